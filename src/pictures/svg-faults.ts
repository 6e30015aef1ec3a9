/**
 * SVG that is not printed as it is drawn: with letters, with parts in other files, which nobody
 * reads, or grown by `use` beyond what can be drawn.
 */

import type {Wording} from '../base/message.ts'

/** Letters of an SVG would be set in a font not its own, and read as the document's. */
const lettering = /<(?:\w+:)?(?:text|foreignObject)[\s>]/u
/** What is neither within the file nor written out in it. */
const elsewhere =
  /<(?:\w+:)?(?:image|use|feImage)\b[^<>]*\bhref\s*=\s*["']\s*(?!#|data:)(?<href>[^"'\s][^"']*)|url\(\s*["']?(?!#|data:)(?<url>[^)"'\s#][^)"']*)|@import\s+(?:url\()?["']?(?<sheet>[^"')\s;]+)/iu
const longestName = 60
/** Elements that are drawn; more than any drawing has, and drawn in a second or two. */
const mostDrawn = 100_000

/** Say what keeps the SVG `text` from being printed as drawn; `reference` as typed. */
export function faultOfSvg(text: string, reference: string): Wording | undefined {
  const drawn = withoutComments(text)
  if (lettering.test(drawn)) {
    return {
      zh: `“${reference}”里有文字，应先转成曲线（轮廓）`,
      en: `Unexpected text in \`${reference}\`, expected its letters converted to outlines`
    }
  }
  const {href, url, sheet} = elsewhere.exec(drawn)?.groups ?? {}
  const other = href ?? url ?? sheet
  if (other !== undefined) {
    const name = other.slice(0, longestName)
    return {
      zh: `“${reference}”要用另一个文件“${name}”，不会去读；应嵌入图里，或转成 PNG`,
      en: `Unexpected reference to \`${name}\` in \`${reference}\`, which is not read, expected it within the picture, or a PNG`
    }
  }
  if (countDrawn(drawn) > mostDrawn) {
    return {
      zh: `“${reference}”展开后超过 ${mostDrawn} 个图形，应简化或转成 PNG`,
      en: `Unexpected size of \`${reference}\` once its parts are repeated, expected ${mostDrawn} shapes at most, or a PNG`
    }
  }
  return undefined
}

/** What an element with an `id` holds: elements, and what it repeats. */
interface Part {
  own: number
  readonly used: string[]
}

/** How many elements are drawn when each `use` is what it names. */
function countDrawn(text: string): number {
  const parts = new Map<string, Part>()
  const whole: Part = {own: 0, used: []}
  const open: (Part | undefined)[] = []
  for (const {1: closes, 2: name, 3: rest = ''} of text.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/gu
  )) {
    if (closes) {
      open.pop()
      continue
    }
    const around = [whole, ...open.filter((part) => part !== undefined)]
    const id = /\bid\s*=\s*["']([^"']+)["']/u.exec(rest)?.[1]
    const used = /(?:^|:)use$/u.test(name ?? '')
      ? /\bhref\s*=\s*["']\s*#([^"']+)["']/u.exec(rest)?.[1]
      : undefined
    const part: Part | undefined = id === undefined ? undefined : {own: 1, used: []}
    if (part && id !== undefined) parts.set(id, part)
    for (const each of part ? [...around, part] : around) {
      each.own += 1
      if (used !== undefined) each.used.push(used)
    }
    if (!rest.endsWith('/')) open.push(part)
    if (around.length > deepest) return Number.POSITIVE_INFINITY
  }
  return drawnOf(whole, parts, new Map(), 0)
}

/** Named parts one within the other, or naming one another; no drawing has as many. */
const deepest = 200

/** Of a part that is within itself, what it holds is not drawn again: no browser does. */
function drawnOf(
  part: Part,
  parts: ReadonlyMap<string, Part>,
  known: Map<Part, number>,
  depth: number
): number {
  const before = known.get(part)
  if (before !== undefined) return before
  if (depth > deepest) return Number.POSITIVE_INFINITY
  known.set(part, 0)
  let sum = part.own
  for (const id of part.used) {
    const used = parts.get(id)
    sum += used ? drawnOf(used, parts, known, depth + 1) : 0
  }
  known.set(part, sum)
  return sum
}

/** One that is never closed goes to the end. */
function withoutComments(text: string): string {
  let rest = ''
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    rest += text.slice(at, start)
    const end = text.indexOf('-->', start + 4)
    if (end < 0) return rest
    at = end + 3
  }
  return rest + text.slice(at)
}
