/** 主体: measurements 58 to 82. */

import type {Rule} from '../rule.ts'
import {annotation} from './main/annotation.ts'
import {attachmentList} from './main/attachment-list.ts'
import {attachmentLabel, attachmentTitle} from './main/attachments.ts'
import {attendance} from './main/attendance.ts'
import {bodyOnFirstPage, continuationIndent, firstLineIndent, headingFaces} from './main/body.ts'
import {bodyGap, mainRecipientsGap, mainRecipientsIndent} from './main/main-recipients.ts'
import {mainRecipientsType} from './main/main-recipients-type.ts'
import {sealAxis, sealColour} from './main/seal-look.ts'
import {
  sealedDateIndentRule,
  sealedNameCentred,
  sealGap,
  sealOverName,
  sealsApart
} from './main/sealed.ts'
import {sidewaysTable} from './main/sideways-table.ts'
import {titleCentred, titleGap, titleLineLength, titleShape, titleType} from './main/title.ts'
import {bylineIndent, dateForm} from './main/unsealed.ts'

/** What stands between the masthead and the text is on page 1. */
const firstPageRules: readonly Rule[] = [
  titleType,
  titleCentred,
  titleGap,
  titleShape,
  titleLineLength,
  mainRecipientsIndent,
  mainRecipientsGap,
  mainRecipientsType,
  bodyOnFirstPage
].map((rule) => ({...rule, looksAt: 'first page'}))

export const mainRules: readonly Rule[] = [
  ...firstPageRules,
  sealColour,
  sealAxis,
  firstLineIndent,
  continuationIndent,
  headingFaces,
  bodyGap,
  attachmentList,
  sealedDateIndentRule,
  sealedNameCentred,
  sealOverName,
  sealGap,
  sealsApart,
  bylineIndent,
  dateForm,
  annotation,
  attachmentLabel,
  attachmentTitle,
  sidewaysTable,
  attendance
]
