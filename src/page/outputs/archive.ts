import type {PageOutput} from './output.ts'

/** For the archive: PDF/A-2a in RGB, tagged, with the captions as alternative text. */
export const archive: PageOutput = {
  name: 'archive',
  summary: {zh: '存档 PDF（PDF/A-2a）', en: 'archive PDF/A-2a'},
  write: async ({set, press}) => [
    {suffix: '.archive.pdf', bytes: await press.set(set.sheet, 'rgb').pdf('a-2a')}
  ]
}
