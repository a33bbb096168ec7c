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
fallback-badge = Only in: { $language }

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
published-by = Published by { $name }
made-with = Made with { $generator }

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
    .intro = All projects as data that you are free to reuse.
route-data = data
