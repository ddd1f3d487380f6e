import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'
import {fieldPath} from '../../amend/where.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {type PreviewFormat, type PreviewPage, ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'

/** Milliseconds without a key after which pages are set anew. */
const pause = 700

/** The pages as they will be printed, set by Typst behind the page; words lead to their field. */
export function TypesetPages({format}: {format: PreviewFormat}) {
  const {shell, session} = useTools()
  const pages = useSignal<ReadonlyArray<PreviewPage>>([])
  const said = useSignal(say('正在排版……', 'Typesetting…'))
  const zoom = useSignal(1)
  const place = useRef<HTMLDivElement>(null)
  const version = session.version.value
  const path = session.file.value?.path

  useEffect(() => {
    if (path === undefined) return
    const asking = new AbortController()
    const timer = setTimeout(
      async () => {
        said.value = say('正在排版……', 'Typesetting…')
        try {
          pages.value = await shell.preview!({path, text: session.text(), format}, asking.signal)
          said.value = ''
        } catch (error) {
          // Another text was asked for meanwhile.
          if (asking.signal.aborted) return
          said.value =
            error instanceof ShellRefusal ? error.message : say('没有排成，请再试。', 'It failed; try again.')
        }
      },
      pages.peek().length > 0 ? pause : 0
    )
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [version, path, format])

  const target = session.target.value
  useEffect(() => {
    const words = target && wordsOf(place.current!, target.path)
    for (const lit of place.current!.querySelectorAll('.word.lit')) lit.classList.remove('lit')
    for (const word of words ?? []) word.classList.add('lit')
    words?.[0]?.scrollIntoView({block: 'center'})
  }, [target, pages.value])

  function follow({target: hit, clientX}: MouseEvent) {
    const word = (hit as Element).closest<SVGElement>('.word')
    if (!word) return
    const {path: field, start, end, at} = word.dataset
    const {left, width} = word.getBoundingClientRect()
    const share = width > 0 ? Math.min(1, Math.max(0, (clientX - left) / width)) : 0
    const inside = Math.round(share * (Number(end) - Number(start)))
    session.goTo(fieldPath(JSON.parse(field!) as Path), Number(at) + inside)
  }

  return (
    <div class="typeset" ref={place}>
      <p class="quiet-note" role="status">
        {said.value ||
          say(
            `${format === 'pdf' ? '与导出的 PDF 一致' : '与导出的报纸版面一致'}，共 ${pages.value.length} 页。点文字可到它的那一栏。`,
            `As it is exported, ${pages.value.length} pages. Click words to go to their field.`
          )}
      </p>
      <p class="zoom">
        <button
          type="button"
          disabled={zoom.value <= 1}
          onClick={() => {
            zoom.value = Math.max(1, zoom.value - 0.5)
          }}
        >
          {say('缩小', 'Smaller')}
        </button>{' '}
        <button
          type="button"
          disabled={zoom.value >= 4}
          onClick={() => {
            zoom.value = Math.min(4, zoom.value + 0.5)
          }}
        >
          {say('放大', 'Larger')}
        </button>{' '}
        <small>{Math.round(zoom.value * 100)}%</small>
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the form gives the same by keys */}
      <section
        class="typeset-pages"
        aria-label={say('版面', 'Pages')}
        tabIndex={0}
        style={{'--zoom': zoom.value}}
        onClick={follow}
      >
        {pages.value.map(({svg}, index) => (
          <Page key={index} svg={svg} label={say(`第 ${index + 1} 页`, `Page ${index + 1}`)} />
        ))}
      </section>
    </div>
  )
}

/** A page; its SVG is made by the server of this page of what Typst draws, and holds nothing that runs. */
function Page({svg, label}: {svg: string; label: string}) {
  return <div class="typeset-page" role="img" aria-label={label} dangerouslySetInnerHTML={{__html: svg}} />
}

/** The words on the pages that are of a field, or of what stands in it. */
function wordsOf(place: Element, path: Path): Element[] {
  const wanted = JSON.stringify(path).slice(0, -1)
  return [...place.querySelectorAll<SVGElement>('.word')].filter(({dataset}) => {
    const own = dataset.path ?? ''
    return own.startsWith(wanted) && /^[,\]]/.test(own.slice(wanted.length))
  })
}
