import OpenAI, { AzureOpenAI } from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import { choiceSchema, chosenFrom, type LanguageModel, promptFor } from './language-model.ts'

/** Where the language model is: OpenAI itself, Azure OpenAI, or a server of one's own that speaks the same. */
export interface ModelSettings {
  name: string
  apiKey: string
  /** Of Azure or of one's own server; without it OpenAI itself. */
  baseUrl?: string | undefined
  /** The version of the interface of Azure OpenAI, such as 2024-10-21; with it the address is taken for one of Azure. */
  azureVersion?: string | undefined
}

/** After this many milliseconds the curated text is shown instead. */
const patience = 3000

/**
 * A language model behind the interface of OpenAI. `failed` hears why an answer was not used, without any text of it; `waiting` ends when
 * the answer is not waited for any longer.
 */
export function createOpenAi(
  settings: ModelSettings,
  failed: (why: string) => void,
  waiting = () => AbortSignal.timeout(patience),
): LanguageModel {
  const client = clientFor(settings)
  return {
    async choose(question, entries, language) {
      const prompt = promptFor(question, entries, language)
      const late = waiting()
      try {
        const { choices } = await client.chat.completions.create(
          {
            model: settings.name,
            temperature: 0,
            store: false,
            messages: [
              { role: 'system', content: prompt.rules },
              { role: 'user', content: prompt.question },
            ],
            response_format: zodResponseFormat(choiceSchema, 'sentences'),
          },
          { signal: late },
        )
        const chosen = chosenFrom(JSON.parse(choices[0]?.message.content ?? ''), entries, language)
        if (!chosen) failed('unusable')
        return chosen
      } catch (error) {
        failed(late.aborted ? 'late' : kindOf(error))
        return undefined
      }
    },
  }
}

/** Tried once: who asks is waiting, and the curated text is there. */
function clientFor({ apiKey, baseUrl, azureVersion, name }: ModelSettings): OpenAI {
  const common = { apiKey, maxRetries: 0, timeout: patience, logLevel: 'off' } as const
  return azureVersion && baseUrl
    ? new AzureOpenAI({ ...common, endpoint: baseUrl, apiVersion: azureVersion, deployment: name })
    : new OpenAI({ ...common, ...(baseUrl ? { baseURL: baseUrl } : {}) })
}

/** An error of the client can hold what was sent, so only its kind is told. */
function kindOf(error: unknown): string {
  if (error instanceof OpenAI.APIConnectionError) return 'unreachable'
  if (error instanceof OpenAI.APIError) return `status-${error.status}`
  return error instanceof SyntaxError ? 'unusable' : 'failed'
}
