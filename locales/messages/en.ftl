# What groter says on the command line, in English.
#
# Every problem has one message, named after its code, and the attribute `help`: how to mend it. Both are one sentence
# that begins with a small letter and has no full stop; names and what people typed stand in backticks. The arguments of
# each code are listed in src/diag.rs. A list of names is there three times: $known ("a, b or c"), $known-and ("a, b and
# c"), $known-arrows ("a → b → c"), and counted: $known-count.

## The report

severity-error = error
severity-warning = warning
severity-help = help
see-also = see also
count-errors =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }
count-warnings =
    { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
summary = { count-errors } and { count-warnings }
not-written = nothing was written, so that the previous site stays whole
count-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
count-languages =
    { $languages ->
        [one] { $languages } language
       *[other] { $languages } languages
    }
built = { count-pages } in { count-languages }: { $written } files written, { $unchanged } unchanged, { $removed } removed
count-brochures =
    { $brochures ->
        [one] { $brochures } brochure
       *[other] { $brochures } brochures
    }
count-sheets =
    { $sheets ->
        [one] { $sheets } fact sheet
       *[other] { $sheets } fact sheets
    }
built-print =
    { $sheets ->
        [0] { count-brochures }, { count-pages }
       *[other]
            { $brochures ->
                [0] { count-sheets }, { count-pages }
               *[other] { count-brochures } and { count-sheets }, { count-pages }
            }
    }
print-written = `{ $file }`: { count-pages }
not-printed = no PDF was written
count-press-files =
    { $files ->
        [one] { $files } file for the press
       *[other] { $files } files for the press
    }
checked-press = { count-press-files } checked as a printing house would; errors: { $faults }, remarks: { $advice }
checked-fine = no problems found

## Translators

exchange-syntax = this file is damaged: { $reason }
    .help = ask the agency to send it again, without opening it in a word processor
exchange-version = this is not a file that groter can read ({ $found })
    .help = groter reads XLIFF 2.0 and 2.1, XLIFF 1.0 to 1.2 and gettext PO
exchange-language = `{ $lang }` is not a language that this programme is translated into
    .help = possible: { $known }
exchange-languages = this file has more than one language: `{ $first }` and `{ $second }`
    .help = import one file per language
exchange-source = this file was translated from `{ $lang }`, but this programme is written in `{ $expected }`
    .help = check whether this file belongs to this programme
exchange-file = `{ $path }` does not exist in this programme; its translation was left out
    .help = if the card was moved, export it again
exchange-gone = the text `{ $id }` is no longer in the programme; its translation was left out
    .help = export the card again if it still has to be translated
exchange-stale = the source text of `{ $id }` changed after this file was made
    .help = the translation is taken and stays marked as outdated
exchange-newer = the translation of `{ $id }` was changed in the programme after this file was made
    .help = with --force, the text in this file replaces the one in the programme
exchange-structure = groter does not know which paragraph of the translation `{ $id }` belongs to, and might delete text
    .help = with --force the translation is put together anew after its source; keep a copy of what is there first
exchange-empty = `{ $id }` is not translated
    .help = the text in the programme stays as it is
exchange-missing = the translation of `{ $id }` lacks `{ $sign }`
    .help = put this sign back where it belongs in the sentence, in the translation tool
exchange-extra = the translation of `{ $id }` has `{ $sign }`, which its source does not have
    .help = remove this sign in the translation tool
exchange-link = the translation of `{ $id }` links to `{ $found }` instead of `{ $expected }`
    .help = translators translate the text of a link, not its address
exchange-emphasis = the translation of `{ $id }` lacks the emphasis `{ $sign }`
    .help = check whether that is meant
exchange-control = the translation of `{ $id }` has a character that cannot be shown ({ $code })
    .help = remove it
exchange-long = the translation of `{ $id }` has { $length } characters; there is room for { $limit }
    .help = make the text shorter
exchange-same = the translation of `{ $id }` is the same as its source
    .help = check whether the text was translated
exchange-unwritable = the translation of `{ $id }` cannot be written like this
    .help = check in the translation tool whether the signs in this text are still nested properly
export-unknown = there is no card or page `{ $name }`
    .help = { $meant ->
        [none] give the name of a card, page or section, or the path of its file
       *[other] do you mean `{ $meant }`?
    }
exchange-note-title = Title, also the heading of the page ({ $place })
exchange-note-summary = Summary in one or two sentences, for overviews and search engines ({ $place })
exchange-note-alt = Description of a picture for people who cannot see it ({ $place })
exchange-note-caption = Caption of a picture ({ $place })
exchange-note-figure = What a key figure counts; the number itself stands above it ({ $place })
exchange-note-link = Text of a link to another website ({ $place })
exchange-note-update = News about the project ({ $place })
exchange-note-heading = Heading ({ $place })
exchange-note-paragraph = Paragraph ({ $place })
exchange-note-item = Item of a list ({ $place })
exchange-note-cell = Cell of a table ({ $place })
exchange-note-code = Example of code or fixed text ({ $place })
exchange-note-name = Name of whoever says something, or heading of a box ({ $place })
exchange-note-word = Fixed word of the website ({ $place })
exchange-note-value = What the programme says about itself ({ $place })
exchange-note-variant = One of the plural forms; its class stands in square brackets in the name.
exchange-note-changed = The source text has changed since this translation was made.
cli-exported = { $count ->
    [one] { $count } text is in `{ $file }`
   *[other] { $count } texts are in `{ $file }`
    }
cli-export-nothing = there is nothing to translate
cli-imported = { $count ->
    [one] { $lang }: { $count } translation taken
   *[other] { $lang }: { $count } translations taken
    }
cli-import-nothing = there is nothing to change
cli-import-refused = nothing was changed
cli-import-written = written: `{ $path }`

## Commands

cli-created = created: `{ $path }`
cli-init-done = the new programme is in `{ $path }`; write the first card with `groter new card`
cli-ask-title = What is the project called?
    .hint = the name as it will stand above the card
cli-ask-needed = type something; Esc stops
cli-ask-section = Where does it belong?
    .hint = arrows: choose · letters: search · Enter: go on · Esc: stop
cli-ask-tranche = Which tranche does it belong to?
    .hint = arrows: choose · letters: search · Enter: go on · Esc: stop
cli-ask-year = In which year will it be finished?
    .hint = four digits; may be left empty
cli-ask-year-wrong = that is no year: type four digits, such as 2030, or leave it empty
cli-ask-places = Where is it?
    .hint = space: tick · letters: search · Enter: go on (none is fine) · Esc: stop
cli-ask-places-free = Where is it?
    .hint = places, separated by commas; may be left empty
cli-ask-language = Into which language?
    .hint = arrows: choose · Enter: go on · Esc: stop
cli-ask-language-one =
    { $count ->
        [0] { $lang } (nothing to start)
        [one] { $lang } (one text to start)
       *[other] { $lang } ({ $count } texts to start)
    }
cli-ask-text = What will you translate?
    .hint = arrows: choose · letters: search · Enter: go on · Esc: stop
cli-card-next = the card is ready; still to be filled in there: { $gaps } — and look at it with `groter serve --open`
cli-translation-next = translate what stands there; as long as anything is not translated, the translation is not published. Where a text is to be the same in both languages, say so with `groter translations accept`
cli-translation-none = no translation is missing in the language `{ $lang }`
cli-translation-comment =
    Translate everything in quotation marks here, and the text below the line.
    Leave as they are: addresses such as (card:…), names of files, [[gaps]] and `translated_from`.
    Year, places, figures and the picture itself stand only in `{ $source }` and hold here too.
cli-forms-next = fill in above the line where the texts are kept (`backend`), together with your ICT department; docs/writing.md explains how it works
cms-head =
    Forms for { $name }, made with `groter schema --cms { $cms }`.
    What stands here above the line is yours and stays.
cms-backend =
    Fill in here, with your ICT department, where the texts are kept and how people sign in:
    git-gateway (Netlify Identity), github or gitlab (repo: organisation/name), or gitea.
cms-try-decap = To try it on your own computer: put `local_backend: true` below and start `npx decap-server` in the programme’s folder.
cms-try-sveltia = To try it on your own computer: choose to work with a folder on this computer, in Chrome or Edge.
cms-made =
    Everything below is made anew by `groter schema --cms { $cms } --out THIS-FILE`:
    do that after a new section, a new place or a new language.
cms-suffix =
    Note: Decap CMS expects the language in every file name (name.{ $lang }.md).
    Rename files without a language in their name, or it does not find their translations.
cms-pages = Pages
cms-page-singular = page
cms-card-singular = card
cms-in-folders = { $title } (cards with a folder of their own)
cms-section-text = The text of this section
cms-sections = Sections
    .hint = the texts of the home page and of the sections themselves, by language
cms-home = Home page
cms-body = Text
    .hint = in Markdown; a link to another card is written as [name](card:name-of-the-card)
cms-title = Title
cms-summary = Summary
    .hint = one or two sentences, for overviews and search engines
cms-slug = Last part of the address
    .hint = only if it is not to be the file name: small letters, digits and hyphens
cms-slug-wrong = small letters, digits and hyphens
cms-aliases = Old addresses
    .hint = addresses that lead here, separated by commas: /old/path/
cms-draft = Draft
    .hint = the text is not published yet
cms-image = Photo or drawing
cms-image-file = File
cms-image-credit = Maker
    .hint = the name of the photographer or artist; a picture needs it
cms-image-licence = Licence
    .hint = why you may use the picture, for instance CC BY 4.0; a picture needs it
cms-image-focus = Centre of attention
    .hint = two numbers from 0 to 1, from the left and from the top: what stays visible when the picture is cut
cms-image-decorative = Decoration only
    .hint = then it needs no description
cms-image-alt = Description
    .hint = what is to be seen, for those who cannot see it
cms-image-caption = Caption
cms-links = Links to other websites
    .hint = in a translation: the same links in the same order, with their names only
cms-links-url = Address
cms-links-label = Name of the link
cms-updates = News about the project
    .hint = in a translation: the same news with the same dates
cms-updates-date = Date
cms-updates-text = What happened
cms-weight = Place in the order
    .hint = smaller numbers come first
cms-date = Date
cms-kind = Kind
    .hint = only for a text that is no project
cms-kind-page = page
cms-year = End year
    .hint = the year in which the project is finished
cms-tranche = Tranche
    .hint = leave empty if the section has a tranche
cms-tranche-number = tranche { $number }
cms-status = Status
    .hint = leave empty if it is that of the tranche
cms-places = Places
cms-coordinates = Coordinates
    .hint = first the latitude (50.8…), then the longitude (5.7…)
cms-number = Number
cms-precision = How exact the coordinates are
cms-precision-exact = the spot itself
cms-precision-town = somewhere in this town
cms-precision-region = somewhere in this region
cms-short = Last part of the short address
    .hint = only if you want to choose it yourself
cli-watching = watching for changes; stop with Ctrl+C
cli-serving = the site is at { $url }
cli-language-texts = texts
cli-language-words = words
cli-language-sentences = sentences
cli-language-mean = each
cli-language-longest = longest (line)
cli-language-ease = readability
cli-language-total = together
cli-language-very-difficult = very difficult
cli-language-difficult = difficult
cli-language-fairly-difficult = fairly difficult
cli-language-standard = standard
cli-language-fairly-easy = fairly easy
cli-language-easy = easy
cli-language-very-easy = very easy
cli-language-long = sentences of more than { $limit } words:
cli-language-abbreviations = abbreviations without an explanation, with the line on which they stand:
cli-language-advice = this is advice: a formula counts, but does not understand what it reads; abbreviations that everybody knows can be listed under `abbreviations` in `content/site.yaml`
cli-translations-title = State of the translations
cli-translations-overview = Overview
cli-translations-language = language
cli-translations-texts = texts
cli-translations-missing = missing
cli-translations-begun = begun
cli-translations-outdated = outdated
cli-translations-unmarked = unknown
cli-translations-current = current
cli-translations-words = words
cli-translations-todo = To do
cli-translations-fine = everything is current
cli-translations-line = text, line
cli-translations-is-missing = missing
cli-translations-is-begun = begun, not finished yet
cli-translations-is-outdated = outdated
cli-translations-is-unmarked = unknown what it was translated from
cli-translations-is-current = current
cli-translations-count-words =
    { $count ->
        [one] { $count } word to translate
       *[other] { $count } words to translate
    }
cli-translations-count-removed =
    { $count ->
        [one] { $count } part removed
       *[other] { $count } parts removed
    }
cli-translations-count-moved =
    { $count ->
        [one] { $count } part moved
       *[other] { $count } parts moved
    }
cli-translations-accepted = accepted: `{ $path }`
cli-translations-skipped = not finished yet, left out: `{ $path }`
cli-translations-nothing = there was nothing to accept
cli-plan-sources = made from
cli-plan-key = key
cli-plan-template = template
cli-plan-kind = kind
cli-plan-path = file
cli-more =
    { $count ->
        [one] and { $count } more problem; `--format json` shows them all
       *[other] and { $count } more problems; `--format json` shows them all
    }
timings-stages = stages
timings-templates = templates
timings-pages = slowest pages
timings-total = in all
timings-count = pages
timings-time = time
stage-load = reading files
stage-parse = reading texts
stage-model = joining texts
stage-strings-and-theme = reading words and theme
stage-addresses = finding addresses
stage-consistency = comparing languages
stage-print = typesetting brochures
stage-plan = planning
stage-pictures = making pictures
stage-share = drawing pictures
stage-render = making pages
stage-check = checking pages
stage-pack = compressing files
stage-write = writing files

## Editions

edition-broken = this edition’s file cannot be read (technically: { $reason })
    .help = put the file back as groter wrote it, from version control or a backup; do not change it by hand
edition-newer = this edition was made with a newer groter (form { $format })
    .help = use that newer version of groter
edition-name = this file holds edition `{ $name }`, but is named after edition `{ $expected }`
    .help = give the file its own name back; an edition is never renamed
edition-name-invalid = `{ $name }` cannot be the name of an edition
    .help = use letters, digits and hyphens, such as `2026-1`
edition-exists = edition `{ $name }` exists already
    .help = choose another name; an edition is never overwritten
edition-same = nothing has changed since edition `{ $name }`
    .help = this programme is that edition already: `groter build` puts its name on the website
edition-unknown = there is no edition `{ $name }`
    .help = there are { $known-and }
edition-none = there is no edition `{ $name }`, as this programme has no editions yet
    .help = make one with `groter edition create`
edition-differs = what is there now is not edition `{ $name }`; files that differ: { $files }
    .help = put those files back, or make a new edition; `groter edition diff { $name }` tells what changed in the texts
edition-typesetter = this edition has brochures and fact sheets, but this groter cannot print
    .help = use a groter with its typesetter; with `--out` you can still compare a folder of files
edition-archive-missing = the archive `{ $path }` is not there
    .help = `groter edition create --archive` makes one; without an archive groter checks with the files as they are now
edition-archive-broken = this archive cannot be read (technically: { $reason })
    .help = put the archive back from a backup

cli-edition-created = edition `{ $name }` is in `{ $path }`; `groter build` puts it on the website
cli-edition-archived = all files that it is made from are in `{ $path }`
cli-edition-not-made = no edition was made
cli-edition-none = there are no editions yet; make one with `groter edition create`
cli-edition-name = edition
cli-edition-date = date
cli-edition-cards = projects
cli-edition-languages = languages
cli-edition-files = files
cli-edition-program = made with
cli-edition-archive = archive
cli-edition-archive-yes = yes
cli-edition-here = edition `{ $name }` is what is there now
cli-edition-not-here = what is there now is none of these editions
cli-edition-proven = edition `{ $name }` is right: all { $sources } sources and all { $outputs } files of the website are the same, byte for byte
cli-edition-other-program = made with { $then }; this is { $now }
cli-edition-source = Sources
cli-edition-built-in = Theme and words of groter itself
cli-edition-output = Files of the website
cli-edition-changed = differs
cli-edition-line-ends = other line ends
cli-edition-missing = missing
cli-edition-new = new
cli-edition-more = and { $count } more; `--format json` shows all of them

changes-title = What has changed: { $programme }
changes-range = From edition { $old } ({ $old-date }) to edition { $new } ({ $new-date })
changes-range-now = From edition { $old } ({ $old-date }) to the programme as it is now ({ $new-date })
changes-none = Nothing has changed.
changes-summary = In short
changes-totals = Totals
changes-new = New projects
changes-ended = Projects that have ended
changes-renamed = Renamed projects
changes-moved = Moved projects
changes-changed = Changed projects
changes-texts = Other texts
changes-figures = Key figures
changes-languages = Languages
changes-what = What
changes-was = Before
changes-now = Now
changes-pair = { $new } (before: { $old })
changes-pair-new = { $new } (new)
changes-named = { $old }: { $new }
changes-other-languages = Other languages
changes-pair-gone = removed (before: { $old })
changes-removed = no longer in the programme
changes-ended-status = its status is now: { $status }
changes-ended-year = its end year has passed
changes-text-new = new text
changes-text-removed = no longer there
changes-field-title = Title
changes-field-id = Permanent name
changes-field-summary = Summary
changes-field-text = Text
changes-field-caption = Description of the picture
changes-field-updates = News
changes-field-links = Links
changes-field-address = Web address
changes-field-section = Part of
changes-field-status = Status
changes-field-year = End year
changes-field-tranche = Tranche
changes-field-places = Places
changes-field-coordinates = Place on the map
changes-field-picture = Picture
changes-field-figure = Key figure
changes-in-language = { $field } ({ $language })
changes-altered = changed
changes-translation-new = new translation
changes-translation-gone = translation removed
changes-pieces-changed =
    { $count ->
        [one] { $count } paragraph changed
       *[other] { $count } paragraphs changed
    }
changes-pieces-added =
    { $count ->
        [one] { $count } new paragraph
       *[other] { $count } new paragraphs
    }
changes-pieces-removed =
    { $count ->
        [one] { $count } paragraph removed
       *[other] { $count } paragraphs removed
    }
changes-pieces-moved = the paragraphs are in another order
changes-pieces-markup = links, pictures or markup changed
changes-language-new = new language
changes-language-gone = removed
changes-total-cards = Projects
changes-total-of = Projects ({ $name })
changes-total-language = Projects ({ $language })
changes-total-words = Words ({ $language })

## Files

root-missing = no `content/site.yaml` was found in `{ $path }` or in a folder above it
    .help = run groter in the folder of your programme, or start a new one with `groter init`
file-unreadable = this file cannot be read: { $reason }
    .help = see whether another program has the file open and whether you are allowed to read it
file-too-large = this text file is { $size } MB; at most { $limit } MB is read
    .help = put pictures and documents beside the text as files of their own
not-utf8 = this file is not saved as UTF-8; the first wrong character is byte { NUMBER($byte, useGrouping: "false") }
    .help = save it again with the encoding UTF-8 (in Notepad: Save as, Encoding)
symlink-cycle = the link `{ $path }` leads back into its own folder
    .help = remove the link
symlink-outside = the link `{ $path }` leads out of the programme
    .help = put the file itself there instead of the link
name-not-utf8 = the name of `{ $path }` contains characters that cannot be read
    .help = give the file a name of letters, digits and hyphens

## Fields and YAML

front-matter-missing = the file does not start with `---`
    .help = begin with a line `---`, then the fields such as `title:`, then a line `---` again
front-matter-unclosed = the second `---` is missing
    .help = put a line `---` below the last field, before the text
yaml-syntax = this cannot be read (technical: { $reason })
    .help = a field is a name, a colon, a space and a value, on a line of its own; compare it with the lines around it
yaml-colon = the value of `{ $key }` contains a colon
    .help = put quotes around the whole value: `{ $key }: "…"`
yaml-quote = a quotation mark in the value of `{ $key }` is not closed, or stands in the middle
    .help = put straight quotes around the whole value, and use “curly quotes” inside it
yaml-tab = this line begins with a tab
    .help = begin it with spaces, as many as the lines around it have
yaml-smart-quotes = the value of `{ $key }` stands in curly quotes, which do not hold a value together
    .help = use straight quotes: `{ $key }: "…"`
yaml-duplicate-key = the field `{ $key }` stands here twice
    .help = keep one of the two
yaml-alias-bomb = the references (`*name`) in this file unfold to an absurd size
    .help = write the values out instead of referring to them
yaml-too-deep = this is nested more than { $limit } levels deep
    .help = simplify the fields; no field of groter needs so many levels
yaml-not-map = these are not fields with values
    .help = write every field on a line of its own, as `name: value`
unknown-key = there is no field `{ $key }` here
    .help = the fields here are { $known-and }
unknown-key-meant = there is no field `{ $key }` here
    .help = did you mean `{ $meant }`?
wrong-type =
    `{ $key }` must be { $expected ->
       *[type-text] a text
        [type-number] a number
        [type-whole-number] a whole number
        [type-two-numbers] a list of two numbers
        [type-bool] `true` or `false`
        [type-date] a date
        [type-list] a list
        [type-map] a set of fields
        [type-nothing] empty
        [type-tag] a value with an exclamation mark before it
    }, not { $found ->
       *[type-text] a text
        [type-number] a number
        [type-whole-number] a whole number
        [type-two-numbers] a list of two numbers
        [type-bool] `true` or `false`
        [type-date] a date
        [type-list] a list
        [type-map] a set of fields
        [type-nothing] empty
        [type-tag] a value with an exclamation mark before it
    }
    .help = change the value of `{ $key }`; the documentation shows an example of every field
unknown-value = `{ $key }` cannot be `{ $value }`
    .help = choose { $known }
missing-key = the field `{ $key }` is missing
    .help = add a line `{ $key }: …`
comma-decimal = `{ $value }` in `{ $key }` has a decimal comma
    .help = write it with a point: `{ $meant }`; readers see it the way of their language
date-order = the date `{ $value }` in `{ $key }` does not begin with the year
    .help = write year, month, day: `{ $meant }`
date-invalid = `{ $value }` in `{ $key }` is not a valid date
    .help = write year, month and day, such as `2026-05-01`
out-of-range = `{ $key }` is { $value }, but must lie between { $low } and { $high }
    .help = correct the number

## Settings

no-languages = `languages` names no language
    .help = name at least one, such as `languages: [nl, en]`; the first is the language you write in
invalid-language = `{ $value }` is not a language code
    .help = use a code such as `nl`, `en` or `pt-BR`
invalid-url = `{ $value }` in `{ $key }` is not a web address
    .help = write the whole address, beginning with `https://`
duplicate-language-path = two languages have the path `{ $value }`
    .help = give every language a path of its own
base-url-placeholder = `base_url` is still the example `{ $value }`
    .help = write the address at which the site will stand
unknown-language-key = `{ $value }` is not a language of this programme
    .help = the languages are { $known-and }; add it to `languages` in `content/site.yaml`, or remove the value
missing-language-value = `{ $key }` has no value for the language `{ $lang }`
    .help = add a line for `{ $lang }`; until then the value of the first language stands there
unknown-status = there is no status `{ $value }`
    .help = choose { $known }, or add it to `statuses` in `content/site.yaml`
unknown-tranche = there is no tranche `{ $value }`
    .help = choose { $known }, or add it to `tranches` in `content/site.yaml`
unknown-place = there is no place `{ $value }`
    .help = choose { $known }, or add it to `places` in `content/site.yaml`
unknown-host = there are no settings for the host `{ $value }`
    .help = choose { $known }
unknown-host-meant = there are no settings for the host `{ $value }`
    .help = did you mean `{ $meant }`? The choice is { $known }
security-contact = `{ $value }` cannot stand in security.txt
    .help = write an e-mail address, an address beginning with `https://`, or a telephone number such as `tel:+31…`
security-expired = the details in security.txt have not been valid since { $date }
    .help = check the details, and write a day within a year at `expires`
security-expires = the details in security.txt are valid for { $days ->
        [one] { $days } more day
       *[other] { $days } more days
    }, until { $date }
    .help = check the details, and write a later day at `expires`, within a year
security-too-long = `expires` is { $date }, a year or more ahead
    .help = write a day within a year: it tells people that the details are right
map-file-missing = there is no file with boundaries `{ $file }`
    .help = { $known-count ->
        [0] put a GeoJSON file into `content/`, or remove `boundaries`
       *[other] do you mean { $known }? Write the name as the file has it, starting from `content/`
    }
map-file-broken = this file is no valid GeoJSON: { $reason }
    .help = export it as GeoJSON again, or remove `map: boundaries` from `content/site.yaml`
map-file-system = the coordinates are neither degrees (WGS 84) nor RD (EPSG:28992): { $value }
    .help = export the file again, in WGS 84 (EPSG:4326) or RD (EPSG:28992)
map-file-empty = this file holds no areas and no lines
    .help = choose a file with boundaries (Polygon, MultiPolygon or LineString)
map-file-large = this file has { $points } points; more than { $limit } are too many for a map of a region
    .help = choose a file with less detail, or only the areas that you show
unknown-page = there is no page `{ $value }`
    .help = { $known-count ->
        [0] write the page, or remove it here
       *[other] choose { $known }, or write the page
    }

## Languages that are not ready

share-percent = `share` is a percentage, and `{ $value }` is not one
    .help = write `share: { $meant }`
publish-source = `publish` stands at `{ $lang }`, the source language, which is always published
    .help = remove `publish` here
publish-empty = `publish` asks for nothing, so `{ $lang }` is always published
    .help = add `share: 90 %`, `cards` or `pages`, or remove `publish`
publish-list = `{ $value }` does not belong in `{ $here }`
    .help = move it to `{ $list }`
unknown-card = there is no card `{ $value }`
    .help = { $known-count ->
        [0] write the card, or remove it here
       *[other] choose { $known }, or write the card
    }
# What a language lacks.
publish-lack = { $lack ->
       *[share] { $have } of { $total } cards translated, { $wanted } needed
        [share-current] { $have } of { $total } cards with a current translation, { $wanted } needed
        [missing] `{ $id }` is not translated
        [begun] the translation of `{ $id }` is not finished
        [hidden] `{ $id }` lies in a section that is not translated
        [outdated] the text of `{ $id }` has changed since it was translated
        [unmarked] nobody has confirmed that the translation of `{ $id }` is current
        [statement] the accessibility statement has values without a text in this language
        [statement-words] there are no words for the accessibility statement in this language
    }
# How to mend that.
publish-mend = { $lack ->
       *[share] still to be translated: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, and { $more } more
        }; or ask for a smaller `share`
        [share-current] still to be translated or checked: { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, and { $more } more
        }; `groter translations` tells what has changed
        [missing] write `{ $expected }`; a draft does not count
        [begun] translate the rest of `{ $expected }`
        [hidden] write `{ $expected }`; a draft does not count
        [outdated] bring `{ $expected }` up to date; `groter translations` tells what has changed
        [unmarked] compare `{ $expected }` with its source, then run `groter translations accept { $id } --lang { $lang }`
        [statement] give the values in `content/accessibility.yaml` a text in this language
        [statement-words] write `{ $expected }`
    }
