import {type PreviewAsked, type PreviewPage, ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'
import type {Ask} from './ask.ts'
import type {Refused} from './extra.ts'

interface Told extends Refused {
  readonly pages: ReadonlyArray<PreviewPage>
}

/** The pages of a draft as Typst sets them behind the page. Throws `ShellRefusal` with why there are none. */
export async function previewPages(
  {path, text, format}: PreviewAsked,
  signal: AbortSignal,
  ask: Ask
): Promise<ReadonlyArray<PreviewPage>> {
  const answer = await ask('api/job', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({job: {do: 'preview', draft: {path, text}, format}}),
    signal
  })
  const {pages, refusal, fault, verdict} = await answer.json<Told>()
  if (pages.length > 0) return pages
  const wrong = verdict.findings.find(({severity}) => severity === 'error')?.message
  throw new ShellRefusal(
    refusal ??
      (fault === undefined
        ? (wrong ?? say('排不出版面，请先改正问题。', 'The page cannot be set; mend what was found first.'))
        : say('本工具出错，没有排出版面。', 'The tool failed; nothing was set.'))
  )
}
