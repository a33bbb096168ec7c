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
fallback-badge = Uniquement en : { $language }

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
published-by = Publié par { $name }
made-with = Réalisé avec { $generator }

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
    .intro = Tous les projets sous forme de données réutilisables librement.
route-data = donnees
