import type {Finding} from '../../browser.ts'
import {chineseOnly, say} from '../words/say.ts'
import type {DeskFile} from './desk-file.ts'
import type {Folded, FoldedKind} from './folded.ts'
import {severityName, shortName, titleOf} from './names.ts'

interface FoldedListProps {
  readonly folded: ReadonlyArray<FoldedKind>
  show(file: DeskFile, at: Finding): void
}

/** Sayings of a kind that are shown at once; the others unfold. */
const atOnce = 4

/** What is wrong, each thing once, with all files that have it. */
export function FoldedList({folded, show}: FoldedListProps) {
  if (folded.length === 0) return <p>{say('没有发现问题。', 'Nothing was found.')}</p>
  return (
    <div class="desk-folded">
      {folded.map(({ruleId, severity, basis, files, count, sayings}) => (
        <section key={`${severity} ${ruleId}`}>
          <h2>
            <b class={`desk-tag ${severity}`}>{severityName(severity)}</b> {titleOf(ruleId)}
            <small>
              {say(`${files} 份，共 ${count} 处`, `${files} files, ${count} places`)}
              {basis && `　${say('依据', 'after')} `}
              <span lang={chineseOnly()}>{basis}</span>
            </small>
          </h2>
          <Sayings sayings={sayings.slice(0, atOnce)} show={show} />
          {sayings.length > atOnce && (
            <details>
              <summary>
                {say(`还有 ${sayings.length - atOnce} 种说法`, `${sayings.length - atOnce} more`)}
              </summary>
              <Sayings sayings={sayings.slice(atOnce)} show={show} />
            </details>
          )}
        </section>
      ))}
    </div>
  )
}

interface SayingsProps {
  readonly sayings: ReadonlyArray<Folded>
  show(file: DeskFile, at: Finding): void
}

function Sayings({sayings, show}: SayingsProps) {
  return (
    <ul>
      {sayings.map(({message, note, places}) => (
        <li key={message}>
          <p lang={chineseOnly()}>{message}</p>
          {note && (
            <p class="desk-note" lang={chineseOnly()}>
              {note}
            </p>
          )}
          <p class="desk-places">
            {places.map(({file, first, count}) => (
              <button type="button" key={file.path} title={file.path} onClick={() => show(file, first)}>
                {shortName(file.path)}
                {count > 1 && ` ×${count}`}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
