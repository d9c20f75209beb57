"""A table of sentences: for each language and property one that states it and one that does not.

The second has the same names, and reads alike up to the words that would make it a statement.
"""

from tests.texts import Triple

Row = tuple[str, Triple, str]
"""What states it, what it states, and what does not state it."""

ENGLISH: dict[str, Row] = {
    "hasFigure": (
        "The Silver River conference began in May.\n\nResults\n\nIn the hall sat 30 participants.",
        ("Silver River", "hasFigure", "30 participants"),
        "The Silver River conference began in May.\n\nResults\n\nIn the hall sat 30 eels.",
    ),
    "worksFor": (
        "Nora Whitcombe works for the Ferryman Trust.",
        ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
        "Nora Whitcombe wrote to the Ferryman Trust.",
    ),
    "heads": (
        "Harriet Longfield heads the Clearwater Institute.",
        ("Harriet Longfield", "heads", "Clearwater Institute"),
        "Harriet Longfield visited the Clearwater Institute.",
    ),
    "founded": (
        "Julian Applegarth founded the Tidepool Collective in 2014.",
        ("Julian Applegarth", "founded", "Tidepool Collective"),
        "Julian Applegarth filmed the Tidepool Collective in 2014.",
    ),
    "subOrganisationOf": (
        "The Outreach Unit is part of the Ferryman Trust.",
        ("Outreach Unit", "subOrganisationOf", "Ferryman Trust"),
        "The Outreach Unit stands next to the Ferryman Trust.",
    ),
    "collaboratesWith": (
        "The Clearwater Institute works together with the Ferryman Trust.",
        ("Clearwater Institute", "collaboratesWith", "Ferryman Trust"),
        "The Clearwater Institute sued the Ferryman Trust.",
    ),
    "coordinates": (
        "The Clearwater Institute coordinates the #SilverEel project.",
        ("Clearwater Institute", "coordinates", "#SilverEel"),
        "The Clearwater Institute mentioned the #SilverEel project.",
    ),
    "contributesTo": (
        "#SilverEel is funded by the Ferryman Trust.",
        ("Ferryman Trust", "contributesTo", "#SilverEel"),
        "#SilverEel was ignored by the Ferryman Trust.",
    ),
    "supports": (
        "The #SilverEel project was launched to support the Irish government.",
        ("#SilverEel", "supports", "Irish government"),
        "The #SilverEel project annoyed the Irish government.",
    ),
    "created": (
        "The Ferryman Trust published the Eel Handbook in May.",
        ("Ferryman Trust", "created", "Eel Handbook"),
        "The Ferryman Trust mislaid the Eel Handbook in May.",
    ),
    "organises": (
        "The Ferryman Trust organised the Silver River conference.",
        ("Ferryman Trust", "organises", "Silver River"),
        "The Ferryman Trust avoided the Silver River conference.",
    ),
    "speaksAt": (
        "Harriet Longfield spoke at the Silver River conference.",
        ("Harriet Longfield", "speaksAt", "Silver River"),
        "Harriet Longfield left the Silver River conference early.",
    ),
    "moderates": (
        "The Silver River conference was long. The debate was moderated by Nora Whitcombe.",
        ("Nora Whitcombe", "moderates", "Silver River"),
        "The Silver River conference was long. The debate was recorded by Nora Whitcombe.",
    ),
    "opens": (
        "Nora Whitcombe opened the Silver River conference.",
        ("Nora Whitcombe", "opens", "Silver River"),
        "Nora Whitcombe closed the Silver River conference.",
    ),
    "usesPlatform": (
        "#SilverEel publishes short videos on YouTube.",
        ("#SilverEel", "usesPlatform", "YouTube"),
        "#SilverEel left YouTube.",
    ),
    "locatedIn": (
        "The Ferryman Trust, based in Galway, owns a boat.",
        ("Ferryman Trust", "locatedIn", "Galway"),
        "The Ferryman Trust, praised by Galway, owns a boat.",
    ),
    "commends": (
        "Harriet Longfield praised the Ferryman Trust.",
        ("Harriet Longfield", "commends", "Ferryman Trust"),
        "Harriet Longfield phoned the Ferryman Trust.",
    ),
    "availableLanguage": (
        "The Eel Handbook is available in Irish.",
        ("Eel Handbook", "availableLanguage", "ga"),
        "The Eel Handbook was praised by Irish readers.",
    ),
    "foaf:homepage": (
        "The Eel Handbook can be downloaded here: https://eel.example/book",
        ("Eel Handbook", "foaf:homepage", "https://eel.example/book"),
        "The Eel Handbook has a blue cover. Nobody wrote to https://eel.example/book",
    ),
}

