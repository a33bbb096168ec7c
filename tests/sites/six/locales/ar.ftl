# The fixed words of the website, in Arabic: all that a programme needs to add a language of its own.

language-name = العربية
# The Arabic article is part of its word; those of the other languages of this programme stand in titles.
articles = de het een 't the der die das le la les l'
ordinal = { $value }

skip-link = انتقل إلى المحتوى
menu = القائمة
nav =
    .label = القائمة الرئيسية
breadcrumbs = أنت هنا
    .label = مسار التنقل
languages = اللغة
    .label = اختر لغة
home = الرئيسية
footer =
    .label = أسفل الصفحة
contents = في هذه الصفحة
sections = الأجزاء
previous = السابق
    .title = المشروع السابق: { $title }
next = التالي
    .title = المشروع التالي: { $title }
siblings =
    .label = المشروع السابق والتالي

cards = المشاريع
cards-count =
    { $count ->
        [zero] لا مشاريع
        [one] مشروع واحد
        [two] مشروعان
        [few] { $count } مشاريع
        [many] { $count } مشروعًا
       *[other] { $count } مشروع
    }
pages = للمزيد

facts = حقائق
    .label = حقائق عن هذا المشروع
card-status = الحالة
card-year = سنة الانتهاء
card-places =
    { $count ->
        [zero] الأماكن
        [one] المكان
        [two] المكانان
        [few] الأماكن
        [many] الأماكن
       *[other] الأماكن
    }
card-tranche = الدفعة
card-line = خط البرنامج
card-pillar = المحور
card-coordinates = الموقع
    .approximate = الموقع التقريبي

status-underway = قيد التنفيذ
status-applied = قيد الطلب
status-completed = مكتمل
tranche-name = الدفعة { $ordinal }

figures = بالأرقام
links = مزيد من المعلومات
updates = أخبار هذا المشروع
picture-credit = الصورة: { $credit }
picture-licence = الرخصة: { $licence }
note = ملاحظة
important = مهم
table =
    .label = جدول
task-done = منجز
task-open = لم ينجز بعد
footnotes = الحواشي
footnote = الحاشية { $number }
    .back = العودة إلى النص عند الحاشية { $number }
unfinished = لم يُستكمل بعد

overviews = كل المشاريع
    .label = القوائم
overview-index = كل المشاريع حسب الحروف
    .short = أ–ي
    .intro = كل المشاريع مرتبة حسب الحروف.
    .letters = انتقل إلى حرف
overview-places = المشاريع حسب المكان
    .short = الأماكن
    .intro = كل المشاريع مرتبة حسب مكانها. المشروع الذي له عدة أماكن يظهر في كل منها.
overview-status = المشاريع حسب الحالة
    .short = الحالة
    .intro = كل المشاريع مرتبة حسب مدى تقدمها.
overview-tranches = المشاريع حسب الدفعة
    .short = الدفعات
    .intro = كل المشاريع مرتبة حسب الدفعة التي طُلبت فيها.
overview-years = المشاريع حسب سنة الانتهاء
    .short = سنوات الانتهاء
    .intro = كل المشاريع مرتبة حسب السنة التي تنتهي فيها.
term-place = المشاريع في { $place }
term-status = المشاريع بحالة: { $status }
term-tranche = مشاريع { $tranche }
term-year = المشاريع التي تنتهي سنة { $year }

## البحث

search-field = عمّ تبحث؟
search-button = بحث
search-hint = يكفي جزء من الكلمة. تنقّل بين النتائج بمفاتيح الأسهم، واضغط Esc للبدء من جديد.
search-count =
    { $count ->
        [zero] لا توجد نتائج.
        [one] نتيجة واحدة.
        [two] نتيجتان.
        [few] { $number } نتائج.
        [many] { $number } نتيجة.
       *[other] { $number } نتيجة.
    }
search-first = فيما يلي أول { $shown }.
search-none = لم يُعثر على شيء عن: { $query }
search-some = لا يوجد نص يحتوي على كل هذه الكلمات. النصوص التالية تحتوي على بعضها.
search-near = لم يُعثر على: { $word }. وُجد بدلًا منه: { $instead }.
search-without-script = يتطلب البحث تفعيل JavaScript. بدونه تجد جميع المشاريع هنا:
search-kind =
    .card = مشروع
    .section = قسم
    .line = خط برنامج
    .page = صفحة
## الاختيار والخريطة والجدول الزمني

