# Ce que groter dit en ligne de commande, en français.
#
# Chaque problème a un message, qui porte le nom de son code, et l’attribut `help` : comment y remédier. L’un et l’autre
# forment une seule phrase, sans majuscule au début ni point à la fin ; les noms et ce que l’on a tapé sont entre
# `accents graves`. Les arguments de chaque code figurent dans src/diag.rs. Une liste de noms existe en trois versions :
# $known (« a, b ou c »), $known-and (« a, b et c »), $known-arrows (« a → b → c »), et comptée : $known-count.

## Le rapport

severity-error = erreur
severity-warning = avertissement
severity-help = aide
see-also = voir aussi
count-errors =
    { $errors ->
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }
count-warnings =
    { $warnings ->
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }
summary = { count-errors } et { count-warnings }
not-written = rien n’a été écrit : le site précédent reste intact
count-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }
count-languages =
    { $languages ->
        [one] { $languages } langue
       *[other] { $languages } langues
    }
built = { count-pages } en { count-languages } ; fichiers écrits : { $written }, inchangés : { $unchanged }, supprimés : { $removed }
count-brochures =
    { $brochures ->
        [one] { $brochures } brochure
       *[other] { $brochures } brochures
    }
count-sheets =
    { $sheets ->
        [one] { $sheets } fiche projet
       *[other] { $sheets } fiches projet
    }
built-print =
    { $sheets ->
        [0] { count-brochures }, { count-pages }
       *[other]
            { $brochures ->
                [0] { count-sheets }, { count-pages }
               *[other] { count-brochures } et { count-sheets }, { count-pages }
            }
    }
print-written = `{ $file }` : { count-pages }
not-printed = aucun PDF n’a été écrit
count-press-files =
    { $files ->
        [one] { $files } fichier pour l’imprimeur vérifié
       *[other] { $files } fichiers pour l’imprimeur vérifiés
    }
checked-press = { count-press-files } ; erreurs : { $faults }, remarques : { $advice }
checked-fine = aucun problème trouvé

## Traducteurs

exchange-syntax = ce fichier est endommagé : { $reason }
    .help = demandez à l’agence de le renvoyer, sans l’ouvrir dans un traitement de texte
exchange-version = groter ne peut pas lire ce fichier ({ $found })
    .help = groter lit XLIFF 2.0 et 2.1, XLIFF 1.0 à 1.2 et gettext PO
exchange-language = `{ $lang }` n’est pas une langue dans laquelle ce programme est traduit
    .help = possible : { $known }
exchange-languages = ce fichier contient plus d’une langue : `{ $first }` et `{ $second }`
    .help = importez un fichier par langue
exchange-source = ce fichier a été traduit à partir de `{ $lang }`, mais ce programme est écrit en `{ $expected }`
    .help = vérifiez que ce fichier appartient bien à ce programme
exchange-file = `{ $path }` n’existe pas dans ce programme ; cette traduction a été laissée de côté
    .help = si la fiche a été déplacée, exportez-la de nouveau
exchange-gone = le texte `{ $id }` ne se trouve plus dans le programme ; sa traduction a été laissée de côté
    .help = exportez de nouveau la fiche si elle doit encore être traduite
exchange-stale = le texte source de `{ $id }` a changé depuis la création de ce fichier
    .help = la traduction est reprise et reste marquée comme périmée
exchange-newer = la traduction de `{ $id }` a été modifiée dans le programme depuis la création de ce fichier
    .help = avec --force, le texte de ce fichier remplace celui du programme
exchange-structure = groter ne sait pas à quel paragraphe de la traduction correspond `{ $id }` et pourrait effacer du texte
    .help = avec --force, la traduction est reconstruite d’après le texte source ; gardez d’abord une copie de ce qui s’y trouve
exchange-empty = `{ $id }` n’est pas traduit
    .help = le texte du programme reste tel quel
exchange-missing = dans la traduction de `{ $id }`, il manque `{ $sign }`
    .help = remettez ce signe à sa place dans la phrase, dans l’outil de traduction
exchange-extra = dans la traduction de `{ $id }` se trouve `{ $sign }`, absent du texte source
    .help = supprimez ce signe dans l’outil de traduction
exchange-link = la traduction de `{ $id }` renvoie à `{ $found }` au lieu de `{ $expected }`
    .help = on traduit le texte d’un lien, pas son adresse
exchange-emphasis = dans la traduction de `{ $id }`, il manque la mise en valeur `{ $sign }`
    .help = vérifiez que c’est voulu
exchange-control = la traduction de `{ $id }` contient un caractère qui ne peut pas être affiché ({ $code })
    .help = supprimez-le
exchange-long = la traduction de `{ $id }` compte { $length } caractères ; il y a de la place pour { $limit }
    .help = raccourcissez le texte
exchange-same = la traduction de `{ $id }` est identique au texte source
    .help = vérifiez que le texte a bien été traduit
exchange-unwritable = la traduction de `{ $id }` ne peut pas être écrite ainsi
    .help = vérifiez dans l’outil de traduction que les signes de ce texte sont toujours bien imbriqués
export-unknown = il n’y a pas de fiche ni de page `{ $name }`
    .help = { $meant ->
        [none] donnez le nom d’une fiche, d’une page ou d’une partie, ou le chemin de son fichier
       *[other] voulez-vous dire `{ $meant }` ?
    }
exchange-note-title = Titre, qui est aussi celui de la page ({ $place })
exchange-note-summary = Résumé en une ou deux phrases, pour les listes et les moteurs de recherche ({ $place })
exchange-note-alt = Description d’une image pour les personnes qui ne peuvent pas la voir ({ $place })
exchange-note-caption = Légende d’une image ({ $place })
exchange-note-figure = Ce que compte un chiffre clé ; le nombre lui-même se trouve au-dessus ({ $place })
exchange-note-link = Texte d’un lien vers un autre site ({ $place })
exchange-note-update = Nouvelle au sujet du projet ({ $place })
exchange-note-heading = Intertitre ({ $place })
exchange-note-paragraph = Paragraphe ({ $place })
exchange-note-item = Élément d’une liste ({ $place })
exchange-note-cell = Case d’un tableau ({ $place })
exchange-note-code = Exemple de code ou texte fixe ({ $place })
exchange-note-name = Nom de la personne citée, ou titre d’un encadré ({ $place })
exchange-note-word = Mot fixe du site ({ $place })
exchange-note-value = Ce que le programme dit de lui-même ({ $place })
exchange-note-variant = Une des formes du pluriel ; laquelle, le nom le dit entre crochets.
exchange-note-changed = Le texte source a changé depuis que cette traduction a été faite.
cli-exported = { $count ->
    [one] { $count } texte se trouve dans `{ $file }`
   *[other] { $count } textes se trouvent dans `{ $file }`
    }
cli-export-nothing = il n’y a rien à traduire
cli-imported = { $count ->
    [one] { $lang } : { $count } traduction reprise
   *[other] { $lang } : { $count } traductions reprises
    }
cli-import-nothing = il n’y a rien à modifier
cli-import-refused = rien n’a été modifié
cli-import-written = écrit : `{ $path }`

## Commandes

cli-created = créé : `{ $path }`
cli-init-done = le nouveau programme se trouve dans `{ $path }` ; écrivez la première fiche avec `groter new card`
cli-ask-title = Comment s’appelle le projet ?
    .hint = le nom qui figurera au-dessus de la fiche
cli-ask-needed = écrivez quelque chose ; Échap arrête
cli-ask-section = Où faut-il le ranger ?
    .hint = flèches : choisir · lettres : chercher · Entrée : continuer · Échap : arrêter
cli-ask-tranche = De quelle tranche fait-il partie ?
    .hint = flèches : choisir · lettres : chercher · Entrée : continuer · Échap : arrêter
cli-ask-year = En quelle année sera-t-il achevé ?
    .hint = quatre chiffres ; peut rester vide
cli-ask-year-wrong = ce n’est pas une année : écrivez quatre chiffres, comme 2030, ou laissez vide
cli-ask-places = Où se trouve-t-il ?
    .hint = espace : cocher · lettres : chercher · Entrée : continuer (même sans rien cocher) · Échap : arrêter
cli-ask-places-free = Où se trouve-t-il ?
    .hint = des lieux, séparés par des virgules ; peut rester vide
