import assert from 'node:assert/strict'
import type { Retention } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import type { Actor } from '../adapters/contract.ts'
import { decided } from '../fixtures/municipality.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { allKept, documentsIn, onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

// The last Friday of November, ten in the morning.
const begins = '2026-11-27T09:00:00.000Z'
const days = 24 * hours
const tale = 'Drie meiden slapen achter in de zeldzaamwoord'

/** Diego is the privacy officer, and Adele too where it is said, on whichever platform it is. */
let officers: Retention['privacyOfficers'] = []
const settings = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((organisation) => ({
    ...organisation,
    municipality: {
      ...organisation.municipality,
      retention: { ...decided, authorisation: 'each', privacyOfficers: officers },
    },
  })),
})

async function namesThem(town: StoryTown, adeleToo = false): Promise<Actor> {
  const [diego] = town.others
  assert.ok(diego)
  const platform = town.idOf('alex').startsWith('U') ? 'slack' : 'teams'
  const ids = [town.idOfOther(0), ...(adeleToo ? [town.idOf('adele')] : [])]
  officers = ids.map((id) => ({ platform, id }))
  await town.restart()
  for (const one of [town.megan, town.adele, diego]) await one.says('hoi')
  return diego
}

/** The clock is put on, and the bot has looked twice what time did. */
async function later({ clock }: StoryTown, ms: number): Promise<void> {
  clock.advance(ms)
  await clock.waits(5 * minutes)
  clock.advance(5 * minutes)
  await clock.waits(5 * minutes)
}

/** What came on the screen of somebody while `job` was done. */
async function shownTo(who: Actor, job: () => Promise<void>): Promise<string> {
  const before = who.screen().length
  await job()
  return who.screen().slice(before)
}

/** Looks it up by its number and opens it: two lines. */
async function reads({ clock }: StoryTown, who: Actor, reference: string): Promise<void> {
  clock.advance(minutes)
  const known = who.screen().split(`Signaal ${reference}`).length - 1
  await who.says(`zoek ${reference}`)
  await who.sees(new RegExp(`(Signaal ${reference}[^]*){${known + 1}}`))
  clock.advance(minutes)
  await who.presses('Bekijken')
  await who.sees('zeldzaamwoord')
  await who.putsAway()
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => / · S-2026-/.test(line))

