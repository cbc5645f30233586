<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>Leyendo la capa…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>Elija una forma y dibújela en el mapa.</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>Latitud, longitud; u oeste, sur, este, norte; o WKT o GeoJSON.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>Arrastre para trazar un rectángulo en el mapa.</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>Pulse los vértices en el mapa, y clic derecho para terminar.</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>Pulse el centro en el mapa, o arrastre desde allí.</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>La capa de la zona se ha eliminado. La zona vuelve a ser la vista del mapa.</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>Solo el objeto seleccionado (%n)</numerusform>
            <numerusform>Solo los objetos seleccionados (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>Vista del mapa</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Capa de polígonos</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>Dibujada en el mapa</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>Dibujar un rectángulo</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>Dibujar un polígono</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>Dibujar un círculo</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>Por ejemplo 1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>Dónde buscar las nubes.</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>Todos los polígonos de esta capa juntos son la zona.</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Objetos seleccionados solamente</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>Solo los polígonos seleccionados de la capa son la zona.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>Por ejemplo 500 m o 2.5 km.</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>Zoom a la zona</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>Un punto, primero la latitud: 1.29, 103.85 o 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>Un rectángulo, oeste, sur, este, norte: 103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT o GeoJSON, primero la longitud, como en esos formatos: POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>Su zona</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>Imagen en color verdadero</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infrarrojo cercano</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>Infrarrojo cercano, estrecho</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>Infrarrojo de onda corta, 1,6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>Infrarrojo de onda corta, 2,2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>Buscar escenas despejadas aquí</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>El catálogo está elegido. Pulse Buscar escenas despejadas para buscar en él.</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>El catálogo está elegido, pero no la zona ni el día del ítem. {why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>La zona y el día son los de {item}. Pulse Buscar escenas despejadas para buscar en ellos.</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>Ordenando la caché de Clear Scenes</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>Sus catálogos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>Añadir un catálogo</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>Eliminar el catálogo</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>Cada catálogo necesita un nombre y una dirección.</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>No se puede guardar una dirección que contenga una contraseña, una clave o un signo de interrogación.</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>El carácter | no se puede usar aquí.</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>En la zona</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tesela</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Día del paso, según el sol sobre su zona</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>Nubes en porcentaje según el catálogo, para teselas enteras de 110 km</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>Nubes en porcentaje medidas dentro de su zona</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>Cuánto de su zona cubre la imagen con datos</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>Lo que significan las cifras para sus límites</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Nombres de las teselas en la cuadrícula de Sentinel-2 (MGRS)</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>De qué está hecha su zona según la clasificación de la escena</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Despejada</translation>
    </message>
    <message>
        <source>Low coverage</source>
        <translation>Incompleta</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>Nublada</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>No medida</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>El resto de su zona no se ha leído: no puede cambiar el veredicto. Seleccione la fila para leerlo.</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>La imagen no tiene datos dentro de su zona.</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>Las nubes dudosas cuentan como despejado.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Sustituida</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>En su lugar se usa un procesamiento más reciente de esta escena.</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>Se cuenta otra copia de esta escena.</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>Sus cifras se refieren a la parte de su zona que se toma de esta escena.</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>faltan bandas</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} recurrentes</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>No se puede añadir en el estilo elegido: el catálogo no nombra {bands}.</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>{points} puntos recurrentes omitidos</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} puntos se repiten en fechas despejadas</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>el catálogo y la medición difieren en más de {points} puntos</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>No válido: el propio catálogo indica que su número no se puede usar.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (no válido)</translation>
    </message>
    <message>
        <source>Counted: {copy}</source>
        <translation>Contada: {copy}</translation>
    </message>
    <message>
        <source>From: {copy}</source>
        <translation>De: {copy}</translation>
    </message>
    <message>
        <source>Could not be read, so that the copy above stands in: {copy}</source>
        <translation>No se pudo leer, así que la copia de arriba la sustituye: {copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>También hay: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>Omitida, porque un procesamiento más reciente la sustituye: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>Omitidas, porque un procesamiento más reciente las sustituye: {scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>baseline {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>procesada a petición</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>indica {there} de nubes, la contada {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>desplazamiento de reflectancia {there}, en la contada {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>otra baseline</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>baseline {there}, en la contada {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>Cambio entre dos fechas…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>Seleccione dos filas: cómo cambió un índice de la fecha anterior a la posterior, como capa</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>Cambio entre dos fechas</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>Índice, banda o fórmula de bandas</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>Leyendo ambas fechas. La capa se añade al terminar.</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>Leyendo el cambio entre dos fechas</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>Cambio de {index} del {first} al {last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>Nubes opacas</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>Nubes y sombras</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>Clases elegidas</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>Marque al menos una clase</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Clases que cuentan como nubes</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>Última despejada</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>Buscar la última imagen despejada de su zona y añadirla al mapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>Buscar escenas despejadas</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>Buscar escenas de satélite despejadas en su zona</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opciones…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>Mínimo de fechas despejadas {first} a {last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>Varias fechas juntas pueden mostrar toda su zona.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Añade</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>Mínimo de fechas despejadas</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>La primera fecha queda encima. Las nubes se omiten para que se vean las fechas de debajo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>Crear imagen…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>Buscar el mínimo de fechas</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>Comparando fechas, {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>Ninguna fecha muestra despejada alguna parte de su zona.</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>Una sola fecha muestra despejado el {percent} de su zona; ninguna otra añade nada.</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} fechas juntas muestran despejada toda su zona.</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} fechas juntas muestran despejado el {percent} de su zona. El resto no está despejado en ninguna fecha.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>No se pudieron leer: {count}. {reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>Añadir las fechas seleccionadas</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>Añadir todas las fechas</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>Buscar qué fechas superponer, de modo que cada una rellene lo que está nublado en las otras</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>Añadirlas al mapa como un grupo, la primera fecha encima</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>Hacer un solo archivo con lo que está despejado en ellas</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>Su lugar en el grupo del mapa; 1 es el de encima</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Día del paso, según el sol sobre su zona</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>Porcentaje de su zona despejado en esta fecha y en ninguna de las de encima</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>Porcentaje de su zona despejado en esta fecha o en alguna de las de encima</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>Curva en el tiempo</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>La media de cada fecha. Las flechas izquierda y derecha eligen una fecha.</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>Aún no se ha leído nada.</translation>
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
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>Teselas enteras, como están en el archivo: una banda de 10 m de una tesela de 110 km ocupa unos 200 MB. Lo que se interrumpe o se cancela se conserva, y continúa al descargarlo de nuevo.</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Elija al menos un archivo.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n archivo, escenas: {scenes}.</numerusform>
            <numerusform>%n archivos, escenas: {scenes}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>Guardar recorte…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>Crear imagen despejada…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>Guardando %n imagen</numerusform>
            <numerusform>Guardando %n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>Descargando %n archivo</numerusform>
            <numerusform>Descargando %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>Creando una imagen despejada</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>{number} de {count}, {percent} % en total: {file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>Cancelado. Lo que llegó hasta entonces se conserva; Descargar continúa desde allí.</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>Cancelado. No queda ningún archivo a medio escribir.</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>Fallos en total: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n archivo está en {folder}.</numerusform>
            <numerusform>%n archivos están en {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>%n de ellos ya se había descargado antes.</numerusform>
            <numerusform>%n de ellos ya se habían descargado antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>%n de ellos no se pudo obtener, y vino de una copia: {files}.</numerusform>
            <numerusform>%n de ellos no se pudieron obtener, y vinieron de una copia: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>La imagen despejada de %n fecha muestra el {percent} de su zona; está en {folder}.</numerusform>
            <numerusform>La imagen despejada de %n fechas muestra el {percent} de su zona; está en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>Sin igualar, porque comparten muy poco suelo despejado con las demás: {days}.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>No se pudieron leer: {count}. {reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>Exportando a {file}</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>Buscando el mínimo de fechas despejadas</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} ya existe. ¿Reemplazarlo?</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>Lo que se busca: {summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>Pulse para mostrar u ocultar las opciones de la búsqueda.</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>Leyendo las vigilancias</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>Examinando qué mostraría una imagen despejada</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>Desde archivo o carpeta…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>Buscar escenas en este equipo: un archivo de ítems STAC, un catálogo STAC estático, o una carpeta de productos descargados de Sentinel-2 (.SAFE, .zip), Landsat y HLS.</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>Desde archivo…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>Desde carpeta…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>Ítems STAC o productos Sentinel-2</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>Catálogo desde archivo</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>Catálogo desde carpeta</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Buscando suelo que se repite como nube</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>Vea qué imágenes están despejadas donde las necesita</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  Lleve el mapa a su zona.</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  Elija las fechas y cuántas nubes admite.</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  Pulse Buscar escenas despejadas.</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>Aquí aparecen todas las imágenes de ese tiempo, con las nubes en su zona.</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>Consultando el catálogo…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>Cada fecha aparece aquí en cuanto el catálogo la nombra. Esc cancela la búsqueda.</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>No hay imágenes en esta zona y este periodo</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  Elija un periodo más largo; un satélite pasa cada dos a cinco días.</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  Compruebe que en Meses están todos los meses.</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  Compruebe que la zona es la que quiere, y que está en tierra o cerca de una costa.</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>Elija otro archivo u otra carpeta en Catálogo, en Avanzado.</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>A menudo basta con volver a intentarlo en unos minutos, o con elegir otro catálogo.</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>No se pudo hacer la búsqueda</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>La búsqueda se canceló</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>Hasta entonces no se había encontrado nada.</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>La búsqueda no puede empezar</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>Nada despejado que mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>%n fecha está oculta por «Solo despejadas».</numerusform>
            <numerusform>%n fechas están ocultas por «Solo despejadas».</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>Mostrar todas las fechas</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>Leyendo dónde y cuándo se tomó una escena</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>Leyendo la zona de {layer}</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>{cloud} % de nubes</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>Cargando %n escena</numerusform>
            <numerusform>Cargando %n escenas</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>¿Añadir %n imagen al mapa?</numerusform>
            <numerusform>¿Añadir %n imágenes al mapa?</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} ya está en el mapa.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n imagen ya está en el mapa.</numerusform>
            <numerusform>%n imágenes ya están en el mapa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>Añadiendo {number} de {count}…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>Se ha añadido {date}, {cloud} de nubes en la zona.</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>El grupo {group} estaba oculto. Se muestra de nuevo, porque se le añadió una imagen.</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>No se ha añadido {scene}. {reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>Escenas no añadidas hasta ahora: {count}.</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>Pagar por lo que se lee</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>QGIS la guarda cifrada; se envía a los servidores de este catálogo y a ningún otro.</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>El propietario de estas imágenes cobra a quien las lee (requester pays): lo que se mide y se muestra se factura a su cuenta.</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>Segundo examen de las nubes</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} dudosos</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>¿{points} omitidos?</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>Segundo examen, frente a %n otra fecha, en puntos de los píxeles con datos:</numerusform>
            <numerusform>Segundo examen, frente a otras %n fechas, en puntos de los píxeles con datos:</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} cuentan como nubes, pero son tan claros como siempre (dudosos)</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} no cuentan, pero son mucho más claros que nunca (quizá omitidos)</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} cuentan como nubes, y las otras fechas no permiten juzgarlo</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>Se examinó una copia, porque la contada no se pudo leer: {copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>Contando las miradas despejadas</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>Crear imagen despejada</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>Las sombras de nubes no son despejado</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>Igualar la luz de las fechas</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>La fecha despejada más reciente</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>La fecha despejada más antigua</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>La fecha despejada más próxima a un día</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>Una del mínimo de fechas despejadas</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>La fecha despejada más parecida a las demás (medoide)</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>La mediana de todas las fechas despejadas</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Color verdadero (imagen)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflectancia, bandas elegidas</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>Imagen despejada del {first} al {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>Los píxeles tan cercanos a una nube no son despejado: las clasificaciones omiten el borde de las nubes</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>Para cada banda una ganancia y un desplazamiento, a partir del suelo que dos fechas muestran despejado</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>Un píxel muestra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>Margen alrededor de las nubes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Dónde guardar</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Elija al menos una banda.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Elija dónde guardar.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>Hecha con %n fecha, sean cuales sean sus nubes.</numerusform>
            <numerusform>Hecha con %n fechas, sean cuales sean sus nubes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>El número de fechas despejadas de cada píxel se guarda al lado.</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>La fecha de cada píxel y el número de sus fechas despejadas se guardan al lado.</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>Examinando qué está despejado en cada fecha…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>Mostrará el {percent} de su zona, con %n fecha; se leerán unos {size}.</numerusform>
            <numerusform>Mostrará el {percent} de su zona, con %n fechas; se leerán unos {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n archivo ya existe, {name}. ¿Reemplazarlo?</numerusform>
            <numerusform>%n archivos ya existen, entre ellos {name}. ¿Reemplazarlos?</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>{number} de {count} aquí</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>Vista del mapa</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>Vista del mapa, {width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>Midiendo las nubes en la zona</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>Probabilidad de un paso despejado por mes</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Aún no se ha medido nada.</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>Las flechas izquierda y derecha eligen un mes.</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>Comparar con Fmask</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>Contar otra máscara del mismo paso, HLS de la NASA en Planetary Computer</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>Comparar con una red neuronal</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>Hacer que la red del DLR (ukis-csmask) examine las bandas; el Python de QGIS debe tener el paquete</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>Pidiendo una segunda opinión sobre las nubes</translation>
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
        <translation>Mostrar solo la más reciente de las fechas añadidas</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>Vaciar la caché</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>Ahora se conservan {size} MB.</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>Sus catálogos</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>Lo que ya se ha leído</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>Se ofrecen en el panel, en Avanzado. Sirve cualquier API STAC cuyas imágenes incluyan un mapa de sus nubes, como las de Sentinel-2, Landsat y HLS; la colección puede quedar vacía.</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>Se queda en este equipo, para que volver a ver la misma zona sea rápido.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Conservar como máximo</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>Imágenes en el mapa</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>El mapa sigue siendo rápido. Todas se muestran mientras el controlador temporal de QGIS está activado.</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>Aún no se puede saber: se midieron {count} adquisiciones, y hacen falta {least}. Tome más años.</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>Ninguna de {count} adquisiciones medidas está despejada según sus límites.</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>No se puede decir nada de un mes por separado: hacen falta {least} adquisiciones medidas de él. Tome más años.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>Mejor mes: {month}, {clear} de {overpasses} pasos.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>Mejor mes: {month}, {clear} de {overpasses} pasos; cuente con {days} días de espera.</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>La probabilidad es por paso, sobre {measured} adquisiciones medidas de {count} en el archivo ({years}). Lo que falta en el archivo o no se pudo medir no se toma por nubes.</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>Las esperas y los meses son los de los pasos más recientes de ese tiempo, uno cada {days} días.</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>Un año dice poco de otros, así que los intervalos son amplios.</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>Ningún píxel está despejado en ninguna de las {dates} fechas.</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>Las {dates} fechas son demasiado pocas para saber cuántas hacen falta para ver despejados todos los píxeles.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>Todos los píxeles se vieron despejados una vez tras {median} fechas, de mediana.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>Todos los píxeles se vieron despejados una vez tras {median} fechas de mediana, tras {p90} en 9 de cada 10 casos.</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>Con comienzo en {tries} fechas, {most} como máximo.</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>El {percent} % de la zona no está despejado en ninguna fecha y se deja de lado.</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>Fechas que no se pudieron leer: {count}.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>¿Cuándo está despejado?</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>Aquí no se omite el suelo que se repite como nube.</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Buscando en el catálogo…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>{done} de {found} medidas</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>No se midió nada cuyas miradas se puedan contar.</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>Miradas despejadas del {first} al {last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>Contando las miradas despejadas</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>Contando las miradas despejadas, {percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month}: {clear} despejadas de {measured} medidas, {count} en el archivo</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month}: ninguna adquisición</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>No se puede saber, hacen falta {least} medidas</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>Un paso está despejado en el {chance} de los casos, entre {low} y {high} (intervalo del 90 %)</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>El mes tiene una imagen despejada en el {chance} de los años</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>Días hasta la siguiente imagen despejada: {median} de mediana, {p90} en 9 de cada 10 casos</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>¿Cuándo está despejado?</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>Medir los años</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>Guardar la tabla…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>Añadir mapa de miradas despejadas</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Cancelar la medición</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>Mida los últimos años de su zona para ver con qué frecuencia está despejada en cada mes, y cuánto hay que esperar una imagen despejada.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>Cuántos años se miden, hasta el último día de su búsqueda</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>Buscar y medir todas las imágenes de estos años, con la zona, los meses, el catálogo y los límites de su búsqueda</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>Guardar las cifras de cada mes para hojas de cálculo</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>Contar en cuántas fechas está despejado cada píxel, y cuántas fechas hacen falta para ver toda la zona</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date}: despejada</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date}: nublada</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date}: no se sabe</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>Midiendo años de su zona</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>Escribiendo {file}</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>%n imagen de su zona</numerusform>
            <numerusform>%n imágenes de su zona</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>Nubes en la zona a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>Fechas despejadas</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>Informe de una búsqueda</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>Su zona (en verde): {size} km², de {southwest} a {northeast}; a su alrededor, las imágenes</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>Despejado es como máximo {cloud} de nubes en la zona, con al menos el {coverage} de ella cubierto. Contado como nubes: {names}.</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>Con un margen de {margin} m.</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>Se omite el suelo que se repite como nube.</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>Color verdadero</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>Contado como nubes, rayado (un esbozo)</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>Dudoso, franjas azules ascendentes; omitido, franjas magenta descendentes</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>Mostrar la imagen</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>Pulse Intro para buscar este nombre en {service}, © colaboradores de OpenStreetMap.</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>Consultando {service}…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>Elija uno de estos lugares.</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>Arrastre para trazar un rectángulo alrededor de su zona en el mapa. Repítalo para acercarse más.</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>Mapa del mundo</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>Última zona</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>Lugar, o 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>El nombre de un lugar, o sus coordenadas, primero la latitud</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>Llevar el mapa a este lugar</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>Lugares con este nombre</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>Mostrar los contornos de todos los países y acercarse a su zona</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>Llevar el mapa a donde buscó por última vez</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>Buscando un lugar</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>Probabilidad mínima</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>Contar como nube lo que la probabilidad de nube de la escena da al menos por tan probable, en lugar de las clases de nubes. Tiene efecto en la próxima búsqueda.</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>Probabilidad de nube mínima, porcentaje</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>Imagen despejada</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>Hace una imagen de la zona con los píxeles despejados de muchas fechas. Las clasificaciones deciden de qué fecha viene cada píxel; después solo se leen las partes de las bandas que se muestran.

Un píxel está despejado si tiene una clase, ninguna de las que cuentan como nubes, y ningún píxel de estas dentro del margen. Todas las bandas de un píxel vienen de una sola fecha: la más reciente, la más antigua o la más próxima a un día; las del mínimo de fechas; o la más parecida a todas las demás (medoide). La mediana se toma de cada banda por separado.

La imagen es la reflectancia x 10000, con -32768 donde ninguna fecha está despejada; la banda «visual» da los colores del archivo, con 0. Está en la cuadrícula de las escenas, la del huso que contiene la mayor parte de la zona; las escenas de otro huso se remuestrean al píxel más próximo.

Si se elige, la luz de las fechas se iguala, para que no se vean costuras: para cada banda una ganancia y un desplazamiento, a partir del suelo que dos fechas muestran despejado. Figuran en los metadatos de la imagen.

Las fechas son números como 20260731, según el sol sobre la zona, 0 donde no hay ninguna; las miradas (LOOKS) son el número de fechas en que un píxel está despejado.</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>Zona, como extensión</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>Zona, como polígonos; en lugar de la extensión</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>Bandas, como red,green,blue; o visual</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>Qué muestra un píxel de las fechas en que está despejado</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>Día, para el método «closest»</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>Fechas como máximo, en el orden del método; 0 para todas</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>Igualar la luz de las fechas donde se solapan</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>Fecha de cada píxel</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>Número de fechas despejadas</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>El método «closest» necesita un día. Indique uno (DATE).</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>Por su nombre, {file} no es un GeoTIFF. Dele la extensión .tif.</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>Dos salidas no pueden ser un mismo archivo: {file}. Dé a cada una su propio nombre.</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day}: {share} % de la zona</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} se omite.</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} no se iguala: comparte muy poco suelo despejado con las demás.</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>Las escenas de otro huso se remuestrean al píxel más próximo.</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>El {share} % de la zona no está despejado en ninguna de estas fechas y queda vacío.</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>{day} es la siguiente fecha que mostraría más de ella.</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>Nubes por polígono</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>Mide las nubes dentro de cada polígono de una capa, por ejemplo parcelas, para cada adquisición de un periodo: píxel a píxel, a partir de su clasificación. La salida tiene una fila por cada polígono y cada adquisición que lo toca, con las nubes, la cobertura, los píxeles de cada clase y el veredicto.

Una adquisición es un paso: sus teselas se unen, y donde se solapan cada píxel cuenta una vez. Un píxel pertenece a un polígono si su centro queda dentro. Los polígonos pueden solaparse; cada uno cuenta por sí mismo. Las nubes son la proporción de los píxeles con datos.

Todos los polígonos se buscan a la vez, y cada escena se lee una vez, por muchos polígonos que contenga. Una zona o una extensión limita qué polígonos se miden: los que la tocan, cada uno entero.

Con un margen (CLOUD_MARGIN) también cuentan los píxeles tan cercanos a una nube, aunque esta quede fuera del polígono. RECURRING=leave_out omite el suelo que figura como nube en al menos la mitad de las fechas por lo demás despejadas.

Un polígono que no se puede medir se omite, y el registro dice por qué.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>Solo los polígonos que tocan esta extensión</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>Solo los polígonos que tocan estos; en lugar de la extensión</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>Polígonos: {polygons}, adquisiciones: {found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Buscando suelo que se repite como nube</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>Margen alrededor de las nubes que también cuenta como nube, metros</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>Suelo que figura como nube en la mayoría de las fechas despejadas</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>Examinar por segunda vez lo que cuenta como nube</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>Las nubes que un segundo examen halla dudosas cuentan como</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>El suelo que se repite como nube se reconoce por {dates} fechas por lo demás despejadas.</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>La zona es demasiado grande para saber qué suelo se repite como nube.</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>Solo {dates} fechas están por lo demás despejadas, y hacen falta {fewest} para saber qué suelo se repite como nube. Elija un periodo más largo.</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>{count} fechas se examinan en una copia, porque la contada no se pudo leer</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>El Python de QGIS no tiene Dask, que un planificador necesita. Instale el paquete «distributed», o deje vacío el planificador.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>Ningún planificador de Dask responde en {address}. Compruebe la dirección, o deje vacío el planificador.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>El clúster de Dask en {address} no puede medir ({kind}). Su planificador y sus procesos necesitan este complemento y sus paquetes en su ruta de Python.</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>el nombre de la escena en el catálogo; si hay varias, el de la que más cubre</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>el número del objeto de entrada</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>el mismo texto en todas las filas de un paso</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>cuándo se tomó, en UTC</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>la tesela de esa escena</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>las nubes que el catálogo indica para la tesela entera, en porcentaje</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>las nubes medidas dentro de la zona, en porcentaje de sus píxeles con datos</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>el porcentaje de la zona que tiene datos</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear (despejada), cloudy (nublada), low_coverage (incompleta) o not_measured (no medida)</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>por qué no se midió</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>la colección del catálogo</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>el satélite</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>la dirección de la escena en el catálogo</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>todas las escenas que se midieron juntas</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>los píxeles cuyo centro queda en el polígono, con datos o sin ellos</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>los de ellos que están despejados</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>de cada índice la media de los píxeles despejados</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>igualmente la mediana</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>igualmente la desviación estándar</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>igualmente el valor por debajo del cual está una décima parte de ellos</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>igualmente el valor por debajo del cual están nueve décimas partes de ellos</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>las nubes sobre suelo que figura como nube en la mayoría de las fechas despejadas, en porcentaje de los píxeles con datos</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>con un segundo examen: las nubes que no son más claras que el suelo en otras fechas, en porcentaje de los píxeles con datos</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>con un segundo examen: lo que es mucho más claro que en otras fechas y no cuenta como nube, igualmente</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>del año, de 1 a 12; 0 son todos</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>cuántas tiene el archivo</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>cuántas de ellas se pudieron juzgar; sobre ellas se toma la probabilidad</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>cuántas de ellas están despejadas</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>de que un paso esté despejado, en porcentaje</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>dónde empieza el intervalo del 90 % de la probabilidad</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>dónde termina</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>de que el mes tenga al menos una imagen despejada, en porcentaje; para todos, la media de los meses</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>los días de una imagen despejada a la siguiente, de mediana</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>los días que bastan en 9 de cada 10 casos</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first} a {last}: los píxeles de cada clase</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>Buscar escenas despejadas</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>Busca escenas de satélite en un catálogo STAC y mide las nubes de cada una dentro de la zona, píxel a píxel, a partir de su clasificación. La salida tiene un polígono por cada escena, su huella, con las nubes que el catálogo indica para la tesela entera, las nubes medidas en la zona y el veredicto.

Con las teselas unidas tiene uno por cada paso de un satélite; lo que las teselas tienen en común cuenta una vez.

Un segundo examen compara las imágenes cercanas al límite con lo claro que es el mismo suelo en otras fechas de la búsqueda, y añade dos campos: qué parte de las nubes es dudosa, y dónde pueden faltar nubes, en porcentaje. Son indicios, y no cambian ningún veredicto salvo con DOUBTFUL=clear. Lee unos 400 kB más de cada imagen.

Las máscaras omiten los bordes de las nubes: con un margen (CLOUD_MARGIN) también cuentan los píxeles tan cercanos a una nube. La arena, los tejados y los muelles pueden figurar una y otra vez como nube: recurring dice qué porcentaje de los píxeles con datos cuenta como nube sobre suelo que figura como nube en al menos la mitad de las fechas por lo demás despejadas; RECURRING=leave_out omite ese suelo.

Con un SEEN_FILE solo sale lo que ese archivo no conoce: imágenes nuevas, y aquellas cuyo veredicto cambió porque llegó una tesela u otro procesamiento, o porque por fin se pudieron medir. Se escribe cuando la ejecución está completa, así que la misma orden, ejecutada cada día, informa solo de imágenes nuevas.

La zona es una extensión, o todos los polígonos de una capa juntos. Los días y los meses son los del sol sobre ella.

Para miles de escenas, la dirección de un planificador de Dask hace que mida su clúster. La búsqueda sigue pasando por la red de QGIS; los procesos obtienen las escenas por su propia red. Necesitan este complemento en su ruta de Python.</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>Unir las teselas de un paso en un resultado</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>No hay zona. Indique una extensión (EXTENT) o una capa con polígonos (AREA).</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>Solo un segundo examen (SECOND_LOOK) halla las nubes dudosas que han de contar como despejado (DOUBTFUL).</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>Las nubes dudosas siguen contando (DOUBTFUL), ya que se omite el suelo recurrente (RECURRING): la mayoría es de ese suelo.</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>Filas: {rows}, con valores: {values}; omitidas por sus nubes: {left_out}.</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>Resultados medidos: {measured} de {total}; despejados: {clear}, nublados: {cloudy}, incompletos: {low}.</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>No medidos ({missing}):</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>Objetos omitidos: {count}, por las razones indicadas arriba.</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>Archivo que recuerda lo ya visto; solo sale lo nuevo</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>Imágenes vistas</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>Resultados nuevos: {new} de {listed}.</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>Cuándo está despejado</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>Dice, a partir de las adquisiciones medidas de algunos años, con qué frecuencia está despejada la zona en cada mes del año, y cuánto se espera una imagen despejada. La primera fila, la del mes 0, es de todos los meses.

La probabilidad es la proporción de los pasos medidos que están despejados según los límites, con un intervalo del 90 % (Wilson). El tiempo persiste y los años difieren, así que el intervalo es el de menos pasos, tantos como dirían lo mismo si fueran independientes entre sí. Lo que falta en el archivo o no se pudo medir no se toma por nubes, y con menos de 10 adquisiciones medidas no se dice nada.

Los satélites van y vienen: las esperas y la probabilidad de un mes son las de los pasos más recientes del periodo.

Las miradas (LOOKS) son el número de fechas en que cada píxel está despejado, solo a partir de las clasificaciones. Con ellas se dice cuántas fechas hacen falta hasta que cada píxel se haya visto despejado una vez, empezando en cada fecha, en 1000 como máximo.</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>Contando en cuántas fechas está despejado cada píxel</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>No se puede escribir la salida.</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>Solo {there} de {count} filas llegaron a la salida. Compruebe las reglas de su tabla y el espacio en su disco, o elija otra salida.</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>Catálogos, nombres o direcciones</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>Varios se separan con punto y coma, y se buscan en paralelo.</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>Colecciones, se encuentran solas si se dejan vacías</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>Varias se separan con comas. Las copias de una misma escena se cuentan una vez.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Último día, incluido</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>Meses del año, todos si no se elige ninguno</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nubes en la zona como máximo, porcentaje</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Cobertura como mínimo, porcentaje</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Clases que cuentan como nubes</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>Omitir escenas para las que el catálogo indica más nubes, porcentaje</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>Resultados como máximo, los más recientes primero; 0 para todos</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>Probabilidad de nube que cuenta como nube, porcentaje; 0 cuenta la clasificación</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>Autenticación, para catálogos cuyas imágenes la necesitan</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>Con varios catálogos, una para cada uno, en su orden, separadas con punto y coma.</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>Pagar por lo que se lee (requester pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Planificador de Dask, por ejemplo tcp://host:8786; vacío para medir aquí</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>El objeto {fid} se omite: {why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>Los campos de la salida</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>Segundo examen de {count} resultados</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>{count} segundos exámenes son de una copia, porque la contada no se pudo leer</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>Series por polígono</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>Sigue cada polígono de una capa, por ejemplo una parcela, a lo largo de un periodo: las estadísticas de un índice, o de bandas, sobre sus píxeles despejados en cada adquisición. La salida tiene una fila por cada polígono y cada adquisición que lo toca, despejada o no; OUTPUT_WIDE tiene una fila por cada polígono, y una columna con la media por cada fecha.

Un píxel pertenece a un polígono si su centro queda dentro, en la cuadrícula de la banda más fina que se pide, la misma en todas las fechas. Está despejado si tiene una clase, ninguna de las que cuentan como nubes, y ningún píxel de estas dentro del margen. Los polígonos pueden solaparse; cada uno cuenta por sí mismo.

Los índices son ndvi, ndwi, ndmi, evi, savi, ndre, nbr y ndsi, como en la lista Awesome Spectral Indices; las bandas, como red,nir; y las fórmulas de bandas con un nombre, como ratio=nir/red. Los valores son de reflectancia, de 0 a 1.

Un buffer interior omite los píxeles a lo largo de los bordes, que contienen también lo que hay más allá.

Primero se leen las clasificaciones, después solo los bloques de las bandas en que un polígono tiene un píxel despejado, cada uno una vez para todos los polígonos.</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>Índices, bandas o fórmulas, separados por comas</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>Buffer interior que omite los píxeles del borde, metros</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>Omitir filas con menos píxeles despejados, porcentaje</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>Medias, una fila por polígono</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>Una columna por fecha da {count} columnas, más de las que caben en una tabla. Elija un periodo más corto o menos índices, o un CSV para OUTPUT_WIDE.</translation>
    </message>
</context><context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation>Consultando las imágenes del proyecto</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} vuelve a responder.</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} no responde. Sus imágenes quedan vacías hasta que responda.</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>Hoja de contactos…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>Página web, un solo archivo</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>Imagen {number} de {total}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Guardado como {file}.</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>El informe se ha copiado. Péguelo donde pida ayuda.</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>Cancelar el guardado o la descarga</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>Cancelar la adición al mapa</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>Cancelar la página</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>Cancelar el segundo examen</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>Solo despejadas</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>Acerca de las cifras</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>Huellas en el mapa</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>Zona en el mapa</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>Ocultar las nubes</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>Añadir las despejadas halladas, hasta</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>Añadir las despejadas</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>Añadir {count} despejadas</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>Catálogo son las nubes que el proveedor de la imagen indica para una tesela entera de 110 km; dice poco de su zona y a veces es erróneo. En la zona son las nubes dentro de su zona: Clear Scenes las cuenta píxel a píxel en el mapa de nubes, agua y tierra que acompaña a cada imagen, y la marca en la barra es su límite. Ese mapa puede tomar tejados, arena, nieve y suelo oscuro y llano por nubes, y omitir nubes finas y los bordes de las nubes. Un segundo examen (en el menú de una fila) dice cuánto de las nubes no es más claro que el mismo suelo en otras fechas, y por tanto dudoso.</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>Escenas añadidas según se encuentran, como máximo</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>Estilo de capa</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>El aspecto de las escenas en el mapa</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>Omitir en el mapa lo que cuenta como nubes, para que se vea la capa de debajo</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>Seleccionar escenas en el mapa</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>Pulse una huella en el mapa para seleccionar su fila, otra vez para la siguiente fecha de allí, dos veces para añadirla. Arrastre para mover el mapa; Esc lo termina.</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>Guardar, descargar, exportar y abrir</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>Guardar o descargar las imágenes seleccionadas, exportar los resultados, guardar o abrir una búsqueda, elegir lo que muestra el mapa</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>Añadir las escenas seleccionadas; un doble clic en una fila hace lo mismo</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>Añadir todas las escenas despejadas</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>Intro añade las fechas seleccionadas al mapa.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (no válido)</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>Omitir el suelo recurrente</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>con un margen de</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>De %n fecha se examinó una copia, porque la contada no se pudo leer.</numerusform>
            <numerusform>De %n fechas se examinó una copia, porque la contada no se pudo leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>La zona es demasiado grande para saber qué suelo es recurrente.</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>No se omite nada: {dates} de las fechas están por lo demás despejadas, y hacen falta {fewest}. Elija un periodo más largo.</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>Margen alrededor de las nubes, en metros</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>Las máscaras omiten los bordes de las nubes. Los píxeles a esta distancia como máximo de una nube también cuentan como nube, aunque esta quede fuera de su zona.</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>La arena, los tejados y los muelles pueden figurar una y otra vez como nube. El suelo que lo hace en al menos la mitad de las fechas por lo demás despejadas no se cuenta.</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>Guardar recorte</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Omitir las nubes</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Añadir al mapa</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Color verdadero (imagen)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflectancia, bandas elegidas</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>Como en el archivo (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>Omitir los píxeles que cuentan como nubes; quedan entonces sin datos</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>En el SRC del archivo, los píxeles se guardan tal como son, en la misma cuadrícula para todas las fechas.</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>En otro SRC, los valores se interpolan.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>SRC</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Dónde guardar</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>reflectancia</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Elija al menos una banda.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Elija dónde guardar.</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n archivo GeoTIFF optimizado para la nube, de unos {size} antes de comprimir.</numerusform>
            <numerusform>%n archivos GeoTIFF optimizados para la nube, de unos {size} cada uno antes de comprimir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n archivo ya existe, {name}. ¿Reemplazarlo?</numerusform>
            <numerusform>%n archivos ya existen, entre ellos {name}. ¿Reemplazarlos?</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>Guardar la búsqueda…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>Abrir una búsqueda…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Guardar la búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>Se ha guardado {file}.</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>Abrir una búsqueda</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>La búsqueda está abierta. Pulse Buscar escenas despejadas para ejecutarla.</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>Autenticación</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first} a {last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Todos los meses</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nubes en la zona como máximo</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>Mostrar u ocultar las opciones avanzadas</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>Cobertura como mínimo</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>Cuenta como nubes</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>Primer día, incluido (según el sol sobre su zona)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>Último día, incluido (según el sol sobre su zona)</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>Solo imágenes de estos meses de cada año, por ejemplo de junio a agosto de los últimos cinco años.</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nubes en la zona como máximo, porcentaje</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>Una escena está despejada cuando las nubes ocupan como máximo esta parte de su zona. Cambiarlo no requiere otra búsqueda.</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Cobertura como mínimo, porcentaje</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>Cuánto de su zona debe cubrir una escena con datos para llamarse despejada.</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>Qué clases de la clasificación de una escena se cuentan como nubes.</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>Elija un catálogo, o escriba la dirección de una API STAC con escenas de Sentinel-2, Landsat o HLS; varios se separan con punto y coma. Todos los archivos de acceso abierto son Earth Search y Planetary Computer, y también Copernicus Data Space en cuanto haya elegido una autenticación para él.</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>Buscando en {catalog}</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>Segundo examen de las nubes</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>Segundo examen de todos los cercanos al límite</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>¿Es lo que cuenta como nube más claro que el mismo suelo en otras fechas?</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>Contar las nubes dudosas como despejado</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>Segundo examen en curso…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>El segundo examen no encontró nada dudoso. Sus cifras están en la información emergente de la fila.</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>Curva en el tiempo…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{shown} de {count} fechas tienen un píxel despejado.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n fecha no se pudo leer.</numerusform>
            <numerusform>%n fechas no se pudieron leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>Seleccione de 1 a {count} polígonos de la capa.</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>Una curva muestra un solo índice.</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>Busque primero escenas.</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>Su zona</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>{done} de {count} fechas leídas</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Dibujo SVG</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>Guardar la curva</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>Curva en el tiempo</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>Leer los valores</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>Cada polígono seleccionado</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>Años superpuestos</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>Línea suavizada</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>Guardar la curva…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Cancelar la lectura</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>Lea los valores de los píxeles despejados de su zona en cada fecha de los resultados para ver cómo cambian.</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>Cada polígono seleccionado ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>Un índice, una banda como red, o una fórmula de bandas como ratio=nir/red</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>Leer los valores de los píxeles despejados en cada fecha de los resultados, y dibujar su curva</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>Una curva para cada polígono seleccionado de la capa de la zona en lugar de una para todos, hasta 10</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>De enero a diciembre, cada año con su propia curva</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>Una línea suave por todas las fechas, sobre todo por las que tienen más píxeles despejados</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>Guardar la curva como imagen, o sus cifras para hojas de cálculo</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}, percentiles 10 a 90 de {low} a {high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>{share} despejado, {clear} de {pixels} píxeles</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>Segundo examen: {doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>Relleno: despejado según su límite. Hueco: despejado en parte, tanto más cuanto mayor; su barra va del percentil 10 al 90, como la franja en las fechas despejadas. Anillo naranja: un segundo examen tiene dudas.</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>La línea suavizada es la de Whittaker, por días, segundas diferencias, lambda {smoothness}, cada fecha ponderada por la parte despejada.</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>Leyendo valores a lo largo del tiempo</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>Buscar aquí</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>Buscar en la zona elegida ahora</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>Para la zona de {time}; desde entonces el mapa se ha movido.</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>Para la zona de {time}; ahora hay otra elegida.</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>Color verdadero</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infrarrojo cercano</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Agricultura</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>Infrarrojo de onda corta</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>Índice de vegetación (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>Índice de agua (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>Una banda, rojo</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>Una banda, infrarrojo cercano</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>No hay escenas en esta zona y este periodo. Elija un periodo más largo, o compruebe que la zona es la que quiere.</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>{measured} de {total} medidas, {clear} despejadas</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Buscando en el catálogo…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>Buscando, página {page}, escenas: {scenes}; {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>Midiendo: {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>Midiendo: {counted}, quedan unos {time}</translation>
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
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation>El catálogo solo habría ofrecido por error {offered} y ocultado por error {hidden}.</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>Ninguna escena está despejada. La más cercana: {date} de nubes en la zona. Admita más nubes o un periodo más largo.</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>Siguientes: {dates}.</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>Ninguna escena cubre lo suficiente de su zona. Pida menos cobertura, o elija una zona más pequeña.</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>No se pudo medir ninguna escena. Las razones se indican encima de la tabla.</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date} con {cloud}</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>Exportar los resultados…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage, con huellas</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Exportar los resultados</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>Exportado a {file}, filas: {count}.</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>Exportado a la tabla {table} de {file}, filas: {count}.</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} ya tiene una tabla {table}. ¿Reemplazarla? Las demás tablas quedan como están.</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>Cada fecha según las nubes en su zona. Las flechas izquierda y derecha eligen una fecha.</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>Mostrar solo estas</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>Intentar otra vez medir lo que no se pudo medir</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>Fechas que no se pudieron medir: {count} de {total}.</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>Su servidor no responde. La imagen aparecerá por sí sola en cuanto responda.</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>Avisarme cuando esté despejado</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>Hacer que QGIS busque cada día nuevas imágenes despejadas de esta zona</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>¿Eliminar «{name}»? Las imágenes del mapa se quedan.</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Añadir al mapa</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>Buscando nuevas imágenes despejadas: {name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name}: la última comprobación no fue posible. {why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} está despejada: {name}, {cloud} de nubes en la zona.</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n imagen despejada, la más reciente del {date}: {name}.</numerusform>
            <numerusform>%n imágenes despejadas, la más reciente del {date}: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name}: el catálogo no ha incluido nada más reciente que {date}. De lo que añada con retraso se avisa.</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Vigilancias</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>Última despejada</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>Al iniciar QGIS y cada día</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>Al iniciar QGIS</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>Solo con «Comprobar ahora»</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>Aún no hay vigilancias. Establezca una zona y un límite, y elija «Avisarme cuando esté despejado» en Más.</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>Un doble clic o F2 le da otro nombre</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>La última imagen despejada, y sus nubes en la zona</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>Cuándo se consultó el catálogo por última vez</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nubes en la zona como máximo</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>Cuándo busca QGIS nuevas imágenes</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>QGIS busca en segundo plano, solo imágenes nuevas, y avisa cuando alguna está despejada</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>Buscar nuevas imágenes de todas las vigilancias que no están en pausa</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>Pausar las vigilancias seleccionadas, o reanudarlas</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>Eliminar las vigilancias seleccionadas; las imágenes del mapa se quedan</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Comprobar</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>Semanas con una imagen despejada, año por año</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year}: {clear} de {weeks} semanas con un paso tienen una imagen despejada</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>Abriendo el mapa del mundo</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>el número {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>latitud {lat}, longitud {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>oeste {west}, sur {south}, este {east}, norte {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>no dice en qué lugar de la Tierra está</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>Junto a una nube</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>Tierra despejada</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>Posible nube, confianza media</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>Saturado o defectuoso</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>Área oscura o sombra del relieve</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>Sombra de nube</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Vegetación</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>Sin vegetación</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Agua</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Sin clasificar</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>Nube, probabilidad media</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>Nube, probabilidad alta</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>Cirros finos</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>Nieve o hielo</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>La zona está vacía. Elija una que tenga polígonos, o use la vista del mapa.</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>La zona no se puede situar en la Tierra. Compruebe sus coordenadas y su SRC.</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>Los lugares en {crs} no tienen una posición conocida en la Tierra. Elija otro SRC para el mapa, o para la capa.</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>La zona es demasiado grande: {size} km², se pueden medir como máximo {limit} km². Acerque el mapa, o elija una más pequeña.</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>Las partes de la zona están a más de {limit} km entre sí. Búsquelas una tras otra.</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>La zona tiene más de {limit} vértices. Simplifique sus polígonos, o seleccione menos.</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>Los polígonos de {layer} no se pueden leer. Compruebe que se puede llegar a su fuente.</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>La zona aún se está leyendo de su capa. Vuelva a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>Aún no hay ninguna zona elegida. Dibújela, escríbala, o elija la vista del mapa.</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>No hay ninguna capa de polígonos en el proyecto. Añada una, o elija la vista del mapa.</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>Esto no se entiende: «{text}». Escriba latitud y longitud (1.29, 103.85), un rectángulo (oeste, sur, este, norte), WKT o GeoJSON.</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>Latitud {lat}, longitud {lon} no está en la Tierra. Primero va la latitud, de -90 a 90; o escriba N, S, E, W con los números.</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>El sur {south} no está por debajo del norte {north}. Un rectángulo es oeste, sur, este, norte, en grados.</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>No hay ningún polígono en este {format}. Pegue uno con un polígono o un punto.</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>Esto se puede leer de dos maneras: «{text}» es {one}, o {other}. Escriba los decimales con punto, o ponga un punto y coma entre los números.</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>No hay SRC, así que no se sabe dónde está la zona. Establezca uno para su capa o para el proyecto.</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>El mapa muestra más que la Tierra, o ningún lugar de ella. Acérquelo a su zona, o escriba un lugar.</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>Todavía no hay mapa. Escriba su lugar en Zona, o abra un proyecto.</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>Ningún lugar se llama «{name}». Compruebe cómo se escribe, o escriba la latitud y la longitud.</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>No se puede leer el mapa del mundo de QGIS: {file}. En su lugar, escriba el nombre de un sitio.</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>Una parte de la zona está demasiado lejos para la proyección cartográfica de esta escena. Busque las partes de la zona una tras otra.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>Esto se detuvo antes de terminar, aunque nadie lo canceló. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>El catálogo {catalog} no se puede usar: {reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} ya no está en servicio. Lo sustituyó {successor} ({url}); elija ese en su lugar.</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>No hay ninguna API STAC en {url}. Compruebe la dirección; suele terminar en /v1 o /stac.</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>No hay ningún ítem STAC en {url}. Actualice su colección en el Navegador.</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} no tiene ninguna colección con una clasificación de escena conocida aquí. Ofrece: {offered}.</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>No se pueden medir las nubes en {collection} de {catalog}: ningún archivo que acompaña a sus escenas dice qué son sus píxeles (tiene {assets}). Elija otra colección.</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} rechazó la búsqueda: {answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{catalog} no había nombrado todas las escenas tras {minutes} minutos. Elija un periodo más corto, o vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} solo ha nombrado {named} de {matched} escenas, y después las mismas otra vez. Faltan las demás: elija un periodo más corto.</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>Coinciden más de {limit} escenas. Elija un periodo más corto o una zona más pequeña.</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>La primera fecha es posterior a la última.</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} no es una fecha. Escríbala como 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} no es una lista de meses. Escriba sus números, por ejemplo 6,7,8.</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} no es una lista de clases. Escriba números del 1 al 11, por ejemplo 8,9,10.</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>No se encontraron escenas en esta zona y este periodo. Elija un periodo más largo, o compruebe que la zona es la que quiere.</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>Ningún píxel de la zona está despejado en ninguna de las {dates} fechas que se pudieron leer. Busque en un periodo más largo, o tome un margen menor o menos clases como nubes.</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>Ninguna fecha tiene todas estas bandas: {bands}. Elija otras bandas, u otra colección u otro periodo.</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} no nombra bandas. Use nombres como {offered}, separados por comas.</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>Las escenas proceden de sensores cuyas bandas no son iguales; una imagen conjunta mostraría saltos que no existen en el suelo. Elija una sola colección.</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>No hay permiso para escribir en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>No existe la carpeta {folder}. Elija otra.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} está abierto en otro programa, o protegido. Ciérrelo allí, o elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} ya existe, y no es un GeoPackage. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} no se pudo escribir hasta el final. Libere espacio, o elija otro disco.</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} no se escribió: {why}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>{file} no se puede leer: {why}. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} no es una búsqueda guardada por Clear Scenes. Elija otro archivo.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} se guardó con un Clear Scenes más reciente. Actualice primero el complemento.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>{file} no se puede abrir: su «{part}» falta o es incorrecto. Pida que se guarde la búsqueda otra vez.</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} ya existe, y no es este archivo. Cámbiele el nombre, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} está descargado, pero el catálogo no da su ítem: una búsqueda en esta carpeta no lo encontrará. Descárguelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} cambió en su servidor mientras se descargaba. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} Lo que llegó de {file} hasta entonces se conserva; Descargar continúa desde allí.</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>La imagen ocuparía {size} GB, se guardan como máximo {limit} GB. Elija una zona más pequeña o menos bandas.</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>La zona no se puede situar en {crs}. Elija otro SRC.</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>La imagen no se pudo leer hasta el final, así que no se guardó nada. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>El catálogo nombra un archivo fuera de su propia carpeta, que no se abre por seguridad: {address}. Si confía en él, elija el catálogo que está por encima de ambos, o mueva su archivo a la carpeta que contiene las imágenes.</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>No existe el archivo {file}. Se movió, o nunca se descargó.</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>El archivo {file} está vacío. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>El archivo {file} termina demasiado pronto. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>El archivo {file} no se puede leer: {why}. Descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>No se puede leer ninguna escena de {path}: {why}.</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} es una tabla en Parquet, que requiere un GDAL con el controlador Parquet, o pyarrow fuera de QGIS; no hay ninguno de los dos. En su lugar, guarde sus ítems como JSON.</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>Omitidos de {path}: productos que no se leen, como {name}. Su número es {count}. Se leen productos de Level-2, descomprimidos; los de Sentinel-2 pueden estar en zip.</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog}: {note} Elíjala en Avanzado, Autenticación.</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} pide una autenticación. Elija una de sus autenticaciones de QGIS en Avanzado, Autenticación.</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} rechazó la autenticación (estado HTTP {status}). Compruébela en Avanzado, Autenticación; puede haber caducado, o no ser para este catálogo.</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>Las imágenes de {catalog} las paga quien las lee. Si está de acuerdo, active Pagar por lo que se lee en Avanzado.</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>Hay {logins} autenticaciones para {catalogs} catálogos. Indique una para cada catálogo, en el mismo orden; deje vacío el lugar del que no la necesite, por ejemplo ;abc1234.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>{catalog} se mide con esta autenticación, pero el mapa no puede dibujar con ella: solo con claves S3, o donde no hace falta autenticación. Elija otra en Avanzado, Autenticación.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} se mide con esta autenticación, pero el mapa no puede dibujar sus imágenes. Obtenga los archivos con «Descargar…», o elija un catálogo que los tenga para todos.</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>La autenticación {login} no se puede leer de la configuración de autenticación de QGIS. Introduzca la contraseña maestra, o elija de nuevo la autenticación en Avanzado.</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>QGIS no puede abrir {file}, porque el ajuste {setting} de GDAL no incluye su extensión. Pregunte a quien lo haya establecido.</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>Su autenticación espera la contraseña maestra de QGIS. Elija «Comprobar ahora», o busque una vez en el catálogo con esta autenticación.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>No se puede llegar a {host}. Compruebe la conexión de red y la configuración del proxy.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} no respondió a tiempo. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} cerró la conexión antes de completar su respuesta.</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>La configuración de red de QGIS cambió mientras se consultaba {host}. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} dejó {count} peticiones seguidas sin respuesta, así que no se le preguntó más. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>El proxy en el camino a {host} rechazó la conexión. Compruebe su dirección, nombre de usuario y contraseña.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>El certificado de {host} no es de confianza. Si conoce el servidor, añada su certificado en la configuración.</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} respondió con el estado HTTP {status}.</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} envió más de lo que se le pidió.</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} no sirve partes de archivos, así que la escena no se puede leer.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} envió otra parte del archivo que la pedida.</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>El catálogo nombra una dirección que no se abre por seguridad: {address}. Solo se abre https a servidores públicos.</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} no dio la firma que necesitan sus archivos. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>El catálogo no nombra ninguna clasificación para esta escena.</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>El catálogo no nombra ninguna probabilidad de nube para esta escena. Cuente su clasificación, o elija Earth Search, Collection 1, o el Copernicus Data Space.</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog} no tiene (todavía) {mask} de este paso. Llega unos días después de la imagen, y no en todas partes.</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>Falta {mask}: instálelo con python3 -m pip install {mask}[cpu] (160 MB) en el Python de QGIS, y reinicie QGIS.</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>La red neuronal no examina una zona tan grande. Busque en una parte, de unos {square_km} km² como máximo.</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La clasificación de la escena es un archivo {format}, que Clear Scenes no lee. Elija un catálogo que la tenga como GeoTIFF o JPEG 2000.</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>La clasificación de la escena es un archivo Zarr comprimido con {codec}, que aquí no descomprimen ni el GDAL en uso ni Python. Instale el paquete de Python numcodecs para QGIS, o use un QGIS cuyo GDAL tenga {codec}.</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>Ni el ítem ni su colección dicen qué significan los valores de píxel de {asset}, así que sus nubes no se pueden contar. Elija otra colección, o pida a quien gestiona el catálogo que indique sus clases.</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>El catálogo no da una huella válida para esta escena.</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>El catálogo no da una fecha válida para esta escena.</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>La clasificación de la escena no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>La clasificación de la escena no dice en qué lugar de la Tierra está.</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>La búsqueda se detuvo antes de medir esta escena.</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>Un error inesperado ({kind}) detuvo esta escena; los detalles están en el registro.</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>El catálogo no nombra ningún archivo de este tipo para esta escena.</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>No hay vista previa, porque la imagen no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>No hay segundo examen, porque la imagen no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>No hay segundo examen de una zona tan grande. Busque en una parte, de 3000 km² como máximo.</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>Hay demasiado pocas fechas para juzgar: un segundo examen necesita otras {least} legibles, y hay {count}. Busque en un periodo más largo.</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La imagen es un archivo {format}, que Clear Scenes no muestra. Elija un catálogo que la tenga como GeoTIFF o JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La imagen está en Zarr, con el que Clear Scenes solo cuenta nubes y crea capas del mapa. Para todo lo demás elija un catálogo que la tenga como GeoTIFF o JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La imagen está en Zarr {version}, que el GDAL {gdal} de este QGIS no lee: requiere GDAL {needed} o más reciente. Elija un catálogo que la tenga como GeoTIFF o JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>La imagen está en Zarr comprimido con {codec}, que el GDAL de este QGIS no descomprime. Use un QGIS cuyo GDAL tenga {codec}, o elija un catálogo que la tenga como GeoTIFF o JPEG 2000.</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>La imagen no se puede abrir desde {host}. Compruebe la configuración de proxy y certificados de QGIS, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>La imagen no se puede abrir: {why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} nombró {named} de {matched} escenas que coinciden según su propio recuento, que puede ser una estimación. Busque un periodo más corto para ver si vienen más.</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} nombró {named} escenas, y no dice si son todas. Busque un periodo más corto para ver si vienen más.</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} solo nombró las escenas de una parte del periodo. Faltan algunas de {first} a {last}: {reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} no tiene ninguna colección {collection}. Elija una que tenga, como {offered}.</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>Pueden faltar fechas que solo tiene {catalog}, porque allí no se buscó hasta el final. {reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} está dañado, o no es un archivo de imágenes vistas, y se ha dejado como está. Indique otro archivo, o elimínelo: entonces todas las imágenes serán nuevas.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} se escribió con un Clear Scenes más reciente. Actualice primero el complemento.</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} se hizo para otra búsqueda; lo que difiere: {part}. Indique un archivo propio para esta búsqueda.</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>No se puede leer una vigilancia: {file} está dañado, o es de un Clear Scenes más reciente. Elimine el archivo, o actualice el complemento.</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} no es una fórmula de bandas, a partir de «{rest}». Use números, las bandas {bands}, + - * / y paréntesis, por ejemplo ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… es demasiado largo para una fórmula de bandas. Use una más corta.</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} no es un índice. Use nombres como {indices}, bandas como {bands}, o una fórmula de bandas, por ejemplo ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>Dos índices se llaman {text}. Dé a cada fórmula un nombre propio.</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>No hay valores, porque la imagen no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>Ningún píxel tiene su centro dentro de este polígono: es más pequeño o más estrecho que los píxeles, de {size} m. Pida bandas con píxeles más pequeños, o únalo con sus vecinos.</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>El buffer interior de {buffer} m no deja ningún píxel de este polígono. Tome un buffer menor.</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>Los píxeles despejados no tienen valor: sus bandas no contienen datos allí, están saturadas, o dividen por 0.</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>No hay ningún cambio que mostrar, porque {date} no se puede leer: {why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>Ningún píxel de su zona está despejado tanto el {first} como el {last}. Elija dos fechas con menos nubes.</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>Los píxeles del {first} y del {last} no son los mismos, ya que las imágenes son de sensores distintos. Elija dos fechas de un mismo sensor.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} sobrepasa la zona que se buscó, así que no se conocen todas sus imágenes. Busque primero escenas para ese polígono.</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} está dañado, o no es un catálogo, una colección ni un ítem de STAC.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} tiene más de {limit} MB, y no se leyó por seguridad.</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} pertenece a una API STAC. Escriba la dirección de esa API para buscar en ella.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>Pueden faltar escenas de {catalog}, porque no se pudieron leer documentos que contiene. Su número es {count}; del primero: {reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>Pueden faltar escenas de {catalog}, porque no se abren más de {limit} niveles de catálogos. Escriba la dirección de un catálogo de un nivel inferior.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Pueden faltar escenas de {catalog}, porque no se leen más de {limit} documentos. Escriba la dirección de un catálogo o de una colección que contenga.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Pueden faltar escenas de {catalog}, porque no se leen más de {limit} MB de documentos. Escriba la dirección de un catálogo o de una colección que contenga.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>el archivo es demasiado grande</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>contiene demasiados archivos</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>la zona no tiene imagen en su SRC</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>no se puede leer por partes</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>no tiene vistas generales, y la zona es grande</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>su formato no es conocido</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>sus colores no son conocidos</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>sus píxeles son fracciones</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>un bloque está dañado</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>su probabilidad de nube tiene otros píxeles</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>sus píxeles son fracciones, no los números enteros de las clases</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>no dice dónde está, y el catálogo indica otro tamaño</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>indica otro lugar que el catálogo, y ningún SRC</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>se reemplazó mientras se leía</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>sus bloques son demasiado grandes</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>su cabecera es demasiado larga</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>su tamaño no tiene sentido</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>su lista de bloques no está completa</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>el archivo está cortado</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>su directorio es demasiado largo</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>su cabecera no está completa</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>su cabecera es más larga que el archivo</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>no hay ninguna matriz Zarr en su dirección</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>sus píxeles no son números enteros de 8 o 16 bits</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>sus metadatos Zarr no son los de una imagen</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>La búsqueda está abierta a todos. Las imágenes requieren una cuenta gratuita del Copernicus Data Space: cree claves S3 en eodata-s3keysmanager.dataspace.copernicus.eu y añádalas a QGIS como autenticación AWS S3.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>La búsqueda está abierta a todos. Las imágenes necesitan claves S3 de una cuenta de Amazon que paga por lo que se lee. Planetary Computer tiene las mismas escenas para todos.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>La búsqueda está abierta a todos. Las imágenes requieren una cuenta gratuita de Earthdata Login de la NASA: genere un token en urs.earthdata.nasa.gov y añádalo a QGIS como autenticación «Encabezado de API», con el encabezado Authorization y el valor Bearer, un espacio y el token. Planetary Computer tiene las mismas escenas para todos.</translation>
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
        <translation>Sentinel-2, todos los archivos de acceso abierto</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>no contiene ningún producto de Sentinel-2 L2A, Landsat Collection 2 Level-2 o HLS, ni ninguna descarga</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>no es una tabla de ítems STAC (stac-geoparquet)</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>está dañado, o no es Parquet</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>no es un ítem STAC, ni una colección de ítems</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>está dañado, o no es JSON</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>no tiene metadatos de este producto de Landsat Collection 2 Level-2</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>está dañado, o no es XML</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>no tiene metadatos de un producto de Sentinel-2 L2A</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>la zona</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>lo que cuenta como nube</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>un límite</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>si se unen las teselas</translation>
    </message>
</context></TS>
