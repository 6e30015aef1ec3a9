/** Days as front matters have them, and as a field for dates has them (`2026-03-05`). */

const forms = [
  /^(?<year>\d{4})(?<one>\s*年\s*)(?<month>\d{1,2})(?<two>\s*月\s*)(?<day>\d{1,2})(?<end>\s*日)$/u,
  /^(?<year>\d{4})(?<one>-)(?<month>\d{1,2})(?<two>-)(?<day>\d{1,2})(?<end>)$/u
]

/** `2026-03-05` of a day in a form that can be picked; undefined of others. */
export function pickedDate(text: string): string | undefined {
  const parts = partsOf(text)
  if (!parts) return undefined
  const [year = '', month = '', day = ''] = [parts.year, parts.month, parts.day]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The day `picked`, in the form of the first of `examples` that has one; else as it is printed. */
export function writtenDate(picked: string, examples: readonly string[]): string {
  const [year = '', month = '', day = ''] = picked.split('-')
  const like = examples.map(partsOf).find((each) => each !== undefined)
  const {one = '年', two = '月', end = '日'} = like ?? {}
  const isPadded = like !== undefined && (one.includes('-') || /^0/u.test(like.month ?? ''))
  const number = (digits: string): string => (isPadded ? digits : String(Number(digits)))
  return `${year}${one}${number(month)}${two}${number(day)}${end}`
}

function partsOf(text: string): Readonly<Record<string, string>> | undefined {
  for (const form of forms) {
    const groups = form.exec(text.trim())?.groups
    if (groups) return groups
  }
  return undefined
}
