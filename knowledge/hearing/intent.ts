import { plain } from '../../bot/core/words.ts'
import { hears } from './patterns.ts'

/** What a story about something seen has in it. Each group counts once. */
const people = hears(`
  meisje*, meid*, jongen*, vrouw*, man, mannen, kerel*, kind, kinderen, client*, klant*, bewoner*,
  bewoonster, inwoner*, leerling*, student*, medewerk*, werknemer*, arbeider*, arbeidsmigrant*,
  uitzendkracht*, kapster*, schoonmaker*, schoonmaakster*, bouwvak*,
  [huishoudelijke, inwonende, zijn, haar, hun] hulp, oppas, au pair*, zorgverlener*, dakloze*, jongere*,
  jeugdige*, buurman, buurvrouw, buren, mensen, personen, groep, iemand, gezin, familie, moeder, vader,
  ouders, dochter, zoon, zus*, broer*, nicht*, oom, tante, vriend, vriendin, baas, eigenaar, mevrouw, meneer,
  mw, dhr, zij, ze, hij, zei dat, zegt dat, vertelde dat, vertelt dat, girl*, boy*, woman, women, man, men, child*, kid, kids, client*, customer*, tenant*,
  worker*, cleaner*, employee*, people, someone, somebody, family, neighbour*, pupil*, she, he, they`)
const place = hears(`
  salon*, *salon, restaurant*, hotel*, kas, kassen, loods*, bedrijf, zaak, woning*, huis, huisbezoek, kamer,
  kamers, kelder*, schuur*, zolder, balie*, loket, straat, station*, school, klas, flat, appartement*,
  boerderij*, bouw, bouwplaats, garage*, winkel*, keuken*, bijkeuken, pand, adres, busje*, bestelbus*,
  caravan*, camping, vakantiepark, container*, hal, deur, wc, toilet, *opvang, azc, uitzendbureau*, wasserij,
  carwash, cafe, bar, club, sauna, wijk, buurt, appgroep, groepsapp, advertentie*, online, insta*,
  aan de telefoon, home, house*, shop*, farm*, building, street, kitchen*, attic, basement, warehouse*,
  room*, counter, desk, greenhouse*, apartment*, site, garage*, [a, the, white] van, neighbourhood, factory`)
const time = hears(`
  net, zojuist, vandaag, gisteren, gister*, eergisteren, vanochtend, vanmorgen, vanmiddag, vannacht,
  vorige week, vorige maand, laatst, onlangs, elke, iedere, steeds, telkens, ineens, al maanden, al weken,
  al jaren, al een tijd, al tijden, de hele dag, s nachts, s avonds, per week, per dag, 7 dagen, zeven dagen,
  nooit, today, yesterday, last [week, month, year, night], every, each, for months, for weeks, just, never,
  all day, always, at night, this morning, this week`)
const doing = hears(`
  zag, zagen, gezien, sprak, spraken, hoorde, hoorden, gehoord, vertelde*, vertelt, zei, zeggen, zegt, trof,
  troffen, aangetroffen, sliep*, slaapt, slapen, slaapplaats*, werkt, werken, werkte*, moet, moeten, moest*,
  durft, durven, krijgt, krijgen, kreeg, kregen, betaal*, verdient, verdienen, mag alleen, afgepakt,
  ingenomen, ingeleverd, opgehaald, gevraagd, bang, huil*, blauwe, blauw oog, plekken, brandplek*,
  brandwond*, matras*, bedden, stapelbed*, paspoort*, uitkering, pinpas, bankpas, loon, salaris, schuld*,
  sleutel*, kwam, kwamen, komt, komen, stond*, zat, zaten, bleek, bleken, wist, wisten, deed, vulde*, pakte*,
  belde*, liet, woont, wonen, ingeschreven, gratis, opgesloten, geslagen, slaat, slaan, bedreig*, mishandel*,
  trapt, trappen, schreeuw*, bonk*, dreigt, verkoopt, geeft, gaf, doet het woord, mag niet, mogen niet,
  mag nooit, mag niets, niets mag, onder druk, uitgescholden, geronseld, verhuurt, rents, saw, seen, heard,
  told, tells, says, said, has to, have to, had to, owes, beds, answered, selling, slept, sleeps, sleep,
  sleeping, works, work, worked, afraid, scared, crying, cries, passport*, takes, took, keeps, forced,
  threatens, bruise*, mattress*, found, paid, pays, wages, salary, debt*, comes, came, lives, living`)

