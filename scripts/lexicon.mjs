/**
 * Write `src/language/lexicon/lexicon.json` out of `lexicon/*.yaml`, one member a file, so that nothing has to be read or
 * parsed when a check begins. Run after a list was changed (`node scripts/lexicon.mjs && npm run format`); a test says when it was not.
 */
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {parse} from 'yaml'

const folder = new URL('../lexicon/', import.meta.url)
const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
const lists = await Promise.all(
  names.map(async name => [name.replace('.yaml', ''), parse(await readFile(new URL(name, folder), 'utf8'))])
)
const file = new URL('../src/language/lexicon/lexicon.json', import.meta.url)
await writeFile(file, `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`)
