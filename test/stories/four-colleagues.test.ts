import assert from 'node:assert/strict'
import { join } from 'node:path'
import { idBehind } from '../../bot/receipt-code.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { Actor } from '../adapters/contract.ts'
import { key } from '../fixtures/municipality.ts'
import { hours } from '../fixtures/samples.ts'
import {
  allKept,
  codesOn,
  documentsIn,
  onBothPlatforms,
  passes,
  passesOn,
  type StoryTown,
  takesOn,
} from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const withCode = 'Liever: alleen met een code'
const seen = {
  alex: 'Op Kade 12 slapen vier mannen boven de loods',
  diego: 'Op Kade 12 kwam een huilende jongen naar buiten',
  lynne: 'Op Kade 12 staan achter in de zaak zes matrassen',
  isaiah: 'Op Kade 12 komt elke ochtend een busje met mensen',
}

function fourOf({ alex, others }: StoryTown): Record<keyof typeof seen, Actor> {
  const [diego, lynne, isaiah] = others
  assert.ok(diego && lynne && isaiah)
  return { alex, diego, lynne, isaiah }
}

/** Takes it on, and tells its reporter something. */
async function feedsBack({ megan }: StoryTown, reference: string, text: string): Promise<void> {
  await takesOn(megan, reference)
  await megan.presses('Terugkoppelen')
  await megan.presses('Terugkoppeling versturen', { text })
  await megan.sees(`Je terugkoppeling over ${reference} is bewaard`)
}

/** With the four words, where the receipt says it. */
async function looks(person: Actor, code: string): Promise<void> {
  await person.says('mijn signalen')
  await person.presses('Ik heb een code')
  await person.presses('Kijken', { text: code })
  await person.presses('Lezen')
}

async function takesBack(person: Actor, reference: string): Promise<void> {
  await person.says('mijn signalen')
  await person.presses(`Meer over ${reference}`)
  await person.presses('Intrekken')
  await person.presses('Ja, intrekken')
}

describe('four colleagues tell of one address', () => {
  onBothPlatforms('each hears something, and nothing of the others', { begins }, async (town) => {
    const { alex, diego, lynne, isaiah } = fourOf(town)
    const told = [
      { person: alex, name: 'Alex', reference: await passesOn(alex, seen.alex) },
      { person: diego, name: 'Diego', reference: await passesOn(diego, seen.diego, withCode) },
      {
        person: lynne,
        name: 'Lynne',
        reference: await passesOn(lynne, seen.lynne, 'Liever: naam afgeschermd'),
      },
      { person: isaiah, name: 'Isaiah', reference: await passesOn(isaiah, seen.isaiah) },
    ]
    const [code = ''] = codesOn(diego)
    for (const { name, reference } of told) await feedsBack(town, reference, `Dank je, ${name}.`)
    for (const { person, reference } of told.filter((one) => one.person !== diego)) {
      await person.sees(`Er is een bericht voor je over ${reference}`)
      await person.says('lezen')
    }
    assert.ok(!diego.screen().includes('Er is een bericht'), 'with a code only nothing is pushed')
    await looks(diego, code)
    for (const one of told) {
      await one.person.sees(`Dank je, ${one.name}.`)
      const others = told.filter(({ person }) => person !== one.person)
      for (const { reference } of others) await one.person.says(reference)
      const theirs = new RegExp(others.flatMap(({ name, reference }) => [name, reference]).join('|'))
      assert.doesNotMatch(one.person.screen(), theirs, one.name)
    }
  })

  onBothPlatforms(
    'what is taken back unread is gone from disk, and the card says so',
    { begins },
    async (town) => {
      const { alex, lynne } = fourOf(town)
      const { megan, channel } = town
      await passesOn(alex, seen.alex)
      const reference = await passesOn(lynne, seen.lynne)
      await megan.sees(reference, channel)
      await takesBack(lynne, reference)
      await lynne.sees(`${reference} is ingetrokken. De tekst is weg.`)
      await megan.sees('ingetrokken door de melder', channel)
      const kept = await allKept(town)
      assert.ok(kept.includes(seen.alex))
      assert.doesNotMatch(kept, /matrassen/)
      await megan.presses('Bekijken', {}, channel)
      await megan.sees('ingetrokken door de melder · melder', channel)
      assert.doesNotMatch(megan.screen(channel), /matrassen/)
      await town.restart()
      await lynne.says('mijn signalen')
      await lynne.sees(`${reference}: 24 november om 10:00 · ingetrokken`)
    },
  )

  onBothPlatforms(
    'what is taken back after it was read is asked of who read it',
    { begins },
    async (town) => {
      const { isaiah } = fourOf(town)
      const { megan, channel } = town
      const reference = await passesOn(isaiah, seen.isaiah)
      await megan.sees(reference, channel)
      await megan.presses('Bekijken', {}, channel)
      await megan.sees(seen.isaiah, channel)
      await megan.putsAway(channel)
      await takesBack(isaiah, reference)
      await isaiah.sees(`Iemand had ${reference} al gelezen.`)
      await megan.sees(`De melder wil ${reference} intrekken.`, channel)
      assert.ok((await allKept(town)).includes(seen.isaiah), 'who read it decides')
      await takesOn(megan, reference)
      await megan.presses('Bekijken')
      await megan.sees('De melder wil dit intrekken.')
      await megan.putsAway()
      await megan.presses('Afsluiten')
      await megan.presses('Afsluiten', { reason: 'withdrawn', feedback: 'Goed, we doen er niets mee.' })
      await isaiah.sees(`Er is een bericht voor je over ${reference}`)
      await isaiah.says('lezen')
      await isaiah.sees('Goed, we doen er niets mee.')
      assert.deepEqual(
        (await town.kept())[0]?.log.map(({ what }) => what),
        ['received', 'read', 'withdrawalAsked', 'claimed', 'read', 'feedback', 'closed', 'seen'],
      )
    },
  )
})

