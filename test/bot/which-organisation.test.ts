import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { BotEvent, Reply } from '../../bot/core/event.ts'
import { line, peopleText, type View } from '../../bot/core/view.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { realDisk } from '../../bot/store/disk.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { newPerson } from '../../bot/store/records.ts'
import type { Store } from '../../bot/store/store.ts'
import { dropHeld, settlesOrganisation } from '../../bot/which-organisation.ts'
import { Post } from '../fixtures/post.ts'
import {
  address,
  alex,
  boundOffice,
  hours,
  idsInOrder,
  inFolder,
  keptLog,
  morning,
  sampleSignal,
  story,
} from '../fixtures/samples.ts'
import { keysOf } from '../fixtures/several.ts'

const organisations = [
  { id: 'gemeente', name: 'Voorbeeldstad' },
  { id: 'buurgemeente', name: 'Buurdorp' },
]

interface Front {
  store: Store
  disk: { full: boolean }
  route(event: BotEvent): Promise<Reply>
  /** To which organisation each event went, and what it was. */
  went: string[]
}

async function inFront(job: (front: Front) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const disk = { full: false }
    const write: typeof realDisk.write = (...args) =>
      disk.full ? Promise.reject(new Error('vol')) : realDisk.write(...args)
    const store = await openLowdbStore(join(folder, 'store'), keysOf, { ...realDisk, write })
    const went: string[] = []
    const route = settlesOrganisation({
      group: 'streek',
      organisations,
      platforms: [new Post()],
      store,
      codes: { opened: ({ organisation }, about) => (about === `code-${organisation}` ? 'x' : undefined) },
      isKoppelcode: (organisation, code) => code === `CODE-${organisation}`,
      handle: async (event) => {
        const what = event.kind === 'text' ? event.text : event.kind === 'action' ? event.name : event.screen
        went.push(`${event.from.organisation}: ${what}`)
        return { shows: [line('gedaan')] }
      },
      now: () => morning,
      newId: idsInOrder(),
      log: keptLog().log,
    })
    await store.changeOffice('gemeente', (office) => ({
      ...boundOffice(office),
      channel: { platform: 'teams', address: address('kanaal') },
      functionarissen: [{ platform: 'teams', id: 'megan', name: '' }],
    }))
    await store.changeOffice('buurgemeente', (office) => ({
      ...boundOffice(office),
      channel: { platform: 'teams', address: address('buurkanaal') },
      functionarissen: ['megan', 'adele'].map((id) => ({ platform: 'teams', id, name: '' })),
    }))
    try {
      await job({ store, disk, route, went })
    } finally {
      await store.close()
    }
  })
}

const base = (id: string, at = 'chat', place: BotEvent['place'] = 'private') => ({
  id: '',
  from: { organisation: 'streek', platform: 'teams' as const, id, name: id, locale: 'nl' as const },
  at: address(at),
  place,
})
const says = (text: string, by = 'alex', id = ''): BotEvent => ({
  ...base(by),
  id,
  kind: 'text',
  text,
  mentions: [],
})
const press = (name: string, data = {}, by = 'alex'): BotEvent => ({
  ...base(by),
  kind: 'action',
  name,
  data,
  values: {},
})
const inChannel = (text: string, at: string): BotEvent => ({
  ...base('megan', at, 'shared'),
  kind: 'text',
  text,
  mentions: [],
})
const choose = (value: string, by = 'alex') => press('choose-municipality', { value }, by)
const textsOf = (views: (View | undefined)[]) => JSON.stringify(views)

const neighbours = (change: Partial<Signal> = {}): Signal =>
  sampleSignal(1, { organisation: 'buurgemeente', reference: 'S-2026-7K4M', ...change })

