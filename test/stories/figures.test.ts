import assert from 'node:assert/strict'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Admin } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { Actor } from '../adapters/contract.ts'
import { key } from '../fixtures/municipality.ts'
import { forwardedSignal, sampleSignal } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

// A Tuesday, ten in the morning.
const begins = '2026-11-24T09:00:00.000Z'
/** As an operator can name one, whatever a spreadsheet makes of it. */
const formula = '=2+5'
const departments = [
  { name: formula, size: 34, meldcode: false },
  { name: 'Jeugd', size: 8, meldcode: true },
]

/** Diego is named for the figures, on whichever platform it is. */
let policy: Admin[] = []
const settings = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((organisation) => ({
    ...organisation,
    municipality: { ...organisation.municipality, departments, policy },
  })),
})

/** Signal `n` of a year. */
function signalOf(year: string, n: number, more: Partial<Signal> = {}, made = sampleSignal): Signal {
  const { log, ...signal } = made(n, { deliveries: [], ...more })
  const reference = `S-${year}-CCC${'0CDFGHJKMNPQRTVWXY'[n]}`
  const at = `${year}-06-01T10:00:00.000Z`
  return { ...signal, id: `${year}-${n}`, reference, log: log.map((line) => ({ ...line, at })) }
}

const told = (answers: Record<string, string>): Partial<Signal> => ({
  answers: { what: 'De zeldzaamwoord slaapt in de zaak', place: 'home', ...answers },
})
/** Fourteen of 2025 that count, and others that don't; three of 2024. */
const seeded: Signal[] = [
  ...[1, 2, 3, 4, 5, 6].map((n) => signalOf('2025', n, told({ form: 'labour', department: formula }))),
  ...[7, 8].map((n) => signalOf('2025', n, told({ form: 'labour', department: 'Jeugd' }))),
  ...[9, 10, 11].map((n) => signalOf('2025', n, told({ form: 'sexual', age: 'minor' }))),
  ...[12, 13, 14].map((n) => signalOf('2025', n, told({ form: 'criminal', place: 'online' }))),
  signalOf('2025', 15, { purpose: 'talk', answers: {} }),
  signalOf('2025', 16, {
    ...told({ form: 'sexual' }),
    hiddenFrom: [{ platform: 'teams', id: 'adele', name: 'Adele Vance' }],
  }),
  signalOf('2025', 17, told({}), (_n, more) => forwardedSignal(more)),
  ...[1, 2, 3].map((n) => signalOf('2024', n, told({ form: 'labour' }))),
]

async function openedWith(town: StoryTown, signals: readonly Signal[]): Promise<Actor> {
  const [diego] = town.others
  assert.ok(diego)
  const platform = town.idOf('alex').startsWith('U') ? 'slack' : 'teams'
  policy = [{ platform, id: town.idOfOther(0) }]
  await town.stop()
  const store = await openLowdbStore(join(town.data, 'store'), () => [key])
  for (const signal of signals) assert.equal((await store.addSignal(signal)).outcome, 'added')
  await store.close()
  await town.restart()
  await diego.says('hoi')
  return diego
}

/** What came on the screen of somebody while `job` was done. */
async function shownTo(who: Actor, job: () => Promise<unknown>): Promise<string> {
  const before = who.screen().length
  await job()
  return who.screen().slice(before)
}

const figuresFor = (who: Actor): Promise<string> => shownTo(who, () => who.says('cijfers'))

/** What a page of a document offers to save, in the order of its buttons. */
const savedFrom = (page: string, url: string): string[] =>
  [...page.matchAll(/action="([^"]+)"/g)].map(([, path = '']) => new URL(path, url).href)

