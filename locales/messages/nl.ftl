# Wat groter op de opdrachtregel zegt, in het Nederlands.
#
# Elk probleem heeft één bericht, genoemd naar zijn code, met het attribuut `help`: hoe het te verhelpen is. Allebei zijn
# het één zin, met een kleine letter en zonder punt; namen en wat mensen typten staan tussen `backticks`. Welke
# argumenten een code heeft, staat in src/diag.rs. Een lijst van namen is er drie keer: $known ("a, b of c"), $known-and
# ("a, b en c"), $known-arrows ("a → b → c"), en geteld: $known-count.

## Het verslag

severity-error = fout
severity-warning = waarschuwing
severity-help = hulp
see-also = zie ook
count-errors =
    { $errors ->
        [one] { $errors } fout
       *[other] { $errors } fouten
    }
count-warnings =
    { $warnings ->
        [one] { $warnings } waarschuwing
       *[other] { $warnings } waarschuwingen
    }
summary = { count-errors } en { count-warnings }
not-written = er is niets geschreven, zodat de vorige site heel blijft
count-pages =
    { $pages ->
        [one] { $pages } pagina
       *[other] { $pages } pagina’s
    }
count-languages =
    { $languages ->
        [one] { $languages } taal
       *[other] { $languages } talen
    }
built = { count-pages } in { count-languages }; bestanden: { $written } geschreven, { $unchanged } ongewijzigd, { $removed } verwijderd
count-brochures =
    { $brochures ->
        [one] { $brochures } brochure
       *[other] { $brochures } brochures
    }
count-sheets =
    { $sheets ->
        [one] { $sheets } factsheet
       *[other] { $sheets } factsheets
    }
built-print =
    { $sheets ->
        [0] { count-brochures }, { count-pages }
       *[other]
            { $brochures ->
                [0] { count-sheets }, { count-pages }
               *[other] { count-brochures } en { count-sheets }, { count-pages }
            }
    }
print-written = `{ $file }`: { count-pages }
not-printed = er is geen pdf geschreven
count-press-files =
    { $files ->
        [one] { $files } drukbestand
       *[other] { $files } drukbestanden
    }
checked-press = { count-press-files } gecontroleerd zoals een drukker dat doet; fouten: { $faults }, opmerkingen: { $advice }
checked-fine = geen problemen gevonden

## Vertalers

exchange-syntax = dit bestand is beschadigd: { $reason }
    .help = vraag het bureau om het bestand opnieuw te leveren, zonder het met een tekstverwerker te openen
exchange-version = dit is geen bestand dat groter kan inlezen ({ $found })
    .help = groter leest XLIFF 2.0 en 2.1, XLIFF 1.0 tot en met 1.2 en gettext PO
exchange-language = `{ $lang }` is geen taal waarin dit programma wordt vertaald
    .help = mogelijk: { $known }
exchange-languages = dit bestand bevat meer dan één taal: `{ $first }` en `{ $second }`
    .help = importeer één bestand per taal
exchange-source = dit bestand is vertaald uit `{ $lang }`, maar dit programma is geschreven in `{ $expected }`
    .help = kijk of dit bestand wel bij dit programma hoort
exchange-file = `{ $path }` bestaat niet in dit programma; deze vertaling is overgeslagen
    .help = is de kaart verplaatst, exporteer haar dan opnieuw
exchange-gone = de tekst `{ $id }` staat niet meer in het programma; de vertaling is overgeslagen
    .help = exporteer de kaart opnieuw als zij nog moet worden vertaald
exchange-stale = de brontekst van `{ $id }` is gewijzigd nadat dit bestand is gemaakt
    .help = de vertaling is overgenomen en blijft als verouderd gemarkeerd
exchange-newer = de vertaling van `{ $id }` is in het programma gewijzigd nadat dit bestand is gemaakt
    .help = met --force vervangt u de tekst in het programma door die uit dit bestand
exchange-structure = groter weet niet bij welke alinea van de vertaling `{ $id }` hoort, en zou tekst kunnen wissen
    .help = met --force wordt de vertaling opnieuw opgebouwd naar de brontekst; bewaar eerst wat er nu staat
exchange-empty = `{ $id }` is niet vertaald
    .help = de tekst in het programma blijft zoals zij is
exchange-missing = in de vertaling van `{ $id }` ontbreekt `{ $sign }`
    .help = zet dit teken in het vertaalprogramma terug op zijn plaats in de zin
exchange-extra = in de vertaling van `{ $id }` staat `{ $sign }`, dat niet in de brontekst staat
    .help = haal dit teken in het vertaalprogramma weg
exchange-link = de vertaling van `{ $id }` verwijst naar `{ $found }` in plaats van `{ $expected }`
    .help = een vertaler vertaalt de tekst van een link, niet het adres
exchange-emphasis = in de vertaling van `{ $id }` ontbreekt de nadruk `{ $sign }`
    .help = kijk of dat de bedoeling is
exchange-control = in de vertaling van `{ $id }` staat een teken dat niet kan worden getoond ({ $code })
    .help = haal het weg
exchange-long = de vertaling van `{ $id }` telt { $length } tekens; er passen er { $limit }
    .help = maak de tekst korter
exchange-same = de vertaling van `{ $id }` is gelijk aan de brontekst
    .help = kijk of de tekst wel is vertaald
exchange-unwritable = de vertaling van `{ $id }` kan zo niet worden opgeschreven
    .help = kijk in het vertaalprogramma of de tekens in deze tekst nog goed genest zijn
export-unknown = er is geen kaart of pagina `{ $name }`
    .help = { $meant ->
        [none] geef de naam van een kaart, pagina of onderdeel, of het pad van het bestand
       *[other] bedoelt u `{ $meant }`?
    }
exchange-note-title = Titel, ook de kop van de pagina ({ $place })
exchange-note-summary = Samenvatting in een of twee zinnen, voor overzichten en zoekmachines ({ $place })
exchange-note-alt = Beschrijving van een foto voor wie haar niet kan zien ({ $place })
exchange-note-caption = Bijschrift van een foto ({ $place })
exchange-note-figure = Wat een kerncijfer telt; het getal zelf komt erboven te staan ({ $place })
exchange-note-link = Tekst van een link naar een andere site ({ $place })
exchange-note-update = Nieuwsbericht over het project ({ $place })
exchange-note-heading = Tussenkop ({ $place })
exchange-note-paragraph = Alinea ({ $place })
exchange-note-item = Onderdeel van een lijst ({ $place })
exchange-note-cell = Cel van een tabel ({ $place })
exchange-note-code = Voorbeeld van code of vaste tekst ({ $place })
exchange-note-name = Naam van wie iets zegt, of kop van een kader ({ $place })
exchange-note-word = Vast woord op de website ({ $place })
exchange-note-value = Wat het programma over zichzelf zegt ({ $place })
exchange-note-variant = Eén van de meervoudsvormen; de vorm staat tussen vierkante haken in de naam.
exchange-note-changed = De brontekst is gewijzigd sinds deze vertaling is gemaakt.
cli-exported = { $count ->
    [one] { $count } tekst staat in `{ $file }`
   *[other] { $count } teksten staan in `{ $file }`
    }
cli-export-nothing = er is niets te vertalen
cli-imported = { $count ->
    [one] { $lang }: { $count } vertaling overgenomen
   *[other] { $lang }: { $count } vertalingen overgenomen
    }
cli-import-nothing = er is niets te wijzigen
cli-import-refused = er is niets gewijzigd
cli-import-written = geschreven: `{ $path }`

## Opdrachten

cli-created = aangemaakt: `{ $path }`
cli-init-done = het nieuwe programma staat in `{ $path }`; schrijf de eerste kaart met `groter new card`
cli-ask-title = Hoe heet het project?
    .hint = de naam zoals die boven de kaart komt te staan
cli-ask-needed = vul iets in; met Esc stopt u
cli-ask-section = Waar hoort het bij?
    .hint = pijltjes: kiezen · letters: zoeken · Enter: verder · Esc: stoppen
cli-ask-tranche = Uit welke tranche komt het?
    .hint = pijltjes: kiezen · letters: zoeken · Enter: verder · Esc: stoppen
cli-ask-year = In welk jaar is het klaar?
    .hint = vier cijfers; leeg laten mag
