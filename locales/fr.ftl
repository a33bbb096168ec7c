# Les mots fixes du site, en français.
#
# Pour qui traduit : on ne traduit que ce qui se trouve à droite du =. Ce qui se trouve entre { } est rempli par le
# programme : le nom précédé du signe $ reste tel quel, à la place qui lui revient dans la phrase. Un décompte
# ({ $count -> … }) compte une ligne par forme du pluriel de la langue ; l’astérisque désigne la forme qui vaut pour
# tout le reste. Devant les deux-points se trouve une espace insécable.

## La langue elle-même

# Le nom que la langue se donne à elle-même.
language-name = Français
# Les articles qui ne comptent pas dans l’ordre alphabétique des titres, y compris ceux des langues que l’on rencontre
# dans les titres, séparés par des espaces. Un article qui se termine par ' est attaché à son mot.
articles = le la les l' un une de het the
# Un rang en chiffres, au féminin puisqu’il s’agit de tranches : 4e.
ordinal =
    { NUMBER($value, type: "ordinal") ->
        [one] { $value }re
       *[other] { $value }e
    }

## Se repérer

skip-link = Aller au contenu
menu = Menu
nav =
    .label = Menu principal
breadcrumbs = Vous êtes ici
    .label = Fil d’Ariane
languages = Langue
    .label = Choisir une langue
home = Accueil
# Pour qui utilise un lecteur d’écran : le nom du bas de la page.
footer =
    .label = Pied de page
contents = Sur cette page
previous = Précédent
    .title = Projet précédent : { $title }
next = Suivant
    .title = Projet suivant : { $title }
siblings =
    .label = Projets précédent et suivant

## Projets

cards = Projets
cards-count =
    { $count ->
        [one] { $count } projet
       *[other] { $count } projets
    }
sections = Parties
pages = À lire aussi

## Les données d’un projet

facts = En bref
    .label = Les données de ce projet
card-status = Statut
card-year = Année d’achèvement
card-places =
    { $count ->
        [one] Lieu
       *[other] Lieux
    }
card-tranche = Tranche
card-line = Ligne de programme
card-pillar = Pilier
card-coordinates = Situation
    .approximate = Situation approximative

status-underway = En cours
status-applied = Demandé
status-completed = Achevé

# $ordinal est le rang ci-dessus : 4e tranche.
tranche-name = { $ordinal } tranche

## Les éléments d’un texte

figures = En chiffres
links = En savoir plus
updates = Actualités de ce projet
picture-credit = Image : { $credit }
picture-licence = Licence : { $licence }
note = À noter
important = Important
table =
    .label = Tableau
task-done = Fait
task-open = À faire
footnotes = Notes
# $number est le numéro de la note.
footnote = Note { $number }
    .back = Retour au texte, à l’appel de la note { $number }
# La marque d’un passage que la rédaction doit encore compléter.
unfinished = À compléter

## Vues d’ensemble

overviews = Tous les projets
    .label = Vues d’ensemble
overview-index = Tous les projets de A à Z
    .short = A–Z
    .intro = Tous les projets par ordre alphabétique.
    .letters = Aller à une lettre
overview-places = Les projets par lieu
    .short = Lieux
    .intro = Tous les projets, classés selon le lieu où ils se trouvent. Un projet situé dans plusieurs lieux figure sous chacun d’eux.
overview-status = Les projets par statut
    .short = Statut
    .intro = Tous les projets, classés selon leur avancement.
overview-tranches = Les projets par tranche
    .short = Tranches
    .intro = Tous les projets, classés selon la tranche au titre de laquelle ils ont été demandés.
overview-years = Les projets par année d’achèvement
    .short = Années
    .intro = Tous les projets, classés selon l’année de leur achèvement.
# Les titres des pages consacrées à un lieu, un statut, une tranche ou une année.
term-place = Projets : { $place }
term-status = Projets par statut : { $status }
term-tranche = Projets de la { $tranche }
term-year = Projets dont l’achèvement est prévu en { $year }

## Recherche
# La page remplit ce qui est entre { } pendant la saisie. $count choisit la forme, $shown est le nombre.

search-field = Que cherchez-vous ?
search-button = Rechercher
search-hint = Une partie d’un mot suffit. Les touches fléchées parcourent les résultats, la touche Échap efface la recherche.
search-count =
    { $count ->
        [one] { $number } résultat.
       *[other] { $number } résultats.
    }
search-first = Voici les { $shown } premiers.
search-none = Aucun résultat pour : { $query }
# Aucun texte ne contient tous les mots.
search-some = Aucun texte ne contient tous ces mots. Les textes suivants en contiennent une partie.
# $word n’est nulle part, sans doute à cause d’une faute de frappe ; $instead lui ressemble.
search-near = Introuvable : { $word }. Trouvé à la place : { $instead }.
search-without-script = La recherche nécessite JavaScript. Sans JavaScript, vous trouverez tous les projets ici :
search-kind =
    .card = Projet
    .section = Rubrique
    .line = Ligne de programme
    .page = Page
