/** 文种: the fifteen kinds of 党政机关公文处理工作条例, 8; 命令 is also called 令. */
export const kinds = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要'
] as const

export type Kind = (typeof kinds)[number]
