// Makes the page: one HTML file with its script and style in it, which wants nothing from outside.
import {createHash} from 'node:crypto'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {build} from 'rolldown'

/**
 * Bundle the page into a file; gives what the bundler gave. `options` are those for browsers, with our own kinds. The file
 * holds three scripts: what the page and its workers both need, what the page alone needs, and the engine, which only a
 * worker reads.
 */
export async function buildPage(root, file, options) {
  const web = `${root}src/web`
  const bundled = await build({
    ...options,
    input: {polyfills: `${web}/polyfills.ts`, page: `${web}/main.tsx`, engine: `${web}/engine/start.ts`},
    plugins: [...options.plugins, withExamples(`${root}examples`), withoutPages],
    transform: {target: 'chrome86'},
    // So that the page leaves out what of the engine it does not use.
    treeshake: {moduleSideEffects: [{test: /[\\/]src[\\/]/, sideEffects: false}]},
    write: false,
    output: {
      format: 'cjs',
      entryFileNames: '[name]',
      chunkFileNames: '[hash:8]',
      dynamicImportInCjs: false,
      minify: true,
      comments: {legal: false}
    }
  })
  const scripts = scriptsOf(bundled.output)
  const sheets = (await readdir(`${web}/style`)).sort()
  const style = await Promise.all(sheets.map(name => readFile(`${web}/style/${name}`, 'utf8')))
  const hashes = [scripts.shared, scripts.page].map(
    script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  )
  const parts = {...scripts, hashes: hashes.join(' '), style: style.join('\n')}
  const html = await readFile(`${web}/page.html`, 'utf8')
  await writeFile(
    file,
    html.replace(/\/\*(hashes|style|shared|page|engine)\*\//g, (_, name) => parts[name])
  )
  return bundled
}

/** What sets pages is left out: without Typst, which a page has not, it could only say so. `serve` sets them in Node. */
const withoutPages = {
  name: 'without-pages',
  load: {
    filter: {
      id: /src[\\/](?:formats[\\/](?:press[\\/]write-press|pdf[\\/](?:write-pdf|write-standard-pdf|heading-pages)|ofd[\\/]write-ofd)|engine[\\/]page)\.ts$/
    },
    handler: id => ({
      code: /engine[\\/]page/.test(id)
        ? `import {typesetterOnce} from './typesetter-once.ts'
           export const pageFile = async (job, workspace, ports) => typesetterOnce(ports).get()`
        : `const none = async (...given) => given.at(-1).typesetter()
           export {none as writePress, none as showPress, none as writePdf, none as showPdf, none as writeStandardPdf,
             none as headingPages, none as writeOfd}`,
      moduleType: 'ts'
    })
  }
}

/** The scripts of the page, of the files that were bundled: each file a function, run when it is first asked for. */
function scriptsOf(files) {
  const byName = new Map(files.map(file => [file.fileName, file]))
  const ofEngine = reachedFrom(['polyfills', 'engine'], () => true)
  // What the engine loads now and then, the page asks its workers for.
  const ofPage = reachedFrom(['polyfills', 'page'], name => !ofEngine.has(name))
  const script = (isIn, first) =>
    inHtml([...[...byName.values()].filter(({fileName}) => isIn(fileName)).map(wrapped), first].join('\n'))
  return {
    shared: inHtml(loader) + script(name => ofPage.has(name) && ofEngine.has(name), "load('polyfills')"),
    page: script(name => !ofEngine.has(name), "load('page')"),
    engine: script(name => !ofPage.has(name), "load('engine')")
  }

  /** The files that these load, now or, where `later` says so, when they need them. */
  function reachedFrom(names, later) {
    const reached = new Set(names)
    for (const name of reached) {
      const {imports, dynamicImports} = byName.get(name)
      for (const other of [...imports, ...(later(name) ? dynamicImports : [])])
        if (byName.has(other)) reached.add(other)
    }
    return reached
  }
}

/** `load(name)` gives what a file exports. */
const loader = `var files = {}, loaded = {}
function load(path) {
  var name = path.replace('./', '')
  if (!loaded[name]) {
    if (!files[name]) throw new Error('Cannot load ' + name)
    loaded[name] = {exports: {}}
    files[name](loaded[name].exports, load, loaded[name])
  }
  return loaded[name].exports
}`

const wrapped = ({fileName, code}) =>
  `files[${JSON.stringify(fileName)}] = function (exports, require, module) {${code}\n}`

/** A script as it may stand in HTML, which ends it at its own closing tag wherever that is. */
const inHtml = code => `\n${code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c')}\n`

/** The drafts of `examples/`, by their titles, where the sources have none. */
function withExamples(folder) {
  return {
    name: 'examples',
    load: {
      filter: {id: /src[\\/]web[\\/]start[\\/]examples\.ts$/},
      async handler() {
        // A blank is what the page begins with anyway.
        const names = (await readdir(folder)).filter(name => name !== 'county-blank').sort()
        const texts = await Promise.all(
          names.map(name => readFile(`${folder}/${name}/draft.yaml`, 'utf8').catch(() => ''))
        )
        const examples = await Promise.all(
          texts.flatMap((text, at) =>
            text === ''
              ? []
              : [
                  photosOf(`${folder}/${names[at]}`, names[at]).then(photos => ({
                    name: titleOf(text),
                    text,
                    ...photos
                  }))
                ]
          )
        )
        return {code: `export const examples = ${JSON.stringify(examples)}`, moduleType: 'js'}
      }
    }
  }
}

/** Photos of the example that shows most; those of all would make the page too large. */
async function photosOf(folder, name) {
  if (name !== 'zhaoyang') return {}
  const names = await readdir(`${folder}/photos`)
  const bytes = await Promise.all(names.map(photo => readFile(`${folder}/photos/${photo}`, 'base64')))
  return {photos: Object.fromEntries(names.map((photo, at) => [`photos/${photo}`, bytes[at]]))}
}

/** `上报总结 昭阳区`: what a draft is written as, and of where. */
function titleOf(text) {
  const field = name =>
    new RegExp(`^[ \\t{]*(?:.*\\{)?${name}[:：][ \\t]*["“]?([^"”#,，{}\\r\\n]+)`, 'mu').exec(text)?.[1].trim()
  const kind = field('文种') ?? '草稿'
  const place = field('名称') ?? ''
  return `${kind} ${/[*＊]/.test(place) ? '空白' : place}`.trim()
}
