import { keptIn } from '../../fixtures/kept.ts'
import { channel, Municipality } from '../../fixtures/municipality.ts'
import type { Channel } from '../../fixtures/scene.ts'
import type { TeamsPerson } from '../../fixtures/teams-person.ts'
import { type Actor, type Town, tellsTheStory } from '../contract.ts'

const elsewhere: Channel = { id: '19:iedereen@thread.tacv2', team: '19:iedereen@thread.tacv2' }
const place = (where: string | undefined): Channel | undefined =>
  [channel, elsewhere].find(({ id }) => id === where)

/** Somebody in Teams, told where by the id of a channel. */
const actor = (person: TeamsPerson): Actor => ({
  get interactions() {
    return person.interactions
  },
  says: (text) => person.says(text),
  presses: (label, values, where) => person.presses(label, values, place(where)),
  sees: (text, where) => person.sees(text, place(where)),
  seesReference: (known) => person.seesReference(known),
  screen: (where) => person.screen(place(where)),
  buttons: (where) => person.messages(place(where)).flatMap(({ buttons }) => buttons),
  putsAway: (where) => person.presses('Sluiten', {}, place(where)),
})

async function open(): Promise<Town> {
  const town = await Municipality.open()
  const people = { alex: town.as(town.alex), megan: town.as(town.megan), adele: town.as(town.adele) }
  return {
    alex: actor(people.alex),
    megan: actor(people.megan),
    adele: actor(people.adele),
    channel: channel.id,
    elsewhere: elsewhere.id,
    saysInChannel: (who, text, where, named = []) =>
      people[who].saysInChannel(
        text,
        named.map((one) => town[one]),
        place(where),
      ),
    kept: async () => {
      await town.stop()
      return keptIn(town.data)
    },
    restart: async () => {
      await town.stop()
      await town.start()
    },
    close: () => town.close(),
  }
}

tellsTheStory('Teams', open)
