<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>正在读取图层…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>请选择形状并在地图上绘制。</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>纬度, 经度；或西, 南, 东, 北；或 WKT 或 GeoJSON。</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>在地图上拖动绘制矩形。</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>在地图上单击各个角点，右键单击结束。</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>在地图上单击中心，或从中心拖动。</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>区域所用的图层已移除。区域重新设为地图视图。</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>仅选中的要素 (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>地图视图</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>多边形图层</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>在地图上绘制</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>绘制矩形</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>绘制多边形</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>绘制圆形</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>例如 1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>在哪里查看云量。</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>该图层的所有多边形合起来作为区域。</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>仅选中的要素</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>仅以该图层中选中的多边形作为区域。</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>例如 500 m 或 2.5 km。</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>缩放到区域</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>一个点，纬度在前：1.29, 103.85 或 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>一个矩形，西, 南, 东, 北：103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT 或 GeoJSON，按其格式经度在前：POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>您的区域</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>真彩色图片</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近红外</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>近红外（窄波段）</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>短波红外 1.6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>短波红外 2.2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>在此查找晴朗场景</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>目录已选好。按“查找晴朗场景”进行搜索。</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>目录已选好，但未设置该条目的区域和日期。{why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>区域和日期取自 {item}。按“查找晴朗场景”进行搜索。</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>正在整理 Clear Scenes 的缓存</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>您的目录</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>添加目录</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>移除目录</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>每个目录都需要名称和地址。</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>含有密码、密钥或问号的地址不能保存。</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>此处不能使用字符 |。</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>区域内</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>切片</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>卫星过境日期，以您区域上空的太阳时为准</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>目录给出的云量百分比，针对 110 km 的整个切片</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>在您区域内测得的云量百分比</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>影像以数据覆盖您区域的比例</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>这些数字相对于您的限值意味着什么</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Sentinel-2 格网 (MGRS) 中切片的名称</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>按场景分类，您的区域由哪些部分组成</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>晴朗</translation>
    </message>
    <message>
        <source>Low coverage</source>
        <translation>覆盖不足</translation>
    </message>
    <message>
        <source>Cloudy</source>
        <translation>多云</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>您区域的其余部分未读取：它不会改变判定。选择该行即可读取。</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>影像在您的区域内没有数据。</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>存疑的云计为晴朗。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已替代</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>改用了该场景更新的处理版本。</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>统计的是该场景的另一个副本。</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>这些数字针对您区域中取自该场景的部分。</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>缺少波段</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} 反复出现</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>无法以所选样式添加：目录没有给出 {bands}。</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>已略去反复出现的 {points} 个百分点</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} 个百分点在晴朗日期也反复出现</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>目录值与测量值相差超过 {points} 个百分点</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>无效：目录本身声明其数值不可用。</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0}（无效）</translation>
    </message>
    <message>
        <source>Counted: {copy}</source>
        <translation>已统计：{copy}</translation>
    </message>
    <message>
        <source>From: {copy}</source>
        <translation>来自：{copy}</translation>
    </message>
    <message>
        <source>Could not be read, so that the copy above stands in: {copy}</source>
        <translation>无法读取，因此由上面的副本代替：{copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>另有：{copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>已略去，因为有更新的处理版本替代：{copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>已略去，因为有更新的处理版本替代：{scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>基线 {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>按需处理</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>给出的云量为 {there}，所统计的为 {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>反射率偏移 {there}，所统计的为 {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>另一基线</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>基线为 {there}，所统计的为 {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>两个日期间的变化…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>选择两行：指数从较早日期到较晚日期的变化，作为图层</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>两个日期间的变化</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>指数、波段或波段公式</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>正在读取两个日期。完成后会添加图层。</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>正在读取两个日期间的变化</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>{index} 变化 {first} 至 {last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>不透明云</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>云和阴影</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>所选类别</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>请至少勾选一个类别</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>计为云的类别</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>最新晴朗</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>查找您区域最新的晴朗影像并添加到地图</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>查找晴朗场景</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>查找在您的区域内晴朗的卫星场景</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>选项…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>最少晴朗日期 {first} 至 {last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>几个日期合在一起也许能显示您的整个区域。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>最少晴朗日期</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>第一个日期在最上面。云会被略去，以便显示下面的日期。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>制作影像…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>查找最少晴朗日期</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>正在比较日期，{percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>没有任何日期能显示您区域的晴朗部分。</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>一个日期显示您区域的 {percent} 为晴朗；其他日期没有补充。</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} 个日期合在一起，显示您的整个区域为晴朗。</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} 个日期合在一起，显示您区域的 {percent} 为晴朗。其余部分在任何日期都不晴朗。</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>无法读取：{count}。{reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>添加所选日期</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>添加所有日期</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>查找哪些日期可以叠放，使每个日期补上其他日期的多云部分</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>将它们作为一个组添加到地图，第一个日期在最上面</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>用这些日期的晴朗部分制作一个文件</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>在地图上组中的位置；1 在最上面</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>卫星过境日期，以您区域上空的太阳时为准</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>您区域中在该日期晴朗、而在上面各日期都不晴朗的百分比</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>您区域中在该日期或上面某个日期晴朗的百分比</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>随时间变化的曲线</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>每个日期的平均值。左右方向键可选择日期。</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>尚未读取任何内容。</translation>
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
        <translation>下载</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>与存档中一样的整个切片：110 km 切片的一个 10 m 波段约 200 MB。中断或取消的部分会保留，再次下载时继续。</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>请至少选择一个文件。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择一个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n 个文件，场景：{scenes}。</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>裁剪保存…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>制作晴朗影像…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>正在保存 %n 幅影像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>正在下载 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>正在制作晴朗影像</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>第 {number} 个，共 {count} 个，总进度 {percent} %：{file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>已取消。到那时为止的内容会保留；“下载”会从那里继续。</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>已取消。没有留下写了一半的文件。</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>失败总数：{count}。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n 个文件位于 {folder}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>其中 %n 个以前已下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>其中 %n 个无法获取，改用了副本中的文件：{files}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>由 %n 个日期制成的晴朗影像显示您区域的 {percent}；它位于 {folder}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>未均衡，因为与其他日期共有的晴朗地面太少：{days}。</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>无法读取：{count}。{reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>正在导出到 {file}</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>正在查找最少晴朗日期</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} 已存在。是否替换？</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>搜索内容：{summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>单击可显示或隐藏搜索选项。</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>正在读取监视</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>正在查看晴朗影像会显示什么</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>来自文件或文件夹…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>搜索此计算机上的场景：STAC 条目文件、静态 STAC 目录，或存放已下载的 Sentinel-2（.SAFE、.zip）、Landsat 和 HLS 产品的文件夹。</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>来自文件…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>来自文件夹…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>STAC 条目或 Sentinel-2 产品</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>来自文件的目录</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>来自文件夹的目录</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>正在查找反复被当作云的地面</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>查看哪些影像在您需要的地方晴朗</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  将地图移到您的区域。</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  选择日期，以及允许多少云。</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  按“查找晴朗场景”。</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>该时段的每幅影像都列在这里，并注明您区域内的云量。</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>正在询问目录…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>目录一给出日期，就会显示在这里。按 Esc 取消搜索。</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>该区域和时段没有影像</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  请选择更长的时段；卫星每两到五天经过一次。</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  请检查“月份”是否设为所有月份。</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  请检查区域是否正确，以及是否在陆地上或靠近海岸。</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>请在“高级”的“目录”中选择其他文件或文件夹。</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>几分钟后重试，或选择其他目录，往往就能解决。</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>无法完成搜索</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>搜索已取消</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>到那时为止还没有找到任何内容。</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>搜索无法开始</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>没有可显示的晴朗日期</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>“仅晴朗”隐藏了 %n 个日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>显示所有日期</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>正在读取场景的拍摄地点和时间</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>正在从 {layer} 读取区域</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>云量 {cloud} %</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>正在载入 %n 个场景</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>添加到地图</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>将 %n 幅影像添加到地图？</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} 已在地图上。</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n 幅影像已在地图上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>正在添加第 {number} 个，共 {count} 个…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>已添加 {date}，区域内云量 {cloud}。</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>组 {group} 原本隐藏。因为有影像加入，已重新显示。</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>{scene} 未添加。{reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>至今未添加的场景：{count}。</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>为读取付费</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>QGIS 会加密保存；只发送到该目录的服务器，不会发送到其他地方。</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>这些影像的所有者向读取者收费 (requester pays)：测量和显示的内容会计入您的账户。</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>正在复查云</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} 存疑</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>{points} 漏判？</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>复查，与其他 %n 个日期比较，以有数据像素的百分点计：</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} 计为云，但亮度与平时相同（存疑）</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} 未计为云，但远比以往明亮（可能漏判）</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} 计为云，其他日期无法判断</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>查看的是副本，因为所统计的无法读取：{copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>正在统计晴朗次数</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>制作晴朗影像</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>云影不算晴朗</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>均衡各日期的亮度</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>添加到地图</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>最新的晴朗日期</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>最早的晴朗日期</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>最接近某日的晴朗日期</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>最少晴朗日期之一</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>与其他日期最相近的晴朗日期（中心点）</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>所有晴朗日期的中位数</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>真彩色（图片）</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>反射率，所选波段</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>晴朗影像 {first} 至 {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>距云如此近的像素不算晴朗：分类会漏掉云的边缘</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>每个波段一个增益和一个偏移，取自两个日期都晴朗的地面</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>像素显示</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>云周围的边距</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>请至少选择一个波段。</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>请选择保存位置。</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>由 %n 个日期制成，不论其云量。</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>每个像素的晴朗日期数保存在旁边。</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>每个像素的日期及其晴朗日期数保存在旁边。</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>正在查看各日期的晴朗部分…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>将显示您区域的 {percent}，取自 %n 个日期；约读取 {size}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>已有 %n 个文件，其中包括 {name}。是否替换？</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>此处第 {number} 个，共 {count} 个</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>地图视图</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>地图视图，{width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>正在测量区域内的云量</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>各月过境时晴朗的概率</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量任何内容。</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>左右方向键可选择月份。</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>与 Fmask 比较</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>统计同一次过境的另一种掩膜，即 Planetary Computer 上 NASA 的 HLS</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>与神经网络比较</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>让 DLR 的网络 (ukis-csmask) 查看各波段；QGIS 的 Python 中需要有该软件包</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>正在就云征求另一种判断</translation>
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
        <translation>在添加的日期中只显示最新的一个</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>清除缓存</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>目前保存了 {size} MB。</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>您的目录</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>以前读取的内容</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>它们在面板的“高级”中提供。任何影像附带云分类图的 STAC API 都可以，例如 Sentinel-2、Landsat 和 HLS；集合可以留空。</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>保存在这台计算机上，以便再次查看同一区域时更快。</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>最多保存</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>地图上的影像</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>地图保持快速。QGIS 的时态控制器开启时，会显示全部日期。</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>尚无法判断：已测量 {count} 次成像，而需要 {least} 次。请选择更多年份。</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>已测量的 {count} 次成像中，没有一次符合您的限值而为晴朗。</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>无法单独判断任何月份：每个月份需要 {least} 次已测量的成像。请选择更多年份。</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>最佳为 {month}：{overpasses} 次过境中有 {clear} 次晴朗。</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>最佳为 {month}：{overpasses} 次过境中有 {clear} 次晴朗；预计等待 {days} 天。</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>概率按每次过境计算，基于存档中 {count} 次成像里已测量的 {measured} 次 ({years})。存档缺少的或无法测量的不当作云。</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>等待时间和各月的数值以该时段最新的过境为准，每 {days} 天一次。</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>一年的数据难以说明其他年份，因此区间较宽。</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>在 {dates} 个日期中，没有任何像素晴朗。</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>{dates} 个日期太少，无法判断需要多少个日期才能看到每个像素都晴朗。</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>每个像素都至少晴朗一次所需的日期数，中位数为 {median}。</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>每个像素都至少晴朗一次所需的日期数，中位数为 {median}，10 次中有 9 次不超过 {p90}。</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>分别从 {tries} 个日期开始计算，最多 {most} 个。</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>区域的 {percent} % 在任何日期都不晴朗，未计入。</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>无法读取：{count} 个日期。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>何时晴朗？</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>此处不略去反复被当作云的地面。</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>正在搜索目录…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>已测量 {done} / {found}</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>没有可用于统计晴朗次数的测量结果。</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>晴朗次数 {first} 至 {last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>正在统计晴朗次数</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>正在统计晴朗次数，{percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month}：已测量 {measured} 次，其中晴朗 {clear} 次，存档中有 {count} 次</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month}：没有成像</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>无法判断，需要 {least} 次已测量的成像</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>过境时晴朗的概率为 {chance}，介于 {low} 和 {high} 之间（90 % 区间）</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>该月有晴朗影像的年份占 {chance}</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>到下一幅晴朗影像的天数：中位数为 {median}，10 次中有 9 次不超过 {p90}</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>何时晴朗？</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>测量多年</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>添加晴朗次数图</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>取消测量</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>测量您区域最近几年的影像，了解每个月有多常晴朗，以及等到一幅晴朗影像需要多久。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>测量多少年，截至您搜索的最后一天</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>按您搜索的区域、月份、目录和限值，搜索并测量这些年份的所有影像</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>保存每个月的数值，用于电子表格</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>统计每个像素在多少个日期晴朗，以及需要多少个日期才能看到整个区域</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date}：晴朗</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date}：多云</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date}：未知</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>正在测量您区域的多年影像</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>您区域的 %n 幅影像</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>区域内云量随时间的变化</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>晴朗日期</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>所有日期</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>搜索报告</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>您的区域（绿色）：{size} km²，从 {southwest} 到 {northeast}；周围为影像</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>晴朗指区域内云量不超过 {cloud}，且覆盖率不低于 {coverage}。计为云：{names}。</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>边距为 {margin} m。</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>已略去反复被当作云的地面。</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>真彩色</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>计为云，条纹（示意）</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>存疑：上升的蓝色条纹；漏判：下降的品红条纹</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>显示图片</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>按 Enter 键在 {service} 查找此名称，© OpenStreetMap 贡献者。</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>正在查询 {service}…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>请选择其中一个地点。</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>在地图上围绕您的区域拖出一个矩形。重复操作可继续放大。</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>世界地图</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>上次的区域</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>地点，或 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>地名或坐标，纬度在前</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>将地图移到此地点</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>同名地点</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>显示所有国家的轮廓，并放大到您的区域</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>将地图移到您上次搜索的位置</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>正在查找地点</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>最低概率</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>以场景的云概率代替云类别：概率不低于此值的计为云。下次搜索时生效。</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>最低云概率，百分比</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>晴朗影像</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>用许多日期的晴朗像素制作区域的一幅影像。由分类决定每个像素取自哪个日期；然后只读取各波段中要显示的部分。

像素有类别、不属于计为云的类别，且边距内没有此类像素时，即为晴朗。一个像素的所有波段取自同一日期：最新的、最早的或最接近某日的；最少日期中的；或与所有其他日期最相近的（中心点）。中位数按各波段分别计算。

影像为反射率 x 10000，没有晴朗日期处为 -32768；波段“visual”给出存档的颜色，此时为 0。影像位于场景的网格上，即包含区域大部分的分带的网格；其他分带的场景按最邻近像素重采样。

可选择均衡各日期的亮度，使接缝不可见：每个波段一个增益和一个偏移，取自两个日期都晴朗的地面。它们记录在影像的元数据中。

日期是如 20260731 的数字，以区域上空的太阳时为准，没有则为 0；LOOKS 是像素晴朗的日期数。</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>区域，以范围表示</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>区域，以多边形表示；代替范围</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>波段，如 red,green,blue；或 visual</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>像素显示其晴朗日期中的哪一个</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>日期，用于方法“closest”</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>最多日期数，按方法的次序；0 为全部</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>在重叠处均衡各日期的亮度</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>每个像素的日期</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>晴朗日期数</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>方法“closest”需要一个日期。请给出 (DATE)。</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>从名称看，{file} 不是 GeoTIFF。请使用扩展名 .tif。</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>两个输出不能是同一个文件：{file}。请为它们分别命名。</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day}：区域的 {share} %</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} 被略去。</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} 未均衡：它与其他日期共有的晴朗地面太少。</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>其他分带的场景按最邻近像素重采样。</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>区域的 {share} % 在这些日期都不晴朗，保持为空。</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>{day} 是下一个能显示更多区域的日期。</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>各多边形的云量</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>对一个时段内的每次成像，在图层的每个多边形（例如地块）内，根据分类逐像素测量云量。输出中每个多边形与每次触及它的成像各占一行，包括云量、覆盖率、各类别的像素数和判定。

一次成像就是一次过境：其切片合并在一起，重叠处每个像素只计一次。中心在多边形内的像素属于该多边形。多边形可以重叠；各自单独计算。云量是在有数据的像素中所占的比例。

所有多边形一次搜索，每个场景只读取一次，无论它包含多少多边形。区域或范围限定测量哪些多边形：即触及它的多边形，且各自作为整体。

设置边距 (CLOUD_MARGIN) 后，距云如此近的像素也计入，包括距多边形外的云。RECURRING=leave_out 略去在至少一半其余部分晴朗的日期被当作云的地面。

无法测量的多边形会被略去，日志会说明原因。</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>仅触及此范围的多边形</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>仅触及这些多边形的；代替范围</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>多边形：{polygons}，成像：{found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>正在查找反复被当作云的地面</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>同样计为云的云周边距，米</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>在多数晴朗日期被当作云的地面</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>复查计为云的部分</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>复查认为存疑的云计为</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>反复被当作云的地面由 {dates} 个其余部分晴朗的日期判断。</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>区域太大，无法判断哪些地面反复被当作云。</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>只有 {dates} 个日期其余部分晴朗，而判断哪些地面反复被当作云需要 {fewest} 个。请选择更长的时段。</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>{count} 个日期查看的是副本，因为所统计的无法读取</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>QGIS 的 Python 没有调度器所需的 Dask。请安装软件包“distributed”，或将调度器留空。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>{address} 处没有响应的 Dask 调度器。请检查地址，或将调度器留空。</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>{address} 处的 Dask 集群无法测量 ({kind})。其调度器和工作进程的 Python 路径中需要有本插件及其软件包。</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>场景在目录中的名称；有多个时为覆盖最多的场景的名称</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>输入要素的编号</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>一次过境的所有行中相同的文本</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>拍摄时间，UTC</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>该场景的切片</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>目录给出的整个切片的云量，百分比</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>区域内测得的云量，占其有数据像素的百分比</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>区域中有数据的百分比</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear（晴朗）、cloudy（多云）、low_coverage（覆盖不足）或 not_measured（未测量）之一</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>未测量的原因</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>目录的集合</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>卫星</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>场景在目录中的地址</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>一起测量的所有场景</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>中心在多边形内的像素，无论有无数据</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>其中晴朗的像素</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>每个指数在晴朗像素上的平均值</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>同上，中位数</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>同上，标准差</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>同上，十分之一的像素低于此值</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>同上，十分之九的像素低于此值</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>在多数晴朗日期被当作云的地面上的云，占有数据像素的百分比</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>复查时：不比其他日期的地面更亮的云，占有数据像素的百分比</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>复查时：远比其他日期明亮而未计为云的部分，同上</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>月份，1 至 12；0 为全部</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>存档中有多少次</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>其中能够判定的有多少次；概率以此计算</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>其中晴朗的有多少次</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>过境时晴朗的概率，百分比</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>概率的 90 % 区间的下限</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>其上限</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>该月至少有一幅晴朗影像的概率，百分比；全部时为各月的平均值</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>从一幅晴朗影像到下一幅的天数，中位数</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>10 次中有 9 次足够的天数</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first} 至 {last}：各类别的像素数</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>查找晴朗场景</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>在 STAC 目录中搜索卫星场景，并根据分类逐像素测量每个场景在区域内的云量。输出中每个场景有一个多边形，即其轮廓，包括目录给出的整个切片的云量、区域内测得的云量和判定。

合并切片后，卫星的每次过境有一个多边形；切片的公共部分只计一次。

复查将接近限值的影像与搜索中其他日期同一地面的亮度相比较，并增加两个字段：云中存疑的部分，以及可能漏判云的部分，以百分比计。它们只是提示，除 DOUBTFUL=clear 外不改变任何判定。每幅影像约多读取 400 kB。

掩膜会漏掉云的边缘：设置边距 (CLOUD_MARGIN) 后，距云如此近的像素也计入。沙地、屋顶和码头可能一再被当作云：recurring 给出在至少一半其余部分晴朗的日期被当作云的地面上计为云的像素占有数据像素的百分比；RECURRING=leave_out 略去此类地面。

给出 SEEN_FILE 后，只输出该文件尚未记录的内容：新影像，以及因增加了切片或其他处理版本、或终于能够测量而判定改变的影像。它在运行完成时写入，因此每天运行同一命令，就只报告新影像。

区域是一个范围，或一个图层的所有多边形的合并。日期和月份以其上空的太阳时为准。

对于数千个场景，给出 Dask 调度器的地址可由其集群测量。搜索仍通过 QGIS 的网络；工作进程通过自己的网络获取场景。它们的 Python 路径中需要有本插件。</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>将一次过境的切片合并为一个结果</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>没有区域。请给出范围 (EXTENT) 或含多边形的图层 (AREA)。</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>要计为晴朗的存疑云 (DOUBTFUL) 只有通过复查 (SECOND_LOOK) 才能找到。</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>存疑的云仍然计入（DOUBTFUL），因为反复被判为云的地面已被排除（RECURRING）：其中大部分就是这样的地面。</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>{rows} 行，其中有值 {values} 行；因云略去 {left_out} 行。</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>已测量 {measured} / {total} 个结果：晴朗 {clear}，多云 {cloudy}，覆盖不足 {low}。</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>未测量 {missing} 个：</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>略去 {count} 个要素，原因见上文。</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>记录已见影像的文件；只输出新的内容</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>已见影像</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>{listed} 个结果中有 {new} 个是新的。</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>何时晴朗</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>根据若干年中已测量的成像，给出区域在一年中各月有多常晴朗，以及等到一幅晴朗影像需要多久。第一行（月份 0）为所有月份。

概率是已测量的过境中符合限值而为晴朗的比例，并附 90 % 区间 (Wilson)。天气会持续，年份之间也有差异，因此区间按较少的过境次数计算，即相互独立时能提供同样多信息的次数。存档缺少的或无法测量的不当作云；已测量的成像少于 10 次时不作判断。

卫星有来有去：等待时间和各月的概率以该时段最新的过境为准。

次数 (LOOKS) 是每个像素晴朗的日期数，仅根据分类得出。由此还给出需要多少个日期才能使每个像素都至少晴朗一次，分别从每个日期开始计算，最多 1,000 个。</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>展望</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>正在统计每个像素在多少个日期晴朗</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>无法写入输出。</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>{count} 行中只有 {there} 行写入了输出。请检查其表的约束和磁盘空间，或选择其他输出。</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>目录，名称或地址</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>多个目录以分号分隔，同时搜索。</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>集合，留空则自动查找</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>多个集合以逗号分隔。同一场景的副本只计一次。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>最后一天，包含在内</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>月份，不选则为全部</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>区域内最大云量，百分比</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>最小覆盖率，百分比</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>计为云的类别</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>略去目录云量高于此值的场景，百分比</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>最多结果数，最新的在前；0 为全部</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>计为云的云概率，百分比；0 则统计分类</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>认证，用于影像需要认证的目录</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>有多个目录时，按其次序各给一个，以分号分隔。</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>为读取付费 (requester pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Dask 调度器，例如 tcp://host:8786；留空则在本机测量</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>略去要素 {fid}：{why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>输出的字段</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>复查 {count} 个结果</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>{count} 次复查针对的是副本，因为所统计的无法读取</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>各多边形的时间序列</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>在一个时段内跟踪图层的每个多边形（例如地块）：每次成像中，指数或波段在其晴朗像素上的统计值。输出中每个多边形与每次触及它的成像各占一行，无论是否晴朗；OUTPUT_WIDE 中每个多边形占一行，每个日期有一列平均值。

中心在多边形内的像素属于该多边形，以所要求的最精细波段的网格为准，所有日期使用同一网格。像素有类别、不属于计为云的类别，且边距内没有此类像素时，即为晴朗。多边形可以重叠；各自单独计算。

指数为 ndvi、ndwi、ndmi、evi、savi、ndre、nbr 和 ndsi，与 Awesome Spectral Indices 列表一致；波段如 red,nir；波段公式带名称，如 ratio=nir/red。数值按反射率计算，0 至 1。

内缓冲区略去边缘的像素，因为其中也包含边缘以外的内容。

首先读取分类，然后只读取多边形有晴朗像素的波段数据块，所有多边形合计每块只读一次。</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>指数、波段或公式，以逗号分隔</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>略去边缘像素的内缓冲区，米</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>略去晴朗像素少于此值的行，百分比</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>平均值，每个多边形一行</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>每个日期一列将产生 {count} 列，超出表的容量。请选择更短的时段或更少的指数，或将 OUTPUT_WIDE 设为 CSV。</translation>
    </message>
</context><context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context><context>
    <name>Reachability</name>
    <message>
        <source>Asking for the project's images</source>
        <translation>正在询问工程的影像</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} 已恢复响应。</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} 没有响应。在其响应之前，来自它的影像为空。</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>缩略图总览…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>网页，单个文件</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>缩略图总览</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>第 {number} 幅图片，共 {total} 幅</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>报告已复制，请粘贴到您寻求帮助的地方。</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>取消保存或下载</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>取消添加到地图</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>取消制作页面</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>取消复查</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>仅晴朗</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>关于数字</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>添加到地图</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>地图上的轮廓</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>地图上的区域</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>隐藏云</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>找到时即添加晴朗场景，最多</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>添加所有晴朗场景</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>添加所有晴朗场景 ({count})</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>“目录”是影像提供者针对 110 km 整个切片给出的云量；它不能说明您区域的情况，有时还是错的。“区域内”是您区域内的云量：Clear Scenes 在每幅影像附带的云、水、陆地分类图中逐像素统计，条形上的刻度是您的限值。该分类图可能把屋顶、沙地、雪和平坦的暗色地面当作云，也可能漏掉薄云和云的边缘。复查（在行的菜单中）给出云中有多少并不比其他日期的同一地面更亮，因而存疑。</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>找到时即添加的场景数，最多</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>图层样式</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>场景在地图上的显示样式</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>在地图上略去计为云的部分，以便显示下面的图层</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>在地图上选择场景</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>单击地图上的轮廓可选择其所在行，再次单击选择该处的下一个日期，双击添加。拖动可移动地图；按 Esc 结束。</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>保存、下载、导出和打开</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>保存或下载所选影像，导出结果，保存或打开搜索，选择地图显示的内容</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>添加所选场景；双击某一行效果相同</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>添加每个晴朗的场景</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>按回车键将所选日期添加到地图。</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0}（无效）</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>略去反复被当作云的地面</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>边距为</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>有 %n 个日期查看的是副本，因为所统计的无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>区域太大，无法判断哪些地面反复被当作云。</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>没有略去任何部分：有 {dates} 个日期其余部分晴朗，而需要 {fewest} 个。请选择更长的时段。</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>云周围的边距，米</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>掩膜会漏掉云的边缘。距云不超过此距离的像素也计为云，包括距区域外的云。</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>沙地、屋顶和码头可能一再被当作云。在至少一半其余部分晴朗的日期中如此的地面不予统计。</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>裁剪保存</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>略去云</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>添加到地图</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>真彩色（图片）</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>反射率，所选波段</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>与存档相同 (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>略去计为云的像素；它们将没有数据</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>在存档的 CRS 中，像素按原样保存，所有日期使用同一格网。</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>在其他 CRS 中，会对值进行插值。</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>波段</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>CRS</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>反射率</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>请至少选择一个波段。</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>请选择保存位置。</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n 个云优化 GeoTIFF 文件，压缩前每个约 {size}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>已有 %n 个文件，其中包括 {name}。是否替换？</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>保存搜索…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>打开搜索…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>打开搜索</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>搜索已打开。按“查找晴朗场景”运行。</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first} 至 {last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>区域内最大云量</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>显示或隐藏高级选项</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>最小覆盖率</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>计为云</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>第一天，包含在内（以您区域上空的太阳时为准）</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>最后一天，包含在内（以您区域上空的太阳时为准）</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>仅每年这些月份的影像，例如最近五年的六月至八月。</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>区域内最大云量，百分比</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>当您区域内的云不超过此比例时，场景即为晴朗。更改此值无需重新搜索。</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>最小覆盖率，百分比</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>场景须以数据覆盖您区域的多大比例才称为晴朗。</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>场景分类中的哪些类别计为云。</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>请选择目录，或输入含有 Sentinel-2、Landsat 或 HLS 场景的 STAC API 地址；多个以分号分隔。所有开放存档是指 Earth Search 和 Planetary Computer，在您为 Copernicus Data Space 选择认证后也包括它。</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>正在搜索 {catalog}</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>复查云</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>复查所有接近限值的结果</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>计为云的部分是否比其他日期的同一地面更亮？</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>将存疑的云计为晴朗</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>正在复查…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>复查未发现存疑之处。其数值见该行的提示。</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>随时间变化的曲线…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{count} 个日期中有 {shown} 个有晴朗像素。</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n 个日期无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>请选择图层的 1 至 {count} 个多边形。</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>一条曲线只对应一个指数。</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>请先查找场景。</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>您的区域</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>已读取 {done} / {count} 个日期</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} 随时间的变化</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>已保存到 {file}。</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>随时间变化的曲线</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>读取数值</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>每个所选多边形</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>各年叠加</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>平滑线</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>保存曲线…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>取消读取</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>读取您区域的晴朗像素在结果中每个日期的数值，了解其如何变化。</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>每个所选多边形 ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>指数、波段（如 red）或波段公式（如 ratio=nir/red）</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>读取结果中每个日期的晴朗像素的数值，并绘制其曲线</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>为区域图层的每个所选多边形各绘一条曲线，而不是合绘一条，最多 10 条</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>从一月到十二月，每年各有一条曲线</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>穿过所有日期的平滑线，晴朗像素较多的日期优先</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>将曲线保存为图片，或保存其数值用于电子表格</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}，第 10 至第 90 百分位数 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>{share} 晴朗，{pixels} 个像素中的 {clear} 个</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>复查：{doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>实心：按您的限值为晴朗。空心：部分晴朗，越大则晴朗部分越多；其竖条为第 10 至第 90 百分位数，晴朗日期则由色带表示。橙色圆环：复查存疑。</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>平滑线采用 Whittaker 方法，按天计，二阶差分，lambda {smoothness}，每个日期按晴朗比例加权。</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>正在读取随时间变化的数值</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>在此搜索</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>搜索当前选择的区域</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>对应 {time} 的区域；此后地图已移动。</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>对应 {time} 的区域；当前已选择其他区域。</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>真彩色</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>近红外</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>农业</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>短波红外</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>植被指数 (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>水体指数 (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>单波段，红</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>单波段，近红外</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分类</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>该区域和时段没有场景。请选择更长的时段，或检查区域是否是您想要的。</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>已测量 {measured} / {total}，晴朗 {clear}</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>正在搜索目录…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>正在搜索，第 {page} 页，{scenes} 个场景：{counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>正在测量：{counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>正在测量：{counted}，约剩 {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{counted}.</source>
        <translation>{counted}。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The catalog alone would have wrongly offered {offered} and wrongly hidden {hidden}.</source>
        <translation>仅凭目录会错误地提供 {offered} 个，错误地隐藏 {hidden} 个。</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>没有晴朗的场景。最接近的：{date}。请允许更多的云或选择更长的时段。</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>其次：{dates}。</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>没有场景覆盖您区域的足够部分。请降低覆盖率要求，或选择更小的区域。</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>没有场景能够测量。原因见表格上方。</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date}，区域内云量 {cloud}</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>导出结果…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage，含轮廓</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV，用于电子表格</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>已导出到 {file}，行数：{count}。</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>已导出到 {file} 的表 {table}，行数：{count}。</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} 中已有表 {table}。是否替换？其他表保持不变。</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>按您区域内的云量显示每个日期。左右方向键可选择日期。</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>仅显示这些</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>再次尝试测量未能测量的内容</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>{total} 个日期中有 {count} 个无法测量。</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>其服务器没有响应。一旦响应，影像会自动显示。</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>晴朗时通知我</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>让 QGIS 每天查找该区域新的晴朗影像</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>删除“{name}”？地图上的影像会保留。</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>添加到地图</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>正在查找新的晴朗影像：{name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name}：上次查看未能进行。{why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} 晴朗：{name}，区域内云量 {cloud}。</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n 幅晴朗影像，最新日期 {date}：{name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name}：目录没有列出比 {date} 更新的内容。以后补充的内容会通知。</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>最近晴朗</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>上次查看</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>立即查看</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>QGIS 启动时和每天</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>QGIS 启动时</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>仅在“立即查看”时</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>还没有监视。请设置区域和限值，然后在“更多”中选择“晴朗时通知我”。</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>双击或按 F2 可重命名</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>最新的晴朗影像，及其在区域内的云量</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>上次查看目录的时间</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>区域内最大云量</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>QGIS 何时查找新影像</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>QGIS 在后台只查找新影像，有晴朗影像时会通知</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>为所有未暂停的监视查找新影像</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>暂停或继续所选的监视</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>删除所选的监视；地图上的影像会保留</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>有晴朗影像的周，逐年显示</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year}：有过境的 {weeks} 周中，{clear} 周有晴朗影像</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>正在打开世界地图</translation>
    </message>
    <message>
        <source>World</source>
        <translation>世界</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>数字 {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>纬度 {lat}，经度 {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>西 {west}，南 {south}，东 {east}，北 {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>没有说明它在地球上的位置</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>云的旁边</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>晴朗陆地</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>可能的云，中等可信度</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>饱和或有缺陷</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>暗区或地形阴影</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>云影</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>植被</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>无植被</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水体</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>云，中等概率</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>云，高概率</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>薄卷云</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>雪或冰</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>区域为空。请选择含有多边形的区域，或使用地图视图。</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>区域无法定位在地球上。请检查其坐标和 CRS。</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>{crs} 中的位置在地球上未知。请为地图或图层选择其他 CRS。</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>区域太大：{size} km²，最多可测量 {limit} km²。请放大地图，或选择更小的区域。</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>区域的各部分相距超过 {limit} km。请逐一搜索。</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>区域的角点超过 {limit} 个。请简化其多边形，或减少选择。</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>无法读取 {layer} 的多边形。请检查其数据源是否可以访问。</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>仍在从图层读取区域。请稍后再试。</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>尚未选择区域。请绘制、输入，或选择地图视图。</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>工程中没有多边形图层。请添加一个，或选择地图视图。</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>无法理解：“{text}”。请输入纬度和经度 (1.29, 103.85)、矩形（西, 南, 东, 北）、WKT 或 GeoJSON。</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>纬度 {lat}，经度 {lon} 不在地球上。纬度在前，从 -90 到 90；或在数字后写上 N、S、E、W。</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>南 {south} 不在北 {north} 以下。矩形依次为西, 南, 东, 北，以度为单位。</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>此 {format} 中没有多边形。请粘贴含有多边形或点的内容。</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>有两种读法：“{text}”是{one}，或{other}。请用点作小数点，或在数字之间加分号。</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>没有 CRS，因此无法得知区域的位置。请为其图层或项目设置一个 CRS。</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>地图显示的范围超出了地球，或不在地球上。请缩放到您的区域，或输入地点。</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>还没有地图。请在“区域”下输入您的地点，或打开一个工程。</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>没有名为“{name}”的地点。请检查拼写，或输入纬度和经度。</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>无法读取 QGIS 的世界地图：{file}。请改为输入地点。</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>区域的一部分距离太远，超出该场景地图投影的范围。请逐一搜索区域的各部分。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>尚未完成就被停止，但没有人取消。请重试。</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>无法使用目录 {catalog}：{reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} 不再提供服务。它已由 {successor} ({url}) 取代；请改选后者。</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>{url} 处没有 STAC API。请检查地址；它通常以 /v1 或 /stac 结尾。</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>{url} 处没有 STAC 条目。请在浏览器中刷新其集合。</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} 没有此处已知场景分类的集合。它提供：{offered}。</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>无法测量 {catalog} 的 {collection} 中的云量：随场景提供的文件都没有说明像素是什么（有 {assets}）。请选择其他集合。</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} 拒绝了搜索：{answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{minutes} 分钟后 {catalog} 仍未列出所有场景。请选择更短的时段，或稍后重试。</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} 只列出了 {matched} 个场景中的 {named} 个，之后又重复列出这些场景。其余场景缺失：请选择更短的时段。</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>超过 {limit} 个场景符合条件。请选择更短的时段或更小的区域。</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>第一个日期晚于最后一个日期。</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} 不是日期。请写成 2026-07-31 的形式。</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} 不是月份列表。请写月份数字，例如 6,7,8。</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} 不是类别列表。请写 1 到 11 的数字，例如 8,9,10。</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>在该区域和时段未找到场景。请选择更长的时段，或检查区域是否是您想要的。</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>在可读取的 {dates} 个日期中，区域没有任何像素晴朗。请搜索更长的时段，或取更小的边距，或减少计为云的类别。</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>没有日期具备所有这些波段：{bands}。请选择其他波段，或其他集合或时段。</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} 不是波段名。请使用如 {offered} 的名称，以逗号分隔。</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>这些场景来自波段不同的传感器，合成一幅影像会出现地面上不存在的跳变。请选择一个集合。</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>没有写入 {folder} 的权限。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>没有文件夹 {folder}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} 已在其他程序中打开或受保护。请在那里关闭它，或选择其他名称。</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} 已存在，且不是 GeoPackage。请选择其他名称。</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} 未能完整写入。请释放一些空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} 未写入：{why}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>无法读取 {file}：{why}。请选择其他文件。</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} 不是 Clear Scenes 保存的搜索。请选择其他文件。</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} 由更新版本的 Clear Scenes 保存。请先更新插件。</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>无法打开 {file}：其中的“{part}”缺失或有误。请让人重新保存该搜索。</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} 已存在，但不是这个文件。请重命名它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} 已下载，但目录没有给出其条目：搜索此文件夹将找不到它。请稍后重新下载。</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} 在下载过程中在服务器上发生了变化。请重新下载。</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} 到那时为止收到的 {file} 部分会保留；“下载”会从那里继续。</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>影像将占用 {size} GB，最多可保存 {limit} GB。请选择更小的区域或更少的波段。</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>区域无法放置在 {crs} 中。请选择其他 CRS。</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>影像未能完整读取，因此没有保存任何内容。请稍后重试。</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>目录给出了其自身文件夹之外的文件，出于安全考虑不会打开：{address}。如果您信任它，请选择位于二者之上的目录，或将目录文件移到存放影像的文件夹中。</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>没有文件 {file}。它已被移动，或从未下载。</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>文件 {file} 为空。请重新下载。</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>文件 {file} 不完整，提前结束。请重新下载。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>无法读取文件 {file}：{why}。请重新下载。</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>无法从 {path} 读取场景：{why}。</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} 是 Parquet 表，需要带有 Parquet 驱动程序的 GDAL，或在 QGIS 之外使用 pyarrow；两者都没有。请改为将其条目保存为 JSON。</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>已从 {path} 中略去不读取的产品，例如 {name}。其数量为 {count}。读取的是已解压的 Level-2 产品；Sentinel-2 的产品可以是 zip 压缩文件。</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog}：{note} 请在“高级”的“认证”中选择。</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} 需要认证。请在“高级”的“认证”中选择您在 QGIS 中的一个认证。</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} 拒绝了认证（HTTP 状态 {status}）。请在“高级”的“认证”中检查；它可能已过期，或不适用于该目录。</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>{catalog} 的影像由读取者付费。如果您同意，请在“高级”中启用“为读取付费”。</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>给出了 {logins} 个认证，而目录有 {catalogs} 个。请按相同次序为每个目录各给一个；不需要认证的目录处留空，例如 ;abc1234。</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>使用此认证可以测量 {catalog}，但地图无法用它绘制：只能使用 S3 密钥，或在无需认证之处。请在“高级”的“认证”中选择其他认证。</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} 可使用此认证进行测量，但地图无法绘制其影像。请用“下载…”获取文件，或选择影像对所有人开放的目录。</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>无法从 QGIS 的认证设置读取认证 {login}。请输入主密码，或在“高级”中重新选择认证。</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>QGIS 不能打开 {file}，因为 GDAL 的设置 {setting} 没有列出其扩展名。请询问设置它的人。</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>其认证正在等待 QGIS 的主密码。请选择“立即查看”，或使用此认证搜索一次该目录。</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>无法连接 {host}。请检查网络连接和代理设置。</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} 未及时响应。请稍后重试。</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} 在响应完成之前关闭了连接。</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>在请求 {host} 期间，QGIS 的网络设置发生了更改。请重试。</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} 连续 {count} 次请求未响应，因此不再询问。请稍后重试。</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>通往 {host} 的代理拒绝了连接。请检查其地址、用户名和密码。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>{host} 的证书不受信任。如果您了解该服务器，请在设置中添加其证书。</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} 返回了 HTTP 状态 {status}。</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} 发送的内容多于请求的内容。</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} 不提供文件的部分内容，因此无法读取场景。</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} 发送的不是所请求的文件部分。</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>目录给出了一个出于安全考虑不会打开的地址：{address}。仅打开指向公共主机的 https。</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} 没有给出其文件所需的签名。请稍后重试。</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>目录没有给出该场景的场景分类。</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>目录没有给出该场景的云概率。请统计其分类，或选择 Earth Search 的 Collection 1 或 Copernicus Data Space。</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog}（尚）没有此次过境的 {mask}。它比影像晚几天，且并非各处都有。</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>缺少 {mask}：请用 python3 -m pip install {mask}[cpu] (160 MB) 将其安装到 QGIS 的 Python 中，然后重启 QGIS。</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>网络不查看如此大的区域。请搜索其中一部分，最多约 {square_km} km²。</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>场景分类是 {format} 文件，Clear Scenes 不读取。请选择以 GeoTIFF 或 JPEG 2000 提供它的目录。</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>场景分类是用 {codec} 压缩的 Zarr 文件，此处使用的 GDAL 和 Python 都无法解压。请为 QGIS 安装 Python 软件包 numcodecs，或使用其 GDAL 支持 {codec} 的 QGIS。</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>条目及其集合都没有说明 {asset} 的像素值的含义，因此无法统计云量。请选择其他集合，或请目录的运营者说明其类别。</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>目录没有给出该场景的有效轮廓。</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>目录没有给出该场景的有效日期。</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>无法读取场景分类：{why}。</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>场景分类没有说明它在地球上的位置。</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>在测量该场景之前搜索已停止。</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>意外错误 ({kind}) 使该场景中止；详情见日志。</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>目录没有给出该场景的此类文件。</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>没有预览图，因为无法读取影像：{why}。</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>无法复查，因为影像无法读取：{why}。</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>区域太大，无法复查。请搜索其中不超过 3,000 km² 的一部分。</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>日期太少，无法判断：复查需要另外 {least} 个可读取的日期，而只有 {count} 个。请搜索更长的时段。</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>影像是 {format} 文件，Clear Scenes 不显示。请选择以 GeoTIFF 或 JPEG 2000 提供它的目录。</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>影像为 Zarr 格式，Clear Scenes 对其只统计云量和制作地图图层。其他用途请选择以 GeoTIFF 或 JPEG 2000 提供它的目录。</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>影像为 Zarr {version} 格式，此 QGIS 的 GDAL {gdal} 不读取：需要 GDAL {needed} 或更新版本。请选择以 GeoTIFF 或 JPEG 2000 提供它的目录。</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>影像是用 {codec} 压缩的 Zarr，此 QGIS 的 GDAL 无法解压。请使用其 GDAL 支持 {codec} 的 QGIS，或选择以 GeoTIFF 或 JPEG 2000 提供它的目录。</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>无法从 {host} 打开影像。请检查 QGIS 的代理和证书设置，然后重试。</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>无法打开影像：{why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} 给出了 {named} 个场景，按其自身统计（可能是估计值）匹配的有 {matched} 个。请搜索更短的时段，看是否还有更多。</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} 给出了 {named} 个场景，但没有说明是否为全部。请搜索更短的时段，看是否还有更多。</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} 只列出了部分时段的场景。从 {first} 至 {last} 的一些场景缺失：{reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} 没有集合 {collection}。请选择它已有的集合，例如 {offered}。</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>只有 {catalog} 才有的日期可能缺失，因为它没有搜索完。{reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} 已损坏，或不是已见影像的文件，因此保持原样。请给出其他文件，或删除它：删除后所有影像都算作新的。</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} 由更新版本的 Clear Scenes 写入。请先更新插件。</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} 是为另一次搜索创建的：{part}不同。请为此搜索使用单独的文件。</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>无法读取监视：{file} 已损坏，或来自更新版本的 Clear Scenes。请删除该文件，或更新插件。</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} 从“{rest}”起不是波段公式。请使用数字、波段 {bands}、+ - * / 和括号，例如 ndvi=(nir-red)/(nir+red)。</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… 作为波段公式太长。请使用更短的公式。</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} 不是指数。请使用如 {indices} 的名称、如 {bands} 的波段，或波段公式，例如 ndvi=(nir-red)/(nir+red)。</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>有两个指数都叫 {text}。请为每个公式使用不同的名称。</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>没有数值，因为无法读取影像：{why}。</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>没有像素的中心在此多边形内：它比 {size} m 的像素更小或更窄。请要求像素更小的波段，或将它与相邻多边形合并。</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>{buffer} m 的内缓冲区使此多边形没有剩余像素。请使用更小的缓冲区。</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>晴朗像素没有数值：其波段在该处没有数据、已饱和，或除数为 0。</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>没有可显示的变化，因为无法读取 {date}：{why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>您的区域没有在 {first} 和 {last} 都晴朗的像素。请选择云量较少的两个日期。</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>{first} 和 {last} 的像素并不相同，因为影像来自不同的传感器。请选择同一传感器的两个日期。</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} 超出了所搜索的区域，因此并非其所有影像都已知。请先为它查找场景。</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} 已损坏，或不是 STAC 的目录、集合或条目。</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} 超过 {limit} MB，出于安全考虑未读取。</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} 属于某个 STAC API。要在其中搜索，请输入该 API 的地址。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>{catalog} 的场景可能缺失，因为其中有文档无法读取。其数量为 {count}；第一个的原因：{reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>{catalog} 的场景可能缺失，因为最多只打开 {limit} 级目录。请输入更下级目录的地址。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>{catalog} 的场景可能缺失，因为最多只读取 {limit} 个文档。请输入其中某个目录或集合的地址。</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>{catalog} 的场景可能缺失，因为最多只读取 {limit} MB 的文档。请输入其中某个目录或集合的地址。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>其中的文件过多</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>区域在其 CRS 中没有影像</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>无法分块读取</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>没有概览图，而区域很大</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>其格式未知</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>其颜色未知</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>其像素是小数</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>有数据块损坏</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>其云概率的像素不同</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>其像素是小数，而不是类别的整数</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>没有说明它的位置，且目录给出的大小不同</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>它给出的位置与目录不同，且没有 CRS</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>它在读取过程中被替换</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>其数据块太大</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>其文件头太长</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>其大小不合理</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>其数据块列表不完整</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>文件被截断</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>其目录太长</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>其文件头不完整</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>其文件头比文件还长</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>其地址处没有 Zarr 数组</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>其像素不是 8 位或 16 位整数</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>其 Zarr 元数据不是影像的元数据</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>搜索对所有人开放。影像需要 Copernicus Data Space 的免费账户：请在 eodata-s3keysmanager.dataspace.copernicus.eu 创建 S3 密钥，并作为 AWS S3 身份验证添加到 QGIS。</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>搜索对所有人开放。影像需要为读取付费的 Amazon 账户的 S3 密钥。Planetary Computer 有相同的场景，对所有人开放。</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>搜索对所有人开放。影像需要 NASA 的 Earthdata Login 的免费账户：请在 urs.earthdata.nasa.gov 生成令牌，并作为 API Header 身份验证添加到 QGIS，标头为 Authorization，值为 Bearer、一个空格和令牌。Planetary Computer 有相同的场景，对所有人开放。</translation>
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
        <translation>Planetary Computer, HLS（来自 Sentinel-2）</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation>Planetary Computer, HLS（来自 Landsat）</translation>
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation>USGS, Landsat Collection 2</translation>
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation>NASA, HLS（来自 Sentinel-2）</translation>
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation>NASA, HLS（来自 Landsat）</translation>
    </message>
    <message>
        <source>Sentinel-2, all open archives</source>
        <translation>Sentinel-2，所有开放存档</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>其中没有 Sentinel-2 L2A、Landsat Collection 2 Level-2 或 HLS 产品，也没有下载内容</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>它不是 STAC 条目的表 (stac-geoparquet)</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>它已损坏，或不是 Parquet</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>它不是 STAC 条目，也不是条目的集合</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>它已损坏，或不是 JSON</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>它没有该 Landsat Collection 2 Level-2 产品的元数据</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>它已损坏，或不是 XML</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>它没有 Sentinel-2 L2A 产品的元数据</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>计为云的内容</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>某项限值</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>切片是否合并</translation>
    </message>
</context></TS>
