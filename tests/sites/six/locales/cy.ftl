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

## Chwilio

search-field = Am beth ydych chi’n chwilio?
search-button = Chwilio
search-hint = Mae rhan o air yn ddigon. Defnyddiwch y saethau i symud drwy’r canlyniadau, ac Esc i ddechrau eto.
search-count =
    { $count ->
        [zero] Dim canlyniadau.
        [one] { $number } canlyniad.
        [two] { $number } ganlyniad.
        [few] { $number } chanlyniad.
        [many] { $number } chanlyniad.
       *[other] { $number } canlyniad.
    }
search-first = Dyma’r { $shown } cyntaf.
search-none = Heb ganfod dim ar gyfer: { $query }
search-some = Nid oes un testun yn cynnwys y geiriau hyn i gyd. Mae’r testunau hyn yn cynnwys rhai ohonynt.
search-near = Heb ganfod: { $word }. Wedi canfod yn ei le: { $instead }.
search-without-script = Mae angen JavaScript i chwilio. Heb JavaScript, gallwch weld pob prosiect yma:
search-kind =
    .card = Prosiect
    .section = Adran
    .line = Llinell rhaglen
    .page = Tudalen
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
fallback-begun = Mae’r cyfieithiad ar y gweill.
fallback-badge = Ar gael yn unig yn: { $language }

partial-note = yn rhannol
partial-notice = Nid yw popeth wedi’i gyfieithu i’r Gymraeg eto.
partial-source = Fersiwn llawn:

share = Rhannwch y prosiect hwn
share-short = Cyfeiriad byr
share-mail = Anfonwch y prosiect hwn drwy e-bost
agenda-title = { $site }: calendr
agenda-planned = I’w orffen yn ôl y cynllun: { $title }
agenda-done = Wedi’i gwblhau: { $title }
agenda-year-only = Dim ond blwyddyn orffen y prosiect hwn sy’n hysbys: { $year }. Mae’r dyddiad 31 Rhagfyr yn cynrychioli’r flwyddyn gyfan.
data-title = { $site }: prosiectau
data-files = Lawrlwytho
data-file-json = Yr holl ddata ym mhob iaith (JSON)
data-file-csv = Tabl, ar gyfer Excel er enghraifft (CSV)
data-file-geojson = Lleoliadau’r prosiectau, ar gyfer meddalwedd mapio (GeoJSON)
data-file-jsonld = Disgrifiad ar gyfer catalogau data (DCAT)
data-file-schema = Disgrifiad o’r meysydd ar gyfer meddalwedd (JSON Schema)
data-follow = Dilyn
data-agenda = Calendr o flynyddoedd gorffen a newyddion (iCalendar)
data-feed = Newyddion am bob prosiect (Atom)
data-feed-pillar = Newyddion am { $pillar } (Atom)
data-modified = Dyddiad diweddaraf y data: { $date }
data-licence = Trwydded
    .none = Nid oes trwydded wedi’i dewis ar gyfer y data hyn eto. Gofynnwch i’r cyhoeddwr sut y cewch eu defnyddio.
data-cite = Enwi’r ffynhonnell
    .text = Gallwch enwi’r ffynhonnell fel hyn:
data-fields = Y meysydd
    .json = Yn JSON mae pob prosiect yn wrthrych. Mae’r meysydd fesul iaith ynddo o dan yr iaith, yn “texts”. Mae’r hyn nad yw’n hysbys ar goll.
    .csv = Yn CSV mae rhes ar gyfer pob prosiect ac iaith; mae’r iaith yn y golofn “language”. Mae “ | ” rhwng sawl gwerth mewn un gell. Mae collnod o flaen testun y byddai taenlen yn ei ddarllen fel fformiwla.
    .geojson = Yn GeoJSON mae’r iaith y tu ôl i enw’r meysydd fesul iaith, fel “title_nl”. Nid oes geometreg gan brosiect heb leoliad.
data-field = Maes
    .meaning = Ystyr
    .kind = Math
    .example = Enghraifft
