import {readFileSync} from 'node:fs'
import {loadProfile} from '../../src/formats/docx/load-profile.ts'
import type {Profile} from '../../src/formats/docx/profile.ts'

export function profileFrom(folder: string): Profile {
  const file = {name: 'gbt9704', path: 'gbt9704', text: readFileSync(`${folder}/styles/gbt9704.yaml`, 'utf8')}
  return loadProfile('gbt9704', [file], () => {})!
}
