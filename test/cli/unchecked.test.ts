import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string | Uint8Array>>) {
  const made = await world(files)
  remove = made.remove
  return made
}

const word = Buffer.from('d0cf11e0a1b11ae10000', 'hex')
const broken = Buffer.from('PK\x03\x04broken')
const openDocument = Buffer.from('PK\x03\x04xxmimetypeapplication/vnd.oasis.opendocument.text')

test.each([
  ['a.doc', word, '另存为 .docx'],
  ['a.odt', openDocument, '另存为 .docx'],
  ['a.docx', broken, '.docx'],
  ['a.html', '<p>各级各部门落实责任。</p>', '另存为 .docx 或 .txt'],
  ['b.txt', '<!DOCTYPE html>\n<p>各级各部门落实责任。</p>', '另存为 .docx 或 .txt']
])('%s cannot be checked: exit code 2, no file counted as checked, no list of rules', async (name, bytes, way) => {
  const {run} = await open({[name]: bytes})
  const {code, out} = await run('lint', `@${name}`)
  expect(code).toBe(2)
  expect(out).toContain(way)
  expect(out).not.toContain('份成稿')
  expect(out).toMatch(/全部 \d+ 条规则没有检查/)
  expect(out).not.toContain('half-width-punctuation')
})

test('one file that cannot be checked among others leaves their results, and exits with 2', async () => {
  const {run} = await open({'a.doc': word, 'b.txt': '工作总结\n各级各部门落实责任,齐抓共管。\n'})
  const {code, out} = await run('lint', '@a.doc', '@b.txt')
  expect(code).toBe(2)
  expect(out).toContain('half-width-punctuation')
  expect(out).toContain('检查 1 份成稿')
})

test('a config typed with full-width colons and tabs is read, and told', async () => {
  const config = '规则：\n\thalf-width-punctuation：关\n'
  const {run} = await open({'c.yaml': config, 'a.txt': '工作总结\n各级各部门落实责任,齐抓共管。\n'})
  const {out, err} = await run('lint', '@a.txt', '--config', '@c.yaml')
  expect(out).not.toContain('half-width-punctuation\n')
  expect(err).toContain('full-width-colon')
  expect(err).toContain('wide-indent')
})

test('a config that is a list is told as a config, not as a draft', async () => {
  const {run} = await open({'c.yaml': '- 规则\n- 阶段\n', 'a.txt': '甲。\n'})
  const {code, err} = await run('lint', '@a.txt', '--config', '@c.yaml')
  expect(code).toBe(2)
  expect(err).toContain('阶段: 送审')
  expect(err).not.toContain('草稿')
})

test('a rule may be named by its title, in the config and in a suppression', async () => {
  const text = '工作总结\n各级各部门落实责任,齐抓共管。\n'
  const {run, write} = await open({'c.yaml': '规则:\n  中文里用了半角标点: 关\n', 'a.txt': text})
  expect((await run('lint', '@a.txt', '--config', '@c.yaml')).out).not.toContain('应改为全角')
  const draft =
    '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n# 校验忽略 中文里用了半角标点 — 原文如此\n导语: 近年来,各项工作稳步推进。\n'
  await write('a.yaml', draft)
  const {out} = await run('lint', '@a.yaml')
  expect(out).toContain('另有 1 处按注释忽略')
})

test('blanks around code in Markdown are not closed up', async () => {
  const {run} = await open({'a.md': '# 工作总结\n\n表中，字段 `*县` 不查，其余照旧。\n'})
  expect((await run('lint', '@a.md')).out).not.toContain('stray-space')
})

test('a figure with a part that is missing is told once', async () => {
  const draft =
    '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 治理有效，{常住人口.占比}。\n数据:\n  常住人口: 92.1万人\n'
  const {run} = await open({'a.yaml': draft})
  const {out} = await run('lint', '@a.yaml')
  expect(out).not.toContain('half-width-punctuation')
})
