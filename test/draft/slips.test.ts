import {describe, expect, test} from 'vitest'
import {allFixed, fixed, pointed, read} from './reading.ts'
import {slips} from './slips.ts'

describe('reads', () => {
  for (const {name, typed, finds, value, fixed: after} of slips) {
    test(name, () => {
      const text = typed.replaceAll(/[⟦⟧]/g, '')
      const marked = Array.from(typed.matchAll(/⟦(.*?)⟧/gsu), ([, inside]) => inside)
      const reading = read(text)
      expect(reading.value).toEqual(value)
      expect(reading.findings.map(({ruleId}) => ruleId)).toEqual(finds)
      expect(reading.findings.map(finding => pointed(text, finding))).toEqual(marked)
      expect(allFixed(text, reading.findings)).toBe(after ?? text)
    })
  }
})

describe('a fix alone keeps the value and takes its finding away', () => {
  for (const {name, typed} of slips) {
    const text = typed.replaceAll(/[⟦⟧]/g, '')
    const {value, findings} = read(text)
    for (const finding of findings.filter(({fix}) => fix)) {
      test(`${name}: ${finding.ruleId} at ${finding.range.start}`, () => {
        const after = read(fixed(text, finding))
        expect(after.value).toEqual(value)
        expect(after.findings.length).toBeLessThan(findings.length)
      })
    }
  }
})

test('every finding says in Chinese what is wrong and how to put it right', () => {
  for (const {typed} of slips) {
    for (const {message, note} of read(typed.replaceAll(/[⟦⟧]/g, '')).findings) {
      expect(message).toMatch(/\p{Script=Han}.*。$/su)
      expect(note).toMatch(/\p{Script=Han}/u)
    }
  }
})
