import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../errors.ts'
import { type KeysOf, mustHaveKeys } from '../store/crypto.ts'
import { readOnlyDisk, realDisk } from '../store/disk.ts'
import { readAll } from '../store/documents.ts'
import { type Needs, needsOf } from '../store/key-needs.ts'

/**
 * The command "keys", for who runs the installation: what still needs each key of each organisation and group, and which can go. Reads the data
 * folder only, so it works beside a bot that runs. Says no text of a signal and nothing of a key but its name.
 */
export async function keysCommand(
  data: string,
  names: readonly { id: string; name?: string }[],
  keysOf: KeysOf,
): Promise<string> {
  const folder = join(data, 'store')
  await access(folder).catch(() => {
    throw new StartError(`In ${data} staat nog niets.`)
  })
  const { shelf } = await readAll(folder, keysOf, readOnlyDisk)
  const disk = { read: realDisk.read, readBefore: realDisk.readBefore }
  const parts: string[] = []
  for (const { id, name } of names) {
    const needs = await needsOf(folder, id, shelf, mustHaveKeys(keysOf, id), disk)
    parts.push([`${name ?? 'Groep'} (${id})`, ...linesOf([...needs])].join('\n'))
  }
  const canGo = parts.some((part) => part.includes(gone))
  return [...parts, ...(canGo ? [backups] : [])].join('\n\n')
}

const gone = 'kan weg'
const backups =
  'Haal een sleutel die weg kan uit de instellingen en start opnieuw. Bewaar hem zelf zolang er reservekopieën zijn van voordat hij weg kon: die gaan er alleen mee open.'

function linesOf([newest, ...older]: [string, Needs][]): string[] {
  const first = newest ? [`  Sleutel ${newest[0]} schrijft alles wat nieuw is.`] : []
  return [...first, ...older.map(([id, needs]) => `  Sleutel ${id} ${inWords(needs)}.`)]
}

function inWords({ documents, logs, days, codes, marks }: Needs): string {
  const all = [
    counted(documents, 'document', 'documenten'),
    counted(logs, 'logboek van een signaal', 'logboeken van signalen'),
    counted(days, 'dag van het journaal', 'dagen van het journaal'),
    counted(codes, 'code van een melder', 'codes van melders'),
    counted(marks, 'zoekkenmerk', 'zoekkenmerken'),
  ].filter((one) => one !== '')
  return all.length > 0 ? `is nog nodig voor ${all.join(', ')}` : gone
}

const counted = (count: number, one: string, more: string): string =>
  count === 0 ? '' : `${count} ${count === 1 ? one : more}`
