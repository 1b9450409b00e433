import type { Action, Choice } from './view.ts'

/** For comparing what was typed with a label: case, accents, punctuation and double spaces don't count. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The button that somebody means who types its word or its number, counted from 1 in the order on the screen.
 * Numbers only where no free text is asked: there "3" may be the answer.
 */
export function pressedByTyping(text: string, actions: Action[], numbers: boolean): Action | undefined {
  const typed = plain(text)
  if (typed === '') return undefined
  if (numbers && /^\d{1,2}$/.test(typed)) return actions[Number(typed) - 1]
  return actions.find(({ label }) => meant(label).includes(typed))
}

/** "Ja" is enough for "Ja, doorgeven", and "naam afgeschermd" for "Liever: naam afgeschermd". */
function meant(label: string): string[] {
  const [before = '', ...after] = label.split(/[,:]/)
  return [label, ...(after.length > 0 ? [label.includes(',') ? before : after.join(' ')] : [])].map(plain)
}

/** The values of the choices that somebody names by their words or numbers, with commas between; what is none of them stays as it is. */
export function chosenByTyping(text: string, choices: readonly Choice[]): string {
  const named = text.split(',').map((one) => {
    const word = plain(one)
    const byNumber = /^\d{1,2}$/.test(word) ? choices[Number(word) - 1] : undefined
    return (byNumber ?? choices.find(({ label }) => plain(label) === word))?.value ?? one.trim()
  })
  return named.join(',')
}
