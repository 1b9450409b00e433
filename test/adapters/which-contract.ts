import assert from 'node:assert/strict'
import { koppelcode } from '../../bot/koppelcode.ts'
import { mustHaveKeys } from '../../bot/store/crypto.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { asGroup, inStore, keysOf } from '../fixtures/several.ts'
import type { Actor, Town, TownOptions } from './contract.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'
const second = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const facts = {
  departments: [],
  statement: 'Wij zijn een uitbuitingsvrije gemeente.',
  champion: 'De burgemeester staat hiervoor.',
}
const both = ['gemeente', 'buurgemeente']

/** Two municipalities under one app, the same on every platform. */
export function asksForWhich(platform: string, open: (options: TownOptions) => Promise<Town>): void {
  describe(`one app for two municipalities, on ${platform}`, () => {
    let town: Town
    let alex: Actor
    let megan: Actor
    beforeEach(async () => {
      town = await open({ settings: asGroup, route: 'streek', facts })
      ;({ alex, megan } = town)
    })
    afterEach(() => town.close())

    async function kept(): Promise<Record<string, string[]>> {
      // Only to stop the bot.
      await town.stop()
      return inStore(town.data, async (store) => {
        const open = both.map(async (one) => {
          const signals = await store.openSignals(one)
          return [one, signals.map(({ answers }) => answers.what ?? '')] as const
        })
        return Object.fromEntries(await Promise.all(open))
      })
    }

    async function sends(known: string[] = []): Promise<string> {
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.presses('Versturen')
      return alex.seesReference(known)
    }

    it('keeps what was typed until somebody says for which one it is, and brings it there only', async () => {
      await alex.says(story)
      await alex.sees('Voor welke gemeente?')
      await alex.sees('Wat je stuurde, heb ik bewaard.')
      await town.restart()
      await alex.presses('Voorbeeldstad')
      await alex.sees('Je praat nu met Voorbeeldstad')
      const found = await sends()
      await megan.sees(`Signaal ${found}`, town.channel)
      assert.deepEqual(await kept(), { gemeente: [story], buurgemeente: [] })
    })

    it('says of a photo beside what was typed that it is not taken, once that is dealt with', async () => {
      await alex.saysWithPhoto(story)
      await alex.sees('Voor welke gemeente?')
      await town.restart()
      await alex.presses('Voorbeeldstad')
      await alex.sees('Ja, doorgeven')
      assert.ok(alex.screen().includes(texts.nl.sorry.noFiles), alex.screen())
    })

    it('keeps nothing of a message that is changed while it waits', async () => {
      await alex.says(story)
      await alex.sees('Voor welke gemeente?')
      await alex.changes(story, second)
      await alex.sees(texts.nl.sorry.changed)
      await alex.presses('Voorbeeldstad')
      await sends()
      assert.deepEqual(await kept(), { gemeente: [story], buurgemeente: [] })
    })

    it('keeps a BSN not even until the choice, and says how to delete the message', async () => {
      await alex.says(`${story}, BSN 123456782`)
      await alex.sees('In je bericht stond iets dat ik nooit bewaar')
      await alex.sees('Voor welke gemeente?')
      // Only to stop the bot.
      await town.stop()
      const held = await inStore(town.data, (store) => store.choicesOf('streek'))
      assert.match(JSON.stringify(held), /nagelsalon/)
      assert.doesNotMatch(JSON.stringify(held), /123456782/)
    })

    it('names the number for danger before it asks', async () => {
      await alex.says('help hij heeft een mes en bedreigt haar nu')
      await alex.sees('Voor welke gemeente?')
      assert.ok(alex.screen().indexOf('Bel nu 112') < alex.screen().indexOf('Voor welke gemeente?'))
      assert.ok(alex.screen().includes('Bel nu 112'), alex.screen())
    })

    it('takes a number or a name, remembers it, and asks again on request', async () => {
      await alex.says('hoi')
      await alex.says('2')
      await alex.sees('Je praat nu met Buurdorp')
      await alex.says(second)
      const first = await sends()
      await alex.says('wie ziet dit?')
      await alex.sees('Je praat nu met Buurdorp.')
      await alex.sees(facts.statement)
      await alex.sees(facts.champion)
      await alex.presses('Andere gemeente')
      await alex.says('voorbeeldstad')
      await alex.sees('Je praat nu met Voorbeeldstad')
      await alex.says('mijn signalen')
      await alex.says(story)
      await sends([first])
      assert.deepEqual(await kept(), { gemeente: [story], buurgemeente: [second] })
    })

    it('shows in each the own signals only', async () => {
      await alex.says('hoi')
      await alex.presses('Buurdorp')
      await alex.says(second)
      const found = await sends()
      await alex.says('andere gemeente')
      await alex.presses('Voorbeeldstad')
      const before = alex.screen().split(found).length
      await alex.says('mijn signalen')
      await alex.sees('Je hebt nog niets doorgegeven')
      assert.equal(alex.screen().split(found).length, before)
    })

    it('binds a channel that is nobody’s for the municipality whose code it is, and the other one’s stays', async () => {
      if (town.elsewhere === town.channel) return
      const code = koppelcode(mustHaveKeys(keysOf, 'buurgemeente'), 'buurgemeente', new Date())
      await town.saysInChannel('megan', `koppel ${code}`, town.channel, ['megan'])
      await megan.sees('Deze code klopt niet', town.channel)
      await town.saysInChannel('megan', `koppel ${code}`, town.elsewhere, ['megan'])
      await megan.sees('signalen', town.elsewhere)
      await alex.says('hoi')
      await alex.presses('Buurdorp')
      await alex.says(second)
      const found = await sends()
      await megan.sees(`Signaal ${found}`, town.elsewhere)
      assert.ok(!megan.screen(town.channel).includes(found))
    })

    it('lets who handles signals act on one by its reference, whatever was chosen, and nobody else', async () => {
      await alex.says('hoi')
      await alex.presses('Voorbeeldstad')
      await alex.says(story)
      const found = await sends()
      await megan.says('hoi')
      await megan.presses('Buurdorp')
      await megan.says(`in behandeling nemen ${found}`)
      await megan.sees('Dit is van Voorbeeldstad.')
      await megan.sees(`Je hebt ${found} in behandeling`)

      const [stranger] = town.others
      assert.ok(stranger)
      await stranger.says('hoi')
      await stranger.presses('Buurdorp')
      const lastOf = () => stranger.screen().split('\n\n').at(-1)
      await stranger.says(`bekijken ${found}`)
      await stranger.sees(/alleen.*aandachtsfunctionaris/i)
      const real = lastOf()
      await stranger.says('bekijken S-2026-7K4M')
      assert.equal(lastOf(), real)
      assert.ok(!stranger.screen().includes('Voorbeeldstad.'))
    })
  })
}