finder-pillar = المحور
finder-status = الحالة
finder-place = المكان
finder-year = سنة الانتهاء
finder-all = الكل
finder-reset = مسح جميع الاختيارات
finder-results = المشاريع التي عُثر عليها
finder-count =
    { $count ->
        [zero] لم يُعثر على أي مشروع
        [one] عُثر على مشروع واحد
        [two] عُثر على مشروعين
        [few] عُثر على { $number } مشاريع
        [many] عُثر على { $number } مشروعًا
       *[other] عُثر على { $number } مشروع
    }
finder-none = لم يُعثر على أي مشروع. قلّل عدد الاختيارات.
finder-tally = عدد المشاريع:
finder-pages = تصفح حسب الموضوع
map-home = أماكن المشاريع
map-caption = خريطة تخطيطية. المواقع تقريبية، ولكل محور لونه وشكله.
map-attribution = الحدود: { $source }
map-more = عرض الخريطة مع قائمة المشاريع
map-mark = { $number }. { $title }
map-list = قائمة الخريطة
map-precision = (تقريبي)
    .region = (المنطقة كلها، تقريبي)
map-elsewhere = مشاريع ليست على الخريطة
map-tiles = المشاريع حسب البلدية
    .note = رُتبت البلديات تقريبًا كما هي على الخريطة. يُحسب المشروع الواقع في عدة بلديات في كل واحدة منها.
    .none = لا مشاريع
timeline-caption = عدد المشاريع حسب سنة الانتهاء. وتقدم القائمة أدناه المعلومات نفسها.
timeline-undated = بلا سنة انتهاء
related = مشاريع ذات صلة

fallback-notice = هذا النص غير متوفر بعد بالعربية. لغة النص أدناه: { $language }.
fallback-begun = الترجمة قيد الإعداد.
fallback-badge = بهذه اللغة فقط: { $language }

partial-note = جزئيًا
partial-notice = لم يُترجم كل شيء إلى العربية بعد.
partial-source = النسخة الكاملة:

share = شارك هذا المشروع
share-short = العنوان القصير
share-mail = أرسل هذا المشروع بالبريد الإلكتروني
agenda-title = { $site }: التقويم
agenda-planned = الانتهاء المقرر: { $title }
agenda-done = اكتمل: { $title }
agenda-year-only = لا يُعرف لهذا المشروع إلا سنة الانتهاء: { $year }. ويمثّل تاريخ 31 ديسمبر السنة كلها.
data-title = { $site }: المشاريع
data-files = التنزيل
data-file-json = جميع البيانات بجميع اللغات (JSON)
data-file-csv = جدول، لبرنامج Excel مثلًا (CSV)
data-file-geojson = مواقع المشاريع، لبرامج الخرائط (GeoJSON)
data-file-jsonld = وصف لفهارس البيانات (DCAT)
data-file-schema = وصف الحقول للبرامج (JSON Schema)
data-follow = المتابعة
data-agenda = تقويم سنوات الانتهاء والأخبار (iCalendar)
data-feed = أخبار جميع المشاريع (Atom)
data-feed-pillar = أخبار { $pillar } (Atom)
data-modified = أحدث تاريخ في البيانات: { $date }
data-licence = الترخيص
    .none = لم يُختر بعد ترخيص لهذه البيانات. اسأل الناشر كيف يمكنك استخدامها.
data-cite = ذكر المصدر
    .text = يمكنك ذكر المصدر هكذا:
data-fields = الحقول
    .json = في ملف JSON كل مشروع كائن. وتوجد الحقول الخاصة بكل لغة تحت تلك اللغة في “texts”. وما ليس معروفًا لا يُذكر.
    .csv = في ملف CSV صف لكل مشروع ولغة؛ واللغة في العمود “language”. وإذا كان في الخلية أكثر من قيمة فصل بينها “ | ”. وتسبق فاصلةٌ عليا كلَّ نص قد يقرؤه برنامج الجداول كصيغة حسابية.
    .geojson = في ملف GeoJSON تأتي اللغة بعد اسم الحقل الخاص بها، مثل “title_nl”. والمشروع الذي لا موقع له ليس له شكل هندسي.
data-field = الحقل
    .meaning = المعنى
    .kind = النوع
    .example = مثال
