import { type App, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../bot/log.ts'
import type { Timer } from '../../bot/outbox/runner.ts'
import { silent } from './connector.ts'
import { BadPressError } from './receive.ts'
import { ForeignTeamError, type Turns } from './turn.ts'

/** Wait before try number `failures` + 1 to connect, in milliseconds: 1 s, 2 s, 4 s … at most a minute. */
const pause = (failures: number): number => Math.min(1000 * 2 ** failures, 60_000)

export interface Socket {
  start(): void
  isOpen(): boolean
  stop(): Promise<void>
}

/**
 * Socket Mode with Bolt's receiver. Not with Bolt's `App`: it acknowledges an event before anybody has handled it, and
 * one that is cut off by a crash would then never come again. Not with the receiver's own reconnecting either: a token
 * that is refused then ends the process.
 */
export function openSocket(
  appToken: string,
  turns: Turns,
  { timer, log }: { timer: Timer; log: Log },
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    // Slack closes each connection after some hours; how often and when to try again is ours.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { retryConfig: { retries: 0 } } },
  })
  receiver.init({ processEvent: answerWith(turns, log) } as App)
  let failures = 0
  let open = false
  let stopped = false
  let cancel = () => {}

  const connect = () => {
    receiver.start().catch((error: unknown) => {
      log.alarm('socket-not-opened', { platform: 'slack' }, error)
      again()
    })
  }
  const again = () => {
    open = false
    cancel()
    if (!stopped) cancel = timer(pause(failures++), connect)
  }
  receiver.client.on('connected', () => {
    open = true
    failures = 0
  })
  receiver.client.on('disconnected', again)
  return {
    start: connect,
    isOpen: () => open,
    stop: async () => {
      stopped = true
      cancel()
      await receiver.stop()
    },
  }
}

const answerWith =
  (turns: Turns, log: Log): App['processEvent'] =>
  async ({ body, ack }) => {
    try {
      await ack(await turns.receive(body))
    } catch (error) {
      const known = error instanceof BadPressError || error instanceof ForeignTeamError
      if (!known) return log.alarm('request-failed', { platform: 'slack' }, error)
      await ack()
    }
  }
