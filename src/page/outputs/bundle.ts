import {strToU8, zipSync} from 'fflate'
import {chartWords} from '../../compose/chart.ts'
import {defaultDay} from '../../default-day.ts'
import {reportFit} from '../fit-report.ts'
import {type OnPage, storyOf} from '../story.ts'
import {fileName} from './file-name.ts'
import type {PageOutput} from './output.ts'

/** The day that all entries of the archive bear, so that the same page gives the same bytes. */
const mtime = new Date(`${defaultDay}T00:00:00Z`)

/**
 * For layout programs that take plain text, such as Founder's: each story as GB18030 and UTF-8 text, captions, the
 * photos as they were given, and a list of it all.
 */
export const bundle: PageOutput = {
  name: 'bundle',
  isForAll: true,
  summary: {
    zh: '文字、图说、原图打包（供方正等系统排入）',
    en: 'texts, captions and originals for other systems'
  },
  async write({set, articles}) {
    const {default: iconv} = await import('iconv-lite')
    const files: Record<string, Uint8Array> = {}
    const stories = articles.map((article, index) => {
      const name = `${index + 1}`
      const text = plainText(article)
      files[`${name}/正文.gb18030.txt`] = iconv.encode(text, 'gb18030')
      files[`${name}/正文.utf8.txt`] = strToU8(text)
      const photos = [...article.photos].map(([src, {caption, credit, bytes}], at) => {
        const file = bundledName(index, at, src)
        if (bytes) files[file] = bytes
        return {file: bytes ? file : null, caption, credit}
      })
      files[`${name}/图说.utf8.txt`] = strToU8(
        photos.map(({file, caption, credit}) => [file ?? '（缺图）', caption, credit].join('\t')).join('\r\n')
      )
      const charts = storyOf(article).photos.flatMap(({chart}) => (chart ? [chartWords(chart)] : []))
      if (charts.length > 0) files[`${name}/图表.utf8.txt`] = strToU8(charts.join('\r\n'))
      const {title, columns, chars, capacity, used} = reportFit(set.fitted[index]!)
      return {
        title,
        characters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
        columns,
        chars,
        capacity,
        used,
        photos
      }
    })
    const {name, paper} = set.sheet
    files['manifest.json'] = strToU8(`${JSON.stringify({name, paper, stories}, undefined, 2)}\n`)
    const entries = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
    return [
      {
        suffix: '.bundle.zip',
        bytes: zipSync(Object.fromEntries(entries.map(([file, bytes]) => [file, [bytes, {mtime}]])))
      }
    ]
  }
}

/** Where a photo lies in the bundle: story and photo by their numbers. */
export const bundledName = (story: number, photo: number, src: string): string =>
  `${story + 1}/${String(photo + 1).padStart(2, '0')}-${fileName(src.split(/[/\\]/).at(-1)!)}`

/** A story as lines of text, with the marks of its parts as desks write them. */
function plainText(article: OnPage): string {
  const {kicker, title, deck, byline, note, items} = storyOf(article)
  const line = ({clusters}: {clusters: ReadonlyArray<string>}) => clusters.join('')
  const lines = [
    ...(kicker ? [line(kicker)] : []),
    title.map(line).join('\u3000'),
    ...(deck ? [line(deck)] : []),
    ...byline.map(line),
    ...note.map(line),
    ...items.map(item =>
      'clusters' in item ? `\u3000\u3000${line(item)}` : item.lines.map(line).join('\u3000')
    )
  ]
  return `${lines.filter(text => text.trim()).join('\r\n')}\r\n`
}
