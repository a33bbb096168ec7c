# The fixed words of the website, in English.
#
# For translators: translate only what stands to the right of the =. The program fills in what stands between { }: leave
# the name with the $ sign as it is, but put it where it belongs in the sentence. A count ({ $count -> … }) has one line
# for each plural form of the language; the asterisk marks the form that serves everything else.

## The language itself

# The language's own name for itself.
language-name = English
# Articles that do not count when a title is put in alphabetical order, also those of languages that occur in titles;
# with spaces between them. An article that ends in ' is attached to its word.
articles = the a an de het
# A rank in figures: 4th.
ordinal =
    { NUMBER($value, type: "ordinal") ->
        [one] { $value }st
        [two] { $value }nd
        [few] { $value }rd
       *[other] { $value }th
    }

## Finding one's way

skip-link = Skip to the content
menu = Menu
nav =
    .label = Main menu
breadcrumbs = You are here
    .label = Breadcrumbs
languages = Language
    .label = Choose a language
home = Home
# For those who use a screen reader: the name of the bottom part of the page.
footer =
    .label = Foot of the page
contents = On this page
previous = Previous
    .title = Previous project: { $title }
next = Next
    .title = Next project: { $title }
siblings =
    .label = Previous and next project

## Projects

cards = Projects
cards-count =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
sections = Parts
pages = Read more

## The facts of a project

facts = Facts
    .label = Facts about this project
card-status = Status
card-year = Year of completion
card-places =
    { $count ->
        [one] Place
       *[other] Places
    }
card-tranche = Tranche
card-line = Programme line
card-pillar = Pillar
card-coordinates = Location
    .approximate = Approximate location

status-underway = Under way
status-applied = Applied for
status-completed = Completed

# $ordinal is the rank above: 4th tranche.
tranche-name = { $ordinal } tranche

## Parts of a text

figures = In figures
links = Further information
updates = News about this project
picture-credit = Picture: { $credit }
picture-licence = Licence: { $licence }
note = Note
important = Important
table =
    .label = Table
task-done = Done
task-open = To do
footnotes = Footnotes
# $number is the footnote's number.
footnote = Footnote { $number }
    .back = Back to the text at footnote { $number }
# The mark of a gap that the editors still have to fill.
unfinished = To be completed

## Overviews

overviews = All projects
    .label = Overviews
overview-index = All projects from A to Z
    .short = A–Z
    .intro = All projects in alphabetical order.
    .letters = Jump to a letter
overview-places = Projects by place
    .short = Places
    .intro = All projects, arranged by the place where they are. A project in several places is listed under each of them.
overview-status = Projects by status
    .short = Status
    .intro = All projects, arranged by how far they have come.
overview-tranches = Projects by tranche
    .short = Tranches
    .intro = All projects, arranged by the tranche in which they were applied for.
overview-years = Projects by year of completion
    .short = Years
    .intro = All projects, arranged by the year in which they are to be completed.
# The titles of the pages for one place, status, tranche or year.
term-place = Projects in { $place }
term-status = Projects with status: { $status }
term-tranche = Projects in the { $tranche }
term-year = Projects to be completed in { $year }

## Search
# The page fills in what stands between { } while people type. $count chooses the plural form, $shown is the number.

search-field = What are you looking for?
search-button = Search
search-hint = Part of a word is enough. Use the arrow keys to move through the results, and Esc to start again.
search-count =
    { $count ->
        [one] { $number } result.
       *[other] { $number } results.
    }
search-first = The first { $shown } are shown below.
search-none = Nothing found for: { $query }
# No text has all of the words.
search-some = No text contains all of these words. These texts contain some of them.
# $word stands nowhere, probably because it was mistyped; $instead is like it.
search-near = Not found: { $word }. Found instead: { $instead }.
search-without-script = Search needs JavaScript. Without JavaScript you will find all projects here:
search-kind =
    .card = Project
    .section = Section
    .line = Programme line
    .page = Page
## Choosing projects, map and timeline

finder-pillar = Pillar
finder-status = Status
finder-place = Place
finder-year = Year of completion
# The choice that rules nothing out.
finder-all = All
finder-reset = Clear all choices
finder-results = Projects found
# $number is the number as it is written, $count the same number, to choose a plural form by.
finder-count =
    { $count ->
        [one] { $number } project found
       *[other] { $number } projects found
    }
finder-none = No projects found. Make fewer choices.
# A number follows.
finder-tally = Projects found:
finder-pages = Browse by topic
map-home = Where the projects are
map-caption = Schematic map. Positions are approximate; each pillar has its own colour and shape.
# $source is whoever made the boundaries.
map-attribution = Boundaries: { $source }
map-more = See the map with the list of projects
# The name of a mark on the map: the number and the title of a project.
map-mark = { $number }. { $title }
map-list = List with the map
# Behind a place: how exact it is.
map-precision = (approximate)
    .region = (whole area, approximate)
map-elsewhere = Not on the map
map-tiles = Projects by municipality
    .note = The municipalities are arranged roughly as on the map. A project in several municipalities counts in each of them.
    .none = No projects
