/** What names of agencies and of those they write to look like, wherever they stand. */

const ending =
  /(?:会|局|委|办|厅|府|部|院|校|司|处|室|科|中心|团|队|站|所|社|行|署|组|集团|厂|矿|馆|台|室|协会|学会|单位|部门|机构|企业|区|县|市|省|乡|镇|街道|同志|代表|委员|领导)$/u

/** Words of a sentence that merely ends in a colon. */
const sentence = /如下|现将|特此|根据|为了|按照|通知|要求|请|应当|以下/u

/** Whether `text` is the name of an agency alone: 署名. */
export function isOffice(text: string): boolean {
  const name = withoutNotes(text)
  return /^\p{Script=Han}{3,40}$/u.test(name) && ending.test(name) && !sentence.test(name)
}

/** Whether `text`, from the edge to the colon, names whom a document is for: 主送机关. */
export function areOffices(text: string): boolean {
  const names = withoutNotes(text.replace(/[：:]$/u, ''))
  if (sentence.test(names)) return false
  return names
    .split(/[，、；,;]/u)
    .every((name) => /^\p{Script=Han}{2,}$/u.test(name) && ending.test(name))
}

function withoutNotes(text: string): string {
  return text.replace(/[（(][^）)]*[）)]/gu, '')
}
