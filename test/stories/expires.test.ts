import assert from 'node:assert/strict'
import { signalsCommand } from '../../bot/commands/signals.ts'
import type { Retention } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { proposedTerms } from '../../bot/signals/terms.ts'
import { realWorld } from '../../bot/world.ts'
import type { Actor } from '../adapters/contract.ts'
import { decided, key } from '../fixtures/municipality.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

// A Tuesday, ten in the morning.
const begins = '2026-11-24T09:00:00.000Z'
const seen = 'In de zeldzaamwoord achter de sporthal slapen zes mannen op matrassen'
const days = 24 * hours
const terms = { ...proposedTerms, 'no-step': 10 }
const facts = { departments: [], retention: { ...decided, terms } }

/** Who authorises what is destroyed, on whichever platform it is. */
let authorisers: Retention['authorisers'] = []
const settings = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((organisation) => ({
    ...organisation,
    municipality: { ...facts, retention: { ...facts.retention, authorisers } },
  })),
})

/** The clock is put on, and the bot has looked twice what time did. */
async function later({ clock }: StoryTown, ms: number): Promise<void> {
  clock.advance(ms)
  await clock.waits(5 * minutes)
  clock.advance(5 * minutes)
  await clock.waits(5 * minutes)
}

/** Asked, answered and closed without a step. */
async function endsAs(town: StoryTown, by: Actor, reference: string): Promise<void> {
  await takesOn(by, reference)
  await by.presses('Vraag stellen')
  await by.presses('Vraag versturen', { text: 'Welke zeldzaamwoord was dit?' })
  await by.sees(`Je vraag over ${reference}`)
  await by.putsAway()
  await town.alex.sees(`Er is een bericht voor je over ${reference}`)
  await by.presses('Afsluiten')
  await by.presses('Afsluiten', { reason: 'no-step', silent: 'zeldzaamwoord' })
  await by.sees(/afgesloten/)
  await by.putsAway()
}

describe('E3: a signal whose term has passed', () => {
  onBothPlatforms('is there on the day before, and gone on its day', { begins, facts }, async (town) => {
    const { alex, megan, channel, data } = town
    await megan.says('hoi')
    const reference = await passesOn(alex, seen)
    await endsAs(town, megan, reference)
    await alex.says('lezen')
    await alex.sees('Welke zeldzaamwoord was dit?')
    await alex.says('mijn signalen')
    await alex.presses(`Meer over ${reference}`)
    await alex.sees('zeldzaamwoord')
    // 4 December, a quarter to twelve at night.
    await later(town, 10 * days - 1 * days + 13.5 * hours)
    assert.ok((await allKept(town)).includes('zeldzaamwoord'))
    await megan.says(`zoek ${reference}`)
    await megan.sees('afgesloten door Megan Bowen')
    await later(town, 0.5 * hours)
    await megan.sees(`${reference}: verlopen, de teksten zijn weg`, channel)
    assert.ok(!(await allKept(town)).includes('zeldzaamwoord'))
    for (const gone of ['In behandeling nemen', 'Bekijken'])
      assert.ok(!megan.buttons(channel).includes(gone), gone)
    await megan.says(`bekijken ${reference}`)
    await megan.sees('Dit signaal is verlopen. De teksten zijn weg.')
    const before = alex.screen().length
    await alex.says('mijn signalen')
    await alex.sees('Je hebt nog niets doorgegeven ')
    assert.ok(!alex.screen().slice(before).includes(reference))
    const [kept] = await town.kept()
    assert.doesNotMatch(
      megan.screen(channel),
      /Megan Bowen|Bekijken/,
      'all else in the channel is taken away',
    )
    assert.doesNotMatch(alex.screen(), new RegExp(`Er is een bericht voor je over ${reference}`))
    assert.doesNotMatch(alex.screen(), /zeldzaamwoord was dit/, 'what an answer showed in the private chat')
    assert.doesNotMatch(megan.screen(), /slapen zes mannen|zeldzaamwoord/)
    assert.deepEqual(kept?.deliveries, [], 'where its messages stood is not kept either')
    assert.equal(kept?.remains?.category, 'no-step')
    const place = { data, organisation: 'gemeente', keysOf: () => [key] as const }
    assert.match(await signalsCommand(['verify'], place, { ...realWorld, now: new Date() }), /Alles klopt/)
  })
  onBothPlatforms(
    'C10: stands in the statement of its destruction, but not for who handles signals as well and was kept out of one',
    { begins, settings },
    async (town) => {
      const { alex, megan, adele, others } = town
      const lynne = others[1] as Actor
      const platform = town.idOf('alex').startsWith('U') ? ('slack' as const) : ('teams' as const)
      authorisers = [town.idOf('megan'), town.idOf('adele'), town.idOfOther(1)].map((id) => ({
        platform,
        id,
      }))
      await town.restart()
      for (const one of [megan, adele, lynne]) await one.says('hoi')
      const passes = async (what: string, known: string[], more: Record<string, string> = {}) => {
        await alex.says('iets doorgeven')
        await alex.presses('Alles op één pagina')
        await alex.presses('Versturen', { danger: 'no', what, ...more })
        return alex.seesReference(known)
      }
      const open = await passes(seen, [])
      const hidden = await passes('Iets bij de haven', [open], { hidden: town.idOf('megan') })
      for (const reference of [open, hidden]) {
        await takesOn(adele, reference)
        await adele.presses('Afsluiten')
        await adele.presses('Afsluiten', { reason: 'no-step', silent: 'Er is gebeld.' })
        await adele.sees(new RegExp(`${reference} is afgesloten`))
        await adele.putsAway()
      }
      await later(town, 10 * days)
      const statementFor = async (reader: Actor): Promise<string> => {
        await reader.says('vernietiging')
        await reader.presses('Verklaring van 4 december 2026')
        await reader.sees('Document openen')
        const page = await (await town.visits(reader.link('Document openen'), 'POST')).text()
        assert.match(page, /Aantal[^0-9]*2\D/)
        assert.ok(page.includes(open))
        return page
      }
      assert.ok((await statementFor(lynne)).includes(hidden))
      // Of what has expired nobody can tell any more from whom it was kept.
      for (const reader of [megan, adele]) assert.ok(!(await statementFor(reader)).includes(hidden))
      // The same for who handles none any more.
      await town.saysInChannel('megan', 'functionaris verwijderen', town.channel, ['megan'])
      await adele.sees('Megan Bowen is geen aandachtsfunctionaris meer', town.channel)
      assert.ok(!(await statementFor(megan)).includes(hidden))
    },
  )
})
