/** Settings as they come from a page. */

import {formNames} from '../base/forms.ts'
import type {Settings} from './contract.ts'

/** From JSON; what is not a setting is left out. */
export function readSettings(value: unknown): Settings {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? {...value} : {}
  const form = formNames.find((name) => name === given.form)
  return {
    ...(form === undefined ? {} : {form}),
    ...(given.seals === false ? {seals: false} : {}),
    ...(typeof given.overprint === 'boolean' ? {overprint: given.overprint} : {})
  }
}

/** From the query of an address. */
export function settingsOf(query: URLSearchParams): Settings {
  const overprint = query.get('overprint')
  return readSettings({
    form: query.get('form'),
    seals: query.get('seals') === 'false' ? false : undefined,
    overprint: overprint === null ? undefined : overprint === 'true'
  })
}
