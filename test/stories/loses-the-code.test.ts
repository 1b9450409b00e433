import assert from 'node:assert/strict'
import { receiptCode } from '../../bot/receipt-code.ts'
import type { Actor } from '../adapters/contract.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { allKept, codesOn, onBothPlatforms, passes, passesOn, takesOn } from './story.ts'

const begins = '2026-11-24T14:50:00.000Z'
const seen = 'Achter in de nagelsalon slapen drie meiden'

/** Codes of nobody's signal. */
const wrong = Array.from({ length: 5 }, (_, n) => receiptCode(Buffer.alloc(32, 9), `proef-${n}`, 0))

/** With a code only, as far as the receipt; gives its reference and the four words. */
async function withCode(person: Actor): Promise<{ reference: string; code: string }> {
  const reference = await passesOn(person, seen, 'Liever: alleen met een code')
  const [code = '', ...others] = codesOn(person)
  assert.deepEqual(others, [], 'the words stand there once')
  return { reference, code }
}

/** Where the receipt says it. */
async function looks(person: Actor, code: string): Promise<void> {
  await person.says('mijn signalen')
  await person.presses('Ik heb een code')
  await person.presses('Kijken', { text: code })
}

const lastOf = (person: Actor): string => person.screen().split('\n\n').slice(-2).join('\n')

describe('somebody with a code only', () => {
  for (const [after, again] of [
    [20 * hours, true],
    [48 * hours, false],
  ] as const)
    onBothPlatforms(
      `A2: an old button shows the words ${again ? 'once more within a day' : 'no more after two days'}`,
      { begins },
      async (town) => {
        const { alex } = town
        await alex.says('iets doorgeven')
        await alex.presses('Nee')
        await alex.says(seen)
        // The reminder of the next morning stays in the chat, with a button of this draft.
        await passes(town, 18 * hours)
        await alex.sees('Je hebt nog iets openstaan')
        await alex.says('verder')
        await alex.presses('Liever: alleen met een code')
        await alex.presses('Versturen')
        const [code = ''] = codesOn(alex)
        await alex.presses('Ik heb ze opgeschreven')
        await alex.sees('Goed, de woorden staan hier niet meer.')
        assert.deepEqual(codesOn(alex), [])
        await passes(town, after)
        await alex.presses('Weggooien')
        assert.deepEqual(codesOn(alex), again ? [code] : [])
        assert.equal(alex.screen().includes('Dit is al verstuurd of weggegooid.'), !again)
        assert.equal((await town.kept()).length, 1)
      },
    )

  onBothPlatforms('from one page too, written down they stand nowhere', { begins }, async ({ alex }) => {
    await alex.says('iets doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Versturen', { danger: 'no', what: seen, known: 'code' })
    await alex.seesReference()
    assert.ok(codesOn(alex).length > 0)
    await alex.putsAway()
    await alex.sees('Ik heb ze opgeschreven')
    await alex.presses('Ik heb ze opgeschreven')
    await alex.sees('Goed, de woorden staan hier niet meer.')
    assert.deepEqual(codesOn(alex), [])
  })

  it('from “/signaal” too, also when something else was shown since: on Slack', async () => {
    const town = await SlackMunicipality.open()
    const alex = town.as(town.alex)
    try {
      await alex.slash('/signaal')
      await alex.sees('Hoe wil je bekend zijn?')
      await alex.presses('Versturen', { danger: 'no', what: seen, known: 'code' })
      await alex.sees('Ik heb ze opgeschreven')
      await alex.says('mijn signalen')
      await alex.sees('Je hebt nog niets doorgegeven onder je naam.')
      if (alex.modal && !JSON.stringify(alex.modal).includes('Ik heb ze opgeschreven'))
        await alex.closesModal()
      await alex.presses('Ik heb ze opgeschreven')
      await alex.sees('Goed, de woorden staan hier niet meer.')
      assert.deepEqual(codesOn(alex), [])
    } finally {
      await town.close()
    }
  })

  onBothPlatforms('hears of a question by looking, and is sent nothing', { begins }, async (town) => {
    const { alex, megan } = town
    const { reference, code } = await withCode(alex)
    await takesOn(megan, reference)
    const before = [alex.screen(), town.notices().length]
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees(`Je vraag over ${reference} is bewaard`)
    await passes(town, 48 * hours)
    await town.restart()
    assert.equal(alex.screen(), before[0])
    assert.ok(!town.notices().some((notice) => notice.includes('Er is een bericht')))
    await looks(alex, code)
    await alex.sees('1 nog niet gelezen')
    assert.ok(!alex.screen().includes('Welke dag'))
    await alex.presses('Lezen')
    await alex.sees('Welke dag was dit?')
    await alex.presses('Antwoorden')
    await alex.presses('Antwoord versturen', { text: 'Vorige week dinsdag.' })
    await megan.sees('De melder heeft geantwoord')
    await megan.presses('Bekijken')
    await megan.sees('Vorige week dinsdag.')
    assert.ok(!megan.screen().includes('Alex'))
  })

  onBothPlatforms('keeps what was typed when the code is no longer open', { begins }, async (town) => {
    const { alex } = town
    const { reference, code } = await withCode(alex)
    await looks(alex, code)
    await alex.presses('Iets toevoegen')
    await passes(town, 2 * hours)
    const added = 'Er staat nu een busje voor de deur'
    await alex.presses('Toevoegen', { text: added })
    await alex.sees('Je code is hier niet meer geopend.')
    await looks(alex, code)
    await alex.presses('Iets toevoegen')
    await alex.presses('Toevoegen', { text: added })
    await alex.sees(`Ik heb het toegevoegd aan ${reference}.`)
  })
})