cli-ask-year-wrong = dat is geen jaartal: schrijf vier cijfers, zoals 2030, of laat het leeg
cli-ask-places = Waar is het?
    .hint = spatie: aankruisen · letters: zoeken · Enter: verder (niets aankruisen mag) · Esc: stoppen
cli-ask-places-free = Waar is het?
    .hint = plaatsen, met een komma ertussen; leeg laten mag
cli-ask-language = Naar welke taal?
    .hint = pijltjes: kiezen · Enter: verder · Esc: stoppen
cli-ask-language-one =
    { $count ->
        [0] { $lang } (niets te beginnen)
        [one] { $lang } (één tekst te beginnen)
       *[other] { $lang } ({ $count } teksten te beginnen)
    }
cli-ask-text = Wat gaat u vertalen?
    .hint = pijltjes: kiezen · letters: zoeken · Enter: verder · Esc: stoppen
cli-card-next = de kaart staat klaar; vul in dat bestand nog in: { $gaps } — en bekijk haar met `groter serve --open`
cli-translation-next = vertaal wat daar staat; zolang er iets onvertaald is, komt de vertaling niet op de site. Hoort een tekst in beide talen gelijk te zijn, zeg dat dan met `groter translations accept`
cli-translation-none = in de taal `{ $lang }` ontbreekt geen vertaling
cli-translation-comment =
    Vertaal alles wat hier tussen aanhalingstekens staat, en de tekst onder de streep.
    Laat staan zoals het is: adressen zoals (card:…), namen van bestanden, [[gaten]] en `translated_from`.
    Jaar, plaatsen, cijfers en de foto zelf staan alleen in `{ $source }` en gelden ook hier.
cli-forms-next = vul boven de streep in waar de teksten bewaard worden (`backend`), samen met uw ICT-afdeling; hoe het werkt staat in docs/writing.md
cms-head =
    Formulieren voor { $name }, gemaakt met `groter schema --cms { $cms }`.
    Wat hier boven de streep staat, is van u en blijft staan.
cms-backend =
    Vul hier met uw ICT-afdeling in waar de teksten bewaard worden en hoe mensen inloggen:
    git-gateway (Netlify Identity), github of gitlab (repo: organisatie/naam), of gitea.
cms-try-decap = Om te proberen op uw eigen computer: zet hieronder `local_backend: true` en start `npx decap-server` in de map van het programma.
cms-try-sveltia = Om te proberen op uw eigen computer: kies in Chrome of Edge voor werken met een map op deze computer.
cms-made =
    Alles hieronder maakt `groter schema --cms { $cms } --out DIT-BESTAND` opnieuw:
    doe dat na een nieuw onderdeel, een nieuwe plaats of een nieuwe taal.
cms-suffix =
    Let op: Decap CMS verwacht de taal in elke bestandsnaam (naam.{ $lang }.md).
    Hernoem bestanden zonder taal in hun naam, anders vindt het hun vertalingen niet.
cms-pages = Pagina’s
cms-page-singular = pagina
cms-card-singular = kaart
cms-in-folders = { $title } (kaarten met een eigen map)
cms-section-text = De tekst van dit onderdeel
cms-sections = Onderdelen
    .hint = de teksten van de startpagina en van de onderdelen zelf, per taal
cms-home = Startpagina
cms-body = Tekst
    .hint = in Markdown; een link naar een andere kaart schrijft u als [naam](card:naam-van-de-kaart)
cms-title = Titel
cms-summary = Samenvatting
    .hint = een of twee zinnen, voor overzichten en zoekmachines
cms-slug = Laatste deel van het adres
    .hint = alleen als het anders moet dan de bestandsnaam: kleine letters, cijfers en streepjes
cms-slug-wrong = kleine letters, cijfers en streepjes
cms-aliases = Oude adressen
    .hint = adressen die hierheen leiden, met een komma ertussen: /oud/pad/
cms-draft = Concept
    .hint = de tekst komt nog niet op de site
cms-image = Foto of tekening
cms-image-file = Bestand
cms-image-credit = Maker
    .hint = de naam van de fotograaf of tekenaar; verplicht bij een foto
cms-image-licence = Licentie
    .hint = waarom u de foto mag gebruiken, bijvoorbeeld CC BY 4.0; verplicht bij een foto
cms-image-focus = Midden van de aandacht
    .hint = twee getallen van 0 tot 1, van links en van boven: wat zichtbaar blijft als de foto wordt bijgesneden
cms-image-decorative = Alleen versiering
    .hint = dan is geen beschrijving nodig
cms-image-alt = Beschrijving
    .hint = wat er te zien is, voor wie het niet kan zien
cms-image-caption = Bijschrift
cms-links = Links naar andere websites
    .hint = in een vertaling: dezelfde links in dezelfde volgorde, alleen met hun naam
cms-links-url = Adres
cms-links-label = Naam van de link
cms-updates = Nieuws over het project
    .hint = in een vertaling: hetzelfde nieuws met dezelfde datums
cms-updates-date = Datum
cms-updates-text = Wat er gebeurd is
cms-weight = Plaats in de volgorde
    .hint = een kleiner getal komt eerder
cms-date = Datum
cms-kind = Soort
    .hint = alleen bij een tekst die geen project is
cms-kind-page = pagina
cms-year = Eindjaar
    .hint = het jaar waarin het project klaar is
cms-tranche = Tranche
    .hint = leeg laten als het onderdeel al een tranche heeft
cms-tranche-number = tranche { $number }
cms-status = Status
    .hint = leeg laten als het de status van de tranche is
cms-places = Plaatsen
cms-coordinates = Coördinaten
    .hint = eerst de breedte (50,8…), dan de lengte (5,7…)
cms-number = Getal
cms-precision = Hoe precies de coördinaten zijn
cms-precision-exact = de plek zelf
cms-precision-town = ergens in deze plaats
cms-precision-region = ergens in deze streek
cms-short = Laatste deel van het korte adres
    .hint = alleen als u het zelf wilt kiezen
cli-watching = groter let op wijzigingen; stop met Ctrl+C
cli-serving = de site staat op { $url }
cli-language-texts = teksten
cli-language-words = woorden
cli-language-sentences = zinnen
cli-language-mean = per zin
cli-language-longest = langste (regel)
cli-language-ease = leesbaarheid
cli-language-total = samen
cli-language-very-difficult = zeer moeilijk
cli-language-difficult = moeilijk
cli-language-fairly-difficult = tamelijk moeilijk
cli-language-standard = normaal
cli-language-fairly-easy = tamelijk gemakkelijk
cli-language-easy = gemakkelijk
cli-language-very-easy = zeer gemakkelijk
cli-language-long = zinnen van meer dan { $limit } woorden:
cli-language-abbreviations = afkortingen zonder uitleg, met de regel waarop ze staan:
cli-language-advice = dit is advies: een formule telt, maar begrijpt niet wat er staat; afkortingen die iedereen kent kunt u bij `abbreviations` in `content/site.yaml` zetten
cli-translations-title = Stand van de vertalingen
cli-translations-overview = Overzicht
cli-translations-language = taal
cli-translations-texts = teksten
cli-translations-missing = ontbreekt
cli-translations-begun = begonnen
cli-translations-outdated = verouderd
cli-translations-unmarked = onbekend
cli-translations-current = actueel
cli-translations-words = woorden
cli-translations-todo = Te doen
cli-translations-fine = alles is actueel
cli-translations-line = tekst, regel
cli-translations-is-missing = ontbreekt
cli-translations-is-begun = begonnen, nog niet klaar
cli-translations-is-outdated = verouderd
cli-translations-is-unmarked = onbekend waaruit vertaald
cli-translations-is-current = actueel
cli-translations-count-words =
    { $count ->
        [one] { $count } woord te vertalen
       *[other] { $count } woorden te vertalen
    }
cli-translations-count-removed =
    { $count ->
        [one] { $count } deel vervallen
       *[other] { $count } delen vervallen
    }
cli-translations-count-moved =
    { $count ->
        [one] { $count } deel verplaatst
       *[other] { $count } delen verplaatst
    }
