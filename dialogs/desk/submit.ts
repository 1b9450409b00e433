import { type Day, dayInWords, dayOf, readDay } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { nothingTyped, wholeForm } from '../../bot/core/form.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../../bot/core/view.ts'
import { awayNow, returnOf } from '../../bot/duty.ts'
import type { Change, Now } from '../../bot/signals/change.ts'
import { giveBack, reply } from '../../bot/signals/forward.ts'
import { outcomes } from '../../bot/signals/partner.ts'
import { findReference } from '../../bot/signals/reference.ts'
import { type Functionaris, lastOf, type Signal } from '../../bot/signals/signal.ts'
import {
  agree,
  askReporter,
  assess,
  close,
  giveFeedback,
  handOver,
  linkTo,
  note,
  noteCaseNumber,
  noteCheck,
  reopen,
} from '../../bot/signals/triage.ts'
import { dialogOf } from '../dialogs.ts'
import { isGoneThere } from '../forward/neighbours.ts'
import { type ActionTurn, type DialogParts, localeOf, placeOf, replaces, textsFor } from '../parts.ts'
import { changeAsFunctionaris, colleagueOf, refusalText, signalForFunctionaris } from '../rights.ts'
import type { DeskDialog } from './dialogs.ts'
import { feedbackText, promisedIn } from './feedback-text.ts'
import { alsoFor, becomesText } from './together.ts'

/** What a finished form does to the signal. `other`: a signal or a colleague that it names, already looked up. */
interface Done {
  by: Functionaris
  id: string
  answers: Record<string, string>
  made: Now
  other: Other
}

interface Other {
  signal?: Signal | undefined
  /** Of what is given back: nothing is kept of it any more where it came from. */
  goneThere?: boolean
  colleague?: { platform: 'teams' | 'slack'; id: string; name: string } | undefined
  /** When that colleague is back, who is away now. */
  back?: Day | undefined
}

const text = ({ id, answers }: Done) => ({ id, text: answers.text ?? '' })

/** A day that is asked for has to come yet. */
const isPast = (day: Day | undefined, { now }: Now): boolean => day !== undefined && day <= dayOf(now)

function ask(done: Done): Change {
  const { answerBy } = done.answers
  const day = answerBy ? readDay(answerBy) : undefined
  if (isPast(day, done.made)) return () => ({ refused: 'past-day' })
  return askReporter(done.by, { ...text(done), answerBy: day }, done.made)
}

function tell({ by, id, answers, made }: Done): Change {
  const again = promisedIn(answers)
  if (isPast(again, made)) return () => ({ refused: 'past-day' })
  return (signal) => {
    const said = feedbackText(answers, signal.reporter?.locale ?? 'nl')
    return said === '' ? { refused: 'no-text' } : giveFeedback(by, { id, text: said, again }, made)(signal)
  }
}

const changes: Record<DeskDialog, (done: Done) => Change> = {
  question: ask,
  feedback: tell,
  close: ({ by, id, answers, made }) => close(by, { reason: '', ...answers, id }, made),
  assess: ({ by, id, answers, made }) => assess(by, { id, assessment: answers }, made),
  reply: answer,
  giveBack: (done) =>
    done.other.goneThere ? () => ({ refused: 'gone-there' }) : giveBack(done.by, text(done), done.made),
  closeForwarded: ({ by, id, answers, made }) =>
    close(by, { id, reason: answers.reason ?? '', silent: answers.silent }, made),
  note: (done) => note(done.by, text(done), done.made),
  check: (done) => noteCheck(done.by, { ...text(done), ground: done.answers.ground ?? '' }, done.made),
  caseNumber: (done) => noteCaseNumber(done.by, text(done), done.made),
  link: ({ by, id, made, other }) =>
    other.signal ? linkTo(by, { id, to: other.signal.id }, made) : () => ({ refused: 'unknown' }),
  handOver: ({ by, id, made, other }) => handOver(by, { id, to: other.colleague }, made),
  reopen: (done) => reopen(done.by, text(done), done.made),
  agree: (done) =>
    agree(
      done.by,
      { ...text(done), due: done.answers.due ? readDay(done.answers.due) : undefined },
      done.made,
    ),
}

function answer({ by, id, answers, made }: Done): Change {
  const result = outcomes.find((one) => one === answers.result) ?? 'unknown'
  return reply(by, { id, result, mayTell: answers.tell === 'yes', text: answers.text ?? '' }, made)
}

