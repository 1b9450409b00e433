import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { StartError } from '../bot/errors.ts'
import { outputs, slackHttp, slackSocket, teamsZip } from './outputs.ts'
import { type ManifestSettings, readManifestSettings } from './settings.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** What each file is for, and what has to be set before it is made. */
const purposes: Record<string, { use: string; wants: string }> = {
  [slackSocket]: { use: 'Slack, zonder eigen adres (Socket Mode)', wants: '' },
  [slackHttp]: { use: 'Slack, over HTTPS', wants: 'PUBLIC_URL' },
  [teamsZip]: { use: 'Teams', wants: 'TEAMS_APP_ID, PRIVACY_URL, TERMS_URL en ORGANISATION_NAME' },
}

/** Writes what can be made, and takes away what was made before with other settings. */
async function build(settings: ManifestSettings, folder: string): Promise<void> {
  const made = await outputs(settings)
  await mkdir(folder, { recursive: true })
  for (const [name, { use, wants }] of Object.entries(purposes)) {
    const path = join(folder, name)
    const content = made[name]
    if (content === undefined) {
      await rm(path, { force: true })
      say(`  ${name}: niet gemaakt. Voor ${use}: zet ${wants}.`)
    } else {
      await writeFile(path, content)
      say(`  ${relative('.', path)}: voor ${use}.`)
    }
  }
  if (settings.teams && settings.addresses)
    say(`\nZet in de Azure Bot bij “Messaging endpoint”: ${settings.addresses.teams}`)
}

try {
  process.loadEnvFile()
} catch {
  // No .env: the environment has the settings.
}

try {
  await build(readManifestSettings(process.env), resolve(process.argv[2] ?? join(import.meta.dirname, 'out')))
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
