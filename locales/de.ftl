# Die festen Wörter der Website, auf Deutsch.
#
# Für alle, die übersetzen: Übersetzt wird nur, was rechts vom = steht. Was zwischen { } steht, setzt das Programm ein:
# Der Name mit dem $-Zeichen bleibt, wie er ist, steht aber dort, wo er im Satz hingehört. Bei einer Anzahl
# ({ $count -> … }) gibt es eine Zeile je Mehrzahlform der Sprache; das Sternchen bezeichnet die Form für alles Übrige.

## Die Sprache selbst

# Der Name der Sprache, wie sie sich selbst nennt.
language-name = Deutsch
# Artikel, die beim alphabetischen Ordnen der Titel nicht zählen, auch die von Sprachen, die in Titeln vorkommen; mit
# Leerzeichen dazwischen. Ein Artikel, der auf ' endet, hängt an seinem Wort.
articles = der die das ein eine de het the
# Eine Ordnungszahl in Ziffern: 4.
ordinal = { $value }.

## Finden und Bewegen

skip-link = Direkt zum Inhalt
menu = Menü
nav =
    .label = Hauptmenü
breadcrumbs = Sie sind hier
    .label = Brotkrumennavigation
languages = Sprache
    .label = Sprache wählen
home = Startseite
# Für alle, die einen Screenreader benutzen: der Name des unteren Teils der Seite.
footer =
    .label = Fußbereich der Seite
contents = Auf dieser Seite
previous = Zurück
    .title = Vorheriges Projekt: { $title }
next = Weiter
    .title = Nächstes Projekt: { $title }
siblings =
    .label = Vorheriges und nächstes Projekt

## Projekte

cards = Projekte
cards-count =
    { $count ->
        [one] { $count } Projekt
       *[other] { $count } Projekte
    }
sections = Teile
pages = Mehr dazu

## Die Fakten eines Projekts

facts = Fakten
    .label = Fakten zu diesem Projekt
card-status = Status
card-year = Abschlussjahr
card-places =
    { $count ->
        [one] Ort
       *[other] Orte
    }
card-tranche = Tranche
card-line = Programmlinie
card-pillar = Säule
card-coordinates = Lage
    .approximate = Ungefähre Lage

status-underway = In Umsetzung
status-applied = Beantragt
status-completed = Abgeschlossen

# $ordinal ist die Ordnungszahl von oben: 4. Tranche.
tranche-name = { $ordinal } Tranche

## Teile eines Textes

figures = In Zahlen
links = Weitere Informationen
updates = Neues zu diesem Projekt
picture-credit = Bild: { $credit }
picture-licence = Lizenz: { $licence }
note = Hinweis
important = Wichtig
table =
    .label = Tabelle
task-done = Erledigt
task-open = Noch offen
footnotes = Fußnoten
# $number ist die Nummer der Fußnote.
footnote = Fußnote { $number }
    .back = Zurück zum Text bei Fußnote { $number }
# Die Kennzeichnung einer Lücke, die die Redaktion noch füllen muss.
unfinished = Noch zu ergänzen

## Übersichten

overviews = Alle Projekte
    .label = Übersichten
overview-index = Alle Projekte von A bis Z
    .short = A–Z
    .intro = Alle Projekte in alphabetischer Reihenfolge.
    .letters = Zu einem Buchstaben springen
overview-places = Projekte nach Orten
    .short = Orte
    .intro = Alle Projekte, geordnet nach dem Ort, an dem sie stattfinden. Ein Projekt an mehreren Orten steht unter jedem davon.
overview-status = Projekte nach Status
    .short = Status
    .intro = Alle Projekte, geordnet danach, wie weit sie sind.
overview-tranches = Projekte nach Tranchen
    .short = Tranchen
    .intro = Alle Projekte, geordnet nach der Tranche, in der sie beantragt wurden.
overview-years = Projekte nach Abschlussjahr
    .short = Abschlussjahre
    .intro = Alle Projekte, geordnet nach dem Jahr, in dem sie abgeschlossen werden.
