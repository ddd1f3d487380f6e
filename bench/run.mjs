// Runs all benches, one after the other: ratios against a floor or a peer in the same run. `npm run bench`.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

for (const name of ['draft', 'lint', 'docx', 'press', 'import', 'batch']) {
  console.log(`\n# ${name}\n`)
  spawnSync(process.execPath, [fileURLToPath(new URL(`${name}.mjs`, import.meta.url))], {stdio: 'inherit'})
}
