/** Finding: what a check of a roster can find, each with its sentence and whether it blocks. */

export type Severity = 'error' | 'warning';

const error = <F>(sentence: (facts: F) => string) => ({ severity: 'error' as const, sentence });
const warning = <F>(sentence: (facts: F) => string) => ({ severity: 'warning' as const, sentence });

/** Every finding. Errors block the whole file; warnings are shown and do not. */
export const rosterFindings = {
  columns_missing: error(
    (f: { columns: string }) => `表头中没有${f.columns}列，请在 Excel 中补上这一列后重新检查`,
  ),
  column_twice: error(
    (f: { first: string; second: string }) =>
      `在第${f.first}列和第${f.second}列都出现了，不知道以哪一列为准，请删除或改名其中一列`,
  ),
  no_rows: error(() => '表头下面没有人员，请确认选对了文件'),
  too_many_households: error(
    (f: { households: number; most: number }) =>
      `共有${f.households}户，一次最多导入${f.most}户，请按村（社区）拆成几个文件分别导入`,
  ),
  id_lost_digits: error(
    () =>
      '号码的末几位已经丢失（Excel 把它存成了数字），不能从本表恢复。请对照证件重填，先把这一列设为“文本”格式',
  ),
  id_missing: error(() => '没有填写。请对照证件补填；新生儿请写“新生儿”并填写出生日期和性别'),
  id_wrong: error((f: { fault: string }) => f.fault),
  number_range: error((f: { fault: string }) => f.fault),
  born_later: error((f: { birth_date: string }) => `出生日期${f.birth_date}晚于今天，请核对号码`),
  name_missing: error(() => '没有填写，请补填姓名；这一行若不是人员，请删除'),
  name_wrong: error(
    (f: { name: string }) => `“${f.name}”不像姓名：须为2至40个字，只含文字和间隔号“·”，请按证件填写`,
  ),
  birth_differs: error(
    (f: { written: string; by_number: string }) =>
      `写的是${f.written}，身份证号上是${f.by_number}，请对照证件改正其中一个`,
  ),
  birth_missing: error(() => '没有证件号码的人员须填写出生日期，如 2022-11-05'),
  birth_unreadable: warning(
    (f: { written: string }) => `“${f.written}”认不出是哪一天，已按身份证号登记，请核对`,
  ),
  sex_differs: error(
    (f: { written: string }) => `写的是“${f.written}”，与身份证号不一致，请对照证件改正其中一个`,
  ),
  sex_missing: error(() => '没有证件号码的人员须填写性别，请填“男”或“女”'),
  relation_unknown: error(
    (f: { word: string }) =>
      `不认识“${f.word}”，请改写为户主、配偶、子、女、孙子女、父母、祖父母、兄弟姐妹或其他`,
  ),
  relation_missing: warning(() => '没有填写，将按“其他”登记，请在登记后补正'),
  relation_sex: warning((f: { word: string }) => `写的是“${f.word}”，与性别不符，请核对`),
  word_unknown: error(
    (f: { word: string; accepts: string }) => `不认识“${f.word}”，请改写为${f.accepts}`,
  ),
  disability_incomplete: error(
    (f: { lacks: string }) => `缺残疾${f.lacks}，请对照残疾证把类别和等级都填上，没有残疾的都不填`,
  ),
  disability_card_differs: error(
    (f: { by_card: string }) => `与残疾证号不一致，证号表示${f.by_card}，请对照残疾证改正`,
  ),
  work_partly: warning(() => '写的是部分丧失劳动能力，将按“有劳动能力”登记，请在入户调查时核实'),
  amount_wrong: error(
    (f: { written: string }) =>
      `“${f.written}”不是金额，请只填数字，单位元，最多两位小数，如 1402.50`,
  ),
  amount_negative: error((f: { written: string }) => `“${f.written}”是负数，金额不能为负，请核对`),
  phone_missing: warning((f: { head: string }) => `${f.head}户没有联系电话，登记后请补填`),
  phone_odd: warning((f: { phone: string }) => `“${f.phone}”不像电话号码，请核对`),
  account_lost_digits: error(
    () =>
      '账号的末几位已经丢失（Excel 把它存成了数字），请对照存折或银行卡重填，先把这一列设为“文本”格式',
  ),
  account_wrong: error(() => '银行账号须为8至32位数字，请对照存折或银行卡改正'),
  account_luhn: warning(() => '没有通过银行卡号校验。存折账号常见如此，请再核对一遍'),
  account_several: warning(
    (f: { head: string }) => `${f.head}户写了几个不同的账号，只登记一个（户主的优先），请核对`,
  ),
  account_elsewhere: warning(
    (f: { household: string }) => `这个账号也用于${f.household}，请核对是否代领`,
  ),
  account_missing: warning((f: { head: string }) => `${f.head}户没有银行账号，登记后请补填`),
  account_holder: error(
    (f: { holder: string }) =>
      `户名“${f.holder}”不是这一户的成员，请核对存折或银行卡，改为成员本人的账户`,
  ),
  bank_missing: error(() => '有银行账号却没有写开户银行，请补填，至少2个字'),
  village_missing: error(
    () => '没有填写，住址里也看不出是哪个村（社区），请按本镇街的村（社区）名称补填',
  ),
  village_unknown: error(
    (f: { village: string; names: string }) => `本镇街没有“${f.village}”，请改为：${f.names}`,
  ),
  village_elsewhere: error(
    (f: { village: string; office: string }) =>
      `“${f.village}”属于${f.office}，不能在本镇街登记，请把这一户移出名册`,
  ),
  household_differs: error(
    (f: { head: string }) => `${f.head}这一户各行写的村（社区）不一样，请改成一致`,
  ),
  area_by_village: warning(
    () => '没有写明城市还是农村，将按村（居）委会类别登记，请在登记后核对',
  ),
  address_missing: warning((f: { village: string }) => `没有写住址，将登记为“${f.village}”，请补填`),
  head_blank: error(
    () => '看不出这个人属于哪一户，请补填户主姓名或户主身份证号，户主本人请写“户主”',
  ),
  head_missing: error(
    (f: { head: string }) =>
      `户主“${f.head}”这一户没有户主本人的一行，请补上户主一行，“与户主关系”写“户主”`,
  ),
  head_repeated: error(
    (f: { name: string; row: number }) =>
      `“${f.name}”也写成了户主，第${f.row}行已有户主。一户只能有一个户主，请核对“与户主关系”或拆成两户`,
  ),
  head_differs: error(
    (f: { written: string; name: string }) =>
      `写的是“${f.written}”，与户主本人那一行（${f.name}）不一致，请改成一致`,
  ),
  person_twice: error(
    (f: { name: string; row: string }) =>
      `${f.name}的号码与${f.row}相同，一人只能登记一次、只在一户，请删除或改正其中一行`,
  ),
  person_registered: error(
    (f: { name: string; household_no: string }) =>
      `${f.name}已登记在家庭${f.household_no}，请从名册中删去这一户，或在该家庭中办理变更`,
  ),
  household_refused: error((f: { head: string; fault: string }) => `${f.head}户：${f.fault}`),
  count_differs: warning(
    (f: { written: number; rows: number }) =>
      `写的是${f.written}人，名册中这一户有${f.rows}行，请核对是否漏了人`,
  ),
  total_differs: warning(
    (f: { written: string; sum: string }) =>
      `合计行写的是${f.written}元，各行相加是${f.sum}元，请核对是否漏行或录错`,
  ),
  amount_not_kept: warning(
    (f: { columns: string }) => `${f.columns}只核对、不登记，待遇须经审核确认后产生`,
  ),
  column_unused: warning(
    (f: { columns: string }) => `不认识这些列，内容不会导入：${f.columns}`,
  ),
  facts_unknown: warning(
    (f: { columns: string }) => `没有${f.columns}列，这些情况将记为“尚不清楚”，受理前请补全`,
  ),
  sheet_skipped: warning(
    (f: { sheets: string }) => `工作表${f.sheets}已隐藏或没有人员表头，没有读取，请确认不需要导入`,
  ),
  more_findings: warning((f: { left: number }) => `还有${f.left}条没有列出，改正后请重新检查`),
};

