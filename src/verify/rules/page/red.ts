import type {Box, Colour} from '../../../facts/index.ts'
import {type Departure, defineRule, gb9704} from '../../rule.ts'
import {isRed, isReddish} from '../../scene/colour.ts'
import {boxOf} from '../../scene/line.ts'
import {absent, failed, passed} from '../../verdict.ts'
import {showColour} from './text-colour.ts'

/** 红色印刷达到色谱所标 Y80%、M80%: of the mark, the separators and seals. */
export const red = defineRule({
  id: 'red',
  number: 16,
  clause: gb9704('6.2'),
  name: {zh: '红色', en: 'the red'},
  severity: 'warning',
  forms: 'all',
  measure({scene, pages}) {
    const reds: {page: number; box: Box; colour: Colour}[] = []
    for (const row of scene.masthead.issuerMark) {
      const colour = row.glyphs[0]?.colour
      if (isReddish(colour) && colour) reds.push({page: 1, box: boxOf(row), colour})
    }
    // One that is not red at all is a matter of measurements 47 and 49.
    for (const rule of scene.masthead.separators) {
      if (isReddish(rule.colour)) reds.push({page: 1, box: rule, colour: rule.colour})
    }
    for (const {page, box} of scene.seals) {
      const {shapes = [], pictures = []} = pages[page - 1] ?? {}
      const within = [...shapes, ...pictures].filter((each) => isWithin(each.box, box))
      for (const each of within) {
        const colour = 'fill' in each ? (each.fill ?? each.stroke) : each.colour
        if (isReddish(colour) && colour) reds.push({page, box, colour})
      }
    }
    if (reds.length === 0) return absent('红色要素', 'red element')
    const bad = reds.filter(({colour}) => !isRed(colour))
    const [first] = bad
    if (!first) return {...passed, actual: showColour(reds[0]?.colour ?? [])}
    const firsts = bad.filter(({page}, at) => bad.findIndex((each) => each.page === page) === at)
    return failed(firsts.map(departure))
  }
})

function isWithin(inner: Box, outer: Box): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2]
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height
}

function departure({page, box, colour}: {page: number; box: Box; colour: Colour}): Departure {
  const actual = showColour(colour)
  return {
    page,
    box,
    actual,
    expected: 'CMYK 0 80 80 0',
    wording: {
      zh: `红色 ${actual} 不足，应达到 Y80%、M80%`,
      en: `Unexpected red \`${actual}\`, expected Y 80 %, M 80 % at least`
    }
  }
}
