import type {StoryReport} from '../page/fit-report.ts'

/** What `--fit-report` prints. */
export const fitReportOf = async (
  form: 'text' | 'json',
  fits: ReadonlyArray<StoryReport>
): Promise<string> =>
  form === 'json'
    ? JSON.stringify(fits, undefined, 2)
    : (await import('../page/fit-report.ts')).fitInWords(fits)
