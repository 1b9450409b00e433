import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyRing, open } from '../../bot/store/crypto.ts'
import { type Gone, goneOf, heldByLeavers, isThere } from './leavers.ts'
import { moves, type Stretch, stretchesOf } from './stretches.ts'
import { addWorkingHours, halfDayBegins, halfDaysOn, quarterBegins, workdaysAfter } from './working-time.ts'

/**
 * Recomputes from the documents alone whether nothing was forgotten and nobody was nagged. On purpose it shares no line with the bot but the
 * decryption: what both got wrong in the same way would go unseen.
 */
export async function readDocuments(folder: string, keys: KeyRing): Promise<Documents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ parentPath, name }) => join(parentPath, name))
  const all = await Promise.all(
    paths.map(async (path) => {
      const sealed: unknown = JSON.parse(await readFile(path, 'utf8'))
      return JSON.parse(open(keys, path.slice(folder.length + 1), sealed)) as Loose
    }),
  )
  const ofKind = <T>(kind: string) => all.filter((one) => one.kind === kind) as T[]
  const days = ofKind<{ id: string; told?: Told[] }>('journal')
  return {
    signals: ofKind<Signal>('signal'),
    office: ofKind<Documents['office']>('office')[0] ?? { functionarissen: [] },
    told: days.flatMap(({ told = [] }) => told).sort((a, b) => a.at.localeCompare(b.at)),
  }
}

interface Loose {
  kind: string
}
export interface Line {
  id: string
  at: string
  what: string
  by: { role: string; id?: string }
  to?: { id?: string } | string
  text?: string
  about?: string
  due?: string
  again?: string
  answerBy?: string
  day?: string
  result?: string
  silent?: string
}
export interface Signal {
  id: string
  reference: string
  known: string
  origin?: unknown
  hiddenFrom?: { id: string }[]
  log: Line[]
  deliveries: { kind: string; to: unknown; state: string; entry?: string }[]
}
export interface Told {
  at: string
  what: string
  to?: { id: string }
  about: Record<string, string[]>
}
/** Somebody who handles signals, or did. */
export interface Member {
  id: string
  works?: string[]
  deputy?: boolean
  absences?: { from?: string; backOn: string }[]
}
export interface Documents {
  signals: Signal[]
  office: { functionarissen: Member[]; left?: Member[]; head?: { id: string } }
  told: Told[]
}

export interface Fault {
  reference: string
  fault: string
}

const time = (at: string): number => Date.parse(at)
const minute = 60_000
const day = 24 * 60 * minute
/** The bot looks every five minutes, and a message takes a moment. */
const slack = 20 * minute
/** The same in hours, where it is working time that counts: what ends with the day is told in the morning. */
const soon = 1 / 3

/** Everything that is not as product.md promises, of all that happened before `end`. */
export function accountOf(documents: Documents, end: Date): Fault[] {
  const { signals, office, told } = documents
  const listed = new Set(office.functionarissen.map(({ id }) => id))
  const gone = goneOf(documents, end)
  return [
    ...signals.flatMap((signal) => [
      ...impossible(signal),
      ...ownerless(signal, listed, gone),
      ...endedInSilence(signal),
      ...undelivered(signal, end),
      ...untold(signal, documents, end),
      ...daysUntold(signal, told, end),
      ...partnersUntold(signal, told, end),
    ]),
    ...toldTwice(told),
  ]
}

const says = ({ reference }: Signal, fault: string): Fault => ({ reference, fault })

const stateNow = (signal: Signal): Stretch | undefined => stretchesOf(signal).at(-1)

function impossible(signal: Signal): Fault[] {
  let state = ''
  const faults: Fault[] = []
  let before = 0
  for (const { what, at } of signal.log) {
    if (time(at) < before) faults.push(says(signal, `${what} comes before what stands above it`))
    before = time(at)
    const move = moves[what]
    if (move && !move.from.includes(state)) faults.push(says(signal, `${what} while ${state}`))
    state = what === 'received' ? 'new' : (move?.to ?? state)
  }
  return faults
}

