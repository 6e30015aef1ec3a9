import {ownPassage} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const secretCopyNumber: TextRule = {
  id: 'secret-copy-number',
  number: 'H10',
  name: {zh: '涉密公文标注份号', en: 'a secret document has a copy number'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条第一项',
  why: {
    zh: '涉密公文应当标注份号，每一份的去向才查得清。',
    en: 'Secret documents have copy numbers, so that it is known where each of them went.'
  },
  fix: 'none',
  valid: [
    {text: '份号: 000001\n密级: 秘密★1年', as: 'front-matter'},
    {text: '份号: 000001', as: 'front-matter'},
    '涉密材料按照机密级文件管理。'
  ],
  invalid: [
    {text: '密级: ⟦秘密★1年⟧', as: 'front-matter'},
    {text: '密级: ⟦机密⟧\n保密期限: 6个月', as: 'front-matter'},
    {
      text: '⟦机密★1年⟧\n\n某某市人民政府文件\n\n某政发〔2026〕5号\n\n某某市人民政府关于某事的通知\n\n各县人民政府：\n\n请执行。\n\n某某市人民政府\n2026年3月5日\n',
      as: 'document'
    }
  ],
  check: function* (manuscript) {
    const passage = ownPassage(manuscript, 'secrecy-level')
    if (!passage || ownPassage(manuscript, 'copy-number')) return
    yield {
      passage,
      from: 0,
      to: passage.text.length,
      wording: {
        zh: `标了密级“${passage.text}”而没有份号，应写份号，如“000001”`,
        en: `there is a secrecy level, \`${passage.text}\`, and no copy number, expected one such as \`000001\``
      }
    }
  }
}
