import type {ImportedDraft} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {inWords, unkeptInWords} from '../../importing/in-words.ts'
import {isLoss} from '../../reading/unkept.ts'
import {printable} from '../../report/printable.ts'
import {articleNumber, listOfArticles} from '../article-asked.ts'
import {defineCommand} from '../command.ts'
import {type Host, portsOf} from '../host.ts'
import {templatesOption} from '../options.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu import`. */
export const importCommand = defineCommand({
  name: 'import',
  usage: {zh: '<去年总结.docx|.md|.txt|.pdf>', en: '<report.docx|.md|.txt|.pdf>'},
  summary: {
    zh: '把已经写成的文件变成草稿，并逐行核对写进去了多少',
    en: 'Make a draft of a finished file, and prove line by line what came over'
  },
  options: {
    out: {
      value: {zh: '草稿.yaml', en: 'draft.yaml'},
      help: {
        zh: '写到哪里（默认：与原文件同名，扩展名 .yaml）',
        en: 'Where to write (default: the name of the file, with .yaml)'
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
    force: {help: {zh: '覆盖已有的草稿', en: 'Overwrite a draft that is there'}},
    ...templatesOption
  },
  examples: [
    {line: 'zongshu import 去年总结.docx', says: {zh: '写成“去年总结.yaml”', en: 'Writes 去年总结.yaml'}},
    {
      line: 'zongshu import 专版.pdf --article 2 --out 通讯.yaml',
      says: {zh: '一版有几篇，只要第2篇', en: 'The second article of a page'}
    }
  ],
  async run(paths, given, host) {
    const [path, ...more] = paths
    if (!path || more.length > 0) throw new UsageError('请写出一个文件，例如：zongshu import 去年总结.docx')
    const out = given.out ?? `${path === '-' ? '草稿' : path.replace(/\.[^./\\]*$/, '')}.yaml`
    if (!/\.ya?ml$/i.test(out)) throw new UsageError(`草稿的文件名要以 .yaml 结尾，例如：${out}.yaml`)
    if (out === path) throw new UsageError(`草稿不能写在原文件“${path}”上；写到别处加 --out 文件名。`)
    const article = articleAsked(given.article)
    if (!given.force && article !== 'all') await refuseExisting(out, host)
    const ports = portsOf(host)
    const workspace = await openWorkspace({templates: given.templates}, ports)
    const {kind, figures, template} = given
    const outcome = await runJob(
      {do: 'import', file: {path}, kind, article, figures, template},
      workspace,
      ports
    )
    if (tellUndone(outcome, host)) return 2
    const {drafts, articles, furniture, unkept} = outcome
    if (drafts.length === 0) {
      host.say(printable(`${listOfArticles(path, articles)}每篇写一份草稿加 --article all。`))
      return 2
    }
    const names = drafts.map((_, index) =>
      drafts.length === 1 ? out : out.replace(/(\.ya?ml)$/i, `-${index + 1}$1`)
    )
    if (!given.force) for (const name of names) await refuseExisting(name, host)
    for (const [index, draft] of drafts.entries()) await put(draft, names[index]!, given.force, host)
    for (const [index, draft] of drafts.entries())
      host.say(printable(inWords(draft, {from: path, to: names[index]!})))
    const told = unkeptInWords(unkept, furniture)
    if (told.length > 0) host.say(printable(told.join('\n')))
    if (unkept.some(isLoss)) return 1
    return drafts.every(({proof}) => proof.leftOut.length === 0 && proof.kept === proof.characters) ? 0 : 1
  }
})

const articleAsked = (words: string | undefined): number | 'all' | undefined =>
  words === 'all' ? words : articleNumber(words)

async function refuseExisting(path: string, host: Host): Promise<void> {
  if (await host.exists(path))
    throw new UsageError(`“${path}”已经有了，没有覆盖它；另写一份加 --out 文件名，要覆盖加 --force。`)
}

/** Photos first: a draft never names what is not there. */
async function put({text, photos}: ImportedDraft, path: string, force: boolean, host: Host): Promise<void> {
  for (const {path: photo, bytes} of photos)
    await host.place(host.beside(path, photo), bytes, {exact: true, force})
  const bytes = new TextEncoder().encode(text)
  if (force) await host.write(path, bytes)
  else await host.create(path, bytes)
}
