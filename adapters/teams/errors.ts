import { z } from 'zod'
import { DeliveryError, type DeliveryFault } from '../../bot/errors.ts'

const faults: Record<number, DeliveryFault> = {
  401: 'refused',
  403: 'refused',
  404: 'gone',
  412: 'busy',
  413: 'too-large',
  429: 'busy',
}

/**
 * The fault for an answer of the Bot Connector, `undefined` for a good one.
 * Codes after "Handle rate limits / status code responses" of the Teams documentation; `Retry-After` in seconds or as a date.
 */
export function faultOf(status: number, retryAfter: string | null, now: Date): DeliveryError | undefined {
  if (status < 400) return undefined
  const fault = faults[status] ?? (status >= 500 ? 'down' : 'refused')
  const retryAt = retryTime(retryAfter, now)
  return new DeliveryError(fault, retryAt ? { retryAt } : {})
}

function retryTime(retryAfter: string | null, now: Date): Date | undefined {
  if (!retryAfter) return undefined
  const seconds = Number(retryAfter)
  const at = Number.isFinite(seconds) ? now.getTime() + seconds * 1000 : Date.parse(retryAfter)
  return Number.isNaN(at) ? undefined : new Date(at)
}

const neverConnected = z.object({
  cause: z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']) }),
})

/** A request that got no answer: surely not sent when there was no connection at all; cut off or too late it may have arrived. */
export const networkFault = (error: unknown): DeliveryError =>
  new DeliveryError(neverConnected.safeParse(error).success ? 'down' : 'unsure', { cause: error })

const withStatus = z.object({ statusCode: z.int() })

/** Whatever the SDK throws while sending, as one of our own kinds. A token that could not be had counts as down: nothing was sent. */
export function deliveryError(error: unknown, now: Date): DeliveryError {
  if (error instanceof DeliveryError) return error
  const known = withStatus.safeParse(error)
  const fault = known.success ? faultOf(known.data.statusCode, null, now) : undefined
  return fault
    ? new DeliveryError(fault.fault, { cause: error })
    : new DeliveryError('down', { cause: error })
}

/** Nobody with this id is in the conversation. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof DeliveryError && error.fault === 'gone'
