import type {Ports, Workspace} from '../../browser.ts'
import type {Wish} from './protocol.ts'

/** Answers a wish of the page that is no job of the engine. */
export type Answer = (wish: Wish, workspace: Workspace, ports: Ports) => unknown

const answers: Readonly<Record<string, Answer>> = {}

/** Answer what only the page wants. */
export function answerWish(wish: Wish, workspace: Workspace, ports: Ports): unknown {
  const answer = Object.hasOwn(answers, wish.ask) ? answers[wish.ask] : undefined
  if (!answer) throw new Error(`Cannot answer “${wish.ask}”: nobody knows that wish`)
  return answer(wish, workspace, ports)
}
