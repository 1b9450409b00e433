import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyIdOf, open, seal } from '../../bot/store/crypto.ts'
import { endTrial, orderTrial, underTrial } from '../fixtures/disk-trial.ts'
import { filesIn, signalFiles } from '../fixtures/kept.ts'
import { channel, key, Municipality } from '../fixtures/municipality.ts'
import { startBotProcess } from '../fixtures/process.ts'
import { refusedStart } from '../fixtures/refused-start.ts'
import { cardsIn, passesOn, toReview } from '../fixtures/reporting.ts'

const fresh = { id: 'nieuw', key: Buffer.alloc(32, 9) }
const inSetting = (ring: readonly (typeof key)[]): string =>
  ring.map(({ id, key: bytes }) => `${id}:${bytes.toString('base64')}`).join(',')

/** A bot in a process of its own, of which the keys change from one start to the next. */
class KeyTown {
  readonly #env: Record<string, string>
  readonly town: Municipality

  private constructor(town: Municipality, env: Record<string, string>) {
    this.town = town
    this.#env = env
  }

  static async open(more: Record<string, string> = {}): Promise<KeyTown> {
    const env = { ...more }
    return new KeyTown(await Municipality.open({ process: true, env }), env)
  }

  /** Stops, and starts with these keys, the newest first. */
  async restart(...ring: (typeof key)[]): Promise<void> {
    await this.town.stop()
    this.#env.ENCRYPTION_KEYS = inSetting(ring)
    await this.town.start()
  }

  async turned(): Promise<void> {
    await this.town.process?.line(/"event":"key-turned"/)
  }

