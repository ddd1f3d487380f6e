import type {Group} from './match-paragraphs.ts'
import type {Token} from './token.ts'
import type {Belonging, Unit} from './units.ts'
import type {WrittenParagraph} from './written-paragraphs.ts'

/** What became of a unit. */
export interface Recomposed {
  readonly unit: Unit
  /** The line as it must stand in the draft to be printed as the document has it. Of divided paragraphs, several lines. */
  readonly text: string
  /** The words that are printed for it now. */
  readonly printed: string
  /** Whether more happened to it than words changed within its fields. */
  readonly isRewritten: boolean
  /** Whether it hangs together with changes that have no certain place; then it must be left alone. */
  readonly isBlocked: boolean
  /** References that are printed otherwise now, and would be written out. */
  readonly writtenOut: ReadonlyArray<string>
  /** Fields whose words are part of the text now. */
  readonly fields: ReadonlyArray<number>
}

/** What became of the paragraphs of a group. */
export interface RecomposedGroup {
  readonly units: ReadonlyArray<Recomposed>
  /** Units that were one line each and are one together. */
  readonly joined: ReadonlyArray<readonly [Unit, Unit]>
  /** Words outside of fields that have no place in the draft: new ones, or that some are gone. */
  readonly misfit?: 'new' | 'gone'
}

interface Sought extends Token {
  readonly belonging?: Belonging
  readonly isBreak?: true
}

/** What is printed of a unit, or between units. */
interface Atom {
  readonly unit?: Unit
  readonly part?: number
  readonly text: string
  readonly field?: number
  readonly isChanged: boolean
}

export interface Recomposing {
  readonly before: ReadonlyArray<WrittenParagraph>
  readonly belongings: ReadonlyArray<ReadonlyArray<Belonging | undefined>>
  readonly tokens: ReadonlyArray<ReadonlyArray<Token>>
  /** Whether paragraphs were moved, added or deleted, so that numbers before headings may differ. */
  readonly mayRenumber: boolean
}

