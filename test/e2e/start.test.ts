import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, relative } from 'node:path'
import { freePort } from '../fixtures/free-port.ts'
import { keptIn, signalFiles } from '../fixtures/kept.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { type RefusedStart, refusedStart } from '../fixtures/refused-start.ts'
import { cards, cardsIn, passesOn, story, toReview } from '../fixtures/reporting.ts'

/** Refused, in so many lines of Dutch that match, without a stack. */
function saysOnly({ exitCode, said }: RefusedStart, ...patterns: RegExp[]): void {
  assert.ok(exitCode !== null && exitCode !== 0, `exit code ${exitCode}`)
  assert.equal(said.length, patterns.length, said.join('\n'))
  for (const [at, pattern] of patterns.entries()) assert.match(said[at] ?? '', pattern)
  assert.doesNotMatch(said.join('\n'), /^\s+at |Error:|node:internal/m)
}

const names = ['ENCRYPTION_KEYS', 'TEAMS_APP_ID', 'TEAMS_APP_SECRET', 'TEAMS_TENANT'] as const
const heading = /^De instellingen kloppen niet:$/

describe('a bot that refuses to start says why in one sentence', function () {
  // Each of these is a process of its own, or several.
  this.timeout(60_000)

  let town: Municipality
  before(async () => {
    town = await Municipality.open({ process: true })
    await passesOn(town.as(town.alex))
  })
  after(() => town.close())

  const settings = async (change: Record<string, string | undefined> = {}) => {
    const own = { ...town.env(), PORT: String(await freePort()), DATA: join(town.data, 'other'), ...change }
    const given = Object.entries(own).filter(([, value]) => value !== undefined)
    return Object.fromEntries(given) as Record<string, string>
  }

  for (const name of names) {
    it(`B4: an empty ${name} keeps it from starting`, async () => {
      const { exitCode, said } = await refusedStart(await settings({ [name]: '' }))
      saysOnly({ exitCode, said: said.slice(0, 2) }, heading, new RegExp(`^ {2}- ${name}: `))
      assert.ok(said.slice(1).every((line) => line.startsWith(`  - ${name}: `)))
    })
  }

  it('B4: all that is empty is named at once', async () => {
    const empty = Object.fromEntries(names.map((name) => [name, '']))
    const { exitCode, said } = await refusedStart(await settings(empty))
    assert.equal(exitCode, 1)
    for (const name of names) assert.ok(said.some((line) => line.startsWith(`  - ${name}: `)))
  })

  it('B4: half a platform is refused, with every setting that is missing', async () => {
    const half = { TEAMS_APP_SECRET: undefined, TEAMS_TENANT: undefined, TEAMS_FUNCTIONARISSEN: undefined }
    const missing = [
      /TEAMS_APP_SECRET: ontbreekt/,
      /TEAMS_TENANT: ontbreekt/,
      /TEAMS_FUNCTIONARISSEN: ontbreekt/,
    ]
    saysOnly(await refusedStart(await settings(half)), heading, ...missing)
  })

  for (const HOST of ['0.0.0.0', '::', 'localhost', '192.0.2.1']) {
    it(`B4: the try-out is refused on HOST ${HOST}`, async () => {
      const { PORT = '', DATA = '' } = await settings()
      const only = /^ {2}- HOST: de proefstand draait alleen op 127\.0\.0\.1$/
      saysOnly(await refusedStart({ PORT, DATA, HOST }), heading, only)
    })
  }

  it('a busy port is named', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    const PORT = String(await freePort())
    await new Promise<void>((resolve) => other.close(() => other.listen(Number(PORT), '127.0.0.1', resolve)))
    const answer = await refusedStart(await settings({ PORT }))
    other.close()
    saysOnly(answer, new RegExp(`^Poort ${PORT} is al in gebruik\\. Stop het andere programma, of zet PORT`))
    assert.ok(!existsSync(join(town.data, 'other', 'store', 'lock')), 'the folder is free again')
  })

  it('a file in the place of the data folder is named', async () => {
    const DATA = join(town.data, 'a-file')
    await writeFile(DATA, '')
    saysOnly(
      await refusedStart(await settings({ DATA })),
      /^De gegevensmap .*a-file.* kan niet worden gebruikt/,
    )
  })

  it('A10: a second process on the same data is refused and names who holds it, and the first goes on', async () => {
    const answer = await refusedStart(await settings({ DATA: town.data }))
    saysOnly(answer, new RegExp(`^Deze gegevensmap is al in gebruik door proces ${town.process?.pid} op `))
    assert.match(await passesOn(town.as(town.adele)), /^S-/)
  })

  it('A10: the lock of a killed process is taken over, and another key than that of the data is named', async () => {
    const before = cards(town).length
    await town.process?.kill('SIGKILL')
    assert.ok(existsSync(join(town.data, 'store', 'lock')), 'a killed process leaves its lock')
    const ENCRYPTION_KEYS = `test:${Buffer.alloc(32, 8).toString('base64')}`
    const wrong = await refusedStart(await settings({ DATA: town.data, ENCRYPTION_KEYS }))
    saysOnly(wrong, /^Het bestand .*\.json kan niet worden gelezen: verkeerde sleutel/)
    await town.start()
    await passesOn(town.as(town.adele))
    await cardsIn(town, before + 1)
  })
})

