import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {readPage, setPage} from '../../src/page/page.ts'
import {charsAcross, rowsDown} from '../../src/page/paper.ts'
import {planOf} from '../../src/page/plan/plan.ts'
import {press} from '../../src/page/press.ts'
import {singlePage} from '../../src/page/single.ts'
import type {Typesetter} from '../../src/typst/typesetter.ts'
import {typesetter} from '../../test/context.ts'
import {sourceOf} from '../../test/drafts.ts'
import {articleLike} from './drafts.ts'
import {type Measures, measure} from './measure.ts'
import {chanceOf, Prose} from './prose.ts'
import {articlesOf, pages, singles, specOf} from './wanted.ts'

const day = '2023-06-30'

export interface Asked {
  readonly seed: number
  /** A folder for the PDFs; none are kept without it. */
  readonly keep?: string
  /** Numbers of the pages to be set (default: all). */
  readonly only?: ReadonlyArray<number>
  /** Told after each page. */
  readonly tell: (measures: Measures) => void
}

/** Milliseconds of the processor since then, without those of Typst's process; other work on the machine does not count. */
function processorTime(since: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(since)
  return (user + system) / 1000
}

/** Typst, and how often it was asked to set a story since then. */
function counted(): {readonly typst: Typesetter; sets(): number} {
  const own = typesetter()
  let count = 0
  const fits: Typesetter['fits'] = manuscript => {
    count++
    return own.fits(manuscript)
  }
  return {typst: {...own, fits}, sets: () => count}
}

/** Pages of one article. */
export async function setSingles({seed, keep, only, tell}: Asked): Promise<void> {
  for (const [index, wanted] of singles.entries()) {
    if (only && !only.includes(index + 1)) continue
    const article = await articleLike(wanted, new Prose(chanceOf(seed * 1000 + index)))
    const {typst, sets} = counted()
    const engine = await press(typst)
    const start = process.cpuUsage()
    const found = await singlePage(article, engine, day)
    const took = {milliseconds: processorTime(start), sets: sets()}
    const pdf = await engine.set(found.sheet).pdf()
    const name = `s${String(index + 1).padStart(2, '0')} ${wanted.kind} ${wanted.length} ${wanted.photos}p ${found.paper.name}`
    if (keep) await writeFile(join(keep, `s${index + 1}.pdf`), pdf)
    tell(await measure(name, found.sheet, [found], found.sheet.rows, pdf, took))
  }
}

/** Pages of several articles. */
export async function setPages({seed, keep, only, tell}: Asked): Promise<void> {
  for (const [index, wanted] of pages.entries()) {
    if (only && !only.includes(index + 1)) continue
    const prose = new Prose(chanceOf(seed * 1000 + 500 + index))
    const read = readPage(sourceOf(specOf(wanted), 'page.yaml'), () => {})!
    const {paper} = planOf(read.spec, () => {})
    const articles = await Promise.all(
      articlesOf(wanted, charsAcross(paper) * rowsDown(paper), prose).map(one => articleLike(one, prose))
    )
    const {typst, sets} = counted()
    const engine = await press(typst)
    const start = process.cpuUsage()
    const set = await setPage(read, articles, engine, day)
    const took = {milliseconds: processorTime(start), sets: sets()}
    const pdf = await set.typeset.pdf()
    if (keep) await writeFile(join(keep, `p${index + 1}.pdf`), pdf)
    const words = set.fitted.reduce(
      (all, {part}) =>
        all + part.items.reduce((sum, item) => sum + ('clusters' in item ? item.clusters.length : 0), 0),
      0
    )
    const filled = Math.round((100 * words) / (charsAcross(paper) * rowsDown(paper)))
    const name = `p${String(index + 1).padStart(2, '0')} ${wanted.paper} ${wanted.layout ?? '-'} ${wanted.shares.length} ${filled}%`
    tell(await measure(name, set.sheet, set.fitted, set.sheet.rows, pdf, took))
  }
}
