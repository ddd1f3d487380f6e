import type {Bilingual} from '../notice.ts'

/** What `zongshu page` can write. */
export const pageOutputs: Readonly<Record<string, Bilingual>> = {
  proof: {zh: '小样（PDF）', en: 'proof PDF'}
}
