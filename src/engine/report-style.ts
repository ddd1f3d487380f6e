import type {Report} from '../finding.ts'
import type {Model} from '../model/read.ts'
import {findingOf} from '../notice.ts'
import {styleInvalid} from '../style/notices.ts'
import {Refusal} from './ports.ts'
import type {ProfileNamed} from './styles.ts'

/** Tell what is wrong with the style profile that a draft names, where it names it. */
export async function reportStyle(
  {draft: {style}}: Model,
  profile: ProfileNamed,
  report: Report
): Promise<void> {
  if (!style || style.slot !== undefined) return
  const place = {path: style.path, range: style.place}
  try {
    await profile(style.text, (finding, file) =>
      report({...finding, ...place, message: `样式方案“${file}”：${finding.message}`})
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    report(findingOf(styleInvalid, {message: error.message, ...place}))
  }
}
