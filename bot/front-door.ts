import type { Knock } from './core/platform.ts'

/** An answer that takes longer than this is none. In milliseconds; the platforms themselves wait three seconds at least. */
const patience = 3000

/** This machine, at the address where the server listens; where it listens everywhere, by the loopback address. */
export function ownAddress(host: string, port: number): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${near.includes(':') ? `[${near}]` : near}:${port}`
}

/** Brings a request in as the platforms do. Fails when nobody answers in time. */
export async function knockAt(
  address: string,
  { path, headers, body }: Knock,
): Promise<{ status: number; body: string }> {
  const signal = AbortSignal.timeout(patience)
  // Kept open, the connection would hold up the end of the server.
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { ...headers, connection: 'close' },
    body,
    signal,
  })
  return { status: answer.status, body: await answer.text() }
}