/** What ties it to this writer's client, this counter or that moment: a question about rules has none. */
const witnessed = hears(`
  ik zag, ik hoorde, ik sprak, ik had, ik trof, ik kreeg, toen ik, ik maak me zorgen, ik vermoed, ik merk*,
  ik heb een [client*, klant*, leerling*, bewoner*, inwoner*, gezin], wij zagen, we zagen, we troffen,
  spraken we, wij troffen, zag ik, zagen we, hoorde ik, sprak ik, had ik, trof ik, bij mij, bij ons,
  voor mij, hier, mijn client*, mijn klant*, mijn leerling*, mijn buur*, onze client*, onze klant*,
  een client van mij, een klant van mij, huisbezoek, net, zojuist, vandaag, gisteren, gister*, vanochtend,
  vanmorgen, vanmiddag, vannacht, vorige week, vorige maand, laatst, vertelde*, zei, zag, zagen, kwam,
  kwamen, trof, troffen, aangetroffen, bleek, stond, zat, zaten, sliep*, i saw, i heard, i met, i had,
  we saw, we found, i noticed, at my, my client*, my neighbour*, told me, today, yesterday, this morning,
  last week, last month, just told, just saw`)

const asks = hears(`
  ^wat, ^wie, ^waar*, ^wanneer, ^hoe, ^hoeveel, ^welke, ^welk, ^[onder, bij, van, voor, naar, uit, op, in,
  aan, door, met] [wie, wat, welk, welke], ^vanaf wanneer,
  ^[in, at, from, for, with, by] [which, what, whom], ^what*, ^who, ^where, ^when, ^why, ^how, ^which,
  ^is there, ^are there, ^is it, ^is this, ^is that, ^can, ^may, ^must, ^should, ^do, ^does, ^did, ^will,
  ^would, ^could, ^bestaat, ^bestaan, ^heb je, ^hebben jullie, ^kun je, ^kunnen jullie`)
/**
 * Dutch may start a question with its verb; as notes do so too, it asks only with somebody behind the verb.
 */
const asksVerbFirst = hears(`
  ^[kan, kun, kunnen, mag, mogen, moet, moeten, zou, zal, is, zijn, heb, heeft, hebben, wordt, worden,
  krijgt, krijgen, valt, telt, geldt, maakt, hoort, gaat, doet, ben, bel, meld, gebeurt, klopt, lukt, loopt,
  bestaat, weet] [ik, je, jij, u, jullie, we, wij, ze, zij, hij, het, er, dit, dat], ^[kan, kunnen, mag,
  mogen, moet, moeten, krijgt, krijgen, valt, telt, geldt, maakt, doet] [een, iemand, de, haar, zijn, mijn,
  hun, slachtoffers, mensen], ^is [een, de]`)
const startsWithVerb = hears('^[is, zijn, wordt, worden, heeft, hebben, was, komt, komen, gaan, staat]')
/** What to do with what was seen: such a question goes with a story. */
const wantsToPassOn = hears(`
  moet ik dit, moet ik dat, moet ik hier*, moet ik daar*, moet ik iets, moet ik er, wat moet ik, wat doe ik,
  wat nu, waar meld ik, kan ik dit, kan ik dat, kan ik hier*, iets mee, iets met, ergens kwijt, doorgeven,
  melden, hiermee, bij jullie, should i report, what should i do, what do i do, where do i report,
  should i do something`)
