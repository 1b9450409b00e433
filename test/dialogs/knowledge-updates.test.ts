import assert from 'node:assert/strict'
import type { ActionEvent } from '../../bot/core/event.ts'
import type { PersonState } from '../../bot/core/person.ts'
import type { Platform } from '../../bot/core/platform.ts'
import type { View } from '../../bot/core/view.ts'
import { ReceiptCodes } from '../../bot/receipt-codes.ts'
import { realDisk } from '../../bot/store/disk.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { Store } from '../../bot/store/store.ts'
import { createTalk } from '../../dialogs/talk.ts'
import { AskedQuestions } from '../../knowledge/asked-questions.ts'
import { publication } from '../../knowledge/change.ts'
import { parseEntry } from '../../knowledge/entry.ts'
import { KnowledgeBases, shippedLibrary } from '../../knowledge/knowledge-base.ts'
import type { Library } from '../../knowledge/library.ts'
import { address, alex, idsInOrder, inFolder, keys, morning, organisation } from '../fixtures/samples.ts'

/** What ships, with another text for some entries. */
function nextVersion(...changed: string[]): Library {
  const library = shippedLibrary()
  const entries = [...library.entries.values()].map((entry) =>
    changed.includes(entry.id) ? { ...entry, text: { nl: 'Met de nieuwe versie staat hier dit.' } } : entry,
  )
  return { ...library, entries: new Map(entries.map((entry) => [entry.id, entry])) }
}

/** An admin at a bot of which this ships. */
class Admin {
  readonly knowledge: KnowledgeBases
  shown: View[] = []
  readonly #talk
  readonly #newId = idsInOrder()
  #person: PersonState = {
    kind: 'person',
    id: 'beheerder',
    organisation,
    platform: 'teams',
    personId: alex.id,
    lastLocale: 'nl',
    drafts: [],
    consumed: [],
  }

  constructor(store: Store, library = shippedLibrary()) {
    this.knowledge = new KnowledgeBases(store, library)
    this.#talk = createTalk({
      store,
      platform: () =>
        ({
          person: async (id: string) => ({ id, name: 'Adele Vance', guest: false, member: true }),
        }) as unknown as Platform,
      isHeldUp: async () => false,
      board: async () => {},
      municipality: () => ({ departments: [], admins: [{ platform: 'teams', id: alex.id }] }),
      knowledge: this.knowledge,
      asked: new AskedQuestions(),
      codes: new ReceiptCodes(() => keys, store, this.#newId),
      isKoppelcode: () => false,
      newId: this.#newId,
      random: () => 0,
    })
  }

  get text(): string {
    return JSON.stringify(this.shown)
  }
  says = (text: string) => this.#turn({ kind: 'text', text, mentions: [] })
  presses(label: string): Promise<void> {
    const pressed = this.shown.flatMap(({ actions }) => actions).find((one) => one.label === label)
    assert.ok(pressed, `no "${label}": ${this.text}`)
    return this.#turn({ kind: 'action', name: pressed.name, data: pressed.data, values: {} })
  }

  async #turn(
    what:
      | { kind: 'text'; text: string; mentions: [] }
      | Pick<ActionEvent, 'kind' | 'name' | 'data' | 'values'>,
  ): Promise<void> {
    const from = { ...alex, organisation }
    const event = { id: this.#newId(), from, at: address('privéchat'), place: 'private' as const, ...what }
    const outcome = await this.#talk.respond({ event, person: this.#person, now: morning })
    this.#person = outcome.person
    this.shown = outcome.reply.shows
  }
}

const withStore = (job: (store: Store) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    try {
      await job(store)
    } finally {
      await store.close()
    }
  })

