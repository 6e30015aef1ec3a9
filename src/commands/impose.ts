import {defineCommand} from './command.ts'
import {countOf} from './flag-values.ts'
import {listing} from './listing.ts'
import {UsageError} from './usage-error.ts'

/** `impose`: an A3 booklet of an A4 PDF. */
export const imposeCommand = defineCommand({
  ...listing.impose,
  notes: {
    zh: `页数不足 4 的倍数时在最后补空白页；左侧装订，第一页在第一面的右半边。
双面打印时选“短边翻转”、实际大小（不缩放）。几份合印的 PDF 逐份拼。
拼好的文件只供打印，存档仍用原来的 PDF`,
    en: `Blank pages are added at the end to a multiple of four; it is bound at the left, so the first
page is on the right of the first side. Print on both sides, flipped on the short edge, at
actual size. Of several copies in one PDF each is a booklet. What is made is for the printer;
the PDF itself stays the one to be filed`
  },
  flags: {
    out: {
      type: 'string',
      short: 'o',
      placeholder: 'FILE.pdf',
      summary: {
        zh: '写到哪里，默认在旁边：NAME.booklet.pdf',
        en: 'where it goes; default: NAME.booklet.pdf beside it'
      }
    },
    sheets: {
      type: 'string',
      placeholder: 'N',
      summary: {
        zh: '每帖几张纸，默认全部套在一起',
        en: 'sheets that are folded together; default: all'
      }
    },
    overwrite: {
      type: 'boolean',
      summary: {
        zh: '覆盖不是红头做的文件',
        en: 'replace a file that Hongtou did not make'
      }
    }
  },

  async run(values, [operand, ...others], {folder, language, out}) {
    if (operand === undefined || others.length > 0) throw new UsageError(oneFile)
    const sheetsInFold =
      values.sheets === undefined ? undefined : countOf('--sheets', values.sheets)
    const {BookletFault, makeBooklet} = await import('../booklet/make-booklet.ts')
    try {
      const made = await makeBooklet(operand, {
        root: folder,
        target: values.out,
        sheetsInFold,
        overwrites: values.overwrite
      })
      const {output, pages, sheets, blanks, booklets} = made
      const many = booklets > 1
      const said = {
        zh: `${operand} → ${output}  ${many ? `${booklets} 份，共 ` : ''}${pages} 页，A3 纸 ${sheets} 张${blanks > 0 ? `，补空白页 ${blanks} 页` : ''}`,
        en: `${operand} → ${output}  ${many ? `${booklets} copies, ` : ''}${pages} pages on ${sheets} A3 sheets${blanks > 0 ? `, ${blanks} blank pages added` : ''}`
      }
      out(`${said[language]}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof BookletFault)) throw error
      out(`${operand}  ✘ ${error.wording[language]}\n`)
      return 1
    }
  }
})

const oneFile = {
  zh: '应给出一个 PDF 文件',
  en: 'Unexpected number of files, expected one PDF'
}