const supposes = hears('als, wanneer, indien, zodra, stel, mocht, if, when, whenever, in case')
/** Wishes to know or to have something, and what is about the signal itself instead of what was seen. */
const requests = hears(`
  ^schrijf, ^vertaal, ^vat, ^maak, ^geef, ^toon, ^noem, ^leg, ^vertel, ^stuur, ^zoek, ^zet, ^doe alsof,
  ^negeer, ^write, ^show, ^give, ^tell, ^explain, ^translate, ^list, ^ignore, ^summarise, ^summarize,
  ik zoek, ik wil weten, wil graag weten, wil weten, meer weten, ben benieuwd, informatie over, info over,
  uitleg over, tips voor, verschil tussen, verschil met, nummer van, ^signalen van, ^signalen bij, folder*,
  training*, cursus*, e learning, elearning, workshop*, presentatie*, would like to know, want to know,
  difference between, information about, looking for, mijn melding, mijn signaal, mijn meldingen,
  mijn signalen, mn melding, m n melding, my report`)

/** In the middle of a sentence: "…, klopt het dat", "hoe noemen jullie dat", "what should I know". */
const asksLater = hears(`
  hoe [heet, noem, noemen, zit] *, [welk, welke] ~2 [vorm, naam, woord, patroon, instantie, aanwijzingen, signalen] *,
  daar een [term, woord, naam] voor, onder [dit, welk, welke] *, klopt het, wat [kan, moet, mag] [ik, je, we] *,
  waar [moet, kan, mag, let] *, of dat *, of dit *, ik wil [weten, graag] *, [geef, wil] ~2 [ja of nee, oordeel],
  [what, how, which] [should, can, do, is, are] *, is there *, whats the *, [vroeg, vraagt, vragen] ~2 [of, waar, wat, hoe]`)

const wordsIn = (typed: string): number => (typed === '' ? 0 : typed.split(' ').length)
const signsIn = (typed: string): number => [people, place, time, doing].filter((sign) => sign(typed)).length
/** Time and doing alone may be anything, such as a password that doesn't work since yesterday. */
const isStory = (typed: string): boolean =>
  (people(typed) || place(typed)) && signsIn(typed) + (witnessed(typed) ? 1 : 0) >= 2

/**
 * What a sentence tells, as plain words: nothing when it asks, unless that comes after something witnessed.
 */
function toldIn(sentence: string): string {
  const pieces = sentence.split(/[,;:]/).map(plain)
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (asks(first) || asksVerbFirst(first) || (startsWithVerb(first) && sentence.includes('?'))) return ''
  const typed = pieces.join(' ')
  const endsAsking = (asks(last) || asksVerbFirst(last)) && !wantsToPassOn(last)
  return endsAsking && !witnessed(typed) ? '' : typed
}

/** Asked with a story in it: somebody in particular, at this counter or yesterday, and nothing supposed. */
const asksWithStory = (typed: string): boolean =>
  wordsIn(typed) >= 10 && people(typed) && signsIn(typed) >= 3 && witnessed(typed) && !supposes(typed)

/**
 * A story about something seen or heard, without any model: at least five words and two of people, place,
 * time and doing that are told, or more in a question. Better to offer once too often than to miss one: the
 * offer takes one "no".
 */
export function isNarrative(text: string): boolean {
  const sentences = text.match(/[^.!?\n]+[.!?\n]*/g) ?? []
  const told = sentences.map(toldIn).join(' ').trim()
  const asked = plain(sentences.filter((sentence) => toldIn(sentence) === '').join(' '))
  if (requests(plain(text)) && !(witnessed(told) && people(told))) return false
  return (wordsIn(told) >= 5 && isStory(told)) || asksWithStory(asked)
}

/** It asks something or wishes to know it, by how it ends or by how one of its pieces begins. */
export function seemsToAsk(text: string): boolean {
  const pieces = text.split(/[,;:.!?\n]/).map(plain)
  return (
    /\?\s*$/.test(text) ||
    pieces.some((piece) => asks(piece) || asksVerbFirst(piece) || asksLater(piece)) ||
    requests(plain(text))
  )
}
