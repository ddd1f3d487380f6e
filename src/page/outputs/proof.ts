import type {PageOutput} from './output.ts'

/** What the desk looks at. */
export const proof: PageOutput = {
  name: 'proof',
  summary: {zh: '小样（PDF）', en: 'proof as PDF'},
  write: async ({set}) => [{suffix: '.pdf', bytes: await set.typeset.pdf()}]
}

/** The proof with the grid that it stands on. */
export const marked: PageOutput = {
  name: 'marks',
  summary: {zh: '带网格线的小样（PDF）', en: 'proof with the grid drawn'},
  write: async ({set, press}) => [
    {suffix: '.marks.pdf', bytes: await press.set({...set.sheet, marks: true}).pdf()}
  ]
}

/** The proof as vectors for the screen. */
export const svg: PageOutput = {
  name: 'svg',
  summary: {zh: '小样（SVG）', en: 'proof as SVG'},
  write: async ({set}) => [{suffix: '.svg', bytes: new TextEncoder().encode(await set.typeset.svg())}]
}
