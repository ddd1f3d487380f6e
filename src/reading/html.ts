import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** A piece of HTML in the order in which it stands. */
export type HtmlPiece =
  | {readonly type: 'text'; readonly text: string}
  | {
      readonly type: 'open' | 'close'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly typed: string
    }
  | {readonly type: 'comment'; readonly text: string}

const piece =
  /<!--(?<comment>[\s\S]*?)(?:-->|$)|<(?<close>\/?)(?<name>[A-Za-z][\w-]*)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>/g
const attribute = /([\w:-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** The pieces of HTML as people put it into Markdown. What is between the tags of scripts and styles is none. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  let at = 0
  const say = (end: number) => {
    if (end > at) pieces.push({type: 'text', text: decoded(text.slice(at, end))})
  }
  const text = html.replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, one => ' '.repeat(one.length))
  for (const found of text.matchAll(piece)) {
    say(found.index)
    at = found.index + found[0].length
    const {comment, close, name, attributes = ''} = found.groups ?? {}
    if (comment !== undefined) pieces.push({type: 'comment', text: comment.trim()})
    else if (name)
      pieces.push({
        type: close ? 'close' : 'open',
        name: name.toLowerCase(),
        attributes: attributesOf(attributes),
        typed: found[0]
      })
  }
  say(html.length)
  return pieces
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(attribute)].map(([, name, ...values]) => [
      name!.toLowerCase(),
      decoded(values.find(value => value !== undefined) ?? '')
    ])
  )
}

/** Entities of HTML; others stay as they were typed. */
function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]+\d?));/g,
    (whole, number, hex, name) => {
      const code = number ? Number(number) : hex ? Number.parseInt(hex, 16) : undefined
      if (code === undefined) return decodeNamedCharacterReference(name) || whole
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    }
  )
}
