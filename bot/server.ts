import restify, { type Request, type Response } from 'restify'
import type { Route, RouteAnswer } from './core/platform.ts'
import { StartError } from './errors.ts'
import type { Log } from './log.ts'

/** Slack and Teams send at most some tens of kB; more is refused before anything is parsed. In bytes. */
export const bodyLimit = 256 * 1024
const discardLimit = 4 * bodyLimit
/** A request that takes longer than this to arrive is cut off. In milliseconds. */
const arrivesWithin = 10_000

export interface Server {
  /** The port that was given. */
  port: number
  /** No new requests; resolves when the running ones are answered. */
  close(): Promise<void>
}

export interface ServerParts {
  routes: Route[]
  /** What is not in order, in words for the operator; empty when everything is. */
  notReady: () => Promise<string[]>
  log: Log
}

/** Serves the platforms' routes, /healthz and /readyz. Fails with StartError when the port is taken. */
export async function serve(
  { host, port }: { host: string; port: number },
  parts: ServerParts,
): Promise<Server> {
  const server = restify.createServer({ name: 'signaalpunt', handleUncaughtExceptions: false })
  // restify listens for who wants another protocol and answers nothing: that connection would stay open for ever. Without it Node answers as usual.
  server.server.removeAllListeners('upgrade')
  server.server.requestTimeout = arrivesWithin
  server.server.headersTimeout = arrivesWithin
  // Slow senders are looked for this often.
  ;(server.server as unknown as { connectionsCheckingInterval: number }).connectionsCheckingInterval = 1000
  server.pre((_request: Request, response: Response, next: () => void) => {
    response.header('X-Content-Type-Options', 'nosniff')
    response.header('Cache-Control', 'no-store')
    response.header('Content-Security-Policy', "default-src 'none'")
    next()
  })
  server.get('/healthz', async (_request: Request, response: Response) =>
    answer(response, { status: 200, body: 'ok' }),
  )
  server.get('/readyz', async (_request: Request, response: Response) => {
    const faults = await parts.notReady()
    answer(response, {
      status: faults.length === 0 ? 200 : 503,
      body: faults.length === 0 ? 'ok' : faults.join('\n'),
    })
  })
  for (const route of parts.routes) {
    server[route.method ?? 'post'](route.path, async (request: Request, response: Response) =>
      pass(route, request, response, parts.log),
    )
  }
  await listen(server, host, port)
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => closeServer(server),
  }
}

/** A connection that is kept open for more would hold up the end: it is closed as soon as its answer is out. */
function closeServer(server: restify.Server): Promise<void> {
  const ticking = setInterval(() => server.server.closeIdleConnections(), 50)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(ticking)
      resolve()
    })
  })
}

function listen(server: restify.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // restify passes the error of its http server on as its own.
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(port, error)))
    server.server.once('listening', () => resolve())
    server.listen(port, host)
  })
}

function portError(port: number, error: NodeJS.ErrnoException): StartError {
  const why = error.code === 'EADDRINUSE' ? 'is al in gebruik' : `kan niet worden geopend (${error.code})`
  return new StartError(
    `Poort ${port} ${why}. Stop het andere programma, of zet PORT op een andere poort.`,
    error,
  )
}

async function pass(route: Route, request: Request, response: Response, log: Log): Promise<void> {
  try {
    const body = await readBody(request)
    if (body === undefined) return refuse(request, response)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
    )
    answer(response, await route.handle({ headers, body, params: request.params }))
  } catch (error) {
    if (request.destroyed && !request.complete) return log.info('request-broken-off')
    log.alarm('request-failed', {}, error)
    answer(response, { status: 500 })
  }
}

/**
 * `undefined` when it is too large. A little too large is read to its end and thrown away, so that the sender gets to
 * read the answer; of what is far too large nothing more is taken in.
 */
async function readBody(request: Request): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > discardLimit) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
    if (size > discardLimit) return undefined
  }
  return size > bodyLimit ? undefined : Buffer.concat(chunks).toString('utf8')
}

/** 413, and the connection is closed so that the rest is not taken in. */
function refuse(request: Request, response: Response): void {
  response.header('Connection', 'close')
  answer(response, { status: 413 })
  // Cut off at once, the sender would often not get to read why; what still comes is thrown away, for ten seconds at most.
  request.resume()
}

function answer(response: Response, { status, type, headers = {}, body }: RouteAnswer): void {
  if (response.headersSent) return
  // `header` of restify would add to what stands there already.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.header('Content-Type', type ?? 'text/plain; charset=utf-8')
  response.sendRaw(status, body ?? '')
}
