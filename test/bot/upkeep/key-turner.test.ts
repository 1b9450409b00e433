import assert from 'node:assert/strict'
import { NotKeptError } from '../../../bot/errors.ts'
import type { Finding } from '../../../bot/store/journal.ts'
import type { Turned } from '../../../bot/store/rotation.ts'
import { keyTurner } from '../../../bot/upkeep/key-turner.ts'
import { checkLogs } from '../../../bot/upkeep/log-check.ts'
import { keptLog, organisation } from '../../fixtures/samples.ts'

const broken = (n: number): Finding => ({
  what: 'signal',
  organisation,
  reference: `S-2026-${String(n).padStart(4, 'C')}`,
  broken: 'order',
  line: 3,
})
const missing: Finding = { what: 'missing', organisation, id: 'id-1', day: '2026-11-23' }
const day: Finding = { what: 'journal', organisation, day: '2026-11-23', broken: 'gap' }

/** What was logged, without the time. */
const logged = (lines: readonly string[]): unknown[] =>
  lines.map((line) => {
    const { at: _at, where: _where, ...rest } = JSON.parse(line)
    return rest
  })

describe('E2: rotated key: the work of each second', () => {
  const turns = async (all: readonly (Turned | Error)[]) => {
    const { log, lines } = keptLog()
    const left = [...all]
    let asked = 0
    const sealAnew = async () => {
      asked++
      const next = left.shift()
      if (next instanceof Error) throw next
      return next ?? assert.fail('asked once too often')
    }
    const turn = keyTurner({ store: { sealAnew }, organisation, log })
    for (let second = 0; second < all.length + 2; second++) await turn()
    return { lines: logged(lines), asked }
  }

  it('goes on until all has been looked at, and says how much was written', async () => {
    const { lines, asked } = await turns([
      { sealed: 20, left: 3, untied: [] },
      { sealed: 2, left: 0, untied: [] },
    ])
    assert.equal(asked, 2)
    assert.deepEqual(lines, [{ level: 'info', event: 'key-turned', organisation, count: '22' }])
  })

  it('alarms for what does not hold, by number and line or by its file', async () => {
    const { lines } = await turns([{ sealed: 3, left: 0, untied: [broken(1), day] }])
    const alarm = { level: 'alarm', event: 'not-tied-anew', organisation }
    assert.deepEqual(lines.slice(0, 2), [
      { ...alarm, reference: 'S-2026-CCC1', line: '3', fault: 'order' },
      { ...alarm, file: 'gemeente/journal/2026-11-23.json', fault: 'gap' },
    ])
  })

  it('tells of a disk that takes nothing once, and once more when it had taken something in between', async () => {
    const full = new NotKeptError(new Error('ENOSPC'))
    const { lines } = await turns([
      full,
      full,
      { sealed: 1, left: 1, untied: [] },
      full,
      { sealed: 1, left: 0, untied: [] },
    ])
    assert.deepEqual(
      lines.map((line) => (line as { event: string }).event),
      ['key-not-turned', 'key-not-turned', 'key-turned'],
    )
  })
})

describe('E6: the check of the logs after the start', () => {
  it('says nothing but that it was done when all is whole', async () => {
    const { log, lines } = keptLog()
    const check = checkLogs({ findings: async () => [] }, ['een', 'twee'], log)
    assert.deepEqual(check.faults('een'), [])
    await check.done
    assert.deepEqual([check.faults('een'), check.faults('elders')], [[], []])
    assert.deepEqual(
      logged(lines),
      ['een', 'twee'].map((one) => ({ level: 'info', event: 'logs-checked', organisation: one, count: '0' })),
    )
  })

  it('names the first in /readyz and twenty in the log, and the command for the rest', async () => {
    const { log, lines } = keptLog()
    const findings = [broken(1), missing, day, ...Array.from({ length: 30 }, (_, n) => broken(n + 10))]
    const check = checkLogs({ findings: async () => findings }, [organisation], log)
    await check.done
    assert.deepEqual(check.faults(organisation), [
      'Wat is vastgelegd klopt niet meer. S-2026-CCC1, regel 3: er is een regel weg, bij gekomen of verplaatst. Signaal id-1 staat in het journaal van 2026-11-23 en is er niet. Journaal van 2026-11-23: de dag ervoor ontbreekt of is veranderd. En nog 30. Alles staat in: npm run signals -- verify',
    ])
    assert.equal(lines.length, 21)
    assert.deepEqual(logged(lines)[1], {
      level: 'alarm',
      event: 'log-not-whole',
      organisation,
      file: 'gemeente/signals/id-1.json',
    })
    assert.deepEqual(logged(lines).at(-1), {
      level: 'info',
      event: 'logs-checked',
      organisation,
      count: '33',
    })
  })

  it('goes on with the next organisation when one can not be checked', async () => {
    const { log, lines } = keptLog()
    const findings = async (one: string) => (one === 'een' ? Promise.reject(new Error('stuk')) : [])
    await checkLogs({ findings }, ['een', 'twee'], log).done
    assert.deepEqual(
      logged(lines).map((line) => (line as { event: string }).event),
      ['check-failed', 'logs-checked'],
    )
  })
})
