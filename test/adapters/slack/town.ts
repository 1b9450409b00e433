import type { Part } from '../../fixtures/cards.ts'
import { keptIn } from '../../fixtures/kept.ts'
import { buttonsOf } from '../../fixtures/slack/blocks.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { changedInChat } from '../../fixtures/slack/signed.ts'
import { type Actor, colleagues, type Town, type TownOptions } from '../contract.ts'

export const actorOnSlack = (person: SlackPerson): Actor => ({
  get interactions() {
    return person.interactions
  },
  says: (text) => person.says(text),
  changes: (before, after) =>
    person.post.event(
      changedInChat({ channel: person.chat, user: person.who.id, text: after, ts: '1.000009' }, before),
    ),
  saysWithPhoto: (text) => person.pastes(text),
  presses: (label, values, where) => person.presses(label, values, where),
  sees: (text, where) => person.sees(text, where),
  seesReference: (known) => person.seesReference(known),
  link: (label) => {
    const shown = [...person.messages().map(({ blocks }) => blocks), (person.modal?.blocks ?? []) as Part[]]
    return String(buttonsOf(shown.flat()).findLast((one) => one.label === label)?.element.url)
  },
  screen: (where) => person.screen(where),
  buttons: (where) => person.messages(where).flatMap(({ buttons }) => buttons),
  // A modal stays on the screen whatever happens in the chat.
  holds: (label) => (values) => person.presses(label, values),
  putsAway: () => person.closesModal(),
})

export async function openTown(
  { clock, facts, english = [], settings, route, apart }: TownOptions = {},
  socketMode = false,
): Promise<Town> {
  const town = await SlackMunicipality.open({
    socketMode,
    people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance', ...colleagues],
    ...(clock ? { clock } : {}),
    ...(facts ? { facts } : {}),
    ...(settings ? { settings } : {}),
    ...(route ? { route } : {}),
    ...(apart === undefined ? {} : { apart }),
  })
  if (english.includes('alex')) town.workspace.setUser(town.alex.id, { locale: 'en-GB' })
  const people = { alex: town.as(town.alex), megan: town.as(town.megan), adele: town.as(town.adele) }
  const { channel } = town.workspace
  return {
    alex: actorOnSlack(people.alex),
    megan: actorOnSlack(people.megan),
    adele: actorOnSlack(people.adele),
    others: colleagues.map((name) => actorOnSlack(town.as(town.workspace.person(name)))),
    channel,
    elsewhere: channel,
    idOf: (who) => town[who].id,
    idOfOther: (nth) => town.workspace.person(colleagues[nth] ?? '').id,
    saysInChannel: async (who, text, where, named = []) => {
      if (who === 'alex') await town.workspace.addMember(where, town.alex.id)
      return people[who].saysInChannel(
        text,
        named.map((one) =>
          typeof one === 'number' ? town.workspace.person(colleagues[one] ?? '') : town[one],
        ),
        where,
      )
    },
    opensChannel: (who) =>
      town.workspace.openChannel(
        'buren',
        who.map((one) => town[one].id),
      ),
    leaves: (who) => town.workspace.removeMember(channel, town[who].id),
    returns: (who) => town.workspace.addMember(channel, town[who].id),
    joins: async (nth, as) => {
      const { id } = town.workspace.person(colleagues[nth] ?? '')
      if (as === 'guest') town.workspace.setUser(id, { is_restricted: true })
      await town.workspace.addMember(channel, id)
    },
    departs: (nth) => town.workspace.removeMember(channel, town.workspace.person(colleagues[nth] ?? '').id),
    channelIsDown: () =>
      town.workspace.refuse({ status: 503 }, { method: 'chat.postMessage', channel, times: 1000 }),
    notices: () =>
      town.workspace.calls.flatMap(({ args }) => (typeof args.text === 'string' ? [args.text] : [])),
    logged: () => town.logged,
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
