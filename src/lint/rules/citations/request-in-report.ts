import {ownText} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

const request =
  /(?<![报申提邀聘敬])请(?:[予给]以?)?(?:批示|批准|批复|审批|核批|拨付)|恳请[^。；，]{0,20}(?:批准|拨付|解决|支持)|[妥当可]否[，,]?请/gu

export const requestInReport: TextRule = {
  id: 'request-in-report',
  number: 'R08',
  name: {zh: '报告不夹带请示事项', en: 'no request within a report'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条第四项',
  why: {
    zh: '不得在报告等非请示性公文中夹带请示事项：报告不用答复，夹在里面的请求也就没有人答复。',
    en: 'A report wants no answer, so a request within it gets none; it goes into a 请示 of its own.'
  },
  fix: 'none',
  valid: [
    {text: '特此报告。', title: '关于防汛工作情况的报告'},
    {text: '已经报请市政府批准，并提请批准预算。', title: '关于防汛工作情况的报告'},
    {text: '妥否，请批示。', title: '关于增加经费的请示'},
    {text: '以上报告，请审阅。', title: '关于防汛工作情况的报告'}
  ],
  invalid: [
    {text: '现需经费10万元，⟦请予批准⟧。', title: '关于防汛工作情况的报告'},
    {text: '⟦妥否，请⟧批示。', title: '关于防汛工作情况的报告'},
    {text: '二、⟦恳请省厅拨付⟧资金', as: 'heading', title: '关于防汛工作情况的报告'}
  ],
  check: function* (manuscript) {
    if (manuscript.kind !== '报告') return
    for (const passage of ownText(manuscript)) {
      for (const {text, from, to} of find(passage, request, ['title', 'quotation'])) {
        yield {
          ...{passage, from, to},
          wording: {
            zh: `报告不应夹带请示事项“${text}”，应另行请示`,
            en: `a request within a report, \`${text}\`; expected a 请示 of its own`
          }
        }
      }
    }
  }
}
