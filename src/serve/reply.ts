import type {ServerResponse} from 'node:http'

/** What a request is answered with. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** For every answer: nothing is kept by a browser, framed, guessed or told to another site. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin'
}

/** What is no page may not become one. */
export const nothingRuns =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** An answer as JSON. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: {'content-type': 'application/json; charset=utf-8', ...headers},
    body: JSON.stringify(value)
  }
}

/** The bytes of a file, which a browser may show only as the picture that they are. */
export function bytes(content: Uint8Array, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status: 200,
    headers: {
      'content-type': typeOf(content),
      'content-disposition': 'attachment',
      ...headers
    },
    body: content
  }
}

/** By what a file begins with, not by its name. */
function typeOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xd8) return 'image/jpeg'
  return first === 0x89 && second === 0x50 ? 'image/png' : 'application/octet-stream'
}

/** Send an answer; without its body to one who asks for the head alone. */
export function send(response: ServerResponse, {status, headers, body = ''}: Reply, isHead = false): void {
  const whole = typeof body === 'string' ? new TextEncoder().encode(body) : body
  response.writeHead(status, {
    ...always,
    'content-security-policy': nothingRuns,
    'content-length': String(whole.length),
    ...headers
  })
  response.end(isHead ? undefined : whole)
}
