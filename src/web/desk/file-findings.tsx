import {useEffect, useRef} from 'preact/hooks'
import type {Finding} from '../../browser.ts'
import {excerptOf} from '../../report/excerpt.ts'
import {linesOf} from '../../report/lines.ts'
import {chineseOnly, say} from '../words/say.ts'
import type {JudgedFile} from './desk-file.ts'
import {severityName, shortName} from './names.ts'

interface FileFindingsProps {
  readonly judged: JudgedFile
  /** The one that was asked for. */
  readonly at: Finding | undefined
  open(at: number): void
  close(): void
}

/** All that was found in one file, beside the tables; for documents, which are mended in Word, it is all there is. */
export function FileFindings({judged: {file, verdict}, at, open, close}: FileFindingsProps) {
  const here = useRef<HTMLLIElement>(null)
  useEffect(() => here.current?.scrollIntoView?.({block: 'nearest'}), [at])
  const {source, findings, headings} = verdict
  const lines = linesOf(source?.text ?? '')
  const unit = headings ? say('段', 'paragraph') : say('行', 'line')
  const isDraft = file.sort === 'draft' && source !== undefined
  return (
    <aside class="file-findings" aria-label={say(`“${file.path}”的问题`, `Findings of ${file.path}`)}>
      <h2>{shortName(file.path)}</h2>
      <p class="desk-buttons">
        {isDraft && (
          <button type="button" onClick={() => open(0)}>
            {say('打开这份草稿', 'Open this draft')}
          </button>
        )}
        <button type="button" onClick={close}>
          {say('收起', 'Close')}
        </button>
      </p>
      {!source && <p>{say('没能读出，没有检查。', 'It could not be read, and was not checked.')}</p>}
      {source && findings.length === 0 && <p>{say('没有发现问题。', 'Nothing was found.')}</p>}
      <ol>
        {findings.map(finding => {
          const {severity, message, note, range} = finding
          const place = say(
            `第 ${lines.at(range.start).line} ${unit}`,
            `${unit} ${lines.at(range.start).line}`
          )
          const {before, marked, after} = excerptOf(source?.text ?? '', range, {width: 60})
          const isHere = finding === at
          return (
            <li
              key={`${range.start} ${finding.ruleId} ${message}`}
              ref={isHere ? here : undefined}
              class={isHere ? 'desk-here' : ''}
              aria-current={isHere ? 'true' : undefined}
            >
              <p>
                <b class={`desk-tag ${severity}`}>{severityName(severity)}</b>{' '}
                <span lang={chineseOnly()}>{message}</span> <small>{place}</small>
              </p>
              {note && (
                <p class="desk-note" lang={chineseOnly()}>
                  {note}
                </p>
              )}
              {range.end > range.start && (
                <blockquote lang={chineseOnly()}>
                  {before}
                  <mark>{marked}</mark>
                  {after}
                </blockquote>
              )}
              {isDraft && (
                <button type="button" onClick={() => open(range.start)}>
                  {say('到这一处', 'Go there')}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </aside>
  )
}
