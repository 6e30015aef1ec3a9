import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

const person =
  /(?:省长|市长|县长|区长|州长|乡长|镇长|局长|厅长|部长|处长|科长|书记|主席|主任|总理|董事长|总经理|领导|同志|先生|女士)$/u

export const noPersonAddressed: TextRule = {
  id: 'no-person-addressed',
  number: 'D08',
  name: {zh: '不向负责人个人报送公文', en: 'no document is addressed to a person'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条第五项',
  why: {
    zh: '除上级机关负责人直接交办事项外，不以本机关名义向上级机关负责人报送公文；不经登记，也就没有人负责办理。',
    en: 'Unless he ordered it himself, a document goes to the body and not to its head: there it is registered and dealt with.'
  },
  fix: 'none',
  valid: [
    {text: '某某市人民政府：', as: 'main-recipients', title: '关于增加经费的请示'},
    {text: '各位代表：', as: 'main-recipients', title: '政府工作报告'},
    {text: '各科科长：', as: 'main-recipients', title: '关于召开会议的通知'}
  ],
  invalid: [
    {text: '⟦王某某副市长⟧：', as: 'main-recipients', title: '关于增加经费的请示'},
    {text: '市人民政府、⟦李某某书记⟧：', as: 'main-recipients', title: '关于防汛工作情况的报告'},
    {text: '主送机关: ⟦张局长⟧', as: 'front-matter', title: '某市人民政府关于增加经费的请示'}
  ],
  check: function* (manuscript) {
    if (manuscript.direction !== 'upward') return
    for (const {passage, from, to, name} of ownBodies(manuscript, 'main-recipients')) {
      if (!person.test(name)) continue
      yield {
        ...{passage, from, to},
        wording: {
          zh: `公文不应主送“${name}”个人，应主送其所在的机关`,
          en: `a document is not addressed to \`${name}\`, expected the body`
        }
      }
    }
  }
}