describe('what comes with a new version', () => {
  const changed = ['vorm-loverboys', 'definitie-mensenhandel']

  it('is nothing to who looks for the first time', () =>
    withStore(async (store) => {
      const admin = new Admin(store)
      await admin.says('kennis beheren')
      assert.ok(!admin.text.includes('Met de nieuwe versie'), admin.text)
    }))

  it('is shown as a whole, and is right with one press', () =>
    withStore(async (store) => {
      await new Admin(store).says('kennis beheren')
      const admin = new Admin(store, nextVersion(...changed))
      await admin.says('kennis beheren')
      assert.ok(admin.text.includes('Met de nieuwe versie zijn 2 antwoorden veranderd.'), admin.text)
      await admin.presses('Bekijk wat er nieuw is')
      await admin.presses('Alle 2 nog juist')
      assert.ok(admin.text.includes('Genoteerd: 2 keer nog juist.'), admin.text)
      const base = await admin.knowledge.of(organisation)
      assert.deepEqual(
        changed.map((id) => base.entry(id)?.checked?.by),
        [alex.name, alex.name],
      )
      await admin.says('kennis beheren')
      assert.ok(!admin.text.includes('Met de nieuwe versie'), admin.text)
    }))

  it('is seen without a word on whether it is right', () =>
    withStore(async (store) => {
      await new Admin(store).says('kennis beheren')
      const admin = new Admin(store, nextVersion(...changed))
      await admin.says('kennis beheren')
      await admin.presses('Bekijk wat er nieuw is')
      await admin.presses('Gezien')
      await admin.says('kennis beheren')
      assert.ok(!admin.text.includes('Met de nieuwe versie'), admin.text)
      assert.equal((await admin.knowledge.of(organisation)).entry('vorm-loverboys')?.checked, undefined)
    }))
})

describe('a question that becomes an example', () => {
  it('is dealt with in the same write: where no second one succeeds, it is not left behind', () =>
    inFolder(async (folder) => {
      let writes = Number.POSITIVE_INFINITY
      const write: typeof realDisk.write = (...args) =>
        writes-- > 0 ? realDisk.write(...args) : Promise.reject(new Error('vol'))
      const store = await openLowdbStore(folder, () => keys, { ...realDisk, write })
      const asked = { id: 'vraag', text: 'wat is een straatboete', day: '2026-11-24', held: false }
      await store.changeKnowledge(organisation, (kept) => ({ ...kept, questions: [asked] }))
      const admin = new Admin(store)
      await admin.says('kennis beheren')
      await admin.presses('Vragen zonder goed antwoord')
      writes = 1
      await admin.presses('Hoort bij: Criminele uitbuiting')
      const { changes, questions } = await store.knowledge(organisation)
      assert.deepEqual([changes.map(({ act }) => act), questions], [['example'], []])
      await store.close()
    }))
})

describe('a list of more answers than one screen holds', () => {
  const madeHere = (id: string) =>
    parseEntry(
      `---\nid: ${id}\nkind: beleid\ntitle: { nl: Van ons ${id} }\nsources: [{ name: Bron, seen: 2026-11 }]\nowner: beheerder\nreviewBy: 2027-06-01\n---\n\n## Nederlands\n\nTekst.\n`,
    )
  for (const presses of [['Bij ons gewijzigd'], ['Alle antwoorden', 'Beleid']])
    it(`shows the rest behind a button: ${presses.at(-1)}`, () =>
      withStore(async (store) => {
        const made = { by: { platform: 'teams', id: alex.id, name: alex.name }, at: morning } as const
        const ours = Array.from({ length: 13 }, (_, nth) => madeHere(`eigen-${nth + 1}`))
        await store.changeKnowledge(organisation, (kept) => ({
          ...kept,
          changes: ours.map((entry) => publication(entry, { ...made, below: undefined })),
        }))
        const admin = new Admin(store)
        await admin.says('kennis beheren')
        for (const label of presses) await admin.presses(label)
        assert.ok(!admin.text.includes('Van ons eigen-13'), admin.text)
        const next = /Nog \d+ bekijken/.exec(admin.text)?.[0] ?? ''
        await admin.presses(next)
        await admin.presses('Van ons eigen-13')
        assert.ok(admin.text.includes('door ons gemaakt of gewijzigd'), admin.text)
      }))
})
