import {kindAtEnd, ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {numbered} from './numbered.ts'

/** Their titles are commonly without 关于. */
const bareKinds: readonly string[] = ['命令', '令', '公报', '纪要', '决议', '公告', '通告', '议案']

/** Whose text is passed on stands before 的. */
const passing = /转发|批转|印发|颁发|公布|发布|修订|废止/u

export const about: TextRule = {
  id: 'title-about',
  number: 'T02',
  name: {zh: '标题用“关于……的”加文种', en: 'a title has 关于…的 and the kind'},
  severity: 'warning',
  why: {
    zh: '标题的事由通常用“关于……的”引出；少了“关于”或“的”，事由和文种连成一片。',
    en: 'The subject of a title usually stands in 关于…的; without it subject and kind run together.'
  },
  fix: 'suggested',
  valid: [
    numbered('某市人民政府关于加强消防工作的通知'),
    numbered('某市人民政府关于加强消防工作的实施意见'),
    numbered('某市人民政府转发省应急厅消防工作方案的通知'),
    numbered('某市人民政府公告'),
    {text: '某市人民政府工作报告', as: 'title'}
  ],
  invalid: [
    {
      ...numbered('某市人民政府关于加强消防工作⟦通知⟧'),
      fixed: numbered('某市人民政府关于加强消防工作的通知').text
    },
    numbered('⟦某市人民政府加强消防工作通知⟧'),
    {
      ...numbered('某市人民政府关于防汛物资采购⟦请示⟧'),
      fixed: numbered('某市人民政府关于防汛物资采购的请示').text
    }
  ],
  check: function* (manuscript) {
    const title = ownTitle(manuscript)
    const {form} = manuscript
    if (!title || (form !== 'general' && form !== 'letter')) return
    const {text, last} = title
    const kind = kindAtEnd(text)
    if (!kind || bareKinds.includes(kind) || passing.test(text)) return
    const at = text.lastIndexOf(kind)
    const isJoined = /的[^的《》]{0,6}$/u.test(text.slice(0, at))
    const isAbout = text.includes('关于')
    if (isAbout && isJoined) return
    const wording = {
      zh: `标题“${text}”通常写作“关于……的${kind}”`,
      en: `the title is \`${text}\`, usually \`关于…的${kind}\` is expected`
    }
    const from = last.text.lastIndexOf(kind)
    if (isAbout && from >= 0) {
      const [to, replacement] = [from + kind.length, `的${kind}`]
      yield {passage: last, from, to, replacement, wording}
    } else yield {passage: title.first, from: 0, to: title.first.text.length, wording}
  }
}
