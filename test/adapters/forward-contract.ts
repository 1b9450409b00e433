import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import { Clock } from '../fixtures/clock.ts'
import { readPdf, unspaced } from '../fixtures/pdf-text.ts'
import { hours, minutes, seconds } from '../fixtures/samples.ts'
import type { Actor, Town, TownOptions } from './contract.ts'

const second = 'Bij dezelfde kas staat elke ochtend een busje zonder ramen'
const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'

/** How functionarissen forward a signal and keep to whom, the same on every platform. */
export function forwards(platform: string, open: (options: TownOptions) => Promise<Town>): void {
  describe(`forwarding a signal, on ${platform}`, () => {
    let clock: Clock
    let town: Town
    let alex: Actor
    let megan: Actor
    let adele: Actor
    beforeEach(async () => {
      clock = new Clock()
      town = await open({ clock })
      ;({ alex, megan, adele } = town)
      await adele.says('hoi')
    })
    afterEach(() => town.close())

    const police = {
      kind: 'politie',
      name: 'Politie, team mensenhandel',
      route: 'Beveiligde mail',
      contact: 'het adres dat jullie zelf hebben nagekeken',
    }
    async function adds(values: Record<string, string>): Promise<void> {
      await megan.says('partners')
      await megan.presses('Partner toevoegen')
      await megan.sees('Wat voor partner is het?')
      await megan.presses('Bewaren', values)
      await megan.sees(`${values.name} staat in de lijst.`)
      await megan.putsAway()
    }

    async function claimed(text = story, known: string[] = []): Promise<string> {
      await alex.says(text)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.presses('Versturen')
      const found = await alex.seesReference(known)
      await megan.sees(`Signaal ${found}`, town.channel)
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees(`Je hebt ${found} in behandeling`)
      return found
    }

    const signalOf = async (found: string): Promise<Signal> => {
      const signal = (await town.kept()).find(({ reference }) => reference === found)
      assert.ok(signal)
      return signal
    }

    async function choosesPolice(more: Record<string, string> = {}): Promise<void> {
      await megan.presses('Doorzetten')
      await megan.sees('Waarom zet je dit door?')
      await megan.presses('Bekijken wat er meegaat', {
        partner: police.name,
        reason: 'Vermoeden van dwang',
        ground: 'Wettelijke taak',
        contactSafe: 'no',
        consult: 'yes',
        ...more,
      })
    }

    it('shows exactly what goes along, keeps it with reason and ground, and notes the day on which it was sent', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice()
      await megan.sees(`Dit krijgt ${police.name}:`)
      await megan.sees('Eerst overleg, nog niet handhaven.')
      await megan.sees('Contact is niet veilig.')
      await megan.sees('Wat de melder zag of hoorde:')
      const preview = megan.screen().slice(megan.screen().lastIndexOf('Dit krijgt'))
      assert.ok(!/Alex Wilber|zes maanden/.test(preview), preview)
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.presses('Verstuurd')
      await megan.sees('wacht op bericht')
      await megan.presses('Kopiëren per veld')
      await megan.sees('Waarom we dit doorzetten')
      await megan.sees('Vermoeden van dwang')
      await megan.putsAway()
      const { log } = await signalOf(found)
      const [forwarded, sent, copied] = log.slice(-3)
      assert.equal(sent?.what, 'forwardSent')
      assert.equal(copied?.what, 'exported', 'E5: what was copied was read')
      assert.ok(forwarded?.what === 'forwarded')
      assert.equal(forwarded.partner.name, police.name)
      assert.equal(forwarded.ground, 'Wettelijke taak')
      assert.deepEqual(forwarded.fields, ['what', 'danger'])
      assert.ok(forwarded.consultFirst)
    })

    it('makes a document that opens once, for who pressed, and writes that down', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice()
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.presses('Document maken')
      await megan.sees('Document openen')
      const url = megan.link('Document openen')
      assert.match(url, /^https:\/\/signaalpunt\.example\/gemeente\/overdracht\/[\w-]{20,}$/)
      for (let looks = 0; looks < 2; looks++) {
        const door = await town.visits(url, 'GET')
        assert.equal(door.status, 200)
        assert.ok(!(await door.text()).includes('kas'))
      }
      const opened = await town.visits(url, 'POST')
      assert.equal(opened.status, 200)
      assert.equal(opened.headers.get('cache-control'), 'no-store')
      assert.equal(opened.headers.get('referrer-policy'), 'no-referrer')
      assert.match(opened.headers.get('x-robots-tag') ?? '', /noindex/)
      assert.match(
        opened.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; style-src 'sha256-/,
      )
      const page = await opened.text()
      assert.ok(page.includes(story) && page.includes(found) && page.includes('Vermoeden van dwang'))
      assert.ok(!page.includes('Alex Wilber'))
      const pdf = /action="([^"]+)"/.exec(page)?.[1] ?? ''
      const saved = await town.visits(new URL(pdf, url).href, 'POST')
      assert.equal(saved.headers.get('content-type'), 'application/pdf')
      const printed = readPdf(Buffer.from(await saved.arrayBuffer())).map(({ text }) => unspaced(text))
      const parts = ['Vermoeden van dwang', story].map((typed) => printed.indexOf(unspaced(typed)))
      assert.ok(
        parts.every((at, nth) => at > (parts[nth - 1] ?? 0)),
        printed.join('\n'),
      )
      assert.ok(!printed.some((text) => text.includes('AlexWilber')))
      for (const [gone, method] of [
        [url, 'POST'],
        [url, 'GET'],
        [new URL(pdf, url).href, 'POST'],
        [`${url}x`, 'GET'],
      ] as const) {
        const again = await town.visits(gone, method)
        assert.equal(again.status, 410)
        assert.match(await again.text(), /Maak in de chat een nieuw/)
      }
      assert.ok(!town.logged().includes(new URL(url).pathname))
      const { log } = await signalOf(found)
      assert.equal(log.filter(({ what }) => what === 'exported').length, 1)
    })

    it('closes the way to a document after an hour', async () => {
      await adds(police)
      await claimed()
      await choosesPolice()
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.presses('Document maken')
      await megan.sees('Document openen')
      const url = megan.link('Document openen')
      clock.advance(59 * minutes + 59 * seconds)
      assert.equal((await town.visits(url, 'GET')).status, 200)
      clock.advance(1 * seconds)
      for (const method of ['GET', 'POST'] as const) {
        const late = await town.visits(url, method)
        assert.equal(late.status, 410)
        const page = await late.text()
        assert.match(page, /Maak in de chat een nieuw/)
        assert.ok(!page.includes('kas'))
      }
    })

    it('forwards nothing before it is said whether contact is safe', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice({ contactSafe: '' })
      // Slack asks for it itself, before anything is sent.
      await megan.sees(/Kies een van de antwoorden\.|Please complete this required field\./)
      assert.ok(!megan.screen().includes(`Dit krijgt ${police.name}:`))
      assert.ok(!(await signalOf(found)).log.some(({ what }) => what === 'forwarded'))
    })

    it('says at the moment of use that nobody looked at a partner for more than six months', async () => {
      await adds(police)
      clock.advance(7 * 31 * 24 * hours)
      await claimed()
      await choosesPolice()
      await megan.sees(`Dit krijgt ${police.name}:`)
      await megan.sees('Dat is meer dan zes maanden geleden. Kijk eerst of ze nog kloppen.')
    })

    it('notes what a partner told, never that an investigation runs for the reporter, and lists what waits for each partner', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice()
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.presses('Verstuurd')
      await megan.sees('wacht op bericht')
      await megan.putsAway()
      await megan.says(`doorgezet ${found}`)
      await megan.sees(`${police.name}: Verstuurd op`)
      await megan.presses(police.name)
      await megan.sees('Verstuurd op')
      await megan.says('partnerlijst')
      await megan.presses(`${police.name} (1)`)
      await megan.presses(found)
      await megan.sees('Mag de melder dit horen?')
      await megan.presses('Bewaren', { result: 'investigated', tell: 'yes', text: 'Team is bezig' })
      await megan.sees('De melder hoort nooit dat een zaak in onderzoek is.')
      await megan.presses('Bewaren', { result: 'investigated', tell: 'no' })
      await megan.sees(`Bewaard bij ${found}.`)
      await megan.putsAway()
      const before = megan.screen().length
      await megan.says('partnerlijst')
      await megan.sees(`${police.name} (1)`)
      await megan.says(`zoek ${found}`)
      assert.ok(!/in onderzoek/i.test(megan.screen().slice(before)))
      await megan.presses('Bekijken')
      await megan.sees('In onderzoek')
      await megan.putsAway()
      const alexBefore = alex.screen().length
      await alex.says('mijn signalen')
      await alex.sees('Mijn signalen')
      assert.ok(!/onderzoek|partner/i.test(alex.screen().slice(alexBefore)), alex.screen().slice(alexBefore))
      await megan.says('partnerlijst')
      await megan.presses(`${police.name} (1)`)
      await megan.presses(found)
      await megan.sees('Mag de melder dit horen?')
      await megan.presses('Bewaren', { result: 'care', tell: 'no' })
      await megan.putsAway()
      await megan.says('partnerlijst')
      await megan.sees('We wachten nu op geen enkele partner.')
      const results = (await signalOf(found)).log.flatMap((line) =>
        line.what === 'outcome' ? [[line.result, line.mayTell, line.text]] : [],
      )
      assert.deepEqual(results, [
        ['investigated', false, 'Team is bezig'],
        ['care', false, ''],
      ])
    }).timeout(30_000)

    it('takes what a partner told of several signals in one go', async () => {
      await adds(police)
      const sends = async (text: string, known: string[] = []): Promise<string> => {
        const found = await claimed(text, known)
        await choosesPolice({ reason: `Vermoeden bij ${found}` })
        await megan.sees(`Vermoeden bij ${found}`)
        await megan.presses('Ja, dit klopt')
        await megan.sees('klaargezet, nog niet verstuurd')
        await megan.presses('Verstuurd')
        await megan.sees('wacht op bericht')
        await megan.putsAway()
        return found
      }
      const first = await sends(story)
      const other = await sends(second, [first])
      const idOf = (signals: Signal[], found: string): string =>
        signals.find(({ reference }) => reference === found)?.log.find(({ what }) => what === 'forwarded')
          ?.id ?? ''
      const signals = await town.kept()
      await town.restart()
      await megan.says('partnerlijst')
      await megan.presses(`${police.name} (2)`)
      await megan.presses('Alle antwoorden invullen')
      await megan.sees(`${first}, Verstuurd op`)
      await megan.presses('Bewaren', {
        [idOf(signals, first)]: 'care',
        [idOf(signals, other)]: 'investigated',
      })
      await megan.sees(`Bewaard bij ${first}.`)
      await megan.sees(`Bewaard bij ${other}.`)
      await megan.putsAway()
      await megan.says('partnerlijst')
      await megan.sees(`${police.name} (1)`)
      const told = (await town.kept()).flatMap(({ reference, log }) =>
        log.flatMap((line) => (line.what === 'outcome' ? [[reference, line.result, line.mayTell]] : [])),
      )
      assert.deepEqual(
        told.sort(),
        [
          [first, 'care', false],
          [other, 'investigated', false],
        ].sort(),
      )
    }).timeout(30_000)

    it('opens nothing for who has lost the signal, and shows a colleague no way to it', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice()
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.presses('Document maken')
      await megan.sees('Document openen')
      const url = megan.link('Document openen')
      await megan.putsAway()
      for (const typed of ['doorzetten', 'doorgezet']) {
        await alex.says(`${typed} ${found}`)
        await alex.sees('Dit kan alleen een aandachtsfunctionaris')
      }
      await adele.says(`doorzetten ${found}`)
      await adele.sees('Megan Bowen heeft dit signaal al in behandeling.')
      await adele.says(`overnemen ${found}`)
      await adele.sees(`Je hebt ${found} in behandeling`)
      const opened = await town.visits(url, 'POST')
      assert.equal(opened.status, 410)
      assert.ok(!(await opened.text()).includes('kas'))
      assert.ok(!(await signalOf(found)).log.some(({ what }) => what === 'exported'))
    })

    it('lets the functionaris choose what goes along', async () => {
      await adds(police)
      const found = await claimed()
      await choosesPolice({ fields: 'what,reporter' })
      await megan.sees('Alex Wilber')
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.putsAway()
      const line = (await signalOf(found)).log.at(-1)
      assert.deepEqual(line?.what === 'forwarded' ? line.fields : [], ['what', 'reporter'])
    })

    it('has a directory that functionarissen keep themselves', async () => {
      await megan.says('partners')
      await megan.sees('Er staat nog niemand in de lijst.')
      await megan.sees('Nog niemand keek deze gronden na.')
      await adds(police)
      await adele.says('partners')
      await adele.presses(police.name)
      await adele.sees('Beveiligde mail')
      await adele.presses('Partner wijzigen')
      await adele.sees('Wat voor partner is het?')
      await adele.presses('Bewaren', { route: 'Hun formulier' })
      await adele.sees('Hun formulier')
      await adele.putsAway()
      await megan.says('partners')
      await megan.presses(police.name)
      await megan.sees('Hun formulier')
      await megan.presses('Uit de lijst halen')
      await megan.sees('staat niet meer in de lijst')
      await megan.sees(/Er staat nog niemand in de lijst/)
    })

    it('has grounds in the words of the organisation', async () => {
      await megan.says('partners')
      await megan.presses('Gronden wijzigen')
      await megan.sees('Op welke gronden zetten jullie door?')
      await megan.presses('Bewaren', { text: 'Artikel uit ons eigen besluit\nToestemming van de persoon' })
      await megan.sees('De gronden zijn bewaard.')
      await megan.sees('Artikel uit ons eigen besluit')
      const before = adele.screen().length
      await adele.says('partners')
      await adele.sees('Artikel uit ons eigen besluit')
      assert.ok(!adele.screen().slice(before).includes('Nog niemand keek'))
    })

    it('keeps the directory from everybody else', async () => {
      await alex.says('partners')
      await alex.sees('Dit kan alleen een aandachtsfunctionaris')
    })
  })
}
