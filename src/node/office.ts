import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {Refusal} from '../engine/ports.ts'

/** A document of some hundred pages takes seconds; one that hangs is not waited for. */
const longest = 120_000

const places: ReadonlyArray<string> = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/opt/libreoffice/program/soffice',
  '/usr/lib/libreoffice/program/soffice'
]

/** Where LibreOffice is installed; undefined where it is not. */
function findOffice(): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap(folder => names.map(name => join(folder, name))), ...places].find(path =>
    existsSync(path)
  )
}

/** What a document must not do while it is read: run macros, fetch what it names. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
</oor:items>
`

/** How LibreOffice calls what it writes. */
const filters = {docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export'} as const

/** A document, by its ending, that an installed LibreOffice reads and writes. Throws `Refusal`. */
export async function convertByOffice(
  bytes: Uint8Array,
  ending: string,
  name: string,
  to: keyof typeof filters = 'docx'
): Promise<Uint8Array> {
  const program = findOffice()
  if (!program)
    throw new Refusal(
      to === 'pdf'
        ? `要有 LibreOffice 才能把“${name}”画成图，这台机器上没有；请在 Word 或 WPS 中打开来看。`
        : `“${name}”是旧格式，要有 LibreOffice 才能直接读，这台机器上没有；请在 Word 或 WPS 中打开，另存为 .docx 再用。`
    )
  const broken = `“${name}”LibreOffice 打不开，文件可能已损坏或加了密码；请在 Word 或 WPS 中打开，另存为 .docx（不加密码）再用。`
  if (isCutShort(bytes)) throw new Refusal(broken)
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-office-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), {recursive: true})
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
    const source = join(folder, `a.${ending}`)
    await writeFile(source, bytes)
    const words = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      filters[to],
      '--outdir',
      join(folder, 'out'),
      source
    ]
    await run(program, words)
    const made = join(folder, 'out', `a.${to}`)
    if (existsSync(made)) return new Uint8Array(await readFile(made))
    throw new Refusal(broken)
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 3})
  }
}

/** A compound file ([MS-CFB] 2.2) without a whole header: LibreOffice would read its bytes as words. */
const isCutShort = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && (bytes.length < 1536 || bytes[28] !== 0xfe || bytes[29] !== 0xff)

/** Where nothing says that names are UTF-8, LibreOffice stands still at a folder with a Chinese name. */
function speaking(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || ''
  return process.platform === 'win32' || /utf-?8/i.test(locale) ? env : {...env, LC_ALL: 'C.UTF-8'}
}

/** Run a program to its end; one that hangs is ended. */
function run(program: string, words: ReadonlyArray<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it starts ends with it.
    const child = spawn(program, words, {
      stdio: 'ignore',
      env: speaking(process.env),
      detached: process.platform !== 'win32',
      windowsHide: true
    })
    const timer = setTimeout(() => {
      end()
    }, longest)
    const end = () => {
      try {
        if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended by itself.
      }
    }
    child.once('error', error => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('exit', () => {
      clearTimeout(timer)
      end()
      resolve()
    })
  })
}
