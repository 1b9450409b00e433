import { StartError } from './errors.ts'
import { knowledgeCommand, type Place } from './knowledge-command.ts'
import { koppelcode } from './koppelcode.ts'
import { readSettings } from './settings.ts'
import { signalsCommand } from './signals-command.ts'
import { tryoutKeys } from './tryout-keys.ts'
import { realWorld } from './world.ts'

/** Commands for who runs the installation; each gives what to print. */
const commands: Record<string, (words: readonly string[]) => string | Promise<string>> = {
  koppelcode: () => {
    const settings = readSettings(process.env)
    if (settings.mode === 'tryout')
      return 'In de proefstand is het kanaal al gekoppeld. Zet eerst de instellingen voor Teams.'
    const code = koppelcode(settings.keys, settings.organisation, new Date())
    return `Typ dit in het functionariskanaal, met de namen van wie de signalen behandelen:\n\n  @Signaalpunt koppel ${code} @naam @naam\n\nDe code werkt één keer, en ten minste een kwartier.`
  },
  signals: async (words) => signalsCommand(words, await placeOfData(), { ...realWorld, now: new Date() }),
  knowledge: (words) => knowledgeCommand(words, placeOfData, new Date()),
}

async function placeOfData(): Promise<Place> {
  const settings = readSettings(process.env)
  const { data, organisation } = settings
  return { data, organisation, keys: settings.mode === 'tryout' ? await tryoutKeys(data) : settings.keys }
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
