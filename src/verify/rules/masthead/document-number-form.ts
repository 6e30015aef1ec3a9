import {defineRule, gb9704} from '../../rule.ts'
import type {SeenForm} from '../../scene/form.ts'
import {boxOf} from '../../scene/line.ts'
import {departure, failed} from '../../verdict.ts'
import {noNumber, numberName} from './elements.ts'

/** How a number is written: 7.2.5; that of an order or of minutes is free but for its shape. */
const forms: Readonly<Record<SeenForm, {readonly shape: RegExp; readonly example: string}>> = {
  general: {shape: /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u, example: '机关代字〔2026〕12号'},
  letter: {shape: /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u, example: '机关代字〔2026〕12号'},
  plain: {shape: /^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u, example: '机关代字〔2026〕12号'},
  order: {
    shape:
      /^(?:第(?:[1-9]\d*|[〇零一二三四五六七八九十百千]+)号|\p{Script=Han}+〔\d{4}〕[1-9]\d*号)$/u,
    example: '第12号'
  },
  minutes: {
    shape:
      /^(?:第(?:[1-9]\d*|[〇零一二三四五六七八九十百千]+)[号期次]|\p{Script=Han}*〔\d{4}〕[1-9]\d*号)$/u,
    example: '〔2026〕12号'
  }
}

/** 公告 and 通告 are numbered by the year, or in a row: `2026年第3号`. */
const proclamation = /^(?:\d{4}年)?第[1-9]\d*号$/u

/** 40 */
export const documentNumberForm = defineRule({
  id: 'document-number-form',
  number: 40,
  clause: gb9704('7.2.5'),
  name: {zh: '发文字号写法', en: 'form of the document number'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const {documentNumber} = scene.masthead
    if (!documentNumber) return noNumber
    const {text, page} = documentNumber
    const {shape, example} = forms[scene.form]
    const title = scene.opening.title.map((line) => line.text).join('')
    const isRight = shape.test(text) || (/[公通]告$/u.test(title) && proclamation.test(text))
    if (isRight) return {state: 'passed', actual: text}
    return failed([departure({page, box: boxOf(documentNumber)}, numberName, text, example)])
  }
})
