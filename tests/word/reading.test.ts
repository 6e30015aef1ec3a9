/** What Word writes by itself, and in its own ways: each as a person would have typed it. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {around, docx, official, para, picture, run, wordPart} from '../helpers/docx.ts'
import {converted} from './converted.ts'

const {text, title, level1} = official

/** The body of the Markdown of `content`. */
async function bodyOf(content: string, parts = {}): Promise<string> {
  return (await converted(docx(content, parts))).body
}

test('lists: numbers as Word writes them, going on and beginning again', async (t) => {
  const level = (at: number, format: string, written: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${written}"/></w:lvl>`
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3．')}${level(3, 'decimalEnclosedCircleChinese', '%4')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'lowerLetter', '%1.%2')}${level(2, 'lowerRoman', '%3)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
  ].join('')
  const written = async (...places: readonly (readonly [number, number])[]): Promise<string> => {
    const content = places.map((list, at) => para(`项目${at}，有关要求见下文。`, {list}))
    const body = await bodyOf(content.join(''), {numbering})
    return body.replaceAll(/项目\d，有关要求见下文。/gu, '').replaceAll('\n\n', ' ')
  }
  const cases = {
    'levels begin again below a higher one': [
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 1]
      ],
      '一、 （一） （二） 二、 （一）'
    ],
    'another instance goes on': [
      [
        [1, 0],
        [2, 0],
        [1, 0]
      ],
      '一、 二、 三、'
    ],
    'an instance with a start of its own': [
      [
        [1, 0],
        [3, 0],
        [3, 0]
      ],
      '一、 五、 六、'
    ],
    'digits and circles': [
      [
        [1, 2],
        [1, 3],
        [1, 3],
        [1, 2]
      ],
      '1． ① ② 2．'
    ],
    'the numbers of levels above': [
      [
        [4, 0],
        [4, 1],
        [4, 1]
      ],
      '1 1.a 1.b'
    ],
    'a level that never begins again': [
      [
        [4, 2],
        [4, 0],
        [4, 2]
      ],
      'i) 1 ii)'
    ]
  } as const
  for (const [name, [places, expected]] of Object.entries(cases)) {
    await t.test(name, async () => assert.equal(await written(...places), expected))
  }
  await t.test('a format that nobody knows is told', async () => {
    const odd = `<w:abstractNum w:abstractNumId="0">${level(0, 'hebrew1', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const {body, remarks} = await converted(docx(para('甲。', {list: [1, 0]}), {numbering: odd}))
    assert.equal(body, '1.甲。')
    assert.match(remarks.join(), /^warning word-numbering 第1段：编号格式 hebrew1/u)
  })
})

test('headings: by style, by face with an ordinal; no ordinal is counted that was not there', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
  const body = await bodyOf(para('一、黑体的', level1) + para('一、仿宋的，是正文。', text), {
    styles
  })
  assert.equal(body, '## 一、黑体的\n\n一、仿宋的，是正文。')
  const {markdown, outline} = await converted(
    docx(para('关于工作的报告', title) + para('工作进展', {style: 'h'}) + para('进展顺利。'), {
      styles
    })
  )
  assert.match(markdown, /^版式: \{序号: 手工\}$/mu)
  assert.match(outline, /h2 工作进展/u)
})

test('tracked changes: accepted, or rejected, and told with who made them', async () => {
  const ins = (content: string): string => `<w:ins w:id="1" w:author="王五">${content}</w:ins>`
  const del = (words: string): string =>
    `<w:del w:id="2" w:author="赵六"><w:r><w:delText>${words}</w:delText></w:r></w:del>`
  const ended =
    '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="赵六"/></w:rPr></w:pPr><w:r><w:t>前段，</w:t></w:r></w:p>'
  const bytes = docx(
    around(`${run('共')}${del('三')}${ins(run('五'))}${run('项。')}`) + ended + para('后段。')
  )
  const accepted = await converted(bytes)
  assert.equal(accepted.body, '共五项。\n\n前段，后段。')
  assert.match(
    accepted.remarks.join(),
    /^info word-changes .*赵六插入 0 处、删除 1 处.*王五插入 1 处.*--changes reject$/u
  )
  const rejected = await converted(bytes, 'reject')
  assert.equal(rejected.body, '共三项。\n\n前段，\n\n后段。')
  assert.deepEqual((await converted(docx(para('没有修订。')))).remarks, [])
})

test('changes of format are counted, with who made them, and a cell that was put in is told', async () => {
  const by = (kind: string): string => `<w:${kind}Change w:id="1" w:author="王五"/>`
  const content =
    para('一段话。', {paragraph: by('pPr'), run: by('rPr')}) +
    `<w:tbl><w:tblPr>${by('tblPr')}</w:tblPr><w:tr><w:tc><w:tcPr>${by('tcPr')}</w:tcPr>${para('甲')}</w:tc><w:tc><w:tcPr><w:cellIns w:id="2" w:author="王五"/></w:tcPr>${para('乙')}</w:tc></w:tr></w:tbl>`
  const {remarks} = await converted(docx(content))
  assert.match(remarks.join(), /^warning word-cell-change 第3段/u)
  assert.match(remarks.join(), /info word-changes .*王五插入 0 处、删除 0 处、改格式 4 处/u)
  const rejected = await converted(docx(content), 'reject')
  assert.match(rejected.remarks.join(), /格式仍是改后的/u)
})

test('comments, hidden text, headers and footers are told, with their words and places', async () => {
  const comments = `<w:comment w:id="0" w:author="李四">${para('请核数字')}</w:comment>`
  const content = [
    para('第一段。'),
    `<w:p><w:commentRangeStart w:id="0"/>${run('第二段')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('（内部）', {run: '<w:vanish/>'})}${run('。')}</w:p>`
  ].join('')
  const parts = {comments, header: para('内部资料'), footer: para('— 1 —')}
  const {body, remarks} = await converted(docx(content, parts))
  assert.equal(body, '第一段。\n\n第二段。')
  assert.deepEqual(
    remarks.map((each) => each.slice(0, 42)),
    [
      'warning word-hidden 第2段：隐藏的文字“（内部）”没有写进 Markdown；要印的',
      'warning word-comment 第2段：李四的批注“请核数字”没有写进 Markdown',
      'warning word-header 页眉里的“内部资料”没有写进 Markdown；公文只有页'
    ].map((each) => each.slice(0, 42))
  )
})

test('fields: their results; a table of contents is made anew', async () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`
  const field = (words: string, result: string): string =>
    `${mark('begin')}${code(words)}${mark('separate')}${result}${mark('end')}`
  const nested = field('IF 1 = ', `${run('甲')}${field('REF x', run('乙'))}`)
  assert.equal(await bodyOf(around(`${run('见')}${nested}${run('。')}`)), '见甲乙。')
  assert.equal(
    await bodyOf(`<w:p><w:fldSimple w:instr="DATE">${run('3月5日。')}</w:fldSimple></w:p>`),
    '3月5日。'
  )
  const contents = [
    `<w:p>${mark('begin')}${code('TOC \\o')}${mark('separate')}${run('一、甲	1')}</w:p>`,
    `<w:p>${run('二、乙	2')}${mark('end')}</w:p>`,
    para('正文。')
  ]
  const {markdown, remarks} = await converted(docx(contents.join('')))
  assert.equal(markdown, '---\n目录: true\n---\n\n正文。\n')
  assert.match(remarks.join(), /^info word-contents /u)
  const drawn = `<w:p>${mark('begin')}${code('EQ \\o\\ac(○,1)')}${mark('end')}${run('甲。')}</w:p>`
  assert.match((await converted(docx(drawn))).remarks.join(), /^warning word-field 第1段：域 EQ/u)
})

