import { plain } from '../../bot/core/words.ts'
import { everywhere, hears, sourceOf } from './patterns.ts'

/** Plain words, with the apostrophe of "collega's" and "I'm" left out. */
const wordsOf = (text: string): string => plain(text.replace(/(?<=\p{L})['’`´](?=\p{L})/gu, ''))

const functionaris = '[*functionaris, *functionarissen]'
const colleague = `[collega*, teamgenoot, teamgenoten, leidinggevende*, manager*, teamleider*, teammanager*,
  chef, afdelingshoofd*, wethouder*, burgemeester*, raadslid, raadsleden, gemeenteraadslid,
  fractievoorzitter, directeur*, directrice, gemeentesecretaris, griffier*, ambtenaar, ambtenaren,
  gemeenteambtenaar, gemeentemedewerker*, ${functionaris}, colleague*, coworker*, co worker*, team leader*,
  team lead, supervisor*, mayor, alderman, alderwoman, councillor*, councilor*, council member*, director*,
  town clerk, municipal secretary, civil servant*]`
const hired = `[aannemer*, inhuur, schoonmaak*, schoonmaker*, beveilig*, leverancier*, cateraar,
  uitzendkracht*, stagiair*, bode*, receptionist*, tolk*, boa*, handhaver*, consulent*, medewerker*,
  bestuurder*, uitvoerder*, contractor*, cleaner*, guard*, security, supplier*, temp, temps, intern, interns,
  interpreter*, staff, employee*]`
const withUs = `[bij ons, voor ons, [bij, voor] [de, onze] gemeente, [op, in] het [stadhuis, gemeentehuis],
  op kantoor, for us, with us, [for, at] the [municipality, council, city], at [town, city] hall]`
const works = '[werkt, werken, werkte, werkzaam, ingehuurd, works, working, worked, employed, hired]'
const our = '[mijn, onze, ons, mn, een andere, my, our]'
const unit = '[afdeling, team, organisatie, gemeente, werk, kantoor, department, office, organisation, work]'
const desk = `[vergunningen, burgerzaken, handhaving, toezicht, belastingen, wmo, jeugd, sociale zaken, hr,
  ict, kantoor, de griffie]`
const isInsider = hears(`${colleague}, [onze, our] ${hired}, ${works} ~1 ${withUs}, ${withUs} ~1 ${works},
  is inhuur, ingehuurde, inhuurkracht*, mijn baas, my boss, medewerker* van [de, onze] gemeente,
  [contractor, agency] staff, [iemand, someone, somebody] [van, uit, op, binnen, from, in,
  at] ${our} ${unit}, iemand van ${desk}`)

const firm = `[hotel*, restaurant*, *salon, bedrijf, uitzendbureau*, winkel, school, fabriek, kwekerij,
  boerderij, supermarkt, cafe, bar, club, sauna, kas, zaak, company, firm, shop, factory, farm, agency]`
/** Somebody else's colleague or manager, a street, and how a message starts. */
const elsewhere = everywhere(`[haar, zijn, hun, her, his, their] ${colleague}, [manager, directeur,
  leidinggevende, chef, director, supervisor] [van, of] [het, de, een, the, a] ~1 ${firm},
  burgemeester ~2 [*straat, *laan, *weg, *plein, *singel, *kade], [beste, hallo, hoi, dear, hi] ${colleague}`)

const one = `[${colleague}, [een, mijn, onze, de, die, deze, twee, a, my, our, the, two,
  another] ${colleague}, [een, de] [andere, directe] ${colleague}, [een van, enkele van, one of] [mijn, onze,
  my, our] ${colleague}]`
const oneOfTeam = `[${one}, ${one} *, ${one} [van, bij, from, at, in] [*, [de, het, team, the] *]]`
const sees = `[zag, zagen, ziet, hoorde, hoorden, trof, troffen, merkte, merkten, tipte, meldde, was erbij,
  waren erbij, saw, sees, heard, noticed, spotted, witnessed, was there]`
const tells = `[vertelde, vertelden, vertelt, zei, zeiden, zegt, zeggen, belde, belt, appte, appt, mailde,
  mailt, gaf, liet, stuurde, vroeg, vraagt, told, tells, said, says, called, mentioned, texted, emailed,
  asked]`
const learnt = `[gezien, gehoord, verteld, gezegd, gebeld, gemaild, gemeld, getipt, doorgegeven, seen, heard,
  told, said]`
const lately =
  '[ook, net, gisteren, vandaag, vanochtend, vanmiddag, vorige week, laatst, toen, ons, mij, me, also, just]'
const theVictim = `[[tegen, aan] ~2 *, haar, hem, hen, hun, [het, een, dat] meisje, [de, een, die] [vrouw,
  jongen, client*], her, him, them, dat [hij, zij, ze] zelf]`
const toUs = '[tegen, aan] [mij, me, ons]'

/** A colleague who saw or told it, but not one who tells the victim something, or tells about themselves. */
const sawIt = everywhere(`${oneOfTeam} ${sees}, ${oneOfTeam} ${lately} ${sees}, ${lately} ${sees} ${one}`)
const toldUs = everywhere(
  `${oneOfTeam} ${tells}, ${oneOfTeam} ${lately} ${tells}`,
  '',
  `(?! (?!${sourceOf(toUs)})${sourceOf(theVictim)}(?!\\S))`,
)
const learntFrom = everywhere(`${oneOfTeam} [heeft, hebben, had, has, have] ~4 ${learnt}, [${learnt}, hoorde,
  hoor, kreeg, begreep, vernam, learned, hear] ~3 [van, via, door, from, by] ${one}, [van, via,
  from] ${one} ~4 [gehoord, hoorde, kreeg, begreep, begrepen, vernomen], [volgens, according to] ${one}`)
const cameAlong = everywhere(`[met, with, naast, namens] ${one}, ${one} [en, and] [ik, ikzelf, i, me],
  [ik en, me and] ${one}`)
const isClose =
  hears(`[relatie, woont, wonen, getrouwd, trouwt, verkering, slaapt, slapen, seks, afgesproken, affair,
    lives, married, sleeps, moet, moest] ~4 [met, with] ${one}`)
const speaks =
  '[doorgeven, doorgegeven, melden, gemeld, vragen, overleggen, bellen, spreken, praten, talk, ask, call]'
/** Asking for the functionaris is no story about the functionaris. */
const asksFor = everywhere(`[wie is, who is, waar is, wanneer is] ~2 ${functionaris},
  [contact, ${speaks}] ~3 ${functionaris}, ${functionaris} ~3 [${speaks}, bereiken, bereikbaar, reach]`)

/**
 * It speaks of somebody who works for us or governs us: then the usual channel may be the wrong one. A
 * colleague who only saw or told it, or came along, doesn't count; in doubt the answer is yes.
 */
export function mentionsInsider(text: string): boolean {
  const words = wordsOf(text)
  const harmless = [elsewhere, asksFor, sawIt, toldUs, learntFrom, cameAlong]
  return isClose(words) || isInsider(harmless.reduce((left, use) => left.replace(use, ' '), words))
}

const relative = `[man, vriend, ex, partner, vriendin, vrouw, vader, moeder, ouders, schoon*, familie, oom,
  tante, broer*, neef, baas, werkgever, huisbaas, husband, boyfriend, wife, girlfriend, father, mother,
  parents, family, uncle, brother*, boss, employer, landlord, ${colleague}]`
const they = `[[mijn, mn, my] ${relative}, hij, ze, zij, he, she, they]`
const things = `[paspoort, id kaart, papieren, loon, salaris, geld, pinpas, bankpas, digid, telefoon,
  inkomen, passport, papers, wages, wage, salary, money, phone, bank card, pay, documents]`
const mine = `[mijn, mn, my] ${things}`
const done = `[gedwongen, uitgebuit, bedreigd, mishandeld, geslagen, verhandeld, verkocht, gechanteerd,
  afgeperst, vastgehouden, opgesloten, misbruikt, verkracht, exploited, forced, threatened, abused, beaten,
  trafficked, blackmailed, sold, locked up, held]`
const hurts = `[dwingt, dwingen, slaat, slaan, bedreigt, bedreigen, mishandelt, chanteert, chanteren,
  verplicht, misbruikt, sluit, forces, force, beats, hits, threatens, threaten, abuses, blackmails]`
const holds = `[houdt, houden, neemt, pakt, pakken, heeft, hebben, gebruikt, controleert, keeps, keep, takes,
  take, took, holds, has, have]`
const toil = '[werken, slapen, stelen, dealen, bedelen, betalen, klanten, work, sell, sleep, steal, beg, pay]'
const isDenied = hears('niet, nooit, geen, not, never')
const suffers = hears(`ik [word, wordt, werd, ben] ~4 ${done}, [word, werd] ik ~4 ${done},
  ik ~4 ${done} [word, wordt, werd, ben], [i am, im, i was, ive been, i have been] ~3 ${done},
  ik voel me ~2 [bedreigd, gedwongen, uitgebuit], [ik ben, ik was, ben ik] ~2 slachtoffer,
  [i am, im, i was, am i] ~2 victim, ik word zelf, zelf in [zon, die, deze] situatie, [gaat, is] ~2 [over,
  om, about] [mijzelf, mezelf, mij zelf, myself, me]`)
const isDoneTo =
  hears(`${they} ~2 ${holds} ~1 ${mine}, ${they} ${mine} ~3 ${holds}, ${they} ~8 ${hurts} [mij, me],
    ${they} [mij, me] ~2 ${hurts}, ${they} ~1 [heeft, hebben, has, have, had] [mij, me] ~3 ${done},
    ${they} ~1 [laat, laten, makes, make] ~1 [mij, me] ~5 ${toil}, ${mine} ~3 [afgepakt, ingenomen,
    afgenomen, ingehouden, taken, confiscated]`)
const mustDo =
  hears(`ik moet ~6 ${mine} ~4 [afgeven, afstaan, inleveren, geven, overmaken, storten, afdragen],
    i [have to, must] ~3 [give, hand, pay, transfer] ~2 ${mine}, [i am, im] forced to, ik moet van [[mijn,
    mn] ${relative}, hem, haar, hen, ze] ~5 [gratis, seks, ${toil}], ik mag ~4 niet ~2 [het huis uit,
    mijn huis uit, naar buiten], [i am, im] not allowed to [leave, go out]`)
/** Said by somebody else, only supposed, or about the computer. */
const notMine =
  hears(`[zei, zegt, vertelt, vertelde, riep, schreef, appte, says, said, texted] [ik, mijn, i, im, my],
    [wat als, stel dat, what if] [ik, i], [als, if] [ik, i] ~2 [meld, doorgeef, vertel, zeg, report, tell],
    wachtwoord, inloggen, update, restart, teams, laptop, computer, formulier, password, form,
    verkocht aan [dit, dat, het]`)

/** The writer says that they themselves are exploited, threatened or forced. */
export const speaksOfOwnPlight = (text: string): boolean =>
  text
    .replace(/["“„][^"”]*["”]/g, ' ')
    .split(/[.,;!?\n]/)
    .map(wordsOf)
    .filter((clause) => !notMine(clause))
    .some((clause) => mustDo(clause) || isDoneTo(clause) || (suffers(clause) && !isDenied(clause)))

const doubts =
  hears(`ik twijfel, twijfel *, heb [mijn, wat, mn] twijfels, i have [my, some] doubts, i doubt, unsure,
    [weet, weten] ~1 niet of [dit, het, dat, ik, we] *, niet zeker ~1 of, ^not sure [if, whether],
    [i am, im] not sure [if, whether, about, what], i dont know [if, whether] [this, it, i] *,
    ik zit ergens mee, ^[is dit, is het] genoeg, of dit genoeg, genoeg om door te geven, niet pluis,
    onderbuikgevoel, misschien is [het, dit] [niks, niets, onzin],
    iemand die ik ~1 [kan, mag] ~1 [bellen, spreken], ik durf ~3 niet ~3 [doorgeven, door te geven, melden,
    te melden, te zeggen, te vertellen]`)
const isSure = hears(
  `bij twijfel, geen twijfel, zonder twijfel, twijfel ~2 niet, in doubt, no doubt, without doubt`,
)
const me = '[ik, we, wij, mij, me, i, us]'
const somebody = `[iemand, jullie, jou, je, ${functionaris}, someone, somebody, a person, a human, you]`
const talking = `[praten, spreken, overleggen, bellen, sparren, meedenken, meekijken, terugbellen, delen,
  bespreken, voorleggen, talk, speak, call, discuss, share]`
const asksToTalk = hears(`[kan, kun, mag, wil, zou, can, could, may] ~1 ${me} ~4 ${somebody} ~3 ${talking},
  [can, could, may] ${me} ~2 [talk, speak] [to, with], [i would, id] like to [talk, speak, discuss], [kan,
  wil, can, could] [iemand, someone, somebody] ~3 ${talking}, kunnen we even ${talking},
  [even, eerst, liever, first, rather] ~1 ${talking}, ${talking} ~1 [met, to, with] [iemand, een mens,
  someone, somebody, a person, a human]`)
const isOfVictims = hears('^[hoe, how] *, [iemand, someone, somebody] [die, who], slachtoffer*, victim*')
/** What was seen is told: then a report is offered, not a talk. */
const isTold =
  hears(`ik zag, ik hoorde, hoorde ik, vertelde, zei, zag, gezien, slaapt, slapen, sliep*, paspoort,
    passport, matras*, afgepakt, loon, betaalt, geslagen, blauwe plekken, i saw, i heard, told me, sleeps,
    sleep, mattress*, wages, gepraat, praat`)

/** Doubt that wants a conversation rather than a form, and not a story. */
export function wantsToTalk(text: string): boolean {
  const words = wordsOf(text)
  if (isTold(words) || isSure(words)) return false
  return doubts(words) || (asksToTalk(words) && !isOfVictims(words))
}

const secrecy = `[beroepsgeheim*, ambtsgeheim*, geheimhouding*, zwijgplicht*, medisch geheim,
  verschoningsrecht, wpg, wet politiegegevens, politiegegevens, [professional, official] secrecy, [medical,
  professional] confidentiality]`
const secrets =
  hears(`${secrecy}, opsporingsonderzoek, strafrechtelijk onderzoek, duty of [confidentiality, secrecy],
    police [data, information], confidential information, bound by secrecy,
    ik mag ~2 [niks, niets] ~1 zeggen`)
const officer = '[boa*, opsporingsambtenaar, opsporingsambtenaren, handhaver*, special investigating officer]'
const keeper = '[*arts, *verpleegkundige, advocaat, psycholoog, doctor, nurse, lawyer]'
const isKeeper =
  hears(`[ik ben, ik werk als, als, wij zijn, we zijn, i am, im, as, as a, i work as] ~2 ${officer},
    ^boa hier, [mag, mogen, may, can] ~2 ${officer} ~4 [dit, dat, delen, melden, doorgeven, zeggen, this,
    share, report], [als, as a, i am a, im a] ${keeper} ~3 [mag, niet, may, cannot, cant, allowed]`)
/** What the word means is for the knowledge base, and a promise to an exploiter is part of a story. */
const isNoReason = hears(`^[wat is, wat zijn, wat betekent, wat houdt, what is, what does] ~2 ${secrecy},
  [haar, zijn, hun, her, his, their] [baas, werkgever, contract, boss, employer]`)

/** Professional secrecy, or work with police data, as the reason for doubt. */
export function speaksOfSecrecy(text: string): boolean {
  const words = wordsOf(text)
  return (secrets(words) && !isNoReason(words)) || isKeeper(words)
}
