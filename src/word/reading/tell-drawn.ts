/** What is drawn in a document and cannot be carried: told, with its place. */

import type {ReadingContext} from './context.ts'

/** Tell of an embedded object at the paragraph that is read. */
export function tellObject({remarks, paragraph}: ReadingContext): void {
  remarks.tell(
    'object',
    'warning',
    {
      zh: '有嵌入的对象（表格、幻灯片、公式编辑器等），只取了它的图，没有打开',
      en: 'an embedded object was not opened; only its picture was taken'
    },
    paragraph
  )
}

/** Tell of a chart or a diagram. */
export function tellDrawn({remarks, paragraph}: ReadingContext): void {
  remarks.tell(
    'drawing',
    'warning',
    {
      zh: '图表或 SmartArt 没有写进 Markdown；应在 Word 里右击它，另存为图片，再放进来',
      en: 'a chart or SmartArt is not in the Markdown, expected a picture: save it as one in Word and put it in'
    },
    paragraph
  )
}

/** Tell of `text` that is drawn: 艺术字. */
export function tellWordArt(text: string, {remarks, paragraph}: ReadingContext): void {
  if (text.trim() === '') return
  const shown = text.slice(0, 60)
  remarks.tell(
    'art',
    'warning',
    {
      zh: `艺术字“${shown}”没有写进 Markdown；要印的，请在 Markdown 里补上`,
      en: `the WordArt \`${shown}\` is not in the Markdown; to have it printed, expected it put in by hand`
    },
    paragraph
  )
}
