import {archive} from './archive.ts'
import {bundle} from './bundle.ts'
import {idml} from './idml.ts'
import type {PageOutput} from './output.ts'
import {png} from './png.ts'
import {print} from './print.ts'
import {marked, proof, svg} from './proof.ts'

/** All outputs, in the order in which they are listed. */
export const outputs: ReadonlyArray<PageOutput> = [proof, marked, png, svg, print, archive, idml, bundle]