describe('for which municipality of a group something is', () => {
  it('is asked once, and everything that was sent before goes there in its order, once', () =>
    inFront(async ({ route, went, store }) => {
      await route(says(story, 'alex', 'e1'))
      await route(says(story, 'alex', 'e1'))
      await route(press('report-form'))
      assert.deepEqual(went, [])
      await route(choose('buurgemeente'))
      await route(choose('buurgemeente'))
      await route(says('hoi'))
      assert.deepEqual(
        went,
        [story, 'report-form', 'hoi'].map((what) => `buurgemeente: ${what}`),
      )
      const [kept] = await store.choicesOf('streek')
      assert.deepEqual([kept?.chosen, kept?.held], ['buurgemeente', []])
    }))

  it('is chosen by a word, and a greeting after it is the first screen', () =>
    inFront(async ({ route, went }) => {
      await route({ ...base('alex'), kind: 'hello', screen: 'chat' })
      await route(says('voorbeeldstad'))
      assert.deepEqual(went, ['gemeente: chat'])
    }))

  it('is asked in the language that somebody asks for', () =>
    inFront(async ({ route }) => {
      assert.match(textsOf((await route(says('english'))).shows), /For which municipality/)
      assert.match(textsOf((await route(says('hello'))).shows), /For which municipality/)
    }))

  for (const value of ['elders', 'streek', ''])
    it(`is not "${value}", which is none of them`, () =>
      inFront(async ({ route, went, store }) => {
        assert.match(textsOf((await route(choose(value))).shows), /Voor welke gemeente/)
        const [kept] = await store.choicesOf('streek')
        assert.deepEqual([went, kept?.chosen, kept?.held], [[], undefined, []])
      }))

  const withTwo: [what: string, signal: Signal, event: BotEvent, goes: string][] = [
    ['its reporter', neighbours(), press('my-signal', { about: 'signaal-1' }), 'buurgemeente'],
    [
      'somebody else',
      neighbours({ reporter: { ...alex, id: 'isaiah' } }),
      press('my-signal', { about: 'signaal-1' }),
      'gemeente',
    ],
    [
      'who handles signals there',
      neighbours(),
      press('claim', { about: 'signaal-1' }, 'adele'),
      'buurgemeente',
    ],
    [
      'who is kept out of it',
      neighbours({ hiddenFrom: [{ platform: 'teams', id: 'adele', name: 'Adele Vance' }] }),
      press('claim', { about: 'signaal-1' }, 'adele'),
      'gemeente',
    ],
    ['a typed command', neighbours(), says('bekijken S-2026-7K4M', 'adele'), 'buurgemeente'],
    [
      'a text that mentions it',
      neighbours(),
      says('net als bij S-2026-7K4M zag ik drie meiden', 'adele'),
      'gemeente',
    ],
    ['a typed command of somebody else', neighbours(), says('bekijken S-2026-7K4M', 'isaiah'), 'gemeente'],
    ['what a code opened', neighbours(), press('add', { about: 'code-buurgemeente' }), 'buurgemeente'],
  ]
  for (const [what, signal, event, goes] of withTwo)
    it(`of the neighbour is ${goes} for ${what}`, () =>
      inFront(async ({ route, went, store }) => {
        await route(choose('gemeente', event.from.id))
        await store.addSignal(signal)
        const before = went.length
        const reply = await route(event)
        assert.equal(went.slice(before).join().split(':')[0], goes)
        assert.equal(textsOf(reply.shows).includes('Dit is van Buurdorp'), goes === 'buurgemeente')
        // What is typed next belongs to what stands on the screen.
        await route(says('en verder', event.from.id))
        assert.equal(went.at(-1), `${goes}: en verder`)
      }))

  it('is that of a draft, for its writer only', () =>
    inFront(async ({ route, went, store }) => {
      const startedAt = morning.toISOString()
      const draft = { id: 'concept', dialog: 'report' as const, answers: {}, skipped: [], startedAt }
      const key = { organisation: 'buurgemeente', platform: 'teams' as const, id: 'alex' }
      await store.savePerson({ ...newPerson(key, 'nl'), drafts: [draft] })
      for (const by of ['alex', 'isaiah']) await route(choose('gemeente', by))
      await route(press('send', { draft: 'concept' }, 'isaiah'))
      await route(press('send', { draft: 'concept' }))
      assert.deepEqual(went.slice(-2), ['gemeente: send', 'buurgemeente: send'])
    }))

  const places: [what: string, event: BotEvent, goes: string | undefined][] = [
    ['whose channel it is', inChannel('open', 'buurkanaal'), 'buurgemeente'],
    ['whose channel it is, whatever the code', inChannel('koppel CODE-buurgemeente', 'kanaal'), 'gemeente'],
    ['whose code it is', inChannel('koppel CODE-buurgemeente', 'elders'), 'buurgemeente'],
    ['nobody, with a wrong code', inChannel('koppel CODE-x', 'elders'), undefined],
    ['nobody, in a channel of nobody', inChannel(story, 'elders'), undefined],
  ]
  for (const [what, event, goes] of places)
    it(`in a channel is ${what}`, () =>
      inFront(async ({ route, went, store }) => {
        const reply = await route(event)
        assert.equal(went[0]?.split(':')[0], goes)
        assert.equal(reply.aside === undefined, goes !== undefined)
        assert.deepEqual(await store.choicesOf('streek'), [])
      }))

  it('gives back what was typed when nothing can be kept', () =>
    inFront(async ({ route, disk }) => {
      disk.full = true
      assert.match(textsOf((await route(says(story))).shows), new RegExp(`nog niets bewaard.*${story}`))
    }))

  it('gives back of a form what was written, and not what was chosen', () =>
    inFront(async ({ route, disk }) => {
      disk.full = true
      const sent = { ...press('submit'), values: { danger: 'no', what: story, known: 'named' } } as BotEvent
      const { shows } = await route(sent)
      assert.deepEqual(
        shows.slice(1).map(({ body }) => body),
        [[peopleText(story)]],
      )
    }))

  const code = 'sneeuwzadel lindestoel parelvork regentoeter'
  const codes: [how: string, event: BotEvent][] = [
    ['typed', says(code)],
    ['typed in another spelling', says('Mijn code is: Sneeuw-zadel, lindestoel, parelvork, regentoeter')],
    ['in a form', { ...press('submit-form'), values: { code } } as BotEvent],
  ]
  for (const [how, event] of codes)
    it(`does not keep a code beside who sent it, ${how}, and asks for it once more after the choice`, () =>
      inFront(async ({ route, went, store }) => {
        await route(says(story))
        const asked = textsOf((await route(event)).shows)
        assert.match(asked, /Voor welke gemeente.*geef de code daarna nog een keer/)
        const kept = await store.choicesOf('streek')
        assert.deepEqual(
          kept.flatMap(({ held }) => held.map((one) => (one.kind === 'text' ? one.text : one.name))),
          [story],
        )
        assert.doesNotMatch(JSON.stringify(kept), /lindestoel/)
        await route(choose('gemeente'))
        await route(says(code))
        assert.deepEqual(went, [`gemeente: ${story}`, `gemeente: ${code}`])
      }))

  it('waits no longer than a draft', () =>
    inFront(async ({ route, store }) => {
      await route(says(story))
      const held = async () => (await store.choicesOf('streek'))[0]?.held.length
      const later = (days: number) => new Date(morning.getTime() + days * 24 * hours)
      await dropHeld(store, 'streek', later(13))
      assert.equal(await held(), 1)
      await dropHeld(store, 'streek', later(14))
      assert.equal(await held(), 0)
    }))
})