cli-ask-language = Vers quelle langue ?
    .hint = flèches : choisir · Entrée : continuer · Échap : arrêter
cli-ask-language-one =
    { $count ->
        [0] { $lang } (rien à commencer)
        [one] { $lang } (un texte à commencer)
       *[other] { $lang } ({ $count } textes à commencer)
    }
cli-ask-text = Qu’allez-vous traduire ?
    .hint = flèches : choisir · lettres : chercher · Entrée : continuer · Échap : arrêter
cli-card-next = la fiche est prête ; il reste à y remplir : { $gaps } — et regardez-la avec `groter serve --open`
cli-translation-next = traduisez ce qui s’y trouve ; tant qu’une partie n’est pas traduite, la traduction n’est pas publiée. Si un texte doit être le même dans les deux langues, dites-le avec `groter translations accept`
cli-translation-none = aucune traduction ne manque dans la langue `{ $lang }`
cli-translation-comment =
    Traduisez tout ce qui est entre guillemets ici, et le texte sous la ligne.
    Laissez tels quels : les adresses comme (card:…), les noms de fichiers, les [[lacunes]] et `translated_from`.
    L’année, les lieux, les chiffres et l’image même ne figurent que dans `{ $source }` et valent aussi ici.
cli-forms-next = indiquez au-dessus de la ligne, avec votre service informatique, où les textes sont conservés (`backend`) ; docs/writing.md explique comment
cms-head =
    Formulaires pour { $name }, faits avec `groter schema --cms { $cms }`.
    Ce qui se trouve ici au-dessus de la ligne est à vous et reste.
cms-backend =
    Indiquez ici, avec votre service informatique, où les textes sont conservés et comment on se connecte :
    git-gateway (Netlify Identity), github ou gitlab (repo: organisation/nom), ou gitea.
cms-try-decap = Pour essayer sur votre ordinateur : mettez ci-dessous `local_backend: true` et lancez `npx decap-server` dans le dossier du programme.
cms-try-sveltia = Pour essayer sur votre ordinateur : choisissez dans Chrome ou Edge de travailler avec un dossier de cet ordinateur.
cms-made =
    Tout ce qui suit est refait par `groter schema --cms { $cms } --out CE-FICHIER` :
    faites-le après une nouvelle section, un nouveau lieu ou une nouvelle langue.
cms-suffix =
    Attention : Decap CMS attend la langue dans chaque nom de fichier (nom.{ $lang }.md).
    Renommez les fichiers sans langue dans leur nom, sinon il ne trouve pas leurs traductions.
cms-pages = Pages
cms-page-singular = page
cms-card-singular = fiche
cms-in-folders = { $title } (fiches avec leur propre dossier)
cms-section-text = Le texte de cette section
cms-sections = Sections
    .hint = les textes de la page d’accueil et des sections mêmes, par langue
cms-home = Page d’accueil
cms-body = Texte
    .hint = en Markdown ; un lien vers une autre fiche s’écrit [nom](card:nom-de-la-fiche)
cms-title = Titre
cms-summary = Résumé
    .hint = une ou deux phrases, pour les listes et les moteurs de recherche
cms-slug = Dernière partie de l’adresse
    .hint = seulement si ce ne doit pas être le nom du fichier : lettres minuscules, chiffres et traits d’union
cms-slug-wrong = lettres minuscules, chiffres et traits d’union
cms-aliases = Anciennes adresses
    .hint = des adresses qui mènent ici, séparées par des virgules : /ancien/chemin/
cms-draft = Brouillon
    .hint = le texte n’est pas encore publié
cms-image = Photo ou dessin
cms-image-file = Fichier
cms-image-credit = Auteur
    .hint = le nom du ou de la photographe ; obligatoire avec une image
cms-image-licence = Licence
    .hint = pourquoi vous pouvez utiliser l’image, par exemple CC BY 4.0 ; obligatoire avec une image
cms-image-focus = Centre d’attention
    .hint = deux nombres de 0 à 1, depuis la gauche et depuis le haut : ce qui reste visible quand l’image est recadrée
cms-image-decorative = Seulement décorative
    .hint = alors aucune description n’est nécessaire
cms-image-alt = Description
    .hint = ce qu’on voit, pour les personnes qui ne peuvent pas le voir
cms-image-caption = Légende
cms-links = Liens vers d’autres sites
    .hint = dans une traduction : les mêmes liens dans le même ordre, avec leur nom seulement
cms-links-url = Adresse
cms-links-label = Nom du lien
cms-updates = Nouvelles du projet
    .hint = dans une traduction : les mêmes nouvelles avec les mêmes dates
cms-updates-date = Date
cms-updates-text = Ce qui s’est passé
cms-weight = Place dans l’ordre
    .hint = les petits nombres viennent d’abord
cms-date = Date
cms-kind = Genre
    .hint = seulement pour un texte qui n’est pas un projet
cms-kind-page = page
cms-year = Année de fin
    .hint = l’année où le projet est achevé
cms-tranche = Tranche
    .hint = laissez vide si la section a une tranche
cms-tranche-number = tranche { $number }
cms-status = Statut
    .hint = laissez vide si c’est celui de la tranche
cms-places = Lieux
cms-coordinates = Coordonnées
    .hint = d’abord la latitude (50,8…), puis la longitude (5,7…)
cms-number = Nombre
cms-precision = Précision des coordonnées
cms-precision-exact = l’endroit même
cms-precision-town = quelque part dans cette localité
cms-precision-region = quelque part dans cette région
cms-short = Dernière partie de l’adresse courte
    .hint = seulement si vous voulez la choisir vous-même
cli-watching = groter surveille les changements ; arrêtez avec Ctrl+C
cli-serving = le site se trouve à l’adresse { $url }
cli-language-texts = textes
cli-language-words = mots
cli-language-sentences = phrases
cli-language-mean = par phrase
cli-language-longest = la plus longue (ligne)
cli-language-ease = lisibilité
cli-language-total = ensemble
cli-language-very-difficult = très difficile
cli-language-difficult = difficile
cli-language-fairly-difficult = assez difficile
cli-language-standard = normal
cli-language-fairly-easy = assez facile
cli-language-easy = facile
cli-language-very-easy = très facile
cli-language-long = phrases de plus de { $limit } mots :
cli-language-abbreviations = sigles sans explication, avec la ligne où ils se trouvent :
cli-language-advice = ceci est un conseil : une formule compte, mais ne comprend pas ce qu’elle lit ; les sigles que tout le monde connaît peuvent être indiqués sous `abbreviations` dans `content/site.yaml`
cli-translations-title = État des traductions
cli-translations-overview = Vue d’ensemble
cli-translations-language = langue
cli-translations-texts = textes
cli-translations-missing = absents
cli-translations-begun = commencés
cli-translations-outdated = dépassés
cli-translations-unmarked = inconnus
cli-translations-current = à jour
cli-translations-words = mots
cli-translations-todo = À faire
cli-translations-fine = tout est à jour
cli-translations-line = texte, ligne
cli-translations-is-missing = absente
cli-translations-is-begun = commencée, pas encore finie
cli-translations-is-outdated = dépassée
cli-translations-is-unmarked = on ignore à partir de quoi elle a été faite
cli-translations-is-current = à jour
cli-translations-count-words =
    { $count ->
        [one] { $count } mot à traduire
       *[other] { $count } mots à traduire
    }
cli-translations-count-removed =
    { $count ->
        [one] { $count } partie supprimée
       *[other] { $count } parties supprimées
    }
cli-translations-count-moved =
    { $count ->
        [one] { $count } partie déplacée
       *[other] { $count } parties déplacées
    }
cli-translations-accepted = acceptée : `{ $path }`
cli-translations-skipped = pas encore finie, laissée de côté : `{ $path }`
cli-translations-nothing = il n’y avait rien à accepter
cli-plan-sources = fait à partir de
cli-plan-key = clé
cli-plan-template = gabarit
cli-plan-kind = sorte
cli-plan-path = fichier
cli-more =
    { $count ->
        [one] et encore { $count } problème ; `--format json` les montre tous
        [many] et encore { $count } de problèmes ; `--format json` les montre tous
       *[other] et encore { $count } problèmes ; `--format json` les montre tous
    }
