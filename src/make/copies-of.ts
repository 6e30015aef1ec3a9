import type {OfficialDocument} from '../document/model.ts'
import type {Copies} from '../pdf/copies.ts'

/**
 * Say what is made of a document once it is laid out, a copy for each of `numbers` (份号);
 * nothing for one copy. An error for a number that has not six digits: they are checked before.
 */
export function copiesOf(
  numbers: readonly string[] | undefined,
  {layout}: Pick<OfficialDocument, 'layout'>
): Copies | undefined {
  const odd = numbers?.find((number) => !/^\d{6}$/u.test(number))
  if (odd !== undefined) throw new Error(`Expected a 份号 of six digits, got ${odd}`)
  return numbers && numbers.length > 1 ? {numbers, duplex: layout.duplex} : undefined
}
