"""ROMANIAN: data only."""

from kg.languages.data import FOREIGN_WORDS, LanguageData
from kg.languages.endings import endings

ROMANIAN = LanguageData(
    code="ro",
    stemmer="romanian",
    case_endings=(
        *endings("-:", cases="ul ului lui l urile urilor ei le ii a i"),
        *endings(
            "olii:oala țelei:țeaua ării:area dinii:dina"
            " ției:ția siei:sia Ciei:Cia ății:atea ții:tea nii:nea cii:ca gii:ga ii:ea ei:a"
            " ului:ul lui:l ilor:ile elor:ele urilor:urile ilor:ii rii:ra"
        ),
    ),
    loose_endings=endings("Cul:C Cul:Cu iul:iu iul:i oul:ou ția:ție sia:sie tatea:tate Ca:Că le:"),
    adjective_endings=endings(
        "ale:ală ene:eană iene:iană ice:ică ane:ană ente:entă ive:ivă are:ară eze:eză ite:ită"
        " ate:ată âne:ână oase:oasă Ce:Că tate:tate mare:mare care:care ltare:ltare etare:etare"
        " uare:uare nare:nare zare:zare țare:țare ere:ere ire:ire"
    ),
    articles=frozenset(
        "un o unui unei niște al a ai ale cel cea cei cele celui celei celor".split()
    ),
    conjunctions=frozenset("și sau precum &".split()),
    clausal=frozenset(("și",)),
    demonstratives=frozenset("acest această acestui acestei".split()),
    particles=frozenset("deja acum însuși însăși".split()),
    stop_words=frozenset(
        """
        este sunt e era erau a au fost fi fie va vor poate pot putea trebuie are avea având de la
        în din cu pe pentru prin între despre fără sub peste până către spre după înainte contra
        asupra dintre privind conform potrivit și sau dar iar ci că să dacă deoarece când unde care
        ce cine cum cât deși încât face fac se își și-a s-a s-au le îi îl o li i-a l-a lor lui ei
        el ea ele ne noi voi dumneavoastră nu mai foarte doar numai chiar tot toți toate fiecare
        orice alt altă alți alte același acest această acești aceste acel acea acestui acestei spus
        declarat organizat invitat prezentat publicat deschis moderat suntem sunteți fusese fiind
        vom veți vrea vrut putut trebuit trebuia avut ai am ați aș ar lângă datorită împotriva
        împreună alături cadrul timpul urma parte loc acum astăzi ieri mâine apoi astfel deja încă
        totuși așa atunci aici acolo câte câți aproximativ circa cărei cărui căror căruia căreia
        ceea acesta aceasta acestora acestea aceștia acestuia acesteia noastră nostru noștri
        noastre său sa săi sale spune spunea afirmă afirmat declară adaugă adăugat subliniază
        subliniat explică explicat arată arătat menționat precizat consideră crede remarcat
        povestit publică publicată publicate lansează lansat lansată organizează organizată
        organizate găzduiește găzduit găzduită coordonează coordonat coordonată conduce condus
        condusă participă participat contribuie contribuit colaborează colaborat sprijină sprijinit
        susține susținut finanțează finanțat finanțată realizează realizat realizată elaborează
        elaborat elaborată editează editat oferă oferit prezintă prezentată deschide deschisă
        moderează moderată invită invitați vorbit vorbește lucrează lucrat reprezintă folosește
        utilizează continuă durează începe început ajunge ajuns apare apar apărut devine devenit
        conduse prezidat prezidată rostit rostită susținută coordonate
        le-a i-a l-a ne-a v-a m-a mi-a te-a ți-a n-a le-au i-au l-au ne-au v-au n-au
        primește primit pune pus ia luat dă dat făcut ține ținut vine venit aparține desfășoară
        desfășurat situat situată aflat aflată înființat înființată fondat fondată creat creată
        comunică indică dedică implică aplică ridică verifică identifică separă compară pregătește
        furnizează răspunde lăudat apreciat felicitat mulțumit numit numită intitulat intitulată
        """.split()
    ),
    honorifics=frozenset("dl dna dr prof ing domnul doamna domnului doamnei".split()),
    links=frozenset("la din în pe al a ale ai pentru cadrul de".split()),
    definite_forms=True,
    thing_pronouns=frozenset("ea el aceasta acesta".split()),
    living_pronouns=frozenset("ea el".split()),
    pronouns=frozenset("dumneaei dumnealui dânsa dânsul".split()),
    others=frozenset(
        "următorul următoarea viitorul viitoarea următor următoare precedent precedentă viitor"
        " viitoare trecut trecută alt altă anterior anterioară anterioare precedente următoarei următorului".split()
    ),
    definite_ends=("a", "ul", "l"),
    genitives=frozenset("de al a ale ai".split()),
    modifier_endings=tuple(
        "ală ană ică ivă ară olă oasă antă entă al ale ean ene ic ice iv ului lui ii ilor elor".split()
    ),
    given_endings=(("iei", "ia"),),
    origin_links=frozenset({"din"}),
    owner_tails=("lui", "lor", "ei", "ii"),
    double_tails=("ii",),
    word_ends=tuple("ul ă a ea e i u le re ii or ent et ort ism".split()),
    auxiliaries=frozenset(
        "a au am este e sunt era erau va vor se s-a s-au își și-a și-au fi".split()
    ),
    noun_modifiers=tuple("lor ei ii iei an ar or ist ă esc ești".split()),
    inner_words=frozenset("de a al ale ai pentru și în din la cu privind of and the".split())
    | (FOREIGN_WORDS - {"da", "le"}),
    purpose_links=frozenset("pe pentru privind".split()),
    number_words={
        "doi": 2,
        "două": 2,
        "trei": 3,
        "patru": 4,
        "cinci": 5,
        "șase": 6,
        "șapte": 7,
        "opt": 8,
        "nouă": 9,
        "zece": 10,
        "unsprezece": 11,
        "doisprezece": 12,
        "douăsprezece": 12,
        "treisprezece": 13,
        "paisprezece": 14,
        "cincisprezece": 15,
        "șaisprezece": 16,
        "șaptesprezece": 17,
        "optsprezece": 18,
        "nouăsprezece": 19,
        "douăzeci": 20,
        "treizeci": 30,
        "patruzeci": 40,
        "cincizeci": 50,
        "șaizeci": 60,
        "șaptezeci": 70,
        "optzeci": 80,
        "nouăzeci": 90,
    },
    bounds=(
        ("peste", ">"),
        ("mai mult de", ">"),
        ("mai mulți de", ">"),
        ("mai multe de", ">"),
        ("cel puțin", ">"),
        ("minimum", ">"),
        ("până la", "<"),
        ("cel mult", "<"),
        ("maximum", "<"),
        ("mai puțin de", "<"),
        ("sub", "<"),
        ("aproape", "<"),
        ("circa", "~"),
        ("aproximativ", "~"),
        ("în jur de", "~"),
        ("vreo", "~"),
    ),
    multipliers={
        "sută": 100,
        "sute": 100,
        "mie": 1000,
        "mii": 1000,
        "milion": 1000000,
        "milioane": 1000000,
        "miliard": 1000000000,
        "miliarde": 1000000000,
    },
    group_separators=" \xa0\u202f.",
    loose_ending=1,
    copulas=frozenset("este e funcția postul".split()),
    negations=frozenset("nu n-a n-au n-am n-ar nici niciun nicio niciodată".split()),
    limits=frozenset("doar numai puțin puțini puține".split()),
    contrasts=frozenset("dar însă ci iar".split()),
    agent_words=frozenset("de către".split()),
    relatives=frozenset("care ce cel cea".split()),
    owning_relatives=frozenset("cărui cărei căror".split()),
    demonym_endings=("ă", "e", "i", "ei"),
    months=(
        "ianuarie",
        "februarie",
        "martie",
        "aprilie",
        "mai",
        "iunie",
        "iulie",
        "august",
        "septembrie",
        "octombrie",
        "noiembrie",
        "decembrie",
    ),
    title_words=frozenset(
        "despre fără spre prin cu pe sub între după nu să se care ce cum".split()
    ),
    titling=frozenset("intitulat intitulată denumit denumită numit numită".split()),
    decimal_separator=",",
    head_first=True,
    answers=frozenset({"răspuns"}),
)
