import {
  blankDraft,
  type Notice,
  notices,
  type Ports,
  reporters,
  type Verdict,
  type Workspace
} from '../../browser.ts'
import {decode} from '../../draft/decode.ts'
import {infoOf, readForm} from './form-read.ts'
import {previewOf} from './preview.ts'
import type {Wish} from './protocol.ts'

/** Answers wishes of the page that are no jobs of the engine. */
type Answers = {
  readonly [Name in string]: (wish: never, workspace: Workspace, ports: Ports) => unknown
}

const answers = {
  /** A text as the form sees it. */
  form: ({text}: {text: string}, {kinds, campaigns}: Workspace) => readForm(text, kinds, campaigns),
  preview: ({path, text}: {path: string; text: string}, workspace: Workspace, ports: Ports) =>
    previewOf(path, text, workspace, ports),
  kinds: (_: Wish, {kinds}: Workspace) => kinds.map(infoOf),
  campaigns: (_: Wish, {campaigns}: Workspace) =>
    campaigns.map(({id, name, english}) => ({id, name, english})),
  blank({kind, region, campaign}: {kind: string; region?: string; campaign?: string}, workspace: Workspace) {
    const campaigns = workspace.campaigns.filter(({id}) => id === campaign)
    return blankDraft(workspace.kinds.find(({id}) => id === kind)!, {region, campaigns})
  },
  /** The bytes of a file as text, whatever Chinese encoding they are in. */
  decode({path, bytes}: {path: string; bytes: Uint8Array}) {
    const told: string[] = []
    let isDoubtful = false
    const source = decode(bytes, path, ({ruleId, message, note}) => {
      told.push(note ? `${message}${note}` : message)
      isDoubtful ||= ruleId === 'lost-characters' || ruleId === 'unsure-encoding'
    })
    return {text: source.text, encoding: source.encoding, told, isDoubtful}
  },
  explain({id: asked}: {id: string}): Explanation | undefined {
    const found: (Notice & {readonly examples?: unknown}) | undefined = notices.find(({id}) => id === asked)
    if (!found) return undefined
    const {id, title, severity, basis, why, how, examples} = found
    return {id, title, severity, basis, why, how, examples: linesIn(examples)}
  },
  sheet: ({verdicts, date}: {verdicts: ReadonlyArray<Verdict>; date?: string}) =>
    reporters.find(({name}) => name === 'html')!.write(verdicts, {date, notices})
} satisfies Answers

/** A notice with what it finds, as plain values: rules have code in them. */
export interface Explanation extends Notice {
  readonly examples: ReadonlyArray<{readonly bad?: string; readonly good?: string}>
}

/** Examples of one line; whole drafts say too much. */
function linesIn(examples: unknown): Explanation['examples'] {
  const all: ReadonlyArray<Readonly<Record<string, unknown>>> = Array.isArray(examples) ? examples : []
  return all
    .flatMap(({bad, good}) => [
      {
        ...(typeof bad === 'string' && {bad: bad.replace(/[⟦⟧]/g, '')}),
        ...(typeof good === 'string' && {good: good.replace(/[⟦⟧]/g, '')})
      }
    ])
    .filter(({bad = '', good = ''}) => !`${bad}${good}`.includes('\n') && bad !== '')
    .slice(0, 3)
}

/** Answer what only the page wants. */
export function answerWish(wish: Wish, workspace: Workspace, ports: Ports): unknown {
  if (!Object.hasOwn(answers, wish.ask))
    throw new Error(`Cannot answer “${wish.ask}”: nobody knows that wish`)
  return (answers as Answers)[wish.ask]!(wish as never, workspace, ports)
}
