import {type Signal, useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import type {PullOutcome, Verdict} from '../../browser.ts'
import {severityNames} from '../../finding.ts'
import {type Tools, useTools} from '../desk-context.ts'
import {DepartmentTable} from '../figures/department-table.tsx'
import {fileOf} from '../file-shell.ts'
import type {OpenedFile} from '../shell.ts'
import {openFile} from '../start/open-file.ts'
import {Dialog} from '../ui/dialog.tsx'
import {chineseOnly, say} from '../words/say.ts'
import {guarded, sortOf} from './actions.ts'
import {becomeDraft} from './become-draft.ts'

/** What became of a document that was dropped on the page. */
export type Dropped =
  | {readonly sort: 'checked'; readonly verdict: Verdict; readonly file: OpenedFile}
  | {readonly sort: 'table'; readonly file: OpenedFile}
  | {
      readonly sort: 'pulled'
      readonly name: string
      readonly outcome: PullOutcome
      readonly file: OpenedFile
      /** The text of the draft that the changes were made for. */
      readonly of: string
    }

/**
 * Take files that were dropped: drafts are opened, photos kept, review copies brought back, tables shown beside the figures, other
 * documents checked.
 */
async function take(
  tools: Tools,
  files: ReadonlyArray<OpenedFile>,
  shown: Signal<Dropped | undefined>
): Promise<void> {
  const {session, shell, engine, tell} = tools
  const photos = files.filter(file => sortOf(file) === 'photo')
  const draft = files.find(file => sortOf(file) === 'draft')
  const document = files.find(file => sortOf(file) === 'document')
  if (draft) await openFile(tools, draft)
  const path = session.file.value?.path
  if (photos.length > 0 && path !== undefined) {
    await shell.keepPhotos(
      path,
      photos.map(({path: name, bytes}) => ({name, bytes}))
    )
    await engine.forgetPhotos(path)
    session.lookForPhotos()
    tell(say(`已收下 ${photos.length} 张图片，草稿里按文件名找。`, `${photos.length} photos were kept.`))
  }
  if (document) shown.value = await lookAt(tools, document)
  const table = files.find(file => sortOf(file) === 'table')
  if (table && session.file.value !== undefined) shown.value = {sort: 'table', file: table}
  else if (table)
    tell(
      say(
        `“${table.path}”是表格：先打开要填数的草稿，再把它拖进来。`,
        `${table.path} is a table: open the draft that wants its figures, and drop it again.`
      ),
      'trouble'
    )
  const unknown = files.filter(file => sortOf(file) === 'unknown')
  if (unknown.length > 0)
    tell(
      say(
        `“${unknown[0]!.path}”不是草稿、Word 文稿、表格或图片，没有打开。`,
        `${unknown[0]!.path} is no draft, document, table or photo.`
      ),
      'trouble'
    )
}

/** Bring a review copy back into the draft that is open, or check a finished document. */
export async function lookAt({session, engine}: Tools, file: OpenedFile, force = false): Promise<Dropped> {
  const name = file.path.split('/').pop()!
  const files = {[name]: file.bytes}
  const path = session.file.value?.path
  if (path !== undefined && /\.docx$/i.test(name)) {
    await session.settled()
    const of = session.text()
    const outcome = await engine.run({do: 'pull', copy: name, draft: {path, text: of}, force}, files)
    // A document that remembers nothing of a draft was never a review copy.
    if (!outcome.refusal || outcome.resemblance || /不像是从/.test(outcome.refusal))
      return {sort: 'pulled', name, outcome, file, of}
  }
  const {verdict} = await engine.run(
    {do: 'check', file: {path: name}, layout: /\.docx$/i.test(name) ? 'gbt9704' : undefined},
    files
  )
  return {sort: 'checked', verdict, file}
}

/** The whole page takes files that are dropped on it. */
export function DropZone() {
  const tools = useTools()
  const isOver = useSignal(false)
  const shown = useSignal<Dropped | undefined>(undefined)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      isOver.value = true
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) isOver.value = false
    }
    const drop = (event: DragEvent) => {
      isOver.value = false
      // Another part of the page may have taken them.
      if (!hasFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      void guarded(tools, async () => take(tools, await Promise.all(files.map(file => fileOf(file))), shown))
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  const close = () => {
    shown.value = undefined
  }
  const dropped = shown.value
  return (
    <>
      {isOver.value && (
        <div class="drop">
          {say(
            '松开鼠标：草稿会打开，Word 文稿会检查，审阅稿会取回改动，表格会取数',
            'Drop: drafts open, documents are checked, review copies come back, tables give figures'
          )}
        </div>
      )}
      {dropped?.sort === 'checked' && <Checked {...dropped} close={close} />}
      {dropped?.sort === 'table' && (
        <DepartmentTable key={dropped.file.hash} file={dropped.file} close={close} />
      )}
      {dropped?.sort === 'pulled' && (
        <Pulled
          name={dropped.name}
          outcome={dropped.outcome}
          of={dropped.of}
          close={close}
          force={() =>
            guarded(tools, async () => {
              shown.value = await lookAt(tools, dropped.file, true)
            })
          }
        />
      )}
    </>
  )
}

function Checked({verdict, file: given, close}: {verdict: Verdict; file: OpenedFile; close: () => void}) {
  const tools = useTools()
  const {file, findings, counts, source} = verdict
  const lineOf = (at: number) => source?.text.slice(0, at).split('\n').length ?? 1
  return (
    <Dialog
      title={say(`“${file}”检查结果`, `Check of ${file}`)}
      isWide
      close={close}
      actions={
        <button
          type="button"
          onClick={() =>
            guarded(tools, async () => {
              if (await becomeDraft(tools, given)) close()
            })
          }
        >
          {say('变成草稿来改', 'Make a draft of it')}
        </button>
      }
    >
      <p>
        {findings.length === 0
          ? say('没有发现问题。', 'Nothing was found.')
          : say(
              `共 ${findings.length} 处，已查 ${counts.paragraphs} 段。`,
              `${findings.length} findings in ${counts.paragraphs} paragraphs.`
            )}
      </p>
      <ul class="finding-list">
        {findings.map(({ruleId, severity, message, note, range}) => (
          <li class={`finding ${severity}`} key={`${ruleId} ${range.start} ${message}`}>
            <span class="badge">{say(severityNames[severity], severity)}</span>{' '}
            <span class="where">{say(`第${lineOf(range.start)}段`, `¶${lineOf(range.start)}`)}</span>{' '}
            <span lang={chineseOnly()}>{message}</span>
            {source && range.end > range.start && (
              <q lang={chineseOnly()}>
                {source.text.slice(Math.max(0, range.start - 10), range.end + 10).replace(/\n/g, ' ')}
              </q>
            )}
            {note && (
              <p class="note" lang={chineseOnly()}>
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

interface PulledProps {
  readonly name: string
  readonly outcome: PullOutcome
  readonly of: string
  readonly close: () => void
  readonly force: () => void
}

function Pulled({name, outcome, of, close, force}: PulledProps) {
  const {session, tell} = useTools()
  const {changes, unmapped, warnings, text, refusal} = outcome
  return (
    <Dialog
      title={say(`从“${name}”取回改动`, `Changes in ${name}`)}
      isWide
      close={close}
      actions={
        <>
          {refusal && (
            <button type="button" onClick={force}>
              {say('确实是这份草稿的，照样取回', 'It belongs to this draft')}
            </button>
          )}
          <button
            type="button"
            class="primary"
            disabled={text === undefined}
            onClick={() => {
              if (session.text() !== of)
                return tell(
                  say('草稿刚刚又改过，请重新拖入审阅稿。', 'The draft has changed; drop the copy again.'),
                  'trouble'
                )
              session.replace(text!)
              tell(
                say(
                  `已写入 ${changes.length} 处改动，按“撤销”可以退回。`,
                  `${changes.length} changes were taken.`
                )
              )
              close()
            }}
          >
            {say(`写入 ${changes.length} 处`, `Take ${changes.length}`)}
          </button>
        </>
      }
    >
      {refusal && (
        <p class="warn" lang={chineseOnly()}>
          {refusal.replace(/，加 --force 取回/, '')}
        </p>
      )}
      {!refusal && changes.length === 0 && (
        <p>{say('审阅稿里没有要写进草稿的改动。', 'Nothing to bring back.')}</p>
      )}
      {[...warnings, ...unmapped].map(line => (
        <p class="warn" lang={chineseOnly()} key={line}>
          {line}
        </p>
      ))}
      <ul class="changes" lang={chineseOnly()}>
        {changes.map(({field, before: was, after}) => (
          <li key={`${field} ${was} ${after}`}>
            <b>{field}</b>
            <p>
              {was && <del>{was}</del>} {after && <ins>{after}</ins>}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
