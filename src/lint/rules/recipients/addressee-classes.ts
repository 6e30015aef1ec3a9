import type {TextRule} from '../../rule.ts'
import {type NamedBody, ownBodies} from './bodies.ts'

/** 各区人民政府、各县委: one class; 市直各部门、各企业: another. */
const regional = /^各[^直]*(?:人民政府|[省市县区州盟旗]委|党委|乡镇|街道)(?:[（(].*[）)])?$/u
const departmental =
  /^(?:[省市县区州]?(?:委|政府|直)|国务院|.{0,6}各)(?:[^、，]*)(?:部门|部委|直属机构|单位|企业|机构)$/u

export const addresseeClasses: TextRule = {
  id: 'addressee-classes',
  number: 'D02',
  name: {zh: '主送机关分类用逗号隔开', en: 'classes of recipients are parted by commas'},
  severity: 'warning',
  why: {
    zh: '同类机关之间通常用顿号，不同类的机关之间用逗号，层次才看得出来。',
    en: 'Recipients of one class are usually parted by 、 and the classes by ，, so that one sees them.'
  },
  fix: 'suggested',
  valid: [
    {text: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：', as: 'main-recipients'},
    {text: '各区人民政府，市政府各部门、各直属机构：', as: 'main-recipients'},
    {text: '市直各部门、各企业、各有关单位：', as: 'main-recipients'}
  ],
  invalid: [
    {
      text: '各区人民政府⟦、⟧市政府各部门：',
      as: 'main-recipients',
      fixed: '各区人民政府，市政府各部门：'
    },
    {
      text: '各县（市、区）人民政府⟦、⟧市直各单位：',
      as: 'main-recipients',
      fixed: '各县（市、区）人民政府，市直各单位：'
    },
    {
      text: '主送机关: 各区委⟦、⟧市直各部门',
      as: 'front-matter',
      fixed: '主送机关: 各区委，市直各部门'
    }
  ],
  check: function* (manuscript) {
    const bodies = ownBodies(manuscript, 'main-recipients')
    for (const [index, body] of bodies.entries()) {
      const next = bodies[index + 1]
      if (!next || !isOther(body, next)) continue
      const {passage, to} = body
      yield {
        passage,
        ...{from: to, to: to + 1, replacement: '，'},
        wording: {
          zh: `“${body.name}”和“${next.name}”不是同一类，之间通常用“，”`,
          en: `\`${body.name}\` and \`${next.name}\` are of two classes, usually \`，\` is expected between them`
        }
      }
    }
  }
}

function isOther(body: NamedBody, next: NamedBody): boolean {
  const isListed = body.passage === next.passage && body.passage.text[body.to] === '、'
  return isListed && regional.test(body.name) && departmental.test(next.name)
}
