import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ElementName} from '../base/elements.ts'
import type {Title} from '../document/model.ts'
import {phrasingElements} from './body.ts'
import {sourceAttributes} from './element.ts'
import {markBreaks} from './mark-breaks.ts'

/** 标题: the author's own lines are kept apart by `<br>`. GB/T 9704—2012, 7.3.1. */
export function titleElement(
  name: ElementName,
  title: Title | undefined,
  names: readonly string[]
): Element[] {
  if (title === undefined) return []
  const lines = title.lines.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [h('br')] : []),
    ...markBreaks(phrasingElements(line), names)
  ])
  return [h('h1', {'data-element': name, ...sourceAttributes(title)}, lines)]
}
