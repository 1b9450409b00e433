import { act, type Change, type Message, type Now } from './change.ts'
import { newDelivery } from './deliveries.ts'
import { forwardOf, forwardsOf, isUnanswered } from './forwards.ts'
import { statusOf } from './life.ts'
import type { NamedPartner } from './partner.ts'
import type { Actor, Entry, Functionaris, Signal } from './signal.ts'

type By = Functionaris
type Said<W extends Entry['what']> = Omit<Extract<Entry, { what: W }>, 'at' | 'by' | 'link' | 'what'>

/** It came from there: it goes back by giving it back or answering, and never as a new signal. */
export const cameFrom = ({ origin }: Pick<Signal, 'origin'>, { organisation }: NamedPartner): boolean =>
  organisation !== undefined && organisation === origin?.organisation

/** Made ready for a partner; nothing goes anywhere by itself. A signal may go to several. `id`: of the draft that it comes from. */
export const forward =
  (
    by: By,
    { fields, ...said }: Omit<Said<'forwarded'>, 'fields'> & { fields: readonly string[] },
    made: Now,
  ): Change =>
  (signal) =>
    cameFrom(signal, said.partner)
      ? { refused: 'came-from' }
      : act(by, { ...said, fields: [...fields], what: 'forwarded', by }, made)(signal)

/** It went out, by the municipality's own way. `day` as yyyy-mm-dd. A second press changes nothing. */
export const markSent =
  (by: By, said: Said<'forwardSent'>, made: Now): Change =>
  (signal) => {
    const about = forwardOf(signal, said.about)
    if (!about) return { refused: 'no-forward' }
    if (cameFrom(signal, about.partner)) return { refused: 'came-from' }
    return about.sentOn ? signal : act(by, { ...said, what: 'forwardSent', by }, made)(signal)
  }

/** Noted each time that somebody opens the document that goes to a partner. */
export const noteExport =
  (by: By, about: string, made: Now): Change =>
  (signal) =>
    forwardOf(signal, about)
      ? act(by, { what: 'exported', by, about }, made)(signal)
      : { refused: 'no-forward' }

/**
 * What a partner told, as often as there is news. That an investigation runs is never for the reporter (product.md, "The functionaris", 4).
 */
export const noteOutcome =
  (by: By, said: Said<'outcome'>, made: Now): Change =>
  (signal) => {
    if (!forwardOf(signal, said.about)) return { refused: 'no-forward' }
    if (said.result === 'investigated' && said.mayTell) return { refused: 'never-told' }
    return act(by, { ...said, what: 'outcome', by }, made)(signal)
  }

/** What another organisation of this installation can tell of what it was sent. `id`: of its own line, so that it is heard once. */
export type Told =
  | (Said<'outcome'> & { what: 'outcome' })
  | (Said<'forwardAccepted'> & { what: 'forwardAccepted' })
  | (Said<'forwardReturned'> & { what: 'forwardReturned' })

/** A partner in the same installation tells something; only of what was sent to exactly that one, and nothing after it was given back. */
export const hearFrom =
  (by: Extract<Actor, { role: 'partner' }>, told: Told, made: Now): Change =>
  (signal) => {
    if (signal.log.some(({ id }) => id === told.id)) return signal
    const about = forwardOf(signal, told.about)
    const isTheirs = about?.sentOn !== undefined && about.partner.organisation === by.organisation
    if (!isTheirs || about.returned) return { refused: 'no-forward' }
    if (told.what === 'outcome' && told.result === 'investigated' && told.mayTell)
      return { refused: 'never-told' }
    return act(by, { ...told, by }, made)(signal)
  }

/** What goes to the organisation that it came from, as often as there is news; the same rule on investigations holds. */
export const reply =
  (by: By, said: Said<'replied'>, made: Now): Change =>
  (signal) =>
    said.result === 'investigated' && said.mayTell
      ? { refused: 'never-told' }
      : act(by, { ...said, what: 'replied', by }, made)(signal)

/**
 * Given back to the organisation that it came from, which reads why: here it ends. Not while a partner has it from here and has said nothing: what
 * that one answers would stay here.
 */
export const giveBack =
  (by: By, { id, text }: Message, made: Now): Change =>
  (signal) => {
    const after = act(by, { id, what: 'returned', by, text }, made)(signal)
    const isNew = 'kind' in after && after !== signal
    return isNew && forwardsOf(signal).some(isUnanswered) ? { refused: 'at-partner' } : after
  }

/**
 * Nothing is kept of it any more where it was given back to: so that somebody has it, it is open here again, and who gave it back hears why.
 * `about`: the line that gave it back.
 */
export const comesBack =
  (about: string, made: Now): Change =>
  (signal) => {
    const { log, deliveries } = signal
    const by = log.find(({ id }) => id === about)?.by
    if (statusOf(signal) !== 'returned' || by?.role !== 'functionaris') return signal
    const others = deliveries.filter((one) => one.kind !== 'crossing' || one.entry !== about)
    const bot = { role: 'bot' } as const
    const after = act(bot, { what: 'released', by: bot }, made)({ ...signal, deliveries: others })
    if ('refused' in after) return after
    const { platform, id } = by
    const alert = newDelivery({ kind: 'alert', to: { platform, id } }, made, about)
    return { ...after, deliveries: [...after.deliveries, alert] }
  }
