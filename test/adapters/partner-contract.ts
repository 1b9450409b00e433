import assert from 'node:assert/strict'
import { koppelcode } from '../../bot/koppelcode.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { expire } from '../../bot/signals/expiry.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { mustHaveKeys } from '../../bot/store/crypto.ts'
import { reference } from '../fixtures/reporting.ts'
import { asGroup, asPartners, inStore, keysOf } from '../fixtures/several.ts'
import type { Actor, Town, TownOptions } from './contract.ts'

/** What is ticked, and what must never be found at the neighbour's. */
const told = {
  danger: 'no',
  what: 'In de kas aan de rand van het dorp slapen mannen tussen de planten',
  neighbourhood: 'De Polder',
}
/** With a minor nobody waits for working time. */
const kept = { address: 'Merelweg 91', company: 'Merelkwekerij', when: 'merelmaandag', age: 'minor' }
const note = 'merelnotitie voor onszelf'
const mustStay = /merel/i

/** Two municipalities in one installation, of which one forwards to the other, the same on every platform. */
export function forwardsToNeighbours(platform: string, open: (options: TownOptions) => Promise<Town>): void {
  describe(`a partner in the same installation, on ${platform}`, function () {
    this.timeout(30_000)
    let town: Town
    let alex: Actor
    let megan: Actor
    let adele: Actor
    /** The channel of the neighbour. */
    let there: string
    /** Whether the operator names the neighbour as a partner. */
    let isNamed: boolean
    beforeEach(async () => {
      isNamed = true
      const settings = (one: ServeSettings) => (isNamed ? asPartners(one) : asGroup(one))
      town = await open({ settings, route: 'streek' })
      ;({ alex, megan, adele } = town)
      there = await town.opensChannel(['adele'])
      const code = koppelcode(mustHaveKeys(keysOf, 'buurgemeente'), 'buurgemeente', new Date())
      await town.saysInChannel('adele', `koppel ${code}`, there, ['adele'])
      await adele.sees('Adele Vance', there)
      await says(alex, 'Voorbeeldstad')
      await says(megan, 'Voorbeeldstad')
      await says(adele, 'Buurdorp')
    })
    afterEach(() => town.close())

    async function says(somebody: Actor, municipality: string): Promise<void> {
      await somebody.says('hoi')
      await somebody.presses(municipality)
      await somebody.sees(`Je praat nu met ${municipality}`)
    }

    /** On disk, of both; the bot has stopped then. */
    async function documents(): Promise<Record<'gemeente' | 'buurgemeente', Signal[]>> {
      await town.stop()
      return inStore(town.data, async (store) => {
        const found = async (organisation: string) => {
          const open = await store.openSignals(organisation)
          const numbers = [...shown(town.channel), ...shown(there)]
          const all = await Promise.all(numbers.map((one) => store.signalByReference(organisation, one)))
          return [...new Set([...open, ...all.filter((one) => one !== undefined)])]
        }
        return { gemeente: await found('gemeente'), buurgemeente: await found('buurgemeente') }
      })
    }
    const shown = (where: string): string[] => {
      const screen = where === there ? adele.screen(there) : megan.screen(where)
      return [...new Set(screen.match(new RegExp(reference, 'g')))]
    }

    /** A signal that Megan has in hand, with more in it than goes along. */
    async function claimed(): Promise<string> {
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', { ...told, ...kept })
      const found = await alex.seesReference()
      await megan.sees(`Signaal ${found}`, town.channel)
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees(`Je hebt ${found} in behandeling`)
      await megan.says(`notitie ${found}`)
      await megan.says(note)
      await megan.presses('Bewaren')
      await megan.sees(`Bewaard bij ${found}.`)
      return found
    }

    /** Made ready, and looked at first. */
    async function prepares(more: Record<string, string> = {}): Promise<void> {
      await megan.presses('Doorzetten')
      await megan.sees('Waarom zet je dit door?')
      await megan.presses('Bekijken wat er meegaat', {
        partner: 'Buurdorp',
        reason: 'Het speelt bij jullie',
        ground: 'Wettelijke taak',
        contactSafe: 'no',
        consult: 'yes',
        fields: 'what,danger,neighbourhood',
        ...more,
      })
      await megan.sees('Dit krijgt Buurdorp:')
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
    }

    /** The number that it has at the neighbour's. */
    async function sends(more: Record<string, string> = {}): Promise<string> {
      const before = shown(there)
      await prepares(more)
      await megan.presses('Kaart sturen')
      await megan.sees('Verstuurd op')
      await megan.putsAway()
      await adele.sees(new RegExp(`Signaal (?!${before.join('|') || '-'})S-`), there)
      const fresh = shown(there).find((one) => !before.includes(one))
      assert.ok(fresh, adele.screen(there))
      return fresh
    }

    it('goes there and back: a card, accepted, answered, and told to the reporter', async () => {
      const found = await claimed()
      const theirs = await sends()
      assert.notEqual(theirs, found)
      await adele.presses('Aannemen', {}, there)
      await megan.sees(`Buurdorp heeft ${found} aangenomen.`)
      await adele.sees(`Je hebt ${theirs} in behandeling`)
      assert.ok(adele.buttons().includes('Teruggeven') && !adele.buttons().includes('Terugkoppelen'))
      await adele.presses('Bekijken')
      await adele.sees('Overleg eerst met Voorbeeldstad, nog niet handhaven.')
      await adele.sees('Contact is niet veilig.')
      await adele.sees(told.what)
      await adele.sees('bekend bij Voorbeeldstad')
      await adele.putsAway()
      await adele.presses('Antwoorden')
      await adele.presses('Antwoord versturen', { result: 'investigated', tell: 'yes', text: 'Er is hulp' })
      await adele.sees('De melder hoort nooit dat een zaak in onderzoek is.')
      await adele.presses('Antwoord versturen', { result: 'care', tell: 'yes' })
      await adele.sees(`Je antwoord over ${theirs} is bewaard`)
      await adele.putsAway()
      await megan.sees(`Buurdorp heeft geantwoord over ${found}.`)
      await megan.presses('Bekijken')
      await megan.sees('De melder mag dit horen.')
      await megan.sees('Er is hulp')
      await megan.putsAway()
      await megan.says(`doorgezet ${found}`)
      await megan.sees('Zorg is gestart')
      await megan.presses('Terugkoppelen')
      await megan.presses('Terugkoppeling versturen', { text: 'Er is hulp geregeld.' })
      await alex.sees(`Er is een bericht voor je over ${found}`)
      await alex.presses('Lezen')
      await alex.sees('Er is hulp geregeld.')
      await adele.presses('Afsluiten')
      await adele.presses('Afsluiten', { reason: 'help' })
      await adele.sees(`${theirs} is afgesloten door Adele Vance.`)
      const { gemeente, buurgemeente } = await documents()
      const [source] = gemeente
      const between = source?.log.filter(({ what, by }) => what === 'forwardSent' || by.role === 'partner')
      assert.deepEqual(
        between?.map(({ what }) => what),
        ['forwardSent', 'forwardAccepted', 'outcome'],
      )
      assert.ok(!JSON.stringify(source).includes('Adele'), 'who it was there stays there')
      assert.equal(buurgemeente.length, 1)
    })

    it('takes along what was ticked and nothing else', async () => {
      await claimed()
      await sends()
      await adele.presses('Bekijken', {}, there)
      await adele.sees(told.what, there)
      assert.doesNotMatch(adele.screen() + adele.screen(there), mustStay)
      await adele.putsAway(there)
      const { gemeente, buurgemeente } = await documents()
      assert.match(JSON.stringify(gemeente), mustStay)
      assert.doesNotMatch(JSON.stringify(buurgemeente), mustStay)
      const [snapshot] = buurgemeente
      assert.deepEqual(snapshot?.answers, told)
      assert.equal(snapshot?.reporter, undefined)
      assert.doesNotMatch(JSON.stringify(snapshot), /Alex|Megan/)
    })

    it('takes the name of the reporter along as plain text where somebody chose so', async () => {
      await claimed()
      const theirs = await sends({ fields: 'what,reporter' })
      await adele.says(`aannemen ${theirs}`)
      await adele.sees(`Je hebt ${theirs} in behandeling`)
      await adele.presses('Bekijken', {}, there)
      await adele.sees('Alex Wilber', there)
      await adele.putsAway(there)
      const [snapshot] = (await documents()).buurgemeente
      assert.deepEqual([snapshot?.reporter, snapshot?.origin?.reporter], [undefined, 'Alex Wilber'])
    })

    it('is given back with a reason, waits for nobody any more, and can go to somebody else', async () => {
      const found = await claimed()
      const theirs = await sends()
      await adele.says(`teruggeven ${theirs}`)
      await adele.says('Dit ligt net over de grens')
      await adele.presses('Teruggeven')
      await adele.sees(`${theirs} gaat terug naar wie het doorzette.`)
      await adele.sees('teruggegeven door Adele Vance', there)
      await megan.sees(`Buurdorp geeft ${found} terug.`)
      await megan.says(`doorgezet ${found}`)
      await megan.sees('teruggegeven door Buurdorp op')
      await megan.presses('Buurdorp')
      await megan.sees('Dit ligt net over de grens')
      await megan.says('partnerlijst')
      await megan.sees('We wachten nu op geen enkele partner.')
      for (const typed of ['antwoorden', 'in behandeling nemen', 'heropenen', 'teruggeven']) {
        const before = adele.screen().length
        await adele.says(`${typed} ${theirs}`)
        await adele.sees(/Dit signaal is teruggegeven aan wie het doorzette/)
        assert.match(adele.screen().slice(before), /teruggegeven aan wie/, typed)
      }
      const again = await sends()
      assert.notEqual(again, theirs)
    })

    it('can’t be given back once nothing is kept of it there, neither with a form that was open', async () => {
      const found = await claimed()
      const theirs = await sends()
      await adele.says(`teruggeven ${theirs}`)
      await adele.says('Dit ligt net over de grens')
      await town.stop()
      await inStore(town.data, async (store) => {
        const source = await store.signalByReference('gemeente', found)
        const made = { now: new Date(), newId: () => 'verlopen' }
        await store.changeSignal('gemeente', source?.id ?? '', (signal) =>
          expire(signal, { on: '2028-01-01', days: 180 }, [], made),
        )
      })
      await town.restart()
      await adele.presses('Teruggeven')
      await adele.sees('Verder hieronder.')
      const before = adele.screen().length
      await adele.says(`teruggeven ${theirs}`)
      await adele.sees('Daar is dit signaal niet meer. Sluit het hier af of zet het door.')
      assert.doesNotMatch(adele.screen().slice(before), /Waarom geef je het terug/)
      const [snapshot] = (await documents()).buurgemeente
      assert.ok(snapshot && !snapshot.log.some(({ what }) => what === 'returned'))
    })

    it('is sent once, however often it is pressed, and is found again after a restart', async () => {
      const found = await claimed()
      await prepares()
      await megan.presses('Kaart sturen')
      await megan.sees('Verstuurd op')
      await adele.sees('Doorgezet door', there)
      await town.restart()
      await megan.says(`doorgezet ${found}`)
      await megan.sees('Buurdorp: ')
      await megan.presses('Buurdorp')
      await megan.sees('wacht op bericht')
      assert.equal(megan.buttons().filter((one) => one === 'Kaart sturen').length <= 1, true)
      assert.equal((await documents()).buurgemeente.length, 1)
    })

    it('goes nowhere any more once the operator took it out of the settings', async () => {
      const found = await claimed()
      await prepares()
      isNamed = false
      await town.restart()
      await megan.says(`doorgezet ${found}`)
      await megan.sees('Buurdorp: klaargezet')
      await megan.presses('Buurdorp')
      await megan.presses('Kaart sturen')
      await megan.sees('Aan deze partner kun je geen kaart meer sturen.')
      const { gemeente, buurgemeente } = await documents()
      assert.ok(!gemeente[0]?.log.some(({ what }) => what === 'forwardSent'))
      assert.deepEqual(buurgemeente, [])
    })

    it('opens nothing of the one to who handles signals for the other', async () => {
      const found = await claimed()
      const theirs = await sends()
      const said = async (somebody: Actor, text: string): Promise<string> => {
        const before = somebody.screen().length
        await somebody.says(text)
        return somebody.screen().slice(before)
      }
      for (const typed of ['bekijken', 'zoek', 'doorgezet', 'in behandeling nemen']) {
        assert.match(await said(adele, `${typed} ${found}`), /Dat signaal ken ik niet/, typed)
        assert.match(await said(megan, `${typed} ${theirs}`), /Dat signaal ken ik niet/, typed)
      }
      assert.match(await said(alex, `bekijken ${theirs}`), /alleen een aandachtsfunctionaris/)
    })

    it('stands among the partners and can’t be kept in the chat', async () => {
      await megan.says('partners')
      await megan.sees('Buurdorp (Andere gemeente)')
      assert.ok(!megan.buttons().includes('Buurdorp'))
      await adele.says('partners')
      await adele.sees('Er staat nog niemand in de lijst.')
      assert.ok(!adele.screen().includes('Partners met een kaart'))
    })
  })

  describe(`who is kept out of what goes to a partner, on ${platform}`, function () {
    this.timeout(30_000)
    let town: Town
    afterEach(() => town.close())

    /** Megan and Adele handle signals in Voorbeeldstad, Megan alone in Buurdorp; each forwards to the other. */
    const eachOther = (one: ServeSettings): ServeSettings => {
      const [first] = one.organisations
      const partners = asPartners(one)
      const organisations = partners.organisations.map((organisation, nth, all) => {
        const other = all[1 - nth]
        const forwardsTo = other
          ? [{ organisation: other.id, name: other.name, kind: 'gemeente' as const }]
          : []
        const office = nth === 0 ? first?.office : organisation.office
        return {
          ...organisation,
          ...(office ? { office } : {}),
          municipality: { ...organisation.municipality, forwardsTo },
        }
      })
      return { ...partners, organisations }
    }

    const form = {
      reason: 'Het speelt bij jullie',
      ground: 'Wettelijke taak',
      contactSafe: 'no',
      consult: 'yes',
      fields: 'what',
    }

    /** The number of what Alex passed on, who wants Adele to see nothing of it. */
    async function keepsAdeleOut({ alex }: Town): Promise<string> {
      for (let n = 0; n < 100 && !alex.screen().includes('Adele Vance'); n++) await alex.says('menu')
      await alex.says(told.what)
      const kept = ['Wijzigen', 'Wie dit niet mag zien', 'Adele Vance']
      for (const label of ['Ja, doorgeven', 'Nee', ...kept, 'Versturen']) await alex.presses(label)
      return alex.seesReference()
    }

    async function findsNothing(adele: Actor, theirs: string): Promise<void> {
      for (const typed of ['zoek', 'bekijken', 'overnemen', 'meer']) {
        const from = adele.screen().length
        await adele.says(`${typed} ${theirs}`)
        assert.match(adele.screen().slice(from), /Dat signaal ken ik niet/, typed)
      }
      const from = adele.screen().length
      for (const typed of ['open', 'overzicht', 'te laat', 'partnerlijst']) await adele.says(typed)
      assert.ok(!adele.screen().slice(from).includes(theirs))
    }

    it('finds nothing of it when they come to handle signals there, and it can’t be forwarded back', async () => {
      town = await open({ settings: eachOther, route: 'streek' })
      const { alex, megan, adele } = town
      const there = await town.opensChannel(['megan', 'adele'])
      const binds = (quartersAgo: number, named: ('megan' | 'adele')[]) => {
        const keys = mustHaveKeys(keysOf, 'buurgemeente')
        const code = koppelcode(keys, 'buurgemeente', new Date(), quartersAgo)
        return town.saysInChannel('megan', `koppel ${code}`, there, named)
      }
      await binds(0, ['megan'])
      await megan.sees('Aandachtsfunctionaris: Megan Bowen.', there)
      for (const one of [alex, megan, adele]) {
        await one.says('hoi')
        await one.presses('Voorbeeldstad')
        await one.sees('Je praat nu met Voorbeeldstad')
      }
      const found = await keepsAdeleOut(town)
      await megan.sees(`Signaal ${found}`)
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees(`Je hebt ${found} in behandeling`)
      await megan.presses('Doorzetten')
      await megan.presses('Bekijken wat er meegaat', { partner: 'Buurdorp', ...form })
      await megan.presses('Ja, dit klopt')
      await megan.presses('Kaart sturen')
      await megan.sees('Verstuurd op')
      await megan.putsAway()
      await megan.sees('Doorgezet door: Voorbeeldstad', there)
      const [theirs = ''] = megan.screen(there).match(new RegExp(reference)) ?? []
      await megan.says(`aannemen ${theirs}`)
      await megan.sees(`Je hebt ${theirs} in behandeling`)
      await megan.presses('Doorzetten')
      await megan.presses('Bekijken wat er meegaat', { partner: 'Voorbeeldstad', ...form })
      await megan.sees('Dit signaal komt daar vandaan. Geef het terug of geef antwoord.')
      assert.ok(!megan.buttons().includes('Ja, dit klopt'))

      await binds(1, ['megan', 'adele'])
      await megan.sees('Adele Vance', there)
      await adele.says('andere gemeente')
      await adele.presses('Buurdorp')
      await adele.sees('Je praat nu met Buurdorp')
      await findsNothing(adele, theirs)
      await adele.says('hoi')
      await adele.presses('Bekijken', {}, there)
      assert.doesNotMatch(adele.screen() + adele.screen(there), /slapen mannen/)
    })
  })
}
