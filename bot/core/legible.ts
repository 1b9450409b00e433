/**
 * What no platform may be given as it was typed: a lone surrogate makes a message invalid, and characters that turn the
 * reading direction around are shown as what they are, because with them a name or address can be made to look like another.
 */
export function legible(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
      // Control characters other than tab and line ends.
      .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
  )
}
