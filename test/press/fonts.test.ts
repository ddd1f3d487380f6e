import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {coverageOf} from '../../src/fonts/coverage.ts'
import {bundledFamilies, facesOf, familiesWith} from '../../src/fonts/families.ts'
import {bundledCoverage, fontFolder} from '../../src/node/fonts.ts'
import {inProcess} from '../../src/node/typst/in-process.ts'
import {press} from '../../src/page/press.ts'
import {typesetter} from '../context.ts'

test('the fonts cover all of GB 2312 and the marks of newspapers', async () => {
  const covered = bundledCoverage()
  const decoder = new TextDecoder('gb18030')
  for (let row = 0xa1; row <= 0xf7; row++) {
    if (row >= 0xaa && row <= 0xaf) continue
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]))
      if (/\p{Script=Han}/u.test(character))
        expect(covered.has(character.codePointAt(0)!), character).toBe(true)
    }
  }
  for (const mark of '，。、；：？！（）《》“”‘’——……·—～％°℃㎡①②③□〇〔〕')
    expect(covered.has(mark.codePointAt(0)!), mark).toBe(true)
})

test('a font without a cmap covers nothing', () => {
  expect(coverageOf(new Uint8Array(12)).size).toBe(0)
})

test('coverage is that of the font', async () => {
  const song = coverageOf(await readFile(`${fontFolder()}/NotoSerifSC-Regular.otf`))
  expect(song.has('昭'.codePointAt(0)!)).toBe(true)
  expect(song.has(0xe000)).toBe(false)
})

test('what is kept of the coverage is what the fonts cover', async () => {
  const covered = bundledCoverage()
  const files = ['NotoSerifSC-Regular.otf', 'NotoSansHans-Regular.otf', 'LXGWWenKai-Medium.ttf']
  const fonts = await Promise.all(
    files.map(async file => coverageOf(await readFile(`${fontFolder()}/${file}`)))
  )
  for (let code = 0; code <= 0x3ffff; code++) {
    if (covered.has(code) !== fonts.some(font => font.has(code))) expect.fail(`U+${code.toString(16)}`)
  }
})

test.each([
  ['NotoSerifGB-Regular.otf', 'NotoSerifSC-Regular.otf'],
  ['NotoSerifGB-Black.otf', 'NotoSerifSC-Black.otf'],
  ['LXGWWenGB-Medium.ttf', 'LXGWWenKai-Medium.ttf']
])('%s has what most pages need of %s', async (small, whole) => {
  const [some, all] = await Promise.all(
    [small, whole].map(async file => coverageOf(await readFile(`${fontFolder()}/${file}`)))
  )
  expect([...some!].filter(code => !all!.has(code))).toEqual([])
  for (const character of '昭通市齄，。、；：？！（）《》“”‘’——……·—～％°℃①②③□〇〔〕　Aé9')
    expect(some!.has(character.codePointAt(0)!) || !all!.has(character.codePointAt(0)!), character).toBe(true)
  expect(some!.size).toBeGreaterThan(7000)
  expect(some!.has('镕'.codePointAt(0)!)).toBe(false)
})

test('behind a small face stands the whole one, and every family is there', async () => {
  for (const list of Object.values(bundledFamilies)) {
    for (const [index, family] of list.entries())
      if (family.endsWith(' GB')) expect(list[index + 1]).toMatch(/^(?:Noto Serif SC|LXGW WenKai)$/)
    expect(await inProcess().familiesOf(list)).toEqual(list)
  }
  for (const {family} of facesOf([])) expect(Object.values(bundledFamilies).flat()).toContain(family)
  expect(facesOf(['press']).length).toBe(facesOf([]).length - 1)
})

test('bought faces come first where they are, ours always stand behind them', () => {
  const families = familiesWith(family => family === 'SimHei' || family === 'FZXiaoBiaoSong-B05')
  expect(families.hei).toEqual(['SimHei', ...bundledFamilies.hei])
  expect(families.title[0]).toBe('FZXiaoBiaoSong-B05')
  expect(families.kai).toEqual(bundledFamilies.kai)
})

test('a machine without bought faces gets ours', async () => {
  const {families} = await press(typesetter(), 'system')
  for (const [role, list] of Object.entries(bundledFamilies)) {
    expect(families[role as keyof typeof families].slice(-list.length)).toEqual(list)
  }
})
