/**
 * One fictional notice of two pages, placed to the tenth of a millimetre.
 *
 * GB/T 9704—2012, 通用格式, 下行文, 不加盖印章. Makers are told where each run of text and
 * each line stands; what is planted is said in `Plants`.
 */

import {type Millimetres, type Points, toMillimetres, toPoints} from '../../src/base/units.ts'

export type Face = 'fangsong' | 'kai' | 'hei' | 'title-song' | 'song' | 'latin'

export interface Run {
  readonly page: number
  readonly text: string
  readonly face: Face
  readonly size: Points
  readonly x: Millimetres
  readonly baseline: Millimetres
  /** After each character. */
  readonly spacing: Points
  readonly colour: string
}

export interface Line {
  readonly page: number
  readonly x: Millimetres
  /** Upper edge. */
  readonly y: Millimetres
  readonly width: Millimetres
  readonly height: Millimetres
  readonly colour: string
}

export interface Notice {
  readonly runs: readonly Run[]
  readonly lines: readonly Line[]
}

/** What differs from the standard; as it should be without. */
export interface Plants {
  readonly markInkTop?: Millimetres
  readonly separatorGap?: Millimetres
  readonly separatorWidth?: Millimetres
  readonly titleSize?: Points
  /** Of the first paragraph, in 字. */
  readonly firstLineIndent?: number
  /** Of one line on page 2. */
  readonly lineColour?: string
  /** Of the upper line of the 版记. */
  readonly colophonThick?: Millimetres
  readonly copySize?: Points
  readonly date?: string
  /** From the 版心 to the 一字线, on page 2. */
  readonly dashGap?: Millimetres
  /** Whether the text is shorter, of fewer characters: no error, but a smaller file. */
  readonly isShort?: boolean
  /** Of the page number on page 1, in 字. */
  readonly numberIndent?: number
}

/** How far the ink of some glyphs is from their baselines, measured on the maker's fonts. */
export interface Inks {
  /** Top of the mark's ink above its baseline, in ems. */
  readonly markTop: number
  /** Bottom of the number's ink below its baseline, in ems. */
  readonly numberBottom: number
  /** Top of the 一字线 above its baseline, in ems. */
  readonly dashTop: number
  /** Of the page number, from dash to dash, in ems. */
  readonly pageNumberWidth: number
}

const gutter = 28
const head = 37
const width = 156
const foot = 262
const pitch = toMillimetres(29.61)
const char = width / 28
const three = 16
const four = 14
const tracking = toPoints(char) - three
const red = '#ff0000'
const black = '#000000'
/** From the top of an em box to its baseline. */
const ascent = 0.88

const issuer = '某某市人民政府办公室'

/** `#`: 黑体, a line of its own; `%…%`: 楷体; the rest is 仿宋. */
const paragraphs = [
  '冬季风干物燥，用火用电用气增多，火灾易发多发。为切实做好全市冬季防火工作，保障人民群众生命财产安全，现就开展冬季防火安全检查有关事项通知如下。',
  '#一、检查范围和重点',
  '%（一）人员密集场所。%重点检查商场、学校、医院、养老机构、宾馆饭店和文化体育场馆的疏散通道、安全出口、消防设施和值班制度落实情况，发现问题当场指出并限期改正。',
  '%（二）居民住宅小区。%重点检查楼道堆物、电动自行车停放充电、消防车通道占用和灭火器材配备情况，督促物业服务企业履行职责。',
  '#二、检查要求',
  '各部门要组织所属单位全面检查，对隐患当场指出并限期改正，保障通道和安全出口畅通，落实值班制度。检查情况按要求报送市政府办公室。'
]

/** Of few characters. */
const opening =
  '冬季火灾多发，用火用电要保安全。各部门开展防火检查，保人民安全，现就冬季火灾检查通知如下，各县区要检查防火部门，保冬季用电用火安全，防火灾多发。'

const shortParagraphs = [opening, '#一、防火安全检查', opening, '#二、防火工作', opening]

