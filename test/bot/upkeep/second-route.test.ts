import assert from 'node:assert/strict'
import type { Address } from '../../../bot/core/event.ts'
import { nobodyYet } from '../../../bot/core/person.ts'
import { createMail } from '../../../bot/mail.ts'
import { claim } from '../../../bot/signals/triage.ts'
import { byChat, byMail, type SecondRoute, secondRoute, type Way } from '../../../bot/upkeep/second-route.ts'
import { Mailbox } from '../../fixtures/mailbox.ts'
import { atDesk, type Desk, Post } from '../../fixtures/post.ts'
import { hours, megan, minutes, organisation, sampleSignal } from '../../fixtures/samples.ts'

const from = 'signaalpunt@gemeente.example'
const name = 'Voorbeeldstad'
const alertTo = ['piket@gemeente.example', 'beheer@gemeente.example']

interface Bench extends Desk {
  mailbox: Mailbox
  /** The platform where the channel is not. */
  other: Post
  route: SecondRoute
  /** The process begins anew on what was kept. */
  anew(): SecondRoute
  /** Lets time pass as the process would: the outbox at its own times, the second route each minute. */
  passes(ms: number): Promise<void>
}

const directly = (_key: unknown, job: () => Promise<void>) => job()

async function atBench(
  job: (bench: Bench) => Promise<void>,
  how: readonly Way['kind'][] = ['mail'],
): Promise<void> {
  const mailbox = await Mailbox.open()
  const other = new Post('slack')
  try {
    await atDesk(async (desk) => {
      const { store, clock, log } = desk
      const mail = createMail({ url: mailbox.url(), from })
      const reach = { store, organisation, platforms: [other], between: directly }
      const ways = [
        ...(how.includes('mail') ? [byMail(mail, alertTo, name)] : []),
        ...(how.includes('chat')
          ? ['U1', 'U2'].map((id) => byChat(reach, { platform: 'slack', id }, name))
          : []),
      ]
      const anew = () => secondRoute({ store, organisation, ways, now: clock.now, log })
      const route = anew()
      const passes = async (ms: number) => {
        for (let gone = 0; gone < ms; gone += minutes) {
          await desk.keepGoing(minutes)
          await route.look()
        }
      }
      await job({ ...desk, mailbox, other, route, anew, passes })
    })
  } finally {
    await mailbox.close()
  }
}

const texts = ({ mailbox }: Bench): string[] => mailbox.letters.map(({ raw }) => raw)

