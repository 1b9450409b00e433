import { type Outage, outageLetter, outageView } from '../../dialogs/second-route.ts'
import { dayOf } from '../calendar.ts'
import { NotKeptError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Mail } from '../mail.ts'
import type { Admin } from '../municipality.ts'
import { isOver, ownerOf } from '../signals/life.ts'
import type { Signal } from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import type { Store, Waiting } from '../store/store.ts'
import { type Reach, tell } from './reach.ts'

/** One way on which it is told. `send` fails when it did not arrive, with what may hold an address: log no message of it. */
export interface Way {
  kind: 'mail' | 'chat'
  send(outages: readonly Outage[]): Promise<void>
}

/** `name`: of the organisation, as people read it. */
export const byMail = (mail: Mail, alertTo: readonly string[], name: string): Way => ({
  kind: 'mail',
  send: (outages) => mail(alertTo, outageLetter(name, outages, 'nl')),
})

/** In the private chat of somebody, which may be on another platform than the channel. */
export const byChat = (reach: Reach, who: Admin, name: string): Way => ({
  kind: 'chat',
  send: (outages) => tell(reach, who, (locale) => outageView(name, outages, locale)),
})

export interface SecondRouteParts {
  store: Store
  organisation: string
  ways: readonly Way[]
  now: () => Date
  log: Log
}

type Mailed = NonNullable<Office['mailed']>

/** What the daily test stumbles over, since when. */
export interface Finding {
  broken: Outage['part']
  since: Date
}

export interface SecondRoute {
  /** What the daily test last found; `undefined` when it passed. */
  tested(found: Finding | undefined): void
  /** Tells what is broken and was not told yet. Never fails for what a mail server or a platform does. */
  look(): Promise<void>
}

/** As long as an outage lasts it is told once in this time, in milliseconds. */
const again = 24 * 60 * 60_000
/** What the daily test finds well again within this time is no outage. In milliseconds; the promise is 15 minutes. */
const lastsAfter = 10 * 60_000

/**
 * Told to who keeps the bot running, by mail and in private chats, for when Teams or Slack itself is what fails: once for each outage of an
 * organisation, however many signals it holds up, and again once a day while it lasts. Marked before it is sent, so that nobody has two after
 * a restart; taken back when it arrived nowhere, so that the next look tries again.
 */
export function secondRoute(parts: SecondRouteParts): SecondRoute {
  const { store, organisation, ways, now, log } = parts
  let finding: Finding | undefined
  /** Kept in the office, and here as well: what can't be kept may be the very outage. */
  let marks: Mailed | undefined

  const keep = async (mailed: Mailed): Promise<void> => {
    marks = mailed
    await store
      .changeOffice(organisation, ({ mailed: _before, ...office }) => ({
        ...office,
        ...(Object.keys(mailed).length > 0 ? { mailed } : {}),
      }))
      .catch((error: unknown) => {
        if (!(error instanceof NotKeptError)) throw error
      })
  }

  const arrives = async ({ kind, send }: Way, outages: readonly Outage[]): Promise<boolean> => {
    try {
      await send(outages)
      log.info('outage-told', { organisation, kind })
      return true
    } catch (error) {
      log.alarm('outage-not-told', { organisation, kind }, error)
      return false
    }
  }
  const send = async (outages: readonly Outage[], before: Mailed): Promise<void> => {
    const arrived = await Promise.all(ways.map((way) => arrives(way, outages)))
    if (!arrived.includes(true)) await keep(before)
  }

  return {
    tested: (found) => {
      finding = found
    },
    look: async () => {
      const office = await store.office(organisation)
      const before = marks ?? office.mailed ?? {}
      const outages = found(await stuckIn(store, organisation), finding, now())
      const lasting = stillMarked(before, outages, office)
      const due = outages.filter(({ part }) => isDue(lasting[part]?.at, now()))
      if (due.length > 0) {
        const tested = (part: Outage['part']) => (part === finding?.broken ? { tested: true } : {})
        const fresh = due.map(({ part }) => [part, { at: now().toISOString(), ...tested(part) }])
        await keep({ ...lasting, ...Object.fromEntries(fresh) })
        await send(due, lasting)
      } else if (Object.keys(lasting).length < Object.keys(before).length) await keep(lasting)
    },
  }
}

const isDue = (at: string | undefined, now: Date): boolean =>
  at === undefined || Date.parse(at) + again <= now.getTime()

/** Cards that the channel did not take; none as long as it may be over in a moment, which is until the private chats are told. */
async function stuckIn(store: Store, organisation: string): Promise<Waiting[]> {
  const all = [...(await store.waiting()), ...(await store.parked())]
  const stuck = all.filter(({ signal, delivery: { kind, receipt, fault, state } }) => {
    if (signal.organisation !== organisation || kind !== 'card' || receipt || !fault) return false
    // One card that can't be drawn is dealt with once somebody has the signal.
    return !isOver(signal) && !(state === 'parked' && ownerOf(signal))
  })
  return stuck.some(({ delivery }) => delivery.alerted) ? stuck : []
}

function found(stuck: readonly Waiting[], finding: Finding | undefined, now: Date): Outage[] {
  const lasts = finding && finding.since.getTime() + lastsAfter <= now.getTime()
  const tested = lasts ? { part: finding.broken, since: finding.since, held: 0, untold: false } : undefined
  if (stuck.length === 0) return tested ? [tested] : []
  const since = Math.min(
    ...stuck.map(({ delivery }) => Date.parse(delivery.since)),
    ...(tested?.part === 'channel' ? [tested.since.getTime()] : []),
  )
  const signals = new Map(stuck.map(({ signal }) => [signal.id, signal]))
  const untold = stuck.some(({ signal, delivery }) => delivery.alerted && isUntold(signal))
  const channel: Outage = { part: 'channel', since: new Date(since), held: signals.size, untold }
  return tested && tested.part !== 'channel' ? [channel, tested] : [channel]
}

/** Nobody could be told in the private chat either. */
const isUntold = ({ deliveries }: Signal): boolean =>
  deliveries.filter(({ kind }) => kind === 'alert').every(({ fault }) => fault !== undefined)

/** The marks of outages that go on. After a restart what the daily test found is over only when it has passed. */
function stillMarked(marks: Mailed, outages: readonly Outage[], { test }: Office): Mailed {
  const goesOn = ([part, { at, tested }]: [string, { at: string; tested?: boolean | undefined }]): boolean =>
    outages.some((one) => one.part === part) ||
    (tested === true && test !== undefined && test.passedOn < dayOf(new Date(at)))
  return Object.fromEntries(Object.entries(marks).filter(goesOn))
}
