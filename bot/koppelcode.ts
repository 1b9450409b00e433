import { createHmac, timingSafeEqual } from 'node:crypto'
import { derive, type KeyRing } from './store/crypto.ts'

const letters = '234679CDFGHJKMNPQRTVWXYZ'
const length = 10
/** A code works in the quarter in which it was made and in the next one, so at least a quarter of an hour. */
const quarter = 15 * 60 * 1000

/**
 * The code with which an operator binds a channel: ten letters (over 45 bits) from the installation's key and the time.
 * The command line can make it while the bot has the data folder locked, because nothing has to be written for it.
 */
export function koppelcode(keys: KeyRing, organisation: string, now: Date, quartersAgo = 0): string {
  const when = Math.floor(now.getTime() / quarter) - quartersAgo
  const bytes = createHmac('sha256', derive(keys[0], 'koppelcode')).update(`${organisation} ${when}`).digest()
  return Array.from({ length }, (_, i) => letters[(bytes[i] ?? 0) % letters.length]).join('')
}

/** Whether a typed code works now; spaces, dashes and small letters don't matter. */
export function isKoppelcode(keys: KeyRing, organisation: string, typed: string, now: Date): boolean {
  const code = Buffer.from(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  return [0, 1].some((ago) => {
    const valid = Buffer.from(koppelcode(keys, organisation, now, ago))
    return valid.length === code.length && timingSafeEqual(valid, code)
  })
}
