import assert from 'node:assert/strict'
import type { Actor } from '../adapters/contract.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

const seen = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

/** Time goes by, and each look of the upkeep is finished before the next. */
async function goesBy({ clock }: StoryTown, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 30 * minutes) {
    await clock.waits(5 * minutes)
    clock.advance(30 * minutes)
  }
  await clock.waits(5 * minutes)
}

const times = (actor: Actor, text: string): number => actor.screen().split(text).length - 1
const title = 'Wat er ligt'

async function sets(actor: Actor, works: string, deputy: 'ja' | 'nee'): Promise<void> {
  await actor.says('rooster')
  await actor.presses('Mijn dagen aanpassen')
  for (const typed of [works, deputy, 'bewaren']) await actor.says(typed)
  await actor.sees('Goed. Je werkt: ')
}

/** The private chat with the bot, where a round-up comes. */
async function opens(...people: Actor[]): Promise<void> {
  for (const one of people) await one.says('hoi')
}

describe('the round of a half-day', () => {
  // A Monday at half past five in the afternoon.
  const begins = '2026-11-23T16:30:00.000Z'

  onBothPlatforms('tells once what came in before it', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await opens(megan, adele)
    await passesOn(alex, seen)
    await goesBy(town, 15 * hours)
    assert.equal(times(megan, title), 0, 'at half past eight')
    await goesBy(town, 0.5 * hours)
    await megan.sees('1 signaal heeft nog geen behandelaar.')
    await adele.sees('1 signaal heeft nog geen behandelaar.')
    assert.ok(town.notices().includes('Stand van de signalen'))
    await passesOn(alex, `${seen} alweer`)
    await town.restart()
    await goesBy(town, 3.5 * hours)
    assert.equal(times(megan, title), 1, 'in the morning')
    await goesBy(town, 0.5 * hours)
    assert.equal(times(megan, title), 2, 'at one')
    await megan.sees('2 signalen hebben nog geen behandelaar.')
    await megan.presses('Nog niet in behandeling')
    assert.match(megan.screen(), /S-2026-\w{4}: nieuw/)
    assert.ok(!megan.screen().includes('nagelsalon'))
  })

  onBothPlatforms('has nothing to tell when there is nothing', { begins }, async (town) => {
    const { alex, megan, adele } = town
    const reference = await passesOn(alex, seen)
    await takesOn(megan, reference)
    await goesBy(town, 20 * hours)
    assert.equal(times(megan, title) + times(adele, title), 0)
    await alex.says(`toevoegen ${reference}`)
    await alex.says('Er kwam ook een busje')
    await alex.says('toevoegen')
    await megan.sees('De melder heeft iets toegevoegd')
    await goesBy(town, 20 * hours)
    await megan.sees('1 signaal bij jou wacht op een reactie.')
    assert.equal(times(adele, title), 0)
  })

  onBothPlatforms('tells who is kept out nothing, not even a number', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await opens(megan, adele)
    await alex.says(seen)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Later verder', { danger: 'no' })
    await alex.says('verder')
    await alex.presses('Wijzigen')
    await alex.presses('Wie dit niet mag zien')
    await alex.presses('Adele Vance')
    await alex.presses('Versturen')
    await alex.seesReference()
    await goesBy(town, 15.5 * hours)
    await megan.sees(title)
    assert.equal(times(adele, title), 0)
  })

  onBothPlatforms(
    'goes by the roster; late goes to the deputy once, and then to the head',
    { begins },
    async (town) => {
      const { alex, megan, adele, channel } = town
      await sets(megan, 'ma t/m vr', 'nee')
      await sets(adele, 'ma t/m vr', 'ja')
      await town.saysInChannel('megan', 'teamhoofd', channel, ['adele'])
      await megan.sees('Teamhoofd is nu Adele Vance.', channel)
      await passesOn(alex, seen)
      await goesBy(town, 24 * hours)
      assert.equal(times(megan, title), 2, 'Megan twice on Tuesday')
      assert.equal(times(adele, title), 0, 'no deputy while Megan is there')
      await goesBy(town, 15.5 * hours)
      await adele.sees('1 ligt er al langer dan een werkdag.')
      await goesBy(town, 8 * hours)
      assert.equal(times(adele, title), 1, 'once')
      assert.equal(times(adele, 'liggen') + times(adele, 'twee werkdagen'), 0, 'not two working days yet')
      await goesBy(town, 24 * hours)
      assert.equal(times(adele, 'Er ligt 1 signaal dat al twee werkdagen geen behandelaar heeft.'), 1)
      assert.equal(times(adele, title), 1, 'still once')
      assert.equal(times(megan, title), 6)
      assert.ok(!adele.screen().includes('S-2026'), adele.screen())
    },
  )
})

