// Which packages a bundle carries, and under which licences.
import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** Packages whose makers bundled their own dependencies into them. */
const bundles = ['docx']

/** What a package has inside it that is none of its dependencies, and a text of that licence. */
const inside = {
  unpdf: {
    name: 'pdf.js (Mozilla)',
    version: 'in unpdf',
    licence: 'Apache-2.0',
    text: 'typescript/LICENSE.txt'
  }
}

/** The packages that the modules of a bundle belong to, by name; paths may be from `root`. */
export function packagesIn(inputs, root) {
  const folders = new Map()
  for (const input of inputs) {
    const found = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(input)
    if (found) add(resolve(root, found[0]))
  }
  return [...folders.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

  function add(folder) {
    const place = realpathSync(folder)
    if (folders.has(place)) return
    const about = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'))
    folders.set(place, {
      name: about.name,
      version: about.version,
      licence: about.license,
      text: textIn(place)
    })
    const other = inside[about.name]
    if (other) {
      const text = readFileSync(join(root, 'node_modules', other.text), 'utf8').trim()
      folders.set(join(place, other.name), {...other, text})
    }
    if (bundles.includes(about.name)) addAll(about, place)
  }

  function addAll({dependencies = {}}, place) {
    for (const name of Object.keys(dependencies)) {
      const folder = name.startsWith('@types/') ? undefined : folderOf(name, place)
      if (!folder || folders.has(realpathSync(folder))) continue
      add(folder)
      addAll(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')), folder)
    }
  }
}

/** Where a package finds one of its dependencies. */
function folderOf(name, from) {
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  throw new Error(`Cannot find ${name}, which ${from} depends on`)
}

/** The licence of a package: its file, or what its readme says. */
function textIn(folder) {
  const names = readdirSync(folder)
  const files = names.filter(name => /^(?:licen[cs]e|copying|notice)(?:\.|$)/i.test(name))
  if (files.length > 0) return files.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  const readme = names.find(name => /^readme/i.test(name))
  const said = readme && /^#+\s*licen[cs]e[\s\S]*/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0]
  if (!said) throw new Error(`Cannot find the licence of ${folder}`)
  return said.trim()
}

/** All licences in one text. */
export function licenceTexts(packages) {
  const parts = packages.map(({name, version, licence, text}) => `${name} ${version} (${licence})\n\n${text}`)
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** The rows of the table in NOTICE.md: a licence, and what is under it. */
export function licenceTable(packages) {
  const licences = [...new Set(packages.map(({licence}) => licence))].sort()
  return [
    '| licence | packages |',
    '| --- | --- |',
    ...licences.map(licence => {
      const own = packages.filter(one => one.licence === licence).map(({name}) => name)
      return `| ${licence} | ${[...new Set(own)].join(', ')} |`
    })
  ].join('\n')
}
