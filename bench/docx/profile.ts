import {readFileSync} from 'node:fs'
import {loadProfile} from '../../src/style/load-profile.ts'
import type {Profile} from '../../src/style/profile.ts'

export function profileFrom(folder: string): Profile {
  const file = {name: 'gbt9704', path: 'gbt9704', text: readFileSync(`${folder}/styles/gbt9704.yaml`, 'utf8')}
  return loadProfile('gbt9704', [file], () => {})!
}
