/** Lines → the paragraphs of a 正文, with their ordinals. GB/T 9704—2012, 7.3.3. */

import type {Root, RootContent} from 'mdast'
import {unified} from 'unified'
import type {VFile} from 'vfile'
import type {Metadata} from '../front-matter/metadata.ts'
import {remarkArticles} from '../markdown/remark-articles.ts'
import {remarkCaptions} from '../markdown/remark-captions.ts'
import {remarkHeadingOrdinals} from '../markdown/remark-heading-ordinals.ts'
import {remarkManualOrdinals} from '../markdown/remark-manual-ordinals.ts'
import {remarkNames} from '../markdown/remark-names.ts'
import {remarkSoftBreaks} from '../markdown/remark-soft-breaks.ts'

/** Read the text of the document, or of an attachment, off `lines` of `file`. */
export function readBody(
  lines: readonly RootContent[],
  metadata: Metadata | undefined,
  file: VFile
): RootContent[] {
  const root: Root = {type: 'root', children: [...lines]}
  const manual = metadata?.layout.ordinals === 'manual'
  unified()
    .use(remarkCaptions)
    .use(remarkNames)
    .use(remarkSoftBreaks)
    .use(remarkManualOrdinals)
    .use(remarkArticles)
    .use(remarkHeadingOrdinals, {manual})
    .runSync(root, file)
  return root.children
}