## Choisir, carte et calendrier

finder-pillar = Pilier
finder-status = État
finder-place = Lieu
finder-year = Année de fin
# Le choix qui n’exclut rien.
finder-all = Tous
finder-reset = Effacer tous les choix
finder-results = Projets trouvés
# $number est le nombre tel qu’il s’écrit, $count le même nombre, pour choisir la forme du pluriel.
finder-count =
    { $count ->
        [one] { $number } projet trouvé
       *[other] { $number } projets trouvés
    }
finder-none = Aucun projet trouvé. Faites moins de choix.
# Un nombre suit.
finder-tally = Projets trouvés :
finder-pages = Parcourir par critère
map-home = Où se trouvent les projets
map-caption = Carte schématique. Les lieux sont approximatifs ; chaque pilier a sa couleur et sa forme.
# $source est l’auteur des limites.
map-attribution = Limites : { $source }
map-more = Voir la carte avec la liste des projets
# Le nom d’un repère sur la carte : le numéro et le titre d’un projet.
map-mark = { $number }. { $title }
map-list = Liste de la carte
# Après un lieu : sa précision.
map-precision = (approximatif)
    .region = (toute la zone, approximatif)
map-elsewhere = Sans lieu sur la carte
map-tiles = Projets par commune
    .note = Les communes sont disposées à peu près comme sur la carte. Un projet dans plusieurs communes compte dans chacune d’elles.
    .none = Aucun projet
timeline-caption = Nombre de projets par année de fin. La liste ci-dessous donne les mêmes informations.
timeline-undated = Sans année de fin
related = Projets apparentés

## Les traductions encore à venir

# $language est le nom d’une autre langue, tel qu’elle se le donne : Nederlands.
fallback-notice = Ce texte n’existe pas encore en français. Langue du texte ci-dessous : { $language }.
fallback-begun = La traduction est en cours.
fallback-badge = Uniquement en : { $language }

# Une langue publiée bien que tout ne soit pas traduit : à côté de son nom dans le choix de la langue, en haut de chaque page, dans les mentions légales de la brochure.
partial-note = en partie
partial-notice = Tout n’est pas encore traduit en français.
partial-source = Version complète :

## Partager et réutiliser

# Sur la page d’un projet : son adresse courte et un lien qui commence un e-mail.
share = Partager ce projet
share-short = Adresse courte
share-mail = Envoyer ce projet par e-mail
# L’agenda (iCalendar). $title est le titre d’un projet, $year son année d’achèvement.
agenda-title = { $site } : agenda
agenda-planned = Fin prévue : { $title }
agenda-done = Achevé : { $title }
agenda-year-only = Seule l’année d’achèvement de ce projet est connue : { $year }. La date du 31 décembre représente toute l’année.
# La page des données ouvertes et les noms des champs. $site est le titre du site, $pillar celui d’un pilier.
data-title = { $site } : projets
data-files = Télécharger
data-file-json = Toutes les données dans toutes les langues (JSON)
data-file-csv = Tableau, pour Excel par exemple (CSV)
data-file-geojson = Situation des projets, pour un logiciel de cartographie (GeoJSON)
data-file-jsonld = Description pour les catalogues de données (DCAT)
data-file-schema = Description des champs pour les logiciels (JSON Schema)
data-follow = Suivre
data-agenda = Agenda des années d’achèvement et des actualités (iCalendar)
data-feed = Actualités de tous les projets (Atom)
data-feed-pillar = Actualités du pilier { $pillar } (Atom)
data-modified = Date la plus récente dans les données : { $date }
data-licence = Licence
    .none = Aucune licence n’a encore été choisie pour ces données. Demandez à l’éditeur comment vous pouvez les utiliser.
data-cite = Citer la source
    .text = Vous pouvez citer la source ainsi :
data-fields = Les champs
    .json = Dans le fichier JSON, chaque projet est un objet. Les champs propres à une langue s’y trouvent sous cette langue, dans « texts ». Ce qui n’est pas connu est absent.
    .csv = Dans le fichier CSV, il y a une ligne par projet et par langue ; la langue se trouve dans la colonne « language ». Plusieurs valeurs dans une cellule sont séparées par « | ». Un texte qu’un tableur lirait comme une formule est précédé d’une apostrophe.
    .geojson = Dans le fichier GeoJSON, les champs propres à une langue portent la langue à la fin de leur nom, comme « title_nl ». Un projet sans situation n’a pas de géométrie.
data-field = Champ
    .meaning = Signification
    .kind = Type
    .example = Exemple
