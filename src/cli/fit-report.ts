import type {StoryReport} from '../page/fit-report.ts'
import {printable, printableJson} from '../report/printable.ts'

/** What `--fit-report` prints. */
export const fitReportOf = async (
  form: 'text' | 'json',
  fits: ReadonlyArray<StoryReport>
): Promise<string> =>
  form === 'json'
    ? printableJson(fits).trimEnd()
    : printable((await import('../page/fit-report.ts')).fitInWords(fits))
