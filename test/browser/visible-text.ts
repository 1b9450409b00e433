// This runs inside the page, so it can use nothing from other files. Only what it uses of a page is
// declared, as the types of a browser would otherwise hold for the whole project.

export interface VisibleText {
  text: string
  isCut: boolean
}
interface Box {
  right: number
  bottom: number
}
interface PageElement {
  textContent: string | null
  parentElement: PageElement | null
  checkVisibility(): boolean
  closest(selector: string): PageElement | null
  getBoundingClientRect(): Box
}
declare const document: {
  createTreeWalker(root: PageElement, textOnly: 4): { nextNode(): PageElement | null }
  createRange(): { selectNodeContents(node: PageElement): void; getBoundingClientRect(): Box }
}
declare function getComputedStyle(element: PageElement): Record<'display' | 'overflowX' | 'overflowY', string>

// Text is cut off where it goes on beyond the edge of something around it that hides what sticks out.
export function readTexts(conversation: PageElement, chrome: string): VisibleText[] {
  const isCutBy = (text: Box, element: PageElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    return (
      (overflowX === 'hidden' && text.right > box.right + 1) ||
      (overflowY === 'hidden' && text.bottom > box.bottom + 1)
    )
  }
  const isCut = (node: PageElement): boolean => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    let around = node.parentElement
    while (around && around !== conversation && !isCutBy(text, around)) around = around.parentElement
    return around !== conversation
  }
  const blockOf = (node: PageElement): PageElement | null => {
    let block = node.parentElement
    while (block && /^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement
    return block
  }
  const found: { block: PageElement | null; text: string; isCut: boolean }[] = []
  const walker = document.createTreeWalker(conversation, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility() || node.parentElement.closest(chrome)) continue
    const block = blockOf(node)
    const before = found.at(-1)?.block === block ? found.pop() : undefined
    const text = `${before?.text ?? ''}${node.textContent}`
    found.push({ block, text, isCut: Boolean(before?.isCut) || isCut(node) })
  }
  return found.map(({ text, isCut }) => ({ text: text.trim(), isCut })).filter(({ text }) => text)
}
