import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {press} from '../../src/formats/press/press.ts'
import {modelOf} from '../drafts.ts'
import {draftOf, hostile} from '../hostile.ts'
import {kinds} from '../kinds.ts'
import {textOf, unspaced} from './pdf-text.ts'

/** Marks that the page makes full-width, and characters that no font has, which are told instead. */
const isPlain = (text: string) =>
  !/[,;:?!()\uE000-\uF8FF\uFDD0-\uFDEF\u{1F000}-\u{1FFFF}\u{20BB7}]/u.test(text)

test.each(kinds.map(kind => [kind.id, kind] as const))(
  'hostile text stands on the page of a %s as it was typed',
  async (_, kind) => {
    for (const text of hostile.filter(isPlain)) {
      const {model} = modelOf(draftOf(text))
      const [page] = await press.write(
        compose(model, kind, () => {}),
        {report: () => {}, settings: {}}
      )
      const said = await textOf(page!.bytes)
      expect(said.split(unspaced(text)).length, text).toBeGreaterThan(4)
    }
  }
)

test('what no font can show is told, in every kind', async () => {
  for (const kind of kinds) {
    const {model} = modelOf(draftOf('甲\uE000乙'))
    const findings: Finding[] = []
    await press.write(
      compose(model, kind, () => {}),
      {report: finding => void findings.push(finding), settings: {}}
    )
    expect(findings.filter(({ruleId}) => ruleId === 'missing-glyph').length, kind.id).toBeGreaterThan(3)
  }
})
