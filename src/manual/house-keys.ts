/** What `hongtou.yaml` settles, by the English path of each key. */

import type {Wording} from '../base/message.ts'

export interface HouseEntry {
  readonly example: string
  readonly means: Wording
}

const entry = (example: string, zh: string, en: string): HouseEntry => ({example, means: {zh, en}})

export const houseEntries: Readonly<Record<string, HouseEntry>> = {
  'layout.duplex': entry(
    '版式: {双面: false}',
    '全机关的公文单面印。',
    'All documents of the office are printed on one side.'
  ),
  'layout.mirrored': entry(
    '版式: {镜像: true}',
    '偶数页左右页边对调。',
    'Even pages have their margins the other way round.'
  ),
  'layout.overprint': entry(
    '版式: {套印: true}',
    '不印红头，印在预印版头的纸上。',
    'No mark, for paper that has it already.'
  ),
  'pageNumber.place': entry(
    '页码: {位置: 居中}',
    '页码居中；不写的单右双左。',
    'Page numbers in the middle; by default at the outer side.'
  ),
  'pageNumber.face': entry(
    '页码: {字体: Times}',
    '页码用Times；不写的用宋体。',
    'Page numbers in Times; by default 宋体.'
  ),
  'pageNumber.dashes': entry(
    '页码: {一字线: false}',
    '页码两边不加一字线。',
    'No dashes beside page numbers.'
  ),
  lint: entry(
    '校对: {P08: 关, probable-typos: 警告}',
    '一条规则的轻重：关、提示、警告、错误；用编号或名称。',
    'How grave a rule is taken: off, info, warning, error; by number or name.'
  ),
  words: entry(
    '用词: {工委: 禁用, 总工会: 某某市总工会}',
    '本机关不用的词，写改成什么，或“禁用”；校对时提出。',
    'What the office does not write, and what instead, or `forbidden`; told by `lint`.'
  )
}
