/**
 * Heads, addressees, endings and attachments of drafts as people have them: red heads pasted with
 * the text, notes under titles, names and dates with something below them, lists on one line.
 *
 * `fixtures/cases/<name>/` has whole drafts with what comes of them; below, what must be read
 * out of a draft, and what must not.
 */

import assert from 'node:assert/strict'
import {readdir, readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {composeDraft} from '../helpers/draft.ts'
import {matchesGolden} from '../helpers/golden.ts'

const fixtures = new URL('../fixtures/cases/', import.meta.url)

const drafts = [
  'colon-that-addresses-nobody',
  'date-without-a-day',
  'dates-that-are-a-chronicle',
  'document-with-its-own-list',
  'front-matter-that-says-nothing',
  'headings-without-a-title',
  'label-alone',
  'label-missing',
  'label-with-a-name',
  'list-below-the-date',
  'list-of-years',
  'list-on-one-line',
  'list-that-says-none',
  'list-with-a-gap',
  'lists-that-contradict',
  'minutes-by-their-words',
  'notes-above-the-name',
  'notes-under-attachments',
  'notes-under-titles',
  'notes-without-brackets',
  'number-above-the-title',
  'number-without-an-issuer',
  'order-with-its-regulation',
  'recipients-that-are-people',
  'recipients-with-a-label',
  'redhead-above-a-heading',
  'redhead-in-bold',
  'redhead-of-a-letter',
  'redhead-of-two-agencies',
  'redhead-with-all-of-a-masthead',
  'redhead-with-drawn-separators',
  'seal-in-words',
  'signature-as-a-quotation',
  'signature-in-bold-breaks',
  'signature-of-two-on-a-line',
  'title-at-level-two',
  'title-that-only-passes-on',
  'title-that-passes-on',
  'title-with-digits-below',
  'word-of-old-colophons'
]

test('whole drafts', async (t) => {
  for (const name of drafts) {
    await t.test(name, async () => {
      const folder = new URL(`${name}/`, fixtures)
      const input = (await readdir(folder)).find((each) => each.startsWith('input.')) ?? ''
      const draft = composeDraft(await readFile(new URL(input, folder), 'utf8'), input)

      assert.deepEqual(draft.lost, [])
      await matchesGolden(draft.outline, new URL('outline.txt', folder))
      await matchesGolden(draft.messages, new URL('messages.txt', folder))
    })
  }
})

interface Case {
  readonly what: string
  readonly draft: string
  /** Lines of the outline, without where they come from. */
  readonly reads: readonly string[]
  /** Beginnings of lines that must not be there. */
  readonly without?: readonly string[]
  /** All that is told; nothing when left out. */
  readonly told?: readonly string[]
}

const text = '各县（区）水利局：\n请认真做好汛前检查。\n'
const signed = '云岭市水利局\n2026年4月8日\n'

const heads: readonly Case[] = [
  {
    what: 'a red head of one agency, blank lines between all lines',
    draft: `云岭市水利局文件\n\n云水〔2026〕9号\n\n关于汛前检查的通知\n\n${text}\n${signed}`,
    reads: [
      'issuerMark: 云岭市水利局文件',
      'documentNumber: 云水〔2026〕9号',
      'title: 关于汛前检查的通知'
    ]
  },
  {
    what: 'a red head spread with spaces, its ending on a line of its own',
    draft: `云岭市水利局\n云岭市应急管理局\n文　件\n云水〔2026〕9号\n关于汛前检查的通知\n${text}`,
    reads: ['issuerNames: 云岭市水利局', 'issuerNames: 云岭市应急管理局', 'issuerMarkEnding: 文件']
  },
  {
    what: 'a title that ends in 文件 and has text below it is no red head',
    draft: `关于清理规范性文件\n\n${text}`,
    reads: ['title: 关于清理规范性文件'],
    without: ['issuerMark', 'issuerNames']
  },
  {
    what: 'a name above a title without a number is no letterhead',
    draft: `云岭学院\n关于做好毕业工作的通知\n\n各系：\n\n请做好工作。\n`,
    reads: ['title: 云岭学院 / 关于做好毕业工作的通知'],
    without: ['issuerMark']
  },
  {
    what: 'two first-level headings: the first is the red head',
    draft: `# 云岭水务集团有限公司文件\n# 关于防汛值守的通知\n\n各分公司：\n\n请值守。\n`,
    reads: ['issuerMark: 云岭水务集团有限公司文件', 'title: 关于防汛值守的通知']
  },
  {
    what: 'two first-level headings that are both titles stay an error',
    draft: `# 关于防汛值守的通知\n\n${text}\n# 关于抗旱的通知\n`,
    reads: ['unprintable'],
    told: ['error title 6']
  },
  {
    what: '印发 of one’s own text names one body',
    draft: `云岭市水利局印发\n关于汛前检查办法的通知\n云水〔2026〕9号\n${text}`,
    reads: ['issuerMark: 云岭市水利局文件']
  },
  {
    what: '批转 another body’s text takes the first, and says so',
    draft: `云岭市人民政府批转市水利局关于防汛工作意见的通知\n云政发〔2026〕9号\n各县人民政府：\n请执行。\n`,
    reads: ['issuerMark: 云岭市人民政府文件'],
    told: ['info issuer-mark 1']
  },
  {
    what: 'a name after 关于批转 is not the issuer',
    draft: `关于转发市水利局关于防汛工作意见的通知\n云政发〔2026〕9号\n各县人民政府：\n请执行。\n`,
    reads: ['subtitleNote: 云政发〔2026〕9号'],
    without: ['issuerMark'],
    told: ['info issuer-mark 1']
  },
  {
    what: '白头 by the front matter: no doubt about a missing red head',
    draft: `---\n格式: 白头\n---\n关于汛前检查的通知\n云水〔2026〕9号\n${text}`,
    reads: ['subtitleNote: 云水〔2026〕9号']
  },
  {
    what: 'urgency above a title',
    draft: `加急\n\n云岭市水利局关于汛前检查的通知\n\n${text}`,
    reads: ['urgency: 加急', 'title: 云岭市水利局关于汛前检查的通知']
  },
  {
    what: 'a bold title at ##',
    draft: `## **关于汛前检查的通知**\n\n${text}`,
    reads: ['title: 关于汛前检查的通知']
  },
  {
    what: '令 with 关于 in its title is a document, not an order’s mark',
    draft: `云岭市人民政府关于封山育林的命令\n云政发〔2026〕9号\n各县人民政府：\n请执行。\n`,
    reads: ['issuerMark: 云岭市人民政府文件', 'general downward 命令 -']
  },
  {
    what: '纪要 without those present is not made minutes',
    draft: `关于云岭水库除险加固的会议纪要\n\n4月8日召开会议，议定如下。\n`,
    reads: ['plain downward 纪要 -']
  }
]

const below: readonly Case[] = [
  {
    what: '（试行） and a date under the title of a file',
    draft: `云岭市取水管理办法\n（试行）\n（2026年4月8日）\n\n第一条　为了管理取水，制定本办法。\n`,
    reads: ['subtitleNote: （试行）', 'subtitleNote: （2026年4月8日）']
  },
  {
    what: 'without brackets: adopted, then amended',
    draft: `云岭市议事规则\n2019年1月8日云岭市第八届人民代表大会常务委员会第二次会议通过\n根据2026年4月8日《关于修改议事规则的决定》修正\n\n第一条　为了议事，制定本规则。\n`,
    reads: [
      'subtitleNote: 2019年1月8日云岭市第八届人民代表大会常务委员会第二次会议通过',
      'subtitleNote: 根据2026年4月8日《关于修改议事规则的决定》修正'
    ]
  },
  {
    what: 'a sentence in which something was adopted is text',
    draft: `情况说明\n\n2026年4月8日，该方案由会议通过。\n\n特此说明。\n`,
    reads: ['3 paragraph 2026年4月8日，该方案由会议通过。'],
    without: ['subtitleNote']
  },
  {
    what: 'brackets that are text',
    draft: `情况说明\n\n（一）有关背景。该项目于2025年启动。\n`,
    reads: ['title: 情况说明'],
    without: ['subtitleNote']
  },
  {
    what: 'the title typed again with its number',
    draft: `---\n标题: 关于汛前检查的通知\n---\n\n关于汛前检查的通知（云水〔2026〕9号）\n\n${text}`,
    reads: ['title: 关于汛前检查的通知', 'subtitleNote: （云水〔2026〕9号）']
  }
]

const addressees: readonly Case[] = [
  {
    what: '同志们',
    draft: `在防汛会议上的讲话\n\n同志们：\n\n今天开会。\n`,
    reads: ['mainRecipients: 同志们：']
  },
  {
    what: '现公布如下 is text',
    draft: `关于水质的公告\n\n现将4月水质公布如下：\n\n达标。\n`,
    reads: ['3 paragraph 现将4月水质公布如下：'],
    without: ['mainRecipients']
  },
  {
    what: 'a particular of a meeting is text',
    draft: `关于开会的通知\n\n时间：\n\n4月8日。\n`,
    reads: ['3 paragraph 时间：'],
    without: ['mainRecipients']
  },
  {
    what: 'with 主送机关 given, a colon is text',
    draft: `---\n主送机关: 各县水利局\n---\n# 关于汛前检查的通知\n\n检查分三步：\n\n自查、抽查、复查。\n`,
    reads: ['6 paragraph 检查分三步：', 'mainRecipients: 各县水利局：']
  },
  {
    what: 'with 主送机关 given, other bodies are a contradiction',
    draft: `---\n主送机关: 各县水利局\n---\n# 关于汛前检查的通知\n\n各县农业农村局：\n\n请检查。\n`,
    reads: ['unprintable'],
    told: ['error main-recipients 6']
  }
]

const endings: readonly Case[] = [
  {
    what: 'contacts below the date',
    draft: `关于汛前检查的通知\n\n${text}\n${signed}\n联系人：高山，电话：0571-12345678\n`,
    reads: [
      'byline: 云岭市水利局',
      'signedOn: 2026年4月8日',
      'annotation: 联系人：高山，电话：0571-12345678'
    ],
    told: ['info annotation 9']
  },
  {
    what: 'contacts among the text stay there',
    draft: `关于汛前检查的通知\n\n${text}\n联系人：高山，电话：0571-12345678。\n\n${signed}`,
    reads: ['6 paragraph 联系人：高山，电话：0571-12345678。'],
    without: ['annotation']
  },
  {
    what: 'bold names with hard breaks, in a quotation, in italics',
    draft: `# 关于汛前检查的通知\n\n各县：\n\n请检查。\n\n> **云岭市水利局**\\\n> **云岭市应急管理局**\\\n> *2026年4月8日*\n`,
    reads: ['byline: 云岭市水利局', 'byline: 云岭市应急管理局', 'signedOn: 2026年4月8日']
  },
  {
    what: 'a note in brackets that is no 附注 stays in the text',
    draft: `关于汛前检查的通知\n\n${text}\n（具体办法另行制定）\n\n${signed}`,
    reads: ['6 paragraph （具体办法另行制定）'],
    without: ['annotation']
  },
  {
    what: 'a date of points is printed and told',
    draft: `关于汛前检查的通知\n\n${text}\n云岭市水利局\n2026.4.8\n`,
    reads: ['signedOn: 2026.4.8'],
    told: ['warning signed-on 7']
  },
  {
    what: 'a date with zeros is printed and told',
    draft: `关于汛前检查的通知\n\n${text}\n云岭市水利局\n2026年04月08日\n`,
    reads: ['signedOn: 2026年04月08日'],
    told: ['warning signed-on 7']
  },
  {
    what: 'a month among the text is no date',
    draft: `大事记\n\n2026年4月\n\n开始检查。\n\n2026年5月\n\n结束检查。\n`,
    reads: ['3 paragraph 2026年4月', '7 paragraph 2026年5月'],
    without: ['signedOn']
  },
  {
    what: 'name and date with a text below them are doubtful',
    draft: `关于汛前检查的通知\n\n${text}\n${signed}\n请各地于月底前报送检查情况，逾期不报的予以通报。\n`,
    reads: ['title: 关于汛前检查的通知'],
    without: ['signedOn'],
    told: ['warning signed-on 7']
  },
  {
    what: 'a text with a heading of its own below the date',
    draft: `# 关于印发制度的通知\n\n各科室：\n\n现印发。\n\n云岭市水利局\n\n2026年4月8日\n\n## 云岭市水利局值班制度\n\n每日一人。\n`,
    reads: ['byline: 云岭市水利局', '=== ', 'title: 云岭市水利局值班制度']
  }
]

const attachments: readonly Case[] = [
  {
    what: 'two names on one line, with and without spaces',
    draft: `关于汛前检查的通知\n\n${text}\n附件：1.检查表2.联系表\n\n${signed}`,
    reads: ['attachment 1: 检查表', 'attachment 2: 联系表'],
    told: ['info attachments 6']
  },
  {
    what: 'a name with a decimal in it is one name',
    draft: `关于汛前检查的通知\n\n${text}\n附件：水库 2.5公里范围图\n\n${signed}`,
    reads: ['attachment -: 水库 2.5公里范围图'],
    told: ['info attachments 6']
  },
  {
    what: 'an attachment that ends with a list of two of its own',
    draft: `关于印发方案的通知\n\n${text}\n附件：工作方案\n\n${signed}\n附件\n\n工作方案\n\n请照此办理。\n\n附件：1．任务表\n      2．资金表\n`,
    reads: ['=== 附件', 'title: 工作方案', 'attachment 1: 任务表', 'attachment 2: 资金表']
  },
  {
    what: 'an attachment that ends with 附件： and one name keeps it as text',
    draft: `关于印发方案的通知\n\n${text}\n附件：工作方案\n\n${signed}\n附件\n\n工作方案\n\n请照此办理。\n\n附件：任务表\n`,
    reads: ['17 paragraph 附件：任务表']
  },
  {
    what: '附件 in the middle of a sentence is text',
    draft: `关于汛前检查的通知\n\n各县：\n请检查，详见附件。\n\n${signed}`,
    reads: ['4 paragraph 请检查，详见附件。'],
    without: ['attachment ']
  },
  {
    what: 'an attachment’s title that says more is a warning',
    draft: `关于汛前检查的通知\n\n${text}\n附件：检查情况表\n\n${signed}\n附件\n\n云岭市汛前检查情况表\n\n云岭水库已检查。\n`,
    reads: ['=== 附件', 'title: 云岭市汛前检查情况表'],
    told: ['warning attachments 11']
  },
  {
    what: 'an attachment’s title that is another is an error',
    draft: `关于汛前检查的通知\n\n${text}\n附件：检查情况表\n\n${signed}\n附件\n\n水库名录\n\n云岭水库。\n`,
    reads: ['unprintable'],
    told: ['error attachments 11']
  },
  {
    what: '附： with a list, and above the attachment',
    draft: `关于汛前检查的通知\n\n${text}\n附：检查表\n\n${signed}\n附：检查表\n\n云岭水库已检查。\n`,
    reads: ['attachment -: 检查表', '=== 附件', 'title: 检查表'],
    told: ['info attachment-list 6', 'info attachment-list 11']
  },
  {
    what: '附件: 无 and empty keys of the front matter are nothing',
    draft: `---\n发文机关: 云岭市水利局\n附件: 无\n附注:\n抄送机关: []\n密级: 无\n---\n# 关于汛前检查的通知\n\n请检查。\n`,
    reads: ['title: 关于汛前检查的通知', 'byline: 云岭市水利局'],
    without: ['attachment ', 'annotation', 'secrecyLevel', 'copyRecipients']
  },
  {
    what: 'a name and a date below an attachment alone are told',
    draft: `关于印发方案的通知\n\n各县：\n\n现印发。\n\n附件：\n\n云岭市防汛方案\n\n一、总则\n\n做好防汛。\n\n${signed}`,
    reads: ['=== 附件', 'title: 云岭市防汛方案', 'signedOn: 2026年4月8日'],
    told: ['info signed-on 16']
  }
]

const groups = {heads, 'under the title': below, addressees, endings, attachments}
for (const [name, cases] of Object.entries(groups)) {
  test(name, async (t) => {
    for (const {what, draft, reads, without = [], told = []} of cases) {
      await t.test(what, () => {
        const composed = composeDraft(draft, draft.startsWith('#') ? 'draft.md' : 'draft.txt')
        const lines = composed.outline.split('\n')
        const bare = lines.map((line) => line.replace(/ \((?:body|metadata|derived).*\)$/u, ''))
        for (const line of reads) assert.ok(bare.includes(line), `${line}\n${composed.outline}`)
        const stray = lines.filter((line) => without.some((start) => line.startsWith(start)))
        assert.deepEqual(stray, [])
        assert.deepEqual(composed.told, told, composed.messages)
        assert.deepEqual(composed.lost, [])
      })
    }
  })
}

test('a draft reads the same with and without blank lines, as text and as Markdown', () => {
  const lines = ['云岭市水利局文件', '云水〔2026〕9号', '关于汛前检查的通知', '各县水利局：']
  const all = [...lines, '请认真做好汛前检查，有情况及时报告。', '云岭市水利局', '2026年4月8日']
  const read = (between: string, path: string): string =>
    composeDraft(all.join(between), path).outline.replace(/ \d+(?=\))|^\d+ /gmu, '')
  const plain = read('\n', 'draft.txt')
  assert.ok(plain.includes('issuerMark: 云岭市水利局文件'))
  for (const [between, path] of [
    ['\n\n', 'draft.txt'],
    ['\n', 'draft.md'],
    ['\n\n', 'draft.md'],
    ['\n\n\n', 'draft.md'],
    ['  \n', 'draft.md'],
    ['\\\n', 'draft.md']
  ] as const) {
    assert.equal(read(between, path), plain, JSON.stringify([between, path]))
  }
})
