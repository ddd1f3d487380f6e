import {createRequire} from 'node:module'
import {keepCompiled} from './keep-compiled.ts'

keepCompiled(__dirname, 'worker')
const {serveJobs} = createRequire(__filename)('./serve-jobs.cjs') as typeof import('../batch/serve-jobs.ts')
serveJobs()
