import {afterEach, expect, test, vi} from 'vitest'
import {dashForm} from '../../src/lint/rules/dash-form.ts'
import {world} from './world.ts'

const draft =
  '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 近年来,各项工作稳步推进。\n章节:\n  - {标题: 加强领导, 正文: 落实责任。}\n数据:\n'

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

test.each([
  [['lint', '@a.yaml']],
  [['render', '@a.yaml', '--to', 'md']],
  [['page', '@page.yaml']]
])('%j with a rule that breaks tells the rest, names the rule and exits with 2', async words => {
  vi.spyOn(dashForm, 'check').mockImplementation(() => {
    throw new Error('Cannot go on')
  })
  const {run} = await open({'a.yaml': draft, 'page.yaml': '稿件:\n  - 草稿: a.yaml\n'})
  const {code, out, err} = await run(...words)
  expect(code).toBe(2)
  expect(out).toContain('half-width-punctuation')
  expect(err).toContain('本工具出错：规则dash-form中途停下')
})

test('SARIF names the version, and owns up to a rule that broke', async () => {
  vi.spyOn(dashForm, 'check').mockImplementation(() => {
    throw new Error('Cannot go on')
  })
  const {run} = await open({'a.yaml': draft})
  const [log] = JSON.parse((await run('lint', '@a.yaml', '--format', 'sarif')).out).runs
  expect(log.tool.driver.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(log.invocations[0].executionSuccessful).toBe(false)
  expect(
    log.invocations[0].toolExecutionNotifications.filter(({level}: {level: string}) => level === 'error')
  ).toMatchObject([{descriptor: {id: 'dash-form'}}])
})

test('a figure that differs from another draft’s can be suppressed; on its own the draft needs no other comment', async () => {
  const {run} = await open({
    'a.yaml': `${draft}  科级干部: 730人\n`,
    'b.yaml': `${draft}  科级干部: 703人\n`,
    'c.yaml': `${draft}  # 校验忽略 two-values-one-label -- 口径不同\n  科级干部: 703人\n`
  })
  expect((await run('lint', '@a.yaml', '@b.yaml')).out).toContain('two-values-one-label')
  for (const drafts of [['@a.yaml', '@c.yaml'], ['@c.yaml']]) {
    const {out} = await run('lint', ...drafts)
    expect(out).not.toContain('two-values-one-label')
    expect(out).not.toContain('unused-suppression')
  }
})
