# The fixed words of the website, in Welsh.

language-name = Cymraeg
articles = y yr de het een 't the
ordinal =
    { NUMBER($value, type: "ordinal") ->
        [zero] { $value }fed
        [one] { $value }af
        [two] { $value }il
        [few] { $value }edd
        [many] { $value }ed
       *[other] { $value }fed
    }

skip-link = Neidio i’r cynnwys
menu = Dewislen
nav =
    .label = Prif ddewislen
breadcrumbs = Rydych chi yma
    .label = Briwsion bara
languages = Iaith
    .label = Dewiswch iaith
home = Hafan
footer =
    .label = Gwaelod y dudalen
contents = Ar y dudalen hon
sections = Rhannau
previous = Blaenorol
    .title = Prosiect blaenorol: { $title }
next = Nesaf
    .title = Prosiect nesaf: { $title }
siblings =
    .label = Y prosiect blaenorol a’r nesaf

cards = Prosiectau
cards-count =
    { $count ->
        [zero] Dim prosiectau
        [one] { $count } prosiect
        [two] { $count } brosiect
        [few] { $count } phrosiect
        [many] { $count } phrosiect
       *[other] { $count } prosiect
    }
pages = Darllen mwy

facts = Ffeithiau
    .label = Ffeithiau am y prosiect hwn
card-status = Statws
card-year = Blwyddyn orffen
card-places =
    { $count ->
        [zero] Lleoedd
        [one] Lle
        [two] Lleoedd
        [few] Lleoedd
        [many] Lleoedd
       *[other] Lleoedd
    }
card-tranche = Cyfran
card-line = Llinell y rhaglen
card-pillar = Colofn
card-coordinates = Lleoliad
    .approximate = Lleoliad bras

status-underway = Ar y gweill
status-applied = Wedi gwneud cais
status-completed = Wedi’i gwblhau
tranche-name = { $ordinal } gyfran

figures = Mewn ffigurau
links = Rhagor o wybodaeth
updates = Newyddion am y prosiect hwn
picture-credit = Llun: { $credit }
picture-licence = Trwydded: { $licence }
note = Sylwch
important = Pwysig
table =
    .label = Tabl
task-done = Wedi’i wneud
task-open = Eto i’w wneud
footnotes = Troednodiadau
footnote = Troednodyn { $number }
    .back = Yn ôl i’r testun wrth droednodyn { $number }
unfinished = Eto i’w lenwi

overviews = Pob prosiect
    .label = Rhestrau
overview-index = Pob prosiect o A i Y
    .short = A–Y
    .intro = Pob prosiect yn nhrefn yr wyddor.
    .letters = Neidio i lythyren
overview-places = Prosiectau yn ôl lle
    .short = Lleoedd
    .intro = Pob prosiect yn ôl ei leoliad. Mae prosiect mewn sawl lle i’w weld o dan bob un.
overview-status = Prosiectau yn ôl statws
    .short = Statws
    .intro = Pob prosiect yn ôl pa mor bell y mae.
overview-tranches = Prosiectau yn ôl cyfran
    .short = Cyfrannau
    .intro = Pob prosiect yn ôl y gyfran y gwnaed cais amdano ynddi.
overview-years = Prosiectau yn ôl blwyddyn orffen
    .short = Blynyddoedd gorffen
    .intro = Pob prosiect yn ôl y flwyddyn y bydd yn gorffen.
term-place = Prosiectau yn { $place }
term-status = Prosiectau â’r statws: { $status }
term-tranche = Prosiectau yn y { $tranche }
term-year = Prosiectau sy’n gorffen yn { $year }

## Dewis, map a llinell amser

finder-pillar = Colofn
finder-status = Statws
finder-place = Lle
finder-year = Blwyddyn gwblhau
finder-all = Pob un
finder-reset = Clirio pob dewis
finder-results = Prosiectau a ganfuwyd
finder-count =
    { $count ->
        [zero] Ni chafwyd hyd i unrhyw brosiect
        [one] Cafwyd hyd i { $number } prosiect
        [two] Cafwyd hyd i { $number } brosiect
        [few] Cafwyd hyd i { $number } phrosiect
        [many] Cafwyd hyd i { $number } phrosiect
       *[other] Cafwyd hyd i { $number } prosiect
    }
finder-none = Ni chafwyd hyd i unrhyw brosiect. Gwnewch lai o ddewisiadau.
finder-tally = Nifer y prosiectau:
finder-pages = Pori yn ôl pwnc
map-home = Ble mae’r prosiectau
map-caption = Map sgematig. Bras yw’r lleoliadau; mae gan bob colofn ei lliw a’i siâp ei hun.
map-attribution = Ffiniau: { $source }
map-more = Gweld y map gyda’r rhestr o brosiectau
map-mark = { $number }. { $title }
map-list = Rhestr y map
map-precision = (bras)
    .region = (yr ardal gyfan, bras)
