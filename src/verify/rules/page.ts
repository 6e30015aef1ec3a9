/** The sheet, the type area and its grid: measurements 1 to 24. */

import type {Rule} from '../rule.ts'
import {sheetSize} from './page/sheet-size.ts'

export const pageRules: readonly Rule[] = [sheetSize]
