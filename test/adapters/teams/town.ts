import assert from 'node:assert/strict'
import { person } from '../../fixtures/activities.ts'
import { inputsOf, within } from '../../fixtures/cards.ts'
import { keptIn } from '../../fixtures/kept.ts'
import { channel, Municipality } from '../../fixtures/municipality.ts'
import type { Channel } from '../../fixtures/scene.ts'
import type { TeamsPerson } from '../../fixtures/teams-person.ts'
import { type Actor, colleagues, type Town, type TownOptions } from '../contract.ts'

const elsewhere: Channel = { id: '19:iedereen@thread.tacv2', team: '19:iedereen@thread.tacv2' }
const neighbours: Channel = { id: '19:buren@thread.tacv2', team: '19:buren@thread.tacv2' }
const place = (where: string | undefined): Channel | undefined =>
  [channel, elsewhere, neighbours].find(({ id }) => id === where)

const actor = (one: TeamsPerson): Actor => actorOnTeams(one, place)

/** As Teams hands over a picture that was pasted (learn.microsoft.com, "Send and receive files"), beside the words as HTML. */
const photo = {
  contentType: 'image/*',
  contentUrl: 'https://smba.trafficmanager.net/emea/v3/attachments/foto',
}
const htmlOf = (text: string) => [{ contentType: 'text/html', content: `<p>${text}</p>` }]

/** Somebody in Teams, told where by the id of a channel. */
export const actorOnTeams = (
  one: TeamsPerson,
  place: (where: string | undefined) => Channel | undefined,
): Actor => ({
  get interactions() {
    return one.interactions
  },
  says: (text) => one.says(text),
  changes: (_before, after) =>
    one.says(after, {
      type: 'messageUpdate',
      channelData: { tenant: { id: one.scene.tenant }, eventType: 'editMessage' },
    }),
  saysWithPhoto: (text) => one.says(text, { attachments: [...htmlOf(text), photo] }),
  presses: (label, values, where) => one.presses(label, values, place(where)),
  sees: (text, where) => one.sees(text, place(where)),
  seesReference: (known) => one.seesReference(known),
  link: (label) => {
    const links = one.messages().flatMap(({ card }) => [...within(card)])
    return String(links.findLast(({ type, title }) => type === 'Action.OpenUrl' && title === label)?.url)
  },
  screen: (where) => one.screen(place(where)),
  buttons: (where) => one.messages(place(where)).flatMap(({ buttons }) => buttons),
  holds: (label) => {
    const form = one
      .messages()
      .findLast(({ buttons, card }) => buttons.includes(label) && inputsOf(card).length > 0)
    return (values) => one.pressesOn(form ?? assert.fail(`no form with "${label}"`), label, values)
  },
  // A page stands in the place of the card that it was opened from; only some have a way back.
  putsAway: async (where) => {
    const shown = one.messages(place(where)).some(({ buttons }) => buttons.includes('Sluiten'))
    if (shown) await one.presses('Sluiten', {}, place(where))
  },
})

export async function openTown({
  clock,
  facts,
  english = [],
  settings,
  route,
  apart,
}: TownOptions = {}): Promise<Town> {
  const town = await Municipality.open({
    ...(clock ? { clock } : {}),
    ...(facts ? { facts } : {}),
    ...(settings ? { settings } : {}),
    ...(route ? { route } : {}),
    ...(apart === undefined ? {} : { apart }),
  })
  const speaks = (name: 'alex') => (english.includes(name) ? { locale: 'en-GB' } : {})
  const people = {
    alex: town.as(town.alex, speaks('alex')),
    megan: town.as(town.megan),
    adele: town.as(town.adele),
  }
  const others = colleagues.map((name) => person(name))
  const other = (nth: number) => others[nth] ?? person('Niemand')
  return {
    alex: actor(people.alex),
    megan: actor(people.megan),
    adele: actor(people.adele),
    others: others.map((one) => actor(town.as(one))),
    channel: channel.id,
    elsewhere: elsewhere.id,
    idOf: (who) => town[who].aadObjectId,
    idOfOther: (nth) => other(nth).aadObjectId,
    saysInChannel: (who, text, where, named = []) =>
      people[who].saysInChannel(
        text,
        named.map((one) => (typeof one === 'number' ? other(one) : town[one])),
        place(where),
      ),
    opensChannel: async (who) => {
      for (const one of who) town.teams.addMember(neighbours.id, { ...town[one], userRole: 'user' })
      return neighbours.id
    },
    leaves: async (who) => town.teams.removeMember(channel.id, town[who].id),
    returns: async (who) => town.join(town[who]),
    joins: async (nth, as) => town.join(other(nth), as),
    departs: async (nth) => town.teams.removeMember(channel.id, other(nth).id),
    channelIsDown: () =>
      town.teams.refuse({ status: 503 }, { operation: 'send', conversation: channel.id, times: 1000 }),
    notices: () => town.teams.sends().map(({ activity }) => activity.summary ?? ''),
    logged: () => town.log.join('\n'),
    visits: (url, method) => fetch(`http://127.0.0.1:${town.port}${new URL(url).pathname}`, { method }),
    data: town.data,
    kept: async () => {
      await town.stop()
      return keptIn(town.data)
    },
    stop: () => town.stop(),
    restart: async () => {
      await town.stop()
      await town.start()
    },
    close: () => town.close(),
  }
}