describe('what is past its day', () => {
  // A Monday at half past five in the afternoon.
  const begins = '2026-11-23T16:30:00.000Z'

  onBothPlatforms(
    'is told with the round-up, and to who is there while its owner is away; the list says what',
    { begins },
    async (town) => {
      const { alex, megan, adele } = town
      await opens(megan, adele)
      const reference = await passesOn(alex, seen)
      await takesOn(megan, reference)
      await megan.presses('Terugkoppelen')
      await megan.presses('Terugkoppeling versturen', { ready: 'busy', again: '24-11-2026' })
      await goesBy(town, 16 * hours)
      assert.equal(times(megan, title), 0, 'on the day itself')
      await goesBy(town, 24 * hours)
      await megan.sees('Bij 1 signaal van jou is een afgesproken dag voorbij.')
      assert.equal(times(adele, title), 0)
      const before = megan.screen().length
      await megan.presses('Te laat')
      await megan.sees(`${reference}: in behandeling bij Megan Bowen · de melder zou meer horen`)
      assert.ok(!megan.screen().slice(before).includes('nagelsalon'))
      await megan.says('afwezig tot 30-11')
      await megan.sees('je er weer bent op maandag 30 november')
      await goesBy(town, 24 * hours)
      await adele.sees('1 signaal van een collega die afwezig is, kan niet blijven liggen.')
      await adele.says('te laat')
      await adele.sees(`${reference}: in behandeling bij Megan Bowen · de melder zou meer horen`)
      await adele.says('overzicht')
      await adele.sees('Te laat: 1')
    },
  )
})

describe('what can’t wait', () => {
  // A Tuesday at ten in the morning.
  const begins = '2026-11-24T09:00:00.000Z'

  async function tells({ alex }: StoryTown, answers: Record<string, string>): Promise<string> {
    await alex.says(seen)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Versturen', { danger: 'no', ...answers })
    return alex.seesReference()
  }
  onBothPlatforms(
    'goes to the head while nobody is there, once and in a number only',
    { begins },
    async (town) => {
      const { megan, adele, channel } = town
      await town.saysInChannel('megan', 'teamhoofd', channel, ['adele'])
      await megan.sees('Teamhoofd is nu Adele Vance.', channel)
      for (const one of [megan, adele]) {
        await one.says('afwezig tot 27-11')
        await one.sees('je er weer bent op vrijdag 27 november')
      }
      const reference = await tells(town, { danger: 'yes' })
      await megan.sees(reference, channel)
      await goesBy(town, 3 * hours)
      assert.equal(times(adele, 'Er is 1 signaal dat niet kan wachten'), 1)
      assert.ok(!adele.screen().includes(reference))
      assert.equal(times(megan, 'niet kan wachten'), 0)
    },
  )

  const called = (town: StoryTown, name: string): boolean => town.megan.screen(town.channel).includes(name)

  onBothPlatforms('calls who is on duty by name on the card', { begins }, async (town) => {
    const { adele, megan, channel } = town
    await adele.says('afwezig tot 27-11')
    await adele.sees('je er weer bent op vrijdag 27 november')
    const reference = await tells(town, { age: 'minor' })
    await megan.sees(reference, channel)
    assert.deepEqual([called(town, 'Megan Bowen'), called(town, 'Adele Vance')], [true, false])
  })

  onBothPlatforms(
    'calls by name once more when nobody has it in hand any more, also by what its owner made of it',
    { begins },
    async (town) => {
      const { adele, megan, channel } = town
      await adele.says('hoi')
      const reference = await tells(town, { age: 'adult' })
      await takesOn(megan, reference)
      await megan.presses('Meer')
      await megan.presses('Duiden')
      await megan.presses('Bewaren', { form: 'labour', urgency: 'now' })
      await megan.sees(`Bewaard bij ${reference}.`)
      assert.ok(!adele.screen(channel).includes('Adele Vance'))
      await town.leaves('megan')
      await goesBy(town, 1 * hours)
      await adele.sees(/geen behandelaar meer\. Wie neemt het op zich\?\s+(?:@|<at>)?Adele Vance/, channel)
      assert.equal(times(adele, title), 0, 'who is called is not told besides')
    },
  )

  onBothPlatforms('is not any other signal: that card calls nobody', { begins }, async (town) => {
    const { adele, megan, channel } = town
    await adele.says('afwezig tot 27-11')
    await adele.sees('je er weer bent op vrijdag 27 november')
    const reference = await tells(town, { age: 'adult' })
    await megan.sees(reference, channel)
    assert.deepEqual([called(town, 'Megan Bowen'), called(town, 'Adele Vance')], [false, false])
  })
})

