import type {Millimetres} from '../../../base/units.ts'
import {type Box, beyond, emBoxOf, type Glyph, inkInEmBox} from '../../../facts/index.ts'
import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {isWhite} from '../../scene/colour.ts'
import {around, middle} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {letterFootTop, type Requirement, standard, typeAreaBottom} from '../../standard.ts'
import {failed, millimetres, round} from '../../verdict.ts'
import {pagesBegunByText} from './full-page.ts'
import {leftEdges} from './text-edge.ts'

/**
 * 版心之外只有页码: and a letter's mark and rules, and seals. Width and place of every mark and
 * separator of a masthead are measured by themselves.
 */
export const typeArea = defineRule({
  id: 'type-area',
  number: 6,
  clause: gb9704('5.2.1'),
  name: {zh: '版心之外', en: 'what is outside the type area'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const placed = displacements(evidence)
    return failed(
      evidence.scene.seenPages.flatMap((seen) => strayOn(seen, evidence, placed(seen.number)) ?? [])
    )
  }
})

/** Something painted; text where it is text. */
interface Ink {
  readonly box: Box
  readonly text?: string
  /** A mark that hangs beyond the end of its line. */
  readonly hangs?: boolean
}

/** What reaches furthest out of the type area of one page. */
function strayOn(seen: SeenPage, evidence: Evidence, placed: Place): Departure | undefined {
  const nominal = areaOf(seen, evidence)
  const area = {
    x: nominal.x + Math.min(0, placed.x),
    y: nominal.y + Math.min(0, placed.y),
    width: nominal.width + Math.abs(placed.x),
    height: nominal.height + Math.abs(placed.y)
  }
  const strays = [...inksOf(seen, evidence, area)]
    .map((ink) => ({...ink, by: beyond(ink.box, area)}))
    .filter(({by}) => by > standard.stray.length)
    .sort((a, b) => Number(a.hangs ?? false) - Number(b.hangs ?? false) || b.by - a.by)
  const [worst] = strays
  if (!worst) return undefined
  if (worst.hangs) return hanging(seen, worst)
  const by = worst.by.toFixed(1)
  const what = textOf(strays, worst) ?? {zh: '图线', en: 'a drawing'}
  const words = typeof what === 'string' ? {zh: `“${what}”`, en: `\`${what}\``} : what
  const beside = strays.filter(({box}) => Math.abs(box.y - worst.box.y) < sameLine)
  return {
    page: seen.number,
    box: around(beside.map(({box}) => box)),
    actual: `${by} mm`,
    expected: '0 mm',
    wording: {
      zh: `${words.zh}超出版心 ${by} mm，应在版心之内`,
      en: `Unexpected ${words.en} \`${by} mm\` outside the type area`
    }
  }
}

/** 行末悬挂标点: the standard has no place for it, and in print it is little of a fault. */
function hanging({number}: SeenPage, {box, by, text = ''}: Ink & {readonly by: number}): Departure {
  const actual = `${by.toFixed(1)} mm`
  return {
    page: number,
    box,
    actual,
    expected: '0 mm',
    severity: 'warning',
    wording: {
      zh: `行末标点“${text}”悬挂在版心之外 ${actual}，应在版心之内`,
      en: `Unexpected mark \`${text}\` that hangs \`${actual}\` outside the type area`
    }
  }
}

/** What stands out on one line, as far as it is text. */
function textOf(strays: readonly Ink[], worst: Ink): string | undefined {
  if (worst.text === undefined) return undefined
  const beside = strays.filter(({box, text}) => text && Math.abs(box.y - worst.box.y) < sameLine)
  return beside
    .sort((a, b) => a.box.x - b.box.x)
    .slice(0, longest)
    .map(({text}) => text)
    .join('')
}

const sameLine: Millimetres = 3
const longest = 12

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * How far the type area of a page is from its nominal place, within the ± 1 mm it may be:
 * whatever fills such an area is not outside it.
 */
