import { type Asking, ask } from '../../bot/core/ask.ts'
import { begin, type Fault, type Faults } from '../../bot/core/conversation.ts'
import type { Dialog, DialogName, Draft, Question } from '../../bot/core/dialog.ts'
import type { BotEvent, Locale } from '../../bot/core/event.ts'
import { type Typed, wholeForm } from '../../bot/core/form.ts'
import type { PersonState } from '../../bot/core/person.ts'
import type { Platform } from '../../bot/core/platform.ts'
import type { View } from '../../bot/core/view.ts'
import { ReceiptCodes } from '../../bot/receipt-codes.ts'
import { deskView, drawDelivery, signalCard } from '../../bot/signals/card.ts'
import type { ChatDelivery, Entry, Signal } from '../../bot/signals/signal.ts'
import type { Store, Waiting } from '../../bot/store/store.ts'
import { dialogOf } from '../../dialogs/dialogs.ts'
import { createTalk } from '../../dialogs/talk.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { AskedQuestions } from '../../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../../knowledge/knowledge-base.ts'
import {
  address,
  dialogs,
  forwardedSignal,
  idsInOrder,
  keys,
  morning,
  municipality,
  organisation,
  place,
  sampleSignal,
} from '../fixtures/samples.ts'

/** A view with the name that a test gives it. */
export type Named = [name: string, view: View]

export const locales = ['nl', 'en'] as const
const at = morning.toISOString()
const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
/** As long as Slack lets a name be. */
const longName = 'Christiane-Wilhelmina Cunningham-van der Wouden '.repeat(2).slice(0, 80)
export const meganInSlack = {
  role: 'functionaris',
  platform: 'slack',
  id: 'U0MEGAN',
  name: longName,
} as const

const asked: [of: string, fault: (question: Question) => Fault | undefined][] = [
  ['fine', () => undefined],
  ['empty', ({ input }) => ({ kind: input === 'choice' ? 'choose' : 'required' })],
  [
    'too long',
    ({ input, max = 0 }) => (input === 'text' ? { kind: 'too-long', max, typed: 9999 } : undefined),
  ],
]

const blank = (dialog: Dialog, more: Partial<Draft> = {}): Draft => ({
  ...begin(dialog, { id, startedAt: at, about: `${id} ${id}` }),
  ...more,
})

/** Answers to everything: the last choice, and for a text as much of this as its question takes. */
const answersTo = ({ questions }: Dialog, text: string): Record<string, string> =>
  Object.fromEntries(questions.map(({ name, choices, max }) => [name, choices?.at(-1) ?? text.slice(0, max)]))

function faultsOf({ questions }: Dialog, fault: (question: Question) => Fault | undefined): Faults {
  const found = questions.map((question) => [question.name, fault(question)] as const)
  return Object.fromEntries(found.flatMap(([name, one]) => (one ? [[name, one]] : [])))
}

function ofDialog(dialog: Dialog, locale: Locale): Named[] {
  const asking: Asking = { dialog, words: dialog.wording(locale), steps: texts[locale].steps }
  const named = (what: string, draft: Draft, typed?: Typed): Named => [
    `${dialog.name} (${locale}): ${what}`,
    ask(asking, draft, typed),
  ]
  const answers = answersTo(dialog, 'een twee drie')
  const done = blank(dialog, { answers, enough: true })
  const one = ({ name }: Question) =>
    asked.map(([how, fault]) =>
      named(`${name}, ${how}`, blank(dialog, { answers, changing: name }), {
        values: {},
        faults: faultsOf(dialog, fault),
      }),
    )
  return [
    named('the first question', blank(dialog)),
    ...dialog.questions.flatMap(one),
    named(
      'enough or more',
      blank(dialog, { answers: answersTo({ ...dialog, questions: dialog.questions.slice(0, 2) }, 'x') }),
    ),
    named('what to change', { ...done, changing: 'which' }),
    named('the review', done),
    named(
      'the review with something open',
      blank(dialog, { enough: true, answers: { danger: 'no', what: 'x', reason: 'help', text: 'x' } }),
    ),
    named('the review with faults', done, {
      values: {},
      faults: faultsOf(dialog, () => ({ kind: 'choose' })),
    }),
  ]
}

