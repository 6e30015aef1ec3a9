/** What stands beside the text and has no place in Markdown: told, with its words. */

import {printed} from '../../base/same-text.ts'
import type {WordPackage} from '../package/open-package.ts'
import type {Relations} from '../package/relations.ts'
import type {Remarks} from '../told.ts'
import {childElements, findIn, type XmlElement} from '../xml/element.ts'
import {readXmlRoot} from '../xml/read-xml.ts'
import type {ReadingContext} from './context.ts'
import {wordTextIn} from './typed-text.ts'

/** Tell what became of tracked changes. */
export function tellRevisions({revisions, changes, remarks}: ReadingContext): void {
  if (revisions.size === 0) return
  const zh = [...revisions].map(([author, {inserted, deleted, formatted}]) => {
    const more = formatted > 0 ? `、改格式 ${formatted} 处` : ''
    return `${author}插入 ${inserted} 处、删除 ${deleted} 处${more}`
  })
  const en = [...revisions].map(([author, {inserted, deleted, formatted}]) => {
    const more = formatted > 0 ? `, ${formatted} changes of format` : ''
    return `${author}: ${inserted} insertions, ${deleted} deletions${more}`
  })
  const kept = [...revisions.values()].some(({formatted}) => formatted > 0)
  const how =
    changes === 'accept'
      ? {
          zh: '已按接受修订读出；要修订以前的文字，用 --changes reject',
          en: 'read with them accepted; for the text before them, --changes reject'
        }
      : {
          zh: `已按拒绝修订读出${kept ? '，格式仍是改后的' : ''}`,
          en: `read with them rejected${kept ? ', but for the format' : ''}`
        }
  remarks.tell('changes', 'info', {
    zh: `文中有修订（${zh.join('；')}），${how.zh}`,
    en: `there are tracked changes (${en.join('; ')}), ${how.en}`
  })
}

/** 批注. */
export interface WordComment {
  readonly author: string
  /** As the file has it, ISO 8601. */
  readonly date: string | undefined
  readonly text: string
  readonly paragraph: number | undefined
}

/** Tell each comment, with who made it and where, and give them all. */
export function tellComments(
  root: XmlElement | undefined,
  context: ReadingContext
): readonly WordComment[] {
  const comments: WordComment[] = []
  for (const comment of childElements(root)) {
    if (comment.name !== 'w:comment') continue
    const {'w:id': id = '', 'w:author': author = '？'} = comment.attributes
    const text = wordTextIn(comment, 'accept').slice(0, 120)
    if (text === '') continue
    const paragraph = context.commentPlaces.get(id)
    comments.push({author, date: comment.attributes['w:date'], text, paragraph})
    context.remarks.tell(
      'comment',
      'warning',
      {
        zh: `${author}的批注“${text}”没有写进 Markdown`,
        en: `the comment of ${author}, \`${text}\`, is not in the Markdown`
      },
      paragraph
    )
  }
  return comments
}

/** Tell what headers and footers say beyond the number of the page. */
export async function tellHeads(
  pack: WordPackage,
  relations: Relations,
  remarks: Remarks
): Promise<void> {
  const seen = new Set<string>()
  for (const {kind, target, isExternal} of relations.values()) {
    if ((kind !== 'header' && kind !== 'footer') || isExternal) continue
    const root = await readXmlRoot(await pack.stream(target))
    const text = root ? wordTextIn(root, 'accept') + drawnTextIn(root) : ''
    // `— 1 —`, `第1页共8页`.
    const isNumber = printed(text).replace(/[\d—–－\-―·.第页共/PAGEpageof]/gu, '') === ''
    if (isNumber || seen.has(text)) continue
    seen.add(text)
    const where = kind === 'header' ? {zh: '页眉', en: 'header'} : {zh: '页脚', en: 'footer'}
    remarks.tell('header', 'warning', {
      zh: `${where.zh}里的“${text.slice(0, 80)}”没有写进 Markdown；公文只有页码`,
      en: `\`${text.slice(0, 80)}\` of the ${where.en} is not in the Markdown: official documents have page numbers alone`
    })
  }
}

/** A watermark: text that is drawn. */
function drawnTextIn(root: XmlElement): string {
  return findIn(root, 'v:textpath')?.attributes.string ?? ''
}

/** Tell of programs in the package, which are never run. */
export function tellMacros(pack: WordPackage, remarks: Remarks): void {
  if (!pack.names.some((name) => /vbaproject|\/activex\//iu.test(name))) return
  remarks.tell('macro', 'warning', {
    zh: '文件里有宏或控件，没有运行，也没有写进',
    en: 'there are macros or controls in the file; they were not run and are left out'
  })
}
