import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type CheckJob, type Job, memoryFiles, openWorkspace, runJob} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {createDesk} from '../../src/web/desk/desk.ts'
import {reviewSheet} from '../../src/web/desk/review-sheet.ts'
import {extremes} from '../../src/web/desk/side-by-side.ts'
import {sortFiles} from '../../src/web/desk/sort-files.ts'
import type {Engine} from '../../src/web/engine/client.ts'
import type {OpenedFile} from '../../src/web/shell.ts'
import {counties} from './counties.ts'

const workspace = openWorkspace({}, nodePorts())
/** The engine without its worker. */
const engine = {
  run: async (job: Job, held = {}) => runJob(job, await workspace, {files: memoryFiles(held)})
} as Pick<Engine, 'run'>

const opened = (path: string, text: string): OpenedFile => ({
  path,
  bytes: new TextEncoder().encode(text),
  hash: text
})
const files = counties.map(({path, text}) => opened(path, text))

async function deskWith(more: ReadonlyArray<OpenedFile> = files) {
  const desk = createDesk(engine)
  await desk.add(more)
  return desk
}

describe('twenty drafts', () => {
  const desk = deskWith()

  test('are all checked, and none that was not read looks clean', async () => {
    const {matrix, waiting} = await desk
    expect(waiting.value).toBe(0)
    const {rows} = matrix.value
    expect(rows).toHaveLength(20)
    for (const {judged, counts} of rows)
      expect(counts.error + counts.warning + counts.hint).toBe(judged.verdict.findings.length)
    expect(rows.find(({judged}) => judged.file.path === '长岭县.yaml')!.counts.error).toBeGreaterThan(0)
  })

  test('stand with the worst first, and the columns with errors first', async () => {
    const {rows, columns} = (await desk).matrix.value
    const errors = rows.map(({counts}) => counts.error)
    expect(errors).toEqual([...errors].sort((a, b) => b - a))
    const severities = columns.map(({severity}) => ['error', 'warning', 'hint'].indexOf(severity))
    expect(severities).toEqual([...severities].sort((a, b) => a - b))
    for (const {ruleId, files} of columns)
      expect(files).toBe(rows.filter(({cells}) => cells.has(ruleId)).length)
  })

  test('have a cell for each kind of finding, which leads to its first place', async () => {
    for (const {judged, cells} of (await desk).matrix.value.rows) {
      const counted = [...cells.values()].reduce((sum, {count}) => sum + count, 0)
      expect(counted).toBe(judged.verdict.findings.length)
      for (const [ruleId, {first, count}] of cells) {
        const own = judged.verdict.findings.filter(finding => finding.ruleId === ruleId)
        expect(own).toHaveLength(count)
        expect(first.range.start).toBe(Math.min(...own.map(({range}) => range.start)))
      }
    }
  })

  test('have what is the same said once, with all that have it', async () => {
    const {folded, matrix} = await desk
    const slot = folded.value.find(({ruleId}) => ruleId === 'unfilled-slot')!
    expect(slot.sayings.some(({places}) => places.length === 19)).toBe(true)
    const shares = folded.value.find(({ruleId}) => ruleId === 'share-mismatch')!
    expect([shares.files, shares.severity]).toEqual([5, 'error'])
    const said = folded.value.flatMap(({ruleId, severity, sayings}) =>
      sayings.map(({message}) => [ruleId, severity, message].join())
    )
    expect(new Set(said).size).toBe(said.length)
    const all = matrix.value.rows.reduce((sum, {judged}) => sum + judged.verdict.findings.length, 0)
    expect(folded.value.reduce((sum, {count}) => sum + count, 0)).toBe(all)
  })

  test('have their figures side by side', async () => {
    const {figures} = await desk
    const income = figures.value.find(({label}) => label === '城镇常住居民人均可支配收入')!
    expect([income.time, income.values.size]).toEqual(['2025', 19])
    expect(extremes(income)).toEqual({low: 30_000, high: 31_800})
    const [file, values] = [...income.values][0]!
    const text = new TextDecoder().decode(file.bytes)
    expect(text.slice(values[0]!.range.start, values[0]!.range.end)).toBe(values[0]!.printed)
  })

  test('come to one check sheet', async () => {
    const {name, bytes} = reviewSheet((await desk).judged.value, '2026-06-30')
    const html = new TextDecoder().decode(bytes)
    expect(name).toBe('修改清单.html')
    for (const {path} of counties) expect(html).toContain(path)
    expect(html).toContain('2026-06-30')
  })
})

