import assert from 'node:assert/strict'
import { onBothPlatforms } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const facts = {
  departments: [
    { name: 'Leerplicht', size: 14, meldcode: true },
    { name: 'Burgerzaken', size: 34, meldcode: false },
  ],
}

/** Everything that is asked on the page, apart from who may not see it. */
const page = {
  danger: 'no',
  what: 'Jongen van 13 draagt een Rolex, verzuimt elke maandag en is steeds met oudere jongens in een nieuwe auto',
  subject: 'person',
  form: 'criminal',
  place: 'street',
  neighbourhood: 'Bij het winkelcentrum',
  address: 'Dorpsstraat 999',
  company: 'Voorbeeld Autoverhuur',
  when: 'Sinds de herfstvakantie',
  number: 'one',
  age: 'minor',
  group: 'debts',
  source: 'seen',
  knows: 'no',
  wish: 'Hij wil rust, zegt hij tegen zijn mentor',
  contact: 'Alleen via mij, of na schooltijd op 06-12345678',
  told: 'team',
  department: 'Leerplicht',
}

describe('a boy of 13 with a Rolex, told by a school attendance officer on one page', () => {
  onBothPlatforms(
    'all of it arrives, and the receipt says that the meldcode goes on',
    { begins, facts },
    async (town) => {
      const { alex } = town
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', page)
      await alex.seesReference()
      assert.ok(
        !alex.screen().includes('Mag dit in je tekst blijven staan?'),
        'the number is meant to be there',
      )
      await alex.sees('Dit vervangt de meldcode niet: volg ook die stappen.')
      await alex.sees('Veilig Thuis, 0800-2000')
      assert.deepEqual((await town.kept())[0]?.answers, page)
    },
  )

  onBothPlatforms('the card says that he is young, and not where he is', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await alex.says('iets doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Versturen', page)
    const reference = await alex.seesReference()
    await megan.sees(reference, channel)
    const card = megan.screen(channel)
    for (const fact of [
      'Iemand jonger dan 18: ja',
      'Waar het op lijkt: Iemand moet strafbare dingen doen',
      'Soort plek: Op straat',
      'Afdeling: Leerplicht',
    ])
      assert.ok(card.includes(fact), card)
    const typed = [
      page.what,
      page.neighbourhood,
      page.address,
      page.company,
      page.when,
      page.wish,
      page.contact,
    ]
    const read = [card, alex.screen(), town.logged(), ...town.notices()].join('\n')
    assert.deepEqual(
      typed.filter((text) => read.includes(text)),
      [],
    )
    await megan.presses('Bekijken', {}, channel)
    await megan.sees('Adres:', channel)
    assert.deepEqual(
      typed.filter((text) => !megan.screen(channel).includes(text)),
      [],
    )
    await megan.sees('Al verteld aan: Mijn leidinggevende of een collega', channel)
  })

  for (const [department, said] of [
    ['Burgerzaken', false],
    ['Leerplicht', true],
  ] as const)
    onBothPlatforms(
      `${department} is ${said ? '' : 'not '}told of the meldcode`,
      { begins, facts },
      async ({ alex }) => {
        await alex.says('iets doorgeven')
        await alex.presses('Alles op één pagina')
        await alex.presses('Versturen', { ...page, department })
        await alex.sees('Wat je nu kunt doen')
        assert.equal(alex.screen().includes('meldcode'), said)
      },
    )
})
