/** A file of the author's → its blocks, one to each line that was typed. */

import type {Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Place} from '../../base/message.ts'
import {suppress} from '../block-text.ts'
import {reportControlCharacters} from '../check/control-characters.ts'
import {reportCharacters} from '../check/report-characters.ts'
import {reportLargeTables} from '../check/report-large-tables.ts'
import {reportLeftOvers} from '../check/report-left-overs.ts'
import {reportPageRemains} from '../check/report-page-remains.ts'
import {reportPastedContents, reportTypedContents} from '../check/report-pasted-contents.ts'
import {reportRawMarkup} from '../check/report-raw-markup.ts'
import {reportDoubtfulWebLines, reportWebRemains} from '../check/report-web-remains.ts'
import {picturePlaces} from '../check/stray-pictures.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import {cutLeaders} from '../markdown/cut-leaders.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import {mergeMarked} from '../markdown/merge-marks.ts'
import {carryBreaks} from '../markdown/page-breaks.ts'
import {takePageRemains} from '../markdown/page-remains.ts'
import {parse} from '../markdown/parse.ts'
import {printLinks} from '../markdown/print-links.ts'
import {remarkBlocks} from '../markdown/remark-blocks.ts'
import {remarkLines} from '../markdown/remark-lines.ts'
import {remarkPageNumberItems} from '../markdown/remark-page-number-items.ts'
import {remarkTableTails} from '../markdown/remark-table-tails.ts'
import {makeRowTables} from '../markdown/row-tables.ts'
import {keepSourceText} from '../markdown/source-text.ts'
import {takeTableOptions} from '../markdown/table-options.ts'
import {markTypedContents} from '../markdown/typed-contents.ts'
import {keepTypedText} from '../markdown/typed-text.ts'
import {takeWebRemains} from '../markdown/web-remains.ts'
import type {SuppressedText} from '../model.ts'

interface ReadBlocks {
  readonly blocks: readonly RootContent[]
  /** Of all pictures, wherever they were typed. */
  readonly pictures: readonly Place[]
  /** Page numbers and running heads, lines of web pages, dots of contents and `|` of rows: not printed. */
  readonly suppressed: readonly SuppressedText[]
}

const tails = unified().use(remarkTableTails).freeze()
const flow = unified()
  .use(remarkPageNumberItems)
  .use(remarkBlocks)
  .use(remarkLines)
  .use(carryBreaks)
  .freeze()

/**
 * Read the blocks of `file`; nothing of a file that cannot be parsed, which is told on it. Of
 * files that are `known` only what has changed is parsed. `metadata` says how tables and links are read.
 */
export function readBlocks(
  file: VFile,
  known: KnownTrees | undefined,
  metadata?: Metadata
): ReadBlocks | undefined {
  const tree = treeOf(file, known)
  if (!tree) return undefined
  const {mergedByBars = false, ...options} = metadata?.table ?? {}
  tails.runSync(tree, file)
  visit(tree, 'table', (table) => {
    // Of HTML, where spans are written out.
    if (table.data?.headRows === undefined) mergeMarked(table, mergedByBars, file)
  })
  const pictures = picturePlaces(tree.children)
  flow.runSync(tree, file)
  printLinks(tree, metadata?.links, file)
  const left = takeRemains(tree.children, file)
  const tables = makeRowTables(left.blocks, file)
  const shown = takeTableOptions(tables.blocks, options, file)
  reportLargeTables(shown, file)
  return {blocks: shown, pictures, suppressed: [...left.suppressed, ...tables.suppressed]}
}

/** Take what a paste brought with it: remains of pages and of web pages, and dots of a table of contents. */
function takeRemains(
  blocks: readonly RootContent[],
  file: VFile
): Pick<ReadBlocks, 'blocks' | 'suppressed'> {
  const {rest, numbers, heads} = takePageRemains(blocks, file)
  reportPageRemains(file, numbers, heads)
  const web = takeWebRemains(rest, file)
  reportWebRemains(file, web.lines, web.repeated)
  reportDoubtfulWebLines(web.rest, file)
  const typed = markTypedContents(web.rest)
  reportTypedContents(file, typed.entries)
  const contents = cutLeaders(typed.blocks)
  reportPastedContents(file, contents.entries)
  const lines = [...numbers, ...heads, ...web.lines, ...web.repeated].flatMap((node) =>
    suppress(textOf(node), node).map((each): SuppressedText => ({...each, isLine: true}))
  )
  return {blocks: contents.blocks, suppressed: [...lines, ...contents.suppressed]}
}

/** What was typed is kept before it changes. */
function treeOf(file: VFile, known: KnownTrees | undefined): Root | undefined {
  reportControlCharacters(file)
  const tree = parse(file, known)
  if (!tree) return undefined
  keepSourceText(file, tree)
  // What is read after each edit is not judged by its text.
  if (!known) keepTypedText(file, tree)
  reportRawMarkup(tree, file)
  reportCharacters(tree, file)
  reportLeftOvers(tree, file)
  return tree
}
