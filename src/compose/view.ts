import type {Report} from '../finding.ts'
import type {Kind} from '../kind/kind.ts'
import type {Printable, TokenBook} from '../kind/token.ts'
import {legalPart} from '../language/characters.ts'
import {noteLabel} from '../language/note-label.ts'
import {dictionary, noNames} from '../model/dictionary.ts'
import {entryOf, fieldsOf, itemOf} from '../model/fields.ts'
import type {Flag, Schema} from '../model/leaf.ts'
import {metaOf} from '../model/leaf.ts'
import type {Piece} from '../model/piece.ts'
import {breakPiece, joined, own as ownWords, piecesOf} from '../model/piece.ts'
import type {Chart, Draft, Photo, Table} from '../model/schema.ts'
import {draftSchema} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {placeIn, slice, valuesIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {chartRows, timesMissing, unfit} from './chart.ts'
import {figurePieces} from './figure.ts'
import {headingPieces} from './heading.ts'
import {headingForms} from './heading-form.ts'
import {isSaid, printedHonor} from './honor.ts'
import {indicatorView} from './indicator-rows.ts'
import {likelyOf} from './likely.ts'
import {chartUnfit, noPlace, unknownFigure, unknownPhoto} from './notices.ts'
import {placementOf} from './placement.ts'
import type {IsEmpty} from './prose.ts'
import {prosePieces} from './prose.ts'
import {tableRows} from './table-rows.ts'

/**
 * What a template sees: the draft under its English names, with a token for each text. Headings are written out in the
 * kind's grammar, prose is a list of paragraphs, `photos` of a section are the photos themselves, `photos` of the
 * draft are those that no section names, `honors` those that no text says were won (with `said` for one in the author's own words),
 * `noteLabel` is what the editor's note is called, `annex` has the rows of the figures' table if the draft asks for one, `indicators` those of the self-assessment, and `assessment`
 * what they come to.
 */
export type View = Readonly<Record<string, unknown>>

export function viewOf(draft: Draft, kind: Kind, book: TokenBook, report: Report, isEmpty: IsEmpty): View {
  const allow = draft.checks?.words?.map(({text}) => text)
  const say = (value: Value): Printable => book.put(piecesOf(value, undefined, {allow}))
  const sayAll = (values: ReadonlyArray<Value>, separator: ReadonlyArray<Piece>): Printable =>
    book.put(
      joined(
        values.map(value => piecesOf(value, undefined, {allow})),
        separator
      )
    )

  const forms = headingForms(draft, kind)

  function show(
    given: unknown,
    schema: Schema,
    path: ReadonlyArray<string | number>,
    holder?: object
  ): unknown {
    if (given === undefined) return undefined
    const field = path.filter(step => typeof step === 'string').join('.')
    const item = itemOf(schema)
    if (field.endsWith('.photos') && item) return photosNamed(given as Value[])
    switch (metaOf(schema).reads) {
      case 'text':
      case 'choice':
        return textView(field, given as Value)
      case 'flag':
        return (given as Flag).on || undefined
      case 'choices':
      case 'list':
        if (standApart.has(field)) return (given as Value[]).map(say)
        return sayAll(given as Value[], ownWords('、'))
      case 'lines':
        return sayAll(given as Value[], [breakPiece])
      case 'prose':
        return (given as Value[]).map((paragraph, index) => {
          const words = field === 'editorsNote' && index === 0 ? parted(paragraph).rest : paragraph
          const placement = field === 'editorsNote' ? undefined : placementOf(words, draft)
          if (placement?.type === 'table') return tableView(placement.table)
          if (placement?.type === 'chart') return chartView(placement.name, placement.chart, words)
          if (placement) return placedPhoto(placement.name, placement.photo)
          return book.put(prosePieces(words, draft, report, isEmpty))
        })
      case 'phrases': {
        return book.put(headingPieces(given as Value[], forms.get(holder!)!))
      }
    }
    const entry = entryOf(schema)
    if (entry && metaOf(entry).reads === 'text')
      return dictionary(
        Object.entries(given as Record<string, Value>).map(([name, one]) => [
          name,
          show(one, entry, [...path, name])
        ])
      )
    if (item) return (given as unknown[]).map((one, index) => show(one, item, [...path, index]))
    const object = given as Readonly<Record<string, unknown>>
    const shown = fieldsOf(schema).flatMap(({name, schema: inner}) => {
      const value = show(object[name], inner, [...path, name], object)
      return value === undefined ? [] : [[name, value] as const]
    })
    return Object.fromEntries(forms.get(object)?.runsIn ? [...shown, ['runsIn', true]] : shown)
  }

  function textView(field: string, value: Value): Printable {
    if (field === 'title.deck') return say(withoutDash(value))
    if (field === 'attachments.name') return say(withoutEndMark(value))
    const isSpoken = field.endsWith('.words') || field.endsWith('.indirect')
    return isSpoken ? book.put(prosePieces(value, draft, report, isEmpty)) : say(value)
  }

  const photoView = (photo: Photo) => ({
    file: say(photo.file),
    caption: photo.caption && say(photo.caption),
    credit: photo.credit && say(photo.credit),
    creditRole: photo.creditRole && say(photo.creditRole)
  })

  const printed = (value: Value | undefined): string => (value ? say(value).toHTML() : '')

  /** A table as Markdown has it. */
  function tableView({title, rows = []}: Table): Printable {
    const cell = (values: ReadonlyArray<Value>) =>
      values.length === 0
        ? ''
        : book.put(values.flatMap(value => prosePieces(value, draft, report, isEmpty))).toHTML()
    const lines = tableRows(rows).map(row => `| ${row.map(cell).join(' | ')} |`)
    const ruler = `|${' --- |'.repeat(tableRows(rows)[0]?.length ?? 1)}`
    const head = title ? [`:table-title[${printed(title)}]`, ''] : []
    const [first, ...others] = lines
    return {toHTML: () => [...head, ...(first ? [first, ruler, ...others] : [])].join('\n')}
  }

  /** A chart as the table that it draws; one that cannot be drawn stays a table, which is told. */
  function chartView(name: string, chart: Chart, asked: Value): Printable {
    drawn.add(name)
    const known = draft.figures ?? noNames
    for (const one of chart.figures ?? []) {
      if (known[one.text] || one.slot !== undefined) continue
      const nearest = likelyOf(one.text, known)
      const hint = nearest ? `，是否“${nearest}”` : '，请在“数据”中写上它'
      const message = `“数据”中没有图表“${name}”要画的“${one.text}”${hint}。`
      report(findingOf(unknownFigure, {message, path: one.path, range: placeIn(one)}))
    }
    for (const time of timesMissing(chart, known)) {
      const message = `图表“${name}”要画的数据里没有“${time.text}”的数，请在“数据”里补上，或从“年份”里去掉。`
      report(findingOf(chartUnfit, {message, path: time.path, range: placeIn(time)}))
    }
    const {times, rows} = chartRows(chart, known)
    const why = unfit(rows)
    const place = chart.figures?.[0] ?? asked
    if (why)
      report(
        findingOf(chartUnfit, {
          message: `图表“${name}”${why}，排成了表。`,
          path: place.path,
          range: placeIn(place)
        })
      )
    const cell = (value: Value | undefined, figure: string) =>
      value ? book.put(piecesOf(value, figure, {allow})).toHTML() : ''
    const lines = rows.map(({name: own, figure, values}) => {
      const label = figure.label ? printed(figure.label) : book.put(ownWords(legalPart(own))).toHTML()
      return `| ${[label, ...values.map(value => cell(value, own))].join(' | ')} |`
    })
    if (lines.length === 0) return {toHTML: () => ''}
    const columns = times.length > 0 ? times : ['数值']
    const source = chart.source ? `（${printed(chart.source)}）` : ''
    const title = chart.title ? printed(chart.title) : book.put(ownWords(legalPart(name))).toHTML()
    const table = [
      `:table-title[${title}${source}]`,
      '',
      `| 项目 | ${columns.map(time => book.put(ownWords(time)).toHTML()).join(' | ')} |`,
      `|${' --- |'.repeat(columns.length + 1)}`,
      ...lines
    ]
    const sort = chart.sort?.choice ?? 'bar'
    const whole = why ? table : [`:::chart{sort="${sort}"}`, ...table, ':::']
    return {toHTML: () => whole.join('\n')}
  }

  function placedPhoto(name: string, {file, caption, credit, creditRole}: Photo): Printable {
    named.add(name)
    const role = creditRole ? `${printed(creditRole)} ` : ''
    const taken = credit ? ` :credit[${role}${printed(credit)} 摄]` : ''
    return {toHTML: () => `:::photo{src="${printed(file)}"}\n${printed(caption)}${taken}\n:::`}
  }

  const named = new Set<string>()
  const drawn = new Set<string>()
  function photosNamed(names: ReadonlyArray<Value>): unknown[] {
    const photos = draft.photos ?? noNames
    return names.flatMap(name => {
      const photo = photos[name.text]
      if (photo) {
        named.add(name.text)
        return [photoView(photo)]
      }
      const nearest = likelyOf(name.text, photos)
      const hint = nearest ? `，是否“${nearest}”` : ''
      const message = `“图片”中没有“${name.text}”${hint}。`
      report(findingOf(unknownPhoto, {message, path: name.path, range: placeIn(name)}))
      return []
    })
  }

  const {photos = noNames, figures = noNames, honors = [], ...rest} = draft
  const {outlook: _, ...past} = rest
  const prose = valuesIn(past)
    .map(({text}) => text)
    .join('\n')
  // An honour that is said there is not said again.
  const unsaid = honors.filter(({name}) => name && !isSaid(name.text, prose))
  // One of a title is the title itself.
  const counted = unsaid.map(honor =>
    /^[1一]\D?$/.test(honor.count?.text ?? '') ? {...honor, count: undefined} : honor
  )
  const honored = counted.map(printedHonor)
  const view = show({...rest, honors: honored.map(({honor}) => honor)}, draftSchema, []) as Record<
    string,
    unknown
  >
  for (const [index, {said}] of honored.entries())
    if (said) (view.honors as Record<string, unknown>[])[index]!.said = say(said)
  for (const name of Object.keys(draft.charts ?? noNames)) {
    if (drawn.has(name)) continue
    const message = `图表“${name}”没有放进文章；在正文要放图的地方，单独写一行“{${name}}”。`
    const [first] = valuesIn(draft.charts![name])
    report(
      findingOf(noPlace, {
        message,
        path: ['charts', name],
        range: first ? placeIn(first) : {start: 0, end: 0}
      })
    )
  }
  if (draft.editorsNote) view.noteLabel = book.put(noteName(draft.editorsNote))
  view.photos = Object.entries(photos).flatMap(([name, photo]) => (named.has(name) ? [] : [photoView(photo)]))
  if (draft.official?.figuresAnnex?.on) {
    view.annex = Object.entries(figures).map(([name, figure]) => ({
      name: figure.label ? say(figure.label) : book.put(ownWords(legalPart(name))),
      value: book.put(figurePieces(name, figure)),
      time: figure.time && say(figure.time),
      basis: figure.basis && say(figure.basis),
      source: figure.source && say(figure.source)
    }))
  }
  if (draft.indicators) Object.assign(view, indicatorView(draft, kind, book, say))
  return view
}

/** An editor's note in its name, which templates set before it, and the rest. */
function parted(note: Value): {readonly label?: Value; readonly rest: Value} {
  const label = noteLabel(note.text)
  if (label === undefined) return {rest: note}
  const from = label.length - label.trimStart().length
  return {label: slice(note, from, label.trimEnd().length), rest: slice(note, label.length)}
}

/** What an editor's note is called, as its author calls it; 编者按： in one form only. */
function noteName([first]: ReadonlyArray<Value> = []): ReadonlyArray<Piece> {
  const label = first && parted(first).label
  return label && !label.text.includes('编者按') ? piecesOf(label) : ownWords('编者按：')
}

/** The name of an attachment without the mark behind it, which is told and not printed. */
function withoutEndMark(name: Value): Value {
  const [mark = ''] = /(?<![；。，、])[；。，、]+$/.exec(name.text) ?? []
  return mark && mark.length < name.text.length ? slice(name, 0, name.text.length - mark.length) : name
}

/** The deck without the dash that templates set before it. */
function withoutDash(deck: Value): Value {
  const dash = /^[—－–-]+\s*/.exec(deck.text)
  return dash ? slice(deck, dash[0].length) : deck
}

/** Lists of which templates print each item by itself, not all in one with 、 between them. */
const standApart = new Set(['official.jointIssuers', 'signoff.jointUnits'])
