import { createHash } from 'node:crypto'
import type { Dialog, Draft, Question } from './dialog.ts'

/** What is written in a draft by now, as a short mark that a page carries: when it comes back with another one, something was written elsewhere meanwhile. */
export function writtenSoFar(dialog: Dialog, { answers }: Pick<Draft, 'answers'>): string {
  const written = textsOf(dialog).map(({ name }) => answers[name] ?? '')
  return createHash('sha256').update(JSON.stringify(written)).digest('base64url').slice(0, 16)
}

/**
 * The texts of a page that was opened before something else was written, with that in them, so that the page does not take its place. `both`: a field
 * holds two texts now that its writer has not seen together.
 */
export function withWritten(
  dialog: Dialog,
  { answers }: Pick<Draft, 'answers'>,
  values: Readonly<Record<string, string>>,
): { values: Record<string, string>; both: boolean } {
  const merged = { ...values }
  let both = false
  for (const question of textsOf(dialog)) {
    const [typed, kept] = [values[question.name], answers[question.name]]
    if (typed === undefined || kept === undefined) continue
    const cleaned = (question.clean?.(typed) ?? typed).trim()
    if (kept.includes(cleaned)) merged[question.name] = kept
    else if (!cleaned.includes(kept)) {
      merged[question.name] = `${typed.trim()}\n${kept}`
      both = true
    }
  }
  return { values: merged, both }
}

const textsOf = ({ questions }: Dialog): Question[] => questions.filter(({ input }) => input === 'text')
