/** 印章. 7.3.5.1. */

import {type Millimetres, toMillimetres} from '../../../base/units.ts'
import type {Box} from '../../../facts/index.ts'
import {type Departure, defineRule, type Evidence, gb9704} from '../../rule.ts'
import {around, boxOf, centreOf, type Line, partsOf} from '../../scene/line.ts'
import type {SeenSeal} from '../../scene/seals.ts'
import {touches} from '../../scene/tables.ts'
import {linePitch, mainStandard, sizes, standard, typeAreaRight} from '../../standard.ts'
import {absent, failed, inTurn, judge} from '../../verdict.ts'
import {versoShift} from '../page/verso.ts'

const none = absent('印章', 'seal')

/** 71 */
export const sealedDateIndentRule = defineRule({
  id: 'sealed-date-indent',
  number: 71,
  clause: gb9704('7.3.5.1'),
  name: {zh: '加盖印章的成文日期', en: 'date under a seal'},
  severity: 'warning',
  forms: 'all',
  measure(evidence) {
    const {closing, seals} = evidence.scene
    const {signedOn} = closing
    if (seals.length === 0 || !signedOn) return none
    const {page} = signedOn
    const value = typeAreaRight - versoShift(evidence)(page) - signedOn.right
    return judge([{page, box: boxOf(signedOn), value}], mainStandard.sealedDateIndent, {
      zh: '成文日期右空',
      en: 'space right of the date'
    })
  }
})

/** 72: of one agency. */
export const sealedNameCentred = defineRule({
  id: 'sealed-name-centred',
  number: 72,
  clause: gb9704('7.3.5.1'),
  name: {zh: '署名以成文日期为准居中', en: 'name centred on the date'},
  severity: 'warning',
  forms: 'all',
  measure({scene: {closing, seals}}) {
    const {signedOn, bylines} = closing
    const [name, ...more] = bylines
    if (seals.length === 0 || !signedOn || !name) return none
    if (more.length > 0 || seals.length > 1 || partsOf(name, 6).length > 1) {
      return absent('单一机关的印章', 'seal of a single agency')
    }
    return judge(
      [{page: name.page, box: boxOf(name), value: centreOf(name) - centreOf(signedOn)}],
      mainStandard.sealedNameCentre,
      {zh: '署名与成文日期中线之差', en: 'distance between the middles of name and date'}
    )
  }
})

/** 73: no seal without a name under it. */
export const sealOverName = defineRule({
  id: 'seal-over-name',
  number: 73,
  clause: gb9704('7.3.5.1'),
  name: {zh: '印章压署名', en: 'seal over a name'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    if (scene.seals.length === 0) return none
    const bare = scene.seals.filter(({page, box}) => {
      const names = namesOn(page, scene)
      return !names.some((name) => touches(box, boxOf(name), -leastOverlap))
    })
    return failed(
      bare.map(({page, box}) => ({
        page,
        box,
        actual: '',
        expected: '',
        wording: {
          zh: '印章没有压在发文机关署名上，不得出现空白印章',
          en: 'Unexpected seal without the name of an agency under it'
        }
      }))
    )
  }
})

/** A seal that only touches a name is not over it. */
const leastOverlap: Millimetres = 0.5

/** Names of the closing block, one by one; of stamps without one any text. A date is no name. */
function namesOn(page: number, {closing, seenPages}: Evidence['scene']): readonly Line[] {
  const {bylines, signedOn} = closing
  const own = [...bylines, ...(signedOn ? [signedOn] : [])].filter((line) => line.page === page)
  return own.length > 0
    ? own.filter((line) => line !== signedOn).flatMap((line) => partsOf(line, 6))
    : (seenPages[page - 1]?.text ?? [])
}

