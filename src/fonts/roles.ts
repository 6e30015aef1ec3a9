/**
 * The six roles type plays in an official document, and the fonts that play them.
 *
 * GB/T 9704—2012, 5.2.2 and 7. The named families are those of the field: what
 * Windows, macOS, Office, WPS and the Founder sets for official documents bring.
 */

export const roles = ['fangsong', 'kai', 'hei', 'title-song', 'song', 'latin'] as const

export type Role = (typeof roles)[number]

export interface RoleFonts {
  /** What readers call it. */
  readonly className: string
  /** Family, full or PostScript names, the most wanted first. */
  readonly preferred: readonly string[]
  /** Names in the user's own folder that say as much as a known family. */
  readonly likeness: RegExp
  /** The weight wanted where a family has several. */
  readonly weight: number
  /** The open font, a file in our package; for 仿宋 only the stand-in, see `fandol.ts`. */
  readonly bundled: string
  /** The bundled font is of another class. */
  readonly bundledStandsIn: boolean
}

/** ☐ ☑ ☒ ✓ ✗: boxes to tick and other signs that no font of Chinese type has. */
export const symbolFont = 'NotoSansSymbols2-Regular.ttf'

export const roleFonts: Readonly<Record<Role, RoleFonts>> = {
  fangsong: {
    className: '仿宋',
    preferred: [
      ...['仿宋_GB2312', 'FangSong_GB2312', '方正公文仿宋', 'FZDocFangSong'],
      ...['方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0'],
      ...['方正仿宋简体', 'FZFangSong-Z02S', 'FZFSJW--GB1-0'],
      ...['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'STFangsong-Regular'],
      ...['朱雀仿宋', '朱雀仿宋（预览测试版）', 'Zhuque Fangsong', 'ZhuqueFangsong-Regular'],
      'Zhuque Fangsong (technical preview)'
    ],
    likeness: /仿宋|fang\s?song/i,
    weight: 400,
    bundled: 'LXGWWenKai-Light.ttf',
    bundledStandsIn: true
  },
  kai: {
    className: '楷体',
    preferred: [
      ...['楷体_GB2312', 'KaiTi_GB2312', '方正公文楷体', 'FZDocKai'],
      ...['方正楷体_GBK', 'FZKai-Z03', 'FZKTK--GBK1-0'],
      ...['方正楷体简体', 'FZKai-Z03S', 'FZKTJW--GB1-0'],
      ...['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Kaiti SC', 'STKaitiSC-Regular']
    ],
    likeness: /楷|kai/i,
    weight: 400,
    bundled: 'LXGWWenKai-Regular.ttf',
    bundledStandsIn: false
  },
  hei: {
    className: '黑体',
    preferred: [
      ...['方正公文黑体', 'FZDocHei', '黑体', 'SimHei'],
      ...['方正黑体_GBK', 'FZHei-B01', 'FZHTK--GBK1-0'],
      ...['方正黑体简体', 'FZHei-B01S', 'FZHTJW--GB1-0'],
      ...['华文黑体', 'STHeiti', 'Heiti SC', 'STHeitiSC-Medium']
    ],
    likeness: /黑|hei|sans/i,
    weight: 500,
    bundled: 'NotoSansSC-Medium.ttf',
    bundledStandsIn: false
  },
  'title-song': {
    className: '小标宋',
    preferred: [
      ...['方正公文小标宋', 'FZDocXiaoBiaoSong', 'FZDXBS--GBK1-0'],
      ...['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
      ...['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
      ...['华文中宋', 'STZhongsong']
    ],
    likeness: /小标宋|中宋|xiao\s?biao\s?song|zhongsong/i,
    weight: 400,
    bundled: 'NotoSerifSC-Bold.ttf',
    bundledStandsIn: false
  },
  song: {
    className: '宋体',
    preferred: [
      ...['宋体', 'SimSun', '新宋体', 'NSimSun'],
      ...['方正书宋_GBK', 'FZShuSong-Z01', 'FZSSK--GBK1-0'],
      ...['方正书宋简体', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'],
      ...['华文宋体', 'STSong', 'Songti SC', 'STSongti-SC-Regular']
    ],
    likeness: /宋|song|serif\s?sc/i,
    weight: 400,
    bundled: 'NotoSerifSC-Regular.ttf',
    bundledStandsIn: false
  },
  latin: {
    className: '西文',
    preferred: ['Times New Roman', 'TimesNewRomanPSMT'],
    likeness: /times|tinos|liberation\s?serif/i,
    weight: 400,
    bundled: 'Tinos-Regular.ttf',
    bundledStandsIn: false
  }
}
