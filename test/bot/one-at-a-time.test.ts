import assert from 'node:assert/strict'
import { OneAtATime } from '../../bot/one-at-a-time.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('one at a time', () => {
  it('runs jobs with the same key in their order, never two at once', async () => {
    const turns = new OneAtATime()
    const [seen, running]: [number[], Set<number>] = [[], new Set()]
    const job = (n: number) => async () => {
      assert.equal(running.size, 0)
      running.add(n)
      await turn()
      running.delete(n)
      seen.push(n)
    }
    await Promise.all([1, 2, 3, 4].map((n) => turns.run('alex', job(n))))
    assert.deepEqual(seen, [1, 2, 3, 4])
  })

  it('runs jobs with different keys side by side', async () => {
    const turns = new OneAtATime()
    let end = (): void => undefined
    const first = turns.run('alex', () => new Promise<void>((resolve) => (end = resolve)))
    assert.equal(await turns.run('megan', async () => 'klaar'), 'klaar')
    end()
    await first
  })

  it('gives back what a job gives, and goes on after one that failed', async () => {
    const turns = new OneAtATime()
    const failed = turns.run('alex', async () => assert.fail('kapot'))
    const next = turns.run('alex', async () => 2)
    await assert.rejects(failed, /kapot/)
    assert.equal(await next, 2)
  })

  it('is idle when nothing runs any more, also what was added meanwhile', async () => {
    const turns = new OneAtATime()
    const seen: string[] = []
    turns.run('alex', async () => {
      await turn()
      seen.push('een')
      turns.run('megan', async () => {
        await turn()
        seen.push('twee')
      })
    })
    await turns.idle()
    assert.deepEqual(seen, ['een', 'twee'])
  })

  it('is idle at once when there was nothing', () => new OneAtATime().idle())
})
