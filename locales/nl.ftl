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
fallback-badge = Alleen in: { $language }

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
published-by = Een uitgave van { $name }
made-with = Gemaakt met { $generator }

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
    .intro = Alle projecten als gegevens die u vrij kunt hergebruiken.
route-data = data
