import assert from 'node:assert/strict'
import { koppelcode } from '../../bot/koppelcode.ts'
import { Clock } from '../fixtures/clock.ts'
import { key, Municipality } from '../fixtures/municipality.ts'
import { minutes } from '../fixtures/samples.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const seen = 'In de garage naast de sporthal slapen zes mannen op matrassen'
const withoutMegan = ['Wijzigen', 'Wie dit niet mag zien', 'Megan Bowen']
const unknown = 'Dat signaal ken ik niet.'

type Person = { says(text: string): Promise<unknown>; screen(): string }

/** Both have a chat with the bot, and it has looked up who handles signals: before that nobody can be kept out. */
async function areReady(megan: Person, adele: Person): Promise<void> {
  await megan.says('hoi')
  for (let n = 0; n < 100 && !adele.screen().includes('Megan Bowen'); n++) await adele.says('menu')
}

/** As far as the card, which stands in the private chat of Adele only. */
async function keepsMeganOut({ alex, megan, adele }: StoryTown): Promise<string> {
  await areReady(megan, adele)
  const reference = await passesOn(alex, seen, ...withoutMegan)
  await adele.sees(`Signaal ${reference}`)
  return reference
}

/** All that Megan can type to find it; the same as with a number that she made up. */
async function triesAll({ megan, saysInChannel, channel }: StoryTown, reference: string): Promise<void> {
  for (const typed of ['bekijken', 'in behandeling nemen', 'vraag stellen', 'terugkoppelen', 'afsluiten']) {
    const answerTo = async (number: string): Promise<string> => {
      const before = megan.screen().length
      await megan.says(`${typed} ${number}`)
      return megan.screen().slice(before).trim()
    }
    const answer = await answerTo(reference)
    assert.ok(answer.startsWith(unknown), typed)
    assert.equal(await answerTo('S-2026-2222'), answer, typed)
  }
  await saysInChannel('megan', `in behandeling nemen ${reference}`, channel)
  await megan.says(reference)
  await megan.says('mijn signalen')
  await megan.sees('Er staat niets open.')
}

