import {noteLabel} from '../language/note-label.ts'
import {endMark, plainHeadingLength, standsAlone} from '../reading/forms/marks.ts'
import {numberOf} from '../reading/number-of.ts'
import type {Passage} from '../reading/passage.ts'
import {closingOf, closingStart} from './closing.ts'
import {authorsOf, captionParts, isByline, takeElement, takeMasthead} from './front.ts'
import {type Level, levelsOf} from './levels.ts'
import {emptyPlan, type Head, type Part, type Piece, type Plan, type PlannedPhoto} from './plan.ts'
import {takeOutlook} from './take-outlook.ts'

const tableTitle =
  /^(?:附?表[\d一二三四五六七八九十]*[\s　:：、.]?.{2,30}|.{2,30}(?:一览表?|表|清单|名单|名录|目录))$/

/** 表1 矛盾纠纷情况, which some write under a table. */
const numberedTable = /^表\s?[\d一二三四五六七八九十]{1,3}(?:[-－.]\d{1,2})?[\s　:：][^。，；]{2,30}$/

const imprint =
  /^(?:抄送|抄报|报送|分送|报|送|发|主送)[:：]|\d{4}年\d{1,2}月\d{1,2}日\s*印发$|^共印\s*\d+\s*份/
const masthead = /文件$|〔\d{4}〕\s*\d+号|^[（(]?(?:\d{4}年)?[（(]?总?第[\s\d]+期/

/** Sort the passages of an article into the fields of a draft. */
export function planOf(given: ReadonlyArray<Passage>): Plan {
  const plan = emptyPlan()
  const passages = withWholeHeads(given)
  const levels = levelsOf(passages)
  const closing = closingStart(passages)
  const {take: close, attachment} = closingOf(plan, passages)
  const taken = new Set<Passage>()
  let section: Part | undefined
  let measure: Part | undefined
  let item: Part | undefined
  let isHead = true

  for (const [index, passage] of passages.entries()) {
    const [before, next] = [passages[index - 1], passages[index + 1]]
    if (taken.has(passage)) continue
    if (passage.rows) addTable(passage, before, passages[index - 2], next)
    else if (passage.picture) addPhoto(passage, next)
    else if (passage.form.part === 'furniture') plan.left.push(passage.text)
    else if (index >= closing) close(passage)
    else if (!(isHead && front(passage))) middle(passage)
  }
  takeOutlook(plan)
  return plan

  function middle(passage: Passage): void {
    const {text, form} = passage
    if (form.block === 'caption') {
      caption(text)
      return
    }
    if (form.part === 'note' && (plan.note.length === 0 || noteLabel(plan.note[0]!) === plan.note[0])) {
      plan.note.push(text)
      return
    }
    const head = headOf(passage)
    const level = head && levels(passage)
    if (!head || !level || (level !== 'section' && !section)) {
      body({text})
      return
    }
    open(level, head)
    if (form.head) body({text: text.slice(form.head).trim()})
  }

  /** The title and what stands around it. */
  function front({form, text}: Passage): boolean {
    if (form.block === 'title') plan.title.push(...titleLines(text))
    else if (form.block === 'deck') deck(text)
    else if (form.part === 'occasion') plan.occasion.push(text)
    else if (form.part === 'speaker') plan.speaker = text
    else if (form.part === 'note') plan.note.push(text)
    else if (form.part === 'masthead') takeMasthead(text, plan) || plan.left.push(text)
    else if (form.part === 'addressee') plan.official.addressee = text.replace(/[:：]$/, '')
    else if (form.block === 'byline') {
      if (isByline(text)) plan.byline.push(...authorsOf(text))
      else plan.occasion.push(text)
    } else if (form.block === 'caption') caption(text)
    else if (form.block === 'signoff' && /^附件\s*\d{0,2}[:：]?$/.test(text)) plan.left.push(text)
    else if (form.block !== 'signoff' || !takeElement(text, plan)) return false
    return true
  }

  function deck(text: string): void {
    if (plan.title.length === 0 && plan.kicker === undefined) plan.kicker = text
    else if (plan.title.length === 0) plan.left.push(text)
    else if (plan.deck === undefined) plan.deck = text
    else plan.occasion.push(text)
  }

  function open(level: Level, head: Head): void {
    isHead = false
    const part: Part = {head, body: [], measures: [], items: []}
    if (level === 'section') {
      plan.sections.push(part)
      section = part
      measure = undefined
      item = undefined
    } else if (level === 'measure') {
      // Items that came before would be printed behind it: they stay what they are in words.
      section!.body.push(...section!.items.splice(0).flatMap(inWords))
      section!.measures.push(part)
      measure = part
      item = undefined
    } else {
      ;(measure ?? section!).items.push(part)
      item = part
    }
  }

  function body(piece: Piece): void {
    if ('text' in piece && piece.text === '') return
    isHead = false
    const holder = item ?? measure ?? section
    if (holder) holder.body.push(piece)
    else plan.lead.push(piece)
  }

  /** Put what is no text where it stands; before the title there is no such place. */
  function put(piece: Piece): void {
    const open = attachment()
    if (open) open.body.push(piece)
    else if (!isHead) body(piece)
    else if ('table' in piece) body(piece)
  }

  function addTable(
    {rows = []}: Passage,
    before: Passage | undefined,
    above: Passage | undefined,
    next: Passage | undefined
  ): void {
    const title = before?.text ?? ''
    if (/^附表[:：]/.test(title) && rows[0]?.[0] === '指标') {
      takeBack(title)
      plan.annex.push(...rows)
      return
    }
    if (takeFrame(rows)) return
    const name = `表${plan.tables.length + 1}`
    // The name of an attachment that is a table is printed over it as such.
    const isNamed = attachment()?.body.length === 0
    const isTitled =
      !isNamed &&
      (tableTitle.test(title) || (isNameOver(before) && !isNameOver(above) && !isOpened(title))) &&
      before?.form.head === undefined &&
      numberOf(title) === undefined &&
      takeBack(title)
    const under =
      !isTitled && !isNamed && next && !next.rows && numberedTable.test(next.text) ? next : undefined
    if (under) taken.add(under)
    plan.tables.push({name, rows, ...(isTitled ? {title} : under ? {title: under.text} : {})})
    put({table: name})
  }

  /** Take a table that only draws lines around what stands above the title, or around the imprint. */
  function takeFrame(rows: ReadonlyArray<ReadonlyArray<string>>): boolean {
    const cells = rows.flat().filter(Boolean)
    const lines = rows.map(row => row.filter(Boolean).join('\u3000')).filter(Boolean)
    if (lines.every(line => imprint.test(line))) {
      for (const line of lines) takeElement(line, plan) || plan.left.push(line)
      return true
    }
    const isAbove = plan.title.length === 0 && plan.lead.length + plan.sections.length === 0
    if (!isAbove || !cells.some(cell => masthead.test(cell))) return false
    for (const cell of cells) takeMasthead(cell, plan) || plan.left.push(cell)
    return true
  }

  /** Take back what was put last, if these are its words. */
  function takeBack(text: string): boolean {
    const left = plan.left.at(-1) === text ? plan.left : undefined
    if (left) return left.pop() !== undefined
    if (plan.unit === text && plan.date === undefined) return true
    const holder = item ?? measure ?? section
    const lists = [attachment()?.body, holder?.body, holder ? undefined : plan.lead]
    const list = lists.find(one => one && one.length > 0)
    const last = list?.at(-1)
    if (last && 'text' in last && last.text === text) return list!.pop() !== undefined
    return holder?.head?.text === text && holder.body.length === 0 ? closeAgain(holder) : false
  }

  /** Whether the last heading says just that, and has nothing under it yet. */
  function isOpened(text: string): boolean {
    const last = item ?? measure ?? section
    return last?.head?.text === text && last.body.length === 0
  }

  /** A short line over a table is no heading. */
  function closeAgain(holder: Part): boolean {
    if (holder.measures.length + holder.items.length > 0) return false
    const within = (list: Part[] | undefined) => list?.at(-1) === holder && list.pop() !== undefined
    if (within((measure ?? section)?.items)) item = undefined
    else if (within(section?.measures)) measure = undefined
    else if (within(plan.sections)) section = plan.sections.at(-1)
    measure = section?.measures.at(-1)
    item = (measure ?? section)?.items.at(-1)
    return true
  }

  function caption(text: string): void {
    addNamed(captionParts(text))
  }

  function addPhoto({picture, text}: Passage, next: Passage | undefined): void {
    const said = next && !next.rows && !next.picture && isCaption(next, text) ? next : undefined
    if (said) taken.add(said)
    const parts = said ? captionParts(said.text) : text ? captionParts(text) : {}
    addNamed({...parts, file: picture!.name, ...(picture!.bytes ? {bytes: picture!.bytes} : {})})
  }

  function addNamed(photo: Omit<PlannedPhoto, 'name'>): void {
    const name = `图${plan.photos.length + 1}`
    plan.photos.push({name, ...photo})
    put({photo: name})
  }
}

/** The lines of a title that stand in one line; what is only spread, as 通　　知, is one word. */
function titleLines(text: string): string[] {
  const parts = text.split(/\u3000|(?<=^\p{Script=Han}) +(?=\p{Script=Han}$)/u).filter(Boolean)
  return parts.some(part => part.length === 1) ? [parts.join('')] : parts
}

/** Whether a line right above a table is its name: short, and neither a heading nor a sentence. */
const isNameOver = (passage: Passage | undefined): boolean =>
  passage !== undefined &&
  !passage.rows &&
  !passage.picture &&
  (passage.form.block === 'paragraph' || passage.form.block === 'heading') &&
  passage.form.part === undefined &&
  standsAlone(passage.text, plainHeadingLength)

function headOf({form, text}: Passage): Head | undefined {
  if (form.block === 'heading') return {text, runsIn: false}
  if (!form.head) return undefined
  const words = text.slice(0, form.head)
  // Without a mark at its end it would run together with the text: it gets a line of its own.
  return {text: words.trim(), runsIn: endMark.test(words) || /[」】]$/.test(words)}
}

/** An item as the paragraphs that it was. */
function inWords({head, body}: Part): Piece[] {
  const [first, ...others] = body
  if (!head) return body
  if (head.runsIn && first && 'text' in first) return [{text: head.text + first.text}, ...others]
  return [{text: head.text}, ...body]
}

/** Whether a passage belongs to the picture above it. */
function isCaption({form, text}: Passage, alt: string): boolean {
  if (form.block === 'caption' || (alt !== '' && text === alt)) return true
  const stop = text.indexOf('。')
  const isShort =
    text.length <= (stop < 0 || text.startsWith('图') ? 45 : 30) && (stop < 0 || stop === text.length - 1)
  const isGuessed = form.block === 'paragraph' || (form.block === 'heading' && !form.isMarked)
  return (
    isShort &&
    isGuessed &&
    form.head === undefined &&
    !/^[一二三四五六七八九十（(\d]/.test(text) &&
    !/[：:，；]$/.test(text)
  )
}

/** Sub-heads in two lines as one. */
function withWholeHeads(passages: ReadonlyArray<Passage>): Passage[] {
  const whole: Passage[] = []
  let isOpen = false
  for (const passage of passages) {
    const before = whole.at(-1)
    if (passage.form.half && before && isOpen) {
      whole[whole.length - 1] = {...before, text: `${before.text}\u3000${passage.text}`}
      isOpen = false
    } else {
      whole.push(passage)
      isOpen = passage.form.half === true
    }
  }
  return whole
}
