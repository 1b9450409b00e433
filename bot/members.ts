import { addDays, type Day } from './calendar.ts'
import type { Office } from './store/records.ts'

export type Newcomer = NonNullable<Office['newcomers']>[number]
type Member = Office['functionarissen'][number]
export type ListNews = NonNullable<Office['listNews']>[number]

export interface Somebody {
  id: string
  name: string
}

/** Why the list stays as it is. */
export interface Unchanged {
  refused:
    | 'unknown'
    | 'listed'
    | 'proposed'
    | 'own'
    | 'self'
    | 'functionaris-confirms'
    | 'not-listed'
    | 'last'
}

/** A change of the list of functionarissen, or why not. Pure; what the platform says of people is asked before. */
export type ListChange = (office: Office) => Office | Unchanged

/** A proposal, and the question about a newcomer, stand so long. In days. */
const standsFor = 14

export type NewcomerState = NonNullable<Newcomer['done']> | 'proposed' | 'proposedOff' | 'new'
export function stateOf({ done, proposed }: Newcomer): NewcomerState {
  if (done || !proposed) return done ?? 'new'
  return proposed.off ? 'proposedOff' : 'proposed'
}

export const openNewcomers = ({ newcomers = [] }: Office): Newcomer[] =>
  newcomers.filter(({ done }) => done === undefined)

const openOne = (office: Office, id: string): Newcomer | undefined =>
  openNewcomers(office).find((one) => one.id === id)

/** Only the channel's own platform counts: there the two who decide, and the one they decide about, can be told apart. */
const isListed = ({ functionarissen, channel }: Office, id: string): boolean =>
  functionarissen.some((one) => one.platform === channel?.platform && one.id === id)

/** On the list now, or off it as far as that is known. */
export const hasHandled = (
  { functionarissen, left = [], takenOff = [], channel }: Office,
  { platform, id }: Pick<Member, 'platform' | 'id'>,
): boolean =>
  [...functionarissen, ...left].some((one) => one.platform === platform && one.id === id) ||
  (channel?.platform === platform && takenOff.includes(id))

/**
 * Who confirms what somebody proposed: another functionaris, or where there is none besides who proposes and who it is about only an admin. `admins`: ids
 * on the channel's platform.
 */
export function seconderOf(
  { functionarissen }: Office,
  { id, proposed }: Newcomer,
  admins: readonly string[],
): 'functionaris' | 'admin' | 'nobody' {
  if (functionarissen.length > (proposed?.off ? 2 : 1)) return 'functionaris'
  return admins.some((one) => one !== id && one !== proposed?.by.id) ? 'admin' : 'nobody'
}

const changed = (office: Office, id: string, change: (one: Newcomer) => Newcomer): Newcomer[] =>
  (office.newcomers ?? []).map((one) => (one.id === id && one.done === undefined ? change(one) : one))

const withNews = (office: Office, ...news: ListNews[]): Office => ({
  ...office,
  listNews: [...(office.listNews ?? []), ...news],
})

/** By a functionaris: somebody who is in the channel goes on the list once a second person confirms it. */
export const propose =
  (who: Somebody, by: Somebody, today: Day): ListChange =>
  (office) => {
    if (isListed(office, who.id)) return { refused: 'listed' }
    const before = openOne(office, who.id)
    if (before && isProposed(office, before)) return { refused: 'proposed' }
    const next = proposing(office, who, { by: { id: by.id, name: by.name }, on: today })
    return withNews(next, { what: 'proposed', name: who.name, by: by.name })
  }

function proposing(office: Office, who: Somebody, proposed: NonNullable<Newcomer['proposed']>): Office {
  const newcomers = openOne(office, who.id)
    ? changed(office, who.id, (one) => ({ ...one, name: who.name, proposed }))
    : [...(office.newcomers ?? []), { id: who.id, name: who.name, on: proposed.on, known: true, proposed }]
  return { ...office, newcomers }
}

