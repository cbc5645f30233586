<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>AreaController</name>
    <message>
        <source>Reading the layer…</source>
        <translation>Lendo a camada…</translation>
    </message>
    <message>
        <source>Choose a shape and draw it on the map.</source>
        <translation>Escolha uma forma e desenhe-a no mapa.</translation>
    </message>
    <message>
        <source>Latitude, longitude; or west, south, east, north; or WKT or GeoJSON.</source>
        <translation>Latitude, longitude; ou oeste, sul, leste, norte; ou WKT ou GeoJSON.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map.</source>
        <translation>Arraste para traçar um retângulo no mapa.</translation>
    </message>
    <message>
        <source>Click the corners on the map, and right-click to end.</source>
        <translation>Clique nos vértices no mapa, e com o botão direito para terminar.</translation>
    </message>
    <message>
        <source>Click the middle on the map, or drag from there.</source>
        <translation>Clique no centro no mapa, ou arraste a partir dele.</translation>
    </message>
    <message>
        <source>The layer of the area was removed. The area is the map view again.</source>
        <translation>A camada da área foi removida. A área é novamente a vista do mapa.</translation>
    </message>
</context><context>
    <name>AreaForm</name>
    <message numerus="yes">
        <source>Selected features only (%n)</source>
        <translation>
            <numerusform>Apenas a feição selecionada (%n)</numerusform>
            <numerusform>Apenas feições selecionadas (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Map view</source>
        <translation>Vista do mapa</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Camada de polígonos</translation>
    </message>
    <message>
        <source>Drawn on the map</source>
        <translation>Desenhada no mapa</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Draw a Rectangle</source>
        <translation>Desenhar um retângulo</translation>
    </message>
    <message>
        <source>Draw a Polygon</source>
        <translation>Desenhar um polígono</translation>
    </message>
    <message>
        <source>Draw a Circle</source>
        <translation>Desenhar um círculo</translation>
    </message>
    <message>
        <source>Such as 1.29, 103.85</source>
        <translation>Por exemplo 1.29, 103.85</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Where to look for cloud.</source>
        <translation>Onde procurar nuvens.</translation>
    </message>
    <message>
        <source>All polygons of this layer together are the area.</source>
        <translation>Todos os polígonos desta camada juntos são a área.</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Apenas feições selecionadas</translation>
    </message>
    <message>
        <source>Only the selected polygons of the layer are the area.</source>
        <translation>Apenas os polígonos selecionados da camada são a área.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Raio</translation>
    </message>
    <message>
        <source>As in 500 m or 2.5 km.</source>
        <translation>Por exemplo 500 m ou 2.5 km.</translation>
    </message>
    <message>
        <source>Zoom to Area</source>
        <translation>Aproximar à área</translation>
    </message>
    <message>
        <source>A point, latitude first: 1.29, 103.85 or 1°17'24"N 103°51'0"E</source>
        <translation>Um ponto, primeiro a latitude: 1.29, 103.85 ou 1°17'24"N 103°51'0"E</translation>
    </message>
    <message>
        <source>A box, west, south, east, north: 103.6, 1.2, 103.9, 1.4</source>
        <translation>Um retângulo, oeste, sul, leste, norte: 103.6, 1.2, 103.9, 1.4</translation>
    </message>
    <message>
        <source>WKT or GeoJSON, longitude first as they have it: POLYGON((103.6 1.2, …))</source>
        <translation>WKT ou GeoJSON, primeiro a longitude, como nesses formatos: POLYGON((103.6 1.2, …))</translation>
    </message>
</context><context>
    <name>AreaTag</name>
    <message>
        <source>Your area</source>
        <translation>Sua área</translation>
    </message>
</context><context>
    <name>Assets</name>
    <message>
        <source>True color picture</source>
        <translation>Imagem em cor verdadeira</translation>
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
        <translation>Vermelho</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infravermelho próximo</translation>
    </message>
    <message>
        <source>Near infrared, narrow</source>
        <translation>Infravermelho próximo, estreito</translation>
    </message>
    <message>
        <source>Short-wave infrared, 1.6 µm</source>
        <translation>Infravermelho de ondas curtas, 1,6 µm</translation>
    </message>
    <message>
        <source>Short-wave infrared, 2.2 µm</source>
        <translation>Infravermelho de ondas curtas, 2,2 µm</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classificação</translation>
    </message>
</context><context>
    <name>BrowserMenus</name>
    <message>
        <source>Find Clear Scenes Here</source>
        <translation>Buscar cenas limpas aqui</translation>
    </message>
</context><context>
    <name>BrowserOffer</name>
    <message>
        <source>The catalog is chosen. Press Find Clear Scenes to search it.</source>
        <translation>O catálogo está escolhido. Clique em Buscar cenas limpas para buscar nele.</translation>
    </message>
    <message>
        <source>The catalog is chosen, but not the area and the day of the item. {why}</source>
        <translation>O catálogo está escolhido, mas não a área e o dia do item. {why}</translation>
    </message>
    <message>
        <source>Area and day are those of {item}. Press Find Clear Scenes to search them.</source>
        <translation>A área e o dia são os de {item}. Clique em Buscar cenas limpas para buscar neles.</translation>
    </message>
</context><context>
    <name>CacheTask</name>
    <message>
        <source>Tidying what Clear Scenes keeps</source>
        <translation>Arrumando o cache do Clear Scenes</translation>
    </message>
</context><context>
    <name>CatalogTable</name>
    <message>
        <source>Your catalogs</source>
        <translation>Seus catálogos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Coleção</translation>
    </message>
    <message>
        <source>Add a Catalog</source>
        <translation>Adicionar um catálogo</translation>
    </message>
    <message>
        <source>Remove the Catalog</source>
        <translation>Remover o catálogo</translation>
    </message>
    <message>
        <source>Each catalog needs a name and an address.</source>
        <translation>Cada catálogo precisa de um nome e de um endereço.</translation>
    </message>
    <message>
        <source>An address with a password, a key or a question mark in it cannot be saved.</source>
        <translation>Um endereço com senha, chave ou ponto de interrogação não pode ser salvo.</translation>
    </message>
    <message>
        <source>The character | cannot be used here.</source>
        <translation>O caractere | não pode ser usado aqui.</translation>
    </message>
</context><context>
    <name>Cells</name>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>In area</source>
        <translation>Na área</translation>
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
        <translation>Bloco</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Dia da passagem, pelo sol sobre a sua área</translation>
    </message>
    <message>
        <source>Cloud in percent as the catalog states it, for whole tiles of 110 km</source>
        <translation>Nuvens em porcentagem segundo o catálogo, para blocos inteiros de 110 km</translation>
    </message>
    <message>
        <source>Cloud in percent measured inside your area</source>
        <translation>Nuvens em porcentagem medidas dentro da sua área</translation>
    </message>
    <message>
        <source>How much of your area the image covers with data</source>
        <translation>Quanto da sua área a imagem cobre com dados</translation>
    </message>
    <message>
        <source>What the numbers mean for your limits</source>
        <translation>O que os números significam para os seus limites</translation>
    </message>
    <message>
        <source>Names of the tiles in the Sentinel-2 grid (MGRS)</source>
        <translation>Nomes dos blocos na grade do Sentinel-2 (MGRS)</translation>
    </message>
    <message>
        <source>What your area is made of by the scene classification</source>
        <translation>De que é feita a sua área segundo a classificação da cena</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpa</translation>
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
        <translation>Não medida</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardando</translation>
    </message>
    <message>
        <source>The rest of your area was not read: it cannot change the verdict. Select the row to read it.</source>
        <translation>O resto da sua área não foi lido: ele não pode mudar o veredito. Selecione a linha para lê-lo.</translation>
    </message>
    <message>
        <source>The image has no data inside your area.</source>
        <translation>A imagem não tem dados dentro da sua área.</translation>
    </message>
    <message>
        <source>Doubtful cloud counts as clear.</source>
        <translation>As nuvens duvidosas contam como área limpa.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Cópia</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Substituída</translation>
    </message>
    <message>
        <source>A newer processing of this scene is used instead.</source>
        <translation>Um processamento mais novo desta cena é usado em seu lugar.</translation>
    </message>
    <message>
        <source>Another copy of this scene is counted.</source>
        <translation>Outra cópia desta cena é contada.</translation>
    </message>
    <message>
        <source>Its numbers are about the part of your area that is taken from this scene.</source>
        <translation>Seus números dizem respeito à parte da sua área tirada desta cena.</translation>
    </message>
    <message>
        <source>lacks bands</source>
        <translation>faltam bandas</translation>
    </message>
    <message>
        <source>{points} recur</source>
        <translation>{points} recorrentes</translation>
    </message>
    <message>
        <source>Cannot be added in the chosen look: the catalog names no {bands}.</source>
        <translation>Não pode ser adicionada no estilo escolhido: o catálogo não informa {bands}.</translation>
    </message>
    <message>
        <source>{points} points that recur left out</source>
        <translation>{points} pontos recorrentes omitidos</translation>
    </message>
    <message>
        <source>{points} points recur on clear dates</source>
        <translation>{points} pontos se repetem em datas limpas</translation>
    </message>
    <message>
        <source>catalog and measurement differ by more than {points} points</source>
        <translation>o catálogo e a medição diferem em mais de {points} pontos</translation>
    </message>
    <message>
        <source>Not valid: the catalog itself says that its number cannot be used.</source>
        <translation>Inválido: o próprio catálogo informa que o seu número não pode ser usado.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (inválido)</translation>
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
        <translation>Não pôde ser lida, por isso a cópia acima a substitui: {copy}</translation>
    </message>
    <message>
        <source>There too: {copy}</source>
        <translation>Existe também: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces it: {copy}</source>
        <translation>Omitida, pois um processamento mais novo a substitui: {copy}</translation>
    </message>
    <message>
        <source>Left out, as a newer processing replaces them: {scenes}</source>
        <translation>Omitidas, pois um processamento mais novo as substitui: {scenes}</translation>
    </message>
    <message>
        <source>baseline {number}</source>
        <translation>linha de base {number}</translation>
    </message>
    <message>
        <source>processed on demand</source>
        <translation>processada sob demanda</translation>
    </message>
    <message>
        <source>states {there} cloud, the one counted {here}</source>
        <translation>informa {there} de nuvens, a contada {here}</translation>
    </message>
    <message>
        <source>reflectance offset {there}, of the one counted {here}</source>
        <translation>deslocamento da reflectância {there}, da contada {here}</translation>
    </message>
    <message>
        <source>another baseline</source>
        <translation>outra linha de base</translation>
    </message>
    <message>
        <source>baseline {there}, of the one counted {here}</source>
        <translation>linha de base {there}, da contada {here}</translation>
    </message>
</context><context>
    <name>ChangeController</name>
    <message>
        <source>Change between Two Dates…</source>
        <translation>Mudança entre duas datas…</translation>
    </message>
    <message>
        <source>Select two rows: how an index changed from the earlier to the later, as a layer</source>
        <translation>Selecione duas linhas: como um índice mudou da data mais antiga para a mais recente, como camada</translation>
    </message>
    <message>
        <source>Change between Two Dates</source>
        <translation>Mudança entre duas datas</translation>
    </message>
    <message>
        <source>Index, band or formula of bands</source>
        <translation>Índice, banda ou fórmula de bandas</translation>
    </message>
    <message>
        <source>Reading both dates. The layer is added once that is done.</source>
        <translation>Lendo as duas datas. A camada é adicionada assim que isso terminar.</translation>
    </message>
</context><context>
    <name>ChangeTask</name>
    <message>
        <source>Reading the change between two dates</source>
        <translation>Lendo a mudança entre duas datas</translation>
    </message>
    <message>
        <source>{index} change {first} to {last}</source>
        <translation>Mudança de {index}, {first} a {last}</translation>
    </message>
</context><context>
    <name>ClassChoice</name>
    <message>
        <source>Opaque clouds</source>
        <translation>Nuvens opacas</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nuvens</translation>
    </message>
    <message>
        <source>Clouds and shadows</source>
        <translation>Nuvens e sombras</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Rigoroso</translation>
    </message>
    <message>
        <source>Chosen classes</source>
        <translation>Classes escolhidas</translation>
    </message>
    <message>
        <source>Tick at least one class</source>
        <translation>Marque pelo menos uma classe</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Classes que contam como nuvens</translation>
    </message>
</context><context>
    <name>ClearScenesDock</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Latest Clear</source>
        <translation>Última limpa</translation>
    </message>
    <message>
        <source>Find the latest clear image of your area and add it to the map</source>
        <translation>Encontrar a última imagem limpa da sua área e adicioná-la ao mapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Find Clear Scenes</source>
        <translation>Buscar cenas limpas</translation>
    </message>
</context><context>
    <name>ClearScenesPlugin</name>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
    <message>
        <source>Find satellite scenes that are clear in your area</source>
        <translation>Encontrar cenas de satélite limpas na sua área</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opções…</translation>
    </message>
</context><context>
    <name>CompositeController</name>
    <message>
        <source>Fewest clear dates {first} to {last} ({count})</source>
        <translation>Mínimo de datas limpas {first} a {last} ({count})</translation>
    </message>
</context><context>
    <name>CompositePanel</name>
    <message>
        <source>Several dates together may show all of your area.</source>
        <translation>Várias datas juntas podem mostrar toda a sua área.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordem</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Acrescenta</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Fewest clear dates</source>
        <translation>Mínimo de datas limpas</translation>
    </message>
    <message>
        <source>The first date lies on top. Clouds are left out, so that the dates below show through.</source>
        <translation>A primeira data fica por cima. As nuvens são omitidas, para que se vejam as datas de baixo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Make Picture…</source>
        <translation>Criar imagem…</translation>
    </message>
    <message>
        <source>Find Fewest Clear Dates</source>
        <translation>Buscar o mínimo de datas</translation>
    </message>
    <message>
        <source>Comparing dates, {percent} %</source>
        <translation>Comparando datas, {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No date shows any of your area clear.</source>
        <translation>Nenhuma data mostra limpa alguma parte da sua área.</translation>
    </message>
    <message>
        <source>One date shows {percent} of your area clear; no other adds to it.</source>
        <translation>Uma única data mostra {percent} da sua área sem nuvens; nenhuma outra acrescenta algo.</translation>
    </message>
    <message>
        <source>{count} dates together show all of your area clear.</source>
        <translation>{count} datas juntas mostram toda a sua área sem nuvens.</translation>
    </message>
    <message>
        <source>{count} dates together show {percent} of your area clear. The rest is clear on no date.</source>
        <translation>{count} datas juntas mostram {percent} da sua área sem nuvens. O resto não está limpo em nenhuma data.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Não puderam ser lidas: {count}. {reason}</translation>
    </message>
    <message>
        <source>Add Selected Dates</source>
        <translation>Adicionar datas selecionadas</translation>
    </message>
    <message>
        <source>Add All Dates</source>
        <translation>Adicionar todas as datas</translation>
    </message>
    <message>
        <source>Find which dates to lay over each other, so that each fills what is cloudy in the others</source>
        <translation>Encontrar quais datas sobrepor, de modo que cada uma preencha o que está nublado nas outras</translation>
    </message>
    <message>
        <source>Add them to the map as one group, the first date on top</source>
        <translation>Adicioná-las ao mapa como um grupo, a primeira data por cima</translation>
    </message>
    <message>
        <source>Make one file of what is clear on them</source>
        <translation>Fazer um único arquivo com o que está limpo nelas</translation>
    </message>
    <message>
        <source>Its place in the group on the map; 1 is on top</source>
        <translation>Seu lugar no grupo do mapa; 1 fica por cima</translation>
    </message>
    <message>
        <source>Day of the overpass, by the sun over your area</source>
        <translation>Dia da passagem, pelo sol sobre a sua área</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date and on none above</source>
        <translation>Porcentagem da sua área limpa nesta data e em nenhuma das de cima</translation>
    </message>
    <message>
        <source>Percent of your area that is clear on this date or on one above</source>
        <translation>Porcentagem da sua área limpa nesta data ou em uma das de cima</translation>
    </message>
</context><context>
    <name>CurveChart</name>
    <message>
        <source>Curve over time</source>
        <translation>Curva ao longo do tempo</translation>
    </message>
    <message>
        <source>The mean of each date. The arrow keys left and right choose a date.</source>
        <translation>A média de cada data. As setas esquerda e direita escolhem uma data.</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>Nada foi lido ainda.</translation>
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
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Whole tiles, as they are in the archive: a 10 m band of a tile of 110 km has about 200 MB. What is cut off or cancelled is kept, and goes on when you download it again.</source>
        <translation>Blocos inteiros, como estão no acervo: uma banda de 10 m de um bloco de 110 km tem cerca de 200 MB. O que for interrompido ou cancelado é mantido, e continua quando você baixar de novo.</translation>
    </message>
    <message>
        <source>Choose at least one file.</source>
        <translation>Escolha pelo menos um arquivo.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Escolha uma pasta.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), scenes: {scenes}.</source>
        <translation>
            <numerusform>%n arquivo, cenas: {scenes}.</numerusform>
            <numerusform>%n arquivos, cenas: {scenes}.</numerusform>
        </translation>
    </message>
</context><context>
    <name>ExportController</name>
    <message>
        <source>Save Clipped…</source>
        <translation>Salvar recorte…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Baixar…</translation>
    </message>
    <message>
        <source>Make Clear Picture…</source>
        <translation>Criar imagem limpa…</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n image(s)</source>
        <translation>
            <numerusform>Salvando %n imagem</numerusform>
            <numerusform>Salvando %n imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s)</source>
        <translation>
            <numerusform>Baixando %n arquivo</numerusform>
            <numerusform>Baixando %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Making a clear picture</source>
        <translation>Criando uma imagem limpa</translation>
    </message>
    <message>
        <source>{number} of {count}, {percent} % in all: {file}</source>
        <translation>{number} de {count}, {percent} % no total: {file}</translation>
    </message>
    <message>
        <source>Cancelled. What came until then is kept; Download goes on from there.</source>
        <translation>Cancelado. O que chegou até então é mantido; Baixar continua a partir dali.</translation>
    </message>
    <message>
        <source>Cancelled. No half-written file is left.</source>
        <translation>Cancelado. Nenhum arquivo incompleto permanece.</translation>
    </message>
    <message>
        <source>Failed in all: {count}.</source>
        <translation>Falhas no total: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in {folder}.</source>
        <translation>
            <numerusform>%n arquivo está em {folder}.</numerusform>
            <numerusform>%n arquivos estão em {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been downloaded before.</source>
        <translation>
            <numerusform>%n deles já havia sido baixado antes.</numerusform>
            <numerusform>%n deles já haviam sido baixados antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be had, and came from a copy: {files}.</source>
        <translation>
            <numerusform>%n deles não pôde ser obtido, e veio de uma cópia: {files}.</numerusform>
            <numerusform>%n deles não puderam ser obtidos, e vieram de uma cópia: {files}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clear picture of %n date(s) shows {percent} of your area; it is in {folder}.</source>
        <translation>
            <numerusform>A imagem limpa de %n data mostra {percent} da sua área; ela está em {folder}.</numerusform>
            <numerusform>A imagem limpa de %n datas mostra {percent} da sua área; ela está em {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not evened out, as too little clear ground is shared with the others: {days}.</source>
        <translation>Não harmonizadas, pois compartilham pouco solo limpo com as outras: {days}.</translation>
    </message>
    <message>
        <source>Could not be read: {count}. {reason}</source>
        <translation>Não puderam ser lidas: {count}. {reason}</translation>
    </message>
</context><context>
    <name>ExportTask</name>
    <message>
        <source>Exporting to {file}</source>
        <translation>Exportando para {file}</translation>
    </message>
</context><context>
    <name>FewestTask</name>
    <message>
        <source>Finding the fewest clear dates</source>
        <translation>Buscando o mínimo de datas limpas</translation>
    </message>
</context><context>
    <name>FileDialogs</name>
    <message>
        <source>{file} is there already. Replace it?</source>
        <translation>{file} já existe. Substituí-lo?</translation>
    </message>
</context><context>
    <name>Fold</name>
    <message>
        <source>What is searched: {summary}</source>
        <translation>O que é buscado: {summary}</translation>
    </message>
    <message>
        <source>Click to show or hide the choices of the search.</source>
        <translation>Clique para mostrar ou ocultar as opções da busca.</translation>
    </message>
</context><context>
    <name>FolderTask</name>
    <message>
        <source>Reading the watches</source>
        <translation>Lendo os monitoramentos</translation>
    </message>
</context><context>
    <name>ForecastTask</name>
    <message>
        <source>Looking at what a clear picture would show</source>
        <translation>Verificando o que uma imagem limpa mostraria</translation>
    </message>
</context><context>
    <name>FromFile</name>
    <message>
        <source>From File or Folder…</source>
        <translation>De arquivo ou pasta…</translation>
    </message>
    <message>
        <source>Search scenes on this machine: a file of STAC items, a static STAC catalog, or a folder of downloaded products of Sentinel-2 (.SAFE, .zip), Landsat and HLS.</source>
        <translation>Buscar cenas neste computador: um arquivo de itens STAC, um catálogo STAC estático, ou uma pasta de produtos baixados do Sentinel-2 (.SAFE, .zip), Landsat e HLS.</translation>
    </message>
    <message>
        <source>From File…</source>
        <translation>De arquivo…</translation>
    </message>
    <message>
        <source>From Folder…</source>
        <translation>De pasta…</translation>
    </message>
    <message>
        <source>STAC items or Sentinel-2 products</source>
        <translation>Itens STAC ou produtos Sentinel-2</translation>
    </message>
    <message>
        <source>Catalog from File</source>
        <translation>Catálogo de arquivo</translation>
    </message>
    <message>
        <source>Catalog from Folder</source>
        <translation>Catálogo de pasta</translation>
    </message>
</context><context>
    <name>GroundTask</name>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Procurando solo que se repete como nuvem</translation>
    </message>
</context><context>
    <name>Guide</name>
    <message>
        <source>See Which Images Are Clear Where You Need Them</source>
        <translation>Veja quais imagens estão limpas onde você precisa</translation>
    </message>
    <message>
        <source>1.  Move the map to your area.</source>
        <translation>1.  Leve o mapa até a sua área.</translation>
    </message>
    <message>
        <source>2.  Choose the dates, and how much cloud you allow.</source>
        <translation>2.  Escolha as datas e quanta nuvem você admite.</translation>
    </message>
    <message>
        <source>3.  Press Find Clear Scenes.</source>
        <translation>3.  Clique em Buscar cenas limpas.</translation>
    </message>
    <message>
        <source>Every image of that time is listed here, with the cloud in your area.</source>
        <translation>Cada imagem desse período é listada aqui, com as nuvens na sua área.</translation>
    </message>
    <message>
        <source>Asking the Catalog…</source>
        <translation>Consultando o catálogo…</translation>
    </message>
    <message>
        <source>Each date appears here as soon as the catalog names it. Esc cancels the search.</source>
        <translation>Cada data aparece aqui assim que o catálogo a informa. Esc cancela a busca.</translation>
    </message>
    <message>
        <source>No Images in This Area and Period</source>
        <translation>Nenhuma imagem nesta área e neste período</translation>
    </message>
    <message>
        <source>•  Choose a longer period; a satellite passes every two to five days.</source>
        <translation>•  Escolha um período mais longo; um satélite passa a cada dois a cinco dias.</translation>
    </message>
    <message>
        <source>•  Check that Months is set to all months.</source>
        <translation>•  Verifique se Meses está em todos os meses.</translation>
    </message>
    <message>
        <source>•  Check that the area is the one you mean, and that it is on land or near a coast.</source>
        <translation>•  Verifique se a área é a desejada, e se fica em terra ou perto de uma costa.</translation>
    </message>
    <message>
        <source>Choose another file or folder at Catalog, under Advanced.</source>
        <translation>Escolha outro arquivo ou outra pasta em Catálogo, em Avançado.</translation>
    </message>
    <message>
        <source>It often helps to try again in a few minutes, or to choose another catalog.</source>
        <translation>Muitas vezes basta tentar de novo em alguns minutos, ou escolher outro catálogo.</translation>
    </message>
    <message>
        <source>The Search Could Not Be Done</source>
        <translation>A busca não pôde ser feita</translation>
    </message>
    <message>
        <source>The Search Was Cancelled</source>
        <translation>A busca foi cancelada</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>Nada havia sido encontrado até então.</translation>
    </message>
    <message>
        <source>The Search Cannot Begin</source>
        <translation>A busca não pode começar</translation>
    </message>
    <message>
        <source>Nothing Clear to Show</source>
        <translation>Nada limpo para mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are hidden by Clear only.</source>
        <translation>
            <numerusform>%n data está oculta por “Só limpas”.</numerusform>
            <numerusform>%n datas estão ocultas por “Só limpas”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Show All Dates</source>
        <translation>Mostrar todas as datas</translation>
    </message>
</context><context>
    <name>ItemTask</name>
    <message>
        <source>Reading where and when a scene was taken</source>
        <translation>Lendo onde e quando uma cena foi obtida</translation>
    </message>
</context><context>
    <name>LayerAreaTask</name>
    <message>
        <source>Reading the area from {layer}</source>
        <translation>Lendo a área de {layer}</translation>
    </message>
</context><context>
    <name>LayerTask</name>
    <message>
        <source>{cloud} % cloud</source>
        <translation>{cloud} % de nuvens</translation>
    </message>
    <message numerus="yes">
        <source>Loading %n scene(s)</source>
        <translation>
            <numerusform>Carregando %n cena</numerusform>
            <numerusform>Carregando %n cenas</numerusform>
        </translation>
    </message>
</context><context>
    <name>LayersController</name>
    <message>
        <source>Add to Map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message numerus="yes">
        <source>Add %n image(s) to the map?</source>
        <translation>
            <numerusform>Adicionar %n imagem ao mapa?</numerusform>
            <numerusform>Adicionar %n imagens ao mapa?</numerusform>
        </translation>
    </message>
    <message>
        <source>{image} is on the map already.</source>
        <translation>{image} já está no mapa.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are on the map already.</source>
        <translation>
            <numerusform>%n imagem já está no mapa.</numerusform>
            <numerusform>%n imagens já estão no mapa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding {number} of {count}…</source>
        <translation>Adicionando {number} de {count}…</translation>
    </message>
    <message>
        <source>Added {date}, {cloud} cloud in area.</source>
        <translation>Adicionada: {date}, {cloud} de nuvens na área.</translation>
    </message>
    <message>
        <source>The group {group} was hidden. It is shown again, as an image went into it.</source>
        <translation>O grupo {group} estava oculto. Ele é mostrado de novo, pois uma imagem foi adicionada a ele.</translation>
    </message>
    <message>
        <source>{scene} was not added. {reason}</source>
        <translation>{scene} não foi adicionada. {reason}</translation>
    </message>
    <message>
        <source>Not added until now: {count} scenes.</source>
        <translation>Cenas não adicionadas até agora: {count}.</translation>
    </message>
</context><context>
    <name>LoginChoice</name>
    <message>
        <source>Login</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>Pay for what is read</source>
        <translation>Pagar pelo que é lido</translation>
    </message>
    <message>
        <source>QGIS keeps it encrypted; it is sent to the servers of this catalog and to no other.</source>
        <translation>O QGIS a guarda criptografada; ela é enviada aos servidores deste catálogo e a nenhum outro.</translation>
    </message>
    <message>
        <source>The owner of these images charges whoever reads them (requester pays): what is measured and shown is billed to your account.</source>
        <translation>O dono destas imagens cobra de quem as lê (requester pays): o que é medido e mostrado é faturado na sua conta.</translation>
    </message>
</context><context>
    <name>LookTask</name>
    <message>
        <source>Taking a second look at the clouds</source>
        <translation>Segundo exame das nuvens</translation>
    </message>
</context><context>
    <name>LookWords</name>
    <message>
        <source>{points} doubtful</source>
        <translation>{points} duvidosos</translation>
    </message>
    <message>
        <source>{points} missed?</source>
        <translation>{points} omitidos?</translation>
    </message>
    <message numerus="yes">
        <source>Second look, against %n other date(s), in points of the pixels with data:</source>
        <translation>
            <numerusform>Segundo exame, em relação a %n outra data, em pontos dos pixels com dados:</numerusform>
            <numerusform>Segundo exame, em relação a outras %n datas, em pontos dos pixels com dados:</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} count as cloud, but are as bright as ever (doubtful)</source>
        <translation>{points} contam como nuvens, mas são tão claros como sempre (duvidosos)</translation>
    </message>
    <message>
        <source>{points} do not count, but are far brighter than ever (perhaps missed)</source>
        <translation>{points} não contam, mas são muito mais claros do que nunca (talvez omitidos)</translation>
    </message>
    <message>
        <source>{points} count as cloud, and the other dates do not tell</source>
        <translation>{points} contam como nuvens, e as outras datas não permitem julgar</translation>
    </message>
    <message>
        <source>Looked at a copy, as the one that was counted could not be read: {copies}</source>
        <translation>Foi examinada uma cópia, pois a contada não pôde ser lida: {copies}</translation>
    </message>
</context><context>
    <name>LooksTask</name>
    <message>
        <source>Counting clear looks</source>
        <translation>Contando datas limpas por pixel</translation>
    </message>
</context><context>
    <name>MakePictureDialog</name>
    <message>
        <source>Make Clear Picture</source>
        <translation>Criar imagem limpa</translation>
    </message>
    <message>
        <source>Cloud shadows are not clear</source>
        <translation>Sombras de nuvens não são área limpa</translation>
    </message>
    <message>
        <source>Even out the light of the dates</source>
        <translation>Harmonizar a luz das datas</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>The newest clear date</source>
        <translation>A data limpa mais nova</translation>
    </message>
    <message>
        <source>The oldest clear date</source>
        <translation>A data limpa mais antiga</translation>
    </message>
    <message>
        <source>The clear date closest to a day</source>
        <translation>A data limpa mais próxima de um dia</translation>
    </message>
    <message>
        <source>One of the fewest clear dates</source>
        <translation>Uma do mínimo de datas limpas</translation>
    </message>
    <message>
        <source>The clear date most like the others (medoid)</source>
        <translation>A data limpa mais parecida com as outras (medoide)</translation>
    </message>
    <message>
        <source>The median of all clear dates</source>
        <translation>A mediana de todas as datas limpas</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Cor verdadeira (imagem)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflectância, bandas escolhidas</translation>
    </message>
    <message>
        <source>Clear picture {first} to {last}</source>
        <translation>Imagem limpa de {first} a {last}</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Pixels so near to cloud are not clear: classifications miss the rim of clouds</source>
        <translation>Pixels tão próximos de nuvem não são área limpa: as classificações omitem a borda das nuvens</translation>
    </message>
    <message>
        <source>Of each band a gain and an offset, from ground that two dates show clear</source>
        <translation>De cada banda um ganho e um deslocamento, a partir do solo que duas datas mostram limpo</translation>
    </message>
    <message>
        <source>A pixel shows</source>
        <translation>Um pixel mostra</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Margin around cloud</source>
        <translation>Margem ao redor das nuvens</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Onde salvar</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Escolha pelo menos uma banda.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Escolha onde salvar.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n date(s), whatever their cloud.</source>
        <translation>
            <numerusform>Feita de %n data, quaisquer que sejam as suas nuvens.</numerusform>
            <numerusform>Feita de %n datas, quaisquer que sejam as suas nuvens.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number of clear dates of each pixel is saved beside it.</source>
        <translation>O número de datas limpas de cada pixel é salvo ao lado.</translation>
    </message>
    <message>
        <source>The date of each pixel and the number of its clear dates are saved beside it.</source>
        <translation>A data de cada pixel e o número das suas datas limpas são salvos ao lado.</translation>
    </message>
    <message>
        <source>Looking at what is clear on which date…</source>
        <translation>Verificando o que está limpo em cada data…</translation>
    </message>
    <message numerus="yes">
        <source>It will show {percent} of your area, from %n date(s); about {size} are read.</source>
        <translation>
            <numerusform>Ela mostrará {percent} da sua área, de %n data; são lidos cerca de {size}.</numerusform>
            <numerusform>Ela mostrará {percent} da sua área, de %n datas; são lidos cerca de {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n arquivo já existe, {name}. Substituir?</numerusform>
            <numerusform>%n arquivos já existem, entre eles {name}. Substituir?</numerusform>
        </translation>
    </message>
</context><context>
    <name>MapSelectionController</name>
    <message>
        <source>{number} of {count} here</source>
        <translation>{number} de {count} aqui</translation>
    </message>
</context><context>
    <name>MapView</name>
    <message>
        <source>Map view</source>
        <translation>Vista do mapa</translation>
    </message>
    <message>
        <source>Map view, {width} × {height} km</source>
        <translation>Vista do mapa, {width} × {height} km</translation>
    </message>
    <message>
        <source>{size} km²</source>
        <translation>{size} km²</translation>
    </message>
</context><context>
    <name>MeasureTask</name>
    <message>
        <source>Measuring cloud in the area</source>
        <translation>Medindo as nuvens na área</translation>
    </message>
</context><context>
    <name>Messages</name>
    <message>
        <source>Try Again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Clear Scenes</source>
        <translation>Clear Scenes</translation>
    </message>
</context><context>
    <name>MonthChart</name>
    <message>
        <source>Chance of a clear overpass by month</source>
        <translation>Probabilidade de uma passagem limpa por mês</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Nada foi medido ainda.</translation>
    </message>
    <message>
        <source>The arrow keys left and right choose a month.</source>
        <translation>As setas para a esquerda e para a direita escolhem um mês.</translation>
    </message>
</context><context>
    <name>OpinionController</name>
    <message>
        <source>Compare with Fmask</source>
        <translation>Comparar com Fmask</translation>
    </message>
    <message>
        <source>Count another mask of the same overpass, NASA's HLS at Planetary Computer</source>
        <translation>Contar outra máscara da mesma passagem, HLS da NASA no Planetary Computer</translation>
    </message>
    <message>
        <source>Compare with a Neural Network</source>
        <translation>Comparar com uma rede neural</translation>
    </message>
    <message>
        <source>Let DLR's network (ukis-csmask) look at the bands; the Python of QGIS has to have the package</source>
        <translation>Deixar a rede do DLR (ukis-csmask) examinar as bandas; o Python do QGIS precisa ter o pacote</translation>
    </message>
</context><context>
    <name>OpinionTask</name>
    <message>
        <source>Asking for a second opinion on the clouds</source>
        <translation>Pedindo uma segunda opinião sobre as nuvens</translation>
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
        <translation>Mostrar apenas a mais nova das datas adicionadas</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Clear Cache</source>
        <translation>Limpar cache</translation>
    </message>
    <message>
        <source>{size} MB are kept now.</source>
        <translation>{size} MB estão guardados agora.</translation>
    </message>
    <message>
        <source>Your Catalogs</source>
        <translation>Seus catálogos</translation>
    </message>
    <message>
        <source>What Was Read Before</source>
        <translation>O que já foi lido</translation>
    </message>
    <message>
        <source>They are offered in the dock under Advanced. Any STAC API will do whose images come with a map of their clouds, as those of Sentinel-2, Landsat and HLS do; the collection may be left empty.</source>
        <translation>Eles são oferecidos no painel, em Avançado. Qualquer API STAC cujas imagens venham com um mapa das suas nuvens serve, como as do Sentinel-2, Landsat e HLS; a coleção pode ficar vazia.</translation>
    </message>
    <message>
        <source>It stays on this computer, so that looking at the same area again is quick.</source>
        <translation>Fica neste computador, para que ver a mesma área de novo seja rápido.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Guardar no máximo</translation>
    </message>
    <message>
        <source>Images on the Map</source>
        <translation>Imagens no mapa</translation>
    </message>
    <message>
        <source>The map stays quick. All of them are shown while QGIS's temporal controller is on.</source>
        <translation>O mapa continua rápido. Todas são mostradas enquanto o controlador temporal do QGIS está ativado.</translation>
    </message>
</context><context>
    <name>Outlook</name>
    <message>
        <source>This cannot be told yet: {count} acquisitions were measured, and it takes {least}. Take more years.</source>
        <translation>Ainda não se pode dizer: foram medidas {count} aquisições, e são necessárias {least}. Use mais anos.</translation>
    </message>
    <message>
        <source>None of {count} measured acquisitions is clear by your limits.</source>
        <translation>Nenhuma das {count} aquisições medidas é limpa segundo os seus limites.</translation>
    </message>
    <message>
        <source>No month can be told by itself: it takes {least} measured acquisitions of it. Take more years.</source>
        <translation>Nada se pode dizer de um mês por si só: são necessárias {least} aquisições medidas dele. Use mais anos.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses.</source>
        <translation>Melhor em {month}: {clear} de {overpasses} passagens.</translation>
    </message>
    <message>
        <source>Best in {month}: {clear} of {overpasses} overpasses; expect to wait {days} days.</source>
        <translation>Melhor em {month}: {clear} de {overpasses} passagens; conte com uma espera de {days} dias.</translation>
    </message>
    <message>
        <source>The chance is per overpass, over {measured} measured acquisitions of {count} in the archive ({years}). What the archive lacks or could not be measured is not taken for cloud.</source>
        <translation>A probabilidade é por passagem, sobre {measured} aquisições medidas de {count} no acervo ({years}). O que falta no acervo ou não pôde ser medido não é tomado por nuvem.</translation>
    </message>
    <message>
        <source>Waits and months are those of the newest overpasses of that time, one every {days} days.</source>
        <translation>As esperas e os meses são os das passagens mais novas desse período, uma a cada {days} dias.</translation>
    </message>
    <message>
        <source>One year says little of others, so the intervals are wide.</source>
        <translation>Um ano diz pouco sobre os outros, por isso os intervalos são largos.</translation>
    </message>
    <message>
        <source>No pixel is clear on any of {dates} dates.</source>
        <translation>Nenhum pixel está limpo em nenhuma das {dates} datas.</translation>
    </message>
    <message>
        <source>The {dates} dates are too few to tell how many it takes to see every pixel clear.</source>
        <translation>As {dates} datas são poucas para dizer quantas são necessárias para ver cada pixel limpo.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates, as a median.</source>
        <translation>Cada pixel foi visto limpo uma vez após {median} datas, na mediana.</translation>
    </message>
    <message>
        <source>Every pixel was seen clear once after {median} dates as a median, after {p90} in 9 of 10 cases.</source>
        <translation>Cada pixel foi visto limpo uma vez após {median} datas na mediana, após {p90} em 9 de 10 casos.</translation>
    </message>
    <message>
        <source>Begun on {tries} dates, {most} at most.</source>
        <translation>Começando em {tries} datas, no máximo {most}.</translation>
    </message>
    <message>
        <source>{percent} % of the area is clear on no date, and left aside.</source>
        <translation>{percent} % da área não está limpa em nenhuma data, e é omitida.</translation>
    </message>
    <message>
        <source>Could not be read: {count} dates.</source>
        <translation>Não puderam ser lidas: {count} datas.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context><context>
    <name>OutlookController</name>
    <message>
        <source>When Is It Clear?</source>
        <translation>Quando está limpo?</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is not left out here.</source>
        <translation>O solo que se repete como nuvem não é omitido aqui.</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Buscando no catálogo…</translation>
    </message>
    <message>
        <source>{done} of {found} measured</source>
        <translation>{done} de {found} medidas</translation>
    </message>
    <message>
        <source>Nothing was measured of which looks could be counted.</source>
        <translation>Não foi medido nada em que se possam contar datas limpas.</translation>
    </message>
    <message>
        <source>Clear looks {first} to {last}</source>
        <translation>Datas limpas por pixel {first} a {last}</translation>
    </message>
    <message>
        <source>Counting clear looks</source>
        <translation>Contando datas limpas por pixel</translation>
    </message>
    <message>
        <source>Counting clear looks, {percent} %</source>
        <translation>Contando datas limpas por pixel, {percent} %</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>Salvar tabela</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para planilhas</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
    </message>
</context><context>
    <name>OutlookPage</name>
    <message>
        <source>{month}: {clear} clear of {measured} measured, {count} in the archive</source>
        <translation>{month}: {clear} limpas de {measured} medidas, {count} no acervo</translation>
    </message>
    <message>
        <source>{month}: no acquisitions</source>
        <translation>{month}: nenhuma aquisição</translation>
    </message>
    <message>
        <source>Cannot be told, it takes {least} that are measured</source>
        <translation>Não se pode dizer, são necessárias {least} medidas</translation>
    </message>
    <message>
        <source>An overpass is clear in {chance}, between {low} and {high} (90 % interval)</source>
        <translation>Uma passagem é limpa em {chance}, entre {low} e {high} (intervalo de 90 %)</translation>
    </message>
    <message>
        <source>The month has a clear image in {chance} of years</source>
        <translation>O mês tem uma imagem limpa em {chance} dos anos</translation>
    </message>
    <message>
        <source>Days to the next clear image: {median} as a median, {p90} in 9 of 10 cases</source>
        <translation>Dias até a próxima imagem limpa: {median} na mediana, {p90} em 9 de 10 casos</translation>
    </message>
    <message>
        <source>When Is It Clear?</source>
        <translation>Quando está limpo?</translation>
    </message>
    <message>
        <source>Measure Years</source>
        <translation>Medir anos</translation>
    </message>
    <message>
        <source>Save Table…</source>
        <translation>Salvar tabela…</translation>
    </message>
    <message>
        <source>Add Map of Clear Looks</source>
        <translation>Adicionar mapa de datas limpas</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>Cancelar a medição</translation>
    </message>
    <message>
        <source>Measure the last years of your area to see how often it is clear in each month, and how long you wait for a clear image.</source>
        <translation>Meça os últimos anos da sua área para ver quantas vezes ela está limpa em cada mês, e quanto tempo se espera por uma imagem limpa.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Anos</translation>
    </message>
    <message>
        <source>How many years are measured, up to the last day of your search</source>
        <translation>Quantos anos são medidos, até o último dia da sua busca</translation>
    </message>
    <message>
        <source>Search and measure all images of these years, with the area, months, catalog and limits of your search</source>
        <translation>Buscar e medir todas as imagens destes anos, com a área, os meses, o catálogo e os limites da sua busca</translation>
    </message>
    <message>
        <source>Save the numbers of each month for spreadsheets</source>
        <translation>Salvar os números de cada mês para planilhas</translation>
    </message>
    <message>
        <source>Count on how many dates each pixel is clear, and how many dates it takes to see all of the area</source>
        <translation>Contar em quantas datas cada pixel está limpo, e quantas datas são necessárias para ver toda a área</translation>
    </message>
    <message>
        <source>{date}: clear</source>
        <translation>{date}: limpa</translation>
    </message>
    <message>
        <source>{date}: cloudy</source>
        <translation>{date}: nublada</translation>
    </message>
    <message>
        <source>{date}: not known</source>
        <translation>{date}: desconhecida</translation>
    </message>
</context><context>
    <name>OutlookTask</name>
    <message>
        <source>Measuring years of your area</source>
        <translation>Medindo anos da sua área</translation>
    </message>
</context><context>
    <name>PageTask</name>
    <message>
        <source>Writing {file}</source>
        <translation>Escrevendo {file}</translation>
    </message>
</context><context>
    <name>Pages</name>
    <message numerus="yes">
        <source>%n image(s) of your area</source>
        <translation>
            <numerusform>%n imagem da sua área</numerusform>
            <numerusform>%n imagens da sua área</numerusform>
        </translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Cloud in the Area over Time</source>
        <translation>Nuvens na área ao longo do tempo</translation>
    </message>
    <message>
        <source>Clear Dates</source>
        <translation>Datas limpas</translation>
    </message>
    <message>
        <source>All Dates</source>
        <translation>Todas as datas</translation>
    </message>
    <message>
        <source>Report of a Search</source>
        <translation>Relatório de uma busca</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sem imagem</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imagens</translation>
    </message>
    <message>
        <source>Your area (green): {size} km², from {southwest} to {northeast}; the images around it</source>
        <translation>Sua área (verde): {size} km², de {southwest} a {northeast}; as imagens em volta dela</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.</source>
        <translation>Limpa significa no máximo {cloud} de nuvens na área, com pelo menos {coverage} dela coberta. Contam como nuvens: {names}.</translation>
    </message>
    <message>
        <source>With a margin of {margin} m.</source>
        <translation>Com uma margem de {margin} m.</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is left out.</source>
        <translation>O solo que se repete como nuvem é omitido.</translation>
    </message>
</context><context>
    <name>PictureDelegate</name>
    <message>
        <source>True color</source>
        <translation>Cor verdadeira</translation>
    </message>
    <message>
        <source>Counted as cloud, striped (a sketch)</source>
        <translation>Contado como nuvem, listrado (um esboço)</translation>
    </message>
    <message>
        <source>Doubtful, rising blue stripes; missed, falling magenta ones</source>
        <translation>Duvidoso, listras azuis ascendentes; omitido, listras magenta descendentes</translation>
    </message>
</context><context>
    <name>PicturesController</name>
    <message>
        <source>Show Picture</source>
        <translation>Mostrar imagem</translation>
    </message>
</context><context>
    <name>PlaceController</name>
    <message>
        <source>Press Enter to look this name up at {service}, © OpenStreetMap contributors.</source>
        <translation>Pressione Enter para procurar este nome em {service}, © colaboradores do OpenStreetMap.</translation>
    </message>
    <message>
        <source>Asking {service}…</source>
        <translation>Consultando {service}…</translation>
    </message>
    <message>
        <source>Choose one of these places.</source>
        <translation>Escolha um destes lugares.</translation>
    </message>
    <message>
        <source>Drag a box around your area on the map. Repeat to zoom in further.</source>
        <translation>Arraste para traçar um retângulo em volta da sua área no mapa. Repita para aproximar mais.</translation>
    </message>
</context><context>
    <name>PlaceOffer</name>
    <message>
        <source>Go There</source>
        <translation>Ir para lá</translation>
    </message>
    <message>
        <source>World Map</source>
        <translation>Mapa-múndi</translation>
    </message>
    <message>
        <source>Last Area</source>
        <translation>Última área</translation>
    </message>
    <message>
        <source>Place, or 1.29, 103.85</source>
        <translation>Lugar, ou 1.29, 103.85</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>The name of a place, or its coordinates, latitude first</source>
        <translation>O nome de um lugar, ou as suas coordenadas, primeiro a latitude</translation>
    </message>
    <message>
        <source>Move the map to this place</source>
        <translation>Levar o mapa a este lugar</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>Lugares com este nome</translation>
    </message>
    <message>
        <source>Show the outlines of all countries, and zoom in to your area</source>
        <translation>Mostrar os contornos de todos os países e aproximar da sua área</translation>
    </message>
    <message>
        <source>Move the map to where you searched last</source>
        <translation>Levar o mapa aonde você buscou por último</translation>
    </message>
</context><context>
    <name>PlaceTask</name>
    <message>
        <source>Looking up a place</source>
        <translation>Procurando um lugar</translation>
    </message>
</context><context>
    <name>ProbabilityChoice</name>
    <message>
        <source>Probability at least</source>
        <translation>Probabilidade mínima</translation>
    </message>
    <message>
        <source>Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud classes. It takes effect with the next search.</source>
        <translation>Contar como nuvem o que a probabilidade de nuvem da cena dá como pelo menos tão provável, em lugar das classes de nuvens. Vale a partir da próxima busca.</translation>
    </message>
    <message>
        <source>Cloud probability at least, percent</source>
        <translation>Probabilidade de nuvem mínima, porcentagem</translation>
    </message>
</context><context>
    <name>Processing</name>
    <message>
        <source>Clear picture</source>
        <translation>Imagem limpa</translation>
    </message>
    <message>
        <source>Makes one image of the area from the clear pixels of many dates. The classifications decide which date each pixel comes from; then only those parts of the bands are read that are shown.

A pixel is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. All bands of a pixel come from one date: the newest, the oldest or the one closest to a day; those of the fewest dates; or the one most like all others (medoid). The median is taken of each band by itself.

The image is reflectance x 10000, with -32768 where no date is clear; the band “visual” gives the colors of the archive, with 0. It lies on the grid of the scenes, that of the zone that holds most of the area; scenes of another zone are resampled to the nearest pixel.

At choice the light of the dates is evened out, so that no seams show: of each band a gain and an offset, from ground that two dates show clear. They stand in the metadata of the image.

The dates are numbers as 20260731, of the sun over the area, 0 where there is none; the looks are the number of dates on which a pixel is clear.</source>
        <translation>Faz uma imagem da área com os pixels limpos de muitas datas. As classificações decidem de que data vem cada pixel; depois são lidas apenas as partes das bandas que são mostradas.

Um pixel está limpo se tem uma classe, nenhuma das que contam como nuvens, e nenhum pixel destas dentro da margem. Todas as bandas de um pixel vêm de uma só data: a mais nova, a mais antiga ou a mais próxima de um dia; as do mínimo de datas; ou a mais parecida com todas as outras (medoide). A mediana é tomada de cada banda por si.

A imagem é a reflectância x 10000, com -32768 onde nenhuma data está limpa; a banda “visual” dá as cores do acervo, com 0. Ela fica na grade das cenas, a do fuso que contém a maior parte da área; as cenas de outro fuso são reamostradas ao pixel mais próximo.

Se desejado, a luz das datas é harmonizada, para que não apareçam emendas: de cada banda um ganho e um deslocamento, a partir do solo que duas datas mostram limpo. Eles ficam nos metadados da imagem.

As datas são números como 20260731, segundo o sol sobre a área, 0 onde não há nenhuma; os olhares (LOOKS) são o número de datas em que um pixel está limpo.</translation>
    </message>
    <message>
        <source>Area, as an extent</source>
        <translation>Área, como extensão</translation>
    </message>
    <message>
        <source>Area, as polygons; in place of the extent</source>
        <translation>Área, como polígonos; no lugar da extensão</translation>
    </message>
    <message>
        <source>Bands, as in red,green,blue; or visual</source>
        <translation>Bandas, como red,green,blue; ou visual</translation>
    </message>
    <message>
        <source>What a pixel shows of the dates on which it is clear</source>
        <translation>O que um pixel mostra das datas em que está limpo</translation>
    </message>
    <message>
        <source>Day, for the method “closest”</source>
        <translation>Dia, para o método “closest”</translation>
    </message>
    <message>
        <source>Dates at most, in the order of the method; 0 for all</source>
        <translation>Datas no máximo, na ordem do método; 0 para todas</translation>
    </message>
    <message>
        <source>Even out the light of the dates where they overlap</source>
        <translation>Harmonizar a luz das datas onde elas se sobrepõem</translation>
    </message>
    <message>
        <source>Date of each pixel</source>
        <translation>Data de cada pixel</translation>
    </message>
    <message>
        <source>Number of clear dates</source>
        <translation>Número de datas limpas</translation>
    </message>
    <message>
        <source>The method “closest” needs a day. Give one (DATE).</source>
        <translation>O método “closest” precisa de um dia. Indique um (DATE).</translation>
    </message>
    <message>
        <source>{file} is no GeoTIFF by its name. Give it the ending .tif.</source>
        <translation>Pelo nome, {file} não é um GeoTIFF. Dê a ele a extensão .tif.</translation>
    </message>
    <message>
        <source>Two outputs cannot be one file: {file}. Give each a name of its own.</source>
        <translation>Duas saídas não podem ser um único arquivo: {file}. Dê a cada uma um nome próprio.</translation>
    </message>
    <message>
        <source>{day}: {share} % of the area</source>
        <translation>{day}: {share} % da área</translation>
    </message>
    <message>
        <source>{day} is left out.</source>
        <translation>{day} é omitida.</translation>
    </message>
    <message>
        <source>{day} is not evened out: it shares too little clear ground with the others.</source>
        <translation>{day} não é harmonizada: compartilha pouco solo limpo com as outras.</translation>
    </message>
    <message>
        <source>Scenes of another zone are resampled to the nearest pixel.</source>
        <translation>As cenas de outro fuso são reamostradas ao pixel mais próximo.</translation>
    </message>
    <message>
        <source>{share} % of the area are clear on none of these dates and stay empty.</source>
        <translation>{share} % da área não estão limpos em nenhuma destas datas e ficam vazios.</translation>
    </message>
    <message>
        <source>{day} is the next date that would show more of it.</source>
        <translation>{day} é a próxima data que mostraria mais dela.</translation>
    </message>
    <message>
        <source>Cloud for polygons</source>
        <translation>Nuvens por polígono</translation>
    </message>
    <message>
        <source>Measures the cloud inside each polygon of a layer, such as fields, for every acquisition of a period: pixel by pixel, from its classification. The output has one row for each polygon and acquisition that touches it, with the cloud, the coverage, the pixels of each class and the verdict.

An acquisition is one overpass: its tiles are joined, and where they overlap each pixel counts once. A pixel belongs to a polygon if its center lies inside. Polygons may overlap; each counts by itself. The cloud is the share of the pixels with data.

All polygons are searched at once, and each scene is read once, however many polygons it holds. An area or an extent limits which polygons are measured: those that touch it, each as a whole.

With a margin (CLOUD_MARGIN) pixels so near to cloud count too, also to cloud outside the polygon. RECURRING=leave_out leaves ground out that reads as cloud on at least half of the dates that are otherwise clear.

A polygon that cannot be measured is left out, and the log says why.</source>
        <translation>Mede as nuvens dentro de cada polígono de uma camada, por exemplo talhões, para cada aquisição de um período: pixel a pixel, a partir da sua classificação. A saída tem uma linha para cada polígono e cada aquisição que o toca, com as nuvens, a cobertura, os pixels de cada classe e o veredito.

Uma aquisição é uma passagem: seus blocos são unidos, e onde se sobrepõem cada pixel conta uma vez. Um pixel pertence a um polígono se o seu centro fica dentro dele. Polígonos podem se sobrepor; cada um conta por si. As nuvens são a parcela dos pixels com dados.

Todos os polígonos são buscados de uma vez, e cada cena é lida uma vez, por mais polígonos que contenha. Uma área ou uma extensão limita quais polígonos são medidos: os que a tocam, cada um inteiro.

Com uma margem (CLOUD_MARGIN) também contam os pixels tão próximos de uma nuvem, mesmo fora do polígono. RECURRING=leave_out omite o solo que aparece como nuvem em pelo menos metade das datas limpas no restante.

Um polígono que não pode ser medido é omitido, e o registro diz por quê.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Only polygons that touch this extent</source>
        <translation>Apenas polígonos que tocam esta extensão</translation>
    </message>
    <message>
        <source>Only polygons that touch these; in place of the extent</source>
        <translation>Apenas polígonos que tocam estes; no lugar da extensão</translation>
    </message>
    <message>
        <source>{polygons} polygons, {found} acquisitions</source>
        <translation>Polígonos: {polygons}, aquisições: {found}</translation>
    </message>
    <message>
        <source>Looking for ground that recurs as cloud</source>
        <translation>Procurando solo que se repete como nuvem</translation>
    </message>
    <message>
        <source>Margin around cloud that counts as cloud too, meters</source>
        <translation>Margem ao redor das nuvens que também conta como nuvem, metros</translation>
    </message>
    <message>
        <source>Ground that reads as cloud on most clear dates</source>
        <translation>Solo que aparece como nuvem na maioria das datas limpas</translation>
    </message>
    <message>
        <source>Take a second look at what counts as cloud</source>
        <translation>Examinar uma segunda vez o que conta como nuvem</translation>
    </message>
    <message>
        <source>Cloud that a second look finds doubtful counts as</source>
        <translation>As nuvens que um segundo exame acha duvidosas contam como</translation>
    </message>
    <message>
        <source>Ground that recurs as cloud is told by {dates} dates that are otherwise clear.</source>
        <translation>O solo que se repete como nuvem é reconhecido por {dates} datas limpas no restante.</translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs as cloud.</source>
        <translation>A área é grande demais para saber que solo se repete como nuvem.</translation>
    </message>
    <message>
        <source>Only {dates} dates are otherwise clear, and it takes {fewest} to tell which ground recurs as cloud. Choose a longer period.</source>
        <translation>Apenas {dates} datas estão limpas no restante, e são necessárias {fewest} para saber que solo se repete como nuvem. Escolha um período mais longo.</translation>
    </message>
    <message>
        <source>{count} dates are looked at in a copy, as the one that was counted could not be read</source>
        <translation>{count} datas são examinadas em uma cópia, pois a contada não pôde ser lida</translation>
    </message>
    <message>
        <source>The Python of QGIS has no Dask, which a scheduler needs. Install the package “distributed”, or leave the scheduler empty.</source>
        <translation>O Python do QGIS não tem o Dask, de que um agendador precisa. Instale o pacote “distributed”, ou deixe o agendador vazio.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}. Check the address, or leave the scheduler empty.</source>
        <translation>Nenhum agendador Dask responde em {address}. Verifique o endereço, ou deixe o agendador vazio.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} cannot measure ({kind}). Its scheduler and workers need this plugin and its packages on their Python path.</source>
        <translation>O cluster Dask em {address} não consegue medir ({kind}). Seu agendador e seus processos precisam deste complemento e dos seus pacotes no caminho do Python.</translation>
    </message>
    <message>
        <source>the scene's name in the catalog; of several, that which covers most</source>
        <translation>o nome da cena no catálogo; se houver várias, o da que cobre mais</translation>
    </message>
    <message>
        <source>the number of the input's feature</source>
        <translation>o número da feição de entrada</translation>
    </message>
    <message>
        <source>the same text for all rows of one overpass</source>
        <translation>o mesmo texto em todas as linhas de uma passagem</translation>
    </message>
    <message>
        <source>when it was taken, in UTC</source>
        <translation>quando foi tomada, em UTC</translation>
    </message>
    <message>
        <source>the tile of that scene</source>
        <translation>o bloco dessa cena</translation>
    </message>
    <message>
        <source>cloud that the catalog states for the whole tile, in percent</source>
        <translation>as nuvens que o catálogo informa para o bloco inteiro, em porcentagem</translation>
    </message>
    <message>
        <source>cloud measured inside the area, in percent of its pixels with data</source>
        <translation>as nuvens medidas dentro da área, em porcentagem dos seus pixels com dados</translation>
    </message>
    <message>
        <source>percent of the area that has data</source>
        <translation>a porcentagem da área que tem dados</translation>
    </message>
    <message>
        <source>clear, cloudy, low_coverage or not_measured</source>
        <translation>clear (limpa), cloudy (nublada), low_coverage (incompleta) ou not_measured (não medida)</translation>
    </message>
    <message>
        <source>why it was not measured</source>
        <translation>o motivo de não haver medição</translation>
    </message>
    <message>
        <source>the catalog's collection</source>
        <translation>a coleção do catálogo</translation>
    </message>
    <message>
        <source>the satellite</source>
        <translation>o satélite</translation>
    </message>
    <message>
        <source>the scene's address in the catalog</source>
        <translation>o endereço da cena no catálogo</translation>
    </message>
    <message>
        <source>all scenes that were measured together</source>
        <translation>todas as cenas que foram medidas juntas</translation>
    </message>
    <message>
        <source>pixels with their center in the polygon, with data or without</source>
        <translation>os pixels com o centro no polígono, com dados ou sem eles</translation>
    </message>
    <message>
        <source>those of them that are clear</source>
        <translation>os que estão limpos entre eles</translation>
    </message>
    <message>
        <source>of each index the mean over the clear pixels</source>
        <translation>de cada índice a média dos pixels limpos</translation>
    </message>
    <message>
        <source>likewise the median</source>
        <translation>igualmente a mediana</translation>
    </message>
    <message>
        <source>likewise the standard deviation</source>
        <translation>igualmente o desvio padrão</translation>
    </message>
    <message>
        <source>likewise the value that a tenth of them is below</source>
        <translation>igualmente o valor abaixo do qual está um décimo deles</translation>
    </message>
    <message>
        <source>likewise the value that nine tenths of them are below</source>
        <translation>igualmente o valor abaixo do qual estão nove décimos deles</translation>
    </message>
    <message>
        <source>cloud on ground that reads as cloud on most clear dates, in percent of the pixels with data</source>
        <translation>as nuvens sobre solo que aparece como nuvem na maioria das datas limpas, em porcentagem dos pixels com dados</translation>
    </message>
    <message>
        <source>with a second look: cloud that is no brighter than the ground is on other dates, in percent of the pixels with data</source>
        <translation>com um segundo exame: as nuvens que não são mais claras que o solo em outras datas, em porcentagem dos pixels com dados</translation>
    </message>
    <message>
        <source>with a second look: what is far brighter than on other dates, and not counted as cloud, likewise</source>
        <translation>com um segundo exame: o que é muito mais claro que em outras datas e não conta como nuvem, igualmente</translation>
    </message>
    <message>
        <source>of the year, 1 to 12; 0 is all of them</source>
        <translation>do ano, 1 a 12; 0 são todos</translation>
    </message>
    <message>
        <source>how many the archive has</source>
        <translation>quantas há no acervo</translation>
    </message>
    <message>
        <source>how many of them could be judged; over them the chance is taken</source>
        <translation>quantas delas puderam ser julgadas; sobre elas é tomada a probabilidade</translation>
    </message>
    <message>
        <source>how many of them are clear</source>
        <translation>quantas delas são limpas</translation>
    </message>
    <message>
        <source>that an overpass is clear, in percent</source>
        <translation>de que uma passagem seja limpa, em porcentagem</translation>
    </message>
    <message>
        <source>where the interval of 90 % of the chance begins</source>
        <translation>onde começa o intervalo de 90 % da probabilidade</translation>
    </message>
    <message>
        <source>where it ends</source>
        <translation>onde ele termina</translation>
    </message>
    <message>
        <source>that the month has one clear image at least, in percent; of all, the mean of the months</source>
        <translation>de que o mês tenha pelo menos uma imagem limpa, em porcentagem; de todos, a média dos meses</translation>
    </message>
    <message>
        <source>days from a clear image to the next one, as a median</source>
        <translation>os dias de uma imagem limpa até a próxima, na mediana</translation>
    </message>
    <message>
        <source>days that are enough in 9 of 10 cases</source>
        <translation>os dias que bastam em 9 de 10 casos</translation>
    </message>
    <message>
        <source>{first} to {last}: pixels of each class</source>
        <translation>{first} a {last}: os pixels de cada classe</translation>
    </message>
    <message>
        <source>Find clear scenes</source>
        <translation>Buscar cenas limpas</translation>
    </message>
    <message>
        <source>Searches a STAC catalog for satellite scenes and measures the cloud of each inside the area, pixel by pixel, from its classification. The output has one polygon for each scene, its footprint, with the cloud that the catalog states for the whole tile, the cloud measured in the area, and the verdict.

