/** What a person's name looks like. */

/**
 * Surnames that hardly begin an ordinary word: those of two in three people. 某 and × stand
 * for any.
 */
const plain = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭罗郑梁谢宋唐韩冯邓曹彭肖董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔谭汪廖贾韦邹孟邱秦尹薛侯郝龚邵某×'
)

/** Surnames that begin words as well: 高 as in 高标准, 时 as in 时间. */
const ambiguous = new Set(
  '黄马何高林许曾田于余程任钟陆范金石夏付方白熊江闫段雷龙史陶黎贺顾毛万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝'
)

const compound = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 长孙 宇文 轩辕 端木 独孤 南宫 申屠 呼延 西门 闻人 百里 东郭 钟离 鲜于 澹台 公冶 宗政 濮阳 单于 太叔 拓跋 完颜'.split(
    ' '
  )
)

/** Hanzi of one part, or of several with `·` between them. */
const transliterated = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u

/** Places and bodies: 黄浦区, 徐汇区, 党政办. */
const place = /^..+[省市州盟旗区县镇乡村局厅部委办处科股室队组站所院校会社司厂店街路]$/u

/** What stands for a surname. */
const anyone = /^[某×]$/u

const words = new Intl.Segmenter('zh', {granularity: 'word'})

/** Whether `text` has the shape of a name: two to four hanzi, or parts with `·` between them. */
export function isNameShaped(text: string): boolean {
  return transliterated.test(text) || /^[\p{Script=Han}×]{2,4}$/u.test(text)
}

/** Whether `text` can be a name, as its surname and its length tell. */
export function isPersonName(text: string): boolean {
  return surnameOf(text) !== undefined
}

/**
 * How surely `text` is a name. `sure`: its surname begins no ordinary words. `likely`: it may.
 * Words of the dictionary (高明), words with one more hanzi (安全员) and places are `unlikely`.
 */
export function likelihood(text: string): 'sure' | 'likely' | 'unlikely' {
  const surname = surnameOf(text)
  if (surname === undefined) return 'unlikely'
  if (surname === '') return 'sure'
  if (place.test(text)) return 'unlikely'
  if (surname.length === 2 || anyone.test(surname)) return 'sure'
  const [first] = words.segment(text)
  if (first?.segment !== surname) return 'unlikely'
  return hasPlainSurname(text) ? 'sure' : 'likely'
}

/** Whether the surname is one that hardly begins an ordinary word, even where 王国 of 王国某 is one. */
export function hasPlainSurname(text: string): boolean {
  return plain.has(text.slice(0, 1))
}

/** Empty where parts with `·` have none. */
function surnameOf(text: string): string | undefined {
  if (transliterated.test(text)) return ''
  if (!isNameShaped(text)) return undefined
  const two = text.slice(0, 2)
  if (text.length >= 3 && compound.has(two)) return two
  const one = text.slice(0, 1)
  return text.length < 4 && (plain.has(one) || ambiguous.has(one)) ? one : undefined
}