/** 74: from the last of the text, or of what stands in it, to the first row of seals. */
export const sealGap = defineRule({
  id: 'seal-gap',
  number: 74,
  clause: gb9704('7.3.5.1'),
  name: {zh: '印章距正文', en: 'text to seal'},
  severity: 'error',
  forms: 'all',
  measure({scene}) {
    const top = scene.seals.reduce<SeenSeal | undefined>(
      (first, seal) => (first && first.box.y <= seal.box.y ? first : seal),
      undefined
    )
    if (!top) return none
    const content = contentAbove(top, scene)
    if (content.length === 0) return failed([alone(top)])
    const bottom = Math.max(...content.map(({y, height}) => y + height))
    return judge(
      [{page: top.page, box: top.box, value: top.box.y - bottom}],
      mainStandard.sealGap,
      {
        zh: '印章顶端距正文末行',
        en: 'distance from the last line of text to the seal'
      }
    )
  }
})

/**
 * Lines, tables, formulas and pictures above the names that `seal` is set over; a masthead, a
 * title and addressees are no text.
 */
function contentAbove(seal: SeenSeal, scene: Evidence['scene']): Box[] {
  const {closing, opening, seals, seenPages} = scene
  const seen = seenPages[seal.page - 1]
  if (!seen) return []
  const text = [...scene.body, ...closing.attachmentList, ...closing.attendance.flat()]
  const first = [...closing.bylines, ...(closing.signedOn ? [closing.signedOn] : [])].find(
    ({page}) => page === seal.page
  )
  const from = seal.page === 1 ? opening.bottom - 1 : 0
  const to = first?.top ?? seal.box.y + seal.box.height
  const known = seals.map(({box}) => box)
  const others = [
    ...seen.lines.filter((line) => !text.includes(line)).map(boxOf),
    ...seen.tables,
    ...seen.page.pictures
      .map(({ink, box}) => ink ?? box)
      .filter((box) => !known.some((each) => touches(each, box)))
  ]
  const lines = text.filter(({page}) => page === seal.page).map(boxOf)
  return [...lines, ...others.map(inWholeLines)].filter(({y}) => y > from && y < to - 0.1)
}

/** What is no line of text takes up all of the line that it ends in. */
function inWholeLines({y, height, ...box}: Box): Box {
  const first = standard.headMargin.length + toMillimetres(sizes.three.length)
  const lines = Math.max(0, Math.ceil((y + height - first) / linePitch))
  return {...box, y, height: first + lines * linePitch - y}
}

function alone({page, box}: SeenSeal): Departure {
  return {
    page,
    box,
    actual: '',
    expected: '',
    wording: {
      zh: '印章所在的页没有正文，应调整行距、字距使之同页',
      en: 'Unexpected seal on a page without text'
    }
  }
}

/** 75: neither crossing nor touching, and inside the type area. */
export const sealsApart = defineRule({
  id: 'seals-apart',
  number: 75,
  clause: gb9704('7.3.5.1'),
  name: {zh: '印章互不相交', en: 'seals apart'},
  severity: 'error',
  forms: 'all',
  measure({scene: {seals}}) {
    if (seals.length === 0) return none
    const pairs = seals.flatMap((seal, index) =>
      seals.slice(index + 1).flatMap((other) =>
        other.page === seal.page
          ? [
              {
                page: seal.page,
                box: around([seal.box, other.box]),
                value: Math.min(0, clearance(seal, other))
              }
            ]
          : []
      )
    )
    return inTurn(
      judge(pairs, mainStandard.sealClearance, {
        zh: '印章间距（负数为相交）',
        en: 'clearance of the seals (negative: crossing)'
      }),
      judge(
        seals.map(({page, box}) => ({page, box, value: outside(box)})),
        mainStandard.sealOutside,
        {zh: '印章超出版心', en: 'width of the seal outside the type area'}
      )
    )
  }
})

/** How far a seal reaches out of the type area, left or right. */
function outside({x, width}: Box): Millimetres {
  return Math.max(0, standard.gutterMargin.length - x, x + width - typeAreaRight)
}

/** Seals are round: between their edges, along the line of their centres. */
function clearance(a: SeenSeal, b: SeenSeal): number {
  const centre = ({box}: SeenSeal) => [box.x + box.width / 2, box.y + box.height / 2] as const
  const [ax, ay] = centre(a)
  const [bx, by] = centre(b)
  const radius = ({box}: SeenSeal): number => (box.width + box.height) / 4
  return Math.hypot(ax - bx, ay - by) - radius(a) - radius(b)
}
