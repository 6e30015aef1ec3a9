/** Where no 仿宋 can be had, that is one warning of the run, and no fault of any document. */

import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {env} from 'node:process'
import {test} from 'node:test'
import {installedFandol} from '../../src/fonts/fandol.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'
import {folderWith, hongtou} from './run.ts'

const text = (subject: string) => `# 关于${subject}的通知\n\n${'正文。'.repeat(40)}\n`

// A machine with TeX has it where it is looked for before apt is.
const skip = existsSync(installedFandol) && `${installedFandol} is on this machine`

test('without apt and without a 仿宋: told once, with what to do', {skip}, async () => {
  const folder = await folderWith({'a.md': text('甲'), 'b.md': text('乙')})
  // The browser of this machine, and none of its fonts or programs.
  const cache = join(folder, 'cache')
  await mkdir(cache)
  await symlink(join(cacheFolder(), 'chromium'), join(cache, 'chromium'))
  const nothing = {HONGTOU_CACHE: cache, PATH: join(folder, 'none'), HOME: folder}
  const words = ['build', 'a.md', 'b.md', '--fonts', 'bundled']
  const {code, out, err} = await hongtou(folder, words, nothing)
  assert.match(err, /^hongtou: 没有找到仿宋字体，.*放进项目的 fonts\/ 文件夹，再排一次\n$/u)
  assert.match(out, /^2 份公文，成文 2 份；错误 0 个，警告 0 个$/mu)
  assert.equal(code, 0)

  const {HONGTOU_CACHE = '', PATH = ''} = env
  const usual = await hongtou(folder, words, HONGTOU_CACHE ? {HONGTOU_CACHE, PATH} : {PATH})
  assert.deepEqual({code: usual.code, err: usual.err}, {code: 0, err: ''})
})
