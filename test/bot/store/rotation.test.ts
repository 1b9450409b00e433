import assert from 'node:assert/strict'
import { copyFile, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotKeptError, StartError } from '../../../bot/errors.ts'
import { keysCommand } from '../../../bot/keys-command.ts'
import { ReceiptCodes } from '../../../bot/receipt-codes.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { claim, note } from '../../../bot/signals/triage.ts'
import { type KeyRing, keyIdOf, open, seal } from '../../../bot/store/crypto.ts'
import { type Disk, realDisk } from '../../../bot/store/disk.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import type { Turned } from '../../../bot/store/rotation.ts'
import type { Store } from '../../../bot/store/store.ts'
import { contents } from '../../fixtures/data-folder.ts'
import {
  boundOffice,
  idsInOrder,
  inFolder,
  keys,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const [old] = keys
const fresh = { id: 'nieuw', key: Buffer.alloc(32, 9) }
const newest = { id: 'nieuwst', key: Buffer.alloc(32, 5) }
const both: KeyRing = [fresh, old]
const group = 'samen'
const made = { now: morning, newId: idsInOrder() }
const today = '2026-11-24'

const opened = (folder: string, ring: KeyRing, disk: Disk = realDisk): Promise<Store> =>
  openLowdbStore(folder, () => ring, disk)

/** Runs `job` on the store with these keys, and closes it whatever comes of it. */
async function withStore<T>(
  folder: string,
  ring: KeyRing,
  job: (store: Store) => Promise<T>,
  disk?: Disk,
): Promise<T> {
  const store = await opened(folder, ring, disk)
  try {
    return await job(store)
  } finally {
    await store.close()
  }
}

/** Turns until all has been looked at, of the organisation and its group; gives what did not hold. */
async function turnAll(store: Store): Promise<Turned['untied']> {
  const untied = []
  for (const one of [organisation, group])
    for (;;) {
      const turned = await store.sealAnew(one, 2)
      untied.push(...turned.untied)
      if (turned.left === 0) break
    }
  return untied
}

const rotate = (folder: string, ring: KeyRing): Promise<Turned['untied']> =>
  withStore(folder, ring, async (store) => {
    const untied = await turnAll(store)
    await store.noteHeads(organisation, today)
    return untied
  })

const answers = { danger: 'no', what: 'Drie meiden', address: 'Dorpsstraat 1', plate: 'AB-12-CD' }
const person = { ...newPerson({ organisation, platform: 'teams', id: 'alex' }, 'nl'), id: 'een' }
const choice = {
  kind: 'choice' as const,
  id: 'keus',
  organisation: group,
  platform: 'teams' as const,
  personId: 'alex',
  held: [],
}
const changed = (id: string) => note(megan, { id, text: `Tekst ${id}` }, made)

/** Everything that there can be, under the old key: signals that changed, one taken back, one expired, one with a code, and all other documents. */
async function filled(folder: string, ring: KeyRing = keys): Promise<string> {
  return withStore(folder, ring, async (store) => {
    for (const n of [1, 2, 3, 4]) await store.addSignal(sampleSignal(n, { answers }))
    await store.changeSignal(organisation, 'signaal-1', claim(megan, made))
    await store.changeSignal(organisation, 'signaal-1', changed('eerste'))
    await store.changeSignal(organisation, 'signaal-3', withdraw(made))
    const destroyed = { on: '2026-11-23', days: 1 }
    await store.noteHeads(organisation, '2026-11-22')
    await store.changeSignal(organisation, 'signaal-4', (signal) => expire(signal, destroyed, [], made))
    const code = await withCode(store, ring, 5)
    await store.noteHeads(organisation, '2026-11-23')
    await store.noteTold(organisation, '2026-11-23', {
      at: morning.toISOString(),
      what: 'round-up',
      about: {},
    })
    await store.savePerson(person)
    await store.saveChoice(choice)
    await store.changeOffice(organisation, boundOffice)
    await store.changeOffice(organisation, (office) => ({ ...office, usedCodes: ['x'] }))
    await store.changeKnowledge(organisation, (knowledge) => ({ ...knowledge, remindedOn: '2026-11-23' }))
    return code
  })
}

async function withCode(store: Store, ring: KeyRing, n: number): Promise<string> {
  const codes = new ReceiptCodes(() => ring, store, made.newId)
  const { reporter: _none, ...signal } = sampleSignal(n)
  const { code, kept } = await codes.draw(organisation, signal.id)
  await store.addSignal({ ...signal, known: 'code', receiptCode: kept })
  return code
}

const foundBy = async (store: Store, ring: KeyRing, code: string): Promise<string | undefined> =>
  (await new ReceiptCodes(() => ring, store, made.newId).find(organisation, code))?.id

/** Ids of the keys with which the files of the folder are sealed, the copies from before included. */
const keysIn = async (folder: string): Promise<Set<string | undefined>> => {
  const files = Object.entries(await contents(folder)).filter(([name]) => /\.json(\.before)?$/.test(name))
  return new Set(files.map(([, text]) => keyIdOf(text)))
}

const fileOf = (n: number) => `${organisation}/signals/2026/signaal-${n}.json`

/** As somebody with the key could do it: opened, changed and sealed again in its own place. */
async function rewrite(
  folder: string,
  name: string,
  [key]: KeyRing,
  how: (document: Signal) => object,
): Promise<void> {
  const text = open([key], name, JSON.parse(await readFile(join(folder, name), 'utf8')))
  await writeFile(
    join(folder, name),
    JSON.stringify(seal([key], name, JSON.stringify(how(JSON.parse(text))))),
  )
}

/** All that people wrote and did: what a new key may not change. */
async function said(store: Store): Promise<unknown> {
  const signals = await store.everySignal(organisation)
  return {
    signals: signals
      .map(({ marks = [], receiptCode, log, ...signal }) => ({
        ...signal,
        marks: marks.map(({ kind }) => kind).sort(),
        code: receiptCode?.hash,
        log: log.map(({ link, ...entry }) => ({ ...entry, salt: link?.salt, mac: link?.mac })),
      }))
      .sort((a, b) => a.id.localeCompare(b.id)),
    person: await store.person({ organisation, platform: 'teams', id: 'alex' }),
    choices: await store.choicesOf(group),
    office: await store.office(organisation),
    knowledge: await store.knowledge(organisation),
  }
}

describe('E2: rotated key: everything that was kept', () => {
  it('is as it was once the old key is gone, holds as a chain, and needs that key nowhere', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      const before = await withStore(folder, keys, said)
      assert.deepEqual(await rotate(folder, both), [])
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
      await withStore(folder, [fresh], async (store) => {
        assert.deepEqual(await said(store), before)
        assert.deepEqual(await store.findings(organisation), [])
        assert.equal(await foundBy(store, [fresh], code), 'signaal-5')
        await store.changeSignal(organisation, 'signaal-1', changed('later'))
        await store.noteHeads(organisation, '2026-11-25')
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('is known again by what stands in it, before, while and after', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const known = async (store: Store) => {
        const two = await store.signal(organisation, 'signaal-2')
        assert.ok(two)
        const hits = await store.hitsOf(two, morning)
        const typed = await store.signalsWith(organisation, 'Dorpsstraat 1')
        return [hits.map(({ signal }) => signal.id), typed.map(({ id }) => id).sort()]
      }
      const all = [['signaal-1'], ['signaal-1', 'signaal-2']]
      await withStore(folder, both, async (store) => {
        assert.deepEqual(await known(store), all)
        await turnAll(store)
        assert.deepEqual(await known(store), all)
        await store.addSignal(sampleSignal(6, { answers }))
      })
      await withStore(folder, [fresh], async (store) =>
        assert.deepEqual(await known(store), [
          ['signaal-6', 'signaal-1'],
          ['signaal-1', 'signaal-2', 'signaal-6'],
        ]),
      )
    }))

  it('is turned once: a second look writes nothing', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await rotate(folder, both)
      const disk = new TrialDisk()
      await withStore(folder, both, (store) => turnAll(store), disk)
      assert.deepEqual(disk.written, [])
    }))

  it('can be turned once more under a newer key, and under the older one again', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const before = await withStore(folder, keys, said)
      await rotate(folder, both)
      for (const ring of [
        [newest, fresh],
        [fresh, newest],
        [newest, fresh],
      ] as KeyRing[])
        assert.deepEqual(await rotate(folder, ring), [])
      await withStore(folder, [newest, fresh], async (store) => {
        assert.deepEqual(await said(store), before)
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('still opens nothing that was put in another place', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await rotate(folder, both)
      const [one, two] = [1, 2].map((n) => join(folder, fileOf(n))) as [string, string]
      for (const path of [one, two]) await unlink(`${path}.before`)
      await copyFile(two, `${two}.tijdelijk`)
      await rename(one, two)
      await rename(`${two}.tijdelijk`, one)
      await assert.rejects(opened(folder, [fresh]), /kan niet worden gelezen/)
    }))

  it('is refused at the start when the old key went before its time, by the name of that key', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await withStore(folder, both, (store) => store.sealAnew(organisation, 2))
      await assert.rejects(opened(folder, [fresh]), (error: Error) => {
        assert.ok(error instanceof StartError)
        assert.match(
          error.message,
          /\.json is versleuteld met sleutel “proef”, en die staat niet in ENCRYPTION_KEYS/,
        )
        assert.match(error.message, /Zet die sleutel terug, achter de nieuwe/)
        return true
      })
    }))
})

