import { join } from 'node:path'
import { key } from '../fixtures/municipality.ts'
import { accountOf, readDocuments } from './account.ts'
import { ends } from './plan.ts'
import { playYear } from './play.ts'

// `npm run year`: a year of municipalities with 8, 25 and 500 signals, and the account of each from its documents. `npm run year -- 25` for one.

const say = (line: string) => process.stdout.write(`${line}\n`)
const asked = process.argv.slice(2).map(Number)
let wrong = 0
for (const signals of asked.length > 0 ? asked : [8, 25, 500]) {
  const begun = performance.now()
  const played = await playYear({ signals, seed: signals })
  const documents = await readDocuments(join(played.data, 'store'), [key])
  const faults = accountOf(documents, ends)
  const lines = documents.signals.reduce((sum, { log }) => sum + log.length, 0)
  const closed = documents.signals.filter(({ log }) => log.some(({ what }) => what === 'closed')).length
  const roundUps = documents.told.filter(({ what }) => what === 'round-up').length
  const seconds = Math.round((performance.now() - begun) / 1000)
  say(
    `${signals} asked, ${documents.signals.length} kept, ${closed} closed, ${lines} lines in logs, ${roundUps} round-ups, ${documents.told.length - roundUps} other messages, ${seconds} s: ${faults.length} faults`,
  )
  for (const { reference, fault } of faults) say(`  ${reference} ${fault}`)
  if (documents.signals.length !== signals || faults.length > 0) wrong += 1
  await played.close()
}
process.exitCode = wrong > 0 ? 1 : 0
