import { z } from 'zod'
import type { Address, Receipt } from '../../bot/core/event.ts'

const placeSchema = z.strictObject({ conversation: z.string().min(1), serviceUrl: z.url() })
const sentSchema = placeSchema.extend({ message: z.string().min(1) })

/** A conversation in Teams, and the service through which it is reached. */
export type Place = z.infer<typeof placeSchema>
export type Sent = z.infer<typeof sentSchema>

export const toAddress = (place: Place): Address => JSON.stringify(placeSchema.parse(place)) as Address
export const toReceipt = (sent: Sent): Receipt => JSON.stringify(sentSchema.parse(sent)) as Receipt

/** Fails on anything that this file did not write. */
export const readAddress = (address: Address): Place => placeSchema.parse(JSON.parse(address))
export const readReceipt = (receipt: Receipt): Sent => sentSchema.parse(JSON.parse(receipt))

/** In a channel Teams writes the thread behind the id: `19:…@thread.tacv2;messageid=1700000000000`. */
export const withoutThread = (conversation: string): string => conversation.split(';')[0] ?? conversation
export const threadOf = ({ conversation, message }: Sent): string =>
  `${withoutThread(conversation)};messageid=${message}`
