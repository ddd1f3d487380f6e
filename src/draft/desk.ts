import type {Edit, Range, Severity} from '../finding.ts'
import type {Line} from './lines.ts'
import type {NoticeId} from './notices.ts'

/** What a place in the text is said to be wrong, and how it is put right. */
export interface Repair {
  readonly message: string
  readonly note?: string
  readonly range: Range
  /** Default: that of the notice. */
  readonly severity?: Severity
  readonly edits: ReadonlyArray<Edit>
}

/** The collection in which a node stands: what belongs to the node is indented deeper. */
export interface Parent {
  /** Its column as typed, for the eye. */
  readonly typed: number
  /** Its column after the repairs, for the parser. */
  readonly column: number
  /** The edits of the repair that moved it from the one to the other: what stands in it moves along. */
  readonly moved?: Edit[]
}

/** What the surveyors of a text share. */
export interface Desk {
  /** The text of the file, with what `readAs` changed in it. */
  readonly text: string
  readonly lines: ReadonlyArray<Line>
  /** Whether a name is a field; undefined when nobody knows. */
  isKey(name: string): boolean | undefined
  /** Whether a field holds names of the author's own; undefined when nobody knows. */
  isOpen(name: string): boolean | undefined
  /**
   * Hide an indicator from the parser, so that the text it stands in is read as text. It is doubtful when it may have
   * been meant for something else, of which quotes would make a text for good.
   */
  mask(offset: number, id: NoticeId, options?: {readonly isDoubtful?: boolean}): void
  /** Read characters as others from here on, as a repair put them; the text keeps its length. */
  readAs(edits: ReadonlyArray<Edit>): void
  /** Change the text for the parser without a word, where YAML would read the same or nothing at all. */
  replace(start: number, end: number, text: string): void
  /** Change the text for the parser and tell the author; the change is the fix. */
  repair(id: NoticeId, repair: Repair): void
  /** Hide a line from the parser that cannot be read, and tell the author. */
  hide(id: NoticeId, told: Omit<Repair, 'edits'>): void
  /** Hide the rest of a line from the parser, which belongs to nothing, and tell the author. */
  cut(id: NoticeId, told: Omit<Repair, 'edits'>): void
  /** Take out a comment that divides a text. */
  drop(lines: Range, comment: Range): void
  /** Tell the author, and leave the text as it is. */
  hint(id: NoticeId, told: Omit<Repair, 'edits'>): void
  /** Anchors seen so far, and names that an alias somewhere asks for. */
  readonly anchors: Set<string>
  readonly wanted: ReadonlySet<string>
}

/** Give a line as many spaces as it needs where a repair moved what it belongs to; it is a part of that repair. */
export function move(desk: Desk, {start, content}: Line, column: number, moved: Edit[] | undefined): void {
  if (content - start === column) return
  const text = ' '.repeat(column)
  desk.replace(start, content, text)
  moved?.push({range: {start, end: content}, text})
}
