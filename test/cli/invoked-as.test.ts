import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {invokedAs} from '../../src/cli/invoked-as.ts'

const root = mkdtempSync(join(tmpdir(), 'zongshu-path-'))
afterAll(() => rmSync(root, {recursive: true}))

function folder(name: string, ...files: string[]): string {
  const made = join(root, name)
  mkdirSync(made)
  for (const file of files) writeFileSync(join(made, file), '')
  return made
}

const own = folder('own', 'zongshu')
const windows = folder('windows', 'zongshu.cmd')
const other = folder('other', 'zongshu-old')

test('the plain name where the shell finds it, in whatever folder of its path', () => {
  expect(invokedAs({PATH: [other, own].join(delimiter)}, 'linux')).toBe('zongshu')
  expect(invokedAs({Path: [other, windows].join(delimiter)}, 'win32')).toBe('zongshu')
})

test('npx where it does not', () => {
  expect(invokedAs({PATH: other}, 'linux')).toBe('npx zongshu')
  expect(invokedAs({PATH: windows}, 'linux')).toBe('npx zongshu')
  expect(invokedAs({PATH: join(root, 'gone')}, 'linux')).toBe('npx zongshu')
  expect(invokedAs({}, 'linux')).toBe('npx zongshu')
})

test('npx where npm started it, though npm has put it on the path', () => {
  expect(invokedAs({PATH: own, npm_command: 'exec'}, 'linux')).toBe('npx zongshu')
  expect(invokedAs({PATH: own, npm_command: 'run-script'}, 'linux')).toBe('npx zongshu')
})

test.skipIf(!existsSync('dist/cli.cjs'))(
  'a message names the command as it works here, and a report for programs does not',
  () => {
    const cli = join(process.cwd(), 'dist/cli.cjs')
    const run = (env: Record<string, string>, ...words: string[]) => {
      const {stdout, stderr} = spawnSync(process.execPath, [cli, ...words], {
        cwd: root,
        encoding: 'utf8',
        env
      })
      return stdout + stderr
    }
    const away = {PATH: other}
    const here = {PATH: own}
    expect(run(away, '查')).toContain('全部命令见 npx zongshu --help')
    expect(run(here, '查')).toContain('全部命令见 zongshu --help')
    expect(run(away, 'lint', '--help')).toContain('npx zongshu lint')
    expect(run(here, 'lint', '--help')).not.toContain('npx')
    expect(run(away, 'schema')).not.toContain('npx')
  }
)
