import {link, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {root} from '../bundle.mjs'
import {randomOf} from '../faults/random.mjs'

/** Examples of the length that counties hand in, with photos. */
export const sources = ['zhaoyang', 'zhaotong', 'tongliao', 'kunming', 'zhaoyang-cards']

/** Each photo is there so often, with other bytes. */
const copies = 8

/**
 * Drafts of counties, `NNNNN.yaml`, with their photos below `folder`: the order of sentences, the figures that stand for
 * themselves, the name of the place and the photos are others in each. Gives how many characters they have in all.
 */
export async function writeDrafts(folder, {count, seed, from = sources}) {
  const next = randomOf(seed).below
  await mkdir(join(folder, 'photos'), {recursive: true})
  const examples = []
  for (const name of from) {
    const text = await readFile(join(root, 'examples', name, 'draft.yaml'), 'utf8')
    examples.push({name, text, place: /简称: ([^,}\s]+)/.exec(text)?.[1]})
    await paintPhotos(name, folder)
  }
  let characters = 0
  for (let index = 0; index < count; index++) {
    const {name, text, place} = examples[index % examples.length]
    let own = text
      .replace(/photos\/([^\s,}]+)\.jpg/g, (_, photo) => `photos/${name}-${photo}-${next(copies)}.jpg`)
      .split('\n')
      .map(line => (isProse(line) ? shuffled(line, next) : line))
      .join('\n')
      .replace(/^数据:\n(?: .*\n|\n)*/m, block => withOtherFigures(block, next))
    if (place) own = own.replaceAll(place, placeOf(next))
    characters += own.length
    await writeFile(join(folder, `${String(index).padStart(5, '0')}.yaml`), own)
  }
  return characters
}

/** Photos that differ in a comment: `<example>-<photo>-<copy>.jpg`. */
async function paintPhotos(example, folder) {
  const photos = join(root, 'examples', example, 'photos')
  for (const photo of await readdir(photos)) {
    const bytes = await readFile(join(photos, photo))
    for (let copy = 0; copy < copies; copy++) {
      const words = Buffer.from(`copy ${copy}`)
      const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, words.length + 2])
      const path = join(folder, 'photos', `${example}-${photo.replace(/\.jpg$/, '')}-${copy}.jpg`)
      await writeFile(path, Buffer.concat([head, words, bytes.subarray(2)]))
    }
  }
}

/** Some of the drafts of a folder, in one beside it that shares their photos. */
export async function someOf(folder, count) {
  const some = `${folder}-${count}`
  await mkdir(join(some, 'photos'), {recursive: true})
  const photos = (await readdir(join(folder, 'photos'))).map(name => `photos/${name}`)
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
  for (const name of [...names.slice(0, count), ...photos]) await link(join(folder, name), join(some, name))
  return some
}

const isProse = line => /^ +[\p{Script=Han}“]/u.test(line) && line.length > 120 && !line.includes(': ')

/** Its sentences in another order; what stands in quotes or brackets stays together. */
function shuffled(line, next) {
  const [, indent, words] = /^( +)(.*)$/.exec(line)
  const sentences = words.match(/(?:“[^”]*”|（[^）]*）|[^。“（])+。?/g) ?? []
  if (sentences.join('') !== words || !words.endsWith('。')) return line
  for (let last = sentences.length - 1; last > 0; last--) {
    const other = next(last + 1)
    ;[sentences[last], sentences[other]] = [sentences[other], sentences[last]]
  }
  return indent + sentences.join('')
}

/** Figures on which no other rests get other numbers of as many digits. */
function withOtherFigures(block, next) {
  const held = new Set(
    [...block.matchAll(/(?:占|属于|等于|合计): (?:\[([^\]]*)\]|([^,}]*))/g)].flatMap(([, list, one]) =>
      (list ?? one).split(/[,、，]/).map(name => name.trim())
    )
  )
  return block
    .split('\n')
    .map(line => {
      const name = /^ +([^:]+):/.exec(line)?.[1]
      if (!name || held.has(name) || /占|属于|等于|合计|增长|\d年:|比/.test(line)) return line
      return line.replace(/[1-9]\d*(?=\d*(?:\.\d+)?[余万亿个人户所次场项种])/, number =>
        [...number].map((_, at) => (at === 0 ? 1 + next(9) : next(10))).join('')
      )
    })
    .join('\n')
}

const placeOf = next => `${'青云清泉石龙金柳白沙'[next(10)]}${'河山桥坪溪川岭原湾塘'[next(10)]}`
