<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AreaChoice</name>
    <message>
        <source>Reading the layer…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Polygon layer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coordinates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Selected features only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Radius</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Blue (B02)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Green (B03)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Red (B04)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near infrared (B08)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near infrared, narrow (B8A)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Short-wave infrared (B11)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Short-wave infrared (B12)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification (SCL)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catalog</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tile</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Low coverage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloudy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not measured</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clouds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chosen classes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latest Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Options…</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Conductor</name>
    <message>
        <source>There is no map yet. Create or open a project, then move the map to your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} answers again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>DownloadDialog</name>
    <message>
        <source>Download</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>FewestDatesOffer</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>FewestPanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add All Dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Day of the overpass (UTC)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>KeepLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel saving or downloading</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Keeping</name>
    <message>
        <source>Export Results…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Search…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Search…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export Results</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open Search</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LayerLoader</name>
    <message>
        <source>Clear scenes {date}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LayerTask</name>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{cloud} % cloud</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Pay for what is read</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MapChoice</name>
    <message>
        <source>{number} of {count} here</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size} km²</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionsFactory</name>
    <message>
        <source>Clear Scenes</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>OptionsPage</name>
    <message>
        <source> MB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear Cache</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API with Sentinel-2 Level-2A scenes will do; the collection may be left empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep at most</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>PictureTask</name>
    <message>
        <source>Pictures of the area</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Cloud for polygons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its centre lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

fid is the number of the input's feature; acquisition is the same text for all rows of one overpass. A row that is not measured says why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Polygons</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rows} rows, {clear} clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} results, {clear} clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catalog, name or address</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Collection, found by itself if left empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First day, as in 2026-07-01</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day, included</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Months of the year, as in 6,7,8; all if left empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes that count as cloud, as in 8,9,10</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Clear only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>About the Numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide clouds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add All Clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. Bright roofs, sand and snow can be taken for cloud there, and thin cloud can be missed, so look at an image before you rely on it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Layer style</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>RowPictures</name>
    <message>
        <source>Show Picture</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add to the map</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>True color (picture)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bands</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CRS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Where to save</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>reflectance</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context><context>
    <name>Saving</name>
    <message>
        <source>Save Clipped…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All months</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Catalog</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coverage at least</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Near infrared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agriculture</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single band, red</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>Searching the catalog…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the map shows your area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or zoom in.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Measure Again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation type="unfinished" />
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: choose its S3 keys or its OAuth2 login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Searching is open to all. Images need NASA's Earthdata Login, which Clear Scenes cannot use yet. Planetary Computer has the same scenes for all.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Earth Search, Collection 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Planetary Computer, Sentinel-2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Planetary Computer, Landsat Collection 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Planetary Computer, HLS from Sentinel-2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS, or zoom the map to a place.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The images of {catalog} need a login that Clear Scenes cannot use yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its colors are not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its format is not known</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>a block is damaged</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its bands lie apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the file is too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its header is too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the file is cut short</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its directory is too long</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its header is not complete</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clear land</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Vegetation</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not vegetated</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Snow or ice</source>
        <translation type="unfinished" />
    </message>
</context></TS>
