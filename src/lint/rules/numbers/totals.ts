import {type Manuscript, type Passage, proseElements} from '../../manuscript.ts'
import type {Flaw, TextRule} from '../../rule.ts'
import {find, hasAny} from '../../search.ts'
import {tableTotals} from './table-totals.ts'

/** 共10个，其中甲类3个、乙类5个。 A list that is open (等) does not add up by itself. */
const total =
  /(?:共计?|合计|总计)(?:有|为|投入|安排|下达|完成)?(?<sum>\d{1,9}(?:\.\d{1,4})?)(?<unit>万元|亿元|万人|[个名人家户项元件台辆册份处所亩吨])[，：:（(](?<parts>[^。；！？\n]{1,200})/gu

const announcing = ['共', '计']

export const totals: TextRule = {
  id: 'totals',
  number: 'F22',
  name: {zh: '分项之和与合计相符', en: 'parts add up to the total'},
  severity: 'info',
  clause: '《党政机关公文处理工作条例》第二十条',
  why: {
    zh: '签发前复核数据是否准确；分项加起来不等于合计，必有一处错。',
    en: 'Figures are checked before a document is signed; where parts do not add up, one of them is wrong.'
  },
  fix: 'none',
  valid: [
    '共10个，其中甲类3个、乙类7个。',
    '共10个，其中甲类3个、乙类5个等。',
    '共10个，其中甲类3个。',
    {text: tableOf('5'), as: 'document'}
  ],
  invalid: [
    {text: '共⟦10⟧个，其中甲类3个、乙类8个。'},
    {text: '共⟦10⟧个：甲类3个、乙类5个、丙类1个。', as: 'attachment'},
    {text: tableOf('⟦6⟧'), as: 'document'}
  ],
  check: function* (manuscript: Manuscript) {
    for (const passage of manuscript.passages) {
      if (proseElements.some((element) => element === passage.element)) yield* textTotals(passage)
    }
    yield* tableTotals(manuscript.passages)
  }
}

function tableOf(sum: string): string {
  return `# 关于下达任务的通知\n\n各单位：\n\n请执行。\n\n| 单位 | 数量 |\n| --- | --- |\n| 甲 | 2 |\n| 乙 | 3 |\n| 合计 | ${sum} |\n`
}

function* textTotals(passage: Passage): Iterable<Flaw> {
  if (!hasAny(passage, announcing)) return
  for (const {text, from, groups} of find(passage, total)) {
    const {sum = '', unit = '', parts = ''} = groups
    const isOpen = /等|约|余|多|以上|近|次|分别|同比|增长|每|平均/u.test(parts)
    const within = parts.indexOf('其中')
    // A second 其中 divides a part again.
    if (isOpen || parts.indexOf('其中', within + 1) > 0 || within > 0) continue
    const amounts = [
      ...parts.matchAll(new RegExp(`(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)${unit}`, 'gu'))
    ].map(([, amount]) => Number(amount))
    if (amounts.length < 2) continue
    const added = amounts.reduce((a, b) => a + b, 0)
    const rest = Number(sum) - added
    // 其中 may leave something out.
    const isWrong = within === 0 ? rest < -0.005 : Math.abs(rest) > 0.005
    if (!isWrong) continue
    const at = from + text.indexOf(sum)
    const shown = String(Math.round(added * 10_000) / 10_000)
    yield {
      passage,
      from: at,
      to: at + sum.length,
      wording: {
        zh: `合计是${sum}${unit}，分项之和是${shown}${unit}，应相符`,
        en: `the total is ${sum}${unit}, the parts add up to ${shown}${unit}; expected the same`
      },
      expected: [shown]
    }
  }
}