describe('somebody who is not sure of the four words', () => {
  /** The code as it may be typed by who read it from paper. */
  const spellings: [how: string, typed: (code: string) => string][] = [
    ['capitals and hyphens', (code) => code.toUpperCase().replaceAll(' ', '-')],
    ['no spaces', (code) => code.replaceAll(' ', '')],
    ['a doubled letter', (code) => code[0] + code],
    ['“mijn code is” before it', (code) => `Mijn code is: ${code}.`],
  ]
  for (const [how, typed] of spellings)
    onBothPlatforms(`gets in with ${how}`, { begins }, async ({ alex }) => {
      const { reference, code } = await withCode(alex)
      await alex.says(typed(code))
      await alex.sees(`Over ${reference}`)
      await alex.sees('Verwijder het bericht met je vier woorden in deze chat.')
    })

  onBothPlatforms('is told kindly that it is not right, or not whole', { begins }, async ({ alex }) => {
    const { code } = await withCode(alex)
    await looks(alex, code.split(' ').slice(0, 3).join(' '))
    await alex.sees('Dit zijn niet de vier woorden van een code.')
    await looks(alex, wrong[0] ?? '')
    await alex.sees('Met deze vier woorden vind ik niets.')
    await alex.sees('Dan kan niemand ze terughalen.')
  })

  onBothPlatforms('leaves no word on disk, right or wrong, whole or not', { begins }, async (town) => {
    const { alex } = town
    const { code } = await withCode(alex)
    const most = code.split(' ').slice(0, 3)
    await alex.says('ik heb een code')
    await alex.says(most.join(' '))
    const kept = await allKept(town)
    assert.deepEqual(
      most.filter((word) => kept.includes(word)),
      [],
    )
  })

  onBothPlatforms('hears that nobody can find them again', { begins }, async ({ alex }) => {
    await withCode(alex)
    await alex.presses('Ik heb ze opgeschreven')
    await alex.says('Ik ben mijn code kwijt')
    assert.match(lastOf(alex), /kan niemand ze terughalen/)
  })

  onBothPlatforms('C8: is locked out by five, for a quarter of an hour, alone', { begins }, async (town) => {
    const { alex, others } = town
    const [lynne] = others
    assert.ok(lynne)
    const { reference, code } = await withCode(alex)
    const tries = async (person: Actor) => {
      for (const one of wrong) await person.says(one)
    }
    const opens = async (person: Actor): Promise<boolean> => {
      await person.says(code)
      return lastOf(person).includes(`Over ${reference}`)
    }
    await tries(lynne)
    assert.equal(await opens(lynne), false, 'Lynne')
    await lynne.sees('Er is te vaak een verkeerde code getypt. Probeer het na 24 november om 16:05 opnieuw.')
    assert.equal(await opens(alex), true, 'somebody else tried, not Alex')
    await tries(alex)
    assert.equal(await opens(alex), false)
    await looks(alex, code)
    await town.restart()
    assert.equal(await opens(alex), false, 'after a restart')
    town.clock.advance(15 * minutes - 1)
    assert.equal(await opens(alex), false, 'a moment too early')
    town.clock.advance(1)
    assert.equal(await opens(alex), true)
  })
})
