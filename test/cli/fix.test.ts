import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string>>) {
  const made = await world(files)
  remove = made.remove
  return made
}

test('mends a finished text and lists what it changed', async () => {
  const {run, read} = await open({'a.txt': '工作总结\n各级各部门落实责任,推进"石榴红"工程，取得实效。\n'})
  const {code, out} = await run('lint', '@a.txt', '--fix')
  expect(code).toBe(0)
  expect(out).toContain('a.txt:2:10  “,”改为“，”  half-width-punctuation')
  expect(await read('a.txt')).toBe('工作总结\n各级各部门落实责任，推进“石榴红”工程，取得实效。\n')
})

test.each(['--fix', '--fix-dry-run'])(
  'says under %s when there is nothing that it may mend',
  async option => {
    const text = '工作总结\n截止目前，全区*个乡镇完成任务。\n'
    const {run, read} = await open({'a.txt': text})
    const {code, err} = await run('lint', '@a.txt', option)
    expect(code).toBe(1)
    expect(err).toContain('没有可以自动改正的地方')
    expect(await read('a.txt')).toBe(text)
  }
)

test.each([
  '地区: {名称: 昭阳区, 简称: 昭阳, 上级: [昭通市, 云南省]',
  '地区: {名称: 昭阳区, 上级: [昭通市, 云南省}',
  '地区: {名称: 昭阳区, 简称: 昭阳} 等',
  '地区: "名称: 昭阳区, 上级: [昭通市, 云南省]}',
  '地区: [昭通市, 昭阳区'
])('leaves a draft blocked whose structure only its author knows: %s', async region => {
  const draft = `文种: 上报总结\n${region}\n标题: 昭阳区工作总结\n导语: 近年来,各项工作稳步推进。\n`
  const {run, read} = await open({'a.yaml': draft})
  expect((await run('lint', '@a.yaml', '--fix')).code).toBe(1)
  expect(await read('a.yaml')).toBe(draft.replace('来,各', '来，各'))
})
