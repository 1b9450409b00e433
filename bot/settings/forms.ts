import { z } from 'zod'
import { categories, termNames } from '../signals/terms.ts'
import type { KeyRing } from '../store/crypto.ts'

// What each kind of setting has to look like, with sentences for when it does not.

/** Written in one way only, so that two can be compared; 32 zero bytes are no key. */
function isKey([id = '', key = '', ...rest]: readonly string[]): boolean {
  const bytes = Buffer.from(key, 'base64')
  return (
    /^[\w-]{1,40}$/.test(id) &&
    rest.length === 0 &&
    bytes.length === 32 &&
    bytes.toString('base64') === key &&
    bytes.some((byte) => byte !== 0)
  )
}

/** `ENCRYPTION_KEYS`: one or more `name:base64`, the newest first, each of 32 bytes. */
export const keys = z
  .string({
    error: ({ input }) => (input === undefined ? 'ontbreekt; alles wordt versleuteld bewaard' : undefined),
  })
  .transform((text) => text.split(',').map((part) => part.trim().split(':')))
  .refine((pairs) => pairs.every((pair) => isKey(pair)), {
    error:
      'geef één of meer sleutels als naam:base64 van 32 bytes, de nieuwste eerst (maak er een met: openssl rand -base64 32)',
  })
  .refine((pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length, {
    error: 'twee sleutels hebben dezelfde naam; geef elke sleutel een eigen naam',
  })
  .refine((pairs) => new Set(pairs.map(([, key]) => key)).size === pairs.length, {
    error: 'twee sleutels zijn dezelfde onder een andere naam; maak een nieuwe met: openssl rand -base64 32',
  })
  .transform(
    (pairs) =>
      pairs.map(([id = '', key = '']) => ({ id, key: Buffer.from(key, 'base64') })) as unknown as KeyRing,
  )

/** Also as it is written in the environment. Nothing else counts for a number, as `true` would for 1. */
const number = <S extends z.ZodType<number>>(form: S) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value), form)

const aPort = 'geef een poortnummer van 1 tot en met 65535'
export const port = number(z.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort))

export const filled = z.string().trim().min(1, { error: 'mag niet leeg zijn', abort: true })
/** In small letters, as Teams itself writes them: they are compared. */
export const entraId = filled
  .regex(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    'is geen Entra-id (36 tekens, zoals in het Azure-portaal)',
  )
  .transform((id) => id.toLowerCase())

export const list = filled
  .transform((text) => text.split(',').map((id) => id.trim()))
  .refine((ids) => ids.every(Boolean), 'geef id’s, met een komma ertussen')
/** Ids of people in Teams, in small letters for the same reason. */
export const teamsPeople = list.transform((ids) => ids.map((id) => id.toLowerCase()))
export const slackId = (letters: string, what: string) =>
  filled.regex(new RegExp(`^[${letters}][A-Z0-9]{2,}$`), `is geen id van ${what} in Slack`)
/** Of a language model; within this machine or a closed network it may be without TLS. */
export const webAddress = filled.refine(
  (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
  'is geen webadres',
)
/** What is read there must not travel in the clear; on this machine itself it does not travel. */
export const publicAddress = webAddress.refine((text) => {
  const url = URL.parse(text)
  return url?.protocol === 'https:' || url?.hostname === '127.0.0.1'
}, 'begint met https://')
/** Of a mail server. What could stand behind the port would be options, and those are ours. */
export const mailServer = filled.refine((text) => {
  const url = URL.parse(text)
  const rest = url && url.pathname + url.search + url.hash
  // A name or password with other signs is written with %.
  const written = !/%(?![0-9a-f]{2})/i.test(text)
  return (
    url !== null &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    /^\/?$/.test(rest ?? '') &&
    written
  )
}, 'geef het adres van een mailserver, als smtps://naam:wachtwoord@server:465')
const mailAddress = z.email()
export const oneMailAddress = filled.refine(
  (text) => mailAddress.safeParse(text).success,
  'is geen e-mailadres',
)
export const mailAddresses = filled
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine(
    (all) => all.every((one) => mailAddress.safeParse(one).success),
    'geef e-mailadressen, met een komma ertussen',
  )
export const beginsWith = (start: string) => filled.startsWith(start, `begint met ${start}`)

/** `DEPARTMENTS`: name, number of people and perhaps `meldcode`, as in "Jeugd:8:meldcode, Burgerzaken:34". */
export const departments = filled
  .transform((text) => text.split(',').map((part) => part.split(':').map((piece) => piece.trim())))
  .refine(
    (all) =>
      all.every(
        ([name = '', size = '', third, ...rest]) =>
          name.length > 0 &&
          name.length <= 60 &&
          /^[1-9]\d{0,4}$/.test(size) &&
          (third === undefined || third === 'meldcode') &&
          rest.length === 0,
      ),
    'geef elke afdeling als naam:aantal of naam:aantal:meldcode, met een komma ertussen',
  )
  .refine(
    (all) => new Set(all.map(([name = '']) => name.toLowerCase())).size === all.length && all.length <= 90,
    'geef hoogstens 90 afdelingen, elk met een eigen naam',
  )
  .transform((all) =>
    all.map(([name = '', size, third]) => ({ name, size: Number(size), meldcode: third === 'meldcode' })),
  )

export const organisationId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'gebruik kleine letters, cijfers en streepjes')

/** A name that has to fit on a button. */
export const shortName = filled.max(60, 'gebruik hoogstens 60 tekens')

/** A line that people read as it is. */
export const said = filled.max(200, 'gebruik hoogstens 200 tekens')

const someOf = <N extends string, S extends z.ZodType>(names: readonly N[], form: S) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, form.optional()])) as Record<N, z.ZodOptional<S>>,
    { error: `noem alleen soorten uit: ${names.join(', ')}` },
  )

const days = number(
  z
    .number('geef een aantal dagen')
    .int('geef hele dagen')
    .min(1, 'bewaar ten minste 1 dag')
    .max(36_500, 'bewaar hoogstens 36500 dagen'),
)

/** `TERMS`: a kind and a number of days each, as in "no-step:365, report:730"; in a file a map of these. */
export const terms = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? Object.fromEntries(
          value.split(',').map((part) => {
            const [name = '', given = 'none'] = part.split(':')
            return [name.trim(), given.trim()]
          }),
        )
      : value,
  someOf(termNames, days),
)

/** What each kind is called in the municipality's selectielijst. */
export const selection = someOf(categories, said)
