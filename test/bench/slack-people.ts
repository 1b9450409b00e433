import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Part } from '../fixtures/cards.ts'
import { buttonsOf } from '../fixtures/slack/blocks.ts'
import { pressInMessage } from '../fixtures/slack/payloads.ts'
import { eventCallback, interactionBody, messageInChat, signedHeaders } from '../fixtures/slack/signed.ts'
import type { Microsoft } from './microsoft.ts'
import { signingSecret, story } from './office.ts'
import type { Job } from './people.ts'

const agent = new Agent({ keepAlive: true })

/** Sends one signed body as Slack would; fails on any answer but 200. */
function post(url: string, body: string): Promise<string> {
  const headers = {
    ...signedHeaders(body, { secret: signingSecret, at: new Date() }),
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      text(answer).then(
        (said) =>
          answer.statusCode === 200
            ? resolve(said)
            : reject(new Error(`answer ${answer.statusCode}: ${said}`)),
        reject,
      )
    })
    sent.once('error', reject).end(body)
  })
}

let people = 0

/** Somebody in a private chat with the bot, who presses buttons that really stand there. */
class Reporter {
  readonly #id: string
  readonly #url: string
  readonly #microsoft: Microsoft
  #said = 0

  constructor(url: string, microsoft: Microsoft) {
    people += 1
    this.#id = `U0MENS${people}`
    this.#url = url
    this.#microsoft = microsoft
  }

  get #chat(): string {
    return `D${this.#id}`
  }

  says(words: string): Job {
    this.#said += 1
    const said = { channel: this.#chat, user: this.#id, text: words, ts: `${this.#said}.000${people}` }
    const body = JSON.stringify(eventCallback(messageInChat(said), new Date()))
    return () => post(this.#url, body)
  }

  /** Does it, and waits until so many messages stand in the chat. */
  async does(job: Job, messages: number): Promise<void> {
    await job()
    await this.#microsoft.until(this.#chat, messages)
  }

  /** The press on a button of the newest message: found by its words. */
  presses(label: string): Job {
    const newest = JSON.parse(this.#microsoft.arrivals(this.#chat).at(-1)?.text ?? '{}') as Record<
      string,
      string
    >
    const blocks = JSON.parse(newest.blocks ?? '[]') as Part[]
    const button = buttonsOf(blocks).find((one) => one.label === label)
    assert.ok(button, `no button "${label}" on the newest message`)
    const message = { channel: this.#chat, ts: newest.ts ?? '', user: 'U0PROEFBOT', text: '', blocks }
    const doing = {
      who: { id: this.#id, name: 'Alex Wilber' },
      trigger: `${this.#id}.${label}`,
      at: new Date(),
    }
    const place = { id: this.#chat, name: 'directmessage' }
    const body = interactionBody(pressInMessage(doing, { message, place, button, values: {} }))
    return () => post(this.#url, body)
  }
}

/** Says a word to the echo. */
export const saysToSlackEcho = (url: string, microsoft: Microsoft): Job =>
  new Reporter(url, microsoft).says('hoi')

/** Somebody who has the first question before them; what is left is to answer it. */
export async function answersSlackQuestion(url: string, microsoft: Microsoft): Promise<Job> {
  const reporter = new Reporter(url, microsoft)
  await reporter.does(reporter.says('iets doorgeven'), 1)
  return reporter.presses('Nee')
}

/** Somebody who has the review of a story before them; what is left is "Versturen". */
export async function sendsSlackStory(url: string, microsoft: Microsoft): Promise<Job> {
  const reporter = new Reporter(url, microsoft)
  await reporter.does(reporter.says(story), 1)
  await reporter.does(reporter.presses('Ja, doorgeven'), 2)
  await reporter.does(reporter.presses('Nee'), 3)
  return reporter.presses('Versturen')
}
