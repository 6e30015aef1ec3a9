/** A tab that is hidden paints nothing: then it has been long enough. Milliseconds. */
const longest = 100

/** When what has changed can be seen: work that nobody waits for comes after it. */
export function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longest)
    // The first frame shows it, the second one begins when it is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
