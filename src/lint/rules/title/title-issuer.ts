import {issuersIn} from '../../../document/pasted/title-issuers.ts'
import {ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {numbered} from './numbered.ts'

export const titleIssuer: TextRule = {
  id: 'title-issuer',
  number: 'T03',
  name: {zh: '标题有发文机关名称', en: 'a title names the issuer'},
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条第七项',
  why: {
    zh: '标题由发文机关名称、事由和文种组成；被别的公文引用时，从标题就知道是谁发的。',
    en: 'A title is made of issuer, subject and kind; who cites it says by the title whose it is.'
  },
  fix: 'suggested',
  valid: [
    numbered('某市人民政府关于开展安全检查的通知'),
    numbered('某市人民政府转发省安委会关于安全检查的通知'),
    numbered('关于开展安全检查的通知', '发文机关标志: 某市人民政府文件\n格式: 白头'),
    {text: '关于开展安全检查的通知', as: 'title'},
    numbered('关于某次会议的公报')
  ],
  invalid: [
    {
      ...numbered('⟦关于⟧开展安全检查的通知'),
      fixed: numbered('某市人民政府关于开展安全检查的通知').text
    },
    {
      ...numbered('⟦转发⟧省安委会关于安全检查的通知'),
      fixed: numbered('某市人民政府转发省安委会关于安全检查的通知').text
    },
    {
      ...numbered('⟦关于⟧防汛工作情况的报告', '签发人: 张某'),
      fixed: numbered('某市人民政府关于防汛工作情况的报告', '签发人: 张某').text
    }
  ],
  check: function* (manuscript) {
    const title = ownTitle(manuscript)
    const {form, document, kind} = manuscript
    if (!title || !document || (form !== 'general' && form !== 'letter')) return
    // Those of a meeting are named after it.
    if (kind === '公报' || kind === '决议') return
    const {issuers} = document
    const [issuer] = issuers
    // Names of a joint issue may be left out where there are many of them.
    if (issuer === undefined || issuers.length > 1) return
    const start = /^(?:关于|转发|批转|印发)/u.exec(title.text.trim())?.[0]
    if (start === undefined || (issuersIn(title.text).length > 0 && !title.text.startsWith(start)))
      return
    const from = title.first.text.indexOf(start)
    yield {
      passage: title.first,
      ...{from, to: from + start.length, replacement: issuer + start},
      wording: {
        zh: `标题没有发文机关名称，应为“${issuer}${start}……”`,
        en: `the title does not name the issuer, expected \`${issuer}${start}…\``
      }
    }
  }
}
