export const which = {
  notice: 'Voor welke gemeente?',
  ask: 'Voor welke gemeente?',
  why: 'Ik werk hier voor meer gemeenten. Alleen de gemeente die je kiest, leest wat je doorgeeft.',
  held: 'Wat je stuurde, heb ik bewaard. Het gaat naar de gemeente die je kiest. Kies je niet, dan gooi ik het na veertien dagen weg.',
  code: 'Vier woorden van een code bewaar ik hier niet. Kies je gemeente en geef de code daarna nog een keer.',
  chosenNotice: 'Je gemeente is gekozen',
  chosen: (name: string) => `Je praat nu met ${name}. Typ “andere gemeente” om te wisselen.`,
  about: (name: string) => `Dit is van ${name}. Wat je hierna typt, gaat ook daarheen.`,
  now: (name: string) => `Je praat nu met ${name}.`,
  other: 'Andere gemeente',
  typeOther: 'Typ “andere gemeente”, dan vraag ik het opnieuw.',
  words: ['andere gemeente', 'een andere gemeente', 'wissel van gemeente', 'wisselen van gemeente'],
}
