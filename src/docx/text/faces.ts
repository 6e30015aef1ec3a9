/** The faces of an official document by the names that offices have them under. */

/** What a text is set in; the glossary has the Chinese names. */
export type FaceRole = 'fangsong' | 'kai' | 'hei' | 'title-song' | 'song'

interface OfficeFace {
  readonly name: string
  /** What may stand for it, the best first. */
  readonly alternatives: readonly string[]
  readonly family: 'roman' | 'modern' | 'script'
}

export const officeFaces: Readonly<Record<FaceRole, OfficeFace>> = {
  fangsong: {
    name: '仿宋_GB2312',
    alternatives: ['仿宋', 'FangSong', 'STFangsong', 'CESI仿宋-GB2312'],
    family: 'modern'
  },
  kai: {
    name: '楷体_GB2312',
    alternatives: ['楷体', 'KaiTi', 'STKaiti', 'CESI楷体-GB2312'],
    family: 'modern'
  },
  hei: {name: '黑体', alternatives: ['SimHei', 'CESI黑体-GB2312', 'STHeiti'], family: 'modern'},
  'title-song': {
    name: '方正小标宋简体',
    alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'CESI小标宋-GB2312', '华文中宋'],
    family: 'script'
  },
  song: {name: '宋体', alternatives: ['SimSun', 'STSong', 'CESI宋体-GB2312'], family: 'roman'}
}

export const latinFace = 'Times New Roman'

/** The face of letters and digits among hanzi of `role`: titles and headings have their own. */
export function latinFaceOf(role: FaceRole): string {
  return role === 'fangsong' || role === 'kai' ? latinFace : officeFaces[role].name
}
