import {namesBodies} from '../../../document/words/addressee.ts'
import type {Manuscript, Passage} from '../../manuscript.ts'
import type {TextRule} from '../../rule.ts'

/** A half-width colon is half-width-marks' to tell. */
export const addresseeColon: TextRule = {
  id: 'addressee-colon',
  number: 'D01',
  name: {zh: '主送机关后标全角冒号', en: 'a full-width colon behind the main recipients'},
  severity: 'error',
  clause: 'GB/T 9704—2012, 7.3.2',
  why: {
    zh: '最后一个机关名称后标全角冒号；标了句号，主送机关就成了正文的一段。',
    en: 'The last name is followed by a full-width colon; with a full stop the line is read as text.'
  },
  fix: 'safe',
  valid: [
    {text: '各县（市、区）人民政府：', as: 'main-recipients'},
    {text: '主送机关: 某某市人民政府', as: 'front-matter'},
    '各县（市、区）人民政府要高度重视。',
    {text: '各有关单位。', as: 'attachment'}
  ],
  invalid: [
    {text: '各县（市、区）人民政府⟦；⟧', as: 'main-recipients', fixed: '各县（市、区）人民政府：'},
    {text: '各县（市、区）人民政府⟦。⟧', as: 'main-recipients', fixed: '各县（市、区）人民政府：'},
    {
      text: '市政府各部门、各直属机构⟦，⟧',
      as: 'main-recipients',
      fixed: '市政府各部门、各直属机构：'
    }
  ],
  check: function* (manuscript) {
    const passage = addresseeOf(manuscript)
    const mark = passage && /[。；;，,]$/u.exec(passage.text)?.[0]
    if (!passage || mark === undefined) return
    const to = passage.text.length
    yield {
      passage,
      ...{from: to - 1, to, replacement: '：'},
      wording: {
        zh: `主送机关之后的“${mark}”应为“：”`,
        en: `the main recipients end with \`${mark}\`, expected \`：\``
      }
    }
  }
}

/** The line of recipients, or the one below the title that would be it. */
function addresseeOf({passages}: Manuscript): Passage | undefined {
  const own = passages.filter(({part, origin}) => part === 0 && origin === 'body')
  const given = own.find(({element}) => element === 'main-recipients')
  if (given) return given
  if (passages.some(({element, part}) => element === 'main-recipients' && part === 0))
    return undefined
  const title = own.findIndex(({element}) => element === 'title')
  const next = own[title + 1]
  if (title < 0 || next?.element !== 'paragraph' || next.text.length > 60) return undefined
  const bare = next.text.replace(/[:。；;，,]$/u, '')
  return /[。；！？]/u.test(bare) || !namesBodies(`${bare}：`) ? undefined : next
}
