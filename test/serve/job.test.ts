import {readFile, symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {limits} from '../../src/serve/body.ts'
import {askedIn} from '../../src/serve/job-shape.ts'
import {type Site, site} from './site.ts'

let here: Site
afterEach(() => here.remove())

const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n'

const render = (more: object = {}) => ({
  do: 'render',
  draft: {path: '甲县.yaml'},
  formats: ['md'],
  ...more
})

describe('a job', () => {
  test('is done on the text of the page, with the folder beside it', async () => {
    here = await site({'甲县.yaml': draft})
    const text = draft.replace('有序', '稳步')
    const {status, json} = await here.job({job: render({draft: {path: '甲县.yaml', text}})})
    expect(status).toBe(200)
    expect(Buffer.from(json.outputs[0]!.base64, 'base64').toString()).toContain('各项工作稳步推进')
    expect(json.verdict.file).toBe('甲县.yaml')
    expect(await here.list()).toEqual(['甲县.yaml'])
  })

  test('writes into the folder when it is asked to, over nothing of others', async () => {
    here = await site({'甲县.yaml': draft, '甲县.md': '别人的'})
    const {json} = await here.job({job: render(), write: ''})
    expect(json.outputs).toEqual([
      {format: 'md', suffix: '.md', size: expect.any(Number), path: '甲县（2）.md', kept: '甲县.md'}
    ])
    expect(await here.read('甲县.md')).toBe('别人的')
    const into = await here.job({job: render(), write: '成稿'})
    expect(into.json.outputs[0]!.path).toBe('成稿/甲县.md')
    expect(await here.read('成稿/甲县.md')).toContain('有序推进')
  })

  test('sees photos, kinds and settings of the folder', async () => {
    here = await site({
      '甲县.yaml': `${draft}章节:\n  - 角色: 领导机制\n    标题: 党建引领\n    引言: 稳步推进。\n    图片: [广场]\n图片: {广场: {文件: photos/a.jpg, 说明: 广场夜景, 作者: 郑溪}}\n`,
      'photos/a.jpg': await readFile('examples/zhaoyang/photos/zhuti-guangchang.jpg'),
      'zongshu.config.yaml': '规则: {字母错: 关}\n'
    })
    const wrong = await here.job({job: render()})
    expect(wrong.status).toBe(422)
    expect(wrong.json.message).toContain('字母错')
    await here.write('zongshu.config.yaml', '阶段: final\n')
    expect((await here.job({job: render()})).json.outputs).toEqual([])
    await here.write('zongshu.config.yaml', '阶段: draft\n')
    const {json} = await here.job({job: render({formats: ['docx']})})
    expect(json.outputs[0]!.size).toBeGreaterThan(50_000)
  })

  test('sets PDF, the newspaper page and a page of several drafts', async () => {
    here = await site({'甲县.yaml': draft, '乙县.yaml': draft, 'a/版.yaml': ''})
    const {json} = await here.job({job: render({formats: ['pdf', 'press']})})
    expect(json.outputs.map(({suffix}: {suffix: string}) => suffix)).toEqual(['.pdf', '.press.pdf'])
    const page = {path: '版.yaml', text: '稿件: [甲县.yaml, 乙县.yaml]\n'}
    const over = {'乙县.yaml': draft.replace('会泽县创建', '会泽县再创建')}
    const set = await here.job({job: {do: 'page', page, outputs: ['idml', 'svg']}, over})
    expect(set.json.outputs.map(({suffix}: {suffix: string}) => suffix)).toEqual(['.svg', '.idml'])
    expect(set.json.drafts[1]!.verdict.source!.text).toContain('再创建')
  })

  test('brings back what was changed in a review copy of the folder', async () => {
    here = await site({'甲县.yaml': draft})
    await here.job({job: render({formats: ['review']}), write: ''})
    const pull = {do: 'pull', copy: '甲县.审阅稿.docx', draft: {path: '甲县.yaml', text: draft}}
    const {status, json} = await here.job({job: pull})
    expect([status, json.changes, json.refusal]).toEqual([200, [], undefined])
  })
})

describe('nothing outside of the folder is read', () => {
  test.each([
    {job: {do: 'check', file: {path: '../外.yaml'}}},
    {job: {do: 'check', file: {path: '/etc/hostname'}}},
    {job: {do: 'check', file: {path: '-'}}},
    {job: {do: 'check', file: {path: '/proc/self/environ', name: 'a.txt'}}},
    {job: {do: 'pull', copy: '/etc/hostname', draft: {path: '甲县.yaml', text: draft}}},
    {job: {do: 'page', page: {path: '版.yaml', text: '稿件: [../外.yaml]\n'}}},
    {job: {do: 'page', page: {path: '版.yaml', text: '稿件: [/etc/hostname]\n'}}}
  ])('%j', async asked => {
    here = await site({'甲县.yaml': draft})
    await here.write('../外.yaml', draft)
    const {status, json, text} = await here.job(asked)
    expect(status).toBe(200)
    expect(json.refusal).toContain('不在打开的文件夹里')
    expect(text).not.toContain('有序推进。\\n"')
  })

  test.each([
    {job: {do: 'check', file: {path: '.秘/甲.yaml'}}},
    {job: {do: 'check', file: {path: '乙县.yaml'}}},
    {job: {do: 'import', file: {path: '.env'}}},
    {job: {do: 'diff', before: {path: '.秘/甲.yaml'}, after: {path: '甲县.yaml'}}}
  ])('nor what is hidden in it: %j', async asked => {
    here = await site({'甲县.yaml': draft, '.秘/甲.yaml': `${draft}展望: 秘密\n`, '.env': '秘密'})
    await symlink('.秘/甲.yaml', here.at('乙县.yaml'))
    const {json, text} = await here.job(asked)
    expect(json.refusal).toContain('是隐藏的文件')
    expect(text).not.toContain('秘密')
  })

  test('neither by settings of a format', async () => {
    here = await site({'甲县.yaml': draft})
    const settings = {template: '/etc/hostname'}
    const {json, text} = await here.job({job: render({formats: ['docx'], settings})})
    expect(json.outputs).toHaveLength(0)
    expect(json.refusal).toContain('不在打开的文件夹里')
    expect(text).not.toContain('hostname\n')
  })
})

describe('what is no job', () => {
  test.each([
    null,
    [],
    {},
    {job: {do: 'delete', file: {path: '甲县.yaml'}}},
    {job: {do: 'check'}},
    {job: {do: 'check', file: {path: 1}}},
    {job: {do: 'check', file: {path: '甲县.yaml'}, extra: 1}},
    {job: render(), write: '../外'},
    {job: render(), write: '.zongshu'},
    {job: render(), write: 'C:'},
    {job: render({formats: [{name: 'docx', style: {a: 1}}]})},
    {job: render({formats: [{name: 'docx', style: 7}]})},
    {job: render({draft: {path: '甲县.yaml', text: 'x'.repeat(limits.draft + 1)}})}
  ])('is told in a sentence: %#', async asked => {
    here = await site({'甲县.yaml': draft})
    const {status, json} = await here.job(asked)
    expect([status, json.message]).toEqual([400, expect.stringMatching(/。$/)])
    expect(here.complained).toEqual([])
  })

  test('nor is what is no JSON', async () => {
    here = await site()
    const headers = {'content-type': 'application/json'}
    for (const body of ['', '{', new Uint8Array([0xff])])
      expect((await here.page('api/job', {method: 'POST', headers, body})).status).toBe(400)
  })
})

test('every job of the engine may be asked for', async () => {
  const engine = await readFile('src/engine/run-job.ts', 'utf8')
  const names = new Set([...engine.matchAll(/case '([\w-]+)':/g)].map(([, name]) => name!))
  expect(names.size).toBeGreaterThan(5)
  for (const name of names) expect(askedIn({job: {do: name}})).not.toMatch(/job\.do。$/)
  expect(askedIn({job: {do: 'delete'}})).toMatch(/job\.do。$/)
})

test('jobs that come at once are done one after the other, each with its own text', async () => {
  here = await site()
  const all = await Promise.all(
    Array.from({length: 8}, (_, index) => {
      const text = draft.replace('有序', `第${index}次`)
      return here.job({job: render({draft: {path: '甲县.yaml', text}})})
    })
  )
  for (const [index, {json}] of all.entries())
    expect(Buffer.from(json.outputs[0]!.base64, 'base64').toString()).toContain(`第${index}次推进`)
})
