import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import { cardAction, channelMessage, personalMessage } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { channel, Municipality, tenant } from '../fixtures/municipality.ts'
import { references } from '../fixtures/reporting.ts'
import type { Person } from '../fixtures/scene.ts'
import { inStore } from '../fixtures/several.ts'
import { both, type Side, sides } from '../fixtures/sides.ts'
import { SlackPerson } from '../fixtures/slack/person.ts'
import { SlackPost } from '../fixtures/slack/post.ts'
import { messageInChat } from '../fixtures/slack/signed.ts'
import { type SlackUser, SlackWorkspace } from '../fixtures/slack/workspace.ts'
import { channelToken } from '../fixtures/tokens.ts'
import type { WireActivity } from '../fixtures/transcript.ts'
import { routeSlack } from '../fixtures/world.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'
const rounds = 17
const typed = [story, 'ja', 'nee', 'versturen', 'mijn signalen']

describe('C5: two municipalities in one installation', () => {
  let town: Municipality
  let workspace: SlackWorkspace
  let network: ReturnType<typeof routeSlack>
  const count = { requests: 0 }
  const clock = new Clock()
  /** Each of them types no faster than people do; see pace.ts. */
  const counts = (): void => {
    count.requests += 1
    clock.advance(500)
  }
  before(async () => {
    workspace = await SlackWorkspace.start({})
    for (const { botToken } of sides) workspace.botTokens.add(botToken)
    network = routeSlack(workspace.url)
    town = await Municipality.open({ settings: both, clock })
  })
  after(async () => {
    await town.close()
    network.restore()
    await workspace.stop()
  })

  const scene = (side: Side, from: Person) => ({ appId: side.appId, tenant, from })

  async function post(side: Side, activity: WireActivity): Promise<Response> {
    counts()
    const authorization = `Bearer ${channelToken({ appId: side.appId })}`
    const headers = { 'content-type': 'application/json', authorization }
    const url = `http://127.0.0.1:${town.port}/${side.id}/teams`
    return fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) })
  }

  const says = (side: Side, from: Person, text: string) =>
    post(side, personalMessage(scene(side, from), text))

  async function onTeams(side: Side, from: Person): Promise<void> {
    for (let round = 0; round < rounds; round++)
      for (const text of typed) assert.equal((await says(side, from, text)).status, 200)
  }

  let time = 1_790_000_000
  async function onSlack(side: Side, who: SlackUser): Promise<void> {
    const site = {
      url: `http://127.0.0.1:${town.port}/${side.id}/slack`,
      workspace,
      secret: side.secret,
      now: clock.now,
    }
    const { chat } = new SlackPerson(site, who)
    for (let round = 0; round < rounds; round++)
      for (const text of typed) {
        counts()
        time += 1
        const said = messageInChat({ channel: chat, user: who.id, text, ts: `${time}.000100` })
        assert.equal((await new SlackPost(site).event(said)).status, 200)
      }
  }

  /** References in all that one municipality's apps sent, by the token with which it was sent. */
  function shown({ appId: app, botToken }: Side): string[] {
    const teams = town.teams.requests.filter((one) => one.appId === app).map(({ text }) => text)
    const slack = workspace.calls
      .filter(({ token }) => token === botToken)
      .map(({ args }) => JSON.stringify(args))
    return references([...teams, ...slack].join('\n'))
  }

  const inChannel = ({ appId: app }: Side) =>
    town.teams.requests.filter(
      (one) => one.appId === app && one.method === 'POST' && one.conversation?.startsWith(channel.id),
    ).length

  it('crosses nothing: not on disk, in cards, chats, lists or logs', async function () {
    this.timeout(180_000)
    const [first, other] = sides
    assert.ok(first && other)
    const colleagues = [town.alex, town.megan, town.adele]
    const runs = sides.flatMap((side) => [
      ...colleagues.map((one) => onTeams(side, one)),
      ...workspace.everybody.map((one) => onSlack(side, one)),
    ])
    await Promise.all(runs)
    const each = (colleagues.length + workspace.everybody.length) * rounds
    await town.teams.until(() => sides.every((side) => inChannel(side) >= each))

    // What each side has shown so far is what the other one is asked for now.
    const own = new Map(sides.map((side) => [side, shown(side)]))
    const only = (side: Side, not: Side) =>
      (own.get(side) ?? []).filter((one) => !own.get(not)?.includes(one))
    await Promise.all(
      [[first, other] as const, [other, first] as const].flatMap(([asked, having]) =>
        only(having, asked)
          .slice(0, 10)
          .flatMap((reference) => [
            says(asked, town.megan, `bekijken ${reference}`),
            says(asked, town.megan, `in behandeling nemen ${reference}`),
            says(asked, town.megan, 'open'),
            post(
              asked,
              channelMessage(
                scene(asked, town.megan),
                channel,
                { text: `zoek ${reference}`, others: [] },
                {},
              ),
            ),
          ]),
      ),
    )
    await town.stop()
    const kept = await inStore(town.data, (store) =>
      Promise.all(sides.map(async ({ id }) => [id, await store.openSignals(id)] as const)),
    )
    const signals = new Map<string, Signal[]>(kept)
    const refs = (side: Side) => (signals.get(side.id) ?? []).map(({ reference }) => reference)
    for (const [mine, theirs] of [
      [first, other],
      [other, first],
    ] as const) {
      assert.equal(refs(mine).length, each)
      assert.ok(
        signals.get(mine.id)?.every(({ organisation, log }) => organisation === mine.id && log.length === 1),
      )
      // One that both drew by chance says nothing.
      const strange = refs(theirs).filter((one) => !refs(mine).includes(one))
      const asked = strange.slice(0)
      const answered = shown(mine).filter((one) => asked.includes(one))
      assert.deepEqual(answered, [], mine.id)
      assert.deepEqual(
        shown(mine)
          .filter((one) => refs(mine).includes(one))
          .sort(),
        refs(mine).sort(),
      )
    }
    const lines = town.log.map((line) => JSON.parse(line) as { organisation?: string; reference?: string })
    for (const { organisation, reference } of lines)
      if (reference)
        assert.ok(sides.some((side) => side.id === organisation && refs(side).includes(reference)))
    assert.ok(!town.logged.includes('nagelsalon'))
    assert.ok(count.requests >= 1000, String(count.requests))
  })

  it('does nothing about the other one’s signal, whatever a button names', async () => {
    await town.start()
    const kept = async (id: string) => {
      await town.stop()
      return inStore(town.data, (store) => store.openSignals(id))
    }
    const [signal] = await kept('gemeente')
    assert.ok(signal)
    await town.start()
    const [, other] = sides
    assert.ok(other)
    for (const verb of ['open', 'claim', 'note', 'exclude-sure', 'my-signal', 'withdraw-sure'])
      for (const where of [undefined, channel])
        for (const data of [{ about: signal.id }, { draft: signal.id }]) {
          const press = { verb, data, replyToId: '1', ...(where ? { channel: where } : {}) }
          const response = await post(other, cardAction(scene(other, town.megan), press, {}))
          const answer = await response.text()
          assert.equal(response.status, 200)
          assert.ok(!answer.includes(signal.reference) && !answer.includes('nagelsalon'), answer)
        }
    const after = (await kept('gemeente')).find(({ id }) => id === signal.id)
    assert.deepEqual(after, signal)
  })
})
