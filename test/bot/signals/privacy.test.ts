import assert from 'node:assert/strict'
import { findPersonal, mask, type Personal, tailOf } from '../../../bot/signals/privacy.ts'

const words: Record<Personal, string> = {
  bsn: 'BSN weggehaald',
  iban: 'rekeningnummer weggehaald',
  document: 'documentnummer weggehaald',
  email: 'e-mailadres weggehaald',
  phone: 'telefoonnummer weggehaald',
  plate: 'kenteken weggehaald',
}
const kinds: Personal[] = ['bsn', 'iban', 'document', 'email', 'phone', 'plate']
const every = new Set(kinds)

/** What is found, as "kind: text". */
const foundIn = (text: string): string[] =>
  findPersonal(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)

/** With what can't be seen written out, so that two rows don't bear the same name. */
const shown = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~€à-ÿ]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

/** The find stands between guillemets. */
function finds(kind: Personal, rows: string[]): void {
  for (const row of rows) {
    const text = row.replace(/[«»]/g, '')
    const wanted = Array.from(row.matchAll(/«(.*?)»/gs), ([, found]) => `${kind}: ${found}`)
    it(`is found in ${shown(row)}`, () => {
      assert.ok(wanted.length > 0)
      assert.deepEqual(foundIn(text), wanted)
    })
  }
}

function leaves(rows: string[]): void {
  for (const text of rows) it(`is not ${shown(text)}`, () => assert.deepEqual(foundIn(text), []))
}

describe('a citizen service number', () => {
  finds('bsn', [
    '«123456782»',
    'Haar BSN is «123456782».',
    '«1234.56.782»',
    '«123 456 782»',
    '«123-456-782»',
    '«123.456.782»',
    '«12.34.56.782»',
    '«1 2 3 4 5 6 7 8 2»',
    '«123 - 456 - 782»',
    '«123 -456 - 782»',
    '«123  456 782»',
    '«2012 34 567»',
    '«123\u00a0456\u00a0782»',
    '«123\u2009456\u202f782»',
    '«123\t456\t782»',
    '«123–456–782»',
    '«１２３４５６７８２»',
    '«١٢٣٤٥٦٧٨٢»',
    '«1\u200b2\u200c3\u200d4\u20605\ufeff6782»',
    '«1\u00ad23456782»',
    'bsn«123456782»',
    'BSN:«123456782»',
    'mevrouw«123456782»komt',
    'twee: «123456782», «111222333»',
    '«123456782»,«111222333»',
    '«123456782»,23 jaar oud',
    'kleur «123456782»',
    'volgnummer 2026-«123456782»',
    'kamer 12 «123 456 782» en 3 kinderen',
    '«000000012»',
    // After the word also with a slip of the keyboard, or without the leading zero.
    'bsn «123456789»',
    'BSN: «123.456.789»',
    'bsn-nummer «1234.56.789»',
    'b.s.n. «123456789»',
    'burgerservicenummer van mevrouw is «123456789»',
    'sofinummer «12345672»',
    'bsn «12345678»',
    'bsn-«12345678»',
    'BSN «1234 56 78»',
    'bsn «123 456789»',
    'bsn «12345678» 1 kind',
    'citizen service number «12345678»',
    'bsn «1234 56-782»',
    'bsn «1234 56-72»',
    // After the word also with other signs between, over the end of a line, and behind a sign for euros.
    'bsn «123,456,782»',
    'BSN «123, 456, 782»',
    'bsn «123_456_782»',
    'bsn «1234:56:782»',
    "bsn «1234'56'782»",
    'bsn «1234’56’782»',
    'bsn «123*456*782»',
    'bsn «123 456\n782»',
    'bsn «12345\r\n6782»',
    'sofi «123,456/782»',
    'bsn €«123456782»',
    'bsn € «123.456.782»',
    'bsn «123456782» euro',
    'burgerservicenummer «123.456.782»,50',
    // Without it in threes only.
    '«123_456_782»',
    '«123:456:782»',
    "«123'456'782»",
    '«123’456’782»',
    'nummer_«123_456_782»_kopie',
  ])
  leaves([
    '123456789',
    'zaaknummer 987654321',
    '12345672',
    '000000000',
    'bsn 1234567',
    'bsn 1234567890',
    '1234567820',
    '123456782123456782',
    '123\n456\n782',
    'bsn\n123456789',
    '12345 6782',
    '1234 56782',
    '123-456 782',
    '123-456-782-01',
    '05-123-456-782',
    '€ 123456782',
    '€ 123.456.782',
    'EUR 123456782',
    '123456782 euro',
    '123.456.782,50',
    'Z-123-456-782',
    'Z-2026-00123',
    '2026-00123',
    '2012-34-567',
    'bsn weet ik niet, zaaknummer 987654321',
    'bsn onbekend, KvK 12345678',
    'bsn onbekend, tel 12345678',
    'bsn? Nee: 12345678',
    'bsn 3 keer gevraagd, 12345678',
    'bsn (staat in het systeem, dat is genoeg) 12345678',
    'bsn onbekend, zie Z-2026-00123',
    'bsn onbekend, zie Z-12345678',
    'bsn onbekend, zie 2026-00123',
    'bsn gevraagd op 12-03-2026',
    'bsn gevraagd op 12 03 2026',
    'bsn gevraagd op 2026-03-12',
    'bsn gevraagd op 12-03-2026 12345678',
    'bsn onbekend, bel 0900-8844',
    'bsn onbekend, zie 0900-8844',
    'bsn in schooljaar 2024-2025',
    'bsn in jaren 2024 2025',
    'bsn tussen 10.30 - 12.30',
    'bsn € 12345678',
    'bsn € 123456789',
    'bsn 123,456,789',
    'bsn 123_456_789',
    'bsn onbekend, zie Z-123-456-782',
    'bsn onbekend, bedrag 123,456,782',
    'bsn 05-123-456-782',
    'bsn om 10:30:15',
    'bsn om 10:30, 11:30 en 12:30',
    'bsn\n123,456,782',
    '123,456,782',
    '123*456*782',
    '123_456:782',
    '123_456_789',
    '1234_56_782',
    '12345\n6782',
    '12_123_456_782',
    '123_456_782_12',
    '123:456:7821',
    '1123:456:782',
    '123:456:782:10',
    "€ 123'456'782",
    "123'456'782 euro",
    '10:30:45 en 11:30:45',
  ])
})

