import assert from 'node:assert/strict'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import type { Actor } from '../adapters/contract.ts'
import { minutes } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, type StoryTown } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const page = {
  title: 'Waar vind ik de sleutel van de spreekkamer?',
  text: 'De sleutel hangt bij de bode.\n\n- Vraag hem aan de balie.\n- Breng hem dezelfde dag terug.',
  kind: 'werkwijze',
  sources: 'Huisregels van het stadhuis',
  examples: 'waar hangt de sleutel van de spreekkamer\nhoe kom ik de spreekkamer in',
}

describe('an admin adds an answer', () => {
  onBothPlatforms('in six from "help", and gets it at once', { begins }, async ({ adele }) => {
    await adele.says('help')
    await adele.presses('Kennis beheren')
    await adele.presses('Nieuw antwoord')
    await adele.presses('Voorbeeld bekijken', page)
    await adele.sees('Zo ziet het eruit. Er is nog niets gepubliceerd.')
    await adele.sees('De sleutel hangt bij de bode.')
    await adele.presses('Publiceren')
    await adele.sees('Gepubliceerd: “Waar vind ik de sleutel van de spreekkamer?”')
    await adele.says('weet iemand waar de sleutel van de spreekkamer hangt?')
    assert.equal(adele.interactions, 6)
    await adele.sees('Breng hem dezelfde dag terug.')
    await adele.sees('Bron, gezien 24 november 2026: Huisregels van het stadhuis')
    await adele.sees('Nog niet nagekeken door onze gemeente.')
  })

  onBothPlatforms('everybody gets it, also after a restart', { begins }, async (town) => {
    const { adele, alex } = town
    await adele.says('kennis beheren')
    await adele.presses('Nieuw antwoord')
    await adele.presses('Voorbeeld bekijken', page)
    await adele.presses('Publiceren')
    await adele.sees('Gepubliceerd')
    await town.restart()
    await alex.says('hoe kom ik in de spreekkamer?')
    await alex.sees('De sleutel hangt bij de bode.')
    assert.ok(!alex.buttons().includes('Dit antwoord beheren'), alex.screen())
  })

  onBothPlatforms(
    'nobody else can: the word and the buttons of another lead nowhere',
    { begins },
    async ({ alex, megan }) => {
      for (const person of [alex, megan]) {
        await person.says('kennis beheren')
        await person.sees('Dit kan alleen de beheerder van de kennis.')
        assert.ok(!person.buttons().includes('Nieuw antwoord'))
      }
    },
  )

  onBothPlatforms(
    'what is wrong is said at its field, and nothing typed is lost',
    { begins },
    async ({ adele }) => {
      await adele.says('kennis beheren')
      await adele.presses('Nieuw antwoord')
      await adele.presses('Voorbeeld bekijken', {
        ...page,
        sources: 'https://voorbeeld.example',
        reviewBy: '31-6-2027',
        examples: 'hoe '.repeat(150),
      })
      await adele.sees('Zet op elke regel één vraag, van hoogstens 500 tekens.')
      await adele.sees('Zet op elke regel één bron: de naam, en erachter het webadres als dat er is.')
      await adele.sees('Typ een datum als 23-11-2027.')
      await adele.presses('Voorbeeld bekijken', {
        ...page,
        sources: 'Intranet https://intranet/huisregels',
        reviewBy: '1-6-2027',
        triggers: 'loverboy',
      })
      await adele.sees('“loverboy” hoort al bij “Loverboys zijn mensenhandelaren”.')
      await adele.presses('Verder wijzigen')
      await adele.presses('Voorbeeld bekijken', { triggers: 'spreekkamer, sleutel' })
      await adele.sees('De sleutel hangt bij de bode.')
    },
  )
})

/** Both who handle signals keep the knowledge as well. */
const twoAdmins = (one: ServeSettings): ServeSettings => ({
  ...one,
  organisations: one.organisations.map((town) => {
    const { platform = 'teams', functionarissen = [] } = town.office ?? {}
    const admins = functionarissen.map((id) => ({ platform, id }))
    return { ...town, municipality: { ...town.municipality, admins } }
  }),
})

