import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {Refusal} from '../../src/engine/ports.ts'
import {getBlob, putBlob, StoreAway} from '../../src/queue/store.ts'
import {storeAt} from '../../src/queue/store-at.ts'
import {folders, hasPeers} from './province.ts'

/** As much of S3 as the store asks: PUT, GET and HEAD of objects, signed. */
const objects = new Map<string, Buffer>()
const asked: string[] = []
let isBusy = false

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {method = '', url = '', headers} = request
  asked.push(`${method} ${url}`)
  if (isBusy) return void response.writeHead(503).end()
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const isSigned = /^AWS4-HMAC-SHA256 Credential=schluessel\//.test(headers.authorization ?? '')
  if (!isSigned) return void response.writeHead(403).end('<Error/>')
  if (method === 'PUT') {
    objects.set(url, Buffer.concat(chunks))
    return void response.end()
  }
  const bytes = objects.get(url)
  if (!bytes) return void response.writeHead(404).end(method === 'HEAD' ? '' : '<Error/>')
  response.writeHead(200, {'content-length': bytes.length}).end(method === 'HEAD' ? '' : bytes)
}

describe.skipIf(!hasPeers(folders, 'aws4fetch'))('a store in S3 (with aws4fetch)', () => {
  let server: Server
  let env: NodeJS.ProcessEnv
  beforeAll(async () => {
    server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const place = server.address()
    const port = place !== null && typeof place === 'object' ? place.port : 0
    env = {
      AWS_ACCESS_KEY_ID: 'schluessel',
      AWS_SECRET_ACCESS_KEY: 'geheim',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`
    }
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  beforeEach(() => {
    objects.clear()
    asked.length = 0
    isBusy = false
  })

  const bytes = new TextEncoder().encode('各项工作有序推进。')

  test('gives what was put, once, below its prefix', async () => {
    const store = storeAt('s3://tong/quan/', env)
    const hash = await putBlob(bytes, store)
    await putBlob(bytes, store)
    expect(await getBlob(hash, store)).toEqual(bytes)
    const place = `/tong/quan/blobs/${hash.slice(0, 2)}/${hash}`
    expect(asked).toEqual([`HEAD ${place}`, `PUT ${place}`, `HEAD ${place}`, `GET ${place}`])
  })

  test('tells a service that is busy or away from one that refuses', async () => {
    const store = storeAt('s3://tong', env)
    isBusy = true
    for (const act of [() => store.has('a'), () => store.get('a'), () => store.put('a', bytes)])
      await expect(act()).rejects.toThrow(StoreAway)
    const gone = storeAt('s3://tong', {...env, AWS_ENDPOINT_URL: 'http://127.0.0.1:1'})
    await expect(gone.get('a')).rejects.toThrow(
      new StoreAway('连不上存放处“http://127.0.0.1:1”：fetch failed。')
    )
    isBusy = false
    await expect(store.get('a')).rejects.not.toThrow(StoreAway)
  })

  test('refuses what is not there, what was damaged, and wrong keys, and says which', async () => {
    const store = storeAt('s3://tong', env)
    await expect(store.get('results/j1.json')).rejects.toThrow(
      new Refusal('存放处“s3://tong”的“results/j1.json”没有取到或没有存下（HTTP 404）；请核对地址和密钥。')
    )
    const hash = await putBlob(bytes, store)
    for (const key of objects.keys()) objects.set(key, Buffer.from('坏'))
    await expect(getBlob(hash, store)).rejects.toThrow(/坏了.*没有使用/)
    await expect(storeAt('s3://tong', {...env, AWS_ACCESS_KEY_ID: 'fremd'}).has('a')).rejects.toThrow(
      /HTTP 403/
    )
    expect(() => storeAt('s3://tong', {})).toThrow(/AWS_ACCESS_KEY_ID/)
    expect(() => storeAt('s3://', env)).toThrow(/s3:\/\/桶名\/前缀/)
  })
})
