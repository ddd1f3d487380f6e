import {useSignal} from '@preact/signals'
import {useMemo} from 'preact/hooks'
import type {Finding} from '../../browser.ts'
import {ShellRefusal} from '../shell.ts'
import type {ViewProps} from '../view.ts'
import {say} from '../words/say.ts'
import {createDesk} from './desk.ts'
import type {DeskFile, JudgedFile} from './desk-file.ts'
import {DeskTools} from './desk-tools.tsx'
import {droppedFiles} from './dropped.ts'
import {FiguresTable} from './figures-table.tsx'
import {FileFindings} from './file-findings.tsx'
import {FoldedList} from './folded-list.tsx'
import {MatrixTable} from './matrix-table.tsx'
import {reviewSheet} from './review-sheet.ts'

type Part = 'matrix' | 'folded' | 'figures'

/** The second view: the desk of a reviewer in the city office, who has the drafts of many counties before him. */
export function DeskView({shell, engine, open}: ViewProps) {
  const desk = useMemo(() => createDesk(engine, {readsPhotos: shell.sort === 'served'}), [engine, shell])
  const part = useSignal<Part>('matrix')
  const shown = useSignal<{path: string; at?: Finding} | undefined>(undefined)
  const said = useSignal('')
  const isOver = useSignal(false)

  const told = async (work: () => Promise<unknown>) => {
    said.value = ''
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ShellRefusal)) throw error
      said.value = error.message
    }
  }
  const judgedOf = (file: DeskFile) => desk.judged.value.find(one => one.file.path === file.path)

  /** A draft is opened where it is written; a document is mended in Word, and its findings are shown here. */
  function show({file, verdict}: JudgedFile, at?: Finding) {
    if (file.sort === 'draft' && at && verdict.source) openAt(file, at.range.start)
    else shown.value = {path: file.path, at}
  }
  function openAt(file: DeskFile, at: number) {
    const text = judgedOf(file)?.verdict.source?.text
    if (text !== undefined) open({path: file.path, text, hash: file.hash}, at)
  }
  const showFile = (file: DeskFile, at: Finding) => {
    const judged = judgedOf(file)
    if (judged) show(judged, at)
  }

  const one = desk.judged.value.find(({file}) => file.path === shown.value?.path)
  const parts: ReadonlyArray<readonly [Part, string]> = [
    ['matrix', say('总表', 'Overview')],
    ['folded', say('相同问题', 'Equal findings')],
    ['figures', say('数据对照', 'Figures')]
  ]
  return (
    <section
      class={`desk ${isOver.value ? 'over' : ''}`}
      aria-label={say('审稿台', 'Reviewer’s desk')}
      onDragOver={event => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={event => {
        event.preventDefault()
        isOver.value = false
        const {dataTransfer} = event
        if (dataTransfer) void told(async () => desk.add(await droppedFiles(dataTransfer)))
      }}
    >
      <h1 class="unseen">{say('审稿台', 'Reviewer’s desk')}</h1>
      <DeskTools
        desk={desk}
        said={said.value}
        pickFolder={shell.pickFolder && (() => told(async () => desk.add((await shell.pickFolder!()) ?? [])))}
        pick={() => told(async () => desk.add(await shell.pick('any')))}
        exportSheet={() =>
          told(async () => {
            said.value = await shell.write([reviewSheet(desk.judged.value)])
          })
        }
      />
      {desk.files.value.length === 0 ? (
        <Empty />
      ) : (
        <>
          <nav class="desk-parts" aria-label={say('看法', 'Views')}>
            {parts.map(([name, title]) => (
              <button
                type="button"
                key={name}
                aria-pressed={part.value === name}
                onClick={() => {
                  part.value = name
                }}
              >
                {title}
              </button>
            ))}
          </nav>
          <div class="desk-body">
            <div class="desk-part">
              {part.value === 'matrix' && <MatrixTable matrix={desk.matrix.value} show={show} />}
              {part.value === 'folded' && <FoldedList folded={desk.folded.value} show={showFile} />}
              {part.value === 'figures' && (
                <FiguresTable rows={desk.figures.value} files={desk.files.value} show={openAt} />
              )}
            </div>
            {one && (
              <FileFindings
                judged={one}
                at={shown.value?.at}
                open={at => openAt(one.file, at)}
                close={() => {
                  shown.value = undefined
                }}
              />
            )}
          </div>
        </>
      )}
    </section>
  )
}

function Empty() {
  return (
    <div class="desk-empty">
      <h2>{say('各县的稿子一起看', 'Look at the drafts of all counties together')}</h2>
      <p>
        {say(
          '打开放稿子的文件夹，或把草稿（.yaml）和成稿（.docx、.txt、.md）拖到这里。每份都会检查一遍：谁的问题最重、哪些问题大家都有、同一项数据各县怎么说，一眼看清；最后可以写成一份修改清单发回去。',
          'Open the folder of the drafts, or drop drafts (.yaml) and finished documents (.docx, .txt, .md) here. Each is checked; the desk shows who has most to do, what all have in common and how figures differ, and writes one check sheet.'
        )}
      </p>
      <p>
        {say('稿子不会离开这台电脑，也不会被改动。', 'Nothing leaves this machine, and nothing is changed.')}
      </p>
    </div>
  )
}