describe('two admins at one answer', () => {
  const bothOpen = async ({ adele, megan, clock }: StoryTown, button: string): Promise<void> => {
    for (const admin of [adele, megan]) {
      await admin.says('wat is een loverboy?')
      await admin.presses('Dit antwoord beheren')
      if (button !== '') await admin.presses(button)
    }
    clock.advance(minutes)
  }

  onBothPlatforms(
    'who publishes second sees what the first made of it before it is replaced',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex, clock } = town
      await bothOpen(town, 'Wijzigen')
      await adele.presses('Voorbeeld bekijken', { text: 'Zoals Adele het uitlegt.', why: 'Korter' })
      await adele.presses('Publiceren')
      await adele.sees('Gepubliceerd')
      clock.advance(minutes)
      await megan.presses('Voorbeeld bekijken', { text: 'Zoals Megan het uitlegt.' })
      await megan.presses('Publiceren')
      await megan.sees('Adele Vance heeft dit antwoord gewijzigd terwijl jij bezig was.')
      await megan.sees('reden: Korter')
      await megan.sees('Zoals Adele het uitlegt.')
      await alex.says('wat is een loverboy?')
      await alex.sees('Zoals Adele het uitlegt.')
      await megan.presses('Publiceren')
      await megan.sees('Gepubliceerd')
      await alex.says('loverboys')
      await alex.sees('Zoals Megan het uitlegt.')
    },
  )

  onBothPlatforms(
    'what the other retracted meanwhile does not come back unseen',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex } = town
      await bothOpen(town, 'Wijzigen')
      await adele.presses('Intrekken')
      await adele.presses('Intrekken', { text: 'Klopt niet meer' })
      await megan.presses('Voorbeeld bekijken', { text: 'Zoals Megan het uitlegt.' })
      await megan.presses('Publiceren')
      await megan.sees('Adele Vance heeft dit antwoord ingetrokken terwijl jij bezig was.')
      await alex.says('wat is een loverboy?')
      assert.ok(!alex.screen().includes('Zoals Megan het uitlegt.'), alex.screen())
    },
  )

  onBothPlatforms(
    'what the other just improved is not retracted unseen',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex } = town
      await bothOpen(town, '')
      await megan.presses('Intrekken')
      town.clock.advance(minutes)
      await adele.presses('Wijzigen')
      await adele.presses('Voorbeeld bekijken', { text: 'Zoals Adele het uitlegt.' })
      await adele.presses('Publiceren')
      await adele.sees('Gepubliceerd')
      town.clock.advance(minutes)
      await megan.presses('Intrekken', { text: 'Klopt niet meer' })
      await megan.sees('Er is nog niets ingetrokken.')
      await megan.sees('Zoals Adele het uitlegt.')
      await alex.says('wat is een loverboy?')
      await alex.sees('Zoals Adele het uitlegt.')
      await megan.presses('Intrekken', { text: 'Klopt nog steeds niet' })
      await megan.sees('ingetrokken: niemand krijgt dit antwoord')
    },
  )

  onBothPlatforms(
    '“nog juist” below a text that the other replaced puts no name below the new one',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex } = town
      await bothOpen(town, '')
      await adele.presses('Wijzigen')
      await adele.presses('Voorbeeld bekijken', { text: 'Zoals Adele het uitlegt.' })
      await adele.presses('Publiceren')
      await adele.sees('Gepubliceerd')
      await megan.presses('Nog juist')
      await megan.sees('Er is intussen iets gewijzigd.')
      await alex.says('wat is een loverboy?')
      await alex.sees('Zoals Adele het uitlegt.')
      assert.ok(!alex.screen().includes('Nagekeken bij ons'), alex.screen())
      await megan.presses('Nog juist')
      await alex.says('loverboys')
      await alex.sees('Nagekeken bij ons door Megan Bowen')
    },
  )

  onBothPlatforms(
    'a late press on “terug naar het meegeleverde” takes away no text that its presser never saw',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex } = town
      const publishes = async (admin: Actor, text: string): Promise<void> => {
        await admin.presses('Wijzigen')
        await admin.presses('Voorbeeld bekijken', { text })
        await admin.presses('Publiceren')
        await admin.sees('Gepubliceerd')
        town.clock.advance(minutes)
      }
      await bothOpen(town, '')
      await publishes(adele, 'Zoals Adele het eerst uitlegde.')
      await megan.says('wat is een loverboy?')
      await megan.presses('Dit antwoord beheren')
      await publishes(adele, 'Zoals Adele het nu uitlegt.')
      await megan.presses('Terug naar het meegeleverde')
      await megan.sees('Er is intussen iets gewijzigd.')
      await alex.says('wat is een loverboy?')
      await alex.sees('Zoals Adele het nu uitlegt.')
    },
  )

  onBothPlatforms(
    'a question that the other added stays, also when the form was opened before it',
    { begins, settings: twoAdmins },
    async (town) => {
      const { adele, megan, alex } = town
      await alex.says('wat is een straatboete')
      await alex.presses('Klopt niet of niet duidelijk')
      await megan.says('wat is een straatboete')
      await megan.presses('Dit antwoord beheren')
      await megan.presses('Wijzigen')
      town.clock.advance(minutes)
      await adele.says('kennis beheren')
      await adele.presses('Vragen zonder goed antwoord')
      await adele.presses('Hoort bij: Criminele uitbuiting')
      await adele.sees('Gedaan.')
      await megan.presses('Voorbeeld bekijken', { why: 'Nagelopen' })
      await megan.presses('Publiceren')
      await megan.sees('Gepubliceerd')
      const kept = await allKept(town)
      assert.ok(kept.includes('"act":"example"') && !kept.includes('"act":"drop-example"'), kept)
    },
  )
})