With tiles joined it has one for each overpass of a satellite; what tiles have in common counts once.

A second look holds the images within reach of the limit against how bright the same ground is on other dates of the search, and adds two fields: what of the cloud is doubtful, and where cloud may be missed, in percent. They are hints, and change no verdict but with DOUBTFUL=clear. It reads about 400 kB more of each image.

Masks miss the rims of clouds: with a margin (CLOUD_MARGIN) pixels so near to cloud count too. Sand, roofs and docks can read as cloud again and again: recurring tells how many percent of the pixels with data are counted as cloud on ground that reads as cloud on at least half of the dates that are otherwise clear; RECURRING=leave_out leaves such ground out.

With a SEEN_FILE only what that file does not know comes out: new images, and those whose verdict turned as a tile or another processing came, or as they could be measured at last. It is written when the run is complete, so the same command, run each day, tells of new images alone.

The area is an extent, or all polygons of a layer together. Days and months are those of the sun over it.

For thousands of scenes, the address of a Dask scheduler lets its cluster measure. The search still goes through the network of QGIS; the workers fetch the scenes with their own network. They need this plugin on their Python path.</source>
        <translation>Busca cenas de satélite em um catálogo STAC e mede as nuvens de cada uma dentro da área, pixel a pixel, a partir da sua classificação. A saída tem um polígono para cada cena, o seu contorno, com as nuvens que o catálogo informa para o bloco inteiro, as nuvens medidas na área e o veredito.

