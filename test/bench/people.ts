import assert from 'node:assert/strict'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { cardAction, chatWith, person, personalMessage, type Scene } from '../fixtures/activities.ts'
import { buttonsOf, cardOf, inputsOf, type Part } from '../fixtures/cards.ts'
import { channelToken } from '../fixtures/tokens.ts'
import type { WireActivity } from '../fixtures/transcript.ts'
import type { Microsoft } from './microsoft.ts'
import { appId, story, tenant } from './office.ts'

const agent = new Agent({ keepAlive: true })
// The Bot Connector too uses one token for many requests.
const authorization = `Bearer ${channelToken({ appId })}`

/** Sends one activity as Teams would; fails on any answer but 200. */
async function post(url: string, activity: WireActivity): Promise<string> {
  const body = JSON.stringify(activity)
  const headers = {
    authorization,
    'content-type': 'application/json',
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

/** One thing that somebody does, all prepared: only the request and its answer are left. */
export type Job = () => Promise<string>

const newcomer = (): Scene => ({ appId, tenant, from: person('Alex Wilber') })

/** Says a word to the echo. */
export function saysToEcho(url: string): Job {
  const activity = personalMessage(newcomer(), 'hoi')
  return () => post(url, activity)
}

/** Somebody who types, as often as asked. */
export function typist(url: string): (text: string) => Promise<string> {
  const scene = newcomer()
  return (text) => post(url, personalMessage(scene, text))
}

/** Somebody in a private chat with the bot, who presses buttons that really stand there. */
class Reporter {
  readonly #scene = newcomer()
  readonly #url: string
  readonly #microsoft: Microsoft

  constructor(url: string, microsoft: Microsoft) {
    this.#url = url
    this.#microsoft = microsoft
  }

  /** From the button of the first screen to the first question, in the chat. */
  async begins(): Promise<void> {
    await post(this.#url, this.#press('report', {}))
    await this.#microsoft.until(chatWith(this.#scene.from), 1)
  }

  /** From the first question to all of them on one page. */
  async takesForm(): Promise<void> {
    await this.does(this.presses('whole'))
    await this.#microsoft.until(chatWith(this.#scene.from), 2)
  }

  /** The press on a button of the newest card: found by its name and, where more have that, by what it carries. */
  presses(verb: string, value?: string, typed: Record<string, string> = {}): WireActivity {
    const card = cardOf(this.#microsoft.newest(chatWith(this.#scene.from)))
    const button = buttonsOf(card).find(
      (one) => one.verb === verb && (value === undefined || (one.data as Part).value === value),
    )
    assert.ok(button, `no button "${verb}" on the newest card`)
    const inputs = inputsOf(card).map(({ id, value: given }) => [String(id), given ?? ''])
    const sent = button.associatedInputs === 'auto' ? { ...Object.fromEntries(inputs), ...typed } : {}
    return this.#press(verb, { ...(button.data as Part), ...sent })
  }

  async does(press: WireActivity): Promise<string> {
    const answer = await post(this.#url, press)
    assert.match(answer, /card\.adaptive/, 'the card was not replaced')
    return answer
  }

  #press(verb: string, data: object): WireActivity {
    return cardAction(this.#scene, { verb, data, replyToId: '1790000000000' })
  }
}

/** Somebody who has the first question before them; what is left is to answer it. */
export async function answersQuestion(url: string, microsoft: Microsoft): Promise<Job> {
  const reporter = new Reporter(url, microsoft)
  await reporter.begins()
  const press = reporter.presses('choose', 'no')
  return () => reporter.does(press)
}

/** Somebody who has filled in the page; what is left is "Versturen". */
export async function submitsForm(url: string, microsoft: Microsoft): Promise<Job> {
  const reporter = new Reporter(url, microsoft)
  await reporter.begins()
  await reporter.takesForm()
  const values = { 'answer.danger': 'no', 'answer.what': story, 'answer.known': 'named' }
  const press = reporter.presses('submit', undefined, values)
  return () => reporter.does(press)
}
