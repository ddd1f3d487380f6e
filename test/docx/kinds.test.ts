import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {modelOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {make, profile} from './article.ts'
import {exampleNames, joined} from './documents.ts'
import {drawn} from './full.ts'
import {part} from './office.ts'
import {canValidate, errorsOf} from './validator.ts'

/** Every draft of the examples as a document of every kind. */
async function everyDocument(): Promise<Uint8Array[]> {
  const documents: Uint8Array[] = []
  const photo = await drawn('jpeg', 90, 60)
  for (const name of exampleNames) {
    const {model} = modelOf(readFileSync(`examples/${name}/draft.yaml`, 'utf8'))
    for (const kind of kinds) {
      const article = await withPhotos(
        compose(model, kind, () => {}),
        async () => photo,
        () => {}
      )
      documents.push((await make(article, {profile: profile(kind.style)})).bytes)
    }
  }
  return documents
}

test.skipIf(!canValidate)('Microsoft’s validator has nothing against any draft in any kind', async () => {
  const documents = await everyDocument()
  expect(documents).toHaveLength(exampleNames.length * kinds.length)
  const all = joined(documents)
  const words = (bytes: Uint8Array) => part(bytes, 'word/document.xml').replace(/^.*<w:body>|<[^>]+>/gs, '')
  expect([...words(all)].length).toBe(documents.reduce((sum, one) => sum + [...words(one)].length, 0))
  expect(await errorsOf(all)).toEqual([])
})

test.skipIf(!canValidate)('what the validator has against one of them would be told', async () => {
  const [one, other] = await Promise.all(
    ['一段话。', '另一段。'].map(async text => {
      const {model} = modelOf(`文种: 上报总结\n导语: ${text}\n`)
      return (await make(compose(model, kinds[0]!, () => {}))).bytes
    })
  )
  const wrong = joined([one!, other!], xml => xml.replace('另一段。</w:t>', '另一段。</w:t><w:wrong/>'))
  expect(await errorsOf(wrong)).not.toEqual([])
})
