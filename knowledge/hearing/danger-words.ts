/** Words by what they stand for, written as danger.ts reads them. */
export const lists: Record<string, string> = {
  // Who it is about.
  pronoun: 'ze, zij, hij, ie, he, she, they, hes, shes, theyre',
  object: 'haar, hem, hen, me, mij, elkaar, her, him, them',
  somebody: `ons, iemand, meisje*, meid*, jongen*, jongetje, vrouw, vrouwen, man, mannen, kind, kinderen,
    baby, dochter, zoon, moeder, vader, zus*, broer, broertje, client*, klant*, bewoner*, leerling*,
    medewerker*, collega*, arbeider*, mensen, persoon, slachtoffer, buurvrouw, buurman, buurmeisje,
    buurjongen, mevrouw, meneer, mw, dhr, vriendin, gezin, us, someone, somebody, girl*, boy*, woman, women,
    child, children, kid, kids, man, men, people, person, victim, worker*, colleague*, lady, daughter, son,
    wife, life, leven, family`,
  who: '{pronoun}, {object}, {somebody}, ik, we, wij, hun, zijn, i, im',
  her: '{object}, der, {somebody}',
  specific: '{pronoun}, {object}, [die, deze, dat, dit, that, this] {somebody}',
  him: `hij, ie, he, hes, theyre, they are, ze [komen, staan, zijn, wachten, zoeken], {whose} {relative},
    [die, de, the, that, these] [man, mannen, vent, men, pooier, loverboy, mensenhandelaar, trafficker]`,
  whose: 'haar, zijn, mijn, hun, her, his, my, their',
  relative: `ex, man, vriend, vader, broer*, oom, baas, pooier, familie, husband, boyfriend, father,
    brother*, boss, pimp`,
  rescuer: 'politie, ambulance, police, brandweer, huisarts',
  the: 'de, het, een, the, a, an',

  // When it is.
  soon: `nu, op dit moment, vanavond, vannacht, straks, dadelijk, zometeen, zo meteen, meteen, morgen*,
    vandaag, vanmiddag, elk moment, over een [uur, half uur, kwartier], binnen een uur, over ~1 minuten,
    in ~1 minutes, dit weekend, now, tonight, tomorrow, today, soon, [any] [minute, moment],
    at [this, the] moment, in an hour, this [weekend, evening]`,
  now: `{soon}, net, zonet, daarnet, zojuist, vanochtend, vanmorgen, momenteel, nog steeds, bezig, aan het,
    gaande, just, still, currently, this morning, {minutes} [geleden, ago]`,
  minutes: 'uur, uurtje, kwartier, minuten, minuut, min, hour, hours, minutes, minute, mins',
  here: `hier, bij [ons, mij], [bij, aan] de balie, op kantoor, boven, beneden, here, upstairs, next door`,
  past: `vorig, vorige, geleden, destijds, vroeger, toen, ooit, eerder, eerdere, verleden, indertijd,
    als kind, in 19##, in 20##, jaren terug, ago, last [year, month, week, summer], the past, used to, once,
    previously, back then, as a child, years back`,
  was: 'was, waren, werd, werden, had, hadden, pleegde, were',
  becomes: 'wordt, worden, word, raakt, being, gets, getting',
  will: `gaat, gaan, wil, willen, zal, zullen, dreigt, dreigen, will, wants to, want to, going to, gonna,
    threatens to`,

  // What is done to somebody.
  harms: `sleurt, sleuren, inslaat, inslaan, mishandelt, mishandelen, bedreigt, bedreigen, verkracht,
    verkrachten, wurgt, wurgen, ontvoert, ontvoeren, gijzelt, gijzelen, martelt, martelen, schopt, schoppen,
    stompt, stompen, mept, meppen, aanrandt, opsluit, opsluiten, neersteken, neersteekt, neerschieten,
    strangles, strangling, rapes, raping, threatens, threatening, kidnapping, torturing, assaulting,
    dragging, punches, punching, stabs, stabbing, beats, beating, kicks, kicking`,
  strikes: `slaat, slaan, trapt, trappen, schiet op, attacks, attacking, chokes, choking, hits, hitting,
    hurts, hurting`,
  passing: `geslagen, klemgereden, [van de trap, uit het raam, tegen de muur] [gegooid, geduwd], geschopt,
    getrapt, gestompt, mishandeld, bedreigd, aangevallen, aangerand, gemarteld, gestoken, gesleurd,
    meegesleurd, gesleept, dragged, beaten, kicked, hit, threatened, attacked, assaulted, tortured, abused,
    hurt, punched, choked, sloeg, sloegen, schopte, schopten, bedreigde, bedreigden, mishandelde, trapte`,
  lasting: `opgesloten, geboeid, gijzeling, gevangen, handcuffed, by the throat, ingesloten, vastgebonden,
    vastgeketend, gegijzeld, ontvoerd, gekidnapt, verkracht, gewurgd, gestoken, neergestoken, doodgestoken,
    neergeschoten, doodgeslagen, vermoord, vergiftigd, gedrogeerd, vastgehouden, locked [in, up, inside],
    locked ~1 {her} [in, up], kidnapped, abducted, held hostage, tied up, tied {her}, chained, raped,
    strangled, stabbed, been shot, trapped [in, inside], murdered, against {whose} will`,
  kills: `vermoord*, doodmaken, doodmaakt, dood [maakt, maken, slaat, slaan, schieten, steken], doodslaan,
    doodslaat, dood te [maken, slaan, schieten, steken], doodsteken, doodsteekt, doodschieten, doden, doodt,
    keel ~2 snijden, keel doorsnijdt, afmaken, afmaakt, om het leven,
    [iets, wat] [aandoet, aandoen, aan te doen], kill, kills, killing, murder`,
  taken: `opgehaald, overgedragen aan ~2 [man, mannen, pooier], verkocht, doorverkocht, meegenomen,
    weggehaald, weggebracht, gebracht, verplaatst, uitgehuwelijkt, {away}, taken, sold, picked up, moved,
    married off, flown`,
  takes: `haalt, halen, brengt, brengen, neemt, nemen, verkoopt, verkopen, take*, taking, pick*, sell*,
    bring*, collect*, move*, moving, marry*, fly*`,
  fetch: `halen, ophalen, meenemen, weghalen, wegbrengen, verkopen, verplaatsen, uithuwelijken, ophaalt,
    meeneemt, weghaalt, wegbrengt, verkoopt, uithuwelijkt, weg, weg te brengen, mee te nemen, op te halen,
    te verkopen`,
  goes: 'gaat, gaan, moet, moeten, vliegt, vertrekt, leaves, has to',
  tries: 'probeert, proberen, dreigt, begint, tries, trying, threatens',
  hardly: 'nauwelijks, amper, moeilijk, hardly, barely',
  away: 'vliegtuig, buitenland, grens, land uit, op transport, abroad, plane',
  removes: `verkopen, meenemen, ontvoeren, weghalen, wegbrengen, uithuwelijken, mee te nemen, te verkopen,
    marry, sell, kidnap, abduct`,
  own: `[ik, we, wij, i, u, jij, je, jullie, {rescuer}, collega, taxi] ~2 {act},
    {act} [ik, we, wij, i, u, je]`,
  act: `ga, gaan, haal, haalt, halen, neem, neemt, nemen, breng, brengt, brengen, kan, kunnen, wil, willen,
    moet, moeten, zal, mag, will, can, could, am, should, want, take, pick, bring, heb, hebben, heeft`,
  thing: `overleg, agenda, vergadering, verslag, nota, rapport, onderzoek, evaluatie, planning, begroting,
    meeting, notes, afval, bso, contact, afspraak, vakantie, holiday, beslissing, plaats, deel, rijbewijs,
    kaart, formulier, uitkering, cursus, naar school, dokter, spullen, {papers}`,
  papers: 'paspoort*, papieren, loon, geld, documenten, pas, passport*, papers, wages, money',
  mild: `ontslag, uitzetting, boete*, deportatie, aangifte, politie, ind, foto*, beelden, filmpje*,
    immigration, deportation, deport*, dismissal, fire, police, photos, pictures`,
  forces: 'gedwongen, dwingt, dwingen, forced, forces, forcing',
  shoves: `duwt, duwen, sleurt, sleuren, sleept, trekt, trekken, gooit, gooien, geduwd, *gesleurd, gesleept,
    gegooid, getrokken, gestopt, gelegd, push*, drag*, forced, forcing, pulled, pulling, threw, shoved,
    thrown`,
  vehicle: `auto, busje, bus, bestelbus, bestelauto, taxi, wagen, kofferbak, vrachtwagen, car, van, trunk,
    truck`,
  weapon: `mes, messen, keukenmes, steekwapen, pistool, vuurwapen, wapen, wapens, geweer, machete, bijl, gun,
    knife, knives, weapon, weapons, firearm`,
  wields: `heeft, hebben, trekt, trekken, trok, pakt, pakte, zwaait, zwaaien, dreigt, dreigen, houdt, hield,
    keel, met, has, have, hes got, got, pulls, pulled, holds, holding, waving, with, brought`,
  trade: 'werk*, *fabriek, snij*, slager*, vork, work*, factory, butcher*',
  cries: `roep*, schreeuw*, gil*, smeekt, smeekte, smeken, begs, begging, begged, scream*, shout*, cry*,
    cries, calling, pleading`,
  nearby: `buiten, binnen, rond het gebouw, around the building, in het gebouw, in the building, inside,
    beneden, in de auto, in de hal, in the lobby, om de hoek, outside, downstairs, around the corner`,
  door: '[voor, aan, op, tegen] ~1 deur, [at, on] ~1 door, op de stoep',
  fear: `wonden, huilt, trilt, crying, shaking, bang, doodsbang, durft, durf, angst, paniek, bloed, scared,
    afraid, terrified, fear*, panic*, blood`,
  distress: `wond*, bloed*, blood*, vlucht, gevlucht, ontsnapt, escaped, doorgedraaid, door het lint,
    schreeuwt, *gesleept, zuur`,
  inside: `kelder, kamer, huis, woning, flat, loods, schuur, container, hotel*, brand, basement, room, house`,

  // How it is asked, supposed, told or denied.
  supposed: `als, wanneer, indien, zodra, stel, mocht, ingeval, if, when, whenever, in case, suppose,
    {emergency}`,
  emergency: `[bij, met] ~2 [gevaar, levensgevaar, nood, noodgeval, spoed, bedreiging, geweld, mishandeling,
    zelfmoord]`,
  anybody: `er, iemand, je, men, mensen, someone, somebody, anyone, there, you,
    {the} [slachtoffer*, victim*, client*]`,
  advice: `wat moet ik doen, wat moet ik nu doen, wat doe ik nu, wat nu, wat kan ik doen,
    what [do, should, can] i do`,
  about: 'met, tegen, aan, voor, with, about, against, in, to',
  turn: 'en, maar, want, omdat, terwijl, and, but, because, while',
  please: 'please, pls, aub, nu, now, snel, alsjeblieft, alstublieft',
  asking: `{which}, {turn} {which}, [bel, meld] ik, {verb} {subject}`,
  which: `wat, wie, waar, wanneer, waarom, hoe, hoeveel, welke, welk, what, who, where, when, why, which,
    how, whom`,
  verb: `kan, kun, kunnen, mag, mogen, moet, moeten, is, zijn, ben, bestaat, heb, heeft, hebben, wordt,
    worden, word, geldt, valt, telt, kom, komt, breng, brengt, loop, loopt, krijg, krijgt, doe, doet, zou,
    weet, can, could, may, must, should, are, do, does, did, will, would, has, have, am`,
  subject: `ik, je, jij, u, we, wij, ze, zij, hij, het, er, dit, dat, iemand, {the}, mijn, i, you, it, he,
    she, they, there, this, that, my`,
  finite: `is, heeft, hebben, staat, staan, wordt, worden, gaat, gaan, zit, zitten, ligt, liggen, komt,
    komen, wil, willen, durft, moet, moeten, kan, kunnen, belt, appt, appte, roept, gilt, schreeuwt, smeekt,
    bloedt, ademt, dreigt, zegt, are, has, have, {harms}, {strikes}`,
  linking: `als, wanneer, indien, dat, of, die, toen, wat, hoe, wie, waar, met, if, when, that, whether, who,
    what, how, why`,
  deny: `niet, geen, niemand, nooit, zonder, no, not, never, nobody, without, isnt, arent, wasnt, doesnt,
    dont, didnt, hasnt`,
  lesson: `film, serie, boek, training, cursus, workshop, oefening, casus, elearning, e learning, artikel,
    krant, nieuws, documentaire, podcast, rollenspel, protocol, beleid, presentatie, quiz, movie, book,
    course, exercise, article, policy, voorbeeld, example`,
  general: `^slachtoffers, ^victims, [veel, sommige, worden, kunnen, many, some] [slachtoffers, victims],
    [vrouwen, kinderen, mensen, meisjes, jongeren, women, people] ~2 [vaak, soms, meestal, often, sometimes]`,
  idiom: `bedreigde [dier*, plant*, soort*], [tijd, geld, energie, moeite, werk, mouwen] ~4 gestoken,
    slaat [dat, dit, nergens], handen ineen slaan, alarm slaan, net [als, zo, of, niet, iets],
    just [wondering, asking, curious, a question], [weet, weten] ~1 niet, niet zeker, not sure, dont know,
    geen idee, no idea, niet alleen, niet normaal, not only, is killing me`,
}

