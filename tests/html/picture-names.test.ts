/** Pictures are found by their names, however these are escaped. */

import assert from 'node:assert/strict'
import {test} from 'node:test'
import {bodyElements} from '../../src/html/body.ts'

const shown = 'data:image/png;base64,AAAA'

/** The address of a picture typed as `url` where the file called `known` was read. */
function sourceOf(url: string, known = url): unknown {
  const [paragraph] = bodyElements(
    [{type: 'paragraph', children: [{type: 'image', url, alt: ''}]}],
    new Map([[known, shown]])
  )
  const found = JSON.stringify(paragraph).match(/"src":"(?<address>[^"]*)"/u)
  return found?.groups?.address
}

test('names in hanzi, with spaces and with signs of addresses', () => {
  for (const url of ['a.png', '图1.png', '通知%20稿-图1.png', '100%.png', '甲/乙.png']) {
    assert.equal(sourceOf(url), shown, url)
  }
  assert.equal(sourceOf('a.png', 'b.png'), 'a.png')
})