function displacements(evidence: Evidence): (page: number) => Place {
  const {gutterMargin, headMargin} = standard
  const edges = leftEdges(evidence)
  const begun = pagesBegunByText(evidence)
  const lefts = new Map(edges.map(({page, value}) => [page, value]))
  const tops = new Map(begun.map(({seen, lines}) => [seen.number, lines[0]?.top]))
  // A page that does not tell lies as the others do.
  const left = edges.length > 0 ? middle(edges.map(({value}) => value)) : undefined
  const top = begun.length > 0 ? middle(begun.map(({lines}) => lines[0]?.top ?? 0)) : undefined
  const off = (value: number | undefined, {length, tolerance}: Requirement): number => {
    const by = (value ?? length) - length
    return Math.abs(round(by, millimetres)) <= tolerance ? by : 0
  }
  return (page) => ({
    x: off(lefts.get(page) ?? left, gutterMargin),
    y: off(tops.get(page) ?? top, headMargin)
  })
}

/** 镜像: the type area of a verso page may lie where its text begins. */
function areaOf({number}: SeenPage, {scene, profile}: Evidence): Box {
  const {gutterMargin, foreEdgeMargin, headMargin, typeAreaWidth} = standard
  const isLetterHead = scene.form === 'letter' && number === 1
  const bottom = isLetterHead ? letterFootTop : typeAreaBottom
  const mayMirror = number % 2 === 0 && profile.mirrored !== false
  const spare = mayMirror && profile.mirrored !== true
  const left = mayMirror ? foreEdgeMargin.length : gutterMargin.length
  const extra = spare ? gutterMargin.length - foreEdgeMargin.length : 0
  return {
    x: left,
    y: headMargin.length,
    width: typeAreaWidth.length + extra,
    height: bottom - headMargin.length
  }
}

function* inksOf(seen: SeenPage, {scene}: Evidence, area: Box): Generator<Ink> {
  const {page, pageNumber, number} = seen
  const {issuerMark, issuerMarkEnding, separators} = scene.masthead
  const outside = new Set(pageNumber?.glyphs)
  if (number === 1) {
    for (const row of [...issuerMark, issuerMarkEnding]) {
      for (const glyph of row?.glyphs ?? []) outside.add(glyph)
    }
  }
  for (const glyph of page.glyphs) {
    if (outside.has(glyph) || glyph.text.trim() === '' || isWhite(glyph.colour)) continue
    // The em box is soon told; the ink only where it may matter.
    if (beyond(emBoxOf(glyph), area) > 0) {
      const hangs = hangingMark.test(glyph.text) && isAtEnd(glyph, area)
      yield {box: inkInEmBox(glyph), text: glyph.text, hangs}
    }
  }
  const seals = scene.seals.filter((seal) => seal.page === number).map(({box}) => box)
  const own = number === 1 ? separators : []
  const drawn = [
    ...page.strokes.filter((rule) => !own.includes(rule) && !isWhite(rule.colour)),
    ...page.shapes
      .filter(({fill, stroke}) => !(isWhite(fill ?? stroke) && isWhite(stroke ?? fill)))
      .map(({box}) => box),
    // A scan is as large as its sheet.
    ...(seen.unread === 'picture' ? [] : page.pictures.map(({ink, box}) => ink ?? box))
  ]
  for (const box of drawn) {
    const isKnown = [...seals, ...own].some((known) => covers(known, box))
    if (!isKnown && !isWholeSheet(box)) yield {box}
  }
}

const hangingMark = /^[，。、；：？！”’）》]$/u

/** Whether `glyph` begins where the type area ends. */
function isAtEnd({x, baseline, advance}: Glyph, area: Box): boolean {
  const from = x - area.x - area.width
  const isLevel = baseline > area.y && baseline < area.y + area.height
  return isLevel && Math.abs(from) < advance / 2
}

function covers(outer: Box, inner: Box): boolean {
  return beyond(inner, outer) <= 0.5
}

/** A background, or a scan below the text. */
function isWholeSheet({width, height}: Box): boolean {
  return width > standard.sheetWidth.length - 10 && height > standard.sheetHeight.length - 10
}
