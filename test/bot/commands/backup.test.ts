import assert from 'node:assert/strict'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupCommand, restoreCommand } from '../../../bot/commands/backup.ts'
import { StartError } from '../../../bot/errors.ts'
import { linesOf } from '../../../bot/store/backup.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { contents, fill, marker, signalFile } from '../../fixtures/data-folder.ts'
import { inFolder, keys, morning, organisation, sampleSignal } from '../../fixtures/samples.ts'

const otherKey: KeyRing = [{ id: 'proef', key: Buffer.alloc(32, 8) }]
const hour = 3_600_000

interface House {
  data: string
  backups: string
  backup(at?: Date): Promise<string>
  restore(words: string[], ring?: KeyRing): Promise<string>
  wipe(): Promise<void>
}

const inHouse = (job: (house: House) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const [data, backups] = [join(folder, 'data'), join(folder, 'kopieën')]
    await fill(join(data, 'store'))
    await job({
      data,
      backups,
      backup: (at = morning) => backupCommand([backups], { data, keysOf: () => keys }, at),
      restore: (words, ring = keys) => restoreCommand(words, { data, keysOf: () => ring }),
      wipe: () => rm(join(data, 'store'), { recursive: true }),
    })
  })

const only = async (folder: string): Promise<string> => {
  const [name = '', ...others] = await readdir(folder)
  assert.deepEqual(others, [])
  return join(folder, name)
}
const counted = (said: string): string[] => said.split('\n').slice(1)

