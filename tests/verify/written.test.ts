/** A notice by a maker that is not ours (helpers/typeset.ts): right, and wrong in one way at a time. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {degrees, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {readText} from '../../src/facts/index.ts'
import {findingsOf} from '../../src/verify/findings.ts'
import {type Judgement, type JudgeOptions, judgePages} from '../../src/verify/judge.ts'
import {noProfile} from '../../src/verify/profile.ts'
import {missing} from '../helpers/near.ts'
import {type Drawing, type SetSheet, type SetText, typeset} from '../helpers/typeset.ts'
import {
  altered,
  cell,
  cellsOf,
  dateText,
  markText,
  moved,
  nameText,
  numberText,
  pitch,
  recipientsText,
  titleLines,
  type WrittenNotice,
  writtenNotice
} from '../helpers/written-notice.ts'

const judge = async (notice: WrittenNotice = {}, options: JudgeOptions = {}): Promise<Judgement> =>
  judgePages(await readText(await typeset(writtenNotice(notice))), options)

/** What is told of it, `page rule: sentence`. */
const told = (judgement: Judgement): string[] =>
  findingsOf(judgement).map(({page, ruleId, wording}) =>
    `${page ?? ''} ${ruleId}: ${wording.zh}`.trim()
  )

/** Rule and page of what is told, without what was not measured. */
const faults = (judgement: Judgement): string[] =>
  findingsOf(judgement)
    .filter(({severity}) => severity !== 'info')
    .map(({page, ruleId}) => `${page} ${ruleId}`)

const stateOf = (judgement: Judgement, id: string): string => {
  const {outcome} = judgement.results.find(({rule}) => rule.id === id) ?? missing()
  return outcome.state === 'unmeasured' ? outcome.cause : outcome.state
}

const change = (
  is: string | ((text: string) => boolean),
  how: (text: SetText) => SetText | undefined
): WrittenNotice => ({
  change: (sheets) => altered(sheets, typeof is === 'string' ? (text) => text === is : is, how)
})

/** Changes of page `number`. */
const onPage = (number: number, how: (sheet: SetSheet) => SetSheet): WrittenNotice => ({
  change: (sheets) => sheets.map((sheet, index) => (index === number - 1 ? how(sheet) : sheet))
})

test('marks that are pushed on, or squeezed into half their room, move no edge', async () => {
  for (const marks of ['pushed', 'squeezed'] as const) {
    assert.deepEqual(told(await judge({marks})), [], marks)
  }
})

test('marks that hang are told as that, and move no edge', async () => {
  const judgement = await judge({marks: 'hanging'})
  assert.deepEqual(faults(judgement), ['1 type-area', '2 type-area', '3 type-area'])
  assert.match(told(judgement)[0] ?? '', /行末标点“，”悬挂在版心之外 1\.3 mm/u)
  assert.ok(findingsOf(judgement).every(({severity}) => severity === 'warning'))
})

for (const drawing of ['stroked', 'leaning', 'chain', 'picture', 'round'] as const) {
  test(`rules that are ${drawing satisfies Drawing} are rules`, async () => {
    assert.deepEqual(told(await judge({drawing})), [])
  })
}

test('17: a rule that leans by more than 0.2°', async () => {
  const judgement = await judge(
    onPage(1, (sheet) => ({
      ...sheet,
      rules: (sheet.rules ?? []).map((rule) => ({...rule, drawing: 'aslant'}))
    }))
  )
  assert.deepEqual(faults(judgement), ['1 text-skew'])
  assert.match(told(judgement)[0] ?? '', /分隔线倾斜 -?0\.4°/u)
})

test('mirrored versos are told in their own coordinates', async () => {
  assert.deepEqual(told(await judge({mirrored: true})), [])
  const wrong = await judge(
    {mirrored: true, ...onPage(2, (sheet) => moved(sheet, -1.5, 0))},
    {profile: {...noProfile, mirrored: true}}
  )
  assert.match(told(wrong)[0] ?? '', /^2 gutter-margin: 正文左边缘 24\.5 mm，应为 26 mm ± 1 mm/u)
})

