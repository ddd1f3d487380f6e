import type {Finding} from '../finding.ts'

/** UTF-16 units of a sentence that names or quotes what a draft says; no name is so long. */
const most = 600
/** What is left of something longer, from its beginning and from its end. */
const [head, tail] = [400, 100]

/** A finding whose sentences can be read, however long the name or the value is that they tell of. */
export function inBrief(finding: Finding): Finding {
  const {message, note} = finding
  if (message.length <= most && (note === undefined || note.length <= most)) return finding
  return {...finding, message: brief(message), ...(note !== undefined && {note: brief(note)})}
}

function brief(words: string): string {
  if (words.length <= most) return words
  const [from, to] = [boundary(words, head), boundary(words, words.length - tail)]
  return `${words.slice(0, from)}……（略去${to - from}字）……${words.slice(to)}`
}

/** Not between the halves of a surrogate pair. */
const boundary = (words: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(words.slice(at, at + 1)) ? at - 1 : at