describe('a privacy officer looks at who read what', () => {
  onBothPlatforms(
    'E5: every month has its readings and its sample, with nothing of what was read, and what came of it is kept',
    { begins, settings },
    async (town) => {
      const { alex, megan, adele } = town
      const diego = await namesThem(town)
      const one = await passesOn(alex, tale)
      const two = await passesOn(alex, `${tale} aan de haven`)
      await reads(town, megan, one)
      await takesOn(megan, one)
      town.clock.advance(minutes)
      await adele.says(`zoek ${one}`)
      await later(town, 12 * hours)
      await reads(town, adele, one)
      await reads(town, adele, two)

      const overview = await shownTo(diego, async () => {
        await diego.says('inzage')
        await diego.sees('Wie bekeek wat, november 2026')
      })
      assert.deepEqual(
        linesOf(overview).map((line) => line.replace(/^.*?27 november.*?\d\d:\d\d · /, '')),
        [
          `Adele Vance · ${two} · bekeken · nog van niemand · buiten werktijd`,
          `Adele Vance · ${two} · opgezocht · nog van niemand · buiten werktijd`,
          `Adele Vance · ${one} · bekeken · behandelt niet · buiten werktijd`,
          `Adele Vance · ${one} · opgezocht · behandelt niet · buiten werktijd`,
          `Adele Vance · ${one} · opgezocht · behandelt niet`,
          `Megan Bowen · ${one} · bekeken · nog van niemand`,
          `Megan Bowen · ${one} · opgezocht · nog van niemand`,
        ],
      )
      for (const shown of ['Aantal keren: 7', 'Door: 2 personen', 'Avond, nacht of weekend: 4'])
        assert.ok(overview.includes(shown), shown)

      // A weekend and a Monday: the month is not over, so nothing comes.
      await later(town, 3 * days)
      const waiting = await shownTo(diego, async () => later(town, hours))
      assert.equal(waiting, '')
      // Tuesday the first of December, in office hours.
      const told = await shownTo(diego, async () => {
        await later(town, 12 * hours)
        await diego.sees('Steekproef van november 2026')
      })
      const sample = linesOf(told)
      assert.equal(sample.length, 7)
      for (const line of sample.slice(0, 5)) assert.match(line, /behandelt niet|buiten werktijd/)
      assert.doesNotMatch(told, /zeldzaamwoord|Alex|haven|meiden/)
      assert.ok(town.notices().includes('Steekproef inzage'), town.notices().join(' | '))

      await town.restart()
      await later(town, 2 * hours)
      const again = await shownTo(diego, async () => {
        await diego.says('inzage')
        await diego.sees('Wie bekeek wat, december 2026')
        await diego.presses('Naar november 2026')
        await diego.sees('Steekproef: nog niet bekeken')
        await diego.presses('Steekproef van november 2026')
        await diego.sees(/(Kijk of je van elke regel[\s\S]*){2}/)
      })
      assert.equal(diego.screen().split('Kijk of je van elke regel').length - 1, 2, 'told once, shown once')
      assert.deepEqual(linesOf(again).slice(-7), sample, 'the same sample after a restart')

      await diego.presses('Ik vraag ernaar')
      await diego.presses('Vraag bewaren', { text: 'Regel 1, bij Adele.' })
      await diego.sees('Regel 1, bij Adele.')
      await diego.putsAway()
      await diego.says('inzage')
      await diego.presses('Naar november 2026')
      await diego.presses('Steekproef van november 2026')
      await diego.presses('In orde')
      await diego.sees('in orde, Diego Siciliani, 1 december 2026')
      await diego.says('inzage')
      await diego.presses('Naar november 2026')
      await diego.sees('Steekproef: in orde, Diego Siciliani, 1 december 2026')
      const [kept] = (await documentsIn(town)).filter(({ kind }) => kind === 'sample')
      assert.deepEqual(kept?.kind === 'sample' && kept.steps.map(({ what }) => what), ['asks', 'fine'])
      assert.doesNotMatch(diego.screen(), /zeldzaamwoord|Alex|meiden/)
      assert.doesNotMatch(town.logged(), /Regel 1/)
      assert.match(await allKept(town), /Regel 1, bij Adele/)
    },
  )

  onBothPlatforms(
    'C7, C10: a functionaris sees no overview, and who is both sees nothing of a signal that is hidden from them',
    { begins, settings },
    async (town) => {
      const { alex, megan, adele } = town
      const diego = await namesThem(town, true)
      const shown = await passesOn(alex, tale)
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', {
        danger: 'no',
        what: `${tale} bij de sluis`,
        hidden: town.idOf('adele'),
      })
      const hidden = await alex.seesReference([shown])
      await reads(town, megan, shown)
      await reads(town, megan, hidden)
      await reads(town, adele, shown)
      for (const who of [megan, alex])
        assert.match(
          await shownTo(who, async () => void (await who.says('inzage'))),
          /Dit kan alleen wie daarvoor in de instellingen staat/,
        )
      const of = (who: Actor) =>
        shownTo(who, async () => {
          await who.says('inzage')
          await who.sees('Wie bekeek wat, november 2026')
        })
      assert.ok((await of(diego)).includes(hidden))
      const hers = await of(adele)
      assert.ok(hers.includes(shown) && !hers.includes(hidden), hers)
      assert.match(hers, /Aantal keren: 4/)

      await later(town, 4 * days)
      await diego.sees('Steekproef van november 2026')
      await adele.sees('Steekproef van november 2026')
      const his = diego.screen().split('Steekproef van november 2026').at(-1) ?? ''
      assert.equal(linesOf(his).length, 6)
      const told = adele.screen().split('Steekproef van november 2026').at(-1) ?? ''
      assert.deepEqual(
        linesOf(told).map((line) => /(Megan|Adele).*(S-2026-\w{4})/.exec(line)?.slice(1)),
        [
          ['Megan', shown],
          ['Megan', shown],
        ],
        'nothing that is hidden, and nothing of her own',
      )
      assert.match(told, /Wat je zelf bekeek, zit er niet in/)

      await diego.presses('Ik vraag ernaar')
      await diego.presses('Vraag bewaren', { text: `Waarom ${hidden}?` })
      await diego.sees(`Waarom ${hidden}?`)
      const seen = await shownTo(adele, async () => {
        await adele.says('inzage')
        await adele.sees('Wie bekeek wat, december 2026')
        await adele.presses('Naar november 2026')
        await adele.sees('Steekproef: vraagt ernaar')
        await adele.presses('Steekproef van november 2026')
        await adele.sees('vraagt ernaar, Diego Siciliani')
      })
      assert.ok(!seen.includes(hidden), seen)
    },
  )
})
