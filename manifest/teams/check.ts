import localizationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.26/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
}
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.26/MicrosoftTeams.schema.json' with {
  type: 'json',
}
import type { ErrorObject } from 'ajv'
import ajv from 'ajv-draft-04'
import { z } from 'zod'
import { pngPixels, pngSize } from '../png.ts'

/** What goes into the zip, by name. */
export type Package = Record<string, Uint8Array>

// Microsoft wrote its schema for draft 4 of JSON Schema.
const validator = new ajv.default({
  allErrors: true,
  verbose: true,
  strictTypes: false,
  // Some of Microsoft's patterns are none when they are read as Unicode.
  unicodeRegExp: false,
  // Addresses are looked after below, more strictly than by this format.
  formats: { uri: true },
})
const manifestFits = validator.compile(manifestSchema)
const localizationFits = validator.compile(localizationSchema)

// Our own limits, where Microsoft's documentation says less than its schema or an upload is refused for more.
const command = z.object({
  title: z.string().max(32, 'is te lang: Teams toont 32 tekens van een opdracht'),
  description: z.string().max(128, 'is te lang: Teams toont 128 tekens van een uitleg'),
})
const https = z.string().regex(/^https:\/\//, 'moet met https:// beginnen')
const absent = z.never('hoort er niet in: de bot heeft het niet nodig').optional()
const own = z.object({
  id: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'moet uit drie getallen bestaan, zoals 1.0.0'),
  developer: z.object({ websiteUrl: https, privacyUrl: https, termsOfUseUrl: https }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      supportsFiles: z.literal(false, 'moet false zijn: de bot neemt geen bestanden aan'),
      commandLists: z.array(z.object({ commands: z.array(command) })),
    }),
  ]),
  composeExtensions: z.tuple([z.object({ botId: z.string(), commands: z.array(command) })]),
  validDomains: z.tuple([], 'moet leeg zijn: de app toont geen webpagina’s'),
  permissions: absent,
  devicePermissions: absent,
  webApplicationInfo: absent,
  authorization: absent,
})
type Own = z.infer<typeof own>

const dutch = z.locales.nl().localeError

/** What is wrong with the files of a Teams app, as Dutch sentences; none if Teams will take it. */
export function checkTeams(files: Package): string[] {
  const manifest = json(files, 'manifest.json')
  if (manifest === undefined) return ['manifest.json ontbreekt of is geen JSON.']
  const bySchema = manifestFits(manifest) ? [] : sentences('manifest.json', manifestFits.errors)
  const parsed = own.safeParse(manifest, { error: dutch })
  const byUs = parsed.success
    ? [...idFaults(parsed.data), ...nameFaults(parsed.data), ...fileFaults(parsed.data, files)]
    : parsed.error.issues.map((issue) => `manifest.json, ${issue.path.join('/')}: ${issue.message}.`)
  return [...new Set([...bySchema, ...byUs])]
}

function idFaults({ id, bots, composeExtensions }: Own): string[] {
  const all = [...bots, ...composeExtensions].map(({ botId }) => botId)
  return all.every((botId) => botId === id)
    ? []
    : ['manifest.json: de app en de bot hebben niet hetzelfde id. Gebruik overal TEAMS_APP_ID.']
}

function nameFaults({ name, description }: Own): string[] {
  return [
    ...(name.short === name.full ? ['manifest.json: de korte en de volledige naam moeten verschillen.'] : []),
    ...(description.full.includes(description.short)
      ? ['manifest.json: de lange beschrijving mag de korte niet herhalen.']
      : []),
  ]
}

function fileFaults({ icons, localizationInfo, ...manifest }: Own, files: Package): string[] {
  const languages = localizationInfo.additionalLanguages.map(({ file }) => file)
  const known = new Set(['manifest.json', icons.color, icons.outline, ...languages])
  return [
    ...iconFaults(icons.color, 192, files),
    ...iconFaults(icons.outline, 32, files),
    ...outlineFaults(icons.outline, files),
    ...languages.flatMap((file) => languageFaults(file, manifest, files)),
    ...Object.keys(files)
      .filter((name) => !known.has(name))
      .map((name) => `${name} hoort niet in het pakket.`),
  ]
}

function iconFaults(name: string, wanted: number, files: Package): string[] {
  const file = files[name]
  if (!file) return [`${name} ontbreekt in het pakket.`]
  const size = pngSize(file)
  if (!size) return [`${name} is geen PNG.`]
  const { width, height } = size
  return width === wanted && height === wanted
    ? []
    : [`${name} is ${width} bij ${height} pixels. Teams vraagt ${wanted} bij ${wanted}.`]
}

/** Teams colours the outline itself: only white, more or less see-through. */
function outlineFaults(name: string, files: Package): string[] {
  const file = files[name]
  if (!file || !pngSize(file)) return []
  const pixels = pngPixels(file)
  if (!pixels) return [`${name}: bewaar het als PNG met 8 bits per kleur en met doorzichtigheid.`]
  const points = Array.from({ length: pixels.length / 4 }, (_, at) => [
    ...pixels.subarray(at * 4, at * 4 + 4),
  ])
  const coloured = points.some(([r, g, b, alpha]) => alpha !== 0 && !(r === 255 && g === 255 && b === 255))
  const clear = points.some(([, , , alpha]) => alpha === 0)
  return coloured || !clear ? [`${name}: gebruik alleen wit, op een doorzichtige achtergrond.`] : []
}

/** A language translates all that people read, and nothing else. */
function languageFaults(name: string, manifest: object, files: Package): string[] {
  const strings = json(files, name)
  if (strings === undefined) return [`${name} ontbreekt of is geen JSON.`]
  const bySchema = localizationFits(strings) ? [] : sentences(name, localizationFits.errors)
  const given = Object.keys(strings).filter((key) => key !== '$schema')
  const wanted = readable(manifest)
  return [
    ...bySchema,
    ...wanted.filter((key) => !given.includes(key)).map((key) => `${name}: “${key}” is niet vertaald.`),
    ...given
      .filter((key) => !wanted.includes(key))
      .map((key) => `${name}: “${key}” staat niet in manifest.json.`),
  ]
}

/** The places of all that people read, as a language file names them: `bots[0].commandLists[0].commands[0].title`. */
function readable(part: unknown, path = ''): string[] {
  if (typeof part === 'string')
    return /(^name\.|^description\.|\.title$|\.description$)/.test(path) ? [path] : []
  if (Array.isArray(part)) return part.flatMap((item, at) => readable(item, `${path}[${at}]`))
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => readable(value, path ? `${path}.${key}` : key))
}

function json(files: Package, name: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(files[name]))
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}

const sentences = (file: string, errors: ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map((error) => `${file}, ${error.instancePath.slice(1) || 'als geheel'}: ${reason(error)}.`)

function reason({ keyword, params, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'maxLength':
      return `is te lang: ${String(data).length} tekens, en er passen er ${params.limit}`
    case 'required':
      return `“${params.missingProperty}” ontbreekt`
    case 'additionalProperties':
      return `“${params.additionalProperty}” kent Teams niet`
    case 'enum':
      return `“${data}” kan hier niet; kies uit ${params.allowedValues.join(', ')}`
    case 'pattern':
      return `“${data}” heeft niet de goede vorm`
    default:
      return `klopt niet (${message})`
  }
}
