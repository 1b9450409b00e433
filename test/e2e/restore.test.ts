import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupCommand, restoreCommand } from '../../bot/commands/backup.ts'
import { channel, key, Municipality } from '../fixtures/municipality.ts'
import { cards, cardsIn, passesOn } from '../fixtures/reporting.ts'
import { inFolder, morning } from '../fixtures/samples.ts'

describe('A14: a bot whose disk was lost', () => {
  it('goes on after a restore, and sends no card again', () =>
    inFolder(async (backups) => {
      const town = await Municipality.open()
      try {
        const alex = town.as(town.alex)
        const megan = town.as(town.megan)
        const told = [await passesOn(alex), await passesOn(alex)]
        await cardsIn(town, 2)
        const place = { data: town.data, keysOf: () => [key] as const }
        await town.stop()
        await backupCommand([backups], place, morning)
        await rm(join(town.data, 'store'), { recursive: true })
        const [name = ''] = await readdir(backups)
        await restoreCommand([join(backups, name)], place)
        await town.start()
        await alex.says('mijn signalen')
        for (const reference of told) await alex.sees(reference)
        const [first = ''] = told
        await megan.says(`in behandeling nemen ${first}`)
        await megan.sees(`${first} is in behandeling bij Megan Bowen.`, channel)
        assert.deepEqual(
          cards(town).map(({ reference, repeat }) => [reference, repeat]),
          told.map((reference) => [reference, false]),
        )
      } finally {
        await town.close()
      }
    }))
})
