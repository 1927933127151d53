// Catalogue rows for the personal care, home, and baby and pet departments. Row format: see rows.ts.

export const householdRows = {
  care: `
shampoo | Shampoo | 洗发水 | Shampoo | 洗发水 | staple | 24 | hair | s+ig
  Anti-Dandruff 去屑, Smooth 柔顺, Anti-Hair-Loss 防脱, Oil Control 控油, Repair 修护, Volume 蓬松, Amino Acid 氨基酸
  bottle 400ml 75x205x50 35.9, bottle 750ml 95x245x65 55.9, bottle 200ml 60x165x40 19.9, pouch 400ml 130x220x60 25.9
conditioner | Conditioner and masks | 护发素发膜 | - | - | staple | 12 | hair | -
  Smooth Conditioner 柔顺护发素, Repair Conditioner 修护护发素, Hair Mask 焗油发膜, Hair Oil 护发精油, Moist Conditioner 滋润护发素, Leave-In Spray 免洗护发喷雾
  bottle 400ml 75x205x50 35.9, jar 300ml 95x80x95 39.9, tube 180ml 60x180x45 25.9
bodywash | Body wash | 沐浴露 | Body Wash | 沐浴露 | staple | 20 | hair | s+iv
  Milk 牛奶, Sakura 樱花, Cooling Mint 薄荷清凉, Fragrance 香氛, Goat Milk 羊奶, Sea Salt 海盐, Men's 男士
  bottle 500ml 85x220x60 29.9, bottle 1L 110x260x75 45.9, bottle 250ml 65x175x45 17.9
soap | Soap and hand wash | 香皂洗手液 | - | - | commodity | 16 | hair | s
  Milk Soap 牛奶香皂#12, Sulphur Soap 硫磺皂#12, Lemon Soap 柠檬香皂#12, Foaming Hand Wash 泡沫洗手液#34, Aloe Hand Wash 芦荟洗手液#34, Antibacterial Hand Wash 抑菌洗手液#34
  box 115g 90x60x40 4.5, multipack 115g*4 90x130x80 15.9, bottle 300ml 75x190x60 12.9, bottle 500ml 90x210x65 16.9
toothpaste | Toothpaste | 牙膏 | Toothpaste | 牙膏 | staple | 26 | oral | sc+i
  Mint 薄荷, Whitening 美白, Herbal 草本, Sensitive 抗敏感, Salt 盐白, Children's 儿童, Probiotic 益生菌
  box 120g 180x45x40 12.9, box 180g 200x52x45 17.9, multipack 120g*3 185x140x45 32.9
toothbrush | Toothbrushes and floss | 牙刷牙线 | - | - | staple | 16 | oral | s
  Soft Toothbrush 软毛牙刷#12, Fine-Bristle Toothbrush 细毛牙刷#12, Children's Toothbrush 儿童牙刷#12, Dental Floss 牙线棒#3, Wide-Head Toothbrush 宽头牙刷#12, Mouthwash 漱口水#4
  box x1 40x220x25 8.9, box x2 75x220x25 14.9, bag x50 90x150x40 11.9, bottle 500ml 75x190x60 22.9
facewash | Face wash | 洁面 | Face Wash | 洗面奶 | staple | 16 | skin | s+i
  Amino Acid 氨基酸, Oil Control 控油, Moist 保湿, Men's Charcoal 男士炭爽, Gentle 温和, Exfoliating 去角质
  tube 100g 55x165x40 25.9, tube 150g 60x185x45 35.9, bottle 150ml 55x170x55 42.9
moisturiser | Creams and lotions | 面霜乳液 | - | - | staple | 14 | skin | s+ig
  Moisture Cream 保湿霜#1, Toner 爽肤水#2, Lotion 润肤乳#2, Hand Cream 护手霜#3, Aloe Gel 芦荟胶#1, Eye Cream 眼霜#3, Body Milk 身体乳#4
  jar 50g 65x60x65 39.9, bottle 120ml 48x165x48 49.9, tube 75g 50x150x35 16.9, bottle 400ml 80x210x50 36.9
facemask | Face masks | 面膜 | Face Mask | 面膜 | impulse | 14 | skin | -+i
  Hydrating 补水, Brightening 提亮, Soothing 舒缓, Honey 蜂蜜, Collagen 胶原, Tea Tree 茶树
  bag x1 120x170x8 6.9, box x5 130x170x35 39.9, box x10 130x170x60 69.0
sunscreen | Sun and insect care | 防晒驱蚊护理 | - | - | staple | 8 | skin | -
  Sunscreen 防晒乳, Sun Spray 防晒喷雾, Floral Water 花露水, Repellent Spray 驱蚊喷雾, After-Sun Gel 晒后修护, Cooling Stick 清凉棒
  bottle 60ml 45x140x30 45.9, bottle 150ml 50x170x50 35.9, tube 90g 50x150x35 39.9
makeup | Make-up and tools | 彩妆美容工具 | - | - | impulse | 8 | skin | -+i
  Lip Balm 润唇膏#1, Make-Up Remover 卸妆水#3, Cotton Pads 化妆棉#2, Nail Care 指甲护理#1, Powder Puffs 粉扑#1, Eyebrow Pencil 眉笔#1
  box x1 45x130x25 19.9, bag x80 110x140x60 12.9, bottle 300ml 65x180x65 39.9
pads | Sanitary pads | 卫生巾 | Pads | 卫生巾 | staple | 22 | paper | sc
  Day 日用#12, Night 夜用#1, Cotton Day 纯棉日用#12, Ultra-Thin 超薄#12, Liners 护垫#2, Sleep Pants 安睡裤#3
  bag x10 160x95x70 11.9, bag x20 190x140x90 19.9, bag x5 180x160x90 14.9
shaving | Shaving and men's care | 剃须男士护理 | - | - | staple | 8 | oral | -
  Razor 手动剃须刀#1, Disposable Razors 一次性剃须刀#2, Shaving Foam 剃须泡沫#3, Blades 刀片#2, Hair Wax 发蜡#3, Styling Spray 定型喷雾#3
  box x1 100x220x30 29.9, bag x5 120x200x40 19.9, bottle 200ml 53x165x53 25.9
haircolour | Hair colour | 染发 | Hair Colour | 染发膏 | staple | 5 | hair | -
  Natural Black 自然黑, Dark Brown 深棕, Chestnut 栗棕, Wine Red 酒红, Milk Tea 奶茶色, Flaxen 亚麻色
  box 80g 85x175x60 29.9, box 120g 100x185x70 45.9
firstaid | Cotton and first aid | 棉品护理急救 | - | - | commodity | 8 | paper | -
  Cotton Buds 棉签#1, Plasters 创可贴#3, Alcohol Wipes 酒精湿巾#2, Face Masks 口罩#2, Disposable Face Towels 洗脸巾#2, Warm Patches 暖贴#3
  box x100 80x110x60 6.9, bag x50 130x170x60 12.9, box x20 90x130x40 9.9
intimate | Adult care | 成人护理 | - | - | staple | 4 | paper | -
  Adult Nappies 成人纸尿裤#1, Bed Pads 护理垫#1, Care Wipes 护理湿巾#1, Condoms 安全套#2, Pregnancy Tests 验孕棒#2, Wash 私护洗液#3
  bag x10 250x260x140 49.9, box x10 80x110x30 39.9, bottle 200ml 55x165x45 35.9`,

  home: `
laundry | Laundry liquid | 洗衣液 | Laundry Liquid | 洗衣液 | commodity | 28 | clean | s+vi
  Lavender 薰衣草, Deep Clean 深层洁净, Antibacterial 除菌, Fragrance 香氛, Baby 婴儿, Cold Wash 冷水速洁
  bottle 2kg 190x280x100 29.9, bottle 1kg 140x240x80 16.9, pouch 500g 170x240x70 8.9, bottle 3kg 220x310x120 39.9
washpowder | Washing powder and capsules | 洗衣粉凝珠 | - | - | commodity | 16 | clean | s
  Lemon Powder 柠檬洗衣粉#12, Enzyme Powder 加酶洗衣粉#12, Capsules 洗衣凝珠#3, Soap Powder 皂粉#1, Laundry Soap 洗衣皂#4, Stain Remover 去渍粉#1
  bag 1kg 180x260x70 12.9, bag 2kg 230x320x90 21.9, box x30 200x110x140 35.9, multipack 200g*2 160x60x95 9.9
softener | Fabric care | 衣物护理 | - | - | staple | 10 | clean | -
  Rose Softener 玫瑰柔顺剂, Ocean Softener 海洋柔顺剂, Disinfectant 衣物除菌液, Collar Cleaner 领洁净, Underwear Wash 内衣皂液, Scent Beads 留香珠
  bottle 1L 110x260x80 22.9, bottle 500ml 80x220x60 15.9, bottle 2L 150x300x100 32.9
dishsoap | Washing-up liquid | 洗洁精 | Washing-Up Liquid | 洗洁精 | commodity | 24 | clean | s
  Lemon 柠檬, Ginger 生姜, Green Tea 绿茶, Salt 海盐, Baking Soda 小苏打, Fruit and Veg 果蔬
  bottle 500g 75x210x55 6.9, bottle 1kg 100x260x70 11.9, bottle 1.5kg 130x280x85 15.9
toilet | Toilet cleaners | 洁厕用品 | - | - | commodity | 14 | clean | s
  Toilet Gel 洁厕液#12, Blue Blocks 蓝泡泡#3, Descaler 除垢剂#1, Toilet Discs 洁厕块#3, Pine Toilet Gel 松木洁厕液#12, Drain Opener 管道疏通剂#1
  bottle 500g 80x240x55 8.9, multipack 500g*2 165x240x60 15.9, box x10 140x150x60 12.9
kitchenclean | Kitchen and floor cleaners | 厨房地面清洁 | - | - | commodity | 14 | clean | -
  Degreaser 油污净, Floor Cleaner 地板清洁剂, Glass Cleaner 玻璃水, Multi-Surface Spray 多用途清洁剂, Oven Cleaner 重油污泡沫, Wood Care 家具护理蜡
  bottle 500ml 90x250x60 12.9, bottle 1L 105x270x75 17.9, pouch 450ml 130x220x60 8.9
disinfect | Disinfectants | 消毒用品 | - | - | commodity | 10 | clean | -
  Bleach 漂白消毒液, Laundry Sanitiser 衣物消毒液, Alcohol Spray 酒精喷雾, Washing-Machine Cleaner 洗衣机清洁剂, Hand Sanitiser 免洗洗手液, Surface Disinfectant 家居消毒液
  bottle 500ml 75x220x60 9.9, bottle 1L 95x260x75 16.9, box 300g 120x150x70 14.9
pest | Insect and pest control | 杀虫驱蚊 | - | - | commodity | 8 | clean | s
  Mosquito Liquid 电蚊香液#1, Mosquito Coils 蚊香#3, Insect Spray 杀虫气雾剂#2, Roach Bait 蟑螂药#3, Ant Gel 蚂蚁药#3, Mothballs 樟脑丸#3
  box x3 130x140x60 19.9, bottle 600ml 66x240x66 16.9, box x1 100x130x40 9.9
airfresh | Air fresheners | 空气清新除味 | - | - | impulse | 8 | clean | -
  Lavender Gel 薰衣草固体香#1, Car Scent 车载香氛#1, Lemon Spray 柠檬喷雾#2, Reed Diffuser 无火香薰#1, Fridge Deodoriser 冰箱除味剂#1, Dehumidifier 除湿袋#3
  box x1 90x120x60 12.9, bottle 320ml 60x210x60 15.9, bag x3 180x240x60 16.9
shoecare | Shoe care | 鞋油鞋护 | - | - | commodity | 3 | clean | s
  Black Shoe Polish 黑色鞋油#12, Brown Shoe Polish 棕色鞋油#12, Clear Polish 无色鞋油#12, White Shoe Cleaner 小白鞋清洁剂#3, Insoles 鞋垫#4, Shoe Brush 鞋刷#5
  can 40g 65x25x65 6.9, tube 75ml 40x130x30 8.9, bottle 200ml 60x180x45 12.9, bag x2 120x280x20 9.9, box x1 200x60x60 15.9
toiletroll | Toilet roll | 卷筒卫生纸 | Toilet Roll | 卷纸 | commodity | 40 | paper | s+v
  Soft 柔韧, Coreless 无芯, Bamboo 竹浆本色, Thick 加厚, Embossed 压花, Large 大卷
  multipack x10 300x230x215 22.9, multipack x12 320x240x220 27.9, multipack x4 220x110x215 9.9
tissue | Facial tissue | 抽纸 | Tissue | 抽纸 | commodity | 46 | paper | sc+v
  Soft 柔润, Lotion 乳霜, Bamboo 竹浆本色, Wet-Strong 湿水不破, Scented 清香, Mini Pack 便携
  multipack x6 200x220x130 16.9, bag x1 190x65x130 3.5, multipack x10 215x180x240 24.9, multipack x8 250x140x90 9.9
kitchenpaper | Kitchen paper and wet wipes | 厨房纸湿巾 | - | - | commodity | 26 | paper | s
  Kitchen Towel 厨房用纸#1, Kitchen Wipes 厨房湿巾#23, Hand Wipes 手口湿巾#23, Toilet Wipes 湿厕纸#23, Alcohol Wipes 消毒湿巾#23, Lazy Cloths 懒人抹布#1
  multipack x2 230x220x115 13.9, bag x80 210x80x110 12.9, bag x40 180x60x100 8.9
binbags | Bin bags | 垃圾袋 | Bin Bags | 垃圾袋 | commodity | 22 | handy | s
  Drawstring 抽绳, Handle 背心式, Thick 加厚, Flat 点断, Kitchen 厨房专用, Large 大号
  roll x30 90x150x60 6.9, roll x60 120x180x80 11.9, bag x100 170x200x70 15.9
wrap | Wrap, foil, freezer bags | 保鲜膜袋锡纸 | - | - | commodity | 16 | handy | -
  Cling Film 保鲜膜, Freezer Bags 密封袋, Foil 锡纸, Baking Paper 吸油纸, Stretch Covers 保鲜套, Air-Fryer Liners 空气炸锅纸
  box 30m 310x55x55 12.9, box x50 240x60x60 9.9, bag x100 180x220x50 13.9
sponges | Sponges, cloths, gloves | 抹布手套百洁布 | - | - | commodity | 14 | handy | s
  Sponges 海绵擦#12, Scouring Pads 百洁布#12, Steel Wool 钢丝球#12, Cleaning Cloths 抹布#12, Rubber Gloves 橡胶手套#3, Pan Brush 洗锅刷#3
  bag x4 130x180x60 6.9, bag x6 160x220x70 9.9, bag x1 110x200x40 7.9
batteries | Batteries and bulbs | 电池灯泡 | - | - | commodity | 12 | electric | sc
  AA Batteries/5号电池#12, AAA Batteries/7号电池#12, LED Bulb/LED灯泡#3, Coin Cells 纽扣电池#1, D Batteries/1号电池#1, Night Light 小夜灯#3
  box x4 90x120x20 12.9, box x8 120x130x25 22.9, box x1 75x125x75 15.9
sockets | Sockets, cables, torches | 插座数据线手电 | - | - | commodity | 6 | electric | -
  Extension Lead 插线板#1, USB Cable 数据线#2, Charger 充电器#3, Torch 手电筒#3, Earphones 有线耳机#3, Adapter 转换插头#3
  box 1.8m 130x280x50 45.9, box 1m 95x180x35 25.9, box x1 85x150x50 29.9
foodbox | Food boxes and bottles | 保鲜盒水杯 | - | - | commodity | 14 | kitchen | s+i
  Glass Food Box 玻璃保鲜盒#13, Plastic Food Box 塑料保鲜盒#13, Vacuum Flask 保温杯#2, Water Bottle 随手杯#2, Lunch Box 饭盒#3, Sealed Jar 密封罐#13
  box 600ml 180x80x130 25.9, bottle 500ml 75x220x75 59.0, box 1L 210x90x150 35.9
tableware | Bowls and chopsticks | 碗筷餐具 | - | - | commodity | 10 | kitchen | s+g
  Rice Bowl 饭碗#12, Soup Bowl 汤碗#12, Plate 餐盘#12, Chopsticks 筷子#3, Spoons 汤勺#3, Mug 马克杯#1, Disposable Bowls 一次性碗#3
  box x1 160x80x160 15.9, box x4 180x120x180 39.9, bag x10 80x250x30 16.9
pans | Pans and knives | 锅具刀具 | - | - | commodity | 6 | kitchen | -
  Milk Pan 奶锅#1, Frying Pan 煎锅#13, Kitchen Knife 菜刀#2, Scissors 厨房剪#2, Chopping Board 砧板#2, Peeler 削皮器#2
  box 24cm 290x120x290 89.0, box x1 120x330x35 29.9, box 28cm 320x110x320 129.0
towels | Towels and slippers | 毛巾拖鞋 | - | - | commodity | 12 | textile | s
  Face Towel 面巾#12, Bath Towel 浴巾#1, Hand Towel 方巾#12, Home Slippers 居家拖鞋#34, Bathroom Slippers 浴室拖鞋#34, Dry-Hair Cap 干发帽#1
  box x1 180x90x120 16.9, bag x2 220x100x150 25.9, bag 38# 130x280x110 22.9, bag 42# 140x300x115 24.9
socks | Socks and underwear | 袜子内衣 | - | - | commodity | 12 | textile | -
  Men's Socks 男士中筒袜, Women's Ankle Socks 女士船袜, Children's Socks 儿童袜, Men's Briefs 男士内裤, Women's Briefs 女士内裤, Thermal Tights 保暖打底裤
  bag x3 140x200x30 25.9, bag x1 100x180x20 9.9, box x2 160x200x40 39.9
stationery | Stationery | 文具 | - | - | impulse | 12 | stationery | s
  Gel Pens 中性笔#12, Notebook 笔记本#13, Tape 胶带#13, Glue Stick 固体胶#13, Markers 记号笔#12, Correction Tape 修正带#13, Pencils 铅笔#2
  bag x3 75x180x20 7.9, box x12 90x180x40 15.9, bag x1 105x160x25 5.9
storage | Hangers, hooks, storage | 衣架挂钩收纳 | - | - | commodity | 8 | handy | -
  Hangers 衣架#1, Sticky Hooks 粘钩#2, Storage Box 收纳盒#3, Laundry Bag 洗衣袋#3, Clothes Pegs 晾衣夹#1, Lint Roller 粘毛器#2
  bag x5 220x260x60 19.9, bag x4 110x170x30 9.9, box x1 280x180x200 29.9
umbrella | Umbrellas and rainwear | 雨伞雨衣 | - | - | impulse | 5 | textile | -
  Folding Umbrella 折叠伞#12, Sun Umbrella 遮阳伞#12, Raincoat 雨衣#3, Children's Umbrella 儿童伞#12, Shoe Covers 鞋套#3, Automatic Umbrella 自动伞#12
  bag x1 70x290x70 39.9, box x1 80x300x80 59.0, bag x2 170x230x40 15.9
candles | Party and festive goods | 派对节庆用品 | - | - | impulse | 5 | stationery | -
  Birthday Candles 生日蜡烛#1, Balloons 气球#2, Red Envelopes 红包#1, Gift Wrap 礼品包装纸#1, Paper Cups 纸杯#2, Table Cloth 一次性桌布#3
  bag x10 110x170x20 6.9, bag x50 140x200x30 12.9, bag x20 160x200x80 9.9`,

  baby: `
nappies | Nappies | 纸尿裤 | Nappies | 纸尿裤 | commodity | 14 | baby | s+iv
  Newborn NB/新生儿NB码, Small S/S码, Medium M/M码, Large L/L码, Extra Large XL/XL码, Pull-Up L/拉拉裤L码
  bag x36 300x230x130 79.0, bag x56 340x300x150 119.0, bag x20 230x210x110 45.9
formula | Infant formula | 婴幼儿奶粉 | Formula | 奶粉 | staple | 10 | infantmilk | s+i
  Stage 1/1段, Stage 2/2段, Stage 3/3段, Stage 4/4段, Goat Stage 2/羊奶2段, Goat Stage 3/羊奶3段
  can 800g 127x165x127 268.0, can 400g 100x130x100 148.0, box 400g 130x190x75 128.0
babyfood | Baby food | 婴幼儿辅食 | - | - | staple | 12 | infantmilk | s+i
  Rice Cereal 营养米粉#13, Fruit Puree 果泥#2, Baby Noodles 宝宝面#1, Puffs 泡芙#1, Cod Floss 鳕鱼松#1, Teething Biscuits 磨牙饼#1
  box 225g 130x190x65 29.9, pouch 103g 90x150x35 9.9, can 400g 100x130x100 59.0
babycare | Baby care and wipes | 婴童洗护湿巾 | - | - | staple | 10 | baby | -
  Baby Wipes 婴儿湿巾#1, Baby Wash 沐浴露二合一#2, Baby Cream 面霜#3, Bottle Cleaner 奶瓶清洗剂#2, Talc 爽身粉#3, Cotton Tissues 绵柔巾#1, Feeding Bottle 奶瓶#2
  bag x80 200x80x110 12.9, bottle 400ml 75x200x55 39.9, jar 50g 65x60x65 29.9
dogfood | Dog food | 狗粮 | Dog Food | 狗粮 | commodity | 6 | pet | -+i
  Chicken 鸡肉, Beef 牛肉, Salmon 三文鱼, Puppy 幼犬, Small Breed 小型犬, Lamb 羊肉
  bag 1.5kg 200x290x90 59.0, bag 500g 150x220x60 25.9, can 375g 75x110x75 12.9
catfood | Cat food | 猫粮 | Cat Food | 猫粮 | commodity | 10 | pet | s+i
  Ocean Fish 海洋鱼, Chicken 鸡肉, Kitten 幼猫, Tuna 金枪鱼, Salmon 三文鱼, Indoor 室内成猫
  bag 1.5kg 200x290x90 65.0, bag 400g 140x210x60 22.9, can 170g 85x50x85 8.9, pouch 85g 95x140x20 4.5
pettreats | Pet treats and toys | 宠物零食用品 | - | - | impulse | 8 | pet | -
  Chicken Strips 鸡肉条#123, Cat Sticks 猫条#123, Dental Chews 磨牙棒#123, Freeze-Dried Bites 冻干#123, Ball Toy 玩具球#4, Teaser Wand 逗猫棒#4
  bag 100g 130x190x35 16.9, bag 56g 100x160x25 9.9, box x12 120x160x50 25.9, bag x1 100x200x50 15.9
catlitter | Cat litter and pads | 猫砂尿垫 | - | - | commodity | 8 | pet | -
  Tofu Litter 豆腐猫砂#12, Bentonite Litter 膨润土猫砂#12, Mixed Litter 混合猫砂#12, Training Pads 宠物尿垫#3, Crystal Litter 水晶猫砂#12, Corn Litter 玉米猫砂#12
  bag 2.5kg 230x120x330 25.9, bag 6L 250x140x340 32.9, bag x50 260x300x120 35.9`,
};
