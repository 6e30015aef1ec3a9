import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

export const politeAddress: TextRule = {
  id: 'polite-address',
  number: 'R12',
  name: {zh: '函中称对方用“贵”', en: '贵, not 你, in a letter'},
  severity: 'info',
  why: {
    zh: '给平级和不相隶属的机关发函，通常称“贵局”“贵委”，不称“你局”。上级对下级复函用“你”。',
    en: 'A letter to an equal usually says 贵局; a superior who answers says 你.'
  },
  fix: 'suggested',
  valid: [
    {text: '请贵局予以支持。', title: '关于商请支持的函'},
    {text: '请你局认真落实。', title: '关于做好工作的通知'},
    {text: '你市《请示》收悉。', title: '关于同意设立某中心的复函'}
  ],
  invalid: [
    {text: '请⟦你⟧局予以支持。', title: '关于商请支持的函', fixed: '请贵局予以支持。'},
    {
      text: '一、请⟦你⟧单位协助',
      as: 'heading',
      title: '关于商请支持的函',
      fixed: '一、请贵单位协助'
    },
    {text: '现将情况函告⟦你⟧委。', title: '关于商请支持的函', fixed: '现将情况函告贵委。'}
  ],
  check: function* (manuscript) {
    const {kind, direction, passages} = manuscript
    const isReply = passages.some(({element, text}) => element === 'title' && text.includes('复函'))
    if (kind !== '函' || direction !== 'lateral' || isReply) return
    for (const passage of ownText(manuscript)) {
      const address = /你(?=[局委厅部院校办会]|单位|公司|中心)/gu
      for (const {from, to} of find(passage, address, ['title', 'quotation'])) {
        yield {
          passage,
          ...{from, to, replacement: '贵'},
          wording: {
            zh: `函中的“你${passage.text[to] ?? ''}”通常写作“贵${passage.text[to] ?? ''}”`,
            en: `\`你${passage.text[to] ?? ''}\` in a letter is usually \`贵${passage.text[to] ?? ''}\``
          }
        }
      }
    }
  }
}
