/** `![…](…){宽=60%}`, `{width=8cm}`: how wide a picture is printed, of the type area or by itself. */

import type {Image, Paragraph, Root, TableCell, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {imagesOf, isPicture} from './picture-row.ts'

declare module 'mdast' {
  interface ImageData {
    hProperties?: Record<string, string>
  }
}

const options = /^[{｛]\s*(?:宽|width)\s*[=＝:：]\s*(?<width>[^{}｛｝]{0,20})[}｝]/u
const width = /^(?<value>\d{1,3}(?:\.\d{1,2})?)\s*(?<unit>%|％|mm|毫米|cm|厘米)$/u

/** In mm: the type area. */
const widest = 156

/** Take what stands behind the pictures of `root` about their width; what is wrong is told on `file`. */
export function readPictureWidths(root: Root, file: VFile): void {
  visit(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return
    if (node.children.some(({type}) => type === 'image')) readWidths(node, file)
  })
}

/**
 * Tell of widths that no picture can have: among text, in lists and in cells a picture is as
 * high as its line. Called when the paragraphs of `root` are what they are printed as.
 */
export function reportIdleWidths(root: Root, file: VFile): void {
  const rows = new Set(root.children.filter(isPicture).flatMap(imagesOf))
  visit(root, 'image', (image) => {
    if (image.data?.hProperties?.dataGivenWidth === undefined || rows.has(image)) return
    tell(file, {
      ruleId: 'pictures',
      severity: 'warning',
      place: image.position?.end,
      wording: {
        zh: '图片夹在文字、列表或表格中，高随文字，这里的“宽”不起作用；图片应单独成段',
        en: 'Unexpected width of a picture among text, in a list or in a cell, where it is as high as the line; expected a picture by itself'
      }
    })
  })
}

function readWidths(paragraph: Paragraph | TableCell, file: VFile): void {
  paragraph.children = paragraph.children.filter((node, index, nodes) => {
    const image = nodes[index - 1]
    if (node.type !== 'text' || image?.type !== 'image') return true
    const found = options.exec(node.value)
    if (!found) return true
    const shown = widthOf(found.groups?.width?.trim() ?? '')
    if (shown === undefined) refuse(image, file)
    else image.data = {...image.data, hProperties: {dataGivenWidth: shown}}
    cut(node, found[0].length)
    return node.value !== ''
  })
}

/** `60%` of the type area, or a number of mm; nothing of what no picture is wide. */
function widthOf(text: string): string | undefined {
  const {value, unit = ''} = width.exec(text)?.groups ?? {}
  const number = Number(value)
  if (value === undefined || number <= 0) return undefined
  if (unit === '%' || unit === '％') return number <= 100 ? `${number}%` : undefined
  const millimetres = number * (unit === 'cm' || unit === '厘米' ? 10 : 1)
  return millimetres <= widest ? String(millimetres) : undefined
}

function cut(text: Text, length: number): void {
  text.value = text.value.slice(length)
  const {position} = text
  if (!position) return
  const {line, column, offset = 0} = position.start
  text.position = {
    ...position,
    start: {line, column: column + length, offset: offset + length}
  }
}

function refuse({position}: Image, file: VFile): void {
  tell(file, {
    ruleId: 'pictures',
    severity: 'error',
    place: position?.end,
    wording: {
      zh: `图片的宽度应写作“{宽=60%}”或“{宽=8cm}”，不超过版心的 ${widest} 毫米`,
      en: `Unexpected width of a picture, expected \`{width=60%}\` or \`{width=8cm}\`, ${widest} mm at most`
    }
  })
}
