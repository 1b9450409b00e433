import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { triesWithin } from '../../bot/outbox/settle.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { chatWith, person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { Mailbox } from '../fixtures/mailbox.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { cards, passesOn } from '../fixtures/reporting.ts'
import { hours, minutes, seconds } from '../fixtures/samples.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'

/** A Tuesday, nine in the morning. */
const begins = new Date('2026-11-24T08:00:00.000Z')
/** The outbox while something waits in it, the second route, and the bot's own look at what time did. */
const timersAtRest = 3
const reporters = 20
/** In milliseconds of the real clock, for what is on its way while the played one stands still. */
const patience = 180_000
const between = 500

/**
 * A6 from the outside, of a bot in a process of its own: `count` signals are passed on while the channel is down for `lasts` hours of a played
 * clock. Fails when one is lost, comes twice, is tried more often than planned, or when a reporter was not told once, or a functionaris not at all,
 * 15 minutes after the last of them; the first is some ten minutes older by then. Gives what was counted.
 */
export async function outageAtTheDoor(lasts: number, count: number): Promise<string> {
  const mailbox = await Mailbox.open()
  const clock = new Clock(begins)
  const town = await Municipality.open({ apart: true, clock, settings: withMail(mailbox) })
  try {
    const match = { operation: ['send' as const, 'update' as const], conversation: channel.id }
    const down = town.teams.refuse({ status: 503 }, { ...match, times: Number.POSITIVE_INFINITY })
    const began = clock.now().getTime()
    const passedOn = await passOn(town, clock, count)
    await passes(clock, clock.now().getTime() + 15 * minutes)
    await toldOnce(town, passedOn)
    assert.equal(mailbox.letters.length, 1)
    const alerted = alerts(town, passedOn)
    await passes(clock, began + lasts * hours)
    await toldOnce(town, passedOn)
    // Once a day while it lasts.
    assert.equal(mailbox.letters.length, Math.ceil(lasts / 24))
    assert.deepEqual(alerts(town, passedOn), alerted, 'nobody hears it again')
    assert.deepEqual(cards(town), [])
    const tries = down.hits
    assert.ok(tries <= count * triesWithin(lasts * hours), `${tries} tries`)
    down.cancel()
    // The longest that the outbox waits before it tries again.
    for (let gone = 0; gone < 15; gone++) {
      clock.advance(minutes)
      await clock.waits(minutes)
    }
    await arrives(() => cards(town).length >= count)
    const delivered = cards(town).map(({ reference }) => reference)
    assert.deepEqual(delivered.sort(), passedOn.map(({ reference }) => reference).sort(), 'each once')
    return `${tries} tries, every reporter told once by 15 minutes after the last, ${delivered.length} cards`
  } finally {
    await town.close()
    await mailbox.close()
  }
}

const withMail =
  (mailbox: Mailbox) =>
  (one: ServeSettings): ServeSettings => ({
    ...one,
    mail: { url: mailbox.url(), from: 'signaalpunt@gemeente.example' },
    organisations: one.organisations.map((each) => ({
      ...each,
      alertTo: { mail: ['piket@gemeente.example'], chat: [] },
    })),
  })

interface PassedOn {
  reference: string
  by: TeamsPerson
}

async function passOn(town: Municipality, clock: Clock, count: number): Promise<PassedOn[]> {
  const people = Array.from({ length: reporters }, (_, n) => town.as(person(`Medewerker ${n}`)))
  const passedOn: PassedOn[] = []
  while (passedOn.length < count)
    for (const by of people) {
      passedOn.push({ reference: await passesOn(by), by })
      // Nobody types faster than people do; see bot/pace.ts.
      clock.advance(3 * seconds)
    }
  return passedOn
}

/** Minute by minute. What comes due in one can still be under way in the next, so that it comes late by the played clock, never early. */
async function passes(clock: Clock, until: number): Promise<void> {
  while (clock.now().getTime() < until) {
    await clock.rests(timersAtRest)
    clock.advance(Math.min(minutes, until - clock.now().getTime()))
  }
  await clock.rests(timersAtRest)
}

/** Looks again and again, but not at every request: there are tens of thousands of them. */
async function arrives(look: () => boolean): Promise<void> {
  for (let waited = 0; !look() && waited < patience; waited += between) await pause(between)
}

const said = (town: Municipality, chat: string): string =>
  JSON.stringify(town.teams.sends(chat).map(({ sent }) => sent))

const times = (text: string, phrase: string): number => text.split(phrase).length - 1

/** How often each reporter was told that a signal waits. */
function tellings(town: Municipality, passedOn: readonly PassedOn[]): number[] {
  const chats = new Map(passedOn.map(({ by }) => [by, said(town, by.chat)]))
  return passedOn.map(({ reference, by }) =>
    times(chats.get(by) ?? '', `${reference} is bewaard, maar nog niet bezorgd`),
  )
}

/** How often each signal stands in what was said to each functionaris. */
const alerts = (town: Municipality, passedOn: readonly PassedOn[]): number[] =>
  [town.megan, town.adele]
    .map((one) => said(town, chatWith(one)))
    .flatMap((chat) => passedOn.map(({ reference }) => times(chat, reference)))

async function toldOnce(town: Municipality, passedOn: readonly PassedOn[]): Promise<void> {
  const everybody = () => [...tellings(town, passedOn), ...alerts(town, passedOn)]
  await arrives(() => everybody().every((count) => count > 0))
  const reports = tellings(town, passedOn)
  assert.ok(
    reports.every((count) => count === 1),
    `reporters were told ${reports.join(' ')} times`,
  )
  const heard = alerts(town, passedOn)
  assert.ok(
    heard.every((count) => count > 0),
    `functionarissen were told ${heard.join(' ')} times`,
  )
}
