/**
 * Two hands at a word processor, as DOCX for LibreOffice Writer.
 *
 * The first lets the processor do it: styles, a border under a paragraph, a table for the 版记, a
 * field in the footer. The second draws: lines of the drawing layer, blanks and blank lines.
 */

import {docx, wordPart, xmlHead} from '../../helpers/docx.ts'
import {families} from '../fonts.ts'
import type {Face} from '../notice.ts'
import {
  copies,
  date,
  note,
  number,
  office,
  opening,
  printedOn,
  recipients,
  sections,
  titleLines
} from './texts.ts'

interface Setting {
  readonly face?: Face
  readonly size?: number
  readonly colour?: string
  /** As XML, within `w:pPr`. */
  readonly paragraph?: string
}

const typesOfContent = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>`

function runOf(text: string, {face = 'fangsong', size = 16, colour}: Setting): string {
  const {family, weight} = families[face]
  const {family: latin} = families[face === 'song' || face === 'title-song' ? face : 'latin']
  const bold = weight > 600 ? '<w:b/>' : ''
  const ink = colour === undefined ? '' : `<w:color w:val="${colour}"/>`
  return `<w:r><w:rPr><w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${family}" w:cs="${latin}"/>${bold}${ink}<w:sz w:val="${size * 2}"/></w:rPr>${text.startsWith('<') ? text : `<w:t xml:space="preserve">${text}</w:t>`}</w:r>`
}

function paragraph(text: string, setting: Setting = {}, before = ''): string {
  return `<w:p><w:pPr>${setting.paragraph ?? ''}</w:pPr>${before}${runOf(text, setting)}</w:p>`
}

/** Twentieths of a point. */
const pitch = 592
const exactly = `<w:spacing w:before="0" w:after="0" w:line="${pitch}" w:lineRule="exact"/>`
const centred = `${exactly}<w:jc w:val="center"/>`
const indented = `${exactly}<w:ind w:firstLine="640"/><w:jc w:val="both"/>`

function sectionOf(footers: string, more = ''): string {
  const [top, right, bottom, left] = [37, 26, 35, 28].map((mm) => Math.round((mm / 25.4) * 1440))
  return `<w:sectPr>${footers}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="850" w:footer="1400" w:gutter="0"/>${more}</w:sectPr>`
}

const pageField = (setting: Setting): string =>
  runOf('— ', setting) +
  runOf('<w:fldChar w:fldCharType="begin"/>', setting) +
  runOf('<w:instrText>PAGE</w:instrText>', setting) +
  runOf('<w:fldChar w:fldCharType="separate"/>', setting) +
  runOf('1', setting) +
  runOf('<w:fldChar w:fldCharType="end"/>', setting) +
  runOf(' —', setting)

