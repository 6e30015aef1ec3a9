/** Drawings, of DrawingML and of VML: the pictures and the text boxes in them. */

import {childElements, findIn, integerOf, type XmlElement} from '../xml/element.ts'
import {alternativeOf, fallbackPictures} from './alternatives.ts'
import type {WordPicture} from './blocks.ts'
import type {ReadingContext} from './context.ts'
import {tellDrawn, tellObject, tellWordArt} from './tell-drawn.ts'

/** Charts and diagrams, which Word draws from data of their own. */
const drawn = new Set(['c:chart', 'dgm:relIds'])

/** EMU in a millimetre. */
const emu = 36000

export interface WordDrawing {
  readonly pictures: readonly WordPicture[]
  /** `w:txbxContent` of each box. */
  readonly boxes: readonly XmlElement[]
}

/** Find what `drawing` shows: `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(drawing: XmlElement, context: ReadingContext): WordDrawing {
  const pictures: WordPicture[] = []
  const boxes: XmlElement[] = []
  const anchor = childElements(drawing).find(
    ({name}) => name === 'wp:anchor' || name === 'wp:inline'
  )
  const frame: Frame = {
    isFloating: anchor?.name === 'wp:anchor',
    ...sizeOf(anchor),
    description: (anchor && findIn(anchor, 'wp:docPr')?.attributes.descr) ?? ''
  }
  if (drawing.name === 'w:object') tellObject(context)
  visit(drawing, frame)
  return {pictures, boxes}

  function visit(element: XmlElement, around: Frame): void {
    for (const child of childElements(element)) {
      if (child.name === 'mc:AlternateContent') {
        const first = pictures.length
        for (const chosen of alternativeOf(child)) visit({...child, children: [chosen]}, around)
        pictures.push(...withFallbacks(pictures.splice(first), child, context))
      } else if (child.name === 'w:txbxContent') boxes.push(child)
      else if (child.name === 'a:blip') {
        take(child.attributes['r:embed'] ?? child.attributes['r:link'], around)
      } else if (child.name === 'v:imagedata') take(child.attributes['r:id'], around)
      else if (child.name === 'v:textpath') tellWordArt(child.attributes.string ?? '', context)
      else if (drawn.has(child.name)) tellDrawn(context)
      else if (child.name.startsWith('v:')) visit(child, vmlFrame(child) ?? around)
      else visit(child, around)
    }
  }

  function take(id: string | undefined, around: Frame): void {
    const relation = context.relations.get(id ?? '')
    if (!relation) return
    if (relation.isExternal) {
      const shown = relation.target.slice(0, 80)
      context.remarks.tell(
        'external',
        'warning',
        {
          zh: `图片在文件之外（${shown}），没有去取；应在 Word 里改为嵌入`,
          en: `a picture lies outside the file (${shown}) and was not fetched, expected it embedded`
        },
        context.paragraph
      )
      return
    }
    pictures.push({part: relation.target, ...around})
  }
}

/** `pictures`, read of a choice of `alternatives`, each with the one that stands there for it. */
export function withFallbacks(
  pictures: readonly WordPicture[],
  alternatives: XmlElement,
  {relations}: ReadingContext
): readonly WordPicture[] {
  if (pictures.length === 0) return pictures
  const parts = fallbackPictures(alternatives, relations)
  return pictures.map((picture, index) => ({...picture, instead: parts[index] ?? picture.instead}))
}

type Frame = Omit<WordPicture, 'part' | 'instead'>

function sizeOf(anchor: XmlElement | undefined): Pick<Frame, 'width' | 'height'> {
  const extent = anchor && findIn(anchor, 'wp:extent')?.attributes
  return {width: (integerOf(extent?.cx) ?? 0) / emu, height: (integerOf(extent?.cy) ?? 0) / emu}
}

/** `width:120pt;height:120pt;position:absolute` of VML. */
function vmlFrame({attributes}: XmlElement): Frame | undefined {
  const {style, alt = ''} = attributes
  if (style === undefined) return undefined
  const length = (name: string): number => {
    const [, size, unit] =
      new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|mm|cm|in|px)`, 'u').exec(style) ?? []
    const millimetres = {pt: 25.4 / 72, mm: 1, cm: 10, in: 25.4, px: 25.4 / 96}
    return unit === undefined ? 0 : Number(size) * (millimetres[unit as 'pt'] ?? 0)
  }
  return {
    width: length('width'),
    height: length('height'),
    isFloating: /position:\s*absolute/u.test(style),
    description: alt
  }
}
