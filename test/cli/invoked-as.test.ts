import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
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
