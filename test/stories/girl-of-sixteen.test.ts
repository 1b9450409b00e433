import assert from 'node:assert/strict'
import { signalFiles } from '../fixtures/kept.ts'
import { hours } from '../fixtures/samples.ts'
import { onBothPlatforms, passes, type StoryTown } from './story.ts'

const seen =
  'Een meisje van 16 uit mijn klas wordt vanavond opgehaald door een man van wie ze niets durft te weigeren'
const facts = {
  departments: [{ name: 'Jeugd', size: 22, meldcode: true }],
  onCall: 'het piket van de gemeente, 06-12345678',
}

async function bothAway({ megan, adele }: StoryTown): Promise<void> {
  await megan.says('afwezig tot 24-11')
  await megan.sees('je er weer bent op dinsdag 24 november')
  await adele.says('afwezig tot 26-11')
  await adele.sees('je er weer bent op donderdag 26 november')
}

/** By the page: what matters tonight, and nothing else. */
async function tells({ alex }: StoryTown): Promise<string> {
  await alex.says(seen)
  await alex.presses('Ja, doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Versturen', { danger: 'yes', age: 'minor', form: 'sexual', department: 'Jeugd' })
  return alex.seesReference()
}

describe('a girl of sixteen is picked up tonight', () => {
  const begins = '2026-11-20T18:30:00.000Z'

  onBothPlatforms(
    'danger in what is typed brings 112 before the question to pass it on',
    { begins, facts },
    async ({ alex }) => {
      await alex.says(seen)
      const [before, after] = alex.screen().split('Wil je dit doorgeven')
      assert.match(before ?? '', /Bel nu 112/)
      assert.match(after ?? '', /Ja, doorgeven/)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Ja')
      const review = alex.screen().split('Ingevuld: gevaar nu.').at(-1) ?? ''
      assert.match(review, /^\s*Bel nu 112.*Versturen/s)
    },
  )

  onBothPlatforms(
    'the receipt says who is back when, and whom to ring now',
    { begins, facts },
    async (town) => {
      const { alex, megan, channel } = town
      await bothAway(town)
      await town.restart()
      const reference = await tells(town)
      const receipt = alex.screen()
      for (const told of [
        'Bel nu 112',
        'op zijn vroegst dinsdag 24 november gelezen',
        'Megan Bowen is er weer op dinsdag 24 november.',
        'Adele Vance is er weer op donderdag 26 november.',
        'Kan het niet wachten? Bel het piket van de gemeente, 06-12345678. Bij gevaar: 112.',
        'Dit vervangt de meldcode niet: volg ook die stappen.',
        'Veilig Thuis, 0800-2000',
      ])
        assert.ok(receipt.includes(told), `"${told}" is not in:\n${receipt}`)
      await megan.sees(reference, channel)
      assert.match(megan.screen(channel), /Gevaar nu: Ja\nIemand jonger dan 18: ja/)
      assert.ok(
        town.notices().every((notice) => !/meisje|klas|jonger|gevaar/i.test(notice)),
        town.notices().join('\n'),
      )
      const [signal] = await town.kept()
      assert.equal(signal?.answers.age, 'minor')
      assert.equal(signal?.answers.what, seen)
    },
  )

  onBothPlatforms(
    'on the day that the first is back, the receipt no longer sends people away',
    { begins, facts },
    async (town) => {
      await bothAway(town)
      // From Friday evening to Tuesday morning.
      await passes(town, 86 * hours)
      await tells(town)
      await town.alex.sees('Er gaat nu bericht naar Megan Bowen. Dat wordt op zijn vroegst vandaag gelezen.')
      const receipt = town.alex.screen()
      assert.ok(!receipt.includes('Megan Bowen is er weer'), receipt)
      assert.ok(receipt.includes('Adele Vance is er weer op donderdag 26 november.'), receipt)
    },
  )

  onBothPlatforms(
    'somebody who handles no signals is not away for anybody',
    { begins, facts },
    async (town) => {
      await town.alex.says('afwezig tot 24-11')
      assert.ok(!town.alex.screen().includes('je er weer bent'), town.alex.screen())
      await tells(town)
      assert.ok(!town.alex.screen().includes('is er weer op'), town.alex.screen())
      assert.equal((await signalFiles(town.data)).length, 1)
    },
  )
})
