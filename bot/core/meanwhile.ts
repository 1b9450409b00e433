import type { Dialog, Draft, Question } from './dialog.ts'

/**
 * How long each text of a draft is by now, as a short mark that a page carries: when it comes back with another one, something was written elsewhere
 * meanwhile. What is typed in the chat is added, so it makes a text longer.
 */
export const writtenSoFar = (dialog: Dialog, { answers }: Pick<Draft, 'answers'>): string =>
  textsOf(dialog)
    .map(({ name }) => answers[name]?.length ?? 0)
    .join('.')

/**
 * The texts of a page that was opened before something else was written, with that in them, so that the page does not take its place. `mark`: what the
 * page carries; a text that nobody wrote in since is as the page says. `both`: a field holds two texts now that its writer has not seen together.
 */
export function withWritten(
  dialog: Dialog,
  { answers }: Pick<Draft, 'answers'>,
  values: Readonly<Record<string, string>>,
  mark: string,
): { values: Record<string, string>; both: boolean } {
  const lengths = mark.split('.').map(Number)
  const merged = { ...values }
  let both = false
  for (const [nth, { name, clean }] of textsOf(dialog).entries()) {
    const [typed, kept] = [values[name], answers[name]]
    if (typed === undefined || kept === undefined || kept.length === lengths[nth]) continue
    const cleaned = (clean?.(typed) ?? typed).trim()
    if (kept.startsWith(cleaned)) merged[name] = kept
    else if (!cleaned.includes(kept)) {
      merged[name] = `${typed.trim()}\n${kept}`
      both = true
    }
  }
  return { values: merged, both }
}

const textsOf = ({ questions }: Dialog): Question[] => questions.filter(({ input }) => input === 'text')
