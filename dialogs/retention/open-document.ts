import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { DocumentLink } from '../../bot/handover/links.ts'
import { retentionOf } from '../../bot/municipality.ts'
import type { DialogParts } from '../parts.ts'
import { listedFunctionaris, wasNamed } from '../rights.ts'
import { inventoryDocument } from './inventory-document.ts'
import { signalsOf } from './request-view.ts'
import { drawStatement } from './statement-document.ts'

type Link = Pick<DocumentLink, 'by' | 'locale' | 'subject'>

/** What is opened by who oversees how long signals are kept, with rights asked again at that moment; `undefined`: it is no such document, or not for this person any more. */
export async function drawForOverseer(
  parts: DialogParts,
  { by, locale, subject }: Link,
): Promise<PrintedDocument | undefined> {
  const { organisation } = by
  const { authorisers, privacyOfficers } = retentionOf(parts.municipality(organisation))
  if (subject.kind === 'statement')
    return (await wasNamed(parts, by, [...authorisers, ...privacyOfficers]))
      ? drawStatement(parts, organisation, subject.day, locale)
      : undefined
  if (subject.kind !== 'inventory') return undefined
  const may = (await listedFunctionaris(parts, by, by.id)) ?? (await wasNamed(parts, by, privacyOfficers))
  const request = (await parts.store.requests(organisation)).find(({ id }) => id === subject.request)
  return may && request ? inventoryDocument(request, await signalsOf(parts, request, by), locale) : undefined
}
