<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>Lecture de la couche…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>Choisissez une forme et dessinez-la sur la carte.</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>Latitude, longitude ; ou ouest, sud, est, nord ; ou WKT ou GeoJSON.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>Tracez un rectangle sur la carte en faisant glisser la souris.</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>Cliquez les sommets sur la carte, puis clic droit pour terminer.</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>Cliquez le centre sur la carte, ou faites glisser à partir de là.</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>La couche de la zone a été supprimée. La zone est de nouveau la vue de la carte.</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>Entité sélectionnée uniquement (%n)</numerusform>
            <numerusform>Entités sélectionnées uniquement (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>Vue de la carte</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Couche de polygones</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>Dessinée sur la carte</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>Dessiner un rectangle</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>Dessiner un polygone</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>Dessiner un cercle</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>Par exemple 1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>Où chercher les nuages.</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>L’ensemble des polygones de cette couche forme la zone.</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Entités sélectionnées uniquement</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>Seuls les polygones sélectionnés de la couche forment la zone.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Rayon</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>Par exemple 500 m ou 2.5 km.</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>Zoomer sur la zone</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>Un point, latitude d’abord : 1.29, 103.85 ou 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>Un rectangle, ouest, sud, est, nord : 103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT ou GeoJSON, longitude d’abord comme dans ces formats : POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>Votre zone</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>Image en vraies couleurs</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Proche infrarouge</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>Proche infrarouge, étroit</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>Infrarouge à ondes courtes, 1,6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>Infrarouge à ondes courtes, 2,2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>Rechercher les scènes dégagées ici</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>Le catalogue est choisi. Cliquez sur Rechercher les scènes dégagées pour y chercher.</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>Le catalogue est choisi, mais pas la zone ni le jour de l’élément. {why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>La zone et le jour sont ceux de {item}. Cliquez sur Rechercher les scènes dégagées pour y chercher.</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>Rangement du cache de Clear Scenes</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>Vos catalogues</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>Ajouter un catalogue</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>Supprimer le catalogue</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>Chaque catalogue a besoin d’un nom et d’une adresse.</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>Une adresse qui contient un mot de passe, une clé ou un point d’interrogation ne peut pas être enregistrée.</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>Le caractère | ne peut pas être utilisé ici.</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Jour du passage, selon le soleil au-dessus de votre zone</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>Nuages en pourcentage d’après le catalogue, pour des tuiles entières de 110 km</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>Nuages en pourcentage mesurés dans votre zone</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>Part de votre zone que l’image couvre de données</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>Ce que les chiffres signifient pour vos limites</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Noms des tuiles dans la grille Sentinel-2 (MGRS)</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>Ce dont votre zone est faite selon la classification de la scène</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Dégagée</translation>
    </message>
    <message>
        <source>Low coverage</source>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>Nuageuse</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesurée</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>Le reste de votre zone n’a pas été lu : il ne peut pas changer le verdict. Sélectionnez la ligne pour le lire.</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>L’image n’a pas de données dans votre zone.</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>Les nuages douteux comptent comme dégagés.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacée</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>Un traitement plus récent de cette scène est utilisé à la place.</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>Une autre copie de cette scène est comptée.</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>Ses chiffres portent sur la partie de votre zone prise dans cette scène.</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>bandes manquantes</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} récurrents</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>Ne peut pas être ajoutée dans le style choisi : le catalogue ne nomme pas {bands}.</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>{points} points récurrents écartés</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} points reviennent aux dates dégagées</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>le catalogue et la mesure diffèrent de plus de {points} points</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>Non valide : le catalogue indique lui-même que son chiffre est inutilisable.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (non valide)</translation>
    </message>
    <message>
        <source>Counted: {copy}</source>
        <translation>Comptée : {copy}</translation>
    </message>
    <message>
        <source>From: {copy}</source>
        <translation>Source : {copy}</translation>
    </message>
    <message>
        <source>Could not be read, so that the copy above stands in: {copy}</source>
        <translation>Lecture impossible, la copie ci-dessus la remplace donc : {copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>Aussi disponible : {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>Écartée, car un traitement plus récent la remplace : {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>Écartées, car un traitement plus récent les remplace : {scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>baseline {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>traitée à la demande</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>annonce {there} de nuages, celle qui est comptée {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>décalage de réflectance {there}, pour celle qui est comptée {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>autre baseline</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>baseline {there}, pour celle qui est comptée {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>Changement entre deux dates…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>Sélectionnez deux lignes : comment un indice a changé de la date antérieure à la date postérieure, comme couche</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>Changement entre deux dates</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>Indice, bande ou formule de bandes</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>Lecture des deux dates. La couche est ajoutée ensuite.</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>Lecture du changement entre deux dates</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>Changement de {index} du {first} au {last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>Nuages opaques</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nuages</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>Nuages et ombres</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>Classes choisies</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>Cochez au moins une classe</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Classes comptées comme nuages</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>Dernière dégagée</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>Trouver la dernière image dégagée de votre zone et l’ajouter à la carte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>Rechercher les scènes dégagées</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>Trouver des scènes satellite dégagées dans votre zone</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Options…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>Jeu minimal de dates dégagées {first} à {last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>Plusieurs dates ensemble peuvent montrer toute votre zone.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Apport</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>Jeu minimal de dates dégagées</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>La première date est au-dessus. Les nuages sont omis pour laisser voir les dates placées dessous.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>Créer l’image…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>Rechercher le jeu minimal</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>Comparaison des dates, {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>Aucune date ne montre une partie dégagée de votre zone.</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>Une seule date montre {percent} de votre zone dégagés ; aucune autre n’y ajoute rien.</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} dates ensemble montrent toute votre zone dégagée.</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} dates ensemble montrent {percent} de votre zone dégagés. Le reste n’est dégagé à aucune date.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Lecture impossible : {count}. {reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>Ajouter les dates sélectionnées</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>Ajouter toutes les dates</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>Trouver quelles dates superposer, afin que chacune comble ce qui est nuageux dans les autres</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>Les ajouter à la carte en un groupe, la première date au-dessus</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>Faire un seul fichier de ce qui y est dégagé</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>Sa place dans le groupe sur la carte ; 1 est au-dessus</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Jour du passage, selon le soleil au-dessus de votre zone</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>Pourcentage de votre zone dégagé à cette date et à aucune de celles du dessus</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>Pourcentage de votre zone dégagé à cette date ou à l’une de celles du dessus</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>Courbe au fil du temps</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>La moyenne de chaque date. Les flèches gauche et droite choisissent une date.</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>Rien n’est encore lu.</translation>
    </message>
</context><context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context><context>
    <name>DownloadDialog</name>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>Tuiles entières, comme dans l’archive : une bande à 10 m d’une tuile de 110 km pèse environ 200 Mo. Ce qui est interrompu ou annulé est conservé, et reprend au téléchargement suivant.</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Choisissez au moins un fichier.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n fichier, scènes : {scenes}.</numerusform>
            <numerusform>%n fichiers, scènes : {scenes}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>Enregistrer la découpe…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>Créer une image dégagée…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>Enregistrement de %n image</numerusform>
            <numerusform>Enregistrement de %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>Téléchargement de %n fichier</numerusform>
            <numerusform>Téléchargement de %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>Création d’une image dégagée</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>{number} sur {count}, {percent} % en tout : {file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>Annulé. Ce qui est déjà arrivé est conservé ; Télécharger reprend à partir de là.</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>Annulé. Aucun fichier incomplet ne reste.</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>Échecs en tout : {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n fichier est dans {folder}.</numerusform>
            <numerusform>%n fichiers sont dans {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>%n d’entre eux avait déjà été téléchargé.</numerusform>
            <numerusform>%n d’entre eux avaient déjà été téléchargés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>%n d’entre eux n’a pas pu être obtenu et vient d’une copie : {files}.</numerusform>
            <numerusform>%n d’entre eux n’ont pas pu être obtenus et viennent d’une copie : {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>L’image dégagée de %n date montre {percent} de votre zone ; elle est dans {folder}.</numerusform>
            <numerusform>L’image dégagée de %n dates montre {percent} de votre zone ; elle est dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>Non égalisées, car trop peu de sol dégagé est commun avec les autres : {days}.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Lecture impossible : {count}. {reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>Export vers {file}</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>Recherche du jeu minimal de dates dégagées</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} existe déjà. Le remplacer ?</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>Recherche : {summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>Cliquez pour afficher ou masquer les choix de la recherche.</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>Lecture des veilles</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>Examen de ce qu’une image dégagée montrerait</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>Depuis un fichier ou dossier…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>Chercher des scènes sur cet ordinateur : un fichier d’éléments STAC, un catalogue STAC statique, ou un dossier de produits téléchargés de Sentinel-2 (.SAFE, .zip), Landsat et HLS.</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>Depuis un fichier…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>Depuis un dossier…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>Éléments STAC ou produits Sentinel-2</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>Catalogue depuis un fichier</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>Catalogue depuis un dossier</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Recherche du sol qui revient comme nuage</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>Voyez quelles images sont dégagées là où vous en avez besoin</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  Déplacez la carte sur votre zone.</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  Choisissez les dates et la part de nuages admise.</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  Cliquez sur Rechercher les scènes dégagées.</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>Chaque image de cette période est listée ici, avec les nuages dans votre zone.</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>Interrogation du catalogue…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>Chaque date apparaît ici dès que le catalogue la nomme. Échap annule la recherche.</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>Aucune image dans cette zone et cette période</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  Choisissez une période plus longue ; un satellite passe tous les deux à cinq jours.</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  Vérifiez que Mois est réglé sur tous les mois.</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  Vérifiez que la zone est bien celle que vous voulez, et qu’elle est sur terre ou près d’une côte.</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>Choisissez un autre fichier ou dossier à Catalogue, sous Avancé.</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>Il suffit souvent de réessayer dans quelques minutes, ou de choisir un autre catalogue.</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>La recherche n’a pas pu aboutir</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>La recherche a été annulée</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>Rien n’avait été trouvé jusque-là.</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>La recherche ne peut pas commencer</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>Rien de dégagé à afficher</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>%n date est masquée par « Dégagées seulement ».</numerusform>
            <numerusform>%n dates sont masquées par « Dégagées seulement ».</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>Afficher toutes les dates</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>Lecture du lieu et de la date de prise de vue d’une scène</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>Lecture de la zone depuis {layer}</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>{cloud} % de nuages</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>Chargement de %n scène</numerusform>
            <numerusform>Chargement de %n scènes</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>Ajouter %n image à la carte ?</numerusform>
            <numerusform>Ajouter %n images à la carte ?</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} est déjà sur la carte.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n image est déjà sur la carte.</numerusform>
            <numerusform>%n images sont déjà sur la carte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>Ajout de {number} sur {count}…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>Ajoutée : {date}, {cloud} de nuages dans la zone.</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>Le groupe {group} était masqué. Il est de nouveau affiché, car une image y a été ajoutée.</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>{scene} n’a pas été ajoutée. {reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>Scènes non ajoutées jusqu’ici : {count}.</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>Payer ce qui est lu</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>QGIS la garde chiffrée ; elle est envoyée aux serveurs de ce catalogue et à aucun autre.</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>Le propriétaire de ces images fait payer ceux qui les lisent (requester pays) : ce qui est mesuré et affiché est facturé à votre compte.</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>Second examen des nuages</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} douteux</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>{points} manqués ?</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>Second examen, face à %n autre date, en points des pixels avec données :</numerusform>
            <numerusform>Second examen, face à %n autres dates, en points des pixels avec données :</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} comptent comme nuages, mais ne sont pas plus clairs que d’habitude (douteux)</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} ne comptent pas, mais sont bien plus clairs que jamais (peut-être manqués)</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} comptent comme nuages, et les autres dates ne permettent pas d’en juger</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>Une copie a été examinée, car celle qui est comptée n’a pas pu être lue : {copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>Comptage des regards dégagés</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>Créer une image dégagée</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>Les ombres de nuages ne sont pas dégagées</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>Égaliser la lumière des dates</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>La date dégagée la plus récente</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>La date dégagée la plus ancienne</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>La date dégagée la plus proche d’un jour</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>Une date du jeu minimal de dates dégagées</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>La date dégagée la plus semblable aux autres (médoïde)</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>La médiane de toutes les dates dégagées</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Vraies couleurs (image)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Réflectance, bandes choisies</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>Image dégagée du {first} au {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>Les pixels si proches d’un nuage ne sont pas dégagés : les classifications manquent le bord des nuages</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>Pour chaque bande un gain et un décalage, d’après le sol que deux dates montrent dégagé</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>Un pixel montre</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>Marge autour des nuages</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Où enregistrer</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Choisissez au moins une bande.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Choisissez où enregistrer.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>Faite à partir de %n date, quels que soient ses nuages.</numerusform>
            <numerusform>Faite à partir de %n dates, quels que soient leurs nuages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>Le nombre de dates dégagées de chaque pixel est enregistré à côté.</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>La date de chaque pixel et le nombre de ses dates dégagées sont enregistrés à côté.</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>Examen de ce qui est dégagé à quelle date…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>Elle montrera {percent} de votre zone, à partir de %n date ; environ {size} seront lus.</numerusform>
            <numerusform>Elle montrera {percent} de votre zone, à partir de %n dates ; environ {size} seront lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n fichier existe déjà, {name}. Le remplacer ?</numerusform>
            <numerusform>%n fichiers existent déjà, dont {name}. Les remplacer ?</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>{number} sur {count} ici</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>Vue de la carte</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>Vue de la carte, {width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>Mesure des nuages dans la zone</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>Probabilité d’un passage dégagé par mois</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Rien n’est encore mesuré.</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>Les flèches gauche et droite choisissent un mois.</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>Comparer avec Fmask</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>Compter un autre masque du même passage, HLS de la NASA sur Planetary Computer</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>Comparer avec un réseau de neurones</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>Faire examiner les bandes par le réseau du DLR (ukis-csmask) ; le Python de QGIS doit avoir le paquet</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>Demande d’un second avis sur les nuages</translation>
    </message>
</context><context>
    <name>OptionsFactory</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source>Show only the newest of the dates that are added</source>
        <translation>N’afficher que la plus récente des dates ajoutées</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>Vider le cache</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>{size} Mo sont conservés actuellement.</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>Vos catalogues</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>Ce qui a déjà été lu</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>Ils sont proposés dans le panneau, sous Avancé. Toute API STAC dont les images sont accompagnées d’une carte de leurs nuages convient, comme celles de Sentinel-2, Landsat et HLS ; la collection peut rester vide.</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>Cela reste sur cet ordinateur, pour que revoir la même zone soit rapide.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Conserver au plus</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>Images sur la carte</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>La carte reste rapide. Toutes sont affichées tant que le contrôleur temporel de QGIS est activé.</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>On ne peut pas encore le dire : {count} acquisitions ont été mesurées, et il en faut {least}. Prenez plus d’années.</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>Aucune des {count} acquisitions mesurées n’est dégagée selon vos limites.</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>On ne peut rien dire d’un mois à lui seul : il en faut {least} acquisitions mesurées. Prenez plus d’années.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>Meilleur mois : {month}, {clear} passages sur {overpasses}.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>Meilleur mois : {month}, {clear} passages sur {overpasses} ; comptez {days} jours d’attente.</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>La probabilité est celle d’un passage, sur {measured} acquisitions mesurées parmi {count} dans l’archive ({years}). Ce qui manque à l’archive ou n’a pas pu être mesuré n’est pas pris pour des nuages.</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>Les attentes et les mois sont ceux des passages les plus récents de cette période, un tous les {days} jours.</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>Une année dit peu des autres, les intervalles sont donc larges.</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>Aucun pixel n’est dégagé à l’une des {dates} dates.</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>Les {dates} dates sont trop peu nombreuses pour dire combien il en faut pour voir chaque pixel dégagé.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>Chaque pixel a été vu dégagé une fois après {median} dates, en médiane.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>Chaque pixel a été vu dégagé une fois après {median} dates en médiane, après {p90} dans 9 cas sur 10.</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>Commencé à {tries} dates, {most} au plus.</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>{percent} % de la zone ne sont dégagés à aucune date et sont laissés de côté.</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>Dates illisibles : {count}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>Quand est-ce dégagé ?</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>Le sol qui revient comme nuage n’est pas écarté ici.</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Recherche dans le catalogue…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>{done} sur {found} mesurées</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>Rien n’a été mesuré dont les regards pourraient être comptés.</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>Regards dégagés du {first} au {last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>Comptage des regards dégagés</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>Comptage des regards dégagés, {percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month} : {clear} dégagées sur {measured} mesurées, {count} dans l’archive</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month} : aucune acquisition</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>On ne peut pas le dire, il en faut {least} mesurées</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>Un passage est dégagé dans {chance} des cas, entre {low} et {high} (intervalle à 90 %)</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>Le mois a une image dégagée dans {chance} des années</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>Jours jusqu’à la prochaine image dégagée : {median} en médiane, {p90} dans 9 cas sur 10</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>Quand est-ce dégagé ?</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>Mesurer les années</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>Enregistrer le tableau…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>Ajouter la carte des regards dégagés</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Annuler la mesure</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>Mesurez les dernières années de votre zone pour voir à quelle fréquence elle est dégagée chaque mois, et combien de temps vous attendez une image dégagée.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>Nombre d’années mesurées, jusqu’au dernier jour de votre recherche</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>Rechercher et mesurer toutes les images de ces années, avec la zone, les mois, le catalogue et les limites de votre recherche</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>Enregistrer les chiffres de chaque mois pour tableurs</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>Compter à combien de dates chaque pixel est dégagé, et combien de dates il faut pour voir toute la zone</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date} : dégagée</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date} : nuageuse</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date} : inconnue</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>Mesure des années de votre zone</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>%n image de votre zone</numerusform>
            <numerusform>%n images de votre zone</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>Nuages dans la zone au fil du temps</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>Dates dégagées</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>Rapport d’une recherche</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d’image</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>Votre zone (en vert) : {size} km², de {southwest} à {northeast} ; autour d’elle, les images</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>Est dégagé ce qui a au plus {cloud} de nuages dans la zone et en couvre au moins {coverage}. Compté comme nuages : {names}.</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>Avec une marge de {margin} m.</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>Le sol qui revient comme nuage est écarté.</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>Vraies couleurs</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>Compté comme nuage, hachuré (croquis)</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>Douteux, rayures bleues montantes ; manqué, rayures magenta descendantes</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>Afficher l’image</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>Appuyez sur Entrée pour chercher ce nom sur {service}, © contributeurs d’OpenStreetMap.</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>Interrogation de {service}…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>Choisissez l’un de ces lieux.</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>Tracez un rectangle autour de votre zone sur la carte en faisant glisser la souris. Recommencez pour zoomer davantage.</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>Carte du monde</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>Dernière zone</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>Lieu, ou 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>Le nom d’un lieu, ou ses coordonnées, latitude d’abord</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>Déplacer la carte vers ce lieu</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>Lieux de ce nom</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>Afficher les contours de tous les pays, et zoomer sur votre zone</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>Déplacer la carte vers l’endroit de votre dernière recherche</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>Recherche d’un lieu</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>Probabilité minimale</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>Compter comme nuage ce que la probabilité de nuage de la scène donne pour au moins aussi probable, à la place des classes de nuages. Cela prend effet à la prochaine recherche.</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>Probabilité de nuage minimale, pourcentage</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>Image dégagée</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>Fait une image de la zone à partir des pixels dégagés de nombreuses dates. Les classifications décident de quelle date vient chaque pixel ; seules les parties des bandes qui sont montrées sont ensuite lues.

Un pixel est dégagé s’il a une classe, aucune de celles qui comptent comme nuages, et aucun pixel de celles-ci dans la marge. Toutes les bandes d’un pixel viennent d’une seule date : la plus récente, la plus ancienne ou la plus proche d’un jour ; celles du jeu minimal de dates ; ou la plus semblable à toutes les autres (médoïde). La médiane est prise pour chaque bande séparément.

L’image est la réflectance x 10000, avec -32768 là où aucune date n’est dégagée ; la bande « visual » donne les couleurs de l’archive, avec 0. Elle est sur la grille des scènes, celle du fuseau qui contient la plus grande part de la zone ; les scènes d’un autre fuseau sont rééchantillonnées au pixel le plus proche.

Au choix, la lumière des dates est égalisée, pour qu’aucune couture ne se voie : pour chaque bande un gain et un décalage, d’après le sol que deux dates montrent dégagé. Ils figurent dans les métadonnées de l’image.

Les dates sont des nombres comme 20260731, selon le soleil au-dessus de la zone, 0 là où il n’y en a pas ; les regards (LOOKS) sont le nombre de dates où un pixel est dégagé.</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>Zone, comme emprise</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>Zone, comme polygones ; à la place de l’emprise</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>Bandes, comme red,green,blue ; ou visual</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>Ce qu’un pixel montre des dates où il est dégagé</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>Jour, pour la méthode « closest »</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>Dates au plus, dans l’ordre de la méthode ; 0 pour toutes</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>Égaliser la lumière des dates là où elles se recouvrent</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>Date de chaque pixel</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>Nombre de dates dégagées</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>La méthode « closest » demande un jour. Indiquez-en un (DATE).</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>D’après son nom, {file} n’est pas un GeoTIFF. Donnez-lui l’extension .tif.</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>Deux sorties ne peuvent pas être un seul fichier : {file}. Donnez à chacune son propre nom.</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day} : {share} % de la zone</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} est écarté.</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} n’est pas égalisé : trop peu de sol dégagé est commun avec les autres.</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>Les scènes d’un autre fuseau sont rééchantillonnées au pixel le plus proche.</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>{share} % de la zone ne sont dégagés à aucune de ces dates et restent vides.</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>{day} est la prochaine date qui en montrerait davantage.</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>Nuages par polygone</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>Mesure les nuages dans chaque polygone d’une couche, par exemple des parcelles, pour chaque acquisition d’une période : pixel par pixel, d’après sa classification. Le résultat a une ligne pour chaque polygone et chaque acquisition qui le touche, avec les nuages, la couverture, les pixels de chaque classe et le verdict.

Une acquisition est un passage : ses tuiles sont réunies, et là où elles se recouvrent chaque pixel compte une fois. Un pixel appartient à un polygone si son centre est à l’intérieur. Les polygones peuvent se recouvrir ; chacun compte pour lui-même. Les nuages sont la part des pixels avec données.

Tous les polygones sont recherchés en une fois, et chaque scène est lue une fois, quel que soit le nombre de polygones qu’elle contient. Une zone ou une emprise limite les polygones mesurés : ceux qui la touchent, chacun en entier.

Avec une marge (CLOUD_MARGIN), les pixels si proches d’un nuage comptent aussi, même d’un nuage hors du polygone. RECURRING=leave_out écarte le sol pris pour des nuages à au moins la moitié des dates dégagées par ailleurs.

Un polygone qui ne peut pas être mesuré est écarté, et le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>Seulement les polygones qui touchent cette emprise</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>Seulement les polygones qui touchent ceux-ci ; à la place de l’emprise</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>Polygones : {polygons}, acquisitions : {found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Recherche du sol qui revient comme nuage</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>Marge autour des nuages qui compte aussi comme nuage, mètres</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>Sol pris pour des nuages à la plupart des dates dégagées</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>Examiner une seconde fois ce qui compte comme nuage</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>Les nuages qu’un second examen trouve douteux comptent comme</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>Le sol qui revient comme nuage est reconnu d’après {dates} dates dégagées par ailleurs.</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>La zone est trop grande pour dire quel sol revient comme nuage.</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>Seules {dates} dates sont dégagées par ailleurs, et il en faut {fewest} pour dire quel sol revient comme nuage. Choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>{count} dates sont examinées dans une copie, car celle qui est comptée n’a pas pu être lue</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>Le Python de QGIS n’a pas Dask, dont un ordonnanceur a besoin. Installez le paquet « distributed », ou laissez l’ordonnanceur vide.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>Aucun ordonnanceur Dask ne répond à {address}. Vérifiez l’adresse, ou laissez l’ordonnanceur vide.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>La grappe Dask à {address} ne peut pas mesurer ({kind}). Son ordonnanceur et ses processus ont besoin de cette extension et de ses paquets dans leur chemin Python.</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>le nom de la scène dans le catalogue ; s’il y en a plusieurs, celui de la scène qui couvre le plus</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>le numéro de l’entité en entrée</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>le même texte pour toutes les lignes d’un passage</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>le moment de la prise de vue, en UTC</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>la tuile de cette scène</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>les nuages que le catalogue annonce pour la tuile entière, en pourcentage</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>les nuages mesurés dans la zone, en pourcentage de ses pixels avec données</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>le pourcentage de la zone qui a des données</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear (dégagée), cloudy (nuageuse), low_coverage (incomplète) ou not_measured (non mesurée)</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>la raison de l’absence de mesure</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>la collection du catalogue</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>le satellite</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>l’adresse de la scène dans le catalogue</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>toutes les scènes qui ont été mesurées ensemble</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>les pixels dont le centre est dans le polygone, avec ou sans données</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>ceux d’entre eux qui sont dégagés</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>pour chaque indice, la moyenne des pixels dégagés</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>de même, la médiane</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>de même, l’écart-type</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>de même, la valeur au-dessous de laquelle est un dixième d’entre eux</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>de même, la valeur au-dessous de laquelle sont neuf dixièmes d’entre eux</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>les nuages sur un sol pris pour des nuages à la plupart des dates dégagées, en pourcentage des pixels avec données</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>avec un second examen : les nuages qui ne sont pas plus clairs que le sol à d’autres dates, en pourcentage des pixels avec données</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>avec un second examen : ce qui est bien plus clair qu’à d’autres dates sans être compté comme nuage, de même</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>de l’année, 1 à 12 ; 0 pour tous ensemble</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>combien l’archive en a</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>combien d’entre elles ont pu être jugées ; la probabilité porte sur elles</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>combien d’entre elles sont dégagées</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>qu’un passage soit dégagé, en pourcentage</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>où commence l’intervalle à 90 % de la probabilité</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>où il finit</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>que le mois ait au moins une image dégagée, en pourcentage ; pour tous, la moyenne des mois</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>les jours d’une image dégagée à la suivante, en médiane</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>les jours qui suffisent dans 9 cas sur 10</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first} à {last} : les pixels de chaque classe</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>Rechercher les scènes dégagées</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>Recherche des scènes satellite dans un catalogue STAC et mesure les nuages de chacune dans la zone, pixel par pixel, d’après sa classification. Le résultat a un polygone pour chaque scène, son empreinte, avec les nuages que le catalogue annonce pour la tuile entière, les nuages mesurés dans la zone, et le verdict.

Avec les tuiles réunies, il en a un pour chaque passage d’un satellite ; ce que les tuiles ont en commun compte une fois.

Un second examen compare les images proches de la limite à la clarté du même sol aux autres dates de la recherche, et ajoute deux champs : ce qui, des nuages, est douteux, et où des nuages ont pu être manqués, en pourcentage. Ce sont des indices, qui ne changent aucun verdict, sauf avec DOUBTFUL=clear. Il lit environ 400 ko de plus de chaque image.

Les masques manquent le bord des nuages : avec une marge (CLOUD_MARGIN), les pixels si proches d’un nuage comptent aussi. Le sable, les toits et les quais peuvent être pris sans cesse pour des nuages : recurring dit quel pourcentage des pixels avec données est compté comme nuage sur un sol pris pour des nuages à au moins la moitié des dates dégagées par ailleurs ; RECURRING=leave_out écarte ce sol.

Avec un SEEN_FILE, seul est donné ce que ce fichier ne connaît pas : les nouvelles images, et celles dont le verdict a changé parce qu’une tuile ou un autre traitement est arrivé, ou parce qu’elles ont enfin pu être mesurées. Il est écrit quand l’exécution est complète ; la même commande, lancée chaque jour, ne signale donc que les nouvelles images.

La zone est une emprise, ou l’ensemble des polygones d’une couche. Les jours et les mois sont ceux du soleil au-dessus d’elle.

Pour des milliers de scènes, l’adresse d’un ordonnanceur Dask fait mesurer sa grappe. La recherche passe toujours par le réseau de QGIS ; les processus prennent les scènes par leur propre réseau. Ils ont besoin de cette extension dans leur chemin Python.</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>Réunir les tuiles d’un passage en un résultat</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>Il n’y a pas de zone. Indiquez une emprise (EXTENT) ou une couche avec des polygones (AREA).</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>Seul un second examen (SECOND_LOOK) trouve les nuages douteux qui doivent compter comme dégagés (DOUBTFUL).</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>Les nuages douteux comptent toujours (DOUBTFUL), car le sol récurrent est exclu (RECURRING) : la plupart en font partie.</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>Lignes : {rows}, avec valeurs : {values} ; écartées pour leurs nuages : {left_out}.</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>Résultats mesurés : {measured} sur {total} ; dégagés : {clear}, nuageux : {cloudy}, incomplets : {low}.</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>Non mesurés ({missing}) :</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>Entités écartées : {count}, pour les raisons indiquées plus haut.</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>Fichier qui retient ce qui a été vu ; seul le nouveau est donné</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>Images vues</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>Résultats nouveaux : {new} sur {listed}.</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>Quand c’est dégagé</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>Dit, d’après les acquisitions mesurées de quelques années, à quelle fréquence la zone est dégagée chaque mois de l’année, et combien de temps on attend une image dégagée. La première ligne, de mois 0, vaut pour tous les mois.

La probabilité est la part des passages mesurés qui sont dégagés selon les limites, avec un intervalle à 90 % (Wilson). Le temps persiste et les années diffèrent ; l’intervalle est donc celui de passages moins nombreux, autant qu’il en faudrait pour en dire autant s’ils étaient indépendants les uns des autres. Ce qui manque à l’archive ou n’a pas pu être mesuré n’est pas pris pour des nuages, et avec moins de 10 acquisitions mesurées rien n’est dit.

Les satellites vont et viennent : les attentes et la probabilité d’un mois sont celles des passages les plus récents de la période.

Les regards (LOOKS) sont le nombre de dates où chaque pixel est dégagé, d’après les seules classifications. Avec eux est indiqué combien de dates il faut pour que chaque pixel ait été vu dégagé une fois, en commençant à chaque date, à 1 000 au plus.</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Perspectives</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>Comptage des dates où chaque pixel est dégagé</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>Le résultat ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>Seules {there} lignes sur {count} sont arrivées dans le résultat. Vérifiez les règles de sa table et l’espace sur son disque, ou choisissez un autre résultat.</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>Catalogues, noms ou adresses</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>Plusieurs sont séparés par des points-virgules, et interrogés en parallèle.</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>Collections, trouvées automatiquement si laissées vides</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>Plusieurs sont séparées par des virgules. Les copies d’une même scène sont comptées une fois.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Dernier jour, inclus</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>Mois de l’année, tous si aucun n’est choisi</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nuages dans la zone au plus, pourcentage</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Couverture au moins, pourcentage</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Classes comptées comme nuages</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>Écarter les scènes pour lesquelles le catalogue annonce plus de nuages, pourcentage</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>Résultats au plus, les plus récents d’abord ; 0 pour tous</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>Probabilité de nuage qui compte comme nuage, pourcentage ; 0 compte la classification</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>Authentification, pour les catalogues dont les images l’exigent</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>Pour plusieurs catalogues, une pour chacun, dans leur ordre, séparées par des points-virgules.</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>Payer ce qui est lu (requester pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Ordonnanceur Dask, par exemple tcp://host:8786 ; vide pour mesurer ici</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>L’entité {fid} est écartée : {why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>Les champs du résultat</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>Second examen de {count} résultats</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>{count} seconds examens portent sur une copie, car celle qui est comptée n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>Séries par polygone</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>Suit chaque polygone d’une couche, par exemple une parcelle, au long d’une période : les statistiques d’un indice, ou de bandes, sur ses pixels dégagés à chaque acquisition. Le résultat a une ligne pour chaque polygone et chaque acquisition qui le touche, dégagée ou non ; OUTPUT_WIDE a une ligne pour chaque polygone, et une colonne avec la moyenne pour chaque date.

Un pixel appartient à un polygone si son centre est à l’intérieur, sur la grille de la bande la plus fine demandée, la même à toutes les dates. Il est dégagé s’il a une classe, aucune de celles qui comptent comme nuages, et aucun pixel de celles-ci dans la marge. Les polygones peuvent se recouvrir ; chacun compte pour lui-même.

Les indices sont ndvi, ndwi, ndmi, evi, savi, ndre, nbr et ndsi, comme dans la liste Awesome Spectral Indices ; les bandes, comme red,nir ; et les formules de bandes avec un nom, comme ratio=nir/red. Les valeurs portent sur la réflectance, de 0 à 1.

Un tampon intérieur écarte les pixels le long des bords, qui contiennent aussi ce qui est au-delà.

Les classifications sont lues d’abord, puis seulement les blocs des bandes où un polygone a un pixel dégagé, chacun une fois pour tous les polygones.</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>Indices, bandes ou formules, séparés par des virgules</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>Tampon intérieur qui écarte les pixels du bord, mètres</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>Écarter les lignes avec moins de pixels dégagés, pourcentage</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>Moyennes, une ligne par polygone</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>Une colonne par date fait {count} colonnes, plus qu’une table n’en contient. Choisissez une période plus courte ou moins d’indices, ou un CSV pour OUTPUT_WIDE.</translation>
    </message>
</context><context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation>Interrogation des images du projet</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} répond de nouveau.</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} ne répond pas. Ses images restent vides jusqu’à ce qu’il réponde.</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>Planche-contact…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>Page web, un seul fichier</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>Image {number} sur {total}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré sous {file}.</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>Le rapport est copié. Collez-le là où vous demandez de l’aide.</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>Annuler l’enregistrement ou le téléchargement</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>Annuler l’ajout à la carte</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>Annuler la page</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>Annuler le second examen</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>Dégagées seulement</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>À propos des chiffres</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>Empreintes sur la carte</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>Zone sur la carte</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>Masquer les nuages</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>Ajouter les dégagées trouvées, jusqu’à</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>Ajouter les dégagées</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>Ajouter {count} dégagées</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>Catalogue est la part de nuages que le fournisseur de l’image annonce pour une tuile entière de 110 km ; elle dit peu de votre zone et est parfois fausse. Zone est la part de nuages dans votre zone : Clear Scenes la compte pixel par pixel dans la carte des nuages, de l’eau et des terres livrée avec chaque image, et le trait sur la barre est votre limite. Cette carte peut prendre des toits, du sable, de la neige et des sols sombres et plats pour des nuages, et manquer des nuages fins et le bord des nuages. Un second examen (dans le menu d’une ligne) dit quelle part des nuages n’est pas plus claire que le même sol à d’autres dates, et donc douteuse.</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>Scènes ajoutées au fur et à mesure, au plus</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>Style de couche</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>L’aspect des scènes sur la carte</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>Omettre sur la carte ce qui compte comme nuage, pour laisser voir la couche du dessous</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>Sélectionner les scènes sur la carte</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>Cliquez une empreinte sur la carte pour sélectionner sa ligne, encore une fois pour la date suivante à cet endroit, deux fois pour l’ajouter. Faites glisser pour déplacer la carte ; Échap termine.</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>Enregistrer, télécharger, exporter et ouvrir</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>Enregistrer ou télécharger les images sélectionnées, exporter les résultats, enregistrer ou ouvrir une recherche, choisir ce que la carte montre</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>Ajouter les scènes sélectionnées ; un double-clic sur une ligne fait de même</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>Ajouter toutes les scènes dégagées</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>Entrée ajoute les dates sélectionnées à la carte.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (non valide)</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>Écarter le sol récurrent</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>avec une marge de</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>Pour %n date, une copie a été examinée, car celle qui est comptée n’a pas pu être lue.</numerusform>
            <numerusform>Pour %n dates, une copie a été examinée, car celle qui est comptée n’a pas pu être lue.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>La zone est trop grande pour dire quel sol est récurrent.</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>Rien n’est écarté : {dates} des dates sont dégagées par ailleurs, et il en faut {fewest}. Choisissez une période plus longue.</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>Marge autour des nuages, en mètres</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>Les masques manquent le bord des nuages. Les pixels à cette distance au plus d’un nuage comptent aussi comme nuage, même si ce nuage est hors de votre zone.</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>Le sable, les toits et les quais peuvent être pris sans cesse pour des nuages. Le sol qui l’est à au moins la moitié des dates dégagées par ailleurs n’est pas compté.</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>Enregistrer la découpe</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Omettre les nuages</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Ajouter à la carte</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Vraies couleurs (image)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Réflectance, bandes choisies</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>Comme dans l’archive (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>Omettre les pixels comptés comme nuages ; ils sont alors sans données</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>Dans le SCR de l’archive, les pixels sont enregistrés tels quels, sur la même grille pour toutes les dates.</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>Dans un autre SCR, les valeurs sont interpolées.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SCR</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Où enregistrer</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>réflectance</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Choisissez au moins une bande.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Choisissez où enregistrer.</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n fichier GeoTIFF optimisé pour le cloud, environ {size} avant compression.</numerusform>
            <numerusform>%n fichiers GeoTIFF optimisés pour le cloud, environ {size} chacun avant compression.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n fichier existe déjà, {name}. Le remplacer ?</numerusform>
            <numerusform>%n fichiers existent déjà, dont {name}. Les remplacer ?</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>Enregistrer la recherche…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>Ouvrir une recherche…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Enregistrer la recherche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} a été enregistré.</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>Ouvrir une recherche</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>La recherche est ouverte. Cliquez sur Rechercher les scènes dégagées pour la lancer.</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first} à {last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Tous les mois</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nuages dans la zone au plus</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>Afficher ou masquer les choix avancés</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>Couverture au moins</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>Compte comme nuages</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>Premier jour, inclus (selon le soleil au-dessus de votre zone)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>Dernier jour, inclus (selon le soleil au-dessus de votre zone)</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>Seulement les images de ces mois de chaque année, par exemple de juin à août des cinq dernières années.</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nuages dans la zone au plus, pourcentage</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>Une scène est dégagée quand les nuages couvrent au plus cette part de votre zone. La modifier ne demande pas de nouvelle recherche.</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Couverture au moins, pourcentage</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>Part de votre zone qu’une scène doit couvrir de données pour être dite dégagée.</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>Quelles classes de la classification d’une scène comptent comme nuages.</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>Choisissez un catalogue, ou saisissez l’adresse d’une API STAC avec des scènes Sentinel-2, Landsat ou HLS ; plusieurs sont séparés par des points-virgules. Toutes les archives ouvertes sont Earth Search et Planetary Computer, ainsi que Copernicus Data Space une fois que vous avez choisi une authentification pour lui.</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>Recherche dans {catalog}</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>Second examen des nuages</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>Second examen de tous ceux proches de la limite</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>Ce qui compte comme nuage est-il plus clair que le même sol à d’autres dates ?</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>Compter les nuages douteux comme dégagés</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>Second examen en cours…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>Le second examen n’a rien trouvé de douteux. Ses chiffres sont dans l’infobulle de la ligne.</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>Courbe au fil du temps…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{shown} dates sur {count} ont un pixel dégagé.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n date n’a pas pu être lue.</numerusform>
            <numerusform>%n dates n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>Sélectionnez de 1 à {count} polygones de la couche.</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>Une courbe ne montre qu’un indice.</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>Recherchez d’abord des scènes.</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>Votre zone</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>{done} dates lues sur {count}</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dessin SVG</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>Enregistrer la courbe</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} au fil du temps</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>Courbe au fil du temps</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>Lire les valeurs</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>Chaque polygone sélectionné</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>Années superposées</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>Ligne lissée</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>Enregistrer la courbe…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Annuler la lecture</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>Lisez les valeurs des pixels dégagés de votre zone à chaque date des résultats pour voir comment elles changent.</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>Chaque polygone sélectionné ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>Un indice, une bande comme red, ou une formule de bandes comme ratio=nir/red</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>Lire les valeurs des pixels dégagés à chaque date des résultats, et tracer leur courbe</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>Une courbe pour chaque polygone sélectionné de la couche de la zone au lieu d’une pour tous, jusqu’à 10</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>De janvier à décembre, chaque année avec sa propre courbe</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>Une ligne lisse à travers toutes les dates, surtout celles qui ont plus de pixels dégagés</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>Enregistrer la courbe comme image, ou ses chiffres pour tableurs</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}, 10e au 90e centile {low} à {high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>{share} dégagés, {clear} pixels sur {pixels}</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>Second examen : {doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>Plein : dégagé selon votre limite. Creux : en partie dégagé, d’autant plus qu’il est grand ; sa barre va du 10e au 90e centile, comme le ruban pour les dates dégagées. Anneau orange : un second examen a des doutes.</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>La ligne lissée est celle de Whittaker, par jours, différences secondes, lambda {smoothness}, chaque date pondérée par la part dégagée.</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>Lecture des valeurs au fil du temps</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>Chercher ici</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>Chercher dans la zone choisie maintenant</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>Pour la zone de {time} ; la carte a bougé depuis.</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>Pour la zone de {time} ; une autre est choisie maintenant.</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>Vraies couleurs</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Proche infrarouge</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Agriculture</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>Infrarouge à ondes courtes</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>Indice de végétation (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>Indice d’eau (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>Bande unique, rouge</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>Bande unique, proche infrarouge</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>Aucune scène dans cette zone et cette période. Choisissez une période plus longue, ou vérifiez que la zone est bien celle que vous voulez.</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>{measured} sur {total} mesurées, {clear} dégagées</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Recherche dans le catalogue…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>Recherche, page {page}, scènes : {scenes} ; {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>Mesure : {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>Mesure : {counted}, encore {time} environ</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{counted}.</source>
        <translation>{counted}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation>Le catalogue seul aurait proposé {offered} à tort et masqué {hidden} à tort.</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>Aucune scène n’est dégagée. La plus proche : {date} de nuages dans la zone. Admettez plus de nuages ou une période plus longue.</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>Ensuite : {dates}.</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>Aucune scène ne couvre assez de votre zone. Demandez moins de couverture, ou choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>Aucune scène n’a pu être mesurée. Les raisons sont indiquées au-dessus du tableau.</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date} avec {cloud}</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>Exporter les résultats…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage, avec les empreintes</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>Exporté vers {file}, lignes : {count}.</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>Exporté vers la table {table} de {file}, lignes : {count}.</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} a déjà une table {table}. La remplacer ? Les autres tables restent telles quelles.</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>Ligne de temps</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>Chaque date selon ses nuages dans votre zone. Les flèches gauche et droite choisissent une date.</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>Afficher seulement celles-ci</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Mesurer de nouveau</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>Essayer encore de mesurer ce qui n’a pas pu l’être</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>Dates qui n’ont pas pu être mesurées : {count} sur {total}.</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>Son serveur ne répond pas. L’image s’affichera d’elle-même dès qu’il répondra.</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>M’avertir quand c’est dégagé</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>Faire chercher chaque jour par QGIS de nouvelles images dégagées de cette zone</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Veilles</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>Supprimer « {name} » ? Les images sur la carte restent.</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Ajouter à la carte</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>Recherche de nouvelles images dégagées : {name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name} : la dernière vérification n’a pas été possible. {why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} est dégagée : {name}, {cloud} de nuages dans la zone.</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n image dégagée, la plus récente du {date} : {name}.</numerusform>
            <numerusform>%n images dégagées, la plus récente du {date} : {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name} : le catalogue n’a rien listé de plus récent que {date}. Ce qu’il ajoute en retard est signalé.</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Veilles</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Veille</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>Dernière dégagée</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>Au démarrage de QGIS et chaque jour</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>Au démarrage de QGIS</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>Seulement par « Vérifier maintenant »</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>Pas encore de veilles. Définissez une zone et une limite, et choisissez « M’avertir quand c’est dégagé » sous Plus.</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>Un double-clic ou F2 lui donne un autre nom</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>La dernière image dégagée, et ses nuages dans la zone</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>Quand le catalogue a été consulté pour la dernière fois</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nuages dans la zone au plus</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>Quand QGIS cherche de nouvelles images</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>QGIS cherche en arrière-plan, seulement de nouvelles images, et signale quand l’une d’elles est dégagée</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>Chercher de nouvelles images pour toutes les veilles qui ne sont pas suspendues</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>Suspendre les veilles sélectionnées, ou les reprendre</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>Supprimer les veilles sélectionnées ; les images sur la carte restent</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vérifier</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>Semaines avec une image dégagée, année par année</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year} : {clear} semaines sur {weeks} avec un passage ont une image dégagée</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>Ouverture de la carte du monde</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Monde</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>le nombre {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>latitude {lat}, longitude {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>ouest {west}, sud {south}, est {east}, nord {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>elle ne dit pas où elle se trouve sur la Terre</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nuage</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>À côté d’un nuage</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>Terre dégagée</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>Nuage possible, confiance moyenne</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sans données</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>Saturé ou défectueux</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>Zone sombre ou ombre du relief</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>Ombre de nuage</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Végétation</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>Sans végétation</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Non classé</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>Nuage, probabilité moyenne</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>Nuage, forte probabilité</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>Cirrus fin</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>Neige ou glace</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>La zone est vide. Choisissez-en une qui a des polygones, ou utilisez la vue de la carte.</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>La zone ne peut pas être placée sur la Terre. Vérifiez ses coordonnées et son SCR.</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>Les lieux en {crs} n’ont pas de place connue sur la Terre. Choisissez un autre SCR pour la carte, ou pour la couche.</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>La zone est trop grande : {size} km², au plus {limit} km² peuvent être mesurés. Zoomez, ou choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>Les parties de la zone sont à plus de {limit} km l’une de l’autre. Cherchez-les l’une après l’autre.</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>La zone a plus de {limit} sommets. Simplifiez ses polygones, ou sélectionnez-en moins.</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>Les polygones de {layer} ne peuvent pas être lus. Vérifiez que sa source est accessible.</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>La zone est encore en cours de lecture dans sa couche. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>Aucune zone n’est encore choisie. Dessinez-la, saisissez-la, ou choisissez la vue de la carte.</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>Il n’y a pas de couche de polygones dans le projet. Ajoutez-en une, ou choisissez la vue de la carte.</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>Ceci n’est pas compris : « {text} ». Écrivez la latitude et la longitude (1.29, 103.85), un rectangle (ouest, sud, est, nord), du WKT ou du GeoJSON.</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>Latitude {lat}, longitude {lon} n’est pas sur la Terre. La latitude vient d’abord, de -90 à 90 ; ou écrivez N, S, E, W avec les nombres.</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>Le sud {south} n’est pas au-dessous du nord {north}. Un rectangle est ouest, sud, est, nord, en degrés.</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>Il n’y a pas de polygone dans ce {format}. Collez-en un avec un polygone ou un point.</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>Ceci peut se lire de deux façons : « {text} » est {one}, ou {other}. Écrivez les décimales avec un point, ou mettez un point-virgule entre les nombres.</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>Il n’y a pas de SCR, on ne sait donc pas où se trouve la zone. Définissez-en un pour sa couche ou pour le projet.</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>La carte montre plus que la Terre, ou aucun lieu de celle-ci. Zoomez sur votre zone, ou saisissez un lieu.</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>Il n’y a pas encore de carte. Saisissez votre lieu sous Zone, ou ouvrez un projet.</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>Aucun lieu ne s’appelle « {name} ». Vérifiez l’orthographe, ou saisissez la latitude et la longitude.</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>La carte du monde de QGIS ne peut pas être lue : {file}. Saisissez plutôt un lieu.</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>Une partie de la zone est trop éloignée pour la projection cartographique de cette scène. Cherchez les parties de la zone l’une après l’autre.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>Ceci a été arrêté avant la fin, bien que personne ne l’ait annulé. Réessayez.</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>Le catalogue {catalog} ne peut pas être utilisé : {reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} n’est plus en service. Il a été remplacé par {successor} ({url}) ; choisissez plutôt celui-ci.</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>Il n’y a pas d’API STAC à {url}. Vérifiez l’adresse ; elle se termine en général par /v1 ou /stac.</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>Il n’y a pas d’élément STAC à {url}. Actualisez sa collection dans l’Explorateur.</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} n’a aucune collection avec une classification de scène connue ici. Il propose : {offered}.</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>Les nuages ne peuvent pas être mesurés dans {collection} de {catalog} : aucun fichier livré avec ses scènes ne dit ce que sont ses pixels (il y a {assets}). Choisissez une autre collection.</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} a refusé la recherche : {answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{catalog} n’avait pas nommé toutes les scènes après {minutes} minutes. Choisissez une période plus courte, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} n’a nommé que {named} scènes sur {matched}, puis les mêmes à nouveau. Les autres manquent : choisissez une période plus courte.</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>Plus de {limit} scènes correspondent. Choisissez une période plus courte ou une zone plus petite.</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>La première date est après la dernière.</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} n’est pas une date. Écrivez-la comme 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} n’est pas une liste de mois. Écrivez leurs numéros, par exemple 6,7,8.</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} n’est pas une liste de classes. Écrivez des nombres de 1 à 11, par exemple 8,9,10.</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>Aucune scène n’a été trouvée dans cette zone et cette période. Choisissez une période plus longue, ou vérifiez que la zone est bien celle que vous voulez.</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>Aucun pixel de la zone n’est dégagé à l’une des {dates} dates lisibles. Cherchez sur une période plus longue, ou prenez une marge plus petite ou moins de classes comme nuages.</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>Aucune date n’a toutes ces bandes : {bands}. Choisissez d’autres bandes, ou une autre collection ou période.</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} ne désigne pas de bandes. Utilisez des noms comme {offered}, séparés par des virgules.</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>Les scènes viennent de capteurs dont les bandes ne se ressemblent pas ; une image commune montrerait des écarts qui n’existent pas au sol. Choisissez une seule collection.</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>Vous n’avez pas la permission d’écrire dans {folder}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Le dossier {folder} n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} est ouvert dans un autre programme, ou protégé. Fermez-le là-bas, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} existe déjà, et ce n’est pas un GeoPackage. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} n’a pas pu être écrit jusqu’au bout. Libérez de l’espace, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} n’a pas été écrit : {why}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>{file} ne peut pas être lu : {why}. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} n’est pas une recherche enregistrée par Clear Scenes. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} a été enregistré par un Clear Scenes plus récent. Mettez d’abord l’extension à jour.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>{file} ne peut pas être ouvert : son « {part} » manque ou est faux. Faites enregistrer la recherche encore une fois.</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} existe déjà et n’est pas ce fichier. Renommez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} est téléchargé, mais le catalogue ne donne pas son élément : une recherche dans ce dossier ne le trouvera pas. Téléchargez-le de nouveau plus tard.</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} a été modifié sur son serveur pendant le téléchargement. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} Ce qui est déjà arrivé de {file} est conservé ; Télécharger reprend à partir de là.</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>L’image prendrait {size} Go, au plus {limit} Go sont enregistrés. Choisissez une zone plus petite ou moins de bandes.</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>La zone ne peut pas être placée dans {crs}. Choisissez un autre SCR.</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>L’image n’a pas pu être lue jusqu’au bout, rien n’a donc été enregistré. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>Le catalogue nomme un fichier hors de son propre dossier, qui n’est pas ouvert par sécurité : {address}. Si vous lui faites confiance, choisissez le catalogue qui se trouve au-dessus des deux, ou déplacez son fichier dans le dossier qui contient les images.</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>Le fichier {file} n’existe pas. Il a été déplacé, ou jamais téléchargé.</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>Le fichier {file} est vide. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>Le fichier {file} se termine trop tôt. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>Le fichier {file} ne peut pas être lu : {why}. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>Aucune scène ne peut être lue dans {path} : {why}.</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} est une table Parquet, ce qui demande un GDAL avec le pilote Parquet, ou pyarrow hors de QGIS ; aucun des deux n’est présent. Enregistrez plutôt ses éléments en JSON.</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>Écartés de {path} : des produits qui ne sont pas lus, par exemple {name}. Leur nombre est {count}. Sont lus les produits de Level-2, décompressés ; ceux de Sentinel-2 peuvent être en zip.</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog} : {note} Choisissez-la sous Avancé, Authentification.</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} demande une authentification. Choisissez l’une de vos authentifications de QGIS sous Avancé, Authentification.</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} a refusé l’authentification (statut HTTP {status}). Vérifiez-la sous Avancé, Authentification ; elle a peut-être expiré, ou n’est pas destinée à ce catalogue.</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>Les images de {catalog} sont payées par ceux qui les lisent. Si vous l’acceptez, activez Payer ce qui est lu sous Avancé.</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>Il y a {logins} authentifications pour {catalogs} catalogues. Indiquez-en une pour chaque catalogue, dans le même ordre ; laissez vide la place de celui qui n’en demande pas, par exemple ;abc1234.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>{catalog} est mesuré avec cette authentification, mais la carte ne peut pas dessiner avec elle : seulement avec des clés S3, ou là où aucune authentification n’est nécessaire. Choisissez-en une autre sous Avancé, Authentification.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} est mesuré avec cette authentification, mais la carte ne peut pas dessiner ses images. Récupérez les fichiers avec « Télécharger… », ou choisissez un catalogue qui les a pour tous.</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>L’authentification {login} ne peut pas être lue dans les paramètres d’authentification de QGIS. Saisissez le mot de passe principal, ou choisissez de nouveau l’authentification sous Avancé.</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>QGIS ne peut pas ouvrir {file}, car le paramètre {setting} de GDAL ne nomme pas son extension. Demandez à qui l’a défini.</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>Son authentification attend le mot de passe principal de QGIS. Choisissez « Vérifier maintenant », ou cherchez une fois dans le catalogue avec cette authentification.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>{host} est injoignable. Vérifiez la connexion réseau et les paramètres de proxy.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} n’a pas répondu à temps. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} a fermé la connexion avant la fin de sa réponse.</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>Les paramètres réseau de QGIS ont été modifiés pendant l’interrogation de {host}. Réessayez.</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} a laissé {count} requêtes de suite sans réponse, il n’a donc plus été interrogé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>Le proxy vers {host} a refusé la connexion. Vérifiez son adresse, le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>Le certificat de {host} n’est pas reconnu. Si vous connaissez le serveur, ajoutez son certificat dans les paramètres.</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} a répondu avec le statut HTTP {status}.</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} a envoyé plus que ce qui était demandé.</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} ne fournit pas de parties de fichiers, la scène ne peut donc pas être lue.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} a envoyé une autre partie du fichier que celle demandée.</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>Le catalogue nomme une adresse qui n’est pas ouverte par sécurité : {address}. Seul https vers des hôtes publics l’est.</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} n’a pas donné la signature dont ses fichiers ont besoin. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>Le catalogue ne nomme aucune classification pour cette scène.</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>Le catalogue ne nomme aucune probabilité de nuage pour cette scène. Comptez sa classification, ou choisissez Earth Search, Collection 1, ou le Copernicus Data Space.</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog} n’a pas (encore) de {mask} de ce passage. Il arrive quelques jours après l’image, et pas partout.</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>{mask} manque : installez-le avec python3 -m pip install {mask}[cpu] (160 Mo) dans le Python de QGIS, et redémarrez QGIS.</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>Le réseau de neurones n’examine pas une zone aussi grande. Cherchez sur une partie, d’environ {square_km} km² au plus.</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La classification de la scène est un fichier {format}, que Clear Scenes ne lit pas. Choisissez un catalogue qui la propose en GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>La classification de la scène est un fichier Zarr compressé avec {codec}, que ni le GDAL utilisé ni Python ne décompressent ici. Installez le paquet Python numcodecs pour QGIS, ou utilisez un QGIS dont le GDAL a {codec}.</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>Ni l’élément ni sa collection ne disent ce que signifient les valeurs de pixels de {asset}, ses nuages ne peuvent donc pas être comptés. Choisissez une autre collection, ou demandez au gestionnaire du catalogue d’indiquer ses classes.</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>Le catalogue ne donne pas d’empreinte valide pour cette scène.</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>Le catalogue ne donne pas de date valide pour cette scène.</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>La classification de la scène ne peut pas être lue : {why}.</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>La classification de la scène ne dit pas où elle se trouve sur la Terre.</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>La recherche a été arrêtée avant que cette scène soit mesurée.</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>Une erreur inattendue ({kind}) a arrêté cette scène ; les détails sont dans le journal.</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>Le catalogue ne nomme aucun fichier de ce type pour cette scène.</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>Il n’y a pas d’aperçu, car l’image ne peut pas être lue : {why}.</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>Pas de second examen, car l’image ne peut pas être lue : {why}.</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>Pas de second examen pour une zone aussi grande. Cherchez sur une partie, de 3 000 km² au plus.</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>Il y a trop peu de dates pour juger : un second examen en demande {least} autres lisibles, et il y en a {count}. Cherchez sur une période plus longue.</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>L’image est un fichier {format}, que Clear Scenes n’affiche pas. Choisissez un catalogue qui la propose en GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>L’image est en Zarr, dont Clear Scenes ne fait que compter les nuages et créer des couches. Pour tout le reste, choisissez un catalogue qui la propose en GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>L’image est en Zarr {version}, que le GDAL {gdal} de ce QGIS ne lit pas : il faut GDAL {needed} ou plus récent. Choisissez un catalogue qui la propose en GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>L’image est en Zarr compressé avec {codec}, que le GDAL de ce QGIS ne décompresse pas. Utilisez un QGIS dont le GDAL a {codec}, ou choisissez un catalogue qui la propose en GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>L’image ne peut pas être ouverte depuis {host}. Vérifiez les paramètres de proxy et de certificat de QGIS, puis réessayez.</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>L’image ne peut pas être ouverte : {why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} a nommé {named} scènes sur {matched} qui correspondent selon son propre compte, qui peut être une estimation. Cherchez une période plus courte pour voir s’il en vient davantage.</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} a nommé {named} scènes, et ne dit pas si ce sont toutes. Cherchez une période plus courte pour voir s’il en vient davantage.</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} n’a nommé que les scènes d’une partie de la période. Il en manque de {first} à {last} : {reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} n’a pas de collection {collection}. Choisissez-en une qui existe, par exemple {offered}.</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>Des dates que seul {catalog} possède manquent peut-être, car la recherche n’y est pas allée jusqu’au bout. {reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} est endommagé, ou n’est pas un fichier d’images vues, et a été laissé tel quel. Indiquez un autre fichier, ou supprimez-le : toutes les images seront alors nouvelles.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} a été écrit par un Clear Scenes plus récent. Mettez d’abord l’extension à jour.</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} a été fait pour une autre recherche ; ce qui diffère : {part}. Indiquez un fichier propre à cette recherche.</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>Une veille ne peut pas être lue : {file} est endommagé, ou vient d’un Clear Scenes plus récent. Supprimez le fichier, ou mettez l’extension à jour.</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} n’est pas une formule de bandes, à partir de « {rest} ». Utilisez des nombres, les bandes {bands}, + - * / et des parenthèses, par exemple ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… est trop long pour une formule de bandes. Utilisez-en une plus courte.</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} n’est pas un indice. Utilisez des noms comme {indices}, des bandes comme {bands}, ou une formule de bandes, par exemple ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>Deux indices s’appellent {text}. Donnez à chaque formule son propre nom.</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>Il n’y a pas de valeurs, car l’image ne peut pas être lue : {why}.</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>Aucun pixel n’a son centre dans ce polygone : il est plus petit ou plus étroit que les pixels, de {size} m. Demandez des bandes aux pixels plus petits, ou réunissez-le avec ses voisins.</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>Le tampon intérieur de {buffer} m ne laisse aucun pixel de ce polygone. Prenez un tampon plus petit.</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>Les pixels dégagés n’ont pas de valeur : leurs bandes y sont sans données, sont saturées, ou divisent par 0.</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>Il n’y a pas de changement à afficher, car {date} ne peut pas être lue : {why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>Aucun pixel de votre zone n’est dégagé à la fois le {first} et le {last}. Choisissez deux dates avec moins de nuages.</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>Les pixels du {first} et du {last} ne sont pas les mêmes, car les images proviennent de capteurs différents. Choisissez deux dates d’un même capteur.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} dépasse la zone de la recherche : toutes ses images ne sont donc pas connues. Cherchez d’abord des scènes pour ce polygone.</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} est endommagé, ou n’est ni un catalogue, ni une collection, ni un élément STAC.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} dépasse {limit} Mo, et n’a pas été lu par sécurité.</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} appartient à une API STAC. Saisissez l’adresse de cette API pour y chercher.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>Des scènes de {catalog} manquent peut-être, car des documents qu’il contient n’ont pas pu être lus. Leur nombre est {count} ; pour le premier : {reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>Des scènes de {catalog} manquent peut-être, car au plus {limit} niveaux de catalogues sont ouverts. Saisissez l’adresse d’un catalogue situé plus bas.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Des scènes de {catalog} manquent peut-être, car au plus {limit} documents sont lus. Saisissez l’adresse d’un catalogue ou d’une collection qu’il contient.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Des scènes de {catalog} manquent peut-être, car au plus {limit} Mo de documents sont lus. Saisissez l’adresse d’un catalogue ou d’une collection qu’il contient.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>il contient trop de fichiers</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>la zone n’a pas d’image dans son SCR</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>elle ne peut pas être lue par parties</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>elle n’a pas d’aperçus, et la zone est grande</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>son format n’est pas connu</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>ses couleurs ne sont pas connues</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>ses pixels sont des fractions</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>un bloc est endommagé</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>sa probabilité de nuage a d’autres pixels</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>ses pixels sont des fractions, et non les nombres entiers des classes</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>elle ne dit pas où elle se trouve, et le catalogue indique une autre taille</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>elle indique un autre lieu que le catalogue, et aucun SCR</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>il a été remplacé pendant sa lecture</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>ses blocs sont trop grands</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>son en-tête est trop long</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>sa taille n’a pas de sens</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>sa liste de blocs n’est pas complète</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>le fichier est tronqué</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>son répertoire est trop long</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>son en-tête n’est pas complet</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>son en-tête est plus long que le fichier</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>il n’y a pas de tableau Zarr à son adresse</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>ses pixels ne sont pas des nombres entiers de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>ses métadonnées Zarr ne sont pas celles d’une image</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>La recherche est ouverte à tous. Les images demandent un compte gratuit du Copernicus Data Space : créez des clés S3 sur eodata-s3keysmanager.dataspace.copernicus.eu et ajoutez-les à QGIS comme authentification AWS S3.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>La recherche est ouverte à tous. Les images exigent les clés S3 d’un compte Amazon qui paie ce qui est lu. Planetary Computer a les mêmes scènes pour tous.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>La recherche est ouverte à tous. Les images demandent un compte gratuit Earthdata Login de la NASA : générez un jeton sur urs.earthdata.nasa.gov et ajoutez-le à QGIS comme authentification « En-tête d’API », avec l’en-tête Authorization et la valeur Bearer, une espace et le jeton. Planetary Computer a les mêmes scènes pour tous.</translation>
    </message>
    <message>
        <source>Earth Search, Collection 1</source>
        <translation>Earth Search, Collection 1</translation>
    </message>
    <message>
        <source>Planetary Computer, Sentinel-2</source>
        <translation>Planetary Computer, Sentinel-2</translation>
    </message>
    <message>
        <source>Planetary Computer, Landsat Collection 2</source>
        <translation>Planetary Computer, Landsat Collection 2</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Sentinel-2</source>
        <translation>Planetary Computer, HLS de Sentinel-2</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation>Planetary Computer, HLS de Landsat</translation>
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation>USGS, Landsat Collection 2</translation>
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation>NASA, HLS de Sentinel-2</translation>
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation>NASA, HLS de Landsat</translation>
    </message>
    <message>
        <source>Sentinel-2, all open archives</source>
        <translation>Sentinel-2, toutes les archives ouvertes</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>il ne contient ni produit Sentinel-2 L2A, Landsat Collection 2 Level-2 ou HLS, ni téléchargement</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>ce n’est pas une table d’éléments STAC (stac-geoparquet)</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>il est endommagé, ou n’est pas du Parquet</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>ce n’est ni un élément STAC, ni une collection d’éléments</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>il est endommagé, ou n’est pas du JSON</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>il n’a pas les métadonnées de ce produit Landsat Collection 2 Level-2</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>il est endommagé, ou n’est pas du XML</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>il n’a pas de métadonnées d’un produit Sentinel-2 L2A</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>la zone</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>ce qui compte comme nuage</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>une limite</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>la réunion ou non des tuiles</translation>
    </message>
</context></TS>
