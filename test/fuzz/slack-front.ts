import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { Part } from '../fixtures/cards.ts'
import { Clock } from '../fixtures/clock.ts'
import { keysOf } from '../fixtures/several.ts'
import type { Button } from '../fixtures/slack/blocks.ts'
import { SlackMunicipality, signingSecret } from '../fixtures/slack/municipality.ts'
import * as payloads from '../fixtures/slack/payloads.ts'
import type { SlackPerson } from '../fixtures/slack/person.ts'
import { passesOn } from '../fixtures/slack/reporting.ts'
import * as signed from '../fixtures/slack/signed.ts'
import { slackApp } from '../fixtures/slack/workspace.ts'
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
  type Wire,
} from './front.ts'
import { asNeighbours } from './neighbours.ts'
import { spoiled } from './spoil.ts'

export interface Doing extends payloads.Doing {
  chat: string
  shared: string
}

const stateOf = (chance: Chance): Part =>
  Object.fromEntries(
    filledIn(chance).map(([name, value]) => [name, { answer: { type: 'plain_text_input', value } }]),
  )

const inMessage = (doing: Doing, id: string, button: Button, values: Part): Part => {
  const message = { ts: '1790000000.000100', channel: id, user: slackApp.bot, text: '', blocks: [] }
  return payloads.pressInMessage(doing, { message, place: { id, name: 'plek' }, button, values })
}

function press(chance: Chance, doing: Doing, ids: readonly string[]): Part {
  const action = `${chance.below(3)}:${verbOf(chance)}${chance.among(['', '', '!'])}`
  const value = JSON.stringify(buttonData(chance, ids))
  const button = {
    label: 'x',
    block: { block_id: 'b' },
    element: { type: 'button', action_id: action, value },
  }
  if (chance.below(4) === 0) {
    const view = { id: chance.among(ids), type: chance.among(['modal', 'home']), private_metadata: '' }
    return payloads.pressInView(doing, view, button, stateOf(chance))
  }
  return inMessage(doing, chance.below(3) === 0 ? doing.shared : doing.chat, button, stateOf(chance))
}

function submission(chance: Chance, doing: Doing, ids: readonly string[]): Part {
  const submit = { name: verbOf(chance), data: buttonData(chance, ids) }
  const view = { id: chance.among(ids), type: 'modal', private_metadata: JSON.stringify({ submit }) }
  return payloads.viewSubmission(doing, view, stateOf(chance))
}

/** One more request from Slack, before anything in it is spoiled; and how it writes it. */
export function payloadOf(
  chance: Chance,
  doing: Doing,
  ids: readonly string[],
): { body: Part; form: boolean } {
  const text = typedText(chance)
  const ts = `${1_790_000_000 + chance.below(1_000_000)}.000100`
  const said = { channel: doing.chat, user: doing.who.id, text, ts }
  const event = (one: Part) => ({ body: signed.eventCallback(one, doing.at), form: false })
  switch (chance.below(16)) {
    case 0:
    case 1:
      return event(signed.messageInChat(said))
    case 2:
      return event(signed.mention({ ...said, channel: doing.shared }))
    case 3:
      return event(signed.homeOpened(doing.who.id, doing.chat, doing.at, chance.among(['home', 'messages'])))
    case 4:
      return event(
        chance.among([signed.fileInChat(said), signed.memberJoined(doing.who.id, doing.shared, doing.at)]),
      )
    case 5: {
      const message = { channel: 'C0ELDERS', ts, user: doing.who.id, text, blocks: [] }
      return {
        body: payloads.messageAction(doing, 'pass-on', message, { id: 'C0ELDERS', name: 'x' }),
        form: true,
      }
    }
    case 6:
      return { body: submission(chance, doing, ids), form: true }
    default:
      return { body: press(chance, doing, ids), form: true }
  }
}

/** As Slack signs and sends it. */
export function asSlackSends(
  json: string,
  { form, secret, at }: { form: boolean; secret: string; at: Date },
): Omit<Wire, 'by'> {
  const body = form ? new URLSearchParams({ payload: json }).toString() : json
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const headers = { ...signed.signedHeaders(body, { secret, at }), 'content-type': type }
  return { path: '/gemeente/slack', headers, body }
}

export async function openSlackFront(): Promise<Front> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  const clock = new Clock()
  const town = await SlackMunicipality.open({
    data,
    clock,
    people: [...everybody, 'Lynne Robbins'],
    settings: asNeighbours,
  })
  await town.stop()
  const store = await openLowdbStore(join(data, 'store'), keysOf)
  const planted = plantedSignals({ platform: 'slack', alex: town.alex.id, megan: town.megan.id })
  for (const signal of planted) await store.addSignal(signal)
  await store.close()
  await town.start()
  const { workspace } = town
  const known = (who: Who): SlackPerson => town.as(workspace.person(who))
  const ids = new Set(plantedIds)

  const doingOf = (by: Who): Doing => {
    const { who, chat } = known(by)
    return { who, chat, shared: workspace.channel, trigger: workspace.trigger(who.id), at: clock.now() }
  }

  return {
    get port() {
      return town.port
    },
    async warmUp() {
      await known('Isaiah Langer').says(question)
      const isAnswered = () =>
        workspace.messages(known('Isaiah Langer').chat).some(({ user }) => user === slackApp.bot)
      await workspace.until(isAnswered)
    },
    request(chance) {
      const by = chance.among(everybody)
      const doing = doingOf(by)
      const { body: payload, form } = payloadOf(chance, doing, [...ids])
      const secret = chance.below(15) === 0 ? 'een ander' : signingSecret
      return { by, ...asSlackSends(spoiled(chance, payload), { form, secret, at: clock.now() }) }
    },
    presses(by, { verb, data, shared }) {
      const doing = doingOf(by)
      const action = verb === 'open' ? '0:open!' : `0:${verb}`
      const element = { type: 'button', action_id: action, value: JSON.stringify(data) }
      const where = shared ? doing.shared : doing.chat
      const payload = inMessage(doing, where, { label: 'x', block: { block_id: 'b' }, element }, {})
      const signing = { form: true, secret: signingSecret, at: clock.now() }
      return { by, ...asSlackSends(JSON.stringify(payload), signing) }
    },
    shownTo(who) {
      const { chat, who: user } = known(who)
      const before = [workspace.messages(chat), workspace.view(user.id), workspace.home(user.id)]
      return JSON.stringify([before, workspace.ephemerals(workspace.channel, user.id)])
    },
    inChannel: () => JSON.stringify(workspace.messages(workspace.channel)),
    kept: () => keptAsItLies(data),
    idsGivenOut() {
      const said = JSON.stringify(workspace.calls.slice(-60).map(({ args }) => args)).replaceAll('\\', '')
      for (const [, id = ''] of said.matchAll(/"(?:draft|about)":"([^"]{1,100})"/g)) ids.add(id)
      return [...ids]
    },
    get refused() {
      return town.refused
    },
    get violations() {
      return workspace.violations
    },
    log: town.log,
    clock,
    passesOn: () => passesOn(town.as(workspace.person('Lynne Robbins'))),
    clear: () => workspace.clear(),
    async close() {
      // What the platform would not have taken was judged already.
      workspace.violations.length = 0
      await town.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
