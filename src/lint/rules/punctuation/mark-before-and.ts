import {eachMatch} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** 和谐, 和平区; 与会; 及时: words of their own, and places. */
const words = [
  '和(?!谐|平|睦|解|美|硕|田|县|林|龙|顺|政|布|静|气|善|服|缓|风|声|尚|悦|为贵|衷|音|弦|合|棋|牌|信)',
  // With somebody, it is no conjunction: 、与他人串通.
  '与(?![会时否众人世民共赛生他其本之有当该境上下社企国群])(?=\\p{Script=Han}{1,5}(?:[。；，）]|$))',
  '及(?!时|格|早|至|第|物|笄)'
].join('|')

export const markBeforeAnd: TextRule = {
  id: 'mark-before-and',
  number: 'P14',
  name: {zh: '“和”“与”“及”前不用顿号', en: 'no 、 before 和, 与, 及'},
  severity: 'warning',
  why: {
    zh: '连词已经把最后一项接上，前面通常不再用顿号。',
    en: 'The conjunction joins the last term already; usually no 、 stands before it.'
  },
  fix: 'suggested',
  valid: [
    '甲局、乙局和丙局。',
    '民主、和谐、文明的新风。',
    '不得进入特定场所、与特定人员会见、从事特定活动。',
    '办理程序规范、及时。'
  ],
  invalid: [
    {text: '甲局、乙局⟦、⟧和丙局。', fixed: '甲局、乙局和丙局。'},
    {text: '名称⟦、⟧及地址', as: 'cell', fixed: '名称及地址'},
    {text: '组织⟦、⟧与协调工作。', as: 'attachment', fixed: '组织与协调工作。'}
  ],
  // It joins the last of them; 、与…会见、… is another item.
  check: eachMatch(
    new RegExp(`、(?=(?:${words})(?![^，。；：、]{0,40}、))`, 'gu'),
    ({to}, passage) => {
      const conjunction = passage.text[to] ?? ''
      return {
        wording: {
          zh: `“${conjunction}”前面多了“、”，通常不用`,
          en: `\`、\` before ${conjunction}, usually none is expected`
        },
        expected: [conjunction],
        replacement: ''
      }
    },
    {signs: '、'}
  )
}
