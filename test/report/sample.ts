import type {Finding} from '../../src/finding.ts'
import type {Verdict} from '../../src/report/verdict.ts'

const text = `标题: 某区创建工作总结
导语: |
  近年来,全区将*个乡镇设为示范点，少数民族干部152人，占28.0%。
  全区干部730人,\u001B[31m红色\u001B[0m。
`

function find(words: string, rest: Partial<Finding> & {ruleId: string}, nth = 0): Finding {
  let start = text.indexOf(words)
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  return {severity: 'error', message: '问题', range: {start, end: start + words.length}, ...rest}
}

const comma = (nth: number) =>
  find(
    ',',
    {
      ruleId: 'half-width-mark',
      severity: 'warning',
      message: '中文里用了半角逗号',
      basis: 'GB/T 15834—2011',
      fix: [{range: {start: nthIndex(',', nth), end: nthIndex(',', nth) + 1}, text: '，'}]
    },
    nth
  )

function nthIndex(words: string, nth: number): number {
  let start = text.indexOf(words)
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  return start
}

const share = find('28.0%', {
  ruleId: 'share-mismatch',
  message: '占比对不上：152 ÷ 730 = 20.8%，文中写 28.0%',
  note: '请核对“占比”，或改用 {名称.占比} 让数据自己算。',
  related: [{message: '总数', range: {start: text.indexOf('730'), end: text.indexOf('730') + 4}}],
  path: ['lead']
})

/** A draft with findings of every sort. */
export const sample: Verdict = {
  file: 'drafts/某区 <甲>&乙.yaml',
  source: {path: 'drafts/某区 <甲>&乙.yaml', text, encoding: 'utf-8'},
  findings: [
    comma(0),
    find('*', {ruleId: 'unfilled-slot', message: '待填：个数', path: ['lead'], data: {slot: 'number'}}),
    share,
    comma(1),
    {ruleId: 'missing-role', severity: 'hint', message: '“章节”缺少角色“社会治理”', range: {start: 0, end: 0}}
  ],
  counts: {fields: 2, paragraphs: 3},
  rulesRun: ['unfilled-slot', 'half-width-mark', 'share-mismatch', 'missing-role', 'long-sentence'],
  rulesSkipped: [{ruleId: 'sum-mismatch', reason: '已在配置中关闭'}]
}

/** A file that could not be read. */
export const unread: Verdict = {
  file: '扫描件.docx',
  source: undefined,
  findings: [
    {ruleId: 'unreadable-file', severity: 'error', message: '文件打不开', range: {start: 0, end: 0}}
  ],
  counts: {fields: 0, paragraphs: 0},
  rulesRun: [],
  rulesSkipped: [{ruleId: 'unfilled-slot', reason: '文件没有读出'}]
}

/** A finished text without a finding. */
export const clean: Verdict = {
  file: '成稿.txt',
  source: {path: '成稿.txt', text: '一切都好。', encoding: 'utf-8'},
  findings: [],
  counts: {fields: 0, paragraphs: 1},
  rulesRun: ['long-sentence'],
  rulesSkipped: []
}