test('one shift of all pages is one finding', async () => {
  const judgement = await judge({shift: 3})
  assert.deepEqual(faults(judgement), ['1 gutter-margin'])
  assert.match(
    told(judgement)[0] ?? '',
    /正文左边缘 31 mm，应为 28 mm ± 1 mm；整版偏右 3 mm，随之偏离的还有.+等 \d+ 项$/u
  )
  // None of them has passed.
  assert.equal(stateOf(judgement, 'title-centred'), 'failed')
})

test('one shift of the masthead is one finding, and what is wrong beside it another', async () => {
  const lower = (sheet: SetSheet, by: number): SetSheet => ({
    ...sheet,
    texts: sheet.texts.map((text) =>
      text.text === markText || text.text === numberText ? {...text, top: text.top + by} : text
    ),
    rules: (sheet.rules ?? []).map((rule) => ({...rule, y: rule.y + by}))
  })
  const judgement = await judge(onPage(1, (sheet) => lower(sheet, 6)))
  assert.deepEqual(faults(judgement), ['1 issuer-mark-top'])
  assert.match(told(judgement)[0] ?? '', /版头整体偏下 5\.\d mm，随之偏离的还有分隔线到标题$/u)
  const both = await judge(
    onPage(1, (sheet) => {
      const shifted = lower(sheet, 6)
      return {...shifted, rules: (shifted.rules ?? []).map((rule) => ({...rule, width: 150}))}
    })
  )
  assert.deepEqual(faults(both), ['1 issuer-mark-top', '1 masthead-separator-width'])
})

test('what stands in the wrong place is found, and told where', async (t) => {
  const cases: ReadonlyArray<readonly [string, WrittenNotice, RegExp]> = [
    [
      'name and date at the left',
      change(
        (text) => [nameText, dateText].includes(text),
        (text) => ({...text, x: 28 + 2 * cell})
      ),
      /^3 byline-indent: 署名和成文日期排在左侧（署名右空 111\.4 mm），应在右侧，署名右空 11\.1 mm ± 3\.9 mm$/u
    ],
    [
      'addressees indented',
      change(recipientsText, (text) => ({...text, x: 28 + 2 * cell})),
      /^1 main-recipients-indent: 主送机关缩进 11\.1 mm，应为 0 mm ± 1 mm$/u
    ],
    [
      '密级 at the right',
      onPage(1, (sheet) => ({
        ...sheet,
        texts: [...sheet.texts, {text: '秘密★1年', x: 157, top: 37 + pitch, size: 16, face: 'hei'}]
      })),
      /^1 secrecy-level: 密级到纸左边 157 mm，应为 28 mm ± 1 mm$/u
    ],
    [
      'page number inside the type area',
      onPage(3, (sheet) => ({
        ...sheet,
        texts: sheet.texts.map((text) => (text.text === '—3—' ? {...text, top: 240} : text))
      })),
      /^3 page-number-dash: 一字线上边缘 24\d(?:\.\d)? mm，应为 269 mm ± 1 mm$/u
    ]
  ]
  for (const [name, notice, sentence] of cases) {
    await t.test(name, async () => {
      const all = told(await judge(notice))
      assert.equal(all.length, 1, all.join('\n'))
      assert.match(all[0] ?? '', sentence)
    })
  }

  await t.test('page numbers in the middle, and as 第1页', async () => {
    const middle = await judge(
      change(
        (text) => /^—\d—$/u.test(text),
        (text) => ({...text, x: 106 - 6})
      )
    )
    assert.deepEqual(
      faults(middle),
      [1, 2, 3, 4].map((page) => `${page} page-number-side`)
    )
    const worded = await judge(
      change(
        (text) => /^—\d—$/u.test(text),
        ({halves: _halves, ...text}) => ({
          ...text,
          text: `第${text.text.slice(1, 2)}页`
        })
      )
    )
    assert.deepEqual(
      faults(worded).filter((each) => /form|sequence/u.test(each)),
      [1, 2, 3, 4].map((page) => `${page} page-number-form`)
    )
  })

  await t.test('an imprint before an attachment', async () => {
    const judgement = await judge({change: (sheets) => [...sheets, annex(5), annex(6)]})
    assert.deepEqual(faults(judgement), ['4 colophon-place'])
    assert.match(
      told(judgement)[0] ?? '',
      /版记在第 4 页，后面还有 2 页，应在最后一面（附件在版记之前）/u
    )
  })
})

