import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import type { Retention } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { holdsOf } from '../../bot/signals/retention.ts'
import { proposedTerms } from '../../bot/signals/terms.ts'
import type { Actor } from '../adapters/contract.ts'
import { decided } from '../fixtures/municipality.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, type StoryTown, takesOn } from './story.ts'

// A Tuesday, ten in the morning.
const begins = '2026-11-24T09:00:00.000Z'
const days = 24 * hours
const departments = [{ name: 'Burgerzaken', size: 34, meldcode: false }]
const retention: Retention = {
  ...decided,
  terms: { ...proposedTerms, 'no-step': 10, 'passed-on': 10 },
  selection: { 'no-step': 'Categorie 7 van de eigen lijst' },
  authorisation: 'each',
}

/** Diego is the privacy officer and Lynne authorises, on whichever platform it is. */
let named: Pick<Retention, 'privacyOfficers' | 'authorisers'> = { privacyOfficers: [], authorisers: [] }
const settings = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((organisation) => ({
    ...organisation,
    municipality: { ...organisation.municipality, departments, retention: { ...retention, ...named } },
  })),
})

async function namesThem(town: StoryTown): Promise<{ diego: Actor; lynne: Actor }> {
  const [diego, lynne] = town.others
  assert.ok(diego && lynne)
  const platform = town.idOf('alex').startsWith('U') ? 'slack' : 'teams'
  const as = (nth: number) => [{ platform, id: town.idOfOther(nth) } as const]
  named = { privacyOfficers: as(0), authorisers: as(1) }
  await town.restart()
  for (const one of [town.megan, diego, lynne]) await one.says('hoi')
  return { diego, lynne }
}

/** The clock is put on, and the bot has looked twice what time did. */
async function later({ clock }: StoryTown, ms: number): Promise<void> {
  clock.advance(ms)
  await clock.waits(5 * minutes)
  clock.advance(5 * minutes)
  await clock.waits(5 * minutes)
}

async function passesOn({ alex }: StoryTown, known: string[], more: Record<string, string>): Promise<string> {
  await alex.says('iets doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Versturen', { danger: 'no', department: 'Burgerzaken', ...more })
  return alex.seesReference(known)
}

/** A partner looks into it: that is nobody's to know but theirs. */
async function isInvestigated(by: Actor, reference: string): Promise<void> {
  const name = 'Politie, team mensenhandel'
  await by.says('partners')
  await by.presses('Partner toevoegen')
  await by.presses('Bewaren', { kind: 'politie', name, route: 'Beveiligde mail', contact: 'eigen adres' })
  await by.sees(`${name} staat in de lijst.`)
  await by.putsAway()
  await by.presses('Doorzetten')
  const why = { reason: 'Vermoeden', ground: 'Wettelijke taak', contactSafe: 'no', consult: 'yes' }
  await by.presses('Bekijken wat er meegaat', { partner: name, ...why })
  await by.presses('Ja, dit klopt')
  await by.sees('klaargezet, nog niet verstuurd')
  await by.presses('Verstuurd')
  await by.sees('wacht op bericht')
  await by.putsAway()
  await by.says('partnerlijst')
  await by.presses(`${name} (1)`)
  await by.presses(reference)
  await by.presses('Bewaren', { result: 'investigated', tell: 'no', text: 'Onderzoek loopt' })
  await by.sees(`Bewaard bij ${reference}.`)
  await by.putsAway()
}

async function closes(by: Actor, reference: string): Promise<void> {
  await by.presses('Afsluiten')
  await by.presses('Afsluiten', { reason: 'no-step', silent: 'Er is gebeld.' })
  await by.sees(new RegExp(`${reference} is afgesloten`))
  await by.putsAway()
}

async function handlesAll(by: Actor, investigated: string, others: readonly string[]): Promise<void> {
  await takesOn(by, investigated)
  await isInvestigated(by, investigated)
  await closes(by, investigated)
  for (const reference of others) {
    await takesOn(by, reference)
    await closes(by, reference)
  }
}

/** What came on the screen of somebody while `job` was done. */
async function shownTo(who: Actor, job: () => Promise<void>): Promise<string> {
  const before = who.screen().length
  await job()
  return who.screen().slice(before)
}

/** A request is entered and searched for; the privacy officer agrees. Gives its number. */
async function asks(
  { megan, diego }: { megan: Actor; diego: Actor },
  asked: { what: string; who: string; text: string; found: number },
): Promise<string> {
  const numbers = () => [...megan.screen().matchAll(/V-2026-\w{4}/g)].map(([found]) => found)
  const known = numbers()
  await megan.says('verzoek')
  await megan.presses('Nieuw verzoek')
  await megan.presses('Verzoek bewaren', { what: asked.what, who: asked.who })
  await megan.putsAway()
  await megan.says('verzoek')
  const number = numbers().find((one) => !known.includes(one)) ?? ''
  await megan.presses(number)
  await megan.presses('Zoeken')
  await megan.presses('Zoek dit', { text: asked.text })
  await megan.sees(`${asked.found} gevonden en vastgehouden`)
  await megan.putsAway()
  await diego.says('verzoek')
  await diego.presses(number)
  await diego.sees(/gezocht · (Megan|Adele)/)
  assert.doesNotMatch(diego.screen(), /\d+ gevonden/, 'how many is for who searched')
  await diego.presses('Akkoord, dit is alles')
  await diego.sees('samen gevonden, nog te beantwoorden')
  return number
}