describe('an account number', () => {
  finds('iban', [
    '«NL91ABNA0417164300»',
    '«NL91 ABNA 0417 1643 00»',
    '«nl91abna0417164300»',
    '«nl91 abna 0417 1643 00»',
    '«NL91.ABNA.0417.1643.00»',
    '«NL91-ABNA-0417-1643-00»',
    '«NL91  ABNA  0417  1643  00»',
    '«NL91\u00a0ABNA\u00a00417\u00a01643\u00a000»',
    '«ＮＬ９１ＡＢＮＡ０４１７１６４３００»',
    '«N\u200bL91ABNA0417164300»',
    'IBAN«NL91ABNA0417164300» t.n.v. de stichting',
    'naar «NL91ABNA0417164300», elke maand',
    '«NL91 ABNA 0417 1643 00» 12 keer',
    '«BE68 5390 0754 7034»',
    '«DE89 3704 0044 0532 0130 00»',
    '«GB82 WEST 1234 5698 7654 32»',
    '«FR14 2004 1010 0505 0001 3M02 606»',
    '«RO49 AAAA 1B31 0075 9384 0000»',
    '«PL61 1090 1014 0000 0712 1981 2874»',
    '«MT84MALT011000012345MTLCAST001S»',
    // After the word also with wrong check digits.
    'iban «NL00TEST0123456789»',
    'rekeningnummer «NL92 ABNA 0417 1643 00»',
  ])
  leaves([
    'NL92ABNA1417164300',
    'XX91ABNA1417164300',
    'NL91ABNA\n0417',
    'NL91 ABNA 0417 1643',
    'iban NL91ABN10417164300',
    'nl 12 mensen in een huis met elf bedden',
  ])
  it('counts no digits of one as a number of another kind', () => {
    assert.deepEqual(foundIn('BE71 0961 2345 6769'), ['iban: BE71 0961 2345 6769'])
    assert.deepEqual(foundIn('DE02 1203 0000 0000 2020 51'), ['iban: DE02 1203 0000 0000 2020 51'])
  })
})