timings-stages = étapes
timings-templates = gabarits
timings-pages = pages les plus lentes
timings-total = au total
timings-count = pages
timings-time = durée
stage-load = lecture des fichiers
stage-parse = lecture des textes
stage-model = assemblage des textes
stage-strings-and-theme = lecture des mots et du thème
stage-addresses = choix des adresses
stage-consistency = comparaison des langues
stage-print = mise en page des brochures
stage-plan = planification
stage-pictures = création des images
stage-share = dessin des images
stage-render = création des pages
stage-check = vérification des pages
stage-pack = compression des fichiers
stage-write = écriture des fichiers

## Éditions

edition-broken = ce fichier d’une édition est illisible (technique : { $reason })
    .help = rétablissez le fichier tel que groter l’a écrit, depuis votre gestion de versions ou une sauvegarde ; ne le modifiez pas à la main
edition-newer = cette édition a été faite avec une version plus récente de groter (forme { $format })
    .help = utilisez cette version plus récente de groter
edition-name = ce fichier contient l’édition `{ $name }`, mais porte le nom de l’édition `{ $expected }`
    .help = rendez au fichier son propre nom ; une édition ne change jamais de nom
edition-name-invalid = `{ $name }` ne peut pas être le nom d’une édition
    .help = utilisez des lettres sans accent, des chiffres et des traits d’union, comme `2026-1`
edition-exists = l’édition `{ $name }` existe déjà
    .help = choisissez un autre nom ; une édition n’est jamais écrasée
edition-same = rien n’a changé depuis l’édition `{ $name }`
    .help = ce programme est déjà cette édition : `groter build` met son nom sur le site
edition-unknown = il n’y a pas d’édition `{ $name }`
    .help = il y a { $known-and }
edition-none = il n’y a pas d’édition `{ $name }`, car ce programme n’a pas encore d’éditions
    .help = faites-en une avec `groter edition create`
edition-differs = ce qui se trouve ici n’est pas l’édition `{ $name }` ; fichiers différents : { $files }
    .help = rétablissez ces fichiers, ou faites une nouvelle édition ; `groter edition diff { $name }` dit ce qui a changé dans les textes
edition-typesetter = cette édition comprend des brochures et des fiches, mais ce groter ne peut pas imprimer
    .help = utilisez un groter avec son compositeur ; avec `--out`, vous pouvez tout de même comparer un dossier de fichiers
edition-archive-missing = l’archive `{ $path }` n’existe pas
    .help = `groter edition create --archive` en fait une ; sans archive, groter vérifie avec les fichiers actuels
edition-archive-broken = cette archive est illisible (technique : { $reason })
    .help = rétablissez l’archive depuis une sauvegarde

cli-edition-created = l’édition `{ $name }` se trouve dans `{ $path }` ; `groter build` la met sur le site
cli-edition-archived = tous les fichiers dont elle est faite se trouvent dans `{ $path }`
cli-edition-not-made = aucune édition n’a été faite
cli-edition-none = il n’y a pas encore d’éditions ; faites-en une avec `groter edition create`
cli-edition-name = édition
cli-edition-date = date
cli-edition-cards = projets
cli-edition-languages = langues
cli-edition-files = fichiers
cli-edition-program = faite avec
cli-edition-archive = archive
cli-edition-archive-yes = oui
cli-edition-here = l’édition `{ $name }` est l’état actuel
cli-edition-not-here = l’état actuel n’est aucune de ces éditions
cli-edition-proven = l’édition `{ $name }` est conforme : les { $sources } sources et les { $outputs } fichiers du site sont identiques, octet par octet
cli-edition-other-program = faite avec { $then } ; ceci est { $now }
cli-edition-source = Sources
cli-edition-built-in = Thème et mots de groter lui-même
cli-edition-output = Fichiers du site
cli-edition-changed = différent
cli-edition-line-ends = autres fins de ligne
cli-edition-missing = manquant
cli-edition-new = nouveau
cli-edition-more = et encore { $count } ; `--format json` les montre tous

changes-title = Ce qui a changé : { $programme }
changes-range = De l’édition { $old } ({ $old-date }) à l’édition { $new } ({ $new-date })
changes-range-now = De l’édition { $old } ({ $old-date }) au programme actuel ({ $new-date })
changes-none = Rien n’a changé.
changes-summary = En bref
changes-totals = Totaux
changes-new = Nouveaux projets
changes-ended = Projets terminés
changes-renamed = Projets renommés
changes-moved = Projets déplacés
changes-changed = Projets modifiés
changes-texts = Autres textes
changes-figures = Chiffres clés
changes-languages = Langues
changes-what = Élément
changes-was = Avant
changes-now = Maintenant
changes-pair = { $new } (avant : { $old })
changes-pair-new = { $new } (nouveau)
changes-named = { $old } : { $new }
changes-other-languages = Autres langues
changes-pair-gone = supprimé (avant : { $old })
changes-removed = ne fait plus partie du programme
changes-ended-status = son statut est maintenant : { $status }
changes-ended-year = son année d’achèvement est passée
changes-text-new = nouveau texte
changes-text-removed = n’y est plus
changes-field-title = Titre
changes-field-id = Nom permanent
changes-field-summary = Résumé
changes-field-text = Texte
changes-field-caption = Description de l’image
changes-field-updates = Actualités
changes-field-links = Liens
changes-field-address = Adresse web
changes-field-section = Fait partie de
changes-field-status = Statut
changes-field-year = Année d’achèvement
changes-field-tranche = Tranche
changes-field-places = Lieux
changes-field-coordinates = Lieu sur la carte
changes-field-picture = Image
changes-field-figure = Chiffre clé
changes-in-language = { $field } ({ $language })
changes-altered = modifié
changes-translation-new = nouvelle traduction
changes-translation-gone = traduction supprimée
changes-pieces-changed =
    { $count ->
        [one] { $count } paragraphe modifié
       *[other] { $count } paragraphes modifiés
    }
changes-pieces-added =
    { $count ->
        [one] { $count } nouveau paragraphe
       *[other] { $count } nouveaux paragraphes
    }
changes-pieces-removed =
    { $count ->
        [one] { $count } paragraphe supprimé
       *[other] { $count } paragraphes supprimés
    }
changes-pieces-moved = les paragraphes sont dans un autre ordre
changes-pieces-markup = liens, images ou mise en forme modifiés
changes-language-new = nouvelle langue
changes-language-gone = supprimée
changes-total-cards = Projets
changes-total-of = Projets ({ $name })
changes-total-language = Projets ({ $language })
changes-total-words = Mots ({ $language })

## Fichiers

root-missing = aucun `content/site.yaml` n’a été trouvé dans `{ $path }` ni dans les dossiers au-dessus
    .help = lancez groter dans le dossier de votre programme, ou commencez-en un nouveau avec `groter init`
file-unreadable = ce fichier ne peut pas être lu : { $reason }
    .help = voyez si un autre programme a ouvert le fichier et si vous avez le droit de le lire
file-too-large = ce fichier de texte pèse { $size } Mo ; la limite est de { $limit } Mo
    .help = placez les images et les documents à côté du texte, dans leurs propres fichiers
not-utf8 = ce fichier n’est pas enregistré en UTF-8 ; le premier caractère fautif est l’octet { NUMBER($byte, useGrouping: "false") }
    .help = enregistrez-le de nouveau avec l’encodage UTF-8 (dans le Bloc-notes : Enregistrer sous, Encodage)
symlink-cycle = le lien `{ $path }` ramène à son propre dossier
    .help = supprimez le lien
symlink-outside = le lien `{ $path }` mène hors du programme
    .help = mettez-y le fichier lui-même à la place du lien
name-not-utf8 = le nom de `{ $path }` contient des caractères illisibles
    .help = donnez au fichier un nom fait de lettres, de chiffres et de traits d’union

## Champs et YAML

front-matter-missing = le fichier ne commence pas par `---`
    .help = commencez par une ligne `---`, puis les champs tels que `title:`, puis de nouveau une ligne `---`
front-matter-unclosed = le second `---` manque
    .help = mettez une ligne `---` sous le dernier champ, avant le texte
yaml-syntax = ceci ne peut pas être lu (en termes techniques : { $reason })
    .help = un champ se compose d’un nom, d’un deux-points, d’une espace et d’une valeur, sur sa propre ligne ; comparez avec les lignes voisines
yaml-colon = la valeur de `{ $key }` contient un deux-points
    .help = mettez toute la valeur entre guillemets droits : `{ $key }: "…"`
