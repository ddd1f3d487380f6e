import type {Text} from 'mdast'
import type {Marked} from '../../official/block.ts'
import type {Builders, Look, Render} from './engine.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/** Builders for what stands inside a paragraph. */
export function inlineBuilders({profile, writeText}: Work): Builders {
  return {
    text: (node: Text, _: Render, look: Look) =>
      writeText(node, {...look, highlight: node.data?.slot !== undefined}),
    marked: ({children, face, bold, strike}: Marked, render: Render, look: Look) =>
      render(children, {
        ...look,
        ...(face !== undefined && {face}),
        ...(bold !== undefined && {bold}),
        ...(strike !== undefined && {strike})
      }),
    break: () => [run('\n', profile)]
  }
}