cli-translations-accepted = goedgekeurd: `{ $path }`
cli-translations-skipped = nog niet klaar, overgeslagen: `{ $path }`
cli-translations-nothing = er was niets goed te keuren
cli-plan-sources = gemaakt van
cli-plan-key = sleutel
cli-plan-template = sjabloon
cli-plan-kind = soort
cli-plan-path = bestand
cli-more =
    { $count ->
        [one] en nog { $count } probleem; `--format json` laat ze allemaal zien
       *[other] en nog { $count } problemen; `--format json` laat ze allemaal zien
    }
timings-stages = stappen
timings-templates = sjablonen
timings-pages = traagste pagina’s
timings-total = samen
timings-count = pagina’s
timings-time = tijd
stage-load = bestanden lezen
stage-parse = teksten lezen
stage-model = teksten verbinden
stage-strings-and-theme = woorden en thema lezen
stage-addresses = adressen bepalen
stage-consistency = talen vergelijken
stage-print = brochures opmaken
stage-plan = plannen
stage-pictures = afbeeldingen maken
stage-share = afbeeldingen tekenen
stage-render = pagina’s maken
stage-check = pagina’s controleren
stage-pack = bestanden inpakken
stage-write = bestanden schrijven

## Uitgaven

edition-broken = dit bestand van een uitgave is niet te lezen (technisch: { $reason })
    .help = zet het bestand terug zoals groter het schreef, uit uw versiebeheer of een reservekopie; verander het niet met de hand
edition-newer = deze uitgave is gemaakt met een nieuwere groter (vorm { $format })
    .help = gebruik die nieuwere versie van groter
edition-name = in dit bestand staat uitgave `{ $name }`, maar het heet naar uitgave `{ $expected }`
    .help = geef het bestand zijn eigen naam terug; een uitgave krijgt later geen andere naam
edition-name-invalid = `{ $name }` kan geen naam van een uitgave zijn
    .help = gebruik letters, cijfers en streepjes, zoals `2026-1`
edition-exists = uitgave `{ $name }` bestaat al
    .help = kies een andere naam; een uitgave wordt nooit overschreven
edition-same = er is niets veranderd sinds uitgave `{ $name }`
    .help = dit programma is die uitgave al: `groter build` zet haar naam op de site
edition-unknown = er is geen uitgave `{ $name }`
    .help = er zijn { $known-and }
edition-none = er is geen uitgave `{ $name }`, want dit programma heeft nog geen uitgaven
    .help = maak er een met `groter edition create`
edition-differs = wat er nu is, is niet uitgave `{ $name }`; verschillende bestanden: { $files }
    .help = zet die bestanden terug, of maak een nieuwe uitgave; `groter edition diff { $name }` vertelt wat er inhoudelijk veranderde
edition-typesetter = bij deze uitgave horen brochures en factsheets, maar deze groter kan niet drukken
    .help = gebruik een groter met zetter; met `--out` vergelijkt u wel een map met bestanden
edition-archive-missing = het archief `{ $path }` is er niet
    .help = een archief ontstaat met `groter edition create --archive`; zonder archief controleert groter met de bestanden van nu
edition-archive-broken = dit archief is niet te lezen (technisch: { $reason })
    .help = zet het archief terug uit een reservekopie

cli-edition-created = uitgave `{ $name }` staat in `{ $path }`; `groter build` zet haar op de site
cli-edition-archived = alle bestanden waarvan zij gemaakt is, staan in `{ $path }`
cli-edition-not-made = er is geen uitgave gemaakt
cli-edition-none = er zijn nog geen uitgaven; maak er een met `groter edition create`
cli-edition-name = uitgave
cli-edition-date = datum
cli-edition-cards = projecten
cli-edition-languages = talen
cli-edition-files = bestanden
cli-edition-program = gemaakt met
cli-edition-archive = archief
cli-edition-archive-yes = ja
cli-edition-here = uitgave `{ $name }` is wat er nu staat
cli-edition-not-here = wat er nu staat, is geen van deze uitgaven
cli-edition-proven = uitgave `{ $name }` klopt: alle { $sources } bronnen en alle { $outputs } bestanden van de site zijn byte voor byte gelijk
cli-edition-other-program = gemaakt met { $then }; dit is { $now }
cli-edition-source = Bronnen
cli-edition-built-in = Thema en woorden van groter zelf
cli-edition-output = Bestanden van de site
cli-edition-changed = anders
cli-edition-line-ends = andere regeleinden
cli-edition-missing = ontbreekt
cli-edition-new = nieuw
cli-edition-more = en nog { $count }; `--format json` laat ze allemaal zien

changes-title = Wat er veranderd is: { $programme }
changes-range = Van uitgave { $old } ({ $old-date }) naar uitgave { $new } ({ $new-date })
changes-range-now = Van uitgave { $old } ({ $old-date }) naar het programma van nu ({ $new-date })
changes-none = Er is niets veranderd.
changes-summary = In het kort
changes-totals = Aantallen
changes-new = Nieuwe projecten
changes-ended = Afgelopen projecten
changes-renamed = Projecten met een andere naam
changes-moved = Verplaatste projecten
changes-changed = Gewijzigde projecten
changes-texts = Andere teksten
changes-figures = Kerncijfers
changes-languages = Talen
changes-what = Onderdeel
changes-was = Was
changes-now = Is nu
changes-pair = { $new } (was: { $old })
changes-pair-new = { $new } (nieuw)
changes-named = { $old }: { $new }
changes-other-languages = Andere talen
changes-pair-gone = vervallen (was: { $old })
changes-removed = staat niet meer in het programma
changes-ended-status = de status is nu: { $status }
changes-ended-year = het eindjaar is voorbij
changes-text-new = nieuwe tekst
changes-text-removed = staat er niet meer
changes-field-title = Titel
changes-field-id = Vaste naam
changes-field-summary = Samenvatting
changes-field-text = Tekst
changes-field-caption = Beschrijving van de afbeelding
changes-field-updates = Nieuwsberichten
changes-field-links = Links
changes-field-address = Webadres
changes-field-section = Onderdeel van
changes-field-status = Status
changes-field-year = Eindjaar
changes-field-tranche = Tranche
changes-field-places = Plaatsen
changes-field-coordinates = Plaats op de kaart
changes-field-picture = Afbeelding
changes-field-figure = Kerncijfer
changes-in-language = { $field } ({ $language })
changes-altered = gewijzigd
changes-translation-new = nieuwe vertaling
changes-translation-gone = vertaling vervallen
changes-pieces-changed =
    { $count ->
        [one] { $count } alinea gewijzigd
       *[other] { $count } alinea’s gewijzigd
    }
changes-pieces-added =
    { $count ->
        [one] { $count } alinea nieuw
       *[other] { $count } alinea’s nieuw
    }
changes-pieces-removed =
    { $count ->
        [one] { $count } alinea vervallen
       *[other] { $count } alinea’s vervallen
    }
changes-pieces-moved = de alinea’s staan in een andere volgorde
changes-pieces-markup = links, afbeeldingen of opmaak gewijzigd
changes-language-new = nieuwe taal
changes-language-gone = vervallen
changes-total-cards = Projecten
changes-total-of = Projecten ({ $name })
changes-total-language = Projecten ({ $language })
changes-total-words = Woorden ({ $language })

## Bestanden

root-missing = er is geen `content/site.yaml` gevonden in `{ $path }` of in een map daarboven
    .help = voer groter uit in de map van uw programma, of begin een nieuw programma met `groter init`
file-unreadable = dit bestand is niet te lezen: { $reason }
    .help = kijk of een ander programma het bestand open heeft en of u het mag lezen
file-too-large = dit tekstbestand is { $size } MB; er wordt hooguit { $limit } MB gelezen
    .help = zet afbeeldingen en documenten als eigen bestanden naast de tekst
not-utf8 = dit bestand is niet opgeslagen als UTF-8; het eerste verkeerde teken is byte { NUMBER($byte, useGrouping: "false") }
    .help = sla het opnieuw op met de codering UTF-8 (in Kladblok: Opslaan als, Codering)
symlink-cycle = de koppeling `{ $path }` leidt terug naar haar eigen map
    .help = verwijder de koppeling
symlink-outside = de koppeling `{ $path }` leidt het programma uit
    .help = zet daar het bestand zelf neer in plaats van de koppeling
name-not-utf8 = de naam van `{ $path }` bevat tekens die niet te lezen zijn
    .help = geef het bestand een naam van letters, cijfers en streepjes

## Velden en YAML

