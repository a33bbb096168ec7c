# Was groter auf der Kommandozeile sagt, auf Deutsch.
#
# Jedes Problem hat eine Meldung, benannt nach seinem Code, mit dem Attribut `help`: wie es zu beheben ist. Beide sind ein
# Satz ohne Punkt, der klein beginnt (außer mit einem Substantiv); Namen und Eingetipptes stehen in `Backticks`. Welche
# Argumente ein Code hat, steht in src/diag.rs. Eine Liste von Namen gibt es dreimal: $known („a, b oder c“), $known-and
# („a, b und c“), $known-arrows („a → b → c“), und gezählt: $known-count.

## Der Bericht

severity-error = Fehler
severity-warning = Warnung
severity-help = Hilfe
see-also = siehe auch
count-errors =
    { $errors ->
        [one] { $errors } Fehler
       *[other] { $errors } Fehler
    }
count-warnings =
    { $warnings ->
        [one] { $warnings } Warnung
       *[other] { $warnings } Warnungen
    }
summary = { count-errors } und { count-warnings }
not-written = es wurde nichts geschrieben, damit die vorige Website unversehrt bleibt
count-pages =
    { $pages ->
        [one] { $pages } Seite
       *[other] { $pages } Seiten
    }
count-languages =
    { $languages ->
        [one] { $languages } Sprache
       *[other] { $languages } Sprachen
    }
built = { count-pages } in { count-languages }; Dateien: { $written } geschrieben, { $unchanged } unverändert, { $removed } entfernt
count-brochures =
    { $brochures ->
        [one] { $brochures } Broschüre
       *[other] { $brochures } Broschüren
    }
count-sheets =
    { $sheets ->
        [one] { $sheets } Infoblatt
       *[other] { $sheets } Infoblätter
    }
built-print =
    { $sheets ->
        [0] { count-brochures }, { count-pages }
       *[other]
            { $brochures ->
                [0] { count-sheets }, { count-pages }
               *[other] { count-brochures } und { count-sheets }, { count-pages }
            }
    }
print-written = `{ $file }`: { count-pages }
not-printed = es wurde keine PDF-Datei geschrieben
count-press-files =
    { $files ->
        [one] { $files } Druckdatei
       *[other] { $files } Druckdateien
    }
checked-press = { count-press-files } geprüft wie in einer Druckerei; Fehler: { $faults }, Hinweise: { $advice }
checked-fine = keine Probleme gefunden

## Übersetzungsbüros

exchange-syntax = diese Datei ist beschädigt: { $reason }
    .help = bitten Sie das Büro, die Datei noch einmal zu liefern, ohne sie mit einer Textverarbeitung zu öffnen
exchange-version = diese Datei kann groter nicht lesen ({ $found })
    .help = groter liest XLIFF 2.0 und 2.1, XLIFF 1.0 bis 1.2 und gettext PO
exchange-language = `{ $lang }` ist keine Sprache, in die dieses Programm übersetzt wird
    .help = möglich: { $known }
exchange-languages = diese Datei enthält mehr als eine Sprache: `{ $first }` und `{ $second }`
    .help = importieren Sie für jede Sprache eine eigene Datei
exchange-source = diese Datei wurde aus `{ $lang }` übersetzt, aber dieses Programm ist in `{ $expected }` geschrieben
    .help = prüfen Sie, ob diese Datei zu diesem Programm gehört
exchange-file = `{ $path }` gibt es in diesem Programm nicht; diese Übersetzung wurde ausgelassen
    .help = wurde die Karte verschoben, exportieren Sie sie noch einmal
exchange-gone = den Text `{ $id }` gibt es im Programm nicht mehr; seine Übersetzung wurde ausgelassen
    .help = exportieren Sie die Karte noch einmal, wenn sie noch übersetzt werden muss
exchange-stale = der Ausgangstext von `{ $id }` wurde geändert, nachdem diese Datei entstanden ist
    .help = die Übersetzung wird übernommen und bleibt als veraltet gekennzeichnet
exchange-newer = die Übersetzung von `{ $id }` wurde im Programm geändert, nachdem diese Datei entstanden ist
    .help = mit --force ersetzt der Text aus dieser Datei den Text im Programm
exchange-structure = groter weiß nicht, zu welchem Absatz der Übersetzung `{ $id }` gehört, und könnte Text löschen
    .help = mit --force wird die Übersetzung nach dem Ausgangstext neu aufgebaut; sichern Sie vorher, was jetzt dort steht
exchange-empty = `{ $id }` ist nicht übersetzt
    .help = der Text im Programm bleibt, wie er ist
exchange-missing = in der Übersetzung von `{ $id }` fehlt `{ $sign }`
    .help = setzen Sie dieses Zeichen im Übersetzungsprogramm wieder an seine Stelle im Satz
exchange-extra = in der Übersetzung von `{ $id }` steht `{ $sign }`, das nicht im Ausgangstext steht
    .help = entfernen Sie dieses Zeichen im Übersetzungsprogramm
exchange-link = die Übersetzung von `{ $id }` verweist auf `{ $found }` statt auf `{ $expected }`
    .help = übersetzt wird der Text eines Links, nicht seine Adresse
exchange-emphasis = in der Übersetzung von `{ $id }` fehlt die Hervorhebung `{ $sign }`
    .help = prüfen Sie, ob das so gemeint ist
exchange-control = in der Übersetzung von `{ $id }` steht ein Zeichen, das nicht angezeigt werden kann ({ $code })
    .help = entfernen Sie es
exchange-long = die Übersetzung von `{ $id }` hat { $length } Zeichen; Platz ist für { $limit }
    .help = kürzen Sie den Text
exchange-same = die Übersetzung von `{ $id }` ist dem Ausgangstext gleich
    .help = prüfen Sie, ob der Text übersetzt wurde
exchange-unwritable = die Übersetzung von `{ $id }` lässt sich so nicht schreiben
    .help = prüfen Sie im Übersetzungsprogramm, ob die Zeichen in diesem Text noch richtig verschachtelt sind
export-unknown = es gibt keine Karte oder Seite `{ $name }`
    .help = { $meant ->
        [none] geben Sie den Namen einer Karte, einer Seite oder eines Bereichs an, oder den Pfad der Datei
       *[other] meinen Sie `{ $meant }`?
    }
exchange-note-title = Titel, auch die Überschrift der Seite ({ $place })
exchange-note-summary = Zusammenfassung in einem oder zwei Sätzen, für Übersichten und Suchmaschinen ({ $place })
exchange-note-alt = Beschreibung eines Bildes für Menschen, die es nicht sehen können ({ $place })
exchange-note-caption = Bildunterschrift ({ $place })
exchange-note-figure = Was eine Kennzahl zählt; die Zahl selbst steht darüber ({ $place })
exchange-note-link = Text eines Links zu einer anderen Website ({ $place })
exchange-note-update = Neuigkeit über das Projekt ({ $place })
exchange-note-heading = Zwischenüberschrift ({ $place })
exchange-note-paragraph = Absatz ({ $place })
exchange-note-item = Punkt einer Liste ({ $place })
exchange-note-cell = Zelle einer Tabelle ({ $place })
exchange-note-code = Beispiel für Code oder fester Text ({ $place })
exchange-note-name = Name der Person, die etwas sagt, oder Überschrift eines Kastens ({ $place })
exchange-note-word = Festes Wort der Website ({ $place })
exchange-note-value = Was das Programm über sich selbst sagt ({ $place })
exchange-note-variant = Eine der Pluralformen; welche, steht im Namen in eckigen Klammern.
exchange-note-changed = Der Ausgangstext wurde geändert, seit diese Übersetzung entstanden ist.
cli-exported = { $count ->
    [one] { $count } Text steht in `{ $file }`
   *[other] { $count } Texte stehen in `{ $file }`
    }
cli-export-nothing = es gibt nichts zu übersetzen
cli-imported = { $count ->
    [one] { $lang }: { $count } Übersetzung übernommen
   *[other] { $lang }: { $count } Übersetzungen übernommen
    }
cli-import-nothing = es gibt nichts zu ändern
cli-import-refused = es wurde nichts geändert
cli-import-written = geschrieben: `{ $path }`

## Befehle

cli-created = angelegt: `{ $path }`
cli-init-done = das neue Programm liegt in `{ $path }`; die erste Karte schreiben Sie mit `groter new card`
cli-ask-title = Wie heißt das Projekt?
    .hint = der Name, wie er über der Karte stehen wird
cli-ask-needed = geben Sie etwas ein; Esc bricht ab
cli-ask-section = Wohin gehört es?
    .hint = Pfeile: wählen · Buchstaben: suchen · Enter: weiter · Esc: abbrechen
cli-ask-tranche = Zu welcher Tranche gehört es?
    .hint = Pfeile: wählen · Buchstaben: suchen · Enter: weiter · Esc: abbrechen
cli-ask-year = In welchem Jahr ist es fertig?
    .hint = vier Ziffern; darf leer bleiben
cli-ask-year-wrong = das ist keine Jahreszahl: schreiben Sie vier Ziffern, etwa 2030, oder lassen Sie es leer
cli-ask-places = Wo ist es?
    .hint = Leertaste: ankreuzen · Buchstaben: suchen · Enter: weiter (auch ohne Kreuz) · Esc: abbrechen
