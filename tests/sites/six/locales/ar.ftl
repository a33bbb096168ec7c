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

fallback-notice = هذا النص غير متوفر بعد بالعربية. لغة النص أدناه: { $language }.
fallback-badge = بهذه اللغة فقط: { $language }

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
published-by = يصدره { $name }
made-with = صُنع بواسطة { $generator }

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
