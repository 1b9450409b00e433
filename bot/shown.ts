import type { Shown } from './core/platform.ts'
import type { View } from './core/view.ts'
import type { Log } from './log.ts'
import { isSame, lastOf, type Signal } from './signals/signal.ts'
import type { Store } from './store/store.ts'

/** How long an answer can be on its way to the platform, in milliseconds. */
const onItsWay = 60_000

interface ShownParts {
  store: Store
  /** Ids of the organisations that are reached through the platform. */
  organisations: readonly string[]
  now: () => Date
  newId: () => string
  log: Log
}

/**
 * Notes in a signal where an answer about it stands in somebody's private chat, so that it can be taken away when the signal expires, or at once when it
 * has just done so. Never fails: the answer was given.
 */
export const notingShown =
  (parts: ShownParts): Shown =>
  (event, view, receipt) => {
    const about = aboutOne(view)
    if (!about || event.place !== 'private') return
    const { platform, id } = event.from
    const at = parts.now().toISOString()
    const posting = { state: 'sent' as const, attempts: 1, since: at, due: at }
    const shown = { ...posting, id: parts.newId(), kind: 'shown' as const, to: { platform, id }, receipt }
    const away = { ...shown, kind: 'removal' as const, state: 'waiting' as const, attempts: 0 }
    const note = async () => {
      for (const organisation of parts.organisations) {
        const { functionarissen } = await parts.store.office(organisation)
        const handles = functionarissen.some((one) => isSame(one, event.from))
        await parts.store.changeSignal(organisation, about, (signal) =>
          mayBeNoted(signal, handles, parts.now())
            ? { ...signal, deliveries: [...signal.deliveries, signal.remains ? away : shown] }
            : { refused: 'not-noted' },
        )
      }
    }
    note().catch((error: unknown) => parts.log.alarm('shown-not-noted', { platform }, error))
  }

/** With a code only nothing that is stored may say who reported it. */
function mayBeNoted(signal: Signal, handles: boolean, now: Date): boolean {
  const expired = lastOf(signal, 'expired')
  // Drawn just before, it can hold what is gone; drawn later it holds nothing.
  const mayHoldText = !expired || Date.parse(expired.at) + onItsWay > now.getTime()
  return mayHoldText && (signal.known !== 'code' || handles)
}

/** What a message is about; of a list, which is about several, none. */
function aboutOne({ actions }: View): string | undefined {
  const about = new Set(actions.flatMap(({ data }) => data.about ?? []))
  return about.size === 1 ? [...about][0] : undefined
}
