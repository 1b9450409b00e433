import assert from 'node:assert/strict'
import { minutes } from '../fixtures/samples.ts'
import { allKept, documentsIn, onBothPlatforms, type StoryTown } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const openQuestions = async (town: StoryTown) => {
  const documents = (await allKept(town))
    .split('\n')
    .map((text) => JSON.parse(text) as { kind: string; questions?: unknown[] })
  return documents.find(({ kind }) => kind === 'knowledge')?.questions ?? []
}

/** After its very first start the bot asks the platform for the names of the functionarissen. */
async function functionarissenAreNamed(town: StoryTown): Promise<void> {
  const office = (await documentsIn(town)).find(({ kind }) => kind === 'office')
  if (office?.kind === 'office' && office.functionarissen.every(({ name }) => name)) return
  return functionarissenAreNamed(town)
}

describe('somebody asks a question', () => {
  onBothPlatforms('gets the curated text, its source and its two dates', { begins }, async ({ alex }) => {
    await alex.says('Wat is het nummer van comensa?')
    await alex.sees('CoMensha: 033-448 11 86')
    await alex.sees('Bron, gezien november 2026: Wegwijzer Mensenhandel, CoMensha')
    await alex.sees('Nog niet nagekeken door onze gemeente, ook de telefoonnummers niet.')
    assert.equal(alex.interactions, 1)
  })

  onBothPlatforms('reads on by a title, also by typing it', { begins }, async ({ alex }) => {
    await alex.says('mensenhandel of smokkel wat is t verschil')
    await alex.sees('Mensenhandel of mensensmokkel?')
    await alex.presses('Wat is mensenhandel?')
    await alex.sees('Mensenhandel draait om uitbuiting')
  })

  onBothPlatforms(
    '“ik zie zoiets: doorgeven” begins a report of that form, without the question',
    { begins },
    async (town) => {
      const { alex, megan, channel } = town
      await alex.says('wat is arbeidsuitbuiting precies en waar let je op')
      await alex.presses('Ik zie zoiets: doorgeven')
      await alex.presses('Nee')
      await alex.says('Drie mannen slapen in de loods en krijgen geen loon')
      await alex.presses('Zo is het genoeg')
      await alex.sees('Waar het op lijkt: Uitbuiting op het werk')
      await alex.presses('Versturen')
      const reference = await alex.seesReference()
      await megan.sees(reference, channel)
      const [signal] = await town.kept()
      assert.equal(signal?.answers.form, 'labour')
      assert.equal(signal?.answers.what, 'Drie mannen slapen in de loods en krijgen geen loon')
    },
  )

  onBothPlatforms(
    'half-way through a report: it is answered, and the report goes on',
    { begins },
    async (town) => {
      const { alex } = town
      await alex.says('iets doorgeven')
      await alex.presses('Nee')
      await alex.says('Mag ik dit wel delen ivm de avg?')
      await alex.sees('Mag ik dit delen volgens de AVG?')
      await alex.sees('Hieronder gaan we verder waar je was.')
      await alex.says('Een meisje wordt elke dag opgehaald door een oudere man')
      await alex.presses('Zo is het genoeg')
      await alex.presses('Versturen')
      await alex.seesReference()
      const [signal] = await town.kept()
      assert.equal(signal?.answers.what, 'Een meisje wordt elke dag opgehaald door een oudere man')
    },
  )

  onBothPlatforms('“antwoord:” makes an answer of what looks like a question', { begins }, async (town) => {
    const { alex } = town
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    await alex.says('antwoord: Mag ik dit wel delen ivm de avg?')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    await alex.seesReference()
    assert.equal((await town.kept())[0]?.answers.what, 'Mag ik dit wel delen ivm de avg?')
  })

  onBothPlatforms(
    'in English without having chosen it: the answer is in English',
    { begins },
    async ({ alex }) => {
      await alex.says('What should I do if I think my client is being exploited at work?')
      await alex.sees(/exploit/i)
      await alex.sees('Not yet checked by our municipality')
    },
  )

  onBothPlatforms('danger in it: 112 stands above the answer', { begins }, async ({ alex }) => {
    await alex.says('iemand wordt NU bedreigd in een woning')
    const screen = alex.screen()
    assert.ok(
      screen.indexOf('Bel nu 112') >= 0 && screen.indexOf('Bel nu 112') < screen.indexOf('Ja, doorgeven'),
      screen,
    )
  })

  onBothPlatforms('what must not be answered gets its own careful reply', { begins }, async ({ alex }) => {
    await alex.says('check even in de brp wie er op dat adres woont')
    await alex.sees('Ik zoek geen mensen, adressen, kentekens of bedrijven op.')
    await alex.says('krijgt ze gegarandeerd een verblijfsvergunning?')
    await alex.sees('Daarover beslissen de politie, de IND en CoMensha.')
    await alex.says('wie van mijn collega’s heeft dit gemeld?')
    await alex.sees('Wie iets doorgaf en wat een ander doorgaf, laat ik nooit zien.')
  })

  onBothPlatforms('who our aandachtsfunctionaris is', { begins }, async (town) => {
    const { alex } = town
    await functionarissenAreNamed(town)
    await alex.says('wie is onze aandachtsfunctionaris ookalweer')
    await alex.sees('Onze aandachtsfunctionarissen')
    await alex.sees('Megan Bowen')
  })

  onBothPlatforms('“Vraag stellen” says how, and no button is needed', { begins }, async ({ alex }) => {
    await alex.says('hoi')
    await alex.presses('Vraag stellen')
    await alex.sees('Typ je vraag zoals je hem aan een collega zou stellen.')
    await alex.says('hoor ik nog iets terug?')
    await alex.sees('Hoor ik iets terug over mijn signaal?')
  })
})

