import type {Finding} from '../src/finding.ts'
import type {WriteContext} from '../src/formats/format.ts'
import {nodeTypesetter} from '../src/node/typst/index.ts'
import type {Profile} from '../src/style/profile.ts'
import type {Typesetter} from '../src/typst/typesetter.ts'
import {profile as profileNamed} from './docx/article.ts'

let made: Typesetter | undefined

/** One typesetter for all tests of a worker: it takes a while to get ready. */
export function typesetter(): Typesetter {
  made ??= nodeTypesetter()
  return made
}

/** What a format is handed, and what it said. */
export function context(
  parts: Partial<WriteContext> & {readonly using?: Profile} = {}
): WriteContext & {readonly told: Finding[]} {
  const {using, ...others} = parts
  const told: Finding[] = []
  return {
    told,
    report: finding => void told.push(finding),
    findings: [],
    profile: async name => using ?? profileNamed(name),
    read: async path => {
      throw new Error(`Cannot read ${path} in this test`)
    },
    typesetter,
    ...others
  }
}
