/** What people type most, by command: `--help` and the manual show it. */

import type {Wording} from '../base/message.ts'

export interface CommandExample {
  /** After our own command: `build 稿子.md -o 成品`. */
  readonly words: string
  readonly means: Wording
}

const example = (words: string, zh: string, en: string): CommandExample => ({
  words,
  means: {zh, en}
})

export const commandExamples: Readonly<Record<string, readonly CommandExample[]>> = {
  build: [
    example('build', '把 content/ 里的公文都做成 PDF', 'all documents of content/, as PDFs'),
    example('build 通知.md -o 成品', '只做一份，放到“成品”文件夹', 'one document, into a folder'),
    example('build 通知.md --format pdf,docx', '另出一份 Word 能改的', 'and one for Word'),
    example('build --watch', '一直等着，存盘就重做', 'again at every save')
  ],
  lint: [
    example('lint', '校对 content/ 里的全部公文', 'all documents of content/'),
    example('lint 通知.md --fix', '有把握的就地改正', 'mend what is certain'),
    example('lint 通知.md --fix --dry-run', '先看会改什么，不写', 'show what would change'),
    example('lint --explain P01', '这条规则为什么', 'why there is this rule')
  ],
  check: [
    example('check 通知.pdf', '逐条测量一份 PDF，谁做的都行', 'measure a PDF, whoever made it'),
    example('check --report html > 报告.html', '带各页图样的报告', 'a report with pictures'),
    example('check 通知.pdf --certificate', '在旁边写一份测量结果', 'the results as a PDF'),
    example('check --explain 29', '这一项测什么', 'what a measurement asks for')
  ],
  new: [
    example('new 通知 开展安全生产检查', '写一份通知的草稿', 'a draft of a notice'),
    example('new 请示 解决防汛应急资金 -o 请示.md', '草稿写到指定的文件', 'into a file')
  ],
  import: [
    example(
      'import 老稿子.docx',
      '转成“老稿子.md”，图片放在旁边',
      'to Markdown, pictures beside it'
    ),
    example(
      'import 改过的.docx --onto 通知.md',
      '看看领导改了哪几句',
      'which sentences were changed'
    ),
    example('import 改过的.docx --onto 通知.md --write', '写进稿子', 'and write them')
  ],
  register: [
    example('register', '在终端里列出登记簿', 'the register, in the terminal'),
    example('register --format csv > 登记簿.csv', '存成表格软件能打开的', 'for a spreadsheet')
  ],
  preview: [
    example('preview --open', '预览，随即打开浏览器', 'and open the browser'),
    example('preview 通知.md', '只看一份', 'one document')
  ],
  desk: [
    example('desk', '打开写作的页面', 'open the desk'),
    example('desk --host 0.0.0.0 --allow-write', '同事输入口令也能写', 'for colleagues, by a code')
  ],
  read: [example('read 通知.pdf', '朗读软件会怎么读', 'what a screen reader says')],
  impose: [
    example('impose 通知.pdf', '拼成 A3，打印后对折装订', 'A3 sheets to fold'),
    example('impose 通知.pdf --sheets 4', '每帖 4 张纸', 'four sheets to a section')
  ],
  lsp: [example('lsp --stdio', '由编辑器启动，不用手打', 'started by an editor')],
  worker: [
    example(
      'worker --queue redis://主机 --store /共享',
      '替别处排印，可开任意多个',
      'print for others; as many as you like'
    )
  ],
  doctor: [
    example('doctor', '看浏览器、字体好不好用', 'browser and fonts'),
    example('doctor --lang en', '用英文说', 'in English')
  ]
}
