import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { DeliveryError, type DeliveryFault } from '../../bot/errors.ts'

/** Slack's own words for what went wrong (docs.slack.dev, errors of chat.postMessage, chat.update and views.*). */
const faults: Record<string, DeliveryFault> = {
  ratelimited: 'busy',
  rate_limited: 'busy',
  internal_error: 'down',
  service_unavailable: 'down',
  team_added_to_org: 'down',
  // "Some aspect of the operation may have succeeded."
  fatal_error: 'unsure',
  request_timeout: 'unsure',
  channel_not_found: 'gone',
  is_archived: 'gone',
  not_in_channel: 'gone',
  message_not_found: 'removed',
  cant_update_message: 'locked',
  edit_window_closed: 'locked',
  user_not_found: 'gone',
  users_not_found: 'gone',
  msg_too_long: 'too-large',
  msg_blocks_too_long: 'too-large',
  view_too_large: 'too-large',
  invalid_blocks: 'unfit',
  invalid_blocks_format: 'unfit',
  invalid_arguments: 'unfit',
  no_text: 'unfit',
}

const connectionRefused = z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']) })

/** Whatever the SDK throws, as one of our own kinds: the only place that knows the shapes of its errors. */
export function deliveryError(error: unknown, now: Date): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (error instanceof webApi.WebAPIRateLimitedError) {
    const retryAt = new Date(now.getTime() + error.retryAfter * 1000)
    return new DeliveryError('busy', { cause: error, retryAt })
  }
  return new DeliveryError(faultOf(error), { cause: error })
}

function faultOf(error: unknown): DeliveryFault {
  if (error instanceof webApi.WebAPIPlatformError) return faults[error.data.error] ?? 'refused'
  if (error instanceof webApi.WebAPIHTTPError) {
    if (error.statusCode === 429) return 'busy'
    return error.statusCode >= 500 ? 'down' : 'refused'
  }
  if (error instanceof webApi.WebAPIRequestError) return neverConnected(error.original) ? 'down' : 'unsure'
  return 'down'
}

/** Surely not sent when there was no connection at all; cut off or too late it may have arrived. */
function neverConnected(error: unknown): boolean {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  return causes.some((one) => connectionRefused.safeParse(one).success)
}

const slackWord = (error: unknown): string =>
  error instanceof DeliveryError && error.cause instanceof webApi.WebAPIPlatformError
    ? error.cause.data.error
    : ''

const tooLate = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']

/** Slack takes a trigger for three seconds and once: after that no modal can be opened for this press. */
export const isTooLateToOpen = (error: unknown): boolean => tooLate.includes(slackWord(error))

/** The modal was put away by who had it open: nothing went wrong. */
export const isPutAway = (error: unknown): boolean => slackWord(error) === 'not_found'
