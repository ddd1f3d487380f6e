import * as z from 'zod/mini'
import type {Schema} from '../model/leaf.ts'

/**
 * The shape of the json report. `schema/findings.schema.json` is made of it and the reporter is typed by it; what is
 * added, renamed or read otherwise needs another number here and a word in `docs/report-json.md`.
 */
export const version = 3

/** What the parts of the shape are called and mean, for its JSON Schema. */
export const words = z.registry<{id?: string; description?: string}>()

function said<Said extends Schema>(schema: Said, description: string, id?: string): Said {
  words.add(schema, {description, ...(id ? {id} : {})})
  return schema
}

const count = z.int().check(z.nonnegative())

const point = said(
  z.strictObject({
    offset: said(z.int().check(z.nonnegative()), 'UTF-16 units before it in the text of the file'),
    line: said(z.int().check(z.positive()), 'From 1; in a Word document, the paragraph'),
    column: said(z.int().check(z.positive()), 'From 1, in UTF-16 units')
  }),
  'A place between two UTF-16 units of the text',
  'point'
)

const range = said(z.strictObject({start: point, end: point}), 'The end is exclusive', 'range')

const edit = said(z.strictObject({range, text: z.string()}), 'Put this text in place of the range', 'edit')

const related = z.strictObject({
  message: z.string(),
  file: said(z.string(), 'The file of the place, which may be another one of the report'),
  range: said(z.optional(range), 'Left out when the file is not in the report')
})

const finding = said(
  z.strictObject({
    ruleId: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    message: said(z.string().check(z.minLength(1)), 'What is wrong, in one Chinese sentence'),
    note: said(z.optional(z.string()), 'How to put it right, or more about why'),
    basis: said(z.optional(z.string()), 'The standard it rests on'),
    doc: said(
      z.optional(z.string()),
      'The page about it, by its path in the package; left out for rules that are not ours'
    ),
    path: said(
      z.array(z.union([z.string(), z.int()])),
      'The field of the draft by English keys and list indexes; empty where there is none'
    ),
    range,
    related: z.array(related),
    fix: said(z.array(edit), 'Edits that put it right and keep the meaning; empty when only the author can')
  }),
  'One thing to say to the author',
  'finding'
)

const skipped = said(
  z.strictObject({
    ruleId: z.string(),
    reason: z.string(),
    broken: said(z.boolean(), 'The rule broke, which is a mistake of zongshu')
  }),
  'A rule that did not run, and why',
  'skipped'
)

const file = z.strictObject({
  file: said(z.string(), 'As named on the command line; - is standard input'),
  text: said(
    z.union([
      z.strictObject({
        encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']),
        length: said(z.int().check(z.nonnegative()), 'In UTF-16 units, without a byte order mark')
      }),
      z.null()
    ]),
    'What the offsets count in; null when the file could not be read'
  ),
  fields: count,
  paragraphs: count,
  findings: z.array(finding),
  aside: said(
    z.array(
      z.strictObject({
        by: said(
          z.enum(['comment', 'config', 'baseline']),
          'A comment of the file, an allow list, or the baseline'
        ),
        reason: said(z.optional(z.string()), 'Which the comment gives'),
        finding
      })
    ),
    'Findings that were put aside and do not count'
  ),
  edits: said(
    z.array(z.strictObject({ruleId: z.string(), range, text: z.string()})),
    'What the first round of --fix makes of the findings, in the order of the text, none overlapping another'
  ),
  rulesRun: z.array(z.string()),
  rulesSkipped: z.array(skipped)
})

/** What `--format json` writes. */
export const jsonReport = said(
  z.strictObject({
    version: z.literal(version),
    tool: z.strictObject({name: z.literal('zongshu'), version: z.optional(z.string())}),
    files: z.array(file),
    summary: z.strictObject({
      files: count,
      unread: count,
      fields: count,
      paragraphs: count,
      errors: count,
      warnings: count,
      hints: count,
      aside: z.strictObject({comment: count, config: count, baseline: count}),
      rulesRun: z.array(z.string()),
      rulesSkipped: z.array(skipped)
    })
  }),
  'Findings of zongshu, see docs/report-json.md'
)

export type JsonReport = z.infer<typeof jsonReport>
