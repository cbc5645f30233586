<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en"><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>Selected features only (%n)</numerusform>
            <numerusform>Selected features only (%n)</numerusform>
        </translation>
    </message>
</context><context>
    <name>DownloadDialog</name>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n file, scenes: {scenes}.</numerusform>
            <numerusform>%n files, scenes: {scenes}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>Saving %n image</numerusform>
            <numerusform>Saving %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>Downloading %n file</numerusform>
            <numerusform>Downloading %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n file is in {folder}.</numerusform>
            <numerusform>%n files are in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>%n of them had been downloaded before.</numerusform>
            <numerusform>%n of them had been downloaded before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>%n of them could not be had, and came from a copy: {files}.</numerusform>
            <numerusform>%n of them could not be had, and came from copies: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>The clear picture of %n date shows {percent} of your area; it is in {folder}.</numerusform>
            <numerusform>The clear picture of %n dates shows {percent} of your area; it is in {folder}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>Guide</name>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>%n date is hidden by Clear only.</numerusform>
            <numerusform>%n dates are hidden by Clear only.</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>Loading %n scene</numerusform>
            <numerusform>Loading %n scenes</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>Add %n image to the map?</numerusform>
            <numerusform>Add %n images to the map?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n image is on the map already.</numerusform>
            <numerusform>%n images are on the map already.</numerusform>
        </translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>Second look, against %n other date, in points of the pixels with data:</numerusform>
            <numerusform>Second look, against %n other dates, in points of the pixels with data:</numerusform>
        </translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>Made of %n date, whatever its cloud.</numerusform>
            <numerusform>Made of %n dates, whatever their cloud.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>It will show {percent} of your area, from %n date; about {size} are read.</numerusform>
            <numerusform>It will show {percent} of your area, from %n dates; about {size} are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n file is there already, {name}. Replace?</numerusform>
            <numerusform>%n files are there already, {name} among them. Replace?</numerusform>
        </translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>%n image of your area</numerusform>
            <numerusform>%n images of your area</numerusform>
        </translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>Of %n date a copy was looked at, as the one that was counted could not be read.</numerusform>
            <numerusform>Of %n dates a copy was looked at, as the one that was counted could not be read.</numerusform>
        </translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n cloud optimized GeoTIFF file, about {size} before compression.</numerusform>
            <numerusform>%n cloud optimized GeoTIFF files, about {size} each before compression.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n file is there already, {name}. Replace?</numerusform>
            <numerusform>%n files are there already, {name} among them. Replace?</numerusform>
        </translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n date could not be read.</numerusform>
            <numerusform>%n dates could not be read.</numerusform>
        </translation>
    </message>
</context><context>
    <name>Watches</name>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n clear image, the newest of {date}: {name}.</numerusform>
            <numerusform>%n clear images, the newest of {date}: {name}.</numerusform>
        </translation>
    </message>
</context></TS>
