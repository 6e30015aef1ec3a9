import {isBody, isRegion} from '../../../document/words/body-name.ts'
import type {TextRule} from '../../rule.ts'
import {ownBodies} from './bodies.ts'

export const addresseeSeparators: TextRule = {
  id: 'addressee-separators',
  number: 'D03',
  name: {zh: '主送机关之间用顿号、逗号', en: 'recipients are parted by 、 and ，'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.5',
  why: {
    zh: '并列的机关名称之间用顿号，类与类之间用逗号；分号只在各类之中已有逗号时用，空格不是标点。',
    en: 'Names side by side are parted by 、, classes by ，; a semicolon is for classes with commas in them, and a space is no mark.'
  },
  fix: 'safe',
  valid: [
    {text: '省财政厅、省水利厅：', as: 'main-recipients'},
    {
      text: '上海总部，各分行、营业管理部；各国有商业银行，中国邮政储蓄银行：',
      as: 'main-recipients'
    },
    {text: '主送机关: [省财政厅, 省水利厅]', as: 'front-matter'}
  ],
  invalid: [
    {text: '省财政厅⟦；⟧省水利厅：', as: 'main-recipients', fixed: '省财政厅、省水利厅：'},
    {text: '省财政厅⟦ ⟧省水利厅：', as: 'main-recipients', fixed: '省财政厅、省水利厅：'},
    {
      text: '主送机关: 省财政厅⟦；⟧省水利厅⟦；⟧省林业局',
      as: 'front-matter',
      fixed: '主送机关: 省财政厅、省水利厅、省林业局'
    }
  ],
  check: function* (manuscript) {
    const bodies = ownBodies(manuscript, 'main-recipients')
    for (const [index, {passage, to, name}] of bodies.entries()) {
      const next = bodies[index + 1]
      if (next?.passage !== passage || /[，,]/u.test(passage.text)) continue
      const typed = passage.text.slice(to, next.from)
      if (!/^(?:[；;][\s]*|[ \u3000]+)$/u.test(typed)) continue
      // A space may be within a name, as it was pasted.
      if (!/[；;]/u.test(typed) && !(isName(name) && isName(next.name))) continue
      yield {
        passage,
        ...{from: to, to: next.from, replacement: '、'},
        wording: {
          zh: `主送机关之间的“${typed}”应为“、”`,
          en: `main recipients are parted by \`${typed}\`, expected \`、\``
        }
      }
    }
  }
}

function isName(name: string): boolean {
  return name.length >= 3 && (isBody(name) || isRegion(name))
}
