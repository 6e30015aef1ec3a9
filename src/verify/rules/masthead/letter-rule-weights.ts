import {defineRule, gb9704, type Verdict} from '../../rule.ts'
import {picturedRules} from '../../scene/long-rules.ts'
import {touches} from '../../scene/tables.ts'
import {doubleRuleRatio} from '../../standard.ts'
import {departure, failed, fineMillimetres, inTurn, round, show, unreadable} from '../../verdict.ts'
import {type DoubleRule, doubleRulesOf, noUpperRule, sides} from './double-rules.ts'

/** 51: the upper one thick above thin, the lower one thin above thick. */
export const letterRuleWeights = defineRule({
  id: 'letter-rule-weights',
  number: 51,
  clause: gb9704('10.1'),
  name: {zh: '信函红色双线上粗下细、上细下粗', en: 'weights of the double rules'},
  severity: 'error',
  forms: ['letter'],
  measure({scene}) {
    const {upper, lower} = doubleRulesOf(scene.masthead)
    const rules = [upper, lower].filter((rule) => rule !== undefined)
    if (rules.length === 0) return noUpperRule
    const pictures = picturedRules({pictures: scene.seenPages[0]?.page.pictures ?? []})
    return inTurn(
      ...rules.map((rule) =>
        pictures.some((picture) => touches(picture, rule.box))
          ? unreadable(
              '红色双线是图片，量不出粗细',
              'the double rule is a picture of no known weights'
            )
          : judgeWeights(rule)
      )
    )
  }
})

function judgeWeights({side, lines, box}: DoubleRule): Verdict {
  const [above, below] = lines
  const wording = sides[side]
  if (!above || !below || lines.length > 2) {
    const subject = {zh: `${wording.zh}的线条数`, en: `number of lines of ${wording.en}`}
    return failed([departure({page: 1, box}, subject, String(lines.length), '2')])
  }
  const [a, b] = [round(above.height, fineMillimetres), round(below.height, fineMillimetres)]
  const [thick, thin] = side === 'upper' ? [a, b] : [b, a]
  const actual = `${show(a, fineMillimetres)} / ${show(b, fineMillimetres)}`
  if (thick >= doubleRuleRatio * thin - 1e-6) return {state: 'passed', actual}
  const subject = {
    zh: `${wording.zh}上、下线的粗细`,
    en: `weights of ${wording.en}, above and below`
  }
  const expected = side === 'upper' ? '上粗下细' : '上细下粗'
  return failed([departure({page: 1, box}, subject, actual, expected)])
}
