import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type Front, type Pressed, plantedIds, verbs, type Who } from './front.ts'
import { ownFaults } from './run.ts'
import { openSlackFront } from './slack-front.ts'
import { hostileTexts } from './spoil.ts'
import { openTeamsFront } from './teams-front.ts'

/** What a button of ours carries, before somebody changes it. */
const about = fc.constantFrom('open-1', 'hidden-1', 'hidden-2', 'elsewhere-1')
const honest: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ about }) },
  fc.record({ about, value: fc.constantFrom('hidden-1', 'elsewhere-1', '0', 'yes') }),
  fc.record({
    draft: about,
    question: fc.constantFrom('what', 'danger'),
    value: fc.constantFrom('yes', 'no'),
  }),
)

const field = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('draft', 'question', 'value', 'value') },
  { weight: 1, arbitrary: fc.constant('about') },
  fc.constantFrom(
    'owner',
    'role',
    'organisation',
    'status',
    'channel',
    'to',
    'constructor',
    'toString',
    'About',
  ),
)
const tampered: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...hostileTexts,
    'hidden-1',
    'elsewhere-1',
    'S-2026-KK21',
    '../signals/hidden-1',
    'hidden-1\u0000',
    'HIDDEN-1',
  ),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    [],
    {},
    [[]],
    ['hidden-1'],
    { $ne: '' },
    { about: 'hidden-1' },
    { length: 1 },
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What Slack reports of a button that is not named like ours, a link for example, is left alone without a word. */
const named = verbs.filter((verb) => /^[a-z-]+$/.test(verb))

/** What changes a signal at once, without a form. */
const doing =
  'open claim search take-over on-agenda exclude-sure my-signal read withdraw-sure put-away'.split(' ')

/** A button with one or two of its things changed; nothing stands for what was taken out. */
const press: fc.Arbitrary<Pressed> = fc
  .record({
    verb: fc.oneof(fc.constantFrom(...named), fc.constantFrom(...doing)),
    data: honest,
    changes: fc.array(fc.tuple(field, fc.option(tampered, { nil: undefined, freq: 8 })), {
      minLength: 1,
      maxLength: 2,
    }),
    shared: fc.boolean(),
  })
  .map(({ verb, data, changes, shared }) => ({
    verb,
    shared,
    data: { ...data, ...Object.fromEntries(changes) },
  }))

/** Whether some of what it carries is the id of a signal that this person may change. */
const mayChange: Record<string, (id: string, data: object) => boolean> = {
  'Isaiah Langer': () => false,
  'Megan Bowen': (id, data) => id.startsWith('open-') && Object.values(data).includes(id),
}

for (const [platform, open] of Object.entries({ Teams: openTeamsFront, Slack: openSlackFront }))
  describe(`C2: any value in what a button carries, on ${platform}`, () => {
    let front: Front
    before(async function () {
      this.timeout(60_000)
      front = await open()
      await front.warmUp()
    })
    after(() => front.close())

    /** What changed on the disk, of the signals that were there. */
    async function changedBy(before: ReadonlyMap<string, string>): Promise<string[]> {
      const now = await front.kept()
      return [...before].filter(([id, sealed]) => now.get(id) !== sealed).map(([id]) => id)
    }

    /** Who is not in the channel can be told nothing there. */
    const wasTold = (from: number): boolean =>
      front.log.slice(from).some((line) => line.includes('"event":"reply-not-sent"'))

    const screenOf = (who: Who): string => front.shownTo(who) + front.inChannel()

    for (const who of ['Isaiah Langer', 'Megan Bowen'] as const)
      it(`is refused in words or harms nothing, and changes no other signal, pressed by ${who}`, () =>
        fc.assert(
          fc.asyncProperty(press, async (pressed) => {
            const kept = await front.kept()
            assert.equal([...kept.keys()].filter((id) => plantedIds.includes(id)).length, plantedIds.length)
            const shown = screenOf(who)
            const logged = front.log.length
            // Slow enough that nobody is held up; see pace.ts.
            front.clock.advance(2000)
            const { path, headers, body } = front.presses(who, pressed)
            const answer = await fetch(`http://127.0.0.1:${front.port}${path}`, {
              method: 'POST',
              headers: { ...headers, connection: 'close' },
              body,
            })
            const said = await answer.text()
            assert.ok([200, 400].includes(answer.status), `answered with ${answer.status}`)
            const told = /\p{L}{3}/u.test(said) || screenOf(who) !== shown
            assert.deepEqual(ownFaults(front.log), [])
            const changed = await changedBy(kept)
            const done = told || changed.length > 0 || wasTold(logged)
            // What belongs in the private chat answers nothing before the eyes of others.
            assert.ok(answer.status === 400 || done || pressed.shared, 'nothing was said')
            const strange = changed.filter((id) => !mayChange[who]?.(id, pressed.data))
            assert.deepEqual(strange, [])
          }),
          { numRuns: 150 },
        )).timeout(120_000)
  })
