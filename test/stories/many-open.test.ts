import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Change, Now } from '../../bot/signals/change.ts'
import type { Delivery, Signal } from '../../bot/signals/signal.ts'
import { agree, putOnAgenda } from '../../bot/signals/triage.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { key } from '../fixtures/municipality.ts'
import { megan, sampleSignal } from '../fixtures/samples.ts'
import { onBothPlatforms, type StoryTown } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => sampleSignal(from + n).reference)

/** Nobody could take anything on for a while. */
async function piledUp(
  town: StoryTown,
  count: number,
  {
    deliveries = () => [],
    changes = [],
  }: { deliveries?: (n: number) => Delivery[]; changes?: readonly ((n: number) => Change)[] } = {},
): Promise<void> {
  await town.megan.says('hoi')
  await town.kept()
  await town.stop()
  const store = await openLowdbStore(join(town.data, 'store'), () => [key])
  for (let n = 1; n <= count; n++) {
    const signal = sampleSignal(n, { deliveries: deliveries(n) })
    await store.addSignal(signal)
    for (const change of changes) await store.changeSignal(signal.organisation, signal.id, change(n))
  }
  await store.close()
  await town.restart()
}

/** Which signals came on the screen by this, in that order. */
async function shown({ megan }: StoryTown, job: () => Promise<unknown>, until: string): Promise<string[]> {
  const before = megan.screen().length
  await job()
  await megan.sees(until)
  const lines = megan.screen().slice(before).split('\n')
  return lines.flatMap((line) => /^(?:\d+\. )?(S-2026-\w{4})(?::| ·)/.exec(line)?.[1] ?? [])
}

const made = (n: number): Now => ({ now: new Date(Date.parse(begins) - 1), newId: () => `gemaakt-${n}` })
/** After an agreement, which says that it was spoken of. */
const onAgenda = (n: number): Change => putOnAgenda(megan, made(n))
/** Each a day later than the one before. */
const agreed = (n: number): Change =>
  agree(megan, { id: `afspraak-${n}`, text: `Afspraak nummer ${n}.`, due: `2026-12-${10 + n}` }, made(n))
/** Of which signals the agreements were read, in the order of their numbers. */
const read = (signals: Signal[]): string[] =>
  signals
    .filter(({ log }) => log.some((line) => line.what === 'printed' && line.document === 'agreements'))
    .map(({ reference }) => reference)
    .sort()

/** A card that was given up, each a second later than the one before. */
function givenUp(n: number): Delivery[] {
  const since = new Date(Date.parse(begins) + n * 1000).toISOString()
  return [
    {
      id: 'kaart',
      kind: 'card',
      to: 'channel',
      state: 'parked',
      attempts: 1,
      fault: 'refused',
      since,
      due: since,
    },
  ]
}

describe('more signals are open than one message holds', () => {
  onBothPlatforms('all are found, ten at a time, and back again', { begins }, async (town) => {
    const { megan } = town
    await piledUp(town, 23)
    assert.deepEqual(await shown(town, () => megan.says('open'), 'En nog 13.'), numbers(1, 10))
    assert.deepEqual(await shown(town, () => megan.presses('Volgende'), 'En nog 3.'), numbers(11, 20))
    assert.deepEqual(
      await shown(town, () => megan.presses('Volgende'), numbers(23, 23)[0] ?? ''),
      numbers(21, 23),
    )
    assert.deepEqual(await shown(town, () => megan.presses('Vorige'), 'En nog 3.'), numbers(11, 20))
  })

  onBothPlatforms(
    'a page holds what is so now, and only for who may see it now',
    { begins },
    async (town) => {
      const { megan } = town
      await piledUp(town, 11)
      await megan.says('overzicht')
      await megan.presses('Nog niet in behandeling')
      const [first = ''] = numbers(1, 1)
      await megan.presses(first)
      await megan.presses('In behandeling nemen')
      await megan.sees(`Je hebt ${first} in behandeling`)
      // One page is left of it.
      assert.deepEqual(await shown(town, () => megan.presses('Volgende'), 'CC11'), numbers(2, 11))
      await town.leaves('megan')
      await megan.says('open')
      assert.deepEqual(
        await shown(town, () => megan.presses('Volgende'), 'Dit kan alleen een aandachtsfunctionaris'),
        [],
      )
    },
  )

  onBothPlatforms(
    'the agenda and the agreements go on at the number where a page ended',
    { begins },
    async (town) => {
      const { megan } = town
      await piledUp(town, 21, { changes: [agreed, onAgenda] })
      assert.deepEqual(await shown(town, () => megan.says('agenda'), 'En nog 1.'), numbers(1, 20))
      assert.deepEqual(await shown(town, () => megan.presses('Volgende'), '21. S-2026'), numbers(21, 21))
      assert.deepEqual(await shown(town, () => megan.presses('Vorige'), 'En nog 1.'), numbers(1, 20))
      assert.deepEqual(await shown(town, () => megan.says('afspraken'), 'En nog 1.'), numbers(1, 20))
      const first = await town.kept()
      assert.deepEqual(read(first), numbers(1, 20).sort())
    },
  )

  onBothPlatforms(
    'who asks for the rest of the agreements has read those as well',
    { begins },
    async (town) => {
      const { megan } = town
      await piledUp(town, 21, { changes: [agreed, onAgenda] })
      await megan.says('afspraken')
      assert.deepEqual(
        await shown(town, () => megan.presses('Volgende'), 'Afspraak nummer 21.'),
        numbers(21, 21),
      )
      await megan.presses(`Gedaan: 21, ${numbers(21, 21)[0]}`)
      assert.deepEqual(read(await town.kept()), numbers(1, 21).sort())
    },
  )

  onBothPlatforms('what was not delivered is all found', { begins }, async (town) => {
    const { megan } = town
    await piledUp(town, 11, { deliveries: givenUp })
    await megan.says('mijn signalen')
    await megan.sees('Niet bezorgd')
    const [last = ''] = numbers(11, 11)
    assert.doesNotMatch(megan.screen(), new RegExp(`Opnieuw sturen: ${last}`))
    await megan.presses('Volgende')
    await megan.presses(`Opnieuw sturen: ${last}`)
    await megan.sees(`Ik probeer de berichten over ${last} opnieuw te bezorgen`)
  })
})
