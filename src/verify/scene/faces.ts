/**
 * Classes of faces by their PostScript names: 仿宋, 楷体, 黑体, 小标宋, 宋体.
 *
 * Names of the usual foundries, in Latin and in Chinese; of the open fonts those that stand
 * for a class.
 */

import type {Line} from './line.ts'

/** Style endings and punctuation tell no class. */
const fangsong = /fang[\s_-]?song|fandolfang|fzfs[kj]|fzd?fs|stfangso|fangti|仿宋|zhuque/iu
const kai = /kai(?!xin)|fzkt|fzdkt|楷|wenkai/iu
const hei = /hei|fzht|fzdht|黑|sans|gothic|dengxian|yahei|arial|helvetica/iu
const titleSong =
  /xiaobiaosong|xiao-?biao|fzd?xbs|小标宋|zhongsong|中宋|serif(?:cjk)?-?(?:sc|cn|gb)?-?(?:semi|extra)?(?:bold|black|heavy)|song-?bold/iu
const song =
  /simsun|nsimsun|stsong|songti|fzshusong|fzssk|fzsjw|fzss|宋体|书宋|serif|fandolsong|mingliu|ming\b|sungti|uming/iu

export function isFangsong(font: string): boolean {
  return fangsong.test(font)
}

export function isKai(font: string): boolean {
  return kai.test(font) && !fangsong.test(font)
}

export function isHei(font: string): boolean {
  return hei.test(font) && !fangsong.test(font) && !kai.test(font)
}

export function isTitleSong(font: string): boolean {
  return titleSong.test(font)
}

export function isSong(font: string): boolean {
  return (song.test(font) || titleSong.test(font)) && !fangsong.test(font) && !isTimes(font)
}

/** Times, and the open faces of its widths. */
export function isTimes(font: string): boolean {
  return /times|tinos|liberation[\s_-]?serif|termes|nimbusrom/iu.test(font)
}

/** The font that most hanzi of `lines` have. */
export function usualFace(lines: readonly Line[]): string | undefined {
  return usualFont(lines, /\p{Script=Han}/u)
}

/** The font that most digits of `lines` have. */
export function usualDigitFace(lines: readonly Line[]): string | undefined {
  return usualFont(lines, /^\d$/u)
}

function usualFont(lines: readonly Line[], kind: RegExp): string | undefined {
  const counts = new Map<string, number>()
  for (const {glyphs} of lines) {
    for (const {font, text} of glyphs) {
      if (kind.test(text)) counts.set(font, (counts.get(font) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
