import type { Draft } from '../core/dialog.ts'
import type { BotEvent } from '../core/event.ts'
import type { Signal } from './signal.ts'

/** A signal from a finished draft, with the message that tells the functionaris of it: one document, one write. */
export function makeSignal(
  draft: Draft,
  from: BotEvent['from'],
  made: { reference: string; now: Date; newId: () => string },
): Signal {
  const { known, ...answers } = draft.answers
  const at = made.now.toISOString()
  return {
    kind: 'signal',
    id: draft.id,
    organisation: from.organisation,
    reference: made.reference,
    reporter: { platform: from.platform, id: from.id, name: from.name, locale: from.locale },
    known: known === 'withheld' ? 'withheld' : 'named',
    answers,
    log: [{ id: made.newId(), at, by: { role: 'reporter' }, what: 'received' }],
    deliveries: [
      { id: made.newId(), kind: 'card', to: 'channel', state: 'waiting', attempts: 0, since: at, due: at },
    ],
  }
}
