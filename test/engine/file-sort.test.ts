import {expect, test} from 'vitest'
import {refuseSavedDraft} from '../../src/engine/file-sort.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {paragraph, wordDocument} from '../reading/word.ts'

const draft = '文种: 经验材料\n地区: 柳河县\n标题：水清岸绿\n导语: 甲\n'

test('a draft under the name of a text is told by its fields, with the name it wants', () => {
  expect(() => refuseSavedDraft('报送/水务.yaml.txt', '标题: 甲\n')).toThrow('把文件改名为“水务.yaml”再检查')
  expect(() => refuseSavedDraft('水务.txt', draft)).toThrow('“水务.txt”看内容是草稿，不是成稿。')
  expect(() => refuseSavedDraft('水务.docx', draft)).toThrow('“水务.yaml”')
})

test('a finished text is none, whatever words it begins lines with', () => {
  refuseSavedDraft('水务.txt', '水清岸绿\n\n标题：甲\n导语：乙\n正文。\n')
  refuseSavedDraft('水务.yaml.txt', '水清岸绿\n\n正文。\n')
  expect(() => refuseSavedDraft('水务.md', `# 水清岸绿\n\n${'展望：甲\n'.repeat(3)}`)).not.toThrow()
})

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

/** What is said of a file where no office program is installed. */
async function checked(path: string, bytes: Uint8Array) {
  const held = {...ports, office: undefined, files: memoryFiles({[path]: bytes})}
  const {verdict, fault} = await runJob({do: 'check', file: {path}}, workspace, held)
  expect(fault).toBeUndefined()
  return verdict
}

const word = wordDocument({
  body: paragraph('甲县水务工作总结') + paragraph('全县新建管网３０公里，供水人口增加。')
})
const latin = (text: string) => Uint8Array.from(text, one => one.charCodeAt(0))

test.each([
  '总结.docx',
  '总结.doc',
  '总结.txt',
  '总结.md',
  '总结'
])('a Word document called %s is checked as one', async name => {
  const {source, findings} = await checked(name, word)
  expect(source?.text).toBe('甲县水务工作总结\n全县新建管网３０公里，供水人口增加。')
  expect(findings.map(({ruleId}) => ruleId)).toContain('full-width-letters')
  // Words that were read out of a document cannot be written back.
  expect(findings.every(({fix}) => fix === undefined)).toBe(true)
})

test.each([
  '甲.txt',
  '甲.md',
  '甲.docx',
  '甲.doc',
  '甲.yaml'
])('bytes that are no text are not read as one under %s, and the way out is told', async name => {
  const others = [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x01',
    '%PDF-1.4\n',
    '\x89PNG\r\n\x1a\n\0\0',
    'Rar!\x1a\x07\x00',
    '{\\rtf1 a}'
  ]
  for (const bytes of others) {
    const {source, findings} = await checked(name, latin(bytes))
    expect(source).toBeUndefined()
    const [{message, note = ''}, ...more] = findings as [(typeof findings)[number]]
    expect(more).toEqual([])
    expect(message + note).toMatch(/另存为|\.docx|识别|解压|zongshu new/)
  }
})

test('a text that begins like a zip is a text', async () => {
  const text = 'PK赛总结\n全县开展技能比武。\n'
  expect((await checked('甲.txt', new TextEncoder().encode(text))).source?.text).toBe(text)
})
