import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {absent, judge} from '../../verdict.ts'
import {leftEdges, rightEdges} from './text-edge.ts'

/** 版心的右边缘: full lines are 156 mm wide, wherever their page's left edge is. */
export const typeAreaRightRule = defineRule({
  id: 'type-area-right',
  number: 3,
  clause: gb9704('5.2.1'),
  name: {zh: '版心右边缘', en: 'right edge of the type area'},
  severity: 'error',
  forms: 'all',
  measure(evidence) {
    const edges = rightEdges(evidence)
    if (edges.length === 0) return absent('满行的正文', 'full line of text')
    const lefts = new Map(leftEdges(evidence).map(({page, value}) => [page, value]))
    const {gutterMargin, foreEdgeMargin, typeAreaWidth} = standard
    // 镜像: what is at the left on recto is at the right on verso.
    const shift = gutterMargin.length - foreEdgeMargin.length
    const shifted = edges.map((edge) => {
      const left = lefts.get(edge.page) ?? gutterMargin.length
      const isMirrored =
        edge.page % 2 === 0 &&
        Math.abs(left - foreEdgeMargin.length) < Math.abs(left - gutterMargin.length)
      return isMirrored ? {...edge, value: edge.value + shift, shift} : edge
    })
    return judge(
      shifted,
      {length: gutterMargin.length + typeAreaWidth.length, tolerance: typeAreaWidth.tolerance},
      {zh: '满行右边缘', en: 'right edge of full lines'}
    )
  }
})