/** What the office has in its template; the number of the page in the middle, 五号. */
export function templateHand(): Uint8Array {
  const cell = (width: number, text: string, borders: string, align = 'left') =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders>${borders}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${paragraph(text, {size: 14, paragraph: `<w:spacing w:before="0" w:after="0" w:line="510" w:lineRule="exact"/><w:ind w:left="280" w:right="280"/><w:jc w:val="${align}"/>`})}</w:tc>`
  const edge = (side: string, eighths: number) =>
    `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`
  const row = (cells: string) =>
    `<w:tr><w:trPr><w:trHeight w:val="510" w:hRule="exact"/></w:trPr>${cells}</w:tr>`
  const whole = 8844
  const imprint = `<w:tbl><w:tblPr><w:tblpPr w:horzAnchor="page" w:vertAnchor="page" w:tblpX="1587" w:tblpY="13832"/><w:tblW w:w="${whole}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4422"/></w:tblGrid>${row(`<w:tc><w:tcPr><w:tcW w:w="${whole}" w:type="dxa"/><w:gridSpan w:val="2"/><w:tcBorders>${edge('top', 8)}${edge('bottom', 6)}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${paragraph(copies, {size: 14, paragraph: '<w:spacing w:before="0" w:after="0" w:line="510" w:lineRule="exact"/><w:ind w:left="280"/>'})}</w:tc>`)}${row(`${cell(4422, office, edge('bottom', 8))}${cell(4422, printedOn, edge('bottom', 8), 'right')}`)}</w:tbl>`
  const body = [
    ...Array.from({length: 2}, () => paragraph('', {paragraph: exactly})),
    paragraph(`${office}文件`, {
      face: 'title-song',
      size: 42,
      colour: 'FF0000',
      paragraph: '<w:spacing w:line="1100" w:lineRule="exact"/><w:jc w:val="center"/>'
    }),
    ...Array.from({length: 2}, () => paragraph('', {paragraph: exactly})),
    paragraph(number, {
      paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="6" w:color="FF0000"/></w:pBdr>${centred}`
    }),
    ...Array.from({length: 2}, () => paragraph('', {paragraph: exactly})),
    ...titleLines.map((line) =>
      paragraph(line, {face: 'title-song', size: 22, paragraph: centred})
    ),
    paragraph('', {paragraph: exactly}),
    paragraph(recipients, {paragraph: exactly}),
    ...text(),
    paragraph('', {paragraph: exactly}),
    paragraph(office, {
      paragraph: `${exactly}<w:ind w:right="960"/><w:jc w:val="right"/>`
    }),
    paragraph(date, {paragraph: `${exactly}<w:ind w:right="640"/><w:jc w:val="right"/>`}),
    paragraph(note, {paragraph: indented}),
    imprint,
    paragraph('', {paragraph: exactly})
  ]
  const footer = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${pageField({face: 'song', size: 10.5})}</w:p>`
  const section = sectionOf('<w:footerReference w:type="default" r:id="footer"/>')
  return docx(body.join('') + section, {footer, more: {'[Content_Types].xml': typesOfContent}})
}

function text(): string[] {
  return [
    paragraph(opening, {paragraph: indented}),
    ...sections.flatMap(([heading, paragraphs]) => [
      paragraph(heading, {face: 'hei', paragraph: indented}),
      ...paragraphs.map((each) => paragraph(each, {paragraph: indented}))
    ])
  ]
}

/** In EMU, as DrawingML measures; from the edges of the sheet. */
const emu = (mm: number): number => Math.round(mm * 36_000)

let drawn = 0

/** A line of the drawing layer, in millimetres and points. */
function drawnLine(y: number, colour: string, points: number): string {
  drawn += 1
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${drawn}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(28)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(y)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(156)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${drawn}" name="Line ${drawn}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(156)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${Math.round(points * 12_700)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
}

/** By eye, line by line: blanks to push, lines drawn, 密级 at the right, name and date at the left. */
export function drawingHand(): Uint8Array {
  const separator = drawnLine(120, 'FF0000', 1)
  const imprint = [
    drawnLine(244.4, '000000', 1),
    drawnLine(253.2, '000000', 0.75),
    drawnLine(262, '000000', 1)
  ].join('')
  const small = '<w:spacing w:before="0" w:after="0" w:line="460" w:lineRule="exact"/>'
  const framed = (y: number, content: string, align = 'left') =>
    `<w:p><w:pPr><w:framePr w:w="8280" w:h="470" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="1867" w:y="${Math.round((y / 25.4) * 1440)}"/>${small}<w:jc w:val="${align}"/></w:pPr>${runOf(content, {size: 14})}</w:p>`
  const blank = () => paragraph('', {paragraph: exactly})
  const body = [
    paragraph('机密★1年', {face: 'hei', paragraph: `${exactly}<w:jc w:val="right"/>`}),
    blank(),
    paragraph(`${office}文件`, {
      face: 'title-song',
      size: 42,
      colour: 'FF0000',
      paragraph: '<w:spacing w:line="1100" w:lineRule="exact"/><w:jc w:val="center"/>'
    }),
    blank(),
    blank(),
    paragraph(number, {paragraph: centred}, separator),
    blank(),
    blank(),
    ...titleLines.map((line) =>
      paragraph(line, {face: 'title-song', size: 22, paragraph: centred})
    ),
    blank(),
    // Two blanks, as at the head of a paragraph.
    paragraph(`　　${recipients}`, {paragraph: exactly}),
    ...text(),
    blank(),
    paragraph(office, {paragraph: exactly}),
    paragraph(date, {paragraph: exactly}),
    framed(244.6, copies),
    framed(253.4, `${office}${'　'.repeat(12)}${printedOn}`),
    `<w:p><w:pPr>${exactly}</w:pPr>${imprint}</w:p>`
  ]
  const setting: Setting = {face: 'song', size: 14}
  const foot = (align: string, edge: string) =>
    `<w:p><w:pPr><w:ind w:${edge}="280"/><w:jc w:val="${align}"/></w:pPr>${pageField(setting)}</w:p>`
  const relations = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer.xml"/><Relationship Id="footer2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/><Relationship Id="settings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>`
  const section = sectionOf(
    '<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="even" r:id="footer2"/>'
  )
  return docx(body.join('') + section, {
    footer: foot('right', 'right'),
    more: {
      '[Content_Types].xml': typesOfContent,
      'word/_rels/document.xml.rels': relations,
      'word/footer2.xml': wordPart('w:ftr', foot('left', 'left')),
      'word/settings.xml': wordPart('w:settings', '<w:evenAndOddHeaders/>')
    }
  })
}
