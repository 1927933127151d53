// Invented brands in pools, the leader of each pool first. A name in several pools is one brand with a wide range.
// "Everyday Basket" is the store's own label.

export const brandPools = `
farm: Dewfield 露田, Greenrow 青垄, Everyday Basket 日日篮, Sunny Terrace 向阳坡, Riverbend Farm 河湾农场, Early Cart 早市车, Earthnote 泥土笔记, Willow Hamlet 柳庄
orchard: Orchard Nine 九园果, Ripe Day 熟时光, Everyday Basket 日日篮, Hillrow 岭上行, Dewfield 露田, Branch and Basket 枝头篮, Sweet Slope 甜坡, Fruit Lantern 果灯笼
meat: Blackridge 黑岭牧, Oakmeadow 橡原, Everyday Basket 日日篮, Good Cut 好切, Willow Hamlet 柳庄, Stonepen 石栏, Grass and Hoof 草蹄, Redbarn Yard 红栏院
seafood: Tidewell 潮井, Harbour Nine 九港渔家, Everyday Basket 日日篮, Bluenet 蓝网, Shellbay 贝湾, Northshoal 北滩, Netmaker 织网人, Deep Lantern 深灯
cooked: Slow Pot 慢炖锅, Auntie Rong 荣婶, Everyday Basket 日日篮, Smokehouse Lane 烟房巷, Oakmeadow 橡原, Marinade Room 卤香室, Ladle and Flame 勺与火, Tenth Street Deli 十街食铺
dairy: Snowmeadow 雪原牧, Morning Pail 晨桶, Cloudpasture 云牧场, Everyday Basket 日日篮, Milkbell 奶铃, White Ford 白渡, Tangy Moon 酸月亮, Little Churn 小搅桶, Fernhill Dairy 蕨岗
soy: Bean Lane 豆巷, Stone Quern 石磨坊, Everyday Basket 日日篮, Silkbean 丝豆, White Ford 白渡, Jade Curd 玉脂, Morning Mill 晨磨, Plain Bean 平豆
juice: Orangefort 橙堡, Juicy Hill 多汁山, Fruit Lantern 果灯笼, Everyday Basket 日日篮, Sunpress 阳榨, Pulp and Co 果肉社, Redgrove 红树林果, Zestbird 橘鸟
noodle: Long Chopstick 长筷子, Wheatlight 麦光, Everyday Basket 日日篮, Old Rolling Pin 老擀面杖, North Kneader 北揉坊, Handpull 手扯记, Flourfold 面褶, Steam Gate 蒸门
frozen: Winter Kitchen 冬厨, Dumpling Lane 饺子巷, Northwind House 北风屋, Everyday Basket 日日篮, Three Folds 三褶, Frostbay 霜湾, Coldstep 冷阶, Pleat and Steam 褶与汽
ice: Polar Cone 极地筒, Icy Parade 冰巡, Snowmeadow 雪原牧, Everyday Basket 日日篮, Melting Cat 融化猫, Scoop Street 冰勺街, Frostbay 霜湾, Summer Bell 夏铃
bakery: Oven Street 烤炉街, Wheatlight 麦光, Everyday Basket 日日篮, Soft Noon 软绵午后, Daybreak Bakes 破晓烘焙, Crumb and Crust 屑与皮, Butterstep 黄油阶, Little Proof 小发酵
pastry: Sweetfold 甜褶, Oven Street 烤炉街, Osmanthus Court 桂庭, Everyday Basket 日日篮, Daybreak Bakes 破晓烘焙, Lotus Step 莲步, Old Mould 老模子, Tea Crumb 茶屑
grain: Northgrain 北粮仓, Goldfurrow 金畦, Plainriver 平川, Everyday Basket 日日篮, Harvest Bell 丰铃, Stone Quern 石磨坊, Blackloam 黑土垄, Ninefields 九田
oil: Goldfurrow 金畦, Presshouse 榨油房, Everyday Basket 日日篮, Sunseed 阳籽, Harvest Bell 丰铃, Amber Drop 琥珀滴, Kernelworks 籽仁坊, Olive Quay 橄榄码头
sauce: Sunbrew 晒缸, Old Urn 老瓮记, Cellar Nine 九窖, Everyday Basket 日日篮, Salt Cove 盐湾, Hundred Vats 百缸, Umami Lane 鲜味巷, Brewer Lin 林酿
hot: Fire Alley 火巷子, Grandma Fei 费婆婆, Red Kiln 红窑, Everyday Basket 日日篮, Old Urn 老瓮记, Numbing Gate 麻门, Pepper Porter 椒挑夫, Ember Pot 炭锅
spice: Spicegate 香料门, Red Kiln 红窑, Everyday Basket 日日篮, Pepper Porter 椒挑夫, Star Pod 星荚, Mortar and Bark 臼与桂, Spice Ledger 香料簿, Dry Hill 干山
instant: Big Ladle 大勺子, Bowl and Steam 碗上烟, Long Chopstick 长筷子, Quick Wok 快锅, Everyday Basket 日日篮, Noodle Tram 面电车, Spice Rail 辣轨, Three-Minute Hall 三分堂
tins: Tin Harbour 罐头湾, Orchard Nine 九园果, Harbour Nine 九港渔家, Everyday Basket 日日篮, Keywind 开罐匙, Steelcan Row 铁罐排, Pantry Oak 橡柜, Slow Pot 慢炖锅
breakfast: Oatbird 麦雀, Sunspoon 阳光匙, Morning Mill 晨磨, Everyday Basket 日日篮, Honeyfold 蜜田, Flake Hill 麦片山, Bowl at Seven 七点碗, Wheatlight 麦光
coffee: Roast Theory 烘焙论, Beanwright 豆匠, Night Desk 夜桌, Everyday Basket 日日篮, Mocha Tram 摩卡电车, Hill Nine Coffee 九坡咖啡, Slow Drip 慢滴, Crema Room 油脂间
tea: Highland Leaf 高岗叶, Cloud Leaf 云片叶, Osmanthus Court 桂庭, Everyday Basket 日日篮, Old Teahorse 老茶驿, First Pluck 头采, Jasmine Hall 茉莉堂, Tealoop 茶圈
water: Spring Ridge 泉岭, Clear Fathom 澈寻, Everyday Basket 日日篮, Snowline 雪线水, Mistpeak 雾峰, Granite Well 岩井, Still Brook 静溪, Glaciera 格蕾冰
soda: Fizzgo 气泡兔, Mistpeak 雾峰, Popfizz Street 啵啵街, Orangefort 橙堡, Everyday Basket 日日篮, Bubble Tram 气泡电车, North Bear Soda 北熊汽水, Zing Harbour 爽港
teadrink: Mistpeak 雾峰, Tealoop 茶圈, Fizzgo 气泡兔, Green Awning 绿棚, Everyday Basket 日日篮, Herb Bridge 草本桥, Osmanthus Court 桂庭, Cool Jar 凉罐子, Leaf Drift 叶漂
nutdrink: Nutgrove 果仁林, Cocodrift 椰漂, Bean Lane 豆巷, Oatbird 麦雀, Everyday Basket 日日篮, Palm Ferry 棕榈渡, White Walnut 白核桃, Island Ladle 岛勺
energy: Boltvolt 劲伏, Ox Spark 牛火花, Pulse Eight 八脉, Everyday Basket 日日篮, Redline Nine 红线九, Sweatback 汗补, Vitaloop 维圈, Sprint Lemon 冲刺柠
beer: Tall Barley 高麦, Foamgate 泡沫门, Harbour Lager 港麦, Everyday Basket 日日篮, North Bear Brew 北熊酿, Copper Kettle 铜釜, Night Wharf 夜埠, Hop Ladder 花梯
baijiu: River Jar 江坛, Old Kiln Spirits 古窑醇, Moon Cellar 月窖, Nine Steps 九阶酒坊, Plum Pavilion 梅亭, Grain Drum 粮鼓, Red Seal Hall 红封堂, Small Cup 小杯子
wine: Red Terrace 红台酒庄, Blue Dusk 蓝暮, Plum Pavilion 梅亭, Casa Lunara 月之家, Chateau Ombrel 翁布雷, Vinefold 藤褶, Stone Press 石榨酒庄, Sweet Cask 甜桶
savoury: Crunchbox 嘎嘣盒, Crisp Lane 脆巷, Puff Parade 蓬蓬队, Everyday Basket 日日篮, Potato Yard 土豆院, Corn Comet 玉米彗星, Salty Fox 咸狐, Snackwheel 转转零嘴
seasnack: Sea Page 海页, Tidewell 潮井, Crisp Lane 脆巷, Everyday Basket 日日篮, Kelpie Kid 海带仔, Laver Leaf 紫菜叶, Bluenet 蓝网, Saltsheet 咸片
nut: Nutwagon 坚果马车, Shell and Kernel 壳与仁, Dry Orchard 干果园, Everyday Basket 日日篮, Fragrant Pan 香炒锅, Autumn Pocket 秋口袋, Crackle Nuts 咔咔坚果, Nutgrove 果仁林
meatsnack: Chewy Fox 嚼嚼狐, Prairie Strip 草原条, Smokehouse Lane 烟房巷, Everyday Basket 日日篮, Auntie Rong 荣婶, Dried Saddle 风干鞍, Peppered Ox 椒牛记, Travel Jerky 旅途肉干
hotsnack: Red Stick 红小棒, Crisp Lane 脆巷, Chewy Fox 嚼嚼狐, Everyday Basket 日日篮, Fire Alley 火巷子, Tofu Corner 豆角落, Numbing Gate 麻门, Snackwheel 转转零嘴
biscuit: Biscuit Row 饼干行, Oven Street 烤炉街, Butterstep 黄油阶, Everyday Basket 日日篮, Cookie Quay 曲奇码头, Little Tin Box 小铁盒, Wafer Works 威化坊, Tea Crumb 茶屑
sweet: Sugar Kite 糖风筝, Cocoa Dock 可可码头, Jelly Pond 果冻塘, Everyday Basket 日日篮, Minty Owl 薄荷枭, Toffee Train 太妃列车, Gummy Yard 软糖院, Rainbow Jar 彩虹罐
hair: Silkstream 丝溪, Herbroot 本草根, Pure Bloom 净花, Everyday Basket 日日篮, Rosewell 蔷薇井, Aqua Veil 水纱, Mister Keen 敏先生, Glossary 光泽志
oral: Mintwell 薄荷井, White Gate 白门牙, Herbroot 本草根, Everyday Basket 日日篮, Mister Keen 敏先生, Brightrow 亮排, Salt Smile 盐笑, Tiny Step 小步
skin: Lumelle 露美儿, Aqua Veil 水纱, Rosewell 蔷薇井, Everyday Basket 日日篮, Pure Bloom 净花, Petal Lab 花瓣研, Mister Keen 敏先生, Dew Theory 露论
paper: Softcloud 软云, Bamboo Page 竹页, Calm Night 安眠月, Everyday Basket 日日篮, White Fold 白折, Gentle Leaf 柔叶, Home Roll 家卷, Cotton Ferry 棉渡
clean: Blue Bucket 蓝桶, Bright Shirt 亮衫, Everyday Basket 日日篮, Lemon Broom 柠檬帚, Foam Day 泡泡日, Guard Nine 九卫, Tile Shine 砖亮, Fresh Airing 晾晒日
handy: Handy Drawer 百宝屉, Tidy House 齐整家, Everyday Basket 日日篮, Knot and Bag 结与袋, Kitchen Bee 厨蜂, Scrub Club 刷刷社, Hookworks 挂钩坊, Neat Nest 整巢
electric: Bright Cell 亮芯, Voltus 伏特家, Everyday Basket 日日篮, Plugwell 插得好, Cable Kite 线鸢, Lampwright 灯匠, Sonora Bay 声湾, Chargepoint Nine 九充
kitchen: Kitchen Bee 厨蜂, Iron Wok Smith 铁锅匠, Everyday Basket 日日篮, Clay and Glaze 泥与釉, Warm Flask 暖壶记, Glasswalk 玻璃步, Neat Nest 整巢, Porcelain Pier 瓷埠
textile: Cotton Ferry 棉渡, Plainthread 素线, Everyday Basket 日日篮, Loom Street 织街, Soft Step 软步, Linen Court 麻庭, Wool Lantern 羊毛灯, Snug Harbour 暖港
stationery: Ink and Line 墨线, Paper Kite 纸鸢, Everyday Basket 日日篮, Desk Cat 桌猫, Sharp Row 尖排, Notepond 笔记塘, Festive Box 喜盒, Colour Wharf 彩埠
baby: Little Boat 小船儿, Tiny Step 小步, Everyday Basket 日日篮, Cuddle Bay 抱抱湾, Babyloom 婴织, Soft Acorn 软橡果, Moon Cradle 月摇篮, First Laugh 初笑
infantmilk: Milk Star 奶星, Moon Cradle 月摇篮, Fernhill Dairy 蕨岗, Little Boat 小船儿, Highland Churn 高原搅桶, First Spoon 第一勺, Goat Meadow 羊原, Tiny Step 小步
pet: Good Tail 好尾巴, Paw Street 爪街, Meow Yard 喵院, Everyday Basket 日日篮, Fetch Field 叼飞盘, Whisker Bay 胡须湾, Bone Lane 骨头巷, Purr Theory 呼噜论
apparel: Plainthread 素线, City Step 城步, Snug Harbour 暖港, Everyday Basket 日日篮, Wool Lantern 羊毛灯, Daywear Row 日衣行, Soft Step 软步, Kite and Cap 鸢帽
appliance: Voltus 伏特家, Warmwire 暖线, Kitchen Bee 厨蜂, Steam Gate 蒸门, Breeze Nine 九风, Homecoil 家圈, Copper Hearth 铜灶, Quiet Motor 静机
toys: Block Bear 积木熊, Wooden Wheel 木轮子, Tiny Rocket 小火箭, Everyday Basket 日日篮, Plush Parade 绒绒队, Puzzle Pier 拼图埠, Moon Cradle 月摇篮, Playbarn 玩谷仓
press: Lamp and Page 灯下页, Paper Kite 纸鸢, Harbour Press 港口书局, Little Reader 小读者屋, Ninth Shelf 第九架, Inkwell House 墨井书坊, Storyboat 故事船, Blue Margin 蓝页边
sport: Far Stride 远步, Peak Rope 峰绳, Everyday Basket 日日篮, Court Nine 九号场, Wave Lane 泳道, Camp Ember 营火, Pedalfold 踏板, Bounce House 弹弹屋
tools: Steelhand 钢手, Fixit Row 修修行, Everyday Basket 日日篮, Bolt and Nut 栓与帽, Tapewell 胶带井, Hammer Lane 锤巷, Pipewise 管通, Brush Harbour 刷港
auto: Roadgloss 路亮, Wheel and Wax 轮与蜡, Everyday Basket 日日篮, Dashmate 驾台伴, Clear Windscreen 明窗, Garage Nine 九号车库, Long Mile 长里程, Cabin Calm 舱静
gardening: Green Thumbprint 绿指印, Pot and Leaf 盆与叶, Everyday Basket 日日篮, Sunny Terrace 向阳坡, Seedling Row 苗行, Watering Lark 浇水雀, Blackloam 黑土垄, Balcony Farm 阳台农夫
imported: Nordvale 诺德谷, Alpenrow 阿尔彭, Casa Lunara 月之家, Hokusora 北空, Belmora 贝尔莫, Pacifera 太平岚, Lotusan 莲山国际, Kelmarsh 凯尔玛, Andorval 安朵瓦
`;