# Die Titel der Seiten zu einem Ort, Status, einer Tranche oder einem Abschlussjahr.
term-place = Projekte: { $place }
term-status = Projekte mit Status: { $status }
term-tranche = Projekte der { $tranche }
term-year = Projekte mit Abschlussjahr { $year }

## Auswählen, Karte und Zeitleiste

finder-pillar = Säule
finder-status = Stand
finder-place = Ort
finder-year = Endjahr
# Die Wahl, die nichts ausschließt.
finder-all = Alle
finder-reset = Auswahl aufheben
finder-results = Gefundene Projekte
# $number ist die Zahl, wie sie dasteht, $count dieselbe Zahl, um die Pluralform zu wählen.
finder-count =
    { $count ->
        [one] { $number } Projekt gefunden
       *[other] { $number } Projekte gefunden
    }
finder-none = Keine Projekte gefunden. Wählen Sie weniger Merkmale.
# Dahinter steht eine Zahl.
finder-tally = Gefundene Projekte:
finder-pages = Nach Merkmalen stöbern
map-home = Wo die Projekte liegen
map-caption = Schematische Karte. Die Orte sind ungefähr angegeben; jede Säule hat ihre eigene Farbe und Form.
# $source ist, wer die Grenzen erstellt hat.
map-attribution = Grenzen: { $source }
map-more = Zur Karte mit der Liste der Projekte
# Der Name eines Zeichens auf der Karte: Nummer und Titel eines Projekts.
map-mark = { $number }. { $title }
map-list = Liste zur Karte
# Hinter einem Ort: wie genau er ist.
map-precision = (ungefähr)
    .region = (ganzes Gebiet, ungefähr)
map-elsewhere = Ohne Ort auf der Karte
map-tiles = Projekte nach Gemeinde
    .note = Die Gemeinden sind ungefähr wie auf der Karte angeordnet. Ein Projekt in mehreren Gemeinden zählt in jeder davon.
    .none = Keine Projekte
timeline-caption = Zahl der Projekte nach Endjahr. Die Liste darunter enthält dieselben Angaben.
timeline-undated = Ohne Endjahr
related = Verwandte Projekte

## Übersetzungen, die es noch nicht gibt

# $language ist der Name einer anderen Sprache, wie sie sich selbst nennt: Nederlands.
fallback-notice = Diesen Text gibt es noch nicht auf Deutsch. Die Sprache des Textes unten: { $language }.
fallback-badge = Nur auf: { $language }

## Besondere Seiten

not-found = Seite nicht gefunden
    .text = Diese Seite gibt es nicht oder nicht mehr. Vielleicht ist sie umgezogen, oder die Adresse stimmt nicht ganz.
    .home = Zur Startseite
redirect = Diese Seite ist umgezogen
    .text = Sie finden sie jetzt hier: { $title }
# $site ist der Titel der Website.
feed-title = { $site }: Projekte und Neuigkeiten
feed-link = Neuigkeiten abonnieren (Atom-Feed)

## Am Fuß jeder Seite

contact = Kontakt
contact-email = E-Mail
contact-phone = Telefon
contact-address = Anschrift
contact-url = Website
published-by = Herausgegeben von { $name }
made-with = Erstellt mit { $generator }

## Die Broschüre

# Die Seite der Website, die die ganze Broschüre zeigt, zum Ausdrucken oder Durchlesen.
brochure = Die ganze Broschüre
    .short = Broschüre
    .intro = Alle Projekte auf einer Seite, zum Ausdrucken oder zum Lesen von Anfang bis Ende.
brochure-contents = Inhalt
# Bei einem Projekt: wo es in der gedruckten Broschüre steht.
print-page = In der gedruckten Broschüre: Seite { $page }
print-download = Broschüre herunterladen
print-sheet-download = Infoblatt
# Was sich herunterladen lässt. $language ist der Name einer Sprache, wie sie sich selbst nennt: Nederlands; $size ist
# file-size oder file-size-small weiter unten.
print-file =
    { $pages ->
        [one] PDF, { $language }, { $pages } Seite, { $size }
       *[other] PDF, { $language }, { $pages } Seiten, { $size }
    }
