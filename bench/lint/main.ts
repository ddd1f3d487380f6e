import {peers} from './peers.ts'
import {quality} from './quality.ts'
import {speed} from './speed.ts'

process.stdout.write(await quality())
if (process.argv.includes('--peers')) process.stdout.write(await peers())
if (!process.argv.includes('--no-speed')) process.stdout.write(await speed())
