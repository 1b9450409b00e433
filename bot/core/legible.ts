/** What nobody sees: zero-width and soft characters and marks of direction. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/g
/** Letters that stand in no writing, except behind the black flag, where they make the one of a country. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0001}\u{e0020}-\u{e007f}]/gu
/** A joiner makes one sign of several in emoji and in other scripts than ours; between our letters it hides a word. */
const joiners =
  /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|(?!\p{Script=Latin})[\p{L}\p{M}])[\u200c\u200d]/gu

/**
 * What no platform may be given as it was typed: a lone surrogate makes a message invalid, and characters that turn the
 * reading direction around are shown as what they are, because with them a name or address can be made to look like another.
 * What nobody sees is left out: what is read is then all that stands there.
 */
export function legible(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
      // Control characters other than tab and line ends.
      .replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
      .replace(unseen, '')
      .replace(tags, '')
      .replace(joiners, '')
  )
}
