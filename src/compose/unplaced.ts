import type {Path, Report} from '../finding.ts'
import type {Kind} from '../kind/kind.ts'
import {nearestTo} from '../language/nearest.ts'
import {pathInWords} from '../model/fields.ts'
import {pathOf} from '../model/item-path.ts'
import type {Piece} from '../model/piece.ts'
import type {Model} from '../model/read.ts'
import {draftSchema} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {noPlace} from './notices.ts'

/** Fields that say how to make the document, or hold facts for reference; they need no place in it. */
const silent = new Set([
  'kind',
  'region',
  'campaign',
  'figures',
  'slogans',
  'indicators',
  'customRoles',
  'style',
  'contents',
  'checks',
  'headings',
  'charts'
])
/** Fields that kinds have a place for as a whole or not at all. */
const whole = new Set(['byline', 'signoff', 'attachments', 'editorsNote', 'outlook'])
/** Of them, what few kinds have a place for. */
const apart = new Set(['jointUnits'])
const silentEnds = new Set([
  'role',
  'photos',
  'figuresAnnex',
  'form',
  'numbered',
  'place',
  'span',
  'focus',
  'mayDrop'
])

/** Tell what the draft fills and the article does not show. Words that stand in it anyway are no loss. */
export function reportUnplaced(model: Model, kind: Kind, used: ReadonlyArray<Piece>, report: Report): void {
  // Parts of one text have one path.
  const paths = new Set<Path>()
  let text = ''
  for (const piece of used) {
    if ('isBreak' in piece) continue
    text += piece.text
    if (piece.value) paths.add(piece.value.path)
  }
  const shown = new Set(Array.from(paths, path => JSON.stringify(path)))
  const told = new Set<string>()
  for (const {path, words} of leaves(model)) {
    const field = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path
    if (silent.has(String(path[0])) || silentEnds.has(String(field.at(-1)))) continue
    if (paths.has(path)) continue
    const isWhole = whole.has(String(path[0])) && !apart.has(String(field.at(-1)))
    const place = isWhole ? path.slice(0, 1) : path[0] === 'honors' ? path.slice(0, 2) : field
    const key = JSON.stringify(place)
    if (told.has(key) || shown.has(JSON.stringify(path))) continue
    const said = path[0] === 'honors' ? honorName(model, path) : words
    // A name may stand elsewhere for another reason; what is told as a whole is not said by chance.
    if (said && !isWhole && text.includes(said)) continue
    told.add(key)
    if (path[0] === 'tables') {
      const message = `表格“${path[1]}”没有放进文章；在正文要放表的地方，单独写一行“{${path[1]}}”。`
      if (!told.has(`table ${path[1]}`))
        report(findingOf(noPlace, {message, path: place, range: model.placeOf(place)}))
      told.add(`table ${path[1]}`)
      continue
    }
    if (path[0] === 'custom') {
      const message = `“${kind.name.zh}”的模板没有用到“自定”里的“${path[1]}”${likelyOwn(String(path[1]), model, kind)}，这部分没有写进文件。`
      report(findingOf(noPlace, {message, path, range: model.placeOf(path)}))
      continue
    }
    report(
      findingOf(noPlace, {
        message: `“${kind.name.zh}”里没有放“${pathInWords(draftSchema, place)}”的位置，这部分没有写进文件。`,
        path: place,
        range: model.placeOf(place)
      })
    )
  }
}

/** The name under 自定 that the kind asks for, the draft lacks, and this one was likely meant for. */
function likelyOwn(name: string, {draft}: Model, {fields}: Kind): string {
  const asked = [...fields.required, ...fields.recommended]
    .filter(path => path.startsWith('custom.'))
    .map(path => path.slice('custom.'.length))
    .filter(one => !Object.hasOwn(draft.custom ?? {}, one))
  const nearest = nearestTo(name, asked)
  return nearest ? `，是否“${nearest}”` : ''
}

function honorName(model: Model, path: Path): string | undefined {
  return model.draft.honors?.find(honor => pathOf(honor)[1] === path[1])?.name?.text
}

/** Every text that is to be shown, with its path. */
function* leaves({draft}: Model): Generator<{path: Path; words: string}> {
  for (const value of valuesIn(draft)) {
    const isOff = 'on' in value && !value.on
    if (value.slot === undefined && !isOff) yield {path: value.path, words: value.text}
  }
}