front-matter-missing = het bestand begint niet met `---`
    .help = begin met een regel `---`, dan de velden zoals `title:`, dan weer een regel `---`
front-matter-unclosed = de tweede `---` ontbreekt
    .help = zet een regel `---` onder het laatste veld, vóór de tekst
yaml-syntax = dit is niet te lezen (technisch: { $reason })
    .help = een veld is een naam, een dubbele punt, een spatie en een waarde, op een eigen regel; vergelijk het met de regels eromheen
yaml-colon = de waarde van `{ $key }` bevat een dubbele punt
    .help = zet aanhalingstekens om de hele waarde: `{ $key }: "…"`
yaml-quote = een aanhalingsteken in de waarde van `{ $key }` is niet gesloten, of staat er middenin
    .help = zet rechte aanhalingstekens om de hele waarde en gebruik daarbinnen “gekrulde”
yaml-tab = deze regel begint met een tab
    .help = begin hem met spaties, evenveel als de regels eromheen
yaml-smart-quotes = de waarde van `{ $key }` staat tussen gekrulde aanhalingstekens, en die houden een waarde niet bijeen
    .help = gebruik rechte aanhalingstekens: `{ $key }: "…"`
yaml-duplicate-key = het veld `{ $key }` staat hier twee keer
    .help = houd een van de twee
yaml-alias-bomb = de verwijzingen (`*naam`) in dit bestand worden samen onwerkelijk groot
    .help = schrijf de waarden uit in plaats van ernaar te verwijzen
yaml-too-deep = dit is meer dan { $limit } niveaus diep genest
    .help = maak de velden eenvoudiger; geen veld van groter heeft zoveel niveaus nodig
yaml-not-map = dit zijn geen velden met waarden
    .help = schrijf elk veld op een eigen regel, als `naam: waarde`
unknown-key = het veld `{ $key }` bestaat hier niet
    .help = de velden hier zijn { $known-and }
unknown-key-meant = het veld `{ $key }` bestaat hier niet
    .help = bedoelde u `{ $meant }`?
wrong-type =
    `{ $key }` moet { $expected ->
       *[type-text] een tekst
        [type-number] een getal
        [type-whole-number] een geheel getal
        [type-two-numbers] een lijst van twee getallen
        [type-bool] `true` of `false`
        [type-date] een datum
        [type-list] een lijst
        [type-map] een groep velden
        [type-nothing] leeg
        [type-tag] een waarde met een uitroepteken ervoor
    } zijn, niet { $found ->
       *[type-text] een tekst
        [type-number] een getal
        [type-whole-number] een geheel getal
        [type-two-numbers] een lijst van twee getallen
        [type-bool] `true` of `false`
        [type-date] een datum
        [type-list] een lijst
        [type-map] een groep velden
        [type-nothing] leeg
        [type-tag] een waarde met een uitroepteken ervoor
    }
    .help = pas de waarde van `{ $key }` aan; de documentatie geeft van elk veld een voorbeeld
unknown-value = `{ $key }` kan niet `{ $value }` zijn
    .help = kies { $known }
missing-key = het veld `{ $key }` ontbreekt
    .help = voeg een regel `{ $key }: …` toe
comma-decimal = `{ $value }` bij `{ $key }` heeft een decimale komma
    .help = schrijf het met een punt: `{ $meant }`; lezers zien het zoals in hun taal gebruikelijk is
date-order = de datum `{ $value }` bij `{ $key }` begint niet met het jaar
    .help = schrijf jaar, maand, dag: `{ $meant }`
date-invalid = `{ $value }` bij `{ $key }` is geen geldige datum
    .help = schrijf jaar, maand en dag, zoals `2026-05-01`
out-of-range = `{ $key }` is { $value }, maar moet tussen { $low } en { $high } liggen
    .help = verbeter het getal

## Instellingen

no-languages = `languages` noemt geen enkele taal
    .help = noem er ten minste één, zoals `languages: [nl, en]`; de eerste is de taal waarin u schrijft
invalid-language = `{ $value }` is geen taalcode
    .help = gebruik een code zoals `nl`, `en` of `pt-BR`
invalid-url = `{ $value }` bij `{ $key }` is geen webadres
    .help = schrijf het hele adres, te beginnen met `https://`
duplicate-language-path = twee talen hebben het pad `{ $value }`
    .help = geef elke taal een eigen pad
base-url-placeholder = `base_url` is nog het voorbeeld `{ $value }`
    .help = vul het adres in waarop de site komt te staan
unknown-language-key = `{ $value }` is geen taal van dit programma
    .help = de talen zijn { $known-and }; voeg de taal toe aan `languages` in `content/site.yaml`, of verwijder de waarde
missing-language-value = `{ $key }` heeft geen waarde voor de taal `{ $lang }`
    .help = voeg een regel voor `{ $lang }` toe; tot dan staat daar de waarde van de eerste taal
unknown-status = de status `{ $value }` bestaat niet
    .help = kies { $known }, of voeg hem toe aan `statuses` in `content/site.yaml`
unknown-tranche = de tranche `{ $value }` bestaat niet
    .help = kies { $known }, of voeg haar toe aan `tranches` in `content/site.yaml`
unknown-place = de plaats `{ $value }` bestaat niet
    .help = kies { $known }, of voeg haar toe aan `places` in `content/site.yaml`
unknown-host = voor de host `{ $value }` bestaan geen instellingen
    .help = kies { $known }
unknown-host-meant = voor de host `{ $value }` bestaan geen instellingen
    .help = bedoelde u `{ $meant }`? Er is keus uit { $known }
security-contact = `{ $value }` kan niet in security.txt staan
    .help = schrijf een e-mailadres, een adres dat begint met `https://`, of een telefoonnummer als `tel:+31…`
security-expired = de gegevens in security.txt gelden niet meer sinds { $date }
    .help = controleer de gegevens en schrijf bij `expires` een dag binnen een jaar
security-expires = de gegevens in security.txt gelden nog { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }, tot { $date }
    .help = controleer de gegevens en schrijf bij `expires` een latere dag, binnen een jaar
security-too-long = `expires` ligt met { $date } een jaar of meer vooruit
    .help = schrijf een dag binnen een jaar: zo weten melders dat de gegevens kloppen
map-file-missing = het bestand met grenzen `{ $file }` bestaat niet
    .help = { $known-count ->
        [0] zet een GeoJSON-bestand in `content/`, of haal `boundaries` weg
       *[other] bedoelt u { $known }? Schrijf de naam zoals het bestand heet, gerekend vanaf `content/`
    }
map-file-broken = dit bestand is geen geldige GeoJSON: { $reason }
    .help = exporteer het opnieuw als GeoJSON, of haal `map: boundaries` weg uit `content/site.yaml`
map-file-system = de coördinaten zijn geen graden (WGS 84) en geen RD (EPSG:28992): { $value }
    .help = exporteer het bestand opnieuw, in WGS 84 (EPSG:4326) of RD (EPSG:28992)
map-file-empty = dit bestand bevat geen vlakken en geen lijnen
    .help = kies een bestand met grenzen (Polygon, MultiPolygon of LineString)
map-file-large = dit bestand heeft { $points } punten; meer dan { $limit } is te veel voor een kaart van een streek
    .help = kies een bestand met minder detail, of alleen de gebieden die u laat zien
unknown-page = de pagina `{ $value }` bestaat niet
    .help = { $known-count ->
        [0] schrijf de pagina, of haal haar hier weg
       *[other] kies { $known }, of schrijf de pagina
    }

## Talen die nog niet klaar zijn

share-percent = `share` is een percentage, en `{ $value }` is dat niet
    .help = schrijf `share: { $meant }`
publish-source = `publish` staat bij `{ $lang }`, de brontaal, en die wordt altijd gepubliceerd
    .help = haal `publish` hier weg
publish-empty = `publish` vraagt niets, dus `{ $lang }` wordt altijd gepubliceerd
    .help = voeg `share: 90 %`, `cards` of `pages` toe, of haal `publish` weg
publish-list = `{ $value }` hoort niet bij `{ $here }`
    .help = zet het bij `{ $list }`
unknown-card = de kaart `{ $value }` bestaat niet
    .help = { $known-count ->
        [0] schrijf de kaart, of haal haar hier weg
       *[other] kies { $known }, of schrijf de kaart
    }