/** Rights are checked here again: between opening a form and sending it somebody can have lost them. */
export async function submitDesk(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft & { dialog: DeskDialog },
): Promise<Outcome> {
  const t = textsFor(turn)
  const other = await namedIn(parts, turn, draft)
  const { id, answers } = draft
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsFunctionaris(parts, turn, draft.about ?? '', (by) =>
    changes[draft.dialog]({ by, id, answers, made, other }),
  )
  if ('refused' in changed)
    return replaces(
      turn.person,
      line(t.draft.below),
      await draftAgain(parts, turn, draft, refusalText(t, changed)),
    )
  const said = ownText(saidOf(turn, draft, changed, other))
  // The buttons of the signal may stand far above by now.
  const goesOn = leavesIt.has(draft.dialog)
    ? []
    : [button('desk', t.desk.goOn(changed.reference), { about: changed.id })]
  const { from } = turn.event
  const by = { role: 'functionaris' as const, platform: from.platform, id: from.id, name: from.name }
  const feedback = toldWith(draft, changed)
  const also = feedback ? await alsoFor(parts, turn, { by, told: changed, feedback }) : []
  return {
    ...replaces(
      withoutDraft(turn.person, draft.id),
      line(toReporter.has(draft.dialog) && isSentTo(changed) ? t.draft.sent : t.draft.below),
      view(t.card.title(changed.reference), [said], [...also, ...goesOn]),
    ),
    durable: true,
  }
}

/** The line of the log with what the reporter hears by this form, on its own or with closing. */
function toldWith({ dialog, id, answers }: Draft, signal: Signal): string | undefined {
  if (dialog === 'feedback') return id
  return dialog === 'close' && answers.feedback ? lastOf(signal, 'feedback')?.id : undefined
}

const leavesIt: ReadonlySet<DeskDialog> = new Set([
  'close',
  'closeForwarded',
  'giveBack',
  'handOver',
  'reopen',
])
/** To others nothing goes: see `becomesText`. */
const isSentTo = ({ known }: Signal): boolean => known === 'named' || known === 'withheld'

const toReporter: ReadonlySet<DeskDialog> = new Set(['question', 'feedback'])

/** The signal or the colleague that the form names, if there is such a one and this person may know of it. */
async function namedIn(
  parts: DialogParts,
  turn: ActionTurn,
  { dialog, answers, about = '' }: Draft,
): Promise<Other> {
  if (dialog === 'giveBack') {
    const found = await signalForFunctionaris(parts, turn, about)
    return { goneThere: 'signal' in found && (await isGoneThere(parts, found.signal)) }
  }
  if (dialog === 'link') {
    const reference = findReference(answers.text ?? '')
    const found = reference && (await parts.store.signalByReference(turn.event.from.organisation, reference))
    const opened = found ? await signalForFunctionaris(parts, turn, found.id) : undefined
    return { signal: opened && 'signal' in opened ? opened.signal : undefined }
  }
  if (dialog !== 'handOver') return {}
  const colleague = await colleagueOf(parts, turn, answers.to ?? '')
  return { colleague, back: colleague && (await backOf(parts, turn, colleague)) }
}

/** The day on which this functionaris is back; `undefined` for who is there. */
async function backOf(
  parts: DialogParts,
  { event, now }: ActionTurn,
  { platform, id }: Pick<Functionaris, 'platform' | 'id'>,
): Promise<Day | undefined> {
  const { functionarissen } = await parts.store.office(event.from.organisation)
  const away = awayNow(functionarissen, now).find((one) => one.platform === platform && one.id === id)
  return away && returnOf(away, dayOf(now))
}

function saidOf(
  turn: ActionTurn,
  { dialog, answers }: Draft,
  { reference, known }: Signal,
  { colleague, back }: Other,
): string {
  const t = textsFor(turn)
  switch (dialog) {
    case 'question':
      return becomesText(t, 'asked', { reference, known })
    case 'feedback':
      return becomesText(t, 'fedBack', { reference, known })
    case 'reply':
      return t.neighbour.replied(reference)
    case 'giveBack':
      return t.neighbour.gaveBack(reference)
    case 'close':
    case 'closeForwarded': {
      const closed = t.desk.closed(reference, turn.event.from.name)
      return answers.feedback && known === 'entered' ? `${closed} ${t.desk.tellYourself(reference)}` : closed
    }
    case 'reopen':
      return t.desk.reopened(reference, turn.event.from.name)
    case 'handOver':
      return handedOver(turn, reference, colleague?.name ?? '', back)
    default:
      return t.desk.kept(reference)
  }
}

/** Whose it is now, and from when on they can do something with it. */
function handedOver(turn: ActionTurn, reference: string, name: string, back: Day | undefined): string {
  const t = textsFor(turn)
  const done = t.desk.handOverDone(reference, name)
  return back ? `${done} ${t.receipt.backOn(name, dayInWords(back, localeOf(turn.person)))}` : done
}

/** Why not, with the typed text in its field below it: nothing typed is lost. */
export async function draftAgain(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  why: string,
): Promise<View> {
  const dialog = dialogOf(draft.dialog, await placeOf(parts, turn))
  const words = dialog.wording(localeOf(turn.person))
  const form = wholeForm(dialog, words, textsFor(turn).steps, draft, nothingTyped)
  return { ...form, body: [...form.body, ownText(why, 'warning')] }
}
