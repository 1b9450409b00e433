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

/** On the very same address everywhere: in one municipality that would be told. */
const address = 'Dorpsweg 12'
const messageOfTheDay = /^Gelukt op /

/** What came to stand on a screen, without the message of the daily test, which is brought up to date and calls nobody. */
function newOn(before: string, after: string): string[] {
  if (before === after) return []
  const known = before.split('\n')
  return after.split('\n').filter((line) => {
    const at = known.indexOf(line)
    if (at >= 0) known.splice(at, 1)
    return at < 0 && line !== '' && !messageOfTheDay.test(line)
  })
}

/** Everybody's private chat and every channel, each by a name of its own. */
function screensOf(region: Region): Map<string, () => string> {
  const screens = new Map<string, () => string>()
  const seen = new Set<Actor>()
  for (const name of ['voorbeeldstad', 'buurdorp', 'verderop', 'regio'] as const) {
    const { channel, reporter, functionarissen } = region[name]
    for (const [nth, one] of [reporter, ...functionarissen].entries())
      if (!seen.has(one)) screens.set(`${name}, ${nth}`, () => one.screen())
    for (const one of [reporter, ...functionarissen]) seen.add(one)
    screens.set(`${name}, channel`, () => handlerOf(region[name]).screen(channel))
  }
  return screens
}

/**
 * Time passes, twice a day looked at: four municipalities and what a group holds are each looked after. Gives on which day whom something was sent,
 * and what.
 */
async function passes(
  region: Region,
  days: number,
): Promise<[day: string, where: string, lines: string[]][]> {
  const { clock } = region
  const sent: [string, string, string[]][] = []
  const screens = screensOf(region)
  const before = new Map([...screens].map(([name, screen]) => [name, screen()]))
  for (let gone = 0; gone < days * 24; gone += 12) {
    clock.advance(12 * hours)
    await clock.waits(5 * minutes, 5)
    for (const [name, screen] of screens) {
      const shown = screen()
      const lines = newOn(before.get(name) ?? '', shown)
      before.set(name, shown)
      if (lines.length > 0) sent.push([clock.now().toISOString().slice(0, 10), name, lines])
    }
  }
  return sent
}