/** What somebody proposed counts as long as they are on the list themselves, and so does who is to be taken off it. */
const isProposed = (office: Office, { id, proposed }: Newcomer): boolean =>
  proposed !== undefined && isListed(office, proposed.by.id) && (!proposed.off || isListed(office, id))

/** By the second person. Who proposed it can't be that, nor who is proposed; who is to be taken off can, as they could leave by themselves. */
export const confirm =
  (id: string, by: Somebody & { role: 'functionaris' | 'admin' }, today: Day): ListChange =>
  (office) => {
    const newcomer = openOne(office, id)
    const { channel } = office
    if (!channel || !newcomer?.proposed || !isProposed(office, newcomer)) return { refused: 'unknown' }
    const { by: proposer, off } = newcomer.proposed
    if (by.id === proposer.id) return { refused: 'own' }
    if (by.role === 'admin' && seconderOf(office, newcomer, [by.id]) !== 'admin')
      return { refused: 'functionaris-confirms' }
    const { name } = newcomer
    if (off) return without(office, newcomer, { by: proposer.name, confirmedBy: by.name })
    if (by.id === id) return { refused: 'self' }
    if (isListed(office, id)) return { refused: 'listed' }
    const added = { by: proposer, confirmedBy: { id: by.id, name: by.name }, on: today }
    const { takenOff = [], left = [], ...rest } = office
    const next: Office = {
      ...rest,
      functionarissen: [...office.functionarissen, { platform: channel.platform, id, name, added }],
      newcomers: changed(office, id, (one) => ({ ...one, done: 'added' })),
      ...keptOf(
        'left',
        left.filter((one) => one.id !== id),
      ),
      ...keptOf(
        'takenOff',
        takenOff.filter((one) => one !== id),
      ),
    }
    return withNews(next, { what: 'added', name, by: proposer.name, confirmedBy: by.name })
  }

const keptOf = <N extends string, T>(name: N, all: T[]): { [K in N]?: T[] } =>
  (all.length > 0 ? { [name]: all } : {}) as { [K in N]?: T[] }

/** By a functionaris, or by the admin who was asked to confirm. */
export const decline =
  (id: string, by: Somebody): ListChange =>
  (office) => {
    const newcomer = openOne(office, id)
    const off = newcomer?.proposed?.off
    if (!newcomer || (off && !isProposed(office, newcomer))) return { refused: 'unknown' }
    const done = off ? 'stays' : 'declined'
    const newcomers = changed(office, id, (one) => ({ ...one, done }))
    return withNews({ ...office, newcomers }, { what: done, name: newcomer.name, by: by.name })
  }

/**
 * By a functionaris, of anybody on the list but the last one: at once of themselves, of somebody else once a second person confirms it. That is so
 * whatever there is to handle: one who is kept out of a signal can't take off the last who may open it, and learns nothing from being asked to wait.
 */
export const takeOff =
  (who: Somebody, by: Somebody, today: Day): ListChange =>
  (office) => {
    if (!isListed(office, who.id)) return { refused: 'not-listed' }
    if (office.functionarissen.length < 2) return { refused: 'last' }
    if (who.id === by.id) return without(office, who, { by: by.name })
    const before = openOne(office, who.id)
    if (before?.proposed?.off && isProposed(office, before))
      return before.proposed.by.id === by.id
        ? { refused: 'proposed' }
        : confirm(who.id, { ...by, role: 'functionaris' }, today)(office)
    const next = proposing(office, who, { by: { id: by.id, name: by.name }, on: today, off: true })
    return withNews(next, { what: 'proposedOff', name: who.name, by: by.name })
  }

/** Who is named in the settings stays off after a restart too. */
function without(
  office: Office,
  { id, name }: Somebody,
  told: { by: string; confirmedBy?: string },
): Office | Unchanged {
  if (office.functionarissen.length < 2) return { refused: 'last' }
  const next: Office = {
    ...office,
    functionarissen: office.functionarissen.filter(
      (one) => one.platform !== office.channel?.platform || one.id !== id,
    ),
    takenOff: [...(office.takenOff ?? []).filter((one) => one !== id), id],
    ...keptOf(
      'newcomers',
      changed(office, id, (one) => ({ ...one, done: 'takenOff' })),
    ),
  }
  return withNews(next, { what: 'takenOff', name, ...told })
}

