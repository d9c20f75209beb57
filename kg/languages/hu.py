"""HUNGARIAN: data only."""

from kg.languages.data import FOREIGN_WORDS, LanguageData
from kg.languages.endings import endings

HUNGARIAN = LanguageData(
    code="hu",
    stemmer="hungarian",
    case_endings=(
        *endings(
            "-:",
            cases="ban ben nak nek val vel Cal Cel ról ről tól től hoz hez höz nál nél ból ből"
            " ba be ra re ig ért ként kor on en ön n t at et ot öt a e ja je i s os es ös as é"
            " k ok ek ök ának ének jának jének ban ben án én",
        ),
        *endings(
            "á:a é:e :",
            cases="ban ben nak nek val vel ról ről tól től hoz hez höz nál nél ból ből ként",
        ),
        *endings(
            "ó:o ő:ö",
            cases="ban ben nak nek val vel ról ről tól től hoz hez höz nál nél ból ből ba be ra re ig ért n t",
        ),
        *endings("á:a é:e", cases="ba be ra re ig ért n t"),
        *endings(
            "bb:b cc:c dd:d ff:f gg:g hh:h jj:j kk:k ll:l mm:m nn:n pp:p rr:r ss:s tt:t vv:v zz:z"
            " ssz:sz ggy:gy nny:ny lly:ly ccs:cs zzs:zs tty:ty",
            cases="al el",
        ),
    ),
    loose_endings=(
        *endings(":", cases="ra re ba be on en ön ig ért"),
        *endings("ón:ó őn:ő Vt:V"),
        *endings("C:C y:y", cases="t at et ot öt é éi a e ja je ai ei i k ok ek ök ak as es os ös"),
    ),
    articles=frozenset("a az egy".split()),
    conjunctions=frozenset("és valamint illetve vagy &".split()),
    clausal=frozenset(("és",)),
    demonstratives=frozenset("ez ezt ennek ebben erre ezzel ebből ehhez".split()),
    own_events=frozenset(
        """
        képzés tréning tanfolyam kurzus verseny kiállítás választás
        gála vásár mesterkurzus népszavazás meghallgatás
        """.split()
    ),
    present_participles=("ó", "ő"),
    participle_tails=("ott", "ett", "ött", "ható", "hető"),
    particles=frozenset("is pedig szintén már most maga meg el ki be fel le át össze".split()),
    stop_words=frozenset(
        """
        van vannak volt voltak lesz lesznek lett lettek lenne lehet lehetett kell kellett fog
        fognak tud tudta nem ne nincs sem is csak még már most majd így úgy és valamint illetve
        vagy de ha hogy mert mivel mint miközben amikor ahol ahová ahonnan aki akik akit akiket
        akinek akiknek akikkel akivel ami amik amit amely amelyek amelyet amelyeket amelynek
        amelyeknek amelyben amelyekben amelyből amelyre amelyen amelyhez amellyel amelyért amelynél
        melynek melyek melyet melyben ahogy pedig ugyanakkor ezért tehát továbbá viszont azonban
        vagyis azaz például köztük szintén ez az ezt azt ezek azok ezeket azokat ezen azon ennek
        annak ebben abban ezzel azzal erre arra erről arról itt ott ő ők őt őket mi ti ön önök neki
        nekik vele velük róla hozzá során alatt után előtt között közti által szerint keresztül
        révén mellett ellen iránt felé miatt érdekében kapcsán keretében részeként óta körül
        helyett nélkül múlva minden mindenki mindegyik összes több számos egyes más többi ilyen
        olyan saját mindkét meg el ki be fel le át vissza össze közzé végül először később közben
        tavaly idén tegnap jelenleg külön együtt közösen ismét újra mondta mondja elmondta elmondja
        közölte kiemelte kiemeli hangsúlyozta hangsúlyozza szerinte írta jelezte megjegyezte
        hozzátette tette tesz tett vett vettek vesz vesznek adta adott ad kapott kaptak készült
        készültek szervezte szervezi szervez szervezett megszervezte rendezte rendezi rendezett
        megrendezte tartott tartotta megnyitotta nyitotta bemutatta bemutatja ismertette moderálta
        moderálja vezette vezeti irányítja elnökölt köszöntötte üdvözölte beszélt felszólalt részt
        koordinálja koordinálta koordinál támogatja támogatta finanszírozza finanszírozta indította
        elindította indított indul elindult kiadta megjelentette közzétette alapította létrehozta
        hozta látta látott követte követték nézte nézték töltötték érkezett zajlott jelent dolgozik
        dolgozott tartozik működik található dicsérte méltatta ki kik kit kiket kinek kiknek kivel
        kikkel kié melyik melyiket melyiknek melyikük mit minek miért hol hová honnan mikor hogyan
        hány hányan mennyi mennyit mennyien milyen miről miben
        """.split()
    ),
    definites=frozenset("a az ez".split()),
    inner_words=frozenset("és of and for".split()) | (FOREIGN_WORDS - {"le"}),
    participles=frozenset(
        "felelős foglalkozó való szóló működő végző támogató segítő irányuló".split()
    ),
    modifier_endings=("i", "ó", "ő", "s", "ú", "ű", "us", "es", "os"),
    possessive_endings=(
        "jának",
        "jének",
        "ának",
        "ének",
        "jával",
        "jével",
        "ája",
        "éje",
        "ja",
        "je",
        "a",
        "e",
    ),
    family_first=True,
    honorifics=frozenset("dr prof ifj özv".split()),
    number_words={
        "két": 2,
        "kettő": 2,
        "kettőt": 2,
        "három": 3,
        "hármat": 3,
        "négy": 4,
        "négyet": 4,
        "öt": 5,
        "ötöt": 5,
        "hat": 6,
        "hatot": 6,
        "hét": 7,
        "hetet": 7,
        "nyolc": 8,
        "nyolcat": 8,
        "kilenc": 9,
        "kilencet": 9,
        "tíz": 10,
        "tízet": 10,
        "tizenegy": 11,
        "tizenkét": 12,
        "tizenkettő": 12,
        "tizenhárom": 13,
        "tizennégy": 14,
        "tizenöt": 15,
        "tizenhat": 16,
        "tizenhét": 17,
        "tizennyolc": 18,
        "tizenkilenc": 19,
        "húsz": 20,
        "húszat": 20,
        "harminc": 30,
        "negyven": 40,
        "ötven": 50,
        "hatvan": 60,
        "hetven": 70,
        "nyolcvan": 80,
        "kilencven": 90,
        "száz": 100,
        "százat": 100,
        "kétszáz": 200,
        "kettőszáz": 200,
        "háromszáz": 300,
        "négyszáz": 400,
        "ötszáz": 500,
        "ezer": 1000,
        "százan": 100,
        "négyen": 4,
        "öten": 5,
        "hárman": 3,
        "ketten": 2,
        "tízen": 10,
        "húszan": 20,
        "negyvenen": 40,
        "ötvenen": 50,
        "hatvanan": 60,
    },
    bounds=(
        ("több mint", ">"),
        ("legalább", ">"),
        ("minimum", ">"),
        ("bő", ">"),
        ("akár", "<"),
        ("legfeljebb", "<"),
        ("maximum", "<"),
        ("kevesebb mint", "<"),
        ("közel", "<"),
        ("csaknem", "<"),
        ("majdnem", "<"),
        ("mintegy", "~"),
        ("körülbelül", "~"),
        ("nagyjából", "~"),
        ("hozzávetőleg", "~"),
    ),
    multipliers={
        "ezer": 1000,
        "ezren": 1000,
        "ezres": 1000,
        "ezret": 1000,
        "millió": 1000000,
        "milliót": 1000000,
        "millióan": 1000000,
        "milliárd": 1000000000,
        "száz": 100,
    },
    group_separators=" \xa0\u202f.",
    loose_ending=2,
    negations=frozenset("nem sem ne se nincs nincsenek sincs soha sosem".split()),
    limits=frozenset("csak csupán kizárólag kevesebb".split()),
    contrasts=frozenset("hanem de viszont azonban".split()),
    agent_words=frozenset(("által",)),
    patient_endings=("t",),
    action_marks=("ás", "és"),
    relatives=frozenset(
        """
        aki akik akit akiket akinek akiknek akivel akikkel ami amit amely amelyek amelyet amelyeket
        amelynek amelyeknek amelyben amelyekben amelyből amelyre amelyen amelyhez amellyel amelyért
        melynek melyek melyet
        """.split()
    ),
    not_modifiers=(
        "ban",
        "ben",
        "ból",
        "ből",
        "ról",
        "ről",
        "ra",
        "re",
        "val",
        "vel",
        "on",
        "tól",
        "től",
    ),
    plain_cases=tuple(
        """
        ban ben ból ből ról ről tól től nak nek hoz hez höz nál nél val vel ként
        """.split()
    ),
    object_endings=frozenset("t ot et öt at".split()),
    proper_heads=("minisztérium",),
    lengthened=("a", "e"),
    lengthening=frozenset(
        "t ban ben ból ből ról ről tól től nak nek hoz hez nál nél ra re ba be ig ért".split()
    ),
    owning_tails=("nak", "nek"),
    body_articles=frozenset(("a", "az")),
    indefinite_verbs=("ott", "ett", "ött", "írt", "ítt", "tak", "tek", "nak", "nek"),
    belonging=frozenset({"tartozó"}),
    purposes=("ért",),
    owning_relatives=frozenset("amelynek amelyeknek melynek akinek".split()),
    post_follows=True,
    pronouns=frozenset(("ő",)),
    date_tails=frozenset("-án -én -jén -ján -kor -i -ai -ei -jei -étől -ától -éig -áig".split()),
    object_tails=tuple("ján jén jában jében jából jéből t ban ben ból ből".split()),
    others=frozenset("következő előző másik újabb első második".split()),
    seats=frozenset("székhelyű illetőségű központú".split()),
    adjective_tails=("i",),
    bare_modifiers=True,
    bare_cases=frozenset(
        """
        bal bel cal cel dal del fal fel gal gel kal kel lal lel mal mel nal nel pal pel ral rel sal
        sel tal tel zal zel t ot et at öt ban ben ba be ról ről nak nek val vel nál nél ként on en ön
        ra re hoz hez höz tól től ból é éi
        ből ig
        """.split()
    ),
    months=(
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
    ),
    civic=frozenset(
        "városi polgármesteri megyei fővárosi községi járási kerületi önkormányzati egyetemi nemzeti állami".split()
    ),
    time_words=frozenset("tavaly idén nemrég jelenleg tegnap most frissen újonnan".split()),
    titling=frozenset("című címmel nevű elnevezésű".split()),
    verb_endings=("tak", "tek", "ták", "ték", "tuk", "tük"),
    unit_modifiers=("i", "ó", "ő", "s", "ú", "ű"),
    decimal_separator=",",
    compounds=True,
    possessor_first=True,
    ordinal_dot=True,
    answers=frozenset({"válasz"}),
    plural_tails=("ok", "ek", "ök", "ak"),
)
