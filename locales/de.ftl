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

## Suche
# Was zwischen { } steht, setzt die Seite ein, während jemand tippt. $count wählt die Form, $shown ist die Zahl.

search-field = Wonach suchen Sie?
search-button = Suchen
search-hint = Ein Teil eines Wortes genügt. Mit den Pfeiltasten gehen Sie durch die Ergebnisse, mit Esc beginnen Sie neu.
search-count =
    { $count ->
        [one] { $number } Ergebnis.
       *[other] { $number } Ergebnisse.
    }
search-first = Unten stehen die ersten { $shown }.
search-none = Nichts gefunden für: { $query }
# Kein Text enthält alle Wörter.
search-some = Kein Text enthält alle diese Wörter. Die folgenden Texte enthalten einen Teil davon.
# $word kommt nirgends vor, wohl wegen eines Tippfehlers; $instead ist ähnlich.
search-near = Nicht gefunden: { $word }. Gefunden: { $instead }.
search-without-script = Die Suche funktioniert nur mit JavaScript. Ohne JavaScript finden Sie alle Projekte hier:
search-kind =
    .card = Projekt
    .section = Bereich
    .line = Programmlinie
    .page = Seite
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
fallback-begun = An der Übersetzung wird gearbeitet.
fallback-badge = Nur auf: { $language }

# Eine Sprache, die veröffentlicht ist, obwohl noch nicht alles übersetzt ist: bei ihrem Namen in der Sprachwahl, über jeder Seite, im Impressum der Broschüre.
partial-note = teilweise
partial-notice = Es ist noch nicht alles ins Deutsche übersetzt.
partial-source = Vollständige Fassung:

## Teilen und weiterverwenden

# Auf der Seite eines Projekts: seine Kurzadresse und ein Link, der eine E-Mail beginnt.
share = Dieses Projekt teilen
share-short = Kurzadresse
share-mail = Dieses Projekt per E-Mail senden
# Der Kalender (iCalendar). $title ist der Titel eines Projekts, $year sein Abschlussjahr.
agenda-title = { $site }: Kalender
agenda-planned = Laut Plan fertig: { $title }
agenda-done = Abgeschlossen: { $title }
agenda-year-only = Von diesem Projekt ist nur das Abschlussjahr bekannt: { $year }. Das Datum 31. Dezember steht für das ganze Jahr.
# Die Seite über offene Daten und die Namen der Felder. $site ist der Titel der Website, $pillar der einer Säule.
data-title = { $site }: Projekte
data-files = Herunterladen
data-file-json = Alle Daten in allen Sprachen (JSON)
data-file-csv = Tabelle, zum Beispiel für Excel (CSV)
data-file-geojson = Lage der Projekte, für Kartenprogramme (GeoJSON)
data-file-jsonld = Beschreibung für Datenkataloge (DCAT)
data-file-schema = Beschreibung der Felder für Programme (JSON Schema)
data-follow = Auf dem Laufenden bleiben
data-agenda = Kalender mit Abschlussjahren und Neuigkeiten (iCalendar)
data-feed = Neuigkeiten zu allen Projekten (Atom)
data-feed-pillar = Neuigkeiten zu { $pillar } (Atom)
data-modified = Neuestes Datum in den Daten: { $date }
data-licence = Lizenz
    .none = Für diese Daten wurde noch keine Lizenz gewählt. Fragen Sie den Herausgeber, wie Sie sie verwenden dürfen.
data-cite = Quellenangabe
    .text = So können Sie die Quelle nennen:
data-fields = Die Felder
    .json = In JSON ist jedes Projekt ein Objekt. Die Felder je Sprache stehen darin bei der Sprache, unter „texts“. Was nicht bekannt ist, fehlt.
    .csv = In CSV gibt es eine Zeile je Projekt und Sprache; die Sprache steht in der Spalte „language“. Mehrere Werte in einer Zelle sind durch „ | “ getrennt. Vor einem Text, den ein Tabellenprogramm als Formel lesen würde, steht ein Apostroph.
    .geojson = In GeoJSON haben die Felder je Sprache die Sprache hinter ihrem Namen, etwa „title_nl“. Ein Projekt ohne Lage hat keine Geometrie.
data-field = Feld
    .meaning = Bedeutung
    .kind = Art
    .example = Beispiel
