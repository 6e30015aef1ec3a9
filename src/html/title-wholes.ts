/** What stays whole in a title though it is several words: bodies, and what stands in brackets. */

export interface TitleWhole {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  /** The name of a body (机关), not something in brackets. */
  readonly isBody: boolean
}

const bodyEnd = /[省市县区乡镇村府厅局委办部院会室处行社队团司]$/u

/** The bodies that the title itself begins with: apart by spaces or 、, before 关于. */
function bodiesAtHead(text: string): string[] {
  const names = /^(?<names>[^《“]+?)关于/u.exec(text)?.groups?.names?.split(/[\s、]+/u) ?? []
  return names.every((name) => bodyEnd.test(name)) ? names : []
}

/** Where the names of bodies stand; the longest where several begin. */
export function bodies(text: string, names: readonly string[]): TitleWhole[] {
  const known = [...new Set([...names, ...bodiesAtHead(text)].map((name) => name.trim()))]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
  const found: TitleWhole[] = []
  for (const name of known) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length
      if (found.some((each) => at < each.end && each.start < end)) continue
      found.push({start: at, end, isBody: true})
    }
  }
  return found
}

const pairs = [
  {open: '《', close: '》', longest: Number.POSITIVE_INFINITY},
  // What is said in passing: `（试行）`, `“放管服”`.
  {open: '（', close: '）', longest: 10},
  {open: '“', close: '”', longest: 10}
] as const

/** 《…》 whatever its length, `（…）` and `“…”` that are short. */
export function brackets(text: string): TitleWhole[] {
  return pairs.flatMap(({open, close, longest}) => {
    const found: TitleWhole[] = []
    const opened: number[] = []
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === open) opened.push(at)
      if (text[at] !== close) continue
      const start = opened.pop()
      if (start === undefined || opened.length > 0) continue
      if (at + 1 - start <= longest + 2) found.push({start, end: at + 1, isBody: false})
    }
    return found
  })
}
