/** Paragraphs, rows and headings that a reviser put in, took out, moved, joined or parted. */

import assert from 'node:assert/strict'
import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {ontoDraft} from '../../src/revise/onto-draft.ts'
import {DocxPress} from '../docx/written.ts'
import {joined, paragraphWith, revised, split, typed, unmarked} from './reviser.ts'

const press = new DocxPress()
after(() => press.close())

const draft = `---
发文机关: 某某市水务局
发文字号: 某水发〔2026〕12号
标题: 某某市水务局关于做好供水工作的通知
主送机关: 各县水务局
成文日期: 2026-03-05
---

为做好供水工作，现通知如下：

## 总体要求

各单位要**加强**领导，按时完成各项任务。

<!-- 说明：下面两条由甲处写 -->

1. 甲项工作由各县负责。
2. 乙项工作由市局负责。

## 主要任务

| 单位 | 水量 |
| --- | ---: |
| 甲县 | 120 |
| 乙县 |  |


以上任务应当在年底前完成。

以上通知，请认真贯彻落实。
`

interface Brought {
  readonly after: string
  /** `severity rule line`. */
  readonly told: readonly string[]
  readonly reasons: readonly string[]
}

let written: Promise<Uint8Array> | undefined

/** Revise the DOCX of the draft, and bring that home into `now`. */
async function brought(
  revise: (xml: string) => string,
  {now = draft, changes = 'accept'}: {now?: string; changes?: 'accept' | 'reject'} = {}
): Promise<Brought> {
  written ??= press.writeText(draft).then(({docx}) => docx)
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-structure-'))
  const [path, docx] = [join(folder, 'draft.md'), join(folder, 'revised.docx')]
  await writeFile(path, now)
  await writeFile(docx, revised(await written, revise))
  const {files, mended} = await ontoDraft(docx, path, changes)
  const messages = files.flatMap((file) => file.messages)
  const own = messages.filter(({ruleId}) => ruleId?.startsWith('word-'))
  return {
    after: mended[0]?.after ?? now,
    told: own.map(
      ({fatal, ruleId, line}) =>
        `${fatal ? 'error' : fatal === false ? 'warning' : 'info'} ${ruleId} ${line ?? '-'}`
    ),
    reasons: own.map(({reason}) => reason)
  }
}

/** Replace the paragraph with `text`. */
function instead(xml: string, text: string, make: (paragraph: string) => string): string {
  const paragraph = paragraphWith(xml, text)
  return xml.replace(paragraph, () => make(paragraph))
}

const first = '为做好供水工作，现通知如下：'
const last = '以上通知，请认真贯彻落实。'

interface Case {
  readonly revise: (xml: string) => string
  readonly after: string
  readonly told: readonly string[]
}