describe('the second route by mail', () => {
  it('sends nothing while all is well', () =>
    atBench(async (bench) => {
      await bench.store.addSignal(sampleSignal(1))
      await bench.passes(hours)
      assert.deepEqual(texts(bench), [])
    }))

  it('sends one mail within 15 minutes of an outage, however many signals it holds up, and nothing of any of them', () =>
    atBench(async (bench) => {
      const { store, post, mailbox, passes } = bench
      post.breaks('kanaal', 'down')
      for (let n = 1; n <= 3; n++) await store.addSignal(sampleSignal(n))
      await passes(9 * minutes)
      assert.deepEqual(texts(bench), [])
      await passes(6 * minutes)
      await store.addSignal(sampleSignal(4))
      await passes(3 * hours)
      assert.equal(mailbox.letters.length, 1)
      const [{ from: sender, to, raw } = { from: '', to: [], raw: '' }] = mailbox.letters
      assert.deepEqual([sender, to], [from, alertTo])
      assert.match(raw, /Subject: Signaalpunt: iets komt niet aan/)
      assert.match(raw, /In Signaalpunt van Voorbeeldstad gaat iets mis/)
      assert.match(raw, /3 signalen zijn daar niet aangekomen/)
      assert.match(raw, /krijgen er bericht van in hun privéchat/)
      assert.match(raw, /Sinds: maandag 23 november, 10:00/)
      assert.doesNotMatch(raw, /S-2026|Alex|Megan|meiden|nagelsalon/)
    }))

  it('says so when the private chats can’t be reached either', () =>
    atBench(async (bench) => {
      bench.post.breaks('', 'down')
      await bench.store.addSignal(sampleSignal(1))
      await bench.passes(15 * minutes)
      assert.match(texts(bench).join(), /1 signaal is daar niet aangekomen/)
      assert.match(texts(bench).join(), /Ook in hun privéchat zijn ze niet te bereiken/)
    }))

  it('mails at once when the channel refuses', () =>
    atBench(async (bench) => {
      bench.post.breaks('kanaal', 'refused')
      await bench.store.addSignal(sampleSignal(1))
      await bench.passes(minutes)
      assert.equal(texts(bench).length, 1)
    }))

  it('mails again after a day while it lasts, and anew for the next outage', () =>
    atBench(async (bench) => {
      const { store, post, clock, outbox, route, passes } = bench
      post.breaks('kanaal', 'down')
      await store.addSignal(sampleSignal(1))
      await passes(15 * minutes)
      clock.advance(23 * hours)
      await passes(5 * minutes)
      assert.equal(texts(bench).length, 1)
      clock.advance(hours)
      await passes(5 * minutes)
      assert.equal(texts(bench).length, 2)
      post.repair()
      clock.advance(hours)
      await outbox.tick()
      await route.look()
      assert.equal((await store.office(organisation)).mailed, undefined)
      post.breaks('kanaal', 'down')
      await store.addSignal(sampleSignal(2, lately(clock.now())))
      await passes(15 * minutes)
      assert.equal(texts(bench).length, 3)
    }))

  it('mails nobody twice after a restart', () =>
    atBench(async (bench) => {
      bench.post.breaks('kanaal', 'down')
      await bench.store.addSignal(sampleSignal(1))
      await bench.passes(15 * minutes)
      await bench.anew().look()
      assert.equal(texts(bench).length, 1)
    }))

  it('waits for a mail server that is down or takes nothing, and holds the outbox up for neither', () =>
    atBench(async (bench) => {
      const { store, post, mailbox, passes, lines } = bench
      mailbox.refuses = true
      post.breaks('kanaal', 'down')
      await store.addSignal(sampleSignal(1))
      await passes(20 * minutes)
      assert.equal(post.notices.filter((notice) => notice.startsWith('alert')).length, 2)
      assert.equal(
        lines.some((line) => line.includes('outage-not-told')),
        true,
      )
      assert.equal((await store.office(organisation)).mailed, undefined)
      mailbox.refuses = false
      await passes(minutes)
      assert.equal(texts(bench).length, 1)
      assert.doesNotMatch(lines.join('\n'), /example|Voorbeeldstad|127\.0\.0\.1/)
    }))

  it('leaves one card that can’t be drawn alone once somebody has its signal', () =>
    atBench(async (bench) => {
      bench.post.breaks('kanaal', 'unfit')
      await bench.store.addSignal(sampleSignal(1))
      await bench.passes(minutes)
      assert.equal(texts(bench).length, 1)
      await bench.decide((made) => claim(megan, made))
      bench.clock.advance(24 * hours)
      await bench.passes(minutes)
      assert.equal(texts(bench).length, 1)
    }))

  it('tells what the daily test finds once it lasts, and that also when nothing can be kept', () =>
    atBench(async (bench) => {
      const { route, clock, disk, passes } = bench
      disk.full = true
      const finding = { broken: 'store' as const, since: clock.now() }
      route.tested(finding)
      await passes(9 * minutes)
      assert.deepEqual(texts(bench), [])
      await passes(6 * minutes)
      assert.match(texts(bench).join(), /Er kan niets worden bewaard/)
      await passes(hours)
      assert.equal(texts(bench).length, 1)
      disk.full = false
      route.tested(undefined)
      await route.look()
      route.tested({ ...finding, since: clock.now() })
      await passes(15 * minutes)
      assert.equal(texts(bench).length, 2)
    }))

  it('remembers over a restart what the daily test found, until it passes', () =>
    atBench(async (bench) => {
      const { store, route, clock, passes, anew } = bench
      const yesterday = { passedOn: '2026-11-20' }
      await store.changeOffice(organisation, (office) => ({ ...office, test: yesterday }))
      route.tested({ broken: 'door', since: clock.now() })
      await passes(15 * minutes)
      const after = anew()
      await after.look()
      after.tested({ broken: 'door', since: clock.now() })
      clock.advance(11 * minutes)
      await after.look()
      assert.equal(texts(bench).length, 1)
      after.tested(undefined)
      await store.changeOffice(organisation, (office) => ({ ...office, test: { passedOn: '2026-11-23' } }))
      await after.look()
      assert.equal((await store.office(organisation)).mailed, undefined)
    }))

  it('is one mail when the daily test finds the same as the cards', () =>
    atBench(async (bench) => {
      const { store, post, route, clock, passes } = bench
      route.tested({ broken: 'channel', since: new Date(clock.now().getTime() - hours) })
      post.breaks('kanaal', 'down')
      await store.addSignal(sampleSignal(1))
      await passes(hours)
      assert.equal(texts(bench).length, 1)
      assert.match(texts(bench).join(), /Sinds: maandag 23 november, 09:00/)
    }))
})

