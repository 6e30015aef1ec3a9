/** Names of people, places and firms, which no list of words has, and what else looks broken and is not. */

/** One character for another: where the word stands that it makes, and the word. */
interface Exchanged {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly word: string
}

/** The commonest surnames; some are words as well, and then a misspelling may be passed over. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤左康易施牛洪翟樊甄计'
)

/** What a place ends with, near behind; 县级 and 市场 are none. */
const placeBehind =
  /^(?:.{0,2}[村镇乡县区市州旗盟屯庄寨街路巷桥湾港岛沟洼](?!场|政|民|委|域|级|划|别|间|内|外)|.{0,3}(?:社区|街道|监狱|林场|苏木|嘎查|牧场|农场|水库|小学|中学|大学|医院))/u
const firmBehind = /^.{0,14}(?:公司|集团|股份|合作社|有限|商行|酒店|酒楼|饭店|商场|超市)/u
const place = /[村镇乡县区市州旗屯庄寨]$/u
const numeral = /[〇零一二三四五六七八九十百千万亿两几第]/u

const numerals = /[〇零一二三四五六七八九十百千万亿]{2}/u

const grammar = new Set(
  '以由其的而且或与和及在对将被把为是不也各本该此有无所之于从当要可能会凡应均都已并又则但个等着了上下中里后前内外自因经未再更最很较大小多少同按据每某全'
)

/** Tell whether only characters of grammar fall together: 以|经, or come behind a word: 计算|其. */
export function isGrammar(run: string, from: number, to: number, at: number): boolean {
  if (to - from > 3 || !grammar.has(run[at] ?? '')) return false
  return to - from === 3 || grammar.has(run[at === from ? from + 1 : from] ?? '')
}

/** Tell whether what is exchanged is likely to be a part of a name, or of a number. */
export function isPartOfName(run: string, exchange: Exchanged, singles: Uint8Array): boolean {
  const {from, to, at, word} = exchange
  if (numeral.test(run[at] ?? '') || numeral.test(word[at - from] ?? '')) return true
  if (numerals.test(run.slice(from, to))) return true
  const length = to - from
  if (length > 3) return false
  // As far as the patterns look.
  const behind = run.slice(to, to + 20)
  if (firmBehind.test(behind) || isPerson(run, from, to)) return true
  if (length === 3) return place.test(word) && at < to - 1
  if (numeral.test(run.slice(from, to)) || placeBehind.test(behind)) return true
  if (from > 0 && singles[from - 1] === 1 && surnames.has(run[from - 1] ?? '')) return true
  return surnames.has(run[from] ?? '') && at > from && singles[to] === 1 && singles[from] === 1
}

const titleBefore =
  /(?:主任|[局厅处科股所院校部司市省州区县镇乡村]长|书记|主席|总理|委员|代表|同志|教授|院士|经理|董事|干事|秘书|校长|主编)$/u

/** A name alone, as in a cell or in a list, or behind what its bearer is. */
function isPerson(run: string, from: number, to: number): boolean {
  if (run.length <= 4 && surnames.has(run[0] ?? '')) return true
  const before = run.slice(Math.max(0, from - 4), from)
  return titleBefore.test(before) || (to - from === 2 && titleBefore.test(before.slice(0, -1)))
}
