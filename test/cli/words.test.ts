import {afterEach, describe, expect, test} from 'vitest'
import {world} from './world.ts'

const draft = '文种: 报纸综述\n标题: 甲乙丙\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string>> = {}) {
  const made = await world(files)
  remove = made.remove
  return made
}

describe('the language may come before the command', () => {
  test.each([[['--lang', 'en']], [['--lang=en']]])('%j rules', async language => {
    const {run} = await open()
    const {code, out} = await run(...language, 'rules')
    expect(code).toBe(0)
    expect(out).toContain('Unfilled slot')
    expect(await run('rules', ...language)).toEqual({code, out, err: ''})
  })

  test('and the command runs', async () => {
    const {run} = await open({'a.yaml': draft})
    const {code, out} = await run('--lang', 'en', 'lint', '@a.yaml')
    expect([code, out]).toEqual([1, expect.stringContaining('missing-part')])
  })

  test('and must be one that there is', async () => {
    const {run} = await open({'a.yaml': draft})
    expect(await run('--lang', 'fr', 'lint', '@a.yaml')).toMatchObject({
      code: 2,
      err: '--lang 不能是“fr”，只能是：zh、en。'
    })
  })
})

describe('words too many', () => {
  test.each([
    [['help', 'nosuch'], '没有命令“nosuch”'],
    [['--help', 'lnt'], '是否“lint”'],
    [['rules', 'extra'], '“rules”后面不写别的词：extra。'],
    [['schema', 'extra'], '“schema”后面不写别的词：extra。'],
    [['kinds', 'extra'], '“kinds”后面不写别的词：extra。']
  ])('%j is told', async (words, message) => {
    const {run} = await open()
    expect(await run(...words)).toMatchObject({code: 2, out: '', err: expect.stringContaining(message)})
  })

  test('help may be asked of a command', async () => {
    const {run} = await open()
    expect((await run('help', 'lint', '--lang', 'en')).out).toContain('Usage: zongshu lint ')
    expect((await run('help', '--lang', 'en')).out).toContain('Commands:')
  })
})

test('a file that is named twice is checked once', async () => {
  const {run, at} = await open({'a.yaml': draft})
  const {out} = await run('lint', '@a.yaml', `${at('.')}/./a.yaml`, '@*.yaml', '--format', 'json')
  expect(JSON.parse(out).files).toHaveLength(1)
})

test('standard input without a name is a draft, even when it is empty', async () => {
  const {tallyOf} = await import('../../src/report/tally.ts')
  const source = {path: '-', text: '', encoding: 'utf-8' as const}
  const nothing = {findings: [], counts: {fields: 0, paragraphs: 0}, rulesRun: [], rulesSkipped: []}
  expect(tallyOf([{file: '-', source, ...nothing}]).files).toEqual({drafts: 1, finished: 0, unread: 0})
})

describe('a file of another sort is sent to its command', () => {
  const page = '纸张: A3\n稿件: [a.yaml]\n'
  test.each([
    [['lint', '@page.yaml'], '是版面文件，不是草稿。排版面用：zongshu page'],
    [['render', '@page.yaml'], '是版面文件，不是草稿。排版面用：zongshu page'],
    [['page', '@a.yaml'], '是草稿，不是版面文件。一篇独占一版用：zongshu render'],
    [['render', '@成稿.docx'], '是已经写成的文件；render 用草稿（.yaml）生成文件。']
  ])('%j', async (words, said) => {
    const {run} = await open({'a.yaml': draft, 'page.yaml': page, '成稿.docx': 'PK'})
    const {code, err} = await run(...words)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })
})

describe('what was meant is guessed only where it is likely', () => {
  test.each([
    [['检查', '@a.yaml'], '没有命令“检查”，是否“lint”？'],
    [['qwert'], '没有命令“qwert”。全部命令见 zongshu --help。'],
    [['constructor'], '没有命令“constructor”。全部命令见 zongshu --help。'],
    [['lint', '--fromat', 'json'], '没有选项 --fromat，是否 --format？'],
    [['lint', '--格式', 'json'], '没有选项 --格式。全部选项见 zongshu lint --help。'],
    [['explain', '缺少章'], '没有规则“缺少章”，是否“缺少章节”？'],
    [['explain', 'qwert'], '没有规则“qwert”。全部规则见 zongshu rules。']
  ])('%j', async (words, said) => {
    const {run} = await open({'a.yaml': draft})
    expect((await run(...words)).err).toContain(said)
  })

  test('formats may have blanks between them', async () => {
    const {run} = await open({'a.yaml': draft})
    expect((await run('render', '@a.yaml', '--to', 'md, docx')).out).toContain('a.docx')
  })
})
