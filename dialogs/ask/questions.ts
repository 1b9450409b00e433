import { dayOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, line, ownText, view } from '../../bot/core/view.ts'
import type { Entry } from '../../knowledge/entry.ts'
import type { Finding } from '../../knowledge/finder.ts'
import { mentionsInsider } from '../../knowledge/hearing/insiders.ts'
import type { Chosen } from '../../knowledge/language-model.ts'
import { mayBeKept, openQuestion, withOpenQuestion } from '../../knowledge/open-question.ts'
import { ScreenedQuestion } from '../../knowledge/screened-question.ts'
import { startDraft } from '../drafts.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  receiverFor,
  replaces,
  shows,
  type TextTurn,
  textsFor,
} from '../parts.ts'
import { answerView, askActions, joinedView, titleButtons } from './answer.ts'

const aboutColleague = 'integriteit-collega-verdacht'
const titlesShown = 3

/** From this share on, a message that is taken for a question may as well be a report: then that is offered too. */
const mayBeReport = 0.15

/** One clear answer when it is sure, two or three titles when it is not, and otherwise where to ask. */
export async function answerQuestion(parts: DialogParts, turn: TextTurn, finding: Finding): Promise<Outcome> {
  const base = await parts.knowledge.of(turn.event.from.organisation)
  const [first, ...others] = entriesFor(turn.event.text, finding).flatMap((id) => base.entry(id) ?? [])
  parts.asked.remember(turn.event.from, turn.event.text, finding)
  if (!first) {
    await keepAsked(parts, turn)
    return notSure(parts, turn)
  }
  if (finding.sure) {
    const rest = others.map(({ entry }) => entry)
    return shows(turn.person, await answerView(parts, turn, base, first, rest))
  }
  const entries = [first, ...others].map(({ entry }) => entry)
  const chosen = await chosenBy(parts, turn, finding, entries)
  return chosen ? shows(turn.person, joinedView(turn, base, chosen)) : offerTitles(turn, finding, entries)
}

/** Where a colleague may be meant, what to do then is among the titles: first, or right behind an answer that is sure. */
function entriesFor(text: string, { sure, entries }: Finding): readonly string[] {
  if (!mentionsInsider(text)) return entries
  const before = sure ? entries.slice(0, 1) : []
  return [...new Set([...before, aboutColleague, ...entries])].slice(0, titlesShown)
}

/**
 * Where it is not clear which entry is the answer, a language model may choose sentences of these, if one is switched on: it gets the
 * question only where nothing in it tells of a case.
 */
async function chosenBy(
  { model }: DialogParts,
  turn: TextTurn,
  finding: Finding,
  entries: readonly Entry[],
): Promise<Chosen | undefined> {
  const question = model && ScreenedQuestion.screen(turn.event.text, finding)
  return question ? model.choose(question, entries, localeOf(turn.person)) : undefined
}

function offerTitles(turn: TextTurn, finding: Finding, entries: readonly Entry[]): Outcome {
  const t = textsFor(turn)
  const titles = titleButtons(entries, localeOf(turn.person))
  const report = (finding.kinds.get('report') ?? 0) >= mayBeReport
  const actions = [
    ...titles,
    ...(report ? [button('report', t.menu.report)] : []),
    button('none-of-these', t.knowledge.none, {}, { style: 'way' }),
  ]
  const body = [ownText(t.knowledge.which), ...(report ? [ownText(t.knowledge.alsoReport)] : [])]
  return shows(turn.person, view(t.knowledge.notice, body, actions))
}

/** An honest "dat weet ik niet zeker", with where to ask instead. */
async function notSure(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const t = textsFor(turn)
  const base = await parts.knowledge.of(turn.event.from.organisation)
  const comensha = base.entry('verwijzing-comensha')?.entry
  const body = [
    ownText(t.knowledge.notSure(await receiverFor(parts, turn))),
    ...(comensha ? [ownText(t.knowledge.elsewhere, 'quiet')] : []),
  ]
  const actions = [
    button('report', t.menu.report),
    ...titleButtons(comensha ? [comensha] : [], localeOf(turn.person)),
    ...(await askActions(parts, turn)),
  ]
  return shows(turn.person, view(t.knowledge.notice, body, actions))
}

/** "Vraag stellen": how, and where most people begin. */
const beginsWith = ['definitie-mensenhandel', 'signalen-algemeen', 'privacy-wat-mag-ik-delen']

export async function invite(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const t = textsFor(turn)
  const base = await parts.knowledge.of(turn.event.from.organisation)
  const entries = beginsWith.flatMap((id) => base.entry(id)?.entry ?? [])
  const body = [heading(t.knowledge.askTitle), ownText(t.knowledge.askAnything)]
  return shows(turn.person, view(t.knowledge.notice, body, titleButtons(entries, localeOf(turn.person))))
}

/** A press on the title of an entry. */
export async function showEntry(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { about = '', value } = turn.event.data
  const base = await parts.knowledge.of(turn.event.from.organisation)
  const found = base.entry(about)
  if (!found) return shows(turn.person, line(textsFor(turn).knowledge.gone))
  const locale = value === 'en' || value === 'nl' ? value : localeOf(turn.person)
  const read = { ...turn, person: { ...turn.person, locale } }
  return shows(turn.person, await answerView(parts, read, base, found))
}

/** "Ik zie zoiets: doorgeven": the report begins with the form that the entry is about; the question is not taken over. */
export const reportTheme = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> => {
  const { value } = turn.event.data
  return startDraft(parts, turn, 'report', { answers: value ? { form: value } : {} })
}

/** "Klopt niet of niet duidelijk": kept with the question where that tells of no case, and never with who asked. */
export async function markUnclear(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const kept = await keepAsked(parts, turn, turn.event.data.about)
  const said = { words: t.knowledge.thanks, entry: t.knowledge.thanksWithout, nothing: t.knowledge.gone }
  return shows(turn.person, line(said[kept]))
}

/** "Geen van deze": the question found no answer. */
export async function noneOfThese(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  await keepAsked(parts, turn)
  const { reply } = await notSure(parts, turn)
  return replaces(turn.person, line(textsFor(turn).knowledge.noneSaid), ...reply.shows)
}

/** Keeps what this person asked last, where its words are known and may be kept; otherwise only which entry was no good answer. */
async function keepAsked(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about?: string,
): Promise<'words' | 'entry' | 'nothing'> {
  const last = parts.asked.take(turn.event.from, about)
  const asked = last && mayBeKept(last.text) ? last : undefined
  const { organisation } = turn.event.from
  const base = await parts.knowledge.of(organisation)
  const entry = about !== undefined && base.entry(about) ? about : undefined
  if (!asked && !entry) return 'nothing'
  const made = { id: parts.newId(), day: dayOf(turn.now), ...(entry ? { about: entry } : {}) }
  const question = openQuestion(asked, made)
  await parts.store.changeKnowledge(organisation, (knowledge) => ({
    ...knowledge,
    questions: withOpenQuestion(knowledge.questions, question),
  }))
  return asked ? 'words' : 'entry'
}
