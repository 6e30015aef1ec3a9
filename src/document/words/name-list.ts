/** Rows of names parted by spaces: which lines are, and what their names are. */

import {isNameShaped, likelihood} from './person-name.ts'

/** `（女）`, `（回族）`, `（女，回族）` behind a name. */
const remark = /（(?:女|男|\p{Script=Han}{1,5}族|[女男][，、]\p{Script=Han}{1,5}族)）$/u

/** What stands before names and is none, though 成, 主 or 单 begins it: the line is more than names. */
const role =
  /^(?:(?:常务|执行)?[正副]?(?:组长|主任|主席|书记|委员|会长|理事长?|秘书长?|院长|校长|所长|局长|处长|科长|队长|团长|班长|总?指挥长?|顾问|召集人|负责人|联系人|主持人?|记录人?|成员|组员|队员|会员|代表|专家)|出席人?员?|列席|请假|缺席|参加|姓名|性别|民族|年龄|单位|部门|职务|职称|电话|名单|备注|序号)$/u

/** The names in a line that holds nothing else, as typed: `张　三` is one; undefined if it is none. */
export function namesIn(text: string): readonly string[] | undefined {
  const parts = text.trim().split(/([\s\u3000]+)/u)
  const names: string[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const [first = '', space = '', second = ''] = parts.slice(at, at + 3)
    const isHalf =
      /^\p{Script=Han}$/u.test(first) && /^\p{Script=Han}$/u.test(second.replace(remark, ''))
    const name = isHalf ? `${first}${space}${second}` : first
    const bare = bareName(name)
    if (!isNameShaped(bare) || role.test(bare)) return undefined
    names.push(name)
    if (isHalf) at += 2
  }
  return isMostly(names, 1 / 2) ? names : undefined
}

/**
 * Whether lines of what may be names are: four names, or two lines; three in four of them
 * likely, half of them sure.
 */
export function areNames(lines: readonly (readonly string[])[]): boolean {
  const names = lines.flat()
  const isRow = lines.length >= 2 && lines.slice(0, -1).every((line) => line.length >= 2)
  if (names.length < 4 && !isRow) return false
  const sure = names.filter((name) => likelihood(bareName(name)) === 'sure').length
  return isMostly(names, 3 / 4) && sure * 2 >= names.length
}

/** Whether no fewer than `share` of `names` are likely names. */
function isMostly(names: readonly string[], share: number): boolean {
  const likely = names.filter((name) => likelihood(bareName(name)) !== 'unlikely').length
  return likely >= names.length * share
}

/** Without the space inside and the remark behind. */
function bareName(name: string): string {
  return name.replace(remark, '').replace(/[\s\u3000]/gu, '')
}