cli-ask-places-free = Wo ist es?
    .hint = Orte, durch Kommas getrennt; darf leer bleiben
cli-ask-language = In welche Sprache?
    .hint = Pfeile: wählen · Enter: weiter · Esc: abbrechen
cli-ask-language-one =
    { $count ->
        [0] { $lang } (nichts zu beginnen)
        [one] { $lang } (ein Text zu beginnen)
       *[other] { $lang } ({ $count } Texte zu beginnen)
    }
cli-ask-text = Was möchten Sie übersetzen?
    .hint = Pfeile: wählen · Buchstaben: suchen · Enter: weiter · Esc: abbrechen
cli-card-next = die Karte ist angelegt; dort ist noch auszufüllen: { $gaps } — und ansehen können Sie sie mit `groter serve --open`
cli-translation-next = übersetzen Sie, was dort steht; solange etwas nicht übersetzt ist, wird die Übersetzung nicht veröffentlicht. Soll ein Text in beiden Sprachen gleich sein, sagen Sie das mit `groter translations accept`
cli-translation-none = in der Sprache `{ $lang }` fehlt keine Übersetzung
cli-translation-comment =
    Übersetzen Sie alles, was hier in Anführungszeichen steht, und den Text unter der Linie.
    Lassen Sie unverändert: Adressen wie (card:…), Dateinamen, [[Lücken]] und `translated_from`.
    Jahr, Orte, Zahlen und das Bild selbst stehen nur in `{ $source }` und gelten auch hier.
cli-forms-next = tragen Sie mit Ihrer IT-Abteilung über der Linie ein, wo die Texte aufbewahrt werden (`backend`); wie es geht, steht in docs/writing.md
cms-head =
    Formulare für { $name }, erstellt mit `groter schema --cms { $cms }`.
    Was hier über der Linie steht, gehört Ihnen und bleibt.
cms-backend =
    Tragen Sie hier mit Ihrer IT-Abteilung ein, wo die Texte aufbewahrt werden und wie man sich anmeldet:
    git-gateway (Netlify Identity), github oder gitlab (repo: Organisation/Name), oder gitea.
cms-try-decap = Zum Ausprobieren auf Ihrem Rechner: setzen Sie unten `local_backend: true` und starten Sie `npx decap-server` im Ordner des Programms.
cms-try-sveltia = Zum Ausprobieren auf Ihrem Rechner: wählen Sie in Chrome oder Edge die Arbeit mit einem Ordner auf diesem Rechner.
cms-made =
    Alles Folgende erstellt `groter schema --cms { $cms } --out DIESE-DATEI` neu:
    tun Sie das nach einem neuen Abschnitt, einem neuen Ort oder einer neuen Sprache.
cms-suffix =
    Achtung: Decap CMS erwartet die Sprache in jedem Dateinamen (name.{ $lang }.md).
    Benennen Sie Dateien ohne Sprache im Namen um, sonst findet es deren Übersetzungen nicht.
cms-pages = Seiten
cms-page-singular = Seite
cms-card-singular = Karte
cms-in-folders = { $title } (Karten mit eigenem Ordner)
cms-section-text = Der Text dieses Abschnitts
cms-sections = Abschnitte
    .hint = die Texte der Startseite und der Abschnitte selbst, nach Sprache
cms-home = Startseite
cms-body = Text
    .hint = in Markdown; einen Link auf eine andere Karte schreiben Sie als [Name](card:name-der-karte)
cms-title = Titel
cms-summary = Zusammenfassung
    .hint = ein oder zwei Sätze, für Übersichten und Suchmaschinen
cms-slug = Letzter Teil der Adresse
    .hint = nur wenn er nicht der Dateiname sein soll: Kleinbuchstaben, Ziffern und Bindestriche
cms-slug-wrong = Kleinbuchstaben, Ziffern und Bindestriche
cms-aliases = Alte Adressen
    .hint = Adressen, die hierher führen, durch Kommas getrennt: /alter/pfad/
cms-draft = Entwurf
    .hint = der Text wird noch nicht veröffentlicht
cms-image = Foto oder Zeichnung
cms-image-file = Datei
cms-image-credit = Urheber
    .hint = der Name der Fotografin oder des Zeichners; bei einem Bild nötig
cms-image-licence = Lizenz
    .hint = warum Sie das Bild verwenden dürfen, zum Beispiel CC BY 4.0; bei einem Bild nötig
cms-image-focus = Mittelpunkt der Aufmerksamkeit
    .hint = zwei Zahlen von 0 bis 1, von links und von oben: was beim Zuschneiden sichtbar bleibt
cms-image-decorative = Nur Schmuck
    .hint = dann ist keine Beschreibung nötig
cms-image-alt = Beschreibung
    .hint = was zu sehen ist, für alle, die es nicht sehen können
cms-image-caption = Bildunterschrift
cms-links = Links zu anderen Websites
    .hint = in einer Übersetzung: dieselben Links in derselben Reihenfolge, nur mit ihrem Namen
cms-links-url = Adresse
cms-links-label = Name des Links
cms-updates = Neues vom Projekt
    .hint = in einer Übersetzung: dieselben Meldungen mit denselben Daten
cms-updates-date = Datum
cms-updates-text = Was geschehen ist
cms-weight = Stelle in der Reihenfolge
    .hint = kleinere Zahlen kommen zuerst
cms-date = Datum
cms-kind = Art
    .hint = nur bei einem Text, der kein Projekt ist
cms-kind-page = Seite
cms-year = Endjahr
    .hint = das Jahr, in dem das Projekt fertig ist
cms-tranche = Tranche
    .hint = leer lassen, wenn der Abschnitt eine Tranche hat
cms-tranche-number = Tranche { $number }
cms-status = Status
    .hint = leer lassen, wenn es der Status der Tranche ist
cms-places = Orte
cms-coordinates = Koordinaten
    .hint = zuerst die Breite (50,8…), dann die Länge (5,7…)
cms-number = Zahl
cms-precision = Wie genau die Koordinaten sind
cms-precision-exact = die Stelle selbst
cms-precision-town = irgendwo in diesem Ort
cms-precision-region = irgendwo in dieser Gegend
cms-short = Letzter Teil der kurzen Adresse
    .hint = nur wenn Sie ihn selbst wählen möchten
cli-watching = groter achtet auf Änderungen; beenden mit Strg+C
cli-serving = die Website steht unter { $url }
cli-language-texts = Texte
cli-language-words = Wörter
cli-language-sentences = Sätze
cli-language-mean = je Satz
cli-language-longest = längster (Zeile)
cli-language-ease = Lesbarkeit
cli-language-total = zusammen
cli-language-very-difficult = sehr schwer
cli-language-difficult = schwer
cli-language-fairly-difficult = mittelschwer
cli-language-standard = mittel
cli-language-fairly-easy = mittelleicht
cli-language-easy = leicht
cli-language-very-easy = sehr leicht
cli-language-long = Sätze mit mehr als { $limit } Wörtern:
cli-language-abbreviations = Abkürzungen ohne Erklärung, mit der Zeile, in der sie stehen:
cli-language-advice = dies ist ein Rat: Eine Formel zählt, versteht aber nicht, was dasteht; allgemein bekannte Abkürzungen können Sie unter `abbreviations` in `content/site.yaml` eintragen
cli-translations-title = Stand der Übersetzungen
cli-translations-overview = Übersicht
cli-translations-language = Sprache
cli-translations-texts = Texte
cli-translations-missing = fehlt
cli-translations-begun = begonnen
cli-translations-outdated = veraltet
cli-translations-unmarked = unbekannt
cli-translations-current = aktuell
cli-translations-words = Wörter
cli-translations-todo = Zu tun
cli-translations-fine = alles ist aktuell
cli-translations-line = Text, Zeile
cli-translations-is-missing = fehlt
cli-translations-is-begun = begonnen, noch nicht fertig
cli-translations-is-outdated = veraltet
cli-translations-is-unmarked = unbekannt, woraus übersetzt wurde
cli-translations-is-current = aktuell
cli-translations-count-words =
    { $count ->
        [one] { $count } Wort zu übersetzen
       *[other] { $count } Wörter zu übersetzen
    }
cli-translations-count-removed =
    { $count ->
        [one] { $count } Teil entfallen
       *[other] { $count } Teile entfallen
    }
cli-translations-count-moved =
    { $count ->
        [one] { $count } Teil verschoben
       *[other] { $count } Teile verschoben
    }
cli-translations-accepted = angenommen: `{ $path }`
cli-translations-skipped = noch nicht fertig, ausgelassen: `{ $path }`
cli-translations-nothing = es gab nichts anzunehmen
cli-plan-sources = gemacht aus
cli-plan-key = Schlüssel
cli-plan-template = Vorlage
cli-plan-kind = Art
cli-plan-path = Datei
cli-more =
    { $count ->
        [one] und { $count } weiteres Problem; `--format json` zeigt alle
       *[other] und { $count } weitere Probleme; `--format json` zeigt alle
    }
