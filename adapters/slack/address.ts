import { z } from 'zod'
import type { Address, Receipt } from '../../bot/core/event.ts'

const placeSchema = z.strictObject({ channel: z.string().min(1) })
const sentSchema = placeSchema.extend({ ts: z.string().min(1) })

/** A conversation in Slack: a channel, or the private chat with one person. */
export type Place = z.infer<typeof placeSchema>
/** A message: `ts` is its time and its id in one. */
export type Sent = z.infer<typeof sentSchema>

export const toAddress = (place: Place): Address => JSON.stringify(placeSchema.parse(place)) as Address
export const toReceipt = (sent: Sent): Receipt => JSON.stringify(sentSchema.parse(sent)) as Receipt

/** Fails on anything that this file did not write. */
export const readAddress = (address: Address): Place => placeSchema.parse(JSON.parse(address))
export const readReceipt = (receipt: Receipt): Sent => sentSchema.parse(JSON.parse(receipt))
