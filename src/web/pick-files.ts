import type {MadeFile} from './shell.ts'

/** Let the user choose files where the browser has nothing but an input for them. */
export function askForFiles(accept: string): Promise<ReadonlyArray<File>> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    Object.assign(input, {type: 'file', multiple: true, accept})
    input.hidden = true
    const done = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    document.body.append(input)
    input.click()
  })
}

/** Hand files to the browser, which puts them where its user wants downloads. */
export function download(files: ReadonlyArray<MadeFile>): void {
  for (const {name, bytes} of files) {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
    const link = document.createElement('a')
    Object.assign(link, {href: address, download: name})
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
}
