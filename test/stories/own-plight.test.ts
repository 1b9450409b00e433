import assert from 'node:assert/strict'
import { signalFiles } from '../fixtures/kept.ts'
import { hours } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, passes, type StoryTown } from './story.ts'

const mine = 'Ik word zelf gedwongen om na mijn werk schoon te maken en mijn man houdt mijn paspoort'
const telling = /gedwongen|schoon te maken|paspoort/

async function tells({ alex }: StoryTown): Promise<void> {
  await alex.says(mine)
  await alex.sees('Gaat dit over jezelf?')
  await alex.presses('Ja, over mij')
  await alex.sees('Dank dat je dit vertelt')
}

/** Where help is, in words; no form, and nothing to send. */
function isHelped({ alex }: StoryTown): void {
  const said = alex.screen()
  for (const told of [
    'Wat jou overkomt, is niet jouw schuld. Je hoeft hier niets in te vullen.',
    'CoMensha helpt mensen die uitgebuit worden: 033-448\u00a011\u00a086.',
    'De politie: 112 bij gevaar',
    'Deze nummers zijn nog niet door deze gemeente nagekeken.',
    'De vertrouwenspersoon: op kamer 2.04, elke werkdag.',
    'Ik heb niets doorgegeven.',
  ])
    assert.ok(said.includes(told), `"${told}" is not in:\n${said}`)
  assert.deepEqual(alex.buttons().slice(-3), ['Ik wil met iemand praten', 'Terug', 'Weggooien'])
}

describe('an employee who is a victim', () => {
  const begins = '2026-11-24T09:00:00.000Z'
  const facts = { departments: [], confidentialAdviser: 'op kamer 2.04, elke werkdag' }

  onBothPlatforms('is shown where help is, not a form', { begins, facts }, async (town) => {
    await tells(town)
    isHelped(town)
    assert.ok(!town.alex.screen().includes('Is er nu gevaar voor iemand?'), town.alex.screen())
    assert.deepEqual(await signalFiles(town.data), [])
    await town.alex.presses('Weggooien')
    await town.alex.sees('Weggegooid.')
    assert.doesNotMatch(await allKept(town), telling)
  })

  onBothPlatforms('who filled in the form is shown the same', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await alex.says('iets doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Versturen', { danger: 'no', what: mine })
    await alex.sees('Gaat dit over jezelf?')
    await alex.presses('Ja, over mij')
    await alex.sees('Dank dat je dit vertelt')
    assert.ok(alex.screen().includes('Deze nummers zijn nog niet door deze gemeente nagekeken.'))
    assert.deepEqual(await signalFiles(town.data), [])
    assert.equal(megan.screen(channel), '')
  })

  onBothPlatforms(
    'who wants to talk is called, without a word about why',
    { begins, facts },
    async (town) => {
      const { alex, megan, channel } = town
      await tells(town)
      await alex.presses('Ik wil met iemand praten')
      await alex.presses('Ja, neem contact op')
      const reference = await alex.seesReference()
      await alex.sees('Ik vraag of iemand contact met je opneemt.')
      await megan.sees(`Overleg gevraagd, ${reference}`, channel)
      await megan.presses('Bekijken', {}, channel)
      await megan.sees('Alex Wilber', channel)
      assert.doesNotMatch(megan.screen(channel) + town.notices().join('\n') + town.logged(), telling)
      const [signal] = await town.kept()
      assert.equal(signal?.purpose, 'talk')
      assert.deepEqual(signal?.answers, {})
    },
  )

  onBothPlatforms(
    'who asked to be called leaves nothing about a case behind',
    { begins, facts },
    async (town) => {
      const { alex } = town
      await tells(town)
      await alex.presses('Ik wil met iemand praten')
      await alex.presses('Ja, neem contact op')
      await alex.sees('Er is niets over een zaak bewaard.')
      assert.doesNotMatch(await allKept(town), telling)
      await passes(town, 24 * hours)
      assert.ok(!alex.screen().includes('Je hebt nog iets openstaan'), alex.screen())
    },
  )

  onBothPlatforms('who tells of somebody else goes on to pass it on', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await alex.says(mine)
    await alex.presses('Nee, over iemand anders')
    await alex.presses('Nee')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    await megan.sees(await alex.seesReference(), channel)
  })
})