/** What could point from one document to another: all with a digit in it, apart from times, short numbers and counts. */
const pointers = (document: unknown): string[] =>
  (JSON.stringify(document).match(/[\w:.-]+/g) ?? []).filter(
    (word) => word.length > 4 && /\d/.test(word) && !/^\d{4}-\d\d-\d\dT/.test(word),
  )

/** Where the document of somebody who handles no signals and the signal have something in common. */
async function ties(town: StoryTown): Promise<string[]> {
  const documents = await documentsIn(town)
  const handle = documents.flatMap((one) => (one.kind === 'office' ? one.functionarissen : []))
  const signal = JSON.stringify(documents.filter(({ kind }) => kind === 'signal'))
  assert.match(signal, /huilende/)
  const people = documents.filter(
    (one) => one.kind === 'person' && handle.every(({ id }) => id !== one.personId),
  )
  assert.equal(people.length, 1)
  // A draft also points at the signal whose id is made from its own.
  const found = pointers(people).flatMap((pointer) => [pointer, idBehind(pointer)])
  return [...new Set(['Diego', ...found])].filter((pointer) => signal.includes(pointer))
}

describe('who of them is known by a code only', () => {
  onBothPlatforms(
    'is tied to the signal by nothing on disk, whatever was done last',
    { begins },
    async (town) => {
      const { diego } = fourOf(town)
      const { megan } = town
      const found: Record<string, string[]> = {}
      const look = async (after: string) => {
        const tied = await ties(town)
        if (tied.length > 0) found[after] = tied
      }
      const reference = await passesOn(diego, seen.diego, withCode)
      const [code = ''] = codesOn(diego)
      await look('the receipt')
      await diego.presses('Ik heb ze opgeschreven')
      await look('the words were put away')
      await takesOn(megan, reference)
      await megan.presses('Vraag stellen')
      await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
      await megan.sees(
        `Je vraag over ${reference} is bewaard. Er gaat geen bericht naar de melder. Die heeft alleen een code en kan je vraag daarmee lezen.`,
      )
      await looks(diego, code)
      await diego.sees('Welke dag was dit?')
      await look('the question was read')
      await diego.presses('Antwoorden')
      await look('the answer was begun')
      await diego.presses('Antwoord versturen', { text: 'Vorige week dinsdag.' })
      await megan.sees('De melder heeft geantwoord')
      await look('the answer was sent')
      await passes(town, 2 * hours)
      await town.restart()
      await look('a restart')
      assert.deepEqual(found, {})
    },
  )

  onBothPlatforms('nor by a crash between the signal and the end of the draft', { begins }, async (town) => {
    const { diego } = fourOf(town)
    await diego.says(seen.diego)
    for (const label of ['Ja, doorgeven', 'Nee', withCode]) await diego.presses(label)
    const before = await documentsIn(town)
    await diego.presses('Versturen')
    await diego.seesReference()
    await town.kept()
    const store = await openLowdbStore(join(town.data, 'store'), () => [key])
    for (const one of before) if (one.kind === 'person') await store.savePerson(one)
    await store.close()
    assert.ok((await ties(town)).length > 0, 'so it lies there after the crash')
    await town.restart()
    assert.deepEqual(await ties(town), [])
  })

  onBothPlatforms('but who gives the name is, so the same look would find it', { begins }, async (town) => {
    await passesOn(fourOf(town).diego, seen.diego, 'Liever: naam afgeschermd')
    assert.ok((await ties(town)).length > 0)
  })
})
