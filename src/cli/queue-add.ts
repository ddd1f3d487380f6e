import {watchedPorts} from '../batch/seen.ts'
import type {RenderJob} from '../engine/job.ts'
import type {Files} from '../engine/ports.ts'
import {openWorkspace, type WorkspaceOptions} from '../engine/workspace.ts'
import type {PlainGiven} from '../options.ts'
import {addAll, countsIn} from '../queue/intake.ts'
import type {OpenQueue} from '../queue/open-queue.ts'
import {inside, type Packed, packer} from '../queue/pack.ts'
import type {PackedFile} from '../queue/packed.ts'
import type {ExitCode} from './command.ts'
import {type Host, portsOf} from './host.ts'
import {pathsOf} from './paths.ts'
import {barOf} from './progress.ts'
import {settings as known, type QueueGiven, wholeNumber} from './queue-options.ts'
import {storeFor} from './queue-told.ts'
import {stemsFor} from './stems.ts'
import {UsageError} from './usage-error.ts'
import {versionOf} from './version.ts'

/** Put drafts into a queue, with all that they are made of. */
export async function add(
  open: OpenQueue,
  words: ReadonlyArray<string>,
  given: QueueGiven,
  host: Host
): Promise<ExitCode> {
  const store = storeFor(given, host)
  const most = wholeNumber(given.most, 'most')
  const plan = given.rollup === undefined ? undefined : inside(given.rollup, host)
  const found = await pathsOf(words, host, {wanted: 'drafts'})
  // The rollup file may lie in the folder of the counties.
  const paths = found.filter(path => host.between('.', path) !== plan)
  if (paths.includes('-')) throw new UsageError('队列只收文件，不收标准输入（-）；请先存成文件。')
  const stems = stemsFor(plan === undefined ? paths : [...paths, plan], given.out)
  const here = (path: string) => inside(path, host)
  const {setup, shared} = await restingOn(given, host)
  const counts = await countsIn(open.queue)
  await store.begin(counts.waiting + counts.active > 0)
  const settings = settingsIn(given, here)
  const version = await versionOf(host)
  const pack = await packer({files: host, store, setup, shared: [...shared, ...filesIn(settings)], version})
  async function* packed(): AsyncGenerator<Packed> {
    const drafts: PackedFile[] = []
    for (const [index, path] of paths.entries()) {
      host.progress(`入队 ${barOf(index, paths.length, 0)} ${path}`)
      const stem = here(stems.get(path)!)
      const {kind, stage, to: formats} = given
      const draft = {path: here(path)}
      const job: RenderJob = {
        do: 'render',
        draft,
        kind,
        stage,
        formats,
        settings,
        folder: host.folderOf(stem)
      }
      const made = await pack.draft(job, stem)
      drafts.push(made.packed.files[0]!)
      yield made
    }
    if (plan !== undefined) yield pack.rollup({path: plan}, drafts, `${here(stems.get(plan)!)}.草稿`)
  }
  const {added, known, again} = await addAll(packed(), open, {store, most})
  host.progress('')
  const others = [
    known > 0 ? `${known} 份没有变，已经在队列里或做完了` : '',
    again > 0 ? `${again} 份上次没有做成，重新排上` : ''
  ].filter(part => part !== '')
  host.say(`${[`入队 ${added} 份`, ...others].join('，')}。等它们做完：zongshu queue wait`)
  return 0
}

/** What all jobs rest on, with its paths from this folder, and the files of the user's that are read for it. */
async function restingOn({templates, campaigns, config}: QueueGiven, host: Host) {
  const here = (path: string) => inside(path, host)
  const setup: WorkspaceOptions = {
    templates: templates.map(here),
    campaigns: campaigns.map(here),
    ...(config === undefined ? {} : {config: here(config)})
  }
  const watched = watchedPorts(portsOf(host))
  await openWorkspace(setup, watched.ports)
  const read = watched.seen().filter(({call, answer}) => call.startsWith('read') && answer !== 'none')
  // What this tool brings along is on the other machines, too.
  const isBelow = (folder: string, path: string) =>
    !/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(host.between(folder, path))
  const isOwn = (path: string) => isBelow(host.home, path) && !isBelow('.', path)
  return {setup, shared: read.map(one => pathOf(one.words, host)).filter(path => !isOwn(path))}
}

/** Settings of formats, with the files that they name as they are called from this folder. */
function settingsIn(given: PlainGiven, here: (path: string) => string): PlainGiven {
  const asked = Object.entries(given).filter(([name]) => Object.hasOwn(known, name))
  return Object.fromEntries(asked.map(([name, value]) => [name, isFile(value) ? here(value) : value]))
}

/** A style, a template of the office, a profile of a press. */
const isFile = (value: unknown): value is string =>
  typeof value === 'string' && /\.(?:ya?ml|docx|dotx|icc|icm)$/i.test(value)

const filesIn = (settings: PlainGiven): string[] => Object.values(settings).filter(isFile)

/** The file that a reading was of. */
const pathOf = ([first = '', second]: ReadonlyArray<string>, files: Files): string =>
  second === undefined ? first : files.beside(first, second)
