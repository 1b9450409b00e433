import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { open as unseal } from '../../bot/store/crypto.ts'
import type { Actor } from '../adapters/contract.ts'
import { Clock } from '../fixtures/clock.ts'
import { filesIn } from '../fixtures/kept.ts'
import { openRegion, type Place, type Region } from '../fixtures/region.ts'
import { references } from '../fixtures/reporting.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { codesOn } from './story.ts'

/** What is seen in each municipality, with a word by which it is known wherever it turns up. */
const seen = {
  voorbeeldstad: 'In de merelkas aan de rand van het dorp slapen mannen tussen de planten',
  buurdorp: 'Net bij de spreeuwsalon geweest, drie meiden slapen achter in de zaak',
  verderop: 'Op de koolmeesbouw hebben ze de paspoorten van alle werknemers ingenomen',
} as const
const notes = { voorbeeldstad: 'merelnotitie voor onszelf', buurdorp: 'spreeuwnotitie voor onszelf' }
const police = {
  kind: 'politie',
  name: 'Politie, team mensenhandel',
  route: 'Beveiligde mail',
  contact: 'het adres dat zelf is nagekeken',
}

/** Time passes, twice a day looked at: four municipalities and what a group holds are each looked after. */
async function passes({ clock }: Region, days: number): Promise<void> {
  for (let gone = 0; gone < days * 24; gone += 12) {
    clock.advance(12 * hours)
    await clock.waits(5 * minutes, 5)
  }
}

async function reports(
  { reporter }: Place,
  what: string,
  known: string,
  municipality?: string,
): Promise<string> {
  const before = references(reporter.screen())
  await reporter.says('hoi')
  if (municipality) {
    await reporter.presses(municipality)
    await reporter.sees(`Je praat nu met ${municipality}`)
  }
  await reporter.says(what)
  await reporter.presses('Ja, doorgeven')
  await reporter.presses('Alles op één pagina')
  await reporter.presses('Versturen', { danger: 'no', known })
  return reporter.seesReference(before)
}

const handlerOf = ({ functionarissen: [first] }: Place): Actor => {
  assert.ok(first)
  return first
}

async function takes({ channel, ...place }: Place, reference: string): Promise<Actor> {
  const who = handlerOf({ channel, ...place })
  await who.sees(reference, channel)
  await who.says(`in behandeling nemen ${reference}`)
  await who.sees(`Je hebt ${reference} in behandeling`)
  return who
}

/** One of the forms behind "Meer", filled in. */
async function fills(
  who: Actor,
  reference: string,
  form: string,
  values: Record<string, string>,
  send = 'Bewaren',
): Promise<void> {
  await who.says(`zoek ${reference}`)
  await who.sees(`Signaal ${reference}`)
  await who.presses('Meer')
  await who.presses(form)
  await who.presses(send, values)
}

async function forwards(who: Actor, reference: string, partner: string): Promise<void> {
  const values = {
    partner,
    reason: 'Het vraagt om zorg',
    ground: 'Wettelijke taak',
    contactSafe: 'unknown',
    consult: 'yes',
    fields: 'what',
  }
  await fills(who, reference, 'Doorzetten', values, 'Bekijken wat er meegaat')
  await who.sees(`Dit krijgt ${partner}:`)
  await who.presses('Ja, dit klopt')
  await who.sees('klaargezet, nog niet verstuurd')
}

async function writesNote(who: Actor, reference: string, text: string): Promise<void> {
  await fills(who, reference, 'Notitie', { text })
  await who.sees(`Bewaard bij ${reference}.`)
  await who.putsAway()
}

/** What a person saw since. */
const since = (who: Actor, before: number): string => who.screen().slice(before)

/** Everything that one organisation keeps, opened with its own keys. */
async function documentsOf({ data, keysOf }: Region, organisation: string): Promise<string> {
  const keys = keysOf(organisation)
  assert.ok(keys)
  const folder = join(data, 'store')
  const paths = (await filesIn(join(folder, organisation))).filter((path) => path.endsWith('.json'))
  const read = async (path: string) =>
    unseal(keys, path.slice(folder.length + 1), JSON.parse(await readFile(path, 'utf8')))
  return (await Promise.all(paths.map(read))).join('\n')
}