describe('the second route in private chats', () => {
  it('tells each who is named on the other platform once, with nothing of any signal, and without mail', () =>
    atBench(
      async ({ store, post, other, mailbox, passes }) => {
        post.breaks('', 'down')
        for (let n = 1; n <= 3; n++) await store.addSignal(sampleSignal(n))
        await passes(3 * hours)
        assert.deepEqual(other.sent.map(({ to }) => to).sort(), ['chat met U1', 'chat met U2'])
        const text = other.newest.get('chat met U1') ?? ''
        assert.match(text, /In Signaalpunt van Voorbeeldstad gaat iets mis/)
        assert.match(
          text,
          /3 signalen zijn daar niet aangekomen. Ook in hun privéchat zijn ze niet te bereiken/,
        )
        assert.match(text, /krijg je dit bericht elke dag één keer/)
        assert.doesNotMatch(text, /mail|S-2026|Alex|Megan|meiden|nagelsalon/)
        assert.deepEqual(mailbox.letters, [])
      },
      ['chat'],
    ))

  it('tells it in the language of each, and in the chat that they opened themselves', () =>
    atBench(
      async ({ store, post, other, passes }) => {
        const second = { organisation, platform: 'slack', id: 'U2', name: 'Lee Gu', locale: 'nl' } as const
        await store.savePerson({ ...nobodyYet('u2', second), address: 'hun chat' as Address, locale: 'en' })
        post.breaks('kanaal', 'down')
        await store.addSignal(sampleSignal(1))
        await passes(15 * minutes)
        assert.equal(other.sent.length, 2)
        assert.match(other.newest.get('chat met U1') ?? '', /gaat iets mis/)
        assert.match(
          other.newest.get('hun chat') ?? '',
          /Something is going wrong in Signaalpunt of Voorbeeldstad/,
        )
      },
      ['chat'],
    ))

  it('counts as told when one of the ways took it, and is tried again as long as none did', () =>
    atBench(
      async ({ store, post, other, mailbox, passes, lines }) => {
        other.breaks('', 'refused')
        mailbox.refuses = true
        post.breaks('kanaal', 'down')
        await store.addSignal(sampleSignal(1))
        await passes(15 * minutes)
        assert.deepEqual([other.sent, mailbox.letters], [[], []])
        const untold = lines.filter((line) => line.includes('outage-not-told'))
        assert.deepEqual(
          new Set(untold.map((line) => (JSON.parse(line) as { kind: string }).kind)),
          new Set(['mail', 'chat']),
        )
        mailbox.refuses = false
        await passes(hours)
        assert.equal(mailbox.letters.length, 1)
        const tries = other.tried.length
        await passes(hours)
        assert.equal(other.tried.length, tries)
      },
      ['mail', 'chat'],
    ))
})

/** A signal that comes in at this moment. */
function lately(now: Date) {
  const at = now.toISOString()
  const { deliveries } = sampleSignal(2)
  return { deliveries: deliveries.map((one) => ({ ...one, since: at, due: at })) }
}

describe('a mail server', () => {
  const refused: [what: string, host: string, protocol: string, secure: boolean][] = [
    ['without TLS on another machine', '127.0.0.2', 'smtp', false],
    ['with a certificate that nobody vouches for', '127.0.0.1', 'smtps', true],
  ]
  for (const [what, host, protocol, secure] of refused)
    it(`${what} gets no mail`, async () => {
      const mailbox = await Mailbox.open(host, secure ? { secure } : { hideSTARTTLS: true })
      const mail = createMail({ url: mailbox.url(protocol), from })
      await assert.rejects(mail(alertTo, { subject: 'x', text: 'x' }))
      assert.deepEqual(mailbox.letters, [])
      await mailbox.close()
    })

  it('is given name and password, with signs that an address writes otherwise', async () => {
    const given: unknown[] = []
    const mailbox = await Mailbox.open('127.0.0.1', {
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        given.push([username, password])
        done(null, { user: 'x' })
      },
    })
    const url = mailbox.url().replace('//', '//na%40am:ge%2Fheim@')
    await createMail({ url, from })(alertTo, { subject: 'x', text: 'x' })
    assert.deepEqual(given, [['na@am', 'ge/heim']])
    await mailbox.close()
  })
})
