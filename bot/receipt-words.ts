const halves = (text: string): readonly string[] => text.trim().split(/\s+/)

/**
 * What a word of a receipt code begins with: plain things, plants and animals. No half has c, q, x, y, ei, ij, ou or au in
 * it, so that who heard a code can write it down; none begins another, so that letters without spaces read in one way only.
 * A word that goes makes codes that were given out unreadable, and another order makes a retry draw another code.
 */
export const firstHalves = halves(`
  appel avond berk biet blad boon braam brons dans dorp druif eend egel eland feest forel gember giraf haas
  haring herfst hert heuvel hommel hond honing kaneel karton kat kever kiezel kikker kiwi klaver koala koffie
  kokos komeet kool krekel kurk lelie lente libel lied linde linnen maan marmer mees meeuw melk merel middag
  morgen mos munt nevel noot otter paard panda parel pasta peper puzzel regen roos rups sesam slak sneeuw soep
  suiker tarwe thee tomaat tulp uil varen veulen vilt vink walvis water wilg wind winter wolk zand zebra zee
  zilver zomer zon zwaan
`)

/** What it ends with: things and places of every day. The same holds as for the first halves. */
export const secondHalves = halves(`
  agenda album atlas ballon banjo beker bel bezem boek bord brief bril brood brug dak deken deksel domino draad
  duin emmer fiets garen gieter gitaar glas globe gum haard harp hoed jas kaart kade ketel kiosk kleed klok
  knoop kom korf krant kruk kubus kwast laars ladder lamp lepel mand mantel map markt metro molen museum pad
  park pen piano pion plank poort radio serre sjaal slee slof sok spel spons steen step stift stoel strand
  stroop tafel tandem tegel tent terras toeter toren trom troon trui vaas verf vork vulpen wekker wiel winkel
  zadel zeef
`)