yaml-quote = un guillemet dans la valeur de `{ $key }` n’est pas fermé, ou se trouve au milieu
    .help = mettez toute la valeur entre guillemets droits, et utilisez des “guillemets courbes” à l’intérieur
yaml-tab = cette ligne commence par une tabulation
    .help = commencez-la par des espaces, autant que les lignes voisines
yaml-smart-quotes = la valeur de `{ $key }` est entre guillemets typographiques, qui ne délimitent pas une valeur
    .help = utilisez des guillemets droits : `{ $key }: "…"`
yaml-duplicate-key = le champ `{ $key }` figure ici deux fois
    .help = gardez l’un des deux
yaml-alias-bomb = les renvois (`*nom`) de ce fichier, une fois développés, prennent une taille absurde
    .help = écrivez les valeurs au lieu d’y renvoyer
yaml-too-deep = ceci est imbriqué sur plus de { $limit } niveaux
    .help = simplifiez les champs ; aucun champ de groter ne demande autant de niveaux
yaml-not-map = ce ne sont pas des champs avec des valeurs
    .help = écrivez chaque champ sur sa propre ligne, sous la forme `nom: valeur`
unknown-key = le champ `{ $key }` n’existe pas ici
    .help = les champs possibles ici sont { $known-and }
unknown-key-meant = le champ `{ $key }` n’existe pas ici
    .help = vouliez-vous dire `{ $meant }` ?
wrong-type =
    `{ $key }` attend { $expected ->
       *[type-text] un texte
        [type-number] un nombre
        [type-whole-number] un nombre entier
        [type-two-numbers] une liste de deux nombres
        [type-bool] `true` ou `false`
        [type-date] une date
        [type-list] une liste
        [type-map] un groupe de champs
        [type-nothing] rien
        [type-tag] une valeur précédée d’un point d’exclamation
    } ; trouvé : { $found ->
       *[type-text] un texte
        [type-number] un nombre
        [type-whole-number] un nombre entier
        [type-two-numbers] une liste de deux nombres
        [type-bool] `true` ou `false`
        [type-date] une date
        [type-list] une liste
        [type-map] un groupe de champs
        [type-nothing] rien
        [type-tag] une valeur précédée d’un point d’exclamation
    }
    .help = changez la valeur de `{ $key }` ; la documentation donne un exemple de chaque champ
unknown-value = `{ $key }` ne peut pas être `{ $value }`
    .help = choisissez { $known }
missing-key = le champ `{ $key }` manque
    .help = ajoutez une ligne `{ $key }: …`
comma-decimal = `{ $value }` dans `{ $key }` a une virgule décimale
    .help = écrivez-le avec un point : `{ $meant }` ; chacun le lira selon l’usage de sa langue
date-order = la date `{ $value }` de `{ $key }` ne commence pas par l’année
    .help = écrivez année, mois, jour : `{ $meant }`
date-invalid = `{ $value }` dans `{ $key }` n’est pas une date valide
    .help = écrivez l’année, le mois et le jour, par exemple `2026-05-01`
out-of-range = `{ $key }` vaut { $value }, mais doit se situer entre { $low } et { $high }
    .help = corrigez le nombre

## Réglages

no-languages = `languages` ne nomme aucune langue
    .help = nommez-en au moins une, par exemple `languages: [nl, en]` ; la première est celle dans laquelle vous écrivez
invalid-language = `{ $value }` n’est pas un code de langue
    .help = utilisez un code tel que `nl`, `en` ou `pt-BR`
invalid-url = `{ $value }` dans `{ $key }` n’est pas une adresse web
    .help = écrivez l’adresse entière, en commençant par `https://`
duplicate-language-path = deux langues ont le chemin `{ $value }`
    .help = donnez à chaque langue son propre chemin
base-url-placeholder = `base_url` est encore l’exemple `{ $value }`
    .help = indiquez l’adresse à laquelle le site se trouvera
unknown-language-key = `{ $value }` n’est pas une langue de ce programme
    .help = les langues sont { $known-and } ; ajoutez la langue à `languages` dans `content/site.yaml`, ou supprimez la valeur
missing-language-value = `{ $key }` n’a pas de valeur pour la langue `{ $lang }`
    .help = ajoutez une ligne pour `{ $lang }` ; jusque-là, la valeur de la première langue en tient lieu
unknown-status = le statut `{ $value }` n’existe pas
    .help = choisissez { $known }, ou ajoutez-le à `statuses` dans `content/site.yaml`
unknown-tranche = la tranche `{ $value }` n’existe pas
    .help = choisissez { $known }, ou ajoutez-la à `tranches` dans `content/site.yaml`
unknown-place = le lieu `{ $value }` n’existe pas
    .help = choisissez { $known }, ou ajoutez-le à `places` dans `content/site.yaml`
unknown-host = il n’existe pas de réglages pour l’hébergeur `{ $value }`
    .help = choisissez { $known }
unknown-host-meant = il n’existe pas de réglages pour l’hébergeur `{ $value }`
    .help = vouliez-vous dire `{ $meant }` ? Le choix : { $known }
security-contact = `{ $value }` ne peut pas figurer dans security.txt
    .help = écrivez une adresse e-mail, une adresse commençant par `https://`, ou un numéro de téléphone comme `tel:+31…`
security-expired = les indications de security.txt ne sont plus valables depuis le { $date }
    .help = vérifiez les indications et mettez dans `expires` un jour situé dans moins d’un an
