import { plain } from '../bot/core/words.ts'

/** Words that mean danger to life now, in Dutch and English; a first, careful list that errs towards showing 112. */
const danger =
  /\b(nu|now|net|zojuist)\b.*\b(bedreigd|geslagen|mishandeld|opgesloten|ontvoerd|meegenomen|beaten|threatened|locked|kidnapped)\b|\b(wordt|worden|word)\b.*\b(nu)\b.*\b(bedreigd|geslagen|mishandeld|opgesloten|ontvoerd)\b|\b(kofferbak|levensgevaar|in gevaar|ze gaan (haar|hem|me) (vermoorden|doden)|in danger|help me)\b|\b(bedreigd|geslagen|mishandeld|opgesloten|ontvoerd|beaten|threatened|locked|kidnapped)\b.*\b(nu|now|right now)\b|\b(op dit moment|right now)\b.*\b(bedreigd|geslagen|mishandeld|opgesloten|ontvoerd|beaten|threatened)\b/

/** Something in it means danger now: 112 first. */
export const meansDanger = (text: string): boolean => danger.test(plain(text))

const questionStart =
  /^(wat|wie|waar|wanneer|waarom|hoe|hoeveel|welke|welk|kan|kun|mag|moet|is het|is er|bestaat|heb je|heeft|what|who|where|when|why|how|which|can|may|must|should|is it|is there|do you|does)\b/

/** What a story about something seen has in it: people, places, times, doing. Each group counts once. */
const storySigns = [
  /\b(meisje|meiden|meid|jongen|jongens|vrouw|vrouwen|man|mannen|kind|kinderen|client|klant|bewoner|bewoners|inwoner|leerling|medewerker|medewerkers|arbeider|arbeiders|mensen|iemand|gezin|moeder|vader|dochter|zoon|mevrouw|meneer|mw|dhr|zij|ze|hij|girl|girls|boy|boys|woman|women|men|child|children|client|worker|workers|people|someone|she|he|they)\b/,
  /\b(salon|nagelsalon|massagesalon|restaurant|hotel|kas|kassen|loods|bedrijf|zaak|woning|huis|huisbezoek|kamer|kelder|schuur|balie|straat|station|school|flat|boerderij|bouw|bouwplaats|garage|winkel|keuken|pand|adres|busje|house|home|shop|farm|building|street|kitchen|warehouse|room|counter)\b/,
  /\b(net|vandaag|gisteren|gister|vanochtend|vanmiddag|vannacht|vorige week|vorige maand|laatst|elke|steeds|al maanden|al weken|al jaren|al een tijd|today|yesterday|last|every|for months|for weeks|just)\b/,
  /\b(zag|zagen|gezien|hoorde|gehoord|vertelde|vertelt|zei|zegt|trof|troffen|sliep|sliepen|slaapt|slapen|werkt|werken|werkte|moet|moeten|moest|durft|durven|krijgt|krijgen|betaalt|afgepakt|ingeleverd|opgehaald|bang|huilde|blauwe|plekken|matrassen|paspoort|pinpas|saw|heard|told|says|sleeps|sleep|works|work|afraid|scared|crying|passport|takes|forced|threatens|bruises|mattresses)\b/,
]

/**
 * A story about something seen, without any model: long enough, not put as a question, and with at least two of
 * people, place, time and doing in it. Better to offer once too often than to miss one: the offer takes one "no".
 */
export function isNarrative(text: string): boolean {
  const typed = plain(text)
  const words = typed === '' ? 0 : typed.split(' ').length
  if (words < 5) return false
  const asks = questionStart.test(typed) || (text.trim().endsWith('?') && words < 12)
  const signs = storySigns.filter((sign) => sign.test(typed)).length
  return asks ? signs >= 3 && words >= 12 : signs >= 2
}