# Wat een taal mist.
publish-lack = { $lack ->
       *[share] { $have } van { $total } kaarten vertaald, { $wanted } nodig
        [share-current] { $have } van { $total } kaarten met een actuele vertaling, { $wanted } nodig
        [missing] `{ $id }` is niet vertaald
        [begun] de vertaling van `{ $id }` is niet af
        [hidden] `{ $id }` ligt in een onderdeel dat niet vertaald is
        [outdated] de tekst van `{ $id }` is veranderd sinds de vertaling
        [unmarked] niemand heeft bevestigd dat de vertaling van `{ $id }` actueel is
        [statement] de toegankelijkheidsverklaring heeft waarden zonder tekst in deze taal
        [statement-words] er zijn geen woorden voor de toegankelijkheidsverklaring in deze taal
    }
# Hoe u dat verhelpt.
publish-mend = { $lack ->
       *[share] nog te vertalen: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, en nog { $more }
        }; of vraag een kleinere `share`
        [share-current] nog te vertalen of na te kijken: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, en nog { $more }
        }; `groter translations` laat zien wat er veranderd is
        [missing] schrijf `{ $expected }`; een concept telt niet
        [begun] vertaal de rest van `{ $expected }`
        [hidden] schrijf `{ $expected }`; een concept telt niet
        [outdated] werk `{ $expected }` bij; `groter translations` laat zien wat er veranderd is
        [unmarked] vergelijk `{ $expected }` met de brontekst en voer daarna `groter translations accept { $id } --lang { $lang }` uit
        [statement] geef de waarden in `content/accessibility.yaml` een tekst in deze taal
        [statement-words] schrijf `{ $expected }`
    }
language-left-out = `{ $lang }` is nog niet klaar om te publiceren en blijft weg: { publish-lack }
    .help = { publish-mend }
language-partial = `{ $lang }` wordt gepubliceerd als onvolledig: { publish-lack }
    .help = { publish-mend }
language-refused = `{ $lang }` kan nog niet worden gepubliceerd: { publish-lack }
    .help = { publish-mend }
language-unready = `{ $lang }` is nog niet klaar om te publiceren, maar is hier wel te zien: { publish-lack }
    .help = { publish-mend }
language-faults = { $count ->
        [one] de bestanden van `{ $lang }` hebben { $count } probleem, dat niet telt zolang de taal wegblijft
       *[other] de bestanden van `{ $lang }` hebben { $count } problemen, die niet tellen zolang de taal wegblijft
    }
    .help = `groter check --all-languages` laat ze zien

## De toegankelijkheidsverklaring

audit-missing = status { $status } berust op een onderzoek, maar er is geen link naar een onderzoeksrapport
    .help = noem bij `audits` het adres en de datum van het rapport, of kies een andere `status`
audit-unplanned = bij status C hoort een gepland onderzoek, maar er is geen datum voor
    .help = voeg `planned_audit: …` toe, of kies `status: D`
statement-contradiction = status A zegt dat de site aan alle eisen voldoet, maar er staan tekortkomingen bij
    .help = kies `status: B`, of haal weg wat is opgelost
statement-old = deze verklaring is voor het laatst nagekeken op { $date }, langer dan een jaar geleden
    .help = loop haar na en zet bij `date` de dag waarop u dat deed
audit-old = het nieuwste onderzoek is van { $date }, en voor status A en B mag het hooguit drie jaar oud zijn
    .help = voeg een nieuwer rapport toe, of kies een andere `status`

## Kaarten, pagina's en vertalingen

unknown-language-suffix = `{ $suffix }` in de naam van dit bestand is geen taal van dit programma
    .help = de talen zijn { $known-and }; geef het bestand een andere naam, of voeg de taal toe aan `content/site.yaml`
translation-empty = het bestand is leeg: de vertaling telt als ontbrekend
    .help = vertaal de kaart hier, of verwijder het bestand
translation-without-source = deze vertaling heeft geen origineel: `{ $source }` bestaat niet
    .help = schrijf `{ $source }`, of geef beide bestanden dezelfde naam
translation-renamed = de brontekst van deze vertaling heet nu `{ $source }`
    .help = geef dit bestand de naam `{ $expected }`
shared-field = `{ $key }` is in elke taal hetzelfde en staat al in `{ $source }`
    .help = verwijder het hier; klopt het niet, verbeter het dan daar
field-not-here = { $kind ->
        [kind-home] de homepage
        [kind-section] een onderdeel
        [kind-line] een programmalijn
        [kind-card] een kaart
       *[kind-page] een pagina
    } heeft geen veld `{ $key }`
    .help = verwijder het veld
missing-translation = de vertaling in `{ $lang }` ontbreekt
    .help = schrijf `{ $expected }`, of zet bij deze taal `missing: fallback` in `content/site.yaml`
mark-broken = `{ $value }` zegt niet waaruit deze tekst is vertaald
    .help = `translated_from` wordt door groter bijgehouden. Klopt de vertaling nog, zet het dan goed met: groter translations accept
missing-translation-text = `{ $key }` ontbreekt in deze vertaling, maar staat wel in `{ $source }`
    .help = voeg `{ $key }` toe, met de vertaalde tekst
section-missing = de map van dit bestand heeft nog geen titel
    .help = voeg het bestand `{ $expected }` toe, met de titel van het onderdeel
duplicate-id = twee bestanden hebben de naam `{ $id }`
    .help = geef een ervan een andere naam; elke kaart, elke pagina en elk onderdeel heeft een eigen naam nodig
duplicate-output = twee pagina’s zouden het adres `{ $path }` krijgen
    .help = geef een ervan een andere `slug`
output-case = de adressen `{ $path }` en `{ $other }` verschillen alleen in hoofdletters
    .help = geef een ervan een andere `slug`; op Windows zou het hetzelfde bestand zijn
reserved-name = `{ $name }` kan niet in een adres staan: Windows houdt die naam voor zichzelf
    .help = kies een andere `slug` of naam
invalid-slug = de slug `{ $value }` bevat tekens die niet in een adres horen
    .help = schrijf `{ $meant }`
invalid-alias = het oude adres `{ $value }` is geen pad van deze site
    .help = schrijf het pad vanaf het begin van de site, zoals `/oud/pad/`
alias-clash = het oude adres `{ $value }` is al in gebruik
    .help = verwijder een van de twee
short-invalid = het korte adres `{ $value }` bevat tekens die er niet in horen
    .help = schrijf `{ $meant }`
short-clash = het korte adres `{ $value }` is al in gebruik
    .help = geef deze kaart een eigen `short`, bijvoorbeeld een woord uit de titel
path-escapes = `{ $value }` ligt niet in de map van deze tekst
    .help = zet het bestand naast de tekst en schrijf alleen de naam
card-link-unknown = de link `card:{ $id }` leidt nergens heen
    .help = een kaart heet naar haar bestand of map, zonder taal en `.md`
card-link-meant = de link `card:{ $id }` leidt nergens heen
    .help = bedoelde u `card:{ $meant }`?
card-link-draft = de link `card:{ $id }` leidt naar een kaart die niet gepubliceerd is
    .help = verwijder de link, of publiceer de kaart door `draft: true` weg te halen
anchor-missing = de kop `#{ $anchor }` is daar niet
    .help = { $known-count ->
        [0] die pagina heeft geen koppen om naar te linken
       *[other] wat er daar wel is: { $known-and }
    }
link-broken = de link `{ $url }` leidt nergens heen
    .help = schrijf voor een kaart of pagina `card:` met haar naam, zet een bestand naast de tekst, of verbeter het adres
link-unsafe = de link `{ $url }` begint met iets wat niet mag
    .help = gebruik `https:`, `mailto:`, `tel:` of `card:`
picture-missing = de afbeelding `{ $file }` is er niet
    .help = zet haar in de map `{ $folder }`
picture-meant = de afbeelding `{ $file }` is er niet
    .help = bedoelde u `{ $meant }`?
picture-alt = de afbeelding `{ $file }` heeft geen alternatieve tekst
    .help = beschrijf wat er te zien is, voor wie het niet kan zien: bij `alt`, of in de tekst tussen de haken van `![…]`; voegt een afbeelding bij `image` niets toe, schrijf daar dan `decorative: true`
