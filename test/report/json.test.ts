import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import * as fc from 'fast-check'
import {afterEach, describe, expect, test} from 'vitest'
import * as z from 'zod/mini'
import type {Source} from '../../src/draft/tree.ts'
import {check} from '../../src/engine/check.ts'
import {noConfig} from '../../src/lint/config.ts'
import {mend} from '../../src/lint/mend.ts'
import {notices} from '../../src/notices.ts'
import {json} from '../../src/report/json.ts'
import {type JsonReport, jsonReport, words} from '../../src/report/json-shape.ts'
import type {Verdict} from '../../src/report/verdict.ts'
import {world} from '../cli/world.ts'
import {loadKinds} from '../lint/kinds.ts'
import {tries} from '../tries.ts'
import {clean, sample, unread} from './sample.ts'

const schema = z.toJSONSchema(jsonReport, {target: 'draft-7', metadata: words})
const validate = new Ajv({allErrors: true, allowUnionTypes: true}).compile<JsonReport>(schema)

/** A report, which keeps to its schema. */
function reportOf(results: ReadonlyArray<Verdict>): JsonReport {
  return reportIn(json.write(results, {notices, version: '1.2.3'}))
}

function reportIn(written: string): JsonReport {
  const report: unknown = JSON.parse(written)
  if (!validate(report)) throw new Error(`Cannot keep to the schema: ${JSON.stringify(validate.errors)}`)
  return report
}

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

test('schema/findings.schema.json is up to date', async () => {
  const written = `${JSON.stringify(schema, undefined, 2)}\n`
  await expect(written).toMatchFileSnapshot('../../schema/findings.schema.json')
})

test('docs/report-json.md shows a report, findings of which are those of README.md', async () => {
  const fenced = (page: string, language: string) =>
    new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readFileSync(page, 'utf8'))![1]!
  const shown = reportIn(fenced('docs/report-json.md', 'json')).files[0]!
  const made = await world({[shown.file]: fenced('README.md', 'yaml')})
  remove = made.remove
  const {out} = await made.run('lint', `@${shown.file}`, '--format', 'json')
  const {text, fields, paragraphs, findings, edits} = reportIn(out.replaceAll(made.at(''), '')).files[0]!
  const told = findings.map(finding => ({...finding, related: finding.related.slice(-1)}))
  for (const finding of shown.findings) expect(told).toContainEqual(finding)
  expect(shown).toMatchObject({text, fields, paragraphs, edits})
})

describe('a report', () => {
  const report = reportOf([sample, unread, clean])

  test('is refused by its schema with another version, another field or one less', () => {
    const {summary: _, ...less} = report
    for (const other of [{...report, version: 1}, {...report, more: 1}, less])
      expect(validate(other)).toBe(false)
  })

  test('has the place, the page and the edits of a finding', () => {
    expect(report.files[0]!.findings[0]).toEqual({
      ruleId: 'half-width-mark',
      severity: 'warning',
      message: '中文里用了半角逗号',
      basis: 'GB/T 15834—2011',
      path: [],
      range: {start: {offset: 24, line: 3, column: 6}, end: {offset: 25, line: 3, column: 7}},
      related: [],
      fix: [
        {
          range: {start: {offset: 24, line: 3, column: 6}, end: {offset: 25, line: 3, column: 7}},
          text: '，'
        }
      ]
    })
  })

  test('names the page of what has one', () => {
    const pages = report.files[0]!.findings.map(({ruleId, doc}) => [ruleId, doc])
    expect(pages).toContainEqual(['share-mismatch', 'docs/rules/share-mismatch.md'])
    expect(pages).toContainEqual(['half-width-mark', undefined])
  })

  test('has the other places that a finding speaks of', () => {
    const share = report.files[0]!.findings.find(({ruleId}) => ruleId === 'share-mismatch')!
    expect(share.related).toEqual([
      {
        message: '总数',
        file: sample.file,
        range: {start: {offset: 63, line: 4, column: 7}, end: {offset: 67, line: 4, column: 11}}
      }
    ])
    const away: Verdict = {
      ...clean,
      findings: [
        {
          ruleId: 'two-values-one-label',
          severity: 'error',
          message: '前后不一',
          range: {start: 0, end: 1},
          related: [
            {message: '另一个数', range: {start: 9, end: 12}, file: sample.file},
            {message: '又一个数', range: {start: 9, end: 12}, file: '没有交来.yaml'}
          ]
        }
      ]
    }
    const [first, second] = reportOf([away, sample]).files[0]!.findings[0]!.related
    expect(first!.range!.start).toEqual({offset: 9, line: 1, column: 10})
    expect(second).toEqual({message: '又一个数', file: '没有交来.yaml'})
  })

  test('says what was checked, and what was not and why', () => {
    const [first, second] = report.files
    expect(first).toMatchObject({text: {encoding: 'utf-8', length: 81}, fields: 2, paragraphs: 3})
    expect(second).toMatchObject({text: null, rulesRun: []})
    expect(first!.rulesSkipped).toEqual([{ruleId: 'sum-mismatch', reason: '已在配置中关闭', broken: false}])
    expect(report.tool).toEqual({name: 'zongshu', version: '1.2.3'})
    expect(report.summary).toMatchObject({files: 3, unread: 1, errors: 3, warnings: 2, hints: 1, fields: 2})
  })

  test('says which rule broke', () => {
    const failed: Verdict = {
      ...clean,
      rulesSkipped: [{ruleId: 'term', reason: '本工具出错'}],
      broken: ['term']
    }
    const {files, summary} = reportOf([failed])
    expect(files[0]!.rulesSkipped).toEqual([{ruleId: 'term', reason: '本工具出错', broken: true}])
    expect(summary.rulesSkipped).toEqual(files[0]!.rulesSkipped)
  })

  test('carries no edit that would change a word', () => {
    const [finding] = sample.findings
    const bold = {...finding!, fix: [{range: finding!.range, text: '十'}]}
    const [file] = reportOf([{...sample, findings: [bold]}]).files
    expect([file!.findings[0]!.fix, file!.edits]).toEqual([[], []])
  })
})