describe('who makes policy wants figures', () => {
  onBothPlatforms(
    'E7: words before numbers, and no number below five',
    { begins, settings },
    async (town) => {
      const diego = await openedWith(town, seeded)
      assert.ok(diego.buttons().includes('Cijfers'))
      const shown = await shownTo(diego, () => diego.presses('Cijfers'))
      for (const line of [
        'Cijfers over 2025',
        'Er kwamen 14 signalen binnen.',
        '8 van de 14 signalen gaan over arbeidsuitbuiting. Misschien zien we de rest niet.',
        'arbeidsuitbuiting: 8 · al het andere samen: 6',
        `${formula}: 6 · een andere afdeling, of niet bekend: 8`,
        'Niet te verdelen, de aantallen zijn te klein: doorgezet, melder hoorde iets terug, sector, leeftijd, soort plek.',
        'Vastgesteld op 24 november 2026.',
        'De cijfers over 2026 komen op 1 februari 2027.',
      ])
        assert.ok(shown.includes(line), `${line} in ${shown}`)
      for (const never of [
        'zeldzaamwoord',
        'S-2025',
        'Alex',
        'Jeugd',
        'seksuele',
        'criminele',
        'minderjarig',
      ])
        assert.ok(!shown.includes(never), never)
      assert.doesNotMatch(shown, /: [0-4]\b(?!\d)/)

      const before = await shownTo(diego, () => diego.says('2024'))
      assert.match(before, /Er kwamen minder dan 5 signalen binnen/)
      assert.doesNotMatch(before, /arbeidsuitbuiting|samen/i)
      assert.doesNotMatch(await figuresFor(town.alex), /Cijfers over 2025|14 signalen/)
      assert.match(await figuresFor(town.megan), /Cijfers over 2025/)
      // Where they work already: Adele keeps the knowledge here.
      for (const [who, word] of [
        [town.megan, 'overzicht'],
        [town.adele, 'beheer'],
      ] as const) {
        await who.says(word)
        assert.match(await shownTo(who, () => who.presses('Cijfers')), /Cijfers over 2025/)
      }
    },
  )

  onBothPlatforms('E7: two looks at a year never differ', { begins, settings }, async (town) => {
    const { alex, megan } = town
    const diego = await openedWith(town, seeded)
    const first = await figuresFor(diego)
    await takesOn(megan, 'S-2025-CCCC')
    await megan.presses('Afsluiten')
    await megan.presses('Afsluiten', { reason: 'mistake', silent: 'Vergissing.' })
    await megan.sees(/S-2025-CCCC is afgesloten/)
    await megan.putsAway()
    await passesOn(alex, 'Bij de kas slapen mannen tussen de planten')
    assert.equal(await figuresFor(diego), first)
    await town.restart()
    assert.equal(await figuresFor(diego), first)
    // What is withheld is not kept in the figures either.
    assert.match(await allKept(town), /"shown":\[{"value":"labour","count":8}\],"rest":6/)
  })

  onBothPlatforms(
    'E7: a year that goes on has none, whatever came in',
    { begins, settings },
    async (town) => {
      const diego = await openedWith(town, [])
      const empty = await figuresFor(diego)
      assert.match(empty, /Er zijn nog geen cijfers. *\n+De cijfers over 2026 komen op 1 februari 2027/)
      for (const text of ['In de haven slaapt iemand', 'In de kas slapen mannen'])
        await passesOn(town.alex, text)
      assert.equal(await figuresFor(diego), empty)
      await diego.presses('Cijfers', { value: '2026' }).catch(() => undefined)
      assert.doesNotMatch(diego.screen(), /signalen binnen/)
    },
  )

  onBothPlatforms(
    'D3: a spreadsheet in which nothing is reckoned with',
    { begins, settings },
    async (town) => {
      const diego = await openedWith(town, seeded)
      await figuresFor(diego)
      await diego.presses('Als document of spreadsheet')
      await diego.sees('Document openen')
      const url = diego.link('Document openen')
      const opened = await town.visits(url, 'POST')
      assert.equal(opened.status, 200)
      const page = await opened.text()
      assert.match(page, /arbeidsuitbuiting: 8/)
      assert.doesNotMatch(page, /zeldzaamwoord|Alex|S-2025|Jeugd/)
      const [pdf = '', sheet = ''] = savedFrom(page, url)
      assert.equal((await town.visits(pdf, 'POST')).headers.get('content-type'), 'application/pdf')
      const saved = await town.visits(sheet, 'POST')
      assert.equal(saved.headers.get('content-type'), 'text/csv; charset=utf-8')
      assert.equal(saved.headers.get('content-disposition'), 'attachment; filename="cijfers-2025.csv"')
      const csv = Buffer.from(await saved.arrayBuffer()).toString('utf8')
      assert.ok(csv.startsWith('\ufeff"Jaar";"Onderdeel";"Wat";"Aantal"\r\n'))
      const rows: string[][] = parse(csv, { bom: true, delimiter: ';' })
      assert.deepEqual(
        rows.find(([, by]) => by === 'Afdeling van de melder'),
        ['2025', 'Afdeling van de melder', `'${formula}`, '6'],
      )
      assert.deepEqual(
        rows.filter(([, , , count = '']) => /^[0-4]$/.test(count)),
        [],
      )
      for (const again of [url, sheet, pdf]) assert.equal((await town.visits(again, 'POST')).status, 410)
    },
  )

  onBothPlatforms('C1: and can do nothing else', { begins, settings }, async (town) => {
    const diego = await openedWith(town, seeded)
    for (const word of [
      'open',
      'overzicht',
      'agenda',
      'mijn',
      'zoek S-2025-CCCC',
      'in behandeling nemen S-2025-CCCC',
      'vasthouden S-2025-CCCC',
      'vernietiging',
      'verzoek',
      'partners',
      'overdracht',
      'beheer',
      'rooster',
    ]) {
      const shown = await shownTo(diego, () => diego.says(word))
      assert.doesNotMatch(shown, /zeldzaamwoord|Alex Wilber/i, word)
    }
    assert.deepEqual(
      (await town.kept()).flatMap(({ log }) => log.slice(1)),
      [],
    )
  })

  onBothPlatforms(
    'C3: a link of who is named no longer opens nothing',
    { begins, settings, apart: false },
    async (town) => {
      const diego = await openedWith(town, seeded)
      await figuresFor(diego)
      await diego.presses('Als document of spreadsheet')
      const url = diego.link('Document openen')
      // Links live in memory, so the settings change under the running bot.
      policy.length = 0
      assert.equal((await town.visits(url, 'POST')).status, 410)
      assert.doesNotMatch(await figuresFor(diego), /Cijfers over 2025/)
    },
  )
})