describe('a telephone number', () => {
  finds('phone', [
    '«0612345678»',
    '«06-12345678»',
    '«06 12345678»',
    '«06 12 34 56 78»',
    '«06 1234 5678»',
    '«06.1234.5678»',
    '«06/12345678»',
    '«06 - 12 34 56 78»',
    '«06–12345678»',
    '«(06) 12345678»',
    '(«06-12345678»)',
    '(«+31 (0)6 12345678»)',
    '(«0612345678»)',
    '«0 6 1 2 3 4 5 6 7 8»',
    '«０６１２３４５６７８»',
    '«٠٦١٢٣٤٥٦٧٨»',
    '«06\u200b12345678»',
    '«06\u00a012\u00a034\u00a056\u00a078»',
    'tel«0612345678»',
    '«0612345678»²',
    '①«0612345678»',
    'bel «0612345678»!',
    '«+31612345678»',
    '«+31 6 12345678»',
    '«+31 (0)6 1234 5678»',
    '«+31(0)612345678»',
    '«(+31) 6-12345678»',
    '«+31-6-12345678»',
    '«+31 06 12345678»',
    '«0031612345678»',
    '«00 31 6 12345678»',
    '«0031 (0)6 12 34 56 78»',
    '«＋31612345678»',
    'wa.me/«31612345678»',
    '«(0)6 12345678»',
    '«010-1234567»',
    '«(010) 123 45 67»',
    '«010 123 45 67»',
    '«0111-123456»',
    '«0111 12 34 56»',
    '«088-1234567»',
    '«+31 10 123 45 67»',
    '«+32 475 12 34 56»',
    '«+32 475/12.34.56»',
    '«0475 12 34 56»',
    '«0048 512 345 678»',
    '«+49 1512 3456789»',
    '«+90 532 123 45 67»',
    '«+40712345678»',
    'TEL«+32475123456»',
    'TEL«0031612345678»',
    '«06-12345678»/«06-87654321»',
    '«0612345678»,«0687654321»',
    '«0612345678» 3 keer gebeld',
    '«+31 6 12345678» 3 keer gebeld',
    '«06-12345678».3 keer',
    '«+32 475 12 34 56» 12-03-2026',
    '«+32 475 12 34 56» 10:30',
    '«+32 475 12 34 56» 10.30 uur',
    '«+31 6 1234567»',
    'rijbewijs gezien, «010-1234567»',
    '«06 12 10 20 24»',
    '«06-12-10-20-24»',
    '«06 12.10.24 56»',
  ])
  leaves([
    '0800-7000',
    '0800 1234 567',
    '0900-8844',
    '0900 123 45 67',
    '0906-1234567',
    '+31 800 1234567',
    '+31 800 7000',
    '0031 900 8844',
    '0900-123456',
    '0906 12 34 56',
    '+12345678901234567',
    '0031900 1234567',
    '00 800 12345678',
    '14 020',
    '14020',
    '112',
    '113',
    '06-1234567',
    '061234567890',
    '06\n12345678',
    '+1234567',
    '+ 12 345',
    'om 06-12-2024 10 uur',
    'om 06-12-2024 10:30',
    '06 12 2024 10',
    '06/12/2024 10.15',
    '12/06/2026 1030 open',
    '2024-06-12 1030',
    'van 06.30-14.30 uur 12 10',
    '06.30 - 14.30 - 22.30',
    'week 06 07 08 09 10',
    '0 10 20 30 40 5',
    '0 0 0 0 0 0 0 0 0 0',
    '10:00 12345678',
    '9,00 12345678',
    'BWBR0046368/2022',
    '2026-06-1234-5678',
    '06-1234-5678-01',
  ])
})

describe('an e-mail address', () => {
  finds('email', [
    '«jan@bedrijf.nl»',
    'mail «jan.jansen+werk@post.bedrijf.co.uk».',
    '(«jan@bedrijf.nl»)',
    "'«jan@bedrijf.nl»'",
    'mailto:«JAN_1@BEDRIJF.NL»',
    '«josé@café.nl»',
    '«jan＠bedrijf.nl»',
    '«jan\u200b@bedrijf.nl»',
    '«jan @ bedrijf.nl»',
    '«jan@bedrijf punt nl»',
    '«naam at bedrijf punt nl»',
    '«naam at bedrijf dot com»',
    '«naam [at] bedrijf.nl»',
    '«naam(at)bedrijf.nl»',
    '«naam (at) bedrijf (punt) nl»',
    '«naam [at] bedrijf [dot] com»',
    '«naam apenstaartje bedrijf punt nl»',
    '«jan punt jansen at bedrijf punt nl»',
    '«jan.jansen at bedrijf.nl»',
    'mail: «jan at bedrijf.nl»',
    '«a@b.nl»,«c@d.nl»',
    '«a@b.nl»-«c@d.nl»',
    '«jan@bedrijf.nl» punt uit',
    '«0612345678@bedrijf.nl»',
    '«123456782@bedrijf.nl»',
  ])
  leaves([
    'jan@bedrijf',
    '@bedrijf.nl',
    'jan@\nbedrijf.nl',
    'zij at om 12 uur punt',
    'hij at soep punt klaar',
    'we met at booking.com',
    'in room 2.14 at booking.com',
    'bedrijf punt nl',
    'jan at bedrijf punt nlop',
    'prijs @ 5 euro',
    'kijk op www.bedrijf.nl',
  ])
})

