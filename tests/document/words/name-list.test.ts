import assert from 'node:assert/strict'
import {test} from 'node:test'
import {areNames, namesIn} from '../../../src/document/words/name-list.ts'
import {isPersonName, likelihood} from '../../../src/document/words/person-name.ts'

test('the names of a line, those of two hanzi with their space', () => {
  assert.deepEqual(namesIn('张某某　李　四 王五'), ['张某某', '李　四', '王五'])
  assert.deepEqual(namesIn('张 三 李 四'), ['张 三', '李 四'])
  assert.deepEqual(namesIn('欧阳某某 古丽·阿不都 李四（女） 王 五（女，回族）'), [
    '欧阳某某',
    '古丽·阿不都',
    '李四（女）',
    '王 五（女，回族）'
  ])
})

test('a line with anything else has none', () => {
  for (const line of [
    '张某某，李某某',
    '张某某 等',
    '张某某 李某某。',
    '1 张某某',
    '张 三 李',
    '某某市人民政府 张某某',
    '组长 张某某 李某某 王某某',
    '成 员 张某某 李某某 王某某',
    '先进个人',
    '时间表',
    '',
    'Zhang San'
  ]) {
    assert.equal(namesIn(line), undefined, line)
  }
})

test('four names, or two lines; three in four of them with a surname and no word', () => {
  const list = (...lines: string[]): boolean => areNames(lines.map((line) => namesIn(line) ?? []))
  assert.ok(list('张某某 李某某 王某某 赵某某'))
  assert.ok(list('张三 李四 王五 赵六'))
  assert.ok(list('张某某 李某某', '王某某'))
  assert.ok(list('张某某', '李某某', '王某某', '赵某某'))
  assert.ok(!list('张某某 李某某 王某某'))
  assert.ok(!list('张某某', '李某某'))
  // A rare surname in four is let pass, two are not.
  assert.ok(list('张某某 李某某 王某某 雒某某'))
  assert.ok(!list('张某某 李某某 雒某某 逄某某'))
  for (const words of [
    '安全 方便 高效 文明',
    '团结 紧张 严肃 活泼',
    '马上 何必 许多 高度',
    '高质量 高标准 严要求 常态化',
    '安全员 施工员 常用语 方法论',
    '项 目 单 位 金 额 时 间',
    '黄浦区 徐汇区 金山区 杨浦区',
    '高举旗帜 万众一心 众志成城 齐心协力'
  ]) {
    assert.ok(!list(words), words)
  }
})

test('surnames of one hanzi and of two', () => {
  for (const name of [
    '张某',
    '张某某',
    '欧阳某',
    '欧阳某某',
    '司马某某',
    '阿不都·热合曼',
    '某某某',
    '×××'
  ]) {
    assert.ok(isPersonName(name), name)
  }
  for (const name of ['前言', '总则', '说明', '张', '张某某某', '中华人民', '引言']) {
    assert.ok(!isPersonName(name), name)
  }
})

test('how surely a name is one', () => {
  for (const name of ['张某某', '王小明', '欧阳某某', '某某某', '阿不都·热合曼'])
    assert.equal(likelihood(name), 'sure', name)
  for (const name of ['高某某', '金小明', '高标准']) assert.equal(likelihood(name), 'likely', name)
  for (const name of ['高明', '安全员', '徐汇区', '项目', '总则'])
    assert.equal(likelihood(name), 'unlikely', name)
})
