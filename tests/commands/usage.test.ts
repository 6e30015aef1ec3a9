/** What is said of a command line, before anything is built. */

import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import {test} from 'node:test'
import {folderWith, hongtou, start, trace} from './run.ts'

const folder = await folderWith({'a.md': '# 关于甲的通知\n\n正文。\n'})
const html = ['--format', 'html']

test('--help and --version', async (t) => {
  await t.test('the general help names the commands', async () => {
    for (const words of [['--help'], ['-h'], ['help']]) {
      const {code, out, err} = await hongtou(folder, words)
      assert.deepEqual({code, err}, {code: 0, err: ''})
      assert.match(out, /^ {2}node \S*dist\/cli\.js build \[paths…\]/m)
      assert.match(out, /cli\.js new KIND TITLE/)
      assert.match(out, /cli\.js doctor/)
    }
  })

  await t.test('a command’s help names each of its flags', async () => {
    for (const words of [
      ['build', '--help'],
      ['build', '-h', 'none.md'],
      ['help', 'build'],
      ['--help', 'build']
    ]) {
      const {code, out} = await hongtou(folder, words)
      assert.equal(code, 0)
      const flags = [
        '-o, --out-dir',
        '--format',
        '--copies 1-50',
        '--jobs',
        '--force',
        '--shard',
        '--report',
        '-W, '
      ]
      for (const flag of flags) {
        assert.ok(out.includes(flag), flag)
      }
    }
  })

  await t.test('without a command the help is shown, and that is an error', async () => {
    const {code, out} = await hongtou(folder, [])
    assert.equal(code, 2)
    assert.match(out, /cli\.js build/)
  })

  await t.test('the version is the package’s', async () => {
    const manifest = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    )
    for (const words of [['--version'], ['-v'], ['--lang', 'en', '--version']]) {
      const {code, out} = await hongtou(folder, words)
      assert.deepEqual({code, out}, {code: 0, out: `${manifest.version}\n`})
    }
  })
})

test('what a command line cannot say: exit code 2, one sentence, no stack', async (t) => {
  const cases: ReadonlyArray<readonly [words: string, said: RegExp]> = [
    [
      'frobnicate',
      /没有“frobnicate”这个命令，应为 build、lint、check、new、import、register、preview、desk、read、impose、lsp、worker、doctor/
    ],
    ['bild', /没有“bild”这个命令，最接近的是 build；应为/],
    ['Serve', /最接近的是 preview；/],
    ['a.md', /“a\.md”这个命令，它是一个文件或文件夹\n.*build a\.md/],
    ['help bild', /没有“bild”这个条目，最接近的是 build/],
    ['constructor', /没有“constructor”这个命令/],
    ['__proto__', /没有“__proto__”这个命令/],
    ['--frob', /没有“--frob”这个选项\n.*node \S*dist\/cli\.js --help/],
    ['-V', /没有“-V”这个选项/],
    ['build --frob', /没有“--frob”这个选项\n.*node \S*dist\/cli\.js build --help/],
    ['build --formt pdf', /没有“--formt”这个选项，最接近的是 --format\n/],
    ['build --report', /“--report”后面缺少值，应为 text\|json\|github\|sarif/],
    ['build --shard', /“--shard”后面缺少值，应为 I\/N/],
    ['build -x', /没有“-x”这个选项/],
    ['build a.md --out-dir', /“--out-dir”后面缺少值/],
    ['build a.md -o', /“--out-dir”后面缺少值/],
    ['build a.md -o --warnings', /“-o”后面缺少值/],
    ['build a.md --warnings=yes', /“--warnings”后面不带值/],
    ['build a.md --format doc', /--format 的值“doc”不对，应为 pdf, html/],
    ['build a.md --format pdf,', /--format 的值“”不对/],
    ['build a.md --report xml', /--report 的值“xml”不对，应为 text, json, github, sarif/],
    ['build a.md --report toString', /--report 的值“toString”不对/],
    ['build a.md --jobs 0', /--jobs 的值“0”不对/],
    ['build a.md --jobs 1.5', /--jobs 的值“1\.5”不对/],
    ['build a.md --copies 50-1', /--copies 的值“50-1”不对：起号大于止号，应为 1-50/],
    ['build a.md --copies 0', /--copies 的值“0”不对：份号应在 000001 至 999999 之间/],
    ['build a.md --copies 0-5', /份号应在 000001 至 999999 之间/],
    ['build a.md --copies 1-1000000', /份号应在 000001 至 999999 之间/],
    ['build a.md --copies 1-1001', /共 1001 份，一次至多 1000 份；应分几次，如 1-1000/],
    ['build a.md --copies 1,5', /--copies 的值“1,5”不对，应为 7, 1-50, 000001-000050/],
    ['build a.md --copies 1-', /--copies 的值“1-”不对/],
    ['build a.md --copies=-5', /--copies 的值“-5”不对/],
    ['build a.md --copies', /“--copies”后面缺少值/],
    [
      'build a.md --format html --copies 1-5',
      /--copies 只用于 PDF 和 DOCX，--format 中应有 pdf 或 docx/
    ],
    ['build a.md --shard 3/2', /--shard 的值“3\/2”不对/],
    ['build a.md --shard 0/2', /--shard 的值“0\/2”不对/],
    ['build a.md --shard 1', /--shard 的值“1”不对，应为 I\/N: 1\/4, 2\/4/],
    ['build a.md --fonts mine', /--fonts 的值“mine”不对，应为 any, bundled/],
    ['build a.md --lang fr', /--lang 的值“fr”不对，应为 zh, en/],
    ['--lang fr build a.md', /--lang 的值“fr”不对/],
    ['build none.md', /“none\.md”没有对应的文件/],
    ['build', /没有 content 文件夹\n {2}.*“a\.md”：.*build a\.md/],
    ['build a.md none/*.md', /“none\/\*\.md”没有对应的文件/],
    ['build a.md --chromium /none', /浏览器“\/none”不存在/],
    ['doctor --fonts mine', /--fonts 的值“mine”不对/],
    ['doctor a.md', /doctor 后面多了“a\.md”/]
  ]
  for (const [words, said] of cases) {
    await t.test(words, async () => {
      const {code, out, err} = await hongtou(folder, words.split(' '))
      assert.deepEqual({code, out}, {code: 2, out: ''})
      assert.match(err, /^hongtou: /)
      assert.match(err, said)
      assert.doesNotMatch(err, trace)
    })
  }
})

