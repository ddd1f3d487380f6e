import {readdir, readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {readDraft} from '../../src/draft/read.ts'
import type {Pack} from '../../src/engine/pack.ts'
import {pack as none} from '../../src/engine/pack.ts'
import {ownTerms} from '../../src/engine/read-terms.ts'
import {ownStyles} from '../../src/engine/styles.ts'
import {kindOf} from '../../src/kind/precompiled.ts'
import {readModel} from '../../src/model/read.ts'
import {makePack} from '../../src/node/make-pack.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {kinds} from '../kinds.ts'

const source = await makePack()
const {pack} = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {pack: Pack}
const packed = pack.kinds.map(kindOf)

test('the sources read their folders, not a pack', () => {
  expect(none).toBeUndefined()
})

test('packed kinds are what the folders say, without the text of their templates', () => {
  const plain = (kind: object) => JSON.parse(JSON.stringify(kind))
  const untold = kinds.map(({template: _, partials: __, ...kind}) => plain(kind))
  expect(packed.map(plain)).toEqual(untold)
})

test('packed styles are what the files say', async () => {
  expect(pack.styles.length).toBeGreaterThan(1)
  expect(pack.styles).toEqual(await ownStyles(nodePorts().files))
})

test('packed terms are what the files say', async () => {
  expect(pack.terms).toEqual(JSON.parse(JSON.stringify(await ownTerms(nodePorts()))))
})

const folders = await readdir('examples')
test.each(kinds.map(({id}) => [id]))('a packed %s writes every example as the template does', async id => {
  const [own, other] = [kinds, packed].map(list => list.find(kind => kind.id === id)!)
  for (const folder of folders) {
    const text = await readFile(`examples/${folder}/draft.yaml`, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const model = readModel(
      readDraft({path: folder, text, encoding: 'utf-8'}, () => {}),
      () => {}
    )
    expect(compose(model, other!, () => {}).tree).toEqual(compose(model, own!, () => {}).tree)
  }
})
