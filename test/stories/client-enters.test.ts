import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { signalFiles } from '../fixtures/kept.ts'
import { hours } from '../fixtures/samples.ts'
import { onBothPlatforms, passes, type StoryTown } from './story.ts'

const seen = 'Bij de pakketdienst slapen vier mannen boven de loods'

/** One line, and then somebody stands at the desk: the laptop is shut. */
async function leaves({ alex }: StoryTown): Promise<void> {
  await alex.says('iets doorgeven')
  await alex.presses('Nee')
  await alex.says(seen)
  await alex.sees('Dit is al genoeg')
}

describe('the client enters after one line', () => {
  const begins = '2026-11-24T14:50:00.000Z'

  onBothPlatforms('next workday one message says so, and two presses send it', { begins }, async (town) => {
    const { alex, megan, channel } = town
    await leaves(town)
    await passes(town, 17 * hours)
    assert.ok(!alex.screen().includes('nog iets openstaan'), 'too early')
    await passes(town, 2 * hours)
    await alex.sees('Je hebt nog iets openstaan')
    assert.ok(!town.notices().some((notice) => notice.includes('loods')))
    await alex.presses('Verder')
    await alex.presses('Versturen')
    const reference = await alex.seesReference()
    await megan.sees(reference, channel)
    const [signal] = await town.kept()
    assert.equal(signal?.answers.what, seen)
  })

  onBothPlatforms('is not woken at night by a bot that was away', { begins }, async (town) => {
    const { alex, clock } = town
    await leaves(town)
    await town.stop()
    // To a Saturday, at one in the night.
    clock.advance(81 * hours)
    await town.restart()
    await passes(town, 55 * hours)
    assert.ok(!alex.screen().includes('nog iets openstaan'), 'not yet Monday nine')
    await passes(town, 2 * hours)
    await alex.sees('Je hebt nog iets openstaan')
  })

  onBothPlatforms('E1: what was left stands nowhere in clear', { begins }, async (town) => {
    await leaves(town)
    await town.kept()
    const all = await readdir(town.data, { recursive: true, withFileTypes: true })
    const files = all.filter((one) => one.isFile())
    assert.ok(files.some(({ parentPath }) => parentPath.endsWith('people')))
    for (const { parentPath, name } of files)
      assert.doesNotMatch(await readFile(join(parentPath, name), 'utf8'), /pakketdienst|loods|Wilber/)
    assert.doesNotMatch(town.logged() + town.notices().join(), /pakketdienst|loods/)
  })

  onBothPlatforms(
    'is reminded once, and ignored it is gone on the day that was named',
    { begins },
    async (town) => {
      const { alex } = town
      await leaves(town)
      await town.restart()
      await passes(town, 40 * hours)
      await alex.sees('Doe je niets, dan gooi ik het op dinsdag 8 december weg.')
      await passes(town, 12 * 24 * hours)
      const said = alex.screen()
      assert.equal(said.split('Je hebt nog iets openstaan').length - 1, 1)
      // 8 December in the Netherlands begins an hour before it does in UTC.
      await passes(town, 33 * hours)
      await alex.presses('Verder')
      assert.ok(!alex.screen().includes('Welkom terug'), 'it is still there')
      assert.deepEqual(await town.kept(), [])
      assert.deepEqual(await signalFiles(town.data), [])
    },
  )
})
