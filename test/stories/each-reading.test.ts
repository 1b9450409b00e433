import assert from 'node:assert/strict'
import type { Retention } from '../../bot/municipality.ts'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import type { Entry } from '../../bot/signals/signal.ts'
import type { Actor } from '../adapters/contract.ts'
import { decided } from '../fixtures/municipality.ts'
import { onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

// A Tuesday, ten in the morning.
const begins = '2026-11-24T09:00:00.000Z'
const tale = 'Drie meiden slapen achter in de zeldzaamwoord'
const police = { kind: 'politie', name: 'Politie, team mensenhandel', route: 'Mail', contact: 'het bureau' }

/** Diego is the privacy officer, on whichever platform it is. */
let officers: Retention['privacyOfficers'] = []
const settings = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((organisation) => ({
    ...organisation,
    municipality: { ...organisation.municipality, retention: { ...decided, privacyOfficers: officers } },
  })),
})

async function namesDiego(town: StoryTown): Promise<Actor> {
  const [diego] = town.others
  assert.ok(diego)
  officers = [{ platform: town.idOf('alex').startsWith('U') ? 'slack' : 'teams', id: town.idOfOther(0) }]
  await town.restart()
  for (const one of [town.megan, diego]) await one.says('hoi')
  return diego
}

/** What was written down of who was shown something, without what was done. */
async function readings(town: StoryTown): Promise<string[]> {
  const [signal] = await town.kept()
  const words = (line: Entry): string[] => {
    const who = 'name' in line.by ? line.by.name : line.by.role
    if (line.what === 'read') return [`read ${line.part ?? 'page'} ${who}`]
    if (line.what === 'searched') return [`searched ${line.request ? 'for a request ' : ''}${who}`]
    return ['printed', 'exported', 'inventoried'].includes(line.what) ? [`${line.what} ${who}`] : []
  }
  return (signal?.log ?? []).flatMap(words)
}

describe('E5: each reading of a signal', () => {
  onBothPlatforms(
    'is one line when its page was on the screen, typed or pressed',
    { begins },
    async (town) => {
      const { alex, megan } = town
      const found = await passesOn(alex, tale)
      await megan.sees(`Signaal ${found}`, town.channel)
      await town.saysInChannel('megan', `bekijken ${found}`, town.channel)
      await town.saysInChannel('megan', `zoek ${found}`, town.channel)
      await megan.says(`bekijken ${found}`)
      await megan.sees(`Signaal ${found}`)
      // What is typed opens no window on Slack by itself.
      if (!megan.screen().includes('zeldzaamwoord')) await megan.presses('Bekijken')
      await megan.sees('zeldzaamwoord')
      await megan.putsAway()
      assert.deepEqual(await readings(town), ['read page Megan Bowen'])
    },
  )

  onBothPlatforms(
    'is one line when somebody looks to whom it went, and what came of it',
    { begins },
    async (town) => {
      const { alex, megan } = town
      await megan.says('partners')
      await megan.presses('Partner toevoegen')
      await megan.presses('Bewaren', police)
      await megan.sees(`${police.name} staat in de lijst.`)
      await megan.putsAway()
      const found = await passesOn(alex, tale)
      await takesOn(megan, found)
      await megan.presses('Doorzetten')
      await megan.presses('Bekijken wat er meegaat', {
        partner: police.name,
        reason: 'Vermoeden van dwang',
        ground: 'Wettelijke taak',
        contactSafe: 'no',
        consult: 'yes',
      })
      await megan.presses('Ja, dit klopt')
      await megan.sees('klaargezet, nog niet verstuurd')
      await megan.putsAway()
      await megan.says(`doorgezet ${found}`)
      await megan.sees(`${police.name}: klaargezet`)
      await megan.presses(police.name)
      await megan.sees('Document maken')
      assert.deepEqual(await readings(town), [
        'read preview Megan Bowen',
        'read forwards Megan Bowen',
        'read forwards Megan Bowen',
      ])
    },
  )

  onBothPlatforms(
    'is one line when a search for a request finds it, and when the inventory is opened',
    { begins, settings },
    async (town) => {
      const { alex, megan } = town
      const diego = await namesDiego(town)
      const found = await passesOn(alex, tale)
      const search = async (who: Actor, number: string) => {
        await who.says('verzoek')
        await who.presses(number)
        await who.presses('Zoeken')
        await who.presses('Zoek dit', { text: found })
        await who.sees('1 gevonden en vastgehouden')
        await who.putsAway()
      }
      await megan.says('verzoek')
      await megan.presses('Nieuw verzoek')
      await megan.presses('Verzoek bewaren', { what: 'woo', who: 'other' })
      await megan.putsAway()
      await megan.sees(/V-2026-\w{4}/)
      const number = /V-2026-\w{4}/.exec(megan.screen())?.[0] ?? ''
      await search(megan, number)
      await search(diego, number)
      await diego.says('verzoek')
      await diego.presses(number)
      await diego.presses('Akkoord, dit is alles')
      await diego.sees('samen gevonden, nog te beantwoorden')
      await diego.presses('Inventaris maken')
      await diego.sees('Document openen')
      const url = diego.link('Document openen')
      for (let looks = 0; looks < 2; looks++) assert.equal((await town.visits(url, 'GET')).status, 200)
      const page = await (await town.visits(url, 'POST')).text()
      assert.match(page, /Inventaris/)
      const pdf = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href
      assert.equal((await town.visits(pdf, 'POST')).status, 200)
      assert.equal((await town.visits(url, 'POST')).status, 410)
      assert.deepEqual(await readings(town), [
        'searched for a request Megan Bowen',
        'searched for a request Diego Siciliani',
        'inventoried Diego Siciliani',
      ])
      const [signal] = await town.kept()
      assert.equal(signal?.log.filter(({ what }) => what === 'held').length, 1, 'held once')
    },
  )
})
