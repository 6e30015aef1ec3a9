import {defineRule, gb9704} from '../../rule.ts'
import {boxOf, middle} from '../../scene/line.ts'
import {linePitchRange} from '../../standard.ts'
import {absent, finePoints, judge} from '../../verdict.ts'
import {pitches} from './pitches.ts'

/** 行距 of the text, page by page: the middle one. */
export const linePitchRule = defineRule({
  id: 'line-pitch',
  number: 9,
  clause: gb9704('5.2.3'),
  name: {zh: '行距', en: 'line pitch'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const middles = [...pitches(evidence)].flatMap(([page, own]) => {
      const value = middle(own.map((pitch) => pitch.value))
      const at = own.find((pitch) => pitch.value === value)
      return own.length >= fewest && at ? [{page, box: boxOf(at.line), value}] : []
    })
    if (middles.length === 0) return absent('连排的正文', 'text of several lines')
    return judge(middles, linePitchRange, {zh: '正文行距', en: 'pitch of the text'}, finePoints)
  }
})

/** Fewer steps of a page may all be out of the ordinary. */
const fewest = 4
