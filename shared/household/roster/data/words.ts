/** Words: what clerks write in the cells of a roster, and the code each stands for. */
import type {
  disabilityKinds,
  incomeKinds,
  relations,
  studentStages,
} from '../../../policy/data/codes';

export const relationWords: Record<keyof typeof relations, readonly string[]> = {
  head: ['户主', '本人', '户主本人', '本人户主', '本人(户主)', '申请人', '户主(本人)'],
  spouse: ['配偶', '夫', '妻', '丈夫', '妻子', '夫妻', '爱人', '老伴', '老婆', '老公'],
  son: [
    '子', '儿', '儿子', '长子', '大儿子', '大子', '次子', '二儿子', '二子', '三子', '三儿子', '四子', '五子', '六子',
    '幼子', '小儿子', '独子', '独生子', '养子', '继子', '养子或继子', '非婚生子',
  ],
  daughter: [
    '女', '女儿', '长女', '大女儿', '大女', '次女', '二女儿', '二女', '三女', '三女儿', '四女', '五女', '六女', '幼女',
    '小女儿', '独女', '独生女', '养女', '继女', '养女或继女', '非婚生女',
  ],
  grandchild: [
    '孙', '孙子', '孙儿', '孙女', '孙女儿', '长孙', '次孙', '长孙女', '次孙女', '孙子女', '外孙', '外孙子', '外孙女',
    '外孙子女', '孙子或孙女', '曾孙', '曾孙子', '曾孙女', '重孙', '重孙子', '重孙女', '曾外孙',
  ],
  parent: [
    '父', '母', '父亲', '母亲', '父母', '爸爸', '妈妈', '公公', '婆婆', '公婆', '岳父', '岳母', '岳父母', '继父', '继母',
    '养父', '养母',
  ],
  grandparent: [
    '祖父', '祖母', '爷爷', '奶奶', '外祖父', '外祖母', '外公', '外婆', '祖父母', '外祖父母', '曾祖父', '曾祖母',
  ],
  sibling: [
    '兄', '弟', '姐', '妹', '哥', '哥哥', '弟弟', '姐姐', '妹妹', '兄弟', '姐妹', '兄弟姐妹', '大哥', '大姐', '胞兄', '胞弟',
    '胞姐', '胞妹',
  ],
  other: [
    '其他', '其它', '儿媳', '儿媳妇', '媳妇', '女婿', '孙媳', '孙媳妇', '孙女婿', '外孙媳', '侄子', '侄儿', '侄女', '侄',
    '外甥', '外甥女', '叔', '叔叔', '伯', '伯父', '叔父', '舅', '舅舅', '姑', '姑姑', '姨', '姨妈', '嫂', '嫂子', '弟媳', '姐夫',
    '妹夫', '堂兄', '堂弟', '表兄', '表弟', '亲属', '其他亲属', '非亲属', '其他非亲属', '寄养', '监护人', '被监护人',
  ],
};

export const studentWords: Record<keyof typeof studentStages | 'none', readonly string[]> = {
  preschool: ['学前教育', '学前', '幼儿园', '学前班', '幼教'],
  compulsory: ['义务教育', '九年义务教育', '小学', '小学生', '小学在读', '初中', '初中生', '初中在读'],
  senior: ['普通高中', '高中', '普高', '高中生', '高中在读'],
  vocational: ['中等职业教育', '中职', '中专', '职高', '技校', '职业高中', '技工学校', '中专生', '职中', '中职在读'],
  college: ['大专', '专科', '高职', '大专生', '专科生', '大专在读', '高等职业教育'],
  bachelor: ['本科', '大学', '大学本科', '本科生', '大学生', '本科在读'],
  none: ['否', '未就学', '不在学', '未上学', '毕业', '已毕业', '非在校', '不在校', '未入学', '学龄前', '辍学', '肄业'],
};

