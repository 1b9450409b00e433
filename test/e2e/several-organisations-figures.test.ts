import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import { dayOf } from '../../bot/calendar.ts'
import type { Admin } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { comesOn } from '../../bot/signals/figures.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { cardAction, chatWith } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { Municipality, tenant } from '../fixtures/municipality.ts'
import { readPdf } from '../fixtures/pdf-text.ts'
import { sampleSignal } from '../fixtures/samples.ts'
import { inStore } from '../fixtures/several.ts'
import { both, type Side, sides } from '../fixtures/sides.ts'
import { SlackPerson } from '../fixtures/slack/person.ts'
import { SlackWorkspace } from '../fixtures/slack/workspace.ts'
import { TeamsPerson } from '../fixtures/teams-person.ts'
import { channelToken } from '../fixtures/tokens.ts'
import { routeSlack } from '../fixtures/world.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

/** What is counted at each side: no number of the one is a number of the other. */
const counted = {
  gemeente: {
    total: 20,
    form: 'labour',
    inForm: 13,
    words: 'arbeidsuitbuiting',
    department: 'Havendienst',
    fromIt: 12,
  },
  buurgemeente: {
    total: 31,
    form: 'sexual',
    inForm: 17,
    words: 'seksuele uitbuiting',
    department: 'Marktzaken',
    fromIt: 22,
  },
} as const
type SideId = keyof typeof counted

/** The newest year of which there are figures. */
function countedYear(): string {
  const today = dayOf(new Date())
  const last = String(Number(today.slice(0, 4)) - 1)
  return comesOn(last) <= today ? last : String(Number(last) - 1)
}
const year = countedYear()

/** With the same ids in both. */
function signalsOf(id: SideId): Signal[] {
  const { total, form, inForm, department, fromIt } = counted[id]
  return Array.from({ length: total }, (_, at) => {
    const answers = {
      danger: 'no',
      what: story,
      form: at < inForm ? form : 'criminal',
      ...(at < fromIt ? { department } : {}),
    }
    const { log, ...signal } = sampleSignal(at + 1, { organisation: id, answers, deliveries: [] })
    return { ...signal, log: log.map((line) => ({ ...line, at: `${year}-06-01T10:00:00.000Z` })) }
  })
}

/** What stands in the figures of a side, on a page or in a chat. */
const wordsOf = (id: SideId): string[] => {
  const { total, inForm, words, department, fromIt } = counted[id]
  return [
    `Er kwamen ${total} signalen binnen.`,
    `${inForm} van de ${total} signalen gaan over ${words}.`,
    `${department}: ${fromIt}`,
  ]
}

/** All that must not be seen at the other side. */
const signsOf = (id: SideId): string[] => [
  ...wordsOf(id),
  counted[id].department,
  `: ${counted[id].total - counted[id].inForm}`,
]

function showsOnly(id: SideId, text: string): void {
  const other = id === 'gemeente' ? 'buurgemeente' : 'gemeente'
  const among = (signs: string[]) => signs.filter((sign) => text.includes(sign))
  assert.deepEqual(among(wordsOf(id)), wordsOf(id), `${id}: ${text}`)
  assert.deepEqual(among(signsOf(other)), [], `${id}: ${text}`)
}

/** Any figures at all: what is known of the subject speaks of them as well. */
const figuresShown = new RegExp(`Cijfers over ${year}|Er kwamen|Havendienst|Marktzaken`)

/** Paths of documents. */
const linksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/[a-z]+\/overdracht\/[A-Za-z0-9_-]{20,}/g)].map(([path]) => path)),
]

