import type {TextRule} from '../../rule.ts'

interface Obsolete {
  readonly pattern: RegExp
  readonly severity: 'error' | 'warning'
  readonly zh: string
  readonly en: string
}

const obsolete: readonly Obsolete[] = [
  {
    pattern: /^主[ \u3000]*题[ \u3000]*词[ \u3000]*[：:]/u,
    severity: 'error',
    zh: '公文现在没有主题词，应删去',
    en: 'subject words were removed in 2012, expected none'
  },
  {
    pattern: /^[（(]此页无正文[）)]$/u,
    severity: 'warning',
    zh: '“此页无正文”通常不写；排不下印章时调整行距、字距',
    en: 'usually there is no such line; lines and characters are spaced where a seal does not fit'
  },
  {
    pattern: /^[（(]?共[ \u3000]*印[ \u3000]*[\d一二三四五六七八九十百]+[ \u3000]*份[）)]?。?$/u,
    severity: 'warning',
    zh: '印数通常不再标注，应删去',
    en: 'the number of copies is usually no longer printed, expected none'
  }
]

export const obsoleteElements: TextRule = {
  id: 'obsolete-elements',
  number: 'R14',
  name: {zh: '不用已取消的要素', en: 'no elements that were done away with'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 前言',
  why: {
    zh: '2012年版的国家标准取消了主题词；“此页无正文”“共印若干份”通常也不再使用。',
    en: 'The standard of 2012 removed the subject words; the other two are not used today.'
  },
  fix: 'none',
  toldAs: 'annotation',
  valid: [
    '本次会议的主题词：发展。',
    {text: '某市人民政府\n2026年3月5日\n\n（此件公开发布）', as: 'ending'},
    '宣传册共印500份，发到每户。'
  ],
  invalid: [
    {text: '某市人民政府\n2026年3月5日\n\n⟦主题词：⟧水利 通知', as: 'ending'},
    {text: '⟦（此页无正文）⟧\n\n某市人民政府\n2026年3月5日', as: 'ending'},
    {text: '某市人民政府\n2026年3月5日\n\n⟦（共印50份）⟧', as: 'ending'}
  ],
  check: function* ({passages}) {
    for (const passage of passages) {
      const {text, origin, element} = passage
      if (origin !== 'body' || element === 'cell' || text.length > 80) continue
      for (const {pattern, severity, zh, en} of obsolete) {
        const match = pattern.exec(text)
        if (match) yield {passage, from: 0, to: match[0].length, severity, wording: {zh, en}}
      }
    }
  }
}