Com os blocos unidos, ela tem um para cada passagem de um satélite; o que os blocos têm em comum conta uma vez.

Um segundo exame compara as imagens próximas do limite com o quanto o mesmo solo é claro em outras datas da busca, e acrescenta dois campos: o que das nuvens é duvidoso, e onde podem faltar nuvens, em porcentagem. São indícios, e não mudam nenhum veredito, salvo com DOUBTFUL=clear. Ele lê cerca de 400 kB a mais de cada imagem.

As máscaras omitem as bordas das nuvens: com uma margem (CLOUD_MARGIN) também contam os pixels tão próximos de uma nuvem. Areia, telhados e docas podem aparecer repetidamente como nuvem: recurring diz que porcentagem dos pixels com dados conta como nuvem sobre solo que aparece como nuvem em pelo menos metade das datas limpas no restante; RECURRING=leave_out omite esse solo.

Com um SEEN_FILE sai apenas o que esse arquivo não conhece: imagens novas, e aquelas cujo veredito mudou porque chegou um bloco ou outro processamento, ou porque enfim puderam ser medidas. Ele é escrito quando a execução está completa, de modo que o mesmo comando, executado a cada dia, informa apenas imagens novas.

A área é uma extensão, ou todos os polígonos de uma camada juntos. Dias e meses são os do sol sobre ela.