FINNISH: dict[str, Row] = {
    "hasFigure": (
        "Silver River -konferenssi alkoi toukokuussa.\n\nTulokset\n\nSalissa istui 30 osallistujaa.",
        ("Silver River", "hasFigure", "30 osallistujaa"),
        "Silver River -konferenssi alkoi toukokuussa.\n\nTulokset\n\nSalissa istui 30 ankeriasta.",
    ),
    "worksFor": (
        "Eemeli Haapakoski työskentelee Lauttasaaren säätiössä.",
        ("Eemeli Haapakoski", "worksFor", "Lauttasaaren säätiö"),
        "Eemeli Haapakoski vierailee Lauttasaaren säätiössä.",
    ),
    "heads": (
        "Tuulikki Rantasalo johtaa Pohjolan vesivirastoa.",
        ("Tuulikki Rantasalo", "heads", "Pohjolan vesivirasto"),
        "Tuulikki Rantasalo moittii Pohjolan vesivirastoa.",
    ),
    "founded": (
        "Aune Kivelä perusti Kuikka Studion vuonna 2014.",
        ("Aune Kivelä", "founded", "Kuikka Studio"),
        "Aune Kivelä perusti mielipiteensä lehteen vuonna 2014.",
    ),
    "subOrganisationOf": (
        "Pohjolan vesivirasto, joka kuuluu Kuikan yliopistoon, avattiin toukokuussa.",
        ("Pohjolan vesivirasto", "subOrganisationOf", "Kuikan yliopisto"),
        "Pohjolan vesivirasto, joka muistuttaa Kuikan yliopistoa, avattiin toukokuussa.",
    ),
    "collaboratesWith": (
        "Pohjolan vesivirasto tekee yhteistyötä Lauttasaaren säätiön kanssa.",
        ("Pohjolan vesivirasto", "collaboratesWith", "Lauttasaaren säätiö"),
        "Pohjolan vesivirasto haastoi Lauttasaaren säätiön oikeuteen.",
    ),
    "coordinates": (
        "#HopeaAnkerias-hanketta koordinoi Lauttasaaren säätiö.",
        ("Lauttasaaren säätiö", "coordinates", "#HopeaAnkerias"),
        "#HopeaAnkerias-hankkeen mainitsi Lauttasaaren säätiö.",
    ),
    "contributesTo": (
        "Pohjolan vesivirasto rahoittaa #HopeaAnkerias-hanketta.",
        ("Pohjolan vesivirasto", "contributesTo", "#HopeaAnkerias"),
        "Pohjolan vesivirasto moitti #HopeaAnkerias-hanketta.",
    ),
    "supports": (
        "#HopeaAnkerias-hanke tukee Norjan hallitusta.",
        ("#HopeaAnkerias", "supports", "Norjan hallitus"),
        "#HopeaAnkerias-hanke suututti Norjan hallituksen.",
    ),
    "created": (
        "Ankeriaan käsikirjan on julkaissut Lauttasaaren säätiö.",
        ("Lauttasaaren säätiö", "created", "Ankeriaan käsikirja"),
        "Ankeriaan käsikirjan on hukannut Lauttasaaren säätiö.",
    ),
    "organises": (
        "Pohjolan vesivirasto järjesti Silver River -konferenssin Vaasassa.",
        ("Pohjolan vesivirasto", "organises", "Silver River"),
        "Pohjolan vesivirasto vältteli Silver River -konferenssia Vaasassa.",
    ),
    "speaksAt": (
        "Tuulikki Rantasalo puhui Silver River -konferenssissa.",
        ("Tuulikki Rantasalo", "speaksAt", "Silver River"),
        "Tuulikki Rantasalo lähti Silver River -konferenssista aikaisin.",
    ),
    "moderates": (
        "Silver River -konferenssi alkoi. Keskustelua johti Eemeli Haapakoski.",
        ("Eemeli Haapakoski", "moderates", "Silver River"),
        "Silver River -konferenssi alkoi. Keskustelua kuunteli Eemeli Haapakoski.",
    ),
    "opens": (
        "Silver River -konferenssin avasi Eemeli Haapakoski.",
        ("Eemeli Haapakoski", "opens", "Silver River"),
        "Silver River -konferenssin nauhoitti Eemeli Haapakoski.",
    ),
    "usesPlatform": (
        "#HopeaAnkerias julkaisee lyhyitä videoita YouTubessa.",
        ("#HopeaAnkerias", "usesPlatform", "YouTube"),
        "#HopeaAnkerias poistui YouTubesta.",
    ),
    "locatedIn": (
        "Vaasassa toimiva Lauttasaaren säätiö omistaa veneen.",
        ("Lauttasaaren säätiö", "locatedIn", "Vaasa"),
        "Vaasan kehuma Lauttasaaren säätiö omistaa veneen.",
    ),
    "commends": (
        "Tuulikki Rantasalo kiitti Lauttasaaren säätiötä.",
        ("Tuulikki Rantasalo", "commends", "Lauttasaaren säätiö"),
        "Tuulikki Rantasalo soitti Lauttasaaren säätiöön.",
    ),
    "availableLanguage": (
        "Ankeriaan käsikirja on saatavilla iiriksi.",
        ("Ankeriaan käsikirja", "availableLanguage", "ga"),
        "Ankeriaan käsikirjaa kehuivat irlantilaiset lukijat.",
    ),
    "foaf:homepage": (
        "Ankeriaan käsikirja on ladattavissa osoitteessa https://eel.example/book",
        ("Ankeriaan käsikirja", "foaf:homepage", "https://eel.example/book"),
        "Ankeriaan käsikirjan kansi on sininen. Kukaan ei kirjoittanut https://eel.example/book",
    ),
}

