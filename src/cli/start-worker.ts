import {createRequire} from 'node:module'
import {keepCompiled} from './keep-compiled.ts'
import {withoutSystemFonts} from './without-system-fonts.ts'

keepCompiled(__dirname, 'worker')
withoutSystemFonts(process.env)
const {serve} = createRequire(__filename)('./serve-jobs.cjs') as typeof import('./serve-jobs.ts')
serve()