export type RosterCode = keyof typeof rosterFindings;
type FactsOf<C extends RosterCode> = Parameters<(typeof rosterFindings)[C]['sentence']>[0];

/** Where a finding stands; the header word as the file has it. */
export interface Place {
  sheet: string;
  row: number | null;
  column: string | null;
}

/** One finding; `facts` carries `severity`, `sheet`, `row` and `column` beside its own. */
export interface RosterFinding {
  code: RosterCode;
  message: string;
  facts: Record<string, unknown> & Place & { severity: Severity };
}

/** Gathers findings in the order they are made. */
export interface Findings {
  add: <C extends RosterCode>(code: C, place: Place, facts: FactsOf<C>) => void;
  hasErrors: () => boolean;
  /** Whether an error stands in the row. */
  blocked: (sheet: string, row: number) => boolean;
  all: () => RosterFinding[];
}

/** `named`: sentences tell the sheet, for files that have several. */
export function gatherFindings(named: boolean): Findings {
  const list: RosterFinding[] = [];
  const bad = new Set<string>();
  return {
    add: (code, place, facts) => {
      const { severity, sentence } = rosterFindings[code];
      const message = `${placeText(place, named)}${(sentence as (f: unknown) => string)(facts)}`;
      list.push({ code, message, facts: { ...(facts as object), ...place, severity } });
      if (severity === 'error') bad.add(`${place.sheet}:${place.row ?? ''}`);
    },
    hasErrors: () => bad.size > 0,
    blocked: (sheet, row) => bad.has(`${sheet}:${row}`),
    all: () => shortened(inReadingOrder(list)),
  };
}

/** The most findings one look shows. */
export const GREATEST_FINDINGS = 1000;

function shortened(list: RosterFinding[]): RosterFinding[] {
  const left = list.length - GREATEST_FINDINGS;
  if (left <= 0) return list;
  const more = gatherFindings(false);
  more.add('more_findings', { sheet: '', row: null, column: null }, { left });
  return [...list.slice(0, GREATEST_FINDINGS), ...more.all()];
}

/** '第12行“身份证号码”：'. */
function placeText({ sheet, row, column }: Place, named: boolean): string {
  const where = `${named && sheet !== '' ? `工作表“${sheet}”` : ''}${row === null ? '' : `第${row}行`}`;
  const what = column === null ? '' : `“${column}”`;
  return where + what === '' ? '' : `${where}${what}：`;
}

/** Errors before warnings; of the whole file first, then by row. */
function inReadingOrder(list: readonly RosterFinding[]): RosterFinding[] {
  const rank = ({ facts }: RosterFinding) => (facts.severity === 'error' ? 0 : 1);
  const sheets = [...new Set(list.map(({ facts }) => facts.sheet))];
  return [...list].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      sheets.indexOf(a.facts.sheet) - sheets.indexOf(b.facts.sheet) ||
      (a.facts.row ?? 0) - (b.facts.row ?? 0),
  );
}
