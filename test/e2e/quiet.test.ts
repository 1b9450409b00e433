import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupCommand } from '../../bot/commands/backup.ts'
import { cardOf, within } from '../fixtures/cards.ts'
import { filesIn, inClear } from '../fixtures/kept.ts'
import { channel, key, Municipality } from '../fixtures/municipality.ts'
import { passesOn } from '../fixtures/reporting.ts'

const marker = 'kolibrie-7314'

/** Everything that a person types somewhere in the story holds the marker; where may it come out? */
describe('what was typed stays where it belongs', () => {
  let town: Municipality
  before(async () => {
    town = await Municipality.open({ process: true })
    const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
    // At any hour: in danger nobody waits for working time.
    await passesOn(alex, `Net bij een salon geweest, drie meiden slapen daar achter (${marker})`, 'Ja')
    await megan.sees(/Signaal S-/, channel)
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: `Welke dag? ${marker}` })
    await alex.sees('Er is een bericht voor je')
    await alex.presses('Lezen')
    await alex.presses('Antwoorden')
    await alex.presses('Antwoord versturen', { text: `Gisteren ${marker}` })
    await megan.sees('De melder heeft geantwoord')
    await megan.presses('Afsluiten')
    await megan.presses('Afsluiten', { reason: 'help', silent: `Hier ${marker}` })
    await megan.sees('is afgesloten', channel)
    await alex.post({ type: 'message', text: marker })
    await town.stop()
  })
  after(() => town.close())

  it('D8: no text, name or id of a person in the log', () => {
    assert.ok(town.logged.includes('listening'))
    for (const secret of [
      marker,
      'Alex',
      'Megan',
      town.alex.id,
      town.alex.aadObjectId,
      'geheim-voor-de-proef',
    ]) {
      assert.ok(!town.logged.includes(secret), `${secret} in the log`)
    }
  })

  it('E1: no text and no name in clear on disk, a backup included', async () => {
    const backups = join(town.data, 'backups')
    await backupCommand([backups], { data: town.data, keysOf: () => [key] }, new Date())
    assert.equal((await readdir(backups)).length, 1)
    assert.ok((await filesIn(town.data)).length >= 4)
    assert.deepEqual(await inClear(town.data, [marker, 'Alex', town.alex.aadObjectId]), [])
  })

  it('E4: every notification is a fixed text with at most a reference', () => {
    const fixed = [
      'Antwoord geven',
      'Bericht van de melder over S-…',
      'Er is een bericht over S-…',
      'Iets doorgeven',
      'Ingevuld: gevaar nu.',
      'Je antwoord over S-… is bewaard en gaat naar wie het signaal behandelt.',
      'Je behandelt S-…',
      'Je signaal is bewaard',
      'Je vraag over S-… is bewaard en gaat naar de melder.',
      'Nieuw signaal S-…',
      'Signaal S-…',
      'Signaal afsluiten',
      'Signaalpunt',
      'Vraag aan de melder',
      'Verstuurd onder nummer S-….',
      'Verstuurd.',
    ]
    const notices = town.teams
      .sends()
      .map(({ activity }) => (activity.summary ?? '').replace(/S-\d{4}-\w{4}/, 'S-…'))
    assert.deepEqual(
      notices.filter((notice) => !fixed.includes(notice)),
      [],
    )
    assert.ok(notices.length > 10)
  })

  it('E4: nothing typed stands in the channel, nor in a message that pushes itself upon somebody', () => {
    const pushed = town.teams
      .sends()
      .map(({ sent }) => JSON.stringify({ ...sent, attachments: undefined }) + JSON.stringify(cardOf(sent)))
    assert.ok(!pushed.some((text) => text.includes(marker)))
    assert.ok(!JSON.stringify(town.teams.sends(channel.id)).includes(marker))
  })

  it('asks nothing of the world outside Microsoft', () => {
    assert.deepEqual(town.refused, [])
    assert.ok(
      town.teams.requests.every(
        ({ appId, operation }) => appId || operation === 'token' || operation === 'keys',
      ),
    )
  })

  it('says what changed on a card in a short message too', () => {
    const said = town.teams.sends(channel.id).map(({ activity }) => [...within(cardOf(activity))].length)
    assert.equal(said.length, 3)
  })
})
