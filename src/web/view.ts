import type {ComponentType} from 'preact'
import type {Bilingual} from '../browser.ts'
import type {Engine} from './engine/client.ts'
import type {Shell} from './shell.ts'

/** What every view of the page has at hand. */
export interface ViewProps {
  readonly shell: Shell
  /** Checks and writes, in a worker. */
  readonly engine: Engine
  /** Show a draft in the first view, at a place in its text. */
  open(draft: {path: string; text: string; hash?: string}, at?: number): void
}

/** A view of the page: a tab of its own. */
export interface View {
  readonly id: string
  readonly title: Bilingual
  readonly component: ComponentType<ViewProps>
}