security-expires = les indications de security.txt sont encore valables { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, jusqu’au { $date }
    .help = vérifiez les indications et mettez dans `expires` un jour plus tardif, dans moins d’un an
security-too-long = `expires` est fixé au { $date }, dans un an ou plus
    .help = mettez un jour situé dans moins d’un an : on voit ainsi que les indications sont à jour
map-file-missing = le fichier de limites `{ $file }` n’existe pas
    .help = { $known-count ->
        [0] placez un fichier GeoJSON dans `content/`, ou retirez `boundaries`
       *[other] voulez-vous dire { $known } ? Écrivez le nom tel que le fichier le porte, à partir de `content/`
    }
map-file-broken = ce fichier n’est pas du GeoJSON valable : { $reason }
    .help = exportez-le de nouveau en GeoJSON, ou retirez `map: boundaries` de `content/site.yaml`
map-file-system = les coordonnées ne sont ni des degrés (WGS 84) ni du RD (EPSG:28992) : { $value }
    .help = exportez de nouveau le fichier, en WGS 84 (EPSG:4326) ou en RD (EPSG:28992)
map-file-empty = ce fichier ne contient ni surfaces ni lignes
    .help = choisissez un fichier de limites (Polygon, MultiPolygon ou LineString)
map-file-large = ce fichier a { $points } points ; plus de { $limit }, c’est trop pour la carte d’une région
    .help = choisissez un fichier moins détaillé, ou seulement les zones que vous montrez
unknown-page = la page `{ $value }` n’existe pas
    .help = { $known-count ->
        [0] écrivez la page, ou retirez-la d’ici
       *[other] choisissez { $known }, ou écrivez la page
    }

## Les langues qui ne sont pas prêtes

share-percent = `share` est un pourcentage, et `{ $value }` n’en est pas un
    .help = écrivez `share: { $meant }`
publish-source = `publish` se trouve sous `{ $lang }`, la langue source, qui est toujours publiée
    .help = supprimez `publish` ici
publish-empty = `publish` ne demande rien, donc `{ $lang }` est toujours publiée
    .help = ajoutez `share: 90 %`, `cards` ou `pages`, ou supprimez `publish`
publish-list = `{ $value }` n’a pas sa place dans `{ $here }`
    .help = mettez-le dans `{ $list }`
unknown-card = la fiche `{ $value }` n’existe pas
    .help = { $known-count ->
        [0] écrivez la fiche, ou retirez-la d’ici
       *[other] choisissez { $known }, ou écrivez la fiche
    }
# Ce qui manque à une langue.
publish-lack = { $lack ->
       *[share] { $have ->
            [one] { $have } fiche traduite
           *[other] { $have } fiches traduites
        } sur { $total }, il en faut { $wanted }
        [share-current] { $have ->
            [one] { $have } traduction à jour
           *[other] { $have } traductions à jour
        } pour { $total } fiches, il en faut { $wanted }
        [missing] `{ $id }` n’est pas traduit
        [begun] la traduction de `{ $id }` n’est pas terminée
        [hidden] `{ $id }` se trouve dans une section qui n’est pas traduite
        [outdated] le texte de `{ $id }` a changé depuis sa traduction
        [unmarked] personne n’a confirmé que la traduction de `{ $id }` est à jour
        [statement] la déclaration d’accessibilité contient des valeurs sans texte dans cette langue
        [statement-words] il n’y a pas de mots pour la déclaration d’accessibilité dans cette langue
    }
# Comment y remédier.
publish-mend = { $lack ->
       *[share] encore à traduire : { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, et { $more } de plus
        } ; ou demandez un `share` plus petit
        [share-current] encore à traduire ou à vérifier : { $files-and }{ $more ->
            [0] {""}
           *[other] {""}, et { $more } de plus
        } ; `groter translations` montre ce qui a changé
        [missing] écrivez `{ $expected }` ; un brouillon ne compte pas
        [begun] traduisez le reste de `{ $expected }`
        [hidden] écrivez `{ $expected }` ; un brouillon ne compte pas
        [outdated] mettez `{ $expected }` à jour ; `groter translations` montre ce qui a changé
        [unmarked] comparez `{ $expected }` avec le texte source, puis lancez `groter translations accept { $id } --lang { $lang }`
        [statement] donnez aux valeurs de `content/accessibility.yaml` un texte dans cette langue
        [statement-words] écrivez `{ $expected }`
    }
language-left-out = `{ $lang }` n’est pas prête à être publiée et n’est pas reprise : { publish-lack }
    .help = { publish-mend }
language-partial = `{ $lang }` est publiée comme incomplète : { publish-lack }
    .help = { publish-mend }
language-refused = `{ $lang }` ne peut pas encore être publiée : { publish-lack }
    .help = { publish-mend }
language-unready = `{ $lang }` n’est pas prête à être publiée, mais elle est visible ici : { publish-lack }
    .help = { publish-mend }
language-faults = { $count ->
        [one] les fichiers de `{ $lang }` ont { $count } problème, qui ne compte pas tant que la langue n’est pas reprise
       *[other] les fichiers de `{ $lang }` ont { $count } problèmes, qui ne comptent pas tant que la langue n’est pas reprise
    }
    .help = `groter check --all-languages` les montre

## La déclaration d’accessibilité

audit-missing = le statut { $status } repose sur un audit, mais il n’y a pas de lien vers un rapport d’audit
    .help = indiquez sous `audits` l’adresse et la date du rapport, ou choisissez un autre `status`
audit-unplanned = le statut C suppose un audit prévu, mais il n’y a pas de date
    .help = ajoutez `planned_audit: …`, ou choisissez `status: D`
statement-contradiction = le statut A dit que le site répond à toutes les exigences, mais des défauts sont indiqués
    .help = choisissez `status: B`, ou retirez ce qui est résolu
statement-old = cette déclaration a été revue pour la dernière fois le { $date }, il y a plus d’un an
    .help = relisez-la et indiquez sous `date` le jour où vous l’avez fait
audit-old = l’audit le plus récent date du { $date }, et pour les statuts A et B il peut avoir trois ans au plus
    .help = ajoutez un rapport plus récent, ou choisissez un autre `status`

## Fiches, pages et traductions

unknown-language-suffix = `{ $suffix }` dans le nom de ce fichier n’est pas une langue de ce programme
    .help = les langues sont { $known-and } ; renommez le fichier, ou ajoutez la langue à `content/site.yaml`
translation-empty = le fichier est vide : la traduction compte comme manquante
    .help = traduisez la fiche ici, ou supprimez le fichier
translation-without-source = cette traduction n’a pas d’original : `{ $source }` n’existe pas
    .help = écrivez `{ $source }`, ou donnez le même nom aux deux fichiers
translation-renamed = le texte d’origine de cette traduction s’appelle maintenant `{ $source }`
    .help = renommez ce fichier en `{ $expected }`
shared-field = `{ $key }` est le même dans toutes les langues et figure déjà dans `{ $source }`
    .help = supprimez-le ici ; s’il est faux, corrigez-le là-bas
field-not-here = { $kind ->
        [kind-home] la page d’accueil
        [kind-section] une section
        [kind-line] une ligne de programme
        [kind-card] une fiche
       *[kind-page] une page
    } n’a pas de champ `{ $key }`
    .help = supprimez le champ
missing-translation = la traduction en `{ $lang }` manque
    .help = écrivez `{ $expected }`, ou mettez `missing: fallback` pour cette langue dans `content/site.yaml`
mark-broken = `{ $value }` ne dit pas à partir de quoi ce texte a été traduit
    .help = groter tient `translated_from` à jour. Si la traduction est toujours juste, corrigez avec : groter translations accept
missing-translation-text = `{ $key }` manque dans cette traduction, mais figure dans `{ $source }`
    .help = ajoutez `{ $key }` avec le texte traduit
section-missing = le dossier de ce fichier n’a pas encore de titre
    .help = ajoutez le fichier `{ $expected }` avec le titre de la section
duplicate-id = deux fichiers portent le nom `{ $id }`
    .help = renommez l’un d’eux ; chaque fiche, page ou section doit avoir son propre nom
duplicate-output = deux pages auraient l’adresse `{ $path }`
    .help = donnez un autre `slug` à l’une d’elles
output-case = les adresses `{ $path }` et `{ $other }` ne diffèrent que par les majuscules
    .help = donnez un autre `slug` à l’une d’elles ; sous Windows, ce serait le même fichier
reserved-name = `{ $name }` ne peut pas figurer dans une adresse : Windows se réserve ce nom
    .help = choisissez un autre `slug` ou un autre nom
invalid-slug = le slug `{ $value }` contient des caractères qui n’ont pas leur place dans une adresse
    .help = écrivez `{ $meant }`
invalid-alias = l’ancienne adresse `{ $value }` n’est pas un chemin de ce site
    .help = écrivez le chemin depuis la racine du site, par exemple `/ancienne/page/`
alias-clash = l’ancienne adresse `{ $value }` est déjà prise
    .help = supprimez l’une des deux
short-invalid = l’adresse courte `{ $value }` contient des caractères qui n’y ont pas leur place
    .help = écrivez `{ $meant }`
short-clash = l’adresse courte `{ $value }` est déjà prise
    .help = donnez à cette fiche un `short` à elle, par exemple un mot de son titre
path-escapes = `{ $value }` ne se trouve pas dans le dossier de ce texte
    .help = placez le fichier à côté du texte et n’écrivez que son nom
card-link-unknown = le lien `card:{ $id }` ne mène nulle part
    .help = une fiche porte le nom de son fichier ou de son dossier, sans la langue ni `.md`
card-link-meant = le lien `card:{ $id }` ne mène nulle part
    .help = vouliez-vous dire `card:{ $meant }` ?
card-link-draft = le lien `card:{ $id }` mène à une fiche qui n’est pas publiée
    .help = supprimez le lien, ou publiez la fiche en retirant `draft: true`
anchor-missing = le titre `#{ $anchor }` n’existe pas à cet endroit
    .help = { $known-count ->
        [0] cette page n’a aucun titre vers lequel faire un lien
       *[other] ce qui s’y trouve : { $known-and }
    }
link-broken = le lien `{ $url }` ne mène nulle part
    .help = pour une fiche ou une page, écrivez `card:` et son nom ; placez un fichier à côté du texte ; ou corrigez l’adresse
link-unsafe = le lien `{ $url }` commence par quelque chose qui n’est pas permis
    .help = utilisez `https:`, `mailto:`, `tel:` ou `card:`
picture-missing = l’image `{ $file }` est introuvable
    .help = placez-la dans le dossier `{ $folder }`
picture-meant = l’image `{ $file }` est introuvable
    .help = vouliez-vous dire `{ $meant }` ?
picture-alt = l’image `{ $file }` n’a pas de texte alternatif
    .help = décrivez ce que l’on voit, pour qui ne peut pas le voir : dans `alt`, ou dans le texte entre les crochets de `![…]` ; si une image de `image` n’apporte rien, écrivez-y `decorative: true`
picture-credit = pour l’image `{ $file }`, { $missing ->
        [credit] l’auteur n’est pas indiqué
        [licence] la licence n’est pas indiquée
       *[both] l’auteur et la licence ne sont pas indiqués
    }
    .help = indiquez dans `credit` qui a fait l’image et dans `licence` pourquoi vous pouvez l’utiliser, par exemple `CC BY 4.0` ou `avec l’accord de l’auteur` ; cela vaut aussi pour vos propres photos et dessins
picture-broken = le fichier `{ $file }` ne peut pas être lu comme une image
    .help = enregistrez de nouveau l’image en JPEG, PNG, WebP ou SVG (200 millions de pixels au plus)
figure-unknown = le chiffre `{ $id }` n’existe pas
    .help = { $known-count ->
        [0] ajoutez-le à `figures` en tête du fichier
       *[other] choisissez { $known }, ou ajoutez-le à `figures` en tête du fichier
    }
figure-mismatch = le chiffre `{ $id }` n’existe pas dans `{ $source }`
    .help = supprimez-le ici, ou ajoutez-le là-bas
links-mismatch = nombre de liens ici : { $found } ; dans `{ $source }` : { $expected }
    .help = donnez un `label` traduit à chaque lien, dans le même ordre
update-mismatch = il n’y a pas d’actualité du { $date } dans `{ $source }`
    .help = utilisez les dates de l’original
end-year-passed = l’année d’achèvement { $year } est passée, mais le statut est encore `{ $status }`
    .help = corrigez l’année ou le statut
unfinished = encore à compléter : { $text }
    .help = remplacez `[[…]]` par le texte qui doit s’y trouver
no-published = `published` manque, et des fiches n’ont pas de date propre ; le flux d’actualités en a besoin
    .help = ajoutez `published: 2026-01-01` avec le bon jour
output-unknown = le site n’a pas de fichier `{ $path }`
    .help = `groter plan` montre les fichiers qu’il y a
card-unknown = la fiche `{ $value }` n’existe pas
    .help = vouliez-vous dire { $known } ?
card-exists = il y a déjà un fichier du nom de `{ $id }` : `{ $path }`
    .help = donnez un autre titre à la nouvelle fiche
title-unusable = le titre `{ $value }` ne donne pas de nom de fichier
    .help = donnez un titre avec des lettres ou des chiffres
section-ambiguous = { $known-count } sections s’appellent `{ $value }`
    .help = indiquez le dossier : { $known }
section-unknown = il n’y a pas de section `{ $value }`
    .help = choisissez l’une de celles-ci : { $known }
card-ambiguous = `{ $value }` est le titre de { $known-count } textes
    .help = donnez l’identifiant : { $known }
language-unknown = ce programme n’est pas traduit dans la langue `{ $value }`
    .help = choisissez { $known }
translation-exists = cette traduction (`{ $lang }`) existe déjà : `{ $path }`
    .help = continuez dans ce fichier ; `groter translations --lang { $lang }` dit ce qui reste à faire
asking-stopped = vous avez arrêté les questions ; rien n’a été écrit
    .help = recommencez, ou dites tout sur la ligne de commande : voir `groter new --help`

## Textes

number-missing = le nombre { $number } du texte source manque dans cette traduction
    .help = écrivez { $wanted } dans la traduction, ou retirez le nombre du texte source
number-differs = on lit ici { $found }, mais { $number } dans le texte source
    .help = écrivez { $wanted }, ou corrigez le texte source
number-format = { $found } n’est pas écrit comme cette langue écrit les nombres
    .help = écrivez { $wanted }
link-lost = le lien vers `{ $url }` du texte source manque dans cette traduction
    .help = mettez aussi le lien dans la traduction
link-differs = ce lien mène à `{ $found }`, mais celui du texte source à `{ $url }`
    .help = faites mener les deux liens au même endroit
picture-lost = cette traduction a moins d’images que le texte source : `{ $file }` manque
    .help = mettez aussi l’image dans la traduction
term-avoid = le programme n’emploie pas le mot `{ $found }`
    .help = écrivez `{ $wanted }`, comme le dit content/terms.yaml
term-missing = le texte source dit `{ $term }`, mais `{ $wanted }` manque dans cette traduction
    .help = employez `{ $wanted }`, ou ajoutez l’autre forme à content/terms.yaml
term-clash = `{ $value }` figure à la fois parmi les formes à employer et parmi les formes à éviter
    .help = retirez-le de l’une des deux listes
year-contradicts = le texte dit { $found }, mais le champ `year` dit { $year }
    .help = corrigez l’année dans le texte ou dans le champ
figure-contradicts = le texte dit { $found }, mais le chiffre clé `{ $id }` est { $value }
    .help = corrigez le nombre dans le texte ou sous `figures`
foreign-quotes = les guillemets { $found } sont ceux d’une autre langue
    .help = écrivez { $wanted }, ou de simples guillemets droits : groter en fait les bons
space-before = dans cette langue, il n’y a pas d’espace avant { $sign }
    .help = retirez l’espace
raw-html = il y a du HTML dans le texte : `{ $html }`
    .help = utilisez Markdown ; le HTML s’afficherait tel quel
container-unknown = le bloc `::: { $name }` n’existe pas
    .help = choisissez { $known }
container-unclosed = le bloc `::: { $name }` n’a pas de fin
    .help = mettez une ligne `:::` en dessous
container-stray = ce `:::` ne ferme rien
    .help = supprimez la ligne
container-content = le bloc `::: { $name }` ne contient pas ce qui doit s’y trouver
    .help = cherchez le bloc dans la documentation ; vous pouvez en copier l’exemple
footnote-missing = la note `[^{ $name }]` n’a pas de texte
    .help = ajoutez une ligne `[^{ $name }]: …` avec son texte
footnote-unused = rien ne renvoie à la note `[^{ $name }]`
    .help = mettez `[^{ $name }]` dans le texte, ou supprimez la note
heading-top = un titre précédé d’un seul `#` est le titre principal, qui figure déjà en tête du fichier
    .help = commencez le titre par `##`
heading-skip = on trouve ici un titre de niveau { $level } au lieu du niveau { $expected }
    .help = mettez autant de `#` que le niveau l’indique, sans en sauter
markdown-too-deep = ceci est imbriqué sur plus de { $limit } niveaux
    .help = simplifiez les listes et les citations
hyphenation = `{ $found }` ressemble à un mot coupé en fin de ligne
    .help = écrivez `{ $meant }`
double-space = il y a ici deux espaces de suite
    .help = supprimez-en une
control-character = il y a ici un caractère invisible qui ne peut pas être affiché ({ $code })
    .help = supprimez-le, ou retapez les mots

## Mots du site

locale-missing = il n’y a pas de mots du site pour la langue `{ $lang }`
    .help = traduisez `locales/en.ftl` et enregistrez-le sous `{ $expected }`
fluent-syntax = ce message ne peut pas être lu (en termes techniques : { $reason })
    .help = comparez-le avec le même message dans une autre langue
message-missing = le message `{ $id }` manque en `{ $lang }`
    .help = reprenez-le d’une autre langue et traduisez-le
message-unknown = aucune langue n’a de message `{ $id }`
    .help = corrigez le nom dans le gabarit, ou ajoutez le message aux fichiers de `locales`
message-unused = rien n’utilise le message `{ $id }`
    .help = supprimez-le
message-duplicate = le message `{ $id }` figure ici deux fois
    .help = gardez l’un des deux
message-reference = le message `{ $id }` renvoie à `{ $reference }`, qui n’existe pas
    .help = corrigez le nom, ou ajoutez le message
argument-missing = le message `{ $id }` a besoin de `${ $argument }`, que le gabarit ne lui donne pas
    .help = donnez-le-lui : `t(id="{ $id }", { $argument }=…)`
argument-unknown = le message `{ $id }` utilise `${ $argument }`, qui ne lui est pas donné
    .help = comparez-le avec le même message dans une autre langue
plural-missing = il manque au message `{ $id }` des formes du pluriel nécessaires en `{ $lang }` : { $classes-and }
    .help = ajoutez une ligne pour chacune, par exemple `[one] …`
plural-unknown = le message `{ $id }` a des formes du pluriel qui ne servent jamais en `{ $lang }` : { $classes-and }
    .help = supprimez-les ; pour un nombre précis, écrivez le nombre lui-même, par exemple `[0]`

## Thème

theme-missing = le thème `{ $name }` n’existe pas
    .help = choisissez { $known }, ou placez le thème dans le dossier `themes`
theme-parent-missing = le thème prolonge `{ $name }`, qui n’existe pas
    .help = choisissez { $known }
theme-cycle = le thème `{ $name }` se prolonge lui-même
    .help = changez `extends` dans l’un des fichiers `theme.yaml`
template-missing = il manque au thème le gabarit `{ $name }`
    .help = ajoutez-le au dossier `templates` du thème, ou faites en sorte que le thème en prolonge un autre qui l’a
template-syntax = ce gabarit ne peut pas être lu (en termes techniques : { $reason })
    .help = corrigez le gabarit à cet endroit
template-parent = le gabarit `{ $name }`, utilisé ici, n’existe pas
    .help = corrigez le nom, ou ajoutez le gabarit
template-cycle = des gabarits s’utilisent en cercle : { $chain-arrows }
    .help = rompez le cercle dans l’un d’eux
template-render = le gabarit a échoué sur la page `{ $page }` (en termes techniques : { $reason })
    .help = corrigez le gabarit à cet endroit
template-undefined = la variable `{ $name }` n’existe pas sur la page `{ $page }`
    .help = { $known-count ->
        [0] corrigez le nom
       *[other] ce qui existe : { $known-and }
    }
template-message = `t` demande le nom d’un message entre guillemets
    .help = écrivez-le sous la forme `t(id="nom")`, et non comme une variable
template-function = la fonction, le filtre ou le test `{ $name }` n’existe pas
    .help = corrigez le nom ; la documentation énumère ce que les gabarits peuvent utiliser

## Pages terminées

page-link-broken = le lien `{ $url }` de la page `{ $page }` ne mène nulle part
    .help = corrigez-le dans le gabarit `{ $template }`
page-anchor-missing = le lien `{ $url }` de la page `{ $page }` mène à un endroit qui n’existe pas
    .help = corrigez-le dans le gabarit `{ $template }`
page-id-duplicate = l’identifiant `{ $id }` figure deux fois sur la page `{ $page }`
    .help = donnez un autre identifiant à l’un d’eux dans le gabarit `{ $template }`
page-external = la page `{ $page }` charge `{ $url }` depuis un autre site
    .help = placez le fichier dans le thème ; les lecteurs ne sont pas signalés à des tiers (gabarit `{ $template }`)

## Impression

print-bleed = le fond perdu (`bleed`) est de { $value } mm, mais doit être compris entre 0 et 20 mm
    .help = écrivez `bleed: 3`, ou ce que demande votre imprimeur
print-language-left-out = `{ $lang }` n’est pas prête à être publiée et n’a pas encore de brochure
    .help = ajoutez `--all-languages` pour la créer quand même
print-language = la langue `{ $lang }` n’existe pas dans ce programme
    .help = choisissez { $known }
ink-invalid = la couleur `{ $name }` ne peut pas être affichée ou imprimée
    .help = écrivez une couleur telle que `"#0b4f7a"` pour `screen`, et pour `cmyk` quatre pourcentages de 0 à 100 dont la somme ne dépasse pas 300
print-template = `{ $file }` ne peut pas être produit à cause d’une erreur dans ce gabarit (en termes techniques : { $reason })
    .help = corrigez le gabarit à cet endroit
print-text = `{ $file }` ne peut pas être produit à cause de ce passage (en termes techniques : { $reason })
    .help = écrivez-le plus simplement ou retirez-le, et signalez-le : groter devrait pouvoir imprimer tous les textes
print-advice = une remarque à propos de `{ $file }` (en termes techniques : { $reason })
    .help = voyez si tout est correct dans ce fichier ; sinon, corrigez cet endroit
print-failed = `{ $file }` n’a pas pu être produit (en termes techniques : { $reason })
    .help = c’est une erreur de groter : signalez-la ; en attendant, `--no-print` produit le site sans les imprimés
print-too-large = il y a trop à imprimer en une seule fois : { $count } textes et images, pour un maximum de { $limit }
    .help = écrivez `sheets: false` sous `print` dans `content/site.yaml`, ou produisez séparément la brochure de chaque langue avec `groter print --lang`
glyph-missing = le caractère `{ $char }` ({ $code }) ne peut pas être imprimé (`{ $lang }`) : aucune police du thème ne le contient
    .help = utilisez un autre caractère, ou placez une police qui le contient dans le dossier `print/fonts` du thème
text-too-long =
    { $words ->
        [one] à l’impression (`{ $lang }`), ce texte est trop long d’environ { $words } mot pour l’espace prévu
       *[other] à l’impression (`{ $lang }`), ce texte est trop long d’environ { $words } mots pour l’espace prévu
    }
    .help = { $words ->
        [one] raccourcissez-le d’environ { $words } mot
       *[other] raccourcissez-le d’environ { $words } mots
    }
text-shrunk = à l’impression (`{ $lang }`), ce texte a dû être réduit à { $percent } % pour tenir dans l’espace prévu
    .help = raccourcissez-le un peu, pour que ses caractères soient aussi grands que ceux des autres textes
title-too-wide = à l’impression (`{ $lang }`), un mot de ce titre est plus large que sa colonne
    .help = choisissez un mot plus court, ou coupez-le par un trait d’union
card-torn = à l’impression (`{ $lang }`), cette fiche ne tient pas sur une page et continue sur la suivante
    .help = raccourcissez le texte si la fiche doit rester d’un seul tenant
sheet-too-long = la fiche projet (`{ $lang }`) compte { $pages } pages au lieu d’une
    .help = raccourcissez le texte jusqu’à ce que tout tienne sur une page
press-fault = { press-rule } ({ press-where })
    .help = { press-help }
press-advice = { press-rule } ({ press-where })
    .help = { press-help }
press-unusable = aucun fichier pour l’imprimeur ne peut être fait à partir de `{ $file }` (en termes techniques : { $reason })
    .help = s’il s’agit du profil de couleurs, placez-en un autre dans le dossier `print/profiles` du thème ; sinon, c’est une erreur de groter : signalez-la
# Ce que trouverait un imprimeur : une règle de src/press/preflight.rs, et où.
press-where =
    { $page ->
        [0] fichier pour l’imprimeur, `{ $lang }`
       *[other] fichier pour l’imprimeur, `{ $lang }`, page { $page }
    }
press-rule =
    { $rule ->
        [encryption] le fichier est chiffré
        [version] le fichier est au format PDF { $found }, plus récent que ne le permet PDF/X-4
        [box-missing] la page n’indique pas où se trouve sa `{ $name }`
        [box-outside] la `{ $name }` de la page n’est pas à sa place
        [bleed] le fond perdu est de { $found } mm au lieu de { $limit } mm
        [output-intent] le fichier n’indique pas pour quel type d’impression ses couleurs sont prévues
        [output-profile] le profil de couleurs du fichier manque, ou n’est pas un profil d’impression
        [metadata] `{ $name }` manque, alors que PDF/X-4 le demande
        [trapped] le fichier n’indique pas si le recouvrement des couleurs a été fait
        [annotation] il y a un lien ou une note sur la page (`{ $name }`)
        [javascript] il y a un script dans le fichier
        [action] quelque chose dans le fichier agit de lui-même ou quand on clique
        [embedded-file] un autre fichier est joint au fichier
        [opi] une image est remplacée par un substitut
        [postscript] il y a du PostScript dans le fichier
        [font-not-embedded] la police `{ $name }` n’est pas dans le fichier
        [font-type3] les lettres de la police `{ $name }` sont des dessins
        [font-missing] un texte demande la police `{ $name }`, qui n’existe pas
        [colour-space] une couleur n’est pas faite d’encres (`{ $found }`)
        [spot-ink] il y a un ton direct : `{ $name }`
        [registration] la couleur des traits de coupe est utilisée à l’intérieur de la page
        [ink] il y a { $found } % d’encre à un endroit ; au-delà de { $limit } %, elle sèche mal
        [ink-unknown] la quantité d’encre d’une image ou d’un dégradé ne peut pas être mesurée
        [hairline] l’épaisseur d’un filet est de { $found } pt ; en dessous de { $limit } pt, il peut disparaître
        [resolution] une image a { $found } dpi au lieu de { $limit }
        [transparency] il y a de la transparence sur la page (`{ $name }`)
        [blend-space] des couleurs transparentes sont mélangées en `{ $found }` et non en encres
        [black-knockout] du texte noir n’est pas imprimé par-dessus la couleur qui se trouve dessous
        [white-overprint] du blanc est imprimé par-dessus autre chose et ne se verrait pas
        [transfer] la page modifie elle-même les encres (courbe de transfert ou trame)
        [unfinished] la page est trop compliquée pour être vérifiée jusqu’au bout
       *[unknown] `{ $rule }`
    }
press-help =
    { $rule ->
        [ink] choisissez une couleur plus claire sous `print` dans le `theme.yaml` du thème, ou une image plus claire
        [resolution] utilisez une image qui a plus de pixels
        [hairline] épaississez le filet dans le thème
        [spot-ink] signalez-le à l’imprimeur : chaque ton direct est une encre de plus
        [transparency] il n’y a rien à faire, mais certains imprimeurs veulent le savoir
        [ink-unknown] il n’y a rien à faire, mais demandez une épreuve
        [colour-space] dans les gabarits d’impression, prenez chaque couleur dans `inks` de `theme.yaml` ; si c’est déjà le cas, signalez la règle `{ $rule }` à la personne qui fait le thème
        [output-intent] indiquez sous `print` dans `theme.yaml` le profil à utiliser, par exemple `profile: FOGRA39`, et placez son fichier dans le dossier `print/profiles` du thème
        [output-profile] demandez son profil à l’imprimeur, placez-le dans le dossier `print/profiles` du thème et écrivez son nom à `profile` dans `theme.yaml`
        [unfinished] demandez à l’imprimeur d’y jeter un œil ; des dessins plus simples aident aussi
       *[unknown] signalez la règle `{ $rule }` à la personne qui fait le thème
    }
picture-coarse = cette image a peu de pixels pour la taille à laquelle elle est imprimée : { $dpi } dpi au lieu de { $wanted }
    .help = utilisez une version d’au moins { $width } pixels de large, sinon elle paraîtra un peu floue
picture-too-coarse = la définition de cette image est trop faible pour l’imprimer à cette taille : { $dpi } dpi au lieu de { $wanted }
    .help = utilisez une version d’au moins { $width } pixels de large

## Partage

share-template = le dessin `{ $name }` du thème ne peut pas être produit (`{ $page }` ; technique : { $reason })
    .help = corrigez le SVG de ce dessin, ou écrivez `images: false` sous `share` dans `content/site.yaml`
share-glyph = le caractère `{ $char }` ({ $code }) manque sur l’image qui accompagne les liens vers ce texte (`{ $lang }`) : aucune police du thème ne le contient
    .help = utilisez un autre caractère, ou placez une police qui le contient dans le dossier `share/fonts` du thème
share-heavy = l’image `{ $page }` est trop lourde pour accompagner des liens : elle pèse { $size } ko, pour un maximum de { $limit } ko
    .help = utilisez moins de couleurs et aucun dégradé dans ce dessin

## Écriture

write-failed = `{ $path }` ne peut pas être écrit : { $reason }
    .help = voyez si un autre programme a ouvert le fichier, si le disque est plein et si vous avez le droit d’y écrire
out-not-ours = `{ $path }` gêne : ce fichier n’a pas été écrit par groter
    .help = déplacez-le ou supprimez-le, ou choisissez un autre dossier de sortie
out-locked = un autre groter est en train d’écrire dans `{ $path }`
    .help = attendez qu’il ait fini, ou arrêtez-le
out-inside = impossible d’écrire dans le dossier `{ $path }` : il se trouve dans les sources, ou les sources s’y trouvent
    .help = choisissez un autre dossier, par exemple `public`
manifest-broken = la liste des fichiers de la dernière fois ne peut pas être lue : `{ $path }`
    .help = rien n’est supprimé cette fois-ci ; cherchez vous-même les fichiers qui restent
host-unusable = l’aperçu ne peut pas se trouver à `{ $host }` : { $reason }
    .help = choisissez avec `--host` une adresse de cet ordinateur, et avec `--port` un port libre
watch-failed = les changements dans `{ $path }` ne peuvent pas être suivis : { $reason }
    .help = vérifiez que le dossier existe et peut être lu ; `--poll` cherche les changements toutes les secondes
folder-not-empty = le dossier `{ $path }` n’est pas vide
    .help = indiquez un dossier nouveau ou vide

## `groter serve` et `groter watch`

serve-address = aperçu : { $url }
serve-stop = pour arrêter : Ctrl+C
serve-port = le port { $port } est déjà utilisé ; cet aperçu est sur le port { $other }
serve-open-to-all = attention : tout le monde sur ce réseau peut voir l’aperçu, y compris les fiches inachevées
serve-phone = avec un téléphone : { $url }
serve-polling-asked = les changements sont cherchés toutes les secondes
serve-polling = le système d’exploitation ne signale pas les changements dans ce dossier (partage réseau, conteneur ou dossier synchronisé) : ils sont cherchés toutes les secondes
serve-done = { $time } mis à jour en { $took } ms : { summary }
serve-fault = { $time } groter lui-même est tombé en panne ; la dernière bonne version reste affichée. Merci de le signaler : { $reason }
watch-start = chaque changement est écrit dans `{ $out }` ; pour arrêter : Ctrl+C

## Ce que l’aperçu en direct (`groter serve`) dit dans le navigateur.

# La langue de ces mots, sous forme de code ; rien à traduire ici.
preview-lang = fr

# La barre : son nom, la connexion, les messages.
preview-bar = Barre d’aperçu
preview-live = En direct
preview-working = Mise à jour …
preview-lost = Connexion perdue
preview-lost-tip = La connexion avec groter est interrompue. Cette page se mettra à jour d’elle-même dès que groter fonctionnera à nouveau.
preview-back = Connexion rétablie
preview-gone = Cette page n’existe plus
preview-errors = Erreurs
preview-warnings = Avertissements
preview-no-errors = Il n’y a plus d’erreurs

# La fiche affichée : langues, état de la traduction, nombre de mots.
preview-language = Langue de la fiche
preview-state = Traduction de cette fiche
preview-own = texte propre
preview-current = traduction à jour
preview-outdated = traduction dépassée
preview-begun = traduction commencée
preview-due = mots à traduire
preview-fallback = texte de remplacement
preview-missing = manquant
preview-unready = langue pas encore publiée
preview-words = Mots

# Les affichages. La barre porte des noms courts ; les infobulles disent en entier ce qu’ils font.
preview-view = Affichage
preview-languages = Deux langues
preview-languages-tip = Deux langues côte à côte
preview-second = Seconde langue
preview-print = Avec brochure
preview-print-tip = Site et brochure côte à côte
preview-paper = Brochure
preview-paper-tip = La brochure seule
preview-width = Largeur
preview-phone = Téléphone
preview-phone-tip = À la largeur d’un téléphone
preview-tablet = Tablette
preview-tablet-tip = À la largeur d’une tablette
preview-full = Pleine largeur
preview-full-tip = À la pleine largeur de la fenêtre
preview-follow = Suivre
preview-follow-tip = Aller d’office à la fiche enregistrée
preview-pdf = PDF
preview-pdf-tip = Ouvrir la brochure en PDF
preview-sheet = Fiche PDF
preview-sheet-tip = Ouvrir en PDF le document de cette fiche
preview-more = Plus
preview-hide = Masquer la barre
preview-show = Afficher la barre

# Le panneau des problèmes.
preview-problems = Problèmes
preview-close = Fermer
preview-here = Sur cette page
preview-elsewhere = Ailleurs dans le programme
preview-none = Il n’y a aucun problème.
preview-checking = Vérification des pages, des liens et de la brochure en cours.
preview-error = Erreur
preview-warning = Avertissement
preview-help = Solution
preview-kept = La dernière version valable de ce fichier reste affichée.
preview-edit = Ouvrir dans l’éditeur
preview-source = Ligne source
preview-related = Voir aussi

# Deux affichages côte à côte.
preview-desk = Affichages côte à côte
preview-left = Affichage de gauche
preview-right = Affichage de droite

# Les pages imprimées.
preview-printing = La brochure est en cours de mise en page …
preview-page = Page

# La page qui s’affiche tant qu’il n’y a rien à montrer.
preview-waiting-title = Le programme ne peut pas encore être lu
preview-waiting-text = Cette page s’affichera d’elle-même dès que possible.
