import {isReply, ownText, ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

export const incomingCited: TextRule = {
  id: 'incoming-cited',
  number: 'R13',
  name: {zh: '批复、复函引述来文', en: 'a reply cites what it answers'},
  severity: 'warning',
  why: {
    zh: '批复、复函通常在开头引述来文的标题和发文字号；不引，对方不知道答复的是哪一件。',
    en: 'A reply usually begins with title and number of what it answers, so that one knows which it is.'
  },
  fix: 'none',
  valid: [
    reply('你局《关于设立某中心的请示》（某发〔2026〕3号）收悉。现批复如下：'),
    reply('依照有关规定，根据某省人民政府请示，现批复如下：'),
    reply('你局《【标题】》（【发文字号】）收悉。现批复如下：'),
    {text: '来文收悉。', title: '关于做好工作的通知'}
  ],
  invalid: [
    reply('⟦你局的请示收悉⟧。现批复如下：'),
    reply('⟦你局《关于设立某中心的请示》收悉⟧。现批复如下：'),
    reply('⟦同意设立某某中心⟧。')
  ],
  check: function* (manuscript) {
    const title = ownTitle(manuscript)?.text ?? ''
    if (!isReply(manuscript.kind, title)) return
    const paragraphs = ownText(manuscript)
    const [first] = paragraphs
    if (!first) return
    const opening = paragraphs
      .slice(0, 2)
      .map(({text}) => text)
      .join('')
    const isCited = /《[^《》]+》/u.test(opening) && /[〔[]\d{4}[〕\]]|电|令|【/u.test(opening)
    // Not by its title, but it is said what is answered.
    const isTold = /请示|来函|来文|报告|申请/u.test(opening) && !opening.includes('收悉')
    if (isCited || isTold) return
    const end = first.text.search(/[。！]/u)
    const missing = opening.includes('《') ? '发文字号' : '标题和发文字号'
    yield {
      passage: first,
      from: 0,
      to: end < 0 ? first.text.length : end,
      wording: {
        zh: `没有来文的${missing}，通常写作“你局《关于……的请示》（某发〔2026〕3号）收悉”`,
        en: `a reply usually cites title and number of what it answers: \`你局《关于……的请示》（某发〔2026〕3号）收悉\``
      }
    }
  }
}

function reply(text: string) {
  return {text, title: '关于同意设立某中心的批复'} as const
}
