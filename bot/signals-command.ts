import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './errors.ts'
import { type KeysOf, mustHaveKeys } from './store/crypto.ts'
import { readOnlyDisk } from './store/disk.ts'
import { readAll } from './store/documents.ts'
import { type Finding, findingsIn } from './store/journal.ts'

/** The command "signals verify", for who runs the installation: beside a bot that runs, and without any text of a signal. */
export async function signalsCommand(
  [word]: readonly string[],
  place: { data: string; organisation: string; keysOf: KeysOf },
): Promise<string> {
  if (word !== 'verify') throw new StartError('Kies: verify')
  return verify(place)
}

/** Checks every log against its chain and against the journal. Fails with StartError when something is wrong, so that a script notices. */
async function verify(place: { data: string; organisation: string; keysOf: KeysOf }): Promise<string> {
  const { data, organisation, keysOf } = place
  const folder = join(data, 'store')
  await access(folder).catch(() => {
    throw new StartError(`In ${data} staat nog niets.`)
  })
  const shelf = await readAll(folder, keysOf, readOnlyDisk)
  const signals = shelf.allSignals().filter((signal) => signal.organisation === organisation)
  const days = shelf.journals(organisation)
  const findings = findingsIn(signals, days, mustHaveKeys(keysOf, organisation))
  const lines = signals.reduce((sum, { log }) => sum + log.length, 0)
  const counted = `${signals.length} signalen met ${lines} regels en ${days.length} dagen in het journaal gecontroleerd.`
  if (findings.length > 0)
    throw new StartError(
      `${counted}\nEr klopt iets niet:\n${findings.map((one) => `  - ${inWords(one)}`).join('\n')}`,
    )
  return `${counted} Alles klopt.${days.length > 0 ? ` Laatste kenmerk: ${days.at(-1)?.mac}` : ''}`
}

const words = {
  changed: 'de inhoud is veranderd',
  order: 'er is een regel weg, bij gekomen of verplaatst',
  key: 'de sleutel hiervan staat niet in ENCRYPTION_KEYS',
  'not-chained': 'deze regel hoort niet bij de keten',
  emptied: 'de tekst is weg zonder dat het verloop zegt waarom',
  shorter: 'het einde van het verloop ontbreekt',
  other: 'het verloop is een ander dan in het journaal staat',
  gap: 'de dag ervoor ontbreekt of is veranderd',
} as const

function inWords(finding: Finding): string {
  if (finding.what === 'missing')
    return `Signaal ${finding.id} staat in het journaal van ${finding.day} en is er niet.`
  if (finding.what === 'journal') return `Journaal van ${finding.day}: ${words[finding.broken]}.`
  return `${finding.reference}, regel ${finding.line}: ${words[finding.broken]}.`
}
