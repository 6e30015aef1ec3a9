/**
 * Characters that have one shape by right. Whatever is not here and yet drawn alike is a glyph
 * of one character in the place of another.
 */

/** Letters of the three alphabets, and spellings of one letter. */
const letters = `
AΑА BΒВ CС EΕЕ HΗН IΙІ JͿЈ KΚ MΜМ NΝ OΟО PΡР SЅ TΤТ XΧХ YΥ ZΖ ƂБ ΓГ ΠП Э℈
aа cс eе iі jϳј oοо pр sѕ xх yу ÈЀ ËЁ ÏΪ èѐ ëё ÐĐƉ ÞϷ þϸ Ɵϴ ƩΣ ɅΛ Ʊ℧ ͻↄ
`

/** Signs, by what they look like: dots, strokes, primes, dashes of one length. */
const signs = `
!ǃ >˃ ¢ȼ \`ˋ ´ˊ ˎˏ ʹʹ΄′ ʻ‘ ʼ’ ʽ‛ ‵｀ -\u00ad‐‑⁃ ‒– —― ‑− ‧∙⋅ •‧ ·‧・ …⋯ ⁚︰ ⁝︙ ⁄∕／ ǁ‖ 〜～ ﹘﹣
⎜⎟⎢⎥⎪ ⊙☉ ➡⮕ □\u20de
①➀ ②➁ ③➂ ④➃ ⑤➄ ⑥➅ ⑦➆ ⑧➇ ⑨➈ ⑩➉ ❶➊ ❷➋ ❸➌ ❹➍ ❺➎ ❻➏ ❼➐ ❽➑ ❾➒ ❿➓
`

/** Hanzi that Unicode has twice, or that differ by less than a printed size shows. */
const hanzi = `
㖈䎛 㘽㦳 \u3ada\u66f6 㬵胶 㬺幐 㬻䐠 㮣槩 㶷𤈎 䶸吆 䶹屮 墫壿 瑨𤨁 郞郎 﨣𧺯 𠦄卉 𣏌杞
`

const groups = `${letters} ${signs} ${hanzi}`.trim().split(/\s+/u)

/** Say whether two characters may have one outline. */
export function alike(one: string, other: string): boolean {
  const names = [one, other].map((character) => character.normalize('NFKC'))
  return (
    names[0] === names[1] ||
    isRadical(one) ||
    isRadical(other) ||
    groups.some((group) => [one, other].every((each) => group.includes(each))) ||
    groups.some((group) => names.every((name) => group.includes(name)))
  )
}

/** Each has the shape of the hanzi that it is a part of; a text that has one is told so. */
function isRadical(character: string): boolean {
  return /[\u2e80-\u2fdf]/u.test(character)
}