export const incomeKindWords: Record<keyof typeof incomeKinds, readonly string[]> = {
  wage: ['工资性收入', '工资收入', '工资', '工资性', '务工', '打工', '务工收入', '打工收入', '零工', '临工', '劳务'],
  business: ['经营净收入', '经营性收入', '经营收入', '经营', '经营性', '个体', '个体经营', '生意', '做生意'],
  farm: ['种养业净收入', '种养业收入', '种养业', '种养殖', '种植', '种植业', '养殖', '养殖业', '务农', '农业', '种地', '务农收入'],
  property: ['财产净收入', '财产性收入', '财产收入', '财产性', '财产', '租金', '房租', '利息', '分红', '土地流转'],
  transfer: [
    '转移净收入', '转移性收入', '转移收入', '转移性', '养老金', '退休金', '养老保险', '城乡居民养老保险', '赡养费', '抚养费',
    '扶养费', '离退休金',
  ],
  exempt: ['不计入的收入', '不计入', '免计', '优抚金', '抚恤金', '高龄津贴', '残疾人两项补贴', '助学金', '奖学金', '计生奖扶'],
};

export const disabilityWords: Record<keyof typeof disabilityKinds, RegExp> = {
  visual: /视力|盲/,
  hearing: /听力|聋/,
  speech: /言语|语言|哑/,
  physical: /肢体/,
  intellectual: /智力/,
  mental: /精神/,
  multiple: /多重|综合/,
};

/** Digits of the kind on a disability card, in the national order (GB/T 26341). */
export const disabilityDigits: readonly (keyof typeof disabilityKinds)[] = [
  'visual',
  'hearing',
  'speech',
  'physical',
  'intellectual',
  'mental',
  'multiple',
];

export const gradeWords: Record<1 | 2 | 3 | 4, readonly string[]> = {
  1: ['1', '一', '壹', 'Ⅰ', 'I'],
  2: ['2', '二', '贰', 'Ⅱ', 'II'],
  3: ['3', '三', '叁', 'Ⅲ', 'III'],
  4: ['4', '四', '肆', 'Ⅳ', 'IV'],
};

export const areaWords: Record<'urban' | 'rural' | 'by_village', readonly string[]> = {
  urban: [
    '城市', '城镇', '城', '非农', '非农业', '非农业户口', '城市低保', '城镇低保', '城镇户口', '城市户口', '城镇居民', '城市居民',
  ],
  rural: ['农村', '农业', '农', '农业户口', '农村低保', '农村户口', '农村居民', '乡村'],
  by_village: ['居民户口', '居民', '家庭户', '居民家庭户', '集体户', '城乡居民'],
};

export const yesNoWords: Record<'yes' | 'no', readonly string[]> = {
  yes: ['是', '有', '√', '✓', '✔', '对', 'Y', 'YES', '1', '重病', '大病', '计入', '享受', '患病'],
  no: ['否', '没有', '×', '✗', '不是', 'N', 'NO', '0', '健康', '良好', '不计入', '不享受', '一般'],
};

export const workWords: Record<'yes' | 'partly' | 'no', readonly string[]> = {
  yes: ['是', '有', '有劳动能力', '健全', '正常', '普通劳动力', '全劳动力', '√', '1', '完全劳动能力', '劳动力'],
  partly: [
    '部分', '部分丧失', '部分丧失劳动能力', '部分劳动能力', '弱劳动力', '半劳动力', '弱劳动力或半劳动力', '有部分劳动能力',
  ],
  no: [
    '否', '无', '没有', '丧失', '完全丧失', '丧失劳动能力', '完全丧失劳动能力', '无劳动能力', '无劳动力', '×', '0', '无劳力',
  ],
};

export const sexWords: Record<'m' | 'f', readonly string[]> = {
  m: ['男', '男性', 'M', '1'],
  f: ['女', '女性', 'F', '2'],
};

/** Cells that say nothing. */
export const blankWords: readonly string[] = ['', '-', '--', '—', '——', '－', '/', '\\', '无', '暂无', '空', '没', '、', '．', '。'];

/** In place of a number: a child that has none yet. */
export const newbornWords: readonly string[] = ['新生儿', '未上户', '未上户口', '新生儿未上户', '尚未上户', '未办户口'];