/** Compare the paragraphs of a group with what was written, and say how the draft must read to print them so. */
export function recompose(
  group: Group,
  {before, belongings, tokens, mayRenumber}: Recomposing
): RecomposedGroup {
  const old = group.before.flatMap((paragraph, order): Sought[] => [
    ...(order > 0 ? [{words: '\n', isBreak: true as const}] : []),
    ...before[paragraph]!.tokens.map((token, index) => ({...token, belonging: belongings[paragraph]![index]}))
  ])
  const now = withoutParts(
    group.after.flatMap((paragraph, order) => [...(order > 0 ? [{words: '\n'}] : []), ...tokens[paragraph]!])
  )
  const places = new Map(
    old.flatMap(({field}, index) => (field === undefined ? [] : [[field, index] as const]))
  )
  const atoms: Atom[] = []
  const blocked = new Set<Unit>()
  const joined: Array<readonly [Unit, Unit]> = []
  const brokenParts = new Set<string>()
  const ids = new Map<Unit, number>()
  const partId = (unit: Unit, part: number) => {
    if (!ids.has(unit)) ids.set(unit, ids.size)
    return `${ids.get(unit)} ${part}`
  }
  let misfit: RecomposedGroup['misfit']
  let done = -1
  let between = ''
  for (const {words, field} of [...now, {words: '', field: 0}]) {
    const at = field === 0 ? old.length : field === undefined ? undefined : places.get(field)
    if (at === undefined || at <= done) {
      // The fields of a paragraph that changed places with each other: its units are not certain any more.
      if (at !== undefined) for (const one of old) if (one.belonging) blocked.add(one.belonging.unit)
      between += words
      continue
    }
    region(done, at, between)
    between = ''
    done = at
    const own = old[at]
    if (!own) break
    atoms.push({
      unit: own.belonging?.unit,
      part: own.belonging?.part,
      text: words,
      field: own.field,
      isChanged: words !== own.words
    })
  }

  /** What stands now between two fields that are still there. */
  function region(from: number, to: number, text: string): void {
    const gone = old.slice(from + 1, to)
    const [left, right] = [old[from]?.belonging, old[to]?.belonging]
    if (text === gone.map(({words}) => words).join('') && gone.every(({field}) => field === undefined)) {
      for (const {words, belonging} of gone)
        atoms.push({unit: belonging?.unit, part: belonging?.part, text: words, isChanged: false})
      return
    }
    const {slots, walls} = slotsOf(gone, left?.unit, right?.unit)
    const contents = divided(text, slots, walls, mayRenumber)
    if (contents) {
      for (const [index, {unit, gone: own}] of slots.entries()) {
        const content = contents[index]!
        const was = own.map(({words}) => words).join('')
        if (content === was && own.every(({field}) => field === undefined)) {
          for (const {words, belonging} of own)
            atoms.push({unit, part: belonging?.part, text: words, isChanged: false})
        } else {
          atoms.push({unit, text: content, isChanged: true})
          for (const {belonging} of own)
            if (belonging) brokenParts.add(partId(belonging.unit, belonging.part))
          // Words put in between two fields of one reference.
          if (left && right && left.unit === right.unit && left.part === right.part)
            brokenParts.add(partId(left.unit, left.part))
        }
        if (walls[index]) atoms.push({text: walls[index]!.words, isChanged: false})
      }
      return
    }
    if (
      gone.length === 1 &&
      gone[0]!.isBreak &&
      left &&
      right &&
      left.unit !== right.unit &&
      left.unit.prose === right.unit.prose &&
      left.unit.prose
    ) {
      joined.push([left.unit, right.unit])
      atoms.push({unit: left.unit, text, isChanged: true})
      return
    }
    const own = gone.flatMap(({field, words}) => (field === undefined ? [words] : [])).join('')
    if (text !== own) misfit = text.trim() === '' ? (misfit ?? 'gone') : 'new'
    const isGone = gone.some(({field}) => field !== undefined)
    if (!isGone && !(text.includes('\n') || gone.some(({isBreak}) => isBreak))) return
    for (const unit of [left?.unit, right?.unit, ...gone.map(({belonging}) => belonging?.unit)])
      if (unit) blocked.add(unit)
  }

  const units = [...new Set(old.flatMap(({belonging}) => belonging?.unit ?? []))]
  return {units: units.map(compose), joined, misfit}

  function compose(unit: Unit): Recomposed {
    const own = atoms.filter(atom => atom.unit === unit)
    const isBroken = (part: number) => {
      if (unit.parts[part]!.isVerbatim) return false
      const fields = old.filter(
        one => one.belonging?.unit === unit && one.belonging.part === part && one.field !== undefined
      )
      return (
        brokenParts.has(partId(unit, part)) ||
        fields.some(({field}) => !own.some(atom => atom.field === field))
      )
    }
    const opaque = unit.parts.flatMap((part, index) => (part.isVerbatim ? [] : [index]))
    // A reference at the edge whose words stand in the paragraph among those of the kind.
    const loose = opaque.filter(
      part => !old.some(one => one.belonging?.unit === unit && one.belonging.part === part)
    )
    const broken = opaque.filter(part => !loose.includes(part) && isBroken(part))
    const written = new Set<number>()
    let text = loose.includes(0) ? unit.parts[0]!.text : ''
    let printed = ''
    for (const {part, text: words} of own) {
      printed += words
      if (part === undefined || unit.parts[part]!.isVerbatim || broken.includes(part)) text += words
      else if (!written.has(part)) {
        written.add(part)
        text += unit.parts[part]!.text
      }
    }
    const whole = unit.parts.map(part => part.text).join('')
    const last = unit.parts.length - 1
    if (last > 0 && loose.includes(last)) text += unit.parts[last]!.text
    // Nothing of it is left among words of the kind's own: that is told of its fields.
    if (printed.trim() === '' && own.every(({field}) => field === undefined))
      return {
        unit,
        text: whole,
        printed: whole,
        isRewritten: false,
        isBlocked: blocked.has(unit),
        writtenOut: [],
        fields: []
      }
    return {
      unit,
      text,
      printed,
      isRewritten:
        broken.length > 0 ||
        own.some(({field, isChanged}) => isChanged && field === undefined) ||
        joined.some(both => both.includes(unit)) ||
        (unit.prose !== undefined && own.some(({text: words}) => words.includes('\n'))),
      isBlocked: blocked.has(unit),
      writtenOut: broken.map(part => unit.parts[part]!.text),
      fields: own.flatMap(({field, part}) =>
        field !== undefined && part !== undefined && (unit.parts[part]!.isVerbatim || broken.includes(part))
          ? [field]
          : []
      )
    }
  }
}