test('64: blank lines are told with the reading they are measured by', async () => {
  const judgement = await judge(
    onPage(1, (sheet) => ({
      ...sheet,
      texts: sheet.texts.map((text) =>
        titleLines.some((line) => line === text.text) ? {...text, top: text.top - 4.4} : text
      )
    }))
  )
  assert.match(
    told(judgement).join('\n'),
    /标题到主送机关的距离（空一行，自字框量；按行框为 10\.39 mm） 19\.6 mm，应为 15\.2 mm ± 4 mm/u
  )
})

test('83: an imprint without rules never passes', async (t) => {
  const bare = (up: number): WrittenNotice =>
    onPage(4, (sheet) => ({
      ...sheet,
      rules: [],
      texts: sheet.texts.map((text) =>
        /^—/u.test(text.text) ? text : {...text, top: text.top - up}
      )
    }))
  await t.test('in its place it is not measured', async () => {
    const judgement = await judge(bare(0))
    assert.deepEqual(faults(judgement), ['4 colophon-outer-separators'])
    assert.equal(stateOf(judgement, 'colophon-place'), 'unreadable')
  })
  await t.test('elsewhere that is told', async () => {
    const judgement = await judge(bare(30))
    assert.deepEqual(faults(judgement), ['4 colophon-place', '4 colophon-outer-separators'])
    assert.match(told(judgement)[0] ?? '', /版记末行下边缘 22\d(?:\.\d)? mm，应为 254–263 mm/u)
  })
})

test('what cannot be read is not measured, and no fault', async (t) => {
  await t.test('a page that is a picture among pages of text', async () => {
    const judgement = await judge(onPage(3, () => ({texts: [], scan: true})))
    assert.deepEqual(faults(judgement), [])
    assert.match(
      told(judgement)[0] ?? '',
      /not-measured: 第 3 页是图片，没有文字，未测：.*等 \d+ 项$/u
    )
    for (const id of ['page-number-sequence', 'byline-indent', 'date-form', 'sealed-date-indent']) {
      assert.equal(stateOf(judgement, id), 'unreadable', id)
    }
    // What is on page 1 alone was read.
    assert.equal(stateOf(judgement, 'copy-number-form'), 'absent')
  })

  await t.test('fonts that do not say what their glyphs stand for', async () => {
    const judgement = judgePages(await readText(await withoutTexts(['FZSSK--GBK1-0'])))
    assert.deepEqual(faults(judgement), [])
    assert.match(told(judgement).join('\n'), /第 1、2、3、4 页的文字读不出来.+页码的写法/u)
    for (const id of ['page-number-form', 'page-number-sequence', 'page-number-dash']) {
      assert.equal(stateOf(judgement, id), 'unreadable', id)
    }
    const none = judgePages(
      await readText(await withoutTexts(['FZSSK--GBK1-0', 'FZFSK--GBK1-0', 'TimesNewRomanPSMT']))
    )
    assert.equal(stateOf(none, 'document-number-form'), 'unreadable')
    assert.equal(stateOf(none, 'colophon-place'), 'unreadable')
  })
})

