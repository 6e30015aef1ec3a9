/** The commands, as `--help` lists them: apart, so that it need load none of them. */

import type {Command} from './command.ts'

type Listed = Pick<Command, 'name' | 'operands' | 'summary'>

export const listing = {
  build: {
    name: 'build',
    operands: '[paths…]',
    summary: {
      zh: '排印公文：Markdown → PDF（默认 content/ → output/）',
      en: 'Markdown → PDF (default: content/ → output/)'
    }
  },
  lint: {
    name: 'lint',
    operands: '[paths…]',
    summary: {
      zh: '按公文写作的规则校对文字（默认 content/），不启动浏览器',
      en: 'the text against the rules of official writing (default: content/), without a browser'
    }
  },
  check: {
    name: 'check',
    operands: '[pdfs…]',
    summary: {
      zh: '逐条测量 PDF 是否符合 GB/T 9704—2012（默认 output/）',
      en: 'measure PDFs against GB/T 9704—2012 (default: output/)'
    }
  },
  new: {
    name: 'new',
    operands: 'KIND TITLE',
    summary: {
      zh: '按文种和标题写一份草稿，如 new 通知 开展安全生产检查',
      en: 'a draft with the right front matter, such as new notice TITLE'
    }
  },
  import: {
    name: 'import',
    operands: 'DOCX',
    summary: {
      zh: '把 Word 或 WPS 的 .docx 转成 Markdown，图片放在旁边',
      en: 'a .docx of Word or WPS becomes Markdown, its pictures beside it'
    }
  },
  register: {
    name: 'register',
    operands: '[paths…]',
    summary: {
      zh: '发文登记簿：有发文字号的公文一览（默认 content/）',
      en: 'the register of documents that bear a number (default: content/)'
    }
  },
  preview: {
    name: 'preview',
    operands: '[paths…]',
    summary: {
      zh: '在浏览器里预览：所见即所印（默认 content/）',
      en: 'live pages in a browser (default: content/)'
    }
  },
  desk: {
    name: 'desk',
    operands: '[paths…]',
    summary: {
      zh: '打开浏览器，写、看、查、印都在一页上（默认 content/）',
      en: 'opens the browser: write, see and print on one page (default: content/)'
    }
  },
  read: {
    name: 'read',
    operands: '[pdfs…]',
    summary: {
      zh: '按朗读软件的次序，逐个元素写出 PDF 里读得到的内容（默认 output/）',
      en: 'what a screen reader says of PDFs, element by element (default: output/)'
    }
  },
  impose: {
    name: 'impose',
    operands: 'PDF',
    summary: {
      zh: '拼版：A4 的 PDF 两页一面拼到 A3 上，对折骑马订',
      en: 'an A4 PDF on A3 sheets, two pages a side, to be folded and stitched'
    }
  },
  lsp: {
    name: 'lsp',
    operands: '',
    summary: {
      zh: '给编辑器用的语言服务器（LSP，标准输入输出）：校对、改法、文件头的提示',
      en: 'language server for editors (stdin and stdout): findings, fixes, keys of the front matter'
    }
  },
  worker: {
    name: 'worker',
    operands: '',
    summary: {
      zh: '替别处的 build --queue 排印，直到 Ctrl-C',
      en: 'print for build --queue elsewhere, until Ctrl-C'
    }
  },
  doctor: {
    name: 'doctor',
    operands: '',
    summary: {zh: '检查浏览器、字体和版本', en: 'browser, fonts, versions'}
  }
} as const satisfies Readonly<Record<string, Listed>>
