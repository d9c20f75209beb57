"""Common words that tell what the name beside them, or the name that they end, is.

`ministry`, `-förbundet` or `-liitto` head the names of organisations; `street`, `-järvi` or `-sjön`
those of places; `professor` stands beside people; `novel` or `election` beside works and events. A
cue is a beginning of word stems: it is found in a word that is it plus an ending, or that is
compounded with it.

>>> cue_classes("kalastusseuran", language="fi")
('org',)
"""

from functools import cache

_LONGEST_ENDING, _SHORT_ENDING = 6, 3
"""Letters that may follow a cue, and a short cue."""

_SHORTEST_COMPOUNDED = 4
"""The length from which a cue may stand inside a compound."""

_COMPOUNDING = frozenset({"fi", "hu", "sv"})
"""Languages that write compounds as one word, so that a cue may stand at the end of one."""

_CUES: dict[str, dict[str, str]] = {
    "en": {
        "org": """agency academy airline army assembly association authority bank board bureau
            cabinet campaign centre center chamber church club coalition college commission
            committee company congress consortium corp corporation council court department
            division federation firm force foundation fund government group guild hospital inc
            institute institution laboratory league llc ltd magazine ministry movement museum navy
            network newspaper office orchestra organisation organization parliament partnership
            party police press school senate service society studio team theatre times tribune
            union university""",
        "loc": """airport avenue bay beach borough bridge canyon cape capital city coast continent
            country county desert district downtown forest gulf harbor harbour hill hotel island
            kingdom lake mount mountain neighborhood ocean park peninsula plaza port province
            region republic restaurant river road sea square state station strait street town
            valley village""",
        "per": """actor actress ambassador analyst archbishop artist attorney author bishop captain
            chairman chairwoman chancellor chief coach colonel commissioner composer dean deputy
            director doctor dr duke emperor founder general governor journalist judge king leader
            lieutenant lord madam manager mayor minister mr mrs ms officer painter philosopher
            player poet pope premier president prime prince princess prof professor queen
            rapporteur reporter scientist secretary senator sergeant sheikh sir singer
            spokesman spokeswoman teacher writer""",
        "misc": """act agreement album amendment award band bill book campaign championship
            conference convention cup directive edition election festival film game law magazine
            movie novel olympics opera plan prize programme project report series show song summit
            tournament treaty war""",
    },
    "fi": {
        "org": """akatemi armeij eduskun hallitu hallinto hiippakun instituut järjestö joukkue
            kauppakamar kerho keskus klinik klubi komissio komitea konserni koulu laitos
            lautakun lehti liiton liitto lukio ministeriö museo neuvosto oikeus opisto
            orkester osasto oyj pankki pankin parlament poliisi puolue puolustusvoim
            päiväko ryhm ry sairaala sanomat seura seurakun senaat säätiö teatter tehdas
            tehta toimikun toimisto tuomioistui tutkimuskesku valiokun verkosto virasto yhdisty
            yhdistyk yhtiö yhteisö yliopisto yrity oy""",
        "loc": """joki joen järvi järve kadul kadun katu kaupung kirkko kirkon koski kosken kunta
            kylä lahti lahden laakso lentoasem lentokent linna lääni läänin maakun mäki mäen
            maanosa manner meri niemi niemen niemimaa puisto ranta ranna saari saare saaristo
            salmi salmen satama selkä tori torin tunturi vaara valtio vuori vuore vuoristo
            rauhanasem asema""",
        "per": """arkkipiispa edustaj esimie herra insinööri johtaj jäsen kansanedustaj kansler
            kapteeni keisari kenraal kirjailij kirkkoherr kirjoittaj komissaar kuning kuningat
            kuvernööri laulaj maalar ministeri näyttelij ohjaaj paavi piispa pelaaj pormestar
            presiden prinse prinssi professor puheenjohtaj rouva runoilij sihteer säveltäj
            taiteilij tohtor toimittaj tuomar tutkij valmentaj ylipormestar yrittäj""",
        "misc": """albumi direktiiv elokuv festivaal hanke hankke kampanj kirja kilpailu
            konferenss laki lain levy liiga messu ohjelm olympialais palkinno palkinto peli
            romaan sarja sopimu sota soda turnau vaalit vaalei asetu seminaari laulu näytelm""",
    },
    "hu": {
        "org": """akadémia alapítvány állomás bank bíróság bizottság cég csapat csoport
            egyesület egyetem egyház fakultás főiskola gimnázium hadsereg hatóság hivatal hálózat
            igazgatóság intézet iroda iskola kamara kar kft klub kongresszus konzorcium
            kormány kórház könyvtár könyvkiadó központ liga minisztérium mozgalom múzeum
            nyrt önkormányzat osztály párt parlament rendőrség rt szakszervezet szenátus
            szervezet szövetség színház szolgálat társaság tanács testület törvényszék
            ügynökség ügyészség unió vállalat zenekar zrt lap újság""",
        "loc": """folyó falu fürdő hegy hegység híd kerület kikötő kontinens megye mező
            óceán ország part pályaudvar repülőtér rakpart régió sivatag strand szoros sziget
            tartomány
            tenger tér terület tó utca út város völgy körút köztársaság környék templom vár""",
        "per": """asszony államtitkár biztos császár doktor dr elnök énekes festő főigazgató
            főnök főtitkár fűtő gróf herceg hercegnő igazgató író kancellár kapitány képviselő
            király királynő költő kormányfő kisasszony miniszter mérnök nagykövet néni bácsi orvos
            polgármester pápa püspök professzor rendező szerkesztő színész szóvivő tábornok tanár
            tudós úr vezér zeneszerző ügyvéd ügyész úrnő""",
        "misc": """album bajnokság csata díj egyezmény fesztivál film forradalom háború irányelv
            játék könyv konferencia kupa megállapodás olimpia program projekt regény rendelet
            sorozat szerződés torna törvény választás vers világbajnokság határozat""",
    },
    "ro": {
        "org": """academi agenți armat asociați autoritat banc bibliotec birou biseric cabinet
            camer centru clinic club colegi comand comisi comitet compani confederați
            congres consili corporați curte departament direcți divizi echip editur facult
            federați firm forț fundați grup gimnazi guvern inspectorat institut instituți jandarm
            judecător liceu lig minister mișcar muze oficiu organizați parlament partid
            patriarhi poliți prefectur primări procuratur regi senat serviciu sindicat
            societat spital școal teatr tribunal trupe uniune universit uzin ziar""",
        "loc": """aeroport bulevard capital cartier comun continent coast deșert deltă fluvi gar
            golf graniț insul județ lac mar mănăstir mun municipi ocean oraș parc peninsul piaț
            plaj port provinci râu regiun republic sat sector stat strad șosea țar țăr vale""",
        "per": """actor actriț ambasador antrenor artist arhitect autor cancelar cântăreț căpitan
            colonel comisar compozitor conducător deputat director doamn domn dr fotbalist
            fondator general guvernator inspector jucător jurnalist judecător lider mareșal ministr
            ofițer papă patriarh pictor poet pop premier președint primar prinț procuror profesor
            regin rege regizor scriitor secretar senator sportiv șef""",
        "misc": """acord album ampionat campionat cart concurs conferinț constituți cup
            directiv ediți festival film joc lege ordonanț opera premiu program proiect
            război revoluți roman serial spectacol summit tratat turneu ziu zi""",
    },
    "sv": {
        "org": """akademi armé avdelning bank bolag bolage byrå central departement domstol
            facket fakultet församling förbund föreningen förening företag förlag förvaltning
            grupp gymnasi hovrätt högskol institut inspektion kammar klubb kommission kommitt
            koncern kontor kyrkan lag laget landsting lasarett liga myndighet museum nämnd
            organisation orkester parlament parti partie polis redaktion regering riksdag rätt
            råd rådet sjukhus skola skolan stiftelse styrelse sällskap teater tidning tingsrätt
            universitet utskott verk verket verksamhet ab""",
        "loc": """backe berg by bygd distrikt fjord fjäll flod flygplats gata gatan hamn hav
            havet holm huvudstad kommun kontinent kust län land landskap ort park plats provins
            region sjö skog slott socken stad staden stad stat station strand torg vik
            väg vägen ö ön öken älv ås område kyrka""",
        "per": """advokat artist biskop chef direktör doktor drottning fru författar förbundskapten
            general greve guvernör herr hertig journalist kansler kapten kejsar konstnär
            kommissionär kung ledamot ledar lektor lärar målar minister mästar ordförand polischef
            president prins prinsess professor påve regissör riksdagsledamot sekreterar
            skådespelar sångar talesman talesperson tränar vd överste forskar åklagar""",
        "misc": """album avtal bok cup direktiv em festival film fördrag galan kampanj
            konferens krig lag liga mässa mästerskap olympisk os planen pris program projekt
            roman serie spel spelet tävling turnering val vm match musikal utställning""",
    },
}
"""Beginnings of cue words, by language and by what the name beside them is."""


def cue_classes(lower: str, *, language: str) -> tuple[str, ...]:
    """Say which classes of names a word in lower case is a cue for."""
    cues = _cues(language)
    found: set[str] = set()
    size = len(lower)
    last = size - _SHORTEST_COMPOUNDED if language in _COMPOUNDING else 0
    for start in range(max(0, last) + 1):
        first = max(start + _SHORTEST_COMPOUNDED, size - _LONGEST_ENDING) if start else 1
        for end in range(first, size + 1):
            cue = lower[start:end]
            if cue in cues and _fits(start, size - end, cue):
                found.update(cues[cue])
    return tuple(sorted(found))


def _fits(before: int, after: int, cue: str) -> bool:
    """Whether a cue with so many letters before and after it in a word may count."""
    if len(cue) < _SHORTEST_COMPOUNDED:
        return before == 0 and after <= _SHORT_ENDING
    return after <= _LONGEST_ENDING


@cache
def _cues(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, words in sorted(_CUES[language].items()):
        for cue in words.split():
            found[cue] = (*found.get(cue, ()), name)
    return found
