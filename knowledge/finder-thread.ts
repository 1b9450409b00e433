import { parentPort } from 'node:worker_threads'
import { Finder, learnFrom } from './finder.ts'
import type { Asked, Told } from './finding.ts'
import { readLibrary } from './library.ts'

/** Runs in a thread of its own, so that neither learning nor finding ever keeps the bot from answering somebody else. */
const tell = (told: Told): void => parentPort?.postMessage(told)

const learned = learnFrom(readLibrary())
const finders = new Map<string, Finder>()
tell({ what: 'learned' })

parentPort?.on('message', (asked: Asked) => {
  if (asked.what === 'use') {
    finders.set(asked.organisation, new Finder(learned, asked.entries, asked.own))
    return
  }
  const finder = finders.get(asked.organisation)
  if (!finder) throw new Error('the finder was asked before it was told what to search')
  tell({ what: 'found', id: asked.id, finding: finder.find(asked.text) })
})