/** The parts of a field that was divided between paragraphs, put together. */
function withoutParts(tokens: ReadonlyArray<Token>): Token[] {
  const found: Token[] = []
  for (const [index, token] of tokens.entries()) {
    const {field} = token
    const first = field === undefined ? -1 : found.findIndex(one => one.field === field)
    if (first < 0) found.push(tokens[index]!)
    else {
      const parts = found.splice(first)
      found.push({words: parts.map(({words}) => words).join('') + token.words, field})
    }
  }
  return found
}

interface Slot {
  readonly unit?: Unit
  readonly gone: ReadonlyArray<Sought>
}

/** Divide what stood between two fields at the words that belong to no unit. */
function slotsOf(
  gone: ReadonlyArray<Sought>,
  left: Unit | undefined,
  right: Unit | undefined
): {slots: Slot[]; walls: Sought[]} {
  const slots: Array<{unit?: Unit; gone: Sought[]}> = [{unit: left, gone: []}]
  const walls: Sought[] = []
  for (const token of gone) {
    const slot = slots.at(-1)!
    const unit = token.belonging?.unit
    if (unit === undefined) {
      walls.push(token)
      slots.push({gone: []})
    } else if (slot.unit === undefined || slot.unit === unit) {
      slot.unit = unit
      slot.gone.push(token)
    } else {
      walls.push({words: ''})
      slots.push({unit, gone: [token]})
    }
  }
  const last = slots.at(-1)!
  last.unit ??= right
  return {slots, walls}
}

/** What stands now in each slot; undefined when the walls between them are not where they must be. */
function divided(
  text: string,
  slots: ReadonlyArray<Slot>,
  walls: ReadonlyArray<Sought>,
  mayRenumber: boolean
): string[] | undefined {
  const contents: string[] = []
  let at = 0
  for (const [index, wall] of walls.entries()) {
    const rest = text.slice(at)
    // A heading that was typed anew, without its number perhaps.
    const isRetyped =
      index === 0 &&
      slots[1]!.gone.some(({field}) => field !== undefined) &&
      /^\s*[\p{L}\p{N}“《（]/u.test(rest)
    const found = wallIn(rest, wall, {
      isRetyped: isRetyped && slots[0]!.unit === undefined,
      isAtStart: slots[index]!.gone.length === 0,
      isAtEnd: index === walls.length - 1 && slots[index + 1]!.gone.length === 0,
      mayRenumber:
        mayRenumber && (index === 0 ? slots[0]!.unit === undefined : walls[index - 1]!.isBreak === true)
    })
    if (!found) return undefined
    contents.push(rest.slice(0, found.start))
    at += found.end
  }
  contents.push(text.slice(at))
  return contents.every((content, index) => slots[index]!.unit !== undefined || content === '')
    ? contents
    : undefined
}

function wallIn(
  text: string,
  {words, field}: Sought,
  {
    isRetyped,
    isAtStart,
    isAtEnd,
    mayRenumber
  }: Record<'isRetyped' | 'isAtStart' | 'isAtEnd' | 'mayRenumber', boolean>
): {start: number; end: number} | undefined {
  // Of a field that belongs to no unit nothing may be missing.
  if (field !== undefined) return undefined
  const at = (start: number) => ({start, end: start + words.length})
  if (isAtStart && text.startsWith(words)) return at(0)
  if (isAtEnd && text.endsWith(words)) return at(text.length - words.length)
  const first = text.indexOf(words)
  if (words && first >= 0 && first === text.lastIndexOf(words)) return at(first)
  if (isRetyped && headingNumber.exec(words)?.[0] === words)
    return {start: 0, end: headingNumber.exec(text)?.[0].length ?? 0}
  if (!mayRenumber) return undefined
  const form = new RegExp(
    `^${escaped(words).replace(/[一二三四五六七八九十百]+|\\d+/g, '(?:[一二三四五六七八九十百]+|\\d+)')}`
  )
  const numbered = form.exec(text)
  return numbered ? {start: 0, end: numbered[0].length} : undefined
}

const headingNumber = /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]|\d+[.．、])/

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