function formsOf(dialog: Dialog, locale: Locale): Named[] {
  const form = (length: number, how: string, faults: Faults): Named => {
    const values = answersTo(dialog, 'x'.repeat(length))
    const drawn = wholeForm(dialog, dialog.wording(locale), texts[locale].steps, blank(dialog), {
      values,
      faults,
    })
    return [`the form of ${dialog.name} (${locale}), ${length} characters, ${how}`, drawn]
  }
  return [0, 1, 3000, 20_000].flatMap((length) =>
    asked.map(([how, fault]) => form(length, how, faultsOf(dialog, fault))),
  )
}

/** Every question, review and whole form of every dialog. */
export const dialogViews: Named[] = dialogs.flatMap((dialog) =>
  locales.flatMap((locale) => [...ofDialog(dialog, locale), ...formsOf(dialog, locale)]),
)

const by = meganInSlack
const entry = (n: number, text: string): Entry => {
  const base = { id: `e${n}`, at }
  if (n % 4 === 0) return { ...base, by, what: 'read' }
  if (n % 4 === 1) return { ...base, by, what: 'asked', text }
  if (n % 4 === 2) return { ...base, by: { role: 'reporter' }, what: 'answered', text, about: `e${n - 1}` }
  return { ...base, by, what: 'feedback', text }
}

/** A course of so many entries, each with this text where it has one. */
export const course = (length: number, text: string): Entry[] =>
  Array.from({ length }, (_, n) => entry(n, text))

/** What people type that takes most room, or must not be read as something else. */
export const heavy: [name: string, sign: string][] = [
  ['letters', 'x'],
  ['quotes', '"'],
  ['line ends', '\n'],
  ['emoji', '🙂'],
  ['halves of characters', '\ud83d'],
  ['signs of markup', '<'],
]

export const filled = (sign: string, length: number): string => sign.repeat(length / sign.length)

export const signalOf = (more: Partial<Signal> = {}): Signal =>
  sampleSignal(1, {
    id,
    reporter: { platform: 'slack', id: 'U0ALEX', name: longName, locale: 'nl' },
    ...more,
  })

const claimed: Entry = { id: 'c', at, by, what: 'claimed' }
const closed: Entry = { id: 's', at, by, what: 'closed', reason: 'help', silent: 'x'.repeat(1000) }
const stages: [stage: string, log: Entry[]][] = [
  ['new', []],
  ['claimed', [claimed]],
  ['closed', [claimed, closed]],
]

const kinds: Record<ChatDelivery['kind'], true> = {
  card: true,
  said: true,
  desk: true,
  answer: true,
  news: true,
  alert: true,
}

/** Everything that is sent about a signal, in each of its stages. */
export const signalViews: Named[] = locales.flatMap((locale) =>
  stages.flatMap(([stage, log]): Named[] => {
    const signal = signalOf({ log, answers: { danger: 'yes', what: 'x', place: 'work', form: 'criminal' } })
    const people = Array.from({ length: 8 }, (_, n) => ({ id: `U0MEGAN${n}`, name: longName }))
    const drawn = { people, possibleRepeat: true, short: false }
    const of = (kind: ChatDelivery['kind']): ChatDelivery => ({
      ...(signal.deliveries[0] as ChatDelivery),
      kind,
      entry: log.at(-1)?.id,
    })
    return [
      [`the desk of a signal that is ${stage} (${locale})`, deskView(signal, locale)],
      [
        `the short card of a signal that is ${stage} (${locale})`,
        signalCard(signal, locale, { ...drawn, short: true }),
      ],
      ...(Object.keys(kinds) as ChatDelivery['kind'][]).map(
        (kind): Named => [
          `the delivery "${kind}" of a signal that is ${stage} (${locale})`,
          drawDelivery(of(kind), signal, locale, drawn),
        ],
      ),
    ]
  }),
)

/** A store in which these signals stand, all of them this person's and all in hand. */
function shelf(signals: Signal[]): Store {
  const found = async (_: string, one: string) => signals.find((signal) => signal.id === one)
  const people = ['U0MEGAN', 'U0ADELE'].map((one) => ({ platform: 'slack', id: one, name: longName }))
  const office = { functionarissen: people, usedCodes: [], channel: { platform: 'slack', address: 'C1' } }
  return {
    office: async () => office,
    signal: found,
    signalByReference: async () => signals[0],
    signalBySelector: async () => undefined,
    linkedWith: async () => signals,
    hitsOf: async () => signals.map((signal) => ({ signal, kinds: ['address', 'phone'] })),
    signalsOf: async () => signals,
    openSignals: async () => signals,
    knowledge: async () => ({ changes: [], questions: [] }),
    parked: async () => signals.map((signal) => ({ signal, delivery: signal.deliveries[0] }) as Waiting),
    changeSignal: async (_: string, one: string, change: (signal: Signal) => unknown) =>
      change((await found(_, one)) ?? signalOf()),
    addSignal: async (signal: Signal) => ({ outcome: 'added', signal }),
  } as unknown as Store
}

