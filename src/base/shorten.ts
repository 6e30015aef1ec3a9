/** The beginning of a text that is told: an address may be a whole picture, of megabytes. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}……` : text
}