/** What comes home: the draft then, and what is told. */
const cases: Readonly<Record<string, Case>> = {
  'a paragraph behind the first': {
    revise: (xml) => instead(xml, first, (own) => `${own}${typed('各县应当高度重视。')}`),
    after: draft.replace(first, `${first}\n\n各县应当高度重视。`),
    told: ['info word-added 9']
  },
  'a paragraph before the first': {
    revise: (xml) => instead(xml, first, (own) => `${typed('今年来水偏少。')}${own}`),
    after: draft.replace(first, `今年来水偏少。\n\n${first}`),
    told: ['info word-added 9']
  },
  'a heading with its number, and the text below it': {
    revise: (xml) =>
      instead(
        xml,
        last,
        (own) => `${typed('三、保障措施', 'Heading1')}${typed('各县要*保障*经费。')}${own}`
      ),
    after: draft.replace(last, `## 保障措施\n\n各县要*保障*经费。\n\n${last}`),
    told: ['info word-added 28', 'info word-added 28']
  },
  'a paragraph less': {
    revise: (xml) => instead(xml, '以上任务应当', () => ''),
    after: draft.replace('\n\n以上任务应当在年底前完成。', ''),
    told: ['info word-removed 28']
  },
  'a heading less: those behind it are counted anew': {
    revise: (xml) =>
      instead(
        instead(xml, '总体要求', () => ''),
        '主要任务',
        (own) => own.replace('二、', '一、')
      ),
    after: draft.replace('## 总体要求\n\n', ''),
    told: ['info word-changed 20', 'info word-removed 11']
  },
  'an item more, an item less': {
    revise: (xml) =>
      instead(
        instead(xml, '甲项工作', () => ''),
        '乙项工作',
        (own) => `${own.replace('2.', '1.')}${typed('2.丙项工作由乡镇负责。')}`
      ),
    after: draft
      .replace('1. 甲项工作由各县负责。\n2. 乙项', '1. 乙项')
      .replace('乙项工作由市局负责。', '乙项工作由市局负责。\n2. 丙项工作由乡镇负责。'),
    told: ['info word-changed 18', 'info word-removed 17', 'info word-added 18']
  },
  'a row more': {
    revise: (xml) => {
      const row =
        [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].find(([each]) => each.includes('甲县'))?.[0] ?? ''
      const copy = unmarked(row).replace('甲县', '丙县').replace('120', '8|0')
      return xml.replace(row, () => `${row}${copy}`)
    },
    after: draft.replace('| 甲县 | 120 |', '| 甲县 | 120 |\n| 丙县 | 8\\|0 |'),
    told: ['info word-added 24']
  },
  'a row less': {
    revise: (xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*甲县.*?<\/w:tr>/su, ''),
    after: draft.replace('| 甲县 | 120 |\n', ''),
    told: ['info word-removed 24']
  },
  'a cell that was empty, and one that is': {
    revise: (xml) => {
      const row =
        [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].find(([each]) => each.includes('乙县'))?.[0] ?? ''
      const filled = row.replace(
        /(<w:bookmarkStart [^>]*\/>)(<w:bookmarkEnd)/u,
        '$1<w:r><w:t>95</w:t></w:r>$2'
      )
      return xml.replace(row, () => filled).replace('>120<', '><')
    },
    after: draft.replace('| 乙县 |  |', '| 乙县 | 95 |').replace('| 甲县 | 120 |', '| 甲县 |  |'),
    told: ['info word-changed 24', 'info word-changed 25']
  },
  'a paragraph that was moved': {
    revise: (xml) => {
      const own = paragraphWith(xml, '以上任务应当')
      return instead(xml.replace(own, ''), first, (each) => `${each}${own}`)
    },
    after: draft
      .replace('\n\n以上任务应当在年底前完成。', '')
      .replace(first, `${first}\n\n以上任务应当在年底前完成。`),
    told: ['info word-moved 28']
  },
  'two paragraphs that are one': {
    revise: (xml) => {
      const [a, b] = [paragraphWith(xml, '以上任务应当'), paragraphWith(xml, last)]
      return xml.replace(`${a}${b}`, () => joined(a, b))
    },
    after: draft.replace('完成。\n\n以上通知', '完成。以上通知'),
    told: ['info word-joined 30']
  },
  'one paragraph that is two': {
    revise: (xml) => instead(xml, '按时完成', (own) => split(own, '，按时')),
    after: draft.replace('，按时完成', '\n\n，按时完成'),
    told: ['info word-split 13']
  },
  'a paragraph that became a heading, a heading that is on another level': {
    revise: (xml) =>
      instead(
        instead(xml, '主要任务', (own) =>
          own.replace('"Heading1"', '"Heading2"').replace('二、', '（一）')
        ),
        '以上任务应当',
        (own) => own.replace('"BodyText"', '"Heading2"')
      ),
    after: draft.replace('## 主要任务', '### 主要任务').replace('以上任务应当', '### 以上任务应当'),
    told: ['info word-level 20', 'info word-level 28', 'warning word-ours 28']
  },
  'a place whose mark is gone, and what was changed there': {
    revise: (xml) =>
      instead(xml, '以上任务应当', (own) => unmarked(own).replace('年底前', '十月底前')),
    after: draft.replace('年底前', '十月底前'),
    told: ['info word-changed 28']
  },
  'a table': {
    revise: (xml) => {
      const cell = (text: string): string => `<w:tc><w:tcPr/>${typed(text, 'TableText')}</w:tc>`
      const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('项目')}${cell('金额')}</w:tr><w:tr>${cell('管网')}${cell('5万元')}</w:tr></w:tbl>`
      return instead(xml, first, (own) => `${own}${table}`)
    },
    after: draft.replace(first, `${first}\n\n| 项目 | 金额 |\n| :---: | :---: |\n| 管网 | 5万元 |`),
    told: ['info word-added 9']
  }
}

for (const [name, {revise, after: expected, told}] of Object.entries(cases)) {
  test(name, async () => {
    const home = await brought(revise)
    assert.equal(home.after, expected)
    assert.deepEqual(home.told, told)
  })
}

test('line endings of the draft stay what they are', async () => {
  const now = draft.replaceAll('\n', '\r\n')
  const {after: text} = await brought(
    (xml) => instead(xml, first, (own) => `${own}${typed('各县应当高度重视。')}`),
    {now}
  )
  assert.equal(text, now.replace(first, `${first}\r\n\r\n各县应当高度重视。`))
})

/** What does not come home: told, and the draft as it is. */
const left: Readonly<Record<string, Omit<Case, 'after'> & {readonly now?: string}>> = {
  'a paragraph that the draft has otherwise by now is not taken out': {
    revise: (xml) => instead(xml, '以上任务应当', () => ''),
    now: draft.replace('年底前', '九月底前'),
    told: ['warning word-removed 28', 'info word-source -']
  },
  'a paragraph between name and date': {
    revise: (xml) => instead(xml, '2026年3月5日', (own) => `${typed('（代章）')}${own}`),
    told: ['warning word-added -']
  },
  'a row of more cells than the table has': {
    revise: (xml) => {
      const cell = `<w:tc><w:tcPr/>${typed('丁', 'TableText')}</w:tc>`
      return xml.replace(/<\/w:tr><\/w:tbl>/u, `</w:tr><w:tr>${cell.repeat(3)}</w:tr></w:tbl>`)
    },
    told: ['warning word-added 25']
  },
  'the head of a table': {
    revise: (xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*水量.*?<\/w:tr>/su, ''),
    told: ['warning word-removed 22']
  },
  'a title and a date that are gone': {
    revise: (xml) =>
      instead(
        instead(xml, '供水工作的通知', () => ''),
        '2026年3月5日',
        () => ''
      ),
    told: ['warning word-removed 4', 'warning word-removed 6']
  },
  'two paragraphs joined that do not stand side by side': {
    revise: (xml) => {
      const [a, b] = [paragraphWith(xml, first), paragraphWith(xml, last)]
      return xml.replace(b, '').replace(a, () => joined(a, b))
    },
    told: ['warning word-joined 30']
  }
}

for (const [name, {revise, told, now = draft}] of Object.entries(left)) {
  test(`${name}: told, and left`, async () => {
    const home = await brought(revise, {now})
    assert.equal(home.after, now)
    assert.deepEqual([...home.told].sort(), [...told].sort())
  })
}

const by = (name: string): string => `w:id="9" w:author="${name}" w:date="2026-03-04T09:00:00Z"`

test('a tracked paragraph: accepted it comes home, rejected it does not', async () => {
  const paragraph = `<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:rPr><w:ins ${by('李局长')}/></w:rPr></w:pPr><w:ins ${by('李局长')}><w:r><w:t>新增一段。</w:t></w:r></w:ins></w:p>`
  const revise = (xml: string): string => instead(xml, first, (own) => `${own}${paragraph}`)
  const accepted = await brought(revise)
  assert.equal(accepted.after, draft.replace(first, `${first}\n\n新增一段。`))
  assert.deepEqual(accepted.told, ['info word-added 9', 'info word-revision 9'])
  assert.match(accepted.reasons[0] ?? '', /李局长 2026-03-04T09:00:00Z/u)
  assert.equal((await brought(revise, {changes: 'reject'})).after, draft)
})

test('a tracked deletion of a paragraph, its end with it', async () => {
  const revise = (xml: string): string =>
    instead(xml, '以上任务应当', (own) =>
      own
        .replace('</w:pPr>', `<w:rPr><w:del ${by('王科长')}/></w:rPr></w:pPr>`)
        .replace(
          /<w:r>.*<\/w:r>/su,
          (runs) =>
            `<w:del ${by('王科长')}>${runs.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`
        )
    )
  const accepted = await brought(revise)
  assert.equal(accepted.after, draft.replace('\n\n以上任务应当在年底前完成。', ''))
  assert.deepEqual(accepted.told, ['info word-removed 28', 'info word-revision 28'])
  assert.match(accepted.reasons[0] ?? '', /王科长/u)
  assert.equal((await brought(revise, {changes: 'reject'})).after, draft)
})

test('three authors over one sentence: one change, all three named', async () => {
  const insertion = (name: string, text: string): string =>
    `<w:ins ${by(name)}><w:r><w:t>${text}</w:t></w:r></w:ins>`
  const {after: text, reasons} = await brought((xml) =>
    instead(xml, first, (own) =>
      own.replace(
        /(<w:r>(?:(?!<w:r>).)*现通知如下：<\/w:t><\/w:r>)/su,
        `${insertion('甲', '根据上级要求，')}$1${insertion('乙', '请')}${insertion('丙', '照办。')}`
      )
    )
  )
  assert.equal(text, draft.replace(first, `根据上级要求，${first}请照办。`))
  assert.match(reasons[0] ?? '', /甲 .*；乙 .*；丙 /u)
})