/**
 * The first look in a channel that was bound. Who is there besides the list is not new, but reads its cards. `guests`: how many of them are guests;
 * without it nobody was looked at, and `count` may have bots in it.
 */
export function firstSeen(
  office: Office,
  ids: readonly string[],
  others: { count: number; guests?: number },
): Office {
  const looked = { ...office, seen: [...ids] }
  return others.count > 0 ? withNews(looked, { what: 'others', ...others }) : looked
}

/** Who is in the channel now. `fresh`: who of them was not there before and is not on the list; `more`: how many besides. */
export function seen(
  office: Office,
  {
    ids,
    fresh,
    more,
  }: { ids: readonly string[]; fresh: readonly (Somebody & { guest: boolean })[]; more: number },
  today: Day,
): Office {
  const news = fresh.map(({ id, name, guest }) => ({
    id,
    name,
    on: today,
    ...(guest ? { done: 'guest' as const } : {}),
  }))
  const newcomers = [...(office.newcomers ?? []), ...news]
  const looked = { ...office, seen: [...ids], ...keptOf('newcomers', newcomers) }
  return more > 0 ? withNews(looked, { what: 'more', count: more }) : looked
}

/**
 * What ends by itself: of who is not in the channel any more (`ids`, where that was looked at), what nobody decided about in two weeks, and
 * what somebody proposed who is off the list. The same office when nothing does.
 */
export function lapse(office: Office, ids: readonly string[] | undefined, today: Day): Office {
  const isLate = ({ on, proposed }: Newcomer): boolean =>
    addDays((proposed?.on ?? on) as Day, standsFor) <= today
  const ends = (one: Newcomer): Newcomer['done'] => {
    if (one.proposed?.off) {
      if (!isListed(office, one.id)) return 'takenOff'
      return isLate(one) || !isProposed(office, one) ? 'stays' : undefined
    }
    if (ids && !ids.includes(one.id)) return 'gone'
    return isLate(one) ? 'lapsed' : undefined
  }
  const ended = openNewcomers(office).filter(ends)
  const orphans = openNewcomers(office).filter(
    (one) => one.proposed && !one.proposed.off && !isProposed(office, one),
  )
  if (ended.length + orphans.length === 0) return office
  const newcomers = (office.newcomers ?? []).map((one) => {
    if (ended.includes(one)) return { ...one, done: ends(one) }
    return orphans.includes(one) ? { ...one, proposed: undefined } : one
  })
  const told = [...new Set([...ended.filter(({ proposed }) => proposed), ...orphans])]
  const news = told.flatMap((one): ListNews[] => {
    if (!one.proposed?.off) return [{ what: 'lapsed', name: one.name }]
    return ends(one) === 'stays' ? [{ what: 'lapsedOff', name: one.name }] : []
  })
  return withNews({ ...office, newcomers }, ...news)
}

/** The message about these stands there as `card` and shows them as they are in `shown`. What is over and shown as such is forgotten. */
export function drawn(office: Office, shown: readonly Newcomer[], card: Newcomer['card']): Office {
  const { newcomers = [], ...rest } = office
  const told = newcomers.map((one) => {
    const as = shown.find(({ id, card: before }) => id === one.id && before === one.card)
    return as ? { ...one, card, drawn: stateOf(as) } : one
  })
  const isOver = (one: Newcomer): boolean =>
    told.filter(({ card: same }) => same === one.card).every((each) => each.done && each.drawn === each.done)
  return {
    ...rest,
    ...keptOf(
      'newcomers',
      told.filter((one) => !isOver(one)),
    ),
  }
}

/** What another channel knew nothing of. */
export function inNewChannel({
  seen: _seen,
  newcomers: _newcomers,
  listNews: _listNews,
  takenOff: _takenOff,
  ...office
}: Office): Office {
  return office
}