data-shared = Identique dans toutes les langues
data-per-language = Par langue
data-kind-text = texte
data-kind-number = nombre
data-kind-list = liste
data-kind-date = date
data-kind-url = adresse web
field-id = Nom permanent du projet
field-pillar = Nom permanent du pilier
field-line = Nom permanent de la ligne de programme
field-status = Avancement du projet : underway (en cours), applied (demandé), completed (achevé) ou un statut propre au programme
field-year = Année d’achèvement prévue du projet
field-tranche = Numéro de la tranche
field-places = Lieux, dans la première langue du site
field-latitude = Latitude (WGS 84)
field-longitude = Longitude (WGS 84)
field-precision = Précision de la situation : exact (l’endroit même), town (dans cette ville) ou region (dans cette région)
field-date = Date du projet
field-image = Adresse de l’image
field-image-credit = Auteur de l’image
field-image-licence = Licence de l’image
field-title = Titre
field-summary = Résumé
field-text = Le texte entier, sans mise en forme
field-url = Adresse de la page
field-short-url = Adresse courte, qui ne change pas
field-pillar-name = Pilier, tel que les lecteurs le voient
field-line-name = Ligne de programme, telle que les lecteurs la voient
field-status-name = Statut, tel que les lecteurs le voient
field-tranche-name = Tranche, telle que les lecteurs la voient
field-place-names = Lieux, tels que les lecteurs les voient
field-image-alt = Ce que montre l’image
field-image-caption = Légende de l’image
field-figures = Chiffres clés : nombre, unité et sujet
field-links = Liens vers d’autres sites
field-updates = Actualités datées, la plus récente en premier

## Pages particulières

not-found = Page introuvable
    .text = Cette page n’existe pas ou n’existe plus. Elle a peut-être été déplacée, ou l’adresse n’est pas tout à fait exacte.
    .home = Vers la page d’accueil
redirect = Cette page a été déplacée
    .text = Vous la trouverez désormais ici : { $title }
# $site est le titre du site.
feed-title = { $site } : projets et actualités
feed-link = Suivre les actualités (flux Atom)

## Au pied de chaque page

contact = Contact
contact-email = Courriel
contact-phone = Téléphone
contact-address = Adresse
contact-url = Site web
edition = Édition { $name }, { $date }
published-by = Publié par { $name }
made-with = Réalisé avec { $generator }

## La déclaration d’accessibilité
# Les noms et les phrases des statuts suivent le modèle néerlandais (digitoegankelijk.nl). $organisation fait la
# déclaration, $website est le nom du site.

statement = Accessibilité
    .intro = Le degré d’accessibilité de ce site et ce que vous pouvez faire si quelque chose ne fonctionne pas.
statement-aim = { $organisation } s’efforce de rendre accessibles ses informations et ses services en ligne, conformément au décret néerlandais sur l’accessibilité numérique du secteur public (Besluit digitale toegankelijkheid overheid). Cette page porte sur le site « { $website } ».
statement-status = Statut { $status } : { $title }
statement-a = totalement conforme
    .text = Les informations publiées par { $organisation } montrent que le site « { $website } » est totalement conforme au Besluit digitale toegankelijkheid overheid.
statement-b = partiellement conforme
    .text = Les informations publiées par { $organisation } montrent que le site « { $website } » est partiellement conforme au Besluit digitale toegankelijkheid overheid. Un audit d’accessibilité a montré que toutes les exigences ne sont pas encore remplies.
statement-c = premières mesures prises
    .text = { $organisation } déclare que les premières mesures ont été prises pour mettre le site « { $website } » en conformité avec le Besluit digitale toegankelijkheid overheid.
statement-d = non conforme
    .text = { $organisation } déclare que le site « { $website } » n’est pas encore conforme au Besluit digitale toegankelijkheid overheid.
statement-e = pas de déclaration d’accessibilité
    .text = { $organisation } n’a pas encore adopté de déclaration d’accessibilité pour le site « { $website } ». Un audit doit encore montrer si le site est accessible.
statement-self = L’organisation indique elle-même ce statut. Un test automatique ne peut à lui seul montrer qu’un site est accessible.
statement-audits = Audit
    .none = Il n’y a pas encore de rapport d’audit.
    .report = Rapport d’audit
    .planned = Audit prévu
statement-shortcomings = Ce qui n’est pas encore accessible
    .criterion = Critère de succès { $criterion } des WCAG
    .description = Problème
    .consequence = Conséquence
    .measure = Mesure
    .planned = Résolution prévue
statement-measures = Comment nous travaillons à l’accessibilité
statement-contact = Quelque chose ne fonctionne pas ?
    .text = Vous rencontrez un problème d’accessibilité ou vous avez une question à ce sujet ? Faites-le-nous savoir.
    .response = Réponse dans un délai de
