// cspell:words clienten collegas
import { plain } from '../../bot/core/words.ts'
import { nationalities, people } from './nationalities.ts'
import { hears } from './patterns.ts'

/** The ends of Dutch and the names of English streets; "weg", "straat" and the like alone are no address. */
const dutchStreet =
  '(?:\\p{L}{2,}(?:straat|str\\.?|weg|laan|steeg|dreef|markt)|\\p{L}*(?:kade|plein|singel|gracht|dijk|hof|pad|park))'
const englishStreet = '(?:street|road|lane|avenue|square|drive|crescent|terrace|court|close|st|rd|ave)'
const numbered = '(?:nummer|huisnummer|nr|number|no|house)\\.?'
const houseNumber = `(?:${numbered} ?)?\\d{1,5}`
/** Words of two letters that follow a year or an amount, and so are no end of a postcode. */
const noPostcode = 'en|of|in|is|op|te|om|de|er|je|ze|we|al|na|nu|ik|zo|an|at|by|to|if|it|on|or|us|no'
const addresses = new RegExp(
  [
    `(?<!\\p{L})${dutchStreet}(?: ?, ?| )(?:(?:op|at) )?${houseNumber}`,
    `(?<![\\p{L}\\d])\\d{1,5} ?[a-z]?,? ${dutchStreet}(?!\\p{L})`,
    `(?<!\\p{L})${numbered} ?\\d{1,5} ?[a-z]?,? (?:\\p{L}+ ){0,3}${dutchStreet}(?!\\p{L})`,
    `(?<![\\p{L}\\d])\\d{1,5}[a-z]?,? (?:\\p{L}+ ){1,3}${englishStreet}(?!\\p{L})`,
    `(?<!\\p{L})(?:flat|kamer|room|unit|chalet|caravan|huisje|appartement|apartment) ${houseNumber}`,
    // A Dutch postcode, and a number long enough to be one of a company or a case.
    `(?<![\\p{L}\\d])[1-9]\\d{3}(?: ?(?!(?:${noPostcode})(?!\\p{L}))[a-z]{2})(?![\\p{L}\\d])`,
    '(?<![\\p{L}\\d])\\d{6,}',
    // A page, a name that is used on the web, the day of a birth, a place on the map.
    '(?:https?://|www\\.)\\S',
    '[\\p{L}\\d]\\.\\p{L}{2,6}/[\\p{L}\\d]',
    '(?<![\\p{L}\\d.])@[\\p{L}\\d_]{3,}',
    '(?<!\\d)\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?!\\d)',
    '(?<!\\d)\\d{1,3}[.,]\\d{4,}',
  ].join('|'),
  'iu',
)

/** A street with its house number, in either order, a room or a postcode; or where or when somebody is to be found otherwise. */
export const holdsAddress = (text: string): boolean => addresses.test(text.replace(/\s+/g, ' '))

const either = (words: readonly string[]): string => `[${words.map(plain).join(', ')}]`
const nationality = either([...nationalities, 'buitenlands', 'buitenlandse', 'foreign'])
const one = `vrouw, man, jongen, jongetje, meisje, meid, gezin, dame, heer, girl, boy, woman,
  man, lady, guy`
const many = `vrouwen, mannen, jongens, meisjes, meiden, gezinnen, dames, heren, girls, boys, women, men, ladies,
  guys, kinderen, children`
const anyOne = `echtpaar, stel, buurman, buurvrouw, couple, neighbour, neighbor, kind, familie, client, klant, leerling,
  student, huurder, bewoner, bewoonster, inwoner, moeder, vader, dochter, zoon, zus, zusje, broer, broertje, tiener, baby, au pair, child, kid, family, customer, pupil,
  tenant, resident, mother, father, daughter, son, sister, brother, teenager`
const atWork = `collega, collegas, werknemer, werknemers, medewerker, medewerkers, arbeider, arbeiders, schoonmaker,
  schoonmaakster, kok, chauffeur, eigenaar, werkgever, baas, uitbater, colleague, worker, workers, cleaner,
  employee, employees, owner, employer, boss`
const theirs = `clienten, klanten, leerlingen, studenten, huurders, bewoners, buren, families, au pairs, clients,
  customers, pupils, tenants, residents, families, neighbours`
const somebody = `[${one}, ${many}, ${anyOne}, ${atWork}, ${theirs}]`
/** A word between an article and a person that is no article itself: "klopt het dat een vrouw". */
const any =
  '(?:(?!een |de |het |zijn |haar |hun |mijn |onze |geen |a |an |the |his |her |their |my |our |no )\\S+ )?'
const quality =
  '(?:(?:jonge|jongere|oude|oudere|kleine|grote|andere|little|small|young|younger|old|older|other) )?'
const article = '[de, het, deze, dit, the, this, those, these]'
const whose = '[mijn, mn, onze, ons, my, our]'
const somewhere = `[aan, op, in, bij, uit, naast, boven, onder, tegenover, achter, beneden, at, on, from, above,
  behind, opposite, next]`
const counted = `[twee, drie, vier, vijf, zes, zeven, acht, negen, tien, two, three, four, five, six, seven,
  eight, nine, ten, #, ##]`
const premises = `[restaurant, hotel, cafe, bar, salon, *salon, winkel, zaak, bedrijf, pand, huis, woning, flat, boerderij, camping,
  garage, loods, kas, shop, house, farm, warehouse, building, company, business]`
const beside = `${premises} [naast, boven, tegenover, achter, onder, next to, above, opposite, behind] [het, de, mij, ons, the, me, us, our],
  aan de overkant, hiernaast, next door, om de hoek, across the [street, road], round the corner`

const meansOne = hears(
  [
    // By where they are from: "de Bulgaarse vrouw".
    `[${article}, ${whose}] ${quality}${nationality} ${any}${somebody}`,
    // These may join two sentences as well: "klopt het dat Poolse werknemers".
    `[die, dat, that] ${quality}${nationality} ${any}[${one}, ${anyOne}]`,
    `[die, deze, this, that, those] ${either(people)}`,
    `[de, the] ${either(people)} ${somewhere}`,
    // Pointed at: "die vrouw", "deze meiden".
    `[die, deze, this, that] ${any}[${one}, ${anyOne}]`,
    `[dat, dit] ${any}[meisje, kind, gezin, stel, echtpaar, jongetje, zusje, broertje]`,
    `[deze, those, these] ${any}[${one}, ${many}, ${theirs}]`,
    `[over, van, met, voor, aan, bij, tegen] die ${any}[${many}, ${theirs}]`,
    // One of all there are: "het meisje".
    `[de, het, the] ${any}[${one}]`,
    // By where they are: "the girl at", "de moeder van … op".
    `[de, het, the] ${any}${somebody} ${somewhere}`,
    `[de, het, the] ${any}[${anyOne}] [die, who]`,
    // A person or some people at a place: "een Poolse man op het park", "drie meiden boven de kapper".
    `[een, a, an] ${quality}${nationality} [${one}, ${anyOne}] ${somewhere} [het, de, ons, onze, the, our]`,
    `${counted} ${any}[${many}, ${theirs}] ${somewhere}`,
    // A place by what is near it: "het restaurant naast het station".
    beside,
    // By whose they are: "mijn client".
    `${whose} ${any}[buurman, buurvrouw, buren, client, klant, leerling, huurder, pupil, tenant, customer, neighbour,
      neighbours]`,
  ].join(', '),
)

/** Speaks of one person or family rather than of people in general: "de Bulgaarse vrouw", "the girl at". */
export const meansOnePerson = (text: string): boolean => meansOne(plain(text))
