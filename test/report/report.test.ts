import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DOMParser} from '@xmldom/xmldom'
import Ajv from 'ajv'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/lint/rules/index.ts'
import {notices} from '../../src/notices.ts'
import {checkstyle} from '../../src/report/checkstyle.ts'
import {github} from '../../src/report/github.ts'
import {gitlab} from '../../src/report/gitlab.ts'
import {html} from '../../src/report/html.ts'
import {reporters} from '../../src/report/index.ts'
import {junit} from '../../src/report/junit.ts'
import {sarif} from '../../src/report/sarif.ts'
import {sheetGroups} from '../../src/report/sheet-groups.ts'
import {text, textInParts} from '../../src/report/text.ts'
import type {Verdict} from '../../src/report/verdict.ts'
import {clean, sample, unread} from './sample.ts'
import {sarifSubset} from './sarif-subset.ts'

const all = [sample, unread, clean]

test.each(
  reporters.map(reporter => [reporter.name, reporter] as const)
)('%s writes the same twice', (_name, reporter) => {
  expect(reporter.write(all)).toBe(reporter.write(all))
  expect(reporter.write([])).toEqual(expect.any(String))
})

describe('text', () => {
  test('groups by file, marks the words and sums up', async () => {
    await expect(text.write(all)).toMatchFileSnapshot('text.golden.txt')
  })

  test('is the same in parts, also where a finding speaks of a file that was told before', () => {
    const [first] = sample.findings
    const related = [{message: '那里', range: {start: 30, end: 33}, file: sample.file}]
    const other: Verdict = {...clean, file: 'drafts/另.yaml', findings: [{...first!, related}]}
    for (const options of [{}, {all: true, color: true}]) {
      const verdicts = [...all, other, sample]
      const parts = textInParts(options)
      const told = verdicts.map(verdict => parts.file(verdict)).filter(part => part !== '')
      expect([...told, parts.end()].join('\n').concat('\n')).toBe(text.write(verdicts, options))
      expect(parts.verdicts.map(({findings}) => findings.length)).toEqual(
        verdicts.map(({findings}) => findings.length)
      )
    }
  })

  test('keeps in parts none of the words of what was told', () => {
    const parts = textInParts()
    const figures = [{label: '常住人口', time: '2022', said: '30.2万人'}]
    const headings = [{text: '一、基本情况', start: 0, depth: 2}]
    parts.file({...sample, figures, headings})
    const kept = JSON.stringify(parts.verdicts)
    for (const words of ['常住人口', '基本情况', '全区', ...sample.findings.map(({message}) => message)])
      expect(kept).not.toContain(words)
    expect(kept).toContain('share-mismatch')
  })

  test('has no colour unless asked', () => {
    expect(text.write(all)).not.toContain('\u001B')
    expect(text.write(all, {color: true})).toContain('\u001B[31m')
  })

  test('sends no control character of a draft to the terminal', () => {
    expect(text.write([sample])).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/)
  })

  const many: Verdict = {
    ...clean,
    source: {...clean.source!, text: '问题\n'.repeat(235)},
    findings: Array.from({length: 235}, (_, index) => ({
      ruleId: 'half-width-mark',
      severity: 'warning',
      message: '中文里用了半角逗号',
      range: {start: index * 3, end: index * 3 + 2}
    }))
  }

  test('folds equal findings, with their number and their lines', () => {
    const written = text.write([many])
    expect(written.split('\n').filter(line => line.includes('half-width-mark'))).toHaveLength(3)
    expect(written).toContain('同样的还有 232 处（共 235 处），在第 4—235 行')
    expect(written).toContain('0 个错误，235 个警告')
  })

  test('shows every finding with --all', () => {
    expect(text.write([many], {all: true}).match(/half-width-mark/g)).toHaveLength(235)
  })

  test('says that nothing was found only when something was checked', () => {
    expect(text.write([clean])).toContain('没有发现问题')
    expect(text.write([unread])).not.toContain('没有发现问题')
    expect(text.write([unread])).toContain('1 个文件没能读出')
    expect(text.write([])).toBe('没有检查任何文件\n')
  })
})

