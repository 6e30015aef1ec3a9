/**
 * `hongtou.yaml`: what the office has agreed on (本机关约定), in the folder the command is run
 * in, beside `content/`.
 */

import {join} from 'node:path'
import {type HouseProfile, houseFile, standardHouse} from '../base/house-profile.ts'
import {OperationalError} from '../base/operational-error.ts'
import {readRegular} from '../files/regular.ts'

/** In bytes; more are no agreements. */
const largest = 1024 * 1024

const unreadable = {
  zh: `读不出 ${houseFile}`,
  en: `${houseFile} cannot be read`
}

/**
 * The profile of the project in `folder`; the standard's own where there is no such file.
 *
 * @throws OperationalError, with line and column, when it says something that it cannot.
 */
export async function readHouseProfile(folder: string): Promise<HouseProfile> {
  const read = await readRegular(join(folder, houseFile), largest)
    .then(String)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw new OperationalError(unreadable, {cause: error})
    })
  // A byte order mark is no column.
  const text = read.replace(/^\ufeff/u, '')
  if (text.trim() === '') return standardHouse
  // Most projects have none, and need not wait for what reads YAML.
  return (await import('./parse-house-profile.ts')).parseHouseProfile(text)
}
