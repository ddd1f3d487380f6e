import type {Article} from '../compose/article.ts'
import type {Kind} from '../kind/kind.ts'
import {numberOf} from '../reading/number-of.ts'
import type {Passage} from '../reading/passage.ts'
import {extractOf} from './extract.ts'
import {captionParts} from './front.ts'
import {planOf} from './outline.ts'
import type {Plan} from './plan.ts'
import {type Proof, printedLines, proofOf} from './proof.ts'
import type {RolesFor} from './roles.ts'
import {withFigures} from './with-figures.ts'
import {writeDraft} from './write-draft.ts'

export interface ImportOptions {
  /** The kinds that may be chosen; with one, that is it. */
  readonly kinds: ReadonlyArray<Kind>
  /** What the draft is made of, for its first line. */
  readonly name: string
  readonly rolesFor: RolesFor
  /** Elements of official documents that the file itself does not say. */
  readonly letterhead?: Readonly<Record<string, string>>
  /** Where the photos will lie, seen from the draft, with the beginning of their names. */
  readonly photoStem: string
  /** Composes a draft in a kind; what is printed is held against the file. */
  readonly compose: (text: string, kind: Kind) => Promise<Article | undefined>
  /** Whether quantities that can be named become data (default: false). */
  readonly figures?: boolean
  /** Whether the file has a table of contents (default: false). */
  readonly hasContents?: boolean
  /** Whether nothing may be printed that the file does not say, not even a dash before a deck (default: false). */
  readonly isVerbatim?: boolean
  /** Passages of the file that belong to no article. */
  readonly others?: ReadonlyArray<Passage>
}

/** An article as a draft, with what came of its words. */
export interface ImportedArticle {
  readonly text: string
  readonly kind: Kind
  readonly proof: Proof
  readonly photos: ReadonlyArray<{readonly path: string; readonly bytes: Uint8Array}>
  readonly plan: Plan
}

/** Kinds that are taken first when several print an article equally well. */
const first: ReadonlyArray<string> = ['report', 'feature', 'showcase']

/**
 * Write an article as a draft of the kind that prints it most nearly as it was. Undefined when no kind composes it, which
 * would be a fault of ours.
 */
export async function importArticle(
  passages: ReadonlyArray<Passage>,
  {
    kinds,
    name,
    rolesFor,
    letterhead = {},
    photoStem,
    compose,
    figures = false,
    hasContents,
    isVerbatim = false,
    others = []
  }: ImportOptions
): Promise<ImportedArticle | undefined> {
  const extract = kinds.length > 1 ? extractOf(passages) : undefined
  const chosen = extract && (await bestOf(extract, kinds))?.kind
  const best = (chosen && (await bestOf(passages, [chosen]))) ?? (await bestOf(passages, kinds))
  return best && figures ? figured(best) : best

  /** The draft of the kind among some that prints passages best. */
  async function bestOf(
    passages: ReadonlyArray<Passage>,
    kinds: ReadonlyArray<Kind>
  ): Promise<ImportedArticle | undefined> {
    const plan = planOf(passages)
    if (isVerbatim) keepDeck(plan)
    for (const {text, form} of others.toReversed()) {
      // What stands above a title and is no editor's name belongs to a photo.
      if (text && form.part !== 'furniture' && text.length <= 80)
        plan.photos.unshift({name: `图${plan.photos.length + 1}`, ...captionParts(text)})
      else if (text) plan.left.unshift(text)
    }
    for (const [field, words] of Object.entries(letterhead)) plan.official[field] ??= words
    const photos = namedPhotos(plan, photoStem)
    const all = [...others, ...passages]
    let best: (ImportedArticle & {readonly cost: number}) | undefined
    for (const kind of kinds) {
      for (const isQuoted of [false, true]) {
        const text = writeDraft(plan, kind, {name, rolesFor, isQuoted, hasContents})
        const article = await compose(text, kind)
        if (!article) continue
        const proof = proofOf(all, article.tree)
        const cost =
          costOf(proof, text, kind) +
          30 * typedNumbers(plan, text, kind) -
          20 * likeHeads(plan, kind) -
          (isTitled(plan, kind) ? 100 : 0)
        if (!best || cost < best.cost) best = {text, kind, proof, photos, plan, cost}
        // Quotes are for what is read as something else than it says.
        if (proof.changed.length + proof.leftOut.length <= plan.left.length) break
      }
    }
    return best
  }

  /** The same with its figures in the data, if it prints the same. */
  async function figured(plain: ImportedArticle): Promise<ImportedArticle> {
    const article = await compose(plain.text, plain.kind)
    const text = article ? withFigures(plain.text, article) : plain.text
    if (!article || text === plain.text) return plain
    const again = await compose(text, plain.kind)
    const isSame = again && printedLines(again.tree).join('\n') === printedLines(article.tree).join('\n')
    return isSame ? {...plain, text} : plain
  }
}

/** A deck that has no dash is printed without one where it is a line of its own under the title. */
function keepDeck(plan: Plan): void {
  if (plan.deck === undefined || /^[—－–-]/.test(plan.deck)) return
  plan.occasion.unshift(plan.deck)
  plan.deck = undefined
}

/** What is lost weighs most, then what moved or was added; then the shorter draft is the simpler one. */
function costOf({characters, kept, moved, changed, leftOut, added}: Proof, text: string, {id}: Kind): number {
  const lost = characters - kept
  const rank = first.indexOf(id) < 0 ? first.length : first.indexOf(id)
  return (
    10 * lost +
    20 * (changed.length + leftOut.length) +
    moved +
    8 * added.length +
    text.length / 1e5 +
    rank / 1e4
  )
}

/** How many headings have a number that is typed, where others count by themselves. */
function typedNumbers({sections}: Plan, text: string, {heading}: Kind): number {
  const off = text.match(/^ +编号: 否$/gm)?.length ?? 0
  const isCounted = heading.section.number !== undefined
  return off + (isCounted ? 0 : sections.filter(({head}) => head && numberOf(head.text)).length)
}

/** How many sections have the words in their headings that the kind sets around those of the author. */
function likeHeads({sections}: Plan, {heading}: Kind): number {
  const [before = ''] = heading.section.phrases[0]!.split('{}')
  return before === '' ? 0 : sections.filter(({head}) => head?.text.startsWith(before)).length
}

/** Whether the title says that it is of this kind: 甲河县2023年工作总结. */
function isTitled({title, deck = ''}: Plan, {name, aliases}: Kind): boolean {
  const words = title.join('') + deck
  return [name.zh, ...aliases].some(word => word.length > 1 && words.includes(word))
}

/** Give the photos that the file holds their places beside the draft. */
function namedPhotos(plan: Plan, stem: string): {path: string; bytes: Uint8Array}[] {
  const known = new Map<string, Uint8Array>()
  for (const [index, photo] of plan.photos.entries()) {
    if (!photo.bytes) continue
    const ending =
      /\.(?:png|jpe?g|gif|bmp|webp|emf|wmf|tiff?)$/i.exec(photo.file ?? '')?.[0].toLowerCase() ?? '.png'
    photo.file = `${stem}${index + 1}${ending}`
    known.set(photo.file, photo.bytes)
  }
  return [...known].map(([path, bytes]) => ({path, bytes}))
}