describe('what is due for review', () => {
  onBothPlatforms(
    'is right with one press, for all that stand on the screen',
    { begins: '2028-12-05T10:00:00.000Z' },
    async ({ adele }) => {
      await adele.says('kennis beheren')
      await adele.presses('Na te kijken')
      const label = adele.buttons().findLast((one) => one.startsWith('Alle ') && one.endsWith(' nog juist'))
      await adele.presses(label ?? assert.fail(adele.screen()))
      await adele.sees(`Genoteerd: ${/\d+/.exec(label ?? '')?.[0]} keer nog juist.`)
    },
  )
})

describe('a heading of a language inside the text of an answer', () => {
  onBothPlatforms(
    'is said at its field, and takes no other answer away',
    { begins },
    async ({ adele, alex }) => {
      await adele.says('kennis beheren')
      await adele.presses('Nieuw antwoord')
      await adele.presses('Voorbeeld bekijken', {
        ...page,
        text: '## Nederlands\n\nDe sleutel hangt bij de bode.',
      })
      await adele.sees('Een regel met alleen “## Nederlands” of “## English” kan hier niet.')
      assert.ok(!adele.buttons().includes('Publiceren'), adele.screen())
      await alex.says('wat is een loverboy?')
      await alex.sees('Loverboys zijn mensenhandelaren')
    },
  )
})

