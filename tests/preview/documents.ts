/** Small invented documents for the preview's tests. */

/** A notice with `paragraphs`, from line 8 on, every other line. */
export function notice(...paragraphs: readonly string[]): string {
  return [
    '---',
    '发文机关: 某某市总工会',
    '发文字号: 某工发〔2026〕7号',
    '标题: 某某市总工会关于做好年度工作的通知',
    '成文日期: 2026-03-05',
    '---',
    '',
    ...paragraphs.flatMap((text) => [text, ''])
  ].join('\n')
}

/** A paragraph of its own: `名` is its mark, and it fills some lines. */
export function filler(name: string, lines = 4): string {
  return `${name}。${'各单位要按照统一部署抓好落实，'.repeat(lines * 2)}按期完成。`
}

/** A blue square. */
export const picture = (colour = '#00f'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="${colour}"/></svg>`
