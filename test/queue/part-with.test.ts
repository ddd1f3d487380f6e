import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {draftIn} from '../../src/queue/pack.ts'
import {partWith} from '../../src/queue/part-with.ts'
import {modelOf} from '../drafts.ts'

const names = ['zhaotong', 'tongliao', 'kunming', 'zhaoyang', 'zhaotong-police']
const drafts = names.map(name => readFileSync(`examples/${name}/draft.yaml`, 'utf8'))
const photosOf = ({photos = {}}: ReturnType<typeof draftIn>) =>
  Object.values(photos).flatMap(({file}) => file?.text ?? [])
const packed = (text: string) => photosOf(draftIn(new TextEncoder().encode(text), 'draft.yaml'))

/** A line as somebody might have left it. */
const slips: ReadonlyArray<(line: string) => string> = [
  line => line.trimStart(),
  line => `  ${line}`,
  line => line.replace(':', '：'),
  line => line.replace(/: /, ':'),
  line => line.replace(/^( *)- /, '$1－ '),
  line => line.replace(/^ +/, '\t'),
  line => line.replace(/: (.+)/, ': "$1'),
  line => `${line}\n${line}`,
  line => line.replace(/^ +/, blanks => '　'.repeat(blanks.length / 2)),
  () => ''
]

test('finds every photo that reading the whole draft finds, as it was typed', () => {
  for (const text of drafts) {
    expect(packed(text)).toEqual(photosOf(modelOf(text).model.draft))
    expect(packed(text).length).toBeGreaterThan(0)
  }
})

test('finds every photo that reading the whole draft finds, whatever slipped', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...drafts),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips)), {minLength: 1, maxLength: 3}),
      (text, changes) => {
        const lines = text.split('\n')
        for (const [at, slip] of changes) lines[at % lines.length] = slip(lines[at % lines.length]!)
        const typed = lines.join('\n')
        expect(packed(typed)).toEqual(expect.arrayContaining(photosOf(modelOf(typed).model.draft)))
      }
    ),
    {numRuns: 60}
  )
})

test('reads only what is wanted of a draft that is plainly one field after the other', () => {
  const fields = {isField: (key: string) => /^[a-z]+$/.test(key), isWanted: (key: string) => key === 'photos'}
  const rest = 'title: a\nnote: |\n  photos: no\nlist:\n- one\n'
  const photos = 'photos: # these\n  one: {file: a.jpg}\n\n'
  expect(partWith(`${rest}${photos}style: b\n`, fields)).toBe(photos)
  for (const doubtful of ['标题: a\n', 'title： a\n', '  title: a\nb\n', '"title": a\n', 'title: b\n']) {
    const text = rest + photos + doubtful
    expect(partWith(text, fields)).toBe(text)
  }
})