timings-stages = Schritte
timings-templates = Vorlagen
timings-pages = langsamste Seiten
timings-total = zusammen
timings-count = Seiten
timings-time = Zeit
stage-load = Dateien lesen
stage-parse = Texte lesen
stage-model = Texte verbinden
stage-strings-and-theme = Wörter und Thema lesen
stage-addresses = Adressen festlegen
stage-consistency = Sprachen vergleichen
stage-print = Broschüren setzen
stage-plan = planen
stage-pictures = Bilder erstellen
stage-share = Bilder zeichnen
stage-render = Seiten erstellen
stage-check = Seiten prüfen
stage-pack = Dateien packen
stage-write = Dateien schreiben

## Ausgaben

edition-broken = diese Datei einer Ausgabe lässt sich nicht lesen (technisch: { $reason })
    .help = stellen Sie die Datei so wieder her, wie groter sie geschrieben hat, aus der Versionsverwaltung oder einer Sicherung; ändern Sie sie nicht von Hand
edition-newer = diese Ausgabe wurde mit einem neueren groter erstellt (Form { $format })
    .help = verwenden Sie diese neuere Version von groter
edition-name = diese Datei enthält die Ausgabe `{ $name }`, heißt aber nach der Ausgabe `{ $expected }`
    .help = geben Sie der Datei ihren eigenen Namen zurück; eine Ausgabe wird nie umbenannt
edition-name-invalid = `{ $name }` kann nicht der Name einer Ausgabe sein
    .help = verwenden Sie Buchstaben ohne Akzente, Ziffern und Bindestriche, wie in `2026-1`
edition-exists = die Ausgabe `{ $name }` gibt es schon
    .help = wählen Sie einen anderen Namen; eine Ausgabe wird nie überschrieben
edition-same = seit der Ausgabe `{ $name }` hat sich nichts geändert
    .help = dieses Programm ist diese Ausgabe bereits: `groter build` setzt ihren Namen auf die Website
edition-unknown = es gibt keine Ausgabe `{ $name }`
    .help = es gibt { $known-and }
edition-none = es gibt keine Ausgabe `{ $name }`, denn dieses Programm hat noch keine Ausgaben
    .help = erstellen Sie eine mit `groter edition create`
edition-differs = was jetzt vorliegt, ist nicht die Ausgabe `{ $name }`; abweichende Dateien: { $files }
    .help = stellen Sie diese Dateien wieder her, oder erstellen Sie eine neue Ausgabe; `groter edition diff { $name }` sagt, was sich inhaltlich geändert hat
edition-typesetter = zu dieser Ausgabe gehören Broschüren und Faktenblätter, aber dieses groter kann nicht drucken
    .help = verwenden Sie ein groter mit Setzprogramm; mit `--out` können Sie dennoch einen Ordner mit Dateien vergleichen
edition-archive-missing = das Archiv `{ $path }` ist nicht vorhanden
    .help = ein Archiv entsteht mit `groter edition create --archive`; ohne Archiv prüft groter mit den Dateien von heute
edition-archive-broken = dieses Archiv lässt sich nicht lesen (technisch: { $reason })
    .help = stellen Sie das Archiv aus einer Sicherung wieder her

cli-edition-created = die Ausgabe `{ $name }` steht in `{ $path }`; `groter build` setzt sie auf die Website
cli-edition-archived = alle Dateien, aus denen sie besteht, stehen in `{ $path }`
cli-edition-not-made = es wurde keine Ausgabe erstellt
cli-edition-none = es gibt noch keine Ausgaben; erstellen Sie eine mit `groter edition create`
cli-edition-name = Ausgabe
cli-edition-date = Datum
cli-edition-cards = Projekte
cli-edition-languages = Sprachen
cli-edition-files = Dateien
cli-edition-program = erstellt mit
cli-edition-archive = Archiv
cli-edition-archive-yes = ja
cli-edition-here = die Ausgabe `{ $name }` ist der Stand von jetzt
cli-edition-not-here = der Stand von jetzt ist keine dieser Ausgaben
cli-edition-proven = die Ausgabe `{ $name }` stimmt: alle { $sources } Quelldateien und alle { $outputs } Dateien der Website sind Byte für Byte gleich
cli-edition-other-program = erstellt mit { $then }; dies ist { $now }
cli-edition-source = Quelldateien
cli-edition-built-in = Theme und Wörter von groter selbst
cli-edition-output = Dateien der Website
cli-edition-changed = anders
cli-edition-line-ends = andere Zeilenenden
cli-edition-missing = fehlt
cli-edition-new = neu
cli-edition-more = und { $count } weitere; `--format json` zeigt alle

changes-title = Was sich geändert hat: { $programme }
changes-range = Von Ausgabe { $old } ({ $old-date }) zu Ausgabe { $new } ({ $new-date })
changes-range-now = Von Ausgabe { $old } ({ $old-date }) zum heutigen Programm ({ $new-date })
changes-none = Es hat sich nichts geändert.
changes-summary = Kurz gefasst
changes-totals = Anzahlen
changes-new = Neue Projekte
changes-ended = Beendete Projekte
changes-renamed = Umbenannte Projekte
changes-moved = Verschobene Projekte
changes-changed = Geänderte Projekte
changes-texts = Andere Texte
changes-figures = Kennzahlen
changes-languages = Sprachen
changes-what = Was
changes-was = Vorher
changes-now = Jetzt
changes-pair = { $new } (vorher: { $old })
changes-pair-new = { $new } (neu)
changes-named = { $old }: { $new }
changes-other-languages = Andere Sprachen
changes-pair-gone = entfallen (vorher: { $old })
changes-removed = nicht mehr im Programm
changes-ended-status = der Status ist jetzt: { $status }
changes-ended-year = das Abschlussjahr ist vorbei
changes-text-new = neuer Text
changes-text-removed = nicht mehr vorhanden
changes-field-title = Titel
changes-field-id = Fester Name
changes-field-summary = Zusammenfassung
changes-field-text = Text
changes-field-caption = Beschreibung des Bildes
changes-field-updates = Neuigkeiten
changes-field-links = Links
changes-field-address = Webadresse
changes-field-section = Teil von
changes-field-status = Status
changes-field-year = Abschlussjahr
changes-field-tranche = Tranche
changes-field-places = Orte
changes-field-coordinates = Ort auf der Karte
changes-field-picture = Bild
changes-field-figure = Kennzahl
changes-in-language = { $field } ({ $language })
changes-altered = geändert
changes-translation-new = neue Übersetzung
changes-translation-gone = Übersetzung entfallen
changes-pieces-changed =
    { $count ->
        [one] { $count } Absatz geändert
       *[other] { $count } Absätze geändert
    }
changes-pieces-added =
    { $count ->
        [one] { $count } neuer Absatz
       *[other] { $count } neue Absätze
    }
changes-pieces-removed =
    { $count ->
        [one] { $count } Absatz entfallen
       *[other] { $count } Absätze entfallen
    }
changes-pieces-moved = die Absätze stehen in einer anderen Reihenfolge
changes-pieces-markup = Links, Bilder oder Auszeichnung geändert
changes-language-new = neue Sprache
changes-language-gone = entfallen
changes-total-cards = Projekte
changes-total-of = Projekte ({ $name })
changes-total-language = Projekte ({ $language })
changes-total-words = Wörter ({ $language })

## Dateien

root-missing = in `{ $path }` und in den Ordnern darüber gibt es kein `content/site.yaml`
    .help = rufen Sie groter im Ordner Ihres Programms auf, oder beginnen Sie ein neues mit `groter init`
file-unreadable = diese Datei lässt sich nicht lesen: { $reason }
    .help = prüfen Sie, ob ein anderes Programm die Datei geöffnet hat und ob Sie sie lesen dürfen
file-too-large = diese Textdatei ist { $size } MB groß; gelesen werden höchstens { $limit } MB
    .help = legen Sie Bilder und Dokumente als eigene Dateien neben den Text
not-utf8 = diese Datei ist nicht als UTF-8 gespeichert; das erste falsche Zeichen ist Byte { NUMBER($byte, useGrouping: "false") }
    .help = speichern Sie sie neu mit der Codierung UTF-8 (im Editor: Speichern unter, Codierung)
symlink-cycle = die Verknüpfung `{ $path }` führt in ihren eigenen Ordner zurück
    .help = entfernen Sie die Verknüpfung
symlink-outside = die Verknüpfung `{ $path }` führt aus dem Programm hinaus
    .help = legen Sie dort die Datei selbst ab statt der Verknüpfung
name-not-utf8 = der Name von `{ $path }` enthält Zeichen, die sich nicht lesen lassen
    .help = geben Sie der Datei einen Namen aus Buchstaben, Ziffern und Bindestrichen

## Felder und YAML

front-matter-missing = die Datei beginnt nicht mit `---`
    .help = beginnen Sie mit einer Zeile `---`, dann die Felder wie `title:`, dann wieder eine Zeile `---`
front-matter-unclosed = das zweite `---` fehlt
    .help = setzen Sie eine Zeile `---` unter das letzte Feld, vor den Text
yaml-syntax = dies lässt sich nicht lesen (technisch: { $reason })
    .help = ein Feld ist ein Name, ein Doppelpunkt, ein Leerzeichen und ein Wert in einer eigenen Zeile; vergleichen Sie es mit den Zeilen ringsum
yaml-colon = der Wert von `{ $key }` enthält einen Doppelpunkt
    .help = setzen Sie den ganzen Wert in Anführungszeichen: `{ $key }: "…"`
