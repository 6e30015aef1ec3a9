/** `42`, `42mm` or `42毫米` → 42; undefined when it is no such length. */
export function readDiameter(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d+)?)\s*(?:mm|毫米)?$/u.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}
