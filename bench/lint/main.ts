import {growth} from './growth.ts'
import {peers} from './peers.ts'
import {probes} from './probes.ts'
import {quality} from './quality.ts'
import {speed} from './speed.ts'

process.stdout.write(await quality())
process.stdout.write(probes(process.argv))
if (process.argv.includes('--peers')) process.stdout.write(await peers(process.argv))
if (process.argv.includes('--growth')) process.stdout.write(await growth())
if (!process.argv.includes('--no-speed')) process.stdout.write(await speed())