describe('the reporter keeps Megan out', () => {
  onBothPlatforms(
    'C10: she finds it nowhere, neither before nor after Adele took it on',
    { begins },
    async (town) => {
      const { alex, megan, adele, channel } = town
      const reference = await keepsMeganOut(town)
      await alex.sees('Er gaat nu bericht naar Adele Vance.')
      assert.equal(megan.screen(channel), '')
      await triesAll(town, reference)
      await takesOn(adele, reference)
      await triesAll(town, reference)
      const shown = megan.screen() + megan.screen(channel)
      assert.doesNotMatch(shown, new RegExp(`${reference}|matrassen`))
      const readers = (await town.kept())[0]?.log.flatMap(({ by }) =>
        by.role === 'functionaris' ? [by.name] : [],
      )
      assert.deepEqual(new Set(readers), new Set(['Adele Vance']))
    },
  )

  onBothPlatforms('Adele handles it to the end, in her own chat', { begins }, async (town) => {
    const { alex, megan, adele, channel } = town
    const reference = await keepsMeganOut(town)
    const before = megan.screen()
    await adele.presses('Bekijken')
    await adele.sees(seen)
    await adele.putsAway()
    await adele.presses('In behandeling nemen')
    await adele.sees(`Je hebt ${reference} in behandeling`)
    await adele.presses('Vraag stellen')
    await adele.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await alex.sees(`Er is een bericht voor je over ${reference}`)
    await alex.presses('Lezen')
    await alex.presses('Antwoorden')
    await alex.presses('Antwoord versturen', { text: 'Elke nacht.' })
    await adele.sees('De melder heeft geantwoord')
    await adele.presses('Afsluiten')
    await adele.presses('Afsluiten', { reason: 'help', feedback: 'Dank je wel. Er is hulp.' })
    await adele.sees('Stand: afgesloten door Adele Vance')
    await alex.says('lezen')
    await alex.sees('Dank je wel. Er is hulp.')
    assert.equal(megan.screen(channel), '')
    assert.equal(megan.screen(), before)
  })

  onBothPlatforms(
    'C10: when Adele leaves, the head hears that nobody may open it, the log has an alarm, and Megan finds nothing',
    { begins },
    async (town) => {
      const { megan, adele, others, channel } = town
      const [diego] = others
      assert.ok(diego)
      await diego.says('hoi')
      await town.saysInChannel('megan', 'teamhoofd', channel, [0])
      await megan.sees('Teamhoofd is nu Diego Siciliani.', channel)
      const reference = await keepsMeganOut(town)
      const rests = () => town.clock.waits(5 * minutes)
      await rests()
      const shut = 'Er is 1 open signaal dat geen enkele aandachtsfunctionaris mag zien.'
      assert.ok(!diego.screen().includes(shut))
      assert.doesNotMatch(town.logged(), /nobody-may-open/)
      const before = [megan.screen(), megan.screen(channel)]
      await town.leaves('adele')
      await town.restart()
      await rests()
      await diego.sees(shut)
      assert.doesNotMatch(diego.screen(), new RegExp(`${reference}|matrassen`))
      const alarms = () =>
        town.logged().split(`"event":"nobody-may-open","organisation":"gemeente","reference":"${reference}"`)
      assert.equal(alarms().length - 1, 1)
      // Once, also after a restart.
      await town.restart()
      town.clock.advance(5 * minutes)
      await rests()
      assert.deepEqual([alarms().length - 1, diego.screen().split(shut).length - 1], [1, 1])
      assert.deepEqual([megan.screen(), megan.screen(channel)], before)
      for (const typed of ['overzicht', 'open', 'te laat']) await megan.says(typed)
      assert.doesNotMatch(megan.screen() + megan.screen(channel), new RegExp(`${reference}|matrassen`))
      await town.returns('adele')
      await town.restart()
      await rests()
      await adele.says(`zoek ${reference}`)
      await adele.sees(`Signaal ${reference}`)
    },
  )

  onBothPlatforms(
    'C10: only the log has an alarm then, when Megan herself is the head',
    { begins },
    async (town) => {
      const { megan, channel } = town
      await town.saysInChannel('megan', 'teamhoofd', channel, ['megan'])
      await megan.sees('Teamhoofd is nu Megan Bowen.', channel)
      await keepsMeganOut(town)
      const before = [megan.screen(), megan.screen(channel)]
      await town.leaves('adele')
      await town.restart()
      await town.clock.waits(5 * minutes)
      assert.match(town.logged(), /nobody-may-open/)
      town.clock.advance(5 * minutes)
      await town.clock.waits(5 * minutes)
      assert.deepEqual([megan.screen(), megan.screen(channel)], before)
    },
  )

  onBothPlatforms('the card does not call Megan', { begins }, async (town) => {
    await keepsMeganOut(town)
    const [, card = ''] = town.adele.screen().split('Signaal S-')
    assert.doesNotMatch(card, /Megan/)
  })

  onBothPlatforms('Adele reads that Megan must not hear of it', { begins }, async (town) => {
    const { adele } = town
    await keepsMeganOut(town)
    await adele.presses('Bekijken')
    await adele.sees(seen)
    assert.match(adele.screen(), /Megan Bowen[^\n]* niet/)
  })
})

/** The same town with Megan's hands on what stands before Adele, and with Adele's chat out of reach. */
async function openTeams(clock: Clock) {
  const town = await Municipality.open({ clock })
  const [alex, megan, adele] = [town.alex, town.megan, town.adele].map((one) => town.as(one))
  assert.ok(alex && megan && adele)
  const forges = async (label: string) => {
    const message = adele.messages().findLast(({ buttons }) => buttons.includes(label))
    assert.ok(message, label)
    return (await megan.pressesOn(message, label)).text()
  }
  const breaks = () => town.teams.refuse({ status: 503 }, { conversation: adele.chat, times: 1000 })
  return { alex, megan, adele, forges, breaks, close: () => town.close() }
}

async function openSlack(clock: Clock) {
  const town = await SlackMunicipality.open({ clock })
  const [alex, megan, adele] = [town.alex, town.megan, town.adele].map((one) => town.as(one))
  assert.ok(alex && megan && adele)
  const forges = async (label: string) => {
    const message = adele.messages().findLast(({ buttons }) => buttons.includes(label))
    assert.ok(message, label)
    await megan.pressesOn({ ...message, channel: megan.chat }, label)
    return megan.screen()
  }
  const breaks = () => town.workspace.refuse({ status: 503 }, { channel: adele.chat, times: 1000 })
  return { alex, megan, adele, forges, breaks, close: () => town.close() }
}