/** In nobody's hands who is there: at the end, or in the middle of it for longer than the bot promises. */
function ownerless(signal: Signal, listed: ReadonlySet<string>, gone: ReadonlyMap<string, Gone[]>): Fault[] {
  const now = stateNow(signal)
  if (!now) return [says(signal, 'has no beginning')]
  const isOrphan = now.state === 'in hand' && !listed.has(now.owner ?? '')
  const before = stretchesOf(signal).slice(0, isOrphan ? -1 : undefined)
  return [
    ...heldByLeavers(before, gone).map((one) => stayed(signal, one)),
    ...(isOrphan ? [says(signal, 'is in the hands of somebody who is not there any more')] : []),
  ]
}

const stayed = (signal: Signal, { from, to }: Gone): Fault =>
  says(
    signal,
    `stayed with somebody who had left from ${new Date(from).toISOString()} until ${new Date(to).toISOString()}`,
  )

const endedInSilence = (signal: Signal): Fault[] =>
  signal.log.flatMap((line, at) =>
    line.what === 'closed' && !line.silent && !signal.log.slice(0, at).some(({ what }) => what === 'feedback')
      ? [says(signal, 'was closed without feedback and without a reason')]
      : [],
  )

/**
 * Every message found its place, and each question and feedback has one to a reporter who can be reached. What a reporter said in the evening
 * or on a free day waits for working time.
 */
function undelivered(signal: Signal, end: Date): Fault[] {
  const mayWait = ({ kind, entry }: Signal['deliveries'][number]): boolean => {
    const said = signal.log.find(({ id }) => id === entry)
    return kind === 'answer' && said !== undefined && addWorkingHours(time(said.at), soon) > end.getTime()
  }
  const stuck = signal.deliveries
    .filter((one) => one.state !== 'sent' && !mayWait(one))
    .map(({ kind, state }) => says(signal, `a message (${kind}) is ${state}`))
  if (!signal.deliveries.some(({ kind }) => kind === 'card')) stuck.push(says(signal, 'has no card'))
  if (signal.known !== 'named' && signal.known !== 'withheld') return stuck
  const lost = signal.log.filter(
    ({ what, id }) =>
      (what === 'asked' || what === 'feedback') && !signal.deliveries.some(({ entry }) => entry === id),
  )
  return [...stuck, ...lost.map(({ what }) => says(signal, `${what} without a message to the reporter`))]
}

const knowing = (told: readonly Told[], what: string, id: string, from: number, to: number): boolean =>
  told.some((one) => one.about[what]?.includes(id) && time(one.at) >= from && time(one.at) <= to)

/** Nobody had it: who is there hears so within a working day, and the head within two. */
function untold(signal: Signal, { office, told }: Documents, end: Date): Fault[] {
  const { head } = office
  const mayHeadHear = head && !signal.hiddenFrom?.some(({ id }) => id === head.id)
  return stretchesOf(signal).flatMap(({ state, from, to }) => {
    if (state !== 'new') return []
    const since = new Date(from).toISOString()
    const lies = (term: number) => to > term && term <= end.getTime()
    const first = addWorkingHours(from, 8 + soon)
    const heard = knowing(told, 'fresh', signal.id, from, first)
    if (lies(first) && !heard && isAnybodyThere(office.functionarissen, from, first))
      return [says(signal, `nobody was told of it since ${since}`)]
    const second = addWorkingHours(from, 16 + soon)
    if (!lies(second)) return []
    if (!mayHeadHear) return heard ? [] : [says(signal, `there was nobody to tell of it since ${since}`)]
    const lying = told.filter(({ what, to }) => what === 'left-lying' && to?.id === head.id)
    return knowing(lying, 'late', signal.id, from, second)
      ? []
      : [says(signal, `the head was not told of it since ${since}`)]
  })
}

