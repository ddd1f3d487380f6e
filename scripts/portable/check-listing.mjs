import {closeSync, existsSync, openSync, readFileSync, readSync} from 'node:fs'
import {join} from 'node:path'
import {filesIn} from './archive.mjs'

/** What is wrong with a filled folder, by looking at it: a line each. */
export function wrongInListing(folder, target) {
  const {os, cpu, program, magic} = target
  const files = filesIn(folder)
  const wrong = []
  const must = [
    `node/${program}`,
    'node/LICENSE',
    'app/package.json',
    'app/portable.cjs',
    'app/dist/cli.cjs',
    'app/dist/main.cjs',
    'app/dist/typesetter.cjs',
    'app/dist/zongshu.html',
    'app/dist/THIRD-PARTY-LICENSES.txt',
    'app/NOTICE.md',
    'app/LICENSE',
    '综述.html',
    '说明.txt',
    '稿件/空白示例.yaml',
    ...(os === 'win32' ? ['综述.cmd'] : ['综述.sh', '综述.desktop'])
  ]
  for (const path of must) if (!files.includes(path)) wrong.push(`${path} is missing`)
  const fonts = files.filter(path => /^app\/dist\/fonts\/.*\.(?:otf|ttf)$/.test(path))
  if (fonts.length < 4) wrong.push(`there are ${fonts.length} fonts`)
  const native = files.filter(path => path.endsWith('.node'))
  const wanted = ['typst-ts-node-compiler', 'canvas']
  for (const name of wanted) {
    const own = native.filter(path => path.includes(`/${name}-`))
    if (own.length !== 1) wrong.push(`${name} has ${own.length} native parts: ${own.join(', ')}`)
    for (const path of own) {
      if (!path.includes(`-${os}-${cpu}`)) wrong.push(`${path} is of another system`)
      if (!begins(join(folder, path), magic)) wrong.push(`${path} begins otherwise`)
    }
  }
  if (existsSync(join(folder, 'node', program)) && !begins(join(folder, 'node', program), magic))
    wrong.push(`node/${program} begins otherwise`)
  for (const path of files) {
    if (/^app\/(?:src|test|bench|scripts)\//.test(path)) wrong.push(`${path} is not for users`)
    if (/node_modules\/(?:vitest|typescript|playwright-core|rolldown)\//.test(path))
      wrong.push(`${path} is for those who work on this`)
  }
  if (os === 'win32') {
    const long = files.filter(path => path.length > 180)
    if (long.length > 0) wrong.push(`${long.length} paths are too long for Windows, e.g. ${long[0]}`)
    if (!/^[\x00-\x7F]*$/.test(readFileSync(join(folder, '综述.cmd'), 'latin1')))
      wrong.push('综述.cmd holds more than ASCII')
  }
  return wrong
}

/** Whether a program begins as those of a system do; of an ELF file, its processor stands at byte 18. */
function begins(file, [first, machine]) {
  const head = Buffer.alloc(20)
  const opened = openSync(file, 'r')
  readSync(opened, head)
  closeSync(opened)
  return head.toString('latin1').startsWith(first) && (machine === undefined || head[18] === machine)
}
