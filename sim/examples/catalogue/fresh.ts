// Catalogue rows for the fresh, chilled, frozen and bakery departments. Row format: see rows.ts.

export const freshRows = {
  produce: `
leafveg | Leafy vegetables | 叶菜 | - | - | commodity | 95 | farm | s+o
  Bok Choy 上海青, Spinach 菠菜, Romaine 油麦菜, Chinese Cabbage 大白菜, Choy Sum 菜心, Celery 芹菜, Lettuce 生菜, Water Spinach 空心菜, Garland Greens 茼蒿
  bag 300g 180x90x250 3.9, bag 500g 210x100x280 5.5
rootveg | Root vegetables | 根茎菜 | - | - | commodity | 80 | farm | s+o
  Potatoes 土豆, Carrots 胡萝卜, White Radish 白萝卜, Yam 铁棍山药, Lotus Root 莲藕, Onions 洋葱, Taro 芋头, Ginger 生姜, Garlic 大蒜
  bag 500g 180x110x230 3.5, bag 1kg 220x130x280 5.9
fruitveg | Tomatoes, peppers, gourds | 茄果瓜豆 | - | - | commodity | 88 | farm | s+o
  Tomatoes 番茄, Cucumbers 黄瓜, Green Peppers 青椒, Aubergine 茄子, Courgette 西葫芦, Green Beans 四季豆, Sweetcorn 甜玉米, Bitter Melon 苦瓜, Cherry Tomatoes 圣女果
  tray 400g 200x80x160 4.9, bag 700g 210x110x250 6.9
mushroom | Mushrooms | 菌菇 | - | - | commodity | 48 | farm | s
  Enoki 金针菇, King Oyster 杏鲍菇, Shiitake 香菇, White Beech 白玉菇, Oyster Mushrooms 平菇, Wood Ear 鲜木耳, Button Mushrooms 口蘑
  bag 200g 150x80x190 3.9, tray 300g 190x70x140 6.5
herbs | Herbs and salad | 香辛菜与沙拉菜 | - | - | commodity | 40 | farm | -
  Spring Onions 小葱, Coriander 香菜, Mint 薄荷叶, Salad Mix 混合沙拉, Garlic Shoots 蒜苗, Red Chillies 小米椒, Rocket 芝麻菜, Perilla 紫苏
  bag 100g 130x60x220 2.9, tray 200g 190x70x140 6.9
apples | Apples and pears | 苹果梨 | - | - | commodity | 66 | orchard | s+g
  Red Star Apples 红星苹果, Crisp Sweet Apples 脆甜苹果, Green Apples 青苹果, Snow Pears 雪梨, Fragrant Pears 香梨, Golden Apples 黄金苹果, Autumn Pears 秋月梨
  bag 1kg 230x140x260 11.9, tray x4 220x90x220 13.9, box 2kg 320x120x240 26.9
citrus | Citrus | 柑橘柚 | - | - | commodity | 52 | orchard | s
  Navel Oranges 脐橙, Mandarins 蜜桔, Pomelo 蜜柚, Lemons 柠檬, Sugar Mandarins 砂糖橘, Blood Oranges 血橙, Ponkan 椪柑
  bag 1kg 230x140x260 9.9, tray x4 220x90x220 12.9, bag 2kg 280x160x320 17.9
tropical | Bananas and tropical fruit | 香蕉热带水果 | - | - | commodity | 58 | orchard | s+i
  Bananas 香蕉, Mango 芒果, Dragon Fruit 火龙果, Pineapple 菠萝, Kiwi 猕猴桃, Passion Fruit 百香果, Avocado 牛油果, Papaya 木瓜
  tray 500g 220x90x180 8.9, bag 1kg 250x130x280 12.9
berries | Grapes, berries, melons | 葡萄浆果瓜类 | - | - | impulse | 45 | orchard | -
  Green Grapes 青提, Black Grapes 黑提, Strawberries 草莓, Blueberries 蓝莓, Cherries 车厘子, Melon Half 哈密瓜半只#3, Watermelon Quarter 西瓜四分之一#3
  cup 125g 110x70x110 12.9, tray 300g 190x80x140 15.9, tray 500g 220x90x180 19.9
cutfruit | Cut fruit | 鲜切水果 | Fruit Cup | 果切 | impulse | 30 | orchard | s
  Mixed 缤纷, Watermelon 西瓜, Pineapple 菠萝, Melon 哈密瓜, Mango 芒果, Dragon Fruit 火龙果
  cup 200g 95x110x95 9.9, tray 350g 180x60x140 14.9`,

  meat: `
pork | Fresh pork | 鲜猪肉 | - | - | commodity | 78 | meat | s+o
  Pork Belly 五花肉, Lean Pork 精瘦肉, Minced Pork 猪肉糜, Pork Ribs 猪小排, Pork Loin 里脊肉, Pork Shoulder 梅花肉, Trotters 猪蹄
  tray 300g 200x55x150 15.9, tray 500g 240x65x180 24.9
beef | Fresh beef and lamb | 鲜牛羊肉 | - | - | commodity | 42 | meat | s+i
  Beef Brisket 牛腩, Beef Shank 牛腱子, Sliced Beef 牛肉片, Lamb Slices 羊肉片, Steak 原切牛排, Minced Beef 牛肉糜, Lamb Chops 羊排
  tray 250g 190x50x150 29.9, tray 500g 240x60x180 52.0
poultry | Fresh poultry | 鲜禽 | - | - | commodity | 55 | meat | s
  Chicken Wings 鸡翅中, Chicken Legs 鸡腿, Chicken Breast 鸡胸肉, Whole Chicken 三黄鸡, Duck Legs 鸭腿, Chicken Feet 鸡爪, Half Duck 半只鸭
  tray 400g 210x60x160 14.9, tray 700g 250x80x190 22.9
fish | Fish and shrimp | 鲜鱼鲜虾 | - | - | commodity | 46 | seafood | s
  Sea Bass 鲈鱼, Yellow Croaker 黄花鱼, Shrimp 鲜虾, Salmon Slices 三文鱼片, Ribbonfish 带鱼段, Crucian Carp 鲫鱼, Squid 鱿鱼, Clams 花蛤
  tray 300g 210x55x160 22.9, tray 500g 250x65x190 35.9
deli | Cooked deli | 卤味熟食 | - | - | impulse | 44 | cooked | s+g
  Braised Beef 酱牛肉, Roast Duck 烤鸭, Soy Chicken 豉油鸡, Spicy Duck Neck 麻辣鸭脖, Braised Eggs 卤蛋, Pork Ears 猪耳丝, Cold Kelp 凉拌海带丝, Five-Spice Tofu 五香豆干
  tray 200g 170x50x130 13.9, tray 350g 200x60x150 21.9
coldcuts | Sausages and ham | 低温肉肠 | Sausage | 香肠 | staple | 34 | cooked | s+i
  Original 原味, Black Pepper 黑椒, Smoked 烟熏, Cheese 芝士, Sweetcorn 玉米, Cantonese 广味, Spicy 川辣
  bag 160g 120x190x35 8.9, bag 350g 150x230x50 16.9
readymeal | Chilled ready meals | 冷藏便当 | Ready Meal | 便当 | impulse | 26 | cooked | sc
  Kung Pao Chicken 宫保鸡丁, Braised Pork Rice 卤肉饭, Curry Beef 咖喱牛肉, Mapo Tofu 麻婆豆腐, Teriyaki Chicken 照烧鸡腿, Fried Rice 扬州炒饭, Beef Noodles 牛肉拌面
  box 350g 200x60x140 15.9, box 450g 220x65x160 18.9
mealkit | Meal kits | 净菜半成品 | Meal Kit | 快手菜 | commodity | 22 | cooked | -
  Fish-Fragrant Pork 鱼香肉丝, Pickled Fish 酸菜鱼, Garlic Prawns 蒜蓉虾, Beef with Peppers 小炒黄牛肉, Tomato Beef 番茄牛腩, Sweet and Sour Pork 糖醋里脊
  tray 400g 220x65x160 19.9, tray 600g 250x75x190 29.9`,

  dairy: `
freshmilk | Fresh milk | 鲜牛奶 | Fresh Milk | 鲜牛奶 | staple | 90 | dairy | sc+o
  Whole 全脂, High Protein 高蛋白, Skimmed 脱脂, Grass-Fed 草饲, Lactose-Free 零乳糖, Jersey 娟姗
  carton 950ml 71x235x71 13.9, bottle 250ml 62x150x62 5.5, carton 450ml 70x145x70 7.9, bottle 780ml 85x230x85 15.9
uhtmilk | Long-life milk | 常温牛奶 | Milk | 纯牛奶 | staple | 72 | dairy | s+iog
  Whole 全脂, High Calcium 高钙, Low Fat 低脂, Organic 有机, Chocolate 巧克力, Breakfast 早餐
  carton 250ml 64x105x40 3.5, multipack 250ml*12 270x150x135 39.9, carton 1L 75x200x75 12.9, multipack 200ml*10 230x130x110 32.9
yogurt | Yogurt | 酸奶 | Yogurt | 酸奶 | staple | 76 | dairy | sc+io
  Original 原味, Strawberry 草莓, Yellow Peach 黄桃, Blueberry 蓝莓, Oat 燕麦, Coconut 椰果, No Added Sugar 无添加糖
  cup 135g 72x85x72 5.5, multipack 100g*8 260x80x130 14.9, cup 200g 85x95x85 6.9, bottle 450g 80x180x80 11.9
yogurtdrink | Drinking yogurt | 风味酸乳饮品 | Drinking Yogurt | 酸奶饮品 | impulse | 46 | dairy | s
  Original 原味, Strawberry 草莓, Mango 芒果, Vanilla 香草, Passion Fruit 百香果, Grape 葡萄
  bottle 200g 58x140x58 5.9, bottle 330ml 63x175x63 7.5, multipack 100ml*5 225x95x48 10.9
lactic | Lactic drinks | 乳酸菌饮品 | Lactic Drink | 乳酸菌饮品 | impulse | 40 | dairy | -
  Original 原味, Low Sugar 低糖, Peach 白桃, Green Grape 青提, Orange 甜橙, Lychee 荔枝
  multipack 100ml*5 225x95x48 9.9, bottle 330ml 63x175x63 5.5, multipack 100ml*10 225x190x48 18.9
cheese | Cheese and butter | 奶酪黄油 | - | - | staple | 30 | dairy | s+i
  Cheese Slices 原味奶酪片, Cheese Sticks 原味奶酪棒, Mozzarella 马苏里拉奶酪, Whipping Cream 淡奶油, Salted Butter 咸味黄油, Cheddar 切达奶酪, Strawberry Cheese Sticks 草莓味奶酪棒
  box 166g 110x95x60 15.9, bag 200g 140x190x40 18.9, box 100g 105x75x30 12.9
eggs | Eggs | 鸡蛋禽蛋 | Eggs | 蛋 | commodity | 74 | farm | s+g
  Fresh Hen 鲜鸡, Free-Range 散养鸡, Omega 富硒鸡, Salted Duck 咸鸭, Preserved 松花皮, Quail 鹌鹑, Black-Bone Hen 乌鸡
  tray x10 250x70x105 12.9, box x15 300x75x180 18.9, tray x30 300x110x300 32.9
tofu | Tofu and bean products | 豆制品 | - | - | commodity | 50 | soy | s
  Soft Tofu 嫩豆腐, Firm Tofu 老豆腐, Silken Tofu 内酯豆腐, Tofu Skin 千张, Smoked Tofu 烟熏豆干, Tofu Puffs 油豆腐, Fresh Bean Curd Sticks 鲜腐竹
  box 350g 130x55x110 3.5, tray 400g 150x60x120 5.9, bag 250g 140x40x180 6.5
coldjuice | Chilled juice | 冷藏鲜榨汁 | Juice | 鲜榨汁 | impulse | 26 | juice | s
  Orange 橙, Apple 苹果, Mango 芒果, Grapefruit 西柚, Carrot 胡萝卜, Kale and Apple 羽衣甘蓝苹果
  bottle 300ml 62x165x62 8.9, bottle 950ml 85x250x85 19.9
dessert | Puddings and desserts | 冷藏甜品 | - | - | impulse | 24 | dairy | -
  Caramel Pudding 焦糖布丁, Mango Sago 杨枝甘露, Red Bean Milk 红豆双皮奶, Tiramisu 提拉米苏, Grass Jelly 烧仙草, Matcha Mousse 抹茶慕斯, Taro Bowl 芋圆
  cup 120g 80x80x80 6.9, cup 200g 95x95x95 9.9
freshnoodle | Fresh noodles and wrappers | 鲜面面点皮 | - | - | commodity | 36 | noodle | s
  Fine Noodles 鲜细面, Wide Noodles 鲜宽面, Dumpling Wrappers 饺子皮, Wonton Wrappers 馄饨皮, Rice Cakes 年糕片, Udon 乌冬面, Alkaline Noodles 碱水面
  bag 300g 170x60x200 4.5, bag 500g 200x70x220 6.5`,

  frozen: `
dumpling | Frozen dumplings | 速冻水饺 | Dumplings | 水饺 | staple | 62 | frozen | s+v
  Pork and Cabbage 猪肉白菜, Pork and Chive 猪肉韭菜, Shrimp 鲜虾, Beef and Celery 牛肉芹菜, Three Delights 素三鲜, Pork and Corn 猪肉玉米, Mackerel 鲅鱼
  bag 500g 200x260x60 16.9, bag 1kg 250x320x80 28.9, box 300g 210x150x50 13.9
wonton | Wontons and rice balls | 速冻馄饨汤圆 | - | - | staple | 42 | frozen | s
  Pork Wontons 鲜肉馄饨, Shrimp Wontons 鲜虾馄饨, Sesame Rice Balls 黑芝麻汤圆, Peanut Rice Balls 花生汤圆, Shepherd's Purse Wontons 荠菜馄饨, Red Bean Rice Balls 豆沙汤圆
  bag 400g 190x240x60 13.9, bag 700g 220x280x70 21.9
bao | Frozen buns and pancakes | 速冻面点 | - | - | staple | 46 | frozen | s
  Pork Buns 鲜肉包, Custard Buns 奶黄包, Plain Mantou 刀切馒头, Flaky Pancakes 手抓饼, Spring Onion Pancakes 葱油饼, Red Bean Buns 豆沙包, Fried Dough Sticks 油条
  bag 360g 190x230x60 11.9, bag 900g 240x300x80 19.9
hotpot | Hotpot balls and slices | 火锅丸料 | - | - | commodity | 48 | frozen | s+v
  Fish Balls 鱼丸, Beef Balls 牛肉丸, Shrimp Balls 虾滑丸, Crab Sticks 蟹味棒, Lamb Rolls 羊肉卷, Beef Rolls 肥牛卷, Stuffed Tofu 鱼豆腐
  bag 300g 180x230x55 14.9, bag 500g 200x260x70 22.9
frozenveg | Frozen vegetables and fruit | 冷冻果蔬 | - | - | commodity | 18 | frozen | -
  Mixed Vegetables 杂蔬粒, Edamame 毛豆, Sweetcorn 玉米粒, Broccoli 西兰花, Blueberries 冷冻蓝莓, Green Peas 青豆
  bag 400g 180x240x50 9.9, bag 800g 220x290x70 16.9
frozenfish | Frozen fish and seafood | 冷冻水产 | - | - | commodity | 30 | seafood | s+i
  Prawns 白虾仁, Cod Fillets 鳕鱼块, Basa Fillets 巴沙鱼柳, Squid Rings 鱿鱼圈, Scallops 扇贝肉, Eel 蒲烧鳗鱼, Salmon 三文鱼排
  bag 300g 190x230x45 29.9, box 500g 230x160x60 45.9
frozensnack | Chicken and fries | 冷冻小食 | - | - | impulse | 36 | frozen | s+v
  Chicken Nuggets 鸡块, Popcorn Chicken 鸡米花, Orleans Wings 奥尔良翅, French Fries 薯条, Fish Fingers 鳕鱼排, Crispy Pork 小酥肉, Cheese Sticks 芝士条
  bag 500g 200x270x65 19.9, bag 1kg 250x330x85 33.9
pizza | Frozen pizza and steak | 冷冻披萨牛排 | - | - | impulse | 20 | frozen | -+i
  Durian Pizza 榴莲披萨, Beef Pizza 黑椒牛肉披萨, Sausage Pizza 香肠披萨, Black Pepper Steak 黑椒牛排, Sirloin 西冷牛排, Ham Pizza 火腿披萨
  box 200g 210x40x210 16.9, box 400g 270x45x270 27.9
icecream | Ice cream, single | 单支雪糕 | Ice Cream | 雪糕 | impulse | 44 | ice | sc@chest
  Milk 牛奶, Chocolate Crisp 巧克力脆皮, Mung Bean 绿豆, Matcha 抹茶, Mango 芒果, Red Bean 红豆, Salted Cheese 海盐芝士, Taro 香芋
  bag 75g 75x35x190 4.5, cup 90g 80x75x80 7.9, cup 110g 70x160x70 6.5
icetub | Ice cream, family | 家庭装冰淇淋 | Ice Cream | 冰淇淋 | impulse | 16 | ice | s@chest+i
  Vanilla 香草, Chocolate 巧克力, Strawberry 草莓, Rum Raisin 朗姆葡萄, Cookies and Cream 曲奇香奶, Matcha 抹茶
  box 400g 135x90x135 28.9, box 1L 200x110x140 35.9, multipack 70g*6 210x90x150 19.9`,

  bakery: `
slicedbread | Sliced bread | 切片吐司 | Toast | 吐司 | staple | 56 | bakery | s
  Milk 牛奶, Whole Wheat 全麦, Thick-Cut 厚切, Raisin 葡萄干, Brioche 布里欧, Rye 黑麦
  bag 400g 120x130x230 9.9, bag 300g 110x120x180 8.5, bag 180g 110x110x100 5.9
softbun | Soft buns | 软面包 | - | - | staple | 44 | bakery | sc
  Meat Floss Bun 肉松面包, Red Bean Bun 红豆面包, Custard Bun 奶黄面包, Coconut Bun 椰蓉面包, Hot Dog Bun 热狗面包, Pineapple Bun 菠萝包, Cheese Bun 乳酪包
  bag 90g 120x80x120 4.5, bag x4 220x80x180 12.9
cake | Cakes | 蛋糕 | Cake | 蛋糕 | impulse | 36 | bakery | s
  Sponge 鸡蛋, Swiss Roll 瑞士卷, Chiffon 戚风, Cheese 芝士, Matcha 抹茶, Chocolate 巧克力, Tiger Skin Roll 虎皮卷
  tray 220g 200x70x120 14.9, box 400g 200x90x200 25.9
pastry | Chinese pastries | 中式糕点 | - | - | impulse | 32 | pastry | s@shelf+g
  Mung Bean Cake 绿豆糕, Sweetheart Cake 老婆饼, Egg Yolk Pastry 蛋黄酥, Walnut Cookies 桃酥, Osmanthus Cake 桂花糕, Flower Pastry 鲜花饼, Saqima 沙琪玛, Jujube Cake 枣糕
  box 240g 210x50x150 15.9, tray 300g 200x60x150 18.9, bag 450g 190x230x70 22.9
longlife | Packaged cakes | 短保小面包 | - | - | staple | 34 | pastry | s@shelf+v
  Milk Rolls 手撕面包, Egg Yolk Pies 蛋黄派, Soft Cakes 蒸蛋糕, Sandwich Slices 夹心吐司, Croissants 小可颂, Waffles 华夫饼, Lactic Rolls 乳酸菌口袋面包
  bag 260g 180x220x70 9.9, box 500g 250x170x110 19.9, bag 90g 120x150x50 4.5
mantou | Steamed buns | 鲜蒸面点 | - | - | staple | 30 | bakery | -
  Plain Mantou 白馒头, Brown Sugar Mantou 红糖馒头, Corn Buns 玉米窝头, Pork Buns 鲜肉大包, Vegetable Buns 香菇菜包, Flower Rolls 葱花卷
  bag x4 210x90x180 6.9, bag x6 250x90x220 9.9
tarts | Tarts and croissants | 蛋挞酥点 | - | - | impulse | 24 | bakery | -
  Egg Tarts 葡式蛋挞, Butter Croissants 黄油可颂, Apple Turnovers 苹果酥, Palmiers 蝴蝶酥, Doughnuts 甜甜圈, Cheese Tarts 芝士挞
  tray x4 190x60x190 12.9, box x6 230x70x160 18.9`,
};