data-shared = Yr un fath ym mhob iaith
data-per-language = Fesul iaith
data-kind-text = testun
data-kind-number = rhif
data-kind-list = rhestr
data-kind-date = dyddiad
data-kind-url = cyfeiriad gwe
field-id = Enw parhaol y prosiect
field-pillar = Enw parhaol y golofn
field-line = Enw parhaol llinell y rhaglen
field-status = Pa mor bell yw’r prosiect: underway (ar y gweill), applied (wedi gwneud cais), completed (wedi’i gwblhau) neu statws y rhaglen ei hun
field-year = Y flwyddyn y bwriedir gorffen y prosiect
field-tranche = Rhif y gyfran
field-places = Lleoedd, yn iaith gyntaf y wefan
field-latitude = Lledred (WGS 84)
field-longitude = Hydred (WGS 84)
field-precision = Pa mor fanwl yw’r lleoliad: exact (yr union fan), town (yn y dref hon) neu region (yn yr ardal hon)
field-date = Dyddiad y prosiect
field-image = Cyfeiriad y llun
field-image-credit = Gwneuthurwr y llun
field-image-licence = Trwydded y llun
field-title = Teitl
field-summary = Crynodeb
field-text = Y testun cyfan, heb fformatio
field-url = Cyfeiriad y dudalen
field-short-url = Cyfeiriad byr nad yw’n newid
field-pillar-name = Y golofn fel y mae darllenwyr yn ei gweld
field-line-name = Llinell y rhaglen fel y mae darllenwyr yn ei gweld
field-status-name = Y statws fel y mae darllenwyr yn ei weld
field-tranche-name = Y gyfran fel y mae darllenwyr yn ei gweld
field-place-names = Y lleoedd fel y mae darllenwyr yn eu gweld
field-image-alt = Yr hyn a welir yn y llun
field-image-caption = Capsiwn y llun
field-figures = Ffigurau allweddol: rhif, uned a’r hyn y maent yn sôn amdano
field-links = Dolenni i wefannau eraill
field-updates = Newyddion â dyddiad, y diweddaraf yn gyntaf

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
edition = Argraffiad { $name }, { $date }
published-by = Cyhoeddir gan { $name }
made-with = Gwnaed gyda { $generator }

statement = Hygyrchedd
    .intro = Pa mor hygyrch yw’r wefan hon a beth allwch chi ei wneud os nad yw rhywbeth yn gweithio.
statement-aim = Mae { $organisation } yn ymdrechu i wneud ei gwybodaeth a’i gwasanaethau ar-lein yn hygyrch, yn unol ag archddyfarniad yr Iseldiroedd ar hygyrchedd digidol y sector cyhoeddus. Mae’r dudalen hon am y wefan ‘{ $website }’.
statement-status = Statws { $status }: { $title }
statement-a = yn cydymffurfio’n llawn
    .text = Mae’r wybodaeth a gyhoeddwyd gan { $organisation } yn dangos bod y wefan ‘{ $website }’ yn cydymffurfio’n llawn â’r archddyfarniad.
statement-b = yn cydymffurfio’n rhannol
    .text = Mae’r wybodaeth a gyhoeddwyd gan { $organisation } yn dangos bod y wefan ‘{ $website }’ yn cydymffurfio’n rhannol â’r archddyfarniad. Dangosodd archwiliad nad yw’r holl ofynion wedi’u bodloni eto.
statement-c = y camau cyntaf wedi’u cymryd
    .text = Mae { $organisation } yn datgan bod y camau cyntaf wedi’u cymryd er mwyn i’r wefan ‘{ $website }’ gydymffurfio â’r archddyfarniad.
statement-d = nid yw’n cydymffurfio
    .text = Mae { $organisation } yn datgan nad yw’r wefan ‘{ $website }’ yn cydymffurfio â’r archddyfarniad eto.
statement-e = dim datganiad hygyrchedd
    .text = Nid yw { $organisation } wedi mabwysiadu datganiad hygyrchedd ar gyfer y wefan ‘{ $website }’ eto. Rhaid i archwiliad ddangos a yw’r wefan yn hygyrch.
statement-self = Y sefydliad ei hun sy’n nodi’r statws hwn. Ni all prawf awtomatig yn unig ddangos bod gwefan yn hygyrch.
statement-audits = Archwiliad
    .none = Nid oes adroddiad archwilio eto.
    .report = Adroddiad archwilio
    .planned = Archwiliad a gynlluniwyd
statement-shortcomings = Yr hyn nad yw’n hygyrch eto
    .criterion = Maen prawf llwyddiant { $criterion } WCAG
    .description = Problem
    .consequence = Canlyniad
    .measure = Cam gweithredu
    .planned = I’w ddatrys
statement-measures = Sut rydym yn gweithio ar hygyrchedd
statement-contact = Rhywbeth ddim yn gweithio?
    .text = Ydych chi wedi dod ar draws problem hygyrchedd, neu a oes gennych gwestiwn? Rhowch wybod i ni.
    .response = Ateb o fewn
statement-complaints = Ddim yn fodlon ar ein hateb?
statement-about = Am y dudalen hon
    .website = Gwefan
    .reviewed = Adolygwyd ddiwethaf
    .published = Cyhoeddwyd gyntaf
    .role = Llofnodwyd gan
    .signed = Llofnodwyd ar
    .register = Yn y gofrestr
    .copy = Fel data
    .json = Y dudalen hon ar ffurf JSON

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
route-accessibility = hygyrchedd

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
    .intro = Pob prosiect fel data, ar gyfer meddalwedd arall a’i ailddefnyddio.
route-data = data