test('the page as it is printed and cut', async (t) => {
  await t.test('within a trim box, with marks for the cutter around it', async () => {
    const bleed = toPoints(5)
    const pdf = await edited(async (document) => {
      for (const page of document.getPages()) {
        page.setMediaBox(-bleed, -bleed, 595.28 + 2 * bleed, 841.89 + 2 * bleed)
        page.setTrimBox(0, 0, 595.28, 841.89)
        page.drawLine({start: {x: -bleed, y: 0}, end: {x: -6, y: 0}})
      }
    })
    const judgement = judgePages(await readText(pdf))
    assert.deepEqual(told(judgement), [])
  })

  await t.test(
    'upside down, and on its side: measured upright, marked where it is looked at',
    async () => {
      for (const [turn, name] of [
        [180, '倒置'],
        [90, '横躺'],
        [270, '横躺']
      ] as const) {
        const pdf = await edited(
          async (document) => {
            for (const page of document.getPages()) page.setRotation(degrees(turn))
          },
          change(titleLines[0], (text) => ({...text, x: text.x + 3.5, size: 20}))
        )
        const pages = await readText(pdf)
        const judgement = judgePages(pages)
        assert.deepEqual(faults(judgement), ['1 title-type'], name)
        assert.match(
          told(judgement).at(-1) ?? '',
          /1 turned-page: 页面倒置或横躺（共 4 页），按转正后的页面测量/u
        )
        const box = findingsOf(judgement)[0]?.box ?? missing()
        const title = (pages[0] ?? missing()).glyphs.filter(({size}) => Math.abs(size - 20) < 0.1)
        for (const {x, baseline} of title) {
          assert.ok(x > box[0] - 8 && x < box[0] + box[2] + 8, `${turn}: ${x} in ${box}`)
          assert.ok(
            baseline > box[1] - 8 && baseline < box[1] + box[3] + 8,
            `${turn}: ${baseline} in ${box}`
          )
        }
      }
    }
  )

  await t.test('a running head is outside the type area, and nothing besides', async () => {
    const judgement = await judge({
      change: (sheets) =>
        sheets.map((sheet, index) =>
          index === 0
            ? sheet
            : {
                ...sheet,
                texts: [
                  {text: '某某市总工会文件', x: 90, top: 25, size: 10.5, face: 'song' as const},
                  ...sheet.texts
                ]
              }
        )
    })
    assert.deepEqual(faults(judgement), ['2 type-area', '3 type-area', '4 type-area'])
  })
})

test('a page that ends exactly with a paragraph is full all the same', async () => {
  const ended = (count: number): WrittenNotice => ({
    change: (sheets) =>
      sheets.map((sheet, index) => {
        const first = sheet.texts.findIndex(({top}) => Math.abs(top - 37) < 0.1)
        if (index === 1) {
          const [head = missing(), ...others] = sheet.texts
          const last = {...head, text: '这些工作都要抓好落实。', step: cell, halves: []}
          const lines = [head, ...others].slice(0, 21)
          return {
            ...sheet,
            texts: [
              ...lines.slice(0, count - 1),
              {...last, top: 37 + (count - 1) * pitch},
              ...sheet.texts.slice(22)
            ]
          }
        }
        if (index !== 2) return sheet
        return {
          ...sheet,
          texts: sheet.texts.map((text, at) =>
            at === first
              ? {...text, text: [...text.text].slice(0, 26).join(''), x: 28 + 2 * cell}
              : text
          )
        }
      })
  })
  const full = await judge(ended(22))
  assert.equal(stateOf(full, 'lines-per-page'), 'passed')
  assert.equal(stateOf(full, 'type-area-bottom'), 'passed')
  assert.deepEqual(told(full), [])
  // One that ends earlier may end there for any reason.
  assert.equal(stateOf(await judge(ended(20)), 'lines-per-page'), 'absent')
})

test('a title alone on page 1: the text begins too late, and nothing besides', async () => {
  const judgement = await judge(
    onPage(1, (sheet) => ({
      ...sheet,
      texts: sheet.texts.filter(
        ({text}) => [markText, numberText, ...titleLines].includes(text) || /^—/u.test(text)
      )
    }))
  )
  assert.deepEqual(faults(judgement), ['1 body-on-first-page'])
})

test('tables with three rules are tables', async () => {
  const judgement = await judge(
    onPage(3, (sheet) => ({
      ...sheet,
      texts: [
        ...sheet.texts,
        {text: '行业领域重点企业参与班组完成时限', x: 40, top: 151, size: 16, face: 'song'},
        {text: '危险化学品四十二家三百八十六个', x: 35, top: 160, size: 16, face: 'song'},
        {text: '冶金有色十八家二百五十四个班组', x: 33, top: 169, size: 16, face: 'song'}
      ],
      rules: [150, 158, 177].map((y) => ({x: 28, y, width: 156, height: 0.4}))
    }))
  )
  assert.deepEqual(told(judgement), [])
})

