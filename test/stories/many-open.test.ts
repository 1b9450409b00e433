import assert from 'node:assert/strict'
import { join } from 'node:path'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { key } from '../fixtures/municipality.ts'
import { sampleSignal } from '../fixtures/samples.ts'
import { onBothPlatforms, type StoryTown } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => sampleSignal(from + n).reference)

/** Nobody could take anything on for a while. */
async function piledUp(town: StoryTown, count: number): Promise<void> {
  await town.megan.says('hoi')
  await town.kept()
  await town.stop()
  const store = await openLowdbStore(join(town.data, 'store'), () => [key])
  for (let n = 1; n <= count; n++) await store.addSignal(sampleSignal(n, { deliveries: [] }))
  await store.close()
  await town.restart()
}

/** Which signals came on the screen by this, in that order. */
async function shown({ megan }: StoryTown, job: () => Promise<unknown>, until: string): Promise<string[]> {
  const before = megan.screen().length
  await job()
  await megan.sees(until)
  const lines = megan.screen().slice(before).split('\n')
  return lines.flatMap((line) => /^(S-2026-\w{4}):/.exec(line)?.[1] ?? [])
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
})
