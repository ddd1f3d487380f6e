import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {footerXml} from '../../src/formats/docx/footer.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {loadProfile} from '../../src/style/load-profile.ts'

const text = readFileSync(new URL('../../styles/gbt9704.yaml', import.meta.url), 'utf8')
const profile = loadProfile('gbt9704', [{name: 'gbt9704', path: 'gbt9704.yaml', text}], () => {})!
const geometry = geometryOf(profile, 'dialog')
const indentOf = (xml: string) => /<w:ind ([^/]*)\/>/.exec(xml)?.[1]

// GB/T 9704—2012, 7.5: one character in from the outer edge, in 4号 (14 pt, 280 twentieths).
test('a page number stands one of its characters in from the outer edge', () => {
  const wide = 280 + geometry.spacing
  expect(indentOf(footerXml('odd', profile, geometry))).toBe(`w:rightChars="100" w:right="${wide}"`)
  expect(indentOf(footerXml('even', profile, geometry))).toBe(`w:leftChars="100" w:left="${wide}"`)
})

test('a profile may have it further in, in the middle, or not at all', () => {
  const {pageNumber} = profile
  const further = {...profile, pageNumber: {...pageNumber, inset: 2}}
  expect(indentOf(footerXml('odd', further, geometry))).toContain('w:rightChars="200"')
  const centred = footerXml(
    'odd',
    {...profile, pageNumber: {...pageNumber, side: 'center' as const}},
    geometry
  )
  expect(indentOf(centred)).toBeUndefined()
  expect(centred).toContain('<w:jc w:val="center"/>')
  expect(footerXml('none', profile, geometry)).not.toContain('PAGE')
})
