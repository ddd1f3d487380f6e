import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {openZip, unzipped} from '../../src/ooxml/zip.ts'

interface Claim {
  readonly name: string
  /** What the directory says of it, whatever is there. */
  readonly size?: number
  readonly flags?: number
}

/** A zip whose directory says what it is told to. */
function zipOf(claims: ReadonlyArray<Claim>): Uint8Array {
  const bytes = zipSync(Object.fromEntries(claims.map(({name}) => [name, strToU8('甲')])))
  const view = new DataView(bytes.buffer)
  let at = view.getUint32(bytes.length - 6, true)
  for (const {size, flags} of claims) {
    if (flags !== undefined) view.setUint16(at + 8, flags, true)
    if (size !== undefined) view.setUint32(at + 24, size, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

const mega = 1024 * 1024
const isOpen = (claims: ReadonlyArray<Claim>) => openZip(zipOf(claims)) instanceof Map
const reasonFor = (bytes: Uint8Array) => {
  const opened = openZip(bytes)
  return opened instanceof Map ? undefined : (opened as {reason: string}).reason
}

describe('a package is opened up to its limits, and not beyond', () => {
  test.each([
    ['word/document.xml', 32],
    ['word/_rels/document.xml.rels', 32],
    ['word/media/image1.png', 64]
  ])('%s: %d MB', (name, most) => {
    expect(isOpen([{name, size: most * mega}])).toBe(true)
    expect(reasonFor(zipOf([{name, size: most * mega + 1}]))).toContain('大得不合常理')
  })

  test('256 MB in all', () => {
    const quarters = [1, 2, 3, 4].map(count => ({name: `${count}.png`, size: 64 * mega}))
    expect(isOpen(quarters)).toBe(true)
    expect(isOpen([...quarters, {name: 'a.txt', size: 1}])).toBe(false)
  })

  test('20,000 parts', () => {
    const parts = Array.from({length: 20_001}, (_, count) => ({name: `${count}`}))
    expect(isOpen(parts.slice(1))).toBe(true)
    expect(reasonFor(zipOf(parts))).toContain('大得不合常理')
  })
})

test('what is locked, told twice or cut off is said', () => {
  expect(reasonFor(zipOf([{name: 'a.xml', flags: 1}]))).toContain('加了密码')
  expect(reasonFor(zipOf([{name: 'word/a.xml'}, {name: 'Word/A.xml'}]))).toContain('两个“Word/A.xml”')
  const whole = zipOf([{name: 'a.xml'}, {name: 'b.xml'}])
  for (let length = 0; length < whole.length; length++)
    expect(reasonFor(whole.subarray(0, length))).toContain('已损坏')
})

test('bytes that are not those that were packed are none', () => {
  const bytes = zipOf([{name: 'a.xml'}])
  const entryIn = (zip: Uint8Array) =>
    (openZip(zip) as Map<string, Parameters<typeof unzipped>[0]>).get('a.xml')!
  expect(unzipped(entryIn(bytes))).toEqual(strToU8('甲'))
  const damaged = entryIn(bytes)
  damaged.packed[damaged.packed.length - 1]! ^= 1
  expect(unzipped(damaged)).toBeUndefined()
  const {packed, ...others} = entryIn(zipOf([{name: 'a.xml'}]))
  expect(unzipped({...others, packed, size: others.size + 1})).toBeUndefined()
  expect(unzipped({...others, packed, method: 12})).toBeUndefined()
  // Whole, and not what was put in.
  expect(unzipped({...others, packed, crc: others.crc ^ 1})).toBeUndefined()
})
