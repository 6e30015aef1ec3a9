/**
 * The manual as pages to be read in a browser, from a disk as well: no network, no scripts but
 * the search, whose index is a script beside it.
 */

import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Element, Root} from 'hast'
import {toString as textOf} from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {Language} from '../../src/base/message.ts'
import {type Chapter, manualFolder, readChapters} from './chapters.ts'

const words = {
  zh: {
    title: '红头使用手册',
    lang: 'zh-CN',
    search: '查找',
    contents: '目录',
    other: ['en', 'English'],
    reference: '参考',
    chapters: '使用'
  },
  en: {
    title: 'The Hongtou Manual',
    lang: 'en',
    search: 'Search',
    contents: 'Contents',
    other: ['zh', '中文'],
    reference: 'Reference',
    chapters: 'Tasks'
  }
} as const

const reference = ['keys', 'commands', 'rules', 'measurements', 'errors'] as const

interface SitePage {
  /** `keys.html` */
  readonly file: string
  readonly title: string
  readonly markdown: string
  readonly isReference: boolean
}

/** A heading, and what stands below it: what the search goes through. */
interface Place {
  readonly page: string
  readonly anchor: string
  readonly heading: string
  readonly text: string
}

/** Write the site into the folder `out`; its search is put beside by who calls. */
export async function writeSite(out: string): Promise<void> {
  await mkdir(join(out, 'pictures'), {recursive: true})
  await cp(new URL('pictures/', manualFolder), join(out, 'pictures'), {recursive: true})
  await cp(new URL('manual.css', import.meta.url), join(out, 'manual.css'))
  for (const language of ['zh', 'en'] as const) {
    const folder = join(out, language)
    await mkdir(folder, {recursive: true})
    const pages = await pagesIn(language)
    const places: Place[] = []
    for (const page of pages) {
      const {body, sections} = render(page)
      places.push(...sections)
      await writeFile(join(folder, page.file), wholePage(page, pages, {body, sections, language}))
    }
    const index = JSON.stringify(places).replaceAll('<', '\\u003c')
    await writeFile(join(folder, 'index.js'), `globalThis.hongtouManual = ${index}\n`)
  }
}

async function pagesIn(language: Language): Promise<readonly SitePage[]> {
  const chapters = await readChapters(language)
  const ending = {zh: '.md', en: '.en.md'}[language]
  const pages = chapters.map((chapter, index): SitePage => {
    const name = chapter.file.replace(/-.*$/u, '')
    const file = index === 0 ? 'index.html' : `${name}.html`
    return {file, title: chapter.title, markdown: markdownOf(chapter), isReference: false}
  })
  const references = await Promise.all(
    reference.map(async (name): Promise<SitePage> => {
      const source = await readFile(new URL(`_${name}${ending}`, manualFolder), 'utf8')
      const title = /^标题: "?(?<title>[^"\n]+)/mu.exec(source)?.groups?.title ?? name
      const text = source.replace(/^---\n.*?\n---\n/su, '').replaceAll(/^\{列宽:.*\}\n/gmu, '\n')
      return {file: `${name}.html`, title, markdown: text, isReference: true}
    })
  )
  return [...pages, ...references]
}

/** A chapter with its examples as blocks of code and pictures. */
function markdownOf({parts}: Chapter): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text
      const {id, caption, source, printed} = part.example
      const heard = printed.join('；').replaceAll(/[[\]\\]/gu, '\\$&')
      const title = caption.replaceAll('"', '')
      return `\n\`\`\`\`markdown\n${source}\`\`\`\`\n\n![${heard}](../pictures/${id}.png "${title}")\n`
    })
    .join('')
}

function render({file, markdown, title}: SitePage): {body: string; sections: Place[]} {
  const sections: Place[] = [{page: file, anchor: '', heading: title, text: ''}]
  const texts = new Map<Place, string[]>()
  const anchors = new Set<string>()
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(() => (tree: Root) => {
      let current = sections[0]
      for (const node of tree.children) {
        if (node.type !== 'element') continue
        if (/^h[1-3]$/u.test(node.tagName)) {
          const heading = textOf(node)
          const anchor = anchorOf(heading, anchors)
          node.properties.id = anchor
          current = {page: file, anchor, heading, text: ''}
          sections.push(current)
        } else if (current) texts.set(current, [...(texts.get(current) ?? []), textOf(node)])
      }
      visit(tree, 'element', (node, index, parent) => {
        if (node.tagName === 'img' && parent && index !== undefined) {
          parent.children[index] = figureOf(node)
        }
      })
    })
    .use(rehypeStringify)
  const body = String(processor.processSync(markdown)).replaceAll(
    /<p>(<figure>.*?<\/figure>)<\/p>/gsu,
    '$1'
  )
  const placed = sections.map((place) => ({
    ...place,
    text: (texts.get(place) ?? []).join(' ').replaceAll(/\s+/gu, ' ').trim()
  }))
  return {body, sections: placed}
}

/** A picture with its caption below. */
function figureOf(image: Element): Element {
  const {title, ...properties} = image.properties
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{type: 'text', value: String(title ?? '')}]
  }
  const shown = {...image, properties: {...properties, loading: 'lazy'}}
  return {type: 'element', tagName: 'figure', properties: {}, children: [shown, caption]}
}

function anchorOf(heading: string, taken: Set<string>): string {
  const base = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  let anchor = base || 'section'
  for (let number = 2; taken.has(anchor); number += 1) anchor = `${base}-${number}`
  taken.add(anchor)
  return anchor
}

function wholePage(
  page: SitePage,
  pages: readonly SitePage[],
  made: {readonly body: string; readonly sections: readonly Place[]; readonly language: Language}
): string {
  const word = words[made.language]
  const [other, otherName] = word.other
  const listOf = (isReference: boolean): string =>
    pages
      .filter((each) => each.isReference === isReference)
      .map((each) => {
        const here = each.file === page.file
        const inner = here && !isReference ? sectionLinks(made.sections) : ''
        const current = here ? ' aria-current="page"' : ''
        return `<li><a href="${each.file}"${current}>${escaped(each.title)}</a>${inner}</li>`
      })
      .join('\n')
  return `<!doctype html>
<html lang="${word.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(page.title)} · ${word.title}</title>
<link rel="stylesheet" href="../manual.css">
<script src="index.js" defer></script>
<script src="../search.js" defer></script>
</head>
<body>
<nav aria-label="${word.contents}">
<p class="name"><a href="index.html">${word.title}</a> <a class="other" href="../${other}/index.html" lang="${other === 'zh' ? 'zh-CN' : other}">${otherName}</a></p>
<input id="search" type="search" aria-label="${word.search}" placeholder="${word.search}" autocomplete="off">
<ol id="found" hidden></ol>
<div id="contents">
<p>${word.chapters}</p>
<ol>
${listOf(false)}
</ol>
<p>${word.reference}</p>
<ol>
${listOf(true)}
</ol>
</div>
</nav>
<main>
<h1>${escaped(page.title)}</h1>
${made.body}
</main>
</body>
</html>
`
}

function sectionLinks(sections: readonly Place[]): string {
  const links = sections
    .filter(({anchor}) => anchor !== '')
    .map(({anchor, heading}) => `<li><a href="#${escaped(anchor)}">${escaped(heading)}</a></li>`)
  return links.length > 0 ? `\n<ol>${links.join('')}</ol>` : ''
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
