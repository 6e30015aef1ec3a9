import {eachMatch, replacedBy} from '../../matching.ts'
import type {TextRule} from '../../rule.ts'

/** What certificates, meetings, prizes and organisations are called by. */
const kinds = [
  ...['营业执照', '许可证', '资格证', '资格证书', '合格证', '合格证书', '登记证', '登记证书'],
  ...['荣誉证书', '毕业证', '毕业证书', '学位证书', '身份证', '居住证', '工作证', '驾驶证', '护照'],
  ...[
    '代表大会',
    '教育大会',
    '表彰大会',
    '动员大会',
    '工作会议',
    '座谈会',
    '研讨会',
    '现场会',
    '推进会'
  ],
  ...[
    '五一劳动奖章',
    '劳动奖章',
    '科学技术奖',
    '科技进步奖',
    '自然科学奖',
    '志愿服务活动',
    '主题活动'
  ],
  ...['委员会', '协会', '学会', '联合会', '有限公司', '研究院', '研究所']
]

/** It is the title of a text about one. */
const works = /[关于《〈]|条例|办法|规定|通知|公约|章程|报告|讲话/u

const titled = new RegExp(`《(?<name>[^《》]{0,24}(?:${kinds.join('|')}))》`, 'gu')

export const titlesOfNoWork: TextRule = {
  id: 'title-marks-of-no-work',
  number: 'P16',
  name: {
    zh: '证照、会议、奖项、组织的名称不用书名号',
    en: 'no 《》 for certificates, meetings, prizes, bodies'
  },
  severity: 'warning',
  clause: 'GB/T 15834—2011, A.13.1',
  why: {
    zh: '书名号标示书刊、文件、作品的名称；课程、奖项、证照、组织、会议、活动等不是作品。',
    en: '《》 mark books, documents and works; certificates, prizes, bodies, meetings and courses are none.'
  },
  fix: 'suggested',
  valid: [
    '依据《营业执照管理办法》办理。',
    '学习《在全国教育大会上的讲话》。',
    '持营业执照办理“劳动奖章”申报手续。',
    '依据《关于设立议事协调委员会的通知》办理。'
  ],
  invalid: [
    {text: '凭⟦《营业执照》⟧办理。', fixed: '凭营业执照办理。'},
    {text: '⟦《全国教育大会》⟧', as: 'cell', fixed: '全国教育大会'},
    {text: '持⟦《食品经营许可证》⟧原件。', as: 'attachment', fixed: '持食品经营许可证原件。'}
  ],
  check: eachMatch(
    titled,
    ({text, groups}) => {
      const {name = ''} = groups
      return works.test(name) ? undefined : replacedBy(name, text)
    },
    {signs: '《'}
  )
}
