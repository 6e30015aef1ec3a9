/** Examples: a document of 某市人民政府 with a number, by its title. */

/** Write one; `lines` are more of its front matter. */
export function numbered(title: string, lines = '') {
  const more = lines === '' ? '' : `${lines}\n`
  return {
    text: `---\n发文机关: 某市人民政府\n发文字号: 某政发〔2026〕12号\n成文日期: 2026-03-05\n${more}---\n\n# ${title}\n\n各区人民政府：\n\n请认真贯彻执行。\n`,
    as: 'document'
  } as const
}
