/**
 * Write `src/language/spelling/words.json`, by which misspelt words are told (the rule `misspelt-word`):
 *
 *   node scripts/spelling.mjs dict.txt unihan/ [prose…]
 *
 * - dict.txt: the dictionary of jieba (MIT), in the npm package `@node-rs/jieba` (2.0.3) and the repository fxsj/jieba;
 * - unihan/: the text files of Unihan (15.0, Unicode License v3), in Unihan.zip of the Unicode Character Database;
 * - prose: text files of laws, news and reports, three million characters or more (last time eighteen). Nothing is taken
 *   of it but counts: how often which character is a word by itself (`alone`), which rare phrases and characters are in
 *   use, which two words often stand side by side (`beside`), what is one character away from one of these and right (`seen`),
 *   which words are the most common ones (`common`), and what sounds like these or like two words side by side and is right
 *   (`heard`, `besideAlike`): all that the rule would tell of the prose (last time twenty-seven million characters). Each file counts as much as any other: laws, news and reports in one file each. Without prose, what was counted last
 *   stays.
 *
 * What is decided by hand is in `src/language/spelling/by-hand.yaml`. Run by hand; what it writes is committed. What the
 * ICU of Node takes for words counts for `alone` and `also`: another version than 78 may give others.
 */
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'rolldown'
import {parse} from 'yaml'

const [dictionaryFile, unihanFolder, ...proseFiles] = process.argv.slice(2)
if (!unihanFolder)
  throw new Error('Cannot run without paths: node scripts/spelling.mjs dict.txt unihan/ [prose…]')
const room = new URL('../src/language/spelling/', import.meta.url)
const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

const isHan = text => /^[\u4e00-\u9fff]+$/.test(text)
const wordsOf = text => text.split(/\s+/).filter(Boolean)

/** Adds to the set of a key. */
function add(sets, key, values) {
  const set = sets.get(key) ?? new Set()
  for (const value of values) set.add(value)
  sets.set(key, set)
}

const count = (counts, what) => counts.set(what, (counts.get(what) ?? 0) + 1)

/** Sets as lists, each without a repetition, in order. */
const inOrder = lists => [...new Set(lists)].sort()

/** Words and how often each is, and as what. */
async function readDictionary() {
  const rows = (await readFile(dictionaryFile, 'utf8')).split('\n').map(row => row.trim().split(' '))
  return new Map(rows.filter(([word]) => isHan(word)).map(([word, times, as]) => [word, {times: +times, as}]))
}

/** The rows of a file of Unihan that tell one of some properties. */
async function* unihan(name, properties) {
  for (const row of (await readFile(join(unihanFolder, `Unihan_${name}.txt`), 'utf8')).split('\n')) {
    const [code, property, value] = row.split('\t')
    if (code.startsWith('U+') && properties.includes(property))
      yield [String.fromCodePoint(parseInt(code.slice(2), 16)), value]
  }
}

/** A syllable without its tone. */
const syllableOf = reading =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')

/** A syllable without what many people do not tell apart: zh and z, ing and in. */
const soundOf = syllable => syllable.replace(/^([zcs])h/, '$1').replace(/(in|en|an)g$/, '$1')

/** The syllables of each character. */
async function readSyllables() {
  const syllables = new Map()
  for await (const [one, value] of unihan('Readings', ['kMandarin', 'kHanyuPinlu', 'kXHC1983'])) {
    if (!isHan(one)) continue
    const readings = value.replace(/[0-9.,:*]+/g, ' ').match(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]+/g) ?? []
    add(syllables, one, readings.map(syllableOf))
  }
  return syllables
}

/** The series of each character: those of one series have the part in common that tells their sound. */
async function readSeries() {
  const series = new Map()
  for await (const [one, value] of unihan('DictionaryLikeData', ['kPhonetic'])) {
    add(series, one, value.match(/\d+/g))
  }
  for await (const [one, value] of unihan('Variants', ['kTraditionalVariant'])) {
    for (const code of value.split(' ')) {
      const traditional = series.get(String.fromCodePoint(parseInt(code.slice(2), 16)))
      if (traditional) add(series, one, traditional)
    }
  }
  return series
}

