/** What numbers with a unit look like, for the patterns of the rules. */

/** A number that is no part of a code, of a date, of another number. */
export const decimal = '(?<![\\d.,:：/A-Za-z第—–～~-])\\d{1,9}(?:\\.\\d{1,4})?'

/** What joins two of them, as it is typed. */
export const joiner = '[～~∼〜—–－-]'

/** Units and measure words of amounts; none that counts an order, such as 号 or 级. */
const measures = [
  ...[
    '公里',
    '千米',
    '厘米',
    '毫米',
    '米',
    '公顷',
    '亩',
    '平方米',
    '平方公里',
    '立方米',
    '吨',
    '公斤',
    '千克'
  ],
  ...[
    '克',
    '毫升',
    '升',
    '千瓦',
    '度',
    '℃',
    '万元',
    '亿元',
    '元',
    '个百分点',
    '个月',
    '个',
    '人',
    '名',
    '户',
    '家'
  ],
  ...[
    '台',
    '辆',
    '次',
    '倍',
    '天',
    '小时',
    '分钟',
    '周岁',
    '岁',
    '%',
    '％',
    '‰',
    '万人',
    '万',
    '亿',
    '件',
    '份'
  ],
  ...['项', '套', '处', '座', '艘', '架', '只', '头', '株', '册', '本']
]

/** Longer ones first, so that 万元 is not read as 万. */
export const measureWord = `(?:${[...measures].sort((a, b) => b.length - a.length).join('|')})`