describe('an operator’s Woo request and a resident’s request for access arrive the day before expiry', () => {
  onBothPlatforms(
    'E3: what is held stays, what is not is gone once that is authorised, and nobody gets anything of the reporter',
    { begins, settings },
    async (town) => {
      const { alex, megan } = town
      const { diego, lynne } = await namesThem(town)
      const salon = { what: 'De zeldzaamwoord slaapt in de zaak', company: 'Nagelstudio Zon B.V.' }
      const one = await passesOn(town, [], { ...salon, address: 'Dorpsstraat 12' })
      const two = await passesOn(town, [one], salon)
      const other = await passesOn(town, [one, two], { what: 'Een busje met zeldzaamwoord bij de kas' })
      await handlesAll(megan, one, [two, other])

      await later(town, 9 * days)
      const woo = await asks(
        { megan, diego },
        { what: 'woo', who: 'other', text: 'nagelstudio zon', found: 2 },
      )
      const access = await asks(
        { megan, diego },
        { what: 'access', who: 'subject', text: 'Dorpsstr. 12', found: 1 },
      )
      // One press at the signal itself lets go of neither.
      await megan.says(`zoek ${one}`)
      await megan.sees('afgesloten door Megan Bowen')
      await megan.presses('Meer')
      await megan.presses('Niet meer vasthouden')
      await megan.sees(`Dit signaal wordt vastgehouden voor ${woo}, ${access}.`)
      await megan.says('verzoek')
      await megan.presses(access)
      await megan.presses('Beantwoorden')
      await megan.presses('Antwoord bewaren', { result: 'refused', ground: 'none' })
      await megan.sees('Kies bij een weigering de grond.')
      await megan.presses('Antwoord bewaren', { result: 'partly', ground: 'avg-23' })
      await megan.sees('deels geweigerd, grond: Veiligheid')
      await megan.putsAway()

      // The day itself comes, and the next: nothing goes before somebody authorised it.
      // A Monday in office hours: who authorises hears of the list.
      await later(town, 4 * days)
      await lynne.sees('Kijk de lijst na.')
      assert.match(await allKept(town), /busje met zeldzaamwoord/)
      const list = await shownTo(lynne, async () => {
        await lynne.says('vernietiging')
        await lynne.sees('Vastgehouden, gaat niet mee:')
      })
      assert.match(list, new RegExp(`${other}: geen verdere stap`))
      assert.match(list, new RegExp(`${one}: Woo-verzoek, verzoek van iemand`))
      assert.doesNotMatch(list, /zeldzaamwoord|Alex|Megan/)
      await lynne.presses('Toestemming voor dit signaal')
      await lynne.sees('Je gaf toestemming voor 1 signaal.')
      await later(town, 10 * minutes)
      const kept = await allKept(town)
      assert.doesNotMatch(kept, /busje met zeldzaamwoord/)
      assert.equal(kept.split('De zeldzaamwoord slaapt').length - 1, 2, 'what is held stays')
      assert.doesNotMatch(kept, /Dorpsstr\. 12/, 'what was searched for is not kept')

      await lynne.says('vernietiging')
      await lynne.presses('Verklaring van 7 december 2026')
      await lynne.sees('Document openen')
      const statement = await (await town.visits(lynne.link('Document openen'), 'POST')).text()
      for (const shown of [
        other,
        'Lynne Robbins',
        'Categorie 7',
        'Termijn: 10 dagen',
        decided.responsibleBody,
      ])
        assert.ok(statement.includes(shown), shown)
      for (const never of [one, two, 'zeldzaamwoord', 'Alex', 'Megan'])
        assert.ok(!statement.includes(never), never)

      await megan.says('verzoek')
      await megan.presses(woo)
      await megan.presses('Inventaris maken')
      await megan.sees('Document openen')
      const address = megan.link('Document openen')
      const inventory = await (await town.visits(address, 'POST')).text()
      const kinds = [...inventory.matchAll(/Soort: ([^.]+)\. Maand: 2026-11\./g)].map(([, kind]) => kind)
      assert.deepEqual(kinds, ['doorgezet', 'geen verdere stap'])
      for (const never of ['zeldzaamwoord', 'Alex', 'Megan', 'Burgerzaken', 'Dorpsstraat', 'Nagel', one, two])
        assert.ok(!inventory.includes(never), never)
      assert.doesNotMatch(inventory, /2026-11-\d|24 november|onderzoek|politie/i)

      const [, path = ''] = /action="([^"]+)"[^>]*><button>Bewaren als spreadsheet/.exec(inventory) ?? []
      const saved = await town.visits(new URL(path, address).href, 'POST')
      assert.match(
        saved.headers.get('content-disposition') ?? '',
        /^attachment; filename="inventaris-V-2026-\w{4}\.csv"$/,
      )
      const rows: string[][] = parse(await saved.text(), { bom: true, delimiter: ';' })
      assert.deepEqual(
        rows.map((row) => row.slice(0, 4)),
        [
          ['Nr', 'Soort', 'Maand', 'Vorm'],
          ['1', 'doorgezet', '2026-11', 'niet vastgelegd'],
          ['2', 'geen verdere stap', '2026-11', 'niet vastgelegd'],
        ],
      )
      assert.deepEqual(rows[1]?.slice(4), rows[2]?.slice(4))

      for (const screen of [diego.screen(), lynne.screen()])
        assert.doesNotMatch(screen, /zeldzaamwoord|Alex|Dorpsstraat|Nagelstudio/)
      await alex.says('mijn signalen')
      await alex.sees(one)

      await megan.says('verzoek')
      await megan.presses(access)
      await megan.presses('Niet meer vasthouden')
      await megan.sees('niet meer vastgehouden')
      await lynne.says('vernietiging')
      await lynne.sees(new RegExp(`${one}: Woo-verzoek\\n`))
      const steps = (await town.kept()).find(({ reference }) => reference === one)?.log ?? []
      assert.deepEqual(
        steps.filter(({ what }) => what === 'held' || what === 'holdEnded').map(({ what }) => what),
        ['held', 'held', 'holdEnded'],
      )
    },
  )

  onBothPlatforms(
    'C10: what is kept from somebody is let go of by somebody else, and until then it stays held',
    { begins, settings },
    async (town) => {
      const { adele, megan } = town
      const { diego } = await namesThem(town)
      await adele.says('hoi')
      const text = 'Nagelstudio Zon B.V.'
      await passesOn(town, [], { what: 'De zaak is dicht', company: text, hidden: town.idOf('megan') })
      const number = await asks({ megan: adele, diego }, { what: 'access', who: 'subject', text, found: 1 })
      const lets = async (who: Actor) => {
        await who.says('verzoek')
        await who.presses(number)
        await who.presses('Niet meer vasthouden')
      }
      await adele.says('verzoek')
      await adele.presses(number)
      await adele.presses('Beantwoorden')
      await adele.presses('Antwoord bewaren', { result: 'given', ground: 'none' })
      await adele.putsAway()
      await lets(megan)
      assert.ok(!megan.screen().includes('S-2026-'))
      assert.ok(!megan.screen().includes('niet meer vastgehouden ·'))
      await lets(adele)
      await adele.sees('niet meer vastgehouden ·')
      const [kept] = await town.kept()
      assert.ok(kept)
      assert.deepEqual(holdsOf(kept), [])
      assert.deepEqual(kept.log.flatMap((line) => (line.what === 'holdEnded' ? [line.by] : [])).length, 1)
    },
  )

  onBothPlatforms(
    'C10: who is kept out as a functionaris can hold nothing as a privacy officer',
    { begins, settings },
    async (town) => {
      await namesThem(town)
      const { privacyOfficers: [officer] = [] } = named
      assert.ok(officer)
      named = { ...named, privacyOfficers: [{ ...officer, id: town.idOf('megan') }] }
      await town.restart()
      const reference = await passesOn(town, [], { what: 'De zaak is dicht', hidden: town.idOf('megan') })
      const shown = await shownTo(
        town.megan,
        async () => void (await town.megan.says(`vasthouden ${reference}`)),
      )
      assert.match(shown, /ken ik niet/)
      assert.deepEqual(holdsOf((await town.kept())[0] ?? assert.fail()), [])
    },
  )

  onBothPlatforms(
    'C1: nobody else opens what is for the privacy officer and who authorises',
    { begins, settings },
    async (town) => {
      const { lynne, diego } = await namesThem(town)
      for (const [who, word] of [
        [town.alex, 'vernietiging'],
        [town.alex, 'verzoek'],
        [town.megan, 'vernietiging'],
        [lynne, 'verzoek'],
      ] as const) {
        const shown = await shownTo(who, async () => void (await who.says(word)))
        assert.match(shown, /Dit kan alleen wie daarvoor in de instellingen staat/, word)
      }
      await diego.says('vernietiging')
      await diego.sees('Er is nu niets om te vernietigen.')
      const reference = await passesOn(town, [], { what: 'Iets bij de haven' })
      await diego.says(`vasthouden ${reference}`)
      // What is typed opens no window on Slack by itself.
      if (diego.buttons().includes('Formulier openen')) await diego.presses('Formulier openen')
      await diego.presses('Signaal vasthouden', { why: 'other', text: 'Bezwaar loopt' })
      await diego.sees(`${reference} verloopt niet zolang je het vasthoudt.`)
      const shown = await shownTo(lynne, async () => void (await lynne.says(`vasthouden ${reference}`)))
      assert.match(shown, /Dit kan alleen wie daarvoor in de instellingen staat/)
      const [kept] = await town.kept()
      assert.deepEqual(
        kept?.log.flatMap((line) => (line.what === 'held' ? [line.by.role, line.why] : [])),
        ['privacyOfficer', 'other'],
      )
    },
  )
})
