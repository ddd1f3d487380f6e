import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {ask, file, type Site, site} from './site.ts'

let here: Site
beforeAll(async () => {
  here = await site({'甲县.yaml': '文种: 上报总结\n'})
})
afterAll(() => here.remove())

describe('who comes in', () => {
  test('the browser with the token gets a cookie that no script reads and no other site sends', async () => {
    const start = new URL(here.served.address)
    const {status, headers} = await ask(here.port, start.pathname + start.search)
    expect(status).toBe(303)
    expect(headers.location).toBe(here.way)
    expect(String(headers['set-cookie'])).toMatch(
      new RegExp(`^zongshu=[\\w-]{32}; Path=${here.way}; HttpOnly; SameSite=Strict$`)
    )
  })

  test('nobody with another token, or none', async () => {
    for (const query of ['', '?token=', `?token=${'a'.repeat(32)}`]) {
      const {status, headers, text} = await ask(here.port, here.way + query)
      expect(status).toBe(401)
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).toContain('zongshu serve')
    }
  })

  test('a ticket opens once', async () => {
    const {pathname, search} = new URL(await here.served.opening())
    expect((await ask(here.port, pathname + search)).status).toBe(303)
    expect((await ask(here.port, pathname + search)).status).toBe(401)
  })

  test('a ticket is given for the token alone', async () => {
    const headers = {origin: here.origin, host: `127.0.0.1:${here.port}`}
    for (const authorization of ['', 'Bearer ', `Bearer ${here.cookie}`])
      expect(
        (await ask(here.port, `${here.way}ticket`, {method: 'POST', headers: {...headers, authorization}}))
          .status
      ).toBe(401)
  })

  test.each([
    'api/files',
    file('甲县.yaml'),
    file('甲县.yaml', 'api/kept')
  ])('nothing of %s is told without the cookie', async name => {
    const {status, text} = await here.page(name, {headers: {cookie: 'zongshu=x'}})
    expect(status).toBe(401)
    expect(text).not.toContain('上报')
    expect((await here.page(name)).status).toBe(200)
  })

  test('no address is known without the way of this server', async () => {
    for (const path of ['/', '/api/files', '//', '/..', here.way.slice(0, -1)])
      expect((await ask(here.port, path, {headers: {cookie: here.cookie}})).status).toBe(404)
  })

  test('`/healthz` says that it is well, and nothing of the folder', async () => {
    const {status, json, text} = await ask(here.port, '/healthz')
    expect(status).toBe(200)
    expect(json).toMatchObject({name: 'zongshu', version: '0.0.0'})
    expect(text).not.toContain('县')
  })
})

describe('from where', () => {
  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    '[::1]:PORT'
  ])('a name that means this machine is no name of it: %s', async name => {
    const host = name.replace('PORT', String(here.port))
    for (const path of [
      `${here.way}api/files`,
      '/healthz',
      new URL(here.served.address).href.slice(here.origin.length)
    ]) {
      const {status, headers} = await ask(here.port, path, {headers: {cookie: here.cookie, host}})
      expect(status).toBe(403)
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  test.each([
    'http://evil.example',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'null'
  ])('a page of %s changes and reads nothing', async from => {
    const origin = from.replace('PORT', String(here.port))
    const headers = {origin, 'if-none-match': '*'}
    expect((await here.page(file('乙县.yaml'), {method: 'PUT', headers, body: 'a: b'})).status).toBe(403)
    expect((await here.page('api/files', {headers})).status).toBe(403)
    expect(await here.list()).toEqual(['甲县.yaml'])
  })

  test('a change that does not say where it comes from is none', async () => {
    const headers = {cookie: here.cookie, host: `127.0.0.1:${here.port}`, 'if-none-match': '*'}
    const {status} = await ask(here.port, here.way + file('乙县.yaml'), {
      method: 'PUT',
      headers,
      body: 'a: b'
    })
    expect(status).toBe(403)
  })

  test('what another site has a browser fetch is not given, but a link of it may be followed', async () => {
    const from = (site: string, more: Record<string, string> = {}) => ({
      cookie: here.cookie,
      host: `127.0.0.1:${here.port}`,
      'sec-fetch-site': site,
      ...more
    })
    const files = `${here.way}api/files`
    for (const one of ['cross-site', 'same-site'])
      expect((await ask(here.port, files, {headers: from(one)})).status).toBe(403)
    expect((await ask(here.port, files, {headers: from('same-origin')})).status).toBe(200)
    const visit = {'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'}
    expect((await ask(here.port, here.way, {headers: from('cross-site', visit)})).status).not.toBe(403)
    const frame = {'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe'}
    expect((await ask(here.port, here.way, {headers: from('cross-site', frame)})).status).toBe(403)
  })

  test('a job is taken as JSON alone, which no form of another site sends', async () => {
    const body = JSON.stringify({job: {do: 'check', file: {path: '甲县.yaml'}}})
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', ''])
      expect(
        (await here.page('api/job', {method: 'POST', headers: {'content-type': type}, body})).status
      ).toBe(415)
  })
})

test('no answer may be framed, guessed, kept or run', async () => {
  for (const name of ['api/files', file('甲县.yaml'), 'nowhere']) {
    const {headers} = await here.page(name)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
  }
})

test('a web page or picture of the folder that holds a script is handed out as bytes', async () => {
  await here.write('图.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await here.write('页.txt', '<!doctype html><script>alert(1)</script>')
  for (const name of ['图.svg', '页.txt']) {
    const {headers} = await here.page(file(name))
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toBe('attachment')
  }
})
