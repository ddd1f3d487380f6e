import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from '../node/package-root.ts'
import type {Reply} from './reply.ts'

/** Where the build puts the page. */
export const builtPage = (): string => join(packageRoot(), 'dist', 'zongshu.html')

/** The page that a browser opens: the one file of the build, told that it is served. */
export function pageReply(file: string): Reply {
  if (!existsSync(file))
    return {status: 503, headers: plain, body: '网页还没有构建，请先运行 npm run prepare。'}
  const text = readFileSync(file, 'utf8')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
    .replace(/<html\b/, '<html data-shell="served"')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(text)
  }
  return {status: 200, headers, body: text}
}

const plain = {'content-type': 'text/plain; charset=utf-8'}

/** Only the page's own scripts run, each known by its hash; it talks to this server alone. */
function policyOf(html: string): string {
  const hashes = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  )
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src blob: data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
}
