/**
 * A notice of four pages by the numbers of GB/T 9704—2012, for the maker in `typeset.ts`: page 1,
 * a full page, the end with name and date, the imprint. Each of its parts can be asked for
 * otherwise.
 */

import {type Millimetres, toMillimetres} from '../../src/base/units.ts'
import type {Drawing, SetRule, SetSheet, SetText} from './typeset.ts'

/** How marks that may not begin a line are kept from it. */
export type Marks = 'pushed' | 'hanging' | 'squeezed'

export interface WrittenNotice {
  readonly marks?: Marks
  readonly drawing?: Drawing
  /** Of what a word processor calls the left margin. */
  readonly shift?: Millimetres
  /** 镜像: on versos the type area lies 2 mm further left. */
  readonly mirrored?: boolean
  /** Changes, made to the pages when they are done. */
  readonly change?: (sheets: readonly SetSheet[]) => readonly SetSheet[]
}

export const cell: Millimetres = 156 / 28
export const pitch: Millimetres = (225 - toMillimetres(16)) / 21
const three: Millimetres = toMillimetres(16)
const left: Millimetres = 28

const sentence =
  '各单位要按照统一部署，抓好工作落实（包括“回头看”），建立健全工作台账；及时研究解决存在的问题，并将有关情况于每月底前书面报送。'
const short = '对工作不力、弄虚作假的，要严肃处理。'

/** The pages; `typeset` makes a PDF of them. */
export function writtenNotice({
  marks = 'pushed',
  drawing = 'filled',
  shift = 0,
  mirrored = false,
  change = (sheets) => sheets
}: WrittenNotice = {}): readonly SetSheet[] {
  const lines = bodyLines(marks)
  const first = firstPage(drawing)
  const room = 5
  const pages: SetSheet[] = [
    {texts: [...first.texts, ...placed(lines.slice(0, room), first.bodyTop)], rules: first.rules},
    {texts: placed(lines.slice(room, room + 22), 37)},
    {texts: [...placed(lines.slice(room + 22, room + 28), 37), ...closing(37 + 7 * pitch)]},
    colophon(drawing)
  ]
  const numbered = pages.map((page, index) => ({
    ...page,
    texts: [...page.texts, pageNumber(index + 1)]
  }))
  const by = (index: number): Millimetres => shift - (mirrored && index % 2 === 1 ? 2 : 0)
  return change(numbered.map((page, index) => moved(page, by(index), 0)))
}

/** `sheet` with everything on it elsewhere. */
export function moved(sheet: SetSheet, right: Millimetres, down: Millimetres): SetSheet {
  return {
    ...sheet,
    texts: sheet.texts.map((text) => ({...text, x: text.x + right, top: text.top + down})),
    rules: (sheet.rules ?? []).map((rule) => ({...rule, x: rule.x + right, y: rule.y + down}))
  }
}

/** `sheets` with the texts that `is` is true of put otherwise, or left out. */
export function altered(
  sheets: readonly SetSheet[],
  is: (text: string) => boolean,
  change: (text: SetText) => SetText | undefined
): readonly SetSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    texts: sheet.texts.flatMap((text) => (is(text.text) ? (change(text) ?? []) : text))
  }))
}

export const markText = '某某市总工会文件'
export const numberText = '某工发〔2026〕12号'
export const titleLines = ['某某市总工会关于开展', '职工岗位练兵活动有关问题的通知'] as const
export const recipientsText = '各县（市、区）总工会，市直属企业工会：'
export const nameText = '某某市总工会'
export const dateText = '2026年3月5日'

function firstPage(drawing: Drawing): {
  readonly texts: readonly SetText[]
  readonly rules: readonly SetRule[]
  readonly bodyTop: Millimetres
} {
  const mark = 48
  const markTop = 71
  const numberTop = markTop + toMillimetres(mark) + 2 * pitch + (pitch - three)
  const ruleTop = numberTop + three + 3.8
  const titleTop = ruleTop + 2 * pitch + 1
  const titlePitch = toMillimetres(36)
  const recipientsTop =
    titleTop + titlePitch * (titleLines.length - 1) + toMillimetres(22) + 2 * pitch - three
  const texts: SetText[] = [
    centred({text: markText, top: markTop, size: mark, face: 'title', isRed: true}),
    centred({text: numberText, top: numberTop, size: 16, face: 'fangsong'}),
    ...titleLines.map((text, index) =>
      centred({text, top: titleTop + index * titlePitch, size: 22, face: 'title'})
    ),
    {text: recipientsText, x: left, top: recipientsTop, size: 16, face: 'fangsong', step: cell}
  ]
  const rules = [{x: left, y: ruleTop, width: 156, height: 0.5, isRed: true, drawing}]
  return {texts, rules, bodyTop: recipientsTop + pitch}
}