Para milhares de cenas, o endereço de um agendador Dask faz o cluster dele medir. A busca continua passando pela rede do QGIS; os processos obtêm as cenas pela sua própria rede. Eles precisam deste complemento no caminho do Python.</translation>
    </message>
    <message>
        <source>Join the tiles of an overpass into one result</source>
        <translation>Unir os blocos de uma passagem em um resultado</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Cenas</translation>
    </message>
    <message>
        <source>There is no area. Give an extent (EXTENT) or a layer with polygons (AREA).</source>
        <translation>Não há área. Indique uma extensão (EXTENT) ou uma camada com polígonos (AREA).</translation>
    </message>
    <message>
        <source>Only a second look (SECOND_LOOK) finds doubtful cloud, which is to be clear (DOUBTFUL).</source>
        <translation>Só um segundo exame (SECOND_LOOK) encontra as nuvens duvidosas que devem contar como área limpa (DOUBTFUL).</translation>
    </message>
    <message>
        <source>Doubtful cloud still counts (DOUBTFUL), as ground that recurs is left out (RECURRING): most of it is such ground.</source>
        <translation>As nuvens duvidosas continuam contando (DOUBTFUL), pois o solo recorrente é omitido (RECURRING): a maior parte delas é esse solo.</translation>
    </message>
    <message>
        <source>{rows} rows, {values} with values; {left_out} left out for their clouds.</source>
        <translation>{rows} linhas, {values} com valores; {left_out} omitidas pelas suas nuvens.</translation>
    </message>
    <message>
        <source>{measured} of {total} results measured: {clear} clear, {cloudy} cloudy, {low} low coverage.</source>
        <translation>Resultados medidos: {measured} de {total}; limpos: {clear}, nublados: {cloudy}, incompletos: {low}.</translation>
    </message>
    <message>
        <source>{missing} not measured:</source>
        <translation>Não medidos ({missing}):</translation>
    </message>
    <message>
        <source>{count} features left out, for the reasons given above.</source>
        <translation>Feições omitidas: {count}, pelos motivos indicados acima.</translation>
    </message>
    <message>
        <source>{times} × {reason}</source>
        <translation>{times} × {reason}</translation>
    </message>
    <message>
        <source>File that remembers what was seen; only what is new comes out</source>
        <translation>Arquivo que guarda o que já foi visto; sai apenas o que é novo</translation>
    </message>
    <message>
        <source>Seen images</source>
        <translation>Imagens vistas</translation>
    </message>
    <message>
        <source>{new} of {listed} results are new.</source>
        <translation>{new} de {listed} resultados são novos.</translation>
    </message>
    <message>
        <source>When it is clear</source>
        <translation>Quando está limpo</translation>
    </message>
    <message>
        <source>Tells from the measured acquisitions of some years how often the area is clear in each month of the year, and how long one waits for a clear image. The first row, of month 0, is of all months.

The chance is the share of the measured overpasses that are clear by the limits, with an interval of 90 % (Wilson). Weather lasts and years differ, so the interval is that of fewer overpasses, as many as would say as much if they were independent of each other. What the archive lacks or could not be measured is not taken for cloud, and of fewer than 10 measured acquisitions nothing is told.

Satellites come and go: waits and the chance of a month are those of the newest overpasses of the period.

The looks (LOOKS) are the number of dates on which each pixel is clear, from the classifications alone. With them it is told how many dates it takes until every pixel was seen clear once, begun on each date, on 1,000 at most.</source>
        <translation>Diz, a partir das aquisições medidas de alguns anos, quantas vezes a área está limpa em cada mês do ano, e quanto tempo se espera por uma imagem limpa. A primeira linha, do mês 0, é de todos os meses.

A probabilidade é a parcela das passagens medidas que são limpas segundo os limites, com um intervalo de 90 % (Wilson). O tempo persiste e os anos diferem, por isso o intervalo é o de menos passagens, tantas quantas diriam o mesmo se fossem independentes umas das outras. O que falta no acervo ou não pôde ser medido não é tomado por nuvem, e com menos de 10 aquisições medidas nada é dito.

Os satélites vêm e vão: as esperas e a probabilidade de um mês são as das passagens mais novas do período.

Os olhares (LOOKS) são o número de datas em que cada pixel está limpo, apenas a partir das classificações. Com eles se diz quantas datas são necessárias até que cada pixel tenha sido visto limpo uma vez, começando em cada data, em 1.000 no máximo.</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>Perspectiva</translation>
    </message>
    <message>
        <source>Counting on how many dates each pixel is clear</source>
        <translation>Contando em quantas datas cada pixel está limpo</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>A saída não pode ser escrita.</translation>
    </message>
    <message>
        <source>Only {there} of {count} rows arrived in the output. Check the rules of its table and the space on its disk, or choose another output.</source>
        <translation>Apenas {there} de {count} linhas chegaram à saída. Verifique as regras da tabela e o espaço no disco, ou escolha outra saída.</translation>
    </message>
    <message>
        <source>Catalogs, names or addresses</source>
        <translation>Catálogos, nomes ou endereços</translation>
    </message>
    <message>
        <source>Several are separated by semicolons, and are searched side by side.</source>
        <translation>Vários são separados por ponto e vírgula, e buscados lado a lado.</translation>
    </message>
    <message>
        <source>Collections, found by themselves if left empty</source>
        <translation>Coleções, encontradas por si se deixadas vazias</translation>
    </message>
    <message>
        <source>Several are separated by commas. Copies of one scene are counted once.</source>
        <translation>Várias são separadas por vírgulas. Cópias de uma mesma cena são contadas uma vez.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Último dia, incluído</translation>
    </message>
    <message>
        <source>Months of the year, all if none is chosen</source>
        <translation>Meses do ano, todos se nenhum for escolhido</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nuvens na área no máximo, porcentagem</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Cobertura no mínimo, porcentagem</translation>
    </message>
    <message>
        <source>Classes that count as cloud</source>
        <translation>Classes que contam como nuvens</translation>
    </message>
    <message>
        <source>Leave out scenes for which the catalog states more cloud than this, percent</source>
        <translation>Omitir cenas para as quais o catálogo informa mais nuvens, porcentagem</translation>
    </message>
    <message>
        <source>Results at most, newest first; 0 for all</source>
        <translation>Resultados no máximo, os mais novos primeiro; 0 para todos</translation>
    </message>
    <message>
        <source>Cloud probability that counts as cloud, percent; 0 counts the classification</source>
        <translation>Probabilidade de nuvem que conta como nuvem, porcentagem; 0 conta a classificação</translation>
    </message>
    <message>
        <source>Login, for catalogs whose images need one</source>
        <translation>Autenticação, para catálogos cujas imagens precisam dela</translation>
    </message>
    <message>
        <source>Of several catalogs one for each, in their order, separated by semicolons.</source>
        <translation>De vários catálogos uma para cada, na ordem deles, separadas por ponto e vírgula.</translation>
    </message>
    <message>
        <source>Pay for what is read (requester pays)</source>
        <translation>Pagar pelo que é lido (requester pays)</translation>
    </message>
    <message>
        <source>Dask scheduler, as in tcp://host:8786; empty to measure here</source>
        <translation>Agendador Dask, por exemplo tcp://host:8786; vazio para medir aqui</translation>
    </message>
    <message>
        <source>Feature {fid} is left out: {why}</source>
        <translation>A feição {fid} é omitida: {why}</translation>
    </message>
    <message>
        <source>The fields of the output</source>
        <translation>Os campos da saída</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>A second look at {count} results</source>
        <translation>Segundo exame de {count} resultados</translation>
    </message>
    <message>
        <source>{count} second looks are at a copy, as the one that was counted could not be read</source>
        <translation>{count} segundos exames são de uma cópia, pois a contada não pôde ser lida</translation>
    </message>
    <message>
        <source>Series for polygons</source>
        <translation>Séries por polígono</translation>
    </message>
    <message>
        <source>Follows each polygon of a layer, such as a field, through a period: the statistics of an index, or of bands, over its clear pixels in every acquisition. The output has one row for each polygon and acquisition that touches it, clear or not; OUTPUT_WIDE has one row for each polygon, and a column with the mean for each date.

