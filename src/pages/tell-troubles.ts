/** What the layout could not do, in the author's words. */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../base/message.ts'
import type {Trouble} from './in-browser/contract.ts'

/** Put each trouble on `file`; all of them keep the document from being printed. */
export function tellTroubles(file: VFile, troubles: readonly Trouble[]): void {
  for (const trouble of troubles) {
    const {ruleId, wording, clause} = explain(trouble)
    const place = trouble.line === undefined ? undefined : {line: trouble.line, column: 1}
    tell(file, {ruleId, severity: 'error', wording, place, clause, actual: trouble.detail})
  }
}

interface Explanation {
  readonly ruleId: string
  readonly wording: Wording
  readonly clause?: string
}

function explain({kind, detail}: Trouble): Explanation {
  switch (kind) {
    case 'layout-stopped':
      return {
        ruleId: 'layout',
        wording: {
          zh: `从这里起排不下去：${detail}；应为一页放得下的内容`,
          en: `Unexpected end of the layout at ${detail}, expected something that fits on a page`
        }
      }
    case 'too-many-pages':
      return {
        ruleId: 'layout',
        wording: {
          zh: `排到第 ${detail} 页仍未排完，内容中有排不下的部分`,
          en: `Unexpected number of pages, more than \`${detail}\`: something does not fit`
        }
      }
    case 'mark-too-wide':
      return {
        ruleId: 'issuer-mark',
        clause: 'GB/T 9704—2012, 7.2.4',
        wording: {
          zh: `发文机关标志“${detail}”太长，一行排不下，应为规范化简称`,
          en: `Unexpected issuer mark \`${detail}\`, too long for one line; expected the standard short name`
        }
      }
    case 'colophon-too-tall':
      return {
        ruleId: 'colophon',
        clause: 'GB/T 9704—2012, 7.4',
        wording: {
          zh: `版记超过一页，应缩短抄送机关`,
          en: `Unexpected colophon taller than a page, expected fewer copy recipients`
        }
      }
    case 'picture-broken':
      return {
        ruleId: 'pictures',
        wording: {
          zh: `图片“${detail}”打不开，应为完好的 PNG、JPEG 或 SVG`,
          en: `Unexpected broken picture \`${detail}\`, expected a sound PNG, JPEG or SVG`
        }
      }
    case 'byline-too-long':
      return {
        ruleId: 'byline',
        clause: 'GB/T 9704—2012, 7.3.5.1',
        wording: {
          zh: `发文机关署名“${detail}”太长，盖印章时两行排不下，应为规范化简称`,
          en: `Unexpected byline \`${detail}\`, too long for two lines under a seal; expected the standard short name`
        }
      }
    case 'closing-too-tall':
      return {
        ruleId: 'seal',
        clause: 'GB/T 9704—2012, 7.3.5.1',
        wording: {
          zh: '署名和印章超过一页，应减少印章或核对直径',
          en: 'Unexpected bylines and seals taller than a page, expected fewer or smaller seals'
        }
      }
    case 'font-not-loaded':
      return {
        ruleId: 'fonts',
        wording: {zh: `字体没有载入：${detail}`, en: `Unexpected font that did not load: ${detail}`}
      }
    case 'console':
      return {
        ruleId: 'layout',
        wording: {zh: `排版时出现意外：${detail}`, en: `Unexpected report of the layout: ${detail}`}
      }
  }
}
