import type {ImportedDraft, ImportJob, ImportOutcome} from '../../engine/job.ts'
import {Refusal} from '../../engine/ports.ts'
import {inWords, unkeptInWords} from '../../importing/in-words.ts'
import {isLoss} from '../../reading/unkept.ts'
import {printable} from '../../report/printable.ts'
import {articleNumber, listOfArticles} from '../article-asked.ts'
import {openBatch, tellFailures, tellLeft} from '../batch.ts'
import {jobsOptions} from '../batch-options.ts'
import {defineCommand, type ExitCode} from '../command.ts'
import type {Host} from '../host.ts'
import {templatesOption, wholeOption} from '../options.ts'
import {pathsOf} from '../paths.ts'
import {stemsFor} from '../stems.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu import`. */
export const importCommand = defineCommand({
  name: 'import',
  usage: {zh: '<去年总结.docx|.md|.txt|.pdf…|文件夹|@名单>', en: '<report.docx|.md|.txt|.pdf…|folder|@list>'},
  summary: {
    zh: '把已经写成的文件变成草稿，并逐行核对写进去了多少',
    en: 'Make a draft of a finished file, and prove line by line what came over'
  },
  options: {
    out: {
      value: {zh: '草稿.yaml', en: 'draft.yaml'},
      help: {
        zh: '写到哪里（默认：与原文件同名，扩展名 .yaml）；几个文件、几篇稿件时可以写文件夹',
        en: 'Where to write (default: the name of the file, with .yaml); a folder for several files or articles'
      }
    },
    kind: {
      value: {zh: '文种', en: 'kind'},
      help: {
        zh: '写成哪个文种（默认：印出来最接近原文的那个）',
        en: 'The kind (default: the one that prints the text most nearly as it was)'
      }
    },
    article: {
      value: {zh: '篇', en: 'number'},
      help: {
        zh: '文件里有几篇稿件时，要第几篇；all 表示每篇写一份',
        en: 'Which of several articles; all for a draft of each'
      }
    },
    figures: {
      help: {
        zh: '认得出名称的数，写进“数据”，正文中用{名称}插入',
        en: 'Put quantities that can be named into the data'
      }
    },
    template: {
      value: {zh: '文件', en: 'file'},
      help: {
        zh: '本单位的公文或模板，取其中的发文机关标志、主送、抄送、印发机关',
        en: 'A document of the unit whose letterhead and imprint are taken'
      }
    },
    ...wholeOption,
    force: {help: {zh: '覆盖已有的草稿', en: 'Overwrite a draft that is there'}},
    ...templatesOption,
    ...jobsOptions
  },
  examples: [
    {line: 'zongshu import 去年总结.docx', says: {zh: '写成“去年总结.yaml”', en: 'Writes 去年总结.yaml'}},
    {
      line: 'zongshu import 专版.pdf --article 2 --out 通讯.yaml',
      says: {zh: '一版有几篇，只要第2篇', en: 'The second article of a page'}
    }
  ],
  async run(words, given, host) {
    if (words.length === 0) throw new UsageError('请写出一个文件，例如：zongshu import 去年总结.docx')
    const article = articleAsked(given.article)
    const paths = await pathsOf(words, host, {endings: documents, shard: given.shard})
    const isFolder = article === 'all' || (given.out !== undefined && host.isFolder(given.out))
    const outOf = outs(paths, given.out, isFolder)
    for (const path of paths)
      if (outOf(path) === path)
        throw new UsageError(`草稿不能写在原文件“${path}”上；写到别处加 --out 文件名。`)
    const wanted = given.force || article === 'all' ? paths : await notYet(paths, outOf, host)
    const {kind, figures, template} = given
    const setup = {templates: given.templates}
    const batch = await openBatch(host, {given, setup, doing: '导入'})
    const jobOf = (path: string): ImportJob => ({
      do: 'import',
      file: {path},
      kind,
      article,
      figures,
      template
    })
    const failed: string[] = []
    let done = 0
    let code: ExitCode = 0
    for await (const {path, outcome} of batch.each(wanted, jobOf)) {
      done++
      const one = tellUndone(outcome, host) ? 2 : await write(outcome, {path, out: outOf(path)}, given, host)
      if (one === 2) failed.push(path)
      if (one > code) code = one
    }
    tellFailures(failed, paths.length, host)
    if (batch.isStopped()) tellLeft(done, wanted, true, host)
    return batch.isStopped() ? 130 : code
  }
})

