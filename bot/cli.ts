import { backupCommand, restoreCommand } from './commands/backup.ts'
import { askBot, doctorCommand } from './commands/doctor.ts'
import { keysCommand } from './commands/keys.ts'
import { knowledgeCommand, type Place } from './commands/knowledge.ts'
import { signalsCommand } from './commands/signals.ts'
import { whichOrganisation } from './commands/which.ts'
import { StartError } from './errors.ts'
import { koppelcode } from './koppelcode.ts'
import { keysIn, readSettings, type Settings } from './settings/settings.ts'
import { mustHaveKeys } from './store/crypto.ts'
import { tryoutKeys } from './tryout-keys.ts'
import { realWorld } from './world.ts'

/** Commands for who runs the installation; each gives what to print. Where there are several organisations its id comes first. */
const commands: Record<string, (words: readonly string[]) => string | Promise<string>> = {
  koppelcode: (words) => {
    const settings = readSettings(process.env)
    if (settings.mode === 'tryout')
      return 'In de proefstand is het kanaal al gekoppeld. Zet eerst de instellingen voor Teams.'
    const { organisation } = whichOrganisation(settings.organisations, words)
    const code = koppelcode(mustHaveKeys(keysIn(settings), organisation), organisation, new Date())
    return `Typ dit in het functionariskanaal, met de namen van wie de signalen behandelen:\n\n  @Signaalpunt koppel ${code} @naam @naam\n\nDe code werkt één keer, en ten minste een kwartier.`
  },
  signals: async (words) => {
    const settings = readSettings(process.env)
    const { organisation, rest } = whichOrganisation(settings.organisations, words)
    const made = { ...realWorld, now: new Date() }
    return signalsCommand(rest, await placeOfData(settings, organisation), made)
  },
  keys: async () => {
    const settings = readSettings(process.env)
    const { data, keysOf } = await allData(settings)
    const groups = settings.mode === 'serve' ? settings.apps.filter(({ keys }) => keys) : []
    return keysCommand(data, [...settings.organisations, ...groups.map(({ id }) => ({ id }))], keysOf)
  },
  doctor: () => doctorCommand(readSettings(process.env), askBot),
  backup: async (words) => backupCommand(words, await allData(readSettings(process.env)), new Date()),
  restore: async (words) => restoreCommand(words, await allData(readSettings(process.env))),
  knowledge: (words) => {
    if (words[0] === 'check') return knowledgeCommand(words, nowhere, new Date())
    const settings = readSettings(process.env)
    const { organisation, rest } = whichOrganisation(settings.organisations, words)
    return knowledgeCommand(rest, () => placeOfData(settings, organisation), new Date())
  },
}

/** Checking files needs no settings. */
const nowhere = () => Promise.reject(new Error('a check of files asked for the data'))

const placeOfData = async (settings: Settings, organisation: string): Promise<Place> => ({
  ...(await allData(settings)),
  organisation,
})

async function allData(settings: Settings): Promise<Pick<Place, 'data' | 'keysOf'>> {
  const { data } = settings
  if (settings.mode === 'serve') return { data, keysOf: keysIn(settings) }
  const [{ id }] = settings.organisations
  const keys = await tryoutKeys(data)
  return { data, keysOf: (one) => (one === id ? keys : undefined) }
}

try {
  process.loadEnvFile()
} catch {
  // No .env: the environment has the settings.
}

const [, , name = '', ...words] = process.argv
try {
  const command = commands[name]
  if (!command) throw new StartError(`Kies een opdracht: ${Object.keys(commands).join(', ')}`)
  process.stdout.write(`${await command(words)}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
