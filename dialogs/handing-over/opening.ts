import type { Locale } from '../../bot/core/event.ts'
import type { DocumentLink } from '../../bot/handover/links.ts'
import type { Change, Now } from '../../bot/signals/change.ts'
import type { Functionaris, Signal } from '../../bot/signals/signal.ts'
import type { DialogParts } from '../parts.ts'

/** Somebody who opens a document at this moment, and handles signals still. */
export interface Opening {
  by: Functionaris
  organisation: string
  locale: Locale
  as: DocumentLink['as']
  now: Date
}

/**
 * The signal, for who may have it on paper now. That its page is opened stands in its log; the PDF is had from that page and is no second
 * reading. `undefined`: this person may not, any more.
 */
export async function signalOnPaper(
  parts: DialogParts,
  { by, organisation, as, now }: Opening,
  id: string,
  noted: (by: Functionaris, made: Now) => Change,
): Promise<Signal | undefined> {
  const change = noted(by, { now, newId: parts.newId })
  const signal = await parts.store.signal(organisation, id)
  const tried =
    as === 'pdf' ? signal && change(signal) : await parts.store.changeSignal(organisation, id, change)
  return tried && 'kind' in tried ? tried : undefined
}

/** Those that this person may have on paper now, in their order; each is noted in its own log. */
export async function signalsOnPaper(
  parts: DialogParts,
  opening: Opening,
  ids: readonly string[],
  noted: (by: Functionaris, made: Now) => Change,
): Promise<Signal[]> {
  const found: Signal[] = []
  for (const id of ids) {
    const signal = await signalOnPaper(parts, opening, id, noted)
    if (signal) found.push(signal)
  }
  return found
}
