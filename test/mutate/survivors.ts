import { relative } from 'node:path'
import type { MutantResult } from '@stryker-mutator/api/core'

/** How many mutants of one file there were, and how many were found out: by a test, by taking for ever, or by not running at all. */
export interface Figures {
  path: string
  all: number
  killed: number
  survived: number
}

const counted = (mutant: MutantResult): boolean => mutant.status !== 'Ignored'

export const isKilled = ({ status }: MutantResult): boolean =>
  status !== 'Survived' && status !== 'NoCoverage'

const pathOf = ({ fileName }: MutantResult): string => relative('.', fileName)

export function figuresOf(mutants: readonly MutantResult[]): Figures[] {
  const paths = [...new Set(mutants.map(pathOf))].sort()
  return paths.map((path) => {
    const all = mutants.filter((one) => pathOf(one) === path && counted(one))
    const killed = all.filter(isKilled).length
    return { path, all: all.length, killed, survived: all.length - killed }
  })
}

/** Longer ones are cut; that two of a file then look the same is harmless, as both are explained. */
const most = 140

/** A survivor as it stands in docs/mutation.md: the file, and the mutated lines put on one. */
export function lineOf(mutant: MutantResult, source: string): string {
  const { start, end } = mutant.location
  const lines = source.split('\n')
  const before = lines[start.line - 1]?.slice(0, start.column - 1) ?? ''
  const after = lines[end.line - 1]?.slice(end.column - 1) ?? ''
  const changed = `${before}«${mutant.replacement}»${after}`.replace(/\s+/g, ' ').trim()
  const cut = changed.length > most ? `${changed.slice(0, most)}…` : changed
  return `- \`${pathOf(mutant)}\`: \`\` ${cut} \`\``
}