statement-complaints = Notre réponse ne vous satisfait pas ?
statement-about = À propos de cette page
    .website = Site
    .reviewed = Dernière révision
    .published = Première publication
    .role = Signé par
    .signed = Signé le
    .register = Dans le registre
    .copy = Sous forme de données
    .json = Cette page en JSON

## La brochure

# La page du site qui montre toute la brochure, à imprimer ou à lire d’un bout à l’autre.
brochure = Toute la brochure
    .short = Brochure
    .intro = Tous les projets sur une seule page, à imprimer ou à lire du début à la fin.
brochure-contents = Sommaire
# À propos d’un projet : où il se trouve dans la brochure imprimée.
print-page = Dans la brochure imprimée : page { $page }
print-download = Télécharger la brochure
print-sheet-download = Fiche projet
# Ce qui peut être téléchargé. $language est le nom d’une langue, tel qu’elle se le donne : Nederlands ; $size est
# file-size ou file-size-small ci-dessous.
print-file =
    { $pages ->
        [one] PDF, { $language }, { $pages } page, { $size }
       *[other] PDF, { $language }, { $pages } pages, { $size }
    }
# $size est un nombre tel qu’il s’écrit : 2,4.
file-size = { $size }{ "\u00A0" }Mo
file-size-small = { $size }{ "\u00A0" }ko

## Dans la brochure imprimée et sur les fiches projet

# Après un renvoi à un autre projet : la page où il se trouve. À garder court.
print-see-page = (p.{ "\u00A0" }{ $page })
print-contents = Sommaire
# Les titres de la carte, de la chronologie et des index.
print-map = Où cela se passe
print-map-note = Carte schématique. Les emplacements sont approximatifs ; chaque pilier a sa couleur et sa forme.
print-timeline = Quand ce sera achevé
print-index-names = Projets par nom
print-index-places = Projets par lieu
print-notes = Espace pour vos notes
# Le colophon : son titre et ses lignes.
print-imprint = À propos de cette brochure
print-title = Titre
print-edition = Édition
print-date = Date
print-publisher = Éditeur
print-online = En ligne
print-credits = Crédits des images
print-accessibility-title = Accessibilité de ce document
# $url est l’adresse du site, sans https://.
print-accessibility = Le PDF de cette brochure est conçu pour être lu aussi avec des technologies d’assistance : il comporte des titres, des signets, un ordre de lecture et une description des images. Tous les textes se trouvent également sur { $url }.
print-pillar = Pilier { $number }
# Au dos ; l’adresse du site figure au-dessous.
print-back = Tous les projets, toujours à jour :
# La fiche d’un seul projet.
print-sheet = Fiche projet
print-sheet-online = Tout sur ce projet sur le site
# Pour qui ne voit pas la carte. $title est le titre du projet.
print-sheet-map = Carte de la région avec l’emplacement de : { $title }
print-sheet-more = Projets apparentés
print-sheet-edition = Édition { $edition }

## Les nombres et leur unité
# $value est le nombre tel qu’il s’écrit (22,5 ou 4 millions) ; $count le même nombre, pour choisir une forme du
# pluriel ; $scale la grandeur du mot qu’il contient : plain (aucun), thousand ou million. { "\u00A0" } est une espace où la ligne ne se coupe pas.

unit-kilometre = { $value }{ "\u00A0" }km
unit-hectare =
    { $scale ->
        [million] { $value } d’hectares
       *[other]
            { $count ->
                [one] { $value }{ "\u00A0" }hectare
               *[other] { $value }{ "\u00A0" }hectares
            }
    }
unit-euro =
    { $scale ->
        [million] { $value } d’euros
       *[other] { $value }{ "\u00A0" }€
    }

## Les mots des adresses
# Seulement des minuscules a–z sans accent, des chiffres et des traits d’union ; chaque mot une seule fois. Les changer,
# c’est changer des adresses.

route-index = a-z
route-places = lieux
route-status = statut
route-tranches = tranches
route-years = annees
route-accessibility = accessibilite

overview-cards = Tous les projets
    .short = Projets
    .intro = Choisissez par pilier, statut, lieu et année de fin.
route-cards = projets
overview-map = Les projets sur la carte
    .short = Carte
    .intro = Où se trouvent les projets, avec la même liste en texte.
route-map = carte
overview-timeline = Frise chronologique des projets
    .short = Frise
    .intro = Quand les projets doivent se terminer selon le calendrier prévu.
route-timeline = frise
overview-search = Recherche
    .short = Recherche
    .intro = Cherchez dans tous les projets et toutes les pages.
route-search = recherche
overview-data = Données ouvertes
    .short = Données ouvertes
    .intro = Tous les projets sous forme de données, pour d’autres logiciels et pour la réutilisation.
route-data = donnees