language-left-out = `{ $lang }` is not ready to be published and is left out: { publish-lack }
    .help = { publish-mend }
language-partial = `{ $lang }` is published as not complete: { publish-lack }
    .help = { publish-mend }
language-refused = `{ $lang }` cannot be published yet: { publish-lack }
    .help = { publish-mend }
language-unready = `{ $lang }` is not ready to be published, but is shown here: { publish-lack }
    .help = { publish-mend }
language-faults = { $count ->
        [one] the files of `{ $lang }` have { $count } problem, which does not matter as long as the language is left out
       *[other] the files of `{ $lang }` have { $count } problems, which do not matter as long as the language is left out
    }
    .help = `groter check --all-languages` shows them

## The accessibility statement

audit-missing = status { $status } rests on an audit, but there is no link to an audit report
    .help = give the address and the date of the report under `audits`, or choose another `status`
audit-unplanned = status C needs a planned audit, but there is no date for one
    .help = add `planned_audit: …`, or choose `status: D`
statement-contradiction = status A says that the site meets all requirements, but shortcomings are listed
    .help = choose `status: B`, or remove what has been solved
statement-old = this statement was last reviewed on { $date }, more than a year ago
    .help = go through it and put the day on which you did at `date`
audit-old = the newest audit is of { $date }, and for status A and B it may be three years old at most
    .help = add a newer report, or choose another `status`

