import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import type { Actor, Town } from './contract.ts'

const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const second = 'Bij dezelfde kas staat elke ochtend een busje zonder ramen'

const police = {
  kind: 'politie',
  name: 'Politie, team mensenhandel',
  route: 'Beveiligde mail',
  contact: 'het adres dat jullie zelf hebben nagekeken',
}

const linesOf = ({ log }: Signal, what: Signal['log'][number]['what']) =>
  log.filter((line) => line.what === what)

/** Documents, the handover to a successor, and what is said and written down of changes, the same on every platform. */
export function handsOver(platform: string, open: () => Promise<Town>): void {
  describe(`documents and handing over, on ${platform}`, () => {
    let town: Town
    let alex: Actor
    let megan: Actor
    let adele: Actor
    beforeEach(async () => {
      town = await open()
      ;({ alex, megan, adele } = town)
      await adele.says('hoi')
    })
    afterEach(() => town.close())

    async function passOn(text = story, known: string[] = []): Promise<string> {
      await alex.says(text)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.presses('Versturen')
      const found = await alex.seesReference(known)
      await megan.sees(`Signaal ${found}`, town.channel)
      return found
    }

    async function takes(who: Actor, found: string): Promise<void> {
      await who.says(`in behandeling nemen ${found}`)
      await who.sees(`Je hebt ${found} in behandeling`)
    }

    async function opens(url: string): Promise<string> {
      const opened = await town.visits(url, 'POST')
      assert.equal(opened.status, 200)
      return opened.text()
    }

    const pdfIn = (page: string, url: string): string =>
      new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href

    async function savesPdf(page: string, url: string): Promise<void> {
      const saved = await town.visits(pdfIn(page, url), 'POST')
      assert.equal(saved.headers.get('content-type'), 'application/pdf')
      assert.match(saved.headers.get('content-disposition') ?? '', /^attachment; filename="[\w-]+\.pdf"$/)
      const start = Buffer.from(await saved.arrayBuffer()).subarray(0, 5)
      assert.ok(start.equals(Buffer.from('%PDF-')))
    }

    it('puts the agenda on paper without a name or a text, once in the log of each signal that is in it', async () => {
      const found = await passOn()
      const other = await passOn(second, [found])
      await takes(megan, found)
      for (const one of [found, other]) await megan.says(`op de agenda ${one}`)
      await megan.says('agenda')
      await megan.sees(`2. ${other}`)
      await megan.presses('Document maken')
      await megan.sees('Document openen')
      const url = megan.link('Document openen')
      assert.equal((await town.visits(url, 'GET')).status, 200)
      await adele.says(`ik ken betrokkene ${other}`)
      await adele.sees('Ken je iemand in')
      await adele.presses('Ja, sluit mij uit')
      const page = await opens(url)
      for (const shown of [found, other, 'Afspraak:', 'Agenda van het signaleringsoverleg'])
        assert.ok(page.includes(shown), shown)
      for (const never of ['kas', 'planten', 'busje', 'Alex', 'Megan', 'Adele', 'onderzoek'])
        assert.ok(!page.includes(never), never)
      await savesPdf(page, url)
      for (const gone of [url, pdfIn(page, url)]) assert.equal((await town.visits(gone, 'POST')).status, 410)
      for (const { log } of await town.kept())
        assert.deepEqual(
          log.flatMap((line) => (line.what === 'printed' ? [line.document, line.by.role] : [])),
          ['agenda', 'functionaris'],
        )
    }).timeout(30_000)

    it('leaves out of the agenda what somebody may not see any more, and opens nothing for who left the channel', async () => {
      const found = await passOn()
      const other = await passOn(second, [found])
      for (const one of [found, other]) await megan.says(`op de agenda ${one}`)
      const makes = async (): Promise<string> => {
        await megan.says('agenda')
        await megan.sees(`1. `)
        await megan.presses('Document maken')
        await megan.sees('Document openen')
        return megan.link('Document openen')
      }
      const url = await makes()
      await megan.says(`ik ken betrokkene ${other}`)
      await megan.sees('Ken je iemand in')
      await megan.presses('Ja, sluit mij uit')
      await megan.sees('Je ziet dit signaal vanaf nu niet meer.')
      const page = await opens(url)
      assert.ok(page.includes(found) && !page.includes(other))
      const later = await makes()
      assert.notEqual(later, url)
      await town.leaves('megan')
      assert.equal((await town.visits(later, 'POST')).status, 410)
      const kept = await town.kept()
      const printed = (one: string) =>
        kept.filter(({ reference }) => reference === one).flatMap((signal) => linesOf(signal, 'printed'))
          .length
      assert.deepEqual([printed(found), printed(other)], [1, 0])
    }).timeout(30_000)

    /** Signals that Megan has in hand, of which the last is hidden from Adele by the reporter. */
    async function threeOfMegan(): Promise<[string, string, string]> {
      const first = await passOn()
      const other = await passOn(second, [first])
      for (const one of [first, other]) await takes(megan, one)
      const known = [first, other]
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', { danger: 'no', what: 'Iets bij de haven', hidden: town.idOf('adele') })
      const hidden = await alex.seesReference(known)
      // Its card stands in no channel.
      await megan.sees(`Signaal ${hidden}`)
      await takes(megan, hidden)
      return [first, other, hidden]
    }

    /** The signal with its buttons, newest on the screen. */
    async function finds(who: Actor, found: string): Promise<void> {
      await who.says(`zoek ${found}`)
      await who.sees(new RegExp(`(Je hebt ${found} in behandeling[^]*){2}`))
    }

    async function agrees(found: string): Promise<void> {
      await finds(megan, found)
      await megan.presses('Meer')
      await megan.presses('Afspraak noteren')
      await megan.presses('Afspraak bewaren', { text: 'Toezicht gaat langs.', due: '2-12-2099' })
      await megan.sees(`Bewaard bij ${found}.`)
      await megan.putsAway()
    }

    /** What came on the screen of somebody while `job` was done. */
    async function shownTo(who: Actor, job: () => Promise<void>): Promise<string> {
      const before = who.screen().length
      await job()
      return who.screen().slice(before)
    }

    it('shows a colleague what can be taken over and where it stands, with nothing of what is hidden, not even its number', async () => {
      const [first, other, hidden] = await threeOfMegan()
      await finds(megan, first)
      await megan.presses('Vraag stellen')
      await megan.presses('Vraag versturen', { text: 'Welke kleur heeft het busje?', answerBy: '1-12-2099' })
      await megan.sees(`Je vraag over ${first}`)
      await megan.putsAway()
      await agrees(other)
      const list = await shownTo(adele, async () => {
        await adele.says('overzicht')
        await adele.presses('Overdracht')
        await adele.sees('Van Megan Bowen (2)')
        await adele.presses('Van Megan Bowen (2)')
        await adele.sees('Zaken van Megan Bowen')
      })
      for (const shown of [
        first,
        other,
        'in behandeling bij Megan Bowen, sinds',
        'nog geen antwoord',
        'Afspraak 1: vóór',
      ])
        assert.ok(list.includes(shown), `${shown}: ${list}`)
      for (const never of [hidden, '(3)', 'Toezicht gaat', 'busje', 'kas'])
        assert.ok(!list.includes(never), never)
      await megan.says('overdracht')
      await megan.sees('Van mij (3)')
      await alex.says('overdracht')
      await alex.sees('Dit kan alleen een aandachtsfunctionaris')
    }).timeout(30_000)

    it('lets one case be taken over from it, and then all others after asking once more', async () => {
      const [first, other, hidden] = await threeOfMegan()
      await adele.says('overdracht')
      await adele.presses('Van Megan Bowen (2)')
      await adele.sees('Zaken van Megan Bowen')
      await adele.presses(`Neem ${first} over`)
      await adele.sees(`${first} is nu van jou.`)
      await adele.sees(`Je hebt ${first} in behandeling`)
      await adele.says('overdracht')
      await adele.sees('Van mij (1)')
      await adele.presses('Van Megan Bowen (1)')
      await adele.presses('Alles overnemen')
      await adele.sees('Neem je de zaak van Megan Bowen over?')
      await adele.presses('Ja, alles overnemen')
      await adele.sees('1 zaak is nu van jou.')
      await megan.sees(`${other} is overgenomen door Adele Vance.`, town.channel)
      const owners = (await town.kept()).map(({ reference, log }) => [
        reference,
        log.filter(({ what }) => what === 'takenOver').length,
      ])
      assert.deepEqual(Object.fromEntries(owners), { [first]: 1, [other]: 1, [hidden]: 0 })
    }).timeout(30_000)

    it('gives all of mine to a colleague, but not what that colleague may not see, and says which', async () => {
      const [first, other, hidden] = await threeOfMegan()
      await megan.says('overdracht')
      await megan.presses('Van mij (3)')
      await megan.sees('Mijn zaken')
      await megan.presses('Alles overdragen aan …')
      await megan.sees('Aan wie draag je je 3 zaken over?')
      await megan.presses('Adele Vance')
      await megan.sees('2 zaken zijn nu van Adele Vance.')
      await megan.sees(`${hidden} blijft bij jou. Die collega kan dit signaal niet krijgen.`)
      await adele.sees(`Je hebt ${first} in behandeling`)
      await adele.sees(`Je hebt ${other} in behandeling`)
      assert.ok(!adele.screen().includes(hidden))
      await megan.says('overdracht')
      await megan.sees('Van mij (1)')
    }).timeout(30_000)

    it('puts a pack on paper for who takes over, with what was agreed, noted with each, without what is hidden', async () => {
      const [first, other, hidden] = await threeOfMegan()
      await agrees(other)
      await adele.says('overdracht')
      await adele.presses('Van Megan Bowen (2)')
      await adele.sees('Zaken van Megan Bowen')
      await adele.presses('Document maken')
      await adele.sees('Document openen')
      const url = adele.link('Document openen')
      const page = await opens(url)
      for (const shown of ['Overdracht van de zaken van Megan Bowen', first, other, 'Toezicht gaat langs.'])
        assert.ok(page.includes(shown), shown)
      for (const never of [hidden, 'kas', 'busje', 'Alex']) assert.ok(!page.includes(never), never)
      await savesPdf(page, url)
      const noted = (await town.kept()).map((signal) => [
        signal.reference,
        signal.log.flatMap((line) => (line.what === 'printed' ? [line.document] : [])),
      ])
      assert.deepEqual(Object.fromEntries(noted), { [first]: ['pack'], [other]: ['pack'], [hidden]: [] })
    }).timeout(30_000)

    it('says in the channel that a signal is handled outside it, once, and not who does not want to see it', async () => {
      const found = await passOn()
      await megan.says(`ik ken betrokkene ${found}`)
      await megan.sees('Ken je iemand in')
      const before = town.notices().length
      const said = await shownTo(adele, async () => {
        await megan.presses('Ja, sluit mij uit')
        await adele.sees(`${found} wordt vanaf nu buiten dit kanaal behandeld.`, town.channel)
        await adele.sees(`Signaal ${found}`)
      })
      assert.ok(said.includes(`Signaal ${found}`))
      const channel = adele.screen(town.channel)
      assert.equal(channel.split('buiten dit kanaal behandeld').length - 1, 2, 'the card and one message')
      assert.ok(!channel.includes('Megan'), channel)
      for (const notice of town.notices().slice(before)) assert.ok(!notice.includes('Megan'), notice)
    })

    it('E5: writes down that the texts were read each time that somebody looks over what goes to a partner, and not for the form', async () => {
      await megan.says('partners')
      await megan.presses('Partner toevoegen')
      await megan.presses('Bewaren', police)
      await megan.sees(`${police.name} staat in de lijst.`)
      await megan.putsAway()
      const found = await passOn()
      await takes(megan, found)
      const values = {
        partner: police.name,
        reason: 'Vermoeden van dwang',
        ground: 'Wettelijke taak',
        contactSafe: 'yes',
        consult: 'no',
      }
      await megan.presses('Doorzetten')
      await megan.sees('Waarom zet je dit door?')
      await megan.presses('Bekijken wat er meegaat', values)
      await megan.sees(`Dit krijgt ${police.name}:`)
      await megan.presses('Wijzigen')
      await megan.sees('Waarom zet je dit door?')
      await megan.presses('Bekijken wat er meegaat', { ...values, reason: 'Iets anders' })
      await megan.sees('Iets anders')
      await megan.says('ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      const [signal] = await town.kept()
      assert.deepEqual(
        signal?.log.map(({ what }) => what),
        ['received', 'claimed', 'read', 'read', 'forwarded'],
      )
    }).timeout(30_000)

    it('keeps who changed the partners and the grounds, from what into what, and shows it to colleagues', async () => {
      await megan.says('partners')
      await megan.presses('Wie wijzigde wat')
      await megan.sees('Er is nog niets gewijzigd.')
      await megan.presses('Terug naar partners')
      await megan.presses('Partner toevoegen')
      await megan.presses('Bewaren', police)
      await megan.sees(`${police.name} staat in de lijst.`)
      await megan.putsAway()
      await adele.says('partners')
      await adele.presses(police.name)
      await adele.sees('Nagekeken op')
      await adele.presses('Partner wijzigen')
      await adele.presses('Bewaren', { ...police, contact: 'een ander adres' })
      await adele.sees('een ander adres')
      await adele.putsAway()
      await adele.presses('Nog juist')
      await adele.says('partners')
      await adele.presses('Gronden wijzigen')
      await adele.presses('Bewaren', { text: 'Taak van de gemeente' })
      await adele.sees('De gronden zijn bewaard.')
      await adele.putsAway()
      await town.restart()
      const list = await shownTo(megan, async () => {
        await megan.says('partners')
        await megan.presses('Wie wijzigde wat')
        await megan.sees('partner toegevoegd')
      })
      const said = [
        'Adele Vance · gronden gewijzigd',
        'Gronden: Wettelijke taak, Vitaal belang, Toestemming van de persoon → Taak van de gemeente',
        'Adele Vance · nagekeken, nog juist',
        'Adele Vance · partner gewijzigd',
        `Bereikbaar via: ${police.contact} → een ander adres`,
        'Megan Bowen · partner toegevoegd',
      ]
      const places = said.map((text) => list.indexOf(text))
      assert.ok(!places.includes(-1), list)
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
        'the newest first',
      )
    }).timeout(30_000)
  })
}