test('keeps to its schema whatever a finding holds', () => {
  const text = fc.string({unit: 'binary', minLength: 1, maxLength: 20})
  const finding = fc
    .record({text, note: fc.option(text, {nil: undefined}), start: fc.nat(80), end: fc.nat(99)})
    .map(({text, note, start, end}) => ({
      ruleId: 'term',
      severity: 'hint' as const,
      message: text,
      note,
      path: [text, 0],
      range: {start, end},
      related: [{message: text, range: {start, end}}]
    }))
  fc.assert(
    fc.property(fc.array(finding, {maxLength: 4}), fc.string({unit: 'binary'}), (findings, file) => {
      const aside = findings.map(one => ({finding: one, by: 'comment' as const, reason: one.note}))
      const [told] = reportOf([{...sample, file, findings, aside}]).files
      expect(told!.file).toBe(file)
      expect(told!.findings.map(({message}) => message)).toEqual(findings.map(({message}) => message))
      expect(told!.aside).toHaveLength(findings.length)
    }),
    tries(200)
  )
})

/** A text with edits made as docs/report-json.md says: by offset, the last one first. */
function edited(text: string, edits: JsonReport['files'][number]['edits']): string {
  return edits.reduceRight(
    (now, {range, text}) => now.slice(0, range.start.offset) + text + now.slice(range.end.offset),
    text
  )
}

/** The offset of a place by its line and column. */
function offsetOf(text: string, {line, column}: {line: number; column: number}): number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), end => end.index + end[0].length)]
  return starts[line - 1]! + column - 1
}

const kinds = loadKinds()

async function checked(text: string): Promise<Verdict> {
  const source: Source = {path: 'a.yaml', text, encoding: 'utf-8'}
  const {findings, aside, counts, rulesRun, rulesSkipped} = await check(source, {kinds, config: noConfig})
  return {file: 'a.yaml', source, findings, aside, counts, rulesRun, rulesSkipped}
}

const slips = fc.constantFrom(
  ',',
  ';',
  '!',
  '(镇)',
  '"和美"',
  '……。',
  '、',
  '  ',
  '：',
  ' #',
  '"',
  "'",
  '{',
  '[',
  '%'
)
const ends = fc.constantFrom('\n', '\r\n', '\r')
const base = [
  '文种：上报总结',
  '地区:',
  '  名称: 云溪县',
  '　上级：平江市',
  '标题: 云溪县创建工作总结',
  '导语: |',
  '  一年来,全县上下同心,各项工作有序推进。',
  '  各乡镇"比学赶超"，成效明显!',
  '章节:',
  '- 标题: 建强阵地(一)',
  '  正文: 建成服务站12个,覆盖8个乡镇。',
  '落款: {单位: 云溪县人民政府，日期: 2024年5月6日}'
]
const drafts = fc
  .record({
    changes: fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(30), slips), {maxLength: 4}),
    ends
  })
  .map(({changes, ends}) => {
    const lines = [...base]
    for (const [at, column, slip] of changes)
      lines[at] = lines[at]!.slice(0, column) + slip + lines[at]!.slice(column)
    return lines.join(ends) + ends
  })

test('the edits of a report are a round of --fix, and its places those of the text', async () => {
  let mended = 0
  await fc.assert(
    fc.asyncProperty(drafts, async text => {
      const result = await checked(text)
      const [file] = reportOf([result]).files
      expect(edited(text, file!.edits)).toBe(mend('a.yaml', text, result.findings).text)
      mended += file!.edits.length > 0 ? 1 : 0
      const places = file!.findings.flatMap(({range, fix, related}) => [
        range,
        ...fix.map(edit => edit.range),
        ...related.flatMap(other => other.range ?? [])
      ])
      for (const {start, end} of places) {
        expect(start.offset).toBe(offsetOf(text, start))
        expect(end.offset).toBe(offsetOf(text, end))
      }
    }),
    tries(100)
  )
  expect(mended).toBeGreaterThan(20)
})

