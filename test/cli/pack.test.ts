import {readdir, readFile} from 'node:fs/promises'
import {expect, test, vi} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {readDraft} from '../../src/draft/read.ts'
import type {Pack} from '../../src/engine/pack.ts'
import {kindOf} from '../../src/kind/precompiled.ts'
import {readModel} from '../../src/model/read.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import {kinds} from '../kinds.ts'

// Tests have the pack as well (vitest.config.ts); here the sources read their folders.
vi.doMock('../../src/engine/pack.ts', () => ({pack: undefined}))
vi.resetModules()
const [{makePack}, {ownTerms}, {ownStyles}] = await Promise.all([
  import('../../src/node/make-pack.ts'),
  import('../../src/engine/read-terms.ts'),
  import('../../src/engine/styles.ts')
])
vi.doUnmock('../../src/engine/pack.ts')
vi.resetModules()

const source = await makePack()
const {pack} = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {pack: Pack}
const packed = pack.kinds().map(kindOf)

test('tests have what is packed now', async () => {
  const {pack: mine} = await import('../../src/engine/pack.ts')
  const plain = ({kinds, campaigns, terms, styles, profiles}: Pack) =>
    JSON.parse(JSON.stringify([kinds(), campaigns(), terms(), styles(), profiles()]))
  expect(plain(mine!)).toEqual(plain(pack))
})

test('packed kinds are what the folders say, without the text of their templates', () => {
  const plain = (kind: object) => JSON.parse(JSON.stringify(kind))
  const untold = kinds.map(({template: _, partials: __, ...kind}) => plain(kind))
  expect(packed.map(plain)).toEqual(untold)
})

test('packed styles are what the files say', async () => {
  expect(pack.styles().length).toBeGreaterThan(1)
  expect(pack.styles()).toEqual(await ownStyles(nodePorts().files))
})

test('packed profiles are what the styles come to, with what they are based on', () => {
  const styles = pack.styles()
  expect(Object.keys(pack.profiles())).toEqual(styles.map(({name}) => name))
  for (const {name} of styles) expect(pack.profiles()[name]).toEqual(loadProfile(name, styles, () => {}))
})

test('packed terms are what the files say', async () => {
  expect(pack.terms()).toEqual(JSON.parse(JSON.stringify(await ownTerms(nodePorts()))))
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