## Cards, pages and translations

unknown-language-suffix = `{ $suffix }` in the name of this file is not a language of this programme
    .help = the languages are { $known-and }; rename the file, or add the language to `content/site.yaml`
translation-empty = the file is empty: the translation counts as missing
    .help = translate the card here, or delete the file
translation-without-source = this translation has no original: `{ $source }` does not exist
    .help = write `{ $source }`, or give both files the same name
translation-renamed = the text that this translates is now called `{ $source }`
    .help = rename this file to `{ $expected }`
shared-field = `{ $key }` is the same in every language and already stands in `{ $source }`
    .help = remove it here; change it there when it is wrong
field-not-here = { $kind ->
        [kind-home] the home page
        [kind-section] a section
        [kind-line] a programme line
        [kind-card] a card
       *[kind-page] a page
    } has no field `{ $key }`
    .help = remove the field
missing-translation = the translation into `{ $lang }` is missing
    .help = write `{ $expected }`, or set `missing: fallback` for this language in `content/site.yaml`
mark-broken = `{ $value }` does not say what this text was translated from
    .help = groter keeps `translated_from`. If the translation is still right, mend it with: groter translations accept
missing-translation-text = `{ $key }` is missing from this translation, but is in `{ $source }`
    .help = add `{ $key }` with the translated text