yaml-quote = ein Anführungszeichen im Wert von `{ $key }` ist nicht geschlossen oder steht mittendrin
    .help = setzen Sie den ganzen Wert in gerade Anführungszeichen und verwenden Sie darin „typografische“
yaml-tab = diese Zeile beginnt mit einem Tabulator
    .help = beginnen Sie sie mit Leerzeichen, so vielen wie in den Zeilen ringsum
yaml-smart-quotes = der Wert von `{ $key }` steht in typografischen Anführungszeichen; die halten einen Wert nicht zusammen
    .help = verwenden Sie gerade Anführungszeichen: `{ $key }: "…"`
yaml-duplicate-key = das Feld `{ $key }` steht hier zweimal
    .help = behalten Sie eines der beiden
yaml-alias-bomb = die Verweise (`*name`) in dieser Datei ergeben zusammen etwas unsinnig Großes
    .help = schreiben Sie die Werte aus, statt auf sie zu verweisen
yaml-too-deep = dies ist mehr als { $limit } Ebenen tief verschachtelt
    .help = vereinfachen Sie die Felder; kein Feld von groter braucht so viele Ebenen
yaml-not-map = dies sind keine Felder mit Werten
    .help = schreiben Sie jedes Feld in eine eigene Zeile, als `name: Wert`
unknown-key = das Feld `{ $key }` gibt es hier nicht
    .help = die Felder hier sind { $known-and }
unknown-key-meant = das Feld `{ $key }` gibt es hier nicht
    .help = meinten Sie `{ $meant }`?
wrong-type =
    `{ $key }` erwartet { $expected ->
       *[type-text] einen Text
        [type-number] eine Zahl
        [type-whole-number] eine ganze Zahl
        [type-two-numbers] eine Liste von zwei Zahlen
        [type-bool] `true` oder `false`
        [type-date] ein Datum
        [type-list] eine Liste
        [type-map] eine Gruppe von Feldern
        [type-nothing] nichts
        [type-tag] einen Wert mit einem Ausrufezeichen davor
    }; gefunden: { $found ->
       *[type-text] ein Text
        [type-number] eine Zahl
        [type-whole-number] eine ganze Zahl
        [type-two-numbers] eine Liste von zwei Zahlen
        [type-bool] `true` oder `false`
        [type-date] ein Datum
        [type-list] eine Liste
        [type-map] eine Gruppe von Feldern
        [type-nothing] nichts
        [type-tag] ein Wert mit einem Ausrufezeichen davor
    }
    .help = ändern Sie den Wert von `{ $key }`; die Dokumentation zeigt zu jedem Feld ein Beispiel
unknown-value = `{ $key }` kann nicht `{ $value }` sein
    .help = wählen Sie { $known }
missing-key = das Feld `{ $key }` fehlt
    .help = fügen Sie eine Zeile `{ $key }: …` hinzu
comma-decimal = `{ $value }` bei `{ $key }` hat ein Dezimalkomma
    .help = schreiben Sie es mit Punkt: `{ $meant }`; wer die Seite liest, sieht es so, wie es in seiner Sprache üblich ist
date-order = das Datum `{ $value }` bei `{ $key }` beginnt nicht mit dem Jahr
    .help = schreiben Sie Jahr, Monat, Tag: `{ $meant }`
date-invalid = `{ $value }` bei `{ $key }` ist kein gültiges Datum
    .help = schreiben Sie Jahr, Monat und Tag, etwa `2026-05-01`
out-of-range = `{ $key }` ist { $value }, muss aber zwischen { $low } und { $high } liegen
    .help = berichtigen Sie die Zahl

## Einstellungen

no-languages = `languages` nennt keine Sprache
    .help = nennen Sie mindestens eine, etwa `languages: [nl, en]`; die erste ist die Sprache, in der Sie schreiben
invalid-language = `{ $value }` ist kein Sprachcode
    .help = verwenden Sie einen Code wie `nl`, `en` oder `pt-BR`
invalid-url = `{ $value }` bei `{ $key }` ist keine Webadresse
    .help = schreiben Sie die ganze Adresse, beginnend mit `https://`
duplicate-language-path = zwei Sprachen haben den Pfad `{ $value }`
    .help = geben Sie jeder Sprache einen eigenen Pfad
base-url-placeholder = `base_url` ist noch das Beispiel `{ $value }`
    .help = tragen Sie die Adresse ein, unter der die Website stehen wird
unknown-language-key = `{ $value }` ist keine Sprache dieses Programms
    .help = die Sprachen sind { $known-and }; ergänzen Sie die Sprache unter `languages` in `content/site.yaml`, oder entfernen Sie den Wert
missing-language-value = `{ $key }` hat keinen Wert für die Sprache `{ $lang }`
    .help = fügen Sie eine Zeile für `{ $lang }` hinzu; bis dahin steht dort der Wert der ersten Sprache
unknown-status = den Status `{ $value }` gibt es nicht
    .help = wählen Sie { $known }, oder ergänzen Sie ihn unter `statuses` in `content/site.yaml`
unknown-tranche = die Tranche `{ $value }` gibt es nicht
    .help = wählen Sie { $known }, oder ergänzen Sie sie unter `tranches` in `content/site.yaml`
unknown-place = den Ort `{ $value }` gibt es nicht
    .help = wählen Sie { $known }, oder ergänzen Sie ihn unter `places` in `content/site.yaml`
unknown-host = für den Host `{ $value }` gibt es keine Einstellungen
    .help = wählen Sie { $known }
unknown-host-meant = für den Host `{ $value }` gibt es keine Einstellungen
    .help = meinten Sie `{ $meant }`? Zur Wahl stehen { $known }
security-contact = `{ $value }` kann nicht in security.txt stehen
    .help = schreiben Sie eine E-Mail-Adresse, eine Adresse, die mit `https://` beginnt, oder eine Telefonnummer wie `tel:+31…`
security-expired = die Angaben in security.txt gelten seit { $date } nicht mehr
    .help = prüfen Sie die Angaben und schreiben Sie bei `expires` einen Tag innerhalb eines Jahres
security-expires = die Angaben in security.txt gelten noch { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }, bis { $date }
    .help = prüfen Sie die Angaben und schreiben Sie bei `expires` einen späteren Tag, innerhalb eines Jahres
security-too-long = `expires` liegt mit { $date } ein Jahr oder mehr in der Zukunft
    .help = schreiben Sie einen Tag innerhalb eines Jahres: So ist zu sehen, dass die Angaben stimmen
map-file-missing = die Datei mit Grenzen `{ $file }` gibt es nicht
    .help = { $known-count ->
        [0] legen Sie eine GeoJSON-Datei in `content/`, oder entfernen Sie `boundaries`
       *[other] meinen Sie { $known }? Schreiben Sie den Namen, wie die Datei heißt, von `content/` aus
    }
map-file-broken = diese Datei ist kein gültiges GeoJSON: { $reason }
    .help = exportieren Sie sie noch einmal als GeoJSON, oder entfernen Sie `map: boundaries` aus `content/site.yaml`
map-file-system = die Koordinaten sind weder Grad (WGS 84) noch RD (EPSG:28992): { $value }
    .help = exportieren Sie die Datei noch einmal, in WGS 84 (EPSG:4326) oder RD (EPSG:28992)
map-file-empty = diese Datei enthält keine Flächen und keine Linien
    .help = wählen Sie eine Datei mit Grenzen (Polygon, MultiPolygon oder LineString)
map-file-large = diese Datei hat { $points } Punkte; mehr als { $limit } sind zu viele für eine Karte einer Region
    .help = wählen Sie eine Datei mit weniger Einzelheiten, oder nur die Gebiete, die Sie zeigen
unknown-page = die Seite `{ $value }` gibt es nicht
    .help = { $known-count ->
        [0] schreiben Sie die Seite, oder entfernen Sie sie hier
       *[other] wählen Sie { $known }, oder schreiben Sie die Seite
    }

## Sprachen, die noch nicht fertig sind

share-percent = `share` ist ein Prozentsatz, und `{ $value }` ist keiner
    .help = schreiben Sie `share: { $meant }`
publish-source = `publish` steht bei `{ $lang }`, der Ausgangssprache, und die wird immer veröffentlicht
    .help = entfernen Sie `publish` hier
publish-empty = `publish` verlangt nichts, also wird `{ $lang }` immer veröffentlicht
    .help = ergänzen Sie `share: 90 %`, `cards` oder `pages`, oder entfernen Sie `publish`
publish-list = `{ $value }` gehört nicht zu `{ $here }`
    .help = setzen Sie es zu `{ $list }`
unknown-card = die Karte `{ $value }` gibt es nicht
    .help = { $known-count ->
        [0] schreiben Sie die Karte, oder entfernen Sie sie hier
       *[other] wählen Sie { $known }, oder schreiben Sie die Karte
    }
# Was einer Sprache fehlt.
publish-lack = { $lack ->
       *[share] { $have } von { $total } Karten übersetzt, { $wanted } nötig
        [share-current] { $have } von { $total } Karten mit aktueller Übersetzung, { $wanted } nötig
        [missing] `{ $id }` ist nicht übersetzt
        [begun] die Übersetzung von `{ $id }` ist nicht fertig
        [hidden] `{ $id }` liegt in einem Abschnitt, der nicht übersetzt ist
        [outdated] der Text von `{ $id }` hat sich seit der Übersetzung geändert
        [unmarked] niemand hat bestätigt, dass die Übersetzung von `{ $id }` aktuell ist
        [statement] die Erklärung zur Barrierefreiheit hat Werte ohne Text in dieser Sprache
        [statement-words] es gibt keine Wörter für die Erklärung zur Barrierefreiheit in dieser Sprache
    }
