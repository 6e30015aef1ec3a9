/** What the layout could not do, in the author's words. */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../base/message.ts'
import {mostPages} from '../base/most-pages.ts'
import type {Trouble} from './in-browser/contract.ts'

/** Put each trouble on `file`; all but what was moved keep the document from being printed. */
export function tellTroubles(file: VFile, troubles: readonly Trouble[]): void {
  for (const trouble of troubles) {
    const {ruleId, wording, clause} = explanations[trouble.kind]
    const place =
      trouble.line === undefined ? undefined : {line: trouble.line, column: trouble.column ?? 1}
    const severity = trouble.kind === 'recipients-moved' ? 'info' : 'error'
    const {detail} = trouble
    tell(file, {ruleId, severity, wording: wording(detail), place, clause, actual: detail})
  }
}

interface Explanation {
  readonly ruleId: string
  readonly clause?: string
  readonly wording: (detail: string) => Wording
}

const explanations: Readonly<Record<Trouble['kind'], Explanation>> = {
  'layout-stopped': {
    ruleId: 'layout',
    wording: (detail) => ({
      zh: `从这里起排不下去：${detail}；应为一页放得下的内容`,
      en: `Unexpected end of the layout at ${detail}, expected something that fits on a page`
    })
  },
  'too-many-pages': {
    ruleId: 'layout',
    wording: (detail) =>
      Number(detail) < mostPages
        ? {
            zh: `排到第 ${detail} 页仍未排完，内容中有排不下的部分`,
            en: `Unexpected number of pages, more than \`${detail}\`: something does not fit`
          }
        : {
            zh: `排到第 ${detail} 页仍未排完，再多就排不了；应分成几份公文，或把附件单独成文`,
            en: `Unexpected number of pages, more than \`${detail}\`, which is all that can be laid out: make several documents of it`
          }
  },
  'mark-too-wide': {
    ruleId: 'issuer-mark',
    clause: 'GB/T 9704—2012, 7.2.4',
    wording: (detail) => ({
      zh: `发文机关标志“${detail}”太长，一行排不下，应为规范化简称`,
      en: `Unexpected issuer mark \`${detail}\`, too long for one line; expected the standard short name`
    })
  },
  'recipients-moved': {
    ruleId: 'main-recipients',
    clause: 'GB/T 9704—2012, 7.3.2',
    wording: () => ({
      zh: '主送机关过多，首页排不下正文，已移至版记，在抄送机关之上',
      en: 'the main recipients left no room for text on page 1 and were moved to the colophon'
    })
  },
  'joint-mark-too-large': {
    ruleId: 'issuer-mark',
    clause: 'GB/T 9704—2012, 7.2.4',
    wording: (detail) => ({
      zh: `${detail} 个发文机关的标志怎样缩小，首页也排不下正文；应为规范化简称，或在“发文机关标志”中只写主办机关`,
      en: `Unexpected issuer mark of ${detail} agencies: at no size does page 1 show text; expected standard short names, or the lead agency alone as \`issuerMark\``
    })
  },
  'signatories-too-wide': {
    ruleId: 'signatories',
    clause: 'GB/T 9704—2012, 7.2.6',
    wording: (detail) => ({
      zh: `签发人“${detail}”太长，与发文字号排不到一行`,
      en: `Unexpected signatory \`${detail}\`, too long for a line with the document number`
    })
  },
  'colophon-too-tall': {
    ruleId: 'colophon',
    clause: 'GB/T 9704—2012, 7.4',
    wording: () => ({
      zh: `版记超过一页，应缩短抄送机关`,
      en: `Unexpected colophon taller than a page, expected fewer copy recipients`
    })
  },
  'picture-broken': {
    ruleId: 'pictures',
    wording: (detail) => ({
      zh: `图片“${detail}”打不开，应为完好的图片`,
      en: `Unexpected broken picture \`${detail}\`, expected a sound one`
    })
  },
  'byline-too-long': {
    ruleId: 'byline',
    clause: 'GB/T 9704—2012, 7.3.5.1',
    wording: (detail) => ({
      zh: `发文机关署名“${detail}”太长，盖印章时两行排不下，应为规范化简称`,
      en: `Unexpected byline \`${detail}\`, too long for two lines under a seal; expected the standard short name`
    })
  },
  'closing-too-tall': {
    ruleId: 'seal',
    clause: 'GB/T 9704—2012, 7.3.5.1',
    wording: () => ({
      zh: '署名和印章超过一页，应减少印章或核对直径',
      en: 'Unexpected bylines and seals taller than a page, expected fewer or smaller seals'
    })
  },
  'font-not-loaded': {
    ruleId: 'fonts',
    wording: (detail) => ({
      zh: `字体没有载入：${detail}`,
      en: `Unexpected font that did not load: ${detail}`
    })
  },
  'table-too-wide': {
    ruleId: 'table-width',
    clause: 'GB/T 9704—2012, 8',
    wording: (detail) => ({
      zh: `表格横排也排不下，最宽的一栏是“${detail}”，应缩短此栏或把表分成几张`,
      en: `Unexpected table that is too wide even when turned, its widest column is \`${detail}\`; expected a shorter column or several tables`
    })
  },
  'table-head-too-tall': {
    ruleId: 'table-head',
    wording: (detail) => ({
      zh: `表头“${detail}……”太高，一页放不下，应把说明移出表头`,
      en: `Unexpected table head \`${detail}\` that leaves no room for rows, expected a shorter one`
    })
  },
  'merged-cell-too-tall': {
    ruleId: 'merged-cells',
    wording: (detail) => ({
      zh: `合并的格“${detail}……”太高，一页放不下，又不能分页，应缩短文字或不合并`,
      en: `Unexpected merged cell \`${detail}\` that is taller than a page and cannot be parted, expected less text or no merging`
    })
  },
  'footnote-too-long': {
    ruleId: 'footnote',
    wording: (detail) => ({
      zh: `脚注“${detail}……”太长，超过半页，应把内容移入正文或附件`,
      en: `Unexpected footnote \`${detail}\` of more than half a page, expected its content in the text`
    })
  },
  'footnote-in-turned-table': {
    ruleId: 'footnote',
    wording: (detail) => ({
      zh: `横排的表格里不能有脚注“${detail}”，应在表后用“注：”说明`,
      en: `Unexpected footnote \`${detail}\` in a table that is turned, expected a remark below the table`
    })
  },
  'formula-too-wide': {
    ruleId: 'formula',
    wording: (detail) => ({
      zh: `公式“${detail}”太宽，缩到四号也排不进一行，应分成几行，如“\\begin{aligned} …… \\\\ …… \\end{aligned}”`,
      en: `Unexpected formula \`${detail}\` wider than a line even in size 4, expected several lines, as by \`\\begin{aligned} … \\\\ … \\end{aligned}\``
    })
  },
  'formula-too-tall': {
    ruleId: 'formula',
    wording: (detail) => ({
      zh: `公式“${detail}”太高，一页放不下，应分成几个`,
      en: `Unexpected formula \`${detail}\` taller than a page, expected several`
    })
  },
  'picture-unreadable': {
    ruleId: 'pictures',
    wording: (detail) => ({
      zh: `图片“${detail}”打不开，应为完好的图片`,
      en: `Unexpected picture \`${detail}\` that cannot be shown, expected an intact one`
    })
  },
  'picture-too-thin': {
    ruleId: 'pictures',
    wording: (detail) => ({
      zh: `图片（${detail} 像素）太长太窄，缩到版心之内就看不见了`,
      en: `Unexpected picture of ${detail} pixels: within the type area it is too thin to be seen`
    })
  },
  console: {
    ruleId: 'layout',
    wording: (detail) => ({
      zh: `排版时出现意外：${detail}`,
      en: `Unexpected report of the layout: ${detail}`
    })
  }
}