section-missing = the folder of this file has no title yet
    .help = add the file `{ $expected }` with the title of the section
duplicate-id = two files have the name `{ $id }`
    .help = rename one of them; every card, page and section needs a name of its own
duplicate-output = two pages would have the address `{ $path }`
    .help = give one of them another `slug`
output-case = the addresses `{ $path }` and `{ $other }` differ only in capitals
    .help = give one of them another `slug`; on Windows they would be the same file
reserved-name = `{ $name }` cannot be part of an address: Windows keeps that name for itself
    .help = choose another `slug` or name
invalid-slug = the slug `{ $value }` contains characters that do not belong in an address
    .help = write `{ $meant }`
invalid-alias = the old address `{ $value }` is not a path of this site
    .help = write the path from the root of the site, such as `/old/page/`
alias-clash = the old address `{ $value }` is already in use
    .help = remove one of the two
short-invalid = the short address `{ $value }` contains characters that do not belong in it
    .help = write `{ $meant }`
short-clash = the short address `{ $value }` is already in use
    .help = give this card a `short` of its own, such as a word from its title
path-escapes = `{ $value }` is not in the folder of this text
    .help = put the file beside the text and write only its name
card-link-unknown = the link `card:{ $id }` leads nowhere
    .help = a card is called by the name of its file or folder, without language and `.md`
