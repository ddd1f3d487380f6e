import {inScript, type Script} from '../ooxml/scripts.ts'
import {type HtmlPiece, htmlPieces} from './html.ts'
import type {Picture} from './passage.ts'
import type {Unkept} from './unkept.ts'

/** What stands in a paragraph of Markdown or HTML besides its words. */
export type BesideWords = Omit<Unkept, 'line'>

/** Gathers the words of a paragraph, and what stands beside them. */
export interface Inline {
  readonly words: string
  readonly pictures: ReadonlyArray<Picture & {readonly alt: string}>
  readonly unkept: ReadonlyArray<BesideWords>
  say(text: string): void
  /** Words that are struck out, between these two calls. */
  strike(): void
  unstrike(): void
  picture(url: string, alt: string): void
  /** Words that were a link; told where the address is none of them. */
  link(url: string, words: string): void
  html(html: string): void
  /** A tag, a comment or words of HTML; tags that mean nothing are words as they were typed. */
  put(piece: HtmlPiece): void
}

/** Tags that only say how words look, or hold them. */
const known =
  /^(?:a|abbr|b|big|blockquote|center|cite|code|dd|div|dl|dt|em|font|figure|figcaption|h[1-6]|hr|i|img|ins|kbd|label|li|mark|ol|p|pre|q|section|article|header|footer|main|nav|small|span|strong|table|tbody|td|tfoot|th|thead|tr|u|ul|var|br|wbr|del|s|strike|sup|sub|details|summary|caption|col|colgroup|input|ruby|rt|rp|rb)$/
const struck = /^(?:del|s|strike)$/

/** Words that are raised or lowered; as they are where Unicode has no such characters, and told then. */
export function inline(): Inline {
  const pictures: (Picture & {alt: string})[] = []
  const unkept: BesideWords[] = []
  let words = ''
  let strikes = 0
  let gone = ''
  let script: Script | undefined
  let isReading = false
  const links: {url: string; from: number}[] = []

  const self: Inline = {
    get words() {
      return words
    },
    pictures,
    unkept,
    say(text) {
      if (strikes > 0) gone += text
      else if (!isReading) words += raised(text)
    },
    strike() {
      strikes++
    },
    unstrike() {
      strikes = Math.max(0, strikes - 1)
      if (strikes > 0) return
      if (gone.trim()) unkept.push({sort: 'struck', words: gone})
      gone = ''
    },
    picture(url, alt) {
      pictures.push({name: url, alt})
    },
    link(url, said) {
      const bare = (text: string) => text.replace(/^(?:mailto:|https?:\/\/)/, '').replace(/\/$/, '')
      if (url && !url.startsWith('#') && !bare(said).includes(bare(url)))
        unkept.push({sort: 'link', words: url})
    },
    html(html) {
      for (const piece of htmlPieces(html)) put(piece)
    },
    put
  }
  return self

  function raised(text: string): string {
    const written = script && text.trim() ? inScript(text, script) : text
    if (written === undefined) unkept.push({sort: 'script', words: text})
    return written ?? text
  }

  function put(piece: HtmlPiece): void {
    if (piece.type === 'text') self.say(piece.text)
    else if (piece.type === 'comment') {
      if (piece.text) unkept.push({sort: 'hidden', words: piece.text})
    } else if (!known.test(piece.name)) self.say(piece.typed)
    else if (struck.test(piece.name)) piece.type === 'open' ? self.strike() : self.unstrike()
    else if (piece.name === 'sup' || piece.name === 'sub')
      script = piece.type === 'close' ? undefined : piece.name === 'sup' ? 'superscript' : 'subscript'
    else if (piece.name === 'rt' || piece.name === 'rp') isReading = piece.type === 'open'
    else if (piece.name === 'br' || piece.name === 'hr') self.say(' ')
    else if (piece.name === 'img')
      self.picture(piece.attributes.get('src') ?? '', piece.attributes.get('alt') ?? '')
    else if (piece.name === 'input') self.say(piece.attributes.has('checked') ? '☑' : '□')
    else if (piece.name === 'a') anchor(piece)
  }

  function anchor({type, attributes}: Extract<HtmlPiece, {name: string}>): void {
    if (type === 'open') links.push({url: attributes.get('href') ?? '', from: words.length})
    else {
      const {url = '', from = 0} = links.pop() ?? {}
      self.link(url, words.slice(from))
    }
  }
}