describe('A14: a backup', () => {
  it('gives back everything as it was, with equal counts and hashes', () =>
    inHouse(async ({ data, backups, backup, restore, wipe }) => {
      const store = await openLowdbStore(join(data, 'store'), () => keys)
      const sent = (signal: ReturnType<typeof sampleSignal>) => ({
        ...signal,
        deliveries: signal.deliveries.map((one) => ({ ...one, state: 'sent' as const })),
      })
      for (const id of ['signaal-1', 'signaal-2']) await store.changeSignal(organisation, id, sent)
      await store.changeSignal('buurgemeente', 'signaal-1', sent)
      // Beside a bot that runs.
      const made = await backup()
      await store.close()
      const before = await contents(join(data, 'store'))
      await wipe()
      const back = await restore([await only(backups)])
      assert.equal(counted(made).length, 2)
      assert.deepEqual(counted(back), counted(made))
      assert.match(back, /gemeente: 2 signalen, 5 documenten, kenmerk [\w-]{43}/)
      const named = Object.entries(before).filter(([name]) => name.endsWith('.json'))
      assert.deepEqual(await contents(join(data, 'store')), Object.fromEntries(named))
      assert.deepEqual(await readdir(data), ['store'])
    }))

  it('holds nothing that can be read without the key', () =>
    inHouse(async ({ backups, backup }) => {
      await backup()
      assert.equal((await readFile(await only(backups), 'utf8')).includes(marker), false)
    }))

  it('marks what had not been sent as a possible repeat, and leaves what had been', () =>
    inHouse(async ({ data, backups, backup, restore, wipe }) => {
      const store = await openLowdbStore(join(data, 'store'), () => keys)
      await store.changeSignal(organisation, 'signaal-1', (signal) => ({
        ...signal,
        deliveries: signal.deliveries.map((one) => ({ ...one, state: 'sent' as const })),
      }))
      await store.close()
      await backup()
      await wipe()
      await restore([await only(backups)])
      const again = await openLowdbStore(join(data, 'store'), () => keys)
      const repeats = async (id: string) =>
        (await again.signal(organisation, id))?.deliveries.map(({ state, possibleRepeat }) => [
          state,
          possibleRepeat,
        ])
      assert.deepEqual(await repeats('signaal-1'), [['sent', undefined]])
      assert.deepEqual(await repeats('signaal-2'), [['waiting', true]])
      await again.close()
    }))

  it('is found by the moment that is to be gone back to', () =>
    inHouse(async ({ data, backups, backup, restore, wipe }) => {
      await backup()
      const store = await openLowdbStore(join(data, 'store'), () => keys)
      await store.addSignal(sampleSignal(9))
      await store.close()
      await backup(new Date(morning.getTime() + hour))
      const moments: [at: string, signals: number][] = [
        ['2026-11-23T09:59:59Z', 2],
        ['2026-11-23T10:00:00Z', 3],
        ['2027-01-01T00:00:00Z', 3],
      ]
      for (const [at, signals] of moments) {
        await wipe()
        assert.match(await restore([backups, at]), new RegExp(` gemeente: ${signals} signalen`), at)
      }
      await assert.rejects(
        restore([backups, '2026-11-23T08:59:59Z']),
        /geen reservekopie van vóór dat moment/,
      )
      await assert.rejects(restore([backups, 'gisteren']), /Zeg tot welk moment/)
      await assert.rejects(restore([]), /Geef de reservekopie/)
      await assert.rejects(restore([join(backups, 'weg')]), /kan niet worden gelezen/)
    }))

  const harms: [what: string, harm: (lines: string[]) => string[], refused: RegExp][] = [
    ['a line is left out', (lines) => lines.toSpliced(2, 1), /niet heel/],
    [
      'two lines were changed for each other',
      ([a = '', b = '', c = '', ...rest]) => [
        a,
        b.replace(/"text":.*/, c.slice(c.indexOf('"text":'))),
        c,
        ...rest,
      ],
      /niet heel/,
    ],
    [
      'a line was put in',
      (lines) => lines.toSpliced(2, 0, lines[2]?.replace('signaal', 'kopie') ?? ''),
      /niet heel/,
    ],
    ['the end is cut off', (lines) => lines.slice(0, -1), /niet heel/],
    [
      'the moment was changed',
      (lines) => lines.with(0, '{"backup":1,"at":"2026-01-01T00:00:00.000Z"}'),
      /niet worden geopend/,
    ],
    [
      'an organisation is left out',
      (lines) => lines.filter((line) => !line.startsWith('{"name":"buurgemeente')),
      /niet heel/,
    ],
  ]
  for (const [what, harm, refused] of harms)
    it(`is refused when ${what}, and nothing is put back`, () =>
      inHouse(async ({ data, backups, backup, restore, wipe }) => {
        await backup()
        const path = await only(backups)
        const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
        await writeFile(path, `${harm(lines).join('\n')}\n`)
        await wipe()
        await assert.rejects(restore([path]), refused)
        assert.deepEqual(await readdir(data), [])
      }))

  it('is refused with another key, and beside what is there already', () =>
    inHouse(async ({ data, backups, backup, restore, wipe }) => {
      await backup()
      const path = await only(backups)
      const before = await contents(join(data, 'store'))
      await assert.rejects(restore([path]), /staat al iets/)
      assert.deepEqual(await contents(join(data, 'store')), before)
      await wipe()
      await assert.rejects(restore([path], otherKey), /verkeerde sleutel/)
    }))

  const torn = '{"v":1,"key":"proef","nonce":"'
  /** What a command says when it did its work and something is wrong. */
  const warning = (work: Promise<string>): Promise<string> =>
    work.then(
      (said) => assert.fail(`no warning: ${said}`),
      (error: unknown) => (error instanceof StartError ? error.message : Promise.reject(error)),
    )

  it('takes what stood there before a damaged file, and leaves out what does not open; it names both, and all else can be put back', () =>
    inHouse(async ({ data, backups, backup, restore, wipe }) => {
      const store = await openLowdbStore(join(data, 'store'), () => keys)
      // A second time, so that there is a text from before.
      await store.changeSignal(organisation, 'signaal-1', (signal) => ({
        ...signal,
        answers: { ...signal.answers, where: 'bij het park' },
      }))
      await store.close()
      for (const name of [signalFile(1), signalFile(2)]) await writeFile(join(data, 'store', name), torn)
      const said = await warning(backup())
      assert.match(said, /gemeente: 1 signalen, 4 documenten/)
      assert.match(
        said,
        /staat er niet in[\s\S]*\n {2}gemeente\/signals\/2026\/signaal-2\.json\nLet op[\s\S]*signaal-1\.json$/,
      )
      await wipe()
      assert.match(await restore([await only(backups)]), /gemeente: 1 signalen, 4 documenten/)
      const again = await openLowdbStore(join(data, 'store'), () => keys)
      assert.equal((await again.signal(organisation, 'signaal-1'))?.reference, sampleSignal(1).reference)
      assert.equal(await again.signal(organisation, 'signaal-2'), undefined)
      assert.notEqual(await again.signal('buurgemeente', 'signaal-1'), undefined)
      await again.close()
    }))

  it('in which something was damaged when it was made gives back all else, and names it', () =>
    inHouse(async ({ data, restore, wipe }) => {
      const found = await contents(join(data, 'store'))
      const files = Object.entries({ ...found, [signalFile(2)]: torn }).map(([name, text]) => ({
        name,
        text,
      }))
      const path = join(data, 'oude.signaalpunt-backup')
      await writeFile(path, [...linesOf(files, morning, () => keys)].join('\n'))
      await wipe()
      assert.match(
        await warning(restore([path])),
        /niet teruggezet[\s\S]*\n {2}gemeente\/signals\/2026\/signaal-2\.json$/,
      )
      const back = Object.keys(await contents(join(data, 'store')))
      assert.deepEqual(
        back,
        Object.keys(found).filter((name) => name !== signalFile(2)),
      )
    }))

  it('is not made with a key that opens nothing', () =>
    inHouse(async ({ data, backups }) => {
      const made = backupCommand([backups], { data, keysOf: () => otherKey }, morning)
      await assert.rejects(made, /kan niets worden geopend: verkeerde sleutel/)
    }))

  it('is not made of nothing, or to nowhere', () =>
    inHouse(async ({ data, backup, wipe }) => {
      await assert.rejects(backupCommand([], { data, keysOf: () => keys }, morning), /Geef de map/)
      await wipe()
      await assert.rejects(backup(), /staat nog niets/)
    }))
})
