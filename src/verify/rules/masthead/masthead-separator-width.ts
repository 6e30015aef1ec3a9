import type {Stroke as Separator} from '../../../facts/index.ts'
import {defineRule, gb9704} from '../../rule.ts'
import {standard} from '../../standard.ts'
import {judge, type Measured} from '../../verdict.ts'
import {noSeparator, upperSeparators} from './elements.ts'

/** 46: from edge to edge of the type area. */
export const separatorWidth = defineRule({
  id: 'masthead-separator-width',
  number: 46,
  clause: gb9704('7.2.7'),
  name: {zh: '红色分隔线与版心等宽', en: 'ends of the red separator'},
  severity: 'error',
  forms: ['general'],
  measure({scene: {masthead}}) {
    const separators = upperSeparators(masthead)
    if (separators.length === 0) return noSeparator
    const {gutterMargin, typeAreaWidth, mastheadSeparatorWidth} = standard
    const {tolerance} = mastheadSeparatorWidth
    const left = {length: gutterMargin.length, tolerance}
    const right = {length: gutterMargin.length + typeAreaWidth.length, tolerance}
    const ends = separators.flatMap((box) => [
      {end: 'left' as const, box, value: box.x, off: Math.abs(box.x - left.length)},
      {
        end: 'right' as const,
        box,
        value: box.x + box.width,
        off: Math.abs(box.x + box.width - right.length)
      }
    ])
    // The worst alone is told.
    const [worst] = ends.sort((a, b) => b.off - a.off)
    if (!worst) return noSeparator
    const measured: Measured[] = [{page: 1, box: worst.box, value: worst.value}]
    const outcome =
      worst.end === 'left'
        ? judge(measured, left, {
            zh: '红色分隔线左端到纸左边',
            en: 'distance of the left end of the red separator from the left edge of the paper'
          })
        : judge(measured, right, {
            zh: '红色分隔线右端到纸左边',
            en: 'distance of the right end of the red separator from the left edge of the paper'
          })
    return outcome.state === 'passed' ? {state: 'passed', actual: spanOf(separators)} : outcome
  }
})

function spanOf(separators: readonly Separator[]): string {
  const [first] = separators
  return first ? `${first.x.toFixed(1)} … ${(first.x + first.width).toFixed(1)} mm` : ''
}
