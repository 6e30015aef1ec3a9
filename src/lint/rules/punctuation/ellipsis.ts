import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

const chinese = /[\p{Script=Han}“”‘’《》（）、，；：！？]/u

export const ellipsis: TextRule = {
  id: 'ellipsis',
  number: 'P09',
  name: {zh: '省略号用六个点“……”', en: 'the ellipsis is `……`'},
  severity: 'error',
  clause: 'GB/T 15834—2011, 4.11, 5.1.5',
  why: {
    zh: '省略号占两个字，是两个“…”；用句号、下脚点凑成的会挤在行底，也会被拆到两行。',
    en: 'The ellipsis takes two characters, two `…`; full points in its place sit too low and break across lines.'
  },
  fix: 'safe',
  valid: [
    '大豆、油菜……都要抓好。',
    '版本号为1...3，路径为a/.../b。',
    '第一章　总则…………………1',
    '取i＝1，2，…，n。'
  ],
  invalid: [
    {text: '大豆、油菜⟦...⟧都要抓好。', fixed: '大豆、油菜……都要抓好。'},
    {text: '大豆⟦…⟧', as: 'cell', fixed: '大豆……'},
    {text: '他说：“好⟦。。。⟧”', as: 'attachment', fixed: '他说：“好……”'},
    {text: '诸如此类⟦······⟧不一而足。', fixed: '诸如此类……不一而足。'}
  ],
  check: eachMatch(/[.。·…]+/gu, (match, passage) => {
    const {text, from, to} = match
    if (text === '……' || text === '…………') return undefined
    const isShort = /^(?:\.{3,6}|。{3,6}|·{3,6}|…|…{3})$/u.test(text)
    if (!isShort) return undefined
    const beside = [passage.text[from - 1] ?? '', passage.text[to] ?? '']
    if (!beside.some((sign) => chinese.test(sign))) return undefined
    // 1，2，…，n.
    if (text === '…' && beside.every((sign) => /[，,、+]/u.test(sign))) return undefined
    return replacedBy('……', text)
  })
}
