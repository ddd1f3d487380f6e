/**
 * Holds the imports of `src` against the map in CONTRIBUTING.md: a room may import only what stands on lines below its own,
 * files do not import each other in a circle, and only the doors and `node` reach outside. `npm run check` runs it.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {dirname, posix} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Rooms that may know Node: what is outside is handed to all others. */
const outside = new Set(['batch', 'cli', 'node', 'queue', 'serve'])

/** What is wrong with the imports of files, by path from `src`, under a map; a line each. */
export function wrongArrows(files, map) {
  const floors = floorsOf(map)
  const imports = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]))
  const wrong = []
  for (const [file, {ours, others}] of imports) {
    const room = roomOf(file)
    if (!floors.has(room)) wrong.push(`src/${file}: the map has no room “${room}”`)
    for (const target of ours) {
      if (!files.has(target)) continue
      const other = roomOf(target)
      if (other !== room && !(floors.get(other) < floors.get(room)))
        wrong.push(`src/${file} imports src/${target}: ${other} does not stand below ${room}`)
    }
    if (outside.has(room)) continue
    for (const name of others) if (name.startsWith('node:')) wrong.push(`src/${file} imports ${name}`)
    if (reachesOut(files.get(file))) wrong.push(`src/${file} reads process`)
  }
  for (const circle of circlesIn(imports))
    wrong.push(`a circle: ${circle.map(file => `src/${file}`).join(' → ')}`)
  return wrong
}

/** The lines of the map, the lowest is 0. */
function floorsOf(map) {
  const lines = map.trim().split('\n').reverse()
  return new Map(
    lines.flatMap((line, floor) =>
      line
        .trim()
        .split(/\s*·\s*/)
        .map(room => [room, floor])
    )
  )
}

/** A folder is a room; each format is one, and so is each file that lies in no folder. */
export function roomOf(file) {
  const [first, second, ...rest] = file.split('/')
  if (second === undefined) return first.replace(/\.tsx?$/, '')
  if (first !== 'formats') return first
  if (rest.length > 0) return `formats/${second}`
  return second === 'index.ts' ? 'formats' : `formats/${second.replace(/\.ts$/, '')}`
}

function importsOf(file, text) {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({fileName}) => fileName)
  return {
    ours: names.filter(name => name.startsWith('.')).map(name => posix.join(dirname(file), name)),
    others: names.filter(name => !name.startsWith('.'))
  }
}

/** Whether code, not a comment, a string or a property, says `process`. */
function reachesOut(text) {
  if (!/\bprocess\b/.test(text)) return false
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  let found = false
  const visit = node => {
    found ||=
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'process'
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Groups of files that import each other, round about (Tarjan). */
function circlesIn(imports) {
  const [index, low, stack, open, circles] = [new Map(), new Map(), [], new Set(), []]
  const visit = file => {
    index.set(file, index.size)
    low.set(file, index.get(file))
    stack.push(file)
    open.add(file)
    for (const next of imports.get(file).ours) {
      if (!imports.has(next)) continue
      if (!index.has(next)) visit(next)
      if (open.has(next)) low.set(file, Math.min(low.get(file), low.get(next)))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    for (const one of circle) open.delete(one)
    if (circle.length > 1) circles.push(circle)
  }
  for (const file of imports.keys()) if (!index.has(file)) visit(file)
  return circles
}

/** The map of CONTRIBUTING.md. */
export function mapIn(markdown) {
  const map = /```rooms\n([\s\S]*?)```/.exec(markdown)?.[1]
  if (!map) throw new Error('Cannot find the map of the rooms in CONTRIBUTING.md')
  return map
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = readdirSync(`${root}src`, {recursive: true}).map(name => name.replaceAll('\\', '/'))
  const files = new Map(
    names
      .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map(name => [name, readFileSync(`${root}src/${name}`, 'utf8')])
  )
  const wrong = wrongArrows(files, mapIn(readFileSync(`${root}CONTRIBUTING.md`, 'utf8')))
  for (const line of wrong) console.error(line)
  if (wrong.length > 0) process.exit(1)
}
