/** 附件和附注: A01 to A12. A01 is told as a document is read: `attachments`. */

import type {TextRule} from '../rule.ts'
import {citedAttachments} from './attachments/cited-attachments.ts'
import {emptyList} from './attachments/empty-list.ts'
import {issuedAsAttachment} from './attachments/issued-as-attachment.ts'
import {listEndMark} from './attachments/list-end-mark.ts'
import {listLabel} from './attachments/list-label.ts'
import {listNumbers} from './attachments/list-numbers.ts'
import {listTitleMarks} from './attachments/list-title-marks.ts'
import {noteBrackets} from './attachments/note-brackets.ts'
import {onlyAttachment} from './attachments/only-attachment.ts'
import {pageLabel} from './attachments/page-label.ts'
import {requestContact} from './attachments/request-contact.ts'

export const attachmentRules: readonly TextRule[] = [
  listEndMark,
  listLabel,
  listNumbers,
  onlyAttachment,
  listTitleMarks,
  emptyList,
  citedAttachments,
  pageLabel,
  noteBrackets,
  requestContact,
  issuedAsAttachment
]