SWEDISH: dict[str, Row] = {
    "hasFigure": (
        "Konferensen ”Silverälven” började i maj.\n\nResultat\n\nI salen satt 30 deltagare.",
        ("Silverälven", "hasFigure", "30 deltagare"),
        "Konferensen ”Silverälven” började i maj.\n\nResultat\n\nI salen satt 30 ålar.",
    ),
    "worksFor": (
        "Birgitta Stenmark arbetar för stiftelsen Färjan.",
        ("Birgitta Stenmark", "worksFor", "stiftelsen Färjan"),
        "Birgitta Stenmark besökte stiftelsen Färjan.",
    ),
    "heads": (
        "Birgitta Stenmark leder stiftelsen Färjan.",
        ("Birgitta Stenmark", "heads", "stiftelsen Färjan"),
        "Birgitta Stenmark retar stiftelsen Färjan.",
    ),
    "founded": (
        "Gunilla Törnblad grundade Kajutan 2014.",
        ("Gunilla Törnblad", "founded", "Kajutan"),
        "Gunilla Törnblad målade Kajutan 2014.",
    ),
    "subOrganisationOf": (
        "Stiftelsen Färjan, som är en del av Nordiska vatteninstitutet, öppnade i maj.",
        ("Stiftelsen Färjan", "subOrganisationOf", "Nordiska vatteninstitutet"),
        "Stiftelsen Färjan, som ligger bredvid Nordiska vatteninstitutet, öppnade i maj.",
    ),
    "collaboratesWith": (
        "Nordiska vatteninstitutet samarbetar med stiftelsen Färjan.",
        ("Nordiska vatteninstitutet", "collaboratesWith", "stiftelsen Färjan"),
        "Nordiska vatteninstitutet stämde stiftelsen Färjan.",
    ),
    "coordinates": (
        "Projektet #Silverål samordnas av Nordiska vatteninstitutet.",
        ("Nordiska vatteninstitutet", "coordinates", "#Silverål"),
        "Projektet #Silverål nämndes av Nordiska vatteninstitutet.",
    ),
    "contributesTo": (
        "Stiftelsen Färjan finansierar #Silverål.",
        ("Stiftelsen Färjan", "contributesTo", "#Silverål"),
        "Stiftelsen Färjan glömde #Silverål.",
    ),
    "supports": (
        "Projektet #Silverål stöder stiftelsen Färjan.",
        ("#Silverål", "supports", "stiftelsen Färjan"),
        "Projektet #Silverål retade stiftelsen Färjan.",
    ),
    "created": (
        "Stiftelsen Färjan gav ut ”Ålens handbok” i maj.",
        ("Stiftelsen Färjan", "created", "Ålens handbok"),
        "Stiftelsen Färjan tappade bort ”Ålens handbok” i maj.",
    ),
    "organises": (
        "Konferensen ”Silverälven” anordnades av stiftelsen Färjan.",
        ("stiftelsen Färjan", "organises", "Silverälven"),
        "Konferensen ”Silverälven” undveks av stiftelsen Färjan.",
    ),
    "speaksAt": (
        "Birgitta Stenmark talade på konferensen ”Silverälven”.",
        ("Birgitta Stenmark", "speaksAt", "Silverälven"),
        "Birgitta Stenmark lämnade konferensen ”Silverälven” tidigt.",
    ),
    "moderates": (
        "Konferensen ”Silverälven” började. Diskussionen leddes av Oskar Lindfors.",
        ("Oskar Lindfors", "moderates", "Silverälven"),
        "Konferensen ”Silverälven” började. Diskussionen hördes av Oskar Lindfors.",
    ),
    "opens": (
        "Oskar Lindfors öppnade konferensen ”Silverälven”.",
        ("Oskar Lindfors", "opens", "Silverälven"),
        "Oskar Lindfors filmade konferensen ”Silverälven”.",
    ),
    "usesPlatform": (
        "#Silverål lägger ut korta videor på Youtube.",
        ("#Silverål", "usesPlatform", "YouTube"),
        "#Silverål lämnade Youtube.",
    ),
    "locatedIn": (
        "Stiftelsen Färjan, som har sitt säte i Kalmar, äger en båt.",
        ("Stiftelsen Färjan", "locatedIn", "Kalmar"),
        "Stiftelsen Färjan, som fick beröm av Kalmar, äger en båt.",
    ),
    "commends": (
        "Birgitta Stenmark berömde stiftelsen Färjan.",
        ("Birgitta Stenmark", "commends", "stiftelsen Färjan"),
        "Birgitta Stenmark ringde stiftelsen Färjan.",
    ),
    "availableLanguage": (
        "Handboken ”Att tala med ålar” finns på iriska.",
        ("Att tala med ålar", "availableLanguage", "ga"),
        "Handboken ”Att tala med ålar” fick beröm av irländska läsare.",
    ),
    "foaf:homepage": (
        "Handboken ”Att tala med ålar” finns på https://eel.example/book",
        ("Att tala med ålar", "foaf:homepage", "https://eel.example/book"),
        "Handboken ”Att tala med ålar” är blå. Ingen skrev till https://eel.example/book",
    ),
}

