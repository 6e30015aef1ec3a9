/** Who is addressed, and what only ends in a colon. GB/T 9704—2012, 7.3.2. */

import {isBody, isRegion} from './body-name.ts'

/** Openings of a first paragraph, and endings before a list, that no addressee has. */
const notAddressed =
  /^(?:为了?|根据|按照|依照|依据|遵照|现将|经|鉴于|针对|近期|近年|自|在|对|由于|关于|注|附|联系|电话)|(?:如下|以下|下列|包括|包含|其中|是|为|即|说|指出|强调|认为|要求|问题|情况|内容|事项|意见|主要有|时间|地点|日期|对象|目的|范围|标准|条件|原则|程序|步骤|方法|措施|任务|目标|背景|摘要|说明|提示|备注|安排|名单|主题|议程|决定|通知|通告|公告)$/u

/** What a sentence says must be done, and counts: no addressee has it. */
const sentence =
  /要(?:做到|做好|抓好|坚持|突出|把握|落实|重点|切实)|应当|必须|做到|如下|以下|下列|[一二两三四五六七八九十几\d](?:个|项|条|点|件|种|方面|大)/u

const wholes = /(?:单位|部门|机构|企业|事业|团体|组织|科室|代表团|办事处|院校)$/u

/** People, by office or by what one calls them. */
const people =
  /(?:同志们?|委员们?|代表们?|朋友们?|同学们?|老师们?|家长们?|员工们?|职工们?|居民们?|村民们?|业主们?|先生|女士|领导|主任|书记|主席|市长|省长|县长|区长|局长|院长|校长|总理|经理|总裁|议员|专家|评委|考生|党员|干部|群众|人员|来宾|嘉宾)$/u

/** Tell whether `text`, with its colon, names bodies: `各县（市、区）人民政府，市政府各部门：`. */
export function namesBodies(text: string): boolean {
  const names = namesOf(text)
  if (names.length === 0 || notAddressed.test(names.join('，'))) return false
  const last = names.at(-1) ?? ''
  return isBody(last) || wholes.test(last) || (isRegion(last) && !sentence.test(text))
}

/** Tell whether `text`, with its colon, is whom a document addresses: a body, `同志们：`, `张三委员：`. */
export function isAddressee(text: string): boolean {
  const bare = text.replace(/[：:]\s*$/u, '').trim()
  if (!/\p{Script=Han}/u.test(bare) || notAddressed.test(bare)) return false
  if (namesBodies(text) || people.test(bare.replace(/[（(][^（）()]*[)）]$/u, ''))) return true
  return !sentence.test(bare)
}

/** The names, without what stands in brackets behind them. */
function namesOf(text: string): string[] {
  return text
    .replace(/[：:]\s*$/u, '')
    .replace(/[（(][^（）()]*[)）]/gu, '')
    .split(/[、，；,;\s\u3000]+/u)
    .filter((name) => name !== '')
}
