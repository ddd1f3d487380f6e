import {expect, test} from 'vitest'
import {entryOf, fieldsOf, itemOf, shapeOf} from '../../src/model/fields.ts'
import type {Schema} from '../../src/model/leaf.ts'
import {draftSchema} from '../../src/model/schema.ts'
import {placeInWords} from '../../src/web/findings/place-in-words.ts'
import {englishFields} from '../../src/web/words/english-fields.ts'
import {fieldHelp, fieldTitle} from '../../src/web/words/field-words.ts'
import {language} from '../../src/web/words/say.ts'

/** Paths of all fields of the draft, the first of each list and one of a name of the author's own. */
function pathsOf(schema: Schema, path: ReadonlyArray<string | number> = []): (string | number)[][] {
  const item = itemOf(schema)
  const inner = item ?? entryOf(schema)
  if (inner) return shapeOf(inner) ? pathsOf(inner, [...path, item ? 0 : '某名']) : []
  return fieldsOf(schema).flatMap(({name, schema: field, meta}) => {
    const own = [...path, name]
    return meta.reads === 'series' ? [own] : [own, ...pathsOf(field, own)]
  })
}

test('every field has a title and a help in English, and no other has', () => {
  const paths = pathsOf(draftSchema)
  expect(paths.length).toBeGreaterThan(100)
  language.value = 'en'
  try {
    const used = new Set<string>()
    for (const path of paths) {
      expect(fieldTitle(path), path.join('.')).toMatch(/^[\x20-\x7e’]+$/)
      expect(fieldHelp(path), path.join('.')).toMatch(/^[\x20-\x7e’]+\.$/)
      used.add(
        path
          .filter(step => typeof step === 'string' && step !== '某名')
          .slice(-2)
          .join('.')
      )
    }
    expect(Object.keys(englishFields).filter(key => !used.has(key))).toEqual([])
  } finally {
    language.value = 'zh'
  }
})

test('a place is said in the language of the page', () => {
  const path = ['sections', 1, 'measures', 0, 'heading']
  expect(placeInWords(path)).toBe('第2章·第1节·标题')
  language.value = 'en'
  try {
    expect(placeInWords(path)).toBe('Chapter 2 · Measure 1 · Heading')
    expect(placeInWords(['figures', '产值', 'value'])).toBe('Figures · 产值 · Value')
    expect(placeInWords([])).toBe('whole text')
  } finally {
    language.value = 'zh'
  }
})