const platform = {
  privateChatLink: () => `https://slack.com/app_redirect?app=A0PROEF&team=T000000001`,
  person: async (personId: string) => ({ id: personId, name: longName, guest: false, member: true }),
} as unknown as Platform

/** Somebody who did something, in a store with these signals. */
export interface Doing {
  locale: Locale
  signals?: Signal[]
  drafts?: Draft[]
  reporter?: boolean
  place?: BotEvent['place']
}

export type Did = { kind: 'hello'; screen: 'chat' | 'home' } | { kind: 'text'; text: string } | Press
interface Press {
  kind: 'action'
  name: string
  data?: Record<string, string>
  values?: Record<string, string>
}

function turnOf({ locale, drafts = [], reporter, place = 'private' }: Doing, did: Did) {
  const who = reporter ? 'U0ALEX' : 'U0MEGAN'
  const person: PersonState = {
    kind: 'person',
    id,
    organisation,
    platform: 'slack',
    personId: who,
    lastLocale: locale,
    drafts,
    current: drafts.at(-1)?.id,
    consumed: [],
  }
  const from = { organisation, platform: 'slack' as const, id: who, name: longName, locale }
  const base = { id: 'gebeurtenis', from, at: address('D1'), place }
  const event = { ...base, data: {}, values: {}, mentions: [], ...did } as unknown as BotEvent
  return { event, person, now: morning }
}

const talkOf = ({ signals = [] }: Doing) =>
  createTalk({
    store: shelf(signals),
    platform: () => platform,
    isHeldUp: async () => true,
    municipality: () => municipality,
    codes: new ReceiptCodes(() => keys, shelf(signals), idsInOrder()),
    knowledge: new KnowledgeBases(shelf(signals)),
    asked: new AskedQuestions(),
    isKoppelcode: () => false,
    board: async () => {},
    newId: idsInOrder(),
    random: () => 0,
  })

const viewsIn = ({
  replace,
  shows,
  aside,
}: Awaited<ReturnType<ReturnType<typeof talkOf>['respond']>>['reply']): View[] =>
  [replace, ...shows, aside].filter((one) => one !== undefined)

/** All that the bot answers. */
export async function answered(doing: Doing, did: Did): Promise<View[]> {
  return viewsIn((await talkOf(doing).respond(turnOf(doing, did))).reply)
}

/** What the bot says when nothing could be kept. */
export const notKept = (doing: Doing, did: Did): View[] => viewsIn(talkOf(doing).notKept(turnOf(doing, did)))

/** What the bot says when it went wrong. */
export const sorry = (doing: Doing, did: Did): View[] =>
  viewsIn(talkOf(doing).sorry(turnOf(doing, did), '0a1b2c3d'))

const press = (name: string, data: Record<string, string> = {}): Press => ({ kind: 'action', name, data })
const complete = (name: DialogName): Draft => {
  const dialog = dialogOf(name, place)
  return {
    ...blank(dialog, { about: id, enough: true }),
    id: 'concept',
    answers: { ...answersTo(dialog, 'een twee drie'), known: 'named', hidden: 'nobody' },
  }
}
const typedPhone = 'Bel haar op 06 12345678, busje 12-ABC-3, bsn 123456782'
const mine = [signalOf({ log: [claimed] })]
const theirs = [
  forwardedSignal({ id, log: [claimed], answers: { what: filled('x', 4000), contact: filled('"', 200) } }),
]
const ten = Array.from({ length: 10 }, (_, n) => ({
  ...signalOf({ log: [claimed, ...course(3, 'x')] }),
  id: `${id}-${n}`,
}))

