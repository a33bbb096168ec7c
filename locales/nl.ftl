# De vaste woorden van de website, in het Nederlands.
#
# Voor wie vertaalt: vertaal alleen wat rechts van het = staat. Wat tussen { } staat vult het programma in: laat de
# naam met het $-teken staan, maar zet haar waar ze in de zin hoort. Bij een telling ({ $count -> … }) staat er één
# regel per meervoudsvorm van de taal; het sterretje wijst de vorm aan die voor al het andere geldt.

## De taal zelf

# De naam van de taal, zoals die taal zichzelf noemt.
language-name = Nederlands
# Lidwoorden die niet meetellen als een titel op alfabet staat, ook van talen die in titels voorkomen; met spaties
# ertussen. Een lidwoord dat op ' eindigt, zit aan zijn woord vast.
articles = de het een 't the
# Een rangtelwoord in cijfers: 4e.
ordinal = { $value }e

## Vinden en verplaatsen

skip-link = Direct naar de inhoud
menu = Menu
nav =
    .label = Hoofdmenu
breadcrumbs = U bent hier
    .label = Kruimelpad
languages = Taal
    .label = Kies een taal
home = Home
# Voor wie een schermlezer gebruikt: de naam van de onderkant van de pagina.
footer =
    .label = Onderaan de pagina
contents = Op deze pagina
previous = Vorige
    .title = Vorig project: { $title }
next = Volgende
    .title = Volgend project: { $title }
siblings =
    .label = Vorig en volgend project

## Projecten

cards = Projecten
cards-count =
    { $count ->
        [one] { $count } project
       *[other] { $count } projecten
    }
sections = Onderdelen
pages = Meer lezen

## De feiten van een project

facts = Feiten
    .label = Feiten over dit project
card-status = Status
card-year = Eindjaar
card-places =
    { $count ->
        [one] Plaats
       *[other] Plaatsen
    }
card-tranche = Tranche
card-line = Programmalijn
card-pillar = Pijler
card-coordinates = Ligging
    .approximate = Ligging bij benadering

status-underway = In uitvoering
status-applied = In aanvraag
status-completed = Afgerond

# $ordinal is het rangtelwoord hierboven: 4e tranche.
tranche-name = { $ordinal } tranche

## Onderdelen van een tekst

figures = In cijfers
links = Meer informatie
updates = Nieuws over dit project
picture-credit = Beeld: { $credit }
picture-licence = Licentie: { $licence }
note = Let op
important = Belangrijk
table =
    .label = Tabel
task-done = Gedaan
task-open = Nog te doen
footnotes = Voetnoten
# $number is het nummer van de voetnoot.
footnote = Voetnoot { $number }
    .back = Terug naar de tekst bij voetnoot { $number }
# Het merkteken van een plek die de redactie nog moet invullen.
unfinished = Nog in te vullen

## Overzichten

overviews = Alle projecten
    .label = Overzichten
overview-index = Alle projecten van A tot Z
    .short = A–Z
    .intro = Alle projecten op alfabet.
    .letters = Spring naar een letter
overview-places = Projecten per plaats
    .short = Plaatsen
    .intro = Alle projecten, gerangschikt naar de plaats waar ze zijn. Een project in meer plaatsen staat bij elk daarvan.
overview-status = Projecten naar status
    .short = Status
    .intro = Alle projecten, gerangschikt naar hoe ver ze zijn.
overview-tranches = Projecten per tranche
    .short = Tranches
    .intro = Alle projecten, gerangschikt naar de tranche waarin ze zijn aangevraagd.
overview-years = Projecten naar eindjaar
    .short = Eindjaren
    .intro = Alle projecten, gerangschikt naar het jaar waarin ze klaar zijn.
# De titels van de pagina's per plaats, status, tranche en eindjaar.
term-place = Projecten in { $place }
term-status = Projecten met status: { $status }
term-tranche = Projecten in de { $tranche }
term-year = Projecten met eindjaar { $year }

