import {createRequire} from 'node:module'
import {keepCompiled} from './keep-compiled.ts'

keepCompiled(__dirname, 'worker')
const {serve} = createRequire(__filename)('./serve-jobs.cjs') as typeof import('./serve-jobs.ts')
serve()
