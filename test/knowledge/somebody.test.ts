import assert from 'node:assert/strict'
import type { Finding } from '../../knowledge/finder.ts'
import { openQuestion } from '../../knowledge/open-question.ts'
import { ScreenedQuestion } from '../../knowledge/screened-question.ts'

/** As sure of a question for the knowledge base as can be, so that nothing but its words decides. */
const finding: Finding = { kind: 'knowledge', sure: true, entries: [], kinds: new Map([['knowledge', 1]]) }
const goes = (text: string) => ScreenedQuestion.screen(text, finding) !== undefined
const held = (text: string) => openQuestion({ text, finding }, { id: 'a', day: '2026-11-24' }).held

const pointsAtSomebody: [why: string, texts: string[]][] = [
  [
    'a name, a company or a place nobody knows',
    [
      'Mag ik de moeder van Youssef vertellen dat ik een melding doe?',
      'Oksana krijgt geen loon, welke vorm is dat?',
      'Youssef: welke rechten heeft hij?',
      'What rights does Blessing have under B8/3?',
      'Which form is it when Nguyen sells phones?',
      'Valt uitzendbureau Flexkracht onder de Arbeidsinspectie?',
      'Which rules hold for Lucky Nails?',
      'WIE HELPT OKSANA',
      'Hoort "Wok Paradijs" hierbij?',
      'Wat is de rol van J. hierin?',
      'Helpt Jean-Baptiste daarbij?',
      'Wat is de rol van de heer El Khatib?',
      'welke opvang is er voor oksana',
      'who pays for youssef',
      'Wat doet Mw. de Vries bij jullie?',
    ],
  ],
  [
    'an address',
    [
      'Valt een gezin op Lindelaan 8 onder uitbuiting?',
      'Geldt bedenktijd ook voor Oksana op Singel 14?',
      'wie komt er langs op molenweg 3',
      'wie komt er langs op molenweg, nummer 3',
      'is huisnummer 12 in de dorpsstraat al bekend',
      'is 12 dorpsstraat al bekend',
      'what is known about 7 station road',
      'wie gaat er naar kamer 14',
      'can a family in flat 12 get shelter',
      'welke wijk is 3511 lx',
      'welke wijk is 3511LX',
      'is kvk 87654321 al bekend',
      'is kerkstr. 12 al bekend',
      'Valt het restaurant naast het station onder de Arbeidsinspectie?',
      'Mag de politie het huis aan de overkant bekijken?',
    ],
  ],
  [
    'where or when somebody is to be found',
    [
      'mag ik facebook.com/jan.jansen delen met de politie',
      'valt https://voorbeeld.example/advertentie onder seksuele uitbuiting',
      'staat www.voorbeeld.example al bij de politie',
      'wat doet de zorgcoördinator voor @sanne',
      'welke hulp is er voor een slachtoffer, geboren 12-03-2009',
      'welke hulp is er voor een slachtoffer, geboren 1/3/09',
      'mag ik 52.0907, 5.1214 delen met de politie',
    ],
  ],
  [
    'what is hidden by a character that nobody sees',
    [
      'welke opvang is er voor oks\u200bana',
      'wie komt er langs op molen\u00adweg 3',
      'welke wijk is 3511\u2060lx',
    ],
  ],
  [
    'one person that is spoken of',
    [
      'Wie bel ik over de Bulgaarse vrouw aan Molenweg 3?',
      'wie bel ik over de bulgaarse vrouw',
      'what should I do about the girl at 14 Church Street who never gets paid?',
      'what should i do about the girl at the corner',
      'Wie moet ik bellen over de Roemeense jongens op Havenkade 7?',
      'wie moet ik bellen over de jonge roemeense jongens',
      'Wie helpt de Filipijnse au pair op de Parklaan 5?',
      'wie helpt onze filipijnse au pair',
      'Does the Romanian couple next door count as trafficked?',
      'Krijgt die jongen ook bedenktijd?',
      'Krijgen deze meiden ook bedenktijd?',
      'Wat doen we voor dat meisje?',
      'Welke vorm past bij die meiden, en wie belt over die meiden?',
      'Mag ik mijn cliënt vertellen dat ik dit doorgeef?',
      'Welke hulp is er voor het gezin?',
      'Welke hulp is er voor die Bulgaar?',
      'Welke hulp is er voor de Roemenen op het park?',
      'Is there shelter for the child who lives there?',
      'Is er opvang voor de buurvrouw boven mij?',
      'Wie helpt een Poolse man op het vakantiepark?',
      'kan ik iets doen voor drie meiden boven de kapper',
      'where do i report two girls in a massage salon downtown',
    ],
  ],
]

const general = [
  'Staat er meer op comensha.nl?',
  'Wat staat er in artikel 273f lid 1, en geldt dat sinds 2013?',
  'Gaat het in 68,5 procent van de gevallen om vrouwen?',
  'Wat doet CoMensha?',
  'Kan een Roemeense werknemer ook bedenktijd krijgen?',
  'Wanneer bel ik Veilig Thuis en wanneer de politie?',
  'Wat is het verschil tussen AVIM en KMar?',
  'What does FairWork do for Polish workers?',
  'Geldt artikel 273f van het Wetboek van Strafrecht ook voor dwang?',
  'Mag ik van de AVG gegevens delen met de Arbeidsinspectie?',
  'Is er een training van het CCV in september?',
  'Hebben slachtoffers uit Bulgarije recht op opvang in Nederland?',
  'Who pays for shelter in the Netherlands, the IND or the municipality?',
  'Wat is Mensenhandel? Welke vormen zijn er?',
  'Do I call Meld Misdaad Anoniem or the Labour Inspectorate?',
  'WAT IS MENSENHANDEL',
  'Vraag: Hoe werkt de B8-regeling?',
  'Klopt het dat Poolse werknemers recht op loon hebben?',
  'Klopt het dat een vrouw met kinderen opvang krijgt?',
  'hoe herken ik uitbuiting van een vrouw in een woning',
  'Wie is verantwoordelijk voor vrouwen die in de prostitutie werken?',
  'Geldt de Wmo ook voor EU-burgers?',
  'Hoeveel meldingen waren er in 2025 in de regio?',
  'wat deed de gemeente in 2025 op straat',
  'ik geef 3 trainingen, welk materiaal is er',
  'Do I need permission?',
  'kan een Poolse vrouw in Nederland opvang krijgen',
  'naast de inspectie bestaat er ook een stichting, welke is dat',
  'welke hulp is er voor twee kinderen van een slachtoffer',
]

describe('a question that points at somebody', () => {
  for (const [why, texts] of pointsAtSomebody)
    for (const text of texts)
      it(`goes to no model and to no admin, for ${why}: ${text}`, () => {
        assert.equal(goes(text), false, 'it would be sent to a language model')
        assert.equal(held(text), true, 'an admin would read it')
      })

  for (const text of general)
    it(`is not: ${text}`, () => {
      assert.equal(goes(text), true)
      assert.equal(held(text), false)
    })
})
