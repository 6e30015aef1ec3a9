import type {Wording} from '../../base/message.ts'
import {fieldNameOf} from './field-names.ts'

/**
 * `标题：某某`: YAML knows only the half-width colon. Say so at the colon and hide the line
 * from YAML, as a comment of the same length, so that the other lines are read all the same.
 */
export function maskFullWidthColons(
  yaml: string,
  fault: (wording: Wording, from: number, to: number) => void
): string {
  let offset = 0
  return yaml
    .split('\n')
    .map((line) => {
      const at = offset
      offset += line.length + 1
      const key = /^(?<key>[^\s:：#]+)[ \t　]*：/u.exec(line)
      const word = key?.groups?.key
      if (
        !key ||
        word === undefined ||
        (fieldNameOf(word) === undefined && !/^\p{Script=Han}{2,8}$/u.test(word))
      ) {
        return line
      }
      const end = at + key[0].length
      fault(
        {
          zh: `“${word}”后面是全角冒号，应为半角冒号加空格：“${word}: ”`,
          en: `there is a full-width colon after \`${word}\`, expected \`${word}: \` with a half-width colon and a space`
        },
        end - 1,
        end
      )
      return `#${line.slice(1)}`
    })
    .join('\n')
}
