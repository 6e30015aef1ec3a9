import {ownTitle} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {ownBodies} from '../recipients/bodies.ts'

const region = /^(?:中共)?(?<region>[^局厅委部会]{1,12}?(?:省|市|县|区|州|盟|旗))/u

/** Departments; a committee of the Party or a government is above them. */
const department = /(?:局|厅|管理委员会|健康委员会|改革委员会|委)$/u
const above = /人民政府|[省市县区州]委$|党委|人大|政协|办公[厅室]|纪委|政法委/u

export const requestToEqual: TextRule = {
  id: 'request-to-equal',
  number: 'R18',
  name: {zh: '向不相隶属的机关请求批准用函', en: 'a body that is no superior is asked by letter'},
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第八条第十四项',
  why: {
    zh: '请示用于向上级机关请求指示、批准；同级部门之间请求批准有关事项用函。',
    en: 'A 请示 goes to a superior; an equal is asked by 函.'
  },
  fix: 'none',
  valid: [
    request('某某市人民政府'),
    request('某某省水利厅'),
    {text: '某某市财政局：', as: 'main-recipients', title: '某某市水务局关于商请拨款的函'}
  ],
  invalid: [
    request('⟦某某市财政局⟧'),
    request('⟦某某市发展和改革委员会⟧'),
    request('⟦某某市自然资源和规划局⟧')
  ],
  check: function* (manuscript) {
    const {kind, document} = manuscript
    const issuer = document?.issuers[0] ?? ''
    const own = region.exec(issuer)?.groups?.region
    if (kind !== '请示' || own === undefined || !ownTitle(manuscript)) return
    if (!department.test(issuer) || above.test(issuer)) return
    for (const {passage, from, to, name} of ownBodies(manuscript, 'main-recipients')) {
      const theirs = region.exec(name)?.groups?.region
      if (theirs !== own || name === issuer) continue
      if (!department.test(name) || above.test(name)) continue
      yield {
        ...{passage, from, to},
        wording: {
          zh: `“${name}”与“${issuer}”像是同级，请求批准应用函`,
          en: `\`${name}\` seems to be an equal of \`${issuer}\`, expected a 函 in place of a 请示`
        }
      }
    }
  }
}

function request(recipient: string) {
  return {
    text: `---\n发文机关: 某某市水务局\n发文字号: 某水发〔2026〕1号\n主送机关: ${recipient}\n成文日期: 2026-03-05\n---\n\n# 某某市水务局关于增加经费的请示\n\n妥否，请批示。\n`,
    as: 'document'
  } as const
}
