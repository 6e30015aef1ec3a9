import {ownPassage, ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

const addressed: readonly string[] = ['请示', '批复', '函', '议案']

export const addresseeMissing: TextRule = {
  id: 'addressee-missing',
  number: 'D10',
  name: {zh: '请示、批复、函有主送机关', en: 'requests, replies and letters have an addressee'},
  severity: 'warning',
  why: {
    zh: '请示、批复、函、议案通常都有主送机关；没有，就不知道请谁批、答复谁。',
    en: 'These kinds usually have an addressee; without one nobody knows who is asked or answered.'
  },
  fix: 'none',
  valid: [
    {text: '主送机关: 某省人民政府', as: 'front-matter', title: '某市人民政府关于增加经费的请示'},
    {text: '文种: 通告', as: 'front-matter', title: '某市人民政府关于交通管制的通告'},
    {text: '某局：', as: 'main-recipients', title: '关于商请支持的函'}
  ],
  invalid: [
    {
      text: '# ⟦关于增加经费的请示⟧\n\n为做好工作，需增加经费10万元。\n\n妥否，请批示。\n',
      as: 'document'
    },
    {text: '# ⟦关于同意设立某某中心的批复⟧\n\n同意设立某某中心。\n', as: 'document'},
    {
      text: '---\n格式: 信函\n发文机关: 某局\n标题: ⟦某局关于商请支持的函⟧\n---\n\n请予支持。\n',
      as: 'document'
    }
  ],
  check: function* (manuscript) {
    const {kind, document} = manuscript
    const title = ownTitle(manuscript)
    if (!title || !document || kind === undefined || !addressed.includes(kind)) return
    if (document.main.mainRecipients || ownPassage(manuscript, 'main-recipients')) return
    yield {
      passage: title.first,
      from: 0,
      to: title.first.text.length,
      wording: {
        zh: `${kind}通常有主送机关，应写在标题之下，以“：”结尾`,
        en: `a ${kind} usually has an addressee, expected one below the title, with \`：\``
      }
    }
  }
}