/** What means danger whenever it is told in the present, or as going on. One line is one clue. */
export const going = `
  {harms} & {who} & !{mild}
  {strikes} ~1 {her}
  [{object}, ons, {the} {somebody}] ~3 [slaat, slaan]
  {becomes} & {passing} & {who} & !{mild}
  {becomes} & {lasting} & {who} & !{papers}
  [voel, voelt, voelen] ~1 bedreigd
  in elkaar [slaat, slaan, geslagen, trapt, trappen, getrapt, schopt, schoppen, geschopt]
  {him} & [staat, staan, is, wacht, wachten, komt, loopt] & {door}
  [bonk*, bons*, beuk*, trap*, bang*, pounding, kick*, breaking] ~3 [deur, door]
  {him} & {nearby} & @[{fear}, {soon}]
  @{him} & [eraan, er aan, hierheen, onderweg, on {whose} way, coming] & @{object}
  hij ~3 [hier, beneden] & @[meekomt, meegaat, meekomen, meegaan]
  eist ~1 {her}
  {him} ~1 [weet, knows] [waar, where] ~1 {who}
  found [me, us, her, him]$ & @{him}
  [staat, staan, zit, zitten] ~1 {object} ~2 op te wachten
  deur [in, intrap*]
  achter ~1 {her} aan
  [achtervolg*, chasing, chases]
  [{him}, ze] & [zoekt, zoeken, op zoek, looking for, hunting] & {object}
  {becomes} & gezocht door & !{rescuer}
  [haal, get] {object} ~1 [weg, uit, out]
  [verstopt, verstoppen, verschuilt, verschuilen] ~1 [zich, me, ons]
  [zich, me, ons] ~4 [verstopt, verschuilt, verstoppen]
  hiding [in, from, here, under, behind]
  [are, is, am, im] hiding$
  [durft, durf, durven] ~3 niet ~3 [naar huis, terug]
  [durft, durf, durven] ~3 niet naar buiten & @{him}
  niet ~3 [naar huis, terug] ~2 [durft, durf, durven]
  [cant, cannot, not dare to, afraid to, scared to, terrified to] ~1 go [home, back]
  [niet veilig, onveilig, not safe, unsafe] & {who} & @[{soon}, {here}]
  [vrees*, bang, fear*, afraid, scared] ~2 [voor, for] ~1 [leven, life, lives]
  {pronoun} ~1 [moet, moeten, must, has to, need to, needs to] ~4 [weg, out, away, leave] & @{soon}
  {pronoun} ~1 [moet, moeten] ~4 met {object} mee & @{soon}
  {pronoun} ~1 [moet, moeten, must, has to, have to] ~4 [klanten, mannen, clients, customers, men] & @{soon}
  {pronoun} & {goes} & {away} & @{soon} & @[{fear}, {forces}, moet, trouwen, wil niet, marry]
  moet & {away} & @{soon} & {who}
  [op transport, land uit] & @{soon}
  [moet, moeten, has to, have to] & [naar, to] & @{soon} & @{fear}
  {becomes} & {taken} & {who} & @{soon} & !{thing}
  {becomes} & [uitgehuwelijkt, married off] & @{soon}
  {takes} ~3 {her} & @{soon} & !{own} & !{thing}
  {object} ~5 [brengt, brengen, haalt, neemt, zet] & @{soon} & !{own} & !{thing}
  {tries} ~6 [slaan, *sleuren, steken, {harms}] & {who}
  {distress} & @{specific} & @{soon}
  {her} ~4 {fetch} & @[{soon}, staat ~3 klaar] & !{own} & !{thing}
  {will} ~5 {removes} & {her} & !{own}
  {forces} & {who} & @{soon}
  [nier, organen, kidney] & {who} & @{soon}
  {passing} & @{now} & !{mild}
  {passing} & {here} & !{mild}
  [bedreigd, mishandeld, ontvoerd, vermoord] {object}
  [houdt, houden, hield, holding, keeps, keeping] ~1 {her} ~4 [vast, gevangen, prisoner, captive, hostage]
  wont let {her} [leave, go, out]
  [vastzit, vastzitten, [zit, zitten] ~2 vast] & @[{inside}, niet weg] & !aan
  [mishandeling, verkrachting, ontvoering, aanranding] & [gaande, bezig, aan de gang, op dit moment]
  [escaleert, uit de hand, escalating] & @{now}`

