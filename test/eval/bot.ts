import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { createBot } from '../../bot/core/bot.ts'
import type { BotEvent, Reply } from '../../bot/core/event.ts'
import type { Platform } from '../../bot/core/platform.ts'
import { createLog } from '../../bot/log.ts'
import { ReceiptCodes } from '../../bot/receipt-codes.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { createTalk } from '../../dialogs/talk.ts'
import { AskedQuestions } from '../../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../../knowledge/knowledge-base.ts'
import { boundOffice, keys } from '../fixtures/samples.ts'

/** The bot with a real store, of which only the platform is missing: the same way that a chat message goes. */
export async function openBot(
  folder: string,
): Promise<{ handle(event: BotEvent): Promise<Reply>; close(): Promise<void> }> {
  const store = await openLowdbStore(folder, () => keys)
  await store.changeOffice('gemeente', boundOffice)
  const now = () => new Date()
  const knowledge = new KnowledgeBases(store)
  const bot = createBot({
    now,
    newId: randomUUID,
    memory: store,
    log: createLog((line) => assert.ok(!line.includes('turn-failed'), line), now),
    talk: createTalk({
      store,
      platform: () => ({ person: async () => undefined }) as unknown as Platform,
      isHeldUp: async () => false,
      board: async () => {},
      municipality: () => ({ departments: [] }),
      knowledge,
      asked: new AskedQuestions(),
      codes: new ReceiptCodes(() => keys, store, randomUUID),
      isKoppelcode: () => false,
      newId: randomUUID,
      random: (n) => randomInt(n),
    }),
  })
  return {
    handle: (event) => bot.handle(event),
    close: async () => {
      await bot.idle()
      knowledge.close()
      await store.close()
    },
  }
}
