// Labels of pictures of packs, in every language.
import type { Labels } from '../labels.ts';

export const imagesLabels = {
  title: { en: 'Pictures of packs', zh: '商品图片' },
  lead: {
    en: 'Choose or drop picture files named by GTIN, such as 6901234567892.png. They stay in this browser, with this project.',
    zh: '选择或拖入以商品条码命名的图片文件，例如 6901234567892.png。图片随本项目保存在此浏览器中。',
  },
  suffix: {
    en: 'A suffix may follow (6901234567892_1.jpg, 06901234567892.1.webp): of several sides the lowest number is taken as the front.',
    zh: '条码后可带后缀（6901234567892_1.jpg、06901234567892.1.webp）：同一商品有多面图片时，以编号最小的一张为正面。',
  },
  limits: {
    en: 'PNG, JPEG or WebP, up to {{mb}} MB each.',
    zh: '支持 PNG、JPEG、WebP，每张不超过 {{mb}} MB。',
  },
  choose: { en: 'Choose pictures…', zh: '选择图片…' },
  none: { en: 'No pictures yet: packs are drawn.', zh: '还没有图片：包装按绘制外观显示。' },
  some: { en: '{{n}} of {{total}} SKUs have a picture.', zh: '{{total}} 个单品中有 {{n}} 个带图片。' },
  remove: { en: 'Remove all pictures', zh: '移除全部图片' },
  removeSure: { en: 'Remove them?', zh: '确定移除？' },
  taking: { en: 'Taking in pictures: {{done}} of {{total}}', zh: '正在导入图片：{{done}}/{{total}}' },
  cancel: { en: 'Cancel', zh: '取消' },
  close: { en: 'Close', zh: '关闭' },
  matched: {
    en: '{{n}} SKUs got a picture from {{files}} files.',
    zh: '{{files}} 个文件中，{{n}} 个单品配上了图片。',
  },
  matchedOne: {
    en: '1 SKU got a picture from {{files}} files.',
    zh: '{{files}} 个文件中，1 个单品配上了图片。',
  },
  matchedNone: {
    en: 'None of the {{files}} files belongs to a SKU of this project.',
    zh: '这 {{files}} 个文件都不属于本项目的单品。',
  },
  further: {
    en: '{{n}} files show further sides of the same packs and were left out.',
    zh: '{{n}} 个文件是同一商品的其他面，未使用。',
  },
  unmatched: { en: 'No SKU for these names ({{n}})', zh: '以下文件名没有对应的单品（{{n}} 个）' },
  near: { en: 'near: {{gtin}}, {{sku}}', zh: '相近：{{gtin}}，{{sku}}' },
  noDigits: { en: 'no GTIN in the name', zh: '文件名中没有条码' },
  noNear: { en: 'no such GTIN in this project', zh: '本项目没有此条码' },
  faults: { en: 'Left out ({{n}})', zh: '未导入（{{n}} 个）' },
  faultKind: {
    en: 'neither PNG, JPEG nor WebP: save it as one of them',
    zh: '不是 PNG、JPEG 或 WebP：请另存为其中一种',
  },
  faultLarge: {
    en: 'too large: at most {{mb}} MB and {{mp}} million pixels',
    zh: '文件过大：不超过 {{mb}} MB、{{mp}} 百万像素',
  },
  faultUnreadable: {
    en: 'cannot be read as a picture: save it again, as PNG or JPEG',
    zh: '无法作为图片读取：请重新保存为 PNG 或 JPEG',
  },
  faultRoom: {
    en: 'no more than {{n}} pictures are kept with a project',
    zh: '每个项目最多保存 {{n}} 张图片',
  },
  full: {
    en: 'The browser gives no more room: some pictures were not kept. Forget kept projects you no longer need, then choose the files again.',
    zh: '浏览器存储空间不足，部分图片未能保存。请删除不再需要的项目，再重新选择文件。',
  },
  many: {
    en: '{{got}} files are more than can be taken in at once; at most {{most}}. Choose them in parts.',
    zh: '一次选择了 {{got}} 个文件，最多 {{most}} 个。请分批选择。',
  },
  failed: { en: 'The pictures could not be taken in: {{message}}', zh: '图片导入失败：{{message}}' },
} as const satisfies Labels;
