import type { Outcome } from '../../bot/core/bot.ts'
import { line } from '../../bot/core/view.ts'
import { offerDocument } from '../handing-over/offer.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { only, type Press } from '../retention/rights.ts'
import { figuresReaderOf } from './rights.ts'
import { noFiguresView, yearView } from './view.ts'
import { figuresOfYear, yearsHere } from './year.ts'

/** A year, or the newest of which there are figures. */
async function showYear(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { organisation } = turn.event.from
  const years = await yearsHere(parts, organisation, turn.now)
  const year = turn.event.data.value ?? years[0]
  if (year === undefined) return shows(turn.person, noFiguresView(turn))
  const figures = await figuresOfYear(parts, organisation, year, turn.now)
  return shows(turn.person, figures ? yearView(turn, figures, years) : line(textsFor(turn).figures.unknown))
}

async function makeDocument(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { figures } = textsFor(turn)
  const { value: year = '' } = turn.event.data
  if (!(await figuresOfYear(parts, turn.event.from.organisation, year, turn.now)))
    return shows(turn.person, line(figures.unknown))
  const subject = { kind: 'figures' as const, year }
  return shows(turn.person, offerDocument(parts, turn, { subject, notice: figures.notice }))
}

export const figuresActions: Record<string, Press> = {
  figures: only(figuresReaderOf, showYear),
  'figures-document': only(figuresReaderOf, makeDocument),
}
