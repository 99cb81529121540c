/** Look-alike: folds characters that are mistaken for one another in names, so that 侯明 finds 候明. */
import { comparableName } from '../base/names';

/** Each word is a set of characters that handwriting, worn cards or typing confuse; the first stands for all. */
const groups =
  '已己巳 未末 土士 日曰 戊戌戍戎 晴睛 冶治 侯候 芬芳 毋母 茶荼 祟崇 王玉壬 天夭 千干于 人入 大太犬 ' +
  '今令 贝见 丹舟 田由甲申 全金 朋明 怡恰 建健 杨扬 陈阵 陶淘 刁习 卞卡 汨汩 玟玫 ' +
  '幕慕 墓暮 竞竟 拨拔 享亨 折析 徙徒 梁粱 藉籍 竿芋 辛幸 斤斥 季李 免兔 乌鸟 鸣呜 ' +
  '仓仑 沦沧 代伐 休体 住往佳 泠冷 冯马 洋祥 淋琳 琪棋 彬杉 娟涓 晓哓 荣蓉榮 容溶 ' +
  '丽莉 辉晖 红虹 军君 华桦華 英瑛 珍诊 玲铃 娜哪 峰锋 兰蓝蘭 燕雁 萍苹 国國 龙龍';

const folded = new Map(
  groups.split(' ').flatMap((group) => {
    const [first = '', ...others] = [...group];
    return others.map((sign) => [sign, first] as const);
  }),
);

/** The name with every such character replaced by the first of its set; without dots and blanks. */
export function shapeOfName(name: string): string {
  return [...comparableName(name)].map((sign) => folded.get(sign) ?? sign).join('');
}