describe('E2: rotated key: while it is used', () => {
  it('a change that comes in the middle is not lost, whichever of the two is written first', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const disk = new TrialDisk()
      await withStore(
        folder,
        both,
        async (store) => {
          const first = disk.hold(/signaal-2\.json$/)
          const before = store.changeSignal(organisation, 'signaal-2', claim(megan, made))
          await first.arrived
          const held = disk.hold(/signaal-1\.json$/)
          const turning = turnAll(store)
          await held.arrived
          const during = store.changeSignal(organisation, 'signaal-1', changed('tijdens'))
          first.release()
          held.release()
          await Promise.all([turning, before, during])
        },
        disk,
      )
      await withStore(folder, [fresh], async (store) => {
        assert.equal((await store.signal(organisation, 'signaal-1'))?.log.at(-1)?.id, 'tijdens')
        assert.equal((await store.signal(organisation, 'signaal-2'))?.log.at(-1)?.what, 'claimed')
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('goes on where it was after each write at which it can end', () =>
    inFolder(async (folder) => {
      await filled(folder)
      let ends = 0
      for (let isDone = false; !isDone; ends++) {
        let writes = 0
        const disk: Disk = {
          ...realDisk,
          write: (path, text, before) =>
            ++writes > 1
              ? Promise.reject(Object.assign(new Error('weg'), { code: 'EIO' }))
              : realDisk.write(path, text, before),
        }
        isDone = await withStore(
          folder,
          both,
          (store) =>
            turnAll(store).then(
              () => true,
              (error: unknown) => {
                assert.ok(error instanceof NotKeptError)
                return false
              },
            ),
          disk,
        )
        await withStore(folder, both, async (store) =>
          assert.deepEqual(await store.findings(organisation), []),
        )
      }
      assert.ok(ends > 10, `${ends} writes`)
      await rotate(folder, both)
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
    }))

  it('puts back a file that somebody took away meanwhile', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await withStore(folder, both, async (store) => {
        await unlink(join(folder, fileOf(2)))
        await turnAll(store)
      })
      await withStore(folder, [fresh], async (store) =>
        assert.equal((await store.signal(organisation, 'signaal-2'))?.id, 'signaal-2'),
      )
    }))

  it('comes back to a document that a full disk refused, after the others', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const disk = new TrialDisk()
      await withStore(
        folder,
        both,
        async (store) => {
          const repair = disk.refuse(/journal/, 'ENOSPC')
          for (let tries = 0; tries < 3; tries++) await assert.rejects(turnAll(store), NotKeptError)
          repair()
          assert.deepEqual(await turnAll(store), [])
        },
        disk,
      )
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
    }))
})

