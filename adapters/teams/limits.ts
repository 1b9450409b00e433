/**
 * What Teams takes, in one table; neither the Playground nor a simulator enforces these.
 * Source: learn.microsoft.com, "Format your bot messages" (message size) and "Cards" of the Teams platform.
 */
export const limits = {
  /** A message with all that belongs to it, in bytes of UTF-8; Teams names some 100 kB and counts more than we can see. */
  messageBytes: 80_000,
  /** Adaptive Cards that Teams for bots draws on desktop and phone alike. */
  cardVersion: '1.5',
  /** Buttons in one row before Teams hides the rest behind "…". */
  buttonsInRow: 6,
  /** What a notification shows. */
  summaryCharacters: 150,
} as const

/** Why Teams would refuse this message; `undefined` when it would not. */
export function refusal(activity: { summary?: string | undefined }): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(activity))
  if (bytes > limits.messageBytes) return `message of ${bytes} bytes, at most ${limits.messageBytes}`
  if ((activity.summary ?? '').length > limits.summaryCharacters) return 'summary too long'
  return undefined
}