picture-credit = bij de afbeelding `{ $file }` { $missing ->
        [credit] ontbreekt de maker
        [licence] ontbreekt de licentie
       *[both] ontbreken de maker en de licentie
    }
    .help = schrijf bij `credit` wie de afbeelding heeft gemaakt en bij `licence` waarom u haar mag gebruiken, bijvoorbeeld `CC BY 4.0` of `met toestemming van de maker`; dat geldt ook voor eigen foto’s en tekeningen
picture-broken = het bestand `{ $file }` is niet als afbeelding te lezen
    .help = sla de afbeelding opnieuw op als JPEG, PNG, WebP of SVG (hoogstens 200 miljoen pixels)
figure-unknown = het cijfer `{ $id }` bestaat niet
    .help = { $known-count ->
        [0] voeg het toe aan `figures` bovenaan het bestand
       *[other] kies { $known }, of voeg het toe aan `figures` bovenaan het bestand
    }
figure-mismatch = het cijfer `{ $id }` bestaat niet in `{ $source }`
    .help = verwijder het hier, of voeg het daar toe
links-mismatch = aantal links hier: { $found }; in `{ $source }`: { $expected }
    .help = geef elke link een vertaald `label`, in dezelfde volgorde
update-mismatch = er is geen nieuws van { $date } in `{ $source }`
    .help = gebruik de datums van het origineel
end-year-passed = het eindjaar { $year } is voorbij, maar de status is nog `{ $status }`
    .help = verbeter het jaar of de status
unfinished = nog in te vullen: { $text }
    .help = vervang `[[…]]` door de tekst die daar hoort
no-published = `published` ontbreekt, en er zijn kaarten zonder eigen datum; de nieuwsfeed heeft er een nodig
    .help = voeg `published: 2026-01-01` toe, met de juiste dag
output-unknown = de site heeft geen bestand `{ $path }`
    .help = `groter plan` laat zien welke bestanden er zijn
card-unknown = de kaart `{ $value }` bestaat niet
    .help = bedoelde u { $known }?
card-exists = er is al een bestand met de naam `{ $id }`: `{ $path }`
    .help = geef de nieuwe kaart een andere titel
title-unusable = van de titel `{ $value }` is geen bestandsnaam te maken
    .help = geef een titel met letters of cijfers
section-ambiguous = er zijn { $known-count } onderdelen die `{ $value }` heten
    .help = noem de map: { $known }
section-unknown = er is geen onderdeel `{ $value }`
    .help = kies een van deze: { $known }
card-ambiguous = `{ $value }` is de titel van { $known-count } teksten
    .help = noem het id: { $known }
language-unknown = in de taal `{ $value }` wordt in dit programma niet vertaald
    .help = kies { $known }
translation-exists = deze vertaling (`{ $lang }`) is er al: `{ $path }`
    .help = vertaal in dat bestand verder; `groter translations --lang { $lang }` zegt wat er nog te doen is
asking-stopped = u hebt de vragen afgebroken; er is niets geschreven
    .help = begin opnieuw, of zeg alles op de opdrachtregel: zie `groter new --help`

## Teksten

number-missing = het getal { $number } uit de brontekst ontbreekt in deze vertaling
    .help = zet { $wanted } in de vertaling, of haal het getal uit de brontekst
number-differs = hier staat { $found }, maar in de brontekst { $number }
    .help = schrijf { $wanted }, of verbeter de brontekst
number-format = { $found } is hier niet geschreven zoals deze taal getallen schrijft
    .help = schrijf { $wanted }
link-lost = de link naar `{ $url }` uit de brontekst ontbreekt in deze vertaling
    .help = zet de link ook in de vertaling
link-differs = deze link gaat naar `{ $found }`, maar die in de brontekst naar `{ $url }`
    .help = laat beide links naar hetzelfde gaan
picture-lost = deze vertaling heeft minder afbeeldingen dan de brontekst: `{ $file }` ontbreekt
    .help = zet de afbeelding ook in de vertaling
term-avoid = het programma gebruikt het woord `{ $found }` niet
    .help = schrijf `{ $wanted }`, zoals in content/terms.yaml staat
term-missing = de brontekst zegt `{ $term }`, maar in deze vertaling ontbreekt `{ $wanted }`
    .help = gebruik `{ $wanted }`, of voeg de andere vorm toe aan content/terms.yaml
term-clash = `{ $value }` staat bij de goede vormen én bij de vormen die niet mogen
    .help = haal het op een van beide plaatsen weg
year-contradicts = de tekst zegt { $found }, maar het veld `year` zegt { $year }
    .help = verbeter het jaar in de tekst of in het veld
figure-contradicts = de tekst zegt { $found }, maar het kerncijfer `{ $id }` is { $value }
    .help = verbeter het getal in de tekst of bij `figures`
foreign-quotes = de aanhalingstekens { $found } horen bij een andere taal
    .help = schrijf { $wanted }, of gewone rechte aanhalingstekens: groter maakt er de goede van
space-before = voor { $sign } hoort in deze taal geen spatie
    .help = haal de spatie weg
raw-html = er staat HTML in de tekst: `{ $html }`
    .help = gebruik Markdown; HTML zou als tekst te zien zijn
container-unknown = het blok `::: { $name }` bestaat niet
    .help = kies { $known }
container-unclosed = het blok `::: { $name }` heeft geen einde
    .help = zet er een regel `:::` onder
container-stray = deze `:::` sluit niets af
    .help = verwijder de regel
container-content = in het blok `::: { $name }` staat niet wat erin hoort
    .help = zoek het blok op in de documentatie; het voorbeeld daar kunt u overnemen
footnote-missing = de voetnoot `[^{ $name }]` heeft geen tekst
    .help = voeg een regel `[^{ $name }]: …` met de tekst toe
footnote-unused = niets verwijst naar de voetnoot `[^{ $name }]`
    .help = zet `[^{ $name }]` in de tekst, of verwijder de voetnoot
heading-top = een kop met één `#` is de titel, en die staat al bovenaan het bestand
    .help = begin de kop met `##`
heading-skip = hier staat een kop van niveau { $level } waar niveau { $expected } hoort
    .help = gebruik evenveel `#` als het niveau: sla er geen over
markdown-too-deep = dit is meer dan { $limit } niveaus diep genest
    .help = maak de lijsten en citaten eenvoudiger
hyphenation = `{ $found }` lijkt een woord dat aan het einde van een regel was afgebroken
    .help = schrijf `{ $meant }`
double-space = hier staan twee spaties achter elkaar
    .help = haal er een weg
control-character = hier staat een onzichtbaar teken dat niet getoond kan worden ({ $code })
    .help = haal het weg, of typ de woorden opnieuw

## Woorden van de site

locale-missing = er zijn geen woorden van de site voor de taal `{ $lang }`
    .help = vertaal `locales/en.ftl` en sla het op als `{ $expected }`
fluent-syntax = dit bericht is niet te lezen (technisch: { $reason })
    .help = vergelijk het met hetzelfde bericht in een andere taal
message-missing = het bericht `{ $id }` ontbreekt in `{ $lang }`
    .help = neem het over uit een andere taal en vertaal het
message-unknown = geen enkele taal heeft een bericht `{ $id }`
    .help = verbeter de naam in het sjabloon, of voeg het bericht toe aan de bestanden in `locales`
message-unused = niets gebruikt het bericht `{ $id }`
    .help = verwijder het
message-duplicate = het bericht `{ $id }` staat hier twee keer
    .help = houd een van de twee
message-reference = het bericht `{ $id }` verwijst naar `{ $reference }`, dat niet bestaat
    .help = verbeter de naam, of voeg het bericht toe
argument-missing = het bericht `{ $id }` heeft `${ $argument }` nodig, maar krijgt dat niet van het sjabloon
    .help = geef het mee: `t(id="{ $id }", { $argument }=…)`
argument-unknown = het bericht `{ $id }` gebruikt `${ $argument }`, maar krijgt dat niet
    .help = vergelijk het met hetzelfde bericht in een andere taal
plural-missing = het bericht `{ $id }` mist meervoudsvormen die `{ $lang }` nodig heeft: { $classes-and }
    .help = voeg voor elk een regel toe, zoals `[one] …`
plural-unknown = het bericht `{ $id }` heeft meervoudsvormen die `{ $lang }` nooit gebruikt: { $classes-and }
    .help = verwijder ze; voor één bepaald getal schrijft u het getal zelf, zoals `[0]`