## Zoeken
# Wat tussen { } staat, vult de pagina in terwijl de lezer typt. $count kiest de meervoudsvorm, $shown is het getal.

search-field = Waar zoekt u naar?
search-button = Zoeken
search-hint = Een deel van een woord is genoeg. Met de pijltjestoetsen loopt u door de resultaten, met Esc begint u opnieuw.
search-count =
    { $count ->
        [one] { $number } resultaat.
       *[other] { $number } resultaten.
    }
search-first = Hieronder staan de eerste { $shown }.
search-none = Niets gevonden voor: { $query }
# Geen enkele tekst bevat alle woorden.
search-some = Geen tekst bevat al deze woorden. Deze teksten bevatten er een deel van.
# $word staat nergens, waarschijnlijk door een tikfout; $instead lijkt erop.
search-near = Niet gevonden: { $word }. Wel gevonden: { $instead }.
search-without-script = Zoeken werkt alleen met JavaScript. Zonder JavaScript vindt u alle projecten hier:
search-kind =
    .card = Project
    .section = Onderdeel
    .line = Programmalijn
    .page = Pagina
## Zoeken op kenmerk, kaart en tijdlijn

finder-pillar = Pijler
finder-status = Status
finder-place = Plaats
finder-year = Eindjaar
# De keuze die niets uitsluit.
finder-all = Alle
finder-reset = Alle keuzes wissen
finder-results = Gevonden projecten
# $number is het aantal zoals het er staat, $count hetzelfde aantal, om een meervoudsvorm bij te kiezen.
finder-count =
    { $count ->
        [one] { $number } project gevonden
       *[other] { $number } projecten gevonden
    }
finder-none = Geen projecten gevonden. Kies minder kenmerken.
# Hierachter staat een aantal.
finder-tally = Gevonden projecten:
finder-pages = Bladeren per kenmerk
map-home = Waar de projecten liggen
map-caption = Schematische kaart. De plaatsen zijn bij benadering aangegeven; elke pijler heeft een eigen kleur en vorm.
# $source is wie de grenzen heeft gemaakt.
map-attribution = Grenzen: { $source }
map-more = Bekijk de kaart met de lijst van projecten
# De naam van een teken op de kaart: het nummer en de titel van een project.
map-mark = { $number }. { $title }
map-list = Lijst bij de kaart
# Achter een plaats: hoe nauwkeurig die is.
map-precision = (bij benadering)
    .region = (hele streek, bij benadering)
map-elsewhere = Zonder plaats op de kaart
map-tiles = Projecten per gemeente
    .note = De gemeenten staan ongeveer zoals op de kaart. Een project in meer gemeenten telt in elke gemeente mee.
    .none = Geen projecten
timeline-caption = Aantal projecten per eindjaar. De lijst hieronder bevat dezelfde gegevens.
timeline-undated = Zonder eindjaar
related = Verwante projecten

## Vertalingen die er nog niet zijn

# $language is de naam van een andere taal, zoals die zichzelf noemt: Deutsch.
fallback-notice = Deze tekst is er nog niet in het Nederlands. De taal van de tekst hieronder: { $language }.
fallback-begun = Aan de vertaling wordt gewerkt.
fallback-badge = Alleen in: { $language }

# Een taal die gepubliceerd is terwijl nog niet alles vertaald is: bij haar naam in de taalkeuze, boven elke pagina, in het colofon van de brochure.
partial-note = deels
partial-notice = Nog niet alles is in het Nederlands vertaald.
partial-source = Volledige versie:

## Delen en hergebruiken

