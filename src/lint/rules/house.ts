/** 本机关约定: what an office has agreed on about its words. */

import type {TextRule} from '../rule.ts'
import {houseWords} from './house/house-words.ts'

export const houseRules: readonly TextRule[] = [houseWords]