/** What the prose tells. */
async function readProse(dictionary) {
  const texts = await Promise.all(proseFiles.map(file => readFile(file, 'utf8')))
  const lines = texts.join('\n').split('\n')
  const [characters, phrases] = [new Map(), new Map()]
  for (const line of lines) {
    for (const [run] of line.matchAll(/[\u4e00-\u9fff]+/g)) {
      for (let at = 0; at < run.length; at++) {
        count(characters, run[at])
        const phrase = run.slice(at, at + 4)
        if (phrase.length === 4 && dictionary.has(phrase)) count(phrases, phrase)
      }
    }
  }
  const total = [...characters.values()].reduce((sum, times) => sum + times, 0)
  return {
    isCharacter: one => characters.get(one) >= 3,
    isPhrase: phrase => phrases.get(phrase) >= 2,
    alone: countAlone(lines, Math.max(1, Math.round(total / 3_000_000))),
    beside: listBeside(texts, dictionary),
    common: listCommon(texts, dictionary),
    lines
  }
}

/** So many pairs of words are kept. */
const kept = 13_000

// Words of grammar, and who is in the news: beside them may stand anything.
const anything =
  /[的了和在是为及等对将也都就从向到由被把这那以于其之所或并而让使给自]|总书记|主席|总统|记者|新闻/

/** Two words of two characters each that stand side by side most often, a text counting as much as any other. */
function listBeside(texts, dictionary) {
  const [times, weights] = [new Map(), new Map()]
  for (const text of texts) {
    for (const [run] of text.matchAll(/[\u4e00-\u9fff]{4,}/g)) {
      const ends = endsIn(run)
      for (const from of ends) {
        if (!ends.has(from + 4)) continue
        const both = run.slice(from, from + 4)
        count(times, both)
        weights.set(both, (weights.get(both) ?? 0) + 1 / text.length)
      }
    }
  }
  const isWord = half => dictionary.has(half) && !isName(dictionary.get(half).as)
  return [...weights]
    .filter(([both]) => times.get(both) >= 8 && !anything.test(both))
    .filter(([both]) => isWord(both.slice(0, 2)) && isWord(both.slice(2)))
    .sort(([one, weight], [other, weight2]) => weight2 - weight || (one < other ? -1 : 1))
    .slice(0, kept)
    .map(([both]) => both)
}

/** So many words are told by their sound alone. */
const told = 1000

/** The most common words of two characters, a text counting as much as any other. */
function listCommon(texts, dictionary) {
  const weights = new Map()
  for (const text of texts)
    for (const [run] of text.matchAll(/[\u4e00-\u9fff]{2,}/g))
      for (let at = 0; at + 2 <= run.length; at++) {
        const word = run.slice(at, at + 2)
        const known = dictionary.get(word)
        if (!(known?.times >= 20) || isName(known.as) || known.as.startsWith('t')) continue
        weights.set(word, (weights.get(word) ?? 0) + 1 / text.length)
      }
  return [...weights]
    .sort(([one, weight], [other, weight2]) => weight2 - weight || (one < other ? -1 : 1))
    .slice(0, told)
    .map(([word]) => word)
}

/** What the rule tells of right prose by the lists as they are written: two characters by their sound, and two words. */
async function listRight(lines) {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'))
  const file = 'misspelt.mjs'
  const input = new URL('misspelt.ts', room).pathname
  await build({input, platform: 'node', output: {dir: folder, format: 'esm', entryFileNames: file}})
  const {misspeltIn} = await import(pathToFileURL(join(folder, file)).href)
  const [heard, besideAlike] = [new Set(), new Set()]
  for (const line of lines)
    for (const {start, end} of misspeltIn(line)) {
      if (end - start === 2) heard.add(line.slice(start, end))
      if (end - start === 4) besideAlike.add(line.slice(start, end))
    }
  await rm(folder, {recursive: true})
  return {heard, besideAlike}
}

/** Where words begin and end. */
function endsIn(run) {
  const ends = new Set([0])
  for (const {index, segment} of segmenter.segment(run)) ends.add(index + segment.length)
  return ends
}