describe('E2: rotated key: what does not hold', () => {
  const harms: Record<string, { harm: (folder: string) => Promise<void>; found: object }> = {
    'a line that was changed': {
      harm: (folder) =>
        rewrite(folder, fileOf(1), keys, ({ log, ...signal }) => ({
          ...signal,
          log: log.with(1, { ...log[1], by: { ...megan, name: 'X' } } as Signal['log'][number]),
        })),
      found: { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'changed', line: 2 },
    },
    'a tail that was cut off': {
      harm: (folder) =>
        rewrite(folder, fileOf(1), keys, ({ log, ...signal }) => ({ ...signal, log: log.slice(0, -1) })),
      found: { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'shorter', line: 3 },
    },
    'a day of the journal that was changed': {
      harm: (folder) =>
        rewrite(folder, `${organisation}/journal/2026-11-22.json`, keys, (day) => ({ ...day, heads: {} })),
      found: { what: 'journal', organisation, day: '2026-11-22', broken: 'changed' },
    },
  }
  for (const [what, { harm, found }] of Object.entries(harms))
    it(`is sealed but not tied anew: ${what} is told, and is found as before`, () =>
      inFolder(async (folder) => {
        await filled(folder)
        await harm(folder)
        assert.deepEqual(await rotate(folder, both), [found])
        assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
        await withStore(folder, both, async (store) =>
          assert.deepEqual(await store.findings(organisation), [found]),
        )
        await withStore(folder, [fresh], async (store) => {
          const [only, ...others] = await store.findings(organisation)
          assert.deepEqual(others, [])
          assert.equal(only && 'broken' in only && only.broken, 'key')
        })
      }))

  const later: Record<string, { harm: (folder: string) => Promise<void>; found: object }> = {
    ...harms,
    'a signal that was removed': {
      harm: (folder) => unlink(join(folder, fileOf(2))),
      found: { what: 'missing', organisation, id: 'signaal-2', day: '2026-11-22' },
    },
  }
  for (const [what, { found }] of Object.entries(later))
    it(`is found after it too, without the old key: ${what}`, () =>
      inFolder(async (folder) => {
        await filled(folder)
        await rotate(folder, both)
        const now: Record<string, () => Promise<void>> = {
          'a line that was changed': () =>
            rewrite(folder, fileOf(1), [fresh], ({ log, ...signal }) => ({
              ...signal,
              log: log.with(1, { ...log[1], by: { ...megan, name: 'X' } } as Signal['log'][number]),
            })),
          'a tail that was cut off': () =>
            rewrite(folder, fileOf(1), [fresh], ({ log, ...signal }) => ({
              ...signal,
              log: log.slice(0, -1),
            })),
          'a day of the journal that was changed': () =>
            rewrite(folder, `${organisation}/journal/2026-11-22.json`, [fresh], (day) => ({
              ...day,
              heads: {},
            })),
          'a signal that was removed': () => unlink(join(folder, fileOf(2))),
        }
        await now[what]?.()
        await withStore(folder, [fresh], async (store) =>
          assert.deepEqual((await store.findings(organisation))[0], found),
        )
      }))
})

