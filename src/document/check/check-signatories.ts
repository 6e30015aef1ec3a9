/**
 * 签发人 belongs in an upward document, and in no other.
 *
 * GB/T 9704—2012, 7.2.6; 党政机关公文处理工作条例, 9(6).
 */

import type {VFile} from 'vfile'
import {type Form, forms} from '../../base/forms.ts'
import {type Severity, tell, type Wording} from '../../base/message.ts'
import {type Metadata, signatoriesIn} from '../front-matter/metadata.ts'
import type {Direction} from '../model.ts'

/** Report a signatory where there is no place for one, and none where one belongs. */
export function checkSignatories(
  file: VFile,
  metadata: Metadata | undefined,
  form: Form,
  direction: Direction
): void {
  const [first] = metadata?.signatories ?? []
  const report = (severity: Severity, wording: Wording): void => {
    const clause = 'GB/T 9704—2012, 7.2.6'
    const place = first?.place ?? {line: 1, column: 1}
    tell(file, {ruleId: 'signatories', severity, wording, place, clause})
  }

  const several = metadata?.signatories?.find((each) => signatoriesIn(each).length > 1)
  if (several) {
    const names = signatoriesIn(several).map(({text}) => text)
    const [place, clause] = [several.place, 'GB/T 9704—2012, 7.2.6']
    const wording = {
      zh: `签发人“${several.text}”印作“${names.join(' ')}”，姓名之间以空格分开；宜写成列表 [${names.join(', ')}]`,
      en: `signatories \`${several.text}\` are printed as \`${names.join(' ')}\`, a space between names; expected the list \`[${names.join(', ')}]\``
    }
    tell(file, {ruleId: 'signatories', severity: 'info', wording, place, clause})
  }

  const {name, takesSignatories} = forms[form]
  if (!takesSignatories) {
    if (!first) return
    report('error', {
      zh: `${name}格式没有签发人，应删去“${first.text}”`,
      en: `the form \`${form}\` has no place for the signatory \`${first.text}\`, expected none`
    })
  } else if (first && direction !== 'upward') {
    report('warning', {
      zh: `签发人“${first.text}”应只在上行文中标注；是上行文的，应写“行文方向: 上行”`,
      en: `a signatory \`${first.text}\` in a document that is not upward, expected none, or \`direction: upward\``
    })
  } else if (!first && direction === 'upward' && metadata) {
    report(form === 'plain' ? 'info' : 'warning', {
      zh: '上行文应标注签发人，写“签发人: ……”',
      en: 'no signatory in an upward document, expected `signatories: …`'
    })
  }
}
