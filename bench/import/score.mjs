// How much of the structure of documents comes over: `python3 bench/import/make.py FOLDER`, then
// `node bench/import/score.mjs FOLDER [--all]`. An element counts when its role, level and words are right; what was made
// up counts against it. `--all` lists what is wrong.
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle} from '../bundle.mjs'

const [folder] = process.argv.slice(2)
const isListed = process.argv.includes('--all')
const temporary = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
const script = await bundle('bench/import/plans.ts', temporary)
const {articlesIn, planOf, readPassages} = await import(pathToFileURL(script).href)
const ports = {files: {read: path => readFile(path)}}
const bare = text => (text ?? '').replace(/\s+/g, '')
const heads = new Set(['section', 'measure', 'item'])

/** What a plan says, as a list of roles and words. */
function elementsOf(plan) {
  const found = []
  const add = (role, text, more) => found.push({role, text: bare(text), ...more})
  const addAll = (role, texts) => {
    for (const text of texts) if (text) add(role, text)
  }
  const piece = one => {
    if (one.text !== undefined) add('text', one.text)
    else if (one.table !== undefined) {
      const {title, rows} = plan.tables.find(({name}) => name === one.table)
      addAll('tabletitle', [title])
      add('table', '', {rows: JSON.stringify(rows.map(row => row.map(bare)))})
    } else {
      const {caption, credit} = plan.photos.find(({name}) => name === one.photo)
      add('photo', caption, {credit: bare(credit)})
    }
  }
  const part = ({head, body, measures, items}, role) => {
    if (head) add(role, head.text)
    body.forEach(piece)
    for (const one of items) part(one, 'item')
    for (const one of measures) part(one, 'measure')
  }
  for (const [role, text] of Object.entries(plan.official)) add(role, text)
  addAll('title', [plan.title.join('')])
  addAll('deck', [plan.deck])
  addAll('kicker', [plan.kicker])
  addAll('occasion', plan.occasion)
  addAll('speaker', [plan.speaker])
  addAll('byline', [plan.byline.flatMap(({unit, role, name}) => [unit, role, name]).join('')])
  addAll('note', plan.note)
  plan.lead.forEach(piece)
  for (const one of plan.sections) part(one, 'section')
  plan.outlook.forEach(piece)
  for (const {name, body} of plan.attachments) {
    add('attachment', name)
    for (const one of body) one.text === undefined ? piece(one) : add('attachtext', one.text)
  }
  addAll('unit', [...(plan.unit ?? '').split('\u3000'), ...plan.jointUnits])
  addAll('date', [plan.date])
  addAll('left', plan.left)
  return found
}

/** Whether an element was found; it is taken from those that are free. */
function isFound(element, all, free, isEither) {
  const text = bare(element.text)
  const take = is => {
    const index = free.findIndex(is)
    if (index >= 0) free.splice(index, 1)
    return index >= 0
  }
  const isIn = roles => all.some(one => one.text.includes(text) && roles.includes(one.role))
  switch (element.role) {
    case 'furniture':
    case 'contents':
      return !all.some(one => one.text === text && !['title', 'left', ...heads].includes(one.role))
    case 'attachmark':
      return true
    case 'tail':
      take(one => one.text.includes(text))
      return !isIn(['title', 'text', 'deck', ...heads])
    case 'attachtitle':
      return take(one => one.role === 'attachment' && one.text === text)
    case 'table':
      return take(({rows}) => rows === JSON.stringify(element.rows.map(row => row.map(bare))))
    case 'photo':
      return take(
        ({role, text: words, credit}) =>
          role === 'photo' && (words === text || (credit && text.startsWith(words) && text.includes(credit)))
      )
    default: {
      const role = element.role === 'outlook' ? 'text' : element.role
      const roles = isEither && role === 'measure' ? ['measure', 'item'] : [role]
      return take(one => roles.includes(one.role) && one.text === text)
    }
  }
}

let [right, all] = [0, 0]
for (const name of (await readdir(folder)).filter(one => one.endsWith('.json')).sort()) {
  const {file, elements, either} = JSON.parse(await readFile(join(folder, name), 'utf8'))
  const {passages} = await readPassages({path: join(folder, file)}, ports)
  const found = articlesIn(passages).articles.flatMap(one => elementsOf(planOf(one.passages)))
  const free = [...found]
  const missed = elements.filter(element => !isFound(element, found, free, either))
  const [own, most] = [elements.length - missed.length, elements.length + free.length]
  right += own
  all += most
  console.log(`${file.padEnd(28)}${own}/${most}`)
  if (!isListed) continue
  for (const {role, text, rows} of missed) console.log(`  - ${role} ${text ?? JSON.stringify(rows)}`)
  for (const {role, text, rows} of free) console.log(`  + ${role} ${text || rows || ''}`)
}
console.log(`${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`)
await rm(temporary, {recursive: true})
