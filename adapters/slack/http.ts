import { createHmac } from 'node:crypto'
import { verifySlackRequest } from '@slack/bolt'
import type { RouteAnswer } from '../../bot/core/platform.ts'

/** Which requests are let in. */
export interface Gate {
  signingSecret: string
  now: () => Date
}

type Headers = Record<string, string | undefined>

/** A clock of ours or Slack's may be this far behind, in seconds (docs.slack.dev, "Verifying requests from Slack"). */
const clockSkew = 5 * 60

/** Checks signature and time; gives what the request holds, or the answer with which it is refused. */
export function admit(
  gate: Gate,
  headers: Headers,
  body: string,
): { body: Record<string, unknown> } | RouteAnswer {
  const timestamp = Number(headers['x-slack-request-timestamp'])
  const signature = headers['x-slack-signature'] ?? ''
  // Bolt looks for requests that are too old, and takes those of an hour ahead.
  const ahead = timestamp - gate.now().getTime() / 1000
  if (!Number.isInteger(timestamp) || ahead > clockSkew) return { status: 401 }
  try {
    verifySlackRequest({
      signingSecret: gate.signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: gate.now().getTime(),
    })
  } catch {
    return { status: 401 }
  }
  const parsed = parse(headers['content-type'] ?? '', body)
  return parsed ? { body: parsed } : { status: 400 }
}

/** The headers with which Slack signs a body (docs.slack.dev, "Verifying requests from Slack"). */
export function signed(body: string, signingSecret: string, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }
}

/** Events come as JSON, slash commands as a form, everything that was pressed as JSON within a form. */
function parse(type: string, body: string): Record<string, unknown> | undefined {
  if (type.startsWith('application/json')) return parseJson(body)
  const form = Object.fromEntries(new URLSearchParams(body))
  return form.payload === undefined ? form : parseJson(form.payload)
}

function parseJson(text: string): Record<string, unknown> | undefined {
  // No client of Slack sends this key; what it would do depends on who reads it.
  if (/"__proto__"\s*:/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** What Slack gets to read: nothing, or what becomes of a submitted modal. */
export const acknowledge = (answer: object | undefined): RouteAnswer =>
  answer === undefined
    ? { status: 200 }
    : { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(answer) }
