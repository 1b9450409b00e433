import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** One key of the ring. `key` is 32 bytes; `id` stands beside what was encrypted with it. */
export interface Key {
  id: string
  key: Buffer
}

/** The first key writes, all of them read: so a new key is put in front and the old one stays until nothing needs it. */
export type KeyRing = readonly [Key, ...Key[]]

/** The ring of one organisation; `undefined` for one that is not known here. */
export type KeysOf = (organisation: string) => KeyRing | undefined

/** The same, for an organisation that was let in before: fails where it is not known after all. */
export function mustHaveKeys(keysOf: KeysOf, organisation: string): KeyRing {
  const keys = keysOf(organisation)
  if (!keys) throw new Error(`no keys for organisation "${organisation}"`)
  return keys
}

const envelopeSchema = z.strictObject({
  v: z.literal(1),
  key: z.string(),
  nonce: z.string(),
  tag: z.string(),
  box: z.string(),
})
export type Envelope = z.infer<typeof envelopeSchema>

/** It was sealed with a key that is not in the ring. */
export class MissingKeyError extends Error {
  readonly id: string

  constructor(id: string) {
    super(`encrypted with key "${id}", which is not in ENCRYPTION_KEYS`)
    this.name = 'MissingKeyError'
    this.id = id
  }
}

/** It is whole, and in a form that this version does not know: a newer version wrote it. */
export class NewerFormError extends Error {
  constructor(cause?: unknown) {
    super('written in a form that is not known here', { cause })
    this.name = 'NewerFormError'
  }
}

const newerSchema = z.looseObject({ v: z.int().min(2) })

/** AES-256-GCM with a random nonce of 12 bytes (NIST SP 800-38D). `context` names the one place where the text may be opened. */
export function seal(ring: KeyRing, context: string, text: string): Envelope {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', ring[0].key, nonce).setAAD(Buffer.from(context))
  const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const base64 = (bytes: Buffer) => bytes.toString('base64')
  return { v: 1, key: ring[0].id, nonce: base64(nonce), tag: base64(cipher.getAuthTag()), box: base64(box) }
}

/** The text, or an Error: key not in the ring, sealed by a newer version, moved to another place, or changed. */
export function open(ring: KeyRing, context: string, sealed: unknown): string {
  if (newerSchema.safeParse(sealed).success) throw new NewerFormError()
  const { key: id, nonce, tag, box } = envelopeSchema.parse(sealed)
  const key = ring.find((one) => one.id === id)
  if (!key) throw new MissingKeyError(id)
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key.key, bytes(nonce), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes(tag))
  return decipher.update(bytes(box), undefined, 'utf8') + decipher.final('utf8')
}

/**
 * Whether this is no sealed text at all, or one that a key of the ring can't open: cut off, emptied or changed. What was sealed with a key that is
 * not in the ring, or by a newer version, is not damaged.
 */
export function isDamaged(ring: KeyRing, context: string, text: string): boolean {
  try {
    open(ring, context, JSON.parse(text))
    return false
  } catch (error) {
    return !(error instanceof MissingKeyError || error instanceof NewerFormError)
  }
}

/** The id of the key that this was sealed with; `undefined` for what is no sealed text. */
export function keyIdOf(text: string): string | undefined {
  try {
    return envelopeSchema.parse(JSON.parse(text)).key
  } catch {
    return undefined
  }
}

const derived = new WeakMap<Key, Map<string, Buffer>>()

/** A key for one purpose, so that no key does two jobs (HKDF, RFC 5869). Kept, because a check of all logs asks for the same one for each line. */
export function derive(key: Key, purpose: string): Buffer {
  const known = derived.get(key) ?? new Map<string, Buffer>()
  derived.set(key, known)
  const made =
    known.get(purpose) ?? Buffer.from(hkdfSync('sha256', key.key, '', `signaalpunt ${purpose}`, 32))
  known.set(purpose, made)
  return made
}
