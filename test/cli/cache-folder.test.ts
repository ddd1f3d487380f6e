import {chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {cacheFolder} from '../../src/node/cache-folder.ts'

const home = mkdtempSync(join(tmpdir(), 'zongshu-home-'))
afterAll(() => rmSync(home, {recursive: true}))

test('it lies where the user keeps such things, for this user alone', () => {
  const folder = cacheFolder({XDG_CACHE_HOME: join(home, 'one')})
  expect(folder).toBe(join(home, 'one', 'zongshu'))
  if (process.platform !== 'win32') expect(statSync(folder!).mode & 0o077).toBe(0)
})

test.runIf(process.platform === 'linux')('without such a place it lies in the home', () => {
  expect(cacheFolder({HOME: home})).toBe(join(home, '.cache', 'zongshu'))
  expect(cacheFolder({HOME: home, XDG_CACHE_HOME: 'not/from/the/root'})).toBe(join(home, '.cache', 'zongshu'))
})

test('there is none in a folder that others write to, in a file, or beside no home', () => {
  const open = join(home, 'open', 'zongshu')
  mkdirSync(open, {recursive: true})
  chmodSync(open, 0o777)
  if (process.platform !== 'win32') expect(cacheFolder({XDG_CACHE_HOME: join(home, 'open')})).toBeUndefined()
  writeFileSync(join(home, 'file'), '')
  expect(cacheFolder({XDG_CACHE_HOME: join(home, 'file')})).toBeUndefined()
  expect(cacheFolder({HOME: ''})).toBeUndefined()
  expect(cacheFolder({HOME: join(home, 'not', 'there')})).toBeUndefined()
})

test.runIf(process.platform === 'linux')('nor below a home where no folder can be made', () => {
  expect(cacheFolder({HOME: '/proc/self'})).toBeUndefined()
})
