import type { Block } from './render.ts'

/**
 * What Slack takes, in one table; no emulator enforces these.
 * Source: docs.slack.dev, Block Kit reference (blocks, block elements, composition objects), views and chat.postMessage.
 */
export const limits = {
  blocksInMessage: 50,
  blocksInModal: 100,
  sectionCharacters: 3000,
  headerCharacters: 150,
  /** What one text element of ours holds; a longer text goes on in the next block. */
  richTextCharacters: 3000,
  /** Slack refuses larger messages (`msg_blocks_too_long`) somewhere above this, in characters of all blocks as JSON. */
  messageCharacters: 12_000,
  buttonCharacters: 75,
  buttonsInRow: 5,
  valueCharacters: 2000,
  inputCharacters: 3000,
  labelCharacters: 2000,
  optionCharacters: 75,
  radioOptions: 10,
  titleCharacters: 24,
  metadataCharacters: 3000,
  noticeCharacters: 150,
  viewBytes: 250_000,
} as const

/** Why Slack would refuse this message; `undefined` when it would not. */
export function refusal({ blocks }: { blocks: Block[] }): string | undefined {
  const size = JSON.stringify(blocks).length
  if (blocks.length > limits.blocksInMessage) return `${blocks.length} blocks in a message`
  if (size > limits.messageCharacters) return `message of ${size} characters`
  return undefined
}

/** Why Slack would refuse this modal or home; `undefined` when it would not. */
export function viewRefusal(view: { blocks: Block[] }): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(view))
  if (view.blocks.length > limits.blocksInModal) return `${view.blocks.length} blocks in a view`
  if (bytes > limits.viewBytes) return `view of ${bytes} bytes`
  return undefined
}
