import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {PlainValue} from '../../../src/base/yaml/plain-value.ts'
import {setKey} from '../../../src/base/yaml/set-key.ts'
import {spliced} from '../../../src/base/yaml/splice.ts'

/** `key` of `yaml` says `value` now; undefined where that cannot be written. */
function set(
  yaml: string,
  key: string,
  value: PlainValue | undefined,
  before: readonly string[] = []
): string | undefined {
  const splices = setKey(yaml, {names: [key], value, before, mark: /[ \t]+# 待填[ \t]*$/u})
  return splices && spliced(yaml, splices)
}

test('a text is replaced where it stands, and nothing else is touched', () => {
  const yaml = '# 说明\n"标题":   甲   # 注\n\n份号: 000001\n文种: \'通知\'\n'
  assert.equal(set(yaml, '标题', '乙'), yaml.replace('甲', '乙'))
  assert.equal(set(yaml, '份号', '000002'), yaml.replace('000001', '000002'))
  assert.equal(set(yaml, '文种', '报告'), yaml.replace('通知', '报告'))
  assert.equal(set(yaml, '标题', '甲'), yaml)
})

test('a text is quoted where YAML would read something else, and as it was quoted', () => {
  const odd = [
    '甲: 乙',
    '甲 # 乙',
    '- 甲',
    '*甲',
    '[甲',
    '"甲',
    "'甲",
    'null',
    '~',
    '@甲',
    '%甲',
    '甲\n乙'
  ]
  for (const text of odd) {
    for (const yaml of [
      '标题: 甲某\n',
      '标题: "甲某"\n',
      "标题: '甲某'  # 注\n",
      '{标题: 甲某, 份号: 1}\n'
    ]) {
      const now = set(yaml, '标题', text)
      assert.ok(now !== undefined, `${text} in ${yaml}`)
      assert.match(now, /["']/u)
      // Held to itself by `setKey`; back it goes too.
      assert.ok(set(now, '标题', '甲某') !== undefined)
    }
  }
  assert.equal(set('标题: 甲\n', '标题', '1. 甲'), '标题: 1. 甲\n')
  assert.equal(set('标题: 甲\n', '标题', 'true'), '标题: true\n')
  assert.equal(set('{标题: 甲}', '标题', '甲, 乙'), '{标题: "甲, 乙"}')
  assert.equal(set('标题: 甲\n', '标题', '甲, 乙'), '标题: 甲, 乙\n')
})

test('a key without a value gets one, a value is cleared and its key stays', () => {
  assert.equal(set('标题:\n份号: 1\n', '标题', '甲'), '标题: 甲\n份号: 1\n')
  assert.equal(set('标题: # 注\n', '标题', '甲'), '标题: 甲 # 注\n')
  assert.equal(set('标题: 甲  # 注\n', '标题', ''), '标题:  # 注\n')
  assert.equal(set('标题:\n', '标题', ['甲', '乙']), '标题:\n  - 甲\n  - 乙\n')
  assert.equal(set('标题: "甲"\n', '标题', ''), '标题:\n')
})

test('a new key stands behind those that come before it', () => {
  const yaml = '格式: 通用\n标题: 甲  # 注\n# 日期\n成文日期: 2026-03-05\n'
  assert.equal(
    set(yaml, '份号', '000001', ['格式', '标题']),
    yaml.replace('# 注\n', '# 注\n份号: 000001\n')
  )
  assert.equal(set(yaml, '份号', '1', []), `份号: 1\n${yaml}`)
  assert.equal(set('', '标题', '甲'), '标题: 甲\n')
  assert.equal(set('# 只有注\n', '标题', '甲'), '# 只有注\n标题: 甲\n')
  assert.equal(set('{文种: 通知}\n', '标题', ['甲', '乙']), '{文种: 通知, 标题: [甲, 乙]}\n')
  assert.equal(
    set('附件:\n  - 甲\n  - 乙\n成文日期: 2026-03-05', '印章', '章.png', ['附件']),
    '附件:\n  - 甲\n  - 乙\n印章: 章.png\n成文日期: 2026-03-05'
  )
})

test('a key goes with its lines, but not from before a comment that says something', () => {
  const yaml = '标题: 甲\n发文机关:\n  - 乙\n  - 丙  # 主办\n# 日期\n成文日期: 2026-03-05 # 定稿\n'
  assert.equal(set(yaml, '发文机关', undefined), '标题: 甲\n# 日期\n成文日期: 2026-03-05 # 定稿\n')
  assert.equal(set(yaml, '成文日期', undefined), yaml.replace(' 2026-03-05', ''))
  assert.equal(set(yaml, '标题', undefined), yaml.replace('标题: 甲\n', ''))
  assert.equal(set('{标题: 甲, 文种: 通知}', '标题', undefined), '{文种: 通知}')
  assert.equal(set('{标题: 甲, 文种: 通知}', '文种', undefined), '{标题: 甲}')
  assert.equal(set(yaml, '份号', undefined), yaml)
})

test('one becomes a list, the comment behind it stays with it', () => {
  const yaml = '发文机关: 甲  # 主办\n标题: 乙\n'
  assert.equal(set(yaml, '发文机关', ['甲', '丙']), '发文机关:\n  - 甲  # 主办\n  - 丙\n标题: 乙\n')
  assert.equal(set(yaml, '发文机关', ['丙', '甲']), '发文机关:\n  - 丙\n  - 甲  # 主办\n标题: 乙\n')
  assert.equal(set('发文机关: 甲', '发文机关', ['甲', '丙']), '发文机关:\n  - 甲\n  - 丙\n')
  assert.equal(set('{发文机关: 甲}', '发文机关', ['甲', '丙']), '{发文机关: [甲, 丙]}')
  assert.equal(
    set('印章: 甲.png # 章\n', '印章', {图片: '甲.png', 直径: '42'}),
    '印章: {图片: 甲.png, 直径: 42} # 章\n'
  )
})

test('members are added, changed, moved and taken out; the others keep bytes and comments', () => {
  const yaml =
    '抄送机关:\n    # 上级\n    - "甲"  # 一\n    # 平级\n    - 乙\n    -   丙\n\n标题: 丁\n'
  const members = (...values: string[]): string | undefined => set(yaml, '抄送机关', values)
  assert.equal(members('甲', '乙', '丙', '戊'), yaml.replace('丙\n', '丙\n    - 戊\n'))
  assert.equal(members('戊', '乙', '丙'), yaml.replace('"甲"', '"戊"'))
  assert.equal(
    members('甲', '丙'),
    yaml
      .replace('    - 乙\n', '')
      .replace('    # 上级\n', '    # 上级\n')
      .replace('    # 平级\n', '')
      .replace('    - "甲"', '    # 平级\n    - "甲"')
  )
  assert.equal(
    members('乙', '甲', '丙'),
    '抄送机关:\n    # 上级\n    # 平级\n    - 乙\n    - "甲"  # 一\n    -   丙\n\n标题: 丁\n'
  )
  assert.equal(
    members('甲', '戊', '乙', '丙')?.includes('    - "甲"  # 一\n    - 戊\n    # 平级\n    - 乙\n'),
    true
  )
  assert.equal(
    set('抄送机关: [甲,  "乙",丙] # 注\n', '抄送机关', ['丙', '甲']),
    '抄送机关: [丙, 甲] # 注\n'
  )
  assert.equal(
    set('抄送机关: [甲,  "乙",丙]\n', '抄送机关', ['甲', '丁', '丙']),
    '抄送机关: [甲,  "丁",丙]\n'
  )
  assert.equal(set('抄送机关:\n- 甲\n-\n', '抄送机关', ['甲', '乙']), '抄送机关:\n- 甲\n- 乙\n')
})

test('members of objects, in braces and line by line', () => {
  const flow = '附件:\n  - {名称: 甲, 文件: a.md}  # 一\n  - 乙\n'
  assert.equal(
    set(flow, '附件', [
      {名称: '甲', 文件: 'b.md'},
      {名称: '乙', 文件: 'c.md'}
    ]),
    '附件:\n  - {名称: 甲, 文件: b.md}  # 一\n  - {名称: 乙, 文件: c.md}\n'
  )
  assert.equal(set(flow, '附件', [{名称: '甲'}, '乙']), flow.replace(', 文件: a.md', ''))
  const block = '附件:\n  - 名称: 甲  # 名\n    文件: a.md\n  - 乙\n'
  assert.equal(set(block, '附件', [{名称: '丙', 文件: 'a.md'}, '乙']), block.replace('甲', '丙'))
  assert.equal(set(block, '附件', [{名称: '甲'}, '乙']), block.replace('    文件: a.md\n', ''))
  assert.equal(set(block, '附件', [{文件: 'a.md'}, '乙']), '附件:\n  - 文件: a.md\n  - 乙\n')
  assert.equal(
    set(block, '附件', ['乙', {名称: '甲', 文件: 'a.md'}]),
    '附件:\n  - 乙\n  - 名称: 甲  # 名\n    文件: a.md\n'
  )
  const layout = '版式:\n    双面: true   # 两面\n标题: 甲\n'
  assert.equal(
    set(layout, '版式', {双面: 'true', 套印: 'true'}),
    layout.replace('# 两面\n', '# 两面\n    套印: true\n')
  )
  assert.equal(
    set('标题: 甲\n', '版式', {套印: 'true'}, ['标题']),
    '标题: 甲\n版式: {套印: true}\n'
  )
})

test('blocks of lines stay blocks of lines', () => {
  const yaml = '标题: |\n    甲\n    乙\n附注: >-\n  丙\n  丁\n'
  assert.equal(set(yaml, '标题', '甲\n戊'), yaml.replace('乙', '戊'))
  assert.equal(set(yaml, '附注', '戊'), yaml.replace('丙\n  丁', '戊'))
  assert.equal(set('标题: |2-\n   甲\n', '标题', '乙'), undefined)
})

test('line endings are those that are there', () => {
  const yaml = '标题: 甲\r\n发文机关: 乙 # 注\r\n'
  assert.equal(
    set(yaml, '发文机关', ['乙', '丙']),
    '标题: 甲\r\n发文机关:\r\n  - 乙 # 注\r\n  - 丙\r\n'
  )
  assert.equal(set(yaml, '份号', '1', ['标题']), '标题: 甲\r\n份号: 1\r\n发文机关: 乙 # 注\r\n')
  assert.equal(set(yaml, '标题', undefined), '发文机关: 乙 # 注\r\n')
})

test('what is marked as to be given is marked no more once it is', () => {
  const yaml = '标题: 甲  # 待填\n主送机关: 乙  # 待填\n'
  assert.equal(set(yaml, '标题', '丙'), yaml.replace('甲  # 待填', '丙'))
  assert.equal(set(yaml, '主送机关', ['乙', '丙']), '标题: 甲  # 待填\n主送机关:\n  - 乙\n  - 丙\n')
  assert.equal(set(yaml, '标题', '甲'), yaml.replace('甲  # 待填', '甲'))
  assert.equal(set(yaml, '标题', undefined), '主送机关: 乙  # 待填\n')
})

test('what cannot be changed alone is not changed', () => {
  assert.equal(set('标题: &a 甲\n附注: *a\n', '标题', '乙'), undefined)
  assert.equal(set('标题: &a 甲\n附注: *a\n', '附注', '乙'), undefined)
  assert.equal(set('标题: !!str 甲\n', '标题', '乙'), undefined)
  assert.equal(set('标题: [甲, # 注\n  乙]\n', '标题', ['甲']), undefined)
  assert.equal(set('标题: "甲\n', '标题', '乙'), undefined)
  assert.equal(set('- 甲\n', '标题', '乙'), undefined)
  assert.equal(set('附件: {名称: 甲, 名称: 乙}\n', '附件', {名称: '丙'}), undefined)
  assert.equal(set('抄送机关:\n  - - 甲\n', '抄送机关', ['甲']), undefined)
})

test('an anchor that nothing refers to stays, and so does the second of two keys', () => {
  assert.equal(set('标题: &a 甲 # 注\n', '标题', '乙'), '标题: &a 乙 # 注\n')
  assert.equal(set('标题: 甲\n标题: 乙\n', '标题', '丙'), '标题: 丙\n标题: 乙\n')
})
