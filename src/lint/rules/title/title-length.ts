import {ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

/** Characters of subject and kind; a title of three lines. */
const longest = 60

/** 156 mm of 22 pt. */
const lineWidth = 20

export const titleLength: TextRule = {
  id: 'title-length',
  number: 'T13',
  name: {zh: '标题不过长', en: 'a title that is not too long'},
  severity: 'warning',
  why: {
    zh: '标题通常两三行，一行排得下二十个字；再长，难念也难引用。发文机关的名称不计在内。',
    en: 'A title usually takes two or three lines of twenty characters; a longer one is hard to cite. The names of the issuers are not counted.'
  },
  fix: 'none',
  valid: [
    {text: '关于进一步加强全市安全生产工作坚决防范遏制重特大事故的通知', as: 'title'},
    {
      text: '某某市发展和改革委员会 某某市工业和信息化局 某某市财政局 某某市自然资源和规划局 某某市生态环境局关于加强管理的通知',
      as: 'title'
    },
    {
      text: '标题: [某某市人民政府关于开展, 安全生产大检查的通知]',
      as: 'front-matter',
      title: '某某市人民政府关于开展安全生产大检查的通知'
    }
  ],
  invalid: [
    {
      text: '⟦关于进一步加强全市安全生产工作坚决防范遏制重特大事故并组织开展交通运输、建筑施工、危险化学品、消防等重点行业领域专项整治行动的通知⟧',
      as: 'title'
    },
    {
      text: '标题: [⟦某某市人民政府关于进一步加强全市安全生产大检查工作⟧, 有关事项的通知]',
      as: 'front-matter',
      title: '某某市人民政府关于进一步加强全市安全生产大检查工作有关事项的通知'
    },
    {
      text: '标题: [某某市人民政府关于, ⟦开展全市安全生产大检查和重大事故隐患排查整治的通知⟧]',
      as: 'front-matter',
      title: '某某市人民政府关于开展全市安全生产大检查和重大事故隐患排查整治的通知'
    }
  ],
  check: function* (manuscript) {
    const title = ownTitle(manuscript)
    if (!title) return
    const subject = title.text.slice(Math.max(0, title.text.search(/关于|转发|印发/u)))
    const count = widthOf(subject)
    if (count > longest) {
      yield {
        passage: title.first,
        from: 0,
        to: title.first.text.length,
        wording: {
          zh: `标题的事由和文种有${count}个字，通常不超过${longest}个字`,
          en: `subject and kind of the title take ${count} characters, usually ${longest} at most`
        }
      }
    }
    if (title.passages.length < 2) return
    for (const passage of title.passages) {
      const width = widthOf(passage.text)
      if (width <= lineWidth) continue
      yield {
        passage,
        from: 0,
        to: passage.text.length,
        wording: {
          zh: `标题的这一行有${width}个字，一行通常排得下${lineWidth}个字`,
          en: `this line of the title takes ${width} characters, usually ${lineWidth} fit in one`
        }
      }
    }
  }
}

/** In characters of full width. */
function widthOf(text: string): number {
  const narrow = text.match(/[\x20-\x7e]/gu)?.length ?? 0
  return Math.ceil(text.length - narrow / 2)
}
