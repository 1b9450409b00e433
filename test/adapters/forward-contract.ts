import assert from 'node:assert/strict'
import type { Actor, Town } from './contract.ts'

/** How functionarissen forward a signal and keep to whom, the same on every platform. */
export function forwards(platform: string, open: () => Promise<Town>): void {
  describe(`forwarding a signal, on ${platform}`, () => {
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

    const police = {
      kind: 'politie',
      name: 'Politie, team mensenhandel',
      route: 'Beveiligde mail',
      contact: 'het adres dat jullie zelf hebben nagekeken',
    }
    async function adds(values: Record<string, string>): Promise<void> {
      await megan.says('partners')
      await megan.presses('Partner toevoegen')
      await megan.presses('Bewaren', values)
      await megan.sees(`${values.name} staat in de lijst.`)
      await megan.putsAway()
    }

    it('has a directory that functionarissen keep themselves', async () => {
      await megan.says('partners')
      await megan.sees('Er staat nog niemand in de lijst.')
      await megan.sees('Nog niemand keek deze gronden na.')
      await adds(police)
      await adele.says('partners')
      await adele.presses(police.name)
      await adele.sees('Beveiligde mail')
      await adele.presses('Partner wijzigen')
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