describe('a licence plate', () => {
  finds('plate', [
    '«AB-12-34»',
    '«12-34-AB»',
    '«12-AB-34»',
    '«AB-12-CD»',
    '«AB-CD-12»',
    '«12-AB-CD»',
    '«12-ABC-3»',
    '«1-ABC-23»',
    '«AB-123-C»',
    '«A-123-BC»',
    '«ABC-12-D»',
    '«A-12-BCD»',
    '«1-AB-234»',
    '«123-AB-4»',
    '«XX-99-XX»',
    '«gb-001-b»',
    '«12–ab–34»',
    '«12 - AB - 34»',
    '«1-kvk-23»',
    '«12 AB 34»',
    '«12 ab 34»',
    '«GB 001 B»',
    '«1 ABC 23»',
    '«g 001 bb»',
    '«gbb 01 b»',
    '«12AB34»',
    '«GB001B»',
    '«AB1234»',
    '«GBKL12»',
    'busje («AB12CD»), wit',
    '«A\u200bB-12-CD»',
    '«ＡＢ-12-ＣＤ»',
    'kenteken «ab12cd»',
    'kenteken is «ab 12 cd»',
    'kenteken «12 st 34»',
    'kenteken NL «12 ab 34»',
    'kenteken NL «ab12 cd»',
    'Kenteken: «1234AB»',
    'kenteken «AB2024»',
    'kenteken «12.AB.34»',
    'kenteken «g b 1 2 k l»',
    'nummerbord «gb001b»',
    'plaat «gb-001b»',
    'plate «gb001b»',
    'auto «12ab34»',
    'een wit busje, «12ab34»',
    'scooter «ab-123c»',
  ])
  leaves([
    '12ab34',
    '1234 AB',
    '1234AB',
    '1234ab',
    'Dorpsstraat 12, 1234 AB Utrecht',
    'auto op 1234AB',
    'auto uit 2019',
    'auto bj 2019',
    'auto gekocht ab 2019',
    'auto is 16 en',
    'auto zag 12 m',
    'automatisch 12ab34',
    'auto\n12ab34',
    'plaats 12ab34',
    '12 en 13 mei',
    'van 9 tot 17 uur',
    'om 9 uur 30',
    '9-tot-17',
    '7 mei 26',
    '7-mei-26',
    '1-jan-24',
    '6MEI26',
    'Lange Weg 12 a',
    'DAM 12 B',
    'zag 12 m verder',
    'ze is 16 en ik',
    '2 op 100',
    '100 op 5',
    'a 256 gl',
    '12 st 34',
    'EK2024',
    '12-AB-34-56',
    'Z-12-AB-34',
    'X12-AB-34',
    '12-AB-345',
    '12-AB 34',
    '12 AB 34,5',
    'AB-12-3',
    'ABCDE1',
    'ZAAL12',
    '12UREN',
    'A12345',
    '123456',
    'ABC-DE-F',
  ])
})

