import {spawn} from 'node:child_process'

/** How systems open an address in the browser of the user. */
const openers: Partial<Record<NodeJS.Platform, ReadonlyArray<string>>> = {
  // `start` of cmd would read marks of the address as its own.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open']
}

/** Open an address in the browser of the user; whether there was something to open it with. */
export function openBrowser(address: string, platform = process.platform): Promise<boolean> {
  const [program, ...words] = openers[platform] ?? ['xdg-open']
  return new Promise(resolve => {
    const opened = spawn(program!, [...words, address], {stdio: 'ignore', detached: true})
    opened.on('error', () => resolve(false))
    opened.on('spawn', () => resolve(true))
    opened.unref()
  })
}
