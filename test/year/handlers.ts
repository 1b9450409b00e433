import type { TeamsPerson } from '../fixtures/teams-person.ts'
import type { Chance } from './chance.ts'
import { day, type HandlerName, isAway, partner, typedDay } from './plan.ts'

/** Somebody who handles signals, on some days of the week. */
export interface Handler {
  name: HandlerName
  chat: TeamsPerson
  /** Days of the week, Monday is 1; none for who only steps in. */
  days: readonly number[]
}

/** A signal as those who play the year know of it. */
export interface Case {
  reference: string
  reporter: TeamsPerson
  hasCode: boolean
  state: 'new' | 'in hand' | 'closed'
  owner: Handler | undefined
  /** Something was asked, and the reporter may still add to it. */
  asked: boolean
  told: boolean
  /** `silent`: a partner who will never say how it ended. */
  partner: 'none' | 'waits' | 'silent' | 'answered'
  sentAt: number
}

/** Who is there now: by the roster, or who steps in for it. */
export function present(handlers: readonly Handler[], now: Date): Handler[] {
  const here = handlers.filter(({ name }) => !isAway(name, now))
  const rostered = here.filter(({ days }) => days.includes(now.getUTCDay()))
  return rostered.length > 0 ? rostered : here.filter(({ days }) => days.length === 0)
}

interface Moment {
  now: Date
  chance: Chance
  handlers: readonly Handler[]
}

type Step = (handler: Handler, one: Case, moment: Moment) => Promise<void>

async function fills(
  { chat }: Handler,
  { reference }: Case,
  typed: string,
  send: string,
  values: Record<string, string>,
): Promise<void> {
  await chat.says(`${typed} ${reference}`)
  await chat.presses(send, values)
}

export async function claim(handler: Handler, one: Case): Promise<void> {
  await handler.chat.says(`in behandeling nemen ${one.reference}`)
  one.state = 'in hand'
  one.owner = handler
}

const ask: Step = async (handler, one, { now }) => {
  const values = { text: 'Hoe laat was dat?', answerBy: typedDay(now, 4) }
  await fills(handler, one, 'vraag stellen', 'Vraag versturen', values)
  one.asked = true
}

const agree: Step = (handler, one, { now }) => {
  const values = { text: 'Toezicht loopt erlangs', due: typedDay(now, 10) }
  return fills(handler, one, 'afspraak noteren', 'Afspraak bewaren', values)
}

const tellMore: Step = async (handler, one, { now }) => {
  const values = { ready: 'busy', again: typedDay(now, 14) }
  await fills(handler, one, 'terugkoppelen', 'Terugkoppeling versturen', values)
  one.told = true
}

const forward: Step = async (handler, one, { now, chance }) => {
  if (one.partner !== 'none') return
  await fills(handler, one, 'doorzetten', 'Bekijken wat er meegaat', {
    partner: partner.name,
    reason: 'Vermoeden van dwang',
    ground: 'Wettelijke taak',
    contactSafe: 'no',
    consult: 'yes',
  })
  await handler.chat.presses('Ja, dit klopt')
  await handler.chat.presses('Verstuurd')
  one.partner = chance.below(3) === 0 ? 'silent' : 'waits'
  one.sentAt = now.getTime()
}

const handOver: Step = async (handler, one, { now, handlers }) => {
  const colleague = handlers.find((other) => other !== handler && !isAway(other.name, now))
  if (!colleague) return
  await fills(handler, one, 'overdragen', 'Overdragen', { to: colleague.chat.who.name })
  one.owner = colleague
}

const close: Step = async (handler, one, { chance }) => {
  const ends: Record<string, string>[] = [
    ...(one.told ? [{ reason: 'no-step' }] : []),
    { reason: 'mistake', silent: 'De melder belde zelf al.' },
    { reason: 'help', feedback: 'Er is hulp geregeld. Dank je wel.' },
  ]
  await fills(handler, one, 'afsluiten', 'Afsluiten', chance.among(ends))
  one.state = 'closed'
  if (chance.below(8) > 0) return
  await fills(handler, one, 'heropenen', 'Bewaren', { text: 'De melder zag het weer.' })
  one.state = 'in hand'
}

const noteOutcome: Step = async ({ chat }, one, { chance }) => {
  await chat.says(`doorgezet ${one.reference}`)
  await chat.presses(partner.name)
  await chat.presses('Bericht van de partner')
  const result = chance.among(['report', 'care', 'no-step', 'investigated'])
  await chat.presses('Bewaren', { result, tell: 'no' })
  one.partner = result === 'investigated' ? 'silent' : 'answered'
}

const steps: readonly Step[] = [ask, agree, tellMore, forward, handOver, close, close]

/** Something is done about a case: what a partner told is noted, also after closing, or one of the steps. */
export async function step(handler: Handler, one: Case, moment: Moment): Promise<void> {
  const { now, chance } = moment
  const mayHaveAnswered = one.partner === 'waits' && now.getTime() - one.sentAt > 20 * day
  if (mayHaveAnswered && chance.below(3) === 0) return noteOutcome(handler, one, moment)
  if (one.state === 'in hand') await chance.among(steps)(handler, one, moment)
}