card-link-meant = the link `card:{ $id }` leads nowhere
    .help = did you mean `card:{ $meant }`?
card-link-draft = the link `card:{ $id }` leads to a card that is not published
    .help = remove the link, or publish the card by removing `draft: true`
anchor-missing = the heading `#{ $anchor }` does not exist there
    .help = { $known-count ->
        [0] that page has no headings to link to
       *[other] what there is: { $known-and }
    }
link-broken = the link `{ $url }` leads nowhere
    .help = for a card or page, write `card:` and its name; put a file beside the text; or correct the address
link-unsafe = the link `{ $url }` begins with something that is not allowed
    .help = use `https:`, `mailto:`, `tel:` or `card:`
picture-missing = the picture `{ $file }` is not there
    .help = put it in the folder `{ $folder }`
picture-meant = the picture `{ $file }` is not there
    .help = did you mean `{ $meant }`?
picture-alt = the picture `{ $file }` has no alternative text
    .help = describe what can be seen, for people who cannot see it: at `alt`, or in the text between the brackets of `![…]`; if a picture at `image` adds nothing, write `decorative: true` there
picture-credit = the picture `{ $file }` lacks { $missing ->
        [credit] its maker
        [licence] its licence
       *[both] its maker and its licence
    }
    .help = write at `credit` who made the picture, and at `licence` why you may use it, for instance `CC BY 4.0` or `used with permission`; your own photos and drawings need both too