data-shared = واحد في كل اللغات
data-per-language = لكل لغة
data-kind-text = نص
data-kind-number = رقم
data-kind-list = قائمة
data-kind-date = تاريخ
data-kind-url = عنوان ويب
field-id = الاسم الدائم للمشروع
field-pillar = الاسم الدائم للمحور
field-line = الاسم الدائم لخط البرنامج
field-status = مرحلة المشروع: underway (قيد التنفيذ) أو applied (قيد الطلب) أو completed (مكتمل) أو حالة خاصة بالبرنامج
field-year = السنة المقررة لانتهاء المشروع
field-tranche = رقم الدفعة
field-places = الأماكن، باللغة الأولى للموقع
field-latitude = خط العرض (WGS 84)
field-longitude = خط الطول (WGS 84)
field-precision = دقة الموقع: exact (المكان نفسه) أو town (في هذه البلدة) أو region (في هذه المنطقة)
field-date = تاريخ المشروع
field-image = عنوان الصورة
field-image-credit = صاحب الصورة
field-image-licence = ترخيص الصورة
field-title = العنوان
field-summary = الملخص
field-text = النص كاملًا دون تنسيق
field-url = عنوان الصفحة
field-short-url = عنوان قصير لا يتغير
field-pillar-name = المحور كما يراه القراء
field-line-name = خط البرنامج كما يراه القراء
field-status-name = الحالة كما يراها القراء
field-tranche-name = الدفعة كما يراها القراء
field-place-names = الأماكن كما يراها القراء
field-image-alt = ما تعرضه الصورة
field-image-caption = تعليق الصورة
field-figures = أرقام رئيسية: الرقم والوحدة والموضوع
field-links = روابط إلى مواقع أخرى
field-updates = أخبار مؤرخة، الأحدث أولًا

not-found = الصفحة غير موجودة
    .text = هذه الصفحة غير موجودة أو لم تعد موجودة. ربما نُقلت، أو في العنوان خطأ.
    .home = إلى الصفحة الرئيسية
redirect = نُقلت هذه الصفحة
    .text = تجدها الآن هنا: { $title }
feed-title = { $site }: مشاريع وأخبار
feed-link = تابع الأخبار (Atom)

contact = اتصل بنا
contact-email = البريد الإلكتروني
contact-phone = الهاتف
contact-address = العنوان
contact-url = الموقع
edition = الطبعة { $name }، { $date }
published-by = يصدره { $name }
made-with = صُنع بواسطة { $generator }

statement = إمكانية الوصول
    .intro = مدى سهولة الوصول إلى هذا الموقع، وما يمكنكم فعله إذا لم يعمل شيء ما.
statement-aim = تسعى { $organisation } إلى إتاحة معلوماتها وخدماتها على الإنترنت للجميع، وفقًا للمرسوم الهولندي بشأن إمكانية الوصول الرقمي في القطاع العام. تتناول هذه الصفحة الموقع «{ $website }».
statement-status = الحالة { $status }: { $title }
statement-a = متوافق تمامًا
    .text = تُظهر المعلومات التي نشرتها { $organisation } أن الموقع «{ $website }» متوافق تمامًا مع المرسوم.
statement-b = متوافق جزئيًا
    .text = تُظهر المعلومات التي نشرتها { $organisation } أن الموقع «{ $website }» متوافق جزئيًا مع المرسوم. وقد أظهر الفحص أن المتطلبات لم تُستوفَ كلها بعد.
statement-c = اتُّخذت الإجراءات الأولى
    .text = تُصرّح { $organisation } بأن الإجراءات الأولى قد اتُّخذت ليصبح الموقع «{ $website }» متوافقًا مع المرسوم.
statement-d = غير متوافق
    .text = تُصرّح { $organisation } بأن الموقع «{ $website }» لا يتوافق بعد مع المرسوم.
statement-e = لا يوجد بيان لإمكانية الوصول
    .text = لم تعتمد { $organisation } بعد بيانًا لإمكانية الوصول إلى الموقع «{ $website }». ولا بد من فحص يُظهر ما إذا كان الوصول إليه ممكنًا للجميع.
statement-self = تُعلن المنظمة هذه الحالة بنفسها. ولا يكفي الاختبار الآلي وحده لإثبات إمكانية الوصول إلى موقع.
statement-audits = الفحص
    .none = لا يوجد تقرير فحص بعد.
    .report = تقرير الفحص
    .planned = الفحص المقرر
statement-shortcomings = ما لا يمكن الوصول إليه بعد
    .criterion = معيار النجاح { $criterion } من WCAG
    .description = المشكلة
    .consequence = النتيجة
    .measure = الإجراء
    .planned = الحل المقرر
