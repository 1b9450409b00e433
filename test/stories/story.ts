import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readReceiptCode } from '../../bot/receipt-code.ts'
import { open as unseal } from '../../bot/store/crypto.ts'
import { documentSchema, type StoredDocument } from '../../bot/store/records.ts'
import type { Actor, Town, TownOptions } from '../adapters/contract.ts'
import { openTown as openSlack } from '../adapters/slack/town.ts'
import { openTown as openTeams } from '../adapters/teams/town.ts'
import { Clock } from '../fixtures/clock.ts'
import { filesIn } from '../fixtures/kept.ts'
import { key } from '../fixtures/municipality.ts'
import { references } from '../fixtures/reporting.ts'
import { minutes } from '../fixtures/samples.ts'

export type StoryTown = Town & { clock: Clock }

interface Setting extends Omit<TownOptions, 'clock'> {
  /** When the story begins, in ISO 8601; on a working day, unless the story is about another. */
  begins: string
}

/** A story that ends the same on both platforms, with a clock that stands still until it is moved on. */
export function onBothPlatforms(
  title: string,
  { begins, ...options }: Setting,
  tell: (town: StoryTown) => Promise<void>,
): void {
  let opened: Town | undefined
  // Also when the story was broken off by the time that a test may take.
  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })
  for (const [platform, open] of [
    ['Teams', openTeams],
    ['Slack', openSlack],
  ] as const)
    it(`${title}: on ${platform}`, async () => {
      const clock = new Clock(new Date(begins))
      opened = await open({ ...options, clock })
      await tell(Object.assign(opened, { clock }))
      // Weeks may pass in one, a quarter of an hour at a time.
    }).timeout(120_000)
}

/** The clock moves on, a quarter of an hour at a time as a process would live it. */
export async function passes({ clock }: StoryTown, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 15 * minutes) {
    clock.advance(15 * minutes)
    // The bot has looked at what time did, and rests until it looks again.
    await clock.waits(5 * minutes)
  }
}

/** Everything that was written down, opened with the key: what somebody reads who has both. */
export async function allKept({ data }: StoryTown): Promise<string> {
  const folder = join(data, 'store')
  const paths = (await filesIn(folder)).filter((path) => path.endsWith('.json'))
  const read = async (path: string) =>
    unseal([key], path.slice(folder.length + 1), JSON.parse(await readFile(path, 'utf8')))
  return (await Promise.all(paths.map(read))).join('\n')
}

/** The same, document by document: people, signals and the office. */
export async function documentsIn(town: StoryTown): Promise<StoredDocument[]> {
  return (await allKept(town)).split('\n').map((text) => documentSchema.parse(JSON.parse(text)))
}

type Reporter = {
  says(text: string): Promise<unknown>
  presses(label: string): Promise<unknown>
  screen(): string
  seesReference(known: string[]): Promise<string>
}

/** Types a story, presses `changes` in the review and sends it; gives its reference. */
export async function passesOn(person: Reporter, text: string, ...changes: string[]): Promise<string> {
  const known = references(person.screen())
  await person.says(text)
  for (const label of ['Ja, doorgeven', 'Nee', ...changes, 'Versturen']) await person.presses(label)
  return person.seesReference(known)
}

/** Receipt codes that stand on somebody's screen. */
export const codesOn = (person: Pick<Actor, 'screen'>): string[] =>
  person
    .screen()
    .split('\n')
    .filter((line) => readReceiptCode(line) === line)

/** A functionaris takes a signal on by typing so in the private chat, where its buttons then are. */
export async function takesOn(functionaris: Actor, reference: string): Promise<void> {
  await functionaris.says(`in behandeling nemen ${reference}`)
  await functionaris.sees(`Je hebt ${reference} in behandeling`)
}
