import { act, type Change, type Now } from './change.ts'
import { forwardOf } from './forwards.ts'
import type { Entry, Functionaris } from './signal.ts'

type By = Functionaris
type Said<W extends Entry['what']> = Omit<Extract<Entry, { what: W }>, 'at' | 'by' | 'link' | 'what'>

/** Made ready for a partner; nothing goes anywhere by itself. A signal may go to several. `id`: of the draft that it comes from. */
export const forward = (
  by: By,
  { fields, ...said }: Omit<Said<'forwarded'>, 'fields'> & { fields: readonly string[] },
  made: Now,
): Change => act(by, { ...said, fields: [...fields], what: 'forwarded', by }, made)

/** It went out, by the municipality's own way. `day` as yyyy-mm-dd. A second press changes nothing. */
export const markSent =
  (by: By, said: Said<'forwardSent'>, made: Now): Change =>
  (signal) => {
    const about = forwardOf(signal, said.about)
    if (!about) return { refused: 'no-forward' }
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
