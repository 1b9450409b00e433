import { testFailedView, testPassedView } from '../../dialogs/self-test.ts'
import { type Day, dayOf } from '../calendar.ts'
import type { Platform } from '../core/platform.ts'
import { DeliveryError, isBeyondChange, NotKeptError } from '../errors.ts'
import { halfDayAt } from '../half-day.ts'
import type { Office } from '../store/records.ts'
import { chatOf, tell } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** Where the chain is broken: nothing comes in, nothing is kept, nothing reaches the channel. */
export type Break = 'door' | 'store' | 'channel'

type Test = NonNullable<Office['test']>

/** A fault that is over within this time is none that people have to hear of. In milliseconds; the promise is 15 minutes, and we look every five. */
const tellAfter = 10 * 60_000

/** Since when the test fails and when that was last told. Not kept: what can't be kept may be the very fault. */
interface Failing {
  broken: Break
  since: Date
  toldOn?: Day
}

/**
 * Once on each working day: does what somebody passes on arrive? A request comes in at our own front door, a note of it is kept, and one
 * standing message in the channel is brought up to date, which calls nobody. There is no signal and no reference in it, so it is in no list and
 * no figure. Only its failure speaks, in the private chats of the functionarissen, once a day. The first one is on the working day after the
 * channel was bound. Gives the job, which is done anew until it succeeds; it never fails for what the test finds.
 */
export function dailyTest(parts: UpkeepParts): () => Promise<void> {
  let failing: Failing | undefined
  return async () => {
    const now = parts.now()
    const { channel, test } = await parts.store.office(parts.organisation)
    if (!channel || !halfDayAt(now) || test?.passedOn === dayOf(now)) return
    const broken = test ? await tryAll(parts, test) : await begin(parts, dayOf(now))
    failing = broken && (await hold(parts, { since: now, ...failing, broken }))
    parts.secondRoute?.tested(failing)
  }
}

async function keep({ store, organisation }: UpkeepParts, test: Test): Promise<Break | undefined> {
  try {
    await store.changeOffice(organisation, (office) => ({ ...office, test }))
    return undefined
  } catch (error) {
    if (error instanceof NotKeptError) return 'store'
    throw error
  }
}

const begin = (parts: UpkeepParts, today: Day) => keep(parts, { passedOn: today })

async function tryAll(parts: UpkeepParts, test: Test): Promise<Break | undefined> {
  const now = parts.now()
  if (!(await isOpen(parts))) return 'door'
  if (await keep(parts, { ...test, triedAt: now.toISOString() })) return 'store'
  try {
    const receipt = await stand(parts, test)
    return await keep(parts, { passedOn: dayOf(now), ...(receipt ? { receipt } : {}) })
  } catch (error) {
    if (error instanceof DeliveryError) return 'channel'
    throw error
  }
}

async function isOpen({ platforms, door, newId }: UpkeepParts): Promise<boolean> {
  for (const platform of platforms) if (!(await opens(platform, door, newId()))) return false
  return true
}

async function opens(platform: Platform, door: UpkeepParts['door'], word: string): Promise<boolean> {
  const knock = platform.knock(word)
  if (!knock) return !platform.isDeaf()
  const answer = await door(knock).catch(() => undefined)
  return answer !== undefined && knock.isOpen(answer)
}

/** The one standing message; a new one where it is gone. */
async function stand(parts: UpkeepParts, { receipt }: Test): Promise<Test['receipt']> {
  const { channel } = await parts.store.office(parts.organisation)
  if (!channel) return undefined
  const chat = chatOf(parts, channel.platform)
  const shown = testPassedView('nl', parts.now())
  if (!receipt) return chat.send(channel.address, shown)
  try {
    await chat.update(receipt, shown)
    return receipt
  } catch (error) {
    if (isBeyondChange(error)) return chat.send(channel.address, shown)
    throw error
  }
}

/** Told once the fault lasts, and once a day. */
async function hold(parts: UpkeepParts, failing: Failing): Promise<Failing> {
  const { broken } = failing
  const { organisation, log, store } = parts
  const now = parts.now()
  const lasts = now.getTime() - failing.since.getTime() >= tellAfter
  if (!lasts || failing.toldOn === dayOf(now)) return failing
  log.alarm('self-test-failed', { organisation, fault: broken })
  const { functionarissen } = await store.office(organisation)
  let told = 0
  for (const one of functionarissen)
    await tell(parts, one, (locale) => testFailedView(locale, broken)).then(
      () => told++,
      () => log.info('self-test-not-told', { organisation }),
    )
  return told > 0 ? { ...failing, toldOn: dayOf(now) } : failing
}
