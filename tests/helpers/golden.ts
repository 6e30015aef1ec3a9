import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {env} from 'node:process'

/**
 * Compare `actual` with the text kept at `url`.
 *
 * `make golden` (`UPDATE=1`) rewrites the file.
 * A missing file fails unless updating: a golden nobody reviewed proves nothing.
 */
export async function matchesGolden(actual: string, url: URL): Promise<void> {
  if (env.UPDATE) {
    assert(!env.CI, 'Refusing to rewrite goldens in CI')
    await writeFile(url, actual)
    return
  }

  assert.equal(
    actual,
    await readFile(url, 'utf8'),
    `Run \`make golden\` if this change to ${url.pathname} is intended`
  )
}
