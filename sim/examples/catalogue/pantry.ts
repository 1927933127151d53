// Catalogue rows for the grocery, instant food and hot drinks departments. Row format: see rows.ts.

export const pantryRows = {
  staples: `
rice | Rice | 大米 | Rice | 大米 | commodity | 46 | grain | s+iog
  Northeast 东北, Fragrant 长粒香, Jasmine 茉莉香, Pearl 珍珠, Field Crab 蟹田, New Harvest 当季新
  bag 5kg 250x110x390 35.9, bag 2.5kg 200x90x320 21.9, bag 10kg 310x140x410 65.9
coarse | Grains and beans | 五谷杂粮 | - | - | commodity | 26 | grain | s+og
  Millet 黄小米, Black Rice 黑米, Mung Beans 绿豆, Red Beans 红小豆, Oat Rice 燕麦米, Soybeans 黄豆, Eight-Grain Mix 八宝米, Barley 薏仁米
  bag 500g 130x200x60 8.9, bag 1kg 160x240x75 14.9, jar 800g 95x190x95 18.9
flour | Flour | 面粉 | Flour | 面粉 | commodity | 24 | grain | s
  All-Purpose 多用途, Dumpling 饺子, High-Gluten 高筋, Cake 低筋, Whole Wheat 全麦, Corn 玉米
  bag 1kg 140x210x80 7.9, bag 2.5kg 200x100x300 16.9, bag 5kg 240x120x380 28.9
drynoodle | Dried noodles | 挂面 | Noodles | 挂面 | commodity | 40 | grain | s+v
  Egg 鸡蛋, Wheat Heart 麦芯, Buckwheat 荞麦, Spinach 菠菜, Longxu Fine 龙须, Wide 宽心, Tomato 番茄
  bag 500g 85x60x240 5.9, bag 1kg 120x70x240 9.9, box 300g 80x40x250 7.9
vermicelli | Vermicelli and starch | 粉丝粉条淀粉 | - | - | commodity | 16 | grain | -
  Mung Bean Vermicelli 绿豆粉丝, Sweet Potato Noodles 红薯粉条, Rice Vermicelli 米线, Potato Noodles 土豆粉, Corn Starch 玉米淀粉, Wide Glass Noodles 宽粉
  bag 300g 150x220x60 7.9, bag 500g 180x250x70 10.9
oil | Cooking oil | 食用油 | Oil | 油 | commodity | 18 | oil | s+ig
  Peanut 花生, Soybean 大豆, Corn 玉米, Rapeseed 菜籽, Sunflower 葵花籽, Blended 调和, Rice Bran 稻米
  bottle 5L 170x330x140 72.9, bottle 1.8L 115x290x95 32.9, bottle 900ml 85x260x75 18.9, bottle 4L 160x310x130 58.9
specoil | Sesame and olive oil | 香油橄榄油 | - | - | staple | 14 | oil | -+i
  Sesame Oil 芝麻香油, Extra Virgin Olive Oil 特级初榨橄榄油, Chilli Oil 红油, Sichuan Pepper Oil 花椒油, Flaxseed Oil 亚麻籽油, Scallion Oil 葱油
  bottle 220ml 58x180x58 16.9, bottle 400ml 65x220x65 24.9, bottle 750ml 75x290x75 59.9
soysauce | Soy sauce | 酱油 | Soy Sauce | 酱油 | commodity | 38 | sauce | s+o
  Light 生抽, Dark 老抽, Less Salt 薄盐, Steamed Fish 蒸鱼豉油, Premium Light 特级生抽, Seafood 海鲜, Zero Additives 零添加
  bottle 500ml 66x230x66 9.9, bottle 800ml 78x260x78 13.9, bottle 1.8L 110x300x110 19.9
vinegar | Vinegar and cooking wine | 醋与料酒 | - | - | commodity | 14 | sauce | s
  Aged Vinegar 陈醋, Rice Vinegar 米醋, Balsamic Black Vinegar 香醋, Cooking Wine 料酒, White Vinegar 白醋, Dumpling Vinegar 饺子醋, Huadiao Cooking Wine 花雕料酒
  bottle 500ml 66x230x66 7.9, bottle 800ml 78x260x78 11.9
oyster | Oyster and stir-fry sauces | 蚝油酱料 | - | - | commodity | 26 | sauce | s
  Oyster Sauce 蚝油, Hoisin Sauce 海鲜酱, Sweet Bean Sauce 甜面酱, Broad Bean Paste 豆瓣酱, Soybean Paste 黄豆酱, Sesame Paste 芝麻酱, Black Bean Sauce 豆豉酱
  jar 230g 70x110x70 9.9, bottle 510g 68x190x68 8.9, jar 500g 85x130x85 14.9
chilli | Chilli sauces | 辣椒酱 | Chilli Sauce | 辣椒酱 | staple | 30 | hot | s+g
  Crispy 油辣椒, Mushroom 香菇, Beef 牛肉, Garlic 蒜蓉, Pickled 剁椒, Black Bean 豆豉, Chicken 鸡肉
  jar 210g 68x105x68 9.9, jar 280g 75x115x75 12.9, bottle 300g 62x180x62 8.5
ketchup | Ketchup and dressings | 番茄酱沙拉酱 | - | - | staple | 18 | sauce | -+i
  Ketchup 番茄酱, Salad Dressing 沙拉酱, Sesame Dressing 焙煎芝麻沙拉汁, Thousand Island 千岛酱, Black Pepper Sauce 黑胡椒酱, Mustard 芥末酱, Italian Pasta Sauce 意面酱
  bottle 320g 65x170x50 10.9, bottle 500g 75x200x60 14.9, pouch 200g 110x170x50 8.9
saltsugar | Salt and sugar | 食盐食糖 | - | - | commodity | 24 | sauce | s
  Fine Salt 精制盐, Sea Salt 海盐, White Sugar 白砂糖, Rock Sugar 冰糖, Brown Sugar 红糖, Low-Sodium Salt 低钠盐, Icing Sugar 糖粉
  bag 400g 110x160x50 4.5, bag 500g 120x170x60 6.9, jar 300g 75x130x75 11.9
bouillon | Bouillon and MSG | 鸡精味精 | - | - | commodity | 16 | sauce | -
  Chicken Bouillon 鸡精, MSG 味精, Mushroom Bouillon 菇精, Bonito Bouillon 鲣鱼粉, Soup Stock 浓汤膏, Pork Bone Stock 骨汤粉
  bag 200g 110x160x40 8.9, bag 454g 140x200x60 15.9, jar 120g 60x120x60 9.9
spices | Spices | 香辛料 | - | - | commodity | 20 | spice | s
  Sichuan Pepper 花椒, Star Anise 八角, White Pepper 白胡椒粉, Five Spice 五香粉, Cumin 孜然粉, Dried Chillies 干辣椒, Cinnamon 桂皮, Thirteen Spices 十三味香料
  bag 50g 100x140x25 5.9, jar 45g 50x95x50 9.9, bag 100g 120x170x40 9.9
hotpotbase | Hotpot bases | 火锅底料 | Hotpot Base | 火锅底料 | commodity | 26 | hot | s+g
  Beef Tallow 牛油麻辣, Tomato 番茄, Mushroom 菌菇, Clear Oil 清油, Bone Broth 骨汤, Three Delights 三鲜, Sour Soup 酸汤
  bag 150g 130x180x35 9.9, bag 350g 150x210x50 19.9, box 400g 160x190x55 26.9
pickles | Pickles and bean curd | 酱菜腐乳 | - | - | commodity | 26 | hot | s
  Pickled Mustard 榨菜, Fermented Bean Curd 红腐乳#23, Pickled Cabbage 酸豆角, Olive Leaves 橄榄菜#23, White Bean Curd 白腐乳#23, Pickled Radish 萝卜干, Kimchi 辣白菜
  bag 80g 100x150x20 2.5, jar 260g 72x110x72 8.9, jar 340g 80x120x80 11.9
drygoods | Dried mushrooms and seafood | 南北干货 | - | - | commodity | 20 | grain | s+g
  Dried Shiitake 干香菇, Black Fungus 黑木耳, White Fungus 银耳, Lotus Seeds 莲子, Red Dates 红枣, Goji Berries 枸杞, Kelp 海带结, Dried Shrimp 虾皮, Bean Curd Sticks 腐竹
  bag 150g 150x210x60 15.9, bag 250g 170x240x70 24.9, jar 200g 95x170x95 29.9
batter | Batters and baking mixes | 裹粉烘焙料 | - | - | commodity | 8 | grain | -
  Crispy Batter 炸鸡粉, Breadcrumbs 面包糠, Pancake Mix 松饼粉, Yeast 酵母, Baking Powder 泡打粉, Cake Mix 蛋糕预拌粉, Egg Tart Mix 蛋挞液料
  bag 100g 110x160x30 5.9, bag 300g 140x200x50 9.9, box 500g 140x200x70 14.9`,

  instant: `
bagnoodle | Instant noodles, bags | 袋装方便面 | Noodles | 方便面 | staple | 64 | instant | sc+iv
  Braised Beef 红烧牛肉, Pickled Cabbage Beef 酸菜牛肉, Spicy Beef 香辣牛肉, Mushroom Chicken 香菇炖鸡, Tomato Egg 番茄鸡蛋, Pork Bone 豚骨, Dry-Mix Scallion 葱油干拌
  multipack 100g*5 290x180x110 13.9, bag 105g 135x175x45 2.9, bag 140g 145x190x50 3.9
cupnoodle | Instant noodles, cups | 桶装方便面 | Cup Noodles | 桶面 | impulse | 58 | instant | sc+i
  Braised Beef 红烧牛肉, Pickled Cabbage Beef 酸菜牛肉, Spicy Beef 香辣牛肉, Seafood 鲜虾鱼板, Tomato Egg 番茄鸡蛋, Pork Bone 豚骨, Hot and Numbing 椒麻
  cup 110g 142x110x142 4.9, cup 80g 96x105x96 4.2, cup 150g 150x120x150 6.5
ricenoodle | Rice noodles and hot-sour noodles | 米线酸辣粉 | - | - | impulse | 34 | instant | -
  Hot and Sour Noodles 酸辣粉, Snail Noodles 螺蛳粉, Crossing-Bridge Rice Noodles 过桥米线, Beef Rice Noodles 牛肉米粉, Tom Yum Noodles 冬阴功米粉, Chongqing Noodles 重庆小面
  cup 130g 142x115x142 7.9, bag 300g 170x220x60 11.9, multipack 300g*3 280x220x170 32.9
selfheat | Self-heating meals | 自热食品 | - | - | impulse | 22 | instant | s
  Self-Heating Hotpot 自热小火锅, Braised Pork Rice 红烧肉自热饭, Curry Chicken Rice 咖喱鸡自热饭, Beef Rice 土豆牛肉自热饭, Vegetable Hotpot 素食小火锅, Claypot Rice 煲仔饭
  box 320g 180x110x130 16.9, box 420g 190x120x140 23.9
hamsausage | Ham sausages | 火腿肠 | Ham Sausage | 火腿肠 | impulse | 40 | cooked | sc@shelf
  Classic 经典, Sweetcorn 玉米, Chicken 鸡肉, Black Pepper 黑胡椒, Cheese 芝士, King Size 大肉块
  bag 270g 150x200x50 9.9, bag 60g 60x190x25 2.9, multipack 40g*10 170x210x60 14.9
cannedfish | Canned fish | 鱼罐头 | - | - | commodity | 16 | tins | -
  Black Bean Dace 豆豉鲮鱼, Tuna in Oil 油浸金枪鱼, Tomato Sardines 茄汁沙丁鱼, Spicy Mackerel 香辣鲭鱼, Tuna in Brine 水浸金枪鱼, Smoked Oysters 烟熏牡蛎
  can 184g 105x35x75 12.9, can 227g 105x45x75 14.9, can 400g 75x110x75 15.9
cannedmeat | Canned meat | 肉罐头 | - | - | commodity | 20 | tins | s
  Luncheon Meat 午餐肉, Braised Pork 红烧肉, Braised Beef 红烧牛肉, Spicy Pork 麻辣肉丁, Chicken Luncheon 鸡肉午餐肉, Less-Salt Luncheon 低盐午餐肉
  can 198g 95x50x55 12.9, can 340g 97x90x58 18.9, can 400g 85x100x85 21.9
cannedfruit | Canned fruit | 水果罐头 | - | - | impulse | 16 | tins | -
  Yellow Peaches 黄桃罐头, Mandarin Segments 橘子罐头, Pineapple 菠萝罐头, Mixed Fruit 什锦罐头, Lychees 荔枝罐头, Pears 雪梨罐头
  jar 248g 72x105x72 8.9, can 425g 75x110x75 10.9, jar 510g 88x140x88 14.9
congee | Canned congee | 八宝粥 | Congee | 八宝粥 | impulse | 26 | tins | s
  Longan and Lotus 桂圆莲子, Eight Treasures 八宝, Purple Rice 紫米, Black Sesame 黑芝麻, Oat 燕麦, Sugar-Free 无糖
  can 360g 66x125x66 4.9, cup 280g 80x95x80 4.5, multipack 360g*6 200x130x135 26.9
oats | Oats and cereal | 燕麦麦片 | - | - | staple | 28 | breakfast | s+i
  Instant Oats 即食燕麦, Rolled Oats 快熟燕麦, Fruit Muesli 水果烘焙麦片, Corn Flakes 玉米片, Chocolate Balls 可可球, Nut Granola 坚果燕麦脆, Milk Cereal 牛奶麦片
  bag 400g 170x240x70 19.9, bag 1kg 200x300x90 26.9, box 350g 190x270x65 24.9
soymilk | Soy milk and sesame powder | 豆奶粉糊粉 | - | - | staple | 18 | breakfast | -
  Soy Milk Powder 豆奶粉, Black Sesame Paste 黑芝麻糊, Walnut Powder 核桃粉, Lotus Root Starch 藕粉, Five-Grain Powder 五谷粉, Red Bean and Barley 红豆薏米粉
  bag 300g 160x220x60 13.9, bag 500g 180x250x75 19.9, can 500g 105x160x105 28.9
milkpowder | Milk powder for adults | 成人奶粉 | Milk Powder | 奶粉 | staple | 12 | dairy | -@shelf+ig
  High Calcium 高钙, Whole 全脂, Seniors 中老年, Skimmed 脱脂, Students 学生, Sugar-Free 无蔗糖
  bag 400g 160x230x70 35.9, can 800g 127x165x127 89.0, bag 1kg 190x280x90 69.0
coffee | Coffee | 咖啡 | Coffee | 咖啡 | staple | 26 | coffee | s+ig
  Latte 拿铁, Original White 原味三合一, Black Americano 黑咖美式, Cold Brew 冷萃, Caramel 焦糖, Hazelnut 榛果, Dark Roast 深烘
  box 300g 160x170x80 24.9, box 120g 110x140x60 19.9, jar 100g 75x140x75 39.9, bag 250g 110x230x70 45.9
tealeaf | Tea leaves | 茶叶 | - | - | staple | 18 | tea | s+og
  Green Tea 绿茶, Jasmine Tea 茉莉花茶, Tieguanyin Oolong 铁观音, Black Tea 红茶, Pu'er 普洱茶, White Tea 白茶, Chrysanthemum 菊花茶, Dark Oolong 炭焙乌龙
  box 100g 120x150x70 29.9, can 150g 85x160x85 49.9, box 50g 110x110x60 18.9
teabag | Tea bags and milk tea | 袋泡茶奶茶粉 | - | - | impulse | 24 | tea | s+i
  Milk Tea 原味奶茶#12, Taro Milk Tea 香芋奶茶#12, Matcha Milk Tea 抹茶奶茶#12, Green Tea Bags 袋泡绿茶#2, Earl Grey Bags 格雷伯爵红茶#2, Honey Pomelo Tea 蜂蜜柚子茶#3, Ginger Tea 姜茶#23
  cup 80g 92x110x92 4.9, box 200g 150x150x80 16.9, bag 300g 160x220x70 19.9
honey | Honey and jam | 蜂蜜果酱 | - | - | staple | 14 | breakfast | s+ig
  Acacia Honey 洋槐蜜#12, Wildflower Honey 百花蜜#12, Linden Honey 椴树蜜#12, Strawberry Jam 草莓酱#13, Blueberry Jam 蓝莓酱#13, Peanut Butter 花生酱#13, Chocolate Spread 榛子可可酱#13
  jar 300g 72x120x72 22.9, bottle 500g 75x170x75 32.9, jar 480g 85x130x85 29.9
drinkmix | Malt and drink mixes | 固体饮料 | - | - | impulse | 8 | breakfast | -
  Malt Drink 麦乳精, Cocoa 可可粉, Orange Powder 甜橙果味粉, Collagen Drink 胶原蛋白饮, Vitamin C Tablets/维C泡腾片, Protein Shake 蛋白代餐
  jar 400g 100x160x100 29.9, bag 300g 150x210x60 15.9, tube x20 32x130x32 16.9
instantsoup | Instant soups and congee | 速食汤粥 | - | - | impulse | 10 | instant | -
  Egg Drop Soup 芙蓉鲜蔬汤, Seaweed Soup 紫菜蛋花汤, Miso Soup 味噌汤, Pork Congee 皮蛋瘦肉粥, Tomato Soup 番茄浓汤, Beef Soup 胡辣汤
  bag 60g 120x170x30 5.9, cup 60g 96x105x96 6.9, box 160g 140x180x60 16.9
pasta | Pasta and pasta kits | 意大利面 | Pasta | 意面 | staple | 12 | grain | -+i
  Spaghetti 直条, Fusilli 螺旋, Penne 斜管, Macaroni 通心, Linguine 扁, Bolognese Kit 肉酱套装
  bag 500g 90x60x270 12.9, box 500g 120x190x60 14.9, box 300g 150x190x50 16.9`,
};