for (const where of ['Teams', 'Slack'] as const)
  describe(`a region in one installation, its group on ${where}`, function () {
    this.timeout(180_000)
    let region: Region
    beforeEach(async () => {
      // A Tuesday at ten past nine in the morning.
      region = await openRegion(where, new Clock(new Date('2026-11-24T08:10:00.000Z')))
    })
    afterEach(() => region.close())

    it('brings each signal where it belongs and back, and nothing anywhere else', async () => {
      const { voorbeeldstad, buurdorp, verderop, regio } = region
      const coordinator = handlerOf(regio)
      await coordinator.says('hoi')

      // Voorbeeldstad: a name that is withheld, forwarded to the region, which accepts and investigates.
      const first = await reports(voorbeeldstad, seen.voorbeeldstad, 'withheld', 'Voorbeeldstad')
      const megan = await takes(voorbeeldstad, first)
      await writesNote(megan, first, notes.voorbeeldstad)
      await forwards(megan, first, 'Zorgcoördinatie regio')
      await megan.presses('Kaart sturen')
      await megan.sees('Verstuurd op')
      await megan.putsAway()
      await coordinator.sees('Doorgezet door: Voorbeeldstad', regio.channel)
      await coordinator.presses('Aannemen', {}, regio.channel)
      await megan.sees(`Zorgcoördinatie regio heeft ${first} aangenomen.`)
      await coordinator.sees('in behandeling. Alles over dit signaal doe je hier')
      await coordinator.presses('Antwoorden')
      await coordinator.presses('Antwoord versturen', { result: 'investigated', tell: 'no', text: '' })
      await megan.sees(`Zorgcoördinatie regio heeft geantwoord over ${first}.`)
      const [theirs = ''] = references(coordinator.screen(regio.channel))

      // Buurdorp: with a code only; the region gives it back, and it goes to the police on paper.
      const second = await reports(buurdorp, seen.buurdorp, 'code', 'Buurdorp')
      const [code = ''] = codesOn(buurdorp.reporter)
      assert.notEqual(code, '')
      const adele = await takes(buurdorp, second)
      await writesNote(adele, second, notes.buurdorp)
      await forwards(adele, second, 'Zorgcoördinatie regio')
      await adele.presses('Kaart sturen')
      await adele.sees('Verstuurd op')
      await adele.putsAway()
      await coordinator.sees('Doorgezet door: Buurdorp', regio.channel)
      const back = references(coordinator.screen(regio.channel)).find((one) => one !== theirs) ?? ''
      await coordinator.says(`teruggeven ${back}`)
      await coordinator.says('Dit is voor de politie')
      await coordinator.presses('Teruggeven')
      await adele.sees(`Zorgcoördinatie regio geeft ${second} terug.`)
      await adele.says('partners')
      await adele.presses('Partner toevoegen')
      await adele.presses('Bewaren', police)
      await adele.sees(`${police.name} staat in de lijst.`)
      await adele.putsAway()
      await forwards(adele, second, police.name)
      await adele.presses('Document maken')
      await adele.sees('Document openen')
      const page = await region.visits(adele.link('Document openen'), 'POST')
      assert.match(await page.text(), /spreeuwsalon/)
      await adele.putsAway()
      await adele.says(`doorgezet ${second}`)
      await adele.sees(`${police.name}: klaargezet`)
      await adele.presses(police.name)
      await adele.presses('Verstuurd')
      await adele.presses('Bericht van de partner')
      await adele.presses('Bewaren', { result: 'report', tell: 'yes' })
      await adele.putsAway()
      await adele.says(`zoek ${second}`)
      await adele.presses('Afsluiten')
      await adele.presses('Afsluiten', {
        reason: 'elsewhere',
        feedback: 'De politie weet ervan. Dank je wel.',
      })
      await adele.sees(`${second} is afgesloten door Adele Vance.`)
      await buurdorp.reporter.says('ik heb een code')
      await buurdorp.reporter.says(code)
      await buurdorp.reporter.sees('Stand: afgesloten')
      await buurdorp.reporter.presses('Lezen')
      await buurdorp.reporter.sees('De politie weet ervan. Dank je wel.')
      await adele.putsAway()
      await fills(adele, second, 'Heropenen', { text: 'Er kwam iets bij.' })
      await adele.sees(`${second} is heropend door Adele Vance.`)

      // Verderop: with a name; one of the two who handle signals knows somebody in it.
      const third = await reports(verderop, seen.verderop, 'named')
      const [lynne, other] = verderop.functionarissen
      assert.ok(lynne && other)
      await other.sees(third, verderop.channel)
      await other.says(`ik ken betrokkene ${third}`)
      await other.presses('Ja, sluit mij uit')
      await lynne.sees(`Signaal ${third}`)
      await lynne.says(`in behandeling nemen ${third}`)
      await lynne.sees(`Je hebt ${third} in behandeling`)
      for (const typed of ['zoek', 'bekijken', 'overnemen', 'meer']) {
        const before = other.screen().length
        await other.says(`${typed} ${third}`)
        assert.match(since(other, before), /Dat signaal ken ik niet/, typed)
      }
      const from = other.screen().length
      for (const typed of ['open', 'te laat', 'overdracht', 'agenda', 'partnerlijst']) await other.says(typed)
      assert.ok(!since(other, from).includes(third), since(other, from))

      // Half a year in which the partner says nothing more.
      const everybody = [...voorbeeldstad.functionarissen, voorbeeldstad.reporter]
      const before = new Map(everybody.map((who) => [who, who.screen().length]))
      await passes(region, 182)
      await megan.sees('Over 1 signaal heeft een partner nog niets laten weten.')
      for (const typed of [
        'partnerlijst',
        'open',
        'overzicht',
        'agenda',
        'te laat',
        'overdracht',
        `zoek ${first}`,
      ])
        await megan.says(typed)
      await voorbeeldstad.reporter.says('mijn signalen')
      for (const who of everybody)
        assert.doesNotMatch(since(who, before.get(who) ?? 0), /onderzoek|investigat/i)
      assert.match(since(megan, before.get(megan) ?? 0), /Zorgcoördinatie regio \(1\)/)
      await megan.presses('Bekijken')
      await megan.sees('In onderzoek')
      await megan.sees(notes.voorbeeldstad)
      await megan.putsAway()

      // Nothing crossed but what was ticked.
      const screens = {
        voorbeeldstad: [...voorbeeldstad.functionarissen, voorbeeldstad.reporter],
        verderop: [...verderop.functionarissen, verderop.reporter],
        regio: [...regio.functionarissen, regio.reporter],
      }
      const seenBy = (place: keyof typeof screens) => screens[place].map((who) => who.screen()).join('\n')
      assert.doesNotMatch(seenBy('verderop'), new RegExp(`merel|spreeuw|${first}|${second}|${theirs}`))
      assert.doesNotMatch(seenBy('regio'), new RegExp(`notitie|koolmees|${third}|Alex Wilber|Isaiah Langer`))
      assert.doesNotMatch(region.logged(), /merel|spreeuw|koolmees|Wilber|Langer|Siciliani/)
      await region.stop()
      const kept = {
        voorbeeldstad: await documentsOf(region, 'voorbeeldstad'),
        buurdorp: await documentsOf(region, 'buurdorp'),
        verderop: await documentsOf(region, 'verderop'),
        regio: await documentsOf(region, 'regio'),
      }
      for (const own of [/merelkas/, /merelnotitie/]) assert.match(kept.voorbeeldstad, own)
      assert.doesNotMatch(kept.voorbeeldstad, /spreeuw|koolmees|Patti/)
      assert.doesNotMatch(kept.buurdorp, /merel|koolmees|Patti|Isaiah/)
      assert.doesNotMatch(kept.verderop, /merel|spreeuw/)
      assert.match(kept.regio, /merelkas/)
      assert.doesNotMatch(kept.regio, /notitie|koolmees|Wilber|Megan|Adele|Isaiah/)
    })
  })
