import assert from 'node:assert/strict'
import { authorisedBy } from '../../bot/signals/retention.ts'
import { proposedTerms } from '../../bot/signals/terms.ts'
import { actorOnTeams } from '../adapters/teams/town.ts'
import { person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { closedSignal } from '../fixtures/expiring.ts'
import { keptIn } from '../fixtures/kept.ts'
import { channel, decided, Municipality } from '../fixtures/municipality.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { TrialDisk } from '../fixtures/trial-disk.ts'

const lynne = person('Lynne Robbins')
const retention = {
  ...decided,
  terms: { ...proposedTerms, 'no-step': 10 },
  authorisation: 'each' as const,
  authorisers: [{ platform: 'teams' as const, id: lynne.aadObjectId }],
}

describe('E3: a list for destruction that is authorised', () => {
  it('leaves out what is held while the authorisation is written', async () => {
    // A Tuesday, ten in the morning.
    const clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    const disk = new TrialDisk()
    const town = await Municipality.open({ clock, disk, facts: { departments: [], retention } })
    try {
      const place = (where: string | undefined) => (where === channel.id ? channel : undefined)
      const [alex, megan, authoriser] = [town.alex, town.megan, lynne].map((one) =>
        actorOnTeams(town.as(one), place),
      )
      assert.ok(alex && megan && authoriser)
      await closedSignal(alex, megan, channel.id)
      const second = await closedSignal(alex, megan, channel.id)
      await authoriser.says('hoi')
      clock.advance(11 * 24 * hours)
      await clock.waits(5 * minutes)
      await authoriser.says('vernietiging')
      await authoriser.sees('Toestemming voor deze 2')
      const held = disk.hold(/signals/)
      const pressed = authoriser.presses('Toestemming voor deze 2')
      await held.arrived
      await megan.says(`vasthouden ${second}`)
      await megan.sees('Waarom hou je het vast?')
      const holding = megan.presses('Signaal vasthouden', { why: 'other', text: 'Bezwaar loopt' })
      // Both wait for the disk, and are told so.
      await clock.waits(800, 2)
      clock.advance(800)
      held.release()
      await Promise.all([pressed, holding])
      await authoriser.sees('De lijst is veranderd. Kijk hem nog eens na.')
      await town.stop()
      const kept = await keptIn(town.data)
      assert.deepEqual(kept.map((one) => [one.reference === second, authorisedBy(one)?.name]).sort(), [
        [false, 'Lynne Robbins'],
        [true, undefined],
      ])
    } finally {
      await town.close()
    }
  })
})
