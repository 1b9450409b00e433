import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import {
  botAdded,
  cardAction,
  channelMessage,
  membersAdded,
  person,
  personalMessage,
} from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { appId, channel, Municipality } from '../fixtures/municipality.ts'
import { passesOn } from '../fixtures/reporting.ts'
import { keysOf } from '../fixtures/several.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'
import { channelToken } from '../fixtures/tokens.ts'
import type { WireActivity } from '../fixtures/transcript.ts'
import type { Chance } from '../year/chance.ts'
import {
  buttonData,
  everybody,
  type Front,
  filledIn,
  keptAsItLies,
  plantedIds,
  plantedSignals,
  question,
  typedText,
  verbOf,
  type Who,
} from './front.ts'
import { asNeighbours } from './neighbours.ts'
import { spoiled } from './spoil.ts'

const tokens = {
  good: `Bearer ${channelToken({ appId })}`,
  neighbour: `Bearer ${channelToken({ appId: '44444444-4444-4444-8444-444444444444' })}`,
}
const wrong = [
  '',
  'Bearer',
  'Bearer a.b.c',
  tokens.good.slice(0, -3),
  tokens.good.replace('Bearer', 'Basic'),
  tokens.neighbour,
]

/** One more request from a client of Teams, before anything in it is spoiled. */
export function activityOf(
  chance: Chance,
  { scene, chat }: Pick<TeamsPerson, 'scene' | 'chat'>,
  ids: readonly string[],
): WireActivity {
  const shared = chance.below(4) === 0
  const where = shared ? { channel } : {}
  switch (chance.below(10)) {
    case 0:
    case 1:
      return personalMessage(scene, typedText(chance))
    case 2:
      return channelMessage(scene, channel, { text: typedText(chance) })
    case 3: {
      const content = `<div>${typedText(chance)}</div>`
      const value = { commandId: 'pass-on', messagePayload: { body: { content, contentType: 'html' } } }
      return { ...cardAction(scene, {}), name: 'composeExtension/fetchTask', value }
    }
    case 4:
      return chance.among([
        botAdded(scene),
        botAdded(scene, channel),
        membersAdded(scene, [{ id: chat }], channel),
      ])
    default: {
      const inputs = filledIn(chance).map(([name, value]) => [`answer.${name}`, value])
      const data = { ...buttonData(chance, ids), ...Object.fromEntries(inputs) }
      return cardAction(scene, { verb: verbOf(chance), data, replyToId: chance.among(ids), ...where })
    }
  }
}

export async function openTeamsFront(): Promise<Front> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  const clock = new Clock()
  const town = await Municipality.open({ data, settings: asNeighbours, clock })
  await town.stop()
  const [alex, megan] = [town.alex.aadObjectId, town.megan.aadObjectId]
  const store = await openLowdbStore(join(data, 'store'), keysOf)
  for (const signal of plantedSignals({ platform: 'teams', alex, megan })) await store.addSignal(signal)
  await store.close()
  await town.start()
  const people = new Map<Who, TeamsPerson>(
    [town.alex, town.megan, town.adele, person('Isaiah Langer')].map((one, nth) => [
      everybody[nth] ?? 'Isaiah Langer',
      town.as(one),
    ]),
  )
  const known = (who: Who): TeamsPerson => people.get(who) ?? town.as(town.alex)
  const ids = new Set(plantedIds)

  return {
    get port() {
      return town.port
    },
    async warmUp() {
      await known('Isaiah Langer').says(question)
      await town.teams.until(() => town.teams.sends(known('Isaiah Langer').chat).length > 0)
    },
    request(chance) {
      const by = chance.among(everybody)
      const authorization = chance.below(12) === 0 ? chance.among(wrong) : tokens.good
      const body = spoiled(chance, activityOf(chance, known(by), [...ids]))
      const headers = { 'content-type': 'application/json', authorization }
      return { by, path: '/gemeente/teams', headers, body }
    },
    presses(by, { verb, data, shared }) {
      const where = shared ? { channel } : {}
      const press = cardAction(known(by).scene, { verb, data, replyToId: 'open-1', ...where })
      const headers = { 'content-type': 'application/json', authorization: tokens.good }
      return { by, path: '/gemeente/teams', headers, body: JSON.stringify(press) }
    },
    shownTo: (who) =>
      JSON.stringify(town.teams.sends(known(who).chat).map(({ sent, updates }) => [sent, updates])),
    inChannel: () => JSON.stringify(town.teams.sends(channel.id).map(({ sent, updates }) => [sent, updates])),
    kept: () => keptAsItLies(data),
    idsGivenOut() {
      const said = JSON.stringify(
        town.teams
          .sends()
          .slice(-40)
          .map(({ sent, id }) => [sent, { about: id }]),
      )
      for (const [, id = ''] of said.matchAll(/"(?:draft|about)":"([^"]{1,100})"/g)) ids.add(id)
      return [...ids]
    },
    get refused() {
      return town.refused
    },
    violations: [],
    log: town.log,
    clock,
    passesOn: () => passesOn(town.as(person('Alex Wilber'))),
    clear: () => town.teams.clear(),
    async close() {
      await town.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
