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

test.each([
  '--fix',
  '--fix-dry-run'
])('says under %s when there is nothing that it may mend', async option => {
  const text = '工作总结\n截止目前，全区*个乡镇完成任务。\n'
  const {run, read} = await open({'a.txt': text})
  const {code, err} = await run('lint', '@a.txt', option)
  expect(code).toBe(1)
  expect(err).toContain('没有可以自动改正的地方')
  expect(await read('a.txt')).toBe(text)
})

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

test('--fix-dry-run shows what all rounds of --fix would do', async () => {
  const text = '工作总结\n各项工作稳步推进。\n全县公厕102 座,PM2.5浓度32 微克/立方米,各项防控有力.\n'
  const {run, read} = await open({'a.txt': text})
  const {out} = await run('lint', '@a.txt', '--fix-dry-run')
  expect(await read('a.txt')).toBe(text)
  await run('lint', '@a.txt', '--fix')
  const mended = (await read('a.txt')).split('\n')[2]!
  expect(mended).toContain('102座，')
  expect(out).toContain(['@@ -3,1 +3,1 @@', `-${text.split('\n')[2]}`, `+${mended}`].join('\n'))
})

test('a Word document is not said to be mended by --fix, and neither way changes it', async () => {
  const {run} = await open({'甲.yaml': '文种: 上报总结\n标题: 总结\n导语: 各项工作,稳步推进。\n'})
  await run('render', '@甲.yaml', '--to', 'docx')
  const {out} = await run('lint', '@甲.docx')
  expect(out).toContain('half-width-punctuation')
  expect(out).not.toContain('--fix')
  for (const option of ['--fix', '--fix-dry-run']) {
    const {code, err} = await run('lint', '@甲.docx', option)
    expect(code).toBe(2)
    expect(err).toContain('不能直接修改')
  }
})
