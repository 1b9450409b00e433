import assert from 'node:assert/strict'
import { texts } from '../../dialogs/texts/index.ts'
import { Clock } from '../fixtures/clock.ts'
import { asGroup, inStore } from '../fixtures/several.ts'
import type { Actor, Town, TownOptions } from './contract.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'
const tooMany = 'Er komt nu te veel tegelijk binnen'
const count = (text: string, what: string): number => text.split(what).length - 1

/** Who floods the bot is held up and loses nothing, the same on every platform. */
export function holdsUpAFlood(platform: string, open: (options: TownOptions) => Promise<Town>): void {
  describe(`B7: a thousand messages from one person, on ${platform}`, () => {
    // A Tuesday at ten in the morning.
    const clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    let town: Town
    let alex: Actor
    beforeEach(async () => {
      town = await open({ clock })
      ;({ alex } = town)
      await alex.says('iets doorgeven')
      await alex.presses('Nee')
      await alex.says(story)
      await alex.sees('Meer vertellen')
    })
    afterEach(() => town.close())

    const flood = async (times: number, who = alex): Promise<void> => {
      for (let sent = 0; sent < times; sent += 50)
        await Promise.all(Array.from({ length: 50 }, () => who.says('help')))
    }

    it('are for the larger part not handled; the report that was begun is there afterwards, and is passed on', async () => {
      await flood(1000)
      await alex.sees(tooMany)
      assert.equal(count(alex.screen(), tooMany), 1)
      clock.advance(2 * 60_000)
      await alex.says('verder')
      await alex.presses('Zo is het genoeg')
      await alex.presses('Versturen')
      const found = await alex.seesReference()
      await town.megan.sees(`Signaal ${found}`, town.channel)
      const [signal, ...more] = await town.kept()
      assert.equal(signal?.answers.what, story)
      assert.deepEqual(more, [])
    })

    it('keep nobody else waiting: a colleague passes something on in the middle of it', async () => {
      await flood(100)
      const colleague = town.others[0] as Actor
      await colleague.says(story)
      for (const label of ['Ja, doorgeven', 'Nee', 'Versturen']) await colleague.presses(label)
      await town.megan.sees(`Signaal ${await colleague.seesReference()}`, town.channel)
    })

    it('take nothing away that is typed into a form: it is given back, and goes on later', async () => {
      const lynne = town.others[1] as Actor
      await lynne.says('iets doorgeven')
      await lynne.presses('Alles op één pagina')
      await flood(100, lynne)
      const typed = `${story}. Achter de winkel in de Kerkstraat`
      await lynne.presses('Versturen', { danger: 'no', what: typed })
      await lynne.sees('Achter de winkel in de Kerkstraat')
      clock.advance(2 * 60_000)
      await lynne.presses(texts.nl.sorry.tryAgain)
      await lynne.presses('Alles op één pagina')
      await lynne.presses('Versturen', { danger: 'no', what: typed })
      await lynne.seesReference()
      const [signal] = await town.kept()
      assert.equal(signal?.answers.what, typed)
    })

    it('take nothing away under one app for two municipalities either', async () => {
      await town.close()
      town = await open({ clock, settings: asGroup, route: 'streek' })
      const lynne = town.others[1] as Actor
      await lynne.says('hoi')
      await lynne.presses('Buurdorp')
      await lynne.says('iets doorgeven')
      await lynne.presses('Alles op één pagina')
      await flood(100, lynne)
      const typed = `${story}. Achter de winkel in de Kerkstraat`
      await lynne.presses('Versturen', { danger: 'no', what: typed })
      await lynne.sees('Achter de winkel in de Kerkstraat')
      clock.advance(2 * 60_000)
      await lynne.presses(texts.nl.sorry.tryAgain)
      await lynne.presses('Alles op één pagina')
      await lynne.presses('Versturen', { danger: 'no', what: typed })
      await lynne.seesReference()
      // Only to stop the bot.
      await town.stop()
      const kept = await inStore(town.data, (store) => store.openSignals('buurgemeente'))
      assert.deepEqual(
        kept.map(({ answers }) => answers.what),
        [typed],
      )
    })

    it('get 112 all the same when one of them means danger', async () => {
      await flood(100)
      const before = count(alex.screen(), '112')
      await alex.says('Help, hij slaat haar nu, ze wordt vermoord')
      await alex.sees(/112/)
      assert.ok(count(alex.screen(), '112') > before)
    })
  })
}
