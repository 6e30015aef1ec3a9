import {emBoxOf} from '../../../facts/index.ts'
import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {around} from '../../scene/line.ts'
import type {SeenPage} from '../../scene/seen-page.ts'
import {absent, failed} from '../../verdict.ts'

/** 横排表格. 8: its head is at the left of the bound page, on recto and on verso. */
export const sidewaysTable = defineRule({
  id: 'sideways-table',
  number: 81,
  clause: gb9704('8'),
  name: {zh: '横排表格的表头', en: 'head of a turned table'},
  severity: 'error',
  forms: 'all',
  measure({scene: {seenPages}}) {
    const turned = seenPages.filter(isTurned)
    if (turned.length === 0) return absent('横排表格', 'turned table')
    return failed(turned.flatMap((seen) => wrongWay(seen) ?? []))
  }
})

/** Most of its text stands on its side. */
function isTurned({page}: SeenPage): boolean {
  const upright = page.glyphs.filter(({angle}) => Math.abs(angle) < 45).length
  return page.glyphs.length > 0 && upright < page.glyphs.length / 2
}

/** Text turned clockwise has its head at the right; a turned page may hold some of it. */
function wrongWay({page, number}: SeenPage): Departure | undefined {
  const clockwise = page.glyphs.filter(({angle}) => angle > 45 && angle < 135)
  if (clockwise.length <= page.glyphs.length / 2) return undefined
  return {
    page: number,
    box: around(clockwise.map(emBoxOf)),
    actual: '',
    expected: '',
    wording: {
      zh: '横排表格的表头在右边，单页码、双页码的表头都应在左边（逆时针转90度）',
      en: 'Unexpected head of the turned table at the right, expected it at the left (a quarter turn anticlockwise)'
    }
  }
}
