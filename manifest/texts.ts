import type { Locale } from '../bot/core/event.ts'
import { type Texts, texts } from '../dialogs/texts/index.ts'

/** What people read in the app list and the menus of a platform, beside the words of the bot itself. */
interface AppTexts {
  name: string
  fullName: string
  short: string
  full: (platform: 'Teams' | 'Slack') => string
  commands: { report: string; mine: string; whoSees: string; language: string; bind: string }
  passOn: string
}

const nl: AppTexts = {
  name: 'Signaalpunt',
  fullName: 'Signaalpunt: intern meldpunt voor signalen van mensenhandel',
  short: 'Geef vertrouwelijk door wat op mensenhandel kan wijzen, ook als je twijfelt.',
  full: (platform) =>
    `Zag of hoorde je iets dat op mensenhandel kan wijzen? Geef het door in een privéchat met Signaalpunt. Zeker weten hoeft niet, en een paar woorden zijn genoeg.

Je signaal gaat in vertrouwen naar de aandachtsfunctionaris van je eigen gemeente. Je kunt kiezen of die je naam ziet. Vragen en terugkoppeling krijg je in dezelfde chat.

Signaalpunt is een geautomatiseerde assistent en geen alarmlijn: is er nu gevaar, bel dan 112. Helemaal anoniem is het niet, want ${platform} bewaart zelf ook wat je typt.`,
  commands: {
    report: 'Vertel wat je zag of hoorde',
    mine: 'Kijk wat je hebt doorgegeven en of er bericht voor je is',
    whoSees: 'Lees wie je signaal ziet en wie niet',
    language: 'Continue in English',
    bind: 'Signalen in dit kanaal ontvangen: koppel CODE @naam. Wie Signaalpunt beheert, geeft je de code',
  },
  passOn: 'Begin een signaal met de tekst van dit bericht, in je privéchat met Signaalpunt',
}

const en: AppTexts = {
  name: 'Signaalpunt',
  fullName: 'Signaalpunt: internal reporting point for signals of human trafficking',
  short: 'Pass on in confidence what may point to human trafficking, even when in doubt.',
  full: (platform) =>
    `Did you see or hear something that may point to human trafficking? Pass it on in a private chat with Signaalpunt. You don’t have to be sure, and a few words are enough.

Your signal goes in confidence to the contact person for human trafficking (aandachtsfunctionaris) of your own municipality. You can choose whether that colleague sees your name. Questions and feedback reach you in the same chat.

Signaalpunt is an automated assistant and not an emergency line: if there is danger now, call 112. It is not fully anonymous, because ${platform} also keeps what you type.`,
  commands: {
    report: 'Tell what you saw or heard',
    mine: 'See what you passed on and whether there is a message for you',
    whoSees: 'Read who sees your signal and who does not',
    language: 'Verder in het Nederlands',
    bind: 'Receive signals in this channel: koppel CODE @name. Whoever runs Signaalpunt gives you the code',
  },
  passOn: 'Start a signal with the text of this message, in your private chat with Signaalpunt',
}

export const appTexts: Record<Locale, AppTexts> = { nl, en }

export interface Command {
  title: string
  description: string
}

/** The commands that a private chat and a channel offer: words of the bot itself, so that it understands what they type. */
export function commandsIn(locale: Locale): { personal: Command[]; team: Command[] } {
  const { commands } = appTexts[locale]
  const { menu, words }: Texts = texts[locale]
  return {
    personal: [
      { title: menu.report, description: commands.report },
      { title: menu.mine, description: commands.mine },
      { title: menu.whoSees, description: commands.whoSees },
      { title: menu.english, description: commands.language },
    ],
    team: [{ title: words.bind[0] ?? '', description: commands.bind }],
  }
}
