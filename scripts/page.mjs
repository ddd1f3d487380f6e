// Makes the page: one HTML file with its script and style in it, which wants nothing from outside.
import {createHash} from 'node:crypto'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {build} from 'rolldown'

/** Bundle the page into a file; gives what the bundler gave. `options` are those for browsers, with our own kinds. */
export async function buildPage(root, file, options) {
  const web = `${root}src/web`
  const bundled = await build({
    ...options,
    input: {page: `${web}/main.tsx`},
    plugins: [...options.plugins, withExamples(`${root}examples`)],
    transform: {target: 'chrome86'},
    write: false,
    output: {format: 'iife', codeSplitting: false, minify: true, comments: {legal: false}}
  })
  const script = inHtml(bundled.output[0].code)
  const sheets = (await readdir(`${web}/style`)).sort()
  const style = await Promise.all(sheets.map(name => readFile(`${web}/style/${name}`, 'utf8')))
  const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}' blob:`
  const parts = {hash, style: style.join('\n'), script}
  const html = await readFile(`${web}/page.html`, 'utf8')
  await writeFile(
    file,
    html.replace(/\/\*(hash|style|script)\*\//g, (_, name) => parts[name])
  )
  return bundled
}

/** A script as it may stand in HTML, which ends it at its own closing tag wherever that is. */
const inHtml = code => `\n${code.trim().replace(/<(?=\/script|!--)/gi, '\\x3c')}\n`

/** The drafts of `examples/`, by their titles, where the sources have none. */
function withExamples(folder) {
  return {
    name: 'examples',
    load: {
      filter: {id: /src[\\/]web[\\/]start[\\/]examples\.ts$/},
      async handler() {
        const names = (await readdir(folder)).sort()
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