HUNGARIAN: dict[str, Row] = {
    "hasFigure": (
        "A Silver River konferencia májusban kezdődött.\n\nEredmények\n\nA teremben ült 30 résztvevő.",
        ("Silver River", "hasFigure", "30 résztvevő"),
        "A Silver River konferencia májusban kezdődött.\n\nEredmények\n\nA teremben ült 30 angolna.",
    ),
    "worksFor": (
        "Harmath Júlia a Révész Alapítványnál dolgozik.",
        ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
        "Harmath Júlia a Révész Alapítványnál várakozik.",
    ),
    "heads": (
        "Bercsényi Zsolt vezeti a Tisztavíz Intézetet.",
        ("Bercsényi Zsolt", "heads", "Tisztavíz Intézet"),
        "Bercsényi Zsolt meglátogatja a Tisztavíz Intézetet.",
    ),
    "founded": (
        "Somlai Petra 2014-ben alapította a Révész Alapítványt.",
        ("Somlai Petra", "founded", "Révész Alapítvány"),
        "Somlai Petra 2014-ben felhívta a Révész Alapítványt.",
    ),
    "subOrganisationOf": (
        "A Révész Alapítványhoz tartozó Tengeri Laboratórium májusban nyílt meg.",
        ("Tengeri Laboratórium", "subOrganisationOf", "Révész Alapítvány"),
        "A Révész Alapítványhoz közeli Tengeri Laboratórium májusban nyílt meg.",
    ),
    "collaboratesWith": (
        "A Tisztavíz Intézet együttműködik a Révész Alapítvánnyal.",
        ("Tisztavíz Intézet", "collaboratesWith", "Révész Alapítvány"),
        "A Tisztavíz Intézet vitatkozik a Révész Alapítvánnyal.",
    ),
    "coordinates": (
        "Az #EzüstAngolna projektet a Révész Alapítvány koordinálja.",
        ("Révész Alapítvány", "coordinates", "#EzüstAngolna"),
        "Az #EzüstAngolna projektet a Révész Alapítvány megemlítette.",
    ),
    "contributesTo": (
        "A Révész Alapítvány finanszírozza az #EzüstAngolna projektet.",
        ("Révész Alapítvány", "contributesTo", "#EzüstAngolna"),
        "A Révész Alapítvány elfelejtette az #EzüstAngolna projektet.",
    ),
    "supports": (
        "Az #EzüstAngolna projekt segíti a norvég kormányt.",
        ("#EzüstAngolna", "supports", "norvég kormány"),
        "Az #EzüstAngolna projekt felbosszantotta a norvég kormányt.",
    ),
    "created": (
        "A Révész Alapítvány májusban kiadta az „Angolnák könyve” című kézikönyvet.",
        ("Révész Alapítvány", "created", "Angolnák könyve"),
        "A Révész Alapítvány májusban elvesztette az „Angolnák könyve” című kézikönyvet.",
    ),
    "organises": (
        "Az Ezüstfolyó fesztivált a Révész Alapítvány szervezte.",
        ("Révész Alapítvány", "organises", "Ezüstfolyó"),
        "Az Ezüstfolyó fesztivált a Révész Alapítvány elkerülte.",
    ),
    "speaksAt": (
        "Bercsényi Zsolt előadást tartott az Ezüstfolyó konferencián.",
        ("Bercsényi Zsolt", "speaksAt", "Ezüstfolyó konferencia"),
        "Bercsényi Zsolt korán elhagyta az Ezüstfolyó konferenciát.",
    ),
    "moderates": (
        "Az Ezüstfolyó konferencia elkezdődött. A beszélgetést Harmath Júlia moderálta.",
        ("Harmath Júlia", "moderates", "Ezüstfolyó"),
        "Az Ezüstfolyó konferencia elkezdődött. A beszélgetést Harmath Júlia hallgatta.",
    ),
    "opens": (
        "Harmath Júlia megnyitotta az Ezüstfolyó konferenciát.",
        ("Harmath Júlia", "opens", "Ezüstfolyó"),
        "Harmath Júlia elhagyta az Ezüstfolyó konferenciát.",
    ),
    "usesPlatform": (
        "Az #EzüstAngolna rövid videókat tesz közzé a YouTube-on.",
        ("#EzüstAngolna", "usesPlatform", "YouTube"),
        "Az #EzüstAngolna elhagyta a YouTube-ot.",
    ),
    "locatedIn": (
        "A Révész Alapítvány székhelye Pécs.",
        ("Révész Alapítvány", "locatedIn", "Pécs"),
        "A Révész Alapítvány ellenfele Pécs.",
    ),
    "commends": (
        "Bercsényi Zsolt megdicsérte a Révész Alapítványt.",
        ("Bercsényi Zsolt", "commends", "Révész Alapítvány"),
        "Bercsényi Zsolt felhívta a Révész Alapítványt.",
    ),
    "availableLanguage": (
        "Az „Angolnák könyve” című kézikönyv ír nyelven érhető el.",
        ("Angolnák könyve", "availableLanguage", "ga"),
        "Az „Angolnák könyve” című kézikönyvet ír olvasók dicsérték.",
    ),
    "foaf:homepage": (
        "Az „Angolnák könyve” című kézikönyv letölthető: https://eel.example/book",
        ("Angolnák könyve", "foaf:homepage", "https://eel.example/book"),
        "Az „Angolnák könyve” című kézikönyv kék. Senki sem írt ide: https://eel.example/book",
    ),
}