describe('E6: an older copy put in the place of a signal', () => {
  it('stays known on the day on which the newer one was noted, however often that day is written', () =>
    inFolder(async (folder) => {
      await withStore(folder, keys, (store) => store.addSignal(sampleSignal(1)))
      const path = join(folder, fileOf(1))
      await copyFile(path, `${path}.eerder`)
      await withStore(folder, keys, async (store) => {
        await store.changeSignal(organisation, 'signaal-1', claim(megan, made))
        await store.noteHeads(organisation, today)
      })
      await copyFile(`${path}.eerder`, path)
      const lost = { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'shorter', line: 2 }
      for (const day of [today, today, '2026-11-25'])
        await withStore(folder, keys, async (store) => {
          await store.noteHeads(organisation, day)
          assert.deepEqual(await store.findings(organisation), [lost])
        })
    }))
})

describe('E2: rotated key: receipt codes', () => {
  it('that were given under the old key open the signal before, while and after, and come again', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      await withStore(folder, both, async (store) => {
        assert.equal(await foundBy(store, both, code), 'signaal-5')
        await turnAll(store)
        assert.equal(await foundBy(store, both, code), 'signaal-5')
        const codes = new ReceiptCodes(() => both, store, made.newId)
        const signal = await store.signal(organisation, 'signaal-5')
        assert.ok(signal)
        assert.equal(codes.again(signal), code)
        assert.equal(await foundBy(store, both, 'verkeerd woord hier dan'), undefined)
      })
      await withStore(folder, [fresh], async (store) => {
        assert.equal(await foundBy(store, [fresh], code), 'signaal-5')
        const signal = await store.signal(organisation, 'signaal-5')
        assert.equal(signal && new ReceiptCodes(() => [fresh], store, made.newId).again(signal), undefined)
      })
    }))

  it('need the key by which they are found once their own is gone; without it the start is refused', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      await rotate(folder, both)
      await rotate(folder, [newest, fresh])
      await withStore(folder, [newest, fresh], async (store) =>
        assert.equal(await foundBy(store, [newest, fresh], code), 'signaal-5'),
      )
      await assert.rejects(
        opened(folder, [newest]),
        /signaal S-2026-CCC5 terugkomt, hoort bij sleutel “nieuw”/,
      )
      const lost: KeyRing = [newest, { id: 'nieuw', key: Buffer.alloc(32, 77) }]
      await withStore(folder, lost, async (store) =>
        assert.equal(await foundBy(store, lost, code), undefined),
      )
      await withStore(folder, [newest, fresh], async (store) => {
        await store.changeSignal(organisation, 'signaal-5', withdraw(made))
      })
      await withStore(folder, [newest], async (store) =>
        assert.deepEqual(await store.findings(organisation), []),
      )
    }))
})

