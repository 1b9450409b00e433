import type { Action } from './view.ts'

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
  if (numbers && /^\d{1,2}$/.test(typed)) return actions[Number(typed) - 1]
  // "Ja" is enough for "Ja, doorgeven".
  return actions.find(
    ({ label }) =>
      plain(label) === typed || (label.includes(',') && plain(label.split(',')[0] ?? '') === typed),
  )
}
