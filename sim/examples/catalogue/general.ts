// Catalogue rows only a hypermarket carries: textiles, appliances, leisure, hardware. Row format: see rows.ts.

export const generalRows = {
  textile: `
bedding | Bedding | 床品套件 | - | - | commodity | 5 | textile | -
  Four-Piece Set 四件套, Duvet 被芯, Summer Quilt 夏凉被, Pillow 枕芯, Fitted Sheet 床笠, Pillowcases 枕套, Blanket 毛毯
  bag 1.5m 340x260x120 129.0, bag 1.8m 380x280x140 169.0, box 2m 400x120x300 199.0
curtain | Curtains and mats | 窗帘地垫 | - | - | commodity | 3 | textile | -
  Door Mat 门垫, Bath Mat 浴室地垫, Curtain 窗帘, Sofa Throw 沙发巾, Table Mat 餐垫, Cushion 抱枕
  bag x1 300x110x300 39.9, bag x2 340x140x300 69.0
menswear | Men's basics | 男装基础款 | - | - | commodity | 5 | apparel | -
  T-Shirt 圆领T恤, Polo 翻领T恤, Shorts 休闲短裤, Trousers 休闲长裤, Pyjamas 家居服, Thermal Set 保暖内衣
  bag M 250x300x30 59.0, bag L 250x310x32 59.0, bag XL 260x320x34 62.0
womenswear | Women's basics | 女装基础款 | - | - | commodity | 5 | apparel | -
  T-Shirt 圆领T恤, Leggings 打底裤, Pyjamas 家居服, Cardigan 针织开衫, Camisole 吊带背心, Thermal Set 保暖内衣
  bag M 240x300x30 59.0, bag L 240x310x32 59.0, bag XL 250x320x34 62.0
kidswear | Children's clothing | 童装 | - | - | commodity | 5 | apparel | -
  T-Shirt 短袖T恤, Trousers 长裤, Pyjamas 家居服, Vest 背心, Thermal Set 保暖内衣, Shorts 短裤
  bag 110cm 210x250x28 39.9, bag 120cm 210x260x28 42.9, bag 130cm 220x270x30 45.9
shoes | Shoes | 鞋类 | - | - | commodity | 4 | apparel | -
  Canvas Shoes 帆布鞋, Running Shoes 跑步鞋, Sandals 凉鞋, Children's Trainers 童鞋, Cotton Shoes 棉鞋, Rain Boots 雨鞋
  box 38# 300x115x200 89.0, box 40# 310x118x205 89.0, box 42# 325x120x210 95.0
bags | Bags and luggage | 箱包 | - | - | commodity | 3 | apparel | -
  Backpack 双肩包, School Bag 书包, Tote 手提袋, Wash Bag 洗漱包, Wallet 钱包, Belt Bag 腰包
  bag x1 300x380x150 99.0, bag S 220x260x80 49.0
hats | Hats, gloves, scarves | 帽子手套围巾 | - | - | impulse | 3 | apparel | -
  Sun Hat 遮阳帽#1, Baseball Cap 棒球帽#1, Knit Gloves 针织手套#2, Scarf 围巾#1, Ear Muffs 耳罩#1, Sun Sleeves 冰袖#2
  bag x1 230x120x230 29.9, bag x2 160x220x30 19.9`,

  appliance: `
ricecooker | Rice cookers | 电饭煲 | Rice Cooker | 电饭煲 | commodity | 2 | appliance | -
  Basic 基础款, Smart 智能, Pressure 压力, Low-Sugar 低糖, Ceramic 陶瓷内胆, Mini 迷你
  box 3L 300x260x340 199.0, box 4L 330x280x360 259.0
kettle | Kettles and blenders | 水壶料理机 | - | - | commodity | 3 | appliance | -
  Electric Kettle 电热水壶, Health Pot 养生壶, Blender 榨汁机, Soy Milk Maker 豆浆机, Egg Boiler 煮蛋器, Coffee Maker 咖啡机
  box 1.5L 220x260x200 99.0, box 1.8L 240x280x210 139.0, box 0.6L 190x230x180 79.0
cooking | Cooking appliances | 厨房小电 | - | - | commodity | 2 | appliance | -
  Air Fryer 空气炸锅, Induction Hob 电磁炉, Hot Pot 电火锅, Toaster 面包机, Steamer 电蒸锅, Griddle 电饼铛
  box 3L 320x320x320 199.0, box 5L 350x340x350 269.0
haircare | Hair dryers and shavers | 电吹风剃须刀 | - | - | commodity | 3 | appliance | -
  Hair Dryer 电吹风, Electric Shaver 电动剃须刀, Hair Clippers 理发器, Curling Iron 卷发棒, Electric Toothbrush 电动牙刷, Facial Brush 洁面仪
  box x1 180x230x90 129.0, box Pro 200x240x100 199.0
fans | Fans and heaters | 风扇取暖 | - | - | commodity | 2 | appliance | -
  Desk Fan 台扇, Clip Fan 夹扇, Handheld Fan 手持风扇, Fan Heater 暖风机, Hot-Water Bag 电热水袋, Humidifier 加湿器
  box 9in 280x320x200 89.0, box 12in 340x370x220 139.0, box Mini 140x220x90 49.0
lamps | Lamps and lighting | 灯具照明 | - | - | commodity | 3 | electric | -
  Desk Lamp 台灯, Ceiling Lamp 吸顶灯, LED Strip/LED灯带, Sensor Light 感应灯, Emergency Light 应急灯, Spotlight 射灯
  box 8W 200x260x120 69.0, box 12W 240x280x140 99.0, box x2 150x160x80 39.9
audio | Headphones and speakers | 耳机音箱 | - | - | impulse | 3 | electric | -
  Wireless Earbuds 无线耳机, Headphones 头戴耳机, Bluetooth Speaker 蓝牙音箱, Radio 收音机, Microphone 麦克风, Earphones 入耳式耳机
  box x1 110x150x50 99.0, box Pro 160x200x90 199.0
phonegear | Phone accessories | 手机配件 | - | - | impulse | 5 | electric | -
  Power Bank 充电宝, Phone Case 手机壳, Screen Film 手机膜, Phone Stand 手机支架, Car Charger 车充, Selfie Stick 自拍杆
  box x1 100x180x30 39.9, box Plus 110x190x40 69.0, bag L 95x170x20 19.9
computer | Computer accessories | 电脑配件 | - | - | commodity | 2 | electric | -
  Mouse 鼠标, Keyboard 键盘, USB Drive/U盘, Mouse Mat 鼠标垫, Webcam 摄像头, Hub 扩展坞
  box x1 140x190x60 59.0, box Pro 200x210x70 119.0
storagemedia | Memory and printers | 存储打印 | - | - | commodity | 1 | electric | -
  Memory Card 存储卡#12, Ink Cartridge 墨盒#1, Copy Paper 复印纸#3, Photo Paper 相纸#3, External Drive 移动硬盘#2, Label Tape 标签纸#1
  box 64G 95x140x20 59.0, box 128G 95x150x22 99.0, box A4 215x60x300 25.9`,

  leisure: `
blocks | Building blocks | 积木拼装 | Blocks | 积木 | impulse | 4 | toys | -
  City 城市, Space 太空, Farm 农场, Race Car 赛车, Castle 城堡, Dinosaur 恐龙
  box 120pcs 200x140x50 39.9, box 300pcs 280x190x60 89.0, box 600pcs 350x260x70 159.0
dolls | Dolls and plush | 娃娃毛绒 | - | - | impulse | 3 | toys | -
  Plush Bear 毛绒熊, Plush Rabbit 毛绒兔, Fashion Doll 换装娃娃, Baby Doll 仿真娃娃, Plush Panda 毛绒熊猫, Hand Puppet 手偶
  bag 30cm 200x300x150 49.9, box 25cm 180x320x80 69.0
vehicles | Toy vehicles | 玩具车 | - | - | impulse | 4 | toys | -
  Pull-Back Car 回力车, Remote Car 遥控车, Fire Engine 消防车, Digger 挖掘机, Train Set 火车套装, Aeroplane 飞机模型
  box x1 180x110x80 29.9, box L 300x180x140 79.0
games | Games and puzzles | 桌游拼图 | - | - | impulse | 3 | toys | -
  Jigsaw 拼图#1, Playing Cards 扑克#2, Chess 象棋#3, Board Game 桌游#3, Magic Cube 魔方#2, Flash Cards 识字卡#2
  box 500pcs 260x50x180 39.9, box x1 70x100x25 9.9, box L 300x60x300 69.0
art | Art and craft | 美术手工 | - | - | impulse | 4 | stationery | -
  Crayons 蜡笔, Watercolour Pens 水彩笔, Modelling Clay 彩泥, Paint Set 颜料套装, Sketch Book 素描本, Origami Paper 手工折纸
  box x12 180x130x30 15.9, box x24 220x190x40 29.9, box x36 260x230x50 45.9
office | Office supplies | 办公用品 | - | - | commodity | 4 | stationery | -
  File Box 档案盒#1, Stapler 订书机#3, Sticky Notes 便利贴#2, Calculator 计算器#3, Folder 文件夹#1, Scissors 剪刀#3
  box x1 240x320x55 15.9, bag x3 120x160x40 12.9, bag L 110x190x30 9.9
schoolset | School supplies | 学生用品 | - | - | commodity | 5 | stationery | -
  Exercise Books 作业本#1, Pencil Case 笔袋#2, Ruler Set 尺子套装#3, Compasses 圆规#3, Book Covers 书皮#1, Drawing Board 画板#2
  bag x5 180x240x20 12.9, box x1 210x70x50 19.9, bag L 100x200x15 6.9
books | Books | 图书 | Book | 图书 | impulse | 4 | press | -
  Picture 儿童绘本, Cookery 美食菜谱, Novel 小说, Health 健康养生, Travel 旅行, School 教辅, Riddles 益智谜语
  box 16# 170x240x18 32.0, box 32# 130x185x16 25.0
ballsport | Ball sports | 球类运动 | - | - | impulse | 2 | sport | -
  Basketball 篮球#1, Football 足球#1, Badminton Set 羽毛球拍#3, Shuttlecocks 羽毛球#2, Table-Tennis Set 乒乓球拍#3, Volleyball 排球#1
  box x1 240x240x240 79.0, bag x3 100x280x100 29.9, bag x2 180x300x60 59.0
fitness | Fitness | 健身器材 | - | - | impulse | 2 | sport | -
  Yoga Mat 瑜伽垫, Skipping Rope 跳绳, Resistance Band 弹力带, Dumbbell 哑铃, Knee Support 护膝, Foam Roller 泡沫轴
  bag x1 140x320x140 59.0, box L 120x200x60 29.9
outdoor | Outdoor and camping | 户外露营 | - | - | impulse | 2 | sport | -
  Picnic Mat 野餐垫, Folding Chair 折叠椅, Camping Lamp 露营灯, Gas Stove 卡式炉, Cool Box 保温箱, Water Gun 水枪
  bag x1 260x320x100 69.0, box L 340x110x260 129.0
swim | Swimming and beach | 游泳戏水 | - | - | impulse | 2 | sport | -
  Goggles 泳镜, Swim Cap 泳帽, Swim Ring 游泳圈, Beach Toys 沙滩玩具, Swimsuit 泳衣, Nose Clip Set 鼻夹耳塞
  box x1 190x70x60 29.9, bag L 190x250x40 39.9
cycling | Cycling | 骑行用品 | - | - | commodity | 1 | sport | -
  Helmet 头盔, Lock 车锁, Pump 打气筒, Bell 车铃, Lights 车灯, Raincover 车罩
  box x1 290x180x210 79.0, bag L 120x220x60 29.9`,

  hardware: `
tools | Hand tools | 五金工具 | - | - | commodity | 2 | tools | -
  Screwdriver Set 螺丝刀套装#1, Hammer 锤子#2, Pliers 钳子#2, Tape Measure 卷尺#2, Wrench 扳手#2, Utility Knife 美工刀#2
  box x6 200x280x50 39.9, bag x1 110x260x35 19.9
fixings | Screws, glue, tape | 螺丝胶带胶水 | - | - | commodity | 3 | tools | -
  Super Glue 强力胶#1, Sealing Tape 封箱胶带#2, Double-Sided Tape 双面胶#2, Nails 钉子#3, Wall Plugs 膨胀螺丝#3, Silicone 玻璃胶#1
  bag x1 90x160x35 8.9, roll x3 110x180x110 15.9, box x50 100x130x40 9.9
paint | Paint and repair | 油漆修补 | - | - | commodity | 1 | tools | -
  Wall Repair 补墙膏#2, Spray Paint 自喷漆#1, Paint Brush 油漆刷#3, Wallpaper 墙贴#3, Grout Pen 美缝剂#2, Mould Remover 除霉啫喱#1
  can 400ml 66x200x66 19.9, bottle 250g 60x190x60 16.9, bag x1 140x260x40 12.9
plumbing | Bathroom fittings | 卫浴配件 | - | - | commodity | 1 | tools | -
  Shower Head 花洒, Tap 水龙头, Hose 软管, Toilet Seat 马桶垫, Shelf 置物架, Suction Hooks 吸盘挂钩
  box x1 200x260x90 59.0, bag L 150x230x60 29.9
car | Car care | 汽车用品 | - | - | commodity | 3 | auto | -
  Car Wash 洗车液#1, Glass Water 汽车玻璃水#1, Wax 车蜡#2, Car Cloth 擦车巾#3, Sunshade 遮阳挡#3, Tyre Gauge 胎压计#3
  bottle 2L 150x290x100 19.9, bottle 500ml 80x230x60 29.9, bag x1 180x240x50 25.9
carinside | Car interior | 汽车内饰 | - | - | impulse | 2 | auto | -
  Seat Cushion 坐垫, Phone Mount 车载支架, Tissue Box 车载纸巾盒, Bin 车载垃圾桶, Neck Pillow 颈枕, Floor Mat 脚垫
  box x1 240x120x200 49.0, bag L 300x320x80 69.0
garden | Garden and plants | 园艺绿植 | - | - | impulse | 3 | gardening | -
  Potting Soil 营养土#1, Flower Pot 花盆#2, Seeds 花菜种子#2, Watering Can 浇水壶#2, Plant Food 植物营养液#3, Succulent 多肉盆栽#2
  bag 5L 220x300x100 15.9, box x1 160x150x160 19.9, bottle 500ml 75x210x60 12.9
cleantools | Cleaning tools | 清洁工具 | - | - | commodity | 4 | handy | -
  Mop Head 拖把替换头, Dustpan Set 扫把簸箕, Toilet Brush 马桶刷, Window Wiper 擦窗器, Feather Duster 除尘掸, Bucket 水桶
  bag x1 180x330x70 25.9, box L 300x320x200 39.9
bins | Bins and baskets | 垃圾桶收纳篮 | - | - | commodity | 3 | handy | -
  Pedal Bin 脚踏垃圾桶, Press Bin 按压垃圾桶, Laundry Basket 脏衣篮, Storage Basket 收纳篮, Drawer Box 抽屉盒, Shoe Box 鞋盒
  box 8L 260x320x260 39.9, box 12L 300x370x300 55.0
bakeware | Bakeware and tea sets | 烘焙茶具 | - | - | impulse | 3 | kitchen | -
  Baking Tin 烤盘, Cake Mould 蛋糕模, Tea Set 茶具套装, Teapot 茶壶, Whisk 打蛋器, Kitchen Scale 厨房秤
  box x1 240x110x240 45.9, box x6 320x160x240 129.0, bag L 130x300x60 25.9
glassware | Glasses and jugs | 玻璃杯凉水壶 | - | - | commodity | 3 | kitchen | -
  Water Glass 玻璃水杯, Wine Glass 红酒杯, Jug 凉水壶, Beer Glass 啤酒杯, Tea Mug 带盖茶杯, Shot Glasses 小酒杯
  box x2 180x130x95 29.9, box x6 270x140x180 69.0, box 1.5L 160x270x130 45.9
thermos | Thermal jugs and pots | 保温壶焖烧 | - | - | commodity | 2 | kitchen | -
  Thermal Jug 保温壶, Food Jar 焖烧罐, Travel Mug 车载杯, Sports Flask 运动保温杯, Tea Flask 泡茶杯, Children's Flask 儿童保温杯
  box 500ml 95x260x95 79.0, box 1L 140x300x140 119.0, box 2L 180x320x180 149.0`,
};
