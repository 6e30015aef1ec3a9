/** A file of the author's → its blocks, one to each line that was typed. */

import type {Root, RootContent} from 'mdast'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import type {Place} from '../../base/message.ts'
import {reportControlCharacters} from '../check/control-characters.ts'
import {picturePlaces} from '../check/stray-pictures.ts'
import type {Metadata} from '../front-matter/metadata.ts'
import type {KnownTrees} from '../markdown/known-trees.ts'
import {mergeMarked} from '../markdown/merge-marks.ts'
import {parse} from '../markdown/parse.ts'
import {remarkBlocks} from '../markdown/remark-blocks.ts'
import {remarkLines} from '../markdown/remark-lines.ts'
import {remarkTabTables} from '../markdown/remark-tab-tables.ts'
import {keepSourceText} from '../markdown/source-text.ts'
import {takeTableOptions} from '../markdown/table-options.ts'

interface ReadBlocks {
  readonly blocks: readonly RootContent[]
  /** Of all pictures, wherever they were typed. */
  readonly pictures: readonly Place[]
}

const flow = unified().use(remarkBlocks).use(remarkLines).use(remarkTabTables).freeze()

/**
 * Read the blocks of `file`; nothing of a file that cannot be parsed, which is told on it. Of
 * files that are `known` only what has changed is parsed.
 */
export function readBlocks(
  file: VFile,
  known: KnownTrees | undefined,
  metadata?: Metadata
): ReadBlocks | undefined {
  const tree = treeOf(file, known)
  if (!tree) return undefined
  const {mergedByBars = false, ...options} = metadata?.table ?? {}
  visit(tree, 'table', (table) => {
    // Of HTML, where spans are written out.
    if (table.data?.headRows === undefined) mergeMarked(table, mergedByBars, file)
  })
  const pictures = picturePlaces(tree.children)
  flow.runSync(tree, file)
  return {blocks: takeTableOptions(tree.children, options, file), pictures}
}

/** What was typed is kept before it changes. */
function treeOf(file: VFile, known: KnownTrees | undefined): Root | undefined {
  reportControlCharacters(file)
  const tree = parse(file, known)
  if (tree) keepSourceText(file, tree)
  return tree
}
