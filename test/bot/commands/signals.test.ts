import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signalsCommand } from '../../../bot/commands/signals.ts'
import { claim } from '../../../bot/signals/triage.ts'
import { type KeyRing, open, seal } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { idsInOrder, keys, megan, morning, organisation, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }

describe('npm run signals -- verify', () => {
  let data: string
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  })
  afterEach(() => rm(data, { recursive: true }))

  const run = (...words: string[]) =>
    signalsCommand(
      words.length > 0 ? words : ['verify'],
      { data, organisation, keysOf: () => keys },
      { ...made, random: randomInt },
    )
  const folder = () => join(data, 'store')
  const path = (n: number) => join(folder(), organisation, 'signals', '2026', `signaal-${n}.json`)

  async function fill(): Promise<void> {
    const store = await openLowdbStore(folder(), () => keys)
    for (const n of [1, 2, 3]) await store.addSignal(sampleSignal(n))
    await store.changeSignal(organisation, 'signaal-1', claim(megan, made))
    await store.noteHeads(organisation, '2026-11-23')
    await store.close()
  }

  /** As somebody with the key could do it: opened, changed and sealed again in its own place. */
  async function change(
    n: number,
    how: (document: { log: Record<string, unknown>[] }) => void,
  ): Promise<void> {
    const name = path(n).slice(folder().length + 1)
    const document = JSON.parse(open(keys, name, JSON.parse(await readFile(path(n), 'utf8'))))
    how(document)
    await writeFile(path(n), JSON.stringify(seal(keys, name, JSON.stringify(document))))
  }

  it('says that nothing is there yet, and what can be done', async () => {
    await assert.rejects(run(), /staat nog niets/)
    await assert.rejects(run('iets'), /verify/)
  })

  it('counts what it checked, and gives the last mac to write down', async () => {
    await fill()
    assert.match(
      await run(),
      /^3 signalen met 4 regels en 1 dagen in het journaal gecontroleerd\. Alles klopt\. Laatste kenmerk: [\w-]{43}$/,
    )
  })

  it('works beside a bot that runs, and leaves alone what that is writing', async () => {
    await fill()
    const store = await openLowdbStore(folder(), () => keys)
    const writing = `${path(9)}.abc.unfinished`
    await writeFile(writing, 'half')
    assert.match(await run(), /Alles klopt/)
    assert.ok(
      (await readdir(join(folder(), organisation, 'signals', '2026'))).includes(
        'signaal-9.json.abc.unfinished',
      ),
    )
    await store.close()
  })

  const harms: [what: string, harm: () => Promise<void>, said: RegExp][] = [
    [
      'a line that was changed',
      () => change(1, ({ log }) => Object.assign(log[1] ?? {}, { by: { ...megan, name: 'X' } })),
      /S-2026-CCC1, regel 2: de inhoud is veranderd/,
    ],
    [
      'a line that was removed',
      () => change(1, ({ log }) => log.shift()),
      /S-2026-CCC1, regel 1: er is een regel weg/,
    ],
    [
      'a tail that was cut off',
      () => change(1, ({ log }) => log.pop()),
      /S-2026-CCC1, regel 2: het einde van het verloop ontbreekt/,
    ],
    [
      'a signal that was removed',
      () => unlink(path(3)),
      /Signaal signaal-3 staat in het journaal van 2026-11-23 en is er niet/,
    ],
  ]
  for (const [what, harm, said] of harms)
    it(`names ${what}, and fails`, async () => {
      await fill()
      await harm()
      await assert.rejects(run(), said)
    })

  it('import: reads the old list in, and all of it is chained', async () => {
    const list = join(data, 'lijst.csv')
    await writeFile(list, 'wat;datum;stand\nEen busje;3-2-2024;open\nEen kas;4-2-2024;afgesloten\n')
    assert.match(await run('import', list), /^2 signalen ingelezen, waarvan 1 open\./)
    assert.match(await run(), /^2 signalen met 3 regels/)
    await writeFile(
      list,
      'wat;datum;stand\nEen busje;3-2-2024;afgesloten\nEen kas;4-2-2024;afgesloten\nEen wasserij;;\n',
    )
    assert.match(await run('import', list), /^1 signalen ingelezen, waarvan 1 open\. 2 stonden er al/)
    const newer: KeyRing = [{ id: 'nieuwer', key: Buffer.alloc(32, 9) }, ...keys]
    const place = { data, organisation, keysOf: () => newer }
    assert.match(
      await signalsCommand(['import', list], place, { ...made, random: randomInt }),
      /^0 signalen ingelezen, waarvan 0 open\. 3 stonden er al/,
    )
    await assert.rejects(run('import', join(data, 'weg.csv')), /kan niet worden gelezen/)
  })

  it('names nothing of what stands in a signal', async () => {
    await fill()
    await change(2, ({ log }) => log.push({ ...log[0], id: 'x' }))
    await assert.rejects(
      run(),
      (error: Error) => !/nagelsalon|Alex/.test(error.message) && /S-2026-CCC2/.test(error.message),
    )
  })
})