ROMANIAN: dict[str, Row] = {
    "hasFigure": (
        "Conferința „Râul de Argint” a început în mai.\n\nRezultate\n\nÎn sală stăteau 30 de participanți.",
        ("Râul de Argint", "hasFigure", "30 participanți"),
        "Conferința „Râul de Argint” a început în mai.\n\nRezultate\n\nÎn sală stăteau 30 de țipari.",
    ),
    "worksFor": (
        "Doru Pătrașcu lucrează la Fundația Podul.",
        ("Doru Pătrașcu", "worksFor", "Fundația Podul"),
        "Doru Pătrașcu așteaptă la Fundația Podul.",
    ),
    "heads": (
        "Anca Vlădescu conduce Institutul pentru Ape Curate.",
        ("Anca Vlădescu", "heads", "Institutul pentru Ape Curate"),
        "Anca Vlădescu vizitează Institutul pentru Ape Curate.",
    ),
    "founded": (
        "Mirela Zamfirescu a fondat Asociația Cărămida în 2014.",
        ("Mirela Zamfirescu", "founded", "Asociația Cărămida"),
        "Mirela Zamfirescu a sunat Asociația Cărămida în 2014.",
    ),
    "subOrganisationOf": (
        "Laboratorul Marin, care face parte din Fundația Podul, s-a deschis în mai.",
        ("Laboratorul Marin", "subOrganisationOf", "Fundația Podul"),
        "Laboratorul Marin, care se află lângă Fundația Podul, s-a deschis în mai.",
    ),
    "collaboratesWith": (
        "Institutul pentru Ape Curate colaborează cu Fundația Podul.",
        ("Institutul pentru Ape Curate", "collaboratesWith", "Fundația Podul"),
        "Institutul pentru Ape Curate a dat în judecată Fundația Podul.",
    ),
    "coordinates": (
        "Proiectul #ȚiparArgintiu este coordonat de Fundația Podul.",
        ("Fundația Podul", "coordinates", "#ȚiparArgintiu"),
        "Proiectul #ȚiparArgintiu este pomenit de Fundația Podul.",
    ),
    "contributesTo": (
        "Fundația Podul finanțează proiectul #ȚiparArgintiu.",
        ("Fundația Podul", "contributesTo", "#ȚiparArgintiu"),
        "Fundația Podul a uitat proiectul #ȚiparArgintiu.",
    ),
    "supports": (
        "Proiectul #ȚiparArgintiu sprijină guvernul norvegian.",
        ("#ȚiparArgintiu", "supports", "guvernul norvegian"),
        "Proiectul #ȚiparArgintiu a supărat guvernul norvegian.",
    ),
    "created": (
        "Fundația Podul a publicat în mai „Manualul țiparului”.",
        ("Fundația Podul", "created", "Manualul țiparului"),
        "Fundația Podul a pierdut în mai „Manualul țiparului”.",
    ),
    "organises": (
        "Fundația Podul a organizat festivalul „Râul de Argint”.",
        ("Fundația Podul", "organises", "Râul de Argint"),
        "Fundația Podul a evitat festivalul „Râul de Argint”.",
    ),
    "speaksAt": (
        "Anca Vlădescu a vorbit la conferința „Râul de Argint”.",
        ("Anca Vlădescu", "speaksAt", "Râul de Argint"),
        "Anca Vlădescu a plecat devreme de la conferința „Râul de Argint”.",
    ),
    "moderates": (
        "Conferința „Râul de Argint” a început. Discuția a fost moderată de Doru Pătrașcu.",
        ("Doru Pătrașcu", "moderates", "Râul de Argint"),
        "Conferința „Râul de Argint” a început. Discuția a fost auzită de Doru Pătrașcu.",
    ),
    "opens": (
        "Conferința „Râul de Argint” a fost deschisă de Doru Pătrașcu.",
        ("Doru Pătrașcu", "opens", "Râul de Argint"),
        "Conferința „Râul de Argint” a fost filmată de Doru Pătrașcu.",
    ),
    "usesPlatform": (
        "#ȚiparArgintiu publică videoclipuri scurte pe YouTube.",
        ("#ȚiparArgintiu", "usesPlatform", "YouTube"),
        "#ȚiparArgintiu a părăsit YouTube.",
    ),
    "locatedIn": (
        "Fundația Podul, cu sediul la Sibiu, are o barcă.",
        ("Fundația Podul", "locatedIn", "Sibiu"),
        "Fundația Podul, lăudată de Sibiu, are o barcă.",
    ),
    "commends": (
        "Anca Vlădescu a lăudat Fundația Podul.",
        ("Anca Vlădescu", "commends", "Fundația Podul"),
        "Anca Vlădescu a sunat Fundația Podul.",
    ),
    "availableLanguage": (
        "„Manualul țiparului” este disponibil în irlandeză.",
        ("Manualul țiparului", "availableLanguage", "ga"),
        "„Manualul țiparului” a fost lăudat de cititori irlandezi.",
    ),
    "foaf:homepage": (
        "„Manualul țiparului” poate fi descărcat de la adresa https://eel.example/book",
        ("Manualul țiparului", "foaf:homepage", "https://eel.example/book"),
        "„Manualul țiparului” este albastru. Nimeni nu a scris la https://eel.example/book",
    ),
}

SENTENCES: dict[str, dict[str, Row]] = {
    "en": ENGLISH,
    "fi": FINNISH,
    "hu": HUNGARIAN,
    "ro": ROMANIAN,
    "sv": SWEDISH,
}
