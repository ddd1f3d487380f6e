import * as z from 'zod/mini'
import {readDraft} from '../draft/read.ts'
import type {Source} from '../draft/tree.ts'
import type {Report} from '../finding.ts'
import {fieldNames} from '../model/fields.ts'
import {lines, object, objects, text} from '../model/leaf.ts'
import {readInto} from '../model/read.ts'
import type {Value} from '../model/value.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import type {Settings} from './lint.ts'

/** One wrong wording and the right one. */
export const termSchema = z.strictObject({
  wrong: z.string().check(z.minLength(1)),
  /** The wordings to use instead; none means that it is to be avoided. */
  right: z._default(z.array(z.string()), []),
  /** The standard or document it rests on. */
  basis: z.optional(z.string()),
  /** Since when. */
  since: z.optional(z.string()),
  /** Longer wordings in which the wrong one is right. */
  except: z._default(z.array(z.string()), []),
  /** What must follow for the wording to be wrong; nothing here means anything may. */
  before: z._default(z.array(z.string()), []),
  /** What makes it right where it stands in the same paragraph. */
  unless: z._default(z.array(z.string()), []),
  /** How grave it is (default: an error). */
  severity: z.optional(z.enum(['error', 'warning', 'hint']))
})

export type Term = z.infer<typeof termSchema>

const term = object(
  {
    wrong: lines({title: '错误', description: '不规范的写法，可以有几个'}),
    right: lines({title: '规范', description: '规范的写法；不填表示避免使用'}),
    basis: text({title: '依据', description: '依据的文件或标准'}),
    since: text({title: '起', description: '从何时起'}),
    except: lines({title: '例外', description: '包含它而不算错的较长写法'}),
    before: lines({title: '后接', description: '后面紧接这些字词之一时才算错；不填表示不论'}),
    unless: lines({title: '除非', description: '同一段里有这些字词之一就不算错'})
  },
  {},
  ['wrong']
)

/** `terms/*.yaml`. */
const fileSchema = object(
  {
    name: text({title: '名称', description: '这组术语叫什么'}),
    level: text({title: '级别', description: '查到时算什么：错误、警告或提示；不填算错误'}),
    terms: objects(term, {title: '术语', description: '各条术语'})
  },
  {},
  ['terms']
)

export const idleTerm: Notice = {
  id: 'idle-term',
  title: {zh: '术语不起作用', en: 'Term that can never match'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '这一条永远不会匹配，留着只会让人以为已经检查过。',
    en: 'The entry can never match, and would only seem to be checked.'
  },
  how: {zh: '按提示改正或删去这一条。', en: 'Correct or delete the entry.'}
}

/** Read a file of terms. Entries that can never match are reported and left out. */
export function parseTerms(source: Source, report: Report): Term[] {
  const names = fieldNames(fileSchema)
  const tree = readDraft(source, report, {isKey: name => names.has(name)})
  if (!tree.root) return []
  const {data} = readInto(fileSchema, tree, report)
  const terms: Term[] = []
  const known = new Set<string>()
  const severity = levels[data.level?.text.trim() ?? '']

  for (const entry of data.terms ?? []) {
    const right = (entry.right ?? []).map(wordsOf)
    const except = (entry.except ?? []).map(wordsOf)
    const before = (entry.before ?? []).map(wordsOf)
    const unless = (entry.unless ?? []).map(wordsOf)
    for (const value of entry.wrong) {
      const wrong = wordsOf(value)
      const own = except.filter(longer => longer.includes(wrong))
      const reason = reasonAgainst(wrong, right, own, known)
      if (reason) {
        const message = `术语“${wrong}”${reason}。`
        report(findingOf(idleTerm, {message, path: value.path, range: value.place}))
        continue
      }
      known.add(wrong)
      terms.push({
        wrong,
        right,
        except: own,
        before,
        unless,
        basis: entry.basis?.text,
        since: entry.since?.text,
        severity
      })
    }
    for (const value of entry.except ?? []) {
      if (entry.wrong.some(wrong => wordsOf(value).includes(wordsOf(wrong)))) continue
      const message = `例外“${wordsOf(value)}”不包含任何一个错误写法。`
      report(findingOf(idleTerm, {message, path: value.path, range: value.place}))
    }
  }
  return terms
}

/** Lay lists over each other: of two entries for the same words, the later one holds. */
export function layered(...lists: ReadonlyArray<ReadonlyArray<Term>>): Term[] {
  return [...new Map(lists.flat().map(term => [term.wrong, term])).values()]
}

/** Hand the terms to the rule `term`; a list in the config itself comes last and so holds. */
export function withTerms(settings: Settings, terms: ReadonlyArray<Term>): Settings {
  const {term = {}} = settings
  const own = z.parse(z.array(termSchema), term.options?.terms ?? [])
  return {...settings, term: {...term, ready: {terms: layered(terms, own)}}}
}

/** What a list may be taken as; anything else is an error, as lists are by default. */
const levels: Readonly<Record<string, Term['severity']>> = {错误: 'error', 警告: 'warning', 提示: 'hint'}

const wordsOf = ({text}: Value): string => text.trim()

function reasonAgainst(
  wrong: string,
  right: ReadonlyArray<string>,
  except: ReadonlyArray<string>,
  known: ReadonlySet<string>
): string | undefined {
  if (/[\n\r]/.test(wrong)) return '有换行，不会在一段文字里出现'
  if (right.includes(wrong)) return '与规范写法相同'
  if (except.includes(wrong)) return '又列为例外，永远不会报'
  if (known.has(wrong)) return '前面已经有了'
  return undefined
}
