/** Why a message could not be delivered, in the words that the outbox decides by. */
export type DeliveryFault =
  | 'busy' // 429, 412: wait as told
  | 'down' // 5xx
  | 'unsure' // the connection broke after sending: it may have arrived
  | 'refused' // 401, 403: blocked, not allowed, token refused
  | 'gone' // 404: the place or person is not there, or not for us
  | 'removed' // the message itself is not there any more
  | 'locked' // the message is there and may not be changed
  | 'too-large' // 413
  | 'unfit' // the view could not be drawn

/** What the world did. Only an adapter's `errors.ts` reads the shapes of its SDK's errors and makes these. */
export class DeliveryError extends Error {
  readonly fault: DeliveryFault
  readonly retryAt: Date | undefined

  constructor(fault: DeliveryFault, options: { cause?: unknown; retryAt?: Date } = {}) {
    super(`delivery failed: ${fault}`, { cause: options.cause })
    this.name = 'DeliveryError'
    this.fault = fault
    this.retryAt = options.retryAt
  }
}

/** A message that can't be brought up to date any more: it was removed, or its platform lets nobody change it. */
export const isBeyondChange = (error: unknown): boolean =>
  error instanceof DeliveryError && (error.fault === 'removed' || error.fault === 'locked')

/** Nothing was kept: the disk is full, read-only or gone. The person is told so and gets the text back. */
export class NotKeptError extends Error {
  constructor(cause: unknown) {
    super('the store could not keep a document', { cause })
    this.name = 'NotKeptError'
  }
}

/** Why the bot does not start: one clear sentence for who runs it, shown without a stack. */
export class StartError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StartError'
  }
}