/** What means danger unless it is told with "was" or "werd" and nothing says that it goes on. */
export const standing = `
  {lasting} & !{papers}
  [sluit, sluiten, sloot, sloten] ~1 {her} ~3 op
  [vermist, spoorloos, gone missing] & {who}
  {kills} & {who}
  {shoves} & [[in, into, achterin, naar] ~2 {vehicle}, {vehicle} in] & {who}
  put {object} ~1 in ~1 {vehicle}
  kofferbak & [ligt, zit, zitten, gelegd, gestopt]
  in ~1 trunk & {who}
  meegenomen & [door, in] & {who} & !{thing} & !{rescuer}
  [heeft, hebben, have, has] ~1 {her} ~2 [meegenomen, gevonden, found, taken] & !{own} & !naar
  [om, around] ~1 [keel, nek, hals, neck, throat]
  [vechtpartij, steekpartij, schietpartij, gevochten, stabbing, shooting]
  [bewusteloos, buiten bewustzijn, buiten westen, unconscious, passed out, wont wake up]
  [beweegt niet, niet bij kennis, niet ~1 aanspreekbaar, not moving, not responding] & @{who}
  [onderkoeld, unresponsive]
  ligt ~1 stil & @{who}
  [reageert, reageren] niet & @[ligt, liggen, grond, vloer]
  [bloedt, bloeden, bloedend, bleeding]
  [[het, veel, overal] bloed, bloed [op, overal], in blood, blood [on, everywhere]]
  [zwaargewond, gewond, steekwond*, schotwond*, injured] & {who}
  [ademt, ademen, breathe, breathing] & [niet, {hardly}, not, cant, cannot, isnt]
  [gebroken, gewond, bloed, broken] & @[laat, mag, wont]
  [breken, breekt, break*] & [vinger*, arm, armen, been, benen, nek, fingers, legs, neck] & {who}
  burn ~2 [house, place, {her}] & @{who}
  [gesprongen, sprong, jumped] & [auto, raam, balkon, car, window, balcony]
  geen [lucht, adem] & [krijg*, hebben, heeft]
  [stikt, stikken, ademnood, overdosis, overdose]
  [pillen, tabletten, pills, tablets] & [geslikt, genomen, ingenomen, swallowed, took, taken]
  [levensgevaar, levensbedreigend*, life threatening]
  [acuut, acute, direct, onmiddellijk, groot, immediate, serious] [gevaar, nood, danger]
  [in gevaar, in danger, loopt gevaar, lopen gevaar, in nood] & {who}
  gevaar voor ~1 leven
  [noodgeval, noodsituatie, spoedgeval, an emergency]
  [maakt, maken] ~1 [{object}, {whose} {somebody}] af
  [in brand, benzine, petrol, acid] & {who}
  [staat, pand, huis, woning] ~2 in brand
  [er is brand$, brand uitgebroken, rook uit, there is smoke, is on fire]
  [op slot, locked] & @[niet uit, niet weg, cant leave, cant get out, wont let]
  [zit, zitten] op slot & @{pronoun}
  niet ~3 [overleeft, overleven, overleef]
  [overleeft, overleven, overleef] ~3 niet
  not survive & {who}
  [gaat, ga, gaan, ligt] dood & !van
  dood [gaat, gaan, ga]
  [doodgaat, doodgaan, stervende, dying]
  [zelfmoord, zelfmoordpoging, zelfdoding, suicidaal, suicidal, suicide] & ![prevention, preventie, 113]
  er ~2 [einde, eind] aan & maak* & ![we, wij, gemeente]
  er ~2 [einde, eind] aan [maken, gaat, wil] & ![we, wij, gemeente]
  [einde, eind] aan ~1 leven
  niet [meer, langer, verder] ~2 [wil, wilt] leven
  [wil, wilt, liever] dood
  dood [wil, wilt]
  [kill, hurt, harm, killing] [herself, himself, myself, themselves]
  [wants, want] to die
  [dak, brug, balkon, trein, roof, bridge] & [spring*, jump*]
  {weapon} & {wields} & @{who} & !{trade}
  met een [honkbalknuppel, knuppel, hamer] & {who} & !{trade}
  [gewapend, gewapende, armed] & {who}
  {cries} ~4 [hulp, help, helpen]
  [hulp, help, helpen] ~1 {cries}
  [briefje, papiertje, appje, bericht, note, message] & [help, sos]
  [appt, appte, sms*, stuurt, stuurde, mailt, texted, texts] ~4 [help, sos]
  [gilt, gillen, krijst, gegil, geschreeuw, screaming, screams]
  [hoor, hoort, horen, gehoord, hear, heard] & [schoten, schreeuw*, shots, gunshots]
  [geschoten, shots fired]
  help [{object}, ons, us] [hij, ze, he, they, {please}, vluchten, escape]
  [please help, pls help, ^help]$ & @{pronoun}
  [^bel, ^call, ^stuur, please call, please send, alsjeblieft bel] ~1 [{rescuer}, 112]
  [politie, ambulance, police] & [moet, nodig, komen, kom, need, needs] & @{soon}
  [mag, mogen, kan, kunnen] niet ~1 [weg, naar huis, eruit] & @{specific} & @{soon} & ![ik, we]
  [bel, bellen, call] & 112 & @{soon}
  [klop*, bonk*, knock*] & [*container, koelwagen, vrachtwagen, trailer, lorry]`

/** Words that are understood with one letter too many, too few, wrong or swapped. */
export const forgiven = `
  geslagen bedreigd bedreigt mishandeld mishandelt opgesloten ontvoerd verkracht gewurgd vermoorden
  vermoordt gegijzeld vastgebonden vastgehouden meenemen opgehaald kofferbak levensgevaar bewusteloos
  zelfmoord suicidaal pistool vuurwapen vanavond vannacht overleeft threatened threatening kidnapped
  strangled strangling bleeding unconscious suicidal suicide stabbed tonight`
/** Right words that are as near to one of these as a typo. */
export const alike = `
  geslapen gelagen beslagen bedriegt gedreigd ontroerd verhoorden verwoorden verwoordt overgeeft overheeft
  overbleef veerkracht breeding blending tabbed estranged overleefd`
/** What chat makes of short words. */
export const shorthand = new Map([
  ['nie', 'niet'],
  ['wor', 'wordt'],
  ['wort', 'wordt'],
])
