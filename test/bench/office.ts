import type { Key, KeyRing } from '../../bot/store/crypto.ts'

/** The municipality of the benchmark: the bot's settings and what is said there. */
export const organisation = 'gemeente'
export const appId = '11111111-1111-4111-8111-111111111111'
export const tenant = '22222222-2222-4222-8222-222222222222'
export const channel = '19:signalen@thread.tacv2'
/** The same in Slack. */
export const slackChannel = 'C0SIGNALEN'
export const functionaris = 'U0MEGAN'
export const signingSecret = 'geheim-voor-de-meting'
export const key: Key = { id: 'meting', key: Buffer.alloc(32, 7) }
export const keys: KeyRing = [key]

/** Some 60 words, as long as most signals are. */
export const story =
  'Bij een controle in een nagelsalon zag ik achter de winkel een kamer met vier matrassen op de grond. Twee jonge ' +
  'vrouwen zeiden dat zij daar slapen en zes dagen in de week werken, van negen tot negen. Hun paspoorten liggen bij ' +
  'de eigenaar. Toen hij binnenkwam zeiden zij niets meer en keken zij naar de vloer.'