# Op de pagina van een project: het korte adres en een link die een e-mail begint.
share = Deel dit project
share-short = Kort adres
share-mail = Stuur dit project per e-mail
# De agenda (iCalendar). $title is de titel van een project, $year zijn eindjaar.
agenda-title = { $site }: agenda
agenda-planned = Volgens plan klaar: { $title }
agenda-done = Afgerond: { $title }
agenda-year-only = Van dit project is alleen het eindjaar bekend: { $year }. De datum 31 december staat voor het hele jaar.
# De pagina over open data en de namen van velden. $site is de titel van de site, $pillar die van een pijler.
data-title = { $site }: projecten
data-files = Downloaden
data-file-json = Alle gegevens in alle talen (JSON)
data-file-csv = Tabel, bijvoorbeeld voor Excel (CSV)
data-file-geojson = Ligging van de projecten, voor een kaartprogramma (GeoJSON)
data-file-jsonld = Beschrijving voor datacatalogi (DCAT)
data-file-schema = Beschrijving van de velden voor programma’s (JSON Schema)
data-follow = Volgen
data-agenda = Agenda met eindjaren en nieuws (iCalendar)
data-feed = Nieuws over alle projecten (Atom)
data-feed-pillar = Nieuws over { $pillar } (Atom)
data-modified = Nieuwste datum in de gegevens: { $date }
data-licence = Licentie
    .none = Voor deze gegevens is nog geen licentie gekozen. Vraag de uitgever hoe u ze mag gebruiken.
data-cite = Bronvermelding
    .text = Zo kunt u de bron noemen:
data-fields = De velden
    .json = In JSON staat per project een object. De velden per taal staan daarin bij de taal, onder ‘texts’. Wat niet bekend is, ontbreekt.
    .csv = In CSV staat een regel per project en taal; de taal staat in de kolom ‘language’. Meer waarden in één cel staan met ‘ | ’ ertussen. Voor een tekst die een rekenprogramma als formule zou lezen, staat een apostrof.
    .geojson = In GeoJSON hebben de velden per taal de taal achter hun naam, zoals ‘title_nl’. Een project zonder ligging heeft geen geometrie.
data-field = Veld
    .meaning = Betekenis
    .kind = Soort
    .example = Voorbeeld
data-shared = Hetzelfde in elke taal
data-per-language = Per taal
data-kind-text = tekst
data-kind-number = getal
data-kind-list = lijst
data-kind-date = datum
data-kind-url = webadres
field-id = Vaste naam van het project
field-pillar = Vaste naam van de pijler
field-line = Vaste naam van de programmalijn
field-status = Hoe ver het project is: underway (in uitvoering), applied (in aanvraag), completed (afgerond) of een eigen status
field-year = Jaar waarin het project volgens plan klaar is
field-tranche = Nummer van de tranche
field-places = Plaatsen, in de eerste taal van de site
field-latitude = Breedtegraad (WGS 84)
field-longitude = Lengtegraad (WGS 84)
field-precision = Hoe precies de ligging is: exact (de plek zelf), town (in deze plaats) of region (in deze streek)
field-date = Datum van het project
field-image = Adres van de afbeelding
field-image-credit = Maker van de afbeelding
field-image-licence = Licentie van de afbeelding
field-title = Titel
field-summary = Samenvatting
field-text = De hele tekst, zonder opmaak
field-url = Adres van de pagina
field-short-url = Kort adres, dat niet verandert
field-pillar-name = Pijler, zoals lezers hem zien
field-line-name = Programmalijn, zoals lezers haar zien
field-status-name = Status, zoals lezers hem zien
field-tranche-name = Tranche, zoals lezers haar zien
field-place-names = Plaatsen, zoals lezers ze zien
field-image-alt = Wat op de afbeelding te zien is
field-image-caption = Bijschrift van de afbeelding
field-figures = Kerncijfers: getal, eenheid en waar het over gaat
field-links = Links naar andere websites
field-updates = Nieuws met datum, het nieuwste eerst

## Bijzondere pagina's

not-found = Pagina niet gevonden
    .text = Deze pagina bestaat niet (meer). Misschien is ze verhuisd, of klopt het adres niet helemaal.
    .home = Naar de homepage
