import type { Outcome } from '../bot/core/bot.ts'
import type { Draft } from '../bot/core/dialog.ts'
import { line, ownText, type View } from '../bot/core/view.ts'
import type { Finding } from '../knowledge/finder.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import { speaksOfOwnPlight, speaksOfSecrecy, wantsToTalk } from '../knowledge/hearing/insiders.ts'
import { isNarrative, seemsToAsk } from '../knowledge/hearing/intent.ts'
import { isEnglish } from '../knowledge/hearing/language.ts'
import { answerQuestion } from './ask/questions.ts'
import { refuse } from './ask/refusal.ts'
import { contactView } from './contact.ts'
import { draftView, offerDraft, startDraft, takenOutLines } from './drafts.ts'
import { dangerElements, menuView } from './menu.ts'
import { mine } from './mine.ts'
import { type DialogParts, shows, type TextTurn, textsFor } from './parts.ts'

/**
 * A typed message that is no button, command or answer: what it is about decides what it gets. Danger comes first, and whatever follows
 * stands below it.
 */
export async function understand(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const { text } = turn.event
  const isDanger = meansDanger(text)
  // Heard by its words alone, so that nothing has to be waited for.
  const isStory = isNarrative(text) && !seemsToAsk(text)
  if (isDanger || speaksOfOwnPlight(text) || (isStory && !parts.knowledge.hasLearned))
    return withDanger(turn, isDanger, await offer(parts, turn))
  const finding = await find(parts, turn)
  return withDanger(turn, finding.kind === 'urgent', await warned(parts, turn, finding))
}

/** A question that is asked while something else stands open: answered, and then that goes on. */
export async function askedHalfway(
  parts: DialogParts,
  turn: TextTurn,
  current: Draft,
): Promise<Outcome | undefined> {
  const { text } = turn.event
  if (!seemsToAsk(text) || isNarrative(text) || meansDanger(text) || speaksOfOwnPlight(text)) return undefined
  const finding = await find(parts, turn)
  if (!finding.sure || !(finding.kind === 'knowledge' || finding.kind === 'contact')) return undefined
  const { person, reply } = await warned(parts, turn, finding)
  const goesOn = [line(textsFor(turn).knowledge.goesOn), await draftView(parts, turn, current)]
  return { person, reply: { shows: [...reply.shows, ...goesOn] } }
}

const find = async (parts: DialogParts, { event }: TextTurn): Promise<Finding> =>
  (await parts.knowledge.of(event.from.organisation)).find(event.text)

/** Who typed what is never kept is told how to delete it, whatever the message was; an offer says so itself. */
async function warned(parts: DialogParts, turn: TextTurn, finding: Finding): Promise<Outcome> {
  const outcome = await respondTo(parts, turn, finding)
  if (finding.kind === 'report' || finding.kind === 'urgent') return outcome
  return { ...outcome, reply: { ...outcome.reply, shows: [...takenOutLines(turn), ...outcome.reply.shows] } }
}

async function respondTo(parts: DialogParts, turn: TextTurn, finding: Finding): Promise<Outcome> {
  const { kind } = finding
  const { text } = turn.event
  switch (kind) {
    case 'urgent':
    case 'report':
      return offer(parts, turn)
    case 'consult':
      return startDraft(parts, turn, 'talk')
    case 'status':
      return mine(parts, turn)
    case 'greeting':
      return shows(turn.person, await menuView(parts, turn))
    case 'offtopic':
      return notOurs(parts, turn, finding)
    case 'contact':
      return shows(turn.person, await contactView(parts, turn))
    case 'knowledge':
      return !finding.sure && (wantsToTalk(text) || speaksOfSecrecy(text))
        ? startDraft(parts, turn, 'talk')
        : answerQuestion(parts, inItsLanguage(turn), finding)
    default:
      return refuse(parts, inItsLanguage(turn), kind)
  }
}

/** Too short or too long for the first answer of a report: then the first screen, with nothing lost that was typed. */
const offer = async (parts: DialogParts, turn: TextTurn): Promise<Outcome> =>
  (await offerDraft(parts, turn)) ??
  shows(
    turn.person,
    ...takenOutLines(turn),
    await menuView(parts, turn, [ownText(textsFor(turn).menu.notUnderstood)]),
  )

/** Not about this; said as doubtful where it is. */
async function notOurs(parts: DialogParts, turn: TextTurn, { sure }: Finding): Promise<Outcome> {
  const t = textsFor(turn)
  const said = ownText(sure ? t.offtopic.text : t.menu.notUnderstood)
  return shows(turn.person, await menuView(parts, turn, [said]))
}

/** Who asks in English and never chose a language is answered in English. */
function inItsLanguage(turn: TextTurn): TextTurn {
  const { person, event } = turn
  const english = person.locale === undefined && isEnglish(event.text)
  return english ? { ...turn, person: { ...person, lastLocale: 'en' } } : turn
}

/** 112 first, above all that is shown. */
export function withDanger(turn: TextTurn, isDanger: boolean, outcome: Outcome): Outcome {
  if (!isDanger) return outcome
  const { reply } = outcome
  const [first, ...others] = reply.shows
  const danger = dangerElements(textsFor(turn))
  const above: View | undefined = first && { ...first, body: [...danger, ...first.body] }
  return { ...outcome, reply: { ...reply, shows: above ? [above, ...others] : [] } }
}
