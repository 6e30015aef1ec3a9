/**
 * Measurements 1 to 24, on our own layout with one thing put wrong at a time: just inside
 * the tolerance nothing is found, just outside it just that, with its page and size.
 */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {PDFDict, PDFDocument, PDFName, PDFNumber} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {readText} from '../../src/facts/index.ts'
import {judgePages} from '../../src/verify/judge.ts'
import {pagesOfText, paragraph} from '../pages/filler.ts'
import {departs} from './judged.ts'
import {moved} from './main/documents.ts'
import {openBench, type Perturbation} from './perturbed.ts'
import {type Departures, finds} from './report.ts'

const bench = openBench()

const notice = (text: string): string => `---
格式: 通用
发文机关: 某某市总工会
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会，市各产业工会
成文日期: 2026-03-05
抄送机关: 某某省总工会
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
---

# 某某市总工会关于开展职工岗位练兵活动的通知

${text}
`
const plain = (text: string): string => `---\n格式: 白头\n---\n\n# 关于工作的报告\n\n${text}\n`
const long = notice(`${paragraph(300)}\n\n2026年3月5日前，12个单位报名。\n\n${pagesOfText(2)}`)
const short = notice(`${paragraph(200)}\n\n2026年3月5日前，12个单位报名。`)
/** Name and date are on page 4, below text. */
const signed = await bench.print(notice(`${paragraph(150)}\n\n${paragraph(1650)}`))
/** Whose text is all there is to measure. */
const bare = plain(`${paragraph(300)}\n\n${pagesOfText(2)}`)
const hanzi = '各单位要按照统一部署抓好落实建立健全工作台账及时研究解决'
const contents = '.pagedjs_page_content'
/** Lines may be broken anywhere. */
const loose =
  'main p { line-break: anywhere; word-break: break-all } [data-element="unbroken"] { white-space: normal }'

interface Case {
  readonly name: string
  readonly text: string
  readonly given: Perturbation
  readonly found: Departures
}

const all = (count: number, what: string, from = 1): string[] =>
  Array.from({length: count}, (_each, index) => `${from + index}: ${what}`)

