"""FINNISH: data only."""

from kg.languages.data import FOREIGN_WORDS, LanguageData
from kg.languages.endings import endings
from kg.languages.fi_numbers import MULTIPLIERS, NUMBER_WORDS

FINNISH = LanguageData(
    code="fi",
    stemmer="finnish",
    case_endings=(
        *endings("nen:nen"),
        *endings("udu:utu hdo:hto hda:hta hdu:htu", cases="n ssA stA llA ltA lle ksi"),
        *endings("joe:joki mäe:mäki", cases="n ssA stA llA ltA lle ksi"),
        *endings("::", cases="n ssA stA A tA llA ltA lle ksi An Vn hVn seen iin iA nA lA"),
        *endings(":", cases="ssAAn stAAn llAAn ltAAn lleen iinsA hVnsA ssAnsA llAnsA"),
        *endings(
            "kse:s ksi:s ngV:nkV hde:hti hdV:htV nkkee:nke kkee:ke ttee:te ppee:pe CCe:CCi"
            " ee:e Ce:Ci nkaa:ngas ttaa:tas kkaa:kas ppaa:pas VV:VV V:V Ci:C nnV:ntV mmV:mpV llV:ltV rrV:rtV"
            " de:si dV:tV tV:ttV kV:kkV pV:ppV vV:pV rV:rkV lV:lkV oe:oki äe:äki"
            " aa:as ää:äs ii:is yyde:yys uude:uus ute:ut se:nen oi:at ai:aat oi:ot i:it e:e",
            cases="n ssA stA llA ltA lle ksi",
        ),
        *endings(
            "uksee:us yksee:ys ksee:s Cee:Ci Cee:Ce aa:a ää:ä oo:o öö:ö uu:u yy:y Cii:C ii:i"
            " see:nen VVsee:VV eesee:e",
            cases="n",
        ),
        *endings("V:V Ci:C kse:s se:nen", cases="nA"),
        *endings(
            "ltojen:llat ltain:llat ojen:at ojen:ot ujen:ut aiden:aat oiden:at eiden:eet ain:at ien:it ien:i"
            " jen:t aahan:aa uuhun:uu oohon:oo eehen:ee iihin:ii VVhVn:VV"
        ),
    ),
    loose_endings=(
        *endings("V:V Ci:C Ce:Ci", cases="A"),
        *endings("VV:VV e:e us:us ys:ys ut:ut as:as s:nen is:is", cases="tA"),
    ),
    adjective_endings=(
        *endings("nne:s", cases="n ssA stA llA ltA lle ksi"),
        *endings("ise:inen", cases="n ssA stA llA ltA lle ksi nA en"),
        *endings("is:inen", cases="tA"),
    ),
    conjunctions=frozenset("ja sekä tai &".split()),
    clausal=frozenset(("ja",)),
    demonstratives=frozenset(
        "tämä tätä tämän tässä tähän tästä tällä tälle kyseinen kyseistä kyseisen".split()
    ),
    own_events=frozenset(
        """
        kurssi verkkokurssi koulutus luento kilpailu juhla konsertti
        vaalit näyttely kuuleminen kansanäänestys mestarikurssi messut
        """.split()
    ),
    telling=frozenset(
        "osoittaa osoitti kertoo kertoi paljastaa paljasti kuvaa kuvasi käsittelee käsitteli neuvoo"
        " opastaa sisältää selvittää selvitti tarjoaa kokoaa vertailee tutkii".split()
    ),
    particles=frozenset("myös puolestaan taas jo nyt itse lisäksi yhä edelleen".split()),
    stop_words=frozenset(
        """
        on ovat oli olivat ole olla ollut olleet olisi olisivat ei eivät en emme voi voivat voidaan
        voitiin voisi voisivat tulee tulevat tuli tulivat pitää pitäisi täytyy saa saavat sai saivat
        saatiin ja sekä tai vai mutta että jotta koska kun jos kuin niin myös vain vaan sillä siis
        vielä jo nyt sitten siten edelleen nykyään nykyisin jälleen taas lähinnä muun muassa mm
        joka jotka jonka joiden joita jossa joissa josta joista johon joihin jolla joilla jolta
        jolle joille jota mikä mitkä minkä mitä missä mistä mihin milloin miten
        miksi kuinka kuka ketkä
        se ne sen niiden sitä niitä siihen siinä siitä sille niihin niissä niistä tämä nämä tämän
        näiden tätä tässä tästä tähän tällä näitä hän he hänen heidän heitä heille hänet me meidän
        meitä meille te teidän teitä teille aikana kanssa kautta mukaan varten välillä välinen
        välisen välistä ennen jälkeen edellä ympäri sijaan lisäksi vuoksi ansiosta yhteydessä osalta
        kohtaan mennessä alkaen saakka asti lähtien kesken keskuudessa puolesta avulla toimesta
        kaikki kaikkien kaikkia kaikille muu muut muun muiden muita jokainen kukin yksi yhden eri
        noin yli alle jopa vähintään enintään lähes kaksi kolme neljä viisi
        seuraava seuraavan seuraavaa seuraavassa seuraavat edellinen edellisen edellistä ensi viime
        sanoi sanoo sanovat kertoi kertoo kertovat kertoivat totesi toteaa toteavat huomautti
        huomauttaa muistutti muistuttaa korosti korostaa painotti painottaa selitti selittää
        arvioi arvioivat uskoo uskoi kuvaili kuvailee pohti pohtii iloitsee vakuutti vakuuttaa
        vastasi vastaa kysyi kysyy kommentoi tiivisti tiivistää kiteytti kiteyttää summasi lisäsi
        kiitti kutsui järjesti järjestivät järjestää avasi avaa avasivat esitteli esittelivät
        julkaisi julkaisee julkaisivat johti johtaa johtivat veti vetää juonsi moderoi ohjasi
        koordinoi rahoittaa rahoitti tukee tuki
        puhui puhuivat puhuu piti pitivät perusti tuotti laati
        kuuluva kuuluvan kuuluvaa kuuluvassa kuuluvat toimiva toimivan toimivaa toimivat sijaitseva
        sijaitsevan julkaissut julkaisseet julkaisema julkaiseman laatima laatiman kirjoittama
        järjestämä järjestämän järjestämässä järjestämään rahoittama rahoittaman koordinoima
        koordinoiman johtama johtaman perustama perustaman tuottama tuottaman aloitti aloittivat
        kiitän kiitämme ihailen ihailemme arvostan arvostamme kehun mainitsen mainitsisin nostan
        nostaisin hankki hankkii esitti esittää haastaa ohjaa
        """.split()
    ),
    inner_words=frozenset("ja for of and".split()) | FOREIGN_WORDS,
    participles=frozenset(
        """
        vastaava vastaavan vastaavaa vastaavassa vastaavasta vastaavaan vastaavalle vastaavalla
        käsittelevä käsittelevän käsittelevää käsittelevässä käsittelevästä edistävä edistävän
        edistävää koskeva koskevan koskevaa koskevassa koskevasta
        """.split()
    ),
    modifier_endings=("n", "nen", "va", "vä", "llinen", "aan", "ään"),
    possessive_endings=("nsa", "nsä"),
    honorifics=frozenset("herra rouva neiti tri tohtori prof professori".split()),
    number_words=NUMBER_WORDS,
    bounds=(
        ("yli", ">"),
        ("enemmän kuin", ">"),
        ("vähintään", ">"),
        ("ainakin", ">"),
        ("jopa", "<"),
        ("enintään", "<"),
        ("korkeintaan", "<"),
        ("alle", "<"),
        ("vähemmän kuin", "<"),
        ("lähes", "<"),
        ("melkein", "<"),
        ("liki", "<"),
        ("noin", "~"),
        ("suunnilleen", "~"),
        ("arviolta", "~"),
    ),
    multipliers=MULTIPLIERS,
    group_separators=" \xa0\u202f.",
    loose_ending=2,
    copulas=frozenset("on oli".split()),
    negations=frozenset("ei en et emme ette eivät eikä eivätkä ettei etteivät".split()),
    limits=frozenset("vain ainoastaan pelkästään vähintään".split()),
    contrasts=frozenset("vaan mutta".split()),
    patient_endings=("a", "ä", "n", "t"),
    action_marks=("minen", "mise", "mist", "miks", "ess"),
    agent_participles=tuple(
        f"m{a}{case}"
        for a in "aä"
        for case in ("", "n", f"ss{a}", f"st{a}", f"{a}n", f"ll{a}", "lle", "t")
    ),
    relatives=frozenset(
        """
        joka jotka jonka joiden jota joita jossa joissa josta joista johon joihin jolla joilla
        jolta joilta jolle joille
        """.split()
    ),
    plain_cases=("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle"),
    foreign_cases=("iin", "een"),
    essives=("na", "nä"),
    owner_ending="n",
    bare_tails=("nen",),
    postpositions=frozenset("mukaan mielestä kanssa johdolla puolesta avulla tukema".split()),
    origins=("sta", "stä", "lta", "ltä"),
    others=frozenset(
        """
        seuraava seuraavan seuraavaa seuraavassa edellinen edellisen edellistä toinen toisen
        ensimmäinen ensimmäisen uusi uuden maan valtion koko pienen suuren ison oman vanhan
        """.split()
    ),
    owning_relatives=frozenset("jonka joiden".split()),
    proper_heads=("ministeriö",),
    pronouns=frozenset("hän hänen hänet häntä".split()),
    owner_pronouns=frozenset(("sen",)),
    object_pronouns=frozenset(("sitä",)),
    there=frozenset(("siellä",)),
    thing_pronouns=frozenset(("se",)),
    seats=frozenset(
        "toimiva toimivan toimivaa toimivat sijaitseva sijaitsevan sijaitsevaa kuuluva kuuluvan".split()
    ),
    foreign_letters=frozenset("bcfqwxzšžáéíóúőű"),
    not_modifiers=("ssa", "ssä", "lla", "llä", "lta", "ltä", "lle", "ksi"),
    months=(
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesäkuu",
        "heinäkuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
    ),
    adjective_tails=tuple(
        f"{vowel}{tail}"
        for tail in "lainen läinen laisen läisen laista läistä laiset läiset laisten läisten".split()
        for vowel in ("i", "")
    ),
    agreement=(
        ("nen", ()),
        ("sen", ("n",)),
        ("sta", ("a", "ä")),
        ("stä", ("a", "ä")),
        ("set", ("t",)),
        ("sten", ("n",)),
    ),
    time_words=frozenset("viime ensi tänä vuonna nykyään nykyisin äskettäin vasta".split()),
    titling=frozenset(
        "niminen nimisen nimistä nimisessä nimeltä nimeltään otsikolla nimellä".split()
    ),
    verb_endings=(
        "si",
        "mme",
        "vat",
        "vät",
        "tiin",
        "taan",
        "nut",
        "nyt",
        "neet",
        "ui",
        "oi",
        "toimi",
        "toimii",
    ),
    unit_modifiers=("ista", "istä", "sta", "stä", "tta", "ttä", "uutta", "iselle", "avaa", "ävää"),
    decimal_separator=",",
    compounds=True,
    possessor_first=True,
    ordinal_dot=True,
    answers=frozenset({"vastaus"}),
)
