import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {withoutSystemFonts} from '../../src/cli/without-system-fonts.ts'

const drawing = await import('@napi-rs/canvas').catch(() => undefined)

test.skipIf(!drawing)('what draws opens no fonts of the machine', () => {
  const env = {...process.env, DISABLE_SYSTEM_FONTS_LOAD: undefined}
  withoutSystemFonts(env)
  const ask = "require('@napi-rs/canvas').GlobalFonts.families.length"
  expect(execFileSync(process.execPath, ['-p', ask], {env, encoding: 'utf8'}).trim()).toBe('0')
})

test('who has it otherwise keeps it', () => {
  const env = {DISABLE_SYSTEM_FONTS_LOAD: ''}
  withoutSystemFonts(env)
  expect(env.DISABLE_SYSTEM_FONTS_LOAD).toBe('')
})
