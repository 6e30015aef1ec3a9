import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge} from '../../verdict.ts'
import {noNumber, noSignatories, on} from './elements.ts'

/** 42: the number is level with the last of them. */
export const signatoriesLevel = defineRule({
  id: 'signatories-level',
  number: 42,
  clause: gb9704('7.2.6'),
  name: {
    zh: '发文字号与最后一个签发人在同一行',
    en: 'level of the document number and the last signatory'
  },
  severity: 'error',
  forms: ['general'],
  measure({scene}) {
    const {signatories, documentNumber} = scene.masthead
    const last = signatories.at(-1)
    if (!last) return noSignatories
    if (!documentNumber) return noNumber
    return judge(
      [on(documentNumber, documentNumber.baseline - last.baseline)],
      standard.signatoryLevel,
      {
        zh: '发文字号低于最后一个签发人',
        en: 'distance of the document number below the last signatory'
      }
    )
  }
})
