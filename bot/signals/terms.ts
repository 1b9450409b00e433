/** As what a signal that is over is kept for some time, the one that the most is known of last. */
export const categories = [
  'withdrawn',
  'mistake',
  'talk',
  'no-step',
  'handled',
  'passed-on',
  'report',
  'location',
] as const
export type Category = (typeof categories)[number]

/** What has a term: these, and a request for what is kept. */
export const termNames = [...categories, 'request'] as const

/** How long each is kept after it ended, in days; a request after it was answered. */
export type Terms = Readonly<Record<(typeof termNames)[number], number>>

/**
 * What ships until a municipality decides. No law or source gives a term for signals like these (domain.md, "To be checked", 5): these are
 * proposals, after its own proposal of six to twelve months without follow-up and a short time after handing over (domain.md, "Archief").
 */
export const proposedTerms: Terms = {
  withdrawn: 30,
  mistake: 90,
  talk: 90,
  'no-step': 365,
  handled: 365,
  'passed-on': 180,
  report: 365,
  // Tells of a place and of nobody: of use for longer.
  location: 1095,
  // Accounts for the answer; holds no text and no name of who asked.
  request: 365,
}
