import assert from 'node:assert/strict'
import {test} from 'node:test'
import {typefaceOf} from '../../src/verify/typeface.ts'

/** PostScript names, family names, and names that are not ASCII, byte by byte: GBK, UTF-8. */
const names: Readonly<Record<string, readonly string[]>> = {
  fangsong: [
    ...['FangSong', 'FangSong_GB2312', '仿宋_GB2312', 'STFangsong', 'FZFSK--GBK1-0'],
    ...['FZFangSong-Z02S', 'FandolFang-Regular', 'ZhuqueFangsong-Regular'],
    ...[bytes('b7c2cbce'), bytes('e4bbbfe5ae8b')]
  ],
  kai: [
    ...['KaiTi', 'KaiTi_GB2312', '楷体_GB2312', 'STKaiti', 'FZKTK--GBK1-0', 'FZKai-Z03S'],
    ...['LXGWWenKai-Regular', 'FandolKai-Regular', bytes('bfaccce5')]
  ],
  hei: [
    ...['SimHei', '黑体', 'STHeiti', 'FZHTK--GBK1-0', 'FZHei-B01S', 'NotoSansSC-Medium'],
    ...['SourceHanSansCN-Regular', 'NotoSansCJKsc-Bold', 'FandolHei-Bold', bytes('badacce5')]
  ],
  'title-song': [
    ...['FZXBSJW--GB1-0', 'FZXBSK--GBK1-0', 'FZDXBS--GBK1-0', 'FZXiaoBiaoSong-B05S'],
    ...['方正小标宋简体', 'STZhongsong', '华文中宋', 'NotoSerifSC-Bold', 'SourceHanSerifCN-Heavy'],
    bytes('b7bdd5fdd0a1b1eacbcebcf2cce5')
  ],
  song: [
    ...['SimSun', 'NSimSun', 'SimSun,Bold', '宋体', 'STSong', 'FZSSK--GBK1-0', 'FZShuSong-Z01S'],
    ...['NotoSerifSC-Regular', 'NotoSerifCJKsc-Regular', bytes('cbcecce5')]
  ],
  other: ['ArialMT', 'TimesNewRomanPSMT', 'STXingkai', 'LiSu', 'YouYuan', '方正姚体', 'FZYaoti']
}

for (const [typeface, each] of Object.entries(names)) {
  for (const name of each) {
    test(`${name} is ${typeface}`, () => {
      assert.equal(typefaceOf(name), typeface)
    })
  }
}

test('names that say nothing', () => {
  for (const name of ['', 'F1', 'CIDFont+F3', 'TT2', 'C2_0', 'R10', 'T3Font_0']) {
    assert.equal(typefaceOf(name), undefined, name)
  }
})

function bytes(hex: string): string {
  return Buffer.from(hex, 'hex').toString('latin1')
}