describe('who leaves the channel', () => {
  // A Tuesday at ten in the morning.
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms('keeps no case, and the others read so once', { begins }, async (town) => {
    const { alex, megan, adele, channel } = town
    const [hers, his] = [await passesOn(alex, seen), await passesOn(alex, `${seen} alweer`)]
    await takesOn(megan, hers)
    await takesOn(adele, his)
    await goesBy(town, 1 * hours)
    assert.equal(times(megan, 'geen behandelaar meer'), 0)
    await town.leaves('megan')
    await goesBy(town, 3 * hours)
    await adele.sees(`${hers} heeft geen behandelaar meer. Wie neemt het op zich?`, channel)
    assert.equal(adele.screen(channel).split('geen behandelaar meer').length - 1, 1)
    await adele.says('open')
    await adele.sees(`${hers}: nieuw`)
    await adele.sees(`${his}: in behandeling bij Adele Vance`)
    await adele.sees(title)
    assert.equal(times(megan, title), 0, 'who left hears nothing more')
    await takesOn(adele, hers)
  })

  onBothPlatforms('is on no list until they are back', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await sets(megan, 'ma, di, wo', 'nee')
    await town.leaves('megan')
    await goesBy(town, 3.5 * hours)
    await town.restart()
    await adele.says('rooster')
    await adele.sees('Nu aan de beurt: Adele Vance.')
    assert.doesNotMatch(adele.screen(), /Megan/)
    await alex.says('wie ziet dit')
    await alex.sees('Adele Vance')
    assert.doesNotMatch(alex.screen(), /Megan/)
    await town.returns('megan')
    await goesBy(town, 20 * hours)
    await adele.says('rooster')
    await adele.sees('Megan Bowen: ma, di, wo')
  })

  onBothPlatforms('gets no card in the private chat of what others may not see', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await megan.says('hoi')
    await town.leaves('megan')
    await goesBy(town, 3.5 * hours)
    const before = megan.screen()
    await alex.says(seen)
    for (const label of ['Ja, doorgeven', 'Alles op één pagina']) await alex.presses(label)
    await alex.presses('Versturen', { danger: 'no', hidden: town.idOf('adele') })
    await goesBy(town, 0.5 * hours)
    assert.equal(megan.screen(), before)
    assert.doesNotMatch(adele.screen(), /Signaal S-/)
  })

  onBothPlatforms(
    'and leaves everything as it is when it is the bot that is out',
    { begins },
    async (town) => {
      const { alex, megan, adele, channel } = town
      const reference = await passesOn(alex, seen)
      await takesOn(megan, reference)
      await town.leaves('megan')
      await town.leaves('adele')
      await goesBy(town, 5 * hours)
      assert.ok(!adele.screen(channel).includes('geen behandelaar meer'))
      const [signal] = await town.kept()
      assert.ok(signal && !signal.log.some(({ what }) => what === 'released'))
    },
  )
})

describe('a channel in which it is silent', () => {
  const begins = '2026-08-24T14:00:00.000Z'

  onBothPlatforms('reads so after three months, once', { begins }, async (town) => {
    const { alex, megan, channel, clock } = town
    const reference = await passesOn(alex, seen)
    await takesOn(megan, reference)
    await goesBy(town, 1 * hours)
    clock.advance(89 * 24 * hours)
    await goesBy(town, 24 * hours)
    const title = 'Al drie maanden geen signaal'
    assert.equal(times(megan, title) + megan.screen(channel).split(title).length - 1, 0)
    await goesBy(town, 24 * hours)
    await megan.sees('Ga langs teams die buiten of aan de balie werken', channel)
    await goesBy(town, 48 * hours)
    assert.equal(megan.screen(channel).split(title).length - 1, 1)
  })
})
