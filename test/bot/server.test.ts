import assert from 'node:assert/strict'
import { serve } from '../../bot/server.ts'
import { keptLog } from '../fixtures/samples.ts'
import { RawDoor } from '../fuzz/raw-door.ts'

describe('the server', () => {
  let door: RawDoor
  before(() => {
    door = new RawDoor()
  })
  after(() => door.close())

  for (const wish of [
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c',
  ])
    it(`B6: answers who wants another protocol (${wish.split(': ').at(-1)}) as anybody else, and keeps no connection open`, async () => {
      const route = { path: '/gemeente/teams', handle: async () => ({ status: 401 }) }
      const { log } = keptLog()
      const server = await serve(
        { host: '127.0.0.1', port: 0 },
        { routes: [route], notReady: async () => [], log },
      )
      const request = [
        'POST /gemeente/teams HTTP/1.1',
        'Host: signaalpunt',
        wish,
        'Content-Length: 0',
        '',
        '',
      ]
      assert.match(await door.send(server.port, request.join('\r\n')), /^HTTP\/1\.1 401/)
      await server.close()
    })

  it('says with every answer that nothing in it is run, kept or taken for something else', async () => {
    const routes = ['/gemeente/teams', '/gemeente/slack'].map((path) => ({
      path,
      handle: async () => ({ status: 401 }),
    }))
    const { log } = keptLog()
    const server = await serve(
      { host: '127.0.0.1', port: 0 },
      { routes, notReady: async () => ['iets'], log },
    )
    const asked: [method: string, path: string, status: number][] = [
      ['GET', '/healthz', 200],
      ['GET', '/readyz', 503],
      ['POST', '/gemeente/teams', 401],
      ['POST', '/gemeente/slack', 401],
      ['GET', '/gemeente/teams', 405],
      ['GET', '/niets', 404],
    ]
    for (const [method, path, status] of asked) {
      const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { method })
      const header = (name: string) => answer.headers.get(name)
      assert.deepEqual(
        [
          path,
          answer.status,
          header('x-content-type-options'),
          header('content-security-policy'),
          header('cache-control'),
        ],
        [path, status, 'nosniff', "default-src 'none'", 'no-store'],
      )
    }
    await server.close()
  })
})