const cases: readonly Case[] = [
  {name: 'nothing wrong', text: long, given: {}, found: {}},
  {name: '1: 0.5 mm too wide', text: short, given: {edit: resize(210.5)}, found: {}},
  {
    name: '1: 0.6 mm too wide',
    text: short,
    given: {edit: resize(210.6)},
    found: {'sheet-size': all(2, '210.6 mm')}
  },
  {name: '2, 3: 0.9 mm aside', text: bare, given: {css: shift('left', 0.9)}, found: {}},
  {
    name: '2, 3, 6: 1.2 mm aside',
    text: bare,
    given: {css: shift('left', 1.2)},
    found: {
      'gutter-margin': all(3, '29.2 mm'),
      'type-area-right': all(3, '185.3 mm'),
      // Of ink, which begins and ends a little inside its character.
      'type-area': all(3, '0.9 mm')
    }
  },
  {
    name: '3, 8, 23: 1.2 mm too narrow',
    text: long,
    given: {css: 'main p { margin-right: 1.2mm }'},
    found: {
      'type-area-right': all(4, '182.9 mm'),
      'characters-per-line': all(4, '27'),
      tracking: all(4, '0.92 pt')
    }
  },
  {name: '4: 1 mm too high', text: bare, given: {css: shift('top', -1)}, found: {}},
  {
    name: '4, 6: 1.1 mm too high',
    text: bare,
    given: {css: shift('top', -1.1)},
    found: {
      'head-margin': all(2, '35.9 mm', 2),
      'type-area': ['1: 0.9 mm', ...all(2, '0.7 mm', 2)]
    }
  },
  {name: '4: as low as line boxes make it', text: bare, given: {css: shift('top', 0.4)}, found: {}},
  {
    name: '5, 6: 0.6 mm too low at the foot',
    text: bare,
    given: {css: `${contents} p:last-child { position: relative; top: 0.6mm }`},
    found: {
      'type-area-bottom': ['2: 262.6 mm'],
      'type-area': all(2, '0.6 mm', 2),
      'line-pitch-constancy': ['1: 0.39 pt', '2: 0.36 pt', '3: 0.36 pt']
    }
  },
  {
    name: '6: something in the margin',
    text: short,
    given: {
      // Its ink begins 0.2 mm in.
      css: 'main h1 { position: relative } main h1::after { position: absolute; left: -10mm; font-size: 10pt; content: "3" }'
    },
    found: {'type-area': ['1: 9.8 mm']}
  },
  {
    name: '7, 9: 23 lines to the page',
    text: long,
    given: {css: 'main { line-height: 28.2pt }'},
    found: {'lines-per-page': all(2, '23', 2), 'line-pitch': all(4, '28.22 pt')}
  },
  {
    name: '9: the widest pitch',
    text: short,
    given: {css: 'main { line-height: 29.98pt }'},
    found: {}
  },
  {
    name: '9: a pitch too wide',
    text: short,
    given: {css: 'main { line-height: 30.1pt }'},
    found: {'line-pitch': ['1: 30.09 pt']}
  },
  {
    name: '10: pitches that differ little',
    text: plain(`${paragraph(200)}\n\n${paragraph(200)}`),
    given: {css: uneven('29.5pt')},
    found: {}
  },
  {
    name: '10: pitches that differ',
    text: plain(`${paragraph(200)}\n\n${paragraph(200)}`),
    given: {css: uneven('29.8pt')},
    found: {'line-pitch-constancy': ['1: 0.39 pt']}
  },
  {name: '11, 23: 15.7 pt', text: short, given: {css: 'main { font-size: 15.7pt }'}, found: {}},
  {
    name: '11: 15.6 pt',
    text: short,
    given: {css: 'main { font-size: 15.6pt }'},
    found: {'body-size': ['1: 15.6 pt'], tracking: ['1: 0.21 pt', '2: 0.21 pt']}
  },
  {
    name: '12, 24: 宋体',
    text: short,
    given: {css: '[data-element="body"] { font-family: var(--font-song) }'},
    found: {'body-font': ['1: NotoSerifSC-Regular'], 'digit-advance': ['2: 0.56 em']}
  },
  {
    name: '13: a font that is not embedded',
    text: short,
    given: {edit: withoutFontFile},
    found: {'embedded-fonts': ['1: NotoSerifSC-Bold']}
  },
  {
    name: '14: a second stroke',
    text: plain(paragraph(40)),
    given: {css: '[data-element="body"] p { -webkit-text-stroke: 0.3pt #000 }'},
    found: {'synthetic-bold': ['1: 各单位要按照统一部署抓好…']}
  },
  {
    name: '15: blue text',
    text: short,
    given: {css: '[data-element="body"] p:last-child { color: #0000ee }'},
    found: {'text-colour': all(2, 'RGB 0 0 238')}
  },
  {
    name: '15: gray that is black enough',
    text: short,
    given: {css: '[data-element="body"] p:last-child { color: #262626 }'},
    found: {}
  },
  {
    name: '15: gray that is not',
    text: short,
    given: {css: '[data-element="body"] p:last-child { color: #282828 }'},
    found: {'text-colour': all(2, 'K 84%')}
  },
  {
    name: '16: the palest red',
    text: short,
    given: {css: '[data-element="issuer-mark"] { color: #c03f3f }'},
    found: {}
  },
  {
    name: '16: a red too dull',
    text: short,
    given: {css: '[data-element="issuer-mark"] { color: #be1010 }'},
    found: {red: ['1: RGB 190 16 16']}
  },
  {
    name: '17: 0.2 degrees',
    text: short,
    given: {css: '[data-element="body"] p:first-child { transform: rotate(0.2deg) }'},
    found: {}
  },
  {
    name: '17: 0.3 degrees',
    text: short,
    given: {css: '[data-element="body"] p:last-child { transform: rotate(-0.3deg) }'},
    found: {'text-skew': all(2, '-0.3°')}
  },
  {
    name: '18: verso numbers 2.4 mm in',
    text: short,
    given: {css: '.pagedjs_sheet[data-page-side="verso"]::after { translate: 0.4mm }'},
    found: {}
  },
  {
    name: '18: verso numbers 2.6 mm in',
    text: short,
    given: {css: '.pagedjs_sheet[data-page-side="verso"]::after { translate: 0.6mm }'},
    found: {'page-number-mirror': ['2: 212.6 mm']}
  },
  {
    name: '19: a comma at the beginning of a line',
    text: plain(`${hanzi.slice(0, 26)}，${hanzi}。`),
    given: {css: loose},
    found: {'line-start': ['1: ，']}
  },
  {
    name: '20: a bracket at the end of a line',
    text: plain(`${hanzi.slice(0, 25)}（${hanzi}）。`),
    given: {css: loose},
    found: {'line-end': ['1: （'], 'line-start': ['1: ）']}
  },
  {
    name: '21: a dash divided',
    text: plain(`${hanzi.slice(0, 25)}——${hanzi}。`),
    given: {css: loose},
    found: {'divided-mark': ['1: ——']}
  },
  {
    name: '22: a number divided',
    text: plain(`${hanzi.slice(0, 25)}2026${hanzi}。`),
    given: {css: loose},
    found: {'divided-number': ['1: 2026']}
  },
  {
    name: '23: 15.66 pt, spaced too wide',
    text: short,
    given: {css: 'main { font-size: 15.66pt }'},
    found: {tracking: all(2, '0.15 pt')}
  },
  {name: '24: digits of 0.55 em', text: short, given: {edit: digitsOf(550)}, found: {}},
  {
    name: '24: digits of 0.56 em',
    text: short,
    given: {edit: digitsOf(556)},
    found: {'digit-advance': ['2: 0.56 em']}
  }
]

