"""SWEDISH: data only."""

from kg.languages.data import FOREIGN_WORDS, LanguageData
from kg.languages.endings import endings

SWEDISH = LanguageData(
    code="sv",
    stemmer="swedish",
    case_endings=(
        *endings("::", cases="s n en ns ens et ets"),
        *endings("Cens:Cen éns:én ets:et nas:na ans:an rnas:rna hets:het ings:ing"),
        *endings("'s: s':s -baserad: -baserade: -baserat: baserade: sbaserade: baserad:"),
    ),
    loose_endings=endings(
        "s: Cen:C Cet:C iet:i én:é an:a na: ska:sk iga:ig iala:ial onala:onal ionella:ionell"
    ),
    articles=frozenset("den det de en ett".split()),
    conjunctions=frozenset("och samt eller &".split()),
    clausal=frozenset(("och",)),
    demonstratives=frozenset("detta denna".split()),
    particles=frozenset("också även nu redan själv själva fortfarande alltjämt ännu".split()),
    stop_words=frozenset(
        """
        är var varit vara blev blir bli blivit har hade ha haft kan kunde kunnat ska skulle vill
        ville måste får fick fått gör gjorde gjort göra finns fanns går gick gått kommer kom står
        stod tar tog ger gav ges av för med från till i på vid om under över efter före mellan
        genom via hos mot inom utan utom enligt kring bland sedan redan tills trots som och samt
        eller men att när där då så eftersom medan vilket vilka vilken vars denna detta dessa den
        det de dem sin sitt sina hans hennes deras dess vi oss vår vårt våra ni er ert era jag du
        han hon man ur inte också även mer mest bara endast nu här dock hur varför vad vem vart
        alla allt varje båda sådan samma egen egna andra nästa förra senaste ny nytt nya första
        en ett två tre säger sade sa sagt berättar berättade konstaterar konstaterade förklarar
        förklarade betonar betonade påpekar påpekade tillägger menar menade anser ansåg tror
        undrar frågar svarar svarade kommenterar hoppas bjöd anordnar anordnade arrangerar
        arrangerade arrangerades anordnades inleder inledde inleddes öppnar öppnade presenterar
        presenterade publicerar publicerade publicerades leder ledde leds leddes samordnar
        samordnade samordnas driver drivs stöder stödjer bidrar bidrog deltar deltog medverkar
        ansvarar hölls hålls höll håller samlade följer följde visar visade visas når nådde
        ordnade ordnar grundade startade lockade arbetar arbetade jobbar jobbade bor bodde bildade
        bakom utanför innanför ovanför nedanför framför bredvid kvar något någon några ingen inget
        inga sådana sådant ännu alltid aldrig ofta just ändå bara ju väl helt
        """.split()
    ),
    honorifics=frozenset("herr fru fröken dr doktor prof professor".split()),
    links=frozenset("vid på för av i hos från inom till med".split()),
    definite_forms=True,
    definite_ends=("n", "en", "t", "et"),
    genitives=frozenset("av".split()),
    inner_words=frozenset("och för av of and the".split()) | (FOREIGN_WORDS - {"der", "du"}),
    modifier_endings=("ska", "iska", "ella", "ala", "siva", "nella", "liga", "iga", "nde", "ade"),
    number_words={
        "två": 2,
        "tre": 3,
        "fyra": 4,
        "fem": 5,
        "sex": 6,
        "sju": 7,
        "åtta": 8,
        "nio": 9,
        "tio": 10,
        "elva": 11,
        "tolv": 12,
        "tretton": 13,
        "fjorton": 14,
        "femton": 15,
        "sexton": 16,
        "sjutton": 17,
        "arton": 18,
        "nitton": 19,
        "tjugo": 20,
        "trettio": 30,
        "fyrtio": 40,
        "femtio": 50,
        "sextio": 60,
        "sjuttio": 70,
        "åttio": 80,
        "nittio": 90,
        "hundra": 100,
        "ettusen": 1000,
        "tvåhundra": 200,
        "trehundra": 300,
        "femhundra": 500,
    },
    bounds=(
        ("över", ">"),
        ("mer än", ">"),
        ("fler än", ">"),
        ("drygt", ">"),
        ("minst", ">"),
        ("åtminstone", ">"),
        ("upp till", "<"),
        ("högst", "<"),
        ("som mest", "<"),
        ("mindre än", "<"),
        ("färre än", "<"),
        ("under", "<"),
        ("nästan", "<"),
        ("närmare", "<"),
        ("knappt", "<"),
        ("omkring", "~"),
        ("ungefär", "~"),
        ("cirka", "~"),
        ("runt", "~"),
        ("kring", "~"),
    ),
    multipliers={
        "hundra": 100,
        "tusen": 1000,
        "miljon": 1000000,
        "miljoner": 1000000,
        "miljard": 1000000000,
        "miljarder": 1000000000,
    },
    group_separators=" \xa0\u202f.",
    loose_ending=2,
    copulas=frozenset("är varit".split()),
    finites=frozenset(
        """
        är var blev blir har hade kan kunde ska skulle finns fanns får fick kommer kom går gick
        ges gavs ligger låg bygger byggde handlar handlade vänder beskriver innehåller består
        """.split()
    ),
    negations=frozenset("inte ej icke aldrig varken ingen inget inga".split()),
    limits=frozenset("bara endast enbart minst mindre färre".split()),
    contrasts=frozenset("men utan".split()),
    agent_words=frozenset(("av",)),
    relatives=frozenset("som vilken vilka vars".split()),
    genitive_tail="s",
    purpose_links=frozenset(("för",)),
    seat_links=frozenset(("i",)),
    proper_heads=("ministeriet", "departementet"),
    seat_tails=("baserad", "baserade", "baserat"),
    pronouns=frozenset("hon han".split()),
    owner_pronouns=frozenset(("dess",)),
    object_pronouns=frozenset("den det".split()),
    there=frozenset(("där",)),
    owning_relatives=frozenset(("vars",)),
    demonym_endings=("a", "t"),
    months=(
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    title_words=frozenset(
        "om med utan på under över från mot vid kring till hur när vi du inte att".split()
    ),
    others=frozenset("föregående förra nästa annan annat kommande tidigare senaste".split()),
    titling=frozenset("kallad kallat kallade döpt titeln titel rubriken namnet namn heter".split()),
    verb_endings=(
        *("följde", "deltog", "deltar", "anmälde", "tittade", "lyssnade", "besökte", "svarade"),
        *("röstade", "hade", "gjorde", "kunde", "ville", "skulle", "valde", "såg"),
    ),
    unit_modifiers=("a", "nde"),
    decimal_separator=",",
    compounds=True,
    answers=frozenset({"svar"}),
)
