import {Refusal} from '../engine/ports.ts'
import {separatorHint} from './separator.ts'

/** The code of an error of the system, such as `ENOENT`; empty for other errors. */
export const codeOf = (error: unknown): string => {
  const {code} = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : ''
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请核对路径',
  EISDIR: '这是一个文件夹，请写出其中的文件，如“文件夹/*.yaml”或“文件夹/总结.docx”',
  EACCES: '没有权限，请换一个文件夹，或请管理员开放权限',
  EPERM: '没有权限，请换一个文件夹，或请管理员开放权限',
  EROFS: '所在的磁盘是只读的，请换一个文件夹',
  ENOSPC: '磁盘满了，请清理后再试',
  EDQUOT: '磁盘限额用完了，请清理后再试',
  EFBIG: '文件比系统许可的大，没有写下；请清理磁盘或请管理员放宽限制',
  ENOMEM: '内存不够，请关掉别的程序再试',
  ENOTDIR: '路径中有一段不是文件夹，请核对路径',
  EEXIST: '这里已有同名文件，无法建立文件夹',
  EBUSY: '文件正被别的程序（如 Word、WPS）打开，请关闭后再试',
  EMFILE: '同时打开的文件太多，请分批处理',
  ENFILE: '同时打开的文件太多，请分批处理',
  ENAMETOOLONG: '文件名或路径太长，请改短',
  ELOOP: '链接（快捷方式）绕成了圈，请写出文件本身的路径',
  EIO: '磁盘或网络盘出错，请复制到本机硬盘再试',
  ERR_FS_FILE_TOO_LARGE: '文件超过 2 GB，不会是稿件，请核对路径',
  ERR_INVALID_ARG_VALUE: '路径里有不能用的字符，请核对路径'
}

/**
 * Tell what the system could not do as a `Refusal`; any other error is thrown as it is. The path is empty where its name
 * stands before the sentence.
 */
export function fail(error: unknown, path: string, doing: string): never {
  throw new Refusal(inWords(error, path, doing))
}

/** The sentence of `fail`. Throws an error that is not the system's. */
export function inWords(error: unknown, path: string, doing: string): string {
  const code = codeOf(error)
  if (!code) throw error
  const hint = code === 'ENOENT' ? (separatorHint(path) ?? encodingHint(path)) : undefined
  const reason = hint ?? reasons[code] ?? `系统报告错误 ${code}`
  return `无法${doing}${quoted(path)}：${reason}。`
}

/** A path as a sentence shows it; nothing for an empty one. */
export const quoted = (path: string): string => (path === '' ? '' : `“${path}”`)

/** What to say of a name whose bytes are no UTF-8: a program is given it with `\uFFFD` in their place. */
const encodingHint = (path: string): string | undefined =>
  path.includes('\uFFFD')
    ? '文件名不是 UTF-8 编码（多半是从 Windows 的压缩包里解出来的），请改名后再试'
    : undefined
