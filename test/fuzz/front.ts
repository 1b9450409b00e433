import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Signal } from '../../bot/signals/signal.ts'
import { adminActions } from '../../dialogs/admin/actions.ts'
import { deskActions } from '../../dialogs/desk/actions.ts'
import { forwardActions } from '../../dialogs/forward/actions.ts'
import { handingOverActions } from '../../dialogs/handing-over/actions.ts'
import { memberActions } from '../../dialogs/member-turns.ts'
import { retentionActions } from '../../dialogs/retention/actions.ts'
import type { Clock } from '../fixtures/clock.ts'
import { signalFiles } from '../fixtures/kept.ts'
import { sampleSignal } from '../fixtures/samples.ts'
import type { Chance } from '../year/chance.ts'
import { hostileText } from './spoil.ts'

export const everybody = ['Alex Wilber', 'Megan Bowen', 'Adele Vance', 'Isaiah Langer'] as const
/** Alex passed the signals on, Megan and Adele handle them, Adele keeps the knowledge, Isaiah has nothing to do with it. */
export type Who = (typeof everybody)[number]

/** A request as somebody's client or a stranger would cause it. */
export interface Wire {
  by: Who
  path: string
  headers: Record<string, string>
  body: string
}

export interface Pressed {
  verb: string
  data: object
  shared?: boolean
}

/** One platform with the bot behind it. */
export interface Front {
  port: number
  /** Waits until the bot has learnt how to find answers, for which questions wait. */
  warmUp(): Promise<unknown>
  request(chance: Chance): Wire
  /** A press by who perhaps should not, on a button that perhaps nobody was shown, in the private chat or in the channel. */
  presses(by: Who, button: Pressed): Wire
  /** All that stood before their eyes and nobody else's, besides the answers to their own requests. */
  shownTo(who: Who): string
  /** What all in the channel of the functionarissen can read. */
  inChannel(): string
  /** The signals as they lie on the disk, by id: not to be read, but to be seen to change. */
  kept(): Promise<ReadonlyMap<string, string>>
  /** Ids of drafts, signals and messages that the bot gave out so far. */
  idsGivenOut(): string[]
  /** Hosts outside that were asked. */
  refused: readonly string[]
  /** What the platform would not have taken. */
  violations: readonly string[]
  log: readonly string[]
  /** The bot's clock. */
  clock: Clock
  /** Passes a signal on in the ordinary way; fails when that does not work. */
  passesOn(): Promise<unknown>
  /** Forgets what the simulator keeps of it. */
  clear(): void
  close(): Promise<void>
}

/** What nobody's card says but who may see the signal. */
export const marks = { open: 'Kwetterpijn', hidden: 'Zwijgvaren', elsewhere: 'Buurmansgors' } as const
const kinds = Object.keys(marks) as (keyof typeof marks)[]

interface Known {
  platform: 'teams' | 'slack'
  alex: string
  megan: string
}

/** Some of which all functionarissen see everything, some that are kept from Megan, and some of another organisation. */
export function plantedSignals({ platform, alex, megan }: Known): Signal[] {
  const reporter = { platform, id: alex, name: 'Alex Wilber', locale: 'nl' as const }
  return kinds.flatMap((kind, nth) =>
    [1, 2, 3, 4, 5, 6].map((n) => {
      const number = 10 * (nth + 1) + n
      return sampleSignal(number, {
        id: `${kind}-${n}`,
        reference: `S-2026-${String(number).padStart(4, 'K')}`,
        organisation: kind === 'elsewhere' ? 'buurgemeente' : 'gemeente',
        reporter,
        answers: { danger: 'no', what: `${marks[kind]} nummer ${n}` },
        deliveries: [],
        ...(kind === 'hidden' ? { hiddenFrom: [{ platform, id: megan, name: 'Megan Bowen' }] } : {}),
      })
    }),
  )
}

export const plantedIds: readonly string[] = kinds.flatMap((kind) =>
  [1, 2, 3, 4, 5, 6].map((n) => `${kind}-${n}`),
)
const references = [1, 2, 3].flatMap((ten) => [1, 2, 3, 4, 5, 6].map((n) => `S-2026-KK${10 * ten + n}`))

/** Whose eyes a mark is not meant for. */
export const notFor: Record<keyof typeof marks, readonly Who[]> = {
  open: ['Isaiah Langer'],
  hidden: ['Megan Bowen', 'Isaiah Langer'],
  elsewhere: ['Megan Bowen', 'Adele Vance', 'Isaiah Langer'],
}

const ofDrafts =
  'choose preset answer submit skip accept enough more back change send whole stop discard refuse'
const others =
  'report report-form doubt secrecy colleague code written roster mine question question-form send-question entry ' +
  'report-theme unclear none-of-these held-release held-drop other-municipality who-sees language read clear put-away ' +
  'reply my-signal add withdraw withdraw-sure withdraw-not resume constructor toString'
export const verbs: readonly string[] = [
  deskActions,
  adminActions,
  forwardActions,
  handingOverActions,
  memberActions,
  retentionActions,
]
  .flatMap((actions) => Object.keys(actions))
  .concat(ofDrafts.split(' '), others.split(' '))

/** With these somebody gets to read the most, so they are pressed most. */
const reading =
  'open open open open open open my-signal my-signal desk search claim take-over desk-more note reply exclude-not hide list'.split(
    ' ',
  )

/** The name of a button, of which nobody says that it was drawn for who presses it. */
export const verbOf = (chance: Chance): string => chance.among(chance.below(3) > 0 ? reading : verbs)

const questions = 'what where when who danger name text keep known answer reason kind partner day'.split(' ')
export const question = 'Wat zijn signalen van uitbuiting?'
const commands =
  'mijn signalen|lijst|beheer|open|bekijken|in behandeling nemen|zoek|stop|hulp|iets doorgeven|ja|nee|1|2|verder|' +
  'Alles op één pagina|versturen|English|Nederlands|koppel ABCD|mijn code is appel|wie ziet dit|overdragen|ik ben ziek|' +
  'Ik vermoed dat er meiden worden vastgehouden|rooster|partners|agenda|terug|verzoek|vernietiging|vasthouden'

/** What a person types: words the bot knows, perhaps about a signal, or anything. */
export function typedText(chance: Chance): string {
  if (chance.below(3) === 0) return hostileText(chance)
  const said = chance.among([...commands.split('|'), question])
  return chance.below(3) === 0 ? `${said} ${chance.among(references)}` : said
}

/** What a button carries: ids of anybody's, and things that no button of ours holds. */
export function buttonData(chance: Chance, ids: readonly string[]): Record<string, string> {
  if (chance.below(3) > 0) return { about: chance.among(plantedIds) }
  const value = () => {
    if (chance.below(8) === 0) return hostileText(chance)
    return chance.among([
      chance.among(ids),
      chance.among(references),
      chance.among(questions),
      '0',
      'yes',
      'no',
    ])
  }
  const names = ['about', 'about', 'draft', 'question', 'value'].filter(() => chance.below(2) === 0)
  return Object.fromEntries(names.map((name) => [name, value()]))
}

/** What was filled in on a form. */
export const filledIn = (chance: Chance): [name: string, value: string][] =>
  Array.from({ length: chance.below(4) }, () => [chance.among(questions), typedText(chance)])

/** What `kept` of a front is, in its data folder. */
export async function keptAsItLies(data: string): Promise<ReadonlyMap<string, string>> {
  const files = (await signalFiles(data)).sort()
  const written = files.map(async (path) => [basename(path, '.json'), await readFile(path, 'utf8')] as const)
  return new Map(await Promise.all(written))
}
