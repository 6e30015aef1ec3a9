import {ownPassage, ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const requestContact: TextRule = {
  id: 'request-contact',
  number: 'A11',
  name: {zh: '请示附注联系人和电话', en: 'a 请示 names whom to call'},
  severity: 'info',
  why: {
    zh: '请示通常在附注处注明联系人的姓名和电话，便于上级机关询问。',
    en: 'A 请示 usually has name and telephone of a contact in its note, for questions.'
  },
  fix: 'none',
  valid: [
    {
      text: '附注: 联系人：张某，电话：12345678',
      as: 'front-matter',
      title: '某市人民政府关于增加经费的请示'
    },
    {text: '文种: 报告', as: 'front-matter', title: '某市人民政府关于防汛工作的报告'},
    {text: '文种: 通知', as: 'front-matter', title: '某市人民政府转发某局关于经费的请示的通知'}
  ],
  invalid: [
    {text: '# ⟦关于增加经费的请示⟧\n\n省财政厅：\n\n妥否，请批示。\n', as: 'document'},
    {
      text: '---\n标题: ⟦关于增加编制的请示⟧\n主送机关: 省财政厅\n---\n\n妥否，请批示。\n',
      as: 'document'
    },
    {
      text: '# ⟦关于解决用地的请示⟧\n\n省政府：\n\n妥否，请批示。\n\n某市人民政府\n2026年3月5日\n\n（此件不公开）\n',
      as: 'document'
    }
  ],
  check: function* (manuscript) {
    const {kind, passages} = manuscript
    const title = ownTitle(manuscript)
    if (kind !== '请示' || !title || !manuscript.document) return
    const notes = [ownPassage(manuscript, 'annotation'), passages.at(-1)]
    if (notes.some((note) => note && /联系|电话|\d{7}/u.test(note.text))) return
    yield {
      passage: title.first,
      from: 0,
      to: title.first.text.length,
      wording: {
        zh: '请示通常在附注处写明联系人和电话，如“（联系人：张某，电话：……）”',
        en: 'a 请示 usually has a note with a contact, such as `（联系人：张某，电话：……）`'
      }
    }
  }
}
