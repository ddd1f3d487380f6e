import {computed, type ReadonlySignal, type Signal, signal} from '@preact/signals'
import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Finding} from '../browser.ts'
import type {Engine} from './engine/client.ts'
import type {KindInfo} from './engine/form-read.ts'
import {byField, type PlacedFinding, placed} from './findings/by-field.ts'
import type {autosave} from './history/autosave.ts'
import type {Journal} from './history/journal.ts'
import type {Session} from './session.ts'
import type {Saved, Shell} from './shell.ts'

/** What all parts of the page work on. */
export interface Tools {
  readonly shell: Shell
  readonly engine: Engine
  readonly reader: Engine
  readonly session: Session
  readonly journal: Journal
  readonly autosave: ReturnType<typeof autosave>
  readonly kinds: Signal<ReadonlyArray<KindInfo>>
  readonly campaigns: Signal<ReadonlyArray<CampaignInfo>>
  /** What was found, each with its field. */
  readonly findings: ReadonlySignal<ReadonlyArray<PlacedFinding>>
  readonly findingsOf: ReadonlySignal<ReadonlyMap<string, ReadonlyArray<Finding>>>
  /** What was said last, below the page. */
  readonly said: Signal<Said | undefined>
  /** Tell the user a sentence; trouble stays until it is put away. */
  tell(words: string, sort?: Said['sort']): void
  /** The part of the form that is shown. */
  readonly group: Signal<string>
  /** What stands beside the form. */
  readonly side: Signal<'findings' | 'preview'>
  /** On narrow screens, whether the side is shown instead of the form. */
  readonly front: Signal<'form' | 'side'>
  readonly mode: Signal<'form' | 'text'>
  readonly explained: Signal<string | undefined>
  readonly conflict: Signal<Saved | undefined>
  /** Do what writes the draft when nothing else does. */
  inTurn(work: () => Promise<void>): Promise<void>
}

/** What can be created. */
export interface CampaignInfo {
  readonly id: string
  readonly name: string
  readonly english: string
}

export interface Said {
  readonly words: string
  readonly sort: 'done' | 'trouble'
  readonly turn: number
}

/** Make what is told and shown; the rest comes from outside. */
export function createTools(
  parts: Pick<Tools, 'shell' | 'engine' | 'reader' | 'session' | 'journal' | 'autosave'>
): Tools {
  const said = signal<Said | undefined>(undefined)
  const {verdict, form} = parts.session
  let last: Promise<void> = Promise.resolve()
  // Findings are placed when they come; where the text was read only later, then.
  const findings = computed(() =>
    verdict.value ? placed(verdict.value, (form.peek() ?? form.value)?.tree) : []
  )
  return {
    ...parts,
    findings,
    findingsOf: computed(() => byField(findings.value)),
    kinds: signal([]),
    campaigns: signal([]),
    said,
    tell(words, sort = 'done') {
      said.value = {words, sort, turn: (said.peek()?.turn ?? 0) + 1}
    },
    group: signal('basics'),
    side: signal('findings'),
    front: signal('form'),
    mode: signal('form'),
    explained: signal(undefined),
    conflict: signal(undefined),
    inTurn(work) {
      last = last.then(work, work)
      return last
    }
  }
}

export const ToolsContext = createContext<Tools | undefined>(undefined)

export function useTools(): Tools {
  const tools = useContext(ToolsContext)
  if (!tools) throw new Error('Cannot show this part: it stands outside the page')
  return tools
}