test('breaks: of lines, of pages, none where a page begins anyway', async () => {
  const page = '<w:r><w:br w:type="page"/></w:r>'
  assert.equal(
    await bodyOf(around(`${run('甲，')}<w:r><w:br/></w:r>${run('乙。')}`)),
    '甲，\\\n乙。'
  )
  assert.equal(
    await bodyOf(
      around(`${run('甲。')}${page}${run('乙。')}`) +
        para('丙。', {paragraph: '<w:pageBreakBefore/>'})
    ),
    '甲。\n\n<!-- 分页 -->\n\n乙。\n\n<!-- 分页 -->\n\n丙。'
  )
  assert.equal(await bodyOf(`${around(page)}${para('甲。')}${around(page)}`), '甲。')
})

test('raised and lowered characters, bold words, signs of symbol fonts, links', async () => {
  const up = run('2', {run: '<w:vertAlign w:val="superscript"/>'})
  const down = run('2', {run: '<w:vertAlign w:val="subscript"/>'})
  assert.equal(
    await bodyOf(around(`${run('5m')}${up}${run('的H')}${down}${run('O。')}`)),
    '5m<sup>2</sup>的H<sub>2</sub>O。'
  )
  assert.equal(
    await bodyOf(around(`${run('一是抓落实。', {isBold: true})}${run('各单位要认真。')}`)),
    '**一是抓落实。**各单位要认真。'
  )
  assert.equal(await bodyOf(para('全段加粗。', {isBold: true})), '全段加粗。')
  const sign = (font: string, code: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
  assert.equal(
    await bodyOf(
      around(`${sign('Wingdings', 'F0FE')}${run('同意')}${sign('Symbol', 'F0B3')}${run('5')}`)
    ),
    '☑同意≥5'
  )
  assert.match(
    (await converted(docx(around(sign('Webdings', 'F061') + run('甲'))))).remarks.join(),
    /^warning word-symbol 第1段：Webdings/u
  )
  const link = `<w:p><w:hyperlink r:id="x">${run('主页')}</w:hyperlink>${run('。')}</w:p>`
  assert.equal(
    await bodyOf(link, {outside: {x: ['hyperlink', 'https://example.org/a']}}),
    '[主页](https://example.org/a)。'
  )
  assert.equal(await bodyOf(link, {outside: {x: ['hyperlink', 'file:///etc/passwd']}}), '主页。')
})

test('footnotes, in the order of their calls', async () => {
  const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const footnotes = [
    `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>`,
    `<w:footnote w:id="2">${para('注乙。')}</w:footnote>`,
    `<w:footnote w:id="1">${para('注甲。')}${para('又一段。')}</w:footnote>`
  ].join('')
  const body = await bodyOf(around(`${run('甲')}${call(1)}${run('，乙')}${call(2)}${run('。')}`), {
    footnotes
  })
  assert.equal(body, '甲[^1]，乙[^2]。\n\n[^1]: 注甲。\n\n    又一段。\n\n[^2]: 注乙。')
})

test('text boxes, of Word and of old WPS, stand where they are anchored', async () => {
  const box = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  assert.equal(await bodyOf(around(box(para('框里。')) + run('框外。'))), '框里。\n\n框外。')
  const old =
    '<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>' +
    para('旧框。') +
    '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
  assert.equal(await bodyOf(old), '旧框。')
})

test('pictures: beside the Markdown; what it cannot show is told', async () => {
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  const inline = (id: string): string => around(picture(id, 'inline', 80, 40))
  const tiff = Buffer.from('49492a0008000000', 'hex')
  const all = ['a.png', 'b.emf', 'c.tiff', 'd.gif'].map(inline).join('')
  const bytes = docx(all + para('甲。'), {
    pictures: {
      'a.png': png,
      'b.emf': Buffer.from('EMF'),
      'c.tiff': tiff,
      'd.gif': Buffer.from('GIF89a')
    }
  })
  const {body, pictures, remarks} = await converted(bytes)
  const names = ['draft-图1.png', 'draft-图2.tif', 'draft-图3.gif']
  const shown = names.map((name) => `![示意图](${name}){宽=80mm}`)
  assert.equal(body, [...shown, '甲。'].join('\n\n'))
  assert.deepEqual(pictures, names)
  assert.match(remarks.join(), /^warning word-picture 第2段：emf 图片/u)
})

test('a picture that cannot be shown: what stands there for it is taken', async () => {
  const choice = picture('a.emf', 'inline', 60, 30).replace(/<\/?w:r>/gu, '')
  const fallback =
    '<w:pict><v:shape style="width:60mm;height:30mm"><v:imagedata r:id="b.png"/></v:shape></w:pict>'
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
  const pictures = {
    'a.emf': Buffer.from('EMF'),
    'b.png': Buffer.from('89504e470d0a1a0a', 'hex')
  }
  const {body, remarks} = await converted(docx(around(both), {pictures}))
  assert.equal(body, '![示意图](draft-图1.png){宽=60mm}')
  assert.deepEqual(remarks, [])
})

test('formulas: OMML becomes TeX', async () => {
  const r = (words: string): string => `<m:r><m:t>${words}</m:t></m:r>`
  const fraction = `<m:f><m:num>${r('a+b')}</m:num><m:den>${r('c')}</m:den></m:f>`
  const root = `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e><m:sSup><m:e>${r('x')}</m:e><m:sup>${r('2')}</m:sup></m:sSup></m:e></m:rad>`
  const sum = `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i=1')}</m:sub><m:sup>${r('n')}</m:sup><m:e>${r('i')}</m:e></m:nary>`
  assert.equal(
    await bodyOf(`<w:p>${run('按')}<m:oMath>${fraction}${root}</m:oMath>${run('计算。')}</w:p>`),
    '按$\\frac{a+b}{c}\\sqrt{{x}^{2}}$计算。'
  )
  assert.equal(
    await bodyOf(`<w:p><m:oMathPara><m:oMath>${sum}</m:oMath></m:oMathPara></w:p>`),
    '$$\n\\sum_{i=1}^{n} {i}\n$$'
  )
  const odd = `<w:p><m:oMath><m:sPre><m:sub>${r('a')}</m:sub><m:sup/><m:e>${r('x')}</m:e></m:sPre></m:oMath></w:p>`
  assert.match(
    (await converted(docx(odd))).remarks.join(),
    /^warning word-formula 第1段：公式里的 m:sPre/u
  )
})

test('signs that Markdown would take for markup stay signs', async () => {
  const lines = [
    '# 号开头',
    '> 引号',
    '- 减号开头',
    '+ 加号',
    '---',
    '===',
    '1. 甲',
    '1. 5倍',
    '~~~',
    '```',
    '*强调*和**加粗**',
    '5*6*7',
    'a_b_c',
    '[^1]不是脚注',
    '[甲](乙)',
    '[甲]: 乙',
    '<b>不是标签</b>',
    '<!-- 分页 -->',
    '&lt;不是实体',
    '$x^2$ 和 $5',
    '价格$5',
    '\\newpage',
    '反斜线\\*',
    ':::甲',
    '::甲',
    '| 甲 | 乙 |',
    '![甲](乙)',
    '    四个空格',
    '____',
    '甲\\',
    'https://example.org',
    '10^6'
  ]
  for (const line of lines) {
    const {markdown, remarks} = await converted(
      docx(`${para('正文（a）如下(b)。')}${para(line)}${para('完。')}`)
    )
    assert.deepEqual(remarks, [], line)
    // Every other line stays as it is.
    assert.ok(markdown.startsWith('正文（a）如下(b)。\n'), line)
  }
})

test('what cannot be written at all is told, and not lost without a word', async () => {
  const {remarks} = await converted(docx(para('正文。') + para('{列宽: [1]}')))
  assert.match(remarks.join(), /^error word-lost 第2段：.*少了“\{列宽:\[1\]\}”/u)
})

test('OOXML of other prefixes and of the strict namespace is the same', async () => {
  const strict = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲。</x:t></x:r></x:p></x:body></x:document>`
  assert.equal(await bodyOf('', {more: {'word/document.xml': strict}}), '甲。')
  const utf16 = Buffer.from(
    `\ufeff${wordPart('w:document', `<w:body>${para('乙。')}</w:body>`).replace('UTF-8', 'UTF-16')}`,
    'utf16le'
  )
  assert.equal(await bodyOf('', {more: {'word/document.xml': utf16}}), '乙。')
})

test('lines under and through text are told; a change of format is no line', async () => {
  const body = [
    para('下有线', {run: '<w:u w:val="single"/>'}),
    para('中有线', {run: '<w:strike/>'}),
    para('没有线', {run: '<w:strike w:val="0"/><w:u w:val="none"/>'}),
    para('　　', {run: '<w:u w:val="single"/>'})
  ]
  const {remarks} = await converted(docx(body.join('')))
  assert.deepEqual(
    remarks.map((remark) => remark.replace(/”.*$/u, '')),
    ['warning word-underline 第1段：“下有线', 'warning word-strike 第2段：“中有线']
  )
})

test('what Word draws, and how it sets what official documents do not, is told', async () => {
  const drawn = (content: string): string =>
    `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const art = '<v:shape><v:textpath string="严禁复印"/></v:shape>'
  const {remarks} = await converted(
    docx(
      drawn(
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="x"/>'
      ) +
        drawn('<wps:wsp/>') +
        `<w:p><w:r><w:pict>${art}</w:pict></w:r></w:p>` +
        para('着重', {run: '<w:em w:val="dot"/>'}) +
        para('亮', {run: '<w:highlight w:val="yellow"/>'}) +
        `<w:p><w:pPr><w:sectPr><w:pgSz w:orient="landscape"/><w:cols w:num="2"/></w:sectPr></w:pPr>${run('完。')}</w:p>`,
      {header: `<w:p><w:r><w:pict>${art}</w:pict></w:r></w:p>`}
    )
  )
  assert.deepEqual(
    remarks.map((remark) => remark.replace(/：.*$|”.*$/u, '')),
    [
      'warning word-drawing 第1段',
      'warning word-art 第3段',
      'warning word-emphasis 第4段',
      'info word-highlight 第5段',
      'info word-section 第6段',
      'info word-section 第6段',
      'warning word-header 页眉里的“严禁复印'
    ]
  )
})

test('fields: links, and answers that are no text; a note that is not there is not called', async () => {
  const field = (data: string, code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const box = (more: string): string =>
    field(`<w:ffData><w:checkBox>${more}</w:checkBox></w:ffData>`, 'FORMCHECKBOX', '')
  assert.equal(
    await bodyOf(
      around(`${box('<w:default w:val="1"/>')}${run('同意')}${box('')}${run('不同意')}`) +
        around(
          field(
            '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲"/><w:listEntry w:val="乙"/></w:ddList></w:ffData>',
            'FORMDROPDOWN',
            ''
          )
        )
    ),
    '☑同意□不同意\n\n乙'
  )
  const result = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('网站')}`
  const link = (address: string): Promise<string> =>
    bodyOf(around(field('', ` HYPERLINK &quot;${address}&quot; `, result)))
  assert.equal(await link('https://example.org'), '[网站](https://example.org)')
  assert.equal(await link('javascript:alert(1)'), '网站')
  const call = '<w:r><w:endnoteReference w:id="9"/></w:r>'
  assert.equal(await bodyOf(around(`${run('甲')}${call}${run('。')}`)), '甲。')
})
