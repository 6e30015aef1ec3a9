/** Markdown with its front matter, which Markdown alone takes for a line and a heading. */

import {markdownLanguage} from '@codemirror/lang-markdown'
import {Language, LanguageSupport} from '@codemirror/language'
import {Tag, tags} from '@lezer/highlight'
import {type BlockContext, type Line, type MarkdownConfig, MarkdownParser} from '@lezer/markdown'

const key = Tag.define(tags.propertyName)

/** A line of YAML: the key, and all that comes behind it. */
const keyed = /^(?<key>[ \t-]*[\p{L}][\p{L}\p{N}]*)[ \t]*[:：]/u

const frontMatter: MarkdownConfig = {
  defineNodes: [
    {name: 'FrontMatter', block: true},
    {name: 'FrontMatterMark', style: tags.processingInstruction},
    {name: 'FrontMatterKey', style: key},
    {name: 'FrontMatterNote', style: tags.comment}
  ],
  parseBlock: [{name: 'FrontMatter', before: 'HorizontalRule', parse}]
}

/** Not by `markdown()`, which brings along HTML, CSS and JavaScript. */
export const ourMarkdown = new LanguageSupport(
  new Language(markdownLanguage.data, ours(), [], 'markdown')
)

function ours(): MarkdownParser {
  const {parser} = markdownLanguage
  if (!(parser instanceof MarkdownParser)) throw new Error('Expected a parser of Markdown')
  return parser.configure(frontMatter)
}

function parse(context: BlockContext, line: Line): boolean {
  if (context.lineStart !== 0 || !/^---[ \t]*$/u.test(line.text)) return false
  const inner = [context.elt('FrontMatterMark', 0, line.text.length)]
  let end = line.text.length
  while (context.nextLine()) {
    const start = context.lineStart
    end = start + line.text.length
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(line.text)) {
      inner.push(context.elt('FrontMatterMark', start, end))
      context.nextLine()
      break
    }
    const name = keyed.exec(line.text)?.groups?.key
    if (name !== undefined) inner.push(context.elt('FrontMatterKey', start, start + name.length))
    const note = /(?:^|\s)#.*$/u.exec(line.text)
    if (note) inner.push(context.elt('FrontMatterNote', start + note.index, end))
  }
  context.addElement(context.elt('FrontMatter', 0, end, inner))
  return true
}