for (const {name, text, given, found} of cases) {
  test(name, async () => {
    finds(await bench.judge(text, given), found)
  })
}

function shift(side: 'left' | 'top', by: number): string {
  return `${contents} > div { position: relative; ${side}: ${by}mm }`
}

/** 29 pt in the first paragraph, another pitch in the next. */
function uneven(pitch: string): string {
  return `[data-element="body"] p { line-height: ${pitch} } [data-element="body"] p:first-child { line-height: 29pt }`
}

/** Make all sheets so wide, in mm. */
function resize(width: number): (pdf: Uint8Array) => Promise<Uint8Array> {
  return async (pdf) => {
    const document = await PDFDocument.load(pdf)
    for (const page of document.getPages()) page.setSize(toPoints(width), page.getHeight())
    return document.save()
  }
}

/** Take the outlines away from the font of the title. */
async function withoutFontFile(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf)
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const name = object.get(PDFName.of('FontName'))
    if (name?.toString().endsWith('NotoSerifSC-Bold')) object.delete(PDFName.of('FontFile2'))
  }
  return document.save()
}

/** Give the digits of the Latin font another advance, in 1/1000 em; nothing moves by it. */
function digitsOf(advance: number): (pdf: Uint8Array) => Promise<Uint8Array> {
  return async (pdf) => {
    const document = await PDFDocument.load(pdf)
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict)) continue
      const isLatin = object.get(PDFName.of('BaseFont'))?.toString().endsWith('Tinos-Regular')
      const usual = PDFName.of('DW')
      if (isLatin && object.has(usual)) object.set(usual, PDFNumber.of(advance))
    }
    return document.save()
  }
}

/** The baseline of the last line of a full page is between them. */
const last = {from: 258, to: 262.5}
const [once, twice] = [[{of: last, hide: true}], [{of: {from: 248, to: 262.5}, hide: true}]]

test('5, 7: a page ends a line early before that of name and date (7.3.5.5)', async () => {
  await departs(signed, [], {}, 3)
  await departs(signed, once, {}, 3)
})

test('5, 7: two pages end a line early, for their text is spaced wider (7.3.5.5)', async () => {
  const pdf = await bench.print(notice(`${paragraph(150)}\n\n${paragraph(1800)}`))
  const {scene} = judgePages(await readText(pdf))
  const counts = [2, 3].map((page) => scene.body.filter((line) => line.page === page).length)
  assert.deepEqual(counts, [21, 21])
  await departs(pdf, [])
})

test('5, 7: a page ends two lines early', async () => {
  await departs(signed, twice, {'type-area-bottom': ['241.1 mm'], 'lines-per-page': ['20']}, 3)
})

test('5, 7: a page ends a line early further before', async () => {
  await departs(signed, once, {'type-area-bottom': ['251.5 mm'], 'lines-per-page': ['21']}, 2)
})

test('11: a table and a colophon longer than the text', async () => {
  const rows = Array.from({length: 9}, (_each, row) => `| ${row} | 职工岗位练兵活动任务分工 |`)
  const table = ['| 序号 | 任务 |', '|---|---|', ...rows].join('\n')
  await departs(await bench.print(plain(`各单位抓好落实。\n\n${table}`)), [])
  await departs(await bench.print(moved), [])
})
