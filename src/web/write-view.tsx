import type {ViewProps} from './view.ts'
import {say} from './words/say.ts'

/** The first view: a draft is written. */
export function WriteView(_: ViewProps) {
  return <p>{say('请打开一份草稿。', 'Open a draft.')}</p>
}
