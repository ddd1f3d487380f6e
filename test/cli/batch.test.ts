import {afterEach, describe, expect, test, vi} from 'vitest'
import {formats} from '../../src/formats/index.ts'
import * as text from '../../src/reading/text.ts'
import {reporters} from '../../src/report/index.ts'
import {world} from './world.ts'

const draft =
  '文种: 报纸综述\n地区: 昭阳区\n标题: 甲乙丙\n署名: 通讯员\n导语: 一段话。\n章节:\n  - 标题: 第一章\n    正文: 一段话。\n展望: 展望未来。\n'

let remove: () => Promise<void> = async () => {}
afterEach(async () => {
  vi.restoreAllMocks()
  await remove()
})

async function open(files: Readonly<Record<string, string>>) {
  const made = await world(files)
  remove = made.remove
  return made
}

describe('a file that could not be read', () => {
  test.each(reporters.map(({name}) => [name]))('is in the report as %s', async format => {
    const {run} = await open({'a.yaml': draft})
    const {code, out, err} = await run('lint', '@a.yaml', '@missing.yaml', '--format', format)
    expect(code).toBe(2)
    expect(err).toContain('无法读取“missing.yaml”')
    expect(out).toContain('missing.yaml')
    expect(out).toMatch(/unreadable-file|没有这个文件或文件夹/)
  })

  test('makes SARIF say that not all was run, and is counted', async () => {
    const {run} = await open({'a.yaml': draft})
    const sarif = JSON.parse((await run('lint', '@missing.yaml', '--format', 'sarif')).out)
    expect(sarif.runs[0].invocations[0].executionSuccessful).toBe(false)
    expect((await run('lint', '@a.yaml', '@missing.yaml')).out).toContain('1 个文件没能读出，没有检查')
    expect((await run('render', '@missing.yaml', '--to', 'md')).out).toContain('unreadable-file')
  })
})

test('what cannot be mended has its findings in the report all the same', async () => {
  const {run, at} = await open({'a.yaml': draft})
  await run('render', '@a.yaml', '--to', 'docx')
  const {code, out, err} = await run('lint', '@a.docx', '--fix')
  expect([code, err]).toEqual([2, '“a.docx”不能直接修改；--fix 只改草稿、.md 和 .txt。'])
  expect(out).toContain('检查 1 份成稿')
  expect(out).not.toContain('没能读出')
  expect(at('a.docx')).toBeTruthy()
})

describe('a file at which this tool breaks', () => {
  test('is told as one that was not checked; the others are', async () => {
    const reads = vi.spyOn(text, 'readText').mockImplementationOnce(() => {
      throw new RangeError('Maximum call stack size exceeded')
    })
    const {run} = await open({'a.md': '# 题\n\n甲。\n', 'b.md': '# 题\n\n近年来,稳步。\n'})
    const {code, out, err} = await run('lint', '@a.md', '@b.md')
    expect(reads).toHaveBeenCalledTimes(2)
    expect(code).toBe(2)
    expect(out).toContain('internal-error')
    expect(out).toContain('half-width-punctuation')
    expect(err).toContain('处理“a.md”时出错')
    expect(err).toContain('Maximum call stack size exceeded')
  })

  test('does not keep render from the others', async () => {
    const md = formats.find(({name}) => name === 'md')!
    vi.spyOn(md, 'write').mockRejectedValueOnce(new Error('Cannot write'))
    const {run, list} = await open({'a.yaml': draft, 'b.yaml': draft})
    const {code, out} = await run('render', '@a.yaml', '@b.yaml', '--to', 'md')
    expect(code).toBe(2)
    expect(out).toContain('b.md')
    expect(await list()).toEqual(['a.yaml', 'b.md', 'b.yaml'])
  })
})

describe('drafts that would be written over each other', () => {
  test.each([
    ['of folders with one name', 'q1/s', 'q2/s', 'd.yaml', 'd.yaml', ['q1/s/d.md', 'q2/s/d.md']],
    ['on disks that know no capitals', 'q1', 'q2', 'a.yaml', 'A.yaml', ['q1/a.md', 'q2/A.md']]
  ])('%s keep their folders', async (_, one, other, first, second, files) => {
    const {run, at, read} = await open({
      [`${one}/${first}`]: draft,
      [`${other}/${second}`]: draft,
      '乙.yaml': draft
    })
    const words = [`@${one}/${first}`, `@${other}/${second}`, '@乙.yaml']
    const {code} = await run('render', ...words, '--to', 'md', '--out', at('out'))
    expect(code).toBe(0)
    for (const file of [...files, '乙.md']) expect(await read(`out/${file}`)).toContain('甲乙丙')
  })

  test.skipIf(process.platform === 'win32')(
    'in one folder are refused before anything is written',
    async () => {
      const {run, at, list} = await open({'a.yaml': draft, 'A.yaml': draft})
      const {code, err} = await run('render', '@a.yaml', '@A.yaml', '--out', at('out'))
      expect(code).toBe(2)
      expect(err).toContain('同名文件')
      expect(await list()).toEqual(['A.yaml', 'a.yaml'])
    }
  )
})

describe('the stage of the config', () => {
  const slot = draft.replace('一段话。', '全县*个乡镇。')

  test.each([
    ['lint', ['@a.yaml']],
    ['render', ['@a.yaml', '--to', 'md']],
    ['page', ['@page.yaml']]
  ])('is the gate of %s, unless the command line says otherwise', async (command, words) => {
    const {run, list} = await open({
      'a.yaml': slot,
      'page.yaml': '稿件: [{草稿: a.yaml}]\n',
      'final.yaml': '阶段: 送审\n'
    })
    const before = await list()
    expect((await run(command, ...words, '--config', '@final.yaml')).code).toBe(1)
    expect(await list()).toEqual(before)
    const {code, out} = await run(command, ...words, '--config', '@final.yaml', '--stage', 'draft')
    expect([code, out]).toEqual([0, expect.not.stringContaining('错误  待填')])
  })
})
