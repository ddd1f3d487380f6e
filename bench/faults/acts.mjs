// What is killed: a command line on files, what the files are before, and what made them.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {root} from './command.mjs'

const draft = words =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n章节:\n  - 角色: 领导机制\n    标题: 一章\n    正文: 各族群众齐心协力建设家园。。\n数据:\n  科级干部: 730人\n`
const first = draft('有序')
const second = draft('稳步')
const counties = Object.fromEntries(
  ['会泽县', '巧家县'].map(name => [`县/${name}.yaml`, draft('有序').replaceAll('会泽县', name)])
)
const rolled =
  '文种: 上报总结\n地区: {名称: 曲靖市, 级别: 地级, 上级: 云南省}\n应报: [会泽县, 巧家县]\n数据:\n  科级干部: 求和\n'
const evidence =
  '文种: 自评报告\n地区: {名称: 石桥县}\n创建: {项目: 国家卫生县城}\n指标:\n  - {编号: 一, 完成: 达到要求, 佐证: [一 通知.pdf]}\n'

const read = path => readFileSync(join(root, path))
const asWord = ['render', 'a.yaml', '--to', 'docx']
/** What is there already is refused by a second run. */
const once = [0, 1, 2]

/** A document that was written before the draft changed. */
const renderTo = to => ({
  name: to,
  words: ['render', 'a.yaml', '--to', to, '--out', '成稿'],
  before: [['render', 'a.yaml', '--to', to, '--out', '成稿']],
  files: () => ({'a.yaml': first}),
  changed: {'a.yaml': second}
})

/**
 * `codes`: what a run may end with after a kill (default 0 and 1).
 */
export const acts = [
  {name: 'fix', words: ['lint', 'a.yaml', '--fix'], files: () => ({'a.yaml': first})},
  {
    name: 'baseline',
    words: ['lint', 'a.yaml', '--write-baseline', '--baseline', 'b.json'],
    files: () => ({'a.yaml': first})
  },
  {name: 'new', words: ['new', 'n.yaml'], files: () => ({}), codes: once},
  {
    name: 'report',
    words: ['lint', 'a.yaml', '--format', 'html', '--out', 'r.html'],
    files: () => ({'a.yaml': first})
  },
  ...['md,docx', 'press', 'pdf'].map(renderTo),
  {
    name: 'pull',
    words: ['pull', 'a.审阅稿.docx', 'a.yaml', '--yes'],
    before: [['render', 'a.yaml', '--to', 'docx', '--review']],
    files: () => ({'a.yaml': first}),
    edit: folder => editCopy(join(folder, 'a.审阅稿.docx'))
  },
  {
    name: 'import',
    words: ['import', 'a.docx', '--out', 'b.yaml'],
    before: [asWord],
    files: () => ({'a.yaml': first}),
    codes: once
  },
  {
    name: 'import over another',
    words: ['import', 'a.docx', '--out', 'b.yaml', '--force'],
    before: [asWord],
    files: () => ({'a.yaml': first, 'b.yaml': second})
  },
  {
    name: 'format',
    words: ['format', 'a.docx'],
    before: [asWord, ['format', 'a.docx'], asWord],
    files: () => ({'a.yaml': first})
  },
  {
    name: 'figures',
    words: ['figures', 't.xlsx', 'a.yaml', '--match', '科级干部总数=科级干部', '--yes'],
    files: () => ({
      'a.yaml': read('examples/zhaoyang/draft.yaml'),
      't.xlsx': read('examples/zhaoyang/部门报表.xlsx')
    })
  },
  {
    name: 'blank table',
    words: ['figures', 'a.yaml', '--to', 'xlsx', '--force'],
    files: () => ({'a.yaml': first})
  },
  {
    name: 'rollup',
    words: ['rollup', '汇总.yaml', '县/*.yaml', '--out', '市.yaml', '--force'],
    files: () => ({...counties, '汇总.yaml': rolled, '市.yaml': second})
  },
  {
    name: 'status',
    words: ['status', '县/*.yaml', '--format', 'xlsx', '--out', 's.xlsx', '--force'],
    files: () => counties
  },
  {
    name: 'diff',
    words: ['diff', 'a.yaml', 'c.yaml', '--format', 'html', '--out', 'd.html', '--force'],
    files: () => ({'a.yaml': first, 'c.yaml': second})
  },
  {
    name: 'page',
    words: ['page', '版面.yaml', '--outputs', 'proof,svg,bundle', '--out', '版'],
    files: () => ({'a.yaml': first, '版面.yaml': '报眉: {报名: 会泽报}\n稿件: [a.yaml]\n'})
  },
  ...['zip', 'folder'].map(to => ({
    name: `evidence ${to}`,
    words: ['evidence', 'a.yaml', '--to', to],
    files: () => ({'a.yaml': evidence, '一 通知.pdf': '%PDF'})
  })),
  renderTo('ofd'),
  {name: 'kind', words: ['kind', 'new', '卫生总结'], files: () => ({}), codes: once}
]

/** Put another word into a review copy, as somebody would in Word. */
function editCopy(path) {
  const parts = unzipSync(readFileSync(path))
  const name = 'word/document.xml'
  parts[name] = strToU8(strFromU8(parts[name]).replaceAll('有序', '平稳'))
  writeFileSync(path, zipSync(parts))
}