test('a draft that is brought anew is checked anew, the others stay as they are', async () => {
  let runs = 0
  const desk = createDesk({
    run: (job: Job, held: object) => {
      runs++
      return engine.run(job as CheckJob, held as never)
    }
  } as Pick<Engine, 'run'>)
  await desk.add(files.slice(0, 3))
  await desk.add([files[0]!, opened(files[1]!.path, '标题: 新\n')])
  expect(runs).toBe(4)
  await desk.setStage('final')
  expect(runs).toBe(7)
  expect(desk.matrix.value.rows.some(({cells}) => cells.get('unfilled-slot')?.severity === 'error')).toBe(
    true
  )
  desk.clear()
  expect(desk.matrix.value.rows).toEqual([])
})

test('two drafts of one place are held against each other', async () => {
  const [one] = counties
  const other = opened('东平县-专报.yaml', one!.text.replace('30000元', '31000元'))
  const desk = await deskWith([files[0]!, other])
  const found = desk.judged.value.flatMap(({verdict}) => verdict.findings)
  expect(found.filter(({ruleId}) => ruleId === 'two-values-one-label').length).toBeGreaterThan(0)
})

test('that a draft came without its photos is no mistake of its author', async () => {
  const text = `${counties[1]!.text.replace('    小节:', '    图片: [广场]\n    小节:')}图片: {广场: {文件: photos/a.jpg, 说明: 广场夜景, 作者: 郑溪}}\n`
  const desk = await deskWith([opened('甲/西河县.yaml', text)])
  expect([...desk.lonely.value]).toEqual(['甲/西河县.yaml'])
  const ids = desk.judged.value.flatMap(({verdict}) => verdict.findings.map(({ruleId}) => ruleId))
  expect(ids).not.toContain('photo-unreadable')
  const withOne = await deskWith([opened('甲/西河县.yaml', text), opened('甲/photos/b.jpg', 'x')])
  expect(withOne.judged.value[0]!.verdict.findings.map(({ruleId}) => ruleId)).toContain('photo-unreadable')
})

test('an engine that breaks leaves no file that looks clean', async () => {
  const broken = {run: () => Promise.reject(new Error('broken'))} as unknown as Pick<Engine, 'run'>
  const desk = createDesk(broken)
  await desk.add(files.slice(0, 2))
  expect(desk.waiting.value).toBe(0)
  for (const {verdict} of desk.judged.value)
    expect([verdict.source, verdict.findings[0]?.severity]).toEqual([undefined, 'error'])
})

test('of a folder come drafts and documents, but none that was written of a draft there', () => {
  const sorted = sortFiles(
    [
      '甲县.yaml',
      '甲县.docx',
      '甲县.审阅稿.docx',
      '甲县（2）.docx',
      '甲县.审阅稿（2）.docx',
      '乙县.docx',
      '丙县.txt',
      '丁县/甲县.docx',
      'photos/a.jpg',
      '表.xlsx',
      '旧.doc',
      'zongshu.config.yaml',
      '~$乙县.docx'
    ].map(path => ({path}))
  )
  const paths = (list: ReadonlyArray<{path: string}>) => list.map(({path}) => path)
  expect(paths(sorted.taken)).toEqual(['甲县.yaml', '乙县.docx', '丙县.txt', '丁县/甲县.docx'])
  expect(paths(sorted.written)).toEqual([
    '甲县.docx',
    '甲县.审阅稿.docx',
    '甲县（2）.docx',
    '甲县.审阅稿（2）.docx'
  ])
  expect(paths(sorted.photos)).toEqual(['photos/a.jpg'])
  expect(paths(sorted.others)).toEqual(['表.xlsx', '旧.doc', 'zongshu.config.yaml', '~$乙县.docx'])
})

test('of any names, each file comes to one place', () => {
  const name = fc.stringMatching(/^[甲乙丙/.（2）a-z]{1,12}(?:\.yaml|\.docx|\.jpg|\.xlsx|)$/u)
  fc.assert(
    fc.property(fc.uniqueArray(name, {maxLength: 20}), names => {
      const {taken, written, photos, others} = sortFiles(names.map(path => ({path})))
      const all = [...taken, ...written, ...photos, ...others].map(({path}) => path)
      expect(all.sort()).toEqual([...names].sort())
    })
  )
})