# Wie Sie das beheben.
publish-mend = { $lack ->
       *[share] noch zu übersetzen: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, und { $more } weitere
        }; oder verlangen Sie einen kleineren `share`
        [share-current] noch zu übersetzen oder zu prüfen: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, und { $more } weitere
        }; `groter translations` zeigt, was sich geändert hat
        [missing] schreiben Sie `{ $expected }`; ein Entwurf zählt nicht
        [begun] übersetzen Sie den Rest von `{ $expected }`
        [hidden] schreiben Sie `{ $expected }`; ein Entwurf zählt nicht
        [outdated] bringen Sie `{ $expected }` auf den neuen Stand; `groter translations` zeigt, was sich geändert hat
        [unmarked] vergleichen Sie `{ $expected }` mit dem Ausgangstext, dann geben Sie `groter translations accept { $id } --lang { $lang }` ein
        [statement] geben Sie den Werten in `content/accessibility.yaml` einen Text in dieser Sprache
        [statement-words] schreiben Sie `{ $expected }`
    }
language-left-out = `{ $lang }` ist noch nicht reif für die Veröffentlichung und wird weggelassen: { publish-lack }
    .help = { publish-mend }
language-partial = `{ $lang }` wird als unvollständig veröffentlicht: { publish-lack }
    .help = { publish-mend }
language-refused = `{ $lang }` kann noch nicht veröffentlicht werden: { publish-lack }
    .help = { publish-mend }
language-unready = `{ $lang }` ist noch nicht reif für die Veröffentlichung, ist hier aber zu sehen: { publish-lack }
    .help = { publish-mend }
language-faults = { $count ->
        [one] die Dateien von `{ $lang }` haben { $count } Problem, das nicht zählt, solange die Sprache weggelassen wird
       *[other] die Dateien von `{ $lang }` haben { $count } Probleme, die nicht zählen, solange die Sprache weggelassen wird
    }
    .help = `groter check --all-languages` zeigt sie

## Die Erklärung zur Barrierefreiheit

audit-missing = der Status { $status } beruht auf einer Prüfung, aber es gibt keinen Link zu einem Prüfbericht
    .help = geben Sie unter `audits` die Adresse und das Datum des Berichts an, oder wählen Sie einen anderen `status`
audit-unplanned = zum Status C gehört eine geplante Prüfung, aber es gibt kein Datum dafür
    .help = ergänzen Sie `planned_audit: …`, oder wählen Sie `status: D`
statement-contradiction = der Status A besagt, dass die Website alle Anforderungen erfüllt, aber es sind Mängel aufgeführt
    .help = wählen Sie `status: B`, oder entfernen Sie, was behoben ist
statement-old = diese Erklärung wurde zuletzt am { $date } überprüft, vor mehr als einem Jahr
    .help = gehen Sie sie durch und tragen Sie bei `date` den Tag ein, an dem Sie das getan haben
audit-old = die neueste Prüfung ist vom { $date }, und für den Status A und B darf sie höchstens drei Jahre alt sein
    .help = ergänzen Sie einen neueren Bericht, oder wählen Sie einen anderen `status`

## Karten, Seiten und Übersetzungen

unknown-language-suffix = `{ $suffix }` im Namen dieser Datei ist keine Sprache dieses Programms
    .help = die Sprachen sind { $known-and }; benennen Sie die Datei um, oder ergänzen Sie die Sprache in `content/site.yaml`
translation-empty = die Datei ist leer: die Übersetzung gilt als fehlend
    .help = übersetzen Sie die Karte hier, oder löschen Sie die Datei
translation-without-source = diese Übersetzung hat kein Original: `{ $source }` gibt es nicht
    .help = schreiben Sie `{ $source }`, oder geben Sie beiden Dateien denselben Namen
translation-renamed = der Ausgangstext dieser Übersetzung heißt jetzt `{ $source }`
    .help = benennen Sie diese Datei um in `{ $expected }`
shared-field = `{ $key }` ist in jeder Sprache gleich und steht schon in `{ $source }`
    .help = entfernen Sie es hier; ist es falsch, berichtigen Sie es dort
field-not-here = { $kind ->
        [kind-home] die Startseite
        [kind-section] ein Abschnitt
        [kind-line] eine Programmlinie
        [kind-card] eine Karte
       *[kind-page] eine Seite
    } hat kein Feld `{ $key }`
    .help = entfernen Sie das Feld
missing-translation = die Übersetzung in die Sprache `{ $lang }` fehlt
    .help = schreiben Sie `{ $expected }`, oder setzen Sie bei dieser Sprache `missing: fallback` in `content/site.yaml`
mark-broken = `{ $value }` sagt nicht, woraus dieser Text übersetzt wurde
    .help = groter führt `translated_from` selbst. Stimmt die Übersetzung noch, bringen Sie es in Ordnung mit: groter translations accept
missing-translation-text = `{ $key }` fehlt in dieser Übersetzung, steht aber in `{ $source }`
    .help = ergänzen Sie `{ $key }` mit dem übersetzten Text
section-missing = der Ordner dieser Datei hat noch keinen Titel
    .help = fügen Sie die Datei `{ $expected }` mit dem Titel des Abschnitts hinzu
duplicate-id = zwei Dateien haben den Namen `{ $id }`
    .help = benennen Sie eine davon um; jede Karte, jede Seite und jeder Abschnitt braucht einen eigenen Namen
duplicate-output = zwei Seiten bekämen die Adresse `{ $path }`
    .help = geben Sie einer davon einen anderen `slug`
output-case = die Adressen `{ $path }` und `{ $other }` unterscheiden sich nur in der Großschreibung
    .help = geben Sie einer davon einen anderen `slug`; unter Windows wären sie dieselbe Datei
reserved-name = `{ $name }` kann nicht in einer Adresse stehen: Windows behält sich diesen Namen vor
    .help = wählen Sie einen anderen `slug` oder Namen
invalid-slug = der Slug `{ $value }` enthält Zeichen, die nicht in eine Adresse gehören
    .help = schreiben Sie `{ $meant }`
invalid-alias = die alte Adresse `{ $value }` ist kein Pfad dieser Website
    .help = schreiben Sie den Pfad vom Anfang der Website an, etwa `/alt/seite/`
alias-clash = die alte Adresse `{ $value }` ist schon vergeben
    .help = entfernen Sie eine der beiden
short-invalid = die Kurzadresse `{ $value }` enthält Zeichen, die nicht hineingehören
    .help = schreiben Sie `{ $meant }`
short-clash = die Kurzadresse `{ $value }` ist schon vergeben
    .help = geben Sie dieser Karte ein eigenes `short`, etwa ein Wort aus dem Titel
path-escapes = `{ $value }` liegt nicht im Ordner dieses Textes
    .help = legen Sie die Datei neben den Text und schreiben Sie nur ihren Namen
card-link-unknown = der Link `card:{ $id }` führt nirgendwohin
    .help = eine Karte heißt wie ihre Datei oder ihr Ordner, ohne Sprache und `.md`
card-link-meant = der Link `card:{ $id }` führt nirgendwohin
    .help = meinten Sie `card:{ $meant }`?
card-link-draft = der Link `card:{ $id }` führt zu einer Karte, die nicht veröffentlicht ist
    .help = entfernen Sie den Link, oder veröffentlichen Sie die Karte, indem Sie `draft: true` löschen
anchor-missing = die Überschrift `#{ $anchor }` gibt es dort nicht
    .help = { $known-count ->
        [0] auf jener Seite gibt es keine Überschriften, auf die man verlinken kann
       *[other] was es dort gibt: { $known-and }
    }
link-broken = der Link `{ $url }` führt nirgendwohin
    .help = schreiben Sie für eine Karte oder Seite `card:` und ihren Namen, legen Sie eine Datei neben den Text, oder berichtigen Sie die Adresse
link-unsafe = der Link `{ $url }` beginnt mit etwas, das nicht erlaubt ist
    .help = verwenden Sie `https:`, `mailto:`, `tel:` oder `card:`
picture-missing = das Bild `{ $file }` ist nicht da
    .help = legen Sie es in den Ordner `{ $folder }`
picture-meant = das Bild `{ $file }` ist nicht da
    .help = meinten Sie `{ $meant }`?
picture-alt = das Bild `{ $file }` hat keinen Alternativtext
    .help = beschreiben Sie für alle, die es nicht sehen können, was zu sehen ist: bei `alt` oder im Text zwischen den Klammern von `![…]`; fügt ein Bild bei `image` nichts hinzu, schreiben Sie dort `decorative: true`
picture-credit = beim Bild `{ $file }` { $missing ->
        [credit] fehlt, wer es gemacht hat
        [licence] fehlt die Lizenz
       *[both] fehlt, wer es gemacht hat und unter welcher Lizenz es steht
    }
    .help = schreiben Sie bei `credit`, wer das Bild gemacht hat, und bei `licence`, warum Sie es verwenden dürfen, zum Beispiel `CC BY 4.0` oder `mit freundlicher Genehmigung`; das gilt auch für eigene Fotos und Zeichnungen
