import type {Diagnostic} from '@codemirror/lint'
import type {EditorView} from '@codemirror/view'
import type {Verdict} from '../../browser.ts'
import {say} from '../words/say.ts'

const severities = {error: 'error', warning: 'warning', hint: 'info'} as const

/** Findings as the editor shows them; a fix is a button of theirs. */
export function diagnosticsOf({findings}: Verdict, length: number): Diagnostic[] {
  return findings
    .filter(({range}) => range.start <= length && range.end <= length)
    .map(({severity, message, note, range, fix = []}) => ({
      from: range.start,
      to: range.end,
      severity: severities[severity],
      message: note ? `${message}\n${note}` : message,
      actions:
        fix.length === 0
          ? []
          : [
              {
                name: say('修改', 'Mend'),
                apply(view: EditorView) {
                  const changes = fix.map(({range: {start, end}, text}) => ({
                    from: start,
                    to: end,
                    insert: text
                  }))
                  view.dispatch({changes, userEvent: 'input.fix'})
                }
              }
            ]
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
}