function centred(text: Omit<SetText, 'x'>): SetText {
  const em = toMillimetres(text.size)
  return {...text, x: 106 - (em * cellsOf(text.text)) / 2}
}

/** In 字: digits and the like take half. */
export function cellsOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (/[\d. A-Za-z-]/u.test(each) ? 0.5 : 1), 0)
}

/** Name and date without a seal: 7.3.5.2. */
function closing(top: Millimetres): SetText[] {
  const nameLeft = left + 156 - (2 + cellsOf(nameText)) * cell
  const set = {size: 16, face: 'fangsong', step: cell} as const
  return [
    {...set, text: nameText, x: nameLeft, top},
    {...set, text: dateText, x: nameLeft + 2 * cell, top: top + pitch}
  ]
}

function colophon(drawing: Drawing): SetSheet {
  const four = toMillimetres(14)
  const rowOf = (row: number): Millimetres => 262 - (row + 1) * 9
  const set = {size: 14, face: 'fangsong', step: four} as const
  const printed = '2026年3月6日印发'
  const rule = {x: left, width: 156, drawing} as const
  return {
    texts: [
      {...set, text: '抄送：某某省总工会，某某市委办公室。', x: left + four, top: rowOf(1) + 2},
      {...set, text: '某某市总工会办公室', x: left + four, top: rowOf(0) + 2},
      {...set, text: printed, x: left + 156 - four * (cellsOf(printed) + 1), top: rowOf(0) + 2}
    ],
    rules: [
      {...rule, y: rowOf(1), height: 0.35},
      {...rule, y: rowOf(0), height: 0.25},
      {...rule, y: 262 - 0.35, height: 0.35}
    ]
  }
}

function pageNumber(number: number): SetText {
  const four = toMillimetres(14)
  const text = `—${number}—`
  const width = 2.5 * four
  const x = number % 2 === 1 ? left + 156 - four - width : left + four
  return {text, x, top: 269.3 - four * 0.6, size: 14, face: 'song', step: four, halves: [1]}
}

interface Cells {
  readonly text: string
  readonly indent: number
  readonly step: Millimetres
  readonly halves: readonly number[]
}

const neverFirst = /[，。、；：？！”’）》]/u
const neverLast = /[“‘（《]/u

function bodyLines(marks: Marks): Cells[] {
  const paragraphs = [
    '根据工作安排，现就有关事项通知如下：',
    '一、提高认识',
    ...many(16, [sentence, `${sentence}${short}`])
  ]
  return paragraphs.flatMap((paragraph) => linesOf(paragraph, marks))
}

function many(count: number, texts: readonly string[]): string[] {
  return Array.from({length: count}, (_each, index) => texts[index % texts.length] ?? '')
}

/** A paragraph, two 字 in, in lines of 28. */
function linesOf(paragraph: string, marks: Marks): Cells[] {
  const lines: Cells[] = []
  let rest = [...paragraph]
  let indent = 2
  while (rest.length > 0) {
    const room = 28 - indent
    let count = Math.min(room, rest.length)
    const isLast = rest.length <= room
    if (!isLast && neverFirst.test(rest[count] ?? '') && marks !== 'pushed') {
      // Out of the line, or into half of its room: the half of another mark makes up for it.
      const isRoom =
        marks === 'hanging' || rest.slice(0, count).some((each) => neverFirst.test(each))
      count += isRoom ? 1 : -1
    } else if (!isLast) {
      while (neverFirst.test(rest[count] ?? '') || neverLast.test(rest[count - 1] ?? '')) count -= 1
    }
    const text = rest.slice(0, count).join('')
    const over = count > room
    const step = isLast || over ? cell : cell + ((room - count) * cell) / Math.max(1, count - 1)
    const earlier = rest.slice(0, count - 1).findIndex((each) => neverFirst.test(each))
    const halves = over && marks === 'squeezed' ? [earlier, count - 1] : []
    lines.push({text, indent, step, halves})
    rest = rest.slice(count)
    indent = 0
  }
  return lines
}

function placed(lines: readonly Cells[], top: Millimetres): SetText[] {
  return lines.map(({text, indent, step, halves}, index) => ({
    text,
    x: left + indent * cell,
    top: top + index * pitch,
    size: 16,
    face: text.startsWith('一、') ? 'hei' : 'fangsong',
    step,
    halves
  }))
}