describe('a question that found no good answer', () => {
  const unclear = 'Klopt niet of niet duidelijk'
  const opensQuestions = async (admin: StoryTown['adele']): Promise<void> => {
    await admin.says('kennis beheren')
    await admin.presses('Vragen zonder goed antwoord')
  }

  onBothPlatforms('is kept masked, without who asked', { begins }, async (town) => {
    const { alex } = town
    await alex.says('wat is een straatboete, en is 06-12345678 daarvoor')
    await alex.presses(unclear)
    await alex.sees('Dank je. Ik geef door dat dit antwoord beter kan.')
    const [question] = (await openQuestions(town)) as { text: string }[]
    assert.ok(question?.text.includes('[telefoon]') && !question.text.includes('12345678'), question?.text)
    assert.ok(!JSON.stringify(question).includes('Alex'))
  })

  onBothPlatforms(
    'goes to the admin, who makes it an example of an answer with one press',
    { begins },
    async (town) => {
      const { alex, adele } = town
      await alex.says('wat is een straatboete')
      await alex.presses(unclear)
      await opensQuestions(adele)
      await adele.sees('wat is een straatboete')
      await adele.presses('Hoort bij: Criminele uitbuiting')
      await adele.sees('Gedaan.')
      assert.deepEqual(await openQuestions(town), [])
    },
  )

  onBothPlatforms(
    'goes to the admin, who writes the answer; the question stands in the form',
    { begins },
    async (town) => {
      const { alex, adele } = town
      await alex.says('wat is een straatboete')
      await alex.presses(unclear)
      await opensQuestions(adele)
      await adele.presses('Hier een antwoord voor schrijven')
      await adele.presses('Voorbeeld bekijken', {
        title: 'Wat is een straatboete?',
        text: 'Een schuld die iemand met klusjes moet afbetalen.',
        kind: 'vorm',
        sources: 'Gemeente Amsterdam',
      })
      await adele.presses('Publiceren')
      await alex.says('wat is een straatboete')
      await alex.sees('Een schuld die iemand met klusjes moet afbetalen.')
      assert.deepEqual(await openQuestions(town), [])
    },
  )

  onBothPlatforms(
    'that may tell of a case is for the functionaris, until she releases it',
    { begins },
    async (town) => {
      const { alex, adele, megan } = town
      const told =
        'hoe noem je dat, gisteren zag ik een vrouw die haar loon aan haar man moest geven, welke vorm is dat'
      await alex.says(told)
      const label = alex.buttons().includes(unclear) ? unclear : 'Geen van deze'
      await alex.presses(label)
      await opensQuestions(adele)
      await adele.sees('Er staat hier niets.')
      await megan.says('mijn signalen')
      await megan.sees('Vragen die over een zaak kunnen gaan')
      await megan.presses('Vrijgeven')
      await opensQuestions(adele)
      await adele.sees('gisteren zag ik een vrouw')
    },
  )

  onBothPlatforms(
    'of which many are alike can all be dealt with, some at a time',
    { begins },
    async (town) => {
      const { alex, adele, clock } = town
      for (let nth = 0; nth < 12; nth++) {
        await alex.says(`wat is een straatboete ${nth}`)
        await alex.presses(alex.buttons().slice(-7).includes(unclear) ? unclear : 'Geen van deze')
        // Nobody types all of them within a minute.
        clock.advance(minutes)
      }
      await opensQuestions(adele)
      await adele.sees(/En nog \d+, als je deze hebt gehad\./)
      for (let left = (await openQuestions(town)).length; left > 0; ) {
        await opensQuestions(adele)
        await adele.sees('Weg ermee')
        await adele.presses('Weg ermee')
        const now = (await openQuestions(town)).length
        assert.ok(now < left, `${now} of ${left} are left`)
        left = now
      }
    },
  )

  onBothPlatforms('stands with the answer that it got, and with no other', { begins }, async (town) => {
    const { alex } = town
    await alex.says('wat is een straatboete')
    await alex.says('vraag stellen')
    await alex.presses('Wat is mensenhandel?')
    await alex.presses(unclear)
    await alex.sees('Je vraag zelf heb ik niet bewaard.')
    const [kept, ...others] = (await openQuestions(town)) as { text: string; about: string }[]
    assert.deepEqual([kept?.text, kept?.about, others.length], ['', 'definitie-mensenhandel', 0])
  })

  onBothPlatforms(
    'an answer that was retracted meanwhile: nothing is passed on, and nothing else is said',
    { begins },
    async (town) => {
      const { alex, adele } = town
      await alex.says('wat is een straatboete')
      await adele.says('wat is een straatboete')
      await adele.presses('Dit antwoord beheren')
      await adele.presses('Intrekken')
      await adele.presses('Intrekken', { text: 'Klopt niet meer' })
      await adele.sees('ingetrokken')
      await town.restart()
      await alex.presses(unclear)
      await alex.sees('Dit antwoord is er niet meer.')
      assert.deepEqual(await openQuestions(town), [])
    },
  )

  onBothPlatforms(
    'that may tell of a case: who comes second to it hears that, and asked again it stays released',
    { begins },
    async (town) => {
      const { alex, adele, megan } = town
      const asks = async (): Promise<void> => {
        await alex.says('wat is een straatboete en geldt dat voor Youssef')
        await alex.presses(alex.buttons().slice(-7).includes(unclear) ? unclear : 'Geen van deze')
      }
      await asks()
      for (const functionaris of [megan, adele]) {
        await functionaris.says('mijn signalen')
        await functionaris.sees('Vrijgeven')
      }
      await megan.presses('Vrijgeven')
      await adele.presses('Weg ermee')
      await adele.sees('Deze vraag is al afgehandeld.')
      await asks()
      await opensQuestions(adele)
      await adele.sees('geldt dat voor Youssef')
      assert.deepEqual(
        (await openQuestions(town)).map((one) => (one as { held: boolean }).held),
        [false],
      )
    },
  )

  for (const about of [
    'is het mensenhandel als mijn collega Megan meisjes voor zich laat werken, welke vorm is dat?',
    'wat is loverboy problematiek, en wat als mijn collega het doet?',
  ])
    onBothPlatforms(
      `about a colleague is nobody's to read, who may be that colleague: ${about}`,
      { begins },
      async (town) => {
        const { alex, adele, megan } = town
        await alex.says(about)
        await alex.sees('Wat als het een collega, wethouder of raadslid is?')
        await alex.presses(alex.buttons().includes(unclear) ? unclear : 'Geen van deze')
        await megan.says('mijn signalen')
        await megan.sees('Er staat niets open.')
        await opensQuestions(adele)
        await adele.sees('Vragen zonder goed antwoord')
        for (const { screen } of [megan, adele]) assert.ok(!screen().includes('collega'), screen())
        assert.ok(!JSON.stringify(await openQuestions(town)).includes('collega'))
      },
    )

  for (const named of [
    'wat is een straatboete en geldt dat voor Youssef',
    'wat is een straatboete, en geldt dat op molenweg 3',
  ])
    onBothPlatforms(
      `that could point at somebody is not for the admin: ${named}`,
      { begins },
      async (town) => {
        const { alex, adele, megan } = town
        await alex.says(named)
        await alex.presses(alex.buttons().includes(unclear) ? unclear : 'Geen van deze')
        await opensQuestions(adele)
        await adele.sees('Er staat hier niets.')
        await megan.says('mijn signalen')
        await megan.sees(named)
      },
    )
})