test('seals', async (t) => {
  const red = [0.9, 0.1, 0.1] as const
  const black = [0.1, 0.1, 0.1] as const
  /** Four 字 from the right, the name centred on it. */
  const dateLeft = 28 + 156 - (4 + cellsOf(dateText)) * cell
  const axis = dateLeft + (cellsOf(dateText) * cell) / 2
  const textBottom = 37 + 5 * pitch + 5.64
  const sealed = (
    ring: Partial<NonNullable<SetSheet['rings']>[number]>,
    isNamed = true
  ): WrittenNotice =>
    onPage(3, (sheet) => ({
      texts: sheet.texts.flatMap((text) => {
        if (text.text === dateText) return {...text, x: dateLeft}
        if (text.text !== nameText) return text
        return isNamed ? {...text, x: axis - (cellsOf(nameText) * cell) / 2} : []
      }),
      rings: [{x: axis - 21, y: textBottom + 6, diameter: 42, colour: red, ...ring}]
    }))

  await t.test('red, over the name', async () => {
    assert.deepEqual(told(await judge(sealed({}))), [])
  })
  await t.test('seal-colour', async () => {
    const judgement = await judge(sealed({colour: black}))
    assert.deepEqual(faults(judgement), ['3 seal-colour'])
  })
  await t.test('seal-axis', async () => {
    assert.deepEqual(faults(await judge(sealed({x: axis - 21 + 3.9}))), [])
    assert.deepEqual(faults(await judge(sealed({x: axis - 21 + 4.2}))), ['3 seal-axis'])
  })
  await t.test('73: over a date without a name', async () => {
    assert.deepEqual(faults(await judge(sealed({}, false))), ['3 seal-over-name'])
  })
  await t.test('a red ring that is half transparent is none', async () => {
    const judgement = await judge({
      ...onPage(2, (sheet) => ({
        ...sheet,
        rings: [{x: 80, y: 100, diameter: 42, colour: red, opacity: 0.5}]
      }))
    })
    assert.deepEqual(told(judgement), [])
    const solid = await judge({
      ...onPage(2, (sheet) => ({...sheet, rings: [{x: 80, y: 100, diameter: 42, colour: red}]}))
    })
    assert.notDeepEqual(faults(solid), [])
  })
})

test('98 to 104: type of the number and the addressees, stray lines, room, what is missing', async (t) => {
  const cases: ReadonlyArray<readonly [rule: string, notice: WrittenNotice, page: number]> = [
    ['document-number-type', change(numberText, (text) => ({...text, face: 'hei'})), 1],
    ['main-recipients-type', change(recipientsText, (text) => ({...text, face: 'hei'})), 1],
    [
      'stray-lines',
      onPage(2, (sheet) => ({
        ...sheet,
        texts: sheet.texts.map((text, index) =>
          index === 4 || index === 5 ? {...text, face: 'song'} : text
        )
      })),
      2
    ],
    [
      'title-missing',
      change(
        (text) => titleLines.some((line) => line === text),
        () => undefined
      ),
      1
    ],
    ['document-number-missing', change(numberText, () => undefined), 1],
    [
      'signatory-missing',
      change(titleLines[1], (text) => ({...text, text: '职工岗位练兵活动有关问题的请示'})),
      1
    ]
  ]
  for (const [rule, notice, page] of cases) {
    await t.test(rule, async () => {
      assert.equal(stateOf(await judge(), rule), rule === 'signatory-missing' ? 'absent' : 'passed')
      assert.deepEqual(
        faults(await judge(notice)).filter((each) => each.endsWith(rule)),
        [`${page} ${rule}`]
      )
    })
  }

  await t.test('signatory-missing: with one it passes', async () => {
    const judgement = await judge({
      change: (sheets) =>
        altered(
          altered(
            sheets,
            (text) => text === titleLines[1],
            (text) => ({
              ...text,
              text: '职工岗位练兵活动有关问题的请示'
            })
          ),
          (text) => text === numberText,
          (text) => ({...text, x: 28 + cell})
        ).map((sheet, index) =>
          index === 0 ? {...sheet, texts: [...sheet.texts, ...signatory(sheet.texts)]} : sheet
        )
    })
    assert.equal(stateOf(judgement, 'signatory-missing'), 'passed')
    assert.deepEqual(told(judgement), [])
  })

  await t.test('paragraph-spacing: a blank line, and half of one', async () => {
    assert.equal(stateOf(await judge(), 'paragraph-spacing'), 'passed')
    for (const [by, words] of [
      [1, /段落之间空了 1 行（行距 20\.9 mm）/u],
      [0.5, /段落之间空了半行（行距 15\.7 mm）/u]
    ] as const) {
      const judgement = await judge(
        onPage(3, (sheet) => {
          const from = sheet.texts.findIndex(({x}, index) => index > 0 && x > 38 && x < 41)
          const last = sheet.texts.findIndex(({text}) => text === nameText)
          return {
            ...sheet,
            texts: sheet.texts.map((text, index) =>
              index >= from && index < last + 2 ? {...text, top: text.top + by * pitch} : text
            )
          }
        })
      )
      assert.deepEqual(faults(judgement), ['3 paragraph-spacing'])
      assert.match(told(judgement)[0] ?? '', words)
    }
  })

  await t.test('colophon-even-page', async () => {
    assert.equal(stateOf(await judge(), 'colophon-even-page'), 'passed')
    const odd = await judge({
      change: (sheets) =>
        altered(
          sheets.filter((_sheet, index) => index !== 1),
          (text) => text === '—4—',
          (text) => ({
            ...text,
            text: '—3—',
            x: 28 + 156 - (text.x - 28) - 12.35
          })
        )
    })
    assert.deepEqual(
      faults(odd).filter((each) => each.endsWith('even-page')),
      ['3 colophon-even-page']
    )
  })

  await t.test('page-number-dash-centre', async () => {
    assert.equal(stateOf(await judge(), 'page-number-dash-centre'), 'passed')
    const low = await judge(
      change(
        (text) => /^—\d—$/u.test(text),
        (text) => ({...text, top: text.top + 0.7})
      )
    )
    assert.deepEqual(
      faults(low),
      [1, 2, 3, 4].map((page) => `${page} page-number-dash-centre`)
    )
  })
})

