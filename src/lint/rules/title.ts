/** 标题: T01 to T14. T12 is told as the front matter is read: `kind`. */

import type {TextRule} from '../rule.ts'
import {about} from './title/about.ts'
import {doubledKind} from './title/doubled-kind.ts'
import {lawTitleMarks} from './title/law-title-marks.ts'
import {nestedTitleMarks} from './title/nested-title-marks.ts'
import {oneKind} from './title/one-kind.ts'
import {planTitleMarks} from './title/plan-title-marks.ts'
import {requestWords} from './title/request-words.ts'
import {titleBreak} from './title/title-break.ts'
import {titleEndMark} from './title/title-end-mark.ts'
import {titleIssuer} from './title/title-issuer.ts'
import {titleKind} from './title/title-kind.ts'
import {titleLength} from './title/title-length.ts'
import {titleMarks} from './title/title-marks.ts'

export const titleRules: readonly TextRule[] = [
  titleKind,
  about,
  titleIssuer,
  titleEndMark,
  titleMarks,
  lawTitleMarks,
  planTitleMarks,
  nestedTitleMarks,
  doubledKind,
  oneKind,
  requestWords,
  titleLength,
  titleBreak
]
