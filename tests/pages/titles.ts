/** Invented titles of many lengths, with the bodies that they name. */

export interface Sample {
  readonly title: string
  readonly names: readonly string[]
}

const issuers = [
  '某某市总工会',
  '某某省人民政府办公厅',
  '某某市人民政府',
  '中共某某县委办公室',
  '某某区应急管理局',
  '某某市住房和城乡建设局'
]

const matters = [
  '召开年度总结会议的通知',
  '加强安全生产工作的通知',
  '做好2026年第一季度安全生产工作的紧急通知',
  '印发《某某市优化营商环境若干措施》的通知',
  '表彰2025年度先进集体和先进个人的决定',
  '进一步规范职工帮扶资金使用管理和监督检查的实施意见（试行）',
  '公布第三批历史文化名城、名镇、名村保护名录的通告',
  '报送“十四五”时期重点项目建设情况的报告',
  '开展2025—2027年城市更新与老旧小区改造三年行动的指导意见',
  '申请拨付3500万元防汛抗旱专项资金用于水库除险加固的请示',
  '同意调整部分行政区划及有关事项的批复'
]

const joint = [
  ['某某县教育局', '某某县财政局'],
  ['某某市发展和改革委员会', '某某市财政局'],
  ['某某市公安局', '某某市交通运输局', '某某市应急管理局']
]

export const samples: readonly Sample[] = [
  ...issuers.flatMap((issuer, index) =>
    matters
      .filter((_matter, at) => (at + index) % 5 !== 0)
      .map((matter) => ({title: `${issuer}关于${matter}`, names: [issuer]}))
  ),
  ...joint.flatMap((names) =>
    matters.slice(0, 8).map((matter) => ({title: `${names.join(' ')}关于${matter}`, names}))
  ),
  ...matters.map((matter) => ({title: `关于${matter}`, names: []}))
]