## Thema

theme-missing = het thema `{ $name }` bestaat niet
    .help = kies { $known }, of zet het thema in de map `themes`
theme-parent-missing = het thema bouwt voort op `{ $name }`, dat niet bestaat
    .help = kies { $known }
theme-cycle = het thema `{ $name }` bouwt voort op zichzelf
    .help = verander `extends` in een van de bestanden `theme.yaml`
template-missing = het thema mist het sjabloon `{ $name }`
    .help = voeg het toe aan de map `templates` van het thema, of laat het thema voortbouwen op een thema dat het heeft
template-syntax = dit sjabloon is niet te lezen (technisch: { $reason })
    .help = verbeter het sjabloon op deze plaats
template-parent = het sjabloon `{ $name }`, dat hier wordt gebruikt, bestaat niet
    .help = verbeter de naam, of voeg het sjabloon toe
template-cycle = sjablonen gebruiken elkaar in een kring: { $chain-arrows }
    .help = verbreek de kring in een ervan
template-render = het sjabloon liep vast op de pagina `{ $page }` (technisch: { $reason })
    .help = verbeter het sjabloon op deze plaats
template-undefined = de variabele `{ $name }` bestaat niet op de pagina `{ $page }`
    .help = { $known-count ->
        [0] verbeter de naam
       *[other] wat er wel is: { $known-and }
    }
template-message = `t` heeft de naam van een bericht nodig, tussen aanhalingstekens
    .help = schrijf die als `t(id="naam")`, niet als variabele
template-function = de functie, het filter of de test `{ $name }` bestaat niet
    .help = verbeter de naam; in de documentatie staat wat sjablonen kunnen gebruiken

## Gemaakte pagina's

page-link-broken = de link `{ $url }` op de pagina `{ $page }` leidt nergens heen
    .help = verbeter hem in het sjabloon `{ $template }`
page-anchor-missing = de link `{ $url }` op de pagina `{ $page }` leidt naar een plek die er niet is
    .help = verbeter hem in het sjabloon `{ $template }`
page-id-duplicate = de id `{ $id }` staat twee keer op de pagina `{ $page }`
    .help = geef een ervan een andere id in het sjabloon `{ $template }`
page-external = de pagina `{ $page }` laadt `{ $url }` van een andere site
    .help = zet het bestand in het thema; lezers worden niet aan anderen doorgegeven (sjabloon `{ $template }`)

## Drukwerk

print-bleed = de afloop (`bleed`) is { $value } mm, maar moet tussen 0 en 20 mm liggen
    .help = schrijf `bleed: 3`, of wat uw drukker vraagt
print-language-left-out = `{ $lang }` is nog niet klaar om te publiceren en heeft nog geen brochure
    .help = voeg `--all-languages` toe om hem toch te maken
print-language = de taal `{ $lang }` bestaat niet in dit programma
    .help = kies { $known }
ink-invalid = de kleur `{ $name }` is niet te tonen of niet te drukken
    .help = schrijf bij `screen` een kleur zoals `"#0b4f7a"`, en bij `cmyk` vier percentages van 0 tot en met 100, samen hoogstens 300
print-template = `{ $file }` is niet te maken door een fout in dit sjabloon (technisch: { $reason })
    .help = verbeter het sjabloon op deze plaats
print-text = `{ $file }` is niet te maken door wat hier staat (technisch: { $reason })
    .help = schrijf het eenvoudiger of laat het weg, en meld het: groter hoort elke tekst te kunnen drukken
print-advice = een opmerking bij `{ $file }` (technisch: { $reason })
    .help = kijk of alles in het bestand er goed uitziet; zo niet, verbeter dan deze plaats
print-failed = `{ $file }` kon niet worden gemaakt (technisch: { $reason })
    .help = dit is een fout in groter: meld die; zolang maakt `--no-print` de site zonder drukwerk
print-too-large = er is te veel om in één keer te drukken: { $count } teksten en afbeeldingen, terwijl { $limit } het maximum is
    .help = zet `sheets: false` onder `print` in `content/site.yaml`, of maak de brochure van elke taal apart met `groter print --lang`
glyph-missing = het teken `{ $char }` ({ $code }) is niet te drukken (`{ $lang }`): geen enkel lettertype van het thema heeft het
    .help = gebruik een ander teken, of zet een lettertype dat het wel heeft in de map `print/fonts` van het thema
text-too-long =
    { $words ->
        [one] deze tekst is in druk (`{ $lang }`) ongeveer { $words } woord te lang voor zijn plaats
       *[other] deze tekst is in druk (`{ $lang }`) ongeveer { $words } woorden te lang voor zijn plaats
    }
    .help = { $words ->
        [one] kort hem ongeveer { $words } woord in
       *[other] kort hem ongeveer { $words } woorden in
    }
text-shrunk = deze tekst moest in druk (`{ $lang }`) worden verkleind tot { $percent }% om te passen
    .help = kort hem iets in; dan zijn de letters even groot als die van de andere teksten
title-too-wide = een woord in deze titel is in druk (`{ $lang }`) breder dan de kolom
    .help = kies een korter woord, of verdeel het met een koppelteken
card-torn = deze kaart past in druk (`{ $lang }`) niet op één pagina en loopt door op de volgende
    .help = kort de tekst in als de kaart bij elkaar moet blijven
sheet-too-long = de factsheet van deze kaart (`{ $lang }`) beslaat { $pages } pagina’s in plaats van één
    .help = kort de tekst in tot alles op één pagina past
press-fault = { press-rule } ({ press-where })
    .help = { press-help }
press-advice = { press-rule } ({ press-where })
    .help = { press-help }
press-unusable = van `{ $file }` is geen drukbestand te maken (technisch: { $reason })
    .help = gaat het om het kleurprofiel, zet dan een ander in de map `print/profiles` van het thema; anders is dit een fout in groter: meld die
# Wat een drukker zou vinden: een regel van src/press/preflight.rs, en waar.
press-where =
    { $page ->
        [0] drukbestand, `{ $lang }`
       *[other] drukbestand, `{ $lang }`, pagina { $page }
    }
press-rule =
    { $rule ->
        [encryption] het bestand is versleuteld
        [version] het bestand is PDF { $found }, nieuwer dan PDF/X-4 toestaat
        [box-missing] de pagina zegt niet waar haar `{ $name }` is
        [box-outside] de `{ $name }` van de pagina ligt niet waar ze hoort
        [bleed] de afloop is { $found } mm in plaats van { $limit } mm
        [output-intent] het bestand zegt niet voor welk soort drukwerk de kleuren bedoeld zijn
        [output-profile] het kleurprofiel van het bestand ontbreekt, of is er geen voor de drukpers
        [metadata] `{ $name }` ontbreekt, terwijl PDF/X-4 erom vraagt
        [trapped] het bestand zegt niet of de kleuren al op overlap zijn gemaakt (trapping)
        [annotation] er staat een link of een notitie op de pagina (`{ $name }`)
        [javascript] er zit een script in het bestand
        [action] er zit iets in het bestand dat vanzelf of bij een klik iets doet
        [embedded-file] aan het bestand is een ander bestand gehecht
        [opi] op de plaats van een afbeelding staat een plaatshouder
        [postscript] er zit PostScript in het bestand
        [font-not-embedded] het lettertype `{ $name }` zit niet in het bestand
        [font-type3] de letters van het lettertype `{ $name }` zijn tekeningen
        [font-missing] een tekst vraagt om het lettertype `{ $name }`, dat er niet is
        [colour-space] een kleur is niet uit inkten gemaakt (`{ $found }`)
        [spot-ink] er is een steunkleur: `{ $name }`
        [registration] de kleur van de snijtekens is binnen de pagina gebruikt
        [ink] op één plek komt { $found }% inkt; hoogstens { $limit }% droogt goed
        [ink-unknown] het is niet te meten hoeveel inkt een afbeelding of kleurverloop vraagt
        [hairline] een lijn is { $found } pt dik; onder { $limit } pt kan ze wegvallen
        [resolution] een afbeelding heeft { $found } dpi in plaats van { $limit }
        [transparency] er is doorzichtigheid op de pagina (`{ $name }`)
        [blend-space] doorzichtige kleuren worden gemengd als `{ $found }` en niet als inkten
        [black-knockout] zwarte tekst wordt niet over de kleur eronder gedrukt
        [white-overprint] iets wits wordt over iets anders gedrukt en zou niet te zien zijn
        [transfer] de pagina verandert zelf de inkten (overdrachtskromme of rastering)
        [unfinished] de pagina is te ingewikkeld om tot het einde te controleren
       *[unknown] `{ $rule }`
    }
