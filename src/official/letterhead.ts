import type {ContainerDirective} from 'mdast-util-directive'
import {documentForms} from '../model/schema.ts'
import type {Profile} from '../style/profile.ts'
import type {DocumentForm, Letterhead, Words} from './block.ts'
import {allPartsOf, partsOf} from './parts.ts'
import {textPart} from './text-part.ts'
import {saying, wordsIn} from './words.ts'

/** The form that a draft asks for, by its Chinese or its English name. */
export function formOf({attributes}: ContainerDirective): DocumentForm {
  const asked = attributes?.form ?? ''
  const found = Object.entries(documentForms).find(names => names.includes(asked))
  return (found?.[0] as DocumentForm | undefined) ?? 'document'
}

/** 版头 (GB/T 9704—2012, 7.2): what there is of its elements. */
export function letterhead(node: ContainerDirective, profile: Profile): Letterhead {
  const parts = partsOf(node)
  const words = (name: string): Words => wordsIn(parts.get(name)?.children ?? [], profile)
  const marks = (['copy-number', 'secrecy', 'urgency'] as const).filter(name => parts.has(name))
  const {face} = profile.styles.body
  const form = formOf(node)
  const others = allPartsOf(node, 'joint-issuer').map(({children}) => wordsIn(children, profile))
  // A letter shows the first issuer alone (10.1).
  const isJoint = others.length > 0 && form !== 'letter'
  const [issuer, beside] = isJoint ? besideIssuers(words('issuer')) : [words('issuer'), []]
  return {
    type: 'letterhead',
    form,
    marks: marks.map(name => ({
      name,
      words: name === 'copy-number' ? [{type: 'marked', face, children: words(name)}] : words(name)
    })),
    issuer,
    ...(isJoint && {joint: {issuers: others, beside}}),
    number: words('number'),
    signers: parts.has('signed-by') ? signersOf(words('signed-by')) : []
  }
}

/** 文件 behind the first issuer stands beside all of them (7.2.4). */
function besideIssuers(issuer: Words): readonly [Words, Words] {
  const last = issuer.at(-1)
  const from = last?.type === 'text' ? last.value.search(/文件$/) : -1
  if (last?.type !== 'text' || from < 0) return [issuer, []]
  return [[...issuer.slice(0, -1), ...(from > 0 ? [textPart(last, 0, from)] : [])], [textPart(last, from)]]
}

/** Names with blanks between them, two a line, as the issuers follow each other (7.2.6). */
function signersOf(words: Words): Words[] {
  const label = saying('签发人：')
  const [only, ...others] = words
  const marked = (children: Words): Words => [{type: 'marked', face: '楷体', children}]
  if (only?.type !== 'text' || others.length > 0) return [[...label, ...marked(words)]]
  const names = namesIn(only.value)
  if (names.length <= 2) return [[...label, ...marked(words)]]
  const lines: Words[] = []
  for (let at = 0; at < names.length; at += 2) {
    const part = textPart(only, names[at]!.from, (names[at + 1] ?? names[at]!).to)
    lines.push([...(at === 0 ? label : []), ...marked([part])])
  }
  return lines
}

/** Where names begin and end; one of two characters may be spread, as in 张　三. */
function namesIn(text: string): {from: number; to: number}[] {
  const names: {from: number; to: number}[] = []
  let isHalf = false
  for (const {0: word, index} of text.matchAll(/\S+/g)) {
    const to = index + word.length
    const isSingle = [...word].length === 1
    if (isSingle && isHalf) names.at(-1)!.to = to
    else names.push({from: index, to})
    isHalf = isSingle && !isHalf
  }
  return names
}