timeline-caption = Number of projects by year of completion. The list below gives the same information.
timeline-undated = Without a year of completion
related = Related projects

## Translations that are still to come

# $language is the name of another language, as it calls itself: Deutsch.
fallback-notice = This text is not available in English yet. The language of the text below: { $language }.
fallback-begun = The translation is in progress.
fallback-badge = Only in: { $language }

# A language that is published though not everything is translated: at its name in the language switch, above every page, in the imprint of the brochure.
partial-note = in part
partial-notice = Not everything has been translated into English yet.
partial-source = Complete version:

## Sharing and reusing

# On the page of a project: its short address and a link that begins an e-mail.
share = Share this project
share-short = Short address
share-mail = Send this project by e-mail
# The calendar (iCalendar). $title is the title of a project, $year the year in which it ends.
agenda-title = { $site }: calendar
agenda-planned = Planned to be finished: { $title }
agenda-done = Completed: { $title }
agenda-year-only = Only the year in which this project ends is known: { $year }. The date of 31 December stands for the whole year.
# The page about open data and the names of fields. $site is the title of the site, $pillar that of a pillar.
data-title = { $site }: projects
data-files = Download
data-file-json = All data in all languages (JSON)
data-file-csv = Table, for Excel for instance (CSV)
data-file-geojson = Locations of the projects, for mapping software (GeoJSON)
data-file-jsonld = Description for data catalogues (DCAT)
data-file-schema = Description of the fields for software (JSON Schema)
data-follow = Follow
data-agenda = Calendar with end years and news (iCalendar)
data-feed = News about all projects (Atom)
data-feed-pillar = News about { $pillar } (Atom)
data-modified = Newest date in the data: { $date }
data-licence = Licence
    .none = No licence has been chosen for these data yet. Ask the publisher how you may use them.
data-cite = Citing the source
    .text = You can name the source like this:
data-fields = The fields
    .json = In JSON every project is an object. The fields per language stand in it by language, under “texts”. What is not known is left out.
    .csv = In CSV there is a row for each project and language; the language stands in the column “language”. Several values in one cell have “ | ” between them. A text that a spreadsheet would read as a formula has an apostrophe in front of it.
    .geojson = In GeoJSON the fields per language have the language behind their name, as in “title_nl”. A project without a location has no geometry.
data-field = Field
    .meaning = Meaning
    .kind = Kind
    .example = Example
data-shared = The same in every language
data-per-language = Per language
data-kind-text = text
data-kind-number = number
data-kind-list = list
data-kind-date = date
data-kind-url = web address
field-id = Permanent name of the project
field-pillar = Permanent name of the pillar
field-line = Permanent name of the programme line
field-status = How far the project is: underway, applied (applied for), completed or a status of the programme’s own
field-year = Year in which the project is planned to be finished
field-tranche = Number of the tranche
field-places = Places, in the first language of the site
field-latitude = Latitude (WGS 84)
field-longitude = Longitude (WGS 84)
field-precision = How exact the location is: exact (the spot itself), town (in this town) or region (in this region)
field-date = Date of the project
field-image = Address of the picture
field-image-credit = Maker of the picture
field-image-licence = Licence of the picture
field-title = Title
field-summary = Summary
field-text = The whole text, without formatting
field-url = Address of the page
field-short-url = Short address, which does not change
field-pillar-name = Pillar, as readers see it
field-line-name = Programme line, as readers see it
field-status-name = Status, as readers see it
field-tranche-name = Tranche, as readers see it
field-place-names = Places, as readers see them
field-image-alt = What the picture shows
field-image-caption = Caption of the picture
field-figures = Key figures: number, unit and what they are about
field-links = Links to other websites
field-updates = Dated news, newest first

## Special pages

not-found = Page not found
    .text = This page does not exist, or no longer. It may have moved, or the address may not be quite right.
    .home = To the home page
redirect = This page has moved
    .text = You can now find it here: { $title }
# $site is the site's title.
feed-title = { $site }: projects and news
feed-link = Follow the news (Atom feed)

## At the foot of every page

contact = Contact
contact-email = Email
contact-phone = Telephone
contact-address = Address
contact-url = Website
edition = Edition { $name }, { $date }
published-by = Published by { $name }
made-with = Made with { $generator }

## The accessibility statement
# The names and sentences of the statuses follow the Dutch model (digitoegankelijk.nl). $organisation is who makes the
# statement, $website the name of the website.

statement = Accessibility
    .intro = How accessible this website is and what you can do if something does not work.
statement-aim = { $organisation } is committed to making its online information and services accessible, in accordance with the Dutch Decree on Digital Accessibility for the Public Sector (Besluit digitale toegankelijkheid overheid). This page is about the website “{ $website }”.
statement-status = Status { $status }: { $title }
statement-a = fully compliant
    .text = The information published by { $organisation } shows that the website “{ $website }” complies fully with the Besluit digitale toegankelijkheid overheid.
