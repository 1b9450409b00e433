import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { FindingThread } from '../../knowledge/finding.ts'

describe('the thread that finds answers', function () {
  // It learns twice here.
  this.timeout(60_000)

  it('is begun anew when it broke, with what it was told before', async () => {
    const thread = new FindingThread()
    assert.equal(thread.hasLearned, false)
    thread.use('gemeente')
    const { entries } = await thread.find('gemeente', 'wat is een loverboy')
    assert.equal(entries[0], 'vorm-loverboys')
    assert.equal(thread.hasLearned, true)
    await assert.rejects(thread.find('een andere gemeente', 'wat is een loverboy'), /before it was told/)
    assert.equal(thread.hasLearned, false)
    const again = await thread.find('gemeente', 'wat is een loverboy')
    assert.deepEqual(again.entries, entries)
  })

  it('does not keep a process alive that asks nothing more', async () => {
    const script = fileURLToPath(new URL('../fixtures/asking-process.ts', import.meta.url))
    const said = async (...asked: string[]) =>
      (await promisify(execFile)(process.execPath, [script, ...asked])).stdout.trim()
    assert.equal(await said(), '')
    assert.equal(await said('wat is een loverboy'), 'vorm-loverboys')
  })
})
