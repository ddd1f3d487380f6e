import type {Kind} from '../kind/kind.ts'

/** The kind of a text that was read from a finished file: it asks for nothing. */
export const finished: Kind = {
  id: 'finished',
  name: {zh: '成稿', en: 'Finished text'},
  summary: {zh: '已经写成的文件，不由草稿生成', en: 'A file that was not made from a draft'},
  aliases: [],
  heading: {
    section: {phrases: ['{}'], end: '', runIn: false},
    measure: {phrases: ['{}'], end: '', runIn: false},
    item: {phrases: ['{}'], end: '', runIn: false}
  },
  chapters: 'own',
  roles: {required: [], recommended: [], own: []},
  fields: {required: [], recommended: []},
  length: {article: [0, Number.MAX_SAFE_INTEGER]},
  formats: ['md', 'docx'],
  style: 'gbt9704',
  fill: () => ''
}