test('--lang, else the locale, chooses the language', async (t) => {
  const cases: ReadonlyArray<
    readonly [words: string, locale: Readonly<Record<string, string>>, language: 'zh' | 'en']
  > = [
    ['frob', {}, 'zh'],
    ['frob', {LANG: 'en_US.UTF-8'}, 'en'],
    ['frob', {LANG: 'C.UTF-8'}, 'zh'],
    ['frob', {LANG: 'de_DE.UTF-8'}, 'zh'],
    ['frob', {LC_MESSAGES: 'en_GB', LANG: 'zh_CN.UTF-8'}, 'en'],
    ['frob', {LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB', LANG: 'en_US'}, 'zh'],
    ['frob', {LC_ALL: '', LANG: 'en_US'}, 'en'],
    ['--lang en frob', {}, 'en'],
    ['--lang=en frob', {LANG: 'zh_CN.UTF-8'}, 'en'],
    ['frob --lang zh', {LANG: 'en_US.UTF-8'}, 'zh']
  ]
  for (const [words, locale, language] of cases) {
    await t.test(`${words} ${JSON.stringify(locale)}`, async () => {
      const {err} = await hongtou(folder, words.split(' '), locale)
      assert.match(err, {zh: /没有“frob”这个命令/, en: /Unexpected command `frob`/}[language])
    })
  }

  await t.test('the report too', async () => {
    const {out} = await hongtou(folder, ['build', 'a.md', ...html, '--lang', 'en'])
    assert.match(out, /0 errors, 0 warnings/)
    const chinese = await hongtou(folder, ['build', 'a.md', ...html, '--lang', 'zh'], {LANG: 'en'})
    assert.match(chinese.out, /错误 0 个，警告 0 个/)
  })
})

test('a reader that has seen enough is no fault of ours', async () => {
  const {process: child, ended} = start(folder, ['build', 'a.md', ...html])
  const how = new Promise((resolve) => child.once('exit', resolve))
  // What is left of the pipe cannot be read; how it ended is told all the same.
  ended.catch(() => undefined)
  child.stdout?.destroy()
  assert.equal(await how, 0)
})

test('DEBUG adds the stack to what went wrong', async () => {
  const {code, err} = await hongtou(folder, ['frob'], {DEBUG: '1'})
  assert.equal(code, 2)
  assert.match(err, /^\s+at .+:\d+:\d+/mu)
})
