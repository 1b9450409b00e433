import type { LogFields } from './log.ts'
import type { Finding } from './store/journal.ts'

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

/** For who runs the installation: which signal or day, which line, and what is wrong with it. No text of a signal. */
export function findingInWords(finding: Finding): string {
  if (finding.what === 'missing')
    return `Signaal ${finding.id} staat in het journaal van ${finding.day} en is er niet.`
  if (finding.what === 'journal') return `Journaal van ${finding.day}: ${words[finding.broken]}.`
  return `${finding.reference}, regel ${finding.line}: ${words[finding.broken]}.`
}

/** Where something does not hold, in the fields that may stand in the log. */
export function findingInFields(finding: Finding): LogFields {
  const { organisation } = finding
  if (finding.what === 'missing') return { organisation, file: `${organisation}/signals/${finding.id}.json` }
  if (finding.what === 'journal')
    return { organisation, file: `${organisation}/journal/${finding.day}.json`, fault: finding.broken }
  return { organisation, reference: finding.reference, line: finding.line, fault: finding.broken }
}
