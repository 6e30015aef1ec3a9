/** The styles: real ones, with outline levels, by the names that Word and WPS know. */

import {gridChar, gridLine, gridTracking, pointTwips, titlePitch, typeSizes} from '../measures.ts'
import {type FaceRole, latinFaceOf, officeFaces} from '../text/faces.ts'
import {writeElement, writePart, type Xml} from '../xml/element.ts'
import {textNamespaces} from '../xml/vocabulary.ts'

interface StyleSetting {
  readonly id: string
  readonly name: string
  readonly base?: string
  readonly next?: string
  readonly face?: FaceRole
  /** Points. */
  readonly size?: number
  readonly tracking?: number
  readonly align?: string
  readonly firstLine?: number
  readonly exact?: number
  readonly keepsNext?: boolean
  readonly outlineLevel?: number
  readonly isOffGrid?: boolean
  readonly script?: string
}

const body = {firstLine: 2 * gridChar, next: 'BodyText', base: 'Normal'} as const
const heading = {...body, align: 'left', keepsNext: true} as const
const centred = {base: 'Normal', align: 'center', firstLine: 0} as const
const small = {...centred, size: typeSizes.small, tracking: 0} as const

const styles: readonly StyleSetting[] = [
  {id: 'BodyText', name: 'Body Text', ...body},
  {id: 'Heading1', name: 'heading 1', ...heading, face: 'hei', outlineLevel: 0},
  {id: 'Heading2', name: 'heading 2', ...heading, face: 'kai', outlineLevel: 1},
  {id: 'Heading3', name: 'heading 3', ...heading, outlineLevel: 2},
  {id: 'Heading4', name: 'heading 4', ...heading, outlineLevel: 3},
  {
    id: 'Chapter',
    name: '章',
    ...heading,
    align: 'center',
    firstLine: 0,
    face: 'hei',
    outlineLevel: 0
  },
  {
    id: 'Section',
    name: '节',
    ...heading,
    align: 'center',
    firstLine: 0,
    face: 'hei',
    outlineLevel: 1
  },
  {
    id: 'Title',
    name: 'Title',
    ...centred,
    face: 'title-song',
    size: typeSizes.title,
    tracking: 0,
    exact: titlePitch,
    isOffGrid: true,
    keepsNext: true
  },
  {
    id: 'ContentsTitle',
    name: 'TOC Heading',
    ...centred,
    face: 'title-song',
    size: typeSizes.title,
    tracking: pointTwips(typeSizes.title),
    exact: titlePitch,
    isOffGrid: true
  },
  {id: 'Subtitle', name: 'Subtitle', ...centred, face: 'kai', keepsNext: true},
  {
    id: 'AttachmentLabel',
    name: '附件序号',
    base: 'Normal',
    face: 'hei',
    keepsNext: true,
    align: 'left'
  },
  {id: 'TableText', name: '表格文字', ...small, isOffGrid: true},
  {id: 'TableCaption', name: 'caption', ...small, face: 'hei', keepsNext: true},
  {id: 'PictureCaption', name: '图题', ...small, face: 'hei'},
  {id: 'TableNote', name: '表注', base: 'Normal', size: 12, firstLine: 0},
  {
    id: 'Colophon',
    name: '版记',
    base: 'Normal',
    size: typeSizes.small,
    tracking: 0,
    align: 'left',
    isOffGrid: true
  },
  {id: 'TOC1', name: 'toc 1', base: 'Normal', face: 'hei', align: 'left'},
  {id: 'TOC2', name: 'toc 2', base: 'Normal', align: 'left'},
  {
    id: 'FootnoteText',
    name: 'footnote text',
    base: 'Normal',
    size: typeSizes.note,
    tracking: 0,
    exact: pointTwips(1.5 * typeSizes.note),
    isOffGrid: true
  },
  {id: 'Header', name: 'header', base: 'Normal', size: typeSizes.note},
  {
    id: 'Footer',
    name: 'footer',
    base: 'Normal',
    face: 'song',
    size: typeSizes.small,
    tracking: 0,
    isOffGrid: true
  }
]