/** At the beginning of a half-day between these two, by what is kept in the end of who works when. */
const isAnybodyThere = (people: readonly Member[], from: number, to: number): boolean =>
  Array.from({ length: Math.ceil((to - from) / day) + 1 }, (_, n) => from + n * day)
    .flatMap(halfDaysOn)
    .some((begin) => begin > from && begin <= to && people.some((one) => isThere(one, begin)))

interface Term {
  what: string
  day: string
  done: number
}

/** Days that were named: an action point, a promise to the reporter, a day by which an answer was hoped for. */
function termsOf({ log }: Signal): Term[] {
  const first = (found: (line: Line) => boolean): number => {
    const line = log.find(found)
    return line ? time(line.at) : Number.POSITIVE_INFINITY
  }
  return log.flatMap((line, at): Term[] => {
    const later = log.slice(at + 1)
    const next = (what: string) => {
      const found = later.find((one) => one.what === what)
      return found ? time(found.at) : Number.POSITIVE_INFINITY
    }
    if (line.what === 'agreed' && line.due)
      return [
        {
          what: 'agreement',
          day: line.due,
          done: first((one) => one.what === 'done' && one.about === line.id),
        },
      ]
    if (line.what === 'feedback' && line.again)
      return [{ what: 'promise', day: line.again, done: next('feedback') }]
    if (line.what === 'asked' && line.answerBy) {
      const answered = first((one) => one.what === 'answered' && one.about === line.id)
      return [{ what: 'answer', day: line.answerBy, done: Math.min(answered, next('asked')) }]
    }
    return []
  })
}

/** Who has a signal in hand hears of a day that has passed within a working week, and whoever is there hears it when the owner is away. */
function daysUntold(signal: Signal, told: readonly Told[], end: Date): Fault[] {
  const stretches = stretchesOf(signal)
  return termsOf(signal).flatMap(({ what, day, done }) => {
    const from = time(`${day}T00:00:00Z`) + 24 * 60 * minute
    const to = workdaysAfter(day, 6) + slack
    const inHand = stretches.some((one) => one.state === 'in hand' && one.from <= from && one.to >= to)
    if (!inHand || done <= to || to > end.getTime()) return []
    const known = ['overdue', 'absent'].some((word) => knowing(told, word, signal.id, from, to))
    return known ? [] : [says(signal, `nobody was told that the day of its ${what}, ${day}, has passed`)]
  })
}

/** Partners who say nothing are asked for once in each quarter that begins in the meantime. */
function partnersUntold(signal: Signal, told: readonly Told[], end: Date): Fault[] {
  const { log } = signal
  const sent = log.filter(({ what }) => what === 'forwardSent')
  return sent.flatMap(({ about, day = '' }) => {
    const answers = log.filter((one) => one.what === 'outcome' && one.about === about)
    const done = answers.find(({ result }) => result !== 'investigated')
    const until = Math.min(done ? time(done.at) : Number.POSITIVE_INFINITY, end.getTime())
    return quarterBegins(time(day), until).flatMap((begin) => {
      const to = workdaysAfter(new Date(begin).toISOString().slice(0, 10), 15)
      const held = stretchesOf(signal).some(
        (one) => one.owner !== undefined && one.from <= begin && one.to >= to,
      )
      if (!held || to > until || knowing(told, 'partners', signal.id, begin, to)) return []
      return [
        says(
          signal,
          `nobody was reminded in ${new Date(begin).toISOString().slice(0, 10)} to ask the partner`,
        ),
      ]
    })
  })
}

/** One round-up for each person in a half-day, and none outside working time. */
function toldTwice(told: readonly Told[]): Fault[] {
  const seen = new Set<string>()
  return told.flatMap(({ at, what, to }) => {
    if (what !== 'round-up') return []
    const begin = halfDayBegins(time(at))
    if (begin === undefined) return [{ reference: '', fault: `a round-up outside working time, ${at}` }]
    const key = `${to?.id} ${begin}`
    if (seen.has(key)) return [{ reference: '', fault: `two round-ups in one half-day, ${at}` }]
    seen.add(key)
    return []
  })
}