describe('a number of a document', () => {
  finds('document', [
    '«XR1001R58»',
    'paspoort «XR1001R58»',
    'paspoort «xr1001r58»',
    'id-kaart nummer: «xr1001r58»',
    'ID «xr1001r58»',
    'identiteitsbewijs «xr1001r58»',
    'documentnummer «ABCDEFGH1»',
    'passport «abcdefgh1»',
    '«AB1234567»',
    '«X\u200bR1001R58»',
    'rijbewijs «5123456789»',
    'rijbewijsnummer is «5123456789»',
    'rijbewijs «5123.456.789»',
    "driver's licence «5123456789»",
    'v-nummer «2812345678»',
    'vnummer: «281.234.5678»',
    'V-nr «2812345678»',
    'rijbewijs «0123456789»',
  ])
  leaves([
    'xr1001r58',
    'XO1001R58',
    'XR1O01R58',
    'OR1001R58',
    'XR1001R5A',
    'XR1001R5',
    'XR1001R589',
    'ABCDEFGH1',
    'SLACHTOFF',
    'MAART2026',
    'paspoort afgepakt',
    'paspoort slachtofd',
    '5123456789',
    'rijbewijs 51234567',
    'rijbewijs 512345678 9 keer',
    'rijbewijs 5123-45.67 89',
    'rijbewijs gezien, zaak 5123456789',
    'S-2026-7K4M',
    'S20267K4M',
  ])
  it('is found behind the BSN on a driving licence', () =>
    assert.deepEqual(foundIn('rijbewijs 123456782/5123456789'), ['bsn: 123456782', 'document: 5123456789']))
  it('is not the mobile number of who showed it', () =>
    assert.deepEqual(foundIn('rijbewijs gezien, 0612345678'), ['phone: 0612345678']))
})

describe('what must stay', () => {
  leaves([
    '',
    ' ',
    '12-03-2026',
    '12/3/26',
    '12.03.2026',
    '2026-03-12',
    '20260312',
    '12 maart 2026',
    '12 mrt 26',
    "12 mrt '26",
    'March 12, 2026',
    '12th of March 2026',
    'di 12-3, 14:30 uur',
    '14.30 uur',
    '9u30',
    '2:15 pm',
    '€ 1.234,56',
    '€1.234.567,-',
    '4,50',
    '400 euro',
    '12.500',
    'nr 12-A',
    '12 bis',
    '12-3 hoog',
    'tussen 2019 en 2024',
    'MH-2026-0000',
    'zaaknr 2026-0000: alle 5',
    'kamer 2.14',
    'B2.14',
    '16 jaar, 17 jaar en 23 jaar',
    '16/17 jr',
    '3 vrouwen en 12 matrassen op 40 m2',
    '52.3702, 4.8952',
    'A4 en A27',
    'artikel 273f Sr',
    '👩‍👧 1 kind',
    '\ud83d 12 \udc00',
  ])
})

describe('masking', () => {
  it('puts the word of its kind in the place of each find', () =>
    assert.equal(
      mask('Bel 06-12345678 of jan@bedrijf.nl, bsn 123456782.', every, words),
      'Bel [telefoonnummer weggehaald] of [e-mailadres weggehaald], bsn [BSN weggehaald].',
    ))
  it('leaves the kinds that may stay', () =>
    assert.equal(
      mask('Bel 06-12345678 over 12-AB-34, bsn 123456782.', new Set<Personal>(['bsn']), words),
      'Bel 06-12345678 over 12-AB-34, bsn [BSN weggehaald].',
    ))
  it('leaves all when all may stay', () =>
    assert.equal(mask('bsn 123456782', new Set(), words), 'bsn 123456782'))
  it('takes the characters along that nobody sees', () =>
    assert.equal(mask('x 1\u200b23456782 y', every, words), 'x [BSN weggehaald] y'))
  it('finds what only stood against something else', () =>
    assert.equal(mask('AB12CD123456782', every, words), '[kenteken weggehaald][BSN weggehaald]'))
  it('does not let its own word name the number behind it', () =>
    assert.equal(mask('123456782 12345678', every, words), '[BSN weggehaald] 12345678'))
  it('does not let a word name a number through another one', () =>
    assert.equal(mask('bsn 06-12345678 12345678', every, words), 'bsn [telefoonnummer weggehaald] 12345678'))
})

describe('the tail of a find', () => {
  const tails: [text: string, tail: string][] = [
    ['06-12345678', '78'],
    ['06 12 34 56 7 8', '78'],
    ['061234567\u200b8', '78'],
    ['jan@bedrijf.nl', 'nl'],
    ['12-AB-3-', ''],
    ['1-AB-234', '34'],
    ['AB-123-C', '3C'],
    ['１２３４５６７８２', '82'],
  ]
  for (const [text, tail] of tails)
    it(`of ${shown(text)} is "${tail}"`, () => {
      const [find] = findPersonal(`Zie ${text}!`)
      assert.equal(find ? tailOf(`Zie ${text}!`, find) : '', tail)
    })
})
