import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { DocumentLink } from '../../bot/handover/links.ts'
import { retentionOf } from '../../bot/municipality.ts'
import { type Keeper, noteInventory } from '../../bot/signals/holding.ts'
import type { DialogParts } from '../parts.ts'
import { listedFunctionaris, wasNamed } from '../rights.ts'
import { inventoryDocument } from './inventory-document.ts'
import { signalsOf } from './request-view.ts'
import { drawStatement } from './statement-document.ts'

/** Draws it, once the link was taken. */
type Drawing = (link: DocumentLink, now: Date) => Promise<PrintedDocument | undefined>

/** What is opened by who oversees how long signals are kept, with rights asked again at that moment; `undefined`: it is no such document, or not for this person any more. */
export async function drawForOverseer(
  parts: DialogParts,
  { by, subject }: Pick<DocumentLink, 'by' | 'subject'>,
): Promise<Drawing | undefined> {
  const { authorisers, privacyOfficers } = retentionOf(parts.municipality(by.organisation))
  if (subject.kind === 'statement') {
    const may = await wasNamed(parts, by, [...authorisers, ...privacyOfficers])
    return may ? ({ locale }) => drawStatement(parts, by, subject.day, locale) : undefined
  }
  if (subject.kind !== 'inventory') return undefined
  const keeper = await keeperAs(parts, by)
  return keeper && ((link, now) => drawInventory(parts, keeper, { ...link, request: subject.request, now }))
}

async function keeperAs(parts: DialogParts, by: DocumentLink['by']): Promise<Keeper | undefined> {
  const functionaris = await listedFunctionaris(parts, by, by.id)
  if (functionaris) return functionaris
  const { platform, id, name } = by
  return (await wasNamed(parts, by, retentionOf(parts.municipality(by.organisation)).privacyOfficers))
    ? { role: 'privacyOfficer', platform, id, name }
    : undefined
}

/** That it is opened stands in the log of each signal that is in it; the PDF is had from that page. Of what has expired only what remains is in it. */
async function drawInventory(
  parts: DialogParts,
  keeper: Keeper,
  { by, locale, as, request: id, now }: DocumentLink & { request: string; now: Date },
): Promise<PrintedDocument | undefined> {
  const request = (await parts.store.requests(by.organisation)).find((one) => one.id === id)
  if (!request) return undefined
  const signals = await signalsOf(parts, request, by)
  const noted = noteInventory(keeper, request.number, { now, newId: parts.newId })
  for (const signal of as === 'page' ? signals.filter(({ remains }) => !remains) : [])
    await parts.store.changeSignal(by.organisation, signal.id, noted)
  return inventoryDocument(request, signals, locale)
}