  /** What a command says, or what it fails with. */
  async says(...args: string[]): Promise<string> {
    const env = { ...this.town.env(), ...this.#env }
    const { DISK_TRIAL: _a, NODE_OPTIONS: _b, ...own } = env
    const command = startBotProcess({
      simulatorUrl: 'http://127.0.0.1:9',
      env: own,
      script: 'bot/cli.ts',
      args,
    })
    await command.exited
    return command.lines.join('\n')
  }

  async ready(): Promise<{ status: number; body: string }> {
    const answer = await fetch(this.town.url.replace('/gemeente/teams', '/readyz'))
    return { status: answer.status, body: await answer.text() }
  }

  async keysOnDisk(): Promise<Set<string | undefined>> {
    const files = (await filesIn(this.town.data)).filter((path) => /\/store\/.*\.json(\.before)?$/.test(path))
    return new Set(await Promise.all(files.map(async (path) => keyIdOf(await readFile(path, 'utf8')))))
  }
}

describe('E2: rotated key, in a process of its own', function () {
  this.timeout(60_000)

  it('is done while the bot serves, and the old key can go: who reported reads on, by name and by code', async () => {
    const keys = await KeyTown.open()
    const { town } = keys
    try {
      const [alex, adele] = [town.as(town.alex), town.as(town.adele)]
      const first = await passesOn(alex)
      await toReview(adele)
      await adele.presses('Liever: alleen met een code')
      await adele.presses('Versturen')
      const secret = await adele.seesReference()
      const [code = ''] = /(?:[a-z]{6,12} ){3}[a-z]{6,12}(?=\n|$)/m.exec(adele.screen()) ?? []
      await cardsIn(town, 2)
      await keys.restart(fresh, key)
      const during = await passesOn(alex)
      await keys.turned()
      assert.deepEqual(await keys.keysOnDisk(), new Set(['nieuw']))
      assert.match(await keys.says('keys'), /Sleutel test kan weg/)
      await keys.restart(fresh)
      for (const told of [first, during]) {
        const before = alex.messages().length
        await alex.says('mijn signalen')
        await alex.seesNew(told, before)
      }
      const before = adele.messages().length
      await adele.says(code)
      await adele.seesNew(secret, before)
      assert.match(await keys.says('signals', 'verify'), /^3 signalen met \d+ regels .* Alles klopt/)
      assert.doesNotMatch(town.logged, /not-tied-anew/)
    } finally {
      await town.close()
    }
  })

  it('goes on after it was killed at any step of it, and nothing is lost', async () => {
    const orders = await mkdtemp(join(tmpdir(), 'signaalpunt-orders-'))
    const keys = await KeyTown.open(underTrial(orders))
    const { town } = keys
    try {
      const alex = town.as(town.alex)
      const told = [await passesOn(alex), await passesOn(alex)]
      await cardsIn(town, 2)
      for (const step of [4, 9, 8]) {
        await town.stop()
        await orderTrial(orders, { fault: 'kill', path: '/signals/', step })
        await keys.restart(fresh, key).catch(() => undefined)
        await town.process?.exited
        assert.equal(town.process?.signal, 'SIGKILL')
        await endTrial(orders)
      }
      await keys.restart(fresh, key)
      await keys.turned()
      await keys.restart(fresh)
      const before = alex.messages().length
      await alex.says('mijn signalen')
      for (const reference of told) await alex.seesNew(reference, before)
      assert.match(await keys.says('signals', 'verify'), /^2 signalen .* Alles klopt/)
    } finally {
      await town.close()
      await rm(orders, { recursive: true, force: true })
    }
  })
})

describe('E6: a start with a log that is not whole', function () {
  this.timeout(60_000)
  let keys: KeyTown
  let town: Municipality
  beforeEach(async () => {
    keys = await KeyTown.open()
    town = keys.town
  })
  afterEach(() => town.close())

  const alarm = async () => {
    const [line = ''] = (await town.process?.line(/\{.*"event":"log-not-whole".*\}/)) ?? []
    const { event, level, reference, line: at, fault, file } = JSON.parse(line)
    return { event, level, reference, line: at, fault, file }
  }
  const nameOf = (path: string) => path.slice(join(town.data, 'store').length + 1)

  /** Opened, changed and sealed again in its own place, as only somebody with the key can. */
  async function rewrite(path: string, how: (text: string) => string): Promise<void> {
    const text = open([key], nameOf(path), JSON.parse(await readFile(path, 'utf8')))
    await writeFile(path, JSON.stringify(seal([key], nameOf(path), how(text))))
  }

  it('is an alarm with the number and the line, /readyz is red, and signals come in all the same', async () => {
    const alex = town.as(town.alex)
    const reference = await passesOn(alex)
    await cardsIn(town, 1)
    assert.equal((await keys.ready()).status, 200)
    await town.stop()
    const [path = ''] = await signalFiles(town.data)
    await rewrite(path, (text) => text.replace('"what":"received"', '"what":"read"'))
    await town.start()
    assert.deepEqual(await alarm(), {
      event: 'log-not-whole',
      level: 'alarm',
      reference,
      line: '1',
      fault: 'order',
      file: undefined,
    })
    const { status, body } = await keys.ready()
    assert.equal(status, 503)
    assert.match(body, new RegExp(`${reference}, regel 1: er is een regel weg, bij gekomen of verplaatst`))
    assert.doesNotMatch(`${body} ${town.logged}`, /nagelsalon|Alex Wilber/)
    assert.match(await passesOn(town.as(town.adele)), /^S-/)
    await town.stop()
    await rewrite(path, (text) => text.replace('"what":"read"', '"what":"received"'))
    await town.start()
    await town.process?.line(/"event":"logs-checked".*"count":"0"/)
    assert.equal((await keys.ready()).status, 200)
  })

  it('is one too when an older copy was put in its place without any key', async () => {
    const alex = town.as(town.alex)
    const reference = await passesOn(alex)
    await cardsIn(town, 1)
    await town.stop()
    const [path = ''] = await signalFiles(town.data)
    await copyFile(path, `${path}.eerder`)
    await town.start()
    await town.as(town.megan).says(`in behandeling nemen ${reference}`)
    await town.as(town.megan).sees(`${reference} is in behandeling bij Megan Bowen.`, channel)
    await keys.restart(key)
    await town.process?.line(/"event":"journal-noted"/)
    await town.stop()
    await copyFile(`${path}.eerder`, path)
    await town.start()
    const { fault, reference: named } = await alarm()
    assert.deepEqual([named, fault], [reference, 'shorter'])
    assert.match((await keys.ready()).body, /het einde van het verloop ontbreekt/)
  })

  it('F6: what a newer version wrote is refused in one sentence, and nothing is touched', async () => {
    await passesOn(town.as(town.alex))
    await cardsIn(town, 1)
    await town.stop()
    const [path = ''] = await signalFiles(town.data)
    const envelope = await readFile(path, 'utf8')
    const start = async () => (await refusedStart({ ...town.env(), DATA: town.data })).said
    const newer: [what: string, harm: () => Promise<void>][] = [
      ['a field', () => rewrite(path, (text) => text.replace('{', '{"later":1,'))],
      ['a form', () => writeFile(path, envelope.replace('"v":1', '"v":2'))],
    ]
    for (const [what, harm] of newer) {
      await harm()
      const [before, files] = [await readFile(path, 'utf8'), await filesIn(town.data)]
      const said = await start()
      assert.equal(said.length, 1, what)
      assert.match(said[0] ?? '', /\.json is heel, maar .* een nieuwere versie heeft het geschreven/, what)
      assert.equal(await readFile(path, 'utf8'), before)
      assert.deepEqual(await filesIn(town.data), files)
      await writeFile(path, envelope)
    }
    await town.start()
    await passesOn(town.as(town.adele))
  })
})
