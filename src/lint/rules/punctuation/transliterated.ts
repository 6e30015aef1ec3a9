/** 卡尔·马克思: names from other languages, by the characters that write their sounds. */

const sounds =
  '阿埃艾安奥巴贝比彼博布查达戴德蒂迪杜厄尔恩法菲费弗福盖戈格古哈海汉赫胡霍吉加贾杰卡凯科克库拉莱兰劳勒雷里利丽琳林卢鲁罗洛马玛麦曼梅米姆莫默穆纳娜内尼诺欧帕佩皮普奇乔切琼让瑞萨塞桑沙舍史斯思苏索塔泰坦特提托图瓦威维沃乌吾西希夏谢辛休雅亚扬耶伊易尤约泽扎詹朱兹买江依木孜热'

const left = new RegExp(`[${sounds}]{2}$`, 'u')
const right = new RegExp(`^[${sounds}]{2}`, 'u')

/** Tell whether what stands beside a mark from `from` to `to` is two parts of such a name. */
export function isTransliterated(text: string, from: number, to: number): boolean {
  return left.test(text.slice(Math.max(0, from - 2), from)) && right.test(text.slice(to, to + 2))
}
