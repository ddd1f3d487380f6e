import {useTools} from './desk-context.ts'
import {StartPage} from './start/start-page.tsx'
import type {ViewProps} from './view.ts'
import {Workbench} from './workbench.tsx'

/** The first view: a draft is written. */
export function WriteView(_: ViewProps) {
  const {session} = useTools()
  return session.file.value ? <Workbench /> : <StartPage />
}
