import assert from 'node:assert/strict'
import type { Actor } from '../adapters/contract.ts'
import { minutes } from '../fixtures/samples.ts'
import { codesOn, onBothPlatforms, passes, passesOn, type StoryTown } from './story.ts'

const begins = '2026-11-24T10:00:00.000Z'
const seen = 'Achter in de nagelsalon slapen drie meiden'
const state = 'bewaard, nog niet bezorgd'

/** The first try of a card has failed. */
async function fails(town: StoryTown): Promise<void> {
  while (!town.logged().includes('"event":"delivery-failed"')) await new Promise(setImmediate)
}

const told = (person: Actor, reference: string): number =>
  person.screen().split(`${reference} is bewaard, maar nog niet bezorgd.`).length - 1

/** What the newest answer to a question for the own signals says. */
async function mine(person: Actor): Promise<string> {
  await person.says('mijn signalen')
  await person.sees('Mijn signalen')
  return person.screen().split('Mijn signalen').at(-1) ?? ''
}

/** The same once the card that stands in the channel is noted as delivered. */
async function mineAfterwards(person: Actor): Promise<string> {
  for (let n = 0; n < 50; n++) if (!(await mine(person)).includes(state)) break
  return mine(person)
}

describe('A6: who passes something on while the channel is down', () => {
  for (const changes of [[], ['Liever: naam afgeschermd']])
    onBothPlatforms(
      `hears once, after ten minutes, that it is kept and not delivered yet${changes.map((one) => ` (${one})`).join('')}`,
      { begins },
      async (town) => {
        const { alex, megan, channel } = town
        const down = town.channelIsDown()
        const reference = await passesOn(alex, seen, ...changes)
        await fails(town)
        assert.match(await mine(alex), new RegExp(`${reference}[^]*${state}`))
        assert.equal(told(alex, reference), 0)
        await passes(town, 15 * minutes)
        await alex.sees(`${reference} is bewaard, maar nog niet bezorgd.`)
        await passes(town, 60 * minutes)
        assert.equal(told(alex, reference), 1)
        await alex.says(reference)
        await alex.sees(`Over ${reference}`)
        assert.match(alex.screen().split(`Over ${reference}`).at(-1) ?? '', new RegExp(state))
        down.cancel()
        await passes(town, 15 * minutes)
        await megan.sees(`Signaal ${reference}`, channel)
        assert.match(await mineAfterwards(alex), /nog niet in behandeling/)
        assert.doesNotMatch(megan.screen(channel), /nog niet bezorgd/)
        const [signal] = await town.kept()
        const news = signal?.deliveries.filter(({ kind }) => kind === 'news') ?? []
        assert.deepEqual(
          news.map(({ state: sent, to }) => [sent, to === 'channel']),
          [['sent', false]],
        )
      },
    )

  onBothPlatforms('hears nothing when it arrives within ten minutes', { begins }, async (town) => {
    const { alex, megan, channel } = town
    const down = town.channelIsDown()
    const reference = await passesOn(alex, seen)
    await fails(town)
    down.cancel()
    await passes(town, 15 * minutes)
    await megan.sees(`Signaal ${reference}`, channel)
    assert.match(await mineAfterwards(alex), /nog niet in behandeling/)
    assert.equal(told(alex, reference), 0)
  })

  onBothPlatforms('hears it at the code only, where there is nothing else', { begins }, async (town) => {
    const { alex } = town
    town.channelIsDown()
    const reference = await passesOn(alex, seen, 'Liever: alleen met een code')
    const [code = ''] = codesOn(alex)
    await fails(town)
    await passes(town, 15 * minutes)
    assert.equal(told(alex, reference), 0)
    await alex.says('mijn signalen')
    await alex.presses('Ik heb een code')
    await alex.presses('Kijken', { text: code })
    await alex.sees(`Over ${reference}`)
    assert.match(alex.screen().split(`Over ${reference}`).at(-1) ?? '', new RegExp(state))
    const [signal] = await town.kept()
    assert.deepEqual(
      signal?.deliveries.filter(({ kind }) => kind === 'news'),
      [],
    )
  })

  onBothPlatforms(
    'hears no more that nobody has it once somebody took it from the private chat',
    { begins },
    async (town) => {
      const { alex, megan } = town
      town.channelIsDown()
      const reference = await passesOn(alex, seen)
      await fails(town)
      await passes(town, 15 * minutes)
      await alex.sees(`${reference} is bewaard, maar nog niet bezorgd.`)
      await megan.presses('In behandeling nemen')
      await megan.sees(`Je hebt ${reference} in behandeling`)
      assert.doesNotMatch(await mine(alex), new RegExp(state))
    },
  )
})
