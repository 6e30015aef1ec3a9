/** Open a file at its line in the reader's editor. */

import launchEditor from 'launch-editor'

/** What is known at once to have failed; an editor that fails later says so itself. */
const soon = 250

/**
 * Open `path` at `line` in the editor that `LAUNCH_EDITOR`, a running one, `VISUAL` or
 * `EDITOR` names. Gives whether it was found and started.
 */
export function openInEditor(path: string, line: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), soon)
    launchEditor(`${path}:${line}:1`, () => {
      clearTimeout(timer)
      resolve(false)
    })
  })
}