statement-b = partially compliant
    .text = The information published by { $organisation } shows that the website “{ $website }” complies in part with the Besluit digitale toegankelijkheid overheid. An accessibility audit has shown that not all requirements are met yet.
statement-c = first measures taken
    .text = { $organisation } declares that the first measures have been taken to make the website “{ $website }” comply with the Besluit digitale toegankelijkheid overheid.
statement-d = not compliant
    .text = { $organisation } declares that the website “{ $website }” does not yet comply with the Besluit digitale toegankelijkheid overheid.
statement-e = no accessibility statement
    .text = { $organisation } has not adopted an accessibility statement for the website “{ $website }” yet. Whether the website is accessible still has to be shown by an audit.
statement-self = The organisation reports this status itself. An automatic test alone cannot show that a website is accessible.
statement-audits = Audit
    .none = There is no audit report yet.
    .report = Audit report
    .planned = Planned audit
statement-shortcomings = What is not accessible yet
    .criterion = WCAG success criterion { $criterion }
    .description = Problem
    .consequence = Consequence
    .measure = Measure
    .planned = Solved according to plan
statement-measures = How we work on accessibility
statement-contact = Something not working?
    .text = Have you come across an accessibility problem, or do you have a question about accessibility? Let us know.
    .response = Answer within
statement-complaints = Not satisfied with our answer?
statement-about = About this page
    .website = Website
    .reviewed = Last reviewed
    .published = First published
    .role = Signed by
    .signed = Signed on
    .register = In the register
    .copy = As data
    .json = This page in JSON

## The brochure

# The page of the site that shows the whole brochure, to be printed or read through.
brochure = The whole brochure
    .short = Brochure
    .intro = All projects on one page, ready to print or to read from beginning to end.
brochure-contents = Contents
# With a project: where it stands in the printed brochure.
print-page = In the printed brochure: page { $page }
print-download = Download the brochure
print-sheet-download = Fact sheet
# What there is to download. $language is the name of a language, as it calls itself: Deutsch; $size is file-size or
# file-size-small below.
print-file =
    { $pages ->
        [one] PDF, { $language }, { $pages } page, { $size }
       *[other] PDF, { $language }, { $pages } pages, { $size }
    }
# $size is a number, formatted already: 2.4.
file-size = { $size }{ "\u00A0" }MB
file-size-small = { $size }{ "\u00A0" }kB

## In the printed brochure and on the fact sheets

# Behind a reference to another project: the page where it stands. Keep it short.
print-see-page = (p.{ "\u00A0" }{ $page })
print-contents = Contents
# The titles of the map, the timeline and the indexes.
print-map = Where it happens
print-map-note = Schematic map. Positions are approximate; each pillar has its own colour and shape.
print-timeline = When it will be ready
print-index-names = Projects by name
print-index-places = Projects by place
print-notes = Space for notes
# The imprint: its title and its lines.
print-imprint = About this brochure
print-title = Title
print-edition = Edition
print-date = Date
print-publisher = Publisher
print-online = Online
print-credits = Picture credits
print-accessibility-title = Accessibility of this document
# $url is the address of the site, without https://.
print-accessibility = The PDF of this brochure is made to be read with assistive technology too: it has headings, bookmarks, a fixed reading order and descriptions of the pictures. All texts are also available at { $url }.
print-pillar = Pillar { $number }
# On the back cover; the address of the site stands below it.
print-back = All projects, always up to date:
# The fact sheet of one project.
print-sheet = Fact sheet
print-sheet-online = All about this project on the website
# For those who do not see the map. $title is the title of the project.
print-sheet-map = Map of the region showing the location of: { $title }
print-sheet-more = Related projects
print-sheet-edition = Edition { $edition }

## Numbers with a unit
# $value is the number as it is written (22.5 or 4 million); $count the same number, to choose a plural form by;
# $scale how large the word in it is: plain (none), thousand or million.
# { "\u00A0" } is a space at which the line is not broken.

unit-kilometre = { $value }{ "\u00A0" }km
unit-hectare =
    { $count ->
        [one] { $value }{ "\u00A0" }hectare
       *[other] { $value }{ "\u00A0" }hectares
    }
unit-euro = €{ $value }

## Words in addresses
# Only lower-case letters a–z, digits and hyphens; every word once. Changing them changes addresses.

route-index = a-z
route-places = places
route-status = status
route-tranches = tranches
route-years = years
route-accessibility = accessibility

overview-cards = All projects
    .short = Projects
    .intro = Choose by pillar, status, place and end year.
route-cards = projects
overview-map = Projects on the map
    .short = Map
    .intro = Where the projects are, with the same list as text.
route-map = map
overview-timeline = Timeline of the projects
    .short = Timeline
    .intro = When the projects are planned to be finished.
route-timeline = timeline
overview-search = Search
    .short = Search
    .intro = Search all projects and pages.
route-search = search
overview-data = Open data
    .short = Open data
    .intro = All projects as data, for other software and for reuse.
route-data = data
