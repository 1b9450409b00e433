import assert from 'node:assert/strict'
import { isNarrative } from '../../../knowledge/hearing/intent.ts'

/** What employees type, and whether it is something that they saw or heard. */
const stories: Record<string, string[]> = {
  'as a story': [
    'ik maak me zorgen over een jongere uit mijn caseload',
    'is vandaag opgehaald bij de flat door een man',
    'net bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
    'Gisteren op huisbezoek: de man doet steeds het woord en zij kijkt weg',
    'Een cliënt vertelde dat haar paspoort is afgepakt door de baas',
    'Ik zag vandaag een jongen van een jaar of 15 werken in de keuken',
    'In de kassen bij de rand van het dorp wonen twintig arbeiders in een schuur',
    'Aan de balie kwam een vrouw die niets zelf mocht zeggen, ze leek bang',
    'Er wordt elke week een meisje opgehaald bij school door een man in een busje',
    'Yesterday I saw a girl who sleeps in the back of the shop',
    'Bewoner zegt dat zijn pinpas door zijn werkgever wordt gehouden',
    'bij controle vanmorgen twaalf bedden in een garage aangetroffen',
    'onze wijkagent en ik zagen in de kelder slaapplaatsen achter een schot',
    'Mijn cliënt betaalt elke maand driehonderd euro aan een kennis en weet niet waarvoor',
    'leerling van 15 heeft ineens twee telefoons en komt niet meer op school',
    'Ik had net een vrouw aan de telefoon die niet wist op welk adres ze woont',
    'De oppas van een inwoner slaapt in de bijkeuken en heeft nooit vrij',
    'Buren klagen over steeds andere meiden in de flat op nummer 12',
    'Ik maak me zorgen over een jongen in mijn klas, hij heeft dure schoenen en schulden',
    'vier mannen op één adres ingeschreven, huur gaat van het loon af',
    'Een klant kwam met een man die al haar vragen beantwoordde',
    'schoonmaakster in het hotel krijgt geen loon en woont in bij de eigenaar',
    'Op een vakantiepark zitten steeds andere mannen in dezelfde caravan',
    'een medewerker van de sauna vertelde dat ze niet naar buiten mag',
    'Bij de schouw van het pand bleken er matrassen in de meterkast te liggen',
    'A client told me her boss keeps her passport',
    'We found mattresses in the kitchen of a restaurant during an inspection',
    'The same man comes to the desk with a different woman every week',
    'The cleaner at our building says she never gets paid',
  ],
  'with a question': [
    'Ik zoek raad: gisteren zag ik een meisje huilen in een busje',
    'Er slapen zes mannen op matrassen in een loods, is dat normaal of moet ik dat ergens kwijt?',
    'Moet ik iets met een vrouw, BSN 123456782, die bij mij aan de balie zegt dat haar paspoort is afgepakt?',
    'Wat moet ik met een jongen die net vertelde dat hij elke dag pakjes moet rondbrengen?',
    'Kan ik iets doen voor een mevrouw die gisteren aan de balie zei dat haar man haar loon krijgt?',
    'Wat is een signaal? Ik zag vanmiddag een meisje huilen in een busje bij het station',
    'Waar meld ik dit? Een bewoner laat zijn hulp gratis werken en in de schuur slapen.',
    'Mag ik doorgeven dat ik gisteren in een loods mannen zag slapen die bang waren voor hun baas?',
    'Should I do something about a woman who told me today that she sleeps in the kitchen of her boss?',
    'een klant zei dat haar neef haar pinpas heeft, is dat mensenhandel?',
  ],
}
const noStories: Record<string, string[]> = {
  'a word or two': [
    'vrouw aan balie',
    'mijn wachtwoord werkt niet meer sinds gisteren',
    'hoi',
    'mijn signalen',
    'dank je wel voor de hulp',
    '',
    '🙂🙂🙂',
    'goedemorgen, ben jij een robot',
  ],
  'a question about rules': [
    'Zijn arbeidsmigranten altijd slachtoffer als ze weinig betaald krijgen?',
    'Kan de klant vandaag aan de balie komen?',
    'Bij welk uitzendbureau staan zij ingeschreven?',
    'In which neighbourhood do these people live',
    'Kan ik vandaag op het station in de wijk werken of moet ik naar kantoor komen',
    'Wat doe ik als een klant vandaag aan de balie zegt dat ze bang is?',
    'Wat is mensenhandel?',
    'Hoe herken ik een slachtoffer?',
    'Wie is de aandachtsfunctionaris in onze gemeente?',
    'Mag ik als ambtenaar iets doorgeven zonder bewijs?',
    'Kan ik hier anoniem iets doorgeven?',
    'Moet ik de ouders van een leerling eerst vragen?',
    'Is er een cursus voor medewerkers van de balie?',
    'Mag een werkgever het paspoort van een medewerker houden?',
    'Is het uitbuiting als een au pair zestig uur per week werkt en in de keuken slaapt?',
    'Waar kan een vrouw terecht die van haar man in een hotel moet werken?',
    'Hoe praat ik met een klant aan de balie die bang is voor haar man?',
    'Wat als een bewoner steeds zegt dat hij geen loon krijgt?',
    'Hoeveel jongeren moeten drugs verkopen voor een ander?',
    'Welke vragen stel ik op huisbezoek aan een gezin met een inwonende hulp?',
    'Wat doet de politie met een meisje dat in een hotel werkt?',
    'Telt het mee dat iemand zelf naar Nederland kwam om te werken?',
    'een werknemer slaapt in de zaak en krijgt geen loon, hoe noem je dat?',
    'vrouw krijgt haar loon niet en moet in de keuken slapen, valt dat onder uitbuiting?',
    'jongen moet elke dag pakjes brengen voor zijn oom, onder welke vorm valt dat',
    'Can an employer keep the passport of a worker?',
    'What should I ask a woman who comes to the desk with a man?',
    'Is it trafficking when people work for food and sleep in a shed?',
    'How many children are forced to work in our country?',
    'Who helps a client without papers who works in a kitchen?',
  ],
  'a wish': [
    'verschil tussen een loverboy en een vriend die geld krijgt',
    'ik zoek informatie over vrouwen die in massagesalons werken',
    'graag uitleg over kinderen die op straat moeten werken',
    'signalen van uitbuiting bij mensen die in de bouw werken',
    'Ik wil weten welke mensen extra risico lopen op straat',
    'training voor medewerkers van de balie in het najaar',
    'Ik wil mijn melding van gisteren over de nagelsalon intrekken',
    'schrijf een verhaal over een meisje dat in een hotel werkt',
    'Vertaal dit naar het Engels: de vrouw slaapt in de keuken',
    'I would like to know what the police does for people who work in a kitchen',
    'My report of yesterday about the shop, what is its status',
  ],
}

const rows = (table: Record<string, string[]>): [why: string, text: string][] =>
  Object.entries(table).flatMap(([why, texts]) => texts.map((text): [string, string] => [why, text]))

describe('a story about something seen', () => {
  for (const [why, text] of rows(stories))
    it(`is recognised (${why}): ${text}`, () => assert.equal(isNarrative(text), true))
  for (const [why, text] of rows(noStories))
    it(`is not seen in ${why}: ${text}`, () => assert.equal(isNarrative(text), false))
})
