// Catalogue rows for the drinks, alcohol and snacks departments. Row format: see rows.ts.

export const treatRows = {
  drinks: `
water | Bottled water | 包装饮用水 | Water | 饮用水 | staple | 84 | water | sc+iv
  Purified 纯净, Mineral 天然矿泉, Spring 山泉, Soda 苏打#12, Alkaline 弱碱性, Kids' 儿童#1
  bottle 550ml 64x225x64 2.0, bottle 1.5L 90x310x90 4.0, multipack 550ml*12 265x225x198 19.9, bottle 5L 165x330x165 10.9
sparkling | Sparkling water | 气泡水 | Sparkling Water | 气泡水 | impulse | 46 | soda | s+i
  White Peach 白桃, Lime 青柠, Grapefruit 西柚, Plain 原味, Pomegranate 石榴, Ume 青梅, Grape 葡萄
  bottle 480ml 65x220x65 5.0, can 330ml 58x146x58 4.5, multipack 480ml*5 325x220x65 22.9
cola | Cola | 可乐 | Cola | 可乐 | impulse | 62 | soda | sc+v
  Classic 经典, Zero Sugar 零糖, Cherry 樱桃味, Lime 青柠味, Vanilla 香草味, Ginger 姜汁味
  bottle 500ml 66x228x66 3.5, can 330ml 66x115x66 2.8, bottle 2L 108x335x108 7.9, multipack 330ml*6 200x116x134 15.9
fruitsoda | Fruit sodas | 果味汽水 | Soda | 汽水 | impulse | 44 | soda | s
  Orange 橙味, Lemon-Lime 柠檬味, Apple 苹果味, Lychee 荔枝味, Pineapple 菠萝味, Cream 冰淇淋味, Grape 葡萄味
  bottle 500ml 66x228x66 3.5, can 330ml 66x115x66 2.8, bottle 1.25L 92x300x92 6.0
rtdtea | Ready-to-drink tea | 茶饮料 | Tea | 茶 | impulse | 70 | teadrink | sc+iv
  Lemon Black 柠檬红, Jasmine Green 茉莉绿, Peach Oolong 白桃乌龙, Unsweetened Oolong 无糖乌龙, Unsweetened Green 无糖绿, Osmanthus 桂花乌龙, Pu'er 无糖普洱
  bottle 500ml 67x222x67 4.5, bottle 1L 84x275x84 6.5, carton 250ml 52x125x40 2.5, multipack 500ml*6 205x222x136 24.9
herbaltea | Herbal tea drinks | 凉茶草本饮料 | Herbal Tea | 凉茶 | impulse | 34 | teadrink | s
  Classic 经典, Sugar-Free 无糖, Chrysanthemum 菊花, Sour Plum 酸梅, Honeysuckle 金银花, Prunella 夏枯草
  can 310ml 58x134x58 3.9, bottle 500ml 67x222x67 4.9, multipack 310ml*6 176x134x118 21.9, carton 250ml 52x125x40 2.5
juicedrink | Juice drinks | 果汁饮料 | Juice Drink | 果汁饮料 | impulse | 52 | juice | sc
  Orange 鲜橙, Grape 葡萄, Peach 水蜜桃, Mango 芒果, Rock Sugar Pear 冰糖雪梨, Hawthorn 山楂, Lemon 柠檬
  bottle 450ml 66x215x66 4.0, bottle 1.25L 92x300x92 7.9, bottle 300ml 60x175x60 3.0
purejuice | 100 % juice | 纯果汁 | 100% Juice | 100%果汁 | staple | 26 | juice | -+io
  Orange 橙, Apple 苹果, Grape 葡萄, Coconut Water 椰子水, Tomato 番茄, Sea Buckthorn 沙棘, Cranberry 蔓越莓
  carton 1L 75x235x75 15.9, carton 200ml 50x135x38 5.5, bottle 300ml 60x175x60 7.9
plantmilk | Plant and nut drinks | 植物蛋白饮料 | - | - | staple | 34 | nutdrink | s+g
  Walnut Drink 核桃乳, Almond Drink 杏仁露, Coconut Milk 椰汁, Peanut Drink 花生牛奶, Oat Drink 燕麦奶, Soy Milk 豆奶, Corn Juice 玉米汁
  can 240ml 53x133x53 4.5, carton 250ml 52x125x40 3.5, bottle 1L 82x260x82 10.9, box 240ml*12 225x140x165 49.9
milktea | Milk tea and dairy drinks | 奶茶乳饮 | - | - | impulse | 36 | teadrink | s
  Assam Milk Tea 阿萨姆奶茶, Oolong Milk Tea 乌龙奶茶, Brown Sugar Milk Tea 黑糖奶茶, Strawberry Milk Drink 草莓乳饮, Fruit Milk Drink 果味乳饮, Matcha Latte 抹茶拿铁
  bottle 480ml 67x215x67 5.5, cup 300ml 80x125x80 8.9, bottle 280ml 60x165x60 4.5
coffeedrink | Ready-to-drink coffee | 即饮咖啡 | Coffee | 咖啡 | impulse | 38 | coffee | sc+i
  Latte 拿铁, Americano 美式, Mocha 摩卡, Caramel 焦糖, Coconut Latte 生椰拿铁, Unsweetened Black 无糖黑
  bottle 268ml 60x160x60 6.5, can 180ml 53x105x53 4.5, bottle 900ml 80x260x80 13.9
sports | Sports and vitamin drinks | 运动维生素饮料 | - | - | impulse | 40 | energy | sc
  Electrolyte Lemon 柠檬电解质水, Electrolyte Grapefruit 西柚电解质水, Vitamin Orange 橙味维生素饮料, Vitamin Lychee 荔枝维生素饮料, Isotonic Original 等渗运动饮料, Vitamin Peach 蜜桃维生素饮料
  bottle 500ml 68x215x68 5.0, bottle 600ml 70x235x70 5.5, bottle 900ml 82x265x82 7.5
energy | Energy drinks | 能量饮料 | Energy Drink | 能量饮料 | impulse | 34 | energy | s+i
  Original 原味, Sugar-Free 无糖, Guarana 瓜拉纳, Ginseng 人参, Citrus 柑橘, Tea 茶
  can 250ml 53x133x53 6.0, bottle 500ml 68x210x68 7.0, bottle 250ml 56x150x56 4.5, multipack 250ml*6 162x133x108 32.9
coconut | Coconut and tropical drinks | 椰子水热带饮品 | - | - | impulse | 14 | nutdrink | -+i
  Coconut Water 椰子水, Young Coconut 椰青, Coconut Jelly Drink 椰果饮, Aloe Drink 芦荟饮, Mango Lassi 芒果酪饮, Tamarind Drink 罗望子饮
  bottle 350ml 60x185x60 7.9, carton 1L 75x235x75 15.9, bottle 1L 82x260x82 16.9`,

  alcohol: `
beer | Beer | 啤酒 | Beer | 啤酒 | staple | 46 | beer | sc+iv
  Pale Lager 清爽, Draft 纯生, Wheat 小麦白, Dark 黑, Alcohol-Free 无醇, Ice 冰爽
  can 330ml 66x115x66 4.5, can 500ml 66x168x66 6.5, bottle 500ml 68x245x68 5.9, multipack 500ml*6 200x168x134 35.9
craft | Craft beer | 精酿啤酒 | Craft Beer | 精酿啤酒 | impulse | 16 | beer | -+i
  IPA/IPA, Stout 世涛, Yuzu Wheat 柚子小麦, Lychee Ale 荔枝艾尔, Tea Lager 茶拉格, Plum Gose 话梅古斯
  can 330ml 58x146x58 9.9, bottle 330ml 61x230x61 12.9, can 1L 90x200x90 19.9
baijiu | Baijiu | 白酒 | Baijiu | 白酒 | commodity | 18 | baijiu | s+gv
  Strong Aroma 浓香, Light Aroma 清香, Sauce Aroma 酱香, Rice Aroma 米香, Aged 陈酿, Young 小酒#2
  bottle 500ml 80x230x80 88.0, bottle 125ml 58x130x58 19.9, box 500ml 115x290x115 168.0
ricewine | Yellow and rice wine | 黄酒米酒 | - | - | commodity | 12 | baijiu | -+g
  Huadiao Wine 花雕酒, Aged Yellow Wine 陈年黄酒, Sweet Rice Wine 甜米酒, Osmanthus Rice Wine 桂花米酒, Ginger Yellow Wine 姜汁黄酒, Fermented Rice 醪糟
  bottle 500ml 76x250x76 19.9, jar 500ml 105x160x105 39.9, cup 330ml 80x110x80 9.9
redwine | Red and white wine | 葡萄酒 | - | - | impulse | 16 | wine | s+ig
  Cabernet 赤霞珠干红, Merlot 梅洛干红, Dry White 干白, Rosé 桃红, Sweet Red 甜红, Shiraz 西拉干红, Sparkling Wine 起泡酒
  bottle 750ml 76x300x76 69.0, bottle 187ml 52x185x52 25.9, box 750ml*2 190x330x95 159.0
spirits | Spirits | 洋酒 | - | - | impulse | 6 | wine | -+ig
  Whisky 威士忌, Vodka 伏特加, Gin 金酒, Rum 朗姆酒, Brandy 白兰地, Tequila 龙舌兰, Coffee Liqueur 咖啡利口酒
  bottle 700ml 82x290x82 139.0, bottle 200ml 62x170x62 45.9, box 700ml 110x310x110 199.0
cocktail | Cocktails and fruit wine | 预调酒果酒 | - | - | impulse | 22 | wine | s
  Peach Cocktail 白桃预调酒, Lime Cocktail 青柠预调酒, Green Plum Wine 青梅酒, Lychee Wine 荔枝果酒, Grape Cocktail 葡萄预调酒, Yuzu Wine 柚子酒
  can 330ml 58x146x58 8.9, bottle 275ml 60x210x60 9.9, bottle 500ml 72x240x72 29.9`,

  snacks: `
chips | Potato chips | 薯片 | Potato Chips | 薯片 | impulse | 66 | savoury | sc+iv
  Classic Salted 经典原味, Tomato 番茄味, Cucumber 黄瓜味, BBQ 烧烤味, Lime 青柠味, Hot and Numbing 麻辣味, Sour Cream 酸奶油洋葱味, Seaweed 海苔味
  bag 70g 165x235x65 6.5, bag 135g 200x285x85 10.9, tube 110g 78x235x78 10.9, bag 40g 140x190x50 3.5
puffs | Puffed snacks | 膨化食品 | - | - | impulse | 44 | savoury | sc+i
  Prawn Crackers 虾条, Corn Rings 玉米圈, Cheese Puffs 芝士球, Onion Rings 洋葱圈, Rice Puffs 米花棒, Seaweed Twists 海苔卷, BBQ Sticks 烤肉味条
  bag 60g 155x220x60 5.0, bag 120g 190x270x80 8.9, tube 90g 78x200x78 7.9
ricecracker | Rice crackers and roasted snacks | 米饼锅巴 | - | - | impulse | 28 | savoury | -
  Snow Rice Crackers 雪饼, Senbei 仙贝, Spicy Rice Crust 麻辣锅巴, Millet Crust 小米锅巴, BBQ Rice Crust 烧烤锅巴, Egg Roll Crisps 鸡蛋脆卷
  bag 84g 170x220x60 5.9, bag 258g 210x290x90 14.9, bag 400g 230x320x110 19.9
popcorn | Popcorn | 爆米花 | Popcorn | 爆米花 | impulse | 10 | savoury | -
  Caramel 焦糖, Cream 奶油, Chocolate 巧克力, Salted 海盐, Strawberry 草莓, Cheese 芝士
  bag 68g 170x240x70 8.9, cup 120g 110x170x110 14.9, box 180g 160x220x80 17.9
seaweed | Seaweed snacks | 海苔 | Seaweed | 海苔 | impulse | 24 | seasnack | -+i
  Original 原味, Spicy 香辣, Sesame Crisp 芝麻夹心, Roasted 炭烤, Teriyaki 照烧, Almond Crisp 巴旦木夹心
  bag 20g 130x180x40 8.9, box 45g 170x200x60 16.9, bag 36g 160x210x50 12.9
nuts | Nuts | 坚果 | - | - | impulse | 44 | nut | s+igo
  Cashews 腰果, Pistachios 开心果, Almonds 巴旦木, Walnuts 核桃仁, Daily Mix 混合坚果, Macadamias 夏威夷果, Hazelnuts 榛子
  bag 120g 130x190x50 15.9, bag 250g 170x240x70 32.9, can 300g 90x140x90 39.9, box x7 240x180x70 49.9
seeds | Seeds and peanuts | 瓜子花生 | - | - | impulse | 36 | nut | s+v
  Original Sunflower Seeds 原味瓜子, Caramel Sunflower Seeds 焦糖瓜子, Five-Spice Sunflower Seeds 五香瓜子, Pumpkin Seeds 南瓜子, Crispy Peanuts 麻辣花生, Garlic Peanuts 蒜香花生, Broad Beans 兰花豆
  bag 160g 150x210x45 7.9, bag 308g 190x260x60 12.9, bag 90g 120x170x35 4.9
driedfruit | Dried fruit and plums | 果干蜜饯 | - | - | impulse | 32 | nut | s+g
  Dried Mango 芒果干, Sour Plums 话梅, Dried Cranberries 蔓越莓干, Raisins 葡萄干, Hawthorn Rolls 果丹皮, Dried Strawberries 草莓干, Green Plums 雪梅
  bag 88g 130x180x35 8.9, bag 200g 160x220x50 17.9, jar 150g 80x120x80 13.9
jerky | Meat snacks | 肉干肉脯 | - | - | impulse | 32 | meatsnack | s+g
  Beef Jerky 手撕牛肉干, Pork Slices 猪肉脯, Spicy Beef Cubes 麻辣牛肉粒, Duck Wings 鸭翅, Chicken Bites 鸡肉脆骨, Duck Neck 鸭脖
  bag 100g 140x200x35 19.9, bag 42g 110x160x25 8.9, bag 200g 170x240x50 36.9
spicystrip | Spicy strips | 辣条 | Spicy Strips | 辣条 | impulse | 38 | hotsnack | sc
  Classic 经典, Sweet-Hot 甜辣, Wide 大面筋, Cold-Tossed 凉拌, Konjac 魔芋, Extra Hot 爆辣
  bag 65g 120x180x25 3.9, bag 106g 140x210x30 5.5, bag 312g 190x270x60 14.9
tofusnack | Dried tofu and eggs | 豆干卤蛋 | - | - | impulse | 26 | hotsnack | s
  Spicy Dried Tofu 香辣豆干, Five-Spice Dried Tofu 五香豆干, BBQ Dried Tofu 烧烤豆干, Braised Eggs 卤蛋, Quail Eggs 鹌鹑蛋, Kelp Knots 海带结
  bag 100g 130x185x30 5.9, bag 40g 90x140x20 2.5, bag 300g 180x250x60 15.9
fishsnack | Fish snacks and chicken feet | 鱼干凤爪 | - | - | impulse | 22 | hotsnack | -
  Spicy Dried Fish 香辣小鱼干, Squid Shreds 鱿鱼丝, Lemon Chicken Feet 柠檬凤爪, Pickled-Pepper Chicken Feet 泡椒凤爪, Shrimp Chips 脆虾, Fish Tofu 鱼豆腐
  bag 80g 120x175x25 9.9, bag 180g 160x220x45 16.9, box 200g 150x60x120 18.9
sandwich | Sandwich biscuits | 夹心饼干 | Sandwich Biscuits | 夹心饼干 | impulse | 42 | biscuit | sc+i
  Chocolate 巧克力味, Vanilla Cream 香草奶油味, Strawberry 草莓味, Lemon 柠檬味, Matcha 抹茶味, Peanut 花生味
  box 97g 180x55x50 6.5, bag 388g 200x280x90 19.9, tube 116g 58x200x58 7.9
crackers | Crackers | 苏打饼干 | Crackers | 饼干 | staple | 32 | biscuit | s
  Soda 苏打, Spring Onion 香葱, Whole Wheat 全麦, Sesame 芝麻, Milk Salt 奶盐, Sugar-Free 无糖
  bag 100g 120x190x50 4.9, bag 400g 210x280x90 15.9, box 360g 220x190x80 17.9
cookies | Cookies and wafers | 曲奇威化 | - | - | impulse | 34 | biscuit | s+ig
  Butter Cookies 黄油曲奇, Chocolate Chip Cookies 巧克力豆曲奇, Chocolate Wafers 巧克力威化, Cheese Wafers 奶酪威化, Finger Biscuits 手指饼, Oat Cookies 燕麦曲奇, Sticks 涂层饼干棒
  box 80g 160x120x30 5.9, bag 200g 170x230x70 12.9, can 400g 200x70x200 39.9
pies | Pies and rolls | 派与蛋卷 | - | - | impulse | 24 | biscuit | -
  Chocolate Pies 巧克力派, Strawberry Pies 草莓派, Egg Rolls 蛋卷, Sesame Egg Rolls 芝麻蛋卷, Tiramisu Pies 提拉米苏派, Yogurt Pies 酸奶派
  box x6 200x120x60 12.9, box x12 250x150x80 22.9, bag 150g 170x220x70 9.9
chocolate | Chocolate | 巧克力 | Chocolate | 巧克力 | impulse | 38 | sweet | sc+ig
  Milk 牛奶, Dark 黑, Hazelnut 榛仁, White 白, Crispy Rice 脆米, Almond 巴旦木, Matcha 抹茶
  bag 40g 55x150x15 7.5, box 100g 160x80x15 15.9, bag 160g 150x210x50 22.9, box 200g 200x200x40 49.9
hardcandy | Hard candy and toffee | 硬糖奶糖 | - | - | impulse | 26 | sweet | s+g
  Milk Toffee 牛奶糖, Mint 薄荷糖, Fruit Drops 水果硬糖, Coconut Candy 椰子糖, Plum Candy 话梅糖, Coffee Candy 咖啡糖, Nougat 牛轧糖
  bag 118g 130x190x40 8.9, bag 300g 170x240x70 18.9, jar 150g 80x110x80 12.9
gummies | Gummies and marshmallows | 软糖棉花糖 | - | - | impulse | 30 | sweet | sc+i
  Grape Gummies 葡萄软糖, Cola Gummies 可乐软糖, Peach Gummies 白桃软糖, Sour Gummies 酸砂软糖, Marshmallows 棉花糖, Mango Gummies 芒果软糖, Bear Gummies 小熊软糖
  bag 70g 110x160x30 6.9, bag 150g 150x210x45 12.9, bag 28g 80x120x20 3.5
gum | Chewing gum and mints | 口香糖润喉糖 | - | - | impulse | 34 | sweet | sc
  Peppermint Gum 薄荷口香糖, Watermelon Gum 西瓜口香糖, Lemon Gum 柠檬口香糖, Throat Lozenges 润喉糖, Strong Mints 劲爽薄荷糖, Blueberry Gum 蓝莓口香糖
  jar 56g 60x75x60 9.9, bag 32g 75x110x15 5.5, box 40g 60x85x20 6.5, tube 27g 25x85x25 3.5
lollipops | Lollipops and toy candy | 棒棒糖玩具糖 | Lollipops | 棒棒糖 | impulse | 16 | sweet | -
  Strawberry 草莓味, Milk 牛奶味, Cola 可乐味, Orange 橙味, Sour 酸爽, Mixed 混合口味
  bag 100g 120x180x50 7.9, bag x20 160x220x70 13.9, jar x50 130x170x130 26.9
jelly | Jelly and pudding | 果冻布丁 | Jelly | 果冻 | impulse | 28 | sweet | s
  Orange 香橙, Lychee 荔枝, Grape 葡萄, Mango Pudding 芒果布丁, Konjac 蒟蒻, Mixed Fruit 什锦
  cup 200g 85x90x85 4.5, bag 360g 190x260x80 11.9, pouch 150g 90x150x40 4.9, bag 960g 240x320x120 22.9
kidsnack | Children's snacks | 儿童零食 | - | - | impulse | 18 | biscuit | -+i
  Animal Biscuits 动物饼干, Milk Tablets 奶片, Cheese Biscuits 奶酪小饼, Fruit Puree Strips 果泥条, Finger Rice Crackers 手指米饼, Letter Biscuits 字母饼干
  bag 60g 130x180x40 7.9, box 120g 160x190x50 14.9, jar 100g 85x130x85 16.9`,
};
