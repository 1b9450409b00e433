import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import type { Actor, Town } from './contract.ts'

const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const second = 'Bij dezelfde kas staat elke ochtend een busje zonder ramen'

const acts = ({ log }: Signal) =>
  log.map(({ what, by }) => `${what} ${by.role === 'functionaris' ? by.name : by.role}`)

/** What functionarissen do with a signal between receiving and closing it, the same on every platform. */
export function worksAtTheDesk(platform: string, open: () => Promise<Town>): void {
  describe(`the desk of the functionaris, on ${platform}`, () => {
    let town: Town
    let alex: Actor
    let megan: Actor
    let adele: Actor
    beforeEach(async () => {
      town = await open()
      ;({ alex, megan, adele } = town)
      // The simulated Teams gives somebody a private chat by their first message.
      await adele.says('hoi')
    })
    afterEach(() => town.close())

    async function passOn(text = story, known: string[] = [], danger = 'Nee'): Promise<string> {
      await alex.says(text)
      await alex.presses('Ja, doorgeven')
      await alex.presses(danger)
      await alex.presses('Versturen')
      const found = await alex.seesReference(known)
      await megan.sees(`Signaal ${found}`, town.channel)
      return found
    }

    async function claimed(danger = 'Nee'): Promise<string> {
      const found = await passOn(story, [], danger)
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees(`Je hebt ${found} in behandeling`)
      return found
    }

    /** One of the forms behind "Meer", of the signal that is on the screen. */
    async function fills(who: Actor, form: string, values: Record<string, string>, send = 'Bewaren') {
      await who.presses('Meer')
      await who.presses(form)
      await who.presses(send, values)
    }

    /** The signal with its buttons, newest on the screen. */
    async function finds(who: Actor, found: string): Promise<void> {
      await who.says(`zoek ${found}`)
      await who.sees(`Signaal ${found}`)
    }

    async function closes(found: string, values: Record<string, string>): Promise<void> {
      await megan.presses('Afsluiten')
      await megan.presses('Afsluiten', values)
      await megan.sees(`${found} is afgesloten door Megan Bowen.`, town.channel)
      await megan.putsAway()
    }

    const signalOf = async (found: string): Promise<Signal> => {
      const signal = (await town.kept()).find(({ reference }) => reference === found)
      assert.ok(signal)
      return signal
    }

    it('is assessed on one form that begins with what the reporter chose, and the page shows it with who, what and when', async () => {
      const found = await claimed()
      const assessment = { form: 'labour', urgency: 'week', sector: 'agriculture', age: 'adult' }
      const forms: [string, Record<string, string>][] = [
        ['Duiden', assessment],
        ['Notitie', { text: 'Toezicht kent de plek.' }],
        ['Nagekeken', { text: 'het Handelsregister', ground: 'de openbaarheid ervan' }],
        ['Zaaknummer', { text: 'Z-00-0000' }],
      ]
      for (const [form, values] of forms) {
        await fills(megan, form, values)
        await megan.sees(`Bewaard bij ${found}.`)
        await megan.putsAway()
      }
      await megan.presses('Bekijken')
      for (const shown of [
        'Arbeidsuitbuiting',
        'Land- en tuinbouw of visserij',
        'Deze week',
        'Toezicht kent de plek.',
        'Nagekeken in het Handelsregister, op grond van de openbaarheid ervan',
        'Z-00-0000',
        /geduid · Megan Bowen/,
      ])
        await megan.sees(shown)
      assert.deepEqual(acts(await signalOf(found)).slice(2), [
        'assessed Megan Bowen',
        'noted Megan Bowen',
        'checked Megan Bowen',
        'caseNumber Megan Bowen',
        'read Megan Bowen',
      ])
    })

    it('is handed over, taken over, closed and reopened, each told in the channel with who has it', async () => {
      const found = await claimed()
      await fills(megan, 'Overdragen', { to: town.idOf('adele') }, 'Overdragen')
      await megan.sees(`${found} is overgedragen aan Adele Vance.`, town.channel)
      await megan.putsAway()
      await adele.sees(`Je hebt ${found} in behandeling`)
      await megan.says(`notitie ${found}`)
      await megan.sees('Adele Vance heeft dit signaal al in behandeling.')
      await megan.says(`overnemen ${found}`)
      await megan.sees(`${found} is overgenomen door Megan Bowen.`, town.channel)
      await megan.sees(`Je hebt ${found} in behandeling`)
      await closes(found, { reason: 'no-step', silent: 'De melder wil niets horen' })
      await alex.says(`toevoegen ${found}`)
      await alex.says('Het busje stond er weer.')
      await alex.presses('Toevoegen')
      await finds(adele, found)
      await fills(adele, 'Heropenen', { text: 'De melder zag het busje weer.' })
      await adele.sees(`${found} is heropend door Adele Vance.`, town.channel)
      await adele.putsAway()
      await adele.presses('Bekijken')
      await adele.sees('toegevoegd door de melder, nadat het signaal was afgesloten')
      await adele.putsAway()
      await alex.says('mijn signalen')
      await alex.sees('opnieuw in behandeling')
      assert.deepEqual(acts(await signalOf(found)), [
        'received reporter',
        'claimed Megan Bowen',
        'handedOver Megan Bowen',
        'takenOver Megan Bowen',
        'closed Megan Bowen',
        'added reporter',
        'searched Adele Vance',
        'reopened Adele Vance',
        'read Adele Vance',
      ])
    })

    it('C10: who knows somebody in it is kept out everywhere, and the card leaves the channel for the others', async () => {
      const found = await claimed()
      await megan.says(`ik ken betrokkene ${found}`)
      await megan.sees('Ken je iemand in')
      await megan.presses('Ja, sluit mij uit')
      await megan.sees('Je ziet dit signaal vanaf nu niet meer.')
      await adele.sees('Dit signaal wordt buiten dit kanaal behandeld.', town.channel)
      await adele.sees(`Signaal ${found}`)
      for (const typed of ['bekijken', 'zoek', 'in behandeling nemen', 'notitie', 'meer']) {
        await megan.says(`${typed} ${found}`)
        await megan.sees('Dat signaal ken ik niet.')
      }
      for (const typed of ['open', 'mijn', 'overzicht', 'mijn signalen']) {
        const before = megan.screen().length
        await megan.says(typed)
        await megan.sees(/Er staat niets open|Overzicht|Mijn signalen/)
        assert.ok(!megan.screen().slice(before).includes(found), megan.screen().slice(before))
      }
      await adele.says(`in behandeling nemen ${found}`)
      await adele.sees(`Je hebt ${found} in behandeling`)
      assert.deepEqual(acts(await signalOf(found)).slice(1), [
        'claimed Megan Bowen',
        'released Megan Bowen',
        'excluded Megan Bowen',
        'claimed Adele Vance',
      ])
    })

    it('is linked with another one, which shows on both, and each reporter hears apart', async () => {
      const first = await passOn()
      const other = await passOn(second, [first])
      await megan.says(`in behandeling nemen ${first}`)
      await megan.sees(`Je hebt ${first} in behandeling`)
      await fills(megan, 'Koppelen', { text: 'S-2026-0000' })
      await megan.sees('Dat signaal ken ik niet.')
      await megan.presses('Bewaren', { text: other })
      await megan.sees(`Bewaard bij ${first}.`)
      await megan.putsAway()
      await finds(adele, other)
      await adele.presses('Bekijken')
      await adele.sees(/Hoort bij/)
      await adele.sees(first)
      await adele.putsAway()
      await closes(first, { reason: 'help', feedback: 'Er is hulp.' })
      await alex.sees(`Er is een bericht voor je over ${first}`)
      assert.ok(!alex.screen().includes(`Er is een bericht voor je over ${other}`))
    })

    it('says that an address came before on the card, and with which signal on the page, but not to who is kept out of that one', async () => {
      const atAddress = async (text: string, known: string[]): Promise<string> => {
        await alex.says('iets doorgeven')
        await alex.presses('Alles op één pagina')
        await alex.presses('Versturen', { danger: 'no', what: text, address: 'Voorbeeldstraat 12' })
        const found = await alex.seesReference(known)
        await megan.sees(`Signaal ${found}`, town.channel)
        return found
      }
      const first = await atAddress(story, [])
      assert.ok(!megan.screen(town.channel).includes('Zelfde adres'))
      const other = await atAddress(second, [first])
      await megan.sees('Zelfde adres als eerder.', town.channel)
      await finds(megan, other)
      await megan.presses('Bekijken')
      await megan.sees(`Zelfde adres als ${first}.`)
      await megan.putsAway()
      await adele.says(`ik ken betrokkene ${first}`)
      await adele.sees('Ken je iemand in')
      await adele.presses('Ja, sluit mij uit')
      await finds(adele, other)
      const before = adele.screen()
      await adele.presses('Bekijken')
      await adele.sees('Verloop')
      assert.ok(!adele.screen().replace(before, '').includes('Zelfde adres als'), adele.screen())
      const third = await atAddress('Weer een busje', [first, other])
      const [signal] = (await town.kept()).filter(({ reference }) => reference === third)
      assert.match(signal?.marks?.[0]?.hash ?? '', /^[\w-]{43}$/)
    })

    /** One of Alex and one of a colleague, both with Megan and tied to each other. */
    async function linkedPair(): Promise<{ first: string; other: string; colleague: Actor }> {
      const first = await passOn()
      const [colleague] = town.others
      assert.ok(colleague)
      await colleague.says(second)
      await colleague.presses('Ja, doorgeven')
      await colleague.presses('Nee')
      await colleague.presses('Versturen')
      const other = await colleague.seesReference()
      await megan.sees(`Signaal ${other}`, town.channel)
      for (const one of [other, first]) {
        await megan.says(`in behandeling nemen ${one}`)
        await megan.sees(`Je hebt ${one} in behandeling`)
      }
      await fills(megan, 'Koppelen', { text: other })
      await megan.sees(`Bewaard bij ${first}.`)
      await megan.putsAway()
      return { first, other, colleague }
    }

    it('sends what the reporter hears at closing to the reporter of a linked signal too', async () => {
      const { first, other, colleague } = await linkedPair()
      await megan.presses('Afsluiten')
      await megan.presses('Afsluiten', { reason: 'help', feedback: 'Er is hulp voor deze mensen.' })
      await megan.sees(`${first} is afgesloten door Megan Bowen.`)
      await megan.presses(`Stuur dit ook naar de melder van ${other}`)
      await megan.sees(`Je terugkoppeling over ${other} is bewaard`)
      for (const [who, found] of [
        [alex, first],
        [colleague, other],
      ] as const) {
        await who.sees(`Er is een bericht voor je over ${found}`)
        await who.presses('Lezen')
        await who.sees('Er is hulp voor deze mensen.')
      }
      assert.ok(!(await signalOf(other)).log.some(({ what }) => what === 'closed'))
    })

    it('sends the same feedback to the reporter of a linked signal by one press, in words that fit', async () => {
      const { first, other, colleague } = await linkedPair()
      await megan.presses('Terugkoppelen')
      await megan.presses('Terugkoppeling versturen')
      await megan.sees('Kies een zin of schrijf zelf iets voor de melder.')
      await megan.presses('Terugkoppeling versturen', { again: '1-1-2020', ready: 'busy' })
      await megan.sees('Die dag is al voorbij.')
      await megan.presses('Terugkoppeling versturen', {
        ready: 'passed-on',
        cannotTell: 'yes',
        again: '1-12-2099',
      })
      await megan.sees(`Je terugkoppeling over ${first} is bewaard`)
      await megan.presses(`Stuur dit ook naar de melder van ${other}`)
      await megan.sees(`Je terugkoppeling over ${other} is bewaard`)
      for (const [who, found, unknown] of [
        [alex, first, other],
        [colleague, other, first],
      ] as const) {
        await who.sees(`Er is een bericht voor je over ${found}`)
        await who.presses('Lezen')
        for (const said of [
          'We hebben je signaal doorgezet',
          'Meer kan ik je niet vertellen.',
          'Je hoort weer van me vóór dinsdag 1 december.',
          'Is dit duidelijk?',
        ])
          await who.sees(said)
        assert.ok(!who.screen().includes(unknown))
        await who.presses('Ja, duidelijk')
        await who.sees('Zie je weer iets, geef het dan gerust door.')
      }
    })

    it('asks with a day by which, which both see, and takes an answer that comes after closing', async () => {
      // At any hour: in danger nobody waits for working time.
      const found = await claimed('Ja')
      await megan.presses('Vraag stellen')
      await megan.presses('Vraag versturen', { text: 'Welke kleur had het busje?', answerBy: '32-12-2099' })
      assert.ok(!(await town.logged()).includes('busje'))
      await megan.presses('Vraag versturen', { answerBy: '1-12-2099' })
      await megan.sees(`Je vraag over ${found} is bewaard`)
      await megan.putsAway()
      await alex.sees(`Er is een bericht voor je over ${found}`)
      await alex.presses('Lezen')
      await alex.sees('Graag antwoord vóór dinsdag 1 december.')
      await closes(found, { reason: 'no-step', silent: 'Geen antwoord' })
      await alex.presses('Antwoorden')
      await alex.presses('Antwoord versturen', { text: 'Wit.' })
      await megan.sees('De melder heeft geantwoord')
      await finds(megan, found)
      await megan.presses('Bekijken')
      await megan.sees('antwoord van de melder, nadat het signaal was afgesloten')
      await megan.sees('Antwoord graag vóór 1 december')
    })

    it('finds a signal by its number, which is written down, and lists what is open and whose it is', async () => {
      const found = await claimed()
      await adele.says(`zoek ${found}`)
      await adele.sees('in behandeling bij Megan Bowen')
      await adele.says('open')
      await adele.sees(/Alle open signalen/)
      await adele.says('mijn')
      await adele.sees('Er staat niets open.')
      await megan.says('overzicht')
      await megan.sees(/Bij mij in behandeling/)
      assert.deepEqual(acts(await signalOf(found)).at(-1), 'searched Adele Vance')
    })

    it('takes in what came by phone, which goes the way of every signal, with nobody of whom it says more than was written', async () => {
      await megan.says('overzicht')
      await megan.presses('Signaal invoeren')
      const values = { danger: 'no', how: 'phone', what: story, day: '20-11-2026', teller: 'Een buurvrouw' }
      await megan.presses('Signaal bewaren', { ...values, day: 'gisteren' })
      await megan.presses('Signaal bewaren', values)
      const found = await megan.seesReference()
      await megan.putsAway()
      await adele.sees(`Signaal ${found}`, town.channel)
      await adele.sees('ingevoerd door een aandachtsfunctionaris', town.channel)
      assert.ok(!adele.screen(town.channel).includes('buurvrouw'))
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees(`Je hebt ${found} in behandeling`)
      await megan.presses('Bekijken')
      for (const shown of ['Een buurvrouw', 'Per telefoon', '20-11-2026', /doorgegeven · Megan Bowen/])
        await megan.sees(shown)
      await megan.putsAway()
      await megan.presses('Terugkoppelen')
      await megan.presses('Terugkoppeling versturen', { ready: 'help' })
      await megan.sees('vertel het zelf')
      await megan.putsAway()
      await megan.says(`zoek ${found}`)
      await megan.presses('Afsluiten')
      await megan.presses('Afsluiten', { reason: 'help', feedback: 'Er is hulp voor deze mensen.' })
      await megan.sees(
        `${found} is afgesloten door Megan Bowen. Je terugkoppeling over ${found} is bewaard. De melder zit niet in deze chat: vertel het zelf.`,
      )
      const signal = await signalOf(found)
      assert.equal(signal.reporter, undefined)
      assert.equal(signal.known, 'entered')
    })

    it('says what a functionaris has to ask and tell themself, of what came by phone', async () => {
      const found = await claimed()
      await megan.says('overzicht')
      await megan.presses('Signaal invoeren')
      await megan.presses('Signaal bewaren', { danger: 'no', how: 'phone', what: second })
      const entered = await megan.seesReference([found])
      await megan.putsAway()
      await megan.says(`in behandeling nemen ${entered}`)
      await megan.sees(`Je hebt ${entered} in behandeling`)
      await megan.presses('Vraag stellen')
      await megan.presses('Vraag versturen', { text: 'Welke kleur?', answerBy: '1-12-2099' })
      await megan.sees(`Je vraag over ${entered} is bewaard. De melder zit niet in deze chat`)
      await megan.putsAway()
      await fills(megan, 'Koppelen', { text: found })
      await megan.sees(`Bewaard bij ${entered}.`)
      await megan.putsAway()
      await finds(megan, found)
      await megan.presses('Terugkoppelen')
      await megan.presses('Terugkoppeling versturen', { ready: 'help' })
      await megan.sees(`Je terugkoppeling over ${found} is bewaard en gaat naar de melder.`)
      assert.ok(!megan.screen().includes(`naar de melder van ${entered}`))
      await megan.presses(`Bewaar dit ook bij ${entered}`)
      await megan.sees(`Je terugkoppeling over ${entered} is bewaard. De melder zit niet in deze chat`)
      assert.ok((await signalOf(entered)).log.some(({ what }) => what === 'feedback'))
    })

    it('puts a signal on the agenda without a name or a text, and brings the agreements back to it', async () => {
      const found = await claimed()
      await megan.says('agenda')
      await megan.sees('Er staat nog niets op de agenda.')
      await megan.says(`op de agenda ${found}`)
      await megan.sees(`${found} staat op de agenda.`)
      const before = megan.screen()
      await megan.says('agenda')
      await megan.sees(`1. ${found}`)
      const agenda = megan.screen().replace(before, '')
      for (const never of ['Alex', 'Megan', 'kas', 'planten']) assert.ok(!agenda.includes(never), agenda)
      await megan.presses(`Afspraak bij ${found}`)
      await megan.presses('Afspraak bewaren', { text: 'Toezicht gaat langs.', due: '1-12-2099' })
      await megan.sees(`Bewaard bij ${found}.`)
      await megan.putsAway()
      await adele.says('afspraken')
      await adele.sees('Toezicht gaat langs.')
      await adele.sees('dinsdag 1 december')
      await adele.presses(`Gedaan: 1, ${found}`)
      await adele.sees(`De afspraak bij ${found} is gedaan.`)
      await adele.says('afspraken')
      await adele.sees('Er staan geen afspraken open.')
      assert.deepEqual(acts(await signalOf(found)).slice(2), [
        'onAgenda Megan Bowen',
        'agreed Megan Bowen',
        // Their texts were on the screen; an empty list is no reading.
        'printed Adele Vance',
        'done Adele Vance',
      ])
    })

    it('offers in the channel only what asks for no text', async () => {
      await passOn()
      await megan.presses('In behandeling nemen', {}, town.channel)
      await megan.sees('in behandeling bij Megan Bowen', town.channel)
      await megan.presses('Meer', {}, town.channel)
      await megan.sees('Notities en andere formulieren vind je in de privéchat', town.channel)
      await megan.presses('Ik ken betrokkene', {}, town.channel)
      await megan.presses('Nee', {}, town.channel)
      await megan.sees('in behandeling bij Megan Bowen', town.channel)
      assert.ok(!megan.screen(town.channel).includes('Ja, sluit mij uit'))
    })
  })
}
