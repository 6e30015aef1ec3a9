import {ownPassages} from '../../own.ts'
import type {TextRule} from '../../rule.ts'
import {quotedIn} from '../../search.ts'

const passed =
  /(?:印发|颁发|公布|发布|修改|废止|实施|执行)(?<name>[^《》〈〉“”]{2,60}(?<kind>条例|规定|办法|细则|规则)(?:（[^（）]{1,8}）)?)(?=的)/gu

export const lawTitleMarks: TextRule = {
  id: 'law-title-marks',
  number: 'T06',
  name: {zh: '标题中法规、规章名称加书名号', en: 'laws and regulations stand in 《》 in a title'},
  severity: 'warning',
  why: {
    zh: '标题中的法规、规章名称通常加书名号；不加，看不出名称从哪里到哪里。办法、规定等规范性文件各地做法不一，只作提示。',
    en: 'Names of regulations usually stand in 《》, so that one sees where they begin and end. Offices differ about 办法 and the like: a hint only.'
  },
  fix: 'suggested',
  valid: [
    {text: '关于修改《某市城市管理条例》的决定', as: 'title'},
    {text: '关于印发2026年工作要点的通知', as: 'title'},
    {text: '关于印发《财务管理办法》的通知', as: 'title'},
    '关于印发财务管理办法的通知已经下发。'
  ],
  invalid: [
    {
      text: '关于修改⟦某市城市管理条例⟧的决定',
      as: 'title',
      fixed: '关于修改《某市城市管理条例》的决定'
    },
    {text: '关于印发⟦财务管理办法⟧的通知', as: 'title', fixed: '关于印发《财务管理办法》的通知'},
    {
      text: '关于印发⟦安全生产管理规定（试行）⟧的通知',
      as: 'title',
      fixed: '关于印发《安全生产管理规定（试行）》的通知'
    }
  ],
  check: function* (manuscript) {
    for (const passage of ownPassages(manuscript, 'title')) {
      if (quotedIn(passage, 'title').length > 0 || passage.text.length > 300) continue
      for (const {0: all, index, groups} of passage.text.matchAll(passed)) {
        const name = groups?.name ?? ''
        const to = index + all.length
        const isLaw = groups?.kind === '条例'
        yield {
          passage,
          ...{from: to - name.length, to, replacement: `《${name}》`},
          severity: isLaw ? 'warning' : 'info',
          wording: {
            zh: `标题中的“${name}”通常加书名号，写作“《${name}》”`,
            en: `\`${name}\` in a title usually stands in title marks: \`《${name}》\``
          }
        }
      }
    }
  }
}
