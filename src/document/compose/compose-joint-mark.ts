/**
 * 发文机关标志 of a joint issue (联合行文): one agency to a row, and what follows them once.
 *
 * GB/T 9704—2012, 7.2.4 and 10.1.
 */

import {type Form, forms} from '../../base/forms.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {given} from '../given.ts'
import type {Field, Masthead} from '../model.ts'

/** Nothing for a mark given by hand, and in a letter: there the lead agency stands alone. */
export function jointMarkOf(
  metadata: Metadata | undefined,
  form: Form,
  issuers: readonly string[]
): Pick<Masthead, 'issuerNames' | 'issuerMarkEnding'> | undefined {
  if (metadata?.issuerMark || issuers.length < 2) return undefined
  const {isMarkJoint, markEnding} = forms[form]
  if (!isMarkJoint) return undefined

  const derived = (text: string): Field => ({text, origin: 'derived', line: undefined})
  return {
    issuerNames: metadata?.issuer?.map((name) => given(name)) ?? issuers.map(derived),
    issuerMarkEnding: derived(markEnding)
  }
}
