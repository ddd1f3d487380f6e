import {DeskView} from './desk/desk-view.tsx'
import type {View} from './view.ts'
import {WriteView} from './write-view.tsx'

/** The views, in the order of their tabs. */
export const views: ReadonlyArray<View> = [
  {id: 'write', title: {zh: '写稿', en: 'Write'}, component: WriteView},
  {id: 'desk', title: {zh: '审稿台', en: 'Review'}, component: DeskView}
]
