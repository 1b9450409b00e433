import assert from 'node:assert/strict'
import type { BotEvent, Reply } from '../../bot/core/event.ts'
import { nobodyYet } from '../../bot/core/person.ts'
import { line } from '../../bot/core/view.ts'
import { pacing } from '../../bot/pace.ts'
import { Clock } from '../fixtures/clock.ts'
import { address, keptLog } from '../fixtures/samples.ts'

const said = (who: string, text = 'hoi', organisation = 'gemeente'): BotEvent => ({
  kind: 'text',
  text,
  mentions: [],
  id: 'e',
  at: address('alex'),
  place: 'private',
  from: { organisation, platform: 'teams', id: who, name: who, locale: 'nl' },
})

function door() {
  const clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
  const { log, lines } = keptLog(clock.now)
  const handled: string[] = []
  const paced = pacing({
    store: {
      person: async ({ id, ...key }) => ({
        ...nobodyYet('x', { ...key, id, name: id, locale: 'nl' }),
        locale: 'en',
      }),
    },
    talk: {
      tooMany: ({ person }, again) => ({ shows: [line(`te veel ${person.locale}${again ? ' weer' : ''}`)] }),
    },
    now: clock.now,
    newId: () => 'x',
    log,
  })(
    async ({ from }): Promise<Reply> => {
      handled.push(`${from.organisation} ${from.id}`)
      return { shows: [line('gehoord')] }
    },
    async (event) => event,
  )
  const ask = async (event: BotEvent): Promise<string> => {
    const { shows } = await paced(event)
    const [first] = shows[0]?.body ?? []
    return first?.kind === 'ownText' ? first.text : ''
  }
  /** How many of so many were handled. */
  const times = async (count: number, event: BotEvent): Promise<number> => {
    const before = handled.length
    for (let n = 0; n < count; n++) await paced(event)
    return handled.length - before
  }
  return { clock, lines, ask, times }
}

describe('B7: who asks too much', () => {
  it('is heard sixty times at once and then once in two seconds, 1,000 times in a minute at most 90', async () => {
    const { clock, times } = door()
    let heard = 0
    for (let second = 0; second < 60; second++) {
      heard += await times(17, said('alex'))
      clock.advance(1000)
    }
    assert.equal(heard, 89)
  })

  it('is heard again after as long as it takes a person to wait', async () => {
    const { clock, times } = door()
    assert.equal(await times(61, said('alex')), 60)
    clock.advance(1999)
    assert.equal(await times(1, said('alex')), 0)
    clock.advance(1)
    assert.equal(await times(2, said('alex')), 1)
    clock.advance(10 * 60_000)
    assert.equal(await times(100, said('alex')), 60)
  })

  it('keeps nobody else waiting, in no organisation', async () => {
    const { times } = door()
    await times(1000, said('alex'))
    assert.equal(await times(1, said('megan')), 1)
    assert.equal(await times(1, said('alex', 'hoi', 'buren')), 1)
  })

  it('is told so, a second time soon after it as said before, in the own language, and the log names nobody', async () => {
    const { clock, lines, ask, times } = door()
    await times(60, said('alex'))
    assert.equal(await ask(said('alex')), 'te veel en')
    assert.equal(await ask(said('alex')), 'te veel en weer')
    assert.equal(lines.length, 1)
    assert.match(lines[0] ?? '', /"event":"too-many","organisation":"gemeente","platform":"teams"/)
    assert.doesNotMatch(lines.join(''), /alex/)
    clock.advance(60_000)
    await times(30, said('alex'))
    assert.equal(await ask(said('alex')), 'te veel en')
  })

  const crowd = (size: number) => Array.from({ length: size }, (_, n) => `collega ${n}`)

  it('in a crowd of one organisation is anybody who asks much: a newcomer’s report still goes through, and others notice nothing', async () => {
    const { times } = door()
    let heard = 0
    for (const who of crowd(20)) heard += await times(50, said(who))
    // Of 1,000 at once: 600, and ten of each who came after.
    assert.equal(heard, 680)
    assert.equal(await times(12, said('alex')), 10)
    assert.equal(await times(50, said('alex', 'hoi', 'buren')), 50)
  })

  it('in a crowd that goes on is held to some 600 a minute', async () => {
    const { clock, times } = door()
    let heard = 0
    for (let second = 0; second < 600; second++) {
      for (const who of crowd(20)) heard += await times(1, said(who))
      clock.advance(1000)
    }
    assert.ok(heard <= 600 + 20 * 60 + 600 * 10, String(heard))
    assert.ok(heard >= 600 * 10, String(heard))
  })
})