for (const [platform, open] of [
  ['Teams', openTeams],
  ['Slack', openSlack],
] as const)
  describe(`the reporter keeps Megan out, on ${platform}`, () => {
    let clock: Clock
    let town: Awaited<ReturnType<typeof open>>
    beforeEach(async () => {
      clock = new Clock(new Date(begins))
      town = await open(clock)
      await areReady(town.megan, town.adele)
    })
    afterEach(() => town.close())

    it('C10: what stands on Adele’s card opens nothing in her hands', async () => {
      const { alex, megan, adele, forges } = town
      const reference = await passesOn(alex, seen, ...withoutMegan)
      await adele.sees(`Signaal ${reference}`)
      const answers = [await forges('Bekijken'), await forges('In behandeling nemen')]
      await adele.presses('In behandeling nemen')
      await adele.sees(`Je hebt ${reference} in behandeling`)
      for (const label of ['Bekijken', 'Vraag stellen', 'Terugkoppelen', 'Afsluiten'])
        answers.push(await forges(label))
      const shown = [...answers, megan.screen()].join('\n')
      assert.match(shown, /Dat signaal ken ik niet/)
      assert.doesNotMatch(shown, new RegExp(`${reference}|matrassen|Wat wil je|Waarom sluit je`))
      await adele.presses('Bekijken')
      await adele.sees('bekeken · Adele Vance')
      assert.doesNotMatch(adele.screen(), /· Megan Bowen/)
    })

    it('C10: she gets no alarm when Adele can’t be reached', async () => {
      const { alex, megan, adele, breaks } = town
      const before = megan.screen()
      const broken = breaks()
      const reference = await passesOn(alex, seen, ...withoutMegan)
      for (let minute = 0; minute < 20; minute++) {
        clock.advance(minutes)
        await alex.says('menu')
      }
      assert.ok(broken.hits > 1)
      broken.cancel()
      for (let n = 0; n < 50 && !adele.screen().includes(`nieuw signaal, ${reference}`); n++) {
        clock.advance(15 * minutes)
        await alex.says('menu')
      }
      await adele.sees(`Er is een nieuw signaal, ${reference}`)
      assert.equal(megan.screen(), before)
    })
  })

describe('there is one receiver, and the reporter keeps her out', () => {
  const facts = { departments: [], confidentialAdviser: 'op kamer 2.04, elke werkdag' }

  async function keepsHerOut(town: StoryTown): Promise<void> {
    const { alex, megan, saysInChannel, channel, clock } = town
    await saysInChannel('megan', `koppel ${koppelcode([key], 'gemeente', clock.now())}`, channel, ['megan'])
    await megan.sees('Aandachtsfunctionaris: Megan Bowen.', channel)
    await alex.says(seen)
    for (const label of ['Ja, doorgeven', 'Nee', ...withoutMegan]) await alex.presses(label)
  }

  onBothPlatforms(
    'is sent to the confidential adviser, and nothing is passed on',
    { begins, facts },
    async (town) => {
      const { alex } = town
      await keepsHerOut(town)
      await alex.sees('Zo blijft er niemand over die het leest')
      await alex.sees('De vertrouwenspersoon: op kamer 2.04, elke werkdag.')
      await alex.sees('Ik heb niets doorgegeven.')
      assert.ok(!alex.buttons().includes('Versturen'))
      assert.deepEqual(await town.kept(), [])
    },
  )

  onBothPlatforms('from there back leads on', { begins, facts }, async (town) => {
    const { alex } = town
    await keepsHerOut(town)
    await alex.presses('Terug')
    if (alex.buttons().includes('Niemand, iedereen van het meldpunt mag dit zien'))
      await alex.presses('Niemand, iedereen van het meldpunt mag dit zien')
    assert.ok(alex.buttons().includes('Versturen'), alex.screen())
    await alex.presses('Versturen')
    await alex.seesReference()
    assert.equal((await town.kept())[0]?.hiddenFrom, undefined)
  })
})

describe('who closed it knows somebody in it after all', () => {
  onBothPlatforms('hears nothing of it any more, and the others do', { begins }, async (town) => {
    const { alex, megan, adele, channel } = town
    await areReady(megan, adele)
    const reference = await passesOn(alex, seen)
    await megan.sees(`Signaal ${reference}`, channel)
    await takesOn(megan, reference)
    await megan.presses('Afsluiten')
    await megan.presses('Afsluiten', { reason: 'help', feedback: 'Er is hulp.' })
    await megan.sees(`${reference} is afgesloten door Megan Bowen.`)
    await megan.putsAway()
    await megan.says(`ik ken betrokkene ${reference}`)
    await megan.presses('Ja, sluit mij uit')
    await megan.sees('Je ziet dit signaal vanaf nu niet meer.')
    await adele.sees(`Signaal ${reference}`)
    const before = megan.screen().length
    await alex.says(`toevoegen ${reference}`)
    await alex.says('Ze zijn er weer')
    await alex.says('toevoegen')
    await adele.sees(`De melder heeft iets toegevoegd aan ${reference}`)
    await megan.says('mijn')
    await megan.sees(/Er staat niets open|Overzicht|Mijn signalen/)
    assert.ok(!megan.screen().slice(before).includes(reference), megan.screen().slice(before))
  })
})