A pixel belongs to a polygon if its center lies inside, on the grid of the finest band that is asked for, the same one on all dates. It is clear if it has a class, none of the classes that count as cloud, and no such pixel within the margin. Polygons may overlap; each counts by itself.

Indices are ndvi, ndwi, ndmi, evi, savi, ndre, nbr and ndsi, as in the Awesome Spectral Indices list; bands as in red,nir; and formulas of bands with a name, as in ratio=nir/red. Values are of reflectance, 0 to 1.

An inner buffer leaves out the pixels along the edges, which hold what lies beyond them too.

The classifications are read first, then only those blocks of the bands in which a polygon has a clear pixel, each once for all polygons.</source>
        <translation>Acompanha cada polígono de uma camada, por exemplo um talhão, ao longo de um período: as estatísticas de um índice, ou de bandas, sobre os seus pixels limpos em cada aquisição. A saída tem uma linha para cada polígono e cada aquisição que o toca, limpa ou não; OUTPUT_WIDE tem uma linha para cada polígono, e uma coluna com a média de cada data.

Um pixel pertence a um polígono se o seu centro fica dentro dele, na grade da banda mais fina pedida, a mesma em todas as datas. Ele está limpo se tem uma classe, nenhuma das que contam como nuvens, e nenhum pixel destas dentro da margem. Polígonos podem se sobrepor; cada um conta por si.

Os índices são ndvi, ndwi, ndmi, evi, savi, ndre, nbr e ndsi, como na lista Awesome Spectral Indices; bandas como red,nir; e fórmulas de bandas com um nome, como ratio=nir/red. Os valores são de reflectância, 0 a 1.

Uma margem interna omite os pixels ao longo das bordas, que contêm também o que fica além delas.

As classificações são lidas primeiro, depois apenas os blocos internos das bandas em que um polígono tem um pixel limpo, cada um uma vez para todos os polígonos.</translation>
    </message>
    <message>
        <source>Indices, bands or formulas, with commas between them</source>
        <translation>Índices, bandas ou fórmulas, separados por vírgulas</translation>
    </message>
    <message>
        <source>Inner buffer that leaves out pixels along the edges, meters</source>
        <translation>Margem interna que omite pixels ao longo das bordas, metros</translation>
    </message>
    <message>
        <source>Leave out rows with fewer clear pixels than this, percent</source>
        <translation>Omitir linhas com menos pixels limpos do que isto, porcentagem</translation>
    </message>
    <message>
        <source>Means, one row a polygon</source>
        <translation>Médias, uma linha por polígono</translation>
    </message>
    <message>
        <source>One column a date makes {count} columns, more than a table holds. Choose a shorter period or fewer indices, or a CSV for OUTPUT_WIDE.</source>
        <translation>Uma coluna por data dá {count} colunas, mais do que cabe em uma tabela. Escolha um período mais curto ou menos índices, ou um CSV para OUTPUT_WIDE.</translation>
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
        <translation>Consultando as imagens do projeto</translation>
    </message>
</context><context>
    <name>ReachabilityMessages</name>
    <message>
        <source>{host} answers again.</source>
        <translation>{host} voltou a responder.</translation>
    </message>
    <message>
        <source>{host} does not answer. Its images stay empty until it does.</source>
        <translation>{host} não responde. As imagens dele ficam vazias até que responda.</translation>
    </message>
</context><context>
    <name>ReportController</name>
    <message>
        <source>Contact Sheet…</source>
        <translation>Folha de contatos…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Relatório…</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>Imagem PNG</translation>
    </message>
    <message>
        <source>Web page, one file</source>
        <translation>Página web, um só arquivo</translation>
    </message>
    <message>
        <source>Contact Sheet</source>
        <translation>Folha de contatos</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Picture {number} of {total}</source>
        <translation>Imagem {number} de {total}</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Salvo como {file}.</translation>
    </message>
</context><context>
    <name>ReportOffer</name>
    <message>
        <source>Copy Report</source>
        <translation>Copiar relatório</translation>
    </message>
    <message>
        <source>The report is copied. Paste it where you ask for help.</source>
        <translation>O relatório foi copiado. Cole-o onde pedir ajuda.</translation>
    </message>
</context><context>
    <name>ResultsPanel</name>
    <message>
        <source>Cancel saving or downloading</source>
        <translation>Cancelar o salvamento ou o download</translation>
    </message>
    <message>
        <source>Cancel adding to the map</source>
        <translation>Cancelar a adição ao mapa</translation>
    </message>
    <message>
        <source>Cancel the page</source>
        <translation>Cancelar a página</translation>
    </message>
    <message>
        <source>Cancel the second look</source>
        <translation>Cancelar o segundo exame</translation>
    </message>
    <message>
        <source>Clear only</source>
        <translation>Só limpas</translation>
    </message>
    <message>
        <source>About the Numbers</source>
        <translation>Sobre os números</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>Footprints on the Map</source>
        <translation>Contornos no mapa</translation>
    </message>
    <message>
        <source>Area on the Map</source>
        <translation>Área no mapa</translation>
    </message>
    <message>
        <source>Hide clouds</source>
        <translation>Ocultar nuvens</translation>
    </message>
    <message>
        <source>Add clear scenes as found, up to</source>
        <translation>Adicionar limpas encontradas, até</translation>
    </message>
    <message>
        <source>Add All Clear</source>
        <translation>Adicionar limpas</translation>
    </message>
    <message>
        <source>Add All Clear ({count})</source>
        <translation>Adicionar {count} limpas</translation>
    </message>
    <message>
        <source>Catalog is the cloud that the image's provider states for a whole tile of 110 km; it says little about your area, and is sometimes wrong. In area is the cloud inside your area: Clear Scenes counts it pixel by pixel in the map of cloud, water and land that comes with each image, and the tick on the bar is your limit. That map can take roofs, sand, snow and flat dark ground for cloud, and miss thin cloud and the rims of clouds. A second look (in a row's menu) tells how much of the cloud is no brighter than the same ground on other dates, and so doubtful.</source>
        <translation>Catálogo são as nuvens que o fornecedor da imagem informa para um bloco inteiro de 110 km; isso diz pouco sobre a sua área e às vezes está errado. Na área são as nuvens dentro da sua área: o Clear Scenes as conta pixel a pixel no mapa de nuvens, água e terra que acompanha cada imagem, e o traço na barra é o seu limite. Esse mapa pode tomar telhados, areia, neve e solo escuro e plano por nuvens, e omitir nuvens finas e as bordas das nuvens. Um segundo exame (no menu de uma linha) diz quanto das nuvens não é mais claro que o mesmo solo em outras datas, e portanto duvidoso.</translation>
    </message>
    <message>
        <source>Scenes added as they are found, at most</source>
        <translation>Cenas adicionadas à medida que surgem, no máximo</translation>
    </message>
    <message>
        <source>Layer style</source>
        <translation>Estilo da camada</translation>
    </message>
    <message>
        <source>How the scenes look on the map</source>
        <translation>A aparência das cenas no mapa</translation>
    </message>
    <message>
        <source>Leave out on the map what counts as cloud, so that the layer below shows through</source>
        <translation>Omitir no mapa o que conta como nuvem, para que se veja a camada de baixo</translation>
    </message>
    <message>
        <source>Select Scenes on the Map</source>
        <translation>Selecionar cenas no mapa</translation>
    </message>
    <message>
        <source>Click a footprint on the map to select its row, again for the next date there, twice to add it. Drag to move the map; Esc ends it.</source>
        <translation>Clique em um contorno no mapa para selecionar a sua linha, de novo para a próxima data ali, duas vezes para adicioná-la. Arraste para mover o mapa; Esc encerra.</translation>
    </message>
    <message>
        <source>Save, download, export and open</source>
        <translation>Salvar, baixar, exportar e abrir</translation>
    </message>
    <message>
        <source>Save or download the selected images, export the results, save or open a search, choose what the map shows</source>
        <translation>Salvar ou baixar as imagens selecionadas, exportar os resultados, salvar ou abrir uma busca, escolher o que o mapa mostra</translation>
    </message>
    <message>
        <source>Add the selected scenes; a double click on a row does the same</source>
        <translation>Adicionar as cenas selecionadas; um clique duplo em uma linha faz o mesmo</translation>
    </message>
    <message>
        <source>Add every scene that is clear</source>
        <translation>Adicionar todas as cenas limpas</translation>
    </message>
</context><context>
    <name>ResultsView</name>
    <message>
        <source>Scenes</source>
        <translation>Cenas</translation>
    </message>
    <message>
        <source>Return adds the selected dates to the map.</source>
        <translation>Enter adiciona as datas selecionadas ao mapa.</translation>
    </message>
    <message>
        <source>{0} (not valid)</source>
        <translation>{0} (inválido)</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
</context><context>
    <name>RuleChoice</name>
    <message>
        <source>Leave out recurring ground</source>
        <translation>Omitir o solo recorrente</translation>
    </message>
    <message>
        <source>with a margin of</source>
        <translation>com uma margem de</translation>
    </message>
    <message numerus="yes">
        <source>Of %n date(s) a copy was looked at, as the one that was counted could not be read.</source>
        <translation>
            <numerusform>De %n data foi examinada uma cópia, pois a contada não pôde ser lida.</numerusform>
            <numerusform>De %n datas foi examinada uma cópia, pois a contada não pôde ser lida.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area is too large to tell which ground recurs.</source>
        <translation>A área é grande demais para saber que solo é recorrente.</translation>
    </message>
    <message>
        <source>Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. Choose a longer period.</source>
        <translation>Nada é omitido: {dates} das datas estão limpas no restante, e são necessárias {fewest}. Escolha um período mais longo.</translation>
    </message>
    <message>
        <source>Margin around cloud, in meters</source>
        <translation>Margem ao redor das nuvens, em metros</translation>
    </message>
    <message>
        <source>Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from cloud outside your area.</source>
        <translation>As máscaras omitem as bordas das nuvens. Pixels no máximo a esta distância de uma nuvem também contam como nuvem, mesmo que ela esteja fora da sua área.</translation>
    </message>
    <message>
        <source>Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of the dates that are otherwise clear is not counted.</source>
        <translation>Areia, telhados e docas podem aparecer repetidamente como nuvem. O solo que o faz em pelo menos metade das datas limpas no restante não é contado.</translation>
    </message>
</context><context>
    <name>SaveClippedDialog</name>
    <message>
        <source>Save Clipped</source>
        <translation>Salvar recorte</translation>
    </message>
    <message>
        <source>Leave out clouds</source>
        <translation>Omitir nuvens</translation>
    </message>
    <message>
        <source>Add to the map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
    <message>
        <source>True color (picture)</source>
        <translation>Cor verdadeira (imagem)</translation>
    </message>
    <message>
        <source>Reflectance, chosen bands</source>
        <translation>Reflectância, bandas escolhidas</translation>
    </message>
    <message>
        <source>As in the archive (UTM)</source>
        <translation>Como no acervo (UTM)</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Leave out the pixels that count as cloud; they hold no data then</source>
        <translation>Omitir os pixels que contam como nuvens; eles ficam então sem dados</translation>
    </message>
    <message>
        <source>In the CRS of the archive, pixels are saved as they are, on the same grid for all dates.</source>
        <translation>No SRC do acervo, os pixels são salvos como são, na mesma grade para todas as datas.</translation>
    </message>
    <message>
        <source>In another CRS, values are interpolated.</source>
        <translation>Em outro SRC, os valores são interpolados.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Conteúdo</translation>
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
        <translation>Pasta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Onde salvar</translation>
    </message>
    <message>
        <source>reflectance</source>
        <translation>reflectância</translation>
    </message>
    <message>
        <source>Choose at least one band.</source>
        <translation>Escolha pelo menos uma banda.</translation>
    </message>
    <message>
        <source>Choose where to save.</source>
        <translation>Escolha onde salvar.</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud optimized GeoTIFF file(s), about {size} each before compression.</source>
        <translation>
            <numerusform>%n arquivo GeoTIFF otimizado para nuvem, com cerca de {size} antes da compressão.</numerusform>
            <numerusform>%n arquivos GeoTIFF otimizados para nuvem, com cerca de {size} cada antes da compressão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already, {name} among them. Replace?</source>
        <translation>
            <numerusform>%n arquivo já existe, {name}. Substituir?</numerusform>
            <numerusform>%n arquivos já existem, entre eles {name}. Substituir?</numerusform>
        </translation>
    </message>
</context><context>
    <name>SearchFiles</name>
    <message>
        <source>Save Search…</source>
        <translation>Salvar busca…</translation>
    </message>
    <message>
        <source>Open Search…</source>
        <translation>Abrir busca…</translation>
    </message>
    <message>
        <source>Save Search</source>
        <translation>Salvar busca</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Busca</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} foi salvo.</translation>
    </message>
    <message>
        <source>Open Search</source>
        <translation>Abrir busca</translation>
    </message>
    <message>
        <source>The search is opened. Press Find Clear Scenes to run it.</source>
        <translation>A busca está aberta. Clique em Buscar cenas limpas para executá-la.</translation>
    </message>
</context><context>
    <name>SearchForm</name>
    <message>
        <source>Login</source>
        <translation>Autenticação</translation>
    </message>
    <message>
        <source>{area} · {first} to {last} · {limit}</source>
        <translation>{area} · {first} a {last} · {limit}</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Todos os meses</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datas</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nuvens na área no máximo</translation>
    </message>
    <message>
        <source>Show or hide the advanced choices</source>
        <translation>Mostrar ou ocultar as opções avançadas</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Coverage at least</source>
        <translation>Cobertura no mínimo</translation>
    </message>
    <message>
        <source>Counts as cloud</source>
        <translation>Conta como nuvem</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avançado</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>First day, included (of the sun over your area)</source>
        <translation>Primeiro dia, incluído (pelo sol sobre a sua área)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Last day, included (of the sun over your area)</source>
        <translation>Último dia, incluído (pelo sol sobre a sua área)</translation>
    </message>
    <message>
        <source>Only images of these months of each year, as of June to August of the last five years.</source>
        <translation>Apenas imagens destes meses de cada ano, por exemplo de junho a agosto dos últimos cinco anos.</translation>
    </message>
    <message>
        <source>Cloud in area at most, percent</source>
        <translation>Nuvens na área no máximo, porcentagem</translation>
    </message>
    <message>
        <source>A scene is clear when at most this much of your area is cloud. Changing it needs no new search.</source>
        <translation>Uma cena é limpa quando no máximo esta parte da sua área é nuvem. Mudar isto não exige nova busca.</translation>
    </message>
    <message>
        <source>Coverage at least, percent</source>
        <translation>Cobertura no mínimo, porcentagem</translation>
    </message>
    <message>
        <source>How much of your area a scene has to cover with data to be called clear.</source>
        <translation>Quanto da sua área uma cena precisa cobrir com dados para ser chamada de limpa.</translation>
    </message>
    <message>
        <source>Which classes of a scene's classification are counted as cloud.</source>
        <translation>Quais classes da classificação de uma cena são contadas como nuvens.</translation>
    </message>
    <message>
        <source>Choose a catalog, or type the address of a STAC API with scenes of Sentinel-2, Landsat or HLS; several are separated by semicolons. All open archives are Earth Search and Planetary Computer, and Copernicus Data Space too once you have chosen a login for it.</source>
        <translation>Escolha um catálogo, ou digite o endereço de uma API STAC com cenas do Sentinel-2, Landsat ou HLS; vários são separados por ponto e vírgula. Todos os acervos abertos são Earth Search e Planetary Computer, e também o Copernicus Data Space depois que você escolher uma autenticação para ele.</translation>
    </message>
</context><context>
    <name>SearchTask</name>
    <message>
        <source>Searching {catalog}</source>
        <translation>Buscando em {catalog}</translation>
    </message>
</context><context>
    <name>SecondLookController</name>
    <message>
        <source>Second Look at the Cloud</source>
        <translation>Segundo exame das nuvens</translation>
    </message>
    <message>
        <source>Second Look at All near the Limit</source>
        <translation>Segundo exame de todos próximos do limite</translation>
    </message>
    <message>
        <source>Is what counts as cloud brighter than the same ground is on other dates?</source>
        <translation>O que conta como nuvem é mais claro que o mesmo solo em outras datas?</translation>
    </message>
    <message>
        <source>Count Doubtful Cloud as Clear</source>
        <translation>Contar nuvens duvidosas como área limpa</translation>
    </message>
    <message>
        <source>Taking a second look…</source>
        <translation>Segundo exame em andamento…</translation>
    </message>
    <message>
        <source>The second look found nothing in doubt. Its numbers are in the row's tooltip.</source>
        <translation>O segundo exame não encontrou nada duvidoso. Os números dele estão na dica da linha.</translation>
    </message>
