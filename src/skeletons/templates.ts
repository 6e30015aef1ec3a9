/**
 * What the skeleton of each kind (文种) is: front matter, outline of the text, closing
 * formula.
 *
 * 党政机关公文处理工作条例, 8 and 9; which kind carries what is otherwise practice. What the
 * author has to fill in is marked in one of two ways: `# 待填` after a value of the front
 * matter, 【】 around words of the text. `{…}` is filled in by skeleton.ts.
 */

import type {Kind} from '../document/words/kinds.ts'

export interface Template {
  /** Who issues it when the title does not say: the printed name, and the one in the title. */
  readonly issuer: string
  /** What the title begins with, where that is not the issuer: the meeting that adopted it. */
  readonly meeting?: string
  /** Lines of the front matter below 文种, in the order they are printed. */
  readonly front: readonly string[]
  /** Paragraphs, parted by blank lines. */
  readonly body: readonly string[]
}

const blank = '  # 待填'

const urgency = '# 紧急程度: 加急'
const issuer = '发文机关: {issuer}'
const title = '标题: {title}'
const signatories = `签发人: {signatories}${blank}`
const attachments = '# 附件: 附件名称'
const dated = `成文日期: {today}${blank}`
const seal = '# 印章: 印章.png'
const contact = `附注: 联系人：某某某，联系电话：0000-00000000${blank}`
const stamp = `签名章: {职务: 市长, 姓名: 某某某}${blank}`
const adopted = (meeting: string): string => `题注: {date}${meeting}通过${blank}`
const number = (code: string): string => `发文字号: ${code}〔{year}〕1号${blank}`
const to = (recipients: string): string => `主送机关: ${recipients}${blank}`
const copies = (recipients: string): string => `抄送机关: ${recipients}${blank}`
const printing = [`印发机关: {office}${blank}`, `印发日期: {today}${blank}`]

const item = '【小标题】。【写明做什么、由谁负责、什么时候完成，一事一段】。'

const bureau = '某某市某某局'
const government = '某某市人民政府'
const congress = '某某市第九届人民代表大会第一次会议'
const below = '各县（市、区）某某局，局属各单位'
const counties = '各县（市、区）人民政府，市政府各部门、各直属机构'

