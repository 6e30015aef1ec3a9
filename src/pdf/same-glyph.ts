/**
 * Characters that one glyph stands for.
 *
 * A font may give several code points one glyph, and a PDF then says any one of
 * them: Skia takes the lowest unless it adds an `ActualText`, so `一` (U+4E00) may be
 * read as the radical `⼀` (U+2F00). The pairs were read off the `cmap` tables of
 * Noto Serif SC, Noto Sans SC and Tinos.
 */

/** The radicals supplement, U+2E80…2EF3: radical, then the hanzi that is written for it. */
const radicals = `
⺂乛 ⺃乚 ⺅亻 ⺇𠘨 ⺉刂 ⺋㔾 ⺍𭕄 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺣灬 ⺤爫
⺦丬 ⺨犭 ⺩𤣩 ⺫罒 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺹耂 ⺺肀 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷
⻋车 ⻌辶 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟
⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟`

/** The first of each group stands for the rest. */
const groups = [
  '-‐‑',
  '–‒',
  '—―─',
  '…⋯',
  '·•‧∙⋅・',
  '～〜',
  '／∕⁄',
  '｀‵',
  '‖ǁ',
  'əә',
  'ƏӘ',
  '①➀',
  '②➁',
  '③➂',
  '④➃',
  '⑤➄',
  '⑥➅',
  '⑦➆',
  '⑧➇',
  '⑨➈',
  '⑩➉',
  '❶➊',
  '❷➋',
  '❸➌',
  '❹➍',
  '❺➎',
  '❻➏',
  '❼➐',
  '❽➑',
  '❾➒',
  '❿➓'
]

const substitutes = new Map<string, string>()
for (const [radical = '', hanzi = ''] of radicals
  .trim()
  .split(/\s+/)
  .map((pair) => [...pair])) {
  substitutes.set(radical, hanzi)
}
for (const [first = '', ...rest] of groups.map((group) => [...group])) {
  for (const other of rest) substitutes.set(other, first)
}
// The 214 Kangxi radicals and the Latin ligatures have compatibility mappings.
for (const [from, to] of [
  [0x2f00, 0x2fd5],
  [0xfb00, 0xfb06]
] as const) {
  for (let code = from; code <= to; code += 1) {
    const character = String.fromCodePoint(code)
    substitutes.set(character, character.normalize('NFKC'))
  }
}

/** Blanks, and what has no shape: variation selectors, soft hyphens, zero-width marks. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u

/**
 * The characters of `text` that can be seen, each by the one that stands for its group.
 *
 * NFC takes care of compatibility ideographs, `Ω` and composed accents. NFKC would
 * go too far: `，` and `,`, `２` and `2` are different glyphs, and losing one for the
 * other is a fault.
 */
export function seenCharacters(text: string): string[] {
  const characters: string[] = []
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    // Nearly every character of an official document: plain hanzi.
    if (code >= 0x3400 && code <= 0x9fff) characters.push(character)
    else if (!unseen.test(character)) {
      const substitute = substitutes.get(character)
      if (substitute === undefined) characters.push(character)
      else characters.push(...substitute)
    }
  }
  return characters
}
