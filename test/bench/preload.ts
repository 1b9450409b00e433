import { type FileHandle, open } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { urlToHttpOptions } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Loaded before a measured process, the same for all of them: brings Microsoft's and Slack's addresses to the simulator over plain
 * HTTP, lets nothing else out, counts fsyncs, and tells of memory when asked.
 */
const simulator = new URL(process.env.MICROSOFT ?? 'http://127.0.0.1:9')
const microsoft =
  /^(login\.botframework\.com|login\.microsoftonline\.com|smba\.trafficmanager\.net|slack\.com)$/
const agent = new http.Agent({ keepAlive: true })
const single = new http.Agent({ keepAlive: false })

type Done = (response: http.IncomingMessage) => void

function request(to: string | URL | https.RequestOptions, more?: https.RequestOptions | Done, done?: Done) {
  const url = typeof to === 'string' ? new URL(to) : to
  const address = url instanceof URL ? urlToHttpOptions(url) : url
  const options = { ...address, ...(typeof more === 'object' ? more : {}) }
  const host = options.hostname ?? options.host ?? ''
  if (!microsoft.test(host)) throw new Error(`The benchmark reaches nobody outside: ${host}`)
  const rerouted = {
    method: options.method,
    headers: { ...options.headers, host: simulator.host },
    timeout: options.timeout,
    hostname: simulator.hostname,
    port: simulator.port,
    path: `/${host}${options.path}`,
    agent: keepsAlive(options.agent) ? agent : single,
  }
  return http.request(rerouted, typeof more === 'function' ? more : done)
}

/** Whether the client wanted its connection kept; Node's own agent does. */
const keepsAlive = (wanted: http.Agent | boolean | undefined): boolean =>
  typeof wanted === 'object'
    ? (wanted as unknown as { keepAlive: boolean }).keepAlive === true
    : wanted !== false

function get(...all: Parameters<typeof request>) {
  const sent = request(...all)
  sent.end()
  return sent
}

Object.assign(https, { request, get })
syncBuiltinESMExports()

const realFetch = globalThis.fetch
globalThis.fetch = (to, init) => {
  const url = new URL(to instanceof Request ? to.url : to)
  if (!microsoft.test(url.hostname)) throw new Error(`The benchmark reaches nobody outside: ${url.hostname}`)
  return realFetch(new URL(`/${url.hostname}${url.pathname}${url.search}`, simulator), init)
}

let fsyncs = 0
export const fsyncsSoFar = (): number => fsyncs

const handle = await open(process.execPath, 'r')
const files = Object.getPrototypeOf(handle) as Pick<FileHandle, 'sync' | 'datasync'>
await handle.close()
for (const name of ['sync', 'datasync'] as const) {
  const real = files[name]
  files[name] = function (this: FileHandle) {
    fsyncs += 1
    return real.call(this)
  }
}

/**
 * What a process has used so far. Sizes in bytes, `heap`, and `external` to it, after collecting garbage and `rss` before it; `handles`: what is open, files, connections and
 * timers; `blocked`: the longest that nothing else could run since the last time this was asked, in milliseconds.
 */
export interface Used {
  rss: number
  heap: number
  external: number
  handles: number
  blocked: number
}

const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()

function used(): Used {
  const { rss } = process.memoryUsage()
  const blocked = delays.max / 1e6
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const handles = process.getActiveResourcesInfo().length
  // Collecting garbage for this answer is nobody's turn.
  setImmediate(() => delays.reset())
  const { heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed, external, handles, blocked }
}

process.on('message', (asked) => {
  if (asked === 'fsyncs') process.send?.(fsyncs)
  if (asked === 'used') process.send?.(used())
})
// A parent that was killed leaves nobody behind.
process.on('disconnect', () => process.exit())
