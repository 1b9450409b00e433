import type { Outcome } from '../../bot/core/bot.ts'
import type { Route, RouteAnswer } from '../../bot/core/platform.ts'
import { button, type Element, ownText, view } from '../../bot/core/view.ts'
import { handOver } from '../../bot/handover/document.ts'
import { documentPage, doorPage, gonePage, pageHeaders } from '../../bot/handover/html.ts'
import { type HandOverLink, type HandOverLinks, opensWithin } from '../../bot/handover/links.ts'
import { pdfOf } from '../../bot/handover/pdf.ts'
import { noteExport } from '../../bot/signals/forward.ts'
import { type Forward, forwardOf } from '../../bot/signals/forwards.ts'
import { whyNot } from '../../bot/signals/life.ts'
import type { Functionaris, Signal } from '../../bot/signals/signal.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, textsFor } from '../parts.ts'
import { listedFunctionaris } from '../rights.ts'

const pathOf = (organisation: string, token: string): string => `/${organisation}/overdracht/${token}`

/** "Document maken": a link that opens once, for who pressed. Without an address of our own there is only the copy for each field. */
export function offerDocument(
  { documents }: DialogParts,
  turn: ActionTurn,
  signal: Signal,
  about: Forward,
): Outcome {
  const t = textsFor(turn)
  const { organisation, platform, id } = turn.event.from
  const link: Omit<HandOverLink, 'until'> = {
    by: { organisation, platform, id },
    locale: localeOf(turn.person),
    signal: signal.id,
    forward: about.id,
    kind: 'page',
  }
  const element = (url: string): Element[] => [
    ownText(t.forward.opensOnce),
    { kind: 'link', label: t.forward.openDocument, url },
  ]
  const until = turn.now.getTime() + opensWithin
  const body = documents
    ? element(documents.url + pathOf(organisation, documents.links.make({ ...link, until }, turn.now)))
    : [ownText(t.forward.noAddress, 'warning')]
  const back = button(
    'forward-show',
    t.forward.toForward,
    { about: signal.id, value: about.id },
    { style: 'way' },
  )
  const copy = button('forward-copy', t.forward.copy, { about: signal.id, value: about.id }, { opens: true })
  return documents
    ? replaces(turn.person, view(t.forward.notice(signal.reference), body, [back]))
    : replaces(turn.person, view(t.forward.notice(signal.reference), body, [copy, back]))
}

/**
 * Where the document is read. Looking at the link changes nothing; what is posted opens it, once. Rights are checked again at that moment:
 * whoever lost them in between reads nothing.
 */
export function handOverRoutes(parts: DialogParts, organisation: string, now: () => Date): Route[] {
  const { documents } = parts
  if (!documents) return []
  const { links } = documents
  const path = pathOf(organisation, ':token')
  return [
    {
      path,
      method: 'get',
      handle: async ({ params }) => {
        const link = links.look(params?.token ?? '', now())
        return link ? html(200, doorPage(link.locale)) : gone
      },
    },
    { path, handle: ({ params }) => openOnce(parts, links, params?.token ?? '', now()) },
  ]
}

const html = (status: number, body: string): RouteAnswer => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: pageHeaders,
  body,
})
const gone = html(410, gonePage('nl'))

async function openOnce(
  parts: DialogParts,
  links: HandOverLinks,
  token: string,
  now: Date,
): Promise<RouteAnswer> {
  const seen = links.look(token, now)
  const by = seen && (await listedFunctionaris(parts, seen.by, seen.by.id))
  // Taken only now: while the platform can't say who still belongs to the channel, the link stays good.
  const link = links.take(token, now)
  if (!by || !link) return gone
  if (link.kind === 'pdf') return readPdf(parts, link, by, now)
  const pdf = links.make({ ...link, kind: 'pdf' }, now)
  return readPage(parts, link, by, now, pathOf(link.by.organisation, pdf))
}

async function readPage(
  parts: DialogParts,
  link: HandOverLink,
  by: Functionaris,
  now: Date,
  pdf: string,
): Promise<RouteAnswer> {
  const { organisation } = link.by
  const noted = noteExport(by, link.forward, { now, newId: parts.newId })
  const signal = await parts.store.changeSignal(organisation, link.signal, noted)
  const about = signal && 'kind' in signal ? forwardOf(signal, link.forward) : undefined
  if (!signal || !('kind' in signal) || !about) return gone
  return html(200, documentPage(handOver(signal, about.line, link.locale), pdf))
}

async function readPdf(
  parts: DialogParts,
  link: HandOverLink,
  by: Functionaris,
  now: Date,
): Promise<RouteAnswer> {
  const signal = await parts.store.signal(link.by.organisation, link.signal)
  const about = signal && !whyNot(signal, 'exported', by) ? forwardOf(signal, link.forward) : undefined
  if (!signal || !about) return gone
  return {
    status: 200,
    type: 'application/pdf',
    headers: { ...pageHeaders, 'Content-Disposition': `attachment; filename="${signal.reference}.pdf"` },
    body: await pdfOf(handOver(signal, about.line, link.locale), now),
  }
}
