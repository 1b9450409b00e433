import { readFile, writeFile } from 'node:fs/promises'
import { type Figures, markdown, tablesOf } from './tables.ts'

const page = new URL('../../docs/benchmarks.md', import.meta.url)
const first = '<!-- figures: written by "npm run bench -- --write" -->'
const last = '<!-- end of figures -->'

/** Puts the tables between the marks of the page, and leaves the rest of it alone. */
export async function writePage(figures: Figures): Promise<void> {
  const text = await readFile(page, 'utf8')
  const [before, after] = [text.split(first)[0], text.split(last)[1]]
  if (after === undefined) throw new Error('docs/benchmarks.md has lost its marks')
  const tables = tablesOf(figures).map(markdown).join('\n\n')
  await writeFile(page, `${before}${first}\n\n${tables}\n\n${last}${after}`)
}