# $size ist eine Zahl, wie sie geschrieben wird: 2,4.
file-size = { $size }{ "\u00A0" }MB
file-size-small = { $size }{ "\u00A0" }kB

## In der gedruckten Broschüre und auf den Infoblättern

# Hinter dem Verweis auf ein anderes Projekt: die Seite, auf der es steht. So kurz wie möglich.
print-see-page = (S.{ "\u00A0" }{ $page })
print-contents = Inhalt
# Die Titel der Karte, der Zeitleiste und der Register.
print-map = Wo es geschieht
print-map-note = Schematische Karte. Die Lage ist nur ungefähr angegeben; jede Säule hat ihre eigene Farbe und Form.
print-timeline = Wann es fertig ist
print-index-names = Projekte nach Namen
print-index-places = Projekte nach Orten
print-notes = Raum für Notizen
# Das Impressum: der Titel und die Zeilen.
print-imprint = Über diese Broschüre
print-title = Titel
print-edition = Ausgabe
print-date = Datum
print-publisher = Herausgeber
print-online = Online
print-credits = Bildnachweis
print-accessibility-title = Barrierefreiheit dieses Dokuments
# $url ist die Adresse der Website, ohne https://.
print-accessibility = Das PDF dieser Broschüre ist so aufgebaut, dass es auch mit Hilfsmitteln wie einem Screenreader gelesen werden kann: mit Überschriften, Lesezeichen, einer festen Lesereihenfolge und Beschreibungen der Bilder. Alle Texte finden Sie auch unter { $url }.
print-pillar = Säule { $number }
# Auf der Rückseite; darunter steht die Adresse der Website.
print-back = Alle Projekte, immer aktuell:
# Das Infoblatt zu einem Projekt.
print-sheet = Infoblatt
print-sheet-online = Alles zu diesem Projekt auf der Website
# Für alle, die die Karte nicht sehen. $title ist der Titel des Projekts.
print-sheet-map = Karte der Region mit der Lage von: { $title }
print-sheet-more = Verwandte Projekte
print-sheet-edition = Ausgabe { $edition }

## Zahlen mit einer Einheit
# $value ist die Zahl, wie sie geschrieben wird (22,5 oder 4 Millionen); $count dieselbe Zahl, um eine Mehrzahlform zu
# wählen; $scale, wie groß das Wort darin ist: plain (keines), thousand oder million. { "\u00A0" } ist ein Leerzeichen, an dem die Zeile nicht umbrochen wird.

unit-kilometre = { $value }{ "\u00A0" }km
unit-hectare = { $value }{ "\u00A0" }Hektar
unit-euro = { $value }{ "\u00A0" }€

## Wörter in Adressen
# Nur Kleinbuchstaben a–z, Ziffern und Bindestriche; jedes Wort nur einmal. Wer sie ändert, ändert Adressen.

route-index = a-z
route-places = orte
route-status = status
route-tranches = tranchen
route-years = abschlussjahre

overview-cards = Alle Projekte
    .short = Projekte
    .intro = Wählen Sie nach Säule, Status, Ort und Endjahr.
route-cards = projekte
overview-map = Projekte auf der Karte
    .short = Karte
    .intro = Wo die Projekte liegen, mit derselben Liste als Text.
route-map = karte
overview-timeline = Zeitleiste der Projekte
    .short = Zeitleiste
    .intro = Wann die Projekte planmäßig abgeschlossen sind.
route-timeline = zeitleiste
overview-search = Suche
    .short = Suche
    .intro = Durchsuchen Sie alle Projekte und Seiten.
route-search = suche
overview-data = Offene Daten
    .short = Offene Daten
    .intro = Alle Projekte als Daten, die Sie frei weiterverwenden dürfen.
route-data = daten
