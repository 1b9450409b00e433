import { legible } from '../../bot/core/legible.ts'

/**
 * Text that comes out as it was typed. Even a TextRun evaluates `{{DATE(…)}}`, so two braces are kept apart by a word
 * joiner that nobody sees.
 */
export const literal = (text: string): string => legible(text).replace(/\{(?=\{)/g, '{\u2060')
