import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { checkSlack, checkTeams, mustBeGood, type Package } from './check.ts'
import type { ManifestSettings } from './settings.ts'
import { slackManifest } from './slack/manifest.ts'
import { englishFile, englishStrings, icons, type TeamsApp, teamsManifest } from './teams/manifest.ts'

export const teamsZip = 'signaalpunt-teams.zip'
export const slackHttp = 'slack-http.json'
export const slackSocket = 'slack-socket.json'

const versionSchema = z.object({ version: z.string() })
const text = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** What can be made from these settings, by file name. Fails with StartError if a platform would not take it. */
export async function outputs(settings: ManifestSettings): Promise<Record<string, Uint8Array | string>> {
  const { addresses, teams } = settings
  const socket = slackManifest()
  const http = addresses && slackManifest(addresses.slack)
  const files = teams && (await teamsPackage(teams))
  mustBeGood([
    ...checkSlack(slackSocket, socket),
    ...(http ? checkSlack(slackHttp, http) : []),
    ...(files ? checkTeams(files) : []),
  ])
  return {
    [slackSocket]: text(socket),
    ...(http ? { [slackHttp]: text(http) } : {}),
    ...(files ? { [teamsZip]: zipped(files) } : {}),
  }
}

/** The files of the Teams app, by the name that they have in the zip. */
export async function teamsPackage(app: TeamsApp): Promise<Package> {
  const { version } = versionSchema.parse(
    JSON.parse(await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8')),
  )
  const icon = (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, 'teams', name))
  const encode = (value: object): Uint8Array => new TextEncoder().encode(text(value))
  return {
    'manifest.json': encode(teamsManifest(app, version)),
    [englishFile]: encode(englishStrings()),
    [icons.color]: await icon(icons.color),
    [icons.outline]: await icon(icons.outline),
  }
}

/** Always the same bytes for the same files: a zip can't say no time at all, so it says the first that it knows. */
const zipped = (files: Package): Uint8Array => zipSync(files, { mtime: new Date(1980, 0, 1) })