describe('C5: the figures of two municipalities in one installation', () => {
  let town: Municipality
  let workspace: SlackWorkspace
  let network: ReturnType<typeof routeSlack>
  const clock = new Clock()
  /** Alex is named for the figures in the first only, Adele is its neighbour’s admin only. Megan handles signals in both. */
  let named: Record<'alex' | 'adele' | 'megan', Admin[]>

  const settings = (one: ServeSettings): ServeSettings => {
    const all = both(one)
    return {
      ...all,
      organisations: all.organisations.map((organisation) => {
        const id = organisation.id as SideId
        const { department: name } = counted[id]
        const municipality = {
          ...organisation.municipality,
          departments: [{ name, size: 40, meldcode: false }],
          policy: id === 'gemeente' ? [...named.alex, ...named.megan] : named.megan,
          admins: id === 'gemeente' ? [] : named.adele,
        }
        const { office } = organisation
        return {
          ...organisation,
          municipality,
          ...(office && { office: { ...office, functionarissen: [] } }),
        }
      }),
    }
  }

  before(async function () {
    this.timeout(180_000)
    workspace = await SlackWorkspace.start({})
    for (const { botToken } of sides) workspace.botTokens.add(botToken)
    network = routeSlack(workspace.url)
    named = { alex: [], adele: [], megan: [] }
    town = await Municipality.open({ settings, clock })
    await town.stop()
    for (const who of ['alex', 'adele', 'megan'] as const) {
      const { aadObjectId, name } = town[who]
      named[who] = [
        { platform: 'teams', id: aadObjectId },
        { platform: 'slack', id: workspace.person(name).id },
      ]
    }
    await inStore(town.data, async (store) => {
      for (const id of ['gemeente', 'buurgemeente'] as const)
        for (const signal of signalsOf(id)) assert.equal((await store.addSignal(signal)).outcome, 'added')
    })
    await town.start()
  })
  after(async () => {
    await town.close()
    network.restore()
    await workspace.stop()
  })

  type Who = keyof typeof named
  interface Reader {
    /** All that this side's app sent to this person. */
    sent(): string
    says(text: string): Promise<unknown>
    /** Gives the answer. */
    presses(label: string): Promise<string>
    until(look: () => boolean): Promise<unknown>
  }

  function onTeams(side: Side, who: Who): Reader {
    const url = `http://127.0.0.1:${town.port}/${side.id}/teams`
    const person = new TeamsPerson({ url, teams: town.teams, appId: side.appId, tenant }, town[who], {})
    const isMine = (one: (typeof town.teams.requests)[number]): boolean =>
      one.appId === side.appId && one.conversation === chatWith(town[who]) && one.text.includes('"message"')
    return {
      sent: () =>
        town.teams.requests
          .filter(isMine)
          .map(({ text }) => text)
          .join('\n'),
      says: (text) => person.says(text),
      presses: async (label) => (await person.presses(label)).text(),
      until: (look) => town.teams.until(look),
    }
  }

  function onSlack(side: Side, who: Who): Reader {
    const url = `http://127.0.0.1:${town.port}/${side.id}/slack`
    const site = { url, workspace, secret: side.secret, now: clock.now }
    const person = new SlackPerson(site, workspace.person(town[who].name))
    const isMine = ({ token, args }: (typeof workspace.calls)[number]): boolean =>
      token === side.botToken && args.channel === person.chat
    return {
      sent: () =>
        workspace.calls
          .filter(isMine)
          .map(({ args }) => JSON.stringify(args))
          .join('\n'),
      says: (text) => person.says(text),
      presses: async (label) => JSON.stringify(await person.presses(label)),
      until: (look) => workspace.until(look),
    }
  }
  const platforms = { Teams: onTeams, Slack: onSlack }

  /** What came of "cijfers". */
  async function figuresFor(reader: Reader): Promise<string> {
    clock.advance(2000)
    const before = reader.sent().length
    await reader.says('cijfers')
    const isAnswered = /Cijfers over|Klopt niet of niet duidelijk/
    await reader.until(() => isAnswered.test(reader.sent().slice(before)))
    return reader.sent().slice(before)
  }

  async function linkFor(reader: Reader): Promise<string> {
    await figuresFor(reader)
    clock.advance(2000)
    const before = reader.sent().length
    const answer = await reader.presses('Als document of spreadsheet')
    const found = () => linksIn(answer + reader.sent().slice(before))
    await reader.until(() => found().length > 0)
    const [link, ...others] = found()
    assert.ok(link)
    assert.deepEqual(others, [])
    return link
  }

  async function visit(path: string): Promise<{ status: number; type: string; body: Buffer }> {
    const response = await fetch(`http://127.0.0.1:${town.port}${path}`, { method: 'POST' })
    const body = Buffer.from(await response.arrayBuffer())
    return { status: response.status, type: response.headers.get('content-type') ?? '', body }
  }

  async function showsItsOwn(id: SideId, reader: Reader): Promise<void> {
    showsOnly(id, await figuresFor(reader))
    const page = await visit(await linkFor(reader))
    assert.equal(page.status, 200)
    showsOnly(id, page.body.toString('utf8'))
    const kinds: string[] = []
    for (const link of linksIn(page.body.toString('utf8'))) {
      assert.ok(link.startsWith(`/${id}/`), link)
      const { type, body } = await visit(link)
      kinds.push(type)
      if (type === 'application/pdf')
        showsOnly(
          id,
          readPdf(body)
            .map(({ text }) => text.replaceAll('\n', ' '))
            .join('\n'),
        )
      else assert.deepEqual(countsIn(body.toString('utf8')), countsOf(id))
    }
    assert.deepEqual(kinds, ['application/pdf', 'text/csv; charset=utf-8'])
  }

  /** All numbers of a spreadsheet. */
  function countsIn(csv: string): string[] {
    const rows: string[][] = parse(csv, { bom: true, delimiter: ';' })
    return [...new Set(rows.slice(1).flatMap(([, , , count]) => count || []))].sort()
  }
  const countsOf = (id: SideId): string[] => {
    const { total, inForm, fromIt } = counted[id]
    return [total, inForm, total - inForm, fromIt, total - fromIt].map(String).sort()
  }

  for (const [platform, on] of Object.entries(platforms))
    it(`shows each its own, to who may see both and to who may see one, on ${platform}`, async function () {
      this.timeout(180_000)
      for (const side of sides) await showsItsOwn(side.id as SideId, on(side, 'megan'))
      const [first, other] = sides
      assert.ok(first && other)
      await showsItsOwn('gemeente', on(first, 'alex'))
      await showsItsOwn('buurgemeente', on(other, 'adele'))
    })

  it('is one person’s right in one of them, whatever the same id may do in the other', async function () {
    this.timeout(180_000)
    const [first, other] = sides
    assert.ok(first && other)
    for (const [side, who] of [
      [other, 'alex'],
      [first, 'adele'],
    ] as const) {
      for (const on of Object.values(platforms)) {
        const shown = await figuresFor(on(side, who))
        assert.doesNotMatch(shown, figuresShown, `${side.id}: ${shown}`)
      }
      for (const verb of ['figures', 'figures-document']) {
        const scene = { appId: side.appId, tenant, from: town[who] }
        const authorization = `Bearer ${channelToken({ appId: side.appId })}`
        const response = await fetch(`http://127.0.0.1:${town.port}/${side.id}/teams`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify(cardAction(scene, { verb, data: { value: year }, replyToId: '1' })),
        })
        const answer = await response.text()
        assert.equal(response.status, 200)
        assert.doesNotMatch(answer, figuresShown, answer)
        assert.deepEqual(linksIn(answer), [])
      }
    }
  })

  it('opens no link of the one under the path of the other, and leaves it good where it belongs', async function () {
    this.timeout(180_000)
    for (const side of sides) {
      const link = await linkFor(onTeams(side, 'megan'))
      const elsewhere = link.replace(/^\/[a-z]+/, side.id === 'gemeente' ? '/buurgemeente' : '/gemeente')
      const looked = await fetch(`http://127.0.0.1:${town.port}${elsewhere}`)
      assert.deepEqual([looked.status, (await visit(elsewhere)).status], [410, 410])
      assert.equal((await visit(link)).status, 200)
    }
  })
})