redirect = Deze pagina is verhuisd
    .text = U vindt haar nu hier: { $title }
# $site is de titel van de site.
feed-title = { $site }: projecten en nieuws
feed-link = Volg het nieuws (Atom-feed)

## Onderaan elke pagina

contact = Contact
contact-email = E-mail
contact-phone = Telefoon
contact-address = Adres
contact-url = Website
edition = Uitgave { $name }, { $date }
published-by = Een uitgave van { $name }
made-with = Gemaakt met { $generator }

## De toegankelijkheidsverklaring
# De namen en zinnen van de statussen volgen het Nederlandse model (digitoegankelijk.nl). $organisation is wie de
# verklaring aflegt, $website de naam van de website.

statement = Toegankelijkheid
    .intro = Hoe toegankelijk deze website is en wat u kunt doen als iets niet werkt.
statement-aim = { $organisation } streeft ernaar de eigen online informatie en dienstverlening toegankelijk te maken, overeenkomstig het Besluit digitale toegankelijkheid overheid. Deze pagina gaat over de website ‘{ $website }’.
statement-status = Status { $status }: { $title }
statement-a = voldoet volledig
    .text = Uit de door { $organisation } gepubliceerde informatie blijkt dat de website ‘{ $website }’ volledig voldoet aan het Besluit digitale toegankelijkheid overheid.
statement-b = voldoet gedeeltelijk
    .text = Uit de door { $organisation } gepubliceerde informatie blijkt dat de website ‘{ $website }’ gedeeltelijk voldoet aan het Besluit digitale toegankelijkheid overheid. Uit toegankelijkheidsonderzoek is gebleken dat nog niet aan alle eisen wordt voldaan.
statement-c = eerste maatregelen genomen
    .text = { $organisation } verklaart dat de eerste maatregelen zijn genomen om de website ‘{ $website }’ te laten voldoen aan het Besluit digitale toegankelijkheid overheid.
statement-d = voldoet niet
    .text = { $organisation } verklaart dat de website ‘{ $website }’ nog niet voldoet aan het Besluit digitale toegankelijkheid overheid.
statement-e = geen toegankelijkheidsverklaring
    .text = { $organisation } heeft voor de website ‘{ $website }’ nog geen toegankelijkheidsverklaring vastgesteld. Of de website toegankelijk is, moet nog blijken uit een onderzoek.
statement-self = De organisatie geeft deze status zelf op. Een automatische test alleen kan niet aantonen dat een website toegankelijk is.
statement-audits = Onderzoek
    .none = Er is nog geen onderzoeksrapport.
    .report = Onderzoeksrapport
    .planned = Gepland onderzoek
statement-shortcomings = Wat nog niet toegankelijk is
    .criterion = Succescriterium { $criterion } van WCAG
    .description = Probleem
    .consequence = Gevolg
    .measure = Maatregel
    .planned = Opgelost volgens plan
statement-measures = Hoe wij aan toegankelijkheid werken
statement-contact = Werkt er iets niet?
    .text = Loopt u tegen een toegankelijkheidsprobleem aan, of hebt u een vraag over toegankelijkheid? Laat het ons weten.
    .response = Antwoord binnen
statement-complaints = Niet tevreden met ons antwoord?
statement-about = Over deze pagina
    .website = Website
    .reviewed = Laatst nagekeken
    .published = Voor het eerst gepubliceerd
    .role = Ondertekend door
    .signed = Ondertekend op
    .register = In het register
    .copy = Als gegevens
    .json = Deze pagina in JSON

## De brochure

# De pagina op de site die de hele brochure laat zien, om te printen of door te lezen.
brochure = De hele brochure
    .short = Brochure
    .intro = Alle projecten op één pagina, klaar om te printen of van begin tot eind te lezen.