/** Microsoft's validator: `npm i @microsoft/sarif-multitool` and its folder on the path. */
const hasMultitool = spawnSync('Sarif.Multitool', ['help']).error === undefined

describe('sarif', () => {
  const log = JSON.parse(sarif.write(all, {version: '1.2.3', notices}))

  test('has what SARIF 2.1.0 requires, and nothing it does not know', () => {
    const validate = new Ajv({allErrors: true}).compile(sarifSubset)
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  })

  test.skipIf(!hasMultitool)('is valid to Sarif.Multitool, down to its fixes and places', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-sarif-'))
    const [given, told] = [join(folder, 'log.sarif'), join(folder, 'told.sarif')]
    const run = (validated: unknown) => {
      writeFileSync(given, JSON.stringify(validated))
      spawnSync('Sarif.Multitool', ['validate', given, '--output', told, '--log', 'ForceOverwrite'])
      const results = JSON.parse(readFileSync(told, 'utf8').replace(/^\uFEFF/, '')).runs[0].results
      return results.filter(({level}: {level?: string}) => level === 'error')
    }
    expect(run(log)).toEqual([])
    // It does look.
    expect(run({...log, runs: [{...log.runs[0], results: [{message: 1}]}]})).not.toEqual([])
    rmSync(folder, {recursive: true})
  })

  test('gives each finding a fingerprint of its own that moved lines do not change', () => {
    const prints = (given: typeof log) =>
      given.runs[0].results.map(
        (result: {partialFingerprints: object}) => Object.values(result.partialFingerprints)[0]
      )
    const moved: Verdict = {
      ...sample,
      source: {...sample.source!, text: `# 注释\n${sample.source!.text}`},
      findings: sample.findings.map(finding => ({
        ...finding,
        range: {start: finding.range.start + 5, end: finding.range.end + 5}
      }))
    }
    const first = prints(JSON.parse(sarif.write([sample])))
    expect(new Set(first).size).toBe(sample.findings.length)
    expect(prints(JSON.parse(sarif.write([moved])))).toEqual(first)
  })

  test('writes file names as URIs', () => {
    const {uri} = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation
    expect(decodeURIComponent(uri)).toBe(sample.file)
    expect(uri).not.toMatch(/[ <>]/)
  })

  test('leads from each rule that has a page to that page', () => {
    const described: {id: string; helpUri?: string}[] = log.runs[0].tool.driver.rules
    const uris = Object.fromEntries(described.map(({id, helpUri}) => [id, helpUri]))
    expect(uris).toMatchObject({
      'share-mismatch': 'pkg:npm/zongshu@1.2.3#docs/rules/share-mismatch.md',
      'half-width-mark': undefined
    })
    for (const uri of Object.values(uris)) {
      if (uri) expect(existsSync(decodeURIComponent(new URL(uri).hash.slice(1)))).toBe(true)
    }
  })

  test('says when a file could not be read', () => {
    expect(log.runs[0].invocations[0].executionSuccessful).toBe(false)
  })
})

describe('github', () => {
  test('writes one command a finding, escaped', () => {
    const lines = github.write([sample]).trimEnd().split('\n')
    expect(lines).toHaveLength(sample.findings.length)
    expect(lines[0]).toBe(
      '::warning file=drafts/某区 <甲>&乙.yaml,line=3,endLine=3,col=6,endColumn=7,title=half-width-mark::中文里用了半角逗号'
    )
    expect(lines[2]).toContain('20.8%25，文中写 28.0%25')
    expect(lines[2]).toContain('%0A')
  })
})

describe('gitlab', () => {
  test('has what Code Quality requires, with unique fingerprints', () => {
    const entries = JSON.parse(gitlab.write(all))
    expect(entries).toHaveLength(sample.findings.length + 1)
    for (const entry of entries) {
      expect(entry).toEqual({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.any(String),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: {path: expect.any(String), lines: {begin: expect.any(Number), end: expect.any(Number)}}
      })
    }
    expect(new Set(entries.map((entry: {fingerprint: string}) => entry.fingerprint)).size).toBe(
      entries.length
    )
  })
})

function parseXml(xml: string) {
  const problems: string[] = []
  const document = new DOMParser({onError: (_level, message) => problems.push(message)}).parseFromString(
    xml,
    'text/xml'
  )
  expect(problems).toEqual([])
  return document
}

