import {expect, test} from 'vitest'
import {fileShell} from '../../src/web/file-shell.ts'

/** Files as Chrome's picker gives them: a new handle each time, which knows whether it is of the same file. */
function disk(files: Record<string, string>) {
  const handleOf = (path: string) => ({
    kind: 'file' as const,
    name: path.split('/').pop()!,
    of: path,
    getFile: async () => new File([files[path]!], path.split('/').pop()!),
    isSameEntry: async (other: object) => (other as {of?: string}).of === path,
    createWritable: async () => ({
      async write(bytes: Uint8Array) {
        files[path] = new TextDecoder().decode(bytes)
      },
      async close() {}
    })
  })
  return {files, handleOf}
}

test('two files of one name, of two folders, are saved each into its own', async () => {
  const {files, handleOf} = disk({'去年/永安县.yaml': '去年的', '今年/永安县.yaml': '今年的'})
  const picks = ['今年/永安县.yaml', '去年/永安县.yaml', '今年/永安县.yaml']
  const shell = fileShell({
    showSaveFilePicker: async () => handleOf(picks[0]!),
    showOpenFilePicker: async () => [handleOf(picks.shift()!)]
  })
  const [first] = await shell.pick('draft')
  const [second] = await shell.pick('draft')
  expect(second!.path).not.toBe(first!.path)
  await shell.save({path: first!.path, hash: first!.hash, text: '今年改过的'})
  await shell.save({path: second!.path, hash: second!.hash, text: '去年改过的'})
  expect(files).toEqual({'去年/永安县.yaml': '去年改过的', '今年/永安县.yaml': '今年改过的'})
  // Chosen again it is what it was called before.
  const [again] = await shell.pick('draft')
  expect(again!.path).toBe(first!.path)
})
