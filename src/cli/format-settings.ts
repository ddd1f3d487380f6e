import {basename, dirname, extname, join, relative, resolve, sep} from 'node:path'
import type {BuildOptions} from '../build.ts'
import type {StoryReport} from '../page/fit-report.ts'
import type {Profile} from '../style/profile.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'

type FormatSettings = NonNullable<BuildOptions['formatSettings']>

/** Which fonts pages use. */
export const fontsOption: Option = {
  value: 'bundled|system',
  values: ['bundled', 'system'],
  default: 'bundled',
  help: {
    zh: '版面用自带的字体（处处一样），还是优先用本机装的方正、黑体、楷体等',
    en: 'Fonts of pages: ours, or bought ones first where they are installed'
  }
}

/** How stories fit their pages, for the layout desk. */
export const fitReportOption: Option = {
  value: 'text|json',
  values: ['text', 'json'],
  help: {zh: '列出版面上每篇每栏排了几行、超几行缺几行', en: 'Report how each story and column fits'}
}

/** What `--fit-report` prints. */
export const fitReportOf = async (given: Given, fits: ReadonlyArray<StoryReport>): Promise<string> =>
  given['fit-report'] === 'json'
    ? JSON.stringify(fits, undefined, 2)
    : (await import('../page/fit-report.ts')).fitInWords(fits)

/** Options that formats understand. */
export const formatOptions: Readonly<Record<string, Option>> = {
  style: {
    value: {zh: '样式', en: 'style'},
    help: {
      zh: 'DOCX 的版式方案：自带的名称，或自己的 .yaml 文件',
      en: 'Style profile of the DOCX: a name, or a file of your own'
    }
  },
  geometry: {
    value: 'ink|dialog',
    values: ['ink', 'dialog'],
    help: {
      zh: '版心按实测（ink）还是按 Word 对话框里的数值（dialog）',
      en: 'Margins as measured, or as Word’s dialog shows them'
    }
  },
  'docx-template': {
    value: {zh: '文件', en: 'file'},
    help: {
      zh: '把正文填进单位自己的 .docx 或 .dotx（红头、页脚都保留）',
      en: 'Fill an office’s own .docx or .dotx'
    }
  },
  fonts: fontsOption,
  'fit-report': fitReportOption,
  review: {
    help: {
      zh: '另写一份审阅稿：问题是批注，改法是修订，改完可用 pull 取回',
      en: 'Also write a review copy with comments and tracked changes'
    }
  }
}

/** What is known of one run of `render`. */
export interface Rendering {
  readonly tellFit: (fit: StoryReport) => void
  /** Where each draft's files go, without their endings. */
  readonly stems: ReadonlyMap<string, string>
}

/** From the folder that a draft's files are written to, the way to the draft's own; empty when they are the same. */
function wayBack(stem: string | undefined, draft: string): string {
  const own = resolve(draft === '-' ? '.' : dirname(draft))
  return stem === undefined ? '' : relative(resolve(dirname(stem)), own).replaceAll(sep, '/')
}

/** Turn the words of the command line and the package's data into what each format is told. */
export async function formatSettings(
  given: Given,
  host: Host,
  {tellFit, stems}: Rendering
): Promise<FormatSettings> {
  const profileNamed = profiles(host)
  const path = given['docx-template'] as string | undefined
  const template = path === undefined ? undefined : await host.read(path)
  return async (format, {kind, model, findings, tree}, report) => {
    if (format.name === 'md') return {photoFolder: wayBack(stems.get(tree.source.path), tree.source.path)}
    if (format.name !== 'docx' && format.name !== 'review') return {fonts: given.fonts, tellFit}
    const asked = given.style as string | undefined
    const style = model.draft.style
    const profile = await profileNamed(asked ?? style?.text ?? kind?.style ?? 'gbt9704', (finding, file) => {
      const range = style && !asked ? style.place : {start: 0, end: 0}
      report({...finding, range, path: ['style'], message: `样式方案“${file}”：${finding.message}`})
    })
    const review = format.name === 'review' ? {findings} : undefined
    return profile && {profile, geometry: given.geometry, template, review}
  }
}

type Complain = Parameters<typeof import('../style/load-profile.ts').loadProfile>[2]

/** What a profile calls itself: `名称: 投稿稿`. */
const titleOf = (profile: string): string | undefined =>
  /^(?:名称|title)[:：][ \t]*["“]?([^"”#\r\n]*[^"”#\s])/mu.exec(profile)?.[1]

/** Profiles by the name of their file or their own, or by a path, each loaded once. */
export function profiles(host: Host): (name: string, complain: Complain) => Promise<Profile | undefined> {
  const known = new Map<string, Profile>()
  return async (name, complain) => {
    const cached = known.get(name)
    if (cached) return cached
    const decoder = new TextDecoder()
    const folder = join(host.home, 'styles')
    const files = (await host.list(folder))
      .filter(file => file.endsWith('.yaml'))
      .map(file => join(folder, file))
    const isFile = /\.ya?ml$/i.test(name)
    const texts = await Promise.all(
      [...files, ...(isFile ? [name] : [])].map(async path => ({
        name: path === name ? name : basename(path, extname(path)),
        path,
        text: decoder.decode(await host.read(path))
      }))
    )
    const {loadProfile} = await import('../style/load-profile.ts')
    const titled = texts.find(({text}) => titleOf(text) === name)
    const profile = loadProfile(titled?.name ?? name, texts, complain)
    if (profile) known.set(name, profile)
    return profile
  }
}
