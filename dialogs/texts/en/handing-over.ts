import type { Texts } from '../nl.ts'

export const documents: Texts['documents'] = {
  title: 'Document',
  make: 'Make a document',
  names: { agenda: 'Agenda of the meeting', pack: 'Handover to a colleague' },
  opensOnce: 'You open this document once, and within an hour. Do not share the link.',
  open: 'Open document',
  gone: 'This document was opened already, or the hour has passed. Make a new one in the chat.',
  savePdf: 'Save as PDF',
  noAddress: 'A document is not possible here, because no web address was set.',
}