picture-broken = the file `{ $file }` cannot be read as a picture
    .help = save the picture again as JPEG, PNG, WebP or SVG (200 million pixels at most)
figure-unknown = there is no figure `{ $id }`
    .help = { $known-count ->
        [0] add it to `figures` at the top of the file
       *[other] choose { $known }, or add it to `figures` at the top of the file
    }
figure-mismatch = the figure `{ $id }` does not exist in `{ $source }`
    .help = remove it here, or add it there
links-mismatch = number of links here: { $found }; in `{ $source }`: { $expected }
    .help = give a translated `label` for every link, in the same order
update-mismatch = there is no news of { $date } in `{ $source }`
    .help = use the dates of the original
end-year-passed = the end year { $year } has passed, but the status is still `{ $status }`
    .help = correct the year or the status
unfinished = still to be filled in: { $text }
    .help = replace `[[…]]` by the text that belongs there
no-published = `published` is missing, and there are cards without a date of their own; the news feed needs one
    .help = add `published: 2026-01-01` with the right day
output-unknown = the site has no file `{ $path }`
    .help = `groter plan` shows which files there are
card-unknown = the card `{ $value }` does not exist
    .help = did you mean { $known }?
card-exists = there is already a file with the name `{ $id }`: `{ $path }`
    .help = give the new card another title
title-unusable = no file name can be made of the title `{ $value }`
    .help = give a title with letters or digits
section-ambiguous = { $known-count } sections are called `{ $value }`
    .help = name the folder: { $known }
section-unknown = there is no section `{ $value }`
    .help = choose one of these: { $known }
card-ambiguous = `{ $value }` is the title of { $known-count } texts
    .help = give the id: { $known }
language-unknown = nothing is translated into the language `{ $value }` in this programme
    .help = choose { $known }
translation-exists = this translation (`{ $lang }`) is there already: `{ $path }`
    .help = go on in that file; `groter translations --lang { $lang }` says what is left to do
asking-stopped = you ended the questions; nothing was written
    .help = start again, or say everything on the command line: see `groter new --help`

## Texts

number-missing = the number { $number } of the source text is missing in this translation
    .help = put { $wanted } in the translation, or take the number out of the source text
number-differs = this says { $found }, but the source text says { $number }
    .help = write { $wanted }, or correct the source text
number-format = { $found } is not written the way this language writes numbers
    .help = write { $wanted }
link-lost = the link to `{ $url }` of the source text is missing in this translation
    .help = put the link in the translation as well
link-differs = this link leads to `{ $found }`, but that of the source text leads to `{ $url }`
    .help = let both links lead to the same
picture-lost = this translation has fewer pictures than the source text: `{ $file }` is missing
    .help = put the picture in the translation as well
term-avoid = the programme does not use the word `{ $found }`
    .help = write `{ $wanted }`, as content/terms.yaml says
term-missing = the source text says `{ $term }`, but this translation lacks `{ $wanted }`
    .help = use `{ $wanted }`, or add the other form to content/terms.yaml
term-clash = `{ $value }` is both a form to use and a form to avoid
    .help = remove it from one of the two
year-contradicts = the text says { $found }, but the field `year` says { $year }
    .help = correct the year in the text or in the field
figure-contradicts = the text says { $found }, but the key figure `{ $id }` is { $value }
    .help = correct the number in the text or under `figures`
foreign-quotes = the quotation marks { $found } belong to another language
    .help = write { $wanted }, or plain straight ones: groter makes the right ones of them
space-before = in this language no space stands before { $sign }
    .help = remove the space
raw-html = there is HTML in the text: `{ $html }`
    .help = use Markdown instead; HTML would be shown as text
container-unknown = there is no block `::: { $name }`
    .help = choose { $known }
container-unclosed = the block `::: { $name }` has no end
    .help = put a line `:::` below it
container-stray = this `:::` closes nothing
    .help = remove the line
container-content = the block `::: { $name }` does not contain what belongs in it
    .help = look up the block in the documentation; the example there can be copied
footnote-missing = the footnote `[^{ $name }]` has no text
    .help = add a line `[^{ $name }]: …` with its text
footnote-unused = nothing refers to the footnote `[^{ $name }]`
    .help = put `[^{ $name }]` in the text, or remove the footnote
heading-top = a heading with one `#` is the title, which stands at the top of the file already
    .help = begin the heading with `##`
heading-skip = a heading of level { $level } follows where level { $expected } is expected
    .help = use as many `#` as the level: do not skip one
markdown-too-deep = this is nested more than { $limit } levels deep
    .help = simplify the lists and quotations
hyphenation = `{ $found }` looks like a word broken at the end of a line
    .help = write `{ $meant }`
double-space = there are two spaces in a row
    .help = remove one
control-character = there is an invisible character here that cannot be shown ({ $code })
    .help = remove it, or type the words anew

## Words of the site

locale-missing = there are no words of the site for the language `{ $lang }`
    .help = translate `locales/en.ftl` and save it as `{ $expected }`
fluent-syntax = this message cannot be read (technical: { $reason })
    .help = compare it with the same message in another language
message-missing = the message `{ $id }` is missing in `{ $lang }`
    .help = copy it from another language and translate it
message-unknown = no language has a message `{ $id }`
    .help = correct the name in the template, or add the message to the files in `locales`
message-unused = nothing uses the message `{ $id }`
    .help = remove it
message-duplicate = the message `{ $id }` stands here twice
    .help = keep one of the two
message-reference = the message `{ $id }` refers to `{ $reference }`, which does not exist
    .help = correct the name, or add the message
argument-missing = the message `{ $id }` needs `${ $argument }`, which the template does not give
    .help = give it: `t(id="{ $id }", { $argument }=…)`
argument-unknown = the message `{ $id }` uses `${ $argument }`, which is not given to it
    .help = compare it with the same message in another language
plural-missing = the message `{ $id }` lacks plural forms that `{ $lang }` needs: { $classes-and }
    .help = add a line for each, such as `[one] …`
