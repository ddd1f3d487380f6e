import {expect, test} from 'vitest'
import {mapIn, roomOf, wrongArrows} from '../scripts/arrows.mjs'

const map = 'cli\nnode\nengine · index\nformats/docx · formats/pdf\nmodel\nfinding\n'
const wrong = (files: Record<string, string>) => wrongArrows(new Map(Object.entries(files)), map)

test('what imports only from below is right', () => {
  expect(
    wrong({
      'cli/run.ts':
        "import {job} from '../engine/job.ts'\nimport {join} from 'node:path'\nprocess.exit(join('', job))",
      'engine/job.ts':
        "import type {Model} from '../model/read.ts'\nexport const job = 'process.env is no use here'",
      'model/read.ts': "import {z} from 'zod'\nexport interface Model {readonly process: typeof z}",
      'index.ts': "export {finding} from './finding.ts'",
      'finding.ts': ''
    })
  ).toEqual([])
})

test.each([
  [
    'up',
    {'model/a.ts': "import {b} from '../engine/b.ts'", 'engine/b.ts': ''},
    'engine does not stand below model'
  ],
  [
    'up by type',
    {'model/a.ts': "import type {b} from '../cli/b.ts'", 'cli/b.ts': ''},
    'cli does not stand below'
  ],
  [
    'up when called',
    {'model/a.ts': "const b = import('../cli/b.ts')", 'cli/b.ts': ''},
    'cli does not stand below'
  ],
  [
    'aside',
    {'formats/pdf/a.ts': "import '../docx/b.ts'", 'formats/docx/b.ts': ''},
    'formats/docx does not stand'
  ],
  ['outside', {'model/a.ts': "import {sep} from 'node:path'"}, 'imports node:path'],
  ['at the process', {'engine/a.ts': 'export const name = process.env.NAME'}, 'reads process'],
  ['into no room', {'attic/a.ts': ''}, 'the map has no room “attic”'],
  [
    'in a circle',
    {'model/a.ts': "import './b.ts'", 'model/b.ts': "import type {A} from './a.ts'"},
    'a circle: src/model/a.ts → src/model/b.ts'
  ]
])('an arrow %s is told', (_, files, message) => {
  const found = wrong(files)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(message)
})

test('each format is a room, and the list of them is one above them', () => {
  expect(['formats/docx/a/b.ts', 'formats/index.ts', 'formats/format.ts', 'index.ts'].map(roomOf)).toEqual([
    'formats/docx',
    'formats',
    'formats/format',
    'index'
  ])
})

test('the map is that of CONTRIBUTING.md', () => {
  expect(mapIn('a\n```rooms\ncli\nmodel\n```\n')).toBe('cli\nmodel\n')
  expect(() => mapIn('no map')).toThrow('Cannot find the map')
})
