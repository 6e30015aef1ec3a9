import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isFangsong, isHei, isKai, usualFace} from '../../scene/faces.ts'
import {boxOf, type Line} from '../../scene/line.ts'
import {firstLinesOf} from '../../scene/running.ts'
import {isNameless, unlessNameless} from '../../typeface.ts'
import {absent, failed, passed} from '../../verdict.ts'

/**
 * 正文用仿宋体: the face that most paragraphs have. Headings (黑体, 楷体) do not count, nor
 * does one paragraph of two that its author set off in another face.
 */
export const bodyFont = defineRule({
  id: 'body-font',
  number: 12,
  clause: gb9704('5.2.2'),
  name: {zh: '正文字体', en: 'face of the text'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const firsts = firstLinesOf(scene.running).filter((line) => !isHeadingLine(line))
    const faces = firsts.flatMap((line) => usualFace([line]) ?? [])
    const face = usualFace(scene.text.filter((line) => !isHeadingLine(line)))
    if (!face || faces.length === 0) return absent('正文', 'text')
    const right = faces.find(isFangsong)
    if (right && faces.filter(isFangsong).length * 2 >= faces.length) {
      return {...passed, actual: right}
    }
    if (isNameless(face)) return unlessNameless(passed, face)
    const line = scene.text.find(({glyphs}) => glyphs.some(({font}) => font === face))
    const departure: Departure = {
      page: line?.page ?? 1,
      box: line && boxOf(line),
      actual: face,
      expected: '仿宋',
      wording: {
        zh: `正文字体“${face}”不是仿宋体，应为3号仿宋体`,
        en: `Unexpected face \`${face}\` of the text, expected 仿宋`
      }
    }
    return failed([departure])
  }
})

/** 一、 in 黑体, （一） in 楷体. */
function isHeadingLine(line: Line): boolean {
  const face = usualFace([line])
  if (face === undefined) return false
  if (/^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+[编篇章节])/u.test(line.text)) {
    return isHei(face)
  }
  return /^（[一二三四五六七八九十百]+）/u.test(line.text) && isKai(face)
}