data-shared = In jeder Sprache gleich
data-per-language = Je Sprache
data-kind-text = Text
data-kind-number = Zahl
data-kind-list = Liste
data-kind-date = Datum
data-kind-url = Webadresse
field-id = Fester Name des Projekts
field-pillar = Fester Name der Säule
field-line = Fester Name der Programmlinie
field-status = Wie weit das Projekt ist: underway (in Umsetzung), applied (beantragt), completed (abgeschlossen) oder ein eigener Status
field-year = Jahr, in dem das Projekt laut Plan fertig ist
field-tranche = Nummer der Tranche
field-places = Orte, in der ersten Sprache der Website
field-latitude = Breitengrad (WGS 84)
field-longitude = Längengrad (WGS 84)
field-precision = Wie genau die Lage ist: exact (die Stelle selbst), town (in diesem Ort) oder region (in dieser Gegend)
field-date = Datum des Projekts
field-image = Adresse des Bildes
field-image-credit = Urheber des Bildes
field-image-licence = Lizenz des Bildes
field-title = Titel
field-summary = Zusammenfassung
field-text = Der ganze Text, ohne Formatierung
field-url = Adresse der Seite
field-short-url = Kurzadresse, die sich nicht ändert
field-pillar-name = Säule, wie Leser sie sehen
field-line-name = Programmlinie, wie Leser sie sehen
field-status-name = Status, wie Leser ihn sehen
field-tranche-name = Tranche, wie Leser sie sehen
field-place-names = Orte, wie Leser sie sehen
field-image-alt = Was auf dem Bild zu sehen ist
field-image-caption = Bildunterschrift
field-figures = Kennzahlen: Zahl, Einheit und worum es geht
field-links = Links zu anderen Websites
field-updates = Neuigkeiten mit Datum, die neueste zuerst

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
edition = Ausgabe { $name }, { $date }
published-by = Herausgegeben von { $name }
made-with = Erstellt mit { $generator }

## Die Erklärung zur Barrierefreiheit
# Die Namen und Sätze der Status folgen dem niederländischen Muster (digitoegankelijk.nl). $organisation gibt die
# Erklärung ab, $website ist der Name der Website.

statement = Barrierefreiheit
    .intro = Wie barrierefrei diese Website ist und was Sie tun können, wenn etwas nicht funktioniert.
statement-aim = { $organisation } ist bestrebt, die eigenen Online-Informationen und -Dienste gemäß der niederländischen Verordnung über die digitale Barrierefreiheit öffentlicher Stellen (Besluit digitale toegankelijkheid overheid) barrierefrei zu gestalten. Auf dieser Seite geht es um die Website „{ $website }“.
statement-status = Status { $status }: { $title }
statement-a = vollständig konform
    .text = Aus den von { $organisation } veröffentlichten Informationen geht hervor, dass die Website „{ $website }“ das Besluit digitale toegankelijkheid overheid vollständig erfüllt.
statement-b = teilweise konform
    .text = Aus den von { $organisation } veröffentlichten Informationen geht hervor, dass die Website „{ $website }“ das Besluit digitale toegankelijkheid overheid teilweise erfüllt. Eine Prüfung der Barrierefreiheit hat ergeben, dass noch nicht alle Anforderungen erfüllt sind.
statement-c = erste Maßnahmen ergriffen
    .text = { $organisation } erklärt, dass erste Maßnahmen ergriffen wurden, damit die Website „{ $website }“ das Besluit digitale toegankelijkheid overheid erfüllt.
statement-d = nicht konform
    .text = { $organisation } erklärt, dass die Website „{ $website }“ das Besluit digitale toegankelijkheid overheid noch nicht erfüllt.
statement-e = keine Erklärung zur Barrierefreiheit
    .text = { $organisation } hat für die Website „{ $website }“ noch keine Erklärung zur Barrierefreiheit beschlossen. Ob die Website barrierefrei ist, muss eine Prüfung noch zeigen.
statement-self = Diesen Status gibt die Organisation selbst an. Ein automatischer Test allein kann nicht nachweisen, dass eine Website barrierefrei ist.
statement-audits = Prüfung
    .none = Es gibt noch keinen Prüfbericht.
    .report = Prüfbericht
    .planned = Geplante Prüfung
statement-shortcomings = Was noch nicht barrierefrei ist
    .criterion = WCAG-Erfolgskriterium { $criterion }
    .description = Problem
    .consequence = Folge
    .measure = Maßnahme
    .planned = Voraussichtlich behoben
statement-measures = Wie wir an der Barrierefreiheit arbeiten
statement-contact = Funktioniert etwas nicht?
    .text = Sind Sie auf eine Barriere gestoßen, oder haben Sie eine Frage zur Barrierefreiheit? Teilen Sie es uns mit.
    .response = Antwort innerhalb von
statement-complaints = Nicht zufrieden mit unserer Antwort?
statement-about = Über diese Seite
    .website = Website
    .reviewed = Zuletzt überprüft
    .published = Erstmals veröffentlicht
    .role = Unterzeichnet von
    .signed = Unterzeichnet am
    .register = Im Register
    .copy = Als Daten
    .json = Diese Seite in JSON

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
route-accessibility = barrierefreiheit

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
    .intro = Alle Projekte als Daten, für andere Programme und zur Weiterverwendung.
route-data = daten
