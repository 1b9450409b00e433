/**
 * What may stand in the log, and nothing else: no text of a signal, no name, no address. A field that is not in this
 * list is dropped, whatever the caller passes, so a new field needs a decision here.
 */
const allowed = {
  organisation: /^[a-z0-9-]{1,40}$/,
  platform: /^[a-z]{1,20}$/,
  reference: /^S-\d{4}-[0-9A-Z]{4}$/,
  kind: /^[a-z-]{1,40}$/,
  fault: /^[a-z-]{1,40}(?:\d{3})?$/,
  number: /^[0-9a-f]{8}$/,
  status: /^\d{3}$/,
  attempts: /^\d{1,6}$/,
  count: /^\d{1,9}$/,
  port: /^\d{1,5}$/,
  /** Of the log of a signal, counted from 1. */
  line: /^\d{1,6}$/,
  /** Of a document below the data folder: organisation, kind and a random id. */
  file: /^[a-z0-9-]{1,40}\/[a-z]{1,20}(\/\d{4})?(\/[\w-]{1,60})?\.json$/,
  /** A MAC: says nothing of what it was made from. */
  head: /^[\w-]{43}$/,
} as const

export type LogFields = Partial<Record<keyof typeof allowed, string | number>>

export interface Log {
  info(event: string, fields?: LogFields): void
  /** Something that a person has to look at. */
  alarm(event: string, fields?: LogFields, error?: unknown): void
}

/** One line of JSON for each event. `write` gets the line without its end; `now` gives the time. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string, event: string, fields: LogFields, error?: unknown) =>
    write(JSON.stringify({ at: now().toISOString(), level, event, ...serialise(fields), ...describe(error) }))
  return {
    info: (event, fields = {}) => line('info', event, fields),
    alarm: (event, fields = {}, error) => line('alarm', event, fields, error),
  }
}

function serialise(fields: LogFields): Record<string, string> {
  const kept = Object.entries(allowed).flatMap(([name, pattern]) => {
    const value = fields[name as keyof typeof allowed]
    return value !== undefined && pattern.test(String(value)) ? [[name, String(value)]] : []
  })
  return Object.fromEntries(kept)
}

/** Kind and place of a fault, never its message: messages quote what went wrong, and that can be what somebody typed. */
function describe(error: unknown): { error?: string; where?: string[] } {
  if (!(error instanceof Error)) return {}
  const causes: string[] = []
  for (let at: unknown = error; at instanceof Error && causes.length < 5; at = at.cause) {
    causes.push([at.constructor.name, codeOf(at)].filter(Boolean).join(' '))
  }
  // The message stands at the head of the stack and can hold anything, also rows that look like places.
  const where = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((row) => /^\s+at .*[\\/:)]/.test(row))
    .slice(0, 6)
  return { error: causes.join(' < '), where: where.map((row) => row.trim()) }
}

function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : ''
}
