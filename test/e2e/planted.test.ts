import assert from 'node:assert/strict'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open as unseal } from '../../bot/store/crypto.ts'
import { filesIn } from '../fixtures/kept.ts'
import { channel, key, Municipality } from '../fixtures/municipality.ts'
import { startBotProcess } from '../fixtures/process.ts'
import { passesOn } from '../fixtures/reporting.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'

const marker = 'kolibrie'
const typed = {
  story: `Net bij een salon geweest, drie meiden slapen daar achter naast de ${marker}`,
  note: `Het adres met de ${marker} is bekend`,
  question: `Op welke dag zag je de ${marker}?`,
  answer: `Gisteren, met de ${marker} erbij`,
  partner: `Politie ${marker}`,
  route: `Bel naar ${marker}`,
  contact: `De balie van ${marker}`,
  reason: `Er is dwang, zegt ${marker}`,
  outcome: `Zorg is geregeld door ${marker}`,
  draft: `Achter het station staat elke nacht een busje met mensen erin en een ${marker}`,
  asked: `wat is een straatboete, en is een ${marker} daarvoor`,
}

/** Everything that people type, with the marker in it. */
async function typesAll(town: Municipality): Promise<void> {
  const [alex, megan, adele] = [town.as(town.alex), town.as(town.megan), town.as(town.adele)]
  // With danger nobody waits for working time, whenever this runs.
  const reference = await passesOn(alex, typed.story, 'Ja')
  await megan.sees(`Signaal ${reference}`, channel)
  await megan.presses('In behandeling nemen', {}, channel)
  await megan.sees('Vraag stellen')
  await megan.presses('Meer')
  await megan.presses('Notitie')
  await megan.presses('Bewaren', { text: typed.note })
  await megan.sees('Bewaard bij')
  await megan.presses(`Verder met ${reference}`)
  await megan.sees('Vraag stellen')
  await megan.presses('Vraag stellen')
  await megan.sees('Wat wil je de melder')
  await megan.presses('Vraag versturen', { text: typed.question })
  await alex.sees('Er is een bericht voor je')
  await alex.presses('Lezen')
  await alex.presses('Antwoorden')
  await alex.presses('Antwoord versturen', { text: typed.answer })
  await megan.sees('De melder heeft geantwoord')
  await forwards(megan, reference)
  await alex.says(typed.draft)
  await alex.presses('Ja, doorgeven')
  await alex.sees('Is er nu gevaar voor iemand?')
  await adele.says(typed.asked)
  await adele.sees('Klopt niet of niet duidelijk')
  await adele.presses('Klopt niet of niet duidelijk')
  await adele.sees('Ik geef door dat dit antwoord beter kan.')
}

/** To a partner outside, whose answer is written down. */
async function forwards(megan: TeamsPerson, reference: string): Promise<void> {
  const { partner, route, contact, reason, outcome } = typed
  await megan.says('partners')
  await megan.presses('Partner toevoegen')
  await megan.presses('Bewaren', { kind: 'politie', name: partner, route, contact })
  await megan.sees(`${partner} staat in de lijst.`)
  const before = megan.messages().length
  await megan.says(`zoek ${reference}`)
  await megan.seesNew('Doorzetten', before)
  await megan.presses('Doorzetten')
  await megan.sees('Waarom zet je dit door?')
  const why = { reason, ground: 'Wettelijke taak', contactSafe: 'no', consult: 'yes' }
  await megan.presses('Bekijken wat er meegaat', { partner, ...why })
  await megan.sees(`Dit krijgt ${partner}:`)
  await megan.presses('Ja, dit klopt')
  await megan.sees('klaargezet, nog niet verstuurd')
  await megan.presses('Verstuurd')
  await megan.sees('wacht op bericht')
  await megan.says('partnerlijst')
  await megan.presses(`${partner} (1)`)
  await megan.presses(reference)
  await megan.sees('Mag de melder dit horen?')
  await megan.presses('Bewaren', { result: 'care', tell: 'no', text: outcome })
  await megan.sees(`Bewaard bij ${reference}.`)
}

describe('E1: what was typed, wherever a process leaves something', () => {
  let home: string
  let backups: string
  let temporary: string
  let town: Municipality
  /** Lines of the bot and of the command. */
  let written: string[]
  /** Names in the folder for temporary files, also of what is gone by now. */
  const seen = new Set<string>()

  before(async function () {
    this.timeout(240_000)
    home = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    backups = join(home, 'backups')
    temporary = join(home, 'temporary')
    await mkdir(temporary)
    const watcher = watch(temporary, (_change, name) => seen.add(String(name)))
    const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary }
    town = await Municipality.open({ process: true, env })
    await typesAll(town)
    await town.stop()
    const command = startBotProcess({
      simulatorUrl: town.teams.url,
      env: { ...town.env(), ...env },
      script: 'bot/cli.ts',
      args: ['backup', backups],
      cwd: town.data,
    })
    await command.exited
    written = [...(town.process?.lines ?? []), ...command.lines]
    assert.equal(command.exitCode, 0, command.lines.join('\n'))
    // What is told of a folder comes in order: after this nothing of before is still to come.
    while (!seen.has('end')) {
      const next = once(watcher, 'change')
      await writeFile(join(temporary, 'end'), '')
      await next
    }
    watcher.close()
  })
  after(async function () {
    this.timeout(60_000)
    await town?.close()
    await rm(home, { recursive: true, force: true })
  })

  const hasMarker = (text: string): boolean => text.toLowerCase().includes(marker)

  /** Files, and folders, with the marker in their name or in what is in them. */
  async function holding(folder: string): Promise<string[]> {
    const names = await readdir(folder, { recursive: true })
    const read = (await filesIn(folder)).map(async (path) => {
      const bytes = await readFile(path)
      return ['latin1', 'utf16le'].some((as) => hasMarker(bytes.toString(as as BufferEncoding))) ? [path] : []
    })
    return [...names.filter(hasMarker), ...(await Promise.all(read)).flat()]
  }

  it('is kept, so that what follows says something', async () => {
    const store = join(town.data, 'store')
    const paths = (await filesIn(store)).filter((path) => path.endsWith('.json'))
    const opened = await Promise.all(
      paths.map(async (path) =>
        unseal([key], path.slice(store.length + 1), JSON.parse(await readFile(path, 'utf8'))),
      ),
    )
    const all = opened.join('\n')
    const lost = Object.entries(typed).filter(([, text]) => !all.includes(text))
    assert.deepEqual(lost, [])
  })

  it('stands in clear in no file or name of the data', async () => {
    assert.deepEqual(await holding(town.data), [])
  })

  it('nor in the backup', async () => {
    const [backup = '', ...others] = await filesIn(backups)
    assert.deepEqual(others, [])
    assert.ok((await readFile(backup)).length > 1000)
    assert.deepEqual(await holding(backups), [])
  })

  it('and was put in no temporary file, not for a moment', async () => {
    assert.deepEqual([...seen], ['end'])
    assert.deepEqual(await holding(temporary), [])
  })

  it('nor in what the bot and the command wrote to their output', () => {
    assert.ok(written.some((line) => line.includes('"event":"listening"')))
    assert.ok(written.some((line) => line.includes('Reservekopie gemaakt')))
    assert.deepEqual(written.filter(hasMarker), [])
  })
})
