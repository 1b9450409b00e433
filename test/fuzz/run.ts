import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { type Chance, chance as chanceOf } from '../year/chance.ts'
import { everybody, type Front, marks, notFor, plantedIds, type Who } from './front.ts'
import { RawDoor } from './raw-door.ts'
import { rawRequest } from './raw-requests.ts'

/** No request may keep the others waiting for longer. In milliseconds, generous for a busy machine. */
const patience = 10_000

export interface Fuzzed {
  requests: number
  /** How often each status was answered; 0 for bytes that were no request. */
  statuses: Map<number, number>
  /** Whether somebody who may read a signal came to read one: else that nobody else did says nothing. */
  wasRead: boolean
  /** The slowest answer, in milliseconds. */
  slowest: number
}

/** What goes on while `more` says so, from this seed. */
export interface Plan {
  seed: number
  more: (requests: number) => boolean
}

/** What somebody got to read who should not; with the mark, so that it is clear of which signal. */
function leaks(front: Front, answered: ReadonlyMap<Who, string>): string[] {
  return (Object.keys(marks) as (keyof typeof marks)[]).flatMap((kind) => {
    const readers = notFor[kind].filter((who) =>
      `${answered.get(who) ?? ''}${front.shownTo(who)}`.includes(marks[kind]),
    )
    const channel = kind !== 'open' && front.inChannel().includes(marks[kind]) ? ['the channel'] : []
    return [...readers, ...channel].map((reader) => `${reader} read of ${kind}`)
  })
}

/** What our own fault was, in the words of the log; that the simulator does not know a made-up place is none. */
export const ownFaults = (log: readonly string[]): string[] =>
  log.filter((line) => line.includes('"level":"alarm"') && !line.includes('"error":"DeliveryError'))

class Fuzz {
  readonly statuses = new Map<number, number>()
  slowest = 0
  wasRead = false
  #answered = new Map<Who, string>()
  readonly #front: Front
  readonly #chance: Chance
  readonly #door: RawDoor

  constructor(front: Front, chance: Chance, door: RawDoor) {
    this.#front = front
    this.#chance = chance
    this.#door = door
  }

  async next(): Promise<void> {
    // Slow enough that the bot handles all of them; see pace.ts.
    this.#front.clock.advance(1000)
    const before = performance.now()
    const status = this.#chance.below(15) === 0 ? await this.#raw() : await this.#request()
    this.slowest = Math.max(this.slowest, performance.now() - before)
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    assert.ok(status < 500 || status === 501 || status === 505, `answered with ${status}`)
  }

  /** What is so at any time, looked at now and then. */
  judge(): void {
    const { log, refused, violations } = this.#front
    this.#front.idsGivenOut()
    const seenBy = (who: Who) => `${this.#answered.get(who) ?? ''}${this.#front.shownTo(who)}`
    this.wasRead ||=
      seenBy('Adele Vance').includes(marks.hidden) || seenBy('Megan Bowen').includes(marks.open)
    assert.deepEqual(leaks(this.#front, this.#answered), [])
    assert.deepEqual(ownFaults(log), [])
    assert.ok(!Object.values(marks).some((mark) => log.some((line) => line.includes(mark))), 'in the log')
    assert.deepEqual(refused, [], 'somebody outside was asked')
    assert.deepEqual(violations, [])
    assert.equal(Object.keys(Object.prototype).length, 0, 'every object was changed')
    this.#answered = new Map()
  }

  async #request(): Promise<number> {
    const chance = this.#chance
    const honest = chance.below(8) === 0
    const { by, path, headers, body } = honest
      ? this.#front.presses(chance.among(everybody), {
          verb: 'open',
          data: { about: chance.among(plantedIds) },
        })
      : this.#front.request(chance)
    const answer = await fetch(`http://127.0.0.1:${this.#front.port}${path}`, {
      method: 'POST',
      headers: { ...headers, connection: 'close' },
      body,
      signal: AbortSignal.timeout(patience),
    })
    this.#answered.set(by, `${this.#answered.get(by) ?? ''}${await answer.text()}`)
    return answer.status
  }

  async #raw(): Promise<number> {
    const answer = await this.#door.send(this.#front.port, rawRequest(this.#chance))
    for (const mark of Object.values(marks)) assert.ok(!answer.includes(mark), 'a stranger read a signal')
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
  }
}

/**
 * Sends request after request at the front door of one platform, most of them spoiled, and looks after each that nothing broke. An AssertionError
 * names the seed and the number of the request; the same seed sends the same again.
 */
export async function fuzz(open: () => Promise<Front>, { seed, more }: Plan): Promise<Fuzzed> {
  // botbuilder prints what is wrong with a token to the console.
  const quiet = mock.method(console, 'error', () => undefined)
  const door = new RawDoor()
  const front = await open()
  const run = new Fuzz(front, chanceOf(seed), door)
  let requests = 0
  try {
    await front.warmUp()
    for (; more(requests); requests++) {
      await run.next()
      // A modal is looked at before the next one stands in its place.
      if (requests % 10 === 9) run.judge()
      if (requests % 500 === 499) front.clear()
    }
    run.judge()
    await front.passesOn()
    const { statuses, slowest, wasRead } = run
    return { requests, statuses, slowest, wasRead }
  } catch (cause) {
    throw new Error(`seed ${seed}, request ${requests}: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    })
  } finally {
    quiet.mock.restore()
    await front.close()
    await door.close()
  }
}