</context><context>
    <name>SeriesController</name>
    <message>
        <source>Curve over Time…</source>
        <translation>Curva ao longo do tempo…</translation>
    </message>
    <message>
        <source>{shown} of {count} dates have a clear pixel.</source>
        <translation>{shown} de {count} datas têm um pixel limpo.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) could not be read.</source>
        <translation>
            <numerusform>%n data não pôde ser lida.</numerusform>
            <numerusform>%n datas não puderam ser lidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select 1 to {count} polygons of the layer.</source>
        <translation>Selecione de 1 a {count} polígonos da camada.</translation>
    </message>
    <message>
        <source>A curve is of one index.</source>
        <translation>Uma curva é de um só índice.</translation>
    </message>
    <message>
        <source>Find scenes first.</source>
        <translation>Busque cenas primeiro.</translation>
    </message>
    <message>
        <source>Your area</source>
        <translation>Sua área</translation>
    </message>
    <message>
        <source>{done} of {count} dates read</source>
        <translation>{done} de {count} datas lidas</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagem PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Desenho SVG</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para planilhas</translation>
    </message>
    <message>
        <source>Save Curve</source>
        <translation>Salvar curva</translation>
    </message>
    <message>
        <source>{index} over time</source>
        <translation>{index} ao longo do tempo</translation>
    </message>
    <message>
        <source>Saved to {file}.</source>
        <translation>Salvo em {file}.</translation>
    </message>
</context><context>
    <name>SeriesPage</name>
    <message>
        <source>Curve over Time</source>
        <translation>Curva ao longo do tempo</translation>
    </message>
    <message>
        <source>Read Values</source>
        <translation>Ler valores</translation>
    </message>
    <message>
        <source>Each selected polygon</source>
        <translation>Cada polígono selecionado</translation>
    </message>
    <message>
        <source>Years over each other</source>
        <translation>Anos sobrepostos</translation>
    </message>
    <message>
        <source>Smoothed line</source>
        <translation>Linha suavizada</translation>
    </message>
    <message>
        <source>Save Curve…</source>
        <translation>Salvar curva…</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Cancelar a leitura</translation>
    </message>
    <message>
        <source>Read the values of your area's clear pixels on each date of the results to see how they change.</source>
        <translation>Leia os valores dos pixels limpos da sua área em cada data dos resultados para ver como eles mudam.</translation>
    </message>
    <message>
        <source>Each selected polygon ({count})</source>
        <translation>Cada polígono selecionado ({count})</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>An index, a band as in red, or a formula of bands as in ratio=nir/red</source>
        <translation>Um índice, uma banda como red, ou uma fórmula de bandas como ratio=nir/red</translation>
    </message>
    <message>
        <source>Read the values of clear pixels on each date of the results, and draw their curve</source>
        <translation>Ler os valores dos pixels limpos em cada data dos resultados e desenhar a sua curva</translation>
    </message>
    <message>
        <source>A curve for each selected polygon of the area's layer in place of one for all, up to 10</source>
        <translation>Uma curva para cada polígono selecionado da camada da área em vez de uma para todos, até 10</translation>
    </message>
    <message>
        <source>From January to December, each year with a curve of its own</source>
        <translation>De janeiro a dezembro, cada ano com a sua própria curva</translation>
    </message>
    <message>
        <source>A smooth line through all dates, those with more clear pixels first</source>
        <translation>Uma linha suave por todas as datas, com mais peso para as que têm mais pixels limpos</translation>
    </message>
    <message>
        <source>Save the curve as a picture, or its numbers for spreadsheets</source>
        <translation>Salvar a curva como imagem, ou os seus números para planilhas</translation>
    </message>
    <message>
        <source>{index} {mean}, 10th to 90th percentile {low} to {high}</source>
        <translation>{index} {mean}, percentil 10 a 90: {low} a {high}</translation>
    </message>
    <message>
        <source>{share} clear, {clear} of {pixels} pixels</source>
        <translation>{share} limpo, {clear} de {pixels} pixels</translation>
    </message>
    <message>
        <source>Second look: {doubt}</source>
        <translation>Segundo exame: {doubt}</translation>
    </message>
    <message>
        <source>Filled: clear by your limit. Hollow: partly clear, the larger the more; its bar is the 10th to 90th percentile, as the band is of clear dates. Orange ring: a second look has doubts.</source>
        <translation>Cheio: limpo segundo o seu limite. Vazado: parcialmente limpo, quanto maior, mais limpo; a sua barra vai do percentil 10 ao 90, como a faixa no caso das datas limpas. Anel laranja: um segundo exame tem dúvidas.</translation>
    </message>
    <message>
        <source>The smoothed line is Whittaker's, by days, second differences, lambda {smoothness}, each date weighted by the share that is clear.</source>
        <translation>A linha suavizada é a de Whittaker, por dias, com segundas diferenças, lambda {smoothness}, cada data ponderada pela parte que está limpa.</translation>
    </message>
</context><context>
    <name>SeriesTask</name>
    <message>
        <source>Reading values over time</source>
        <translation>Lendo valores ao longo do tempo</translation>
    </message>
</context><context>
    <name>StaleNote</name>
    <message>
        <source>Search Here</source>
        <translation>Buscar aqui</translation>
    </message>
    <message>
        <source>Search the area that is chosen now</source>
        <translation>Buscar na área escolhida agora</translation>
    </message>
    <message>
        <source>For the area of {time}; the map has moved since.</source>
        <translation>Para a área de {time}; desde então o mapa foi movido.</translation>
    </message>
    <message>
        <source>For the area of {time}; another one is chosen now.</source>
        <translation>Para a área de {time}; agora outra está escolhida.</translation>
    </message>
</context><context>
    <name>Styles</name>
    <message>
        <source>True color</source>
        <translation>Cor verdadeira</translation>
    </message>
    <message>
        <source>Near infrared</source>
        <translation>Infravermelho próximo</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Agricultura</translation>
    </message>
    <message>
        <source>Short-wave infrared</source>
        <translation>Infravermelho de ondas curtas</translation>
    </message>
    <message>
        <source>Vegetation index (NDVI)</source>
        <translation>Índice de vegetação (NDVI)</translation>
    </message>
    <message>
        <source>Water index (NDWI)</source>
        <translation>Índice de água (NDWI)</translation>
    </message>
    <message>
        <source>Single band, red</source>
        <translation>Banda única, vermelho</translation>
    </message>
    <message>
        <source>Single band, near infrared</source>
        <translation>Banda única, infravermelho próximo</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classificação</translation>
    </message>
</context><context>
    <name>Summary</name>
    <message>
        <source>No scenes in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>Nenhuma cena nesta área e neste período. Escolha um período mais longo, ou verifique se a área é a que você quer.</translation>
    </message>
    <message>
        <source>{measured} of {total} measured, {clear} clear</source>
        <translation>{measured} de {total} medidas, {clear} limpas</translation>
    </message>
    <message>
        <source>Searching the catalog…</source>
        <translation>Buscando no catálogo…</translation>
    </message>
    <message>
        <source>Searching, page {page}, {scenes} scenes: {counted}</source>
        <translation>Buscando, página {page}, cenas: {scenes}; {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}</source>
        <translation>Medindo: {counted}</translation>
    </message>
    <message>
        <source>Measuring: {counted}, about {time} left</source>
        <translation>Medindo: {counted}, faltam cerca de {time}</translation>
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
        <translation>O catálogo sozinho teria oferecido {offered} por engano e ocultado {hidden} por engano.</translation>
    </message>
    <message>
        <source>No scene is clear. Closest: {date} cloud in area. Allow more cloud or a longer period.</source>
        <translation>Nenhuma cena está limpa. A mais próxima: {date} de nuvens na área. Admita mais nuvens ou um período mais longo.</translation>
    </message>
    <message>
        <source>Next: {dates}.</source>
        <translation>Seguintes: {dates}.</translation>
    </message>
    <message>
        <source>No scene covers enough of your area. Ask for less coverage, or choose a smaller area.</source>
        <translation>Nenhuma cena cobre o bastante da sua área. Peça menos cobertura, ou escolha uma área menor.</translation>
    </message>
    <message>
        <source>No scene could be measured. The reasons are given above the table.</source>
        <translation>Nenhuma cena pôde ser medida. Os motivos estão acima da tabela.</translation>
    </message>
    <message>
        <source>{date} with {cloud}</source>
        <translation>{date} com {cloud}</translation>
    </message>
</context><context>
    <name>TableController</name>
    <message>
        <source>Export Results…</source>
        <translation>Exportar resultados…</translation>
    </message>
    <message>
        <source>GeoPackage, with footprints</source>
        <translation>GeoPackage, com contornos</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para planilhas</translation>
    </message>
    <message>
        <source>Export Results</source>
        <translation>Exportar resultados</translation>
    </message>
    <message>
        <source>Exported to {file}, rows: {count}.</source>
        <translation>Exportado para {file}, linhas: {count}.</translation>
    </message>
    <message>
        <source>Exported to the table {table} of {file}, rows: {count}.</source>
        <translation>Exportado para a tabela {table} de {file}, linhas: {count}.</translation>
    </message>
    <message>
        <source>{file} has a table {table} already. Replace it? The other tables stay as they are.</source>
        <translation>{file} já tem uma tabela {table}. Substituí-la? As outras tabelas ficam como estão.</translation>
    </message>
</context><context>
    <name>TimeLine</name>
    <message>
        <source>Time line</source>
        <translation>Linha do tempo</translation>
    </message>
    <message>
        <source>Each date by its cloud in your area. The arrow keys left and right choose a date.</source>
        <translation>Cada data pelas nuvens na sua área. As setas para a esquerda e para a direita escolhem uma data.</translation>
    </message>
</context><context>
    <name>Unmeasured</name>
    <message>
        <source>Show Only These</source>
        <translation>Mostrar só estas</translation>
    </message>
    <message>
        <source>Measure Again</source>
        <translation>Medir de novo</translation>
    </message>
    <message>
        <source>Try once more to measure what could not be measured</source>
        <translation>Tentar mais uma vez medir o que não pôde ser medido</translation>
    </message>
    <message>
        <source>{count} of {total} dates could not be measured.</source>
        <translation>Datas que não puderam ser medidas: {count} de {total}.</translation>
    </message>
    <message>
        <source>{reason} ({times})</source>
        <translation>{reason} ({times})</translation>
    </message>
</context><context>
    <name>WaitingMarks</name>
    <message>
        <source>Its server does not answer. The image comes by itself once it does.</source>
        <translation>O servidor não responde. A imagem aparece sozinha assim que ele responder.</translation>
    </message>
</context><context>
    <name>WatchController</name>
    <message>
        <source>Tell Me When It Is Clear</source>
        <translation>Avisar quando estiver limpo</translation>
    </message>
    <message>
        <source>Have QGIS look for new clear images of this area each day</source>
        <translation>Fazer o QGIS procurar novas imagens limpas desta área a cada dia</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Monitoramentos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Delete “{name}”? Images on the map stay.</source>
        <translation>Excluir “{name}”? As imagens no mapa ficam.</translation>
    </message>
    <message>
        <source>Add to Map</source>
        <translation>Adicionar ao mapa</translation>
    </message>
</context><context>
    <name>WatchTask</name>
    <message>
        <source>Looking for new clear images: {name}</source>
        <translation>Procurando novas imagens limpas: {name}</translation>
    </message>