picture-broken = die Datei `{ $file }` lässt sich nicht als Bild lesen
    .help = speichern Sie das Bild neu als JPEG, PNG, WebP oder SVG (höchstens 200 Millionen Pixel)
figure-unknown = die Zahl `{ $id }` gibt es nicht
    .help = { $known-count ->
        [0] ergänzen Sie sie unter `figures` am Anfang der Datei
       *[other] wählen Sie { $known }, oder ergänzen Sie sie unter `figures` am Anfang der Datei
    }
figure-mismatch = die Zahl `{ $id }` gibt es in `{ $source }` nicht
    .help = entfernen Sie sie hier, oder ergänzen Sie sie dort
links-mismatch = Anzahl der Links hier: { $found }; in `{ $source }`: { $expected }
    .help = geben Sie jedem Link ein übersetztes `label`, in derselben Reihenfolge
update-mismatch = in `{ $source }` gibt es keine Neuigkeit vom { $date }
    .help = verwenden Sie die Daten des Originals
end-year-passed = das Abschlussjahr { $year } ist vorbei, der Status aber noch `{ $status }`
    .help = berichtigen Sie das Jahr oder den Status
unfinished = noch zu ergänzen: { $text }
    .help = ersetzen Sie `[[…]]` durch den Text, der dort hingehört
no-published = `published` fehlt, und es gibt Karten ohne eigenes Datum; der Newsfeed braucht eines
    .help = ergänzen Sie `published: 2026-01-01` mit dem richtigen Tag
output-unknown = die Website hat keine Datei `{ $path }`
    .help = `groter plan` zeigt, welche Dateien es gibt
card-unknown = die Karte `{ $value }` gibt es nicht
    .help = meinten Sie { $known }?
card-exists = es gibt schon eine Datei mit dem Namen `{ $id }`: `{ $path }`
    .help = geben Sie der neuen Karte einen anderen Titel
title-unusable = aus dem Titel `{ $value }` lässt sich kein Dateiname machen
    .help = geben Sie einen Titel mit Buchstaben oder Ziffern an
section-ambiguous = { $known-count } Abschnitte heißen `{ $value }`
    .help = nennen Sie den Ordner: { $known }
section-unknown = es gibt keinen Abschnitt `{ $value }`
    .help = wählen Sie einen von diesen: { $known }
card-ambiguous = `{ $value }` ist der Titel von { $known-count } Texten
    .help = nennen Sie die ID: { $known }
language-unknown = in die Sprache `{ $value }` wird in diesem Programm nicht übersetzt
    .help = wählen Sie { $known }
translation-exists = diese Übersetzung (`{ $lang }`) gibt es schon: `{ $path }`
    .help = arbeiten Sie in dieser Datei weiter; `groter translations --lang { $lang }` sagt, was noch zu tun ist
asking-stopped = Sie haben die Fragen abgebrochen; es wurde nichts geschrieben
    .help = beginnen Sie neu, oder sagen Sie alles auf der Befehlszeile: siehe `groter new --help`

## Texte

number-missing = die Zahl { $number } aus dem Ausgangstext fehlt in dieser Übersetzung
    .help = schreiben Sie { $wanted } in die Übersetzung oder streichen Sie die Zahl im Ausgangstext
number-differs = hier steht { $found }, im Ausgangstext aber { $number }
    .help = schreiben Sie { $wanted } oder berichtigen Sie den Ausgangstext
number-format = { $found } ist nicht so geschrieben, wie diese Sprache Zahlen schreibt
    .help = schreiben Sie { $wanted }
link-lost = der Link auf `{ $url }` aus dem Ausgangstext fehlt in dieser Übersetzung
    .help = setzen Sie den Link auch in die Übersetzung
link-differs = dieser Link führt zu `{ $found }`, der im Ausgangstext aber zu `{ $url }`
    .help = lassen Sie beide Links zum selben Ziel führen
picture-lost = diese Übersetzung hat weniger Bilder als der Ausgangstext: `{ $file }` fehlt
    .help = setzen Sie das Bild auch in die Übersetzung
term-avoid = das Programm verwendet das Wort `{ $found }` nicht
    .help = schreiben Sie `{ $wanted }`, wie es in content/terms.yaml steht
term-missing = der Ausgangstext sagt `{ $term }`, aber in dieser Übersetzung fehlt `{ $wanted }`
    .help = verwenden Sie `{ $wanted }` oder ergänzen Sie die andere Form in content/terms.yaml
term-clash = `{ $value }` steht sowohl bei den richtigen als auch bei den zu vermeidenden Formen
    .help = streichen Sie es an einer der beiden Stellen
year-contradicts = im Text steht { $found }, im Feld `year` aber { $year }
    .help = berichtigen Sie das Jahr im Text oder im Feld
figure-contradicts = im Text steht { $found }, die Kennzahl `{ $id }` ist aber { $value }
    .help = berichtigen Sie die Zahl im Text oder unter `figures`
foreign-quotes = die Anführungszeichen { $found } gehören zu einer anderen Sprache
    .help = schreiben Sie { $wanted } oder einfache gerade Zeichen: groter macht daraus die richtigen
space-before = vor { $sign } steht in dieser Sprache kein Leerzeichen
    .help = entfernen Sie das Leerzeichen
raw-html = im Text steht HTML: `{ $html }`
    .help = verwenden Sie Markdown; HTML wäre als Text zu sehen
container-unknown = den Block `::: { $name }` gibt es nicht
    .help = wählen Sie { $known }
container-unclosed = der Block `::: { $name }` hat kein Ende
    .help = setzen Sie eine Zeile `:::` darunter
container-stray = dieses `:::` schließt nichts ab
    .help = entfernen Sie die Zeile
container-content = der Block `::: { $name }` enthält nicht, was hineingehört
    .help = schlagen Sie den Block in der Dokumentation nach; das Beispiel dort können Sie übernehmen
footnote-missing = die Fußnote `[^{ $name }]` hat keinen Text
    .help = fügen Sie eine Zeile `[^{ $name }]: …` mit dem Text hinzu
footnote-unused = nichts verweist auf die Fußnote `[^{ $name }]`
    .help = setzen Sie `[^{ $name }]` in den Text, oder entfernen Sie die Fußnote
heading-top = eine Überschrift mit einem `#` ist der Titel, und der steht schon am Anfang der Datei
    .help = beginnen Sie die Überschrift mit `##`
heading-skip = hier steht eine Überschrift der Ebene { $level }, erwartet wird Ebene { $expected }
    .help = verwenden Sie so viele `#`, wie die Ebene zählt, und überspringen Sie keine
markdown-too-deep = dies ist mehr als { $limit } Ebenen tief verschachtelt
    .help = vereinfachen Sie die Listen und Zitate
hyphenation = `{ $found }` sieht nach einem Wort aus, das am Zeilenende getrennt war
    .help = schreiben Sie `{ $meant }`
double-space = hier stehen zwei Leerzeichen hintereinander
    .help = entfernen Sie eines
control-character = hier steht ein unsichtbares Zeichen, das sich nicht darstellen lässt ({ $code })
    .help = entfernen Sie es, oder tippen Sie die Wörter neu

## Wörter der Website

locale-missing = für die Sprache `{ $lang }` gibt es keine Wörter der Website
    .help = übersetzen Sie `locales/en.ftl` und speichern Sie es als `{ $expected }`
fluent-syntax = diese Meldung lässt sich nicht lesen (technisch: { $reason })
    .help = vergleichen Sie sie mit derselben Meldung in einer anderen Sprache
message-missing = die Meldung `{ $id }` fehlt in der Sprache `{ $lang }`
    .help = übernehmen Sie sie aus einer anderen Sprache und übersetzen Sie sie
message-unknown = in keiner Sprache gibt es eine Meldung `{ $id }`
    .help = berichtigen Sie den Namen in der Vorlage, oder ergänzen Sie die Meldung in den Dateien unter `locales`
message-unused = nichts verwendet die Meldung `{ $id }`
    .help = entfernen Sie sie
message-duplicate = die Meldung `{ $id }` steht hier zweimal
    .help = behalten Sie eine der beiden
message-reference = die Meldung `{ $id }` verweist auf `{ $reference }`, das es nicht gibt
    .help = berichtigen Sie den Namen, oder ergänzen Sie die Meldung
argument-missing = die Meldung `{ $id }` braucht `${ $argument }`, bekommt es von der Vorlage aber nicht
    .help = geben Sie es mit: `t(id="{ $id }", { $argument }=…)`
argument-unknown = die Meldung `{ $id }` verwendet `${ $argument }`, bekommt es aber nicht
    .help = vergleichen Sie sie mit derselben Meldung in einer anderen Sprache
plural-missing = der Meldung `{ $id }` fehlen Mehrzahlformen, die die Sprache `{ $lang }` braucht: { $classes-and }
    .help = fügen Sie für jede eine Zeile hinzu, etwa `[one] …`
plural-unknown = die Meldung `{ $id }` hat Mehrzahlformen, die die Sprache `{ $lang }` nie verwendet: { $classes-and }
    .help = entfernen Sie sie; für eine bestimmte Zahl schreiben Sie die Zahl selbst, etwa `[0]`