/** Write `word/styles.xml`. */
export function stylesPart(): string {
  return writePart(
    writeElement('w:styles', textNamespaces, [
      defaults(),
      writeElement('w:style', {'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal'}, [
        writeElement('w:name', {'w:val': 'Normal'}),
        writeElement('w:qFormat'),
        writeElement('w:pPr', {}, [
          ...chineseSetting(),
          // Lines of exact height: Word snaps none of them, and LibreOffice is told not to.
          writeElement('w:snapToGrid', {'w:val': 0}),
          writeElement('w:spacing', {'w:line': gridLine, 'w:lineRule': 'exact'}),
          writeElement('w:jc', {'w:val': 'both'})
        ])
      ]),
      ...styles.map(writeStyle),
      writeElement('w:style', {'w:type': 'character', 'w:styleId': 'FootnoteReference'}, [
        writeElement('w:name', {'w:val': 'footnote reference'}),
        writeElement('w:rPr', {}, [writeElement('w:vertAlign', {'w:val': 'superscript'})])
      ])
    ])
  )
}

/** 三号仿宋 on the grid, by which whatever is typed into the document is set as well. */
function defaults(): Xml {
  const run = writeElement('w:rPr', {}, [
    fonts('fangsong'),
    writeElement('w:spacing', {'w:val': gridTracking}),
    writeElement('w:kern', {'w:val': 0}),
    ...sizeOf(typeSizes.body),
    writeElement('w:lang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA'})
  ])
  const paragraph = writeElement('w:pPr', {}, [
    ...chineseSetting(),
    writeElement('w:spacing', {'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto'})
  ])
  return writeElement('w:docDefaults', {}, [
    writeElement('w:rPrDefault', {}, [run]),
    writeElement('w:pPrDefault', {}, [paragraph])
  ])
}

/** Every character in its cell: nothing is put between hanzi and digits, nothing hangs out. */
function chineseSetting(): readonly Xml[] {
  const off = {'w:val': 0}
  return [
    writeElement('w:widowControl', off),
    writeElement('w:kinsoku', {'w:val': 1}),
    writeElement('w:overflowPunct', off),
    writeElement('w:autoSpaceDE', off),
    writeElement('w:autoSpaceDN', off),
    writeElement('w:adjustRightInd', off)
  ]
}

function writeStyle(style: StyleSetting): Xml {
  const {id, name, base, next, keepsNext, isOffGrid, exact, firstLine, align} = style
  const value = (tag: string, val: string | number | undefined): readonly Xml[] =>
    val === undefined ? [] : [writeElement(tag, {'w:val': val})]
  const paragraph = [
    ...(keepsNext ? [writeElement('w:keepNext')] : []),
    ...(isOffGrid ? [writeElement('w:snapToGrid', {'w:val': 0})] : []),
    ...(exact === undefined
      ? []
      : [writeElement('w:spacing', {'w:line': exact, 'w:lineRule': 'exact'})]),
    ...(firstLine === undefined ? [] : [writeElement('w:ind', {'w:firstLine': firstLine})]),
    ...value('w:jc', align),
    ...value('w:outlineLvl', style.outlineLevel)
  ]
  const run = [
    ...(style.face === undefined ? [] : [fonts(style.face)]),
    ...(style.tracking === undefined ? [] : [writeElement('w:spacing', {'w:val': style.tracking})]),
    ...(style.size === undefined ? [] : sizeOf(style.size))
  ]
  return writeElement('w:style', {'w:type': 'paragraph', 'w:styleId': id}, [
    writeElement('w:name', {'w:val': name}),
    ...value('w:basedOn', base),
    ...value('w:next', next),
    writeElement('w:qFormat'),
    ...(paragraph.length === 0 ? [] : [writeElement('w:pPr', {}, paragraph)]),
    ...(run.length === 0 ? [] : [writeElement('w:rPr', {}, run)])
  ])
}

function fonts(role: FaceRole): Xml {
  const latin = latinFaceOf(role)
  return writeElement('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': officeFaces[role].name,
    'w:cs': latin
  })
}

function sizeOf(points: number): readonly Xml[] {
  return [
    writeElement('w:sz', {'w:val': points * 2}),
    writeElement('w:szCs', {'w:val': points * 2})
  ]
}
