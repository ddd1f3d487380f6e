import {spawnSync} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {pathToFileURL} from 'node:url'
import {afterEach, expect, test, vi} from 'vitest'
import {world} from './world.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!hasOffice).each([
  ['doc', '旧版 Word 文件'],
  ['odt', ' OpenDocument 文档'],
  ['rtf', ' RTF 文件']
])('a .%s is checked as LibreOffice reads it, and that is said', async (ending, what) => {
  const {at, run, remove} = await world({
    'a.txt': '工作总结\n一、组织领导\n各部门落实责任,齐抓共管。\n三、成效\n'
  })
  const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
  const words = [profile, '--headless', '--infilter=Text (encoded):UTF8', '--convert-to', ending, '--outdir']
  spawnSync('soffice', [...words, at(''), at('a.txt')])
  const before = await readFile(at(`a.${ending}`))
  const {code, out} = await run('lint', `@a.${ending}`)
  const after = await readFile(at(`a.${ending}`))
  await remove()
  expect(code).toBe(1)
  expect(out).toContain(`这是${what}，由本机的 LibreOffice 转换后检查。`)
  expect(out).toContain('half-width-punctuation')
  expect(out).toContain('应为“二、”')
  expect(out).toContain('检查 1 份成稿')
  expect(after.equals(before)).toBe(true)
})

test.skipIf(!hasOffice)('names beyond ASCII are read, whatever the locale says', async () => {
  const {at, run, remove} = await world({'张三/a.txt': '工作总结\n一、组织领导\n各部门落实责任,齐抓共管。\n'})
  const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
  const words = [profile, '--headless', '--infilter=Text (encoded):UTF8', '--convert-to', 'rtf', '--outdir']
  spawnSync('soffice', [...words, at('张三'), at('张三/a.txt')], {env: {...process.env, LC_ALL: 'C.UTF-8'}})
  vi.stubEnv('LC_ALL', 'C')
  vi.stubEnv('TMPDIR', at('张三'))
  const {out} = await run('lint', '@张三/a.rtf')
  await remove()
  expect(out).toContain('half-width-punctuation')
})