/** Types what was seen before anything is asked; who is in one tenant with another municipality is asked for which it is. */
async function reports(
  { reporter }: Place,
  what: string,
  known: string,
  municipality?: string,
): Promise<string> {
  const before = references(reporter.screen())
  await reporter.says(what)
  if (municipality) {
    await reporter.sees('Voor welke gemeente?')
    await reporter.presses(municipality)
    await reporter.sees(`Je praat nu met ${municipality}`)
  }
  await reporter.presses('Ja, doorgeven')
  await reporter.presses('Alles op één pagina')
  await reporter.presses('Versturen', { danger: 'no', known, address })
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
  await opensForm(who, reference, 'Meer')
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

/** One of the buttons under a signal, for the form behind it. */
async function opensForm(who: Actor, reference: string, button: string): Promise<void> {
  await who.says(`zoek ${reference}`)
  await who.presses(button)
}

/** Waits for a message that was not there yet when this was asked. */
function awaits(who: Actor, text: string): () => Promise<void> {
  const count = who.screen().split(text).length
  return () => who.sees(new RegExp(`(${text}[^]*){${count}}`))
}

/** Forwards it to the region with a card; gives the number that it has there. */
async function sendsCard(
  { regio }: Region,
  who: Actor,
  reference: string,
  known: string[] = [],
): Promise<string> {
  const coordinator = handlerOf(regio)
  await forwards(who, reference, 'Zorgcoördinatie regio')
  await who.presses('Kaart sturen')
  await who.sees('Verstuurd op')
  await who.putsAway()
  const fresh = new RegExp(`Signaal (?!${known.join('|') || '-'})S-`)
  await coordinator.sees(fresh, regio.channel)
  const theirs = references(coordinator.screen(regio.channel)).find((one) => !known.includes(one))
  return theirs ?? assert.fail(coordinator.screen(regio.channel))
}

/** Whoever is kept out finds nothing, whatever they type and wherever they press. */
async function findsNothing(who: Actor, reference: string, channel: string): Promise<void> {
  for (const typed of [
    'zoek',
    'bekijken',
    'overnemen',
    'meer',
    'notitie',
    'doorzetten',
    'doorgezet',
    'terugkoppelen',
    'afsluiten',
    'heropenen',
  ]) {
    const before = who.screen().length
    await who.says(`${typed} ${reference}`)
    assert.match(since(who, before), /Dat signaal ken ik niet/, typed)
  }
  const from = who.screen().length
  for (const typed of ['open', 'mijn', 'overzicht', 'te laat', 'overdracht', 'agenda', 'partnerlijst'])
    await who.says(typed)
  if (who.buttons(channel).includes('Bekijken')) await who.presses('Bekijken', {}, channel)
  assert.doesNotMatch(since(who, from), new RegExp(`${reference}|koolmees`))
  assert.doesNotMatch(who.screen(channel), /koolmees/)
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
    this.timeout(400_000)
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

      // Voorbeeldstad: a name that is withheld; the region gives it back, gets it anew, accepts and investigates.
      const first = await reports(voorbeeldstad, seen.voorbeeldstad, 'withheld', 'Voorbeeldstad')
      const megan = await takes(voorbeeldstad, first)
      await writesNote(megan, first, notes.voorbeeldstad)
      const wrong = await sendsCard(region, megan, first)
      await coordinator.says(`teruggeven ${wrong}`)
      await coordinator.says('Eerst graag meer over de plaats')
      await coordinator.presses('Teruggeven')
      await megan.sees(`Zorgcoördinatie regio geeft ${first} terug.`)
      const theirs = await sendsCard(region, megan, first, [wrong])
      await coordinator.presses('Aannemen', {}, regio.channel)
      await megan.sees(`Zorgcoördinatie regio heeft ${first} aangenomen.`)
      await coordinator.sees(`Je hebt ${theirs} in behandeling. Alles over dit signaal doe je hier`)
      await coordinator.presses('Antwoorden')
      await coordinator.presses('Antwoord versturen', { result: 'investigated', tell: 'no', text: '' })
      await megan.sees(`Zorgcoördinatie regio heeft geantwoord over ${first}.`)
      await coordinator.putsAway()

      // Buurdorp: with a code only; the region gives it back, and it goes to the police on paper.
      const second = await reports(buurdorp, seen.buurdorp, 'code', 'Buurdorp')
      const [code = ''] = codesOn(buurdorp.reporter)
      assert.notEqual(code, '')
      const adele = await takes(buurdorp, second)
      await writesNote(adele, second, notes.buurdorp)
      const back = await sendsCard(region, adele, second, [wrong, theirs])
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
      // A question, closed with feedback before it was answered, and reopened by the answer.
      await opensForm(adele, second, 'Vraag stellen')
      await adele.presses('Vraag versturen', { text: 'Welke dag was dit?' })
      await adele.sees(`Je vraag over ${second} is bewaard`)
      await adele.putsAway()
      await opensForm(adele, second, 'Afsluiten')
      await adele.presses('Afsluiten', {
        reason: 'elsewhere',
        feedback: 'De politie weet ervan. Dank je wel.',
      })
      await adele.sees(`${second} is afgesloten door Adele Vance.`)
      await adele.putsAway()
      const isaiah = buurdorp.reporter
      await isaiah.says('ik heb een code')
      await isaiah.says(code)
      await isaiah.sees('Stand: afgesloten')
      await isaiah.presses('Lezen')
      await isaiah.sees('Welke dag was dit?')
      await isaiah.presses('Antwoorden')
      await isaiah.presses('Antwoord versturen', { text: 'Vorige week dinsdag.' })
      await isaiah.putsAway()
      await isaiah.says('ik heb een code')
      await isaiah.says(code)
      await isaiah.presses('Lezen')
      await isaiah.sees('De politie weet ervan. Dank je wel.')
      await adele.sees(`De melder heeft geantwoord over ${second}.`)
      await fills(adele, second, 'Heropenen', { text: 'De melder weet nog een dag.' })
      await adele.sees(`${second} is heropend door Adele Vance.`)
      await adele.putsAway()
      await isaiah.says('ik heb een code')
      await isaiah.says(code)
      await isaiah.sees('Stand: opnieuw in behandeling')

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
      await findsNothing(other, third, verderop.channel)

      // Half a year in which the partner says nothing more.
      const everybody = [...voorbeeldstad.functionarissen, voorbeeldstad.reporter]
      const before = new Map(everybody.map((who) => [who, who.screen().length]))
      const sent = await passes(region, 182)
      // Nobody is told anything but once in a quarter whom to ask, and to nobody that it is looked into; what was given back expires at the partner.
      const silent = 'Al drie maanden geen signaal'
      const channels = ['voorbeeldstad', 'buurdorp', 'verderop', 'regio'].map((name) => `${name}, channel`)
      const roundUp = [
        'Wat er ligt',
        'Over 1 signaal heeft een partner nog niets laten weten. Dit is het moment om te vragen hoe het staat.',
        'Partnerlijst',
      ]
      const gone = [wrong, back].map((one) => `${one}: verlopen, de teksten zijn weg`)
      assert.deepEqual(
        sent.map(([day, to, lines]) => [day, to, lines[0] === silent ? [silent] : lines]),
        [
          ...channels.map((to) => ['2026-11-25', to, ['Dagelijkse proef']]),
          ['2027-01-04', 'voorbeeldstad, 1', roundUp],
          ['2027-02-22', 'regio, channel', gone],
          ...channels.map((to) => ['2027-02-23', to, [silent]]),
          ['2027-04-01', 'voorbeeldstad, 1', roundUp],
          ...channels.map((to) => ['2027-05-25', to, [silent]]),
        ],
      )
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
      await findsNothing(other, third, verderop.channel)

      // Closed with feedback; then the partner answers after all, and it is reopened.
      const alex = voorbeeldstad.reporter
      const news = `Er is een bericht voor je over ${first}`
      const closing = awaits(alex, news)
      await opensForm(megan, first, 'Afsluiten')
      await megan.presses('Afsluiten', { reason: 'elsewhere', feedback: 'Een ander gaat ermee verder.' })
      await megan.sees(`${first} is afgesloten door Megan Bowen.`)
      await megan.putsAway()
      await closing()
      await alex.presses('Lezen')
      await alex.sees('Een ander gaat ermee verder.')
      const late = awaits(megan, `Zorgcoördinatie regio heeft geantwoord over ${first}`)
      await opensForm(coordinator, theirs, 'Antwoorden')
      await coordinator.presses('Antwoord versturen', { result: 'care', tell: 'yes', text: '' })
      await coordinator.putsAway()
      await late()
      await fills(megan, first, 'Heropenen', { text: 'Er is zorg gestart.' })
      await megan.sees(`${first} is heropend door Megan Bowen.`)
      await megan.putsAway()
      const more = awaits(alex, news)
      await opensForm(megan, first, 'Terugkoppelen')
      await megan.presses('Terugkoppeling versturen', { text: 'Er is zorg voor de mensen.' })
      await megan.putsAway()
      await more()
      await alex.presses('Lezen')
      await alex.sees('Er is zorg voor de mensen.')
      await alex.says('mijn signalen')
      await alex.sees('opnieuw in behandeling')
      const heard = alex.screen().replaceAll('ga niet zelf op onderzoek uit', '')
      assert.doesNotMatch(heard, /onderzoek|Zorgcoördinatie|teruggegeven/i)

      // Nothing crossed but what was ticked.
      const screens = {
        voorbeeldstad: [...voorbeeldstad.functionarissen, voorbeeldstad.reporter],
        verderop: [...verderop.functionarissen, verderop.reporter],
        regio: [...regio.functionarissen, regio.reporter],
      }
      const seenBy = (place: keyof typeof screens) =>
        [
          ...screens[place].map((who) => who.screen()),
          handlerOf(region[place]).screen(region[place].channel),
        ].join('\n')
      assert.doesNotMatch(seenBy('verderop'), new RegExp(`merel|spreeuw|${first}|${second}|${theirs}`))
      assert.doesNotMatch(
        seenBy('regio'),
        new RegExp(`notitie|koolmees|${third}|Alex Wilber|Isaiah Langer|${address}`),
      )
      const everything = [...screensOf(region).values()].map((screen) => screen()).join('\n')
      assert.doesNotMatch(everything, /Zelfde adres/)
      for (const who of [megan, adele]) assert.doesNotMatch(who.screen(), /Alex|Wilber|Isaiah|Langer/)
      assert.doesNotMatch(megan.screen(voorbeeldstad.channel), /Alex|Wilber/)
      assert.doesNotMatch(adele.screen(buurdorp.channel), /Isaiah|Langer/)
      assert.doesNotMatch(region.logged(), /merel|spreeuw|koolmees|Wilber|Langer|Dorpsweg/)
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
      assert.doesNotMatch(kept.regio, /notitie|koolmees|Wilber|Megan|Adele|Isaiah|Dorpsweg/)
    })
  })
