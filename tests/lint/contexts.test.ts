/** The faults of the rules, planted where texts stand that are easily passed over. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {proofread} from '../../src/lint/proofread.ts'
import type {TextRule} from '../../src/lint/rule.ts'
import {textRules} from '../../src/lint/rules.ts'
import {exampleDocument, manuscriptOf} from './example.ts'

type Context = 'cell' | 'attachment' | 'run-in heading' | 'quotation'

/** The rules that have no say there, and why; that they keep silent is tested as well. */
const silent: Readonly<Record<Context, readonly string[]>> = {
  cell: [
    // Dates are set in columns, and a number stands for its document.
    ...['E01', 'R03'],
    // Of sentences and paragraphs, which cells are not.
    ...['R17', 'N02', 'N03', 'N04', 'P18', 'P21'],
    // Names are spread and columns made with blanks.
    ...['P23', 'P26']
  ],
  // Citations of attachments are those of the document; what is attached may be long.
  attachment: ['A08', 'R17'],
  // An ordinal that is not the first of its paragraph.
  'run-in heading': ['N02', 'N03', 'N04'],
  quotation: [
    // What was said by others is left as they said it: attachments, dates, citations, words, sums.
    ...['A08', 'E01', 'E06', 'E07', 'E09', 'E11', 'R01', 'R03', 'R15', 'R20', 'R21'],
    ...['N02', 'N03', 'N04'],
    // Quotation marks within quotation marks are read in another way, and an end has a mark.
    ...['P05', 'P06', 'P18', 'P21', 'P24'],
    'R22'
  ]
}

const head = '# 关于做好有关工作的通知\n\n各有关单位：\n\n'
const around: Readonly<Record<Context, readonly [before: string, after: string]>> = {
  cell: [`${head}工作安排见下表。\n\n| 项目 | 要求 |\n| --- | --- |\n| 一项 | `, ' |\n'],
  attachment: [
    `${head}请认真贯彻执行。\n\n附件：工作方案\n\n某某市某某局\n\n2026年3月5日\n\n# 附件 工作方案\n\n`,
    '\n'
  ],
  'run-in heading': [
    `${head}一、总体要求\n\n（一）加强领导。`,
    '\n\n（二）落实责任。要抓好落实。\n'
  ],
  quotation: [`${head}来文称：“`, '”\n']
}

for (const context of Object.keys(around) as Context[]) {
  test(`faults in a ${context} are found, but for those of the rules listed`, async () => {
    const quiet: string[] = []
    let planted = 0
    for (const rule of textRules) {
      const places = faultsOf(rule)
      if (places.length === 0) continue
      planted++
      const found = await Promise.all(places.map((text) => isFound(rule, text, around[context])))
      if (!found.includes(true)) quiet.push(rule.number)
    }
    assert.ok(planted > 60, `Expected more than 60 rules, got ${planted}`)
    assert.deepEqual(quiet, silent[context])
  })
}

/** Those of one paragraph, as text alone. */
function faultsOf({invalid}: TextRule): readonly string[] {
  return invalid
    .filter(({as = 'paragraph', text, title, words}) => {
      const isText = as === 'paragraph' || as === 'attachment' || as === 'cell'
      return isText && title === undefined && words === undefined && !/[\n|]/u.test(text)
    })
    .map(({text}) => text)
}

async function isFound(
  rule: TextRule,
  text: string,
  [before, after]: readonly [string, string]
): Promise<boolean> {
  const {source, marked} = exampleDocument({text: before + text + after, as: 'document'})
  const severities = new Map([[rule.id, rule.severity]])
  const findings = proofread(await manuscriptOf(source), [rule], severities)
  return marked.every(([from, to]) => findings.some(({start, end}) => start === from && end === to))
}
