/**
 * Marks of other programs' Markdown, which mean nothing here and would be printed as typed:
 * told, for a person who typed `[TOC]` wants a table of contents, not these letters.
 */

import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {reportTexts, type Sought} from './typed-texts.ts'

type Advice = readonly [pattern: RegExp, zh: string, en: string]

const marks: readonly Advice[] = [
  [
    /^\[TOC\]$|^\[\[TOC\]\]$|^\{:toc\}$/gimu,
    '要目录，应在前置信息里写“目录: 是”，或删去',
    'expected `目录: 是` in the front matter for a table of contents, or nothing'
  ],
  [
    /!\[\[[^\]\n]+\]\]/gu,
    '这里不认这种写法；图片应写作“![说明](图片.png)”，别的文件应列为附件',
    'expected `![words](picture.png)` for a picture, an attachment for another file'
  ],
  [
    /(?<!!)\[\[[^\]\n]+\]\]/gu,
    '这里不认这种链接；应只留文字，或写作“[文字](https://…)”',
    'expected the words alone, or `[words](https://…)`'
  ],
  [
    /^\[!(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION|ABSTRACT|QUESTION|EXAMPLE|QUOTE|TODO)\][+-]?/gimu,
    '公文没有提示框；应删去这个标记，只留文字',
    'expected the words alone: official documents have no call-outs'
  ],
  [
    /\[\^[^\]\s]+\]/gu,
    '没有这个脚注；应另起一行写“[^名称]: 脚注内容”，或删去',
    'expected a line `[^name]: the note`, or nothing: there is no such footnote'
  ],
  [
    /\{:?\s?(?:[.#][\w-]+|(?:width|height|style|class|id|align)\s*=)[^{}\n]*\}/giu,
    '这里不认这种属性；应删去，图片的大小由版心决定',
    'expected nothing: attributes are not read, and pictures fit the type area'
  ],
  [
    /(?<![=<>!])==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?!=)/gu,
    '公文没有底色标记；要强调应写作“**文字**”，或删去“==”',
    'expected `**words**` for emphasis, or the words alone'
  ],
  [
    /(?<=[0-9])\$[^\s$\p{Script=Han}]{0,60}[\^_\\][^\s$\p{Script=Han}]{0,60}\$/gu,
    '“$”前紧接数字时不当作公式；公式前应空一格，或把数写进公式，单位可写作 m^2^',
    'expected a space before it, or the number within the formula; a unit can be written `m^2^`'
  ],
  [
    /(?<=(?:[×x*]\s?|^|[\s（(，。、\p{Script=Han}]))\d{1,3}\^[-−+]?\d{1,3}(?![\^\d])/gmu,
    '上标会照“^”印出；指数应写作“10^4^”，或用“10⁴”',
    'expected `10^4^` or `10⁴`: the sign would be printed, not a superscript'
  ]
]

const sought = marks.map(
  ([pattern, zh, en]): Sought => ({
    ruleId: 'raw-markup',
    severity: 'warning',
    pattern,
    wording: (found, more) => ({
      zh: `“${found}”会照样印出${more.zh}；${zh}`,
      en: `\`${found}\` would be printed as it is${more.en}, ${en}`
    })
  })
)

const deleted: Sought = {
  ruleId: 'deletion',
  severity: 'info',
  pattern: /[\s\S]+/gu,
  wording: (found, more) => ({
    zh: `“${found}”按删除线印出${more.zh}；是已改掉的字时，应删去`,
    en: `\`${found}\` is printed struck through${more.en}, expected nothing where it was replaced`
  })
}

/** Tell what would be printed raw, and what is struck through. */
export function reportRawMarkup(tree: Root, file: VFile): void {
  reportTexts(tree, file, sought)
  const children: Root['children'] = []
  const open: Root['children'] = [...tree.children].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'delete') children.push(node)
    else if ('children' in node) open.push(...[...node.children].reverse())
  }
  reportTexts({type: 'root', children}, file, [deleted])
}
