import {readdir, readFile} from 'node:fs/promises'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {jsonSchemaOf} from '../../src/model/json-schema.ts'
import {draftSchema} from '../../src/model/schema.ts'

for (const keys of ['zh', 'en'] as const) {
  // `vitest --update` writes the files anew.
  test(`schema/draft.${keys}.schema.json is up to date`, async () => {
    const json = `${JSON.stringify(jsonSchemaOf(draftSchema, {keys}), undefined, 2)}\n`
    await expect(json).toMatchFileSnapshot(`../../schema/draft.${keys}.schema.json`)
  })
}

const validate = new Ajv({strict: false, allowUnionTypes: true}).compile(
  jsonSchemaOf(draftSchema, {keys: 'zh'})
)

for (const name of await readdir('examples')) {
  test(`an editor finds nothing wrong with examples/${name}`, async () => {
    const text = await readFile(`examples/${name}/draft.yaml`, 'utf8').catch(() => undefined)
    if (text === undefined) return
    validate(parse(text))
    expect(validate.errors ?? []).toEqual([])
  })
}

test('an editor underlines an unknown field, a wrong choice and a wrong type', () => {
  for (const text of ['乡镇數: 9', '地区: {级别: 省}', '导语: {甲: 乙}'])
    expect(validate(parse(text))).toBe(false)
})