statement-measures = كيف نعمل على إمكانية الوصول
statement-contact = هل هناك ما لا يعمل؟
    .text = هل واجهتم مشكلة في الوصول، أو لديكم سؤال عنه؟ أخبرونا بذلك.
    .response = الرد خلال
statement-complaints = ألستم راضين عن ردّنا؟
statement-about = عن هذه الصفحة
    .website = الموقع
    .reviewed = آخر مراجعة
    .published = أول نشر
    .role = وقّعه
    .signed = تاريخ التوقيع
    .register = في السجل
    .copy = في صورة بيانات
    .json = هذه الصفحة بصيغة JSON

brochure = الكتيب كاملًا
    .short = الكتيب
    .intro = كل المشاريع في صفحة واحدة، جاهزة للطباعة أو للقراءة من البداية إلى النهاية.
brochure-contents = المحتويات
print-page = في الكتيب المطبوع: الصفحة { $page }
print-download = تنزيل الكتيب
print-sheet-download = صحيفة حقائق
print-file =
    { $pages ->
        [zero] PDF، { $language }، { $pages } صفحة، { $size }
        [one] PDF، { $language }، صفحة واحدة، { $size }
        [two] PDF، { $language }، صفحتان، { $size }
        [few] PDF، { $language }، { $pages } صفحات، { $size }
        [many] PDF، { $language }، { $pages } صفحة، { $size }
       *[other] PDF، { $language }، { $pages } صفحة، { $size }
    }
file-size = { $size }{ "\u00A0" }ميغابايت
file-size-small = { $size }{ "\u00A0" }كيلوبايت

print-see-page = (ص{ "\u00A0" }{ $page })
print-contents = المحتويات
print-map = أين تجري المشاريع
print-map-note = خريطة تخطيطية. المواقع تقريبية، ولكل محور لونه وشكله.
print-timeline = متى تكتمل المشاريع
print-index-names = المشاريع حسب الاسم
print-index-places = المشاريع حسب المكان
print-notes = مساحة للملاحظات
print-imprint = عن هذا الكتيب
print-title = عنوان الكتيب
print-edition = الطبعة
print-date = التاريخ
print-publisher = الناشر
print-online = على الإنترنت
print-credits = مصادر الصور
print-accessibility-title = إمكانية الوصول إلى هذا المستند
print-accessibility = أُعد ملف PDF لهذا الكتيب بحيث يمكن قراءته بالتقنيات المساعدة أيضًا: ففيه عناوين وإشارات مرجعية وترتيب ثابت للقراءة وأوصاف للصور. كل النصوص متاحة أيضًا على { $url }.
print-pillar = المحور { $number }
print-back = كل المشاريع، محدّثة دائمًا:
print-sheet = صحيفة حقائق
print-sheet-online = كل شيء عن هذا المشروع على الموقع
print-sheet-map = خريطة المنطقة وعليها موقع: { $title }
print-sheet-more = مشاريع ذات صلة
print-sheet-edition = الطبعة { $edition }

unit-kilometre = { $value }{ "\u00A0" }كم
unit-hectare =
    { $count ->
        [zero] { $value } هكتار
        [one] هكتار واحد
        [two] هكتاران
        [few] { $value } هكتارات
        [many] { $value } هكتارًا
       *[other] { $value } هكتار
    }
unit-euro = { $value }{ "\u00A0" }يورو

# Addresses keep to the letters a–z.
route-index = a-z
route-places = amakin
route-status = hala
route-tranches = dufaat
route-years = sanawat
route-accessibility = imkaniyat-alwusul

overview-cards = جميع المشاريع
    .short = المشاريع
    .intro = اختر حسب المحور والحالة والمكان وسنة الانتهاء.
route-cards = mashari
overview-map = المشاريع على الخريطة
    .short = الخريطة
    .intro = أماكن المشاريع، مع القائمة نفسها نصًا.
route-map = kharita
overview-timeline = الجدول الزمني للمشاريع
    .short = الجدول الزمني
    .intro = متى يُتوقَّع أن تنتهي المشاريع.
route-timeline = jadwal
overview-search = بحث
    .short = بحث
    .intro = ابحث في جميع المشاريع والصفحات.
route-search = bahth
overview-data = بيانات مفتوحة
    .short = بيانات مفتوحة
    .intro = جميع المشاريع كبيانات، للبرامج الأخرى ولإعادة الاستخدام.
route-data = bayanat
