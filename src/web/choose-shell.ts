import {fileShell} from './file-shell.ts'
import type {Shell} from './shell.ts'

/** Where the page is: alone in its file, or handed out by a server of this machine. */
export function chooseShell(): Shell {
  return fileShell()
}
