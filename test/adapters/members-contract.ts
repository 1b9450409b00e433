import assert from 'node:assert/strict'
import { Clock } from '../fixtures/clock.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import type { Actor, Town, TownOptions } from './contract.ts'

const [name, second] = ['Diego Siciliani', 'Lynne Robbins']
const add = 'Toevoegen als aandachtsfunctionaris'
const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

const count = (text: string, what: string): number => text.split(what).length - 1

/** Who may see signals is decided by two people, the same on every platform. */
export function decidesWhoHandles(platform: string, open: (options: TownOptions) => Promise<Town>): void {
  describe(`who handles signals, on ${platform}`, () => {
    // A Tuesday at ten in the morning.
    const clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    let town: Town
    let megan: Actor
    let adele: Actor
    let diego: Actor
    let channel: string
    beforeEach(async () => {
      town = await open({ clock })
      ;({ megan, adele, channel } = town)
      diego = town.others[0] as Actor
      await rests()
    })
    afterEach(() => town.close())

    /** The bot has looked at what time did. */
    const rests = () => clock.waits(5 * minutes)

    /** The bot looks anew: at the start it asks who is in the channel. */
    async function looksAnew(): Promise<void> {
      await town.restart()
      await rests()
    }

    async function diegoIsNew(): Promise<void> {
      await town.joins(0)
      await looksAnew()
      await megan.sees(`${name} is nieuw in dit kanaal.`, channel)
    }

    /** A signal that stands in the channel. */
    async function passedOn(): Promise<string> {
      const { alex } = town
      await alex.says(story)
      for (const label of ['Ja, doorgeven', 'Nee', 'Versturen']) await alex.presses(label)
      const found = await alex.seesReference()
      await megan.sees(`Signaal ${found}`, channel)
      return found
    }

    async function seesNothing(found: string): Promise<void> {
      await diego.says(`zoek ${found}`)
      await diego.sees('Dit kan alleen een aandachtsfunctionaris')
      assert.doesNotMatch(diego.screen(), /nagelsalon/)
    }

    it('announces who is new once, and nobody who was there at the first look', async () => {
      assert.doesNotMatch(megan.screen(channel), /nieuw in dit kanaal/)
      await diegoIsNew()
      await looksAnew()
      assert.equal(count(megan.screen(channel), 'is nieuw in dit kanaal'), 1)
      assert.ok(town.notices().every((notice) => !notice.includes(name)))
    })

    it('lets a newcomer see nothing until a second person has confirmed it, and then also after a restart', async () => {
      const found = await passedOn()
      await diegoIsNew()
      await seesNothing(found)
      await megan.presses(add, {}, channel)
      await megan.sees(`Megan Bowen stelt voor om ${name} toe te voegen als aandachtsfunctionaris.`, channel)
      await seesNothing(found)
      await megan.presses('Bevestigen', {}, channel)
      await seesNothing(found)
      await diego.presses('Bevestigen', {}, channel)
      await seesNothing(found)
      await town.restart()
      await adele.presses('Bevestigen', {}, channel)
      await megan.sees(
        `${name} is nu aandachtsfunctionaris en kan signalen openen. Voorgesteld door Megan Bowen, bevestigd door Adele Vance.`,
        channel,
      )
      await looksAnew()
      await diego.says(`zoek ${found}`)
      await diego.sees(`Signaal ${found}`)
      await diego.presses('Bekijken')
      await diego.sees('drie meiden slapen')
      await town.alex.says('wie ziet dit')
      await town.alex.sees(name)
      await adele.says('rooster')
      await adele.sees(`${name}: alle werkdagen`)
      assert.ok(!megan.buttons(channel).includes('Bevestigen'))
    })

    it('works by typing in the private chat too', async () => {
      await diegoIsNew()
      await megan.says('nieuw in het kanaal')
      await megan.sees(add)
      await megan.says('toevoegen als aandachtsfunctionaris')
      await megan.sees('Goed. Het staat ook in het kanaal.')
      await megan.says('toevoegen bevestigen')
      await megan.says('bevestigen')
      await megan.sees('Je hebt dit zelf voorgesteld.')
      await adele.says('toevoegen bevestigen')
      await adele.says('1')
      await megan.sees(`${name} is nu aandachtsfunctionaris`, channel)
    })

    it('takes off who leaves the channel, who is new again afterwards', async () => {
      const found = await passedOn()
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await adele.presses('Bevestigen', {}, channel)
      await megan.sees(`${name} is nu aandachtsfunctionaris`, channel)
      await diego.says(`in behandeling nemen ${found}`)
      await diego.sees(`Je hebt ${found} in behandeling`)
      await town.departs(0)
      await looksAnew()
      await megan.sees('heeft geen behandelaar meer', channel)
      await town.joins(0)
      await looksAnew()
      assert.equal(count(megan.screen(channel), `${name} is nieuw in dit kanaal.`), 2)
      await diego.says(`zoek ${found}`)
      await diego.sees('Dit kan alleen een aandachtsfunctionaris')
    })

    it('ends the question about who left, or who is not to be added', async () => {
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await town.departs(0)
      await adele.presses('Bevestigen', {}, channel)
      await looksAnew()
      await megan.sees(`Het voorstel om ${name} toe te voegen is vervallen.`, channel)
      await town.joins(0)
      await looksAnew()
      await adele.presses('Niet toevoegen', {}, channel)
      await megan.sees(`${name} is niet toegevoegd. Dat besloot Adele Vance.`, channel)
      assert.doesNotMatch(megan.screen(channel), /is nu aandachtsfunctionaris/)
      await looksAnew()
      assert.ok(!megan.buttons(channel).includes(add))
    })

    it('never adds a guest', async () => {
      await town.joins(0, 'guest')
      await looksAnew()
      await megan.sees(`${name} is gast. Een gast kan nooit signalen openen.`, channel)
      await megan.sees('ziet alleen de kaarten die hier staan. Hoort iemand hier niet?', channel)
      assert.ok(!megan.buttons(channel).includes(add))
    })

    it('announces several in one message', async () => {
      await town.joins(0)
      await town.joins(1)
      await looksAnew()
      await megan.sees(/Nieuw in dit kanaal: .* en /, channel)
      await megan.presses(`Toevoegen: ${second}`, {}, channel)
      await adele.presses(`Bevestigen: ${second}`, {}, channel)
      await megan.sees(`${second} is nu aandachtsfunctionaris`, channel)
      assert.ok(megan.buttons(channel).includes(`Toevoegen: ${name}`))
      assert.ok(!megan.buttons(channel).includes(`Toevoegen: ${second}`))
    })

    it('is nothing that somebody decides who handles no signals', async () => {
      await diegoIsNew()
      await diego.presses(add, {}, channel)
      await town.saysInChannel('alex', 'functionaris verwijderen', channel, ['adele'])
      await adele.says('dienst')
      await adele.sees('Nu aan de beurt: Megan Bowen en Adele Vance')
      assert.doesNotMatch(megan.screen(channel), /stelt voor|geen aandachtsfunctionaris meer/)
    })

    const off = (who: 'megan' | 'adele', whom: 'megan' | 'adele') =>
      town.saysInChannel(who, 'functionaris verwijderen', channel, [whom])

    /** Megan wants Adele off the list: all that she then reads in the channel for the first time, or once more. */
    async function wantsAdeleOff(): Promise<string[]> {
      const linesNow = () => megan.screen(channel).split('\n').filter(Boolean)
      const before = linesNow()
      const timesIn = (lines: string[], line: string) => lines.filter((one) => one === line).length
      const fresh = () => {
        const lines = linesNow()
        return new Set(lines.filter((line) => timesIn(lines, line) > timesIn(before, line)))
      }
      await off('megan', 'adele')
      for (let n = 0; n < 50 && fresh().size < 6; n++) await adele.says('hoi')
      return [...fresh()].sort()
    }

    it('C10: lets nobody take the only other one off alone, and says the same whether or not something is hidden from them', async () => {
      const withNothing = await wantsAdeleOff()
      assert.deepEqual(withNothing, [
        'Alleen Adele Vance zelf kan dit bevestigen.',
        'Bevestigen',
        'Megan Bowen stelt voor om Adele Vance van de lijst te halen.',
        'Megan Bowen stelt voor om Adele Vance van de lijst van aandachtsfunctionarissen te halen. Een tweede persoon moet dit bevestigen.',
        'Niet verwijderen',
        'Wie behandelt signalen?',
      ])
      await megan.presses('Bevestigen', {}, channel)
      await megan.sees('Je hebt dit zelf voorgesteld.', channel)
      await adele.presses('Niet verwijderen', {}, channel)
      await megan.sees('Adele Vance blijft aandachtsfunctionaris. Dat besloot Adele Vance.', channel)
      const { alex } = town
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', { danger: 'no', what: story, hidden: town.idOf('megan') })
      const found = await alex.seesReference()
      await adele.sees(`Signaal ${found}`)
      assert.deepEqual(await wantsAdeleOff(), withNothing)
      await megan.says('dienst')
      await megan.sees('Nu aan de beurt: Megan Bowen en Adele Vance')
      await adele.says(`in behandeling nemen ${found}`)
      await adele.sees(`Je hebt ${found} in behandeling`)
    })

    it('takes somebody off by two, with a press or the same words, and keeps it so after a restart', async () => {
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await adele.presses('Bevestigen', {}, channel)
      await megan.sees(`${name} is nu aandachtsfunctionaris`, channel)
      await off('megan', 'adele')
      await megan.sees('Megan Bowen stelt voor om Adele Vance van de lijst te halen.', channel)
      await off('megan', 'adele')
      await megan.sees('Deze persoon is al voorgesteld.', channel)
      await diego.presses('Bevestigen', {}, channel)
      await megan.sees(
        'Adele Vance is geen aandachtsfunctionaris meer en kan geen signalen meer openen. Voorgesteld door Megan Bowen, bevestigd door Diego Siciliani.',
        channel,
      )
      await looksAnew()
      await megan.says('dienst')
      await megan.sees('Nu aan de beurt: Megan Bowen en Diego Siciliani.')
      assert.doesNotMatch(megan.screen(channel), /Adele Vance is nieuw in dit kanaal/)
    })

    it('lets somebody go by themselves, the last one never, and keeps it so after a restart', async () => {
      await off('megan', 'adele')
      await off('adele', 'adele')
      await megan.sees('Dat besloot Adele Vance zelf.', channel)
      assert.ok(!megan.buttons(channel).includes('Bevestigen'))
      await off('megan', 'megan')
      await megan.sees('Dit is de enige aandachtsfunctionaris.', channel)
      await looksAnew()
      await megan.says('dienst')
      await megan.sees('Nu aan de beurt: Megan Bowen.')
      assert.doesNotMatch(megan.screen(channel), /nieuw in dit kanaal/)
    })

    it('asks an admin where there is no third, and ends what nobody decided about', async () => {
      // Adele, the admin, is taken off by herself and Diego put on, so that she is not one of the two.
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await adele.presses('Bevestigen', {}, channel)
      await megan.sees(`${name} is nu aandachtsfunctionaris`, channel)
      await off('adele', 'adele')
      await megan.sees('Dat besloot Adele Vance zelf.', channel)
      await diego.says('functionaris verwijderen')
      await diego.sees('Doe dit in het kanaal van de aandachtsfunctionarissen')
      await town.saysInChannel('megan', 'functionaris verwijderen', channel, [0])
      await megan.sees('Er is geen derde aandachtsfunctionaris.', channel)
      await adele.says('kennis beheren')
      await adele.presses('Wijziging van de lijst bevestigen')
      await adele.presses('Niet verwijderen')
      await megan.sees(`${name} blijft aandachtsfunctionaris. Dat besloot Adele Vance.`, channel)
      await town.saysInChannel('megan', 'functionaris verwijderen', channel, [0])
      clock.advance(14 * 24 * hours)
      await rests()
      await megan.sees(`Het voorstel om ${name} van de lijst te halen is vervallen.`, channel)
      await town.saysInChannel('megan', 'functionaris verwijderen', channel, [0])
      await adele.says('verwijderen bevestigen')
      await adele.presses('Bevestigen')
      await megan.sees(`${name} is geen aandachtsfunctionaris meer`, channel)
      await megan.says('dienst')
      await megan.sees('Nu aan de beurt: Megan Bowen.')
    })

    /** Three handle signals, and one is hidden from Megan, so that its card stands in the private chats of the others. */
    async function hiddenFromMegan(): Promise<string> {
      const { alex } = town
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await adele.presses('Bevestigen', {}, channel)
      await megan.sees(`${name} is nu aandachtsfunctionaris`, channel)
      for (const one of [adele, diego]) await one.says('hoi')
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', { danger: 'no', what: story, hidden: town.idOf('megan') })
      const found = await alex.seesReference()
      for (const one of [adele, diego]) await one.sees(`Signaal ${found}`)
      return found
    }

    async function adeleGoes(): Promise<void> {
      await off('adele', 'adele')
      await megan.sees('Adele Vance is geen aandachtsfunctionaris meer', channel)
    }

    const isReady = async () => (await town.visits('http://x/readyz', 'GET')).status === 200

    it('takes the card of what stands in no channel out of the chat of who is off the list', async () => {
      const found = await hiddenFromMegan()
      await adeleGoes()
      await looksAnew()
      for (let n = 0; n < 50 && adele.screen().includes(found); n++) await town.alex.says('menu')
      assert.ok(!adele.screen().includes(found))
      await diego.sees(`Signaal ${found}`)
      assert.ok(await isReady())
    })

    it('brings nothing more of it to who had it in hand', async () => {
      const { alex } = town
      const found = await hiddenFromMegan()
      await adele.says(`in behandeling nemen ${found}`)
      await adele.sees(`Je hebt ${found} in behandeling`)
      await diego.sees('in behandeling bij Adele Vance')
      await adeleGoes()
      await alex.says(`toevoegen ${found}`)
      await alex.says('Het busje stond er weer.')
      await alex.presses('Toevoegen')
      await looksAnew()
      await diego.sees('heeft geen behandelaar meer')
      await diego.says(`in behandeling nemen ${found}`)
      await diego.sees('in behandeling bij Diego Siciliani')
      await rests()
      assert.doesNotMatch(adele.screen(), /toegevoegd|geen behandelaar|behandeling bij Diego Siciliani/)
      assert.ok(await isReady())
    })

    it('asks an admin where there is no second functionaris, and not the one it is about', async () => {
      await off('adele', 'adele')
      await town.saysInChannel('megan', 'functionaris toevoegen', channel, ['adele'])
      await megan.sees('Er is niemand anders die dit kan bevestigen.', channel)
      await adele.presses('Bevestigen', {}, channel)
      await adele.says('toevoegen bevestigen')
      await adele.sees('Er is nu niets dat een beheerder moet bevestigen.')
      await diegoIsNew()
      await megan.presses(add, {}, channel)
      await megan.sees('Daarom moet een beheerder dit bevestigen', channel)
      await adele.says('kennis beheren')
      await adele.presses('Wijziging van de lijst bevestigen')
      await adele.presses('Bevestigen')
      await megan.sees(`Voorgesteld door Megan Bowen, bevestigd door Adele Vance.`, channel)
      await diego.says('dienst')
      await diego.sees('Nu aan de beurt: Megan Bowen en Diego Siciliani')
    })
  })
}
