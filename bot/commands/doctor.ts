import { StartError } from '../errors.ts'
import { ownAddress } from '../front-door.ts'
import { whatIsUndecided } from '../municipality.ts'
import type { Settings } from '../settings/settings.ts'

/** How long the bot on this machine may take to answer, in milliseconds. */
const patience = 3000

/** What the bot that runs on this machine says of itself; `undefined` when none answers. */
export type AskBot = (url: string) => Promise<{ status: number; body: string } | undefined>

export const askBot: AskBot = async (url) => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) })
    return { status: answer.status, body: await answer.text() }
  } catch {
    return undefined
  }
}

/**
 * The command "doctor", for who runs the installation: everything that keeps the bot from being ready, in its settings and by its own account.
 * Fails with StartError that says so, one line each.
 */
export async function doctorCommand(settings: Settings, ask: AskBot): Promise<string> {
  const url = `${ownAddress(settings.host, settings.port)}/readyz`
  const answer = await ask(url)
  const told =
    answer === undefined
      ? [`Er draait geen bot op deze computer: ${url} geeft geen antwoord.`]
      : answer.status === 200
        ? []
        : answer.body.split('\n')
  const lines = new Set([...undecidedIn(settings), ...told])
  if (lines.size > 0) throw new StartError([...lines].map((line) => `- ${line}`).join('\n'))
  return 'Alles is in orde.'
}

/** In the same words as the bot itself says it. */
function undecidedIn({ mode, organisations }: Settings): string[] {
  if (mode === 'tryout') return []
  return organisations.flatMap(({ name, municipality }) =>
    whatIsUndecided(municipality).map((line) => (organisations.length > 1 ? `${name}: ${line}` : line)),
  )
}