export function notice(plants: Plants, inks: Inks): Notice {
  const runs: Run[] = []
  const lines: Line[] = []
  const put = (
    page: number,
    text: string,
    face: Face,
    size: Points,
    x: Millimetres,
    baseline: Millimetres,
    colour = black,
    spacing = 0
  ) => {
    let at = x
    for (const piece of text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/g) ?? []) {
      const isLatin = /^[\x20-\x7e]/.test(piece)
      const own = isLatin && face !== 'song' ? 'latin' : face
      runs.push({page, text: piece, face: own, size, x: at, baseline, spacing, colour})
      at += widthOf(piece, size, spacing)
    }
  }
  const centred = (
    page: number,
    text: string,
    face: Face,
    size: Points,
    baseline: Millimetres,
    colour = black
  ) => put(page, text, face, size, gutter + width / 2 - widthOf(text, size) / 2, baseline, colour)

  const markSize = 34
  const markBaseline = (plants.markInkTop ?? 72) + inks.markTop * em(markSize)
  centred(1, `${issuer}文件`, 'title-song', markSize, markBaseline, red)

  const numberTop = markBaseline + (1 - ascent) * em(markSize) + 25
  const numberBaseline = numberTop + ascent * em(three)
  centred(1, '某政办发〔2026〕12号', 'fangsong', three, numberBaseline)

  const separator = numberBaseline + inks.numberBottom * em(three) + (plants.separatorGap ?? 4)
  const separatorWidth = plants.separatorWidth ?? width
  lines.push({
    page: 1,
    x: gutter + (width - separatorWidth) / 2,
    y: separator,
    width: separatorWidth,
    height: 0.35,
    colour: red
  })

  const titleSize = plants.titleSize ?? 22
  const addressee = head + 13 * pitch
  const titleBottom = addressee - pitch - (pitch - em(three))
  const second = titleBottom - (1 - ascent) * em(titleSize)
  centred(1, issuer, 'title-song', titleSize, second - pitch)
  centred(1, '关于开展冬季防火安全检查的通知', 'title-song', titleSize, second)

  /** Lines of the grid from the top of page 1. */
  let row = 13
  const place = () => {
    const page = row < 22 ? 1 : 2
    const baseline = head + (row % 22) * pitch + ascent * em(three)
    row += 1
    return {page, baseline}
  }
  const addressees = place()
  put(
    addressees.page,
    '各县（区）人民政府，市政府各部门：',
    'fangsong',
    three,
    gutter,
    addressees.baseline,
    black,
    tracking
  )
  for (const [index, paragraph] of (plants.isShort ? shortParagraphs : paragraphs).entries()) {
    const indent = index === 0 ? (plants.firstLineIndent ?? 2) : 2
    for (const [number, pieces] of broken(paragraph, indent).entries()) {
      const {page, baseline} = place()
      let x = gutter + (number === 0 ? indent * char : 0)
      const colour = index === 5 && number === 1 ? (plants.lineColour ?? black) : black
      for (const {text, face} of pieces) {
        put(page, text, face, three, x, baseline, colour, tracking)
        x += widthOf(text, three, tracking)
      }
    }
  }
  row += 1
  const byline = place()
  const bylineLeft = gutter + width - 2 * char - issuer.length * char
  put(byline.page, issuer, 'fangsong', three, bylineLeft, byline.baseline, black, tracking)
  const date = place()
  put(
    date.page,
    plants.date ?? '2026年12月1日',
    'fangsong',
    three,
    bylineLeft + 2 * char,
    date.baseline,
    black,
    tracking
  )
  const annotation = place()
  put(
    annotation.page,
    '（此件公开发布）',
    'fangsong',
    three,
    gutter + 2 * char,
    annotation.baseline,
    black,
    tracking
  )

  const colophon = {height: 9, top: foot - 18}
  const thick = plants.colophonThick ?? 0.35
  const rule = (y: Millimetres, height: Millimetres) =>
    lines.push({page: 2, x: gutter, y: y - height / 2, width, height, colour: black})
  rule(colophon.top, thick)
  rule(colophon.top + colophon.height, 0.25)
  rule(foot, 0.35)
  const copySize = plants.copySize ?? four
  const inRow = (number: number, size: Points) =>
    colophon.top + (number + 0.5) * colophon.height + (ascent - 0.5) * em(size)
  put(
    2,
    '抄送：市委办公室，市人大常委会办公室。',
    'fangsong',
    copySize,
    gutter + em(four),
    inRow(0, copySize)
  )
  put(2, issuer, 'fangsong', four, gutter + em(four), inRow(1, four))
  const printed = '2026年12月2日印发'
  put(
    2,
    printed,
    'fangsong',
    four,
    gutter + width - em(four) - widthOf(printed, four),
    inRow(1, four)
  )

  for (const page of [1, 2]) {
    const text = `— ${page} —`
    const gap = page === 2 ? (plants.dashGap ?? 7) : 7
    const indent = (page === 1 ? (plants.numberIndent ?? 1) : 1) * em(four)
    const x =
      page === 1 ? gutter + width - indent - inks.pageNumberWidth * em(four) : gutter + indent
    put(page, text, 'song', four, x, foot + gap + inks.dashTop * em(four))
  }
  return {runs, lines}
}

function em(size: Points): Millimetres {
  return toMillimetres(size)
}

/** Hanzi are as wide as high; letters, digits and blanks of the Latin face half or a quarter. */
function widthOf(text: string, size: Points, spacing: Points = 0): Millimetres {
  let ems = 0
  for (const character of text) {
    ems += character === ' ' ? 0.25 : /[\x21-\x7e]/.test(character) ? 0.5 : 1
  }
  return ems * em(size) + [...text].length * toMillimetres(spacing)
}

interface Piece {
  readonly text: string
  readonly face: Face
}

/** Lines of 28 字; the texts are chosen so that no line begins with a mark. */
function broken(paragraph: string, indent: number): Piece[][] {
  const isHeading = paragraph.startsWith('#')
  const characters: Piece[] = []
  let face: Face = isHeading ? 'hei' : 'fangsong'
  for (const text of paragraph.replace('#', '')) {
    if (text === '%') face = face === 'kai' ? 'fangsong' : 'kai'
    else characters.push({text, face})
  }
  const result: Piece[][] = []
  for (let at = 0; at < characters.length; ) {
    const room = result.length === 0 ? 28 - Math.round(indent) : 28
    const line = characters.slice(at, at + room)
    at += room
    if (/^[，。、：；）]/.test(characters[at]?.text ?? '') || /（$/.test(line.at(-1)?.text ?? '')) {
      throw new Error(`A line would begin with a mark: ${line.map(({text}) => text).join('')}`)
    }
    const pieces: {text: string; face: Face}[] = []
    for (const {text, face: own} of line) {
      const last = pieces.at(-1)
      if (last?.face === own) last.text += text
      else pieces.push({text, face: own})
    }
    result.push(pieces)
  }
  return result
}