/** What a folder stands for. */
const documents = [['docx', 'doc', 'wps', 'odt', 'pdf', 'md', 'txt']]

/**
 * Where the draft of each file goes; that of one file into a folder where it may be one. Throws `UsageError` for a name
 * that is none of a draft.
 */
function outs(
  paths: ReadonlyArray<string>,
  out: string | undefined,
  mayBeFolder: boolean
): (path: string) => string {
  if (paths.length === 1 && !(mayBeFolder && out !== undefined && !/\.ya?ml$/i.test(out))) {
    const [path = ''] = paths
    const name = out ?? `${path === '-' ? '草稿' : path.replace(/\.[^./\\]*$/, '')}.yaml`
    if (!/\.ya?ml$/i.test(name)) throw new UsageError(`草稿的文件名要以 .yaml 结尾，例如：${name}.yaml`)
    return () => name
  }
  if (out !== undefined && /\.ya?ml$/i.test(out))
    throw new UsageError(`有 ${paths.length} 个文件要导入，--out 要写文件夹，写的是“${out}”。`)
  const stems = stemsFor(paths, out)
  return path => `${stems.get(path)!}.yaml`
}

/** Files whose drafts are not there. One alone that is there is refused; of many the rest is gone on with. */
async function notYet(
  paths: ReadonlyArray<string>,
  outOf: (path: string) => string,
  host: Host
): Promise<ReadonlyArray<string>> {
  if (paths.length === 1) {
    await refuseExisting(outOf(paths[0]!), host)
    return paths
  }
  const there: string[] = []
  const wanted: string[] = []
  for (const path of paths) ((await host.exists(outOf(path))) ? there : wanted).push(path)
  if (there.length > 0)
    host.complain(
      `有 ${there.length} 份的草稿已经有了，没有再导入（${there.slice(0, 5).join('、')}${there.length > 5 ? '等' : ''}）；要覆盖加 --force。`
    )
  return wanted
}

interface Naming {
  readonly path: string
  readonly out: string
}

/** Write the drafts of a file, and say what came over. */
async function write(
  {drafts, articles, furniture, unkept}: ImportOutcome,
  {path, out}: Naming,
  {force, all, figures}: {readonly force: boolean; readonly all: boolean; readonly figures: boolean},
  host: Host
): Promise<0 | 1 | 2> {
  host.progress('')
  if (drafts.length === 0) {
    host.say(printable(`${listOfArticles(path, articles)}每篇写一份草稿加 --article all。`))
    return 2
  }
  const names = drafts.map((_, index) =>
    drafts.length === 1 ? out : out.replace(/(\.ya?ml)$/i, `-${index + 1}$1`)
  )
  try {
    if (!force) for (const name of names) await refuseExisting(name, host)
    for (const [index, draft] of drafts.entries()) await put(draft, names[index]!, force, host)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof Refusal)) throw error
    host.complain(error.message)
    return 2
  }
  for (const [index, draft] of drafts.entries())
    host.say(printable(inWords(draft, {from: path, to: names[index]!}, {isWhole: all, isFigured: figures})))
  const told = unkeptInWords(unkept, furniture, {isWhole: all})
  if (told.length > 0) host.say(printable(told.join('\n')))
  if (unkept.some(isLoss)) return 1
  return drafts.every(({proof}) => proof.leftOut.length === 0 && proof.kept === proof.characters) ? 0 : 1
}

const articleAsked = (words: string | undefined): number | 'all' | undefined =>
  words === 'all' ? words : articleNumber(words)

async function refuseExisting(path: string, host: Host): Promise<void> {
  if (await host.exists(path))
    throw new UsageError(`“${path}”已经有了，没有覆盖它；另写一份加 --out 文件名，要覆盖加 --force。`)
}

/** Photos first: a draft never names what is not there. */
async function put({text, photos}: ImportedDraft, path: string, force: boolean, host: Host): Promise<void> {
  for (const {path: photo, bytes} of photos)
    await host.place(host.beside(path, photo), bytes, {exact: true, isMade: true, force})
  const bytes = new TextEncoder().encode(text)
  if (force) await host.write(path, bytes)
  else await host.create(path, bytes)
}