plural-unknown = the message `{ $id }` has plural forms that `{ $lang }` never uses: { $classes-and }
    .help = remove them; for one particular number write the number itself, such as `[0]`

## Theme

theme-missing = there is no theme `{ $name }`
    .help = choose { $known }, or put the theme in the folder `themes`
theme-parent-missing = the theme extends `{ $name }`, which does not exist
    .help = choose { $known }
theme-cycle = the theme `{ $name }` extends itself
    .help = change `extends` in one of the `theme.yaml` files
template-missing = the theme lacks the template `{ $name }`
    .help = add it to the folder `templates` of the theme, or let the theme extend one that has it
template-syntax = this template cannot be read (technical: { $reason })
    .help = correct the template at this place
template-parent = the template `{ $name }`, which is extended or included here, does not exist
    .help = correct the name, or add the template
template-cycle = templates include each other: { $chain-arrows }
    .help = break the circle in one of them
template-render = the template failed on the page `{ $page }` (technical: { $reason })
    .help = correct the template at this place
template-undefined = there is no variable `{ $name }` on the page `{ $page }`
    .help = { $known-count ->
        [0] correct the name
       *[other] what there is: { $known-and }
    }
template-message = `t` needs the name of a message in quotes
    .help = write it as `t(id="name")`, not as a variable
template-function = there is no function, filter or test `{ $name }`
    .help = correct the name; the documentation lists what templates can use

## Finished pages

page-link-broken = the link `{ $url }` on the page `{ $page }` leads nowhere
    .help = correct it in the template `{ $template }`
page-anchor-missing = the link `{ $url }` on the page `{ $page }` leads to a place that does not exist
    .help = correct it in the template `{ $template }`
page-id-duplicate = the id `{ $id }` stands twice on the page `{ $page }`
    .help = give one of them another id in the template `{ $template }`
page-external = the page `{ $page }` loads `{ $url }` from another site
    .help = put the file in the theme; readers are not passed on to others (template `{ $template }`)

## Print

print-bleed = `bleed` is { $value } mm, but must lie between 0 and 20 mm
    .help = write `bleed: 3`, or what your printer asks for
print-language-left-out = `{ $lang }` is not ready to be published and has no brochure yet
    .help = add `--all-languages` to make it all the same
print-language = there is no language `{ $lang }` in this programme
    .help = choose { $known }
ink-invalid = the colour `{ $name }` cannot be shown or printed
    .help = write a colour such as `"#0b4f7a"` at `screen`, and four percentages from 0 to 100 at `cmyk`, together at most 300
print-template = `{ $file }` cannot be made because of a fault in this template (technical: { $reason })
    .help = correct the template at this place
print-text = `{ $file }` cannot be made because of what stands here (technical: { $reason })
    .help = write it in a simpler way or leave it out, and please report it: groter should be able to print every text
print-advice = a remark on `{ $file }` (technical: { $reason })
    .help = see whether everything in the file looks right; if not, correct this place
print-failed = `{ $file }` could not be made (technical: { $reason })
    .help = this is a bug in groter: please report it; until then `--no-print` makes the website without printed documents
print-too-large = there is too much to print at once: { $count } texts and pictures, while { $limit } are the most
    .help = write `sheets: false` under `print` in `content/site.yaml`, or make the brochure of each language by itself with `groter print --lang`
glyph-missing = the character `{ $char }` ({ $code }) cannot be printed (`{ $lang }`): no font of the theme has it
    .help = use another character, or put a font that has it in the folder `print/fonts` of the theme
text-too-long =
    { $words ->
        [one] in print (`{ $lang }`) this text is about { $words } word too long for its place
       *[other] in print (`{ $lang }`) this text is about { $words } words too long for its place
    }
    .help = { $words ->
        [one] shorten it by about { $words } word
       *[other] shorten it by about { $words } words
    }
text-shrunk = in print (`{ $lang }`) this text had to be set at { $percent }% of its size to fit
    .help = shorten it a little, so that its letters are as large as those of the other texts
title-too-wide = in print (`{ $lang }`) a word of this title is wider than its column
    .help = choose a shorter word, or divide it with a hyphen
card-torn = in print (`{ $lang }`) this card does not fit on one page and runs on to the next
    .help = shorten the text if the card should stay together
sheet-too-long = the fact sheet of this card (`{ $lang }`) has { $pages } pages instead of one
    .help = shorten the text until everything fits on one page
press-fault = { press-rule } ({ press-where })
    .help = { press-help }
press-advice = { press-rule } ({ press-where })
    .help = { press-help }
press-unusable = no file for the press can be made of `{ $file }` (technical: { $reason })
    .help = if it is about the colour profile, put another one in the folder `print/profiles` of the theme; otherwise this is a bug in groter: please report it
# What a printing house would find: a rule of src/press/preflight.rs, and where.
press-where =
    { $page ->
        [0] file for the press, `{ $lang }`
       *[other] file for the press, `{ $lang }`, page { $page }
    }
press-rule =
    { $rule ->
        [encryption] the file is encrypted
        [version] the file is PDF { $found }, which is newer than PDF/X-4 allows
        [box-missing] the page does not say where its `{ $name }` is
        [box-outside] the `{ $name }` of the page is not where it belongs
        [bleed] the bleed is { $found } mm instead of { $limit } mm
        [output-intent] the file does not say for which kind of printing its colours are meant
        [output-profile] the colour profile of the file is missing, or is not one for the press
        [metadata] `{ $name }` is missing, which PDF/X-4 asks for
        [trapped] the file does not say whether it has been trapped
        [annotation] there is a link or a note on the page (`{ $name }`)
        [javascript] there is a script in the file
        [action] there is something in the file that acts by itself or when it is clicked
        [embedded-file] another file is attached to the file
        [opi] a placeholder stands in the place of a picture
        [postscript] there is PostScript in the file
        [font-not-embedded] the font `{ $name }` is not in the file
        [font-type3] the letters of the font `{ $name }` are drawings
        [font-missing] a text asks for the font `{ $name }`, which is not there
        [colour-space] a colour is not made of inks (`{ $found }`)
        [spot-ink] there is a spot ink: `{ $name }`
        [registration] the colour of the crop marks is used inside the page
        [ink] there is { $found }% ink in one place; at most { $limit }% dries well
        [ink-unknown] it cannot be measured how much ink a picture or a shading takes
        [hairline] a line is { $found } pt wide; below { $limit } pt it may break up
        [resolution] a picture has { $found } dpi instead of { $limit }
        [transparency] there is transparency on the page (`{ $name }`)
        [blend-space] transparent colours are mixed as `{ $found }` and not as inks
        [black-knockout] black text is not printed over the colour below it
        [white-overprint] something white is printed over other things and would not be seen
        [transfer] the page changes the inks by itself (transfer curve or screening)
        [unfinished] the page is too complicated to be checked to the end
       *[unknown] `{ $rule }`
    }
