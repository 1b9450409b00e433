import type { PersonKey } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { DocumentLink } from '../../bot/handover/links.ts'
import { retentionOf } from '../../bot/municipality.ts'
import type { DialogParts } from '../parts.ts'
import { listedFunctionaris } from '../rights.ts'
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
  if (subject.kind === 'statement')
    return (await isNamed(parts, by, ['authorisers', 'privacyOfficers']))
      ? drawStatement(parts, organisation, subject.day, locale)
      : undefined
  if (subject.kind !== 'inventory') return undefined
  const may = (await listedFunctionaris(parts, by, by.id)) ?? (await isNamed(parts, by, ['privacyOfficers']))
  const request = (await parts.store.requests(organisation)).find(({ id }) => id === subject.request)
  return may && request ? inventoryDocument(request, await signalsOf(parts, request, by), locale) : undefined
}

/** In the settings, and no guest in the chat with the bot. */
async function isNamed(
  parts: DialogParts,
  { organisation, platform, id }: PersonKey,
  lists: ('authorisers' | 'privacyOfficers')[],
): Promise<boolean> {
  const retention = retentionOf(parts.municipality(organisation))
  const listed = lists.some((list) =>
    retention[list].some((one) => one.platform === platform && one.id === id),
  )
  const person = listed ? await parts.store.person({ organisation, platform, id }) : undefined
  if (!person?.address) return false
  const facts = await parts.platform(organisation, platform).person(id, person.address)
  return facts?.guest !== true
}
