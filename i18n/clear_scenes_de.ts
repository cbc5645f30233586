<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>Der Layer wird gelesen…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>Wählen Sie eine Form und zeichnen Sie sie auf der Karte.</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>Breite, Länge; oder West, Süd, Ost, Nord; oder WKT oder GeoJSON.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>Ziehen Sie auf der Karte ein Rechteck auf.</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>Klicken Sie die Ecken auf der Karte an; ein Rechtsklick beendet.</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>Klicken Sie die Mitte auf der Karte an, oder ziehen Sie von dort.</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>Der Layer des Gebiets wurde entfernt. Das Gebiet ist wieder der Kartenausschnitt.</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>Nur gewähltes Objekt (%n)</numerusform>
            <numerusform>Nur gewählte Objekte (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>Kartenausschnitt</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Polygonlayer</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>Auf der Karte gezeichnet</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>Rechteck zeichnen</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>Polygon zeichnen</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>Kreis zeichnen</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>Etwa 1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>Wo nach Wolken gesehen wird.</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>Alle Polygone dieses Layers zusammen sind das Gebiet.</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Nur gewählte Objekte</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>Nur die gewählten Polygone des Layers sind das Gebiet.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>Etwa 500 m oder 2.5 km.</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>Auf das Gebiet zoomen</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>Ein Punkt, zuerst die Breite: 1.29, 103.85 oder 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>Ein Rechteck, West, Süd, Ost, Nord: 103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT oder GeoJSON, zuerst die Länge, wie dort üblich: POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>Ihr Gebiet</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>Echtfarbenbild</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>Nahes Infrarot, schmal</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>Kurzwelliges Infrarot, 1,6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>Kurzwelliges Infrarot, 2,2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>Hier klare Szenen suchen</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>Der Katalog ist gewählt. Klicken Sie auf Klare Szenen suchen, um darin zu suchen.</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>Der Katalog ist gewählt, aber nicht das Gebiet und der Tag des Items. {why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>Gebiet und Tag sind die von {item}. Klicken Sie auf Klare Szenen suchen, um dort zu suchen.</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>Der Cache von Clear Scenes wird aufgeräumt</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>Ihre Kataloge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>Katalog entfernen</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>Jeder Katalog braucht einen Namen und eine Adresse.</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>Eine Adresse, die ein Kennwort, einen Schlüssel oder ein Fragezeichen enthält, kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>Das Zeichen | kann hier nicht verwendet werden.</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>Im Gebiet</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Tag des Überflugs, nach der Sonne über Ihrem Gebiet</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>Wolken in Prozent laut Katalog, für ganze Kacheln von 110 km</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>In Ihrem Gebiet gemessene Wolken in Prozent</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>Wie viel Ihres Gebiets das Bild mit Daten abdeckt</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>Was die Zahlen für Ihre Grenzwerte bedeuten</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Namen der Kacheln im Sentinel-2-Gitter (MGRS)</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>Woraus Ihr Gebiet laut Szenenklassifikation besteht</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Low coverage</source>
        <translation>Lückenhaft</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>Bewölkt</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Ungemessen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>Der Rest Ihres Gebiets wurde nicht gelesen: Er kann am Ergebnis nichts ändern. Wählen Sie die Zeile, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>Das Bild hat in Ihrem Gebiet keine Daten.</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>Zweifelhafte Wolken zählen als klar.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>Stattdessen wird eine neuere Verarbeitung dieser Szene verwendet.</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>Eine andere Kopie dieser Szene wird gezählt.</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>Die Zahlen gelten für den Teil Ihres Gebiets, der aus dieser Szene stammt.</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>Kanäle fehlen</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} wiederkehrend</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>Lässt sich im gewählten Stil nicht hinzufügen: Der Katalog nennt kein {bands}.</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>{points} wiederkehrende Prozentpunkte ausgelassen</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} Prozentpunkte kehren an klaren Tagen wieder</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>Katalog und Messung weichen um mehr als {points} Prozentpunkte voneinander ab</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>Ungültig: Der Katalog selbst sagt, dass seine Zahl nicht verwendbar ist.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (ungültig)</translation>
    </message>
    <message>
        <source>Counted: {copy}</source>
        <translation>Gezählt: {copy}</translation>
    </message>
    <message>
        <source>From: {copy}</source>
        <translation>Aus: {copy}</translation>
    </message>
    <message>
        <source>Could not be read, so that the copy above stands in: {copy}</source>
        <translation>Nicht lesbar, daher steht die Kopie darüber dafür ein: {copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>Auch vorhanden: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>Weggelassen, weil eine neuere Verarbeitung sie ersetzt: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>Weggelassen, weil eine neuere Verarbeitung sie ersetzt: {scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>Baseline {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>auf Anfrage verarbeitet</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>gibt {there} Wolken an, die gezählte {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>Reflexions-Offset {there}, bei der gezählten {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>andere Baseline</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>Baseline {there}, bei der gezählten {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>Änderung zwischen zwei Tagen…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>Wählen Sie zwei Zeilen: wie sich ein Index vom früheren zum späteren Tag verändert hat, als Layer</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>Änderung zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>Index, Kanal oder Formel aus Kanälen</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>Beide Tage werden gelesen. Danach wird der Layer hinzugefügt.</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>Die Änderung zwischen zwei Tagen wird gelesen</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>{index}: Änderung {first} bis {last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>Dichte Wolken</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>Wolken und Schatten</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>Gewählte Klassen</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>Kreuzen Sie mindestens eine Klasse an</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Klassen, die als Wolken zählen</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>Neuestes klares</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>Das neueste klare Bild Ihres Gebiets finden und zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>Klare Szenen suchen</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>Satellitenszenen finden, die in Ihrem Gebiet klar sind</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>Wenigste klare Tage {first} bis {last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>Mehrere Aufnahmetage zusammen zeigen vielleicht Ihr ganzes Gebiet.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Zuwachs</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>Wenigste klare Tage</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>Der erste Tag liegt oben. Wolken werden weggelassen, damit die Tage darunter zu sehen sind.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>Bild erstellen…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>Wenigste klare Tage suchen</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>Aufnahmetage werden verglichen, {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>Kein Tag zeigt etwas von Ihrem Gebiet klar.</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>Ein Tag zeigt {percent} Ihres Gebiets klar; kein anderer trägt etwas bei.</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} Tage zusammen zeigen Ihr ganzes Gebiet klar.</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} Tage zusammen zeigen {percent} Ihres Gebiets klar. Der Rest ist an keinem Tag klar.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Nicht lesbar: {count}. {reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>Gewählte Tage hinzufügen</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>Alle Tage hinzufügen</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>Finden, welche Aufnahmetage sich übereinanderlegen lassen, sodass jeder ergänzt, was auf den anderen bewölkt ist</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>Als eine Gruppe zur Karte hinzufügen, der erste Tag oben</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>Aus dem, was darauf klar ist, eine Datei machen</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>Platz in der Gruppe auf der Karte; 1 liegt oben</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Tag des Überflugs, nach der Sonne über Ihrem Gebiet</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>Prozent Ihres Gebiets, die an diesem Tag klar sind und an keinem darüber</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>Prozent Ihres Gebiets, die an diesem Tag oder an einem darüber klar sind</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>Kurve über die Zeit</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>Der Mittelwert jedes Tages. Die Pfeiltasten links und rechts wählen einen Tag.</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>Noch ist nichts gelesen.</translation>
    </message>
</context><context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context><context>
    <name>DownloadDialog</name>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>Ganze Kacheln, wie sie im Archiv liegen: Ein 10-m-Kanal einer Kachel von 110 km hat etwa 200 MB. Was unterbrochen oder abgebrochen wird, bleibt erhalten und wird beim nächsten Herunterladen fortgesetzt.</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Wählen Sie mindestens eine Datei.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n Datei, Szenen: {scenes}.</numerusform>
            <numerusform>%n Dateien, Szenen: {scenes}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>Ausschnitt speichern…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>Klares Bild erstellen…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>%n Bild wird gespeichert</numerusform>
            <numerusform>%n Bilder werden gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>%n Datei wird heruntergeladen</numerusform>
            <numerusform>%n Dateien werden heruntergeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>Ein klares Bild wird erstellt</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>{number} von {count}, {percent} % insgesamt: {file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>Abgebrochen. Was bis dahin ankam, bleibt erhalten; Herunterladen macht dort weiter.</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>Abgebrochen. Keine halb geschriebene Datei bleibt zurück.</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>Fehlgeschlagen insgesamt: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n Datei liegt in {folder}.</numerusform>
            <numerusform>%n Dateien liegen in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>%n davon war schon früher heruntergeladen worden.</numerusform>
            <numerusform>%n davon waren schon früher heruntergeladen worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>%n davon war nicht zu bekommen und stammt aus einer Kopie: {files}.</numerusform>
            <numerusform>%n davon waren nicht zu bekommen und stammen aus einer Kopie: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>Das klare Bild aus %n Tag zeigt {percent} Ihres Gebiets; es liegt in {folder}.</numerusform>
            <numerusform>Das klare Bild aus %n Tagen zeigt {percent} Ihres Gebiets; es liegt in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>Nicht angeglichen, weil zu wenig klarer Boden mit den anderen gemeinsam ist: {days}.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Nicht lesbar: {count}. {reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>Export nach {file}</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>Die wenigsten klaren Tage werden gesucht</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} gibt es schon. Ersetzen?</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>Gesucht wird: {summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>Klicken Sie, um die Auswahl der Suche zu zeigen oder zu verbergen.</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>Die Beobachtungen werden gelesen</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>Was ein klares Bild zeigen würde, wird ermittelt</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>Aus Datei oder Ordner…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>Szenen auf diesem Rechner durchsuchen: eine Datei mit STAC-Items, einen statischen STAC-Katalog oder einen Ordner mit heruntergeladenen Produkten von Sentinel-2 (.SAFE, .zip), Landsat und HLS.</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>Aus Datei…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>Aus Ordner…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>STAC-Items oder Sentinel-2-Produkte</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>Katalog aus Datei</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>Katalog aus Ordner</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Suche nach Boden, der wiederkehrend als Wolke gilt</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>Sehen Sie, welche Bilder dort klar sind, wo Sie sie brauchen</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  Verschieben Sie die Karte zu Ihrem Gebiet.</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  Wählen Sie den Zeitraum und wie viele Wolken Sie zulassen.</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  Klicken Sie auf Klare Szenen suchen.</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>Jedes Bild dieser Zeit wird hier aufgeführt, mit den Wolken in Ihrem Gebiet.</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>Der Katalog wird gefragt…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>Jeder Aufnahmetag erscheint hier, sobald der Katalog ihn nennt. Esc bricht die Suche ab.</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>Keine Bilder in diesem Gebiet und Zeitraum</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  Wählen Sie einen längeren Zeitraum; ein Satellit kommt alle zwei bis fünf Tage vorbei.</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  Prüfen Sie, ob unter Monate alle Monate gewählt sind.</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  Prüfen Sie, ob das Gebiet das gemeinte ist und an Land oder nahe einer Küste liegt.</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>Wählen Sie bei Katalog, unter Erweitert, eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>Oft hilft es, es in einigen Minuten erneut zu versuchen oder einen anderen Katalog zu wählen.</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>Die Suche war nicht möglich</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>Die Suche wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>Bis dahin wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>Die Suche kann nicht beginnen</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>Nichts Klares zu zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>%n Tag ist durch „Nur klare“ ausgeblendet.</numerusform>
            <numerusform>%n Tage sind durch „Nur klare“ ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>Alle Tage zeigen</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>Es wird gelesen, wo und wann eine Szene aufgenommen wurde</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>Das Gebiet wird aus {layer} gelesen</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>{cloud} % Wolken</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>%n Szene wird geladen</numerusform>
            <numerusform>%n Szenen werden geladen</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>%n Bild zur Karte hinzufügen?</numerusform>
            <numerusform>%n Bilder zur Karte hinzufügen?</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} ist schon auf der Karte.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n Bild ist schon auf der Karte.</numerusform>
            <numerusform>%n Bilder sind schon auf der Karte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>{number} von {count} wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>Hinzugefügt: {date}, {cloud} Wolken im Gebiet.</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>Die Gruppe {group} war ausgeblendet. Sie wird wieder angezeigt, weil ein Bild hinzugekommen ist.</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>{scene} wurde nicht hinzugefügt. {reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>Bisher nicht hinzugefügte Szenen: {count}.</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>Für das Gelesene zahlen</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>QGIS bewahrt sie verschlüsselt auf; sie wird an die Server dieses Katalogs gesendet und an keine anderen.</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>Der Eigentümer dieser Bilder stellt sie denen in Rechnung, die sie lesen (Requester Pays): Was gemessen und gezeigt wird, geht zulasten Ihres Kontos.</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>Zweiter Blick auf die Wolken</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} zweifelhaft</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>{points} übersehen?</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>Zweiter Blick, verglichen mit %n anderem Tag, in Prozentpunkten der Pixel mit Daten:</numerusform>
            <numerusform>Zweiter Blick, verglichen mit %n anderen Tagen, in Prozentpunkten der Pixel mit Daten:</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} zählen als Wolken, sind aber so hell wie immer (zweifelhaft)</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} zählen nicht, sind aber weit heller als sonst je (vielleicht übersehen)</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} zählen als Wolken, und die anderen Tage sagen nichts darüber</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>Angesehen wurde eine Kopie, weil die gezählte nicht gelesen werden konnte: {copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>Klare Blicke werden gezählt</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>Klares Bild erstellen</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>Wolkenschatten sind nicht klar</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>Licht der Tage angleichen</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>Den neuesten klaren Tag</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>Den ältesten klaren Tag</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>Den klaren Tag, der einem Tag am nächsten ist</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>Einen der wenigsten klaren Tage</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>Den klaren Tag, der den anderen am ähnlichsten ist (Medoid)</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>Den Median aller klaren Tage</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Echtfarben (Bild)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflexion, gewählte Kanäle</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>Klares Bild {first} bis {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>Pixel so nah an Wolken sind nicht klar: Klassifikationen übersehen den Rand der Wolken</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>Je Kanal ein Faktor und ein Offset, aus Boden, den zwei Tage klar zeigen</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>Ein Pixel zeigt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>Saum um Wolken</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Wählen Sie mindestens einen Kanal.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Wählen Sie einen Speicherort.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>Aus %n Tag gemacht, wie bewölkt er auch ist.</numerusform>
            <numerusform>Aus %n Tagen gemacht, wie bewölkt sie auch sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>Die Zahl der klaren Tage jedes Pixels wird daneben gespeichert.</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>Das Datum jedes Pixels und die Zahl seiner klaren Tage werden daneben gespeichert.</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>Was an welchem Tag klar ist, wird ermittelt…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>Es wird {percent} Ihres Gebiets zeigen, aus %n Tag; etwa {size} werden gelesen.</numerusform>
            <numerusform>Es wird {percent} Ihres Gebiets zeigen, aus %n Tagen; etwa {size} werden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n Datei gibt es schon, {name}. Ersetzen?</numerusform>
            <numerusform>%n Dateien gibt es schon, darunter {name}. Ersetzen?</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>{number} von {count} hier</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>Kartenausschnitt</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>Kartenausschnitt, {width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>Wolken im Gebiet werden gemessen</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>Wahrscheinlichkeit eines klaren Überflugs nach Monat</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Noch ist nichts gemessen.</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>Die Pfeiltasten links und rechts wählen einen Monat.</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>Mit Fmask vergleichen</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>Eine andere Maske desselben Überflugs zählen, HLS der NASA bei Planetary Computer</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>Mit einem neuronalen Netz vergleichen</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>Das Netz des DLR (ukis-csmask) die Kanäle ansehen lassen; das Python von QGIS muss das Paket haben</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>Zweite Meinung zu den Wolken wird eingeholt</translation>
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
        <translation>Von den hinzugefügten Tagen nur den neuesten anzeigen</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>Zurzeit sind es {size} MB.</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>Ihre Kataloge</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>Was schon gelesen wurde</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>Sie werden im Bedienfeld unter Erweitert angeboten. Jede STAC-API eignet sich, deren Bilder mit einer Karte ihrer Wolken kommen, wie die von Sentinel-2, Landsat und HLS; die Sammlung kann leer bleiben.</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>Es bleibt auf diesem Computer, damit dasselbe Gebiet beim nächsten Mal schnell zu sehen ist.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens behalten</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>Bilder auf der Karte</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>Die Karte bleibt schnell. Alle werden angezeigt, solange die Zeitsteuerung von QGIS eingeschaltet ist.</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>Das lässt sich noch nicht sagen: {count} Aufnahmen wurden gemessen, und es braucht {least}. Nehmen Sie mehr Jahre.</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>Keine von {count} gemessenen Aufnahmen ist nach Ihren Grenzwerten klar.</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>Über keinen einzelnen Monat lässt sich etwas sagen: Es braucht {least} gemessene Aufnahmen davon. Nehmen Sie mehr Jahre.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>Am besten im {month}: {clear} von {overpasses} Überflügen.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>Am besten im {month}: {clear} von {overpasses} Überflügen; rechnen Sie mit {days} Tagen Wartezeit.</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>Die Wahrscheinlichkeit gilt je Überflug, aus {measured} gemessenen Aufnahmen von {count} im Archiv ({years}). Was dem Archiv fehlt oder nicht gemessen werden konnte, gilt nicht als Wolke.</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>Wartezeiten und Monate richten sich nach den neuesten Überflügen dieser Zeit, einem alle {days} Tage.</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>Ein Jahr sagt wenig über andere, daher sind die Intervalle breit.</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>Kein Pixel ist an einem der {dates} Tage klar.</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>Die {dates} Tage sind zu wenige, um zu sagen, wie viele es braucht, bis jedes Pixel klar zu sehen ist.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>Jedes Pixel war nach {median} Tagen einmal klar zu sehen, im Median.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>Jedes Pixel war im Median nach {median} Tagen einmal klar zu sehen, in 9 von 10 Fällen nach {p90}.</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>Begonnen an {tries} Tagen, höchstens {most}.</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>{percent} % des Gebiets sind an keinem Tag klar und bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>Nicht lesbare Tage: {count}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>Wann ist es klar?</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>Boden, der wiederkehrend als Wolke gilt, wird hier nicht ausgelassen.</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Der Katalog wird durchsucht…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>{done} von {found} gemessen</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>Es wurde nichts gemessen, dessen Blicke gezählt werden könnten.</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>Klare Blicke {first} bis {last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>Klare Blicke werden gezählt</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>Klare Blicke werden gezählt, {percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>In {file} gespeichert.</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month}: {clear} von {measured} gemessenen klar, {count} im Archiv</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month}: keine Aufnahmen</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>Lässt sich nicht sagen, es braucht {least} gemessene</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>Ein Überflug ist in {chance} der Fälle klar, zwischen {low} und {high} (90-%-Intervall)</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>Der Monat hat in {chance} der Jahre ein klares Bild</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>Tage bis zum nächsten klaren Bild: {median} im Median, {p90} in 9 von 10 Fällen</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>Wann ist es klar?</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>Jahre messen</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>Karte klarer Blicke hinzufügen</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Messung abbrechen</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>Messen Sie die letzten Jahre Ihres Gebiets, um zu sehen, wie oft es in jedem Monat klar ist und wie lange Sie auf ein klares Bild warten.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>Wie viele Jahre gemessen werden, bis zum letzten Tag Ihrer Suche</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>Alle Bilder dieser Jahre suchen und messen, mit Gebiet, Monaten, Katalog und Grenzwerten Ihrer Suche</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>Die Zahlen jedes Monats für Tabellenkalkulationen speichern</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>Zählen, an wie vielen Tagen jedes Pixel klar ist und wie viele Tage es braucht, um das ganze Gebiet zu sehen</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date}: klar</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date}: bewölkt</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date}: nicht bekannt</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>Jahre Ihres Gebiets werden gemessen</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>%n Bild Ihres Gebiets</numerusform>
            <numerusform>%n Bilder Ihres Gebiets</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>Wolken im Gebiet im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>Klare Tage</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>Bericht einer Suche</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>Ihr Gebiet (grün): {size} km², von {southwest} bis {northeast}; darum herum die Bilder</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>Klar heißt höchstens {cloud} Wolken im Gebiet und mindestens {coverage} davon abgedeckt. Als Wolken gezählt: {names}.</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>Mit einem Saum von {margin} m.</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>Boden, der wiederkehrend als Wolke gilt, wird ausgelassen.</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>Echtfarben</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>Als Wolken gezählt, gestreift (eine Skizze)</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>Zweifelhaft: steigende blaue Streifen; übersehen: fallende magentafarbene</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>Bild zeigen</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>Drücken Sie die Eingabetaste, um diesen Namen bei {service} nachzuschlagen, © OpenStreetMap-Mitwirkende.</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>{service} wird gefragt…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>Wählen Sie einen dieser Orte.</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>Ziehen Sie auf der Karte ein Rechteck um Ihr Gebiet auf. Wiederholen Sie es, um weiter hineinzuzoomen.</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>Weltkarte</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>Letztes Gebiet</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>Ort oder 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>Der Name eines Ortes oder seine Koordinaten, zuerst die Breite</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>Die Karte an diesen Ort verschieben</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>Orte dieses Namens</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>Die Umrisse aller Länder zeigen und auf Ihr Gebiet zoomen</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>Die Karte dorthin verschieben, wo Sie zuletzt gesucht haben</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>Ein Ort wird nachgeschlagen</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>Wahrscheinlichkeit mindestens</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>Als Wolke zählt, was laut Wolkenwahrscheinlichkeit der Szene mindestens so wahrscheinlich ist, anstelle der Wolkenklassen. Es gilt ab der nächsten Suche.</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>Wolkenwahrscheinlichkeit mindestens, Prozent</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>Klares Bild</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>Macht ein Bild des Gebiets aus den klaren Pixeln vieler Tage. Die Klassifikationen entscheiden, von welchem Tag jedes Pixel kommt; dann werden nur die Teile der Kanäle gelesen, die zu sehen sind.

Ein Pixel ist klar, wenn es eine Klasse hat, keine der Klassen, die als Wolken zählen, und kein solches Pixel innerhalb des Saums liegt. Alle Kanäle eines Pixels kommen von einem Tag: dem neuesten, dem ältesten oder dem, der einem Tag am nächsten ist; einem der wenigsten Tage; oder dem, der allen anderen am ähnlichsten ist (Medoid). Der Median wird für jeden Kanal einzeln genommen.

Das Bild ist die Reflexion x 10000, mit -32768, wo kein Tag klar ist; der Kanal „visual“ gibt die Farben des Archivs, mit 0. Es liegt auf dem Gitter der Szenen, und zwar der Zone, die den größten Teil des Gebiets enthält; Szenen einer anderen Zone werden auf das nächste Pixel umgerechnet.

Auf Wunsch wird das Licht der Tage angeglichen, damit keine Nähte zu sehen sind: je Kanal ein Faktor und ein Offset, aus Boden, den zwei Tage klar zeigen. Sie stehen in den Metadaten des Bildes.

Die Tage sind Zahlen wie 20260731, nach der Sonne über dem Gebiet, 0, wo es keinen gibt; die Blicke (LOOKS) sind die Zahl der Tage, an denen ein Pixel klar ist.</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>Gebiet als Ausdehnung</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>Gebiet als Polygone; anstelle der Ausdehnung</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>Kanäle, wie red,green,blue; oder visual</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>Was ein Pixel von den Tagen zeigt, an denen es klar ist</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>Tag, für die Methode „closest“</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>Tage höchstens, in der Reihenfolge der Methode; 0 für alle</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>Das Licht der Tage angleichen, wo sie sich überlappen</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>Datum jedes Pixels</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>Zahl der klaren Tage</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>Die Methode „closest“ braucht einen Tag. Geben Sie einen an (DATE).</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>{file} ist dem Namen nach kein GeoTIFF. Geben Sie der Datei die Endung .tif.</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>Zwei Ausgaben können nicht eine Datei sein: {file}. Geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day}: {share} % des Gebiets</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} wird ausgelassen.</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} wird nicht angeglichen: Zu wenig klarer Boden ist mit den anderen gemeinsam.</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>Szenen einer anderen Zone werden auf das nächste Pixel umgerechnet.</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>{share} % des Gebiets sind an keinem dieser Tage klar und bleiben leer.</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>{day} ist der nächste Tag, der mehr davon zeigen würde.</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>Wolken für Polygone</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>Misst die Wolken in jedem Polygon eines Layers, etwa in Feldern, für jede Aufnahme eines Zeitraums: Pixel für Pixel, aus ihrer Klassifikation. Das Ergebnis hat eine Zeile für jedes Polygon und jede Aufnahme, die es berührt, mit den Wolken, der Abdeckung, den Pixeln jeder Klasse und dem Urteil.

Eine Aufnahme ist ein Überflug: Seine Kacheln werden zusammengefügt, und wo sie sich überlappen, zählt jedes Pixel einmal. Ein Pixel gehört zu einem Polygon, wenn sein Mittelpunkt darin liegt. Polygone dürfen sich überlappen; jedes zählt für sich. Die Wolken sind der Anteil an den Pixeln mit Daten.

Alle Polygone werden auf einmal gesucht, und jede Szene wird einmal gelesen, wie viele Polygone sie auch enthält. Ein Gebiet oder eine Ausdehnung begrenzt, welche Polygone gemessen werden: jene, die es berühren, jedes als Ganzes.

Mit einem Saum (CLOUD_MARGIN) zählen auch Pixel so nah an Wolken, auch an Wolken außerhalb des Polygons. RECURRING=leave_out lässt Boden aus, der an mindestens der Hälfte der sonst klaren Tage als Wolke gilt.

Ein Polygon, das nicht gemessen werden kann, wird ausgelassen, und das Protokoll sagt warum.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>Nur Polygone, die diese Ausdehnung berühren</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>Nur Polygone, die diese berühren; anstelle der Ausdehnung</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>Polygone: {polygons}, Aufnahmen: {found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Suche nach Boden, der wiederkehrend als Wolke gilt</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>Saum um Wolken, der auch als Wolke zählt, Meter</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>Boden, der an den meisten klaren Tagen als Wolke gilt</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>Einen zweiten Blick auf das werfen, was als Wolke zählt</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>Wolken, die ein zweiter Blick zweifelhaft findet, zählen als</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>Boden, der wiederkehrend als Wolke gilt, wird an {dates} sonst klaren Tagen erkannt.</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>Das Gebiet ist zu groß, um zu sagen, welcher Boden wiederkehrend als Wolke gilt.</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>Nur {dates} Tage sind sonst klar, und es braucht {fewest}, um zu sagen, welcher Boden wiederkehrend als Wolke gilt. Wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>An {count} Tagen wird eine Kopie angesehen, weil die gezählte nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>Das Python von QGIS hat kein Dask, das ein Scheduler braucht. Installieren Sie das Paket „distributed“, oder lassen Sie den Scheduler leer.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>Unter {address} antwortet kein Dask-Scheduler. Prüfen Sie die Adresse, oder lassen Sie den Scheduler leer.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>Der Dask-Cluster unter {address} kann nicht messen ({kind}). Sein Scheduler und seine Worker brauchen diese Erweiterung und ihre Pakete in ihrem Python-Pfad.</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>der Name der Szene im Katalog; bei mehreren derjenige der Szene, die am meisten abdeckt</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>die Nummer des Eingabeobjekts</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>derselbe Text in allen Zeilen eines Überflugs</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>der Zeitpunkt der Aufnahme, in UTC</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>die Kachel dieser Szene</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>die Wolken, die der Katalog für die ganze Kachel angibt, in Prozent</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>die im Gebiet gemessenen Wolken, in Prozent seiner Pixel mit Daten</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>der Anteil des Gebiets mit Daten, in Prozent</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear (klar), cloudy (bewölkt), low_coverage (lückenhaft) oder not_measured (ungemessen)</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>warum nicht gemessen wurde</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>die Sammlung des Katalogs</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>der Satellit</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>die Adresse der Szene im Katalog</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>alle Szenen, die zusammen gemessen wurden</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>die Pixel, deren Mittelpunkt im Polygon liegt, mit Daten oder ohne</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>jene davon, die klar sind</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>für jeden Index der Mittelwert der klaren Pixel</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>ebenso der Median</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>ebenso die Standardabweichung</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>ebenso der Wert, unter dem ein Zehntel davon liegt</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>ebenso der Wert, unter dem neun Zehntel davon liegen</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>Wolken auf Boden, der an den meisten klaren Tagen als Wolke gilt, in Prozent der Pixel mit Daten</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>mit einem zweiten Blick: Wolken, die nicht heller sind als der Boden an anderen Tagen, in Prozent der Pixel mit Daten</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>mit einem zweiten Blick: was weit heller ist als an anderen Tagen und nicht als Wolke zählt, ebenso</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>des Jahres, 1 bis 12; 0 steht für alle</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>wie viele das Archiv hat</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>wie viele davon sich beurteilen ließen; auf sie bezieht sich die Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>wie viele davon klar sind</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>dass ein Überflug klar ist, in Prozent</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>wo das 90-%-Intervall der Wahrscheinlichkeit beginnt</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>wo es endet</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>dass der Monat mindestens ein klares Bild hat, in Prozent; bei allen das Mittel der Monate</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>die Tage von einem klaren Bild zum nächsten, im Median</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>die Tage, die in 9 von 10 Fällen reichen</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first} bis {last}: die Pixel jeder Klasse</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>Klare Szenen suchen</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>Sucht in einem STAC-Katalog nach Satellitenszenen und misst bei jeder die Wolken im Gebiet, Pixel für Pixel, aus ihrer Klassifikation. Das Ergebnis hat ein Polygon für jede Szene, ihren Umriss, mit den Wolken, die der Katalog für die ganze Kachel angibt, den im Gebiet gemessenen Wolken und dem Urteil.

Mit zusammengefügten Kacheln hat es eines für jeden Überflug eines Satelliten; was Kacheln gemeinsam haben, zählt einmal.

Ein zweiter Blick vergleicht die Bilder nahe am Grenzwert damit, wie hell derselbe Boden an anderen Tagen der Suche ist, und fügt zwei Felder hinzu: was von den Wolken zweifelhaft ist, und wo Wolken übersehen sein können, in Prozent. Es sind Hinweise, die kein Urteil ändern, außer mit DOUBTFUL=clear. Er liest etwa 400 kB mehr von jedem Bild.

Masken übersehen die Ränder der Wolken: Mit einem Saum (CLOUD_MARGIN) zählen auch Pixel so nah an Wolken. Sand, Dächer und Docks können immer wieder als Wolke gelten: recurring sagt, wie viel Prozent der Pixel mit Daten auf Boden als Wolke zählen, der an mindestens der Hälfte der sonst klaren Tage als Wolke gilt; RECURRING=leave_out lässt solchen Boden aus.

Mit einer SEEN_FILE wird nur ausgegeben, was diese Datei nicht kennt: neue Bilder und jene, deren Urteil sich änderte, weil eine Kachel oder eine andere Verarbeitung hinzukam oder weil sie sich endlich messen ließen. Sie wird geschrieben, wenn der Lauf vollständig ist; so meldet derselbe Befehl, täglich ausgeführt, nur neue Bilder.

Das Gebiet ist eine Ausdehnung oder sind alle Polygone eines Layers zusammen. Tage und Monate richten sich nach der Sonne darüber.

Für Tausende von Szenen lässt die Adresse eines Dask-Schedulers dessen Cluster messen. Die Suche läuft weiter über das Netzwerk von QGIS; die Worker holen die Szenen über ihr eigenes Netzwerk. Sie brauchen diese Erweiterung in ihrem Python-Pfad.</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>Kacheln eines Überflugs zu einem Ergebnis zusammenfügen</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>Es gibt kein Gebiet. Geben Sie eine Ausdehnung (EXTENT) oder einen Layer mit Polygonen (AREA) an.</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>Nur ein zweiter Blick (SECOND_LOOK) findet zweifelhafte Wolken, die als klar zählen sollen (DOUBTFUL).</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>Zweifelhafte Wolken zählen weiterhin (DOUBTFUL), da wiederkehrender Boden weggelassen wird (RECURRING): Das meiste davon ist solcher Boden.</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>Zeilen: {rows}, mit Werten: {values}; wegen ihrer Wolken ausgelassen: {left_out}.</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>{measured} von {total} Ergebnissen gemessen: {clear} klar, {cloudy} bewölkt, {low} lückenhaft.</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>{missing} nicht gemessen:</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>Ausgelassene Objekte: {count}, aus den oben genannten Gründen.</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>Datei, die sich das Gesehene merkt; nur Neues wird ausgegeben</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>Gesehene Bilder</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>{new} von {listed} Ergebnissen sind neu.</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>Wann es klar ist</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>Sagt aus den gemessenen Aufnahmen einiger Jahre, wie oft das Gebiet in jedem Monat des Jahres klar ist und wie lange man auf ein klares Bild wartet. Die erste Zeile, mit dem Monat 0, gilt für alle Monate.

Die Wahrscheinlichkeit ist der Anteil der gemessenen Überflüge, die nach den Grenzwerten klar sind, mit einem Intervall von 90 % (Wilson). Wetter hält an und Jahre unterscheiden sich, daher ist das Intervall das von weniger Überflügen, nämlich so vielen, wie ebenso viel aussagen würden, wenn sie voneinander unabhängig wären. Was dem Archiv fehlt oder nicht gemessen werden konnte, gilt nicht als Wolke, und bei weniger als 10 gemessenen Aufnahmen wird nichts gesagt.

Satelliten kommen und gehen: Wartezeiten und die Wahrscheinlichkeit eines Monats richten sich nach den neuesten Überflügen des Zeitraums.

Die Blicke (LOOKS) sind die Zahl der Tage, an denen jedes Pixel klar ist, allein aus den Klassifikationen. Mit ihnen wird gesagt, wie viele Tage es braucht, bis jedes Pixel einmal klar zu sehen war, begonnen an jedem Tag, an höchstens 1.000.</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Aussichten</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>Zählen, an wie vielen Tagen jedes Pixel klar ist</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>Das Ergebnis kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>Nur {there} von {count} Zeilen sind im Ergebnis angekommen. Prüfen Sie die Regeln seiner Tabelle und den Platz auf dem Datenträger, oder wählen Sie ein anderes Ergebnis.</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>Kataloge, Namen oder Adressen</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>Mehrere werden durch Semikolons getrennt und nebeneinander durchsucht.</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>Sammlungen, werden selbst gefunden, wenn leer</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>Mehrere werden durch Kommas getrennt. Kopien einer Szene werden einmal gezählt.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Letzter Tag, einschließlich</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>Monate des Jahres, alle, wenn keiner gewählt ist</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Wolken im Gebiet höchstens, Prozent</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Abdeckung mindestens, Prozent</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Klassen, die als Wolken zählen</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>Szenen auslassen, für die der Katalog mehr Wolken angibt, Prozent</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>Ergebnisse höchstens, neueste zuerst; 0 für alle</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>Wolkenwahrscheinlichkeit, die als Wolke zählt, Prozent; 0 zählt die Klassifikation</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>Anmeldung, für Kataloge, deren Bilder eine brauchen</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>Bei mehreren Katalogen eine für jeden, in deren Reihenfolge, durch Semikolons getrennt.</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>Für das Gelesene zahlen (Requester Pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Dask-Scheduler, etwa tcp://host:8786; leer, um hier zu messen</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>Objekt {fid} wird ausgelassen: {why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>Die Felder des Ergebnisses</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>Zweiter Blick auf {count} Ergebnisse</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>{count} zweite Blicke gelten einer Kopie, weil die gezählte nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>Zeitreihen für Polygone</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>Folgt jedem Polygon eines Layers, etwa einem Feld, durch einen Zeitraum: die Statistik eines Index oder von Kanälen über seine klaren Pixel in jeder Aufnahme. Das Ergebnis hat eine Zeile für jedes Polygon und jede Aufnahme, die es berührt, ob klar oder nicht; OUTPUT_WIDE hat eine Zeile für jedes Polygon und eine Spalte mit dem Mittelwert für jeden Tag.

Ein Pixel gehört zu einem Polygon, wenn sein Mittelpunkt darin liegt, auf dem Gitter des feinsten verlangten Kanals, demselben an allen Tagen. Es ist klar, wenn es eine Klasse hat, keine der Klassen, die als Wolken zählen, und kein solches Pixel innerhalb des Saums liegt. Polygone dürfen sich überlappen; jedes zählt für sich.

Indizes sind ndvi, ndwi, ndmi, evi, savi, ndre, nbr und ndsi, wie in der Liste Awesome Spectral Indices; Kanäle wie red,nir; und Formeln aus Kanälen mit einem Namen, wie ratio=nir/red. Die Werte beruhen auf der Reflexion, 0 bis 1.

Ein innerer Puffer lässt die Pixel entlang der Ränder aus, die auch enthalten, was dahinter liegt.

Zuerst werden die Klassifikationen gelesen, dann nur die Blöcke der Kanäle, in denen ein Polygon ein klares Pixel hat, jeder einmal für alle Polygone.</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>Indizes, Kanäle oder Formeln, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>Innerer Puffer, der Pixel am Rand auslässt, Meter</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>Zeilen mit weniger klaren Pixeln auslassen, Prozent</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>Mittelwerte, eine Zeile je Polygon</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>Eine Spalte je Tag ergibt {count} Spalten, mehr, als eine Tabelle fasst. Wählen Sie einen kürzeren Zeitraum oder weniger Indizes, oder eine CSV-Datei für OUTPUT_WIDE.</translation>
    </message>
</context><context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation>Die Bilder des Projekts werden abgefragt</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} antwortet wieder.</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} antwortet nicht. Die Bilder von dort bleiben bis dahin leer.</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>Kontaktabzug…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>Webseite, eine Datei</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>Bild {number} von {total}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Als {file} gespeichert.</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>Der Bericht ist kopiert. Fügen Sie ihn dort ein, wo Sie um Hilfe bitten.</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>Speichern oder Herunterladen abbrechen</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>Hinzufügen zur Karte abbrechen</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>Seite abbrechen</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>Zweiten Blick abbrechen</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>Nur klare</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>Über die Zahlen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>Umrisse auf der Karte</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>Gebiet auf der Karte</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>Wolken ausblenden</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>Klare laufend hinzufügen, bis zu</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>Alle klaren hinzufügen</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>Alle klaren hinzufügen ({count})</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>Katalog sind die Wolken, die der Anbieter des Bildes für eine ganze Kachel von 110 km angibt; das sagt wenig über Ihr Gebiet und ist manchmal falsch. Im Gebiet sind die Wolken in Ihrem Gebiet: Clear Scenes zählt sie Pixel für Pixel in der Karte von Wolken, Wasser und Land, die jedem Bild beiliegt, und der Strich auf dem Balken ist Ihr Grenzwert. Diese Karte kann Dächer, Sand, Schnee und flachen dunklen Boden für Wolken halten und dünne Wolken und die Ränder von Wolken übersehen. Ein zweiter Blick (im Menü einer Zeile) sagt, wie viel der Wolken nicht heller ist als derselbe Boden an anderen Tagen, und damit zweifelhaft.</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>Szenen, die laufend hinzugefügt werden, höchstens</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>Layerstil</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>Wie die Szenen auf der Karte aussehen</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>Auf der Karte weglassen, was als Wolken zählt, damit der Layer darunter zu sehen ist</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>Szenen auf der Karte wählen</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>Klicken Sie auf einen Umriss auf der Karte, um seine Zeile zu wählen, noch einmal für den nächsten Tag dort, doppelt zum Hinzufügen. Ziehen verschiebt die Karte; Esc beendet.</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>Speichern, Herunterladen, Exportieren und Öffnen</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>Gewählte Bilder speichern oder herunterladen, Ergebnisse exportieren, eine Suche speichern oder öffnen, wählen, was die Karte zeigt</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>Die gewählten Szenen hinzufügen; ein Doppelklick auf eine Zeile tut dasselbe</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>Jede klare Szene hinzufügen</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>Die Eingabetaste fügt die gewählten Tage zur Karte hinzu.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (ungültig)</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>Wiederkehrendes auslassen</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>mit einem Saum von</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>An %n Tag wurde eine Kopie angesehen, weil die gezählte nicht gelesen werden konnte.</numerusform>
            <numerusform>An %n Tagen wurde eine Kopie angesehen, weil die gezählte nicht gelesen werden konnte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>Das Gebiet ist zu groß, um zu sagen, welcher Boden wiederkehrt.</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>Nichts wird ausgelassen: {dates} der Tage sind sonst klar, und es braucht {fewest}. Wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>Saum um Wolken, in Metern</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>Masken übersehen die Ränder der Wolken. Pixel, die höchstens so weit von Wolken entfernt sind, zählen auch als Wolke, auch bei Wolken außerhalb Ihres Gebiets.</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>Sand, Dächer und Docks können immer wieder als Wolke gelten. Boden, bei dem das an mindestens der Hälfte der sonst klaren Tage so ist, wird nicht gezählt.</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>Ausschnitt speichern</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Wolken weglassen</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Echtfarben (Bild)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflexion, gewählte Kanäle</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>Wie im Archiv (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>Die Pixel weglassen, die als Wolken zählen; sie enthalten dann keine Daten</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>Im KBS des Archivs werden die Pixel gespeichert, wie sie sind, für alle Tage im selben Gitter.</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>In einem anderen KBS werden die Werte interpoliert.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>Reflexion</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Wählen Sie mindestens einen Kanal.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Wählen Sie einen Speicherort.</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n Cloud-optimiertes GeoTIFF, etwa {size} vor der Komprimierung.</numerusform>
            <numerusform>%n Cloud-optimierte GeoTIFFs, je etwa {size} vor der Komprimierung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n Datei gibt es schon, {name}. Ersetzen?</numerusform>
            <numerusform>%n Dateien gibt es schon, darunter {name}. Ersetzen?</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>Suche speichern…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>Suche öffnen…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} wurde gespeichert.</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>Suche öffnen</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>Die Suche ist geöffnet. Klicken Sie auf Klare Szenen suchen, um sie auszuführen.</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first} bis {last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Alle Monate</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Wolken im Gebiet höchstens</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>Die erweiterte Auswahl zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>Abdeckung mindestens</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>Zählt als Wolken</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>Erster Tag, einschließlich (nach der Sonne über Ihrem Gebiet)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>Letzter Tag, einschließlich (nach der Sonne über Ihrem Gebiet)</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>Nur Bilder dieser Monate jedes Jahres, etwa Juni bis August der letzten fünf Jahre.</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Wolken im Gebiet höchstens, Prozent</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>Eine Szene ist klar, wenn höchstens so viel Ihres Gebiets bewölkt ist. Eine Änderung braucht keine neue Suche.</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Abdeckung mindestens, Prozent</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>Wie viel Ihres Gebiets eine Szene mit Daten abdecken muss, um als klar zu gelten.</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>Welche Klassen der Klassifikation einer Szene als Wolken gezählt werden.</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>Wählen Sie einen Katalog, oder geben Sie die Adresse einer STAC-API mit Szenen von Sentinel-2, Landsat oder HLS ein; mehrere werden durch Semikolons getrennt. Alle offenen Archive sind Earth Search und Planetary Computer, und auch Copernicus Data Space, sobald Sie eine Anmeldung dafür gewählt haben.</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>{catalog} wird durchsucht</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>Zweiter Blick auf die Wolken</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>Zweiter Blick auf alle nahe am Grenzwert</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>Ist das, was als Wolke zählt, heller als derselbe Boden an anderen Tagen?</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>Zweifelhafte Wolken als klar zählen</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>Zweiter Blick läuft…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>Der zweite Blick hat nichts Zweifelhaftes gefunden. Seine Zahlen stehen im Tooltip der Zeile.</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>Kurve über die Zeit…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{shown} von {count} Tagen haben ein klares Pixel.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n Tag konnte nicht gelesen werden.</numerusform>
            <numerusform>%n Tage konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>Wählen Sie 1 bis {count} Polygone des Layers.</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>Eine Kurve zeigt nur einen Index.</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>Suchen Sie zuerst Szenen.</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>Ihr Gebiet</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>{done} von {count} Tagen gelesen</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>Kurve speichern</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>In {file} gespeichert.</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>Kurve über die Zeit</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>Werte lesen</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>Jedes gewählte Polygon</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>Jahre übereinander</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>Geglättete Linie</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>Kurve speichern…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>Lesen Sie die Werte der klaren Pixel Ihres Gebiets an jedem Tag der Ergebnisse, um zu sehen, wie sie sich verändern.</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>Jedes gewählte Polygon ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>Ein Index, ein Kanal wie red oder eine Formel aus Kanälen wie ratio=nir/red</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>Die Werte der klaren Pixel an jedem Tag der Ergebnisse lesen und ihre Kurve zeichnen</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>Eine Kurve für jedes gewählte Polygon des Gebietslayers statt einer für alle, bis zu 10</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>Von Januar bis Dezember, jedes Jahr mit einer eigenen Kurve</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>Eine glatte Linie durch alle Tage, vor allem durch jene mit mehr klaren Pixeln</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>Die Kurve als Bild speichern oder ihre Zahlen für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}, 10. bis 90. Perzentil {low} bis {high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>{share} klar, {clear} von {pixels} Pixeln</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>Zweiter Blick: {doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>Gefüllt: nach Ihrem Grenzwert klar. Hohl: teilweise klar, je größer, desto mehr; der Balken ist das 10. bis 90. Perzentil, wie das Band bei klaren Tagen. Orangefarbener Ring: Ein zweiter Blick hat Zweifel.</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>Die geglättete Linie ist die von Whittaker, nach Tagen, zweite Differenzen, Lambda {smoothness}, jeder Tag gewichtet nach dem Anteil, der klar ist.</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>Werte im Lauf der Zeit werden gelesen</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>Hier suchen</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>Das jetzt gewählte Gebiet durchsuchen</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>Für das Gebiet von {time}; seither wurde die Karte verschoben.</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>Für das Gebiet von {time}; jetzt ist ein anderes gewählt.</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>Echtfarben</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Landwirtschaft</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>Kurzwelliges Infrarot</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>Vegetationsindex (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>Wasserindex (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>Einzelner Kanal, Rot</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>Einzelner Kanal, nahes Infrarot</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>Keine Szenen in diesem Gebiet und Zeitraum. Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob es das Gebiet ist, das Sie meinen.</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>{measured} von {total} gemessen, {clear} klar</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Der Katalog wird durchsucht…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>Suche, Seite {page}, Szenen: {scenes}; {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>Messung: {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>Messung: {counted}, noch etwa {time}</translation>
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
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation>Der Katalog allein hätte {offered} zu Unrecht angeboten und {hidden} zu Unrecht verborgen.</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>Keine Szene ist klar. Am nächsten: {date} Wolken im Gebiet. Lassen Sie mehr Wolken zu, oder wählen Sie einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>Danach: {dates}.</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>Keine Szene deckt genug von Ihrem Gebiet ab. Verlangen Sie weniger Abdeckung, oder wählen Sie ein kleineres Gebiet.</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>Keine Szene konnte gemessen werden. Die Gründe stehen über der Tabelle.</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date} mit {cloud}</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>Ergebnisse exportieren…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage, mit Umrissen</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>Nach {file} exportiert, Zeilen: {count}.</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>In die Tabelle {table} von {file} exportiert, Zeilen: {count}.</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} hat schon eine Tabelle {table}. Ersetzen? Die anderen Tabellen bleiben, wie sie sind.</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>Jeder Tag nach den Wolken in Ihrem Gebiet. Die Pfeiltasten links und rechts wählen einen Tag.</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>Noch einmal zu messen versuchen, was nicht gemessen werden konnte</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>{count} von {total} Aufnahmetagen nicht messbar.</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>Der Server antwortet nicht. Sobald er es tut, kommt das Bild von selbst.</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>Melden, wenn es klar ist</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>QGIS täglich nach neuen klaren Bildern dieses Gebiets sehen lassen</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>„{name}“ löschen? Bilder auf der Karte bleiben.</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Zur Karte hinzufügen</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>Suche nach neuen klaren Bildern: {name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name}: Das letzte Nachsehen war nicht möglich. {why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} ist klar: {name}, {cloud} Wolken im Gebiet.</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n klares Bild, das neueste vom {date}: {name}.</numerusform>
            <numerusform>%n klare Bilder, das neueste vom {date}: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name}: Der Katalog hat nichts Neueres als {date} aufgeführt. Was er verspätet ergänzt, wird gemeldet.</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>Zuletzt klar</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Nachgesehen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>Beim Start von QGIS und täglich</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>Beim Start von QGIS</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>Nur mit „Jetzt nachsehen“</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sieht nach…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>Noch keine Beobachtungen. Legen Sie ein Gebiet und einen Grenzwert fest, und wählen Sie „Melden, wenn es klar ist“ unter Mehr.</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>Ein Doppelklick oder F2 gibt ihr einen anderen Namen</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>Das neueste klare Bild und die Wolken im Gebiet darauf</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>Wann zuletzt im Katalog nachgesehen wurde</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Wolken im Gebiet höchstens</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>Wann QGIS nach neuen Bildern sieht</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>QGIS sieht im Hintergrund nach, nur nach neuen Bildern, und meldet, wenn eines klar ist</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>Nach neuen Bildern aller Beobachtungen sehen, die nicht pausiert sind</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>Die gewählten Beobachtungen ruhen lassen oder fortsetzen</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>Die gewählten Beobachtungen löschen; Bilder auf der Karte bleiben</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>Wochen mit einem klaren Bild, Jahr für Jahr</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year}: {clear} von {weeks} Wochen mit einem Überflug haben ein klares Bild</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>Die Weltkarte wird geöffnet</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Welt</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>die Zahl {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>Breite {lat}, Länge {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>West {west}, Süd {south}, Ost {east}, Nord {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>es sagt nicht, wo auf der Erde es liegt</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>Neben einer Wolke</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>Freies Land</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>Mögliche Wolke, mittlere Sicherheit</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>Gesättigt oder fehlerhaft</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>Dunkle Fläche oder Geländeschatten</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>Wolkenschatten</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Vegetation</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>Ohne Vegetation</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Nicht klassifiziert</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>Wolke, mittlere Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>Wolke, hohe Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>Dünne Zirruswolken</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>Schnee oder Eis</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>Das Gebiet ist leer. Wählen Sie eines mit Polygonen, oder verwenden Sie den Kartenausschnitt.</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>Das Gebiet lässt sich auf der Erde nicht finden. Prüfen Sie seine Koordinaten und sein KBS.</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>Orte in {crs} haben auf der Erde keine bekannte Lage. Wählen Sie ein anderes KBS für die Karte oder für den Layer.</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>Das Gebiet ist zu groß: {size} km², höchstens {limit} km² lassen sich messen. Zoomen Sie hinein, oder wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>Die Teile des Gebiets liegen mehr als {limit} km auseinander. Suchen Sie sie nacheinander.</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>Das Gebiet hat mehr als {limit} Ecken. Vereinfachen Sie seine Polygone, oder wählen Sie weniger davon.</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>Die Polygone von {layer} können nicht gelesen werden. Prüfen Sie, ob die Quelle erreichbar ist.</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>Das Gebiet wird noch aus seinem Layer gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>Noch ist kein Gebiet gewählt. Zeichnen Sie es, geben Sie es ein, oder wählen Sie den Kartenausschnitt.</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>Im Projekt gibt es keinen Polygonlayer. Fügen Sie einen hinzu, oder wählen Sie den Kartenausschnitt.</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>Das ist nicht verständlich: „{text}“. Schreiben Sie Breite und Länge (1.29, 103.85), ein Rechteck (West, Süd, Ost, Nord), WKT oder GeoJSON.</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>Breite {lat}, Länge {lon} liegt nicht auf der Erde. Zuerst kommt die Breite, von -90 bis 90; oder schreiben Sie N, S, E, W zu den Zahlen.</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>Süd {south} liegt nicht unter Nord {north}. Ein Rechteck ist West, Süd, Ost, Nord, in Grad.</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>In diesem {format} gibt es kein Polygon. Fügen Sie eines mit einem Polygon oder einem Punkt ein.</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>Das lässt sich auf zwei Arten lesen: „{text}“ ist {one} oder {other}. Schreiben Sie Dezimalzahlen mit Punkt, oder setzen Sie ein Semikolon zwischen die Zahlen.</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>Es gibt kein KBS, daher ist nicht bekannt, wo das Gebiet liegt. Legen Sie eines für den Layer oder für das Projekt fest.</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>Die Karte zeigt mehr als die Erde oder keinen Ort auf ihr. Zoomen Sie auf Ihr Gebiet, oder geben Sie einen Ort ein.</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>Es gibt noch keine Karte. Geben Sie Ihren Ort unter Gebiet ein, oder öffnen Sie ein Projekt.</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>Kein Ort heißt „{name}“. Prüfen Sie die Schreibweise, oder geben Sie Breite und Länge ein.</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>Die Weltkarte von QGIS kann nicht gelesen werden: {file}. Geben Sie stattdessen einen Ort ein.</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>Ein Teil des Gebiets liegt für die Kartenprojektion dieser Szene zu weit entfernt. Suchen Sie die Teile des Gebiets nacheinander.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>Dies wurde vor dem Ende gestoppt, obwohl niemand es abgebrochen hat. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>Der Katalog {catalog} kann nicht verwendet werden: {reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} wird nicht mehr angeboten. An seine Stelle trat {successor} ({url}); wählen Sie stattdessen diesen.</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>Unter {url} gibt es keine STAC-API. Prüfen Sie die Adresse; sie endet meist auf /v1 oder /stac.</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>Unter {url} gibt es kein STAC-Item. Aktualisieren Sie seine Sammlung im Browser.</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} hat keine Sammlung mit einer hier bekannten Szenenklassifikation. Angeboten werden: {offered}.</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>In {collection} von {catalog} lassen sich Wolken nicht messen: Keine Datei der Szenen sagt, was ihre Pixel sind (es gibt {assets}). Wählen Sie eine andere Sammlung.</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} hat die Suche abgelehnt: {answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{catalog} hatte nach {minutes} Minuten nicht alle Szenen genannt. Wählen Sie einen kürzeren Zeitraum, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} hat nur {named} von {matched} Szenen genannt, dann dieselben noch einmal. Die übrigen fehlen: Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>Mehr als {limit} Szenen passen. Wählen Sie einen kürzeren Zeitraum oder ein kleineres Gebiet.</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} ist kein Datum. Schreiben Sie es wie 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} ist keine Liste von Monaten. Schreiben Sie ihre Nummern, etwa 6,7,8.</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} ist keine Liste von Klassen. Schreiben Sie Zahlen von 1 bis 11, etwa 8,9,10.</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>In diesem Gebiet und Zeitraum wurden keine Szenen gefunden. Wählen Sie einen längeren Zeitraum, oder prüfen Sie, ob es das Gebiet ist, das Sie meinen.</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>Kein Pixel des Gebiets ist an einem der {dates} lesbaren Tage klar. Suchen Sie in einem längeren Zeitraum, oder nehmen Sie einen kleineren Saum oder weniger Klassen als Wolken.</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>Kein Tag hat alle diese Kanäle: {bands}. Wählen Sie andere Kanäle, eine andere Sammlung oder einen anderen Zeitraum.</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} nennt keine Kanäle. Verwenden Sie Namen wie {offered}, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>Die Szenen stammen von Sensoren, deren Kanäle sich nicht gleichen; ein gemeinsames Bild würde Stufen zeigen, die es am Boden nicht gibt. Wählen Sie eine Sammlung.</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>In {folder} darf nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Den Ordner {folder} gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} ist in einem anderen Programm geöffnet oder geschützt. Schließen Sie die Datei dort, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} gibt es schon, und es ist kein GeoPackage. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} konnte nicht zu Ende geschrieben werden. Schaffen Sie Platz, oder wählen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} wurde nicht geschrieben: {why}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>{file} kann nicht gelesen werden: {why}. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} ist keine von Clear Scenes gespeicherte Suche. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} wurde von einem neueren Clear Scenes gespeichert. Aktualisieren Sie zuerst die Erweiterung.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>{file} kann nicht geöffnet werden: „{part}“ fehlt darin oder ist falsch. Lassen Sie die Suche noch einmal speichern.</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} gibt es schon, und es ist nicht diese Datei. Benennen Sie sie um, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} ist heruntergeladen, aber der Katalog gibt das Item dazu nicht heraus: Eine Suche in diesem Ordner wird die Datei nicht finden. Laden Sie sie später noch einmal herunter.</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} wurde während des Herunterladens auf dem Server geändert. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} Was von {file} bis dahin ankam, bleibt erhalten; Herunterladen macht dort weiter.</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>Das Bild wäre {size} GB groß, höchstens {limit} GB werden gespeichert. Wählen Sie ein kleineres Gebiet oder weniger Kanäle.</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>Das Gebiet lässt sich in {crs} nicht darstellen. Wählen Sie ein anderes KBS.</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>Das Bild konnte nicht zu Ende gelesen werden, deshalb wurde nichts gespeichert. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>Der Katalog nennt eine Datei außerhalb seines eigenen Ordners, die aus Sicherheitsgründen nicht geöffnet wird: {address}. Wenn Sie ihm vertrauen, wählen Sie den Katalog, der über beiden liegt, oder verschieben Sie seine Datei in den Ordner mit den Bildern.</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>Die Datei {file} gibt es nicht. Sie wurde verschoben oder nie heruntergeladen.</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>Die Datei {file} ist leer. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>Die Datei {file} endet zu früh. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>Die Datei {file} kann nicht gelesen werden: {why}. Laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>Aus {path} können keine Szenen gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} ist eine Tabelle in Parquet. Dafür braucht es ein GDAL mit dem Treiber Parquet oder, außerhalb von QGIS, pyarrow; beides fehlt. Speichern Sie die Items stattdessen als JSON.</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>Weggelassen aus {path} wurden Produkte, die nicht gelesen werden, etwa {name}. Ihre Anzahl ist {count}. Gelesen werden Produkte von Level-2, entpackt; die von Sentinel-2 dürfen gezippt sein.</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog}: {note} Wählen Sie die Anmeldung unter Erweitert, Anmeldung.</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} verlangt eine Anmeldung. Wählen Sie unter Erweitert, Anmeldung eine Ihrer Authentifizierungen in QGIS.</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} hat die Anmeldung abgelehnt (HTTP-Status {status}). Prüfen Sie sie unter Erweitert, Anmeldung; sie ist vielleicht abgelaufen oder nicht für diesen Katalog gedacht.</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>Für die Bilder von {catalog} zahlt, wer sie liest. Wenn Sie einverstanden sind, schalten Sie unter Erweitert Für das Gelesene zahlen ein.</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>Es gibt {logins} Anmeldungen für {catalogs} Kataloge. Geben Sie für jeden Katalog eine an, in derselben Reihenfolge; lassen Sie die Stelle eines Katalogs, der keine braucht, leer, etwa ;abc1234.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>{catalog} wird mit dieser Anmeldung gemessen, aber die Karte kann damit nicht zeichnen: nur mit S3-Schlüsseln oder wo keine Anmeldung nötig ist. Wählen Sie unter Erweitert, Anmeldung eine andere.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} wird mit dieser Anmeldung gemessen, aber die Karte kann die Bilder von dort nicht zeichnen. Holen Sie die Dateien mit „Herunterladen…“, oder wählen Sie einen Katalog, der sie für alle hat.</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>Die Anmeldung {login} kann nicht aus den Authentifizierungseinstellungen von QGIS gelesen werden. Geben Sie das Hauptkennwort ein, oder wählen Sie die Anmeldung unter Erweitert neu.</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>QGIS darf {file} nicht öffnen, weil die Einstellung {setting} von GDAL die Dateiendung nicht nennt. Fragen Sie, wer sie gesetzt hat.</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>Die Anmeldung wartet auf das Hauptkennwort von QGIS. Wählen Sie „Jetzt nachsehen“, oder durchsuchen Sie den Katalog einmal mit dieser Anmeldung.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>{host} ist nicht erreichbar. Prüfen Sie die Netzwerkverbindung und die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} hat nicht rechtzeitig geantwortet. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} hat die Verbindung geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>Die Netzwerkeinstellungen von QGIS wurden geändert, während {host} abgefragt wurde. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} ließ {count} Anfragen nacheinander unbeantwortet und wurde deshalb nicht weiter gefragt. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>Der Proxy auf dem Weg zu {host} hat die Verbindung abgelehnt. Prüfen Sie seine Adresse, Benutzername und Kennwort.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut. Wenn Sie den Server kennen, fügen Sie sein Zertifikat in den Einstellungen hinzu.</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} hat mit HTTP-Status {status} geantwortet.</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} hat mehr gesendet als angefordert.</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} liefert keine Teile von Dateien, deshalb kann die Szene nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} hat einen anderen Teil der Datei gesendet als angefordert.</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>Der Katalog nennt eine Adresse, die aus Sicherheitsgründen nicht geöffnet wird: {address}. Geöffnet wird nur https zu öffentlichen Servern.</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} hat die Signatur nicht geliefert, die seine Dateien brauchen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>Der Katalog nennt für diese Szene keine Szenenklassifikation.</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>Der Katalog nennt für diese Szene keine Wolkenwahrscheinlichkeit. Zählen Sie ihre Klassifikation, oder wählen Sie Earth Search, Collection 1, oder den Copernicus Data Space.</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog} hat (noch) kein {mask} von diesem Überflug. Es kommt einige Tage nach dem Bild, und nicht überall.</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>{mask} fehlt: Installieren Sie es mit python3 -m pip install {mask}[cpu] (160 MB) im Python von QGIS, und starten Sie QGIS neu.</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>Ein so großes Gebiet sieht das neuronale Netz nicht an. Suchen Sie in einem Teil davon, von höchstens etwa {square_km} km².</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>Die Szenenklassifikation ist eine {format}-Datei, die Clear Scenes nicht liest. Wählen Sie einen Katalog, der sie als GeoTIFF oder JPEG 2000 hat.</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>Die Szenenklassifikation ist eine mit {codec} gepackte Zarr-Datei, die hier weder das verwendete GDAL noch Python entpackt. Installieren Sie das Python-Paket numcodecs für QGIS, oder verwenden Sie ein QGIS, dessen GDAL {codec} hat.</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>Weder das Item noch seine Sammlung sagt, was die Pixelwerte von {asset} bedeuten, daher lassen sich die Wolken nicht zählen. Wählen Sie eine andere Sammlung, oder bitten Sie den Betreiber des Katalogs, die Klassen anzugeben.</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>Der Katalog gibt für diese Szene keinen gültigen Umriss an.</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>Der Katalog gibt für diese Szene kein gültiges Datum an.</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>Die Szenenklassifikation kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>Die Szenenklassifikation sagt nicht, wo auf der Erde sie liegt.</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>Die Suche wurde beendet, bevor diese Szene gemessen war.</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>Ein unerwarteter Fehler ({kind}) hielt diese Szene auf; Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>Der Katalog nennt für diese Szene keine Datei dieser Art.</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>Es gibt keine Vorschau, weil das Bild nicht gelesen werden kann: {why}.</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>Es gibt keinen zweiten Blick, weil das Bild nicht gelesen werden kann: {why}.</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>Für ein so großes Gebiet gibt es keinen zweiten Blick. Suchen Sie in einem Teil davon, von höchstens 3.000 km².</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>Es sind zu wenige Tage: Ein zweiter Blick braucht {least} andere lesbare, und es gibt {count}. Suchen Sie in einem längeren Zeitraum.</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>Das Bild ist eine {format}-Datei, die Clear Scenes nicht anzeigt. Wählen Sie einen Katalog, der es als GeoTIFF oder JPEG 2000 hat.</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>Das Bild liegt in Zarr vor; darin zählt Clear Scenes nur Wolken und erstellt Kartenlayer. Wählen Sie für alles andere einen Katalog, der es als GeoTIFF oder JPEG 2000 hat.</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>Das Bild liegt in Zarr {version} vor, das GDAL {gdal} dieses QGIS nicht liest: Dafür braucht es GDAL {needed} oder neuer. Wählen Sie einen Katalog, der es als GeoTIFF oder JPEG 2000 hat.</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>Das Bild liegt in Zarr vor, mit {codec} gepackt, was das GDAL dieses QGIS nicht entpackt. Verwenden Sie ein QGIS, dessen GDAL {codec} hat, oder wählen Sie einen Katalog, der es als GeoTIFF oder JPEG 2000 hat.</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>Das Bild von {host} kann nicht geöffnet werden. Prüfen Sie die Proxy- und Zertifikatseinstellungen von QGIS, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>Das Bild kann nicht geöffnet werden: {why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} hat {named} von {matched} Szenen genannt, die nach eigener Zählung passen; diese kann eine Schätzung sein. Suchen Sie einen kürzeren Zeitraum, um zu sehen, ob mehr kommen.</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} hat {named} Szenen genannt und sagt nicht, ob es alle sind. Suchen Sie einen kürzeren Zeitraum, um zu sehen, ob mehr kommen.</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} hat nur die Szenen eines Teils des Zeitraums genannt. Einige von {first} bis {last} fehlen: {reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} hat keine Sammlung {collection}. Wählen Sie eine vorhandene, etwa {offered}.</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>Tage, die nur {catalog} hat, fehlen vielleicht, weil dort nicht zu Ende gesucht wurde. {reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} ist beschädigt oder keine Datei gesehener Bilder und wurde gelassen, wie sie ist. Geben Sie eine andere Datei an, oder löschen Sie sie: Dann sind alle Bilder neu.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} wurde von einem neueren Clear Scenes geschrieben. Aktualisieren Sie zuerst die Erweiterung.</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} gehört zu einer anderen Suche; anders ist: {part}. Geben Sie für diese Suche eine eigene Datei an.</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>Eine Beobachtung kann nicht gelesen werden: {file} ist beschädigt oder von einem neueren Clear Scenes. Löschen Sie die Datei, oder aktualisieren Sie die Erweiterung.</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} ist keine Formel aus Kanälen, ab „{rest}“. Verwenden Sie Zahlen, die Kanäle {bands}, + - * / und Klammern, etwa ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… ist zu lang für eine Formel aus Kanälen. Verwenden Sie eine kürzere.</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} ist kein Index. Verwenden Sie Namen wie {indices}, Kanäle wie {bands} oder eine Formel aus Kanälen, etwa ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>Zwei Indizes heißen {text}. Geben Sie jeder Formel einen eigenen Namen.</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>Es gibt keine Werte, weil das Bild nicht gelesen werden kann: {why}.</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>Kein Pixel hat seinen Mittelpunkt in diesem Polygon: Es ist kleiner oder schmaler als die Pixel von {size} m. Verlangen Sie Kanäle mit kleineren Pixeln, oder fügen Sie es mit seinen Nachbarn zusammen.</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>Der innere Puffer von {buffer} m lässt kein Pixel dieses Polygons übrig. Nehmen Sie einen kleineren Puffer.</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>Die klaren Pixel haben keinen Wert: Ihre Kanäle enthalten dort keine Daten, sind gesättigt oder teilen durch 0.</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>Es gibt keine Änderung zu zeigen, weil {date} nicht gelesen werden kann: {why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>Kein Pixel Ihres Gebiets ist sowohl am {first} als auch am {last} klar. Wählen Sie zwei Tage mit weniger Wolken.</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>Die Pixel vom {first} und vom {last} sind nicht dieselben, da die Bilder von verschiedenen Sensoren stammen. Wählen Sie zwei Tage desselben Sensors.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} reicht über das durchsuchte Gebiet hinaus, daher sind nicht alle Bilder davon bekannt. Suchen Sie zuerst Szenen dafür.</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} ist beschädigt oder weder Katalog noch Sammlung noch Item von STAC.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} hat mehr als {limit} MB und wurde aus Sicherheitsgründen nicht gelesen.</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} gehört zu einer STAC-API. Geben Sie die Adresse dieser API ein, um darin zu suchen.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>Szenen von {catalog} fehlen vielleicht, weil Dokumente darin nicht gelesen werden konnten. Ihre Anzahl ist {count}; zum ersten: {reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>Szenen von {catalog} fehlen vielleicht, weil nicht mehr als {limit} Ebenen von Katalogen geöffnet werden. Geben Sie die Adresse eines Katalogs weiter unten ein.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Szenen von {catalog} fehlen vielleicht, weil nicht mehr als {limit} Dokumente gelesen werden. Geben Sie die Adresse eines Katalogs oder einer Sammlung darin ein.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Szenen von {catalog} fehlen vielleicht, weil nicht mehr als {limit} MB an Dokumenten gelesen werden. Geben Sie die Adresse eines Katalogs oder einer Sammlung darin ein.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>es sind zu viele Dateien darin</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>das Gebiet hat in diesem KBS kein Bild</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>es kann nicht in Teilen gelesen werden</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>es hat keine Übersichten, und das Gebiet ist groß</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>das Format ist nicht bekannt</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>die Farben sind nicht bekannt</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>seine Pixel sind Brüche</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>ein Block ist beschädigt</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>seine Wolkenwahrscheinlichkeit hat andere Pixel</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>die Pixel sind Bruchzahlen, nicht die ganzen Zahlen von Klassen</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>es sagt nicht, wo es liegt, und der Katalog nennt eine andere Größe</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>es nennt einen anderen Ort als der Katalog und kein KBS</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>sie wurde ersetzt, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>die Blöcke sind zu groß</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>der Dateikopf ist zu lang</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>die Größe ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>die Liste der Blöcke ist nicht vollständig</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>das Verzeichnis ist zu lang</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>der Dateikopf ist nicht vollständig</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>der Dateikopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>unter der Adresse gibt es kein Zarr-Array</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>die Pixel sind keine ganzen Zahlen von 8 oder 16 Bit</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>die Zarr-Metadaten sind nicht die eines Bildes</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>Die Suche steht allen offen. Bilder brauchen ein kostenloses Konto des Copernicus Data Space: Erstellen Sie S3-Schlüssel auf eodata-s3keysmanager.dataspace.copernicus.eu und fügen Sie sie in QGIS als Authentifizierung „AWS S3“ hinzu.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>Die Suche steht allen offen. Bilder brauchen die S3-Schlüssel eines Amazon-Kontos, das für das Gelesene zahlt. Planetary Computer hat dieselben Szenen für alle.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>Die Suche steht allen offen. Bilder brauchen ein kostenloses Konto bei Earthdata Login der NASA: Erzeugen Sie ein Token auf urs.earthdata.nasa.gov und fügen Sie es in QGIS als Authentifizierung „API-Kopf“ hinzu, mit dem Header Authorization und dem Wert Bearer, einem Leerzeichen und dem Token. Planetary Computer hat dieselben Szenen für alle.</translation>
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
        <translation>Planetary Computer, HLS aus Sentinel-2</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation>Planetary Computer, HLS aus Landsat</translation>
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation>USGS, Landsat Collection 2</translation>
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation>NASA, HLS aus Sentinel-2</translation>
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation>NASA, HLS aus Landsat</translation>
    </message>
    <message>
        <source>Sentinel-2, all open archives</source>
        <translation>Sentinel-2, alle offenen Archive</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>darin liegt weder ein Produkt von Sentinel-2 L2A, Landsat Collection 2 Level-2 oder HLS noch etwas Heruntergeladenes</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>sie ist keine Tabelle von STAC-Items (stac-geoparquet)</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>sie ist beschädigt oder kein Parquet</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>sie ist weder ein STAC-Item noch eine Sammlung von Items</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>sie ist beschädigt oder kein JSON</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>sie hat keine Metadaten dieses Produkts von Landsat Collection 2 Level-2</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>sie ist beschädigt oder kein XML</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>sie hat keine Metadaten eines Produkts von Sentinel-2 L2A</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>das Gebiet</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>was als Wolke zählt</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>ein Grenzwert</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>ob Kacheln zusammengefügt werden</translation>
    </message>
</context></TS>