</context><context>
    <name>Watches</name>
    <message>
        <source>Paused</source>
        <translation>Em pausa</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ainda não</translation>
    </message>
    <message>
        <source>{name}: the last look was not possible. {why}</source>
        <translation>{name}: a última verificação não foi possível. {why}</translation>
    </message>
    <message>
        <source>{date} is clear: {name}, {cloud} cloud in area.</source>
        <translation>{date} está limpa: {name}, {cloud} de nuvens na área.</translation>
    </message>
    <message numerus="yes">
        <source>%n clear image(s), the newest of {date}: {name}.</source>
        <translation>
            <numerusform>%n imagem limpa, a mais nova de {date}: {name}.</numerusform>
            <numerusform>%n imagens limpas, a mais nova de {date}: {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: the catalog has listed nothing newer than {date}. What it adds late is told.</source>
        <translation>{name}: o catálogo não listou nada mais novo que {date}. O que ele acrescentar depois será avisado.</translation>
    </message>
</context><context>
    <name>WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Monitoramentos</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Monitoramento</translation>
    </message>
    <message>
        <source>Last clear</source>
        <translation>Última limpa</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Última verificação</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Verificar agora</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>When QGIS starts, and each day</source>
        <translation>Quando o QGIS inicia, e a cada dia</translation>
    </message>
    <message>
        <source>When QGIS starts</source>
        <translation>Quando o QGIS inicia</translation>
    </message>
    <message>
        <source>On Look Now alone</source>
        <translation>Apenas com Verificar agora</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Verificando…</translation>
    </message>
    <message>
        <source>No watches yet. Set an area and a limit, and choose Tell Me When It Is Clear under More.</source>
        <translation>Nenhum monitoramento ainda. Defina uma área e um limite, e escolha Avisar quando estiver limpo em Mais.</translation>
    </message>
    <message>
        <source>A double click or F2 gives it another name</source>
        <translation>Um clique duplo ou F2 dá outro nome a ele</translation>
    </message>
    <message>
        <source>The newest clear image, and its cloud in the area</source>
        <translation>A imagem limpa mais nova, e as suas nuvens na área</translation>
    </message>
    <message>
        <source>When the catalog was looked at last</source>
        <translation>Quando o catálogo foi verificado por último</translation>
    </message>
    <message>
        <source>Cloud in area at most</source>
        <translation>Nuvens na área no máximo</translation>
    </message>
    <message>
        <source>When QGIS looks for new images</source>
        <translation>Quando o QGIS procura novas imagens</translation>
    </message>
    <message>
        <source>QGIS looks in the background, for new images alone, and says so when one is clear</source>
        <translation>O QGIS procura em segundo plano, apenas imagens novas, e avisa quando uma está limpa</translation>
    </message>
    <message>
        <source>Look for new images of all watches that are not paused</source>
        <translation>Procurar novas imagens de todos os monitoramentos que não estão em pausa</translation>
    </message>
    <message>
        <source>Let the selected watches rest, or go on</source>
        <translation>Deixar em pausa os monitoramentos selecionados, ou retomá-los</translation>
    </message>
    <message>
        <source>Delete the selected watches; images on the map stay</source>
        <translation>Excluir os monitoramentos selecionados; as imagens no mapa ficam</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Verificação</translation>
    </message>
</context><context>
    <name>WeekCalendar</name>
    <message>
        <source>Weeks with a clear image, year by year</source>
        <translation>Semanas com uma imagem limpa, ano a ano</translation>
    </message>
    <message>
        <source>{year}: {clear} of {weeks} weeks with an overpass have a clear image</source>
        <translation>{year}: {clear} de {weeks} semanas com uma passagem têm uma imagem limpa</translation>
    </message>
</context><context>
    <name>WorldMapTask</name>
    <message>
        <source>Opening the world map</source>
        <translation>Abrindo o mapa-múndi</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
</context><context>
    <name>core</name>
    <message>
        <source>the number {number}</source>
        <translation>o número {number}</translation>
    </message>
    <message>
        <source>latitude {lat}, longitude {lon}</source>
        <translation>latitude {lat}, longitude {lon}</translation>
    </message>
    <message>
        <source>west {west}, south {south}, east {east}, north {north}</source>
        <translation>oeste {west}, sul {south}, leste {east}, norte {north}</translation>
    </message>
    <message>
        <source>it does not say where on the earth it lies</source>
        <translation>ela não diz em que lugar da Terra fica</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nuvem</translation>
    </message>
    <message>
        <source>Beside a cloud</source>
        <translation>Ao lado de uma nuvem</translation>
    </message>
    <message>
        <source>Clear land</source>
        <translation>Terra sem nuvens</translation>
    </message>
    <message>
        <source>Possible cloud, medium confidence</source>
        <translation>Possível nuvem, confiança média</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sem dados</translation>
    </message>
    <message>
        <source>Saturated or defective</source>
        <translation>Saturado ou defeituoso</translation>
    </message>
    <message>
        <source>Dark area or topographic shadow</source>
        <translation>Área escura ou sombra do relevo</translation>
    </message>
    <message>
        <source>Cloud shadow</source>
        <translation>Sombra de nuvem</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Vegetação</translation>
    </message>
    <message>
        <source>Not vegetated</source>
        <translation>Sem vegetação</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Água</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Não classificado</translation>
    </message>
    <message>
        <source>Cloud, medium probability</source>
        <translation>Nuvem, probabilidade média</translation>
    </message>
    <message>
        <source>Cloud, high probability</source>
        <translation>Nuvem, probabilidade alta</translation>
    </message>
    <message>
        <source>Thin cirrus</source>
        <translation>Cirro fino</translation>
    </message>
    <message>
        <source>Snow or ice</source>
        <translation>Neve ou gelo</translation>
    </message>
    <message>
        <source>The area is empty. Choose one that has polygons, or use the map view.</source>
        <translation>A área está vazia. Escolha uma que tenha polígonos, ou use a vista do mapa.</translation>
    </message>
    <message>
        <source>The area cannot be placed on the earth. Check its coordinates and its CRS.</source>
        <translation>A área não pode ser situada na Terra. Verifique as coordenadas e o SRC dela.</translation>
    </message>
    <message>
        <source>Places in {crs} are not known on the earth. Choose another CRS for the map, or for the layer.</source>
        <translation>Lugares em {crs} não têm posição conhecida na Terra. Escolha outro SRC para o mapa, ou para a camada.</translation>
    </message>
    <message>
        <source>The area is too large: {size} km², at most {limit} km² can be measured. Zoom in, or choose a smaller one.</source>
        <translation>A área é grande demais: {size} km², no máximo {limit} km² podem ser medidos. Aproxime o mapa, ou escolha uma menor.</translation>
    </message>
    <message>
        <source>The parts of the area lie more than {limit} km apart. Search them one after the other.</source>
        <translation>As partes da área ficam a mais de {limit} km umas das outras. Busque-as uma após a outra.</translation>
    </message>
    <message>
        <source>The area has more than {limit} corners. Simplify its polygons, or select fewer of them.</source>
        <translation>A área tem mais de {limit} vértices. Simplifique os seus polígonos, ou selecione menos deles.</translation>
    </message>
    <message>
        <source>The polygons of {layer} cannot be read. Check that its source can be reached.</source>
        <translation>Os polígonos de {layer} não podem ser lidos. Verifique se a fonte pode ser alcançada.</translation>
    </message>
    <message>
        <source>The area is still being read from its layer. Try again in a moment.</source>
        <translation>A área ainda está sendo lida da sua camada. Tente de novo em um instante.</translation>
    </message>
    <message>
        <source>No area is chosen yet. Draw it, type it, or choose the map view.</source>
        <translation>Nenhuma área foi escolhida ainda. Desenhe-a, digite-a, ou escolha a vista do mapa.</translation>
    </message>
    <message>
        <source>There is no polygon layer in the project. Add one, or choose the map view.</source>
        <translation>Não há camada de polígonos no projeto. Adicione uma, ou escolha a vista do mapa.</translation>
    </message>
    <message>
        <source>This is not understood: “{text}”. Write latitude and longitude (1.29, 103.85), a box (west, south, east, north), WKT or GeoJSON.</source>
        <translation>Isto não é compreendido: “{text}”. Escreva latitude e longitude (1.29, 103.85), um retângulo (oeste, sul, leste, norte), WKT ou GeoJSON.</translation>
    </message>
    <message>
        <source>Latitude {lat}, longitude {lon} is not on the earth. Latitude comes first, from -90 to 90; or write N, S, E, W with the numbers.</source>
        <translation>Latitude {lat}, longitude {lon} não fica na Terra. A latitude vem primeiro, de -90 a 90; ou escreva N, S, E, W com os números.</translation>
    </message>
    <message>
        <source>South {south} is not below north {north}. A box is west, south, east, north, in degrees.</source>
        <translation>O sul {south} não fica abaixo do norte {north}. Um retângulo é oeste, sul, leste, norte, em graus.</translation>
    </message>
    <message>
        <source>There is no polygon in this {format}. Paste one with a polygon or a point.</source>
        <translation>Não há polígono neste {format}. Cole um com um polígono ou um ponto.</translation>
    </message>
    <message>
        <source>This can be read in two ways: “{text}” is {one}, or {other}. Write decimals with a point, or put a semicolon between the numbers.</source>
        <translation>Isto pode ser lido de duas maneiras: “{text}” é {one}, ou {other}. Escreva os decimais com ponto, ou ponha um ponto e vírgula entre os números.</translation>
    </message>
    <message>
        <source>There is no CRS, so it is not known where the area lies. Set one for its layer or for the project.</source>
        <translation>Não há SRC, por isso não se sabe onde fica a área. Defina um para a camada dela ou para o projeto.</translation>
    </message>
    <message>
        <source>The map shows more than the earth, or no place on it. Zoom to your area, or type a place.</source>
        <translation>O mapa mostra mais que a Terra, ou nenhum lugar dela. Aproxime-o da sua área, ou digite um lugar.</translation>
    </message>
    <message>
        <source>There is no map yet. Type your place under Area, or open a project.</source>
        <translation>Ainda não há mapa. Digite o seu lugar em Área, ou abra um projeto.</translation>
    </message>
    <message>
        <source>No place is called “{name}”. Check its spelling, or type latitude and longitude.</source>
        <translation>Nenhum lugar se chama “{name}”. Verifique a grafia, ou digite a latitude e a longitude.</translation>
    </message>
    <message>
        <source>The world map of QGIS cannot be read: {file}. Type a place instead.</source>
        <translation>O mapa-múndi do QGIS não pode ser lido: {file}. Em vez disso, digite um lugar.</translation>
    </message>
    <message>
        <source>Part of the area lies too far away for the map projection of this scene. Search the parts of the area one after the other.</source>
        <translation>Parte da área fica longe demais para a projeção cartográfica desta cena. Busque as partes da área uma após a outra.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>This was stopped before it was done, though nobody cancelled it. Try again.</source>
        <translation>Isto foi interrompido antes de terminar, embora ninguém o tenha cancelado. Tente de novo.</translation>
    </message>
    <message>
        <source>The catalog {catalog} cannot be used: {reason}</source>
        <translation>O catálogo {catalog} não pode ser usado: {reason}</translation>
    </message>
    <message>
        <source>{catalog} is no longer served. It was replaced by {successor} ({url}); choose that one instead.</source>
        <translation>{catalog} não está mais em serviço. Foi substituído por {successor} ({url}); escolha este no lugar.</translation>
    </message>
    <message>
        <source>There is no STAC API at {url}. Check the address; it usually ends in /v1 or /stac.</source>
        <translation>Não há API STAC em {url}. Verifique o endereço; ele geralmente termina em /v1 ou /stac.</translation>
    </message>
    <message>
        <source>There is no STAC item at {url}. Refresh its collection in the Browser.</source>
        <translation>Não há item STAC em {url}. Atualize a coleção dele no Navegador.</translation>
    </message>
    <message>
        <source>{catalog} has no collection with a scene classification that is known here. It offers: {offered}.</source>
        <translation>{catalog} não tem coleção com uma classificação de cena conhecida aqui. Ele oferece: {offered}.</translation>
    </message>
    <message>
        <source>Cloud cannot be measured in {collection} of {catalog}: no file that comes with its scenes says what its pixels are (it has {assets}). Choose another collection.</source>
        <translation>As nuvens não podem ser medidas em {collection} de {catalog}: nenhum arquivo que acompanha as cenas diz o que são os seus pixels (há {assets}). Escolha outra coleção.</translation>
    </message>
    <message>
        <source>{catalog} refused the search: {answer}</source>
        <translation>{catalog} recusou a busca: {answer}</translation>
    </message>
    <message>
        <source>{catalog} had not named all scenes after {minutes} minutes. Choose a shorter period, or try again later.</source>
        <translation>{catalog} não havia informado todas as cenas após {minutes} minutos. Escolha um período mais curto, ou tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>{catalog} named only {named} of {matched} scenes, and then those again. The others are missing: choose a shorter period.</source>
        <translation>{catalog} informou apenas {named} de {matched} cenas, e depois as mesmas de novo. Faltam as demais: escolha um período mais curto.</translation>
    </message>
    <message>
        <source>More than {limit} scenes match. Choose a shorter period or a smaller area.</source>
        <translation>Mais de {limit} cenas correspondem. Escolha um período mais curto ou uma área menor.</translation>
    </message>
    <message>
        <source>The first date is after the last date.</source>
        <translation>A primeira data é posterior à última.</translation>
    </message>
    <message>
        <source>{text} is not a date. Write it as 2026-07-31.</source>
        <translation>{text} não é uma data. Escreva-a como 2026-07-31.</translation>
    </message>
    <message>
        <source>{text} is no list of months. Write their numbers, as in 6,7,8.</source>
        <translation>{text} não é uma lista de meses. Escreva os seus números, por exemplo 6,7,8.</translation>
    </message>
    <message>
        <source>{text} is no list of classes. Write numbers from 1 to 11, as in 8,9,10.</source>
        <translation>{text} não é uma lista de classes. Escreva números de 1 a 11, por exemplo 8,9,10.</translation>
    </message>
    <message>
        <source>No scenes were found in this area and period. Choose a longer period, or check that the area is the one that you mean.</source>
        <translation>Nenhuma cena foi encontrada nesta área e neste período. Escolha um período mais longo, ou verifique se a área é a que você quer.</translation>
    </message>
    <message>
        <source>No pixel of the area is clear on any of the {dates} dates that could be read. Search a longer period, or take a smaller margin or fewer classes as cloud.</source>
        <translation>Nenhum pixel da área está limpo em nenhuma das {dates} datas que puderam ser lidas. Busque em um período mais longo, ou use uma margem menor ou menos classes como nuvens.</translation>
    </message>
    <message>
        <source>No date has all of these bands: {bands}. Choose other bands, or another collection or period.</source>
        <translation>Nenhuma data tem todas estas bandas: {bands}. Escolha outras bandas, ou outra coleção ou outro período.</translation>
    </message>
    <message>
        <source>{text} names no bands. Use names as in {offered}, with commas between them.</source>
        <translation>{text} não nomeia bandas. Use nomes como {offered}, separados por vírgulas.</translation>
    </message>
    <message>
        <source>The scenes come from sensors whose bands are not alike, so one picture of them would show steps that are not on the ground. Choose one collection.</source>
        <translation>As cenas vêm de sensores cujas bandas não são iguais; uma imagem conjunta mostraria saltos que não existem no solo. Escolha uma única coleção.</translation>
    </message>
    <message>
        <source>There is no permission to write in {folder}. Choose another folder.</source>
        <translation>Não há permissão para escrever em {folder}. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one.</source>
        <translation>Não existe a pasta {folder}. Escolha outra.</translation>
    </message>
    <message>
        <source>{file} is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>{file} está aberto em outro programa, ou protegido. Feche-o lá, ou escolha outro nome.</translation>
    </message>
    <message>
        <source>{file} is there already, and it is no GeoPackage. Choose another name.</source>
        <translation>{file} já existe, e não é um GeoPackage. Escolha outro nome.</translation>
    </message>
    <message>
        <source>{file} could not be written to its end. Free some space, or choose another disk.</source>
        <translation>{file} não pôde ser escrito até o fim. Libere espaço, ou escolha outro disco.</translation>
    </message>
    <message>
        <source>{file} was not written: {why}. Choose another folder.</source>
        <translation>{file} não foi escrito: {why}. Escolha outra pasta.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Choose another file.</source>
        <translation>{file} não pode ser lido: {why}. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{file} is no search that Clear Scenes saved. Choose another file.</source>
        <translation>{file} não é uma busca salva pelo Clear Scenes. Escolha outro arquivo.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} foi salvo por um Clear Scenes mais novo. Atualize o complemento primeiro.</translation>
    </message>
    <message>
        <source>{file} cannot be opened: its “{part}” is missing or wrong. Have the search saved once more.</source>
        <translation>{file} não pode ser aberto: “{part}” falta nele ou está errado. Peça que a busca seja salva mais uma vez.</translation>
    </message>
    <message>
        <source>{file} is there already, and not this file. Rename it, or choose another folder.</source>
        <translation>{file} já existe, e não é este arquivo. Renomeie-o, ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>{file} is downloaded, but the catalog does not give its item: a search of this folder will not find it. Download it again later.</source>
        <translation>{file} foi baixado, mas o catálogo não fornece o item dele: uma busca nesta pasta não o encontrará. Baixe-o de novo mais tarde.</translation>
    </message>
    <message>
        <source>{file} was changed on its server while it was downloaded. Download it again.</source>
        <translation>{file} foi alterado no servidor enquanto era baixado. Baixe-o de novo.</translation>
    </message>
    <message>
        <source>{reason} What came of {file} until then is kept; Download goes on from there.</source>
        <translation>{reason} O que chegou de {file} até então é mantido; Baixar continua a partir dali.</translation>
    </message>
    <message>
        <source>The image would take {size} GB, at most {limit} GB are saved. Choose a smaller area or fewer bands.</source>
        <translation>A imagem ocuparia {size} GB, no máximo {limit} GB são salvos. Escolha uma área menor ou menos bandas.</translation>
    </message>
    <message>
        <source>The area cannot be placed in {crs}. Choose another CRS.</source>
        <translation>A área não pode ser situada em {crs}. Escolha outro SRC.</translation>
    </message>
    <message>
        <source>The image could not be read to its end, so nothing was saved. Try again later.</source>
        <translation>A imagem não pôde ser lida até o fim, por isso nada foi salvo. Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>The catalog names a file outside of its own folder, which is not opened for safety: {address}. If you trust it, choose the catalog above both, or move its file to the folder that holds the images.</source>
        <translation>O catálogo informa um arquivo fora da sua própria pasta, que não é aberto por segurança: {address}. Se você confia nele, escolha o catálogo acima dos dois, ou mova o arquivo dele para a pasta que contém as imagens.</translation>
    </message>
    <message>
        <source>There is no file {file}. It was moved, or never downloaded.</source>
        <translation>Não há o arquivo {file}. Ele foi movido, ou nunca foi baixado.</translation>
    </message>
    <message>
        <source>The file {file} is empty. Download it again.</source>
        <translation>O arquivo {file} está vazio. Baixe-o de novo.</translation>
    </message>
    <message>
        <source>The file {file} ends too early. Download it again.</source>
        <translation>O arquivo {file} termina cedo demais. Baixe-o de novo.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}. Download it again.</source>
        <translation>O arquivo {file} não pode ser lido: {why}. Baixe-o de novo.</translation>
    </message>
    <message>
        <source>No scenes can be read from {path}: {why}.</source>
        <translation>Não é possível ler cenas de {path}: {why}.</translation>
    </message>
    <message>
        <source>{file} is a table in Parquet, which takes a GDAL with the driver Parquet, or pyarrow outside of QGIS; neither is there. Save its items as JSON instead.</source>
        <translation>{file} é uma tabela em Parquet, que exige um GDAL com o driver Parquet, ou pyarrow fora do QGIS; não há nenhum dos dois. Em vez disso, salve os itens dela como JSON.</translation>
    </message>
    <message>
        <source>Left out of {path} are products that are not read, as {name}. Their number is {count}. Read are products of Level-2, unpacked; those of Sentinel-2 may be zipped.</source>
        <translation>Omitidos de {path}: produtos que não são lidos, como {name}. O número deles é {count}. São lidos produtos de Level-2, descompactados; os do Sentinel-2 podem estar em zip.</translation>
    </message>
    <message>
        <source>{catalog}: {note} Choose it under Advanced, Login.</source>
        <translation>{catalog}: {note} Escolha-a em Avançado, Autenticação.</translation>
    </message>
    <message>
        <source>{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login.</source>
        <translation>{host} exige uma autenticação. Escolha uma das suas autenticações do QGIS em Avançado, Autenticação.</translation>
    </message>
    <message>
        <source>{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not be meant for this catalog.</source>
        <translation>{host} recusou a autenticação (status HTTP {status}). Verifique-a em Avançado, Autenticação; ela pode ter expirado, ou não ser para este catálogo.</translation>
    </message>
    <message>
        <source>The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is read under Advanced.</source>
        <translation>As imagens de {catalog} são pagas por quem as lê. Se você concorda, ative Pagar pelo que é lido em Avançado.</translation>
    </message>
    <message>
        <source>There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the place of one that needs none empty, as in ;abc1234.</source>
        <translation>Há {logins} autenticações para {catalogs} catálogos. Indique uma para cada catálogo, na mesma ordem; deixe vazio o lugar de um que não precisa de nenhuma, como em ;abc1234.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login is needed. Choose other ones under Advanced, Login.</source>
        <translation>{catalog} é medido com esta autenticação, mas o mapa não consegue desenhar com ela: apenas com chaves S3, ou onde não é preciso autenticação. Escolha outra em Avançado, Autenticação.</translation>
    </message>
    <message>
        <source>{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or choose a catalog that has them for all.</source>
        <translation>{catalog} é medido com esta autenticação, mas o mapa não consegue desenhar as suas imagens. Obtenha os arquivos com Baixar…, ou escolha um catálogo que os tenha abertos a todos.</translation>
    </message>
    <message>
        <source>The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose the login anew under Advanced.</source>
        <translation>A autenticação {login} não pode ser lida das configurações de autenticação do QGIS. Digite a senha mestre, ou escolha a autenticação de novo em Avançado.</translation>
    </message>
    <message>
        <source>QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it.</source>
        <translation>O QGIS não pode abrir {file}, pois a configuração {setting} do GDAL não inclui a extensão dele. Pergunte a quem a definiu.</translation>
    </message>
    <message>
        <source>Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.</source>
        <translation>A autenticação espera pela senha mestre do QGIS. Escolha Verificar agora, ou busque no catálogo uma vez com esta autenticação.</translation>
    </message>
    <message>
        <source>{host} cannot be reached. Check the network connection and the proxy settings.</source>
        <translation>Não é possível alcançar {host}. Verifique a conexão de rede e as configurações de proxy.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Try again later.</source>
        <translation>{host} não respondeu a tempo. Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>{host} closed the connection before its answer was complete.</source>
        <translation>{host} fechou a conexão antes de completar a resposta.</translation>
    </message>
    <message>
        <source>The network settings of QGIS were changed while {host} was being asked. Try again.</source>
        <translation>As configurações de rede do QGIS mudaram enquanto {host} era consultado. Tente de novo.</translation>
    </message>
    <message>
        <source>{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.</source>
        <translation>{host} deixou {count} pedidos seguidos sem resposta, por isso não foi mais consultado. Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} refused the connection. Check its address, user name and password.</source>
        <translation>O proxy no caminho para {host} recusou a conexão. Verifique o endereço, o nome de usuário e a senha dele.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted. If you know the server, add its certificate in the settings.</source>
        <translation>O certificado de {host} não é confiável. Se você conhece o servidor, adicione o certificado nas configurações.</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}.</source>
        <translation>{host} respondeu com o status HTTP {status}.</translation>
    </message>
    <message>
        <source>{host} sent more than was asked for.</source>
        <translation>{host} enviou mais do que foi pedido.</translation>
    </message>
    <message>
        <source>{host} does not serve parts of files, so the scene cannot be read.</source>
        <translation>{host} não serve partes de arquivos, por isso a cena não pode ser lida.</translation>
    </message>
    <message>
        <source>{host} sent another part of the file than was asked for.</source>
        <translation>{host} enviou outra parte do arquivo que não a pedida.</translation>
    </message>
    <message>
        <source>The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.</source>
        <translation>O catálogo informa um endereço que não é aberto por segurança: {address}. Apenas https para servidores públicos é.</translation>
    </message>
    <message>
        <source>{host} did not give the signature that its files need. Try again later.</source>
        <translation>{host} não deu a assinatura de que os seus arquivos precisam. Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>The catalog names no scene classification for this scene.</source>
        <translation>O catálogo não informa classificação para esta cena.</translation>
    </message>
    <message>
        <source>The catalog names no cloud probability for this scene. Count its classification, or choose Earth Search, Collection 1, or the Copernicus Data Space.</source>
        <translation>O catálogo não nomeia nenhuma probabilidade de nuvem para esta cena. Conte a sua classificação, ou escolha Earth Search, Collection 1, ou o Copernicus Data Space.</translation>
    </message>
    <message>
        <source>{catalog} has no {mask} of this overpass (yet). It comes some days after the image, and not everywhere.</source>
        <translation>{catalog} não tem (ainda) {mask} desta passagem. Ele chega alguns dias depois da imagem, e não em toda parte.</translation>
    </message>
    <message>
        <source>{mask} is missing: install it with python3 -m pip install {mask}[cpu] (160 MB) into the Python of QGIS, and restart QGIS.</source>
        <translation>Falta {mask}: instale-o com python3 -m pip install {mask}[cpu] (160 MB) no Python do QGIS e reinicie o QGIS.</translation>
    </message>
    <message>
        <source>The network does not look at an area this large. Search a part of it, of about {square_km} km² at most.</source>
        <translation>A rede não examina uma área tão grande. Busque uma parte dela, de no máximo cerca de {square_km} km².</translation>
    </message>
    <message>
        <source>The scene classification is a {format} file, which Clear Scenes does not read. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>A classificação da cena é um arquivo {format}, que o Clear Scenes não lê. Escolha um catálogo que a tenha como GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The scene classification is a Zarr file packed with {codec}, which neither the GDAL in use nor Python unpacks here. Install the Python package numcodecs for QGIS, or use a QGIS whose GDAL has {codec}.</source>
        <translation>A classificação da cena é um arquivo Zarr compactado com {codec}, que nem o GDAL em uso nem o Python descompactam aqui. Instale o pacote Python numcodecs para o QGIS, ou use um QGIS cujo GDAL tenha {codec}.</translation>
    </message>
    <message>
        <source>Neither the item nor its collection says what the pixel values of {asset} mean, so its clouds cannot be counted. Choose another collection, or ask whoever runs the catalog to state its classes.</source>
        <translation>Nem o item nem a coleção dele dizem o que significam os valores de pixel de {asset}, por isso as nuvens não podem ser contadas. Escolha outra coleção, ou peça a quem mantém o catálogo que informe as classes.</translation>
    </message>
    <message>
        <source>The catalog gives no valid footprint for this scene.</source>
        <translation>O catálogo não dá um contorno válido para esta cena.</translation>
    </message>
    <message>
        <source>The catalog gives no valid date for this scene.</source>
        <translation>O catálogo não dá uma data válida para esta cena.</translation>
    </message>
    <message>
        <source>The scene classification cannot be read: {why}.</source>
        <translation>A classificação da cena não pode ser lida: {why}.</translation>
    </message>
    <message>
        <source>The scene classification does not say where on the earth it lies.</source>
        <translation>A classificação da cena não diz em que lugar da Terra ela fica.</translation>
    </message>
    <message>
        <source>The search was stopped before this scene was measured.</source>
        <translation>A busca foi interrompida antes de esta cena ser medida.</translation>
    </message>
    <message>
        <source>An unexpected error ({kind}) stopped this scene; details are in the log.</source>
        <translation>Um erro inesperado ({kind}) interrompeu esta cena; os detalhes estão no registro.</translation>
    </message>
    <message>
        <source>The catalog names no file of this kind for this scene.</source>
        <translation>O catálogo não informa arquivo deste tipo para esta cena.</translation>
    </message>
    <message>
        <source>There is no picture, as the image cannot be read: {why}.</source>
        <translation>Não há miniatura, pois a imagem não pode ser lida: {why}.</translation>
    </message>
    <message>
        <source>There is no second look, as the image cannot be read: {why}.</source>
        <translation>Não há segundo exame, pois a imagem não pode ser lida: {why}.</translation>
    </message>
    <message>
        <source>There is no second look at an area this large. Search a part of it, of 3,000 km² at most.</source>
        <translation>Não há segundo exame de uma área tão grande. Busque em uma parte, de no máximo 3.000 km².</translation>
    </message>
    <message>
        <source>There are too few dates to tell: a second look needs {least} others that could be read, and there are {count}. Search a longer period.</source>
        <translation>Há poucas datas para julgar: um segundo exame precisa de outras {least} legíveis, e há {count}. Busque em um período mais longo.</translation>
    </message>
    <message>
        <source>The image is a {format} file, which Clear Scenes does not show. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>A imagem é um arquivo {format}, que o Clear Scenes não mostra. Escolha um catálogo que a tenha como GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr, of which Clear Scenes only counts clouds and makes map layers. For all else choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>A imagem está em Zarr, com o qual o Clear Scenes apenas conta nuvens e cria camadas do mapa. Para todo o resto, escolha um catálogo que a tenha como GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr {version}, which the GDAL {gdal} of this QGIS does not read: that takes GDAL {needed} or newer. Choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>A imagem está em Zarr {version}, que o GDAL {gdal} deste QGIS não lê: isso exige o GDAL {needed} ou mais novo. Escolha um catálogo que a tenha como GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image is in Zarr packed with {codec}, which the GDAL of this QGIS does not unpack. Use a QGIS whose GDAL has {codec}, or choose a catalog that has it as GeoTIFF or JPEG 2000.</source>
        <translation>A imagem está em Zarr compactado com {codec}, que o GDAL deste QGIS não descompacta. Use um QGIS cujo GDAL tenha {codec}, ou escolha um catálogo que a tenha como GeoTIFF ou JPEG 2000.</translation>
    </message>
    <message>
        <source>The image cannot be opened from {host}. Check QGIS's proxy and certificate settings, then try again.</source>
        <translation>A imagem não pode ser aberta de {host}. Verifique as configurações de proxy e de certificado do QGIS, e tente de novo.</translation>
    </message>
    <message>
        <source>The image cannot be opened: {why}</source>
        <translation>A imagem não pode ser aberta: {why}</translation>
    </message>
    <message>
        <source>{catalog} named {named} of {matched} scenes that match by its own count, which may be an estimate. Search a shorter period to see whether more come.</source>
        <translation>{catalog} informou {named} de {matched} cenas que correspondem segundo a sua própria contagem, que pode ser uma estimativa. Busque um período mais curto para ver se vêm mais.</translation>
    </message>
    <message>
        <source>{catalog} named {named} scenes, and does not say whether they are all. Search a shorter period to see whether more come.</source>
        <translation>{catalog} informou {named} cenas, e não diz se são todas. Busque um período mais curto para ver se vêm mais.</translation>
    </message>
    <message>
        <source>{catalog} named the scenes of a part of the period only. Some from {first} to {last} are missing: {reason}</source>
        <translation>{catalog} informou as cenas de apenas uma parte do período. Faltam algumas de {first} a {last}: {reason}</translation>
    </message>
    <message>
        <source>{catalog} has no collection {collection}. Choose one that it has, as {offered}.</source>
        <translation>{catalog} não tem a coleção {collection}. Escolha uma que ele tenha, como {offered}.</translation>
    </message>
    <message>
        <source>Dates that only {catalog} has may be missing, as it was not searched to its end. {reason}</source>
        <translation>Podem faltar datas que só {catalog} tem, pois a busca nele não foi até o fim. {reason}</translation>
    </message>
    <message>
        <source>{file} is damaged, or no file of seen images, and was left as it is. Name another file, or delete it: all images are new then.</source>
        <translation>{file} está danificado, ou não é um arquivo de imagens vistas, e ficou como está. Indique outro arquivo, ou exclua-o: todas as imagens são então novas.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Clear Scenes. Update the plugin first.</source>
        <translation>{file} foi escrito por um Clear Scenes mais novo. Atualize o complemento primeiro.</translation>
    </message>
    <message>
        <source>{file} was made for another search: {part} differs. Name a file of its own for this search.</source>
        <translation>{file} foi feito para outra busca: {part} difere. Indique um arquivo próprio para esta busca.</translation>
    </message>
    <message>
        <source>A watch cannot be read: {file} is damaged, or of a newer Clear Scenes. Delete the file, or update.</source>
        <translation>Um monitoramento não pode ser lido: {file} está danificado, ou é de um Clear Scenes mais novo. Exclua o arquivo, ou atualize o complemento.</translation>
    </message>
    <message>
        <source>{text} is no formula of bands, from “{rest}” on. Use numbers, the bands {bands}, + - * / and parentheses, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} não é uma fórmula de bandas, a partir de “{rest}”. Use números, as bandas {bands}, + - * / e parênteses, como em ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>{text}… is too long for a formula of bands. Use a shorter one.</source>
        <translation>{text}… é longo demais para uma fórmula de bandas. Use uma mais curta.</translation>
    </message>
    <message>
        <source>{text} is no index. Use names as in {indices}, bands as in {bands}, or a formula of bands, as in ndvi=(nir-red)/(nir+red).</source>
        <translation>{text} não é um índice. Use nomes como {indices}, bandas como {bands}, ou uma fórmula de bandas, como em ndvi=(nir-red)/(nir+red).</translation>
    </message>
    <message>
        <source>Two indices are called {text}. Give each formula a name of its own.</source>
        <translation>Dois índices se chamam {text}. Dê a cada fórmula um nome próprio.</translation>
    </message>
    <message>
        <source>There are no values, as the image cannot be read: {why}.</source>
        <translation>Não há valores, pois a imagem não pode ser lida: {why}.</translation>
    </message>
    <message>
        <source>No pixel has its center inside this polygon: it is smaller or narrower than the pixels, of {size} m. Ask for bands with smaller pixels, or join it with its neighbors.</source>
        <translation>Nenhum pixel tem o centro dentro deste polígono: ele é menor ou mais estreito que os pixels, de {size} m. Peça bandas com pixels menores, ou una-o aos vizinhos.</translation>
    </message>
    <message>
        <source>The inner buffer of {buffer} m leaves no pixel of this polygon. Take a smaller buffer.</source>
        <translation>A margem interna de {buffer} m não deixa nenhum pixel deste polígono. Use uma margem menor.</translation>
    </message>
    <message>
        <source>The clear pixels have no value: their bands hold no data there, are saturated, or divide by 0.</source>
        <translation>Os pixels limpos não têm valor: as suas bandas não têm dados ali, estão saturadas, ou dividem por 0.</translation>
    </message>
    <message>
        <source>There is no change to show, as {date} cannot be read: {why}</source>
        <translation>Não há mudança a mostrar, pois {date} não pode ser lida: {why}</translation>
    </message>
    <message>
        <source>No pixel of your area is clear on both {first} and {last}. Choose two dates with less cloud.</source>
        <translation>Nenhum pixel da sua área está limpo tanto em {first} como em {last}. Escolha duas datas com menos nuvens.</translation>
    </message>
    <message>
        <source>The pixels of {first} and {last} are not the same, as the images are of different sensors. Choose two dates of one sensor.</source>
        <translation>Os pixels de {first} e de {last} não são os mesmos, pois as imagens são de sensores diferentes. Escolha duas datas de um mesmo sensor.</translation>
    </message>
    <message>
        <source>{name} reaches beyond the area that was searched, so not all of its images are known. Find scenes for it first.</source>
        <translation>{name} ultrapassa a área que foi buscada, por isso nem todas as suas imagens são conhecidas. Busque primeiro cenas para esse polígono.</translation>
    </message>
    <message>
        <source>{address} is damaged, or no catalog, collection or item of STAC.</source>
        <translation>{address} está danificado, ou não é um catálogo, uma coleção nem um item de STAC.</translation>
    </message>
    <message>
        <source>{address} has more than {limit} MB, and was not read for safety.</source>
        <translation>{address} tem mais de {limit} MB, e não foi lido por segurança.</translation>
    </message>
    <message>
        <source>{address} belongs to a STAC API. Type the address of that API to search in it.</source>
        <translation>{address} pertence a uma API STAC. Digite o endereço dessa API para buscar nela.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as documents in it could not be read. Their number is {count}; of the first one: {reason}</source>
        <translation>Podem faltar cenas de {catalog}, pois documentos nele não puderam ser lidos. O número deles é {count}; do primeiro: {reason}</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} levels of catalogs are opened. Type the address of a catalog further down.</source>
        <translation>Podem faltar cenas de {catalog}, pois não são abertos mais de {limit} níveis de catálogos. Digite o endereço de um catálogo de um nível inferior.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Podem faltar cenas de {catalog}, pois não são lidos mais de {limit} documentos. Digite o endereço de um catálogo ou de uma coleção nele.</translation>
    </message>
    <message>
        <source>Scenes of {catalog} may be missing, as no more than {limit} MB of documents are read. Type the address of a catalog or collection in it.</source>
        <translation>Podem faltar cenas de {catalog}, pois não são lidos mais de {limit} MB de documentos. Digite o endereço de um catálogo ou de uma coleção nele.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>não é um arquivo</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>o arquivo é grande demais</translation>
    </message>
    <message>
        <source>too many files are in it</source>
        <translation>há arquivos demais nele</translation>
    </message>
    <message>
        <source>the area has no image in its CRS</source>
        <translation>a área não tem imagem no SRC dela</translation>
    </message>
    <message>
        <source>it cannot be read in parts</source>
        <translation>ela não pode ser lida em partes</translation>
    </message>
    <message>
        <source>it has no overviews, and the area is large</source>
        <translation>ela não tem visões gerais, e a área é grande</translation>
    </message>
    <message>
        <source>its format is not known</source>
        <translation>o formato não é conhecido</translation>
    </message>
    <message>
        <source>its colors are not known</source>
        <translation>as cores não são conhecidas</translation>
    </message>
    <message>
        <source>its pixels are fractions</source>
        <translation>seus pixels são frações</translation>
    </message>
    <message>
        <source>a block is damaged</source>
        <translation>um bloco interno está danificado</translation>
    </message>
    <message>
        <source>its cloud probability has other pixels</source>
        <translation>sua probabilidade de nuvem tem outros pixels</translation>
    </message>
    <message>
        <source>its pixels are fractions, not the whole numbers of classes</source>
        <translation>os pixels são frações, não os números inteiros das classes</translation>
    </message>
    <message>
        <source>it does not say where it lies, and the catalog's own says another size</source>
        <translation>ela não diz onde fica, e o catálogo informa outro tamanho</translation>
    </message>
    <message>
        <source>it says another place than the catalog does, and no CRS</source>
        <translation>ela informa outro lugar que o catálogo, e nenhum SRC</translation>
    </message>
    <message>
        <source>it was replaced while it was read</source>
        <translation>ele foi substituído enquanto era lido</translation>
    </message>
    <message>
        <source>its blocks are too large</source>
        <translation>os blocos internos são grandes demais</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>o cabeçalho é longo demais</translation>
    </message>
    <message>
        <source>its size makes no sense</source>
        <translation>o tamanho não faz sentido</translation>
    </message>
    <message>
        <source>its list of blocks is not complete</source>
        <translation>a lista de blocos internos não está completa</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>o arquivo está cortado</translation>
    </message>
    <message>
        <source>its directory is too long</source>
        <translation>o diretório é longo demais</translation>
    </message>
    <message>
        <source>its header is not complete</source>
        <translation>o cabeçalho não está completo</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>o cabeçalho é mais longo que o arquivo</translation>
    </message>
    <message>
        <source>there is no Zarr array at its address</source>
        <translation>não há nenhuma matriz Zarr no seu endereço</translation>
    </message>
    <message>
        <source>its pixels are not whole numbers of 8 or 16 bits</source>
        <translation>os seus pixels não são números inteiros de 8 ou 16 bits</translation>
    </message>
    <message>
        <source>its Zarr metadata is not that of an image</source>
        <translation>os seus metadados Zarr não são os de uma imagem</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.</source>
        <translation>A pesquisa está aberta a todos. As imagens exigem uma conta gratuita do Copernicus Data Space: crie chaves S3 em eodata-s3keysmanager.dataspace.copernicus.eu e adicione-as ao QGIS como autenticação AWS S3.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary Computer has the same scenes for all.</source>
        <translation>A busca é aberta a todos. As imagens precisam de chaves S3 de uma conta Amazon que paga pelo que é lido. O Planetary Computer tem as mesmas cenas para todos.</translation>
    </message>
    <message>
        <source>Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.</source>
        <translation>A busca é aberta a todos. As imagens exigem uma conta gratuita do Earthdata Login da NASA: gere um token em urs.earthdata.nasa.gov e adicione-o ao QGIS como autenticação API Header, com o cabeçalho Authorization e o valor Bearer, um espaço e o token. O Planetary Computer tem as mesmas cenas para todos.</translation>
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
        <translation>Planetary Computer, HLS do Sentinel-2</translation>
    </message>
    <message>
        <source>Planetary Computer, HLS from Landsat</source>
        <translation>Planetary Computer, HLS do Landsat</translation>
    </message>
    <message>
        <source>USGS, Landsat Collection 2</source>
        <translation>USGS, Landsat Collection 2</translation>
    </message>
    <message>
        <source>NASA, HLS from Sentinel-2</source>
        <translation>NASA, HLS do Sentinel-2</translation>
    </message>
    <message>
        <source>NASA, HLS from Landsat</source>
        <translation>NASA, HLS do Landsat</translation>
    </message>
    <message>
        <source>Sentinel-2, all open archives</source>
        <translation>Sentinel-2, todos os acervos abertos</translation>
    </message>
    <message>
        <source>no product of Sentinel-2 L2A, Landsat Collection 2 Level-2 or HLS, and no download is in it</source>
        <translation>não há nela nenhum produto do Sentinel-2 L2A, Landsat Collection 2 Level-2 ou HLS, nem nenhum download</translation>
    </message>
    <message>
        <source>it is no table of STAC items (stac-geoparquet)</source>
        <translation>não é uma tabela de itens STAC (stac-geoparquet)</translation>
    </message>
    <message>
        <source>it is damaged, or no Parquet</source>
        <translation>está danificado, ou não é Parquet</translation>
    </message>
    <message>
        <source>it is no STAC item, nor a collection of items</source>
        <translation>não é um item STAC, nem uma coleção de itens</translation>
    </message>
    <message>
        <source>it is damaged, or no JSON</source>
        <translation>está danificado, ou não é JSON</translation>
    </message>
    <message>
        <source>it has no metadata of this Landsat Collection 2 Level-2 product</source>
        <translation>não tem metadados deste produto Landsat Collection 2 Level-2</translation>
    </message>
    <message>
        <source>it is damaged, or no XML</source>
        <translation>está danificado, ou não é XML</translation>
    </message>
    <message>
        <source>it has no metadata of a Sentinel-2 L2A product</source>
        <translation>não tem metadados de um produto Sentinel-2 L2A</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>a área</translation>
    </message>
    <message>
        <source>what counts as cloud</source>
        <translation>o que conta como nuvem</translation>
    </message>
    <message>
        <source>a limit</source>
        <translation>um limite</translation>
    </message>
    <message>
        <source>whether tiles are joined</source>
        <translation>se os blocos são unidos</translation>
    </message>
</context></TS>
