import type {Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

export const signatoryLabel: TextRule = {
  id: 'signatory-label',
  number: 'H13',
  name: {zh: '“签发人”后用全角冒号', en: 'a full-width colon behind 签发人'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.2.6',
  why: {
    zh: '“签发人”三字后标全角冒号，再编排签发人姓名。',
    en: '签发人 is followed by a full-width colon, and then by the name.'
  },
  fix: 'safe',
  valid: [
    draft('某政发〔2026〕5号　　签发人：张某'),
    draft('某政发〔2026〕5号'),
    '表中“签发人:”一栏由办公室填写。'
  ],
  invalid: [
    {
      ...draft('某政发〔2026〕5号　　签发人⟦:⟧张某'),
      fixed: draft('某政发〔2026〕5号　　签发人：张某').text
    },
    {
      ...draft('某政发〔2026〕5号\n\n签发人⟦:⟧张某'),
      fixed: draft('某政发〔2026〕5号\n\n签发人：张某').text
    },
    {
      ...draft('某政发〔2026〕5号　　签 发 人⟦:⟧ 李某'),
      fixed: draft('某政发〔2026〕5号　　签 发 人： 李某').text
    }
  ],
  check: function* ({passages}) {
    for (const passage of passages) {
      if (!isHead(passage)) continue
      const label = /签[ \u3000]*发[ \u3000]*人[ \u3000]*:/u.exec(passage.text)
      if (!label) continue
      const to = label.index + label[0].length
      yield {
        passage,
        ...{from: to - 1, to, replacement: '：'},
        wording: {
          zh: '“签发人”后的半角冒号应为全角的“：”',
          en: 'a half-width colon behind `签发人`, expected `：`'
        }
      }
    }
  }
}

/** The label stands with the number, or on a line of its own. */
function isHead({element, origin, part, text}: Passage): boolean {
  if (origin !== 'body' || part !== 0) return false
  return (
    element === 'document-number' ||
    element === 'signatories' ||
    (element === 'repeated' && text.length <= 80)
  )
}

function draft(line: string) {
  return {
    text: `某某市人民政府文件\n\n${line}\n\n某某市人民政府关于某事的请示\n\n某某省人民政府：\n\n妥否，请批示。\n\n某某市人民政府\n2026年3月5日\n`,
    as: 'document'
  } as const
}
