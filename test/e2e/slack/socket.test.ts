import assert from 'node:assert/strict'
import type { Part } from '../../fixtures/cards.ts'
import { Clock } from '../../fixtures/clock.ts'
import { signalFiles } from '../../fixtures/kept.ts'
import { story } from '../../fixtures/reporting.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { kept, onlySignal, passesOn, pressOf, toReview } from '../../fixtures/slack/reporting.ts'
import { eventCallback, messageInChat } from '../../fixtures/slack/signed.ts'
import type { SlackSocket } from '../../fixtures/slack/socket.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const seconds = 1000
const connecting = { method: 'apps.connections.open' }

/** Whether this is done by now, after everything that was on its way. */
async function isDone(job: Promise<unknown>): Promise<boolean> {
  let done = false
  const note = () => {
    done = true
  }
  job.then(note, note)
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  return done
}

describe('Slack in Socket Mode', () => {
  let clock: Clock
  let disk: TrialDisk
  let town: SlackMunicipality
  let alex: SlackPerson
  let socket: SlackSocket
  beforeEach(async () => {
    clock = new Clock()
    disk = new TrialDisk()
    town = await SlackMunicipality.open({ clock, disk, socketMode: true })
    alex = town.as(town.alex)
    const { socket: opened } = town.workspace
    assert.ok(opened)
    socket = opened
  })
  afterEach(() => town.close())

  /** Loses the connection by `how`; after a second the bot asks for a new one. */
  async function reconnects(how: () => Promise<void>): Promise<void> {
    const before = socket.connections
    await how()
    await clock.waits(seconds)
    clock.advance(seconds)
    await town.workspace.until(() => socket.connections > before)
  }

  const told = async (): Promise<Part> => {
    const said = { channel: alex.chat, user: alex.who.id, text: story }
    const ts = await town.workspace.say(said.user, said.channel, story)
    return eventCallback(messageInChat({ ...said, ts }), clock.now())
  }
  const offers = () => alex.messages().filter(({ buttons }) => buttons.includes('Ja, doorgeven')).length
  const goesOn = async () => {
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses('Versturen')
  }

  it('has no address for requests: a body that is posted is answered with 404', async () => {
    const { status } = await fetch(town.url, { method: 'POST', body: JSON.stringify(await told()) })
    assert.equal(status, 404)
    assert.deepEqual(alex.messages(), [])
  })

  it('goes on where it was after a refresh that Slack asks for', async () => {
    await alex.says(story)
    await reconnects(() => socket.refresh())
    await goesOn()
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('goes on where it was after the connection broke', async () => {
    await toReview(alex)
    await reconnects(() => socket.close())
    await alex.presses('Versturen')
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A1: acknowledges an event when it is shown, not before, and not later than 800 ms', async () => {
    const held = disk.hold(/people/)
    const event = socket.send('events_api', await told())
    await held.arrived
    await clock.waits(800)
    assert.equal(await isDone(event), false)
    clock.advance(800)
    assert.deepEqual(await event, {})
    held.release()
    await alex.sees('Ja, doorgeven')
  })

  it('A1: an event that the connection lost before its acknowledgement comes again, and is taken once', async () => {
    const event = await told()
    const held = disk.hold(/people/)
    const lost = assert.rejects(socket.send('events_api', event), /closed before/)
    await held.arrived
    await reconnects(() => socket.close())
    await lost
    const again = socket.send('events_api', { ...event, retry_attempt: 1, retry_reason: 'timeout' })
    held.release()
    await again
    assert.equal(offers(), 1)
    await goesOn()
    await onlySignal(town, alex)
  })

  it('A1: an event and its three repeats at once are taken once', async () => {
    const event = await told()
    await Promise.all([0, 1, 2, 3].map(() => socket.send('events_api', event)))
    assert.equal(offers(), 1)
    await goesOn()
    await onlySignal(town, alex)
  })

  it('A2: a press that comes twice makes one signal with one reference', async () => {
    await toReview(alex)
    const press = pressOf(town, alex, alex.last(), 'Versturen')
    await Promise.all([socket.send('interactive', press), socket.send('interactive', press)])
    await onlySignal(town, alex)
  })

  it('A4: a slow store gives the waiting view in the acknowledgement, and the receipt after it', async () => {
    await alex.slash('/signaal')
    await alex.sees('Hoe wil je bekend zijn?')
    const held = disk.hold(/signals/)
    const submitted = alex.presses('Versturen', { danger: 'Nee', what: story })
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    await submitted
    await alex.sees('Een ogenblik, ik bewaar het')
    held.release()
    await alex.sees('Je signaal is bewaard')
    await onlySignal(town, alex)
  })

  it('B6: a press that no button of ours makes, and one of another workspace, are acknowledged and do nothing', async () => {
    await toReview(alex)
    const before = town.workspace.calls.length
    const bad = [
      pressOf(town, alex, alex.last(), 'Versturen', { value: '{"draft":1}' }),
      pressOf(town, alex, alex.last(), 'Versturen', { value: '{"draft":"x","owner":"y"}' }),
      { ...pressOf(town, alex, alex.last(), 'Versturen'), user: { id: alex.who.id, team_id: 'T0ANDERS' } },
    ]
    for (const one of bad) assert.deepEqual(await socket.send('interactive', one), {})
    const event = await told()
    assert.deepEqual(await socket.send('events_api', { ...event, team_id: 'T0ANDERS' }), {})
    assert.equal(town.workspace.calls.length, before)
    assert.deepEqual(await signalFiles(town.data), [])
    assert.ok(!town.logged.includes('alarm'))
  })

  const ready = async () => (await fetch(`http://127.0.0.1:${town.port}/readyz`)).status
  const alarms = () => town.log.filter((line) => line.includes('"event":"socket-not-opened"')).length

  it('A12: an app token that Slack refuses is said in the log and by /readyz, and tried again', async () => {
    await town.stop()
    const refused = town.workspace.refuse({ error: 'invalid_auth' }, { ...connecting, times: 100 })
    await town.start()
    await clock.waits(seconds)
    assert.equal(alarms(), 1)
    assert.equal(await ready(), 503)
    clock.advance(seconds)
    await clock.waits(2 * seconds)
    assert.deepEqual([alarms(), refused.hits], [2, 2])
    refused.cancel()
    clock.advance(2 * seconds)
    await alex.says('hoi')
    assert.equal(await ready(), 200)
  })

  for (const refusal of [{ error: 'account_inactive' }, { status: 503 }]) {
    const why = Object.values(refusal).join()
    it(`A12: ${why} at a refresh ends no process, is said in the log and by /readyz, and is tried again`, async () => {
      await alex.says('hoi')
      const refused = town.workspace.refuse(refusal, { ...connecting, times: 100 })
      await socket.refresh()
      await clock.waits(seconds)
      clock.advance(seconds)
      await clock.waits(2 * seconds)
      assert.deepEqual([alarms(), refused.hits, await ready()], [1, 1, 503])
      refused.cancel()
      clock.advance(2 * seconds)
      await toReview(alex)
      assert.equal(await ready(), 200)
    })
  }

  it('stops in good order, and says what came in before that', async () => {
    const held = disk.hold(/people/)
    const event = socket.send('events_api', await told())
    await held.arrived
    const stopped = town.stop()
    held.release()
    await Promise.allSettled([event, stopped])
    assert.equal(offers(), 1)
    await town.start()
    assert.match(await passesOn(alex, 'Een jongen op het station had geen paspoort meer'), /^S-/)
    assert.equal((await kept(town)).length, 1)
  })
})
