import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {leftEdges} from './text-edge.ts'
import {versoShift} from './verso.ts'

/**
 * 订口. On even pages the standard can be read both ways (镜像 or not), so both are right;
 * but one of them throughout.
 */
export const gutterMargin = defineRule({
  id: 'gutter-margin',
  number: 2,
  clause: gb9704('5.2.1'),
  name: {zh: '订口（左白边）', en: 'gutter margin'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const edges = leftEdges(evidence)
    if (edges.length === 0) return absent('折行的正文', 'text of more than a line')
    const shift = versoShift(evidence, () => edges)
    const shifted = edges.map((edge) => {
      const by = shift(edge.page)
      return {...edge, value: edge.value + by, shift: by}
    })
    return judge(shifted, standard.gutterMargin, {zh: '正文左边缘', en: 'left edge of the text'})
  }
})
