import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toAddress, toReceipt } from '../../adapters/teams/address.ts'
import { makeSignal } from '../../bot/signals/report.ts'
import type { Entry, Signal } from '../../bot/signals/signal.ts'
import { chained } from '../../bot/store/chain.ts'
import { seal } from '../../bot/store/crypto.ts'
import { pool } from './measure.ts'
import { channel, keys, organisation, story } from './office.ts'

const place = { conversation: channel, serviceUrl: 'https://smba.trafficmanager.net/teams/' }
const letters = '234679CDFGHJKMNPQRTVWXYZ'

/** Signal number `n` as it is right after "Versturen". One reporter for each ten. */
export function newSignal(n: number): Signal {
  const id = randomUUID()
  const draft = { id, dialog: 'report' as const, answers: { danger: 'no', what: story, known: 'named' } }
  const from = {
    organisation,
    platform: 'teams' as const,
    id: `reporter-${Math.floor(n / 10)}`,
    name: 'Alex Wilber',
    locale: 'nl' as const,
  }
  const made = {
    reference: reference(n),
    now: new Date(),
    newId: randomUUID,
    departments: [],
    receivers: [],
    left: [],
  }
  return makeSignal({ ...draft, skipped: [], startedAt: made.now.toISOString() }, from, made)
}

const reference = (n: number): string =>
  `S-2026-${[13824, 576, 24, 1].map((power) => letters[Math.floor(n / power) % 24]).join('')}`

/** The same one some weeks later: its card sent, read, claimed and, except for every twentieth, closed. */
function keptSignal(n: number): Signal {
  const fresh = newSignal(n)
  const at = fresh.log[0]?.at ?? ''
  const by = { role: 'functionaris', platform: 'teams', id: 'functionaris-1', name: 'Megan Bowen' } as const
  const feedback = 'Dank je wel. Wij hebben dit met de politie besproken en het pand is bezocht.'
  const entries: Entry[] = [
    { id: randomUUID(), at, by, what: 'read' },
    { id: randomUUID(), at, by, what: 'claimed' },
    { id: randomUUID(), at, by, what: 'feedback', text: feedback },
    { id: randomUUID(), at, by, what: 'closed', reason: 'forwarded' },
  ]
  const receipt = toReceipt({ ...place, message: '1790000000001' })
  return {
    ...fresh,
    log: [...fresh.log, ...(n % 20 === 0 ? entries.slice(0, 2) : entries)],
    deliveries: fresh.deliveries.map((one) => ({ ...one, state: 'sent', attempts: 1, receipt, drawn: '' })),
  }
}

/** Writes so many signals as the store would, without waiting for the disk: the fast way to a full folder. */
export async function fill(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, organisation, 'signals', '2026'), { recursive: true })
  const keep = (name: string, document: object) =>
    writeFile(join(folder, name), JSON.stringify(seal(keys, name, JSON.stringify(document))), { mode: 0o600 })
  await keep(`${organisation}/office.json`, {
    kind: 'office',
    id: organisation,
    organisation,
    channel: { platform: 'teams', address: toAddress(place) },
    functionarissen: [{ platform: 'teams', id: 'functionaris-1', name: 'Megan Bowen' }],
    usedCodes: [],
  })
  const jobs = Array.from({ length: count }, (_, n) => () => {
    const signal = chained(keptSignal(n), keys)
    return keep(`${organisation}/signals/2026/${signal.id}.json`, signal)
  })
  await pool(jobs, 32)
}

/** Nothing of the filling is left to be written when the measuring starts. */
export const settleDisk = async (): Promise<void> =>
  void (await promisify(execFile)('sync').catch(() => undefined))
