<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>レイヤを読み込んでいます…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>形を選び、地図上に描いてください。</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>緯度, 経度。または西, 南, 東, 北。または WKT か GeoJSON。</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>地図上でドラッグして四角形を描いてください。</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>地図上で頂点をクリックし、右クリックで終了します。</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>地図上で中心をクリックするか、中心からドラッグしてください。</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>対象地域のレイヤが削除されました。対象地域は再びマップビューです。</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>選択した地物のみ (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>マップビュー</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>ポリゴンレイヤ</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>地図上に描画</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>座標</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>四角形を描く</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>ポリゴンを描く</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>円を描く</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>例：1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>雲を調べる場所。</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>このレイヤのすべてのポリゴンを合わせて対象地域とします。</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>選択した地物のみ</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>レイヤの選択したポリゴンだけを対象地域とします。</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>例：500 m、2.5 km。</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>対象地域にズーム</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>点（緯度が先）：1.29, 103.85 または 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>四角形（西, 南, 東, 北）：103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT または GeoJSON（形式どおり経度が先）：POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>対象地域</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>トゥルーカラー画像</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近赤外</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>近赤外（狭帯域）</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>短波長赤外 1.6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>短波長赤外 2.2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>ここで晴れのシーンを検索</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>カタログを選びました。「晴れのシーンを検索」を押すと検索します。</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>カタログは選びましたが、アイテムの対象地域と日付は設定できませんでした。{why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>対象地域と日付は {item} のものです。「晴れのシーンを検索」を押すと検索します。</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>Clear Scenes のキャッシュを整理しています</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>ユーザーのカタログ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>コレクション</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>カタログを追加</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>カタログを削除</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>各カタログには名前とアドレスが必要です。</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>パスワード、キー、疑問符を含むアドレスは保存できません。</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>文字 | はここでは使えません。</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>地域内</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>被覆率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>タイル</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>対象地域の太陽時による衛星通過日</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>カタログが示す雲の割合（%）。110 km のタイル全体の値です</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>対象地域内で測定した雲の割合（%）</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>画像がデータで覆う対象地域の割合</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>設定した限度に対する数値の意味</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Sentinel-2 グリッド (MGRS) のタイル名</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>シーン分類による対象地域の内訳</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>晴れ</translation>
    </message>
    <message>
        <source>Low coverage</source>
        <translation>被覆不足</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>曇り</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>対象地域の残りは読み込んでいません。判定を変えることはないためです。読み込むには行を選択してください。</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>画像は対象地域内にデータがありません。</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>疑わしい雲は晴れとみなします。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>置き換え済み</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>代わりに、このシーンの新しい処理版を使っています。</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>このシーンの別のコピーを数えています。</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>数値は、このシーンから取った対象地域の部分についてのものです。</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>バンド不足</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} 反復</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>選択したスタイルでは追加できません。カタログに {bands} がありません。</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>繰り返し雲とみなされる {points} ポイントを除外</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} ポイントは晴れの日付にも繰り返し現れます</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>カタログの値と測定値の差が {points} ポイントを超えています</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>無効：カタログ自身が、この値は使用できないとしています。</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0}（無効）</translation>
    </message>
    <message>
        <source>Counted: {copy}</source>
        <translation>数えたもの：{copy}</translation>
    </message>
    <message>
        <source>From: {copy}</source>
        <translation>取得元：{copy}</translation>
    </message>
    <message>
        <source>Could not be read, so that the copy above stands in: {copy}</source>
        <translation>読み込めなかったため、上のコピーで代用しています：{copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>他にあるもの：{copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>新しい処理版に置き換えられたため除外：{copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>新しい処理版に置き換えられたため除外：{scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>ベースライン {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>オンデマンド処理</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>カタログの雲は {there}、数えたものは {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>反射率オフセットは {there}、数えたものは {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>別のベースライン</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>ベースラインは {there}、数えたものは {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>2 つの日付間の変化…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>2 行を選択すると、早い日付から遅い日付への指数の変化をレイヤにします</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>2 つの日付間の変化</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>指数、バンド、またはバンドの式</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>両方の日付を読み込んでいます。完了するとレイヤを追加します。</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>2 つの日付間の変化を読み込んでいます</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>{index} の変化 {first}～{last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>不透明な雲</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>雲と影</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>厳格</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>選択したクラス</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>クラスを 1 つ以上チェックしてください</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>雲とみなすクラス</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>最新の晴れ</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>対象地域の最新の晴れの画像を探して地図に追加します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>晴れのシーンを検索</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>対象地域で晴れている衛星シーンを探します</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>オプション…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>最少の晴れの日付 {first}～{last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>いくつかの日付を合わせると、対象地域全体が見えるかもしれません。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>追加分</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>最少の晴れの日付</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>最初の日付が一番上になります。下の日付が見えるように、雲は除かれます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>画像を作成…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>最少の晴れの日付を検索</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>日付を比較しています、{percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>対象地域が少しでも晴れている日付はありません。</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>1 つの日付で対象地域の {percent} が晴れています。他の日付で増える部分はありません。</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} 件の日付を合わせると、対象地域全体が晴れになります。</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} 件の日付を合わせると、対象地域の {percent} が晴れになります。残りはどの日付でも晴れていません。</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>読み込めなかったもの：{count}。{reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>選択した日付を追加</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>すべての日付を追加</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>互いの曇った部分を補い合うように重ねる日付を探します</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>1 つのグループとして地図に追加します。最初の日付が一番上です</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>これらの日付で晴れている部分から 1 つのファイルを作成します</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>地図のグループ内の位置。1 が一番上です</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>対象地域の太陽時による衛星通過日</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>この日付で晴れていて、上のどの日付でも晴れていない対象地域の割合（%）</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>この日付または上のいずれかの日付で晴れている対象地域の割合（%）</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>時系列の曲線</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>各日付の平均です。左右の矢印キーで日付を選択します。</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>まだ何も読み込んでいません。</translation>
    </message>
</context><context>
    <name>Dates</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context><context>
    <name>DownloadDialog</name>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>アーカイブにあるままのタイル全体です。110 km のタイルの 10 m バンドは約 200 MB です。中断やキャンセルをしたものは保持され、もう一度ダウンロードすると続きから再開します。</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>ファイルを 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダを選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n ファイル、シーン：{scenes}。</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>切り抜いて保存…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>ダウンロード…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>晴れ画像を作成…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>%n 枚の画像を保存しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>%n ファイルをダウンロードしています</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>晴れ画像を作成しています</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>{count} 件中 {number} 件目、全体の {percent} %：{file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>キャンセルしました。それまでに届いたものは保持され、「ダウンロード」で続きから再開します。</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>キャンセルしました。書きかけのファイルは残っていません。</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>失敗の合計：{count}。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n ファイルが {folder} にあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>そのうち %n ファイルは以前にダウンロード済みでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>そのうち %n ファイルは取得できなかったため、コピーから取得しました：{files}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>%n 日分の晴れ画像は対象地域の {percent} を示しています。保存先は {folder} です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>他の日付と共通する晴れた地面が少なすぎるため、そろえていません：{days}。</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>読み込めなかったもの：{count}。{reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>{file} にエクスポートしています</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>最少の晴れの日付を探しています</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} はすでにあります。置き換えますか？</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>検索の内容：{summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>クリックすると、検索の設定を表示または非表示にします。</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>監視を読み込んでいます</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>晴れ画像が示すものを調べています</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>ファイルまたはフォルダから…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>このコンピュータ上のシーンを検索します。STAC アイテムのファイル、静的な STAC カタログ、またはダウンロードした Sentinel-2 (.SAFE, .zip)、Landsat、HLS のプロダクトのフォルダです。</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>フォルダから…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>STAC アイテムまたは Sentinel-2 プロダクト</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>ファイルからのカタログ</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>フォルダからのカタログ</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>繰り返し雲とみなされる地面を探しています</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>必要な場所で晴れている画像がわかります</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  地図を対象地域に移動します。</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  日付と、許容する雲の割合を選びます。</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  「晴れのシーンを検索」を押します。</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>その期間のすべての画像が、対象地域の雲とともにここに並びます。</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>カタログに問い合わせています…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>カタログから届いた日付から順にここに表示されます。Esc で検索をキャンセルします。</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>この対象地域と期間には画像がありません</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  期間を長くしてください。衛星は 2～5 日ごとに通過します。</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  「月」がすべての月になっているか確認してください。</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  対象地域が意図した場所で、陸上または海岸の近くにあるか確認してください。</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>「詳細設定」の「カタログ」で、別のファイルかフォルダを選んでください。</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>数分後にもう一度試すか、別のカタログを選ぶと、うまくいくことがよくあります。</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>検索できませんでした</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>検索はキャンセルされました</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>それまでに何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>検索を開始できません</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>表示できる晴れの日付がありません</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>「晴れのみ」により %n 件の日付が隠れています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>すべての日付を表示</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>シーンの撮影場所と日時を読み込んでいます</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>{layer} から対象地域を読み込んでいます</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>雲 {cloud} %</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>%n シーンを読み込んでいます</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>地図に追加</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>%n 枚の画像を地図に追加しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} はすでに地図にあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n 枚の画像はすでに地図にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>{count} 件中 {number} 件目を追加中…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>{date} を追加しました。範囲内の雲は {cloud} です。</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>グループ {group} は非表示でした。画像が追加されたため、再び表示します。</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>{scene} は追加されませんでした。{reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>まだ追加されていないシーン：{count}。</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>読み込み料を支払う</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>QGIS が暗号化して保管します。このカタログのサーバーにだけ送信され、他には送信されません。</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>これらの画像の所有者は、読み込む人に料金を請求します (requester pays)。測定や表示をした分は、あなたのアカウントに請求されます。</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>雲を再確認しています</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} 疑わしい</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>{points} 見落とし？</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>再確認（他の %n 日と比較、データのあるピクセルに対するポイント）：</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} は雲とみなされますが、明るさはいつもと同じです（疑わしい）</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} は雲とみなされませんが、これまでになく明るくなっています（見落としの可能性）</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} は雲とみなされ、他の日付からは判断できません</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>数えたものを読み込めなかったため、コピーを調べました：{copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>晴れの日数を数えています</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>晴れ画像を作成</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>雲の影は晴れとみなさない</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>日付ごとの明るさをそろえる</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>地図に追加</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>最も新しい晴れの日付</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>最も古い晴れの日付</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>指定した日に最も近い晴れの日付</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>最少の晴れの日付の 1 つ</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>他の日付に最も近い晴れの日付（メドイド）</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>すべての晴れの日付の中央値</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>トゥルーカラー（画像）</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>反射率、選択したバンド</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>晴れ画像 {first} から {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>雲からこの距離以内のピクセルは晴れとみなしません。分類は雲の縁を見落とすためです</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>バンドごとのゲインとオフセット。2 つの日付でともに晴れている地面から求めます</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>ピクセルが示すもの</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>バンド</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>雲の周囲の幅</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>バンドを 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>保存先を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>雲の量にかかわらず %n 日分から作成します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>各ピクセルの晴れの日数も隣に保存されます。</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>各ピクセルの日付と晴れの日数も隣に保存されます。</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>各日付で晴れている部分を調べています…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>%n 日分から、対象地域の {percent} を示します。約 {size} を読み込みます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>{name} など %n ファイルがすでにあります。置き換えますか？</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>ここの {count} 件中 {number} 件目</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>マップビュー</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>マップビュー、{width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>対象地域の雲を測定しています</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>月ごとの、通過が晴れる確率</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>まだ何も測定していません。</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>左右の矢印キーで月を選択します。</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>Fmask と比較</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>同じ通過の別のマスク（Planetary Computer にある NASA の HLS）を数えます</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>ニューラルネットワークと比較</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>DLR のネットワーク (ukis-csmask) でバンドを調べます。QGIS の Python にこのパッケージが必要です</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>雲について別の判定を問い合わせています</translation>
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
        <translation>追加した日付のうち最も新しいものだけを表示</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>キャッシュをクリア</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>現在 {size} MB を保持しています。</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>ユーザーのカタログ</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>以前に読み込んだもの</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>パネルの「詳細設定」で選べます。Sentinel-2、Landsat、HLS のように、画像に雲の分類図が付いている STAC API ならどれでも使えます。コレクションは空のままでもかまいません。</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>同じ地域をすぐにもう一度見られるように、このコンピュータに残ります。</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>保持する上限</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>地図上の画像</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>地図の表示が速いままになります。QGIS の時系列コントローラがオンの間は、すべて表示されます。</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>まだ判断できません。測定した撮影は {count} 件で、{least} 件必要です。年数を増やしてください。</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>測定した {count} 件の撮影のうち、設定した限度で晴れのものはありません。</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>単独で判断できる月はありません。その月の測定した撮影が {least} 件必要です。年数を増やしてください。</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>最良は {month}：{overpasses} 回の通過のうち {clear} 回。</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>最良は {month}：{overpasses} 回の通過のうち {clear} 回。待つ日数の目安は {days} 日です。</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>確率は通過ごとの値で、アーカイブの {count} 件のうち測定した {measured} 件の撮影によります ({years})。アーカイブにないものや測定できなかったものは、雲とみなしません。</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>待つ日数と月の値は、その期間の最も新しい通過（{days} 日に 1 回）によるものです。</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>1 年では他の年についてほとんどわからないため、区間が広くなっています。</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>{dates} 日のどれでも晴れているピクセルはありません。</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>{dates} 日では少なすぎて、すべてのピクセルが晴れて見えるまでに何日分必要か判断できません。</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>すべてのピクセルが 1 回晴れて見えるまでの日付の数は、中央値で {median} でした。</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>すべてのピクセルが 1 回晴れて見えるまでの日付の数は、中央値で {median}、10 回中 9 回は {p90} 以内でした。</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>{tries} 件の日付から開始、最大 {most} 件。</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>対象地域の {percent} % はどの日付でも晴れておらず、除外しています。</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>読み込めなかったもの：{count} 日分。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>晴れるのはいつ？</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>繰り返し雲とみなされる地面は、ここでは除外しません。</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>カタログを検索しています…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>{found} 件中 {done} 件を測定</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>晴れの日数を数えられる測定結果がありません。</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>晴れの日数 {first}～{last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>晴れの日数を数えています</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>晴れの日数を数えています、{percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>表を保存</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（表計算ソフト用）</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month}：測定 {measured} 件中、晴れ {clear} 件、アーカイブに {count} 件</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month}：撮影なし</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>判断できません。測定したものが {least} 件必要です</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>通過が晴れる確率は {chance}、{low}～{high}（90 % 区間）</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>その月に晴れの画像がある年の割合は {chance}</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>次の晴れの画像までの日数：中央値 {median}、10 回中 9 回は {p90} 以内</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>晴れるのはいつ？</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>数年分を測定</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>表を保存…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>晴れの日数の地図を追加</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>測定をキャンセル</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>対象地域の過去数年を測定すると、各月にどのくらい晴れるか、晴れの画像を何日待つかがわかります。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>検索の最後の日までの、測定する年数</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>検索の対象地域、月、カタログ、限度を使って、これらの年のすべての画像を検索して測定します</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>各月の数値を表計算ソフト用に保存します</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>各ピクセルが晴れている日付の数と、対象地域全体が見えるまでに必要な日付の数を数えます</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date}：晴れ</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date}：曇り</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date}：不明</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>対象地域の数年分を測定しています</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>{file} を書き込んでいます</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>対象地域の画像 %n 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>地域内の雲の推移</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>晴れの日付</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>すべての日付</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>検索のレポート</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>画像なし</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>対象地域（緑）：{size} km²、{southwest} から {northeast}。その周囲は画像です</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>晴れは、地域内の雲が {cloud} 以下で、被覆率が {coverage} 以上のものです。雲とみなすもの：{names}。</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>周囲の幅は {margin} m です。</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>繰り返し雲とみなされる地面は除外しています。</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>トゥルーカラー</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>雲とみなした部分、縞模様（略図）</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>疑わしい：右上がりの青い縞。見落とし：右下がりのマゼンタの縞</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>画像を表示</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>Enter キーを押すと、この地名を {service} で検索します。© OpenStreetMap 貢献者。</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>{service} に問い合わせています…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>これらの場所から 1 つ選んでください。</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>地図上で対象地域を囲むようにドラッグしてください。繰り返すとさらに拡大します。</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>世界地図</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>前回の地域</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>場所、または 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>地名、または座標（緯度が先）</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>地図をこの場所に移動します</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>この名前の場所</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>すべての国の輪郭を表示し、対象地域にズームします</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>前回検索した場所に地図を移動します</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>場所を検索しています</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>確率の下限</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>雲のクラスの代わりに、シーンの雲確率がこの値以上のものを雲とみなします。次の検索から有効になります。</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>雲確率の下限（%）</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>晴れ画像</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>多くの日付の晴れているピクセルから、対象地域の 1 つの画像を作成します。各ピクセルをどの日付から取るかは分類で決まり、その後、バンドのうち表示される部分だけを読み込みます。

クラスがあり、雲とみなすクラスではなく、周囲の幅の中にもそのようなピクセルがないとき、ピクセルは晴れです。ピクセルのすべてのバンドは 1 つの日付から取ります。最も新しい日付、最も古い日付、指定した日に最も近い日付、最少の日付のもの、または他のすべてに最も近いもの（メドイド）です。中央値はバンドごとに求めます。

画像は反射率 x 10000 で、晴れの日付がないところは -32768 です。バンド「visual」はアーカイブの色で、その場合は 0 です。画像はシーンのグリッドのうち、対象地域の最も大きな部分を含むゾーンのものにあります。別のゾーンのシーンは最近傍のピクセルでリサンプリングされます。

必要に応じて、継ぎ目が見えないように日付ごとの明るさをそろえます。2 つの日付でともに晴れている地面から、バンドごとのゲインとオフセットを求めます。その値は画像のメタデータにあります。

日付は 20260731 のような数で、対象地域の太陽時により、ないところは 0 です。LOOKS はピクセルが晴れている日付の数です。</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>対象地域（範囲）</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>対象地域（ポリゴン、範囲の代わり）</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>バンド（red,green,blue など、または visual）</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>晴れている日付のうちピクセルが示すもの</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>日（方法「closest」の場合）</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>日付の最大数（方法の順、0 はすべて）</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>重なる部分で日付ごとの明るさをそろえる</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>各ピクセルの日付</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>晴れの日数</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>方法「closest」には日が必要です。指定してください (DATE)。</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>{file} は名前からすると GeoTIFF ではありません。拡張子を .tif にしてください。</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>2 つの出力を同じファイルにはできません：{file}。それぞれに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day}：対象地域の {share} %</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} は除外されます。</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} はそろえていません。他の日付と共通する晴れた地面が少なすぎます。</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>別のゾーンのシーンは最近傍のピクセルでリサンプリングされます。</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>対象地域の {share} % はどの日付でも晴れておらず、空のままです。</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>さらに多くを示す次の日付は {day} です。</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>ポリゴンごとの雲</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>圃場などのレイヤの各ポリゴン内の雲を、期間内のすべての撮影について、分類をもとにピクセルごとに測定します。出力は、ポリゴンとそれに触れる撮影の組ごとに 1 行で、雲、被覆率、各クラスのピクセル数、判定を含みます。

1 回の撮影とは 1 回の通過です。そのタイルは結合され、重なる部分の各ピクセルは 1 回だけ数えます。中心がポリゴンの内側にあるピクセルは、そのポリゴンに属します。ポリゴンは重なってもよく、それぞれ別に数えます。雲は、データのあるピクセルに占める割合です。

すべてのポリゴンを一度に検索し、含まれるポリゴンの数にかかわらず各シーンは 1 回だけ読み込みます。対象地域または範囲を指定すると、それに触れるポリゴンだけを、それぞれ全体として測定します。

周囲の幅 (CLOUD_MARGIN) を指定すると、雲からその距離以内のピクセルも数えます。ポリゴンの外の雲も含みます。RECURRING=leave_out は、それ以外が晴れている日付の半分以上で雲とみなされる地面を除外します。

測定できないポリゴンは除外され、その理由はログに書かれます。</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>ポリゴン</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>この範囲に触れるポリゴンのみ</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>これらに触れるポリゴンのみ（範囲の代わり）</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>ポリゴン：{polygons}、撮影：{found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>繰り返し雲とみなされる地面を探しています</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>雲とみなす雲の周囲の幅（メートル）</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>晴れの日付の多くで雲とみなされる地面</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>雲とみなされるものを再確認する</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>再確認で疑わしいとされた雲の扱い</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>繰り返し雲とみなされる地面は、それ以外が晴れている {dates} 日から判定しました。</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>対象地域が大きすぎて、繰り返し雲とみなされる地面を判定できません。</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>それ以外が晴れている日付は {dates} 日だけで、繰り返し雲とみなされる地面の判定には {fewest} 日必要です。期間を長くしてください。</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>数えたものを読み込めなかったため、{count} 件の日付はコピーで調べています</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>QGIS の Python に、スケジューラに必要な Dask がありません。パッケージ “distributed” をインストールするか、スケジューラを空のままにしてください。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>{address} で応答する Dask スケジューラがありません。アドレスを確認するか、スケジューラを空のままにしてください。</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>{address} の Dask クラスタは測定できません ({kind})。スケジューラとワーカーの Python パスに、このプラグインとそのパッケージが必要です。</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>カタログでのシーンの名前。複数ある場合は、最も広く覆うシーンの名前</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>入力の地物の番号</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>1 回の通過のすべての行で同じ文字列</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>撮影日時（UTC）</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>そのシーンのタイル</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>カタログが示すタイル全体の雲の割合（%）</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>対象地域内で測定した雲の、データのあるピクセルに占める割合（%）</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>対象地域のうちデータのある割合（%）</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear（晴れ）、cloudy（曇り）、low_coverage（被覆不足）、not_measured（未測定）のいずれか</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>測定されなかった理由</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>カタログのコレクション</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>衛星</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>カタログでのシーンのアドレス</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>一緒に測定されたすべてのシーン</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>中心がポリゴンの内側にあるピクセル（データの有無を問わない）</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>そのうち晴れているもの</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>各指数の、晴れのピクセルの平均</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>同じく中央値</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>同じく標準偏差</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>同じく、ピクセルの 10 分の 1 がそれを下回る値</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>同じく、ピクセルの 10 分の 9 がそれを下回る値</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>晴れの日付の多くで雲とみなされる地面の上の雲の、データのあるピクセルに占める割合（%）</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>再確認した場合：他の日付の地面より明るくない雲の、データのあるピクセルに占める割合（%）</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>再確認した場合：他の日付よりはるかに明るく、雲とみなされていない部分の割合（同上）</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>月（1～12）。0 はすべて</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>アーカイブにある数</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>そのうち判定できた数。確率はこれに対するもの</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>そのうち晴れの数</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>通過が晴れる確率（%）</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>確率の 90 % 区間の始まり</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>その終わり</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>その月に晴れの画像が 1 枚以上ある確率（%）。すべての場合は各月の平均</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>晴れの画像から次の晴れの画像までの日数の中央値</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>10 回中 9 回はそれで足りる日数</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first}～{last}：各クラスのピクセル数</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>晴れのシーンを検索</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>STAC カタログで衛星シーンを検索し、それぞれの対象地域内の雲を、分類をもとにピクセルごとに測定します。出力はシーンごとに 1 つのポリゴン（そのフットプリント）で、カタログが示すタイル全体の雲、対象地域で測定した雲、判定を含みます。

タイルを結合すると、衛星の通過ごとに 1 つになり、タイルが重なる部分は 1 回だけ数えます。

再確認では、限度に近い画像を、検索した他の日付の同じ地面の明るさと比べ、2 つのフィールドを加えます。雲のうち疑わしいものと、雲が見落とされた可能性のあるもの（%）です。これらは手がかりであり、DOUBTFUL=clear の場合を除いて判定を変えません。画像ごとに約 400 kB を追加で読み込みます。

マスクは雲の縁を見落とします。周囲の幅 (CLOUD_MARGIN) を指定すると、雲からその距離以内のピクセルも数えます。砂、屋根、埠頭は繰り返し雲とみなされることがあります。recurring は、それ以外が晴れている日付の半分以上で雲とみなされる地面の上で雲として数えた、データのあるピクセルの割合（%）です。RECURRING=leave_out はそのような地面を除外します。

SEEN_FILE を指定すると、そのファイルにまだないものだけを出力します。新しい画像と、タイルや別の処理版が加わったか、ようやく測定できたために判定が変わった画像です。ファイルは実行が完了したときに書き込まれるため、同じコマンドを毎日実行すると、新しい画像だけが示されます。

対象地域は、範囲またはレイヤのすべてのポリゴンを合わせたものです。日と月は、その上の太陽時によります。

数千のシーンでは、Dask スケジューラのアドレスを指定すると、そのクラスタが測定します。検索は引き続き QGIS のネットワークを通り、ワーカーは自分のネットワークでシーンを取得します。ワーカーの Python パスにこのプラグインが必要です。</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>1 回の通過のタイルを 1 つの結果に結合</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>対象地域がありません。範囲 (EXTENT) またはポリゴンのあるレイヤ (AREA) を指定してください。</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>晴れとみなす疑わしい雲 (DOUBTFUL) は、再確認 (SECOND_LOOK) でのみ見つかります。</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>疑わしい雲は引き続き数えられます（DOUBTFUL）。繰り返し雲とされる地面を除外しているためです（RECURRING）。疑わしい雲の大部分はそのような地面です。</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>{rows} 行、値のあるもの {values} 行。雲のため {left_out} 行を除外しました。</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>結果 {total} 件中 {measured} 件を測定：晴れ {clear} 件、曇り {cloudy} 件、被覆不足 {low} 件。</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>未測定 {missing} 件：</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>{count} 個の地物を、上に示した理由で除外しました。</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>既知の画像を記録するファイル（新しいものだけを出力）</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>既知の画像</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>結果 {listed} 件中 {new} 件が新しいものです。</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>晴れるのはいつか</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>数年分の測定した撮影から、対象地域が各月にどのくらい晴れるか、晴れの画像を何日待つかを示します。最初の行（月 0）はすべての月です。

確率は、測定した通過のうち限度により晴れのものの割合で、90 % 区間 (Wilson) を付けます。天気は続き、年ごとに異なるため、この区間は、互いに独立であれば同じだけの情報になる、より少ない通過数によるものです。アーカイブにないものや測定できなかったものは雲とみなさず、測定した撮影が 10 件未満の場合は何も示しません。

衛星は入れ替わります。待つ日数と月の確率は、期間の最も新しい通過によるものです。

LOOKS は、分類だけから求めた、各ピクセルが晴れている日付の数です。これにより、すべてのピクセルが 1 回晴れて見えるまでに必要な日付の数を、各日付（最大 1,000 件）から始めて示します。</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>見通し</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>各ピクセルが晴れている日付の数を数えています</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>出力を書き込めません。</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>{count} 行のうち {there} 行しか出力に届きませんでした。テーブルの制約とディスクの空き容量を確認するか、別の出力を選んでください。</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>カタログ（名前またはアドレス）</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>複数の場合はセミコロンで区切ります。並行して検索します。</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>コレクション（空の場合は自動で検索）</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>複数の場合はコンマで区切ります。1 つのシーンのコピーは 1 回だけ数えます。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>最後の日（この日を含む）</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>月（選択しない場合はすべて）</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>地域内の雲の上限（%）</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>被覆率の下限（%）</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>雲とみなすクラス</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>カタログの雲の値がこれを超えるシーンを除外（%）</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>結果の最大数（新しい順、0 はすべて）</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>雲とみなす雲確率（%、0 は分類を数える）</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>認証（画像に必要なカタログの場合）</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>複数のカタログの場合は、その順に 1 つずつ、セミコロンで区切って指定します。</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>読み込み料を支払う (requester pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Dask スケジューラ、例：tcp://host:8786（空の場合はここで測定）</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>地物 {fid} を除外しました：{why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>出力の属性</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>{count} 件の結果を再確認</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>数えたものを読み込めなかったため、{count} 件の再確認はコピーで行っています</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>ポリゴンごとの時系列</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>圃場などのレイヤの各ポリゴンを、期間を通して追跡します。各撮影の晴れのピクセルについて、指数またはバンドの統計を求めます。出力は、晴れかどうかにかかわらず、ポリゴンとそれに触れる撮影の組ごとに 1 行です。OUTPUT_WIDE は、ポリゴンごとに 1 行で、日付ごとの平均の列を含みます。

指定したうち最も細かいバンドのグリッド（すべての日付で同じ）で、中心がポリゴンの内側にあるピクセルは、そのポリゴンに属します。クラスがあり、雲とみなすクラスではなく、周囲の幅の中にもそのようなピクセルがないとき、ピクセルは晴れです。ポリゴンは重なってもよく、それぞれ別に数えます。

指数は Awesome Spectral Indices の一覧にある ndvi、ndwi、ndmi、evi、savi、ndre、nbr、ndsi です。バンドは red,nir のように、バンドの式は ratio=nir/red のように名前を付けて指定します。値は 0～1 の反射率によります。

内側の幅を指定すると、外側のものも含む縁のピクセルを除外します。

最初に分類を読み込み、その後、バンドのうちポリゴンの晴れのピクセルがあるブロックだけを、すべてのポリゴンについて 1 回ずつ読み込みます。</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>指数、バンド、またはバンドの式（コンマ区切り）</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>縁のピクセルを除外する内側の幅（メートル）</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>晴れのピクセルがこれより少ない行を除外（%）</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>平均（ポリゴンごとに 1 行）</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>日付ごとに 1 列とすると {count} 列になり、テーブルに収まりません。期間を短くするか、指数を減らすか、OUTPUT_WIDE に CSV を選んでください。</translation>
    </message>
</context><context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation>プロジェクトの画像を問い合わせています</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} が再び応答しています。</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} が応答しません。応答するまで、その画像は空のままです。</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>コンタクトシート…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>レポート…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>ウェブページ（1 ファイル）</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>{total} 枚中 {number} 枚目の画像</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} として保存しました。</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>レポートをコピーしました。質問する場所に貼り付けてください。</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>保存またはダウンロードをキャンセル</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>地図への追加をキャンセル</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>ページの作成をキャンセル</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>再確認をキャンセル</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>晴れのみ</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>数値について</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>地図に追加</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>地図上のフットプリント</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>地図上の対象地域</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>雲を隠す</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>見つかった晴れのシーンを追加、上限</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>晴れをすべて追加</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>晴れをすべて追加 ({count})</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>「カタログ」は、画像の提供者が 110 km のタイル全体について示す雲の割合です。対象地域についてはあまり参考にならず、誤っていることもあります。「地域内」は対象地域内の雲の割合です。Clear Scenes が、各画像に付属する雲・水・陸の分類図をピクセルごとに数えます。バーの目盛りは設定した限度です。この分類図は、屋根、砂、雪、平らで暗い地面を雲とみなしたり、薄い雲や雲の縁を見落としたりすることがあります。再確認（行のメニュー）は、雲のうち他の日付の同じ地面より明るくない、つまり疑わしい部分を示します。</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>見つかったときに追加するシーンの上限</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>レイヤスタイル</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>地図上のシーンの見え方</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>雲とみなした部分を地図上で除き、下のレイヤが見えるようにします</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>地図上でシーンを選択</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>地図上のフットプリントをクリックすると行を選択します。もう一度クリックするとその場所の次の日付を選択し、ダブルクリックで追加します。ドラッグで地図を移動し、Esc で終了します。</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>保存、ダウンロード、エクスポート、開く</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>選択した画像の保存やダウンロード、結果のエクスポート、検索の保存や読み込み、地図に表示するものの選択</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>選択したシーンを追加します。行をダブルクリックしても同じです</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>晴れのシーンをすべて追加します</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>Enter キーで、選択した日付を地図に追加します。</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0}（無効）</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>被覆率</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>繰り返し雲とみなされる地面を除外</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>周囲の幅</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>数えたものを読み込めなかったため、%n 件の日付はコピーを調べました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>対象地域が大きすぎて、繰り返し雲とみなされる地面を判定できません。</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>除外されるものはありません。それ以外が晴れている日付は {dates} 日で、{fewest} 日必要です。期間を長くしてください。</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>雲の周囲の幅（メートル）</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>マスクは雲の縁を見落とします。雲からこの距離以内のピクセルも雲とみなします。対象地域の外の雲からの距離も含みます。</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>砂、屋根、埠頭は繰り返し雲とみなされることがあります。それ以外が晴れている日付の半分以上でそうなる地面は数えません。</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>切り抜いて保存</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>雲を除く</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>地図に追加</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>トゥルーカラー（画像）</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>反射率、選択したバンド</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>アーカイブと同じ (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>雲とみなしたピクセルを除きます。その部分はデータなしになります</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>アーカイブの CRS では、ピクセルはそのまま、すべての日付で同じグリッドに保存されます。</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>別の CRS では、値は補間されます。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>バンド</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>反射率</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>バンドを 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>保存先を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>クラウド最適化 GeoTIFF %n ファイル、圧縮前で各約 {size}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>{name} など %n ファイルがすでにあります。置き換えますか？</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>検索を保存…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>検索を開く…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>検索を保存</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} を保存しました。</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>検索を開く</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>検索を開きました。「晴れのシーンを検索」を押すと実行します。</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first}～{last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>すべての月</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>地域内の雲の上限</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>詳細設定の表示または非表示</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>被覆率の下限</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>雲とみなすもの</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>最初の日、この日を含む（対象地域の太陽時による）</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>最後の日、この日を含む（対象地域の太陽時による）</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>毎年のこれらの月の画像のみ。例：過去 5 年間の 6 月から 8 月。</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>地域内の雲の上限（%）</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>対象地域の雲がこの割合以下のとき、シーンは晴れです。変更しても検索し直す必要はありません。</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>被覆率の下限（%）</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>晴れとみなすために、シーンがデータで覆う必要のある対象地域の割合。</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>シーンの分類のうち、雲として数えるクラス。</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>カタログを選ぶか、Sentinel-2、Landsat、HLS のシーンがある STAC API のアドレスを入力してください。複数の場合はセミコロンで区切ります。すべての公開アーカイブとは Earth Search と Planetary Computer で、認証を選ぶと Copernicus Data Space も含みます。</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>{catalog} を検索しています</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>雲を再確認</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>限度に近いものをすべて再確認</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>雲とみなされるものは、他の日付の同じ地面より明るいですか？</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>疑わしい雲を晴れとみなす</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>再確認しています…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>再確認で疑わしいものは見つかりませんでした。数値は行のツールチップにあります。</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>時系列の曲線…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{count} 日中 {shown} 日に晴れのピクセルがあります。</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n 日分を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>レイヤのポリゴンを 1～{count} 個選択してください。</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>曲線にできる指数は 1 つだけです。</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>先にシーンを検索してください。</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>{count} 日中 {done} 日を読み込み済み</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 図</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（表計算ソフト用）</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>曲線を保存</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} の推移</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>時系列の曲線</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>値を読み込む</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>選択した各ポリゴン</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>年を重ねる</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>平滑線</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>曲線を保存…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>読み込みをキャンセル</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>結果の各日付で対象地域の晴れのピクセルの値を読み込むと、その変化が分かります。</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>選択した各ポリゴン ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>指数、red のようなバンド、または ratio=nir/red のようなバンドの式</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>結果の各日付の晴れのピクセルの値を読み込み、曲線を描きます</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>全体で 1 本ではなく、対象地域のレイヤで選択したポリゴンごとに曲線を描きます（10 個まで）</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>1 月から 12 月まで、年ごとに別の曲線で表示します</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>すべての日付を通る滑らかな線です。晴れのピクセルが多い日付を優先します</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>曲線を画像として、または数値を表計算ソフト用に保存します</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}、10～90 パーセンタイル {low}～{high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>晴れ {share}、{pixels} ピクセル中 {clear} ピクセル</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>再確認：{doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>塗りつぶし：設定した限度で晴れ。白抜き：一部が晴れで、大きいほど晴れた部分が多いことを示します。その縦棒は 10～90 パーセンタイルで、晴れの日付では帯がこれに当たります。オレンジの輪：再確認で疑わしいもの。</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>平滑線は Whittaker 法によります（日単位、2 階差分、lambda {smoothness}、各日付は晴れの割合で重み付け）。</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>時系列の値を読み込んでいます</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>ここを検索</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>現在選択している対象地域を検索</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>{time} の対象地域の結果です。その後、地図が動いています。</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>{time} の対象地域の結果です。現在は別の対象地域が選択されています。</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>トゥルーカラー</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近赤外</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>農業</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>短波長赤外</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>植生指数 (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>水指数 (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>単バンド、赤</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>単バンド、近赤外</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>この対象地域と期間にはシーンがありません。期間を長くするか、対象地域が意図したものか確認してください。</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>{total} 件中 {measured} 件を測定、晴れ {clear} 件</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>カタログを検索しています…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>検索中、{page} ページ目、シーン {scenes} 件：{counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>測定中：{counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>測定中：{counted}、残り約 {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{counted}.</source>
        <translation>{counted}。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation>カタログだけでは、{offered} 件を誤って示し、{hidden} 件を誤って隠すところでした。</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>晴れのシーンはありません。最も近いのは {date} です。許容する雲の割合を増やすか、期間を長くしてください。</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>次：{dates}。</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>対象地域を十分に覆うシーンがありません。被覆率の下限を下げるか、より小さい対象地域を選んでください。</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>測定できたシーンはありません。理由は表の上に示しています。</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date}（雲 {cloud}）</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>結果をエクスポート…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage（フットプリント付き）</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV（表計算ソフト用）</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>結果をエクスポート</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>{file} にエクスポートしました。行数：{count}。</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>{file} のテーブル {table} にエクスポートしました。行数：{count}。</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} にはテーブル {table} がすでにあります。置き換えますか？他のテーブルはそのまま残ります。</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>対象地域の雲による各日付。左右の矢印キーで日付を選びます。</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>これらのみ表示</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>再測定</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>測定できなかったものをもう一度測定します</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>{total} 件中 {count} 件の日付を測定できませんでした。</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>サーバーが応答しません。応答すると、画像は自動的に表示されます。</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>晴れたら知らせる</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>この対象地域の新しい晴れの画像を、QGIS が毎日探します</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>「{name}」を削除しますか？地図上の画像は残ります。</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>地図に追加</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>新しい晴れの画像を探しています：{name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name}：前回の確認はできませんでした。{why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} は晴れです：{name}、地域内の雲は {cloud} です。</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>晴れの画像 %n 枚、最も新しいものは {date}：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name}：カタログに {date} より新しいものはありません。後から追加されたものは知らせます。</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>最新の晴れ</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>前回の確認</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>QGIS の起動時と毎日</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>QGIS の起動時</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>「今すぐ確認」のときのみ</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>監視はまだありません。対象地域と限度を設定し、「その他」の「晴れたら知らせる」を選んでください。</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>ダブルクリックまたは F2 キーで名前を変更します</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>最新の晴れの画像と、その地域内の雲</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>カタログを最後に確認した日時</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>地域内の雲の上限</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>QGIS が新しい画像を探すとき</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>QGIS がバックグラウンドで新しい画像だけを探し、晴れのものがあれば知らせます</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>一時停止していないすべての監視の新しい画像を探します</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>選択した監視を一時停止または再開します</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>選択した監視を削除します。地図上の画像は残ります</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>確認</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>晴れの画像がある週（年ごと）</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year}：通過のある {weeks} 週のうち、{clear} 週に晴れの画像があります</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>世界地図を開いています</translation>
    </message>
    <message>
        <source>World</source>
        <translation>世界</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>数値 {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>緯度 {lat}、経度 {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>西 {west}、南 {south}、東 {east}、北 {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>地球上の位置が示されていません</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>雲の隣</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>晴れた陸地</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>雲の可能性（信頼度 中）</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>飽和または欠陥</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>暗い領域または地形の影</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>雲の影</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>植生</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>植生なし</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>雲（確率 中）</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>雲（確率 高）</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>薄い巻雲</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>雪または氷</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>対象地域が空です。ポリゴンのあるものを選ぶか、マップビューを使ってください。</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>対象地域を地球上に配置できません。座標と CRS を確認してください。</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>{crs} の位置は地球上の位置に変換できません。地図またはレイヤに別の CRS を選んでください。</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>対象地域が大きすぎます：{size} km²。測定できるのは {limit} km² までです。ズームインするか、より小さいものを選んでください。</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>対象地域の各部分が {limit} km を超えて離れています。1 つずつ検索してください。</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>対象地域の頂点が {limit} を超えています。ポリゴンを単純化するか、選択を減らしてください。</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>{layer} のポリゴンを読み込めません。ソースにアクセスできるか確認してください。</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>対象地域をレイヤから読み込んでいる途中です。少し待ってからもう一度試してください。</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>対象地域がまだ選ばれていません。描画するか、入力するか、マップビューを選んでください。</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>プロジェクトにポリゴンレイヤがありません。追加するか、マップビューを選んでください。</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>解釈できません：“{text}”。緯度と経度 (1.29, 103.85)、四角形（西, 南, 東, 北）、WKT、GeoJSON のいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>緯度 {lat}、経度 {lon} は地球上にありません。-90～90 の緯度が先です。または数値に N、S、E、W を付けてください。</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>南 {south} が北 {north} より下にありません。四角形は西, 南, 東, 北の順に度で指定します。</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>この {format} にはポリゴンがありません。ポリゴンまたは点のあるものを貼り付けてください。</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>2 通りに解釈できます：“{text}” は {one}、または {other} です。小数点にはピリオドを使うか、数値の間にセミコロンを入れてください。</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>CRS がないため、対象地域の位置がわかりません。レイヤまたはプロジェクトに CRS を設定してください。</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>地図が地球より広い範囲を表示しているか、地球上の場所を表示していません。対象地域にズームするか、場所を入力してください。</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>まだ地図がありません。「対象地域」に場所を入力するか、プロジェクトを開いてください。</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>「{name}」という場所はありません。つづりを確認するか、緯度と経度を入力してください。</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>QGIS の世界地図を読み込めません：{file}。代わりに場所を入力してください。</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>対象地域の一部が、このシーンの地図投影法には遠すぎます。対象地域の各部分を 1 つずつ検索してください。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>キャンセルされていないのに、完了前に停止しました。もう一度試してください。</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>カタログ {catalog} は使えません：{reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} は提供を終了しました。後継の {successor} ({url}) を選んでください。</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>{url} に STAC API がありません。アドレスを確認してください。通常は /v1 または /stac で終わります。</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>{url} に STAC アイテムがありません。ブラウザでそのコレクションを更新してください。</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} には、対応するシーン分類のあるコレクションがありません。あるもの：{offered}。</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>{catalog} の {collection} では雲を測定できません。ピクセルの内容を示すファイルがシーンにありません（あるもの：{assets}）。別のコレクションを選んでください。</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} が検索を拒否しました：{answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{catalog} は {minutes} 分経ってもすべてのシーンを返していません。期間を短くするか、後でもう一度試してください。</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} は {matched} 件のシーンのうち {named} 件だけを返し、その後は同じものを繰り返しました。残りは欠けています。期間を短くしてください。</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>{limit} 件を超えるシーンが該当します。期間を短くするか、対象地域を小さくしてください。</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>最初の日付が最後の日付より後です。</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} は日付ではありません。2026-07-31 のように入力してください。</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} は月のリストではありません。6,7,8 のように番号を入力してください。</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} はクラスのリストではありません。8,9,10 のように 1～11 の数値を入力してください。</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>この対象地域と期間にシーンは見つかりませんでした。期間を長くするか、対象地域が意図したものか確認してください。</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>読み込めた {dates} 日のどれでも、対象地域に晴れているピクセルはありません。期間を長くするか、周囲の幅を小さくするか、雲とみなすクラスを減らしてください。</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>これらのバンドがすべてある日付はありません：{bands}。別のバンド、コレクション、期間を選んでください。</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} はバンド名ではありません。{offered} のような名前をコンマで区切って指定してください。</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>シーンのセンサのバンドが異なるため、1 つの画像にすると地上にない段差が現れます。コレクションを 1 つ選んでください。</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>{folder} に書き込む権限がありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>フォルダ {folder} がありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} は別のプログラムで開かれているか、保護されています。そちらで閉じるか、別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} はすでにあり、GeoPackage ではありません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} を最後まで書き込めませんでした。空き容量を増やすか、別のディスクを選んでください。</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} は書き込まれませんでした：{why}。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>{file} を読み込めません：{why}。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} は Clear Scenes が保存した検索ではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} は新しい Clear Scenes で保存されています。先にプラグインを更新してください。</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>{file} を開けません。“{part}” がないか、誤っています。検索をもう一度保存してもらってください。</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} はすでにありますが、このファイルではありません。名前を変更するか、別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} はダウンロードされましたが、カタログがそのアイテムを返しません。このフォルダを検索しても見つかりません。後でもう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} はダウンロード中にサーバー上で変更されました。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} それまでに届いた {file} の部分は保持され、「ダウンロード」で続きから再開します。</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>画像は {size} GB になりますが、保存できるのは {limit} GB までです。対象地域を小さくするか、バンドを減らしてください。</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>対象地域を {crs} に配置できません。別の CRS を選んでください。</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>画像を最後まで読み込めなかったため、何も保存されませんでした。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>カタログが自身のフォルダの外のファイルを示しています。安全のため開きません：{address}。信頼できる場合は、両方の上位にあるカタログを選ぶか、カタログのファイルを画像のあるフォルダに移してください。</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>ファイル {file} がありません。移動されたか、ダウンロードされていません。</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>ファイル {file} は空です。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>ファイル {file} が途中で終わっています。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>ファイル {file} を読み込めません：{why}。もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>{path} からシーンを読み込めません：{why}。</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} は Parquet のテーブルで、Parquet ドライバのある GDAL か、QGIS の外では pyarrow が必要ですが、どちらもありません。代わりにアイテムを JSON として保存してください。</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>{path} から、{name} など、読み込まないプロダクトを除外しました。その数は {count} です。読み込むのは、展開済みの Level-2 のプロダクトです。Sentinel-2 のものは zip のままでもかまいません。</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog}：{note}「詳細設定」の「認証」で選んでください。</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} には認証が必要です。「詳細設定」の「認証」で QGIS の認証を 1 つ選んでください。</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} が認証を拒否しました（HTTP ステータス {status}）。「詳細設定」の「認証」で確認してください。期限切れか、このカタログ用ではない可能性があります。</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>{catalog} の画像は、読み込む人が料金を支払います。同意する場合は、「詳細設定」の「読み込み料を支払う」をオンにしてください。</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>{catalogs} 件のカタログに対して、認証が {logins} 件あります。カタログごとに 1 つを同じ順に指定し、不要なものの場所は ;abc1234 のように空のままにしてください。</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>{catalog} はこの認証で測定できますが、地図の描画はできません。描画には S3 キーか、認証の不要なカタログが必要です。「詳細設定」の「認証」で別のものを選んでください。</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} はこの認証で測定できますが、地図に画像を描画できません。「ダウンロード…」でファイルを取得するか、誰でも使える画像のあるカタログを選んでください。</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>認証 {login} を QGIS の認証設定から読み込めません。マスターパスワードを入力するか、「詳細設定」で認証を選び直してください。</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>GDAL の設定 {setting} にこの拡張子が含まれていないため、QGIS は {file} を開けません。設定した人に問い合わせてください。</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>この認証には QGIS のマスターパスワードが必要です。「今すぐ確認」を選ぶか、この認証でカタログを一度検索してください。</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>{host} に接続できません。ネットワーク接続とプロキシの設定を確認してください。</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} が時間内に応答しませんでした。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} が応答の途中で接続を閉じました。</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>{host} への問い合わせ中に、QGIS のネットワーク設定が変更されました。もう一度試してください。</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} が {count} 回続けて要求に応答しなかったため、問い合わせを中止しました。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>{host} への経路のプロキシが接続を拒否しました。アドレス、ユーザー名、パスワードを確認してください。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>{host} の証明書は信頼されていません。サーバーをご存じであれば、設定で証明書を追加してください。</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} が HTTP ステータス {status} を返しました。</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} が要求より多くのデータを送信しました。</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} はファイルの一部の読み込みに対応していないため、シーンを読み込めません。</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} が要求とは異なる部分のファイルを送信しました。</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>カタログのアドレスは、安全のため開きません：{address}。公開サーバーへの https だけを開きます。</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} がファイルに必要な署名を返しませんでした。後でもう一度試してください。</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>カタログに、このシーンのシーン分類がありません。</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>カタログに、このシーンの雲確率がありません。分類を数えるか、Earth Search の Collection 1 または Copernicus Data Space を選んでください。</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog} には、この通過の {mask} が（まだ）ありません。画像の数日後に提供され、提供されない場所もあります。</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>{mask} がありません。python3 -m pip install {mask}[cpu] (160 MB) で QGIS の Python にインストールし、QGIS を再起動してください。</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>これほど広い対象地域はネットワークで調べられません。最大約 {square_km} km² の一部を検索してください。</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>シーン分類は {format} ファイルで、Clear Scenes は読み込めません。GeoTIFF または JPEG 2000 で提供しているカタログを選んでください。</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>シーン分類は {codec} で圧縮された Zarr ファイルで、ここでは使用中の GDAL でも Python でも展開できません。QGIS 用に Python パッケージ numcodecs をインストールするか、GDAL が {codec} に対応した QGIS を使ってください。</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>{asset} のピクセル値の意味が、アイテムにもコレクションにも示されていないため、雲を数えられません。別のコレクションを選ぶか、カタログの運営者にクラスを示すよう依頼してください。</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>カタログに、このシーンの有効なフットプリントがありません。</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>カタログに、このシーンの有効な日付がありません。</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>シーン分類を読み込めません：{why}。</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>シーン分類に、地球上の位置が示されていません。</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>このシーンを測定する前に検索が停止されました。</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>予期しないエラー ({kind}) でこのシーンは中止されました。詳細はログにあります。</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>カタログに、このシーンのこの種類のファイルがありません。</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>画像を読み込めないため、プレビューがありません：{why}。</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>画像を読み込めないため、再確認できません：{why}。</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>これほど大きな対象地域は再確認できません。3,000 km² 以下の一部を検索してください。</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>判断するには日付が足りません。再確認には読み込める他の日付が {least} 日必要ですが、{count} 日しかありません。期間を長くしてください。</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>画像は {format} ファイルで、Clear Scenes は表示できません。GeoTIFF または JPEG 2000 で提供しているカタログを選んでください。</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>画像は Zarr で、Clear Scenes は雲を数えることと地図レイヤの作成だけができます。それ以外には、GeoTIFF または JPEG 2000 で提供しているカタログを選んでください。</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>画像は Zarr {version} で、この QGIS の GDAL {gdal} では読み込めません。GDAL {needed} 以降が必要です。GeoTIFF または JPEG 2000 で提供しているカタログを選んでください。</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>画像は {codec} で圧縮された Zarr で、この QGIS の GDAL では展開できません。GDAL が {codec} に対応した QGIS を使うか、GeoTIFF または JPEG 2000 で提供しているカタログを選んでください。</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>{host} から画像を開けません。QGIS のプロキシと証明書の設定を確認し、もう一度試してください。</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>画像を開けません：{why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} は、該当するシーン {matched} 件（カタログ自身の集計で、概数の場合があります）のうち {named} 件を示しました。期間を短くして検索し、さらに見つかるか確認してください。</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} は {named} 件のシーンを示しましたが、それがすべてかどうかは示していません。期間を短くして検索し、さらに見つかるか確認してください。</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} は期間の一部のシーンだけを返しました。{first} から {last} までの一部が欠けています：{reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} にコレクション {collection} はありません。{offered} など、あるものを選んでください。</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>{catalog} だけにある日付が欠けている可能性があります。最後まで検索できなかったためです。{reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} は破損しているか、既知の画像のファイルではないため、そのままにしました。別のファイルを指定するか、削除してください。その場合、すべての画像が新しいものになります。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} は新しい Clear Scenes で書き込まれています。先にプラグインを更新してください。</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} は別の検索用に作成されています。{part} が異なります。この検索には専用のファイルを指定してください。</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>監視を読み込めません。{file} は破損しているか、新しい Clear Scenes のものです。ファイルを削除するか、プラグインを更新してください。</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} は “{rest}” 以降がバンドの式ではありません。ndvi=(nir-red)/(nir+red) のように、数値、バンド {bands}、+ - * /、括弧を使ってください。</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… はバンドの式として長すぎます。より短いものを使ってください。</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} は指数ではありません。{indices} のような名前、{bands} のようなバンド、または ndvi=(nir-red)/(nir+red) のようなバンドの式を使ってください。</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>{text} という指数が 2 つあります。式ごとに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>画像を読み込めないため、値がありません：{why}。</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>このポリゴンの内側に中心があるピクセルがありません。ポリゴンが {size} m のピクセルより小さいか、細くなっています。より小さいピクセルのバンドを指定するか、隣のポリゴンと結合してください。</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>内側の幅が {buffer} m では、このポリゴンにピクセルが残りません。幅を小さくしてください。</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>晴れのピクセルに値がありません。そのバンドにデータがないか、飽和しているか、0 での除算になります。</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>{date} を読み込めないため、表示できる変化がありません：{why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>対象地域には、{first} と {last} の両方で晴れているピクセルがありません。雲のより少ない 2 つの日付を選んでください。</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>{first} と {last} では、画像のセンサーが異なるためピクセルが同じではありません。同じセンサーの 2 つの日付を選んでください。</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} は検索した地域の外に及ぶため、画像の一部が分かっていません。先にそのポリゴンでシーンを検索してください。</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} は破損しているか、STAC のカタログ、コレクション、アイテムのいずれでもありません。</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} は {limit} MB を超えているため、安全のため読み込みませんでした。</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} は STAC API のものです。その中を検索するには、その API のアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>{catalog} のシーンが欠けている可能性があります。その中に読み込めない文書があったためです。その数は {count}、最初のものの理由：{reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>{catalog} のシーンが欠けている可能性があります。カタログは {limit} 階層までしか開かないためです。より下の階層のカタログのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>{catalog} のシーンが欠けている可能性があります。文書は {limit} 件までしか読み込まないためです。その中のカタログまたはコレクションのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>{catalog} のシーンが欠けている可能性があります。文書は {limit} MB までしか読み込まないためです。その中のカタログまたはコレクションのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>含まれるファイルが多すぎます</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>対象地域の画像がその CRS にありません</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>部分ごとに読み込めません</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>概観図がなく、対象地域が大きすぎます</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>形式が不明です</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>色が不明です</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>ピクセルが小数です</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>ブロックが破損しています</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>雲確率のピクセルが異なります</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>ピクセルがクラスの整数ではなく小数です</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>位置が示されておらず、カタログが示すサイズと異なります</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>カタログとは異なる位置が示され、CRS がありません</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>読み込み中に置き換えられました</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>ブロックが大きすぎます</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>ヘッダが長すぎます</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>サイズが正しくありません</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>ブロックのリストが不完全です</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>ファイルが途中で切れています</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>ディレクトリが長すぎます</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>ヘッダが不完全です</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>ヘッダがファイルより長くなっています</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>アドレスに Zarr 配列がありません</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>ピクセルが 8 または 16 ビットの整数ではありません</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>Zarr メタデータが画像のものではありません</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>検索は誰でもできます。画像には Copernicus Data Space の無料アカウントが必要です。eodata-s3keysmanager.dataspace.copernicus.eu で S3 キーを作成し、AWS S3 認証として QGIS に追加してください。</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>検索は誰でもできます。画像には、読み込み料を支払う Amazon アカウントの S3 キーが必要です。Planetary Computer には、誰でも使える同じシーンがあります。</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>検索は誰でもできます。画像には NASA の Earthdata Login の無料アカウントが必要です。urs.earthdata.nasa.gov でトークンを生成し、API Header 認証として QGIS に追加してください。ヘッダーは Authorization、値は Bearer、半角スペース、トークンの順です。Planetary Computer には、誰でも使える同じシーンがあります。</translation>
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
        <translation>Planetary Computer, HLS（Sentinel-2 から）</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation>Planetary Computer, HLS（Landsat から）</translation>
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation>USGS, Landsat Collection 2</translation>
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation>NASA, HLS（Sentinel-2 から）</translation>
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation>NASA, HLS（Landsat から）</translation>
    </message>
    <message>
        <source>Sentinel-2, all open archives</source>
        <translation>Sentinel-2, すべての公開アーカイブ</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>Sentinel-2 L2A、Landsat Collection 2 Level-2、HLS のプロダクトも、ダウンロードしたものも含まれていません</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>STAC アイテムのテーブル (stac-geoparquet) ではありません</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>破損しているか、Parquet ではありません</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>STAC アイテムでも、アイテムのコレクションでもありません</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>破損しているか、JSON ではありません</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>この Landsat Collection 2 Level-2 プロダクトのメタデータがありません</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>破損しているか、XML ではありません</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>Sentinel-2 L2A プロダクトのメタデータがありません</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>対象地域</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>雲とみなすもの</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>タイルを結合するかどうか</translation>
    </message>
</context></TS>