press-help =
    { $rule ->
        [ink] choose a lighter colour at `print` in the `theme.yaml` of the theme, or a lighter picture
        [resolution] use a picture with more pixels
        [hairline] make the line wider in the theme
        [spot-ink] tell the printing house about it: every spot ink is an ink more
        [transparency] nothing has to be done, but some printing houses want to know
        [ink-unknown] nothing has to be done, but ask for a proof
        [colour-space] take every colour in the print templates from `inks` in `theme.yaml`; if that is so already, show the rule `{ $rule }` to whoever makes the theme
        [output-intent] write at `print` in `theme.yaml` which profile to use, such as `profile: FOGRA39`, and put its file in the folder `print/profiles` of the theme
        [output-profile] ask the printing house for its profile, put it in the folder `print/profiles` of the theme, and write its name at `profile` in `theme.yaml`
        [unfinished] ask the printing house to look at it; simpler drawings help too
       *[unknown] show the rule `{ $rule }` to whoever makes the theme
    }
picture-coarse = this picture has few pixels for the size at which it is printed: { $dpi } dpi instead of { $wanted }
    .help = use a version that is at least { $width } pixels wide, or it will look a little blurred
picture-too-coarse = this picture is too coarse to be printed at this size: { $dpi } dpi instead of { $wanted }
    .help = use a version that is at least { $width } pixels wide

## Sharing

share-template = the drawing `{ $name }` of the theme cannot be made (`{ $page }`; technical: { $reason })
    .help = correct the SVG of this drawing, or write `images: false` under `share` in `content/site.yaml`
share-glyph = the character `{ $char }` ({ $code }) is missing from the picture for links to this text (`{ $lang }`): no font of the theme has it
    .help = use another character, or put a font that has it in the folder `share/fonts` of the theme
share-heavy = the picture `{ $page }` is too heavy to go with links: it has { $size } kB, while { $limit } kB are the most
    .help = use fewer colours and no gradients in this drawing

## Writing

write-failed = `{ $path }` cannot be written: { $reason }
    .help = see whether another program has the file open, whether the disk is full and whether you may write there
out-not-ours = `{ $path }` is in the way: groter did not write that file
    .help = move or remove it, or choose another folder to write to
out-locked = another groter is writing to `{ $path }`
    .help = wait until it is done, or stop it
out-inside = the folder `{ $path }` cannot be written to: it lies within the sources, or they within it
    .help = choose another folder, such as `public`
manifest-broken = the list of files of the last build cannot be read: `{ $path }`
    .help = nothing is removed this time; look for leftover files yourself
host-unusable = the preview cannot be at `{ $host }`: { $reason }
    .help = choose an address of this computer with `--host`, and a port that is free with `--port`
watch-failed = changes in `{ $path }` cannot be followed: { $reason }
    .help = see whether the folder is there and can be read; `--poll` looks for changes every second
folder-not-empty = the folder `{ $path }` is not empty
    .help = name a folder that is new or empty

## `groter serve` and `groter watch`

serve-address = preview: { $url }
serve-stop = to stop: Ctrl+C
serve-port = port { $port } is in use already; this preview is on port { $other }
serve-open-to-all = note: everybody in this network can see the preview, unfinished cards included
serve-phone = with a phone: { $url }
serve-polling-asked = changes are looked for every second
serve-polling = the operating system does not tell of changes in this folder (network share, container or synchronised folder): they are looked for every second
serve-done = { $time } updated in { $took } ms: { summary }
serve-fault = { $time } groter itself broke down; the last good version stays. Please report this: { $reason }
watch-start = every change is written to `{ $out }`; to stop: Ctrl+C

## What the live preview (`groter serve`) says in the browser.

# The language of these words, as a code; nothing to translate here.
preview-lang = en

# The bar: its name, the connection, messages.
preview-bar = Preview bar
preview-live = Live
preview-working = Updating …
preview-lost = No connection
preview-lost-tip = The connection to groter is lost. This page will update by itself as soon as groter is running again.
preview-back = Connected again
preview-gone = This page no longer exists
preview-errors = Errors
preview-warnings = Warnings
preview-no-errors = There are no more errors

# The card shown: languages, state of the translation, number of words.
preview-language = Language of the card
preview-state = Translation of this card
preview-own = own text
preview-current = current translation
preview-outdated = outdated translation
preview-begun = translation begun
preview-due = words to translate
preview-fallback = stand-in text
preview-missing = missing
preview-unready = language not published yet
preview-words = Words

# The views. The bar has short names; the tips say in full what they do.
preview-view = View
preview-languages = Two languages
preview-languages-tip = Two languages side by side
preview-second = Second language
preview-print = With brochure
preview-print-tip = Website and brochure side by side
preview-paper = Brochure
preview-paper-tip = The brochure alone
preview-width = Width
preview-phone = Phone
preview-phone-tip = At the width of a phone
preview-tablet = Tablet
preview-tablet-tip = At the width of a tablet
preview-full = Full width
preview-full-tip = At the full width of the window
preview-follow = Follow
preview-follow-tip = Go to each card that is saved
preview-pdf = PDF
preview-pdf-tip = Open the brochure as a PDF
preview-sheet = Fact sheet
preview-sheet-tip = Open this card’s fact sheet as a PDF
preview-more = More
preview-hide = Hide the bar
preview-show = Show the bar

# The panel of problems.
preview-problems = Problems
preview-close = Close
preview-here = On this page
preview-elsewhere = Elsewhere in the programme
preview-none = There are no problems.
preview-checking = Pages, links and brochure are still being checked.
preview-error = Error
preview-warning = Warning
preview-help = Solution
preview-kept = The last good version of this file is still shown.
preview-edit = Open in the editor
preview-source = Source line
preview-related = See also

# Two views side by side.
preview-desk = Views side by side
preview-left = Left view
preview-right = Right view

# The printed pages.
preview-printing = The brochure is being laid out …
preview-page = Page

# The page that is there as long as there is nothing to show.
preview-waiting-title = The programme cannot be read yet
preview-waiting-text = This page will appear by itself as soon as it can.