describe('npm run keys', () => {
  const names = [{ id: organisation, name: 'Gemeente' }, { id: group }]
  const told = (data: string, ring: KeyRing) => keysCommand(data, names, () => ring)

  it('says what still needs an older key, and when it can go', () =>
    inFolder(async (data) => {
      await assert.rejects(told(data, keys), /staat nog niets/)
      const folder = join(data, 'store')
      await filled(folder)
      assert.equal(
        await told(data, keys),
        'Gemeente (gemeente)\n  Sleutel proef schrijft alles wat nieuw is.\n\nGroep (samen)\n  Sleutel proef schrijft alles wat nieuw is.',
      )
      assert.match(
        await told(data, both),
        /Sleutel nieuw schrijft alles wat nieuw is\.\n {2}Sleutel proef is nog nodig voor 10 documenten, 5 verlopen, 2 dagen van het journaal, 1 code van een melder, 4 zoekkenmerken\.\n\nGroep \(samen\)\n.*\n {2}Sleutel proef is nog nodig voor 1 document\./,
      )
      await rotate(folder, both)
      assert.match(
        await told(data, both),
        /Sleutel proef kan weg\.\n\nGroep.*\n.*\n {2}Sleutel proef kan weg\.\n\nHaal /,
      )
      await rotate(folder, [newest, fresh])
      assert.match(
        await told(data, [newest, fresh]),
        /Sleutel nieuw is nog nodig voor 1 code van een melder\./,
      )
    }))

  it('counts a copy from before that still needs it, also beside a bot that runs', () =>
    inFolder(async (data) => {
      const folder = join(data, 'store')
      await filled(folder)
      await withStore(folder, both, async (store) => {
        await turnAll(store)
        const kept = await readFile(join(folder, fileOf(1)), 'utf8')
        const sealed = seal([old], fileOf(1), 'x')
        await writeFile(join(folder, `${fileOf(1)}.before`), JSON.stringify(sealed))
        assert.match(await told(data, both), /Sleutel proef is nog nodig voor 1 document\./)
        assert.equal(await readFile(join(folder, fileOf(1)), 'utf8'), kept)
      })
    }))
})