/** What somebody can do, for all that the bot then says. */
export const doings: [name: string, doing: Omit<Doing, 'locale'>, did: Did][] = [
  ['opens the chat', {}, { kind: 'hello', screen: 'chat' }],
  ['opens App Home', {}, { kind: 'hello', screen: 'home' }],
  ['says what is not understood', {}, { kind: 'text', text: 'bla' }],
  ['says that there is danger', {}, { kind: 'text', text: 'Er is nu gevaar, ze wordt geslagen, help' }],
  ['tells a story', {}, { kind: 'text', text: 'Drie meiden slapen achter in de nagelsalon' }],
  ['talks in a channel', { place: 'shared' }, { kind: 'text', text: 'Er is nu gevaar in de salon' }],
  ['asks who sees it', {}, press('who-sees')],
  ['asks for their signals, of which there are none', {}, press('mine')],
  ['asks for ten signals', { signals: ten }, press('mine')],
  ['reads the news', { signals: ten, reporter: true }, press('read', { about: `${id}-1` })],
  ['asks for another language', {}, press('language')],
  ['starts a report', {}, press('report')],
  ['opens the report as a form', {}, press('report-form')],
  ['opens a signal', { signals: mine }, press('open', { about: id })],
  [
    'claims a signal of somebody else',
    { signals: [signalOf({ log: [{ ...claimed, by: { ...by, id: 'U0X' } }] })] },
    press('claim', { about: id }),
  ],
  ['opens what another organisation forwarded', { signals: theirs }, press('open', { about: id })],
  ['has more to do with it', { signals: theirs }, press('desk-more', { about: id })],
  ['answers who forwarded it', { signals: theirs }, press('partner-reply', { about: id })],
  ['gives it back', { signals: theirs }, press('partner-return', { about: id })],
  ['sends an answer', { signals: theirs, drafts: [complete('reply')] }, press('send', { draft: 'concept' })],
  [
    'gives it back for a reason',
    { signals: theirs, drafts: [complete('giveBack')] },
    press('send', { draft: 'concept' }),
  ],
  ['closes a signal', { signals: mine }, press('close', { about: id })],
  ['feeds back', { signals: mine }, press('feedback', { about: id })],
  ['is no functionaris', { signals: mine, reporter: true }, press('open', { about: id })],
  ['presses what is not there', {}, press('onbekend')],
  ['sends a report', { drafts: [complete('report')] }, press('send', { draft: 'concept' })],
  [
    'sends a question',
    { signals: mine, drafts: [complete('question')] },
    press('send', { draft: 'concept' }),
  ],
  ['sends feedback', { signals: mine, drafts: [complete('feedback')] }, press('send', { draft: 'concept' })],
  ['sends a closing', { signals: mine, drafts: [complete('close')] }, press('send', { draft: 'concept' })],
  ['doubts', {}, press('doubt')],
  ['asks to be called', { drafts: [complete('talk')] }, press('send', { draft: 'concept' })],
  ['has professional secrecy', { drafts: [complete('talk')] }, press('secrecy', { draft: 'concept' })],
  ['tells of a colleague', {}, press('colleague')],
  [
    'sends a report with a number in it',
    { drafts: [{ ...complete('report'), answers: { danger: 'no', what: typedPhone, known: 'named' } }] },
    press('send', { draft: 'concept' }),
  ],
  [
    'reports a colleague who seems to exploit',
    {
      drafts: [
        {
          ...complete('report'),
          answers: { danger: 'no', what: 'Mijn collega buit haar uit', insider: 'exploits' },
        },
      ],
    },
    press('send', { draft: 'concept' }),
  ],
  [
    'sends a report with a code only',
    {
      drafts: [{ ...complete('report'), answers: { danger: 'yes', what: 'x', age: 'minor', known: 'code' } }],
    },
    press('send', { draft: 'concept' }),
  ],
  ['fills in a code', {}, press('code')],
  ['types a wrong code', { drafts: [complete('code')] }, press('send', { draft: 'concept' })],
  ['looks at one signal', { signals: ten, reporter: true }, press('my-signal', { about: `${id}-1` })],
  ['adds something', { signals: ten, reporter: true }, press('add', { about: `${id}-1` })],
  ['wants to withdraw', { signals: ten, reporter: true }, press('withdraw', { about: `${id}-1` })],
  ['withdraws', { signals: ten, reporter: true }, press('withdraw-sure', { about: `${id}-1` })],
  [
    'tells of their own plight',
    {},
    { kind: 'text', text: 'Ik word zelf gedwongen om te werken en moet mijn loon afgeven' },
  ],
  ['throws away', { drafts: [complete('report')] }, press('discard', { draft: 'concept' })],
  ['goes on later', { drafts: [complete('report')] }, press('stop', { draft: 'concept' })],
  ['binds with a wrong code', { place: 'shared' }, { kind: 'text', text: 'koppel ABC' }],
]
