import type { Address } from '../core/event.ts'
import { DeliveryError } from '../errors.ts'
import type { Office } from '../store/records.ts'
import { chatOf, nameThere } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** What the last look found that had an answer; `out`: long enough to say so. */
interface Found {
  channel: Address
  reached: boolean
  out: boolean
}

/**
 * Whether the bot is in the functionaris channel and finds somebody there who handles signals. Looked at day and night, because a signal can come
 * at any moment. At the first look it is said at once; what was in order is out at the second look in a row. A platform that is busy or down says
 * nothing about who is there.
 */
export class ChannelWatch {
  readonly #found = new Map<string, Found>()

  /** Never fails for what the platform does. */
  async look(parts: UpkeepParts): Promise<void> {
    const { store, organisation, log } = parts
    const office = await store.office(organisation)
    const { channel, functionarissen } = office
    if (!channel || functionarissen.length === 0) {
      this.#found.delete(organisation)
      return
    }
    const reached = await isReached(parts, office, channel)
    if (reached === undefined) return
    const known = this.#found.get(organisation)
    const before = known?.channel === channel.address ? known : undefined
    const out = !reached && before?.reached !== true
    this.#found.set(organisation, { channel: channel.address, reached, out })
    if (out && !before?.out) log.alarm('not-in-channel', { organisation, platform: channel.platform })
    if (before?.out && !out) log.info('in-channel-again', { organisation, platform: channel.platform })
  }

  /** In words for the operator; empty when all is well, and as long as nothing was found. */
  faults(organisation: string): string[] {
    return this.#found.get(organisation)?.out
      ? [
          'Het functionariskanaal is niet te bereiken, of er is geen aandachtsfunctionaris in. Staat Signaalpunt in dat kanaal?',
        ]
      : []
  }
}

/** `undefined` when the platform can't say now. */
async function isReached(
  parts: UpkeepParts,
  { functionarissen }: Office,
  channel: NonNullable<Office['channel']>,
): Promise<boolean | undefined> {
  try {
    for (const one of functionarissen)
      if ((await nameThere(parts, { channel }, one)) !== undefined) return true
    // Teams may not find by their id somebody who never wrote to the bot, and name them in its list.
    const ids = await chatOf(parts, channel.platform).members(channel.address)
    return functionarissen.some(({ platform, id }) => platform === channel.platform && ids.includes(id))
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    return error.fault === 'refused' || error.fault === 'gone' ? false : undefined
  }
}