## Theme

theme-missing = das Theme `{ $name }` gibt es nicht
    .help = wählen Sie { $known }, oder legen Sie das Theme in den Ordner `themes`
theme-parent-missing = das Theme baut auf `{ $name }` auf, das es nicht gibt
    .help = wählen Sie { $known }
theme-cycle = das Theme `{ $name }` baut auf sich selbst auf
    .help = ändern Sie `extends` in einer der Dateien `theme.yaml`
template-missing = dem Theme fehlt die Vorlage `{ $name }`
    .help = legen Sie sie in den Ordner `templates` des Themes, oder lassen Sie es auf einem aufbauen, das sie hat
template-syntax = diese Vorlage lässt sich nicht lesen (technisch: { $reason })
    .help = berichtigen Sie die Vorlage an dieser Stelle
template-parent = die Vorlage `{ $name }`, die hier verwendet wird, gibt es nicht
    .help = berichtigen Sie den Namen, oder ergänzen Sie die Vorlage
template-cycle = Vorlagen verwenden einander im Kreis: { $chain-arrows }
    .help = durchbrechen Sie den Kreis in einer davon
template-render = die Vorlage ist auf der Seite `{ $page }` gescheitert (technisch: { $reason })
    .help = berichtigen Sie die Vorlage an dieser Stelle
template-undefined = die Variable `{ $name }` gibt es auf der Seite `{ $page }` nicht
    .help = { $known-count ->
        [0] berichtigen Sie den Namen
       *[other] was es gibt: { $known-and }
    }
template-message = `t` braucht den Namen einer Meldung in Anführungszeichen
    .help = schreiben Sie ihn als `t(id="name")`, nicht als Variable
template-function = die Funktion, den Filter oder den Test `{ $name }` gibt es nicht
    .help = berichtigen Sie den Namen; die Dokumentation nennt, was Vorlagen verwenden können

## Fertige Seiten

page-link-broken = der Link `{ $url }` auf der Seite `{ $page }` führt nirgendwohin
    .help = berichtigen Sie ihn in der Vorlage `{ $template }`
page-anchor-missing = der Link `{ $url }` auf der Seite `{ $page }` führt zu einer Stelle, die es nicht gibt
    .help = berichtigen Sie ihn in der Vorlage `{ $template }`
page-id-duplicate = die ID `{ $id }` steht zweimal auf der Seite `{ $page }`
    .help = geben Sie einer davon eine andere ID in der Vorlage `{ $template }`
page-external = die Seite `{ $page }` lädt `{ $url }` von einer anderen Website
    .help = legen Sie die Datei in das Theme; Leserinnen und Leser werden nicht an andere weitergereicht (Vorlage `{ $template }`)

## Druck

print-bleed = der Beschnitt (`bleed`) beträgt { $value } mm, muss aber zwischen 0 und 20 mm liegen
    .help = schreiben Sie `bleed: 3` oder das, was Ihre Druckerei verlangt
print-language-left-out = `{ $lang }` ist noch nicht reif für die Veröffentlichung und hat noch keine Broschüre
    .help = ergänzen Sie `--all-languages`, um sie trotzdem zu erstellen
print-language = die Sprache `{ $lang }` gibt es in diesem Programm nicht
    .help = wählen Sie { $known }
ink-invalid = die Farbe `{ $name }` lässt sich nicht anzeigen oder nicht drucken
    .help = schreiben Sie bei `screen` eine Farbe wie `"#0b4f7a"` und bei `cmyk` vier Prozentwerte von 0 bis 100, zusammen höchstens 300
print-template = `{ $file }` lässt sich wegen eines Fehlers in dieser Vorlage nicht erstellen (technisch: { $reason })
    .help = berichtigen Sie die Vorlage an dieser Stelle
print-text = `{ $file }` lässt sich wegen dieser Stelle nicht erstellen (technisch: { $reason })
    .help = schreiben Sie sie einfacher oder lassen Sie sie weg, und melden Sie das bitte: groter sollte jeden Text drucken können
print-advice = eine Anmerkung zu `{ $file }` (technisch: { $reason })
    .help = prüfen Sie, ob in der Datei alles richtig aussieht; wenn nicht, berichtigen Sie diese Stelle
print-failed = `{ $file }` konnte nicht erstellt werden (technisch: { $reason })
    .help = das ist ein Fehler in groter: Bitte melden Sie ihn; bis dahin entsteht mit `--no-print` die Website ohne Drucksachen
print-too-large = es ist zu viel auf einmal zu drucken: { $count } Texte und Bilder, möglich sind höchstens { $limit }
    .help = schreiben Sie `sheets: false` unter `print` in `content/site.yaml`, oder erstellen Sie die Broschüre jeder Sprache einzeln mit `groter print --lang`
glyph-missing = das Zeichen `{ $char }` ({ $code }) lässt sich nicht drucken (`{ $lang }`): Keine Schrift des Themes enthält es
    .help = verwenden Sie ein anderes Zeichen, oder legen Sie eine Schrift, die es enthält, in den Ordner `print/fonts` des Themes
text-too-long =
    { $words ->
        [one] dieser Text ist im Druck (`{ $lang }`) etwa { $words } Wort zu lang für seinen Platz
       *[other] dieser Text ist im Druck (`{ $lang }`) etwa { $words } Wörter zu lang für seinen Platz
    }
    .help = { $words ->
        [one] kürzen Sie ihn um etwa { $words } Wort
       *[other] kürzen Sie ihn um etwa { $words } Wörter
    }
text-shrunk = dieser Text musste im Druck (`{ $lang }`) auf { $percent } % verkleinert werden, damit er passt
    .help = kürzen Sie ihn ein wenig, damit seine Buchstaben so groß sind wie die der anderen Texte
title-too-wide = ein Wort dieses Titels ist im Druck (`{ $lang }`) breiter als seine Spalte
    .help = wählen Sie ein kürzeres Wort, oder trennen Sie es mit einem Bindestrich
card-torn = diese Karte passt im Druck (`{ $lang }`) nicht auf eine Seite und läuft auf der nächsten weiter
    .help = kürzen Sie den Text, wenn die Karte zusammenbleiben soll
sheet-too-long = das Infoblatt zu dieser Karte (`{ $lang }`) hat { $pages } Seiten statt einer
    .help = kürzen Sie den Text, bis alles auf eine Seite passt
press-fault = { press-rule } ({ press-where })
    .help = { press-help }
press-advice = { press-rule } ({ press-where })
    .help = { press-help }
press-unusable = aus `{ $file }` lässt sich keine Druckdatei machen (technisch: { $reason })
    .help = geht es um das Farbprofil, legen Sie ein anderes in den Ordner `print/profiles` des Themes; sonst ist das ein Fehler in groter: Bitte melden Sie ihn
# Was eine Druckerei finden würde: eine Regel aus src/press/preflight.rs, und wo.
press-where =
    { $page ->
        [0] Druckdatei, `{ $lang }`
       *[other] Druckdatei, `{ $lang }`, Seite { $page }
    }
press-rule =
    { $rule ->
        [encryption] die Datei ist verschlüsselt
        [version] die Datei ist PDF { $found } und damit neuer, als PDF/X-4 erlaubt
        [box-missing] die Seite sagt nicht, wo ihre `{ $name }` liegt
        [box-outside] die `{ $name }` der Seite liegt nicht dort, wo sie hingehört
        [bleed] der Beschnitt beträgt { $found } mm statt { $limit } mm
        [output-intent] die Datei sagt nicht, für welche Art von Druck ihre Farben gemeint sind
        [output-profile] das Farbprofil der Datei fehlt oder ist keines für den Druck
        [metadata] `{ $name }` fehlt, obwohl PDF/X-4 es verlangt
        [trapped] die Datei sagt nicht, ob die Farben schon überfüllt sind (Trapping)
        [annotation] auf der Seite steht ein Link oder eine Notiz (`{ $name }`)
        [javascript] in der Datei steckt ein Skript
        [action] in der Datei steckt etwas, das von selbst oder beim Anklicken etwas tut
        [embedded-file] an die Datei ist eine andere Datei angehängt
        [opi] anstelle eines Bildes steht ein Platzhalter
        [postscript] in der Datei steckt PostScript
        [font-not-embedded] die Schrift `{ $name }` ist nicht in der Datei enthalten
        [font-type3] die Buchstaben der Schrift `{ $name }` sind Zeichnungen
        [font-missing] ein Text verlangt die Schrift `{ $name }`, die es nicht gibt
        [colour-space] eine Farbe besteht nicht aus Druckfarben (`{ $found }`)
        [spot-ink] es gibt eine Sonderfarbe: `{ $name }`
        [registration] die Farbe der Schnittmarken wird innerhalb der Seite verwendet
        [ink] an einer Stelle liegen { $found } % Farbe; höchstens { $limit } % trocknen gut
        [ink-unknown] es lässt sich nicht messen, wie viel Farbe ein Bild oder ein Verlauf braucht
        [hairline] eine Linie ist { $found } pt stark; unter { $limit } pt kann sie wegbrechen
        [resolution] ein Bild hat { $found } dpi statt { $limit }
        [transparency] auf der Seite gibt es Transparenz (`{ $name }`)
        [blend-space] durchscheinende Farben werden als `{ $found }` gemischt und nicht als Druckfarben
        [black-knockout] schwarzer Text wird nicht über die Farbe darunter gedruckt
        [white-overprint] etwas Weißes wird über anderes gedruckt und wäre nicht zu sehen
        [transfer] die Seite verändert selbst die Druckfarben (Übertragungskurve oder Rasterung)
        [unfinished] die Seite ist zu kompliziert, um sie bis zum Ende zu prüfen
       *[unknown] `{ $rule }`
    }