describe('checkstyle', () => {
  test('is well-formed XML with every finding', () => {
    const document = parseXml(checkstyle.write(all))
    const files = [...document.getElementsByTagName('file')]
    expect(files.map(file => file.getAttribute('name'))).toEqual(all.map(result => result.file))
    const errors = [...document.getElementsByTagName('error')]
    expect(errors).toHaveLength(sample.findings.length + 1)
    expect(errors[0]?.getAttribute('line')).toBe('3')
    expect(errors[2]?.getAttribute('message')).toBe(
      `${sample.findings[2]!.message}\n${sample.findings[2]!.note}`
    )
  })
})

describe('junit', () => {
  test('is well-formed XML whose counts are those of its tests', () => {
    const document = parseXml(junit.write(all))
    for (const suite of document.getElementsByTagName('testsuite')) {
      for (const [attribute, tag] of [
        ['tests', 'testcase'],
        ['failures', 'failure'],
        ['skipped', 'skipped']
      ] as const) {
        expect(Number(suite.getAttribute(attribute))).toBe(suite.getElementsByTagName(tag).length)
      }
    }
  })

  test('fails a rule with errors or warnings and passes the others', () => {
    const document = parseXml(junit.write([sample]))
    const failed = [...document.getElementsByTagName('failure')].map(node =>
      (node.parentNode as Element | null)?.getAttribute('name')
    )
    expect(failed).toEqual(['unfilled-slot', 'half-width-mark', 'share-mismatch'])
  })
})

test('the check sheet folds equal findings, and shows of several files what sort each has, most errors first', () => {
  const equal: Verdict = {
    ...clean,
    source: {...clean.source!, text: '问题\n'.repeat(54)},
    findings: Array.from({length: 54}, (_, index) => ({
      ruleId: 'half-width-mark',
      severity: 'warning',
      message: '这一处与别处相同',
      range: {start: index * 3, end: index * 3 + 2}
    }))
  }
  const written = html.write([equal, sample])
  expect(written.match(/这一处与别处相同/g)).toHaveLength(3)
  expect(written).toContain('同样的还有 51 处，在第 4—54 行')
  expect(written).toContain('<th>修改文字</th>')
  expect(written.indexOf('href="#f1"')).toBeLessThan(written.indexOf('href="#f0"'))
  expect(written).toContain('<td class="count">54</td>')
})

describe('html', () => {
  const page = html.write(all, {date: '2026-11-21'})
  const document = new DOMParser({onError: () => {}}).parseFromString(page, 'text/html')

  test('is one file that loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/\b(?:src|href)=(?!"#)|url\(|@import|https?:/)
  })

  test('has a box to tick for every finding, each of its own', () => {
    const boxes = [...document.getElementsByTagName('input')].map(box => box.getAttribute('data-id'))
    expect(boxes).toHaveLength(all.flatMap(result => result.findings).length)
    expect(new Set(boxes).size).toBe(boxes.length)
  })

  test('is grouped by who must supply what', () => {
    const titles = [...document.getElementsByTagName('h3')].map(title =>
      title.textContent?.replace(/（.*/, '')
    )
    expect(titles).toEqual(['核对数据', '修改文字', '修改文字'])
  })

  test('escapes what the draft says', () => {
    expect(page).toContain('drafts/某区 &lt;甲&gt;&amp;乙.yaml')
    expect(page).not.toContain('<甲>')
  })

  test('divides by the groups that the rules name', () => {
    const found = (group: 'figures' | 'structure' | undefined) =>
      rules
        .filter(rule => rule.group === group && rule.id !== 'unfilled-slot')
        .map(({id}) => ({ruleId: id, severity: 'error', message: id, range: {start: 0, end: 1}}) as const)
    const groups = sheetGroups([...found(undefined), ...found('structure'), ...found('figures')])
    expect(groups.map(({title, lists}) => [title, lists.flatMap(list => list.findings)])).toEqual([
      ['核对数据', found('figures')],
      ['调整结构', found('structure')],
      ['修改文字', found(undefined)]
    ])
  })
})

