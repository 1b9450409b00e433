import assert from 'node:assert/strict'
import { texts } from '../../dialogs/texts/index.ts'
import type { Actor } from '../adapters/contract.ts'
import { codesOn, onBothPlatforms, takesOn } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const english = { begins, english: ['alex' as const] }
const seen = 'Yesterday I saw two girls sleeping at the back of the nail salon'

const sentencesOf = (part: unknown): string[] => {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(sentencesOf) : []
}

/** What the bot says in Dutch only. */
const { words: _typed, ...said } = texts.nl
const inEnglish = new Set(sentencesOf(texts.en))
const dutch = new Set(sentencesOf(said).filter((text) => text.length > 3 && !inEnglish.has(text)))

const dutchOn = (person: Actor): string[] =>
  person
    .screen()
    .split('\n')
    .filter(
      (line) =>
        dutch.has(line) ||
        dutch.has(line.split(':')[0] ?? '') ||
        /(^|\s)(een|het|niet|je|ik|wordt|naar|voor)\s/.test(line),
    )

describe('somebody in English', () => {
  onBothPlatforms(
    'reads English from hello to the answer, and a code in Dutch words',
    english,
    async (town) => {
      const { alex, megan } = town
      const reads = async (done: Promise<unknown>) => {
        await done
        assert.deepEqual(dutchOn(alex), [])
      }
      await reads(alex.says('hello'))
      await reads(alex.presses('Who sees this?'))
      await reads(alex.says(seen))
      await reads(alex.presses('Yes, pass it on'))
      await reads(alex.presses('No'))
      await reads(alex.presses('Tell more'))
      await reads(alex.presses('Yes, about one or more people'))
      await reads(alex.says('I don’t know'))
      await reads(alex.presses('This is enough'))
      await reads(alex.presses('Rather: with a code only'))
      await alex.sees('After sending you get four words. Write them down')
      await reads(alex.presses('Send'))
      const reference = await alex.seesReference()
      const [code = ''] = codesOn(alex)
      await alex.sees('Your signal has been kept')
      await reads(alex.presses('I have written them down'))
      assert.deepEqual(codesOn(alex), [])
      await takesOn(megan, reference)
      await megan.presses('Vraag stellen')
      await megan.presses('Vraag versturen', { text: 'Which day was this?' })
      await megan.sees(`Je vraag over ${reference} is bewaard`)
      await reads(alex.says('my signals'))
      await reads(alex.presses('I have a code'))
      await reads(alex.presses('Look', { text: code }))
      await reads(alex.presses('Read'))
      await alex.sees('Which day was this?')
      await reads(alex.presses('Answer'))
      await reads(alex.presses('Send answer', { text: 'On Monday.' }))
      await megan.sees('De melder heeft geantwoord')
      await alex.sees(`Your answer about ${reference} has been kept`)
    },
  )

  onBothPlatforms('fills in the page in English, of which the card is Dutch', english, async (town) => {
    const { alex, megan, channel } = town
    await alex.says('pass something on')
    await alex.presses('Everything on one page')
    await alex.sees('You may leave the rest empty.')
    assert.deepEqual(dutchOn(alex), [])
    const page = {
      danger: 'unknown',
      what: `${seen}, their phone is 06-12345678`,
      form: 'sexual',
      age: 'both',
    }
    await alex.presses('Send', { ...page, known: 'withheld' })
    await alex.sees('I found a phone number that ends in 78.')
    await alex.presses('Take it out')
    const reference = await alex.seesReference()
    await alex.sees('This does not replace the meldcode')
    assert.deepEqual(dutchOn(alex), [])
    await megan.sees(reference, channel)
    const card = megan.screen(channel)
    for (const line of [
      'Gevaar nu: Weet ik niet',
      'Iemand jonger dan 18: ja',
      'Waar het op lijkt: Seksuele uitbuiting',
      'Melder: naam afgeschermd',
      'Bekijken',
    ])
      assert.ok(card.includes(line), card)
    await megan.presses('Bekijken', {}, channel)
    await megan.sees(`${seen}, their phone is [telefoonnummer weggehaald]`, channel)
    assert.ok(town.notices().includes(`Sent under number ${reference}.`))
  })

  onBothPlatforms('changes language half-way and keeps the answers', { begins }, async (town) => {
    const { alex, megan } = town
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    await alex.says('english')
    await alex.sees('From now on I will talk English with you.')
    await alex.sees('What did you see or hear?')
    await alex.says(seen)
    await alex.presses('Tell more')
    await alex.says('nederlands')
    await alex.presses('Nee, alleen over een plek')
    await alex.says('in english')
    await alex.presses('This is enough')
    await alex.sees('Who or what it is about: No, only about a place')
    await alex.presses('Send')
    const reference = await alex.seesReference()
    await takesOn(megan, reference)
    await megan.presses('Terugkoppelen')
    await megan.presses('Terugkoppeling versturen', { text: 'Dank je wel.' })
    await alex.sees(`There is a message for you about ${reference}`)
    const [signal] = await town.kept()
    assert.deepEqual(signal?.answers, { danger: 'no', what: seen, subject: 'location' })
  })
})
