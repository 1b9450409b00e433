import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClaimTown, claimPoints } from '../fixtures/crash/claim.ts'
import { drawn, nameOf } from '../fixtures/crash/killing.ts'
import { CrashTown, reportPoints } from '../fixtures/crash/report.ts'
import { type DiskStep, endTrial, orderTrial, underTrial } from '../fixtures/disk-trial.ts'
import { filesIn, keptIn, signalFiles } from '../fixtures/kept.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { cards, cardsIn, onlySignal, references, story, toPage, toReview } from '../fixtures/reporting.ts'
import { TrialDisk } from '../fixtures/trial-disk.ts'

const runs = 20
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

describe(`killed at ${runs} of ${reportPoints.length} moments, drawn with KILL_SEED=${seed}`, function () {
  this.timeout(30_000)
  let crash: CrashTown
  before(async () => {
    crash = await CrashTown.open()
  })
  after(() => crash.close())

  for (const point of drawn(reportPoints, runs, seed)) {
    it(`A5: ${nameOf(point)}: what was acknowledged is in the channel, at most once double and marked`, () =>
      crash.crash(point))
  }

  it('A5: after all of these every signal is readable, was delivered, and nothing waits', async () => {
    await crash.town.stop()
    const kept = await keptIn(crash.town.data)
    assert.equal(kept.length, runs)
    assert.deepEqual(
      new Set(kept.map(({ reference }) => reference)),
      new Set(cards(crash.town).map(({ reference }) => reference)),
    )
    assert.ok(kept.every(({ deliveries }) => deliveries.every(({ state }) => state === 'sent')))
    assert.deepEqual(crash.town.refused, [])
  })
})

describe(`killed at 5 of ${claimPoints.length} moments of a claim, drawn with KILL_SEED=${seed}`, function () {
  this.timeout(30_000)
  let crash: ClaimTown
  before(async () => {
    crash = await ClaimTown.open()
  })
  after(() => crash.close())

  for (const point of drawn(claimPoints, 5, seed)) {
    it(`A5: ${nameOf(point)}: the signal has one owner, and the card says so`, () => crash.crash(point))
  }
})

describe('a disk that is full at one step of a write', () => {
  let orders: string
  let town: Municipality
  beforeEach(async () => {
    orders = await mkdtemp(join(tmpdir(), 'signaalpunt-orders-'))
    town = await Municipality.open({ process: true, env: underTrial(orders) })
  })
  afterEach(async () => {
    await town.close()
    await rm(orders, { recursive: true, force: true })
  })

  /** Sends a report while this step fails; gives what lies on disk then, and sees to it that a later press succeeds. */
  async function sentTwice(name: DiskStep): Promise<string[]> {
    const alex = town.as(town.alex)
    await toReview(alex)
    const review = alex.last()
    await orderTrial(orders, { fault: 'ENOSPC', path: '/signals/', name })
    await alex.pressesOn(review, 'Versturen')
    await alex.sees('Er is nog niets bewaard')
    assert.ok(alex.last().texts.includes(story), 'the text is given back')
    assert.deepEqual(references(alex.screen()), [])
    const left = (await filesIn(town.data)).filter((path) => path.includes('/signals/'))
    await endTrial(orders)
    await alex.pressesOn(review, 'Versturen')
    await onlySignal(town, alex)
    return left
  }

  for (const name of ['open', 'write', 'sync', 'rename'] as const) {
    it(`A9: full at "${name}": told so, nothing half stored, and sent by the next press`, async () => {
      assert.deepEqual(await sentTwice(name), [])
    })
  }

  it('A9: full at the very last step: told so, and still one signal after the next press', async () => {
    assert.ok((await sentTwice('folder')).every((path) => path.endsWith('.json')))
  })
})

describe('a disk that takes nothing', () => {
  let disk: TrialDisk
  let town: Municipality
  beforeEach(async () => {
    disk = new TrialDisk()
    town = await Municipality.open({ disk })
  })
  afterEach(() => town.close())

  const told = 'Er is nog niets bewaard'

  for (const code of ['ENOSPC', 'EROFS'] as const) {
    it(`A9: with ${code} the reporter hears that nothing is kept, has the text back, and sends it later`, async () => {
      const alex = town.as(town.alex)
      await toReview(alex)
      const review = alex.last()
      const repair = disk.refuse(/./, code)
      await alex.pressesOn(review, 'Versturen')
      await alex.sees(told)
      assert.ok(alex.last().texts.includes(story), 'the text is given back')
      assert.deepEqual(references(alex.screen()), [])
      assert.deepEqual(await signalFiles(town.data), [])
      assert.deepEqual(cards(town), [])
      repair()
      await alex.pressesOn(review, 'Versturen')
      assert.equal((await onlySignal(town, alex)).answers.what, story)
    })
  }

  it('A9: "Opnieuw proberen" leads back to the same report, which becomes one signal', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const repair = disk.refuse(/signals/, 'ENOSPC')
    await alex.presses('Versturen')
    await alex.sees(told)
    repair()
    const before = alex.messages().length
    await alex.presses('Opnieuw proberen')
    await alex.seesNew('Versturen', before)
    await alex.presses('Versturen')
    await onlySignal(town, alex)
  })

  for (const what of ['De pinpas van een bewoner is afgepakt', 'Geslagen']) {
    it(`A9: what was typed on one page is given back, also "${what}", and the page can be sent again`, async () => {
      const alex = town.as(town.alex)
      await toPage(alex)
      const page = alex.last()
      const repair = disk.refuse(/./, 'ENOSPC')
      await alex.pressesOn(page, 'Versturen', { danger: 'no', what })
      await alex.sees(told)
      assert.ok(alex.last().texts.includes(what), 'the text is given back')
      repair()
      await alex.pressesOn(page, 'Versturen', { danger: 'no', what })
      assert.equal((await onlySignal(town, alex)).answers.what, what)
    })
  }

  it('A9: a typed answer that can not be kept is given back, and is taken when it is typed again', async () => {
    const alex = town.as(town.alex)
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    const repair = disk.refuse(/./, 'EROFS')
    await alex.says(story)
    await alex.sees(told)
    assert.ok(alex.last().texts.includes(story), 'the text is given back')
    repair()
    await alex.says(story)
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A3: when the signal was kept but not that its draft is done, the press after a restart gives the same reference', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const review = alex.last()
    const repair = disk.refuse(/people/, 'EIO')
    await alex.pressesOn(review, 'Versturen')
    const reference = await alex.seesReference()
    await cardsIn(town, 1)
    await town.stop()
    repair()
    await town.start()
    const before = alex.messages().length
    await alex.pressesOn(review, 'Versturen')
    await alex.seesNew(reference, before)
    assert.equal((await onlySignal(town, alex)).reference, reference)
  })
})
