import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupCommand } from '../../../bot/commands/backup.ts'
import { type Part, within } from '../../fixtures/cards.ts'
import { Clock } from '../../fixtures/clock.ts'
import { filesIn, inClear } from '../../fixtures/kept.ts'
import { key } from '../../fixtures/municipality.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { pressOf, runsIn } from '../../fixtures/slack/reporting.ts'
import { entities } from '../../fixtures/slack/signed.ts'

const marker = 'kolibrie-7314'
const hostile =
  '<!channel> <!here> <!everyone> <@U1> <#C1> <!subteam^S1> <http://evil|https://gemeente.nl> `a` ```b``` *vet* &amp; :tada:'
describe('what was typed on Slack stays where it belongs', () => {
  let town: SlackMunicipality
  let alex: SlackPerson
  let megan: SlackPerson
  let channel: string
  /** What stood before somebody when it was opened: page, question and feedback. */
  const pages: Part[] = []
  before(async () => {
    // A Tuesday at ten in the morning.
    const clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    town = await SlackMunicipality.open({ clock })
    ;[alex, megan] = [town.as(town.alex), town.as(town.megan)]
    channel = town.workspace.channel
    const told = `Drie meiden slapen achter in de nagelsalon (${marker}) ${hostile}`
    await alex.says('…', { text: entities(told) })
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses('Versturen')
    await megan.sees(/Signaal S-/, channel)
    const old = pressOf(town, town.as(town.adele), megan.last(channel), 'In behandeling nemen')
    await megan.presses('Bekijken', {}, channel)
    pages.push(megan.modal ?? {})
    await megan.presses('Sluiten')
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await town.as(town.adele).post.interaction(old)
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: `Welke dag? ${marker} ${hostile}` })
    await alex.sees('Er is een bericht voor je')
    await alex.presses('Lezen')
    pages.push({ blocks: alex.last().blocks })
    await alex.presses('Antwoorden')
    await alex.presses('Antwoord versturen', { text: `Gisteren ${marker} ${hostile}` })
    await megan.sees('De melder heeft geantwoord')
    await megan.presses('Afsluiten')
    const closing = { feedback: `Dank ${marker} ${hostile}`, silent: `Want ${marker} ${hostile}` }
    await megan.presses('Afsluiten', { reason: 'help', ...closing })
    await megan.sees('is afgesloten', channel)
    await alex.sees('Er is een bericht voor je')
    await alex.says('lezen')
    pages.push({ blocks: alex.last().blocks })
    await megan.presses('Bekijken', {}, channel)
    pages.push(megan.modal ?? {})
    await alex.says('Het gaat door', { text: entities(`${marker} ${hostile}`) })
    await alex.slash('/signaal', `${marker} ${hostile}`)
    await alex.shortcut(marker)
    await megan.saysInChannel(marker)
    await town.stop()
  })
  after(() => town.close())

  const said = () =>
    town.workspace.calls.filter(({ method }) => method.startsWith('chat.') && method !== 'chat.delete')

  it('D1: what was typed comes out to the letter in rich text: in the page, the question, the answer and the feedback', () => {
    const runs = pages.map(runsIn)
    const stands = (page: number, text: string) =>
      assert.ok(runs[page]?.includes(`${text} ${hostile}`), `${text}: ${runs[page]?.join('\n')}`)
    stands(0, `Drie meiden slapen achter in de nagelsalon (${marker})`)
    stands(1, `Welke dag? ${marker}`)
    stands(2, `Dank ${marker}`)
    for (const text of ['Welke dag?', 'Gisteren', 'Dank', 'Want']) stands(3, `${text} ${marker}`)
  })

  it('D1: nobody and nothing is called: Slack’s markup holds nobody, as nothing here can’t wait', () => {
    const parts = town.workspace.calls.flatMap(({ args }) => [...within([args.blocks, args.view])])
    const called = parts.filter(({ type }) =>
      ['user', 'usergroup', 'broadcast', 'link'].includes(String(type)),
    )
    assert.deepEqual(called, [])
    const marked = parts.filter(({ type }) => type === 'mrkdwn').map(({ text }) => text)
    assert.deepEqual(marked, [])
    for (const { args } of said()) {
      assert.doesNotMatch(String(args.text), /[<>]/)
      assert.deepEqual([args.link_names, args.parse], [undefined, undefined])
    }
  })

  it('E4: nothing typed stands in the channel, for all or for one, nor in a message that pushes itself upon somebody', () => {
    const inChannel = JSON.stringify(said().filter(({ args }) => args.channel === channel))
    assert.ok(!inChannel.includes(marker) && !inChannel.includes('evil'))
    const pushed = said().filter(({ args }) => String(args.text).includes(marker))
    assert.deepEqual(pushed, [])
  })

  it('E4: every notification is a fixed text with at most a reference', () => {
    const fixed = [
      'Antwoord geven',
      'Antwoord van Signaalpunt',
      'Bericht van de melder over S-…',
      'Dit is al verstuurd of weggegooid.',
      'Er is een bericht over S-…',
      'Iets doorgeven',
      'Ingevuld: gevaar nu.',
      'Je antwoord over S-… is bewaard en gaat naar wie het signaal behandelt.',
      'Je behandelt S-…',
      'Je signaal is bewaard',
      'Je vraag over S-… is bewaard en gaat naar de melder.',
      'Nieuw signaal S-…',
      'Signaal S-…',
      'Signaalpunt',
      'Verder hieronder.',
      'Verder in de privéchat',
      'Verstuurd onder nummer S-….',
      'Verstuurd.',
    ]
    const notices = said().map(({ args }) => String(args.text).replace(/S-\d{4}-\w{4}/, 'S-…'))
    assert.deepEqual(
      [...new Set(notices)].filter((notice) => !fixed.includes(notice)),
      [],
    )
    assert.ok(notices.length > 15)
  })

  it('E1: no text and no name in clear on disk, a backup included', async () => {
    const backups = join(town.data, 'backups')
    await backupCommand([backups], { data: town.data, keysOf: () => [key] }, new Date())
    assert.equal((await readdir(backups)).length, 1)
    assert.ok((await filesIn(town.data)).length >= 4)
    assert.deepEqual(await inClear(town.data, [marker, 'Alex', 'xoxb-proef', town.alex.id]), [])
  })

  it('D8: no text, name or id of a person in the log', () => {
    assert.ok(town.logged.includes('listening'))
    for (const secret of [marker, 'Alex', 'Megan', town.alex.id, town.megan.id, channel, 'xoxb-proef'])
      assert.ok(!town.logged.includes(secret), `${secret} in the log`)
  })

  it('asks nothing of the world outside Slack', () => assert.deepEqual(town.refused, []))
})