describe('an admin keeps an answer right', () => {
  onBothPlatforms(
    'changes one that ships, with why; takes it back and sees who did what',
    { begins },
    async ({ adele, alex }) => {
      await adele.says('wat is een loverboy?')
      await adele.presses('Dit antwoord beheren')
      await adele.sees('Stand: zoals meegeleverd')
      await adele.presses('Wijzigen')
      await adele.presses('Voorbeeld bekijken', { text: 'Onze eigen uitleg over loverboys.', why: 'Korter' })
      await adele.presses('Publiceren')
      await alex.says('wat is een loverboy?')
      await alex.sees('Onze eigen uitleg over loverboys.')
      await adele.presses('Dit antwoord beheren')
      await adele.presses('Geschiedenis')
      await adele.sees('Adele Vance: gepubliceerd, reden: Korter')
      await adele.presses('Dit antwoord beheren')
      await adele.presses('Terug naar het meegeleverde')
      await adele.sees('Stand: zoals meegeleverd')
      await alex.says('loverboy methode')
      assert.equal(alex.screen().split('Onze eigen uitleg').length, 2, 'only the first answer was ours')
    },
  )

  onBothPlatforms(
    'gets a text of ours back after it went back to what ships, also of two on one day',
    { begins },
    async ({ adele, alex, clock }) => {
      await adele.says('wat is een loverboy?')
      await adele.presses('Dit antwoord beheren')
      for (const text of ['Onze eerste uitleg.', 'Onze tweede uitleg.']) {
        await adele.presses('Wijzigen')
        await adele.presses('Voorbeeld bekijken', { text })
        await adele.presses('Publiceren')
        await adele.presses('Dit antwoord beheren')
        clock.advance(minutes)
      }
      await adele.presses('Terug naar het meegeleverde')
      await adele.sees('Stand: zoals meegeleverd')
      await adele.presses('Geschiedenis')
      await adele.sees('Terug naar die van 24 november 2026, 10:00')
      await adele.presses('Terug naar die van 24 november 2026, 10:01')
      await alex.says('wat is een loverboy?')
      await alex.sees('Onze tweede uitleg.')
    },
  )

  onBothPlatforms('retracts with a reason, and brings back', { begins }, async ({ adele, alex }) => {
    await adele.says('wat is een loverboy?')
    await adele.presses('Dit antwoord beheren')
    await adele.presses('Intrekken')
    await adele.presses('Intrekken', { text: 'Wordt herschreven' })
    await adele.sees('ingetrokken: niemand krijgt dit antwoord')
    await alex.says('wat is een loverboy?')
    assert.ok(!alex.screen().includes('Loverboys zijn mensenhandelaren'), alex.screen())
    await adele.presses('Weer laten zien')
    await alex.says('loverboys')
    await alex.sees('Loverboys zijn mensenhandelaren')
  })

  onBothPlatforms('“nog juist” puts a name and a day below it', { begins }, async ({ adele, alex }) => {
    await alex.says('wat is een loverboy?')
    await alex.sees('Nog niet nagekeken door onze gemeente.')
    await adele.says('wat is een loverboy?')
    await adele.presses('Dit antwoord beheren')
    await adele.presses('Nog juist')
    await alex.says('loverboys')
    await alex.sees('Nagekeken bij ons door Adele Vance op 24 november 2026.')
  })

  onBothPlatforms('goes out as Markdown and comes in again', { begins }, async ({ adele, alex }) => {
    await adele.says('wat is een loverboy?')
    await adele.presses('Dit antwoord beheren')
    await adele.presses('Als Markdown')
    await adele.sees('id: vorm-loverboys')
    await adele.says('kennis beheren')
    await adele.presses('Importeren')
    await adele.presses('Inlezen', { text: 'zomaar iets' })
    await adele.sees('Dit kan ik niet inlezen: begin met gegevens tussen twee regels met ---')
    await adele.presses('Inlezen', { text: markdown })
    await adele.sees('Ingelezen: “Waar staat de koffie?”')
    await adele.presses('Publiceren')
    await alex.says('waar staat de koffie?')
    await alex.sees('De koffie staat in de hal.')
    await adele.says('kennis beheren')
    await adele.presses('Importeren')
    await adele.presses('Inlezen', { text: markdown.replace('in de hal', 'in de kantine') })
    await adele.sees('Dat antwoord is er al. Publiceer je dit, dan vervangt het wat er nu staat.')
    await alex.presses('Wat is mensenhandel?')
  })
})

const markdown = `---
id: waar-staat-de-koffie
kind: werkwijze
title:
  nl: Waar staat de koffie?
related: [definitie-mensenhandel]
triggers:
  nl: [koffie, koffieautomaat]
sources:
  - name: Huisregels
    seen: 2026-11
owner: beheerder
reviewBy: 2027-06-01
---

## Nederlands

De koffie staat in de hal.
`
