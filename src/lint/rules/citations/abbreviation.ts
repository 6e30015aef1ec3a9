import type {Passage} from '../../manuscript.ts'
import {bodyTexts} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const definition =
  /[（(](?:以下|下)(?:统|分别|合并|均|并)?(?:简|统|合)?称(?:为)?[：:]?(?<names>[^（）()]{2,40})[）)]/gu

interface Definition {
  readonly name: string
  readonly passage: Passage
  readonly from: number
  readonly to: number
  /** Where its bracket begins. */
  readonly at: number
}

export const abbreviation: TextRule = {
  id: 'abbreviation',
  number: 'R05',
  name: {zh: '简称先定义后使用', en: 'an abbreviation is defined, and then used'},
  severity: 'warning',
  why: {
    zh: '使用简称，通常在第一次出现时写明全称，注明“以下简称”；先用后注的读不明白，注了不用的是多余。',
    en: 'An abbreviation is usually explained where it stands first; used before that it is not understood, and one that is never used is superfluous.'
  },
  fix: 'none',
  valid: [
    '某某市大数据管理局（以下简称市大数据局）牵头，市大数据局负责解释。',
    '由某市总工会（以下简称市总工会）、某市应急管理局（以下简称市应急局）负责。市总工会和市应急局各负其责。',
    '某某排查行动（以下简称“排查行动”）分三步。排查行动由县区组织。',
    '用人单位应当登记。企业、个体工商户（以下统称用人单位）应当年检，用人单位负责。',
    '参照《某某办法》（以下简称《办法》）执行，《办法》另有规定的除外。'
  ],
  invalid: [
    {
      text: '⟦市大数据局⟧负责解释。某某市大数据管理局（以下简称市大数据局）牵头，市大数据局落实。'
    },
    {text: '某某市大数据管理局（以下简称⟦市大数据局⟧）牵头负责。'},
    {text: '某某市大数据管理局（以下简称⟦市大数据局⟧）牵头。', as: 'attachment'}
  ],
  check: function* ({passages}) {
    const elements: readonly string[] = bodyTexts
    const texts = passages.filter(({element}) => elements.includes(element))
    for (const defined of definitionsIn(texts)) {
      const flaw = unusedFlaw(defined, passages) ?? earlierFlaw(defined, texts)
      if (flaw) yield flaw
    }
  }
}

/** At most so many in one document: each is looked for in all of it. */
const most = 200

function definitionsIn(passages: readonly Passage[]): readonly Definition[] {
  const found: Definition[] = []
  for (const passage of passages) {
    for (const {from: at, text, groups} of find(passage, definition)) {
      if (found.length >= most) return found
      const names = groups.names ?? ''
      const name = names.replace(/^[“"‘《]|[”"’》]$/gu, '')
      // 甲、乙: several at once, each of them is somebody's.
      if (/[、，；“”《》]/u.test(name) || name.length < 2) continue
      const from = at + text.indexOf(name, text.indexOf('称'))
      found.push({name, passage, from, to: from + name.length, at})
    }
  }
  return found
}

function unusedFlaw(
  {name, passage, from, to}: Definition,
  all: readonly Passage[]
): Flaw | undefined {
  const rest = [passage.text.slice(to), passage.text.slice(0, from)]
  const isUsed =
    rest.some((text) => text.includes(name)) ||
    all.some((other) => other !== passage && other.text.includes(name))
  if (isUsed) return undefined
  return {
    ...{passage, from, to},
    severity: 'info',
    wording: {
      zh: `简称“${name}”注明后没有再用，通常不必注`,
      en: `\`${name}\` is defined and never used, usually it is left out`
    }
  }
}

/** Used before, and not as a part of the full name. */
function earlierFlaw({name, passage, at}: Definition, texts: readonly Passage[]): Flaw | undefined {
  // The full name is what stands before its bracket, up to the last mark.
  const full = /[^，。；、：]*$/u.exec(passage.text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  // 银行, 用人单位: words before they are defined.
  if (name.length < 3 || passage.text.startsWith('统', at + 3)) return undefined
  const index = texts.indexOf(passage)
  for (const [order, other] of texts.slice(0, index + 1).entries()) {
    if (other.part !== passage.part || other.element === 'heading') continue
    const end = order === index ? at : other.text.length
    for (let use = other.text.indexOf(name); use >= 0 && use + name.length <= end; ) {
      // A heading that runs on may have it, as a title has.
      if (use >= other.headingEnd && !isPartOf(other.text, use, name, full)) {
        return {
          passage: other,
          from: use,
          to: use + name.length,
          wording: {
            zh: `简称“${name}”在注明之前就用了，通常在第一次出现时注明`,
            en: `\`${name}\` is used before it is defined, usually it is defined where it stands first`
          }
        }
      }
      use = other.text.indexOf(name, use + 1)
    }
  }
  return undefined
}

/** Whether it stands in the full name, or in a longer word with the same neighbours. */
function isPartOf(text: string, use: number, name: string, full: string): boolean {
  if (!full.includes(name)) return false
  const before = text.slice(Math.max(0, use - 2), use)
  const after = text.slice(use + name.length, use + name.length + 2)
  return full.includes(before + name) || full.includes(name + after)
}