/** 命令 has the template of 令. */
export const templates: Readonly<Record<Exclude<Kind, '命令'>, Template>> = {
  决议: {
    issuer: '某某市人民代表大会',
    meeting: congress,
    front: [issuer, number('某人发'), title, adopted(congress)],
    body: [
      '会议听取和审议了【报告、议案的名称】。会议认为，【评价】。会议决定，【批准、通过的事项】。',
      '会议要求，【有关方面的任务】。',
      '会议号召，【号召的内容】。'
    ]
  },
  决定: {
    issuer: government,
    front: [
      urgency,
      issuer,
      number('某政发'),
      title,
      to(counties),
      attachments,
      dated,
      seal,
      copies('某某市委办公室，某某市人大常委会办公室，某某市政协办公室'),
      ...printing
    ],
    body: [
      '为了【目的】，根据【依据】，结合【实际】，现作如下决定：',
      '## 【决定的第一项】',
      `（一）${item}`,
      `（二）${item}`,
      '## 【决定的第二项】',
      `（一）${item}`,
      `（二）${item}`,
      '本决定自【施行日期】起施行。'
    ]
  },
  令: {
    issuer: government,
    front: [issuer, `发文字号: 第1号${blank}`, stamp, dated],
    body: []
  },
  公报: {
    issuer: '中国共产党某某市委员会',
    front: [
      issuer,
      '# 发文字号: 某发〔{year}〕1号',
      title,
      adopted('中国共产党某某市第九届委员会第一次全体会议')
    ],
    body: [
      '【会议名称】于【会期】在【地点】举行。出席会议的有【出席人员】。',
      '会议听取和讨论了【报告的名称】，审议通过了【文件的名称】。',
      '会议指出，【内容】。',
      '会议强调，【内容】。',
      '会议号召，【号召的内容】。'
    ]
  },
  公告: {
    issuer: government,
    front: [issuer, `发文字号: {year}年第1号${blank}`, title, attachments, dated, seal],
    body: [
      '根据【依据】，经【程序】，【决定或者查明的事项，写明时间、地点、单位和数量】。有关事项公布如下：',
      '## 【第一项】',
      `（一）${item}`,
      `（二）${item}`,
      '## 【第二项】',
      `（一）${item}`,
      `（二）${item}`,
      '联系单位：【单位】，联系电话：【电话】。',
      '特此公告。'
    ]
  },
  通告: {
    issuer: government,
    front: [issuer, number('某政通'), title, attachments, dated, seal],
    body: [
      '为【目的】，根据【依据】，决定【事项，写明时间和范围】。有关要求如下：',
      '## 【第一项要求】',
      `（一）${item}`,
      `（二）${item}`,
      '## 【第二项要求】',
      `（一）${item}`,
      `（二）${item}`,
      '违反本通告的，由【机关】依法处理。本通告自【施行日期】起施行。',
      '特此通告。'
    ]
  },
  意见: {
    issuer: government,
    front: [
      '行文方向: 下行',
      urgency,
      issuer,
      number('某政发'),
      title,
      to(counties),
      attachments,
      dated,
      seal,
      copies('某某市委办公室，某某市人大常委会办公室，某某市政协办公室'),
      ...printing
    ],
    body: [
      '为【目的】，根据【依据】，结合【实际】，提出以下意见：',
      '## 总体要求',
      '【指导思想、原则和目标；目标写明数量和期限】。',
      '## 主要任务',
      `（一）${item}`,
      `（二）${item}`,
      `（三）${item}`,
      '## 保障措施',
      `（一）${item}`,
      `（二）${item}`,
      '以上意见，请结合实际认真贯彻落实。'
    ]
  },
  通知: {
    issuer: bureau,
    front: [
      urgency,
      issuer,
      number('某某发'),
      title,
      to(below),
      attachments,
      dated,
      seal,
      contact,
      copies('某某市人民政府办公室'),
      ...printing
    ],
    body: [
      '为【目的】，根据【依据】，决定【事项】。有关要求如下：',
      '## 【第一项要求】',
      `（一）${item}`,
      `（二）${item}`,
      '## 【第二项要求】',
      `（一）${item}`,
      `（二）${item}`,
      '请【主送机关】于【日期】前将落实情况报送【单位】。',
      '特此通知。'
    ]
  },
  通报: {
    issuer: bureau,
    front: [
      urgency,
      issuer,
      number('某某发'),
      title,
      to(below),
      attachments,
      dated,
      seal,
      copies('某某市人民政府办公室'),
      ...printing
    ],
    body: [
      '【时间、地点、单位或者个人，以及主要事实，写明经过和结果】。有关情况通报如下：',
      '## 主要情况',
      '【事实的经过、数量和结果，一事一段，写到能够判断为止】。',
      '## 【经验或者教训】',
      `（一）${item}`,
      `（二）${item}`,
      '## 有关要求',
      '为【目的】，决定对【单位或者个人】予以通报【表扬、批评】。',
      `各单位要【要求，写明学习什么或者整改什么、什么时候完成】。`,
      '特此通报。'
    ]
  },
  报告: {
    issuer: bureau,
    front: [
      urgency,
      issuer,
      number('某某发'),
      signatories,
      title,
      to(government),
      attachments,
      dated,
      seal,
      contact,
      copies('某某省某某厅'),
      ...printing
    ],
    body: [
      '根据【依据或者要求】，【开展工作的概况，写明起止时间和范围】。有关情况如下：',
      '## 工作情况',
      `（一）【措施一】。【做法、数量和成效，用数据说明，不重复概况】。`,
      `（二）【措施二】。【做法、数量和成效，用数据说明，不重复概况】。`,
      '## 存在的问题',
      '【问题和原因，一个问题一句话】。',
      '## 下一步打算',
      `（一）${item}`,
      `（二）${item}`,
      '特此报告。'
    ]
  },
  请示: {
    issuer: bureau,
    front: [
      urgency,
      issuer,
      number('某某发'),
      signatories,
      title,
      to(government),
      attachments,
      dated,
      seal,
      contact,
      copies('某某市财政局'),
      ...printing
    ],
    body: [
      '为【目的】，根据【依据】，拟【请示的事项】。有关情况如下：',
      '## 基本情况',
      '【现状和存在的困难，写明数量】。',
      '## 必要性和可行性',
      `（一）【理由一】。【事实、数据和依据，写明为什么需要批准】。`,
      `（二）【理由二】。【事实、数据和依据，写明为什么能够办到】。`,
      '## 请示事项',
      '请【主送机关】【批准、同意或者安排的事项，一文一事，写明数量和期限】。',
      '妥否，请批示。'
    ]
  },
  批复: {
    issuer: government,
    front: [
      issuer,
      number('某政函'),
      title,
      to('某某市某某局'),
      attachments,
      dated,
      seal,
      copies('某某市财政局'),
      ...printing
    ],
    body: [
      '《【来文标题】》（【来文字号】）收悉。经研究，现批复如下：',
      '一、同意【请示的事项，用全称】，【同意的范围、数量和期限】。',
      '二、【资金或者编制的来源】由【单位】负责，【使用和管理的要求】。',
      '三、【单位】要按照【依据】做好【事项】，【工作的要求】，于【日期】前完成。',
      '四、【有关部门】要按照职责分工加强指导和监督，【检查、验收或者评估的要求】。',
      '五、【事项】的进展情况和【需要报告的重大问题】，由【单位】及时向【机关】报告。',
      '此复。'
    ]
  },
  议案: {
    issuer: government,
    front: [
      issuer,
      number('某政函'),
      title,
      to('某某市人民代表大会常务委员会'),
      attachments,
      stamp,
      dated
    ],
    body: [
      '为【目的】，根据【依据】，市人民政府拟订了《【草案名称】》，已经【日期】【会议名称】讨论通过。有关情况如下：',
      '## 制定的必要性',
      '【现状、问题和立法或者决策的理由】。',
      '## 起草的过程',
      '【调研、征求意见、论证和审查的经过，写明时间和单位】。',
      '## 主要内容',
      `（一）【内容一】。【条文的要点和理由，写明解决什么问题】。`,
      `（二）【内容二】。【条文的要点和理由，写明解决什么问题】。`,
      '现提请审议。'
    ]
  },
  函: {
    issuer: bureau,
    front: [
      urgency,
      issuer,
      number('某某函'),
      title,
      to('某某市某某局'),
      attachments,
      dated,
      seal,
      contact,
      '# 抄送机关: 某某市人民政府办公室'
    ],
    body: [
      '为【目的】，根据【依据】，【拟开展的工作】。需要贵单位支持的事项如下：',
      '一、【第一项，写明数量和时间】。',
      '二、【第二项，写明数量和时间】。',
      '特此函达，请予函复。'
    ]
  },
  纪要: {
    issuer: government,
    front: [
      '发文机关标志: {mark}',
      `发文字号: 第1期${blank}`,
      title,
      `出席: [某某某, 某某某, 某某某]${blank}`,
      '# 请假: [某某某]',
      `列席: [某某局某某某, 某某局某某某]${blank}`,
      copies('某某市委办公室，某某市人大常委会办公室'),
      ...printing
    ],
    body: [
      '【日期】，【主持人的职务和姓名】主持召开【会议名称】，研究【议题】。现纪要如下：',
      '## 关于【议题一】',
      '会议听取了【汇报的单位和内容】。会议认为，【意见】。会议议定：',
      '（一）由【单位】负责，于【时限】前完成【事项】。',
      '（二）由【单位】负责，于【时限】前完成【事项】。',
      '## 关于【议题二】',
      '会议审议并原则通过了【文件的名称】。会议指出，【意见】。会议议定：',
      '（一）由【单位】根据会议意见修改完善后，于【时限】前印发。',
      '（二）由【单位】负责，于【时限】前完成【事项】。'
    ]
  }
}

/** 复函: what a 函 says that answers another. */
export const answer: readonly string[] = [
  '《【来函标题】》（【来函字号】）收悉。经研究，答复如下：',
  '一、【第一项，对来函所问逐项作答】。',
  '二、【第二项】。',
  '特此函复。'
]

/** 令: a regulation is promulgated, and follows; or something else is ordered. 10.2. */
export const orders = {
  promulgation: [
    '《{regulation}》已经【日期】【会议名称】通过，现予公布，自【施行日期】起施行。',
    '# {regulation}',
    '第一条　为了【目的】，根据【依据】，制定本【规章的简称】。',
    '第二条　【适用范围】。',
    '第三条　本【规章的简称】自【施行日期】起施行。'
  ],
  other: ['为了【目的】，根据【依据】，决定{matter}。']
} as const
