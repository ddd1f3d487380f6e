import {fileShell} from './file-shell.ts'
import {servedShell} from './served/served-shell.ts'
import type {Shell} from './shell.ts'

/** Where the page is: alone in its file, or handed out by a server of this machine, which says so in it. */
export function chooseShell(): Shell {
  return document.documentElement.dataset.shell === 'served' ? servedShell() : fileShell()
}
