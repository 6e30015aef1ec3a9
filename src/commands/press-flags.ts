/** The flags of `build` that have PDFs made for the press, and what they ask for. */

import {basename, resolve} from 'node:path'
import type {Wording} from '../base/message.ts'
import {readRegular} from '../files/regular.ts'
import {type ProfileFault, profileFault} from '../pdf/output-profile.ts'
import type {Plates} from '../pdf/plates.ts'
import {whyUnreadable} from '../source/unreadable.ts'
import type {Flags, Values} from './command.ts'
import {UsageError, wrongValue} from './usage-error.ts'

export const pressFlags = {
  press: {
    type: 'boolean',
    summary: {
      zh: '供印刷厂用：黑为单黑 K，红为 Y80 M80，图片注明 sRGB',
      en: 'for the press: black as K alone, red as Y80 M80, pictures as sRGB'
    }
  },
  icc: {
    type: 'string',
    placeholder: 'FILE.icc',
    summary: {
      zh: '--press：印刷厂的 CMYK 特性文件；给出才声明 PDF/A',
      en: '--press: the CMYK profile of the press; only with it PDF/A is claimed'
    }
  },
  spot: {
    type: 'string',
    placeholder: 'NAME',
    summary: {
      zh: '--press：红用这个专色，如 "PANTONE 185 C"',
      en: '--press: red is this spot colour, such as "PANTONE 185 C"'
    }
  },
  bleed: {
    type: 'string',
    placeholder: 'MM',
    summary: {zh: '--press：四周出血，毫米', en: '--press: bleed on all sides, in mm'}
  },
  'crop-marks': {
    type: 'boolean',
    summary: {zh: '--press：四角印裁切线', en: '--press: marks for the cutter at the corners'}
  }
} as const satisfies Flags

/** Bleeds of more are nobody's, and a sheet has an end. */
const mostBleed = 20
const mostProfile = 16 * 1024 * 1024

/** What `values` ask for; undefined without `--press`. Paths are seen from `folder`. */
export async function platesOf(
  values: Values<typeof pressFlags>,
  folder: string
): Promise<Plates | undefined> {
  const {press, icc, spot, bleed, 'crop-marks': cropMarks} = values
  if (!press) {
    const given = Object.entries({'--icc': icc, '--spot': spot, '--bleed': bleed})
    const [alone] = given.find(([, value]) => value !== undefined) ?? []
    const flag = alone ?? (cropMarks ? '--crop-marks' : undefined)
    if (flag !== undefined) throw new UsageError(withoutPress(flag))
    return undefined
  }
  return {
    ...(spot !== undefined && {spot: spotOf(spot)}),
    ...(bleed !== undefined && {bleed: bleedOf(bleed)}),
    ...(cropMarks && {cropMarks}),
    ...(icc !== undefined && {profile: await profileOf(icc, folder)})
  }
}

/** Names of inks stand in the PDF as they are; these two are no inks. ISO 32000-1, 8.6.6.4. */
function spotOf(name: string): string {
  const isName = /^[\x21-\x7e][\x20-\x7e]{0,59}$/u.test(name) && !name.includes('#')
  if (isName && name !== 'All' && name !== 'None') return name
  throw wrongValue('--spot', name, 'PANTONE 185 C, Red …')
}

function bleedOf(text: string): number {
  const millimetres = Number(text)
  const isNumber = /^\d{1,2}(?:\.\d{1,2})?$/u.test(text)
  if (isNumber && millimetres <= mostBleed) return millimetres
  throw wrongValue('--bleed', text, `0–${mostBleed} (mm)`)
}

/** The profile of a press, in base64. */
async function profileOf(path: string, folder: string): Promise<string> {
  const bytes = await readRegular(resolve(folder, path), mostProfile).catch((error: unknown) => {
    throw new UsageError(unreadable(path, whyUnreadable(error)))
  })
  const fault = profileFault(bytes)
  if (fault) throw new UsageError(unreadable(path, faults[fault]))
  return bytes.toString('base64')
}

const faults: Readonly<Record<ProfileFault, Wording>> = {
  'no-profile': {
    zh: '不是 ICC 特性文件，或不完整',
    en: 'it is no ICC profile, or not all of one'
  },
  'no-output': {
    zh: '不是输出设备（prtr）的特性文件，应为印刷厂的',
    en: 'it is no profile of an output device (prtr), expected that of the press'
  },
  'no-cmyk': {
    zh: '不是 CMYK 的特性文件，应为印刷厂的',
    en: 'it is no profile of CMYK, expected that of the press'
  }
}

function unreadable(path: string, {zh, en}: Wording): Wording {
  const name = basename(path)
  return {zh: `--icc 的“${name}”：${zh}`, en: `Unexpected \`${name}\` for --icc: ${en}`}
}

function withoutPress(flag: string): Wording {
  return {
    zh: `${flag} 只和 --press 同用`,
    en: `Unexpected ${flag} without --press`
  }
}
