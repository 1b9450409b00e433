import type { Entry, Signal } from './signal.ts'

type Agreement = Extract<Entry, { what: 'agreed' }>

/** Chosen for the next meeting, and not spoken of since. */
export function isOnAgenda({ log }: Signal): boolean {
  const last = log.findLast(({ what }) => what === 'onAgenda' || what === 'offAgenda' || what === 'agreed')
  return last?.what === 'onAgenda'
}

/** What was agreed about it and is still to be done, oldest first. */
export const openAgreements = ({ log }: Signal): Agreement[] =>
  log
    .filter((line): line is Agreement => line.what === 'agreed')
    .filter(({ id }) => !log.some((line) => line.what === 'done' && line.about === id))

/** `today` as yyyy-mm-dd: the day by which it had to be done has passed. */
export const isOverdue = ({ due }: Agreement, today: string): boolean => due !== undefined && due < today
