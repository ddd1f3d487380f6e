import {symlink} from 'node:fs/promises'
import fc from 'fast-check'
import {afterEach, expect, test} from 'vitest'
import {nodeHost} from '../../src/cli/node-host.ts'
import {pathsOf} from '../../src/cli/paths.ts'
import {world} from '../cli/world.ts'

const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n'
const page = '稿件: [{草稿: 一.yaml}]\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function found(files: Record<string, string>, words: (at: (name: string) => string) => string[]) {
  const made = await world(files)
  remove = made.remove
  const paths = await pathsOf(words(made.at), nodeHost(), {wanted: 'drafts'})
  return paths.map(path => path.replaceAll('\\', '/').slice(made.at('').length + 1))
}

test('a folder stands for the drafts in it and below, not for pages and settings', async () => {
  const files = {
    '县/一.yaml': draft,
    '县/乡/二.yml': draft,
    '县/版面.yaml': page,
    '县/zongshu.config.yaml': '阶段: 起草\n',
    '县/.zongshu-cache/旧.yaml': draft,
    '县/一.docx': ''
  }
  expect(await found(files, at => [at('县')])).toEqual(['县/一.yaml', '县/乡/二.yml'])
})

test('! takes away what patterns and folders gave, wherever it stands', async () => {
  const files = {'县/一.yaml': draft, '县/作废一.yaml': draft, '县/旧/二.yaml': draft, '三.yaml': draft}
  const words = (at: (name: string) => string) => [
    `!${at('县/作废*')}`,
    at('县'),
    at('三.yaml'),
    `!${at('县/旧')}`
  ]
  expect(await found(files, words)).toEqual(['县/一.yaml', '三.yaml'])
})

test.skipIf(process.platform === 'win32')(
  'neither a folder nor a pattern stands for what a link in it leads to outside, which is said',
  async () => {
    const made = await world({'县/一.yaml': draft, '外/密.yaml': draft, '外/夹/二.yaml': draft})
    remove = made.remove
    await symlink('../外/密.yaml', made.at('县/链.yaml'))
    await symlink('../外/夹', made.at('县/夹'))
    await symlink('一.yaml', made.at('县/同.yaml'))
    await symlink('县', made.at('别名'))
    for (const [word, files, told] of [
      ['县', ['县/一.yaml'], ['县/夹', '县/链.yaml']],
      ['县/*.yaml', ['县/一.yaml', '县/同.yaml'], ['县/链.yaml']],
      ['县/**/*.yaml', ['县/一.yaml', '县/同.yaml'], ['县/链.yaml', '县/夹/二.yaml']],
      ['县/*/*.yaml', [], ['县/夹/二.yaml']],
      ['别名/一*.yaml', ['别名/一.yaml'], []],
      ['县/链.yaml', ['县/链.yaml'], []]
    ] as const) {
      const said: string[] = []
      const host = {...nodeHost(), complain: (text: string) => void said.push(text)}
      const paths = await pathsOf([made.at(word)], host).catch(({message}) => [message])
      const found = paths.map(path => path.slice(made.at('').length + 1))
      if (files.length > 0) expect([word, found]).toEqual([word, files])
      else expect(paths[0]).toContain('没有文件符合')
      for (const path of told) expect(said.join()).toContain(made.at(path))
      expect(said).toHaveLength(told.length > 0 ? 1 : 0)
    }
  }
)

test('a list stands for the files that it names, a line each, in any encoding', async () => {
  const made = await world({'一.yaml': draft, '二.yaml': draft, '三.yaml': draft})
  remove = made.remove
  const list = `# 上报的\r\n${made.at('二.yaml')}\r\n\r\n  ${made.at('一*')}  \r\n${made.at('二.yaml')}`
  await made.write('名单.txt', Buffer.from(`\ufeff${list}`, 'utf16le'))
  const paths = await pathsOf([`@${made.at('名单.txt')}`], nodeHost())
  expect(paths).toEqual([made.at('二.yaml'), made.at('一.yaml')])
})

test('the parts are all files, each once', async () => {
  const made = await world({})
  remove = made.remove
  await fc.assert(
    fc.asyncProperty(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 9}), async (count, of) => {
      const all = Array.from({length: count}, (_, index) => `稿${index}.yaml`)
      const parts = await Promise.all(
        Array.from({length: of}, (_, index) => pathsOf(all, nodeHost(), {shard: `${index + 1}/${of}`}))
      )
      expect(parts.flat().toSorted()).toEqual(all.toSorted())
      const sizes = parts.map(part => part.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
    {numRuns: 20}
  )
})

test('what cannot be meant is said in a sentence', async () => {
  const {run, remove: away} = await world({'a.yaml': draft, '空.txt': '\n'})
  remove = away
  for (const [words, sentence] of [
    [['@a.yaml', '--shard', '6/5'], '要写成“第几片/共几片”'],
    [['@a.yaml', '--jobs', '0'], '要写 1 到 999 的整数'],
    [['@a.yaml', '!@a.yaml'], '排除以后，没有文件剩下'],
    [['@@空.txt'], '里没有文件名'],
    [['@@没有.txt'], '没有这个文件或文件夹']
  ] as const) {
    const {code, err} = await run('lint', ...words)
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  }
})