/** The halves of what stands in the prose, is one character away from two words side by side, and would be told. */
function listSeen(lines, beside, {common, isMistaken}) {
  const [behind, before] = [new Map(), new Map()]
  for (const both of beside) {
    add(behind, both.slice(0, 2), [both.slice(2)])
    add(before, both.slice(2), [both.slice(0, 2)])
  }
  const isNear = (half, other) => {
    const wrong = [0, 1].filter(at => half[at] !== other[at])
    return wrong.length === 1 && isMistaken(half[wrong[0]], other[wrong[0]])
  }
  const near = (half, others) => !common.has(half) && [...(others ?? [])].some(other => isNear(half, other))
  const found = new Map()
  for (const line of lines) {
    for (const [run] of line.matchAll(/[\u4e00-\u9fff]{4,}/g)) {
      let ends
      for (let at = 0; at + 4 <= run.length; at++) {
        const [one, two] = [run.slice(at, at + 2), run.slice(at + 2, at + 4)]
        const isFirst = near(one, before.get(two))
        if (!isFirst && !near(two, behind.get(one))) continue
        ends ??= endsIn(run)
        const wrong = isFirst ? at : at + 2
        if ([at, at + 4, wrong, wrong + 1, wrong + 2].every(edge => ends.has(edge)))
          count(found, run.slice(wrong, wrong + 2))
      }
    }
  }
  // What stands there once or twice may be a mistake.
  return [...found].filter(([, times]) => times > 2).map(([half]) => half)
}

/** Characters that are words by themselves, by the power of two of how often they are in every so manieth line. */
function countAlone(lines, step) {
  const times = new Map()
  for (let at = 0; at < lines.length; at += step) {
    for (const [run] of lines[at].matchAll(/[\u4e00-\u9fff]+/g)) {
      for (const {segment} of segmenter.segment(run)) {
        if (segment.length === 1) times.set(segment, (times.get(segment) ?? 0) + 1)
      }
    }
  }
  const powers = new Map()
  for (const [one, count] of times) if (count >= 3) add(powers, Math.round(Math.log2(count)), [one])
  const last = Math.max(...powers.keys())
  return Array.from({length: last + 1}, (_, power) => inOrder(powers.get(power) ?? []).join('')).join(' ')
}

/** What the file tells that is there. */
async function readLast() {
  const last = JSON.parse(await readFile(new URL('words.json', room), 'utf8'))
  const {four, sounds, alone, beside, seen} = last
  const phrases = new Set(
    four.split(' ').flatMap(([first, ...rest]) =>
      rest
        .join('')
        .match(/.../g)
        .map(end => first + end)
    )
  )
  const characters = new Set(sounds.replace(/[ |]/g, ''))
  return {
    isCharacter: one => characters.has(one),
    isPhrase: phrase => phrases.has(phrase),
    alone,
    beside: beside
      .split(' ')
      .flatMap(([first, second, ...rest]) => pairsOf(rest).map(two => first + second + two)),
    seen: wordsOf(seen),
    common: pairsOf([...last.common]),
    heard: wordsOf(last.heard).flatMap(([first, ...rest]) => rest.map(second => first + second)),
    besideAlike: wordsOf(last.besideAlike)
  }
}

/** Characters by two. */
const pairsOf = characters => characters.join('').match(/../g)

const isName = as => /^(nr|ns|nt|nz|m|x)/.test(as)

/** The words of the dictionary that are common enough, without names. */
function listWords(dictionary, {isPhrase}, never) {
  const words = {two: [], three: [], four: []}
  for (const [word, {times, as}] of dictionary) {
    if (word.length === 2 && times >= 150 && !isName(as)) words.two.push(word)
    if (word.length === 3 && times >= 400 && !isName(as) && !as.startsWith('t')) words.three.push(word)
    if (word.length === 4 && /^[il]/.test(as) && (times >= 5 || isPhrase(word)) && !never.has(word)) {
      if (isSet(dictionary, word, as)) words.four.push(word)
    }
  }
  return words
}

/** Whether a phrase of four characters is more than the words in it. */
function isSet(dictionary, word, as) {
  const has = (from, to) => dictionary.has(word.slice(from, to))
  if (has(0, 3) || has(1, 4)) return false
  return as.startsWith('i') || !((has(0, 2) && has(2, 4)) || dictionary.get(word.slice(1, 3))?.times > 1000)
}

/** Groups of characters that have one of their series and a sound in common, the largest ones only. */
function listAlike(characters, {series, sounds}, pairs) {
  const bySeries = new Map()
  for (const one of characters)
    for (const which of series.get(one) ?? [])
      for (const sound of sounds.get(one) ?? []) add(bySeries, `${which} ${sound}`, [one])
  const groups = inOrder(
    [...bySeries.values()].filter(group => group.size > 1).map(group => inOrder(group).join(''))
  )
  const found = []
  for (const group of [...groups, ...pairs].sort((one, other) => other.length - one.length)) {
    if (!found.some(larger => [...group].every(one => larger.includes(one)))) found.push(group)
  }
  return found.sort()
}