test('puts the figures side by side that two files at least have', () => {
  const of = (file: string, figures: Verdict['figures']): Verdict => ({...clean, file, figures})
  const page = html.write([
    of('甲县.yaml', [
      {label: '常住人口', time: '2022', said: '31万人'},
      {label: '耕地面积', time: '', said: '9万亩'}
    ]),
    of('乙县.yaml', [{label: '常住人口', time: '2022', said: '<27万人'}]),
    of('丙县.yaml', [{label: '常住人口', time: '2021', said: '8万人'}])
  ])
  const rows = new DOMParser({onError: () => {}})
    .parseFromString(page, 'text/html')
    .getElementsByTagName('tr')
  const cells = [...rows].map(row => row.textContent)
  expect(cells.slice(-4)).toEqual([
    '文件常住人口（2022）',
    '甲县.yaml31万人',
    '乙县.yaml<27万人',
    '丙县.yaml—'
  ])
  expect(page).not.toContain('耕地面积')
  expect(html.write([of('甲县.yaml', [{label: '常住人口', time: '', said: '31万人'}]), clean])).not.toContain(
    '同名数据'
  )
})

test('says what a place in a Word document stands under', () => {
  const words = '总结\n一、领导\n（一）机制\n正文有错。'
  const at = (part: string) => words.indexOf(part)
  const result: Verdict = {
    ...clean,
    file: '成稿.docx',
    source: {path: '成稿.docx', text: words, encoding: 'utf-8'},
    findings: [
      {ruleId: 'rule', severity: 'error', message: '有错', range: {start: at('错'), end: at('错') + 1}}
    ],
    headings: [
      {start: at('一、'), depth: 2, text: '一、领导'},
      {start: at('（一）'), depth: 3, text: '（一）机制'}
    ]
  }
  expect(text.write([result])).toContain('在“一、领导 › （一）机制”之下')
  expect(html.write([result])).toContain('第 4 段第 4 字，一、领导 › （一）机制')
})

test('says where in another draft the other value stands', () => {
  const other: Verdict = {
    ...clean,
    file: '乙.yaml',
    source: {path: '乙.yaml', text: '甲\n乙', encoding: 'utf-8'}
  }
  const related = [{message: '另一个数', range: {start: 2, end: 3}, file: '乙.yaml'}]
  const one: Verdict = {
    ...clean,
    findings: [{ruleId: 'rule', severity: 'error', message: '有错', range: {start: 0, end: 1}, related}]
  }
  expect(text.write([one, other])).toContain('另见 乙.yaml 2:1：另一个数')
  expect(html.write([one, other])).toContain('另见 乙.yaml 第 2 行：另一个数')
  const [result] = JSON.parse(sarif.write([one, other])).runs[0].results
  expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(2)
})

test('says what is not told', () => {
  const finding = sample.findings[0]!
  const put = (by: 'baseline' | 'comment') => ({finding, by})
  const quiet: Verdict = {
    ...clean,
    aside: [...Array.from({length: 3}, () => put('baseline')), put('comment')]
  }
  expect(text.write([quiet])).toContain('0 个错误，0 个警告；另有 3 处旧问题记在基线里；另有 1 处按注释忽略')
  expect(text.write([quiet])).not.toContain('没有发现问题')
})

test('asks each who gave a figure for their own', () => {
  const at = (index: number) => ({start: index, end: index + 1})
  const slot = (index: number, source?: string) => ({
    ruleId: 'unfilled-slot',
    severity: 'warning' as const,
    message: '待填：金额。',
    range: at(index),
    data: {slot: 'number', subject: '金额', ...(source ? {source} : {})}
  })
  const result: Verdict = {
    ...clean,
    findings: [
      slot(0, '县统计局'),
      slot(1),
      slot(2, '县财政局'),
      {
        ruleId: 'sum-mismatch',
        severity: 'error',
        message: '合计不对',
        range: at(3),
        data: {source: '县统计局'}
      }
    ]
  }
  const [fill, verify] = sheetGroups(result.findings)
  expect(fill!.lists.map(list => list.title)).toEqual([
    '数字：1 处，请县统计局提供',
    '数字：1 处，请县财政局提供',
    '数字：1 处'
  ])
  expect(verify!.lists.map(list => list.title)).toEqual(['县统计局'])
})
