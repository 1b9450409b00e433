import type { Answers, Dialog, DialogName, DialogWording, Question } from '../bot/core/dialog.ts'
import type { Locale } from '../bot/core/event.ts'
import { entryDialog } from './admin/entry-form.ts'
import { deskDialog, isDeskDialog } from './desk/dialogs.ts'
import { rosterDialog } from './duty/roster-dialog.ts'
import { forwardDialog, isForwardDialog } from './forward/dialogs.ts'
import { directoryDialog } from './forward/directory-dialogs.ts'
import { clean, foundInWords, holdsOnRequest, onRequestAsTyped } from './personal-data.ts'
import { enterSignal, type Place, reportSignal } from './report-signal.ts'
import { isRetentionDialog, retentionDialog } from './retention/dialogs.ts'
import { texts } from './texts/index.ts'

const text = (max: number): Question => ({ name: 'text', input: 'text', max, ask: 'essential', clean })

/** One text from the reporter; a number in it stays only if the reporter says so. */
const fromReporter = (name: 'answer' | 'add', max: number): Dialog => ({
  name,
  questions: [
    text(max),
    {
      name: 'keep',
      input: 'choice',
      choices: ['remove', 'keep'],
      ask: 'essential',
      when: holdsOnRequest,
      about: onRequestAsTyped,
    },
  ],
  wording: (locale) => withKeep(locale, texts[locale].dialogs[name]),
})

function withKeep(locale: Locale, words: DialogWording): DialogWording {
  const t = texts[locale]
  const keep = t.dialogs.report.questions.keep
  const list = new Intl.ListFormat(locale)
  const hintFor = (answers: Answers) => foundInWords(t, answers, list)
  return { ...words, questions: { ...words.questions, ...(keep ? { keep: { ...keep, hintFor } } : {}) } }
}

/** Of who keeps the knowledge: one text each. */
const fromAdmin = (name: 'retract' | 'import', max: number): Dialog => ({
  name,
  questions: [{ name: 'text', input: 'text', max, ask: 'essential' }],
  wording: (locale) => texts[locale].dialogs[name],
})

/** Nothing about a case is asked: who it comes from is all there is. */
const talk: Dialog = { name: 'talk', questions: [], wording: (locale) => texts[locale].dialogs.talk }

const code: Dialog = {
  name: 'code',
  questions: [{ name: 'text', input: 'text', max: 200, lines: 'one', ask: 'essential' }],
  wording: (locale) => texts[locale].dialogs.code,
}

/** Of the privacy officer, about a sample of readings. */
const readingAsk: Dialog = {
  name: 'readingAsk',
  questions: [{ name: 'text', input: 'text', max: 300, ask: 'essential', clean }],
  wording: (locale) => texts[locale].dialogs.readingAsk,
}

/** A dialog by its name, as it is in this municipality. */
export function dialogOf(name: DialogName, place: Place): Dialog {
  if (isDeskDialog(name)) return deskDialog(name, place)
  if (isForwardDialog(name)) return forwardDialog(name, place)
  if (isRetentionDialog(name)) return retentionDialog(name)
  switch (name) {
    case 'report':
      return reportSignal(place)
    case 'add':
      return fromReporter(name, 20_000)
    case 'answer':
      return fromReporter(name, 4000)
    case 'enter':
      return enterSignal
    case 'talk':
      return talk
    case 'code':
      return code
    case 'roster':
      return rosterDialog
    case 'partner':
    case 'grounds':
      return directoryDialog(name)
    case 'entry':
      return entryDialog
    case 'readingAsk':
      return readingAsk
    case 'retract':
      return fromAdmin(name, 500)
    case 'import':
      return fromAdmin(name, 20_000)
  }
}
