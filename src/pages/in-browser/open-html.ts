/** HTML → its content; language and title become those of the page it is laid out in. */
export function openHtml(html: string): DocumentFragment {
  const source = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.lang = source.documentElement.lang
  document.title = source.title
  const content = document.createDocumentFragment()
  content.append(...source.body.childNodes)
  return content
}
