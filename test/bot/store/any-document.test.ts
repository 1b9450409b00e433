import assert from 'node:assert/strict'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { StartError } from '../../../bot/errors.ts'
import { noSampleYet } from '../../../bot/signals/sample.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { askReporter, claim, note, read } from '../../../bot/signals/triage.ts'
import { seal } from '../../../bot/store/crypto.ts'
import { realDisk } from '../../../bot/store/disk.ts'
import { nameOf, writeOne } from '../../../bot/store/documents.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson, type StoredDocument } from '../../../bot/store/records.ts'
import type { Store } from '../../../bot/store/store.ts'
import { filesIn } from '../../fixtures/kept.ts'
import {
  alex,
  boundOffice,
  idsInOrder,
  inFolder,
  keys,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
const beside = sampleSignal(2)
const key = { ...alex, organisation }
const started = { at: morning.toISOString() }

/** A folder with a document of each kind, and a signal beside them that nothing happens to. */
async function fillFolder(folder: string): Promise<StoredDocument[]> {
  const store = await openLowdbStore(folder, () => keys)
  await store.addSignal(sampleSignal(1))
  await store.addSignal(beside)
  for (const change of [
    read(megan, made),
    claim(megan, made),
    askReporter(megan, { id: 'q', text: 'Welke dag?' }, made),
    note(megan, { id: 'n', text: 'Bekend adres' }, made),
  ])
    await store.changeSignal(organisation, 'signaal-1', change)
  await store.changeOffice(organisation, boundOffice)
  await store.changeKnowledge(organisation, (record) => ({ ...record, seen: { uitbuiting: 'x' } }))
  await store.noteHeads(organisation, '2026-11-23')
  await store.close()
  const others: StoredDocument[] = [
    { ...newPerson(key, 'nl'), id: 'iemand', codeTries: { failed: 1, since: started.at } },
    noSampleYet(organisation, '2026-11'),
    {
      kind: 'request',
      id: 'verzoek-1',
      organisation,
      number: 'V-2026-7K4M',
      what: 'access',
      who: 'reporter',
      signals: ['signaal-1'],
      steps: [],
    },
    {
      kind: 'choice',
      id: 'keuze-1',
      organisation,
      platform: 'teams',
      personId: alex.id,
      held: [{ kind: 'text', id: 'h', at: started.at, text: 'Iets gezien' }],
    },
  ]
  for (const document of others) await writeOne(folder, document, keys, realDisk)
  const kept = await openLowdbStore(folder, () => keys)
  const found = [
    await kept.signal(organisation, 'signaal-1'),
    await kept.office(organisation),
    await kept.knowledge(organisation),
  ]
  await kept.close()
  return [...found.flatMap((one) => one ?? []), ...others]
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Place = readonly (string | number)[]

function placesIn(value: Json, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  const inside: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [...(at.length > 0 ? [at] : []), ...inside.flatMap(([name, one]) => placesIn(one, [...at, name]))]
}

function spoil(document: StoredDocument, nth: number, put: Json | undefined): { spoiled: Json; at: string } {
  const spoiled = JSON.parse(JSON.stringify(document)) as { [name: string | number]: Json }
  const places = placesIn(spoiled as Json)
  const place = places[nth % places.length] ?? []
  const holder = place
    .slice(0, -1)
    .reduce<typeof spoiled>((inside, part) => inside[part] as typeof spoiled, spoiled)
  const last = place.at(-1) ?? ''
  if (put !== undefined) holder[last] = put
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return { spoiled: spoiled as Json, at: place.join('.') }
}

/** All that the bot asks of the store before anybody says something. */
async function looksAround(store: Store): Promise<void> {
  const all = await store.everySignal(organisation)
  for (const signal of all) {
    await store.hitsOf(signal, morning)
    await store.linkedWith(signal)
  }
  await Promise.all([
    store.openSignals(organisation),
    store.signalsOf(key),
    store.newestSignal(organisation),
    store.waitingForPartner(organisation),
    store.waiting(),
    store.parked(),
    store.peopleWithDrafts(),
    store.requests(organisation),
    store.samples(organisation),
    store.choicesOf(organisation),
    store.person(key),
    store.findings(organisation),
    store.signalsWith(organisation, 'Dorpsstraat 1'),
  ])
}

const bytesIn = async (folder: string): Promise<string[]> =>
  Promise.all(
    (await filesIn(folder))
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map(async (path) => `${path} ${await readFile(path, 'utf8')}`),
  )

const odd: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constantFrom<Json>(null, true, 0, -1, 1.5, '', ' ', 'x', '2026-02-30', '1e3', '__proto__', '../office'),
  fc.constantFrom<Json>(
    [],
    {},
    [[]],
    [null],
    [{}],
    { length: 1 },
    '\ud800',
    '2026-11-23T09:00:00.000Z',
    'teams',
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
)

describe('E2, F6: whatever stands in a stored document', () => {
  it('is opened, or refused with its file in a sentence and nothing changed, and the signal beside it stays', () =>
    inFolder(async (home) => {
      const whole = join(home, 'whole')
      const documents = await fillFolder(whole)
      assert.equal(documents.length, 7)
      let run = 0
      const outcomes = { opened: 0, refused: 0 }
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...documents), fc.nat(), odd, async (document, nth, put) => {
          const folder = join(home, `${++run}`)
          await cp(whole, folder, { recursive: true })
          const { spoiled } = spoil(document, nth, put)
          const name = nameOf(document)
          const path = join(folder, name)
          await mkdir(dirname(path), { recursive: true })
          await writeFile(path, JSON.stringify(seal(keys, name, JSON.stringify(spoiled))))
          const before = await bytesIn(folder)
          let store: Store
          try {
            store = await openLowdbStore(folder, () => keys)
          } catch (error) {
            assert.ok(error instanceof StartError, String(error))
            assert.ok(error.message.includes(name), error.message)
            assert.match(error.message, /Er is niets veranderd/)
            assert.deepEqual(await bytesIn(folder), before)
            outcomes.refused++
            return
          }
          outcomes.opened++
          try {
            await looksAround(store)
            const { log, answers }: Partial<Signal> = (await store.signal(organisation, beside.id)) ?? {}
            assert.deepEqual(answers, beside.answers)
            assert.equal(log?.length, 1)
            const changed = await store.changeSignal(organisation, beside.id, read(megan, made))
            assert.ok(changed && 'kind' in changed)
          } finally {
            await store.close()
          }
        }),
        { numRuns: 200 },
      )
      assert.ok(outcomes.opened > 10 && outcomes.refused > 60, JSON.stringify(outcomes))
    })).timeout(120_000)
})
