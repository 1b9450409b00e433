import { parentPort } from 'node:worker_threads'
import { Finder, learnFrom } from './finder.ts'
import type { Asked, Told } from './finding.ts'
import { readLibrary } from './library.ts'

/** Runs in a thread of its own, so that neither learning nor finding ever keeps the bot from answering somebody else. */
const tell = (told: Told): void => parentPort?.postMessage(told)

const library = readLibrary()
const learned = learnFrom(library)
const asItShips = new Finder(learned, library.entries, { examples: [], entries: [] })
const finders = new Map<string, Finder>()
tell({ what: 'learned' })

parentPort?.on('message', (asked: Asked) => {
  switch (asked.what) {
    case 'use':
      finders.set(asked.organisation, finderFor(asked.findable))
      return
    case 'forget':
      finders.delete(asked.organisation)
      return
    case 'find':
      tell({ what: 'found', id: asked.id, finding: finderOf(asked.organisation).find(asked.text) })
  }
})

const finderFor = (findable: Extract<Asked, { what: 'use' }>['findable']): Finder =>
  findable ? new Finder(learned, findable.entries, findable.own) : asItShips

function finderOf(organisation: string): Finder {
  const finder = finders.get(organisation)
  if (!finder) throw new Error('the finder was asked before it was told what to search')
  return finder
}
