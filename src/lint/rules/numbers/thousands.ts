import {proseElements} from '../../manuscript.ts'
import {shouldBe} from '../../matching.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'
import {measureWord} from './quantity.ts'

/** With a comma of either width, or without. */
const large = new RegExp(
  `(?<![\\d.,，A-Za-z第〔/-])(?:(?<wide>\\d{1,3}(?:，\\d{3})+)|(?<parted>\\d{1,3}(?:,\\d{3}){1,4})|(?<plain>\\d{4,9}))(?![\\d,，])(?=(?:\\.\\d{1,3})?[余多]?(?<unit>${measureWord}))`,
  'gu'
)

export const thousands: TextRule = {
  id: 'thousands',
  number: 'F16',
  name: {
    zh: '千分空或千分撇前后一致，不用全角逗号',
    en: 'thousands parted in one way, never by a full-width comma'
  },
  severity: 'warning',
  clause: 'GB/T 15835—2011, 5.1.1',
  why: {
    zh: '“1，200元”会读成一和二百；一份公文里有的分节有的不分，数字难以对照。',
    en: '`1，200元` is read as one and two hundred; parted here and not there, numbers are hard to compare.'
  },
  fix: 'suggested',
  valid: [
    '投入1200元，补助3500元。',
    '投入1,200元，补助3,500元。',
    '发放100，200元以上的另行说明，2026年。',
    '投入1,200元，2026年完成，惠及3500人。'
  ],
  invalid: [
    {text: '投入⟦1，200⟧元。', fixed: '投入1200元。'},
    {text: '⟦12，000⟧人', as: 'cell', fixed: '12000人'},
    {
      text: '投入1,200元、3,500元，补助⟦4500⟧元。',
      as: 'attachment',
      fixed: '投入1,200元、3,500元，补助4,500元。'
    }
  ],
  check: function* ({passages}) {
    /** Of each unit: those with commas, those without. */
    const found = new Map<string, {readonly parted: Flaw[]; readonly plain: Flaw[]}>()
    for (const passage of passages) {
      if (!proseElements.some((element) => element === passage.element)) continue
      for (const {text, from, to, groups} of find(passage, large)) {
        const {wide, parted, unit = ''} = groups
        const ofUnit = found.get(unit) ?? {parted: [], plain: []}
        found.set(unit, ofUnit)
        const plain = text.replace(/[,，]/gu, '')
        const replacement =
          wide === undefined && parted === undefined
            ? plain.replace(/\B(?=(?:\d{3})+$)/gu, ',')
            : plain
        const flaw = {passage, from, to, wording: shouldBe(text, replacement), replacement}
        // 100，200元 is a list.
        if (wide !== undefined) {
          if (!/^[1-9]00，[1-9]00$/u.test(wide)) yield flaw
        } else if (parted === undefined) ofUnit.plain.push(flaw)
        else ofUnit.parted.push(flaw)
      }
    }
    for (const {parted, plain} of found.values()) {
      if (parted.length > 0 && plain.length > 0)
        yield* plain.length < parted.length ? plain : parted
    }
  }
}
