import {ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'

const mixed: Readonly<Record<string, string>> = {
  请示报告: '请示',
  报告请示: '请示',
  请示函: '函',
  申请请示: '请示',
  申请报告: '请示',
  请求报告: '请示',
  通知函: '函',
  请示意见: '请示',
  通知通报: '通知'
}

const ending = new RegExp(`(?:${Object.keys(mixed).join('|')})$`, 'u')

export const oneKind: TextRule = {
  id: 'one-kind',
  number: 'T10',
  name: {zh: '一份公文只用一个文种', en: 'one kind only'},
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第八条、第十五条第四项',
  why: {
    zh: '请示要答复，报告不要答复，两个文种连用，收文机关不知道该不该批。',
    en: 'A 请示 wants an answer and a 报告 does not; with both nobody knows whether to give one.'
  },
  fix: 'suggested',
  valid: [
    {text: '关于增加经费的请示', as: 'title'},
    {text: '关于某某请示办理情况的报告', as: 'title'},
    {text: '关于同意某某事项的复函', as: 'title'},
    '我局已报送请示报告'
  ],
  invalid: [
    {text: '关于增加经费的⟦请示报告⟧', as: 'title', fixed: '关于增加经费的请示'},
    {text: '关于增加经费的⟦申请报告⟧', as: 'title', fixed: '关于增加经费的请示'},
    {
      text: '标题: 关于商请支持的⟦请示函⟧',
      as: 'front-matter',
      title: '关于商请支持的请示函',
      fixed: '标题: 关于商请支持的函'
    }
  ],
  check: function* (manuscript) {
    const passage = ownTitle(manuscript)?.last
    const typed = passage && ending.exec(passage.text)?.[0]
    if (!passage || typed === undefined) return
    const should = mixed[typed] ?? ''
    yield {
      passage,
      from: passage.text.length - typed.length,
      to: passage.text.length,
      wording: {
        zh: `标题末尾的“${typed}”连用了两个文种，应只用一个，如“${should}”`,
        en: `\`${typed}\` is made of two kinds, expected one, such as \`${should}\``
      },
      replacement: should
    }
  }
}
