/** `# 某市统计局\` and a line below it: a title of two lines. To Markdown a heading has but one. */

import type {Heading, Paragraph, Root, RootContent} from 'mdast'

/** Join to each heading in `root` that ends in `\` the paragraph straight below it, in place. */
export function joinBrokenHeadings(root: Root): void {
  const joined: RootContent[] = []
  for (const node of root.children) {
    const last = joined.at(-1)
    if (last?.type === 'heading' && node.type === 'paragraph' && goesOn(last, node)) {
      joined[joined.length - 1] = withLine(last, node)
    } else joined.push(node)
  }
  root.children = joined
}

function goesOn(heading: Heading, {children, position}: Paragraph): boolean {
  const tail = heading.children.at(-1)
  return (
    tail?.type === 'text' &&
    /(?<!\\)\\$/u.test(tail.value) &&
    position?.start.line === (heading.position?.end.line ?? 0) + 1 &&
    // Of more lines nobody could say which still belong to it.
    children.every((child) => child.type !== 'text' || !child.value.includes('\n'))
  )
}

function withLine(heading: Heading, {children, position}: Paragraph): Heading {
  const kept = heading.children.map((child, index) =>
    child.type === 'text' && index === heading.children.length - 1
      ? {...child, value: child.value.slice(0, -1)}
      : child
  )
  const whole = heading.position && position && {start: heading.position.start, end: position.end}
  return {
    ...heading,
    children: [...kept, {type: 'break'}, ...children],
    ...(whole && {position: whole})
  }
}
