/** What was brought home, and what was not: each with its place, who changed it and when. */

import type {VFile} from 'vfile'
import {tell, type Wording} from '../base/message.ts'
import {shorten} from '../base/shorten.ts'
import type {ReturnedDocx} from '../word/index.ts'
import type {BroughtHome, DraftLine} from './bring-home.ts'
import type {BroughtChange, ChangeKind} from './brought.ts'

const longestTold = 40

type Told = (before: string, after: string) => Wording

/** How each kind is told that is in the draft. */
const brought: Partial<Readonly<Record<ChangeKind, Told>>> = {
  added: (_before, after) => ({
    zh: `已加上一段：“${after}”`,
    en: `put in: \`${after}\``
  }),
  removed: (before) => ({zh: `已删去：“${before}”`, en: `taken out: \`${before}\``}),
  moved: (before) => ({zh: `已移到新的位置：“${before}”`, en: `moved: \`${before}\``}),
  joined: (before, after) => ({
    zh: `已并成一段：“${before}”成为“${after}”`,
    en: `joined: \`${before}\` became \`${after}\``
  }),
  split: (before, after) => ({
    zh: `已分段：“${before}”成为“${after}”`,
    en: `parted: \`${before}\` became \`${after}\``
  }),
  level: (_before, after) => ({
    zh: `已改标题层次：“${after}”`,
    en: `another level of heading: \`${after}\``
  })
}

const changed: Told = (before, after) => ({
  zh: `已带回：“${before}”改为“${after}”`,
  en: `brought home: \`${before}\` became \`${after}\``
})

/** How each kind is told that is not. */
const left: Readonly<Record<ChangeKind, Told>> = {
  changed: (before, after) => ({
    zh: `这样改，稿子会印成别的样子，没有带回：“${before}”改成了“${after}”；请照着改`,
    en: `Unexpected change by which the draft would say something else: \`${before}\` became \`${after}\`; expected it put in by hand`
  }),
  conflict: (before, after) => ({
    zh: `两边都改了，没有带回：稿子是“${before}”，Word 里是“${after}”；请自行取舍`,
    en: `Unexpected change on both sides: the draft has \`${before}\`, the DOCX \`${after}\`; nothing was put in, choose by hand`
  }),
  ours: (before, after) => ({
    zh: `Word 里改了生成的文字，没有带回：“${before}”改成了“${after}”；请改文件头或编号`,
    en: `Unexpected change of text that is generated: \`${before}\` became \`${after}\`; change the front matter or the ordinal by hand`
  }),
  markup: (before, after) => ({
    zh: `改动处有标记（加粗、公式、链接等），没有带回：“${before}”改成了“${after}”；请照着改`,
    en: `Unexpected change where there is markup: \`${before}\` became \`${after}\`; expected it put in by hand`
  }),
  added: (_before, after) => ({
    zh: `Word 里多了一段，没有带回：“${after}”；请照着加`,
    en: `Unexpected paragraph in the DOCX: \`${after}\`; expected it put in by hand`
  }),
  removed: (before) => ({
    zh: `Word 里删了这一段，没有带回：“${before}”；要删的，请照着删`,
    en: `Unexpected: the DOCX no longer has \`${before}\`; to remove it, do so by hand`
  }),
  moved: (before) => ({
    zh: `Word 里移动了这一段，没有带回：“${before}”；请照着移`,
    en: `Unexpected place of \`${before}\` in the DOCX; to move it, do so by hand`
  }),
  joined: (before, after) => ({
    zh: `Word 里并成了一段，没有带回：“${before}”；请照着并`,
    en: `Unexpected: \`${before}\` is one paragraph in the DOCX, \`${after}\`; to join them, do so by hand`
  }),
  split: (before, after) => ({
    zh: `Word 里分了段，没有带回：“${before}”成了“${after}”；请照着分`,
    en: `Unexpected: \`${before}\` is several paragraphs in the DOCX, \`${after}\`; to part it, do so by hand`
  }),
  level: (_before, after) => ({
    zh: `Word 里改了标题层次，没有带回：“${after}”；请照着改“#”`,
    en: `Unexpected level of the heading \`${after}\` in the DOCX; to change it, do so by hand`
  })
}

/** Tell what became of each change, of each tracked change and of each comment. */
export function tellHome(
  {changes, lineOf}: Pick<BroughtHome, 'changes' | 'lineOf'>,
  returned: Pick<ReturnedDocx, 'revisions' | 'comments'>,
  fileOf: (path: string | undefined) => VFile
): void {
  for (const change of changes) tellChange(fileOf(change.path), change, returned.revisions)
  tellReviewers(returned, (paragraph) => {
    const at = paragraph === undefined ? undefined : lineOf(paragraph)
    return {file: fileOf(at?.path), ...placeAt(at)}
  })
}

function placeAt(at: Pick<DraftLine, 'line'> | undefined) {
  return at && at.line > 0 ? {place: {line: at.line, column: 1}} : {}
}

function tellChange(
  file: VFile,
  change: BroughtChange,
  revisions: ReturnedDocx['revisions']
): void {
  const {kind, isBrought, before, after} = change
  const say = isBrought ? (brought[kind] ?? changed) : left[kind]
  const {zh, en} = say(shorten(before, longestTold), shorten(after, longestTold))
  const who = reviewersOf(change, revisions)
  tell(file, {
    // What we write ourselves and says the same by now is a change like any other.
    ruleId: `word-${isBrought && kind === 'ours' ? 'changed' : kind}`,
    severity: isBrought ? 'info' : 'warning',
    wording: {
      zh: who === '' ? zh : `${zh}（${who}）`,
      en: who === '' ? en : `${en} (${who})`
    },
    ...placeAt(change),
    actual: before,
    expected: [after]
  })
}

/** Who made tracked changes in the paragraphs of a change, and when. */
function reviewersOf({paragraphs}: BroughtChange, revisions: ReturnedDocx['revisions']): string {
  if (!paragraphs) return ''
  const [first, last] = paragraphs
  const own = revisions.filter(({paragraph}) => paragraph >= first && paragraph <= last)
  const names = own.map(({author, date}) => (date === undefined ? author : `${author} ${date}`))
  return [...new Set(names)].join('；')
}

/** Tracked changes and comments, with who made them and when. */
function tellReviewers(
  {revisions, comments}: Pick<ReturnedDocx, 'revisions' | 'comments'>,
  at: (paragraph: number | undefined) => {
    readonly file: VFile
    readonly place?: {readonly line: number; readonly column: number}
  }
): void {
  const kinds = {
    inserted: {zh: '插入', en: 'inserted'},
    deleted: {zh: '删除', en: 'deleted'},
    formatted: {zh: '改了格式', en: 'formatted'}
  } as const
  for (const {kind, author, date = '', text, paragraph} of revisions) {
    const {file, ...place} = at(paragraph)
    const shown = shorten(text, longestTold)
    tell(file, {
      ruleId: 'word-revision',
      severity: 'info',
      actual: text,
      ...place,
      wording: {
        zh: `修订：${author}${date === '' ? '' : `（${date}）`}${kinds[kind].zh}“${shown}”`,
        en: `tracked change: ${author} ${date} ${kinds[kind].en} \`${shown}\``
      }
    })
  }
  for (const {author, date = '', text, paragraph} of comments) {
    const {file, ...place} = at(paragraph)
    tell(file, {
      ruleId: 'word-comment',
      severity: 'info',
      actual: text,
      ...place,
      wording: {
        zh: `批注：${author}${date === '' ? '' : `（${date}）`}“${text}”`,
        en: `comment: ${author} ${date} \`${text}\``
      }
    })
  }
}