/** For each character those that stand in a group with it. */
function standIns(alike) {
  const others = new Map()
  for (const group of alike)
    for (const one of group)
      add(
        others,
        one,
        [...group].filter(other => other !== one)
      )
  return others
}

/** Rarer words of the dictionary that would be told, for the runtime does not know them and they are a common word but for one character. */
function listUnknown({dictionary, two, others, alone}) {
  const common = new Set(two)
  const powers = new Map(alone.split(' ').flatMap((group, power) => [...group].map(one => [one, power])))
  const powerOf = one => powers.get(one) ?? 0
  const found = new Set()
  for (const [first, second] of two) {
    const near = [
      ...[...(others.get(first) ?? [])].map(one => one + second),
      ...[...(others.get(second) ?? [])].map(one => first + one)
    ]
    for (const word of near) {
      if (!(dictionary.get(word)?.times >= 5) || common.has(word)) continue
      if (powerOf(word[0]) + powerOf(word[1]) > 15) continue
      if ([...segmenter.segment(word)].length > 1) found.add(word)
    }
  }
  return found
}

/** Characters by what they sound like, with a bar between those of two syllables. */
function packSounds(characters) {
  const groups = new Map()
  for (const one of characters)
    for (const syllable of syllables.get(one) ?? []) {
      const sound = soundOf(syllable)
      if (!groups.has(sound)) groups.set(sound, new Map())
      add(groups.get(sound), syllable, [one])
    }
  return inOrder([...groups.keys()])
    .map(sound => [...groups.get(sound).values()])
    .filter(group => new Set(group.flatMap(same => [...same])).size > 1)
    .map(group => group.map(same => inOrder(same).join('')).join('|'))
    .join(' ')
}

/** Words as groups of their first characters, one or more, and what follows these in each. */
function pack(words, length = 1) {
  const groups = new Map()
  for (const word of inOrder(words)) add(groups, word.slice(0, length), [word.slice(length)])
  return [...groups].map(([first, rests]) => first + [...rests].join('')).join(' ')
}

const byHand = parse(await readFile(new URL('by-hand.yaml', room), 'utf8'))
const dictionary = await readDictionary()
const [syllables, series] = [await readSyllables(), await readSeries()]
const sounds = new Map([...syllables].map(([one, all]) => [one, new Set([...all].map(soundOf))]))
const prose = proseFiles.length > 0 ? await readProse(dictionary) : await readLast()

const words = listWords(dictionary, prose, new Set(wordsOf(byHand.never)))
const inUse = new Set([...sounds.keys()].filter(prose.isCharacter))
for (const one of Object.values(words).flat().join('')) inUse.add(one)
const alike = listAlike(inUse, {series, sounds}, wordsOf(byHand.mistaken))
const others = standIns(alike)
const hasStandIn = word => [...word].some(one => others.get(one)?.size > 0)
const two = words.two.filter(hasStandIn)
const three = words.three.filter(word => hasStandIn(word) && !/[地的]$/.test(word))
const bySound = new Map()
for (const one of inUse) for (const sound of sounds.get(one) ?? []) add(bySound, sound, [one])
const unknown = listUnknown({dictionary, two, others, alone: prose.alone})

const isMistaken = (one, other) =>
  others.get(one)?.has(other) || [...(sounds.get(one) ?? [])].some(sound => bySound.get(sound)?.has(other))
const seen = prose.seen ?? listSeen(prose.lines, prose.beside, {common: new Set(words.two), isMistaken})

const written = {
  two: pack(two),
  three: pack(three),
  four: pack(words.four),
  beside: pack(prose.beside, 2),
  seen: inOrder(seen).join(' '),
  also: inOrder([...unknown, ...wordsOf(byHand.right)]).join(' '),
  sounds: packSounds(inUse),
  alike: alike.join(' '),
  alone: prose.alone,
  common: prose.common.join(''),
  heard: pack(prose.heard ?? []),
  besideAlike: inOrder(prose.besideAlike ?? []).join(' ')
}
const write = lists => writeFile(new URL('words.json', room), `${JSON.stringify(lists, null, 2)}\n`)
await write(written)
if (prose.lines) {
  const {heard, besideAlike} = await listRight(prose.lines)
  await write({...written, heard: pack(heard), besideAlike: inOrder(besideAlike).join(' ')})
}
