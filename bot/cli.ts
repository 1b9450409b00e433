import { koppelcode } from './koppelcode.ts'
import { readSettings } from './settings.ts'

/** Commands for who runs the installation. They need the settings only, so they work while the bot has the data folder. */
const commands: Record<string, () => string> = {
  koppelcode: () => {
    const settings = readSettings(process.env)
    if (settings.mode === 'tryout')
      return 'In de proefstand is het kanaal al gekoppeld. Zet eerst de instellingen voor Teams.'
    const code = koppelcode(settings.keys, settings.organisation, new Date())
    return `Typ dit in het functionariskanaal, met de namen van wie de signalen behandelen:\n\n  @Signaalpunt koppel ${code} @naam @naam\n\nDe code werkt één keer, en ten minste een kwartier.`
  },
}

try {
  process.loadEnvFile()
} catch {
  // No .env: the environment has the settings.
}

const command = commands[process.argv[2] ?? '']
try {
  process.stdout.write(`${command ? command() : `Kies een opdracht: ${Object.keys(commands).join(', ')}`}\n`)
  process.exitCode = command ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
