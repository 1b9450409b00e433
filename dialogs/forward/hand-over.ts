import { button, type View } from '../../bot/core/view.ts'
import { handOver, type PrintedDocument } from '../../bot/handover/document.ts'
import type { Subject } from '../../bot/handover/links.ts'
import { noteExport } from '../../bot/signals/forward.ts'
import { type Forward, forwardOf } from '../../bot/signals/forwards.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { offerDocument } from '../handing-over/offer.ts'
import { type Opening, signalOnPaper } from '../handing-over/opening.ts'
import { type ActionTurn, type DialogParts, textsFor } from '../parts.ts'

/** "Document maken" of what goes to one partner. Without an address of our own there is only the copy for each field. */
export function offerHandOver(parts: DialogParts, turn: ActionTurn, signal: Signal, about: Forward): View {
  const { forward } = textsFor(turn)
  const data = { about: signal.id, value: about.id }
  return offerDocument(parts, turn, {
    subject: { kind: 'forward', signal: signal.id, forward: about.id },
    notice: forward.notice(signal.reference),
    actions: [button('forward-show', forward.toForward, data, { style: 'way' })],
    otherwise: {
      text: forward.noAddress,
      actions: [button('forward-copy', forward.copy, data, { opens: true })],
    },
  })
}

/** What a partner gets, for who has the signal in hand. */
export async function drawForward(
  parts: DialogParts,
  opening: Opening,
  { signal: id, forward }: Extract<Subject, { kind: 'forward' }>,
): Promise<PrintedDocument | undefined> {
  const signal = await signalOnPaper(parts, opening, id, (by, made) => noteExport(by, forward, made))
  const about = signal && forwardOf(signal, forward)
  return signal && about && handOver(signal, about.line, opening.locale)
}
