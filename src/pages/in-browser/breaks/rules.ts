/** Style rules of Paged.js that must not reach the print. */

/**
 * Paged.js resets `::first-letter` on whatever a page break splits, `<main>` included. The
 * pseudo-element alone, whatever it sets, makes Chromium leave short texts out of the
 * accessibility tree, and so untagged in the PDF.
 */
export function isFirstLetter(rule: CSSRule): boolean {
  return rule instanceof CSSStyleRule && rule.selectorText.includes('first-letter')
}

/**
 * Take out the rules that `isMatch`. `@page {size}` is one of them before the print: it
 * would be obeyed at the smaller scale and shrink the pages twice.
 */
export function removeRules(isMatch: (rule: CSSRule) => boolean): void {
  for (const sheet of document.styleSheets) {
    for (let index = sheet.cssRules.length - 1; index >= 0; index -= 1) {
      const rule = sheet.cssRules[index]
      if (rule && isMatch(rule)) sheet.deleteRule(index)
    }
  }
}