describe('the report of the command line, its edits made round after round, mends as --fix does', () => {
  /** Rounds as docs/report-json.md says. */
  async function both(name: string, bytes: Uint8Array | string): Promise<[byReport: string, byFix: string]> {
    const made = await world({[name]: bytes, [`甲${name}`]: bytes})
    remove = made.remove
    const read = (path: string, encoding = 'utf-8') => new TextDecoder(encoding).decode(readFileSync(path))
    let text: string | undefined
    for (let round = 0; round < 5; round++) {
      const {out} = await made.run('lint', `@${name}`, '--format', 'json')
      const [file] = reportIn(out).files
      text ??= read(made.at(name), file!.text?.encoding)
      if (file!.edits.length === 0) break
      text = edited(text, file!.edits)
      await made.write(name, text)
    }
    await made.run('lint', `@甲${name}`, '--fix')
    return [text!, read(made.at(`甲${name}`))]
  }

  const spoilt = (text: string) =>
    text.replaceAll('，', (mark, at) => (at % 3 ? mark : ',')).replaceAll('——', '--')

  for (const name of readdirSync('examples')) {
    const draft = `examples/${name}/draft.yaml`
    if (!existsSync(draft)) continue
    test(draft, async () => {
      const text = readFileSync(draft, 'utf8')
      const [byReport, byFix] = await both('a.yaml', spoilt(text))
      expect(byFix).not.toBe(spoilt(text))
      expect(byReport).toBe(byFix)
    })
  }

  test('a draft with a byte order mark and the line ends of Windows', async () => {
    const text = `\uFEFF${base.join('\r\n')}\r\n`
    const [byReport, byFix] = await both('a.yaml', text)
    expect(byFix).toContain('一年来，全县上下同心，')
    expect(byReport).toBe(byFix)
  })

  test.each(['gb18030', 'utf-16le', 'utf-16be'])('a draft in %s', async encoding => {
    const {encode} = await import('iconv-lite')
    const [byReport, byFix] = await both(
      'a.yaml',
      encode(`${base.join('\n')}\n`, encoding, {addBOM: encoding !== 'gb18030'})
    )
    expect(byFix).toContain('一年来，全县上下同心，')
    expect(byReport).toBe(byFix)
  })

  test('a finished text', async () => {
    const [byReport, byFix] = await both('a.txt', '工作总结\n一年来,全县公厕102 座,各项防控有力.\n')
    expect(byFix).toContain('102座，')
    expect(byReport).toBe(byFix)
  })

  test('a draft whose bytes are no characters is left alone', async () => {
    const bytes = Buffer.concat([Buffer.from(`${base.join('\n')}\n# `), Buffer.from([0xe4, 0xb8, 0x0a])])
    const [byReport, byFix] = await both('a.yaml', bytes)
    expect(byFix).toContain('一年来,全县')
    expect(byReport).toBe(byFix)
  })
})

test('offers no edit in a Word document, in what was put aside neither', async () => {
  const {run, remove: end} = await world({
    'a.yaml': '文种: 上报总结\n标题: 云溪县工作总结\n导语: 一年来,各项工作有序推进!\n',
    'c.yaml': '放行: {文字: ["!"]}\n'
  })
  remove = end
  await run('render', '@a.yaml', '--to', 'docx')
  const {out} = await run('lint', '@a.docx', '--config', '@c.yaml', '--format', 'json')
  const [{findings, aside, edits}] = reportIn(out).files as [JsonReport['files'][number]]
  const ids = (all: ReadonlyArray<{ruleId: string}>) => all.map(({ruleId}) => ruleId)
  expect(ids(findings)).toContain('half-width-punctuation')
  expect(ids(aside.map(one => one.finding))).toContain('half-width-punctuation')
  expect([...findings, ...aside.map(one => one.finding)].flatMap(({fix}) => fix)).toEqual([])
  expect(edits).toEqual([])
})

test('the command line tells what was put aside, and why', async () => {
  const text = [
    '文种: 上报总结',
    '地区: {名称: 云溪县, 上级: 平江市}',
    '创建: 民族团结进步示范县',
    '标题: 云溪县工作总结',
    '# 校验忽略 half-width-punctuation -- 引用原件，照录',
    '导语: 一年来,各项工作有序推进。',
    '展望: 再接再厉，争创一流!',
    '章节: []',
    ''
  ].join('\n')
  const {run, remove: end} = await world({
    'a.yaml': text,
    'c.yaml': '放行: {文字: ["章节"]}\n'
  })
  remove = end
  const line = ['lint', '@a.yaml', '--config', '@c.yaml', '--format', 'json']
  await run(...line, '--baseline', '@known.json', '--write-baseline')
  const {out} = await run(...line, '--baseline', '@known.json')
  const {files, summary} = reportIn(out)
  const aside = files[0]!.aside.map(({by, reason, finding}) => [by, finding.ruleId, reason])
  expect(aside).toContainEqual(['comment', 'half-width-punctuation', '引用原件，照录'])
  expect(aside).toContainEqual(['baseline', 'half-width-punctuation', undefined])
  expect(aside).toContainEqual(['config', 'missing-section', undefined])
  expect(files[0]!.findings).toEqual([])
  expect(Object.values(summary.aside).reduce((sum, count) => sum + count)).toBe(aside.length)
})