/** 签发人 level with the number. */
function signatory(texts: readonly SetText[]): SetText[] {
  const top = texts.find(({text}) => text === numberText)?.top ?? 0
  const right = 28 + 156 - cell
  return [
    {text: '签发人：', x: right - 7 * 5.64, top, size: 16, face: 'fangsong'},
    {text: '李某某', x: right - 3 * 5.64, top, size: 16, face: 'kai'}
  ]
}

/** A page of an attachment, with its number. */
function annex(number: number): SetSheet {
  const set = {size: 16, face: 'fangsong', step: cell} as const
  const four = (14 * 25.4) / 72
  const width = 2.5 * four
  return {
    texts: [
      {text: `附件${number - 4}`, x: 28, top: 37, size: 16, face: 'hei'},
      {
        text: '职工岗位练兵活动任务分工',
        x: 106 - 6 * 7.76,
        top: 37 + 2 * pitch - 1,
        size: 22,
        face: 'title'
      },
      {...set, text: '各单位按照分工抓好落实。', x: 28 + 2 * cell, top: 37 + 4 * pitch},
      {
        text: `—${number}—`,
        x: number % 2 === 1 ? 28 + 156 - four - width : 28 + four,
        top: 269.3 - four * 0.6,
        size: 14,
        face: 'song',
        step: four,
        halves: [1]
      }
    ]
  }
}

async function edited(
  edit: (document: PDFDocument) => Promise<void>,
  notice: WrittenNotice = {}
): Promise<Uint8Array> {
  const document = await PDFDocument.load(await typeset(writtenNotice(notice)), {
    updateMetadata: false
  })
  await edit(document)
  return document.save()
}

/** The notice, with nothing that says what the glyphs of the fonts called `names` stand for. */
async function withoutTexts(names: readonly string[]): Promise<Uint8Array> {
  return edited(async (document) => {
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (!('get' in object) || !('delete' in object)) continue
      const dict = object as {get(key: PDFName): unknown; delete(key: PDFName): unknown}
      const name = String(dict.get(PDFName.of('BaseFont')))
      if (names.some((each) => name.endsWith(each))) dict.delete(PDFName.of('ToUnicode'))
    }
  })
}
