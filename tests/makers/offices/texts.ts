/** What the offices write: fictional, and of few characters, so that the fonts embedded are small. */

export const office = '某某市水务局'
export const number = '某水发〔2026〕8号'
export const titleLines = ['某某市水务局', '关于做好水库安全检查的通知'] as const
export const recipients = '各县（区）水务局，各水库管理处：'
export const date = '2026年3月5日'
export const copies = '抄送：市应急管理局，市水文局。'
export const printedOn = '2026年3月6日印发'
export const note = '（此件公开发布）'

export const opening =
  '春季水位上升，水库安全检查要做实做细。为保安全，现就做好水库安全检查工作通知如下，各县（区）水务局、各水库管理处要一一落实。'

export const sections: readonly (readonly [heading: string, paragraphs: readonly string[]])[] = [
  [
    '一、检查要求',
    [
      '各水库管理处要做好水位检查，“查”要查到位，不走过场；检查要有记录，水位上升要及时报县（区）水务局，县（区）水务局要及时处理，处理要有记录。',
      '各县（区）水务局要于3月20日前做好水库安全检查工作，水库安全要一库一查、一查一报（不查不报的要通报）。检查中要看水位、看记录、看管理，查实做细，不走过场，及时处理，一一落实。'
    ]
  ],
  [
    '二、工作要求',
    [
      '水库安全工作要落实到位。各县（区）水务局要有一位局领导管水库安全，各水库管理处要有12位以上管理人员，做好水位记录，做到水位一日一报，处理一事一报，检查一库一报。'
    ]
  ]
]
