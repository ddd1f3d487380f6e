import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeEach, expect, test} from 'vitest'
import {keepCode} from '../../src/cli/keep-code.ts'

const {extensions} = createRequire(import.meta.url)
const former = extensions['.cjs']
let scripts = ''
let folder = ''
const made: string[] = []

beforeEach(() => {
  scripts = mkdtempSync(join(tmpdir(), 'zongshu-scripts-'))
  folder = mkdtempSync(join(tmpdir(), 'zongshu-code-'))
  made.push(scripts, folder)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script.
  write('const {unit} = require("./unit.cjs"); exports.say = count => `${count}${unit}`')
  writeFileSync(join(scripts, 'unit.cjs'), 'exports.unit = "个乡镇"')
})
afterAll(() => {
  if (former) extensions['.cjs'] = former
  else delete extensions['.cjs']
  for (const one of made) rmSync(one, {recursive: true})
})

const write = (text: string) => writeFileSync(join(scripts, 'main.cjs'), text)
const kept = () => readdirSync(folder).sort()
const bytesOf = (file: string) => readFileSync(join(folder, file))

/** What a process does: load the scripts, use them, keep what was compiled. */
function say(count: number): string {
  const {save} = keepCode(scripts, folder, 'lint')
  const require = createRequire(join(scripts, 'start.cjs'))
  for (const file of Object.keys(require.cache)) if (file.startsWith(scripts)) delete require.cache[file]
  const said = (require('./main.cjs') as {say(count: number): string}).say(count)
  save()
  return said
}

test('the code of each script is kept, and taken the next time', () => {
  expect(say(12)).toBe('12个乡镇')
  expect(kept()).toEqual([
    expect.stringMatching(/^lint-main\.cjs-/),
    expect.stringMatching(/^lint-unit\.cjs-/)
  ])
  const files = kept().map(file => join(folder, file))
  for (const file of files) rmSync(file)
  // Without them, all is compiled again; with them, nothing is written.
  say(12)
  const before = kept().map(bytesOf)
  expect(say(7)).toBe('7个乡镇')
  expect(kept().map(bytesOf)).toEqual(before)
})

test('two copies of the tool keep their code apart', () => {
  say(12)
  const first = kept()
  scripts = mkdtempSync(join(tmpdir(), 'zongshu-scripts-'))
  made.push(scripts)
  write('exports.say = () => "另一份"')
  expect(say(12)).toBe('另一份')
  expect(kept()).toHaveLength(first.length + 1)
  expect(kept()).toEqual(expect.arrayContaining(first))
})

test('a script that was edited runs as it is now, also at the same length', () => {
  say(12)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script.
  write('const {unit} = require("./unit.cjs"); exports.say = count => `${count}${unit.length}`')
  expect(say(12)).toBe('123')
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script.
  write('const {unit} = require("./unit.cjs"); exports.say = count => `${unit}${count.length}`')
  expect(say(12)).toBe('个乡镇undefined')
})

test('code with any bit turned, cut short or of another script is not taken, and is replaced', () => {
  say(12)
  const [main = '', unit = ''] = kept()
  const sound = bytesOf(main)
  fc.assert(
    fc.property(fc.nat(sound.length * 8 - 1), bit => {
      const damaged = Buffer.from(sound)
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      writeFileSync(join(folder, main), damaged)
      expect(say(3)).toBe('3个乡镇')
      expect(bytesOf(main).equals(damaged)).toBe(false)
    })
  )
  for (const wrong of [Buffer.alloc(0), sound.subarray(0, 5), sound.subarray(0, -1), bytesOf(unit)]) {
    writeFileSync(join(folder, main), wrong)
    expect(say(4)).toBe('4个乡镇')
    expect(bytesOf(main).equals(wrong)).toBe(false)
  }
})

test('a folder that is gone or cannot be written to is no hindrance', () => {
  rmSync(folder, {recursive: true})
  expect(say(5)).toBe('5个乡镇')
  writeFileSync(folder, '')
  expect(say(6)).toBe('6个乡镇')
})

test('scripts of other packages are left to Node', () => {
  const other = mkdtempSync(join(tmpdir(), 'zongshu-other-'))
  made.push(other)
  writeFileSync(join(other, 'other.cjs'), 'exports.name = __filename.length > 0')
  say(1)
  const before = kept()
  expect(createRequire(join(other, 'any.cjs'))('./other.cjs')).toEqual({name: true})
  expect(kept()).toEqual(before)
})