brochure-contents = Inhoud
# Bij een project: waar het in de gedrukte brochure staat.
print-page = In de gedrukte brochure: pagina { $page }
print-download = Download de brochure
print-sheet-download = Factsheet
# Wat er te downloaden is. $language is de naam van een taal, zoals die zichzelf noemt: Deutsch; $size is file-size of
# file-size-small hieronder.
print-file =
    { $pages ->
        [one] PDF, { $language }, { $pages } pagina, { $size }
       *[other] PDF, { $language }, { $pages } pagina’s, { $size }
    }
# $size is een getal, al opgemaakt: 2,4.
file-size = { $size }{ "\u00A0" }MB
file-size-small = { $size }{ "\u00A0" }kB

## In de gedrukte brochure en op de factsheets

# Achter een verwijzing naar een ander project: de pagina waar het staat. Houd het kort.
print-see-page = (p.{ "\u00A0" }{ $page })
print-contents = Inhoud
# De titels van de kaart, de tijdlijn en de registers.
print-map = Waar het gebeurt
print-map-note = Schematische kaart. De plaatsen zijn bij benadering aangegeven; elke pijler heeft een eigen kleur en vorm.
print-timeline = Wanneer het klaar is
print-index-names = Projecten op naam
print-index-places = Projecten op plaats
print-notes = Ruimte voor notities
# Het colofon: de titel en de regels.
print-imprint = Over deze brochure
print-title = Titel
print-edition = Uitgave
print-date = Datum
print-publisher = Uitgever
print-online = Online
print-credits = Beeldverantwoording
print-accessibility-title = Toegankelijkheid van dit document
# $url is het adres van de site, zonder https://.
print-accessibility = De pdf van deze brochure is zo gemaakt dat hij ook met hulpsoftware te lezen is: met koppen, bladwijzers, een vaste leesvolgorde en beschrijvingen van de beelden. Alle teksten staan ook op { $url }.
print-pillar = Pijler { $number }
# Op de achterkant; daaronder staat het adres van de site.
print-back = Alle projecten, altijd actueel:
# De factsheet van één project.
print-sheet = Factsheet
print-sheet-online = Alles over dit project op de website
# Voor wie de kaart niet ziet. $title is de titel van het project.
print-sheet-map = Kaart van de regio met de ligging van: { $title }
print-sheet-more = Verwante projecten
print-sheet-edition = Uitgave { $edition }

## Getallen met een eenheid
# $value is het getal, al opgemaakt (22,5 of 4 miljoen); $count hetzelfde getal, om een meervoudsvorm mee te kiezen;
# $scale hoe groot het woord in het getal is: plain (geen), thousand of million.
# { "\u00A0" } is een spatie waarop de regel niet wordt afgebroken.

unit-kilometre = { $value }{ "\u00A0" }km
unit-hectare = { $value }{ "\u00A0" }hectare
unit-euro = €{ "\u00A0" }{ $value }

## Woorden in adressen
# Alleen kleine letters a–z, cijfers en streepjes; elk woord één keer. Wie ze verandert, verandert adressen.

route-index = a-z
route-places = plaatsen
route-status = status
route-tranches = tranches
route-years = eindjaren
route-accessibility = toegankelijkheid

overview-cards = Alle projecten
    .short = Projecten
    .intro = Kies op pijler, status, plaats en eindjaar.
route-cards = projecten
overview-map = Projecten op de kaart
    .short = Kaart
    .intro = Waar de projecten liggen, met dezelfde lijst als tekst.
route-map = kaart
overview-timeline = Tijdlijn van de projecten
    .short = Tijdlijn
    .intro = Wanneer de projecten volgens plan klaar zijn.
route-timeline = tijdlijn
overview-search = Zoeken
    .short = Zoeken
    .intro = Zoek in alle projecten en pagina’s.
route-search = zoeken
overview-data = Open data
    .short = Open data
    .intro = Alle projecten als gegevens, voor andere programma’s en voor hergebruik.
route-data = data