press-help =
    { $rule ->
        [ink] kies een lichtere kleur bij `print` in de `theme.yaml` van het thema, of een lichtere afbeelding
        [resolution] gebruik een afbeelding met meer pixels
        [hairline] maak de lijn in het thema dikker
        [spot-ink] meld het aan de drukker: elke steunkleur is een inkt extra
        [transparency] er hoeft niets te gebeuren, maar sommige drukkers willen het weten
        [ink-unknown] er hoeft niets te gebeuren, maar vraag om een drukproef
        [colour-space] neem elke kleur in de druksjablonen uit `inks` in `theme.yaml`; is dat al zo, noem dan de regel `{ $rule }` aan wie het thema maakt
        [output-intent] schrijf bij `print` in `theme.yaml` welk profiel te gebruiken is, zoals `profile: FOGRA39`, en zet het bestand ervan in de map `print/profiles` van het thema
        [output-profile] vraag de drukker om zijn profiel, zet het in de map `print/profiles` van het thema en schrijf de naam bij `profile` in `theme.yaml`
        [unfinished] vraag de drukker ernaar te kijken; eenvoudigere tekeningen helpen ook
       *[unknown] noem de regel `{ $rule }` aan wie het thema maakt
    }
picture-coarse = deze afbeelding heeft weinig pixels voor het formaat waarop ze wordt gedrukt: { $dpi } dpi in plaats van { $wanted }
    .help = gebruik een versie van minstens { $width } pixels breed; anders oogt ze wat onscherp
picture-too-coarse = deze afbeelding is te grof om op dit formaat te drukken: { $dpi } dpi in plaats van { $wanted }
    .help = gebruik een versie van minstens { $width } pixels breed

## Delen

share-template = de tekening `{ $name }` van het thema kan niet worden gemaakt (`{ $page }`; technisch: { $reason })
    .help = verbeter de SVG van deze tekening, of zet `images: false` onder `share` in `content/site.yaml`
share-glyph = het teken `{ $char }` ({ $code }) ontbreekt op de afbeelding bij links naar deze tekst (`{ $lang }`): geen enkel lettertype van het thema heeft het
    .help = gebruik een ander teken, of zet een lettertype dat het wel heeft in de map `share/fonts` van het thema
share-heavy = de afbeelding `{ $page }` is met { $size } kB te zwaar om bij links te tonen: { $limit } kB is het maximum
    .help = gebruik in deze tekening minder kleuren en geen kleurverlopen

## Schrijven

write-failed = `{ $path }` is niet te schrijven: { $reason }
    .help = kijk of een ander programma het bestand open heeft, of de schijf vol is en of u daar mag schrijven
out-not-ours = `{ $path }` staat in de weg: dat bestand is niet door groter geschreven
    .help = verplaats of verwijder het, of kies een andere map om in te schrijven
out-locked = een andere groter schrijft al in `{ $path }`
    .help = wacht tot die klaar is, of stop hem
out-inside = in de map `{ $path }` kan niet worden geschreven: ze ligt in de bronnen, of de bronnen liggen erin
    .help = kies een andere map, zoals `public`
manifest-broken = de lijst met bestanden van de vorige keer is niet te lezen: `{ $path }`
    .help = er wordt deze keer niets verwijderd; kijk zelf of er bestanden zijn overgebleven
host-unusable = op `{ $host }` kan het voorbeeld niet staan: { $reason }
    .help = kies met `--host` een adres van deze computer, en met `--port` een poort die vrij is
watch-failed = wijzigingen in `{ $path }` zijn niet te volgen: { $reason }
    .help = kijk of de map bestaat en leesbaar is; `--poll` zoekt wijzigingen elke seconde op
folder-not-empty = de map `{ $path }` is niet leeg
    .help = geef de naam van een nieuwe of lege map

## `groter serve` en `groter watch`

serve-address = voorbeeld: { $url }
serve-stop = stoppen: Ctrl+C
serve-port = poort { $port } is al in gebruik; dit voorbeeld staat op poort { $other }
serve-open-to-all = let op: iedereen in dit netwerk kan het voorbeeld zien, ook kaarten die nog niet af zijn
serve-phone = met een telefoon: { $url }
serve-polling-asked = wijzigingen worden elke seconde opgezocht
serve-polling = het besturingssysteem meldt wijzigingen in deze map niet (netwerkmap, container of gesynchroniseerde map): ze worden elke seconde opgezocht
serve-done = { $time } bijgewerkt in { $took } ms: { summary }
serve-fault = { $time } groter zelf liep vast; de laatste goede versie blijft staan. Meld dit: { $reason }
watch-start = elke wijziging wordt naar `{ $out }` geschreven; stoppen: Ctrl+C

## Wat de levende weergave (`groter serve`) in de browser zegt.

# De taal van deze woorden, als code; hier valt niets te vertalen.
preview-lang = nl

# De balk: haar naam, de verbinding, meldingen.
preview-bar = Voorbeeldbalk
preview-live = Live
preview-working = Bezig …
preview-lost = Geen verbinding
preview-lost-tip = De verbinding met groter is verbroken. Zodra groter weer draait, wordt deze pagina vanzelf bijgewerkt.
preview-back = Weer verbonden
preview-gone = Deze pagina bestaat niet meer
preview-errors = Fouten
preview-warnings = Waarschuwingen
preview-no-errors = Er zijn geen fouten meer

# De getoonde kaart: talen, stand van de vertaling, aantal woorden.
preview-language = Taal van de kaart
preview-state = Vertaling van deze kaart
preview-own = eigen tekst
preview-current = actuele vertaling
preview-outdated = verouderde vertaling
preview-begun = begonnen vertaling
preview-due = te vertalen woorden
preview-fallback = vervangende tekst
preview-missing = ontbreekt
preview-unready = taal nog niet gepubliceerd
preview-words = Woorden

# De weergaven. In de balk staan korte namen; de tips zeggen voluit wat ze doen.
preview-view = Weergave
preview-languages = Twee talen
preview-languages-tip = Twee talen naast elkaar
preview-second = Tweede taal
preview-print = Met brochure
preview-print-tip = Website en brochure naast elkaar
preview-paper = Brochure
preview-paper-tip = Alleen de brochure
preview-width = Breedte
preview-phone = Telefoon
preview-phone-tip = Op de breedte van een telefoon
preview-tablet = Tablet
preview-tablet-tip = Op de breedte van een tablet
preview-full = Volle breedte
preview-full-tip = Op de volle breedte van het venster
preview-follow = Volgen
preview-follow-tip = Vanzelf naar de kaart gaan die wordt opgeslagen
preview-pdf = Pdf
preview-pdf-tip = De brochure als pdf openen
preview-sheet = Factsheet
preview-sheet-tip = De factsheet van deze kaart als pdf openen
preview-more = Meer
preview-hide = Balk verbergen
preview-show = Balk tonen

# Het paneel met problemen.
preview-problems = Problemen
preview-close = Sluiten
preview-here = Op deze pagina
preview-elsewhere = Elders in het programma
preview-none = Er zijn geen problemen.
preview-checking = Pagina’s, links en brochure worden nog gecontroleerd.
preview-error = Fout
preview-warning = Waarschuwing
preview-help = Oplossing
preview-kept = De laatste goede versie van dit bestand blijft zichtbaar.
preview-edit = In de editor openen
preview-source = Bronregel
preview-related = Zie ook

# Twee weergaven naast elkaar.
preview-desk = Weergaven naast elkaar
preview-left = Linkerweergave
preview-right = Rechterweergave

# De gedrukte pagina’s.
preview-printing = De brochure wordt opgemaakt …
preview-page = Pagina

# De pagina die er staat zolang er niets te tonen is.
preview-waiting-title = Het programma kan nog niet worden gelezen
preview-waiting-text = Zodra dat kan, verschijnt deze pagina vanzelf.