/** Waits until nobody can connect any more. */
async function closed({ url }: Municipality): Promise<void> {
  const asked = () => fetch(url, { headers: { connection: 'close' } }).catch(() => undefined)
  while (await asked());
}

describe('stopping and starting again', function () {
  this.timeout(240_000)

  it('SIGTERM during a message that is being sent finishes the turn, frees the data, and a restart works', async () => {
    const town = await Municipality.open({ process: true })
    try {
      const alex = town.as(town.alex)
      await toReview(alex)
      const held = town.teams.hold({ operation: 'send', conversation: alex.chat })
      const pressed = alex.presses('Versturen')
      await held.arrived
      const ended = town.process?.kill('SIGTERM')
      await Promise.all([pressed, closed(town)])
      assert.equal(town.process?.exitCode, null)
      held.release()
      await ended
      assert.equal(town.process?.exitCode, 0)
      const reference = await alex.seesReference()
      assert.ok(!existsSync(join(town.data, 'store', 'lock')))
      assert.deepEqual(
        (await keptIn(town.data)).map((signal) => signal.reference),
        [reference],
      )
      await town.start()
      await town.as(town.megan).sees(`Signaal ${reference}`, channel)
    } finally {
      await town.close()
    }
  })

  it('SIGTERM does not wait for a connection that a client keeps open after its answer', async () => {
    const town = await Municipality.open({ process: true })
    try {
      const alex = town.as(town.alex)
      const held = town.teams.hold({ operation: 'send', conversation: alex.chat })
      const said = alex.says('hoi')
      await held.arrived
      const ended = town.process?.kill('SIGTERM')
      await said
      const released = performance.now()
      held.release()
      await ended
      assert.ok(performance.now() - released < 1500, `ended after ${performance.now() - released} ms`)
    } finally {
      await town.close()
    }
  })

  it('A11: a document that the power tore is put back with an alarm that names the file', async () => {
    const town = await Municipality.open()
    try {
      const megan = town.as(town.megan)
      const reference = await passesOn(town.as(town.alex))
      await megan.sees(`Signaal ${reference}`, channel)
      await megan.says(`in behandeling nemen ${reference}`)
      await megan.sees(`Je hebt ${reference} in behandeling`)
      await town.stop()
      const [path = ''] = await signalFiles(town.data)
      await truncate(path, 100)
      await town.start()
      const alarms = town.log.map((line) => JSON.parse(line)).filter(({ level }) => level === 'alarm')
      assert.deepEqual(
        alarms.map(({ event, file }) => [event, file]),
        [['document-mended', relative(join(town.data, 'store'), path)]],
      )
      await megan.says('mijn signalen')
      await megan.sees(reference)
    } finally {
      await town.close()
    }
  })

  it('A13: after a restart at any step of the chat the same question stands there, with all answers', async () => {
    const town = await Municipality.open()
    try {
      const alex = town.as(town.alex)
      const steps = [
        () => alex.says('iets doorgeven'),
        () => alex.presses('Nee'),
        () => alex.says(story),
        () => alex.presses('Meer vertellen'),
        () => alex.presses('Ja, over een of meer mensen'),
        () => alex.presses('Uitbuiting op het werk'),
        () => alex.presses('Bedrijf of werkplek'),
        () => alex.says('het centrum'),
        () => alex.presses('Overslaan'),
        () => alex.says('weet ik niet'),
        () => alex.says('al een paar maanden'),
        () => alex.presses('Twee tot vijf'),
        () => alex.presses('18 jaar of ouder'),
        () => alex.presses('Heeft schulden'),
        () => alex.presses('Zelf gezien of gehoord'),
        () => alex.presses('Nee'),
        () => alex.says('rust'),
        () => alex.says('overdag bellen'),
        () => alex.presses('Nee'),
        () => alex.presses('Het kan wachten'),
        () => alex.says('Burgerzaken'),
        () => alex.presses('Liever: naam afgeschermd'),
        () => alex.presses('Wijzigen'),
        () => alex.presses('Soort plek'),
        () => alex.presses('Woning'),
      ]
      for (const step of steps) {
        await step()
        const asked = alex.last()
        await town.stop()
        await town.start()
        const before = alex.messages().length
        await alex.says('hoi')
        await alex.seesNew('Welkom terug', before)
        await town.teams.until(() => alex.messages().length === before + 2)
        assert.deepEqual(alex.last().card, asked.card)
      }
      await alex.presses('Versturen')
      const reference = await alex.seesReference()
      await cardsIn(town, 1)
      await town.stop()
      const [signal] = await keptIn(town.data)
      assert.equal(signal?.reference, reference)
      assert.equal(signal.known, 'withheld')
      assert.deepEqual(signal.answers, {
        danger: 'no',
        what: story,
        subject: 'person',
        form: 'labour',
        place: 'home',
        neighbourhood: 'het centrum',
        when: 'al een paar maanden',
        number: 'few',
        age: 'adult',
        group: 'debts',
        source: 'seen',
        knows: 'no',
        wish: 'rust',
        contact: 'overdag bellen',
        told: 'no',
        wait: 'yes',
      })
    } finally {
      await town.close()
    }
  })
})
