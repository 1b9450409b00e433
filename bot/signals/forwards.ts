import type { Entry, Signal } from './signal.ts'

type Line<W extends Entry['what']> = Extract<Entry, { what: W }>

/** One partner to whom a signal goes, with where that stands. */
export interface Forward extends Pick<Line<'forwarded'>, 'id' | 'partner'> {
  line: Line<'forwarded'>
  /** The day on which it went out, as yyyy-mm-dd. */
  sentOn: string | undefined
  /** The newest that the partner told. */
  outcome: Line<'outcome'> | undefined
  /** Of a partner in the same installation: when it took it on, or that it gave it back. */
  accepted: Line<'forwardAccepted'> | undefined
  returned: Line<'forwardReturned'> | undefined
}

const linesAbout = <W extends 'forwardSent' | 'outcome' | 'forwardAccepted' | 'forwardReturned'>(
  log: readonly Entry[],
  what: W,
  about: string,
) => log.filter((line): line is Line<W> => line.what === what && 'about' in line && line.about === about)

/** To whom it goes, oldest first. */
export const forwardsOf = ({ log }: Pick<Signal, 'log'>): Forward[] =>
  log.flatMap((line) =>
    line.what === 'forwarded'
      ? {
          id: line.id,
          partner: line.partner,
          line,
          sentOn: linesAbout(log, 'forwardSent', line.id)[0]?.day,
          outcome: linesAbout(log, 'outcome', line.id).at(-1),
          accepted: linesAbout(log, 'forwardAccepted', line.id)[0],
          returned: linesAbout(log, 'forwardReturned', line.id)[0],
        }
      : [],
  )

export const forwardOf = (signal: Pick<Signal, 'log'>, id: string): Forward | undefined =>
  forwardsOf(signal).find((one) => one.id === id)

/**
 * Sent and not given back, and how it ended is not known. Under investigation counts as such: a list of what waits then shows nothing of it that it
 * doesn't show of what was never answered.
 */
export const waitsFor = ({ sentOn, outcome, returned }: Forward): boolean =>
  sentOn !== undefined && !returned && (!outcome || outcome.result === 'investigated')

/** Sent and not given back, and the partner has said nothing of how it stands, not even that they look into it. */
export const isUnanswered = ({ sentOn, outcome, returned }: Forward): boolean =>
  sentOn !== undefined && !returned && !outcome

/** At least one partner has not said yet how it ended. */
export const waitsForPartner = (signal: Pick<Signal, 'log'>): boolean => forwardsOf(signal).some(waitsFor)

/** Something that was sent and of which the end is not known. */
export interface Unanswered {
  signal: Signal
  forward: Forward
}
