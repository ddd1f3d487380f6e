/** A passage that stands in two texts: where in the one, and where in the one that had it first. */
export interface Copied {
  readonly text: number
  readonly from: number
  readonly to: number
  readonly first: {readonly text: number; readonly from: number}
}

export interface Copies {
  /** Take in the next text; what of it stood in one before. Texts are numbered from 0. */
  add(words: string): Copied[]
}

/** Characters. A shorter passage is no copy. */
export const leastCopied = 30
/** Every passage of that length holds a whole block of this one, wherever the blocks begin. */
const block = Math.floor(leastCopied / 2)
/** So many earlier places of one block are looked at: more are a set phrase. */
const mostPlaces = 16
const base = 0x01000193
const outgoing = power(base, block - 1)

/**
 * Finds passages that texts share, in time that grows as they do: blocks of the texts before are kept by their hash, and each
 * window of the next text is looked up by its own, which rolls along. Nothing is found that is not the same character by
 * character; a line end is part of no passage.
 */
export function findCopies(): Copies {
  const texts: string[] = []
  /** The last place of a block by hash, and for each place the one before it with the same. */
  const places = new Map<number, number>()
  const [textAt, offsetAt, before]: [number[], number[], number[]] = [[], [], []]

  function lookUp(words: string, hash: number, at: number): Copied | undefined {
    let best: Copied | undefined
    let place = places.get(hash)
    for (let tries = 0; place !== undefined && place >= 0 && tries < mostPlaces; tries++) {
      const [text, offset] = [textAt[place]!, offsetAt[place]!]
      const found = extended(texts[text]!, offset, words, at)
      if (found && found.to - found.from > (best ? best.to - best.from : leastCopied - 1))
        best = {
          text: texts.length,
          from: found.from,
          to: found.to,
          first: {text, from: offset - (at - found.from)}
        }
      place = before[place]
    }
    return best
  }

  function keep(words: string, copied: ReadonlyArray<Copied>): void {
    let next = 0
    for (let at = 0; at + block <= words.length; at += block) {
      while (copied[next] && copied[next]!.to <= at) next++
      const known = copied[next]
      // What was copied stands in the text that had it first.
      if (known && known.from <= at && at + block <= known.to) continue
      const hash = hashOf(words, at)
      if (hash === undefined) continue
      before.push(places.get(hash) ?? -1)
      places.set(hash, textAt.length)
      textAt.push(texts.length)
      offsetAt.push(at)
    }
  }

  return {
    add(words) {
      const copied: Copied[] = []
      let hash = 0
      for (let at = 0, ready = 0; at + block <= words.length; at++) {
        if (ready === at && at > 0) hash = roll(hash, words, at)
        else
          for (let index = at; index < at + block; index++) hash = step(index === at ? 0 : hash, words, index)
        ready = at + 1
        const found = lookUp(words, hash, at)
        if (!found || found.from < (copied.at(-1)?.to ?? 0)) continue
        copied.push(found)
        at = found.to - 1
      }
      keep(words, copied)
      texts.push(words)
      return copied
    }
  }
}

const step = (hash: number, words: string, at: number): number =>
  (Math.imul(hash, base) + words.charCodeAt(at)) | 0

/** The hash of the window that begins at `at`, from that of the one before it. */
const roll = (hash: number, words: string, at: number): number =>
  step((hash - Math.imul(words.charCodeAt(at - 1), outgoing)) | 0, words, at + block - 1)

/** The hash of a block; undefined for one with a line end in it. */
function hashOf(words: string, from: number): number | undefined {
  let hash = 0
  for (let at = from; at < from + block; at++) {
    if (words[at] === '\n') return undefined
    hash = step(hash, words, at)
  }
  return hash
}

/** How far two texts are the same around a block that both have; undefined where they have not. */
function extended(a: string, inA: number, b: string, inB: number): {from: number; to: number} | undefined {
  for (let index = 0; index < block; index++) if (a[inA + index] !== b[inB + index]) return undefined
  const isSame = (way: number) => {
    const character = b[inB + way]
    return character !== undefined && character !== '\n' && a[inA + way] === character
  }
  let [back, on] = [0, block]
  while (isSame(back - 1)) back--
  while (isSame(on)) on++
  return {from: inB + back, to: inB + on}
}

function power(of: number, to: number): number {
  let result = 1
  for (let count = 0; count < to; count++) result = Math.imul(result, of)
  return result
}

/** What every report says: a clause with such words is nobody's own. */
const stock =
  /习近平|党中央|国务院|党的[一二三四五六七八九十]+大|中国特色社会主义|共同体意识|重要(?:讲话|指示|论述|思想)|两个维护|两个确立|四个意识|四个自信|三个离不开|五个认同|交往交流交融|以人民为中心|新发展理念|全面贯彻|深入贯彻|进步示范|统一领导|党委领导|齐抓共管/

/** How many characters of a passage, as it was typed, are no set phrase and no name of a document. */
export function ownCharacters(text: string): number {
  const clauses = text.replace(/《[^《》]*》/g, '').split(/[，。；：！？,;:!?\n]/)
  return (
    clauses
      .filter(clause => !stock.test(clause))
      .join('')
      .match(/[\p{L}\p{N}]/gu)?.length ?? 0
  )
}
