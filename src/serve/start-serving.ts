import {statSync} from 'node:fs'
import {Refusal} from '../engine/ports.ts'
import {cacheFolder} from '../node/cache-folder.ts'
import {codeOf, fail} from '../node/errno.ts'
import {openBrowser} from './open-browser.ts'
import {type Served, type ServeOptions, serve} from './serve.ts'
import {untilStopped} from './until-stopped.ts'

export interface StartOptions extends Omit<ServeOptions, 'cache'> {
  /** Whether the browser of the user is opened. */
  readonly isOpened: boolean
}

/** The page of a folder, handed out by this process or by one before it. */
export interface Started {
  readonly served: Served
  /** Whether the browser could be opened; undefined when it was not to be. */
  readonly opens: boolean | undefined
  /** Waits until somebody wants this process to end. */
  stopped(): Promise<unknown>
}

/** Hand out the page for a folder and open it. Throws `Refusal` when the folder or the port cannot be had. */
export async function startServing(folder: string, {isOpened, ...options}: StartOptions): Promise<Started> {
  if (!isFolder(folder))
    throw new Refusal(`“${folder}”不是文件夹。请写出放草稿的文件夹，例如：zongshu serve 各县`)
  // From now on a signal ends it clean, even while it starts.
  const end = untilStopped()
  const served = await serve(folder, {...options, cache: cacheFolder()}).catch(error => {
    const code = codeOf(error)
    if (code === 'EADDRINUSE')
      throw new Refusal(
        `端口 ${options.port} 已被别的程序占用。换一个端口，或不写 --port，由系统选一个空闲的。`
      )
    if (code === 'EACCES' && options.port)
      throw new Refusal(`没有权限使用端口 ${options.port}。换一个 1024 以上的，或不写 --port。`)
    throw error
  })
  return {
    served,
    opens: isOpened ? await openBrowser(await served.opening()) : undefined,
    stopped: () => end
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? false : fail(error, path, '打开')
  }
}
