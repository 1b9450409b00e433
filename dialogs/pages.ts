import { type Action, button, type Element, ownText } from '../bot/core/view.ts'
import type { Texts } from './texts/index.ts'

/** One page of a list that is too long for one message, with what says that there is more and leads there. */
export interface Page<T> {
  shown: T[]
  /** How many stand before it. */
  from: number
  more: Element[]
  buttons: Action[]
}

/**
 * `asked`: which page, counted from 0, as it came back from a button: the first where that is no number, the last there is where the list has
 * become shorter since. `name` and `before`: the press that shows another page, and what its value holds in front of the number.
 */
export function pageOf<T>(
  { desk }: Texts,
  all: readonly T[],
  asked: string | undefined,
  { size, name, before = '' }: { size: number; name: string; before?: string },
): Page<T> {
  const last = Math.max(0, Math.ceil(all.length / size) - 1)
  const page = Math.min(last, /^\d{1,4}$/.test(asked ?? '') ? Number(asked) : 0)
  const from = page * size
  const shown = all.slice(from, from + size)
  const more = all.length - from - shown.length
  const to = (label: string, other: number) => button(name, label, { value: `${before}${other}` })
  return {
    shown,
    from,
    more: more > 0 ? [ownText(desk.andMore(more), 'quiet')] : [],
    buttons: [
      ...(more > 0 ? [to(desk.next, page + 1)] : []),
      ...(page > 0 ? [to(desk.previous, page - 1)] : []),
    ],
  }
}