map-elsewhere = Heb le ar y map
map-tiles = Prosiectau yn ôl bwrdeistref
    .note = Mae’r bwrdeistrefi wedi’u trefnu’n fras fel ar y map. Mae prosiect mewn sawl bwrdeistref yn cyfrif ym mhob un ohonynt.
    .none = Dim prosiectau
timeline-caption = Nifer y prosiectau yn ôl blwyddyn gwblhau. Mae’r rhestr isod yn rhoi’r un wybodaeth.
timeline-undated = Heb flwyddyn gwblhau
related = Prosiectau cysylltiedig

fallback-notice = Nid yw’r testun hwn ar gael yn Gymraeg eto. Iaith y testun isod: { $language }.
fallback-badge = Ar gael yn unig yn: { $language }

not-found = Heb ganfod y dudalen
    .text = Nid yw’r dudalen hon yn bod (bellach). Efallai ei bod wedi symud, neu fod y cyfeiriad yn anghywir.
    .home = I’r hafan
redirect = Mae’r dudalen hon wedi symud
    .text = Mae hi yma nawr: { $title }
feed-title = { $site }: prosiectau a newyddion
feed-link = Dilyn y newyddion (ffrwd Atom)

contact = Cysylltu
contact-email = E-bost
contact-phone = Ffôn
contact-address = Cyfeiriad
contact-url = Gwefan
published-by = Cyhoeddir gan { $name }
made-with = Gwnaed gyda { $generator }

brochure = Y llyfryn cyfan
    .short = Llyfryn
    .intro = Pob prosiect ar un dudalen, yn barod i’w hargraffu neu i’w darllen o’r dechrau i’r diwedd.
brochure-contents = Cynnwys
print-page = Yn y llyfryn printiedig: tudalen { $page }
print-download = Lawrlwytho’r llyfryn
print-sheet-download = Taflen ffeithiau
print-file =
    { $pages ->
        [zero] PDF, { $language }, { $pages } tudalen, { $size }
        [one] PDF, { $language }, { $pages } dudalen, { $size }
        [two] PDF, { $language }, { $pages } dudalen, { $size }
        [few] PDF, { $language }, { $pages } tudalen, { $size }
        [many] PDF, { $language }, { $pages } thudalen, { $size }
       *[other] PDF, { $language }, { $pages } tudalen, { $size }
    }
file-size = { $size }{ "\u00A0" }MB
file-size-small = { $size }{ "\u00A0" }kB

print-see-page = (t.{ "\u00A0" }{ $page })
print-contents = Cynnwys
print-map = Ble mae’n digwydd
print-map-note = Map sgematig. Bras yw’r lleoliadau; mae gan bob colofn ei lliw a’i siâp ei hun.
print-timeline = Pryd y bydd yn barod
print-index-names = Prosiectau yn ôl enw
print-index-places = Prosiectau yn ôl lle
print-notes = Lle i nodiadau
print-imprint = Ynglŷn â’r llyfryn hwn
print-title = Teitl
print-edition = Argraffiad
print-date = Dyddiad
print-publisher = Cyhoeddwr
print-online = Ar-lein
print-credits = Cydnabyddiaeth lluniau
print-accessibility-title = Hygyrchedd y ddogfen hon
print-accessibility = Gwnaed PDF y llyfryn hwn fel bod modd ei ddarllen gyda thechnoleg gynorthwyol hefyd: mae ynddo benawdau, nodau tudalen, trefn ddarllen sefydlog a disgrifiadau o’r lluniau. Mae’r holl destunau ar gael hefyd yn { $url }.
print-pillar = Colofn { $number }
print-back = Pob prosiect, bob amser yn gyfredol:
print-sheet = Taflen ffeithiau
print-sheet-online = Popeth am y prosiect hwn ar y wefan
print-sheet-map = Map o’r rhanbarth yn dangos lleoliad: { $title }
print-sheet-more = Prosiectau cysylltiedig
print-sheet-edition = Argraffiad { $edition }

unit-kilometre = { $value }{ "\u00A0" }km
unit-hectare = { $value }{ "\u00A0" }hectar
unit-euro = €{ $value }

route-index = a-y
route-places = lleoedd
route-status = statws
route-tranches = cyfrannau
route-years = blynyddoedd

overview-cards = Pob prosiect
    .short = Prosiectau
    .intro = Dewiswch yn ôl colofn, statws, lle a blwyddyn orffen.
route-cards = prosiectau
overview-map = Prosiectau ar y map
    .short = Map
    .intro = Ble mae’r prosiectau, gyda’r un rhestr fel testun.
route-map = map
overview-timeline = Llinell amser y prosiectau
    .short = Llinell amser
    .intro = Pryd y bwriedir gorffen y prosiectau.
route-timeline = llinell-amser
overview-search = Chwilio
    .short = Chwilio
    .intro = Chwiliwch ym mhob prosiect a thudalen.
route-search = chwilio
overview-data = Data agored
    .short = Data agored
    .intro = Pob prosiect fel data y cewch ei ailddefnyddio’n rhydd.
route-data = data
