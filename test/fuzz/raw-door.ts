import { once } from 'node:events'
import { connect } from 'node:net'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** Sends bytes as they are, from a thread of its own: nock takes hold of every socket in the thread that it is loaded in. */
export class RawDoor {
  readonly #worker = new Worker(new URL(import.meta.url), { workerData: { rawDoor: true } })

  /** What came back before the connection was closed, as latin1; empty when nothing did. */
  async send(port: number, bytes: string): Promise<string> {
    this.#worker.postMessage({ port, bytes })
    const [answer] = await once(this.#worker, 'message')
    return String(answer)
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** In milliseconds; half a request is left alone then. */
const patience = 1000

function exchange(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1')
    socket
      .setTimeout(patience, () => socket.destroy())
      .on('error', () => undefined)
      .on('data', (part) => {
        received += part.toString('latin1')
      })
      .on('close', () => resolve(received))
      .end(Buffer.from(bytes, 'latin1'))
  })
}

if (workerData?.rawDoor)
  parentPort?.on('message', async ({ port, bytes }) => parentPort?.postMessage(await exchange(port, bytes)))