press-help =
    { $rule ->
        [ink] wählen Sie eine hellere Farbe unter `print` in der `theme.yaml` des Themes, oder ein helleres Bild
        [resolution] verwenden Sie ein Bild mit mehr Pixeln
        [hairline] machen Sie die Linie im Theme stärker
        [spot-ink] sagen Sie es der Druckerei: Jede Sonderfarbe ist eine Druckfarbe mehr
        [transparency] es ist nichts zu tun, aber manche Druckereien möchten es wissen
        [ink-unknown] es ist nichts zu tun, aber bitten Sie um einen Probedruck
        [colour-space] nehmen Sie jede Farbe in den Druckvorlagen aus `inks` in `theme.yaml`; ist das schon so, nennen Sie denen, die das Theme machen, die Regel `{ $rule }`
        [output-intent] schreiben Sie unter `print` in `theme.yaml`, welches Profil zu verwenden ist, etwa `profile: FOGRA39`, und legen Sie seine Datei in den Ordner `print/profiles` des Themes
        [output-profile] bitten Sie die Druckerei um ihr Profil, legen Sie es in den Ordner `print/profiles` des Themes, und schreiben Sie seinen Namen bei `profile` in `theme.yaml`
        [unfinished] bitten Sie die Druckerei, sich das anzusehen; auch einfachere Zeichnungen helfen
       *[unknown] nennen Sie denen, die das Theme machen, die Regel `{ $rule }`
    }
picture-coarse = dieses Bild hat für die Größe, in der es gedruckt wird, wenige Pixel: { $dpi } dpi statt { $wanted }
    .help = verwenden Sie eine Fassung, die mindestens { $width } Pixel breit ist, sonst wirkt es etwas unscharf
picture-too-coarse = dieses Bild ist zu grob, um in dieser Größe gedruckt zu werden: { $dpi } dpi statt { $wanted }
    .help = verwenden Sie eine Fassung, die mindestens { $width } Pixel breit ist

## Teilen

share-template = die Zeichnung `{ $name }` des Themes lässt sich nicht erstellen (`{ $page }`; technisch: { $reason })
    .help = berichtigen Sie das SVG dieser Zeichnung, oder schreiben Sie `images: false` unter `share` in `content/site.yaml`
share-glyph = das Zeichen `{ $char }` ({ $code }) fehlt auf dem Bild für Links zu diesem Text (`{ $lang }`): Keine Schrift des Themes enthält es
    .help = verwenden Sie ein anderes Zeichen, oder legen Sie eine Schrift, die es enthält, in den Ordner `share/fonts` des Themes
share-heavy = das Bild `{ $page }` ist mit { $size } kB zu groß, um bei Links zu erscheinen: Höchstens { $limit } kB sind möglich
    .help = verwenden Sie in dieser Zeichnung weniger Farben und keine Farbverläufe

## Schreiben

write-failed = `{ $path }` lässt sich nicht schreiben: { $reason }
    .help = prüfen Sie, ob ein anderes Programm die Datei geöffnet hat, ob der Datenträger voll ist und ob Sie dort schreiben dürfen
out-not-ours = `{ $path }` ist im Weg: Diese Datei hat groter nicht geschrieben
    .help = verschieben oder entfernen Sie sie, oder wählen Sie einen anderen Ordner zum Schreiben
out-locked = ein anderes groter schreibt gerade in `{ $path }`
    .help = warten Sie, bis es fertig ist, oder beenden Sie es
out-inside = in den Ordner `{ $path }` kann nicht geschrieben werden: Er liegt in den Quellen, oder sie liegen in ihm
    .help = wählen Sie einen anderen Ordner, etwa `public`
manifest-broken = die Dateiliste des letzten Laufs lässt sich nicht lesen: `{ $path }`
    .help = diesmal wird nichts entfernt; sehen Sie selbst nach übrig gebliebenen Dateien
host-unusable = unter `{ $host }` kann die Vorschau nicht stehen: { $reason }
    .help = mit `--host` eine Adresse dieses Computers wählen und mit `--port` einen freien Port
watch-failed = Änderungen in `{ $path }` lassen sich nicht verfolgen: { $reason }
    .help = prüfen, ob es den Ordner gibt und er gelesen werden kann; `--poll` sucht jede Sekunde nach Änderungen
folder-not-empty = der Ordner `{ $path }` ist nicht leer
    .help = nennen Sie einen neuen oder leeren Ordner

## `groter serve` und `groter watch`

serve-address = Vorschau: { $url }
serve-stop = Beenden: Strg+C
serve-port = Port { $port } ist schon belegt; diese Vorschau steht auf Port { $other }
serve-open-to-all = Achtung: Alle in diesem Netzwerk können die Vorschau sehen, auch unfertige Karten
serve-phone = mit einem Telefon: { $url }
serve-polling-asked = Änderungen werden jede Sekunde gesucht
serve-polling = das Betriebssystem meldet Änderungen in diesem Ordner nicht (Netzlaufwerk, Container oder synchronisierter Ordner): Sie werden jede Sekunde gesucht
serve-done = { $time } aktualisiert in { $took } ms: { summary }
serve-fault = { $time } groter selbst ist abgestürzt; die letzte gute Fassung bleibt stehen. Bitte melden: { $reason }
watch-start = jede Änderung wird nach `{ $out }` geschrieben; Beenden: Strg+C

## Was die Live-Vorschau (`groter serve`) im Browser sagt.

# Die Sprache dieser Wörter, als Kürzel; hier gibt es nichts zu übersetzen.
preview-lang = de

# Die Leiste: ihr Name, die Verbindung, Meldungen.
preview-bar = Vorschauleiste
preview-live = Live
preview-working = Wird aktualisiert …
preview-lost = Keine Verbindung
preview-lost-tip = Die Verbindung zu groter ist unterbrochen. Sobald groter wieder läuft, wird diese Seite von selbst aktualisiert.
preview-back = Wieder verbunden
preview-gone = Diese Seite gibt es nicht mehr
preview-errors = Fehler
preview-warnings = Warnungen
preview-no-errors = Es gibt keine Fehler mehr

# Die gezeigte Karte: Sprachen, Stand der Übersetzung, Zahl der Wörter.
preview-language = Sprache der Karte
preview-state = Übersetzung dieser Karte
preview-own = eigener Text
preview-current = aktuelle Übersetzung
preview-outdated = veraltete Übersetzung
preview-begun = begonnene Übersetzung
preview-due = zu übersetzende Wörter
preview-fallback = Ersatztext
preview-missing = fehlt
preview-unready = Sprache noch nicht veröffentlicht
preview-words = Wörter

# Die Ansichten. In der Leiste stehen kurze Namen; die Tipps sagen ausführlich, was sie tun.
preview-view = Ansicht
preview-languages = Zwei Sprachen
preview-languages-tip = Zwei Sprachen nebeneinander
preview-second = Zweite Sprache
preview-print = Mit Broschüre
preview-print-tip = Website und Broschüre nebeneinander
preview-paper = Broschüre
preview-paper-tip = Nur die Broschüre
preview-width = Breite
preview-phone = Telefon
preview-phone-tip = In der Breite eines Telefons
preview-tablet = Tablet
preview-tablet-tip = In der Breite eines Tablets
preview-full = Volle Breite
preview-full-tip = In der vollen Breite des Fensters
preview-follow = Folgen
preview-follow-tip = Automatisch zur Karte wechseln, die gespeichert wird
preview-pdf = PDF
preview-pdf-tip = Die Broschüre als PDF öffnen
preview-sheet = Factsheet
preview-sheet-tip = Das Factsheet dieser Karte als PDF öffnen
preview-more = Mehr
preview-hide = Leiste ausblenden
preview-show = Leiste einblenden

# Das Feld mit den Problemen.
preview-problems = Probleme
preview-close = Schließen
preview-here = Auf dieser Seite
preview-elsewhere = Anderswo im Programm
preview-none = Es gibt keine Probleme.
preview-checking = Seiten, Links und Broschüre werden noch geprüft.
preview-error = Fehler
preview-warning = Warnung
preview-help = Lösung
preview-kept = Die letzte gültige Fassung dieser Datei wird weiterhin angezeigt.
preview-edit = Im Editor öffnen
preview-source = Quellzeile
preview-related = Siehe auch

# Zwei Ansichten nebeneinander.
preview-desk = Ansichten nebeneinander
preview-left = Linke Ansicht
preview-right = Rechte Ansicht

# Die gedruckten Seiten.
preview-printing = Die Broschüre wird gesetzt …
preview-page = Seite

# Die Seite, die zu sehen ist, solange es nichts zu zeigen gibt.
preview-waiting-title = Das Programm kann noch nicht gelesen werden
preview-waiting-text = Sobald das möglich ist, erscheint diese Seite von selbst.
