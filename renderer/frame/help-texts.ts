/** Help texts: what each page is for, how to work it, and the rule it rests on. */

export interface HelpText {
  title: string;
  text: readonly string[];
  /** Empty where no rule speaks of the page. */
  rule: string;
  keys: readonly (readonly [string, string])[];
}

const none: HelpText['keys'] = [];
const lookBack = ['F8', '查看某日情况'] as const;

/** By the first part of the address; the longest one that fits is shown. */
const helps: Record<string, HelpText> = {
  '/workbench': {
    title: '工作台',
    text: [
      '左边是快到期的期限和等您办理的案件，点姓名进入案件。',
      '期限按工作日计算，法定节假日和调休以政策包中的放假安排为准。把鼠标停在期限上可看它从哪天起算、何时届满。',
    ],
    rule: '最低生活保障审核确认办法（民发〔2021〕57号）',
    keys: none,
  },
  '/households': {
    title: '家庭',
    text: [
      '一户只登记一次，各项救助都用同一份情况。',
      '先填身份证号，系统自动带出出生日期和性别，并查找是否已经登记。',
      '情况变了用“变更家庭情况”，原来的情况按日期保留；按 F8 填一个日期，可看并打印那天结束时的情况。',
      '一家人分开过用“分户”，合到一起或查明无名人员身份用“并户”，受影响的案件和待遇须逐项核对。',
    ],
    rule: '民发〔2021〕57号第二章',
    keys: [lookBack],
  },
  '/cases/leads': {
    title: '线索',
    text: [
      '网格员、村（社区）、12345热线等发现的困难人员先登记为线索，核实期限写在右边，急难的排在最前。',
      '核实后可以直接受理申请，案件会注明线索；不需要受理的，写明原因办结，并告知反映人。',
    ],
    rule: '任务清单第28项',
    keys: none,
  },
  '/cases': {
    title: '案件',
    text: [
      '列表可按姓名、拼音首字母、身份证号或末四位查找。',
      '案件页左边是步骤和期限，中间是办理记录，右边是金额的由来和文书。',
      '能办的事项是按钮；下一步还不能办的，旁边写明原因。',
    ],
    rule: '民发〔2021〕57号第三章、第四章',
    keys: [lookBack],
  },
  '/approvals': {
    title: '审批',
    text: [
      '左边是等您审核或审批的案件，按受理先后排列。右边同时看家庭情况和金额的由来。',
      '经办、审核、审批须是三个不同的人。审批须在委托权限之内，权限和余量写在意见框上方。',
    ],
    rule: '民发〔2021〕57号第二十条至第二十三条；区民政局委托文件',
    keys: [
      ['J', '下一件'],
      ['K', '上一件'],
      ['Enter', '写意见'],
    ],
  },
  '/referrals': {
    title: '转办',
    text: [
      '不由本镇街决定的事项转给主管部门办理。转办单取号后打印或随同步包送出，到期没有回复的排在最前。',
      '部门回复后登记办理结果，并把结果告知申请人。综合救助意见书中须转办的项目，从家庭页点“转办”，内容自动带入。',
    ],
    rule: '社会救助暂行办法第五条、任务清单第29项',
    keys: none,
  },
  '/awards': { title: '待遇', text: ['正在享受的和已经停发的待遇。点一行看它的决定、每月发放和文书。'], rule: '', keys: none },
  '/awards/uplift': {
    title: '提标测算',
    text: [
      '选政策包和标准开始执行的月份，测算每份在享待遇的变化。测算不改动任何待遇，可以随时停止。',
      '金额只因标准而变的可以批量提标；情况有变动、已暂停、渐退或不再符合的，逐份复核。以前月份的差额按月逐笔补发，不与追回款相抵。',
    ],
    rule: '重庆市城乡居民最低生活保障条例第二十二条',
    keys: none,
  },
  '/money': {
    title: '资金',
    text: [
      '每月按顺序办理：生成批次、第二人复核、封存、导出银行文件、读入回盘、记账、关账。',
      '每个数字都能打开看它的来源。试算平衡页上每句话后有对勾，有一句不符就不能关账。',
    ],
    rule: '困难群众救助补助资金管理办法',
    keys: none,
  },
  '/registers': {
    title: '台账',
    text: [
      '探访、走访、照料协议、救灾、慈善、社工、协理员等循环办理的事项，各有一本台账。栏目、跟进期限按台账设定，期限的天数在政策包里。',
      '每办一次点“登记探访”等续记，自动排定下一次；到期的在工作台和台账页最上面。办完了点“了结”，登记错了也用“了结”并写明。',
      '投诉举报台账不登记举报人的身份。',
    ],
    rule: '任务清单各项',
    keys: none,
  },
  '/statistics/tasks': {
    title: '任务对照',
    text: [
      '区里35项任务逐项列出：本台做什么、在哪里办、当月办了多少。点数字看是哪些户、人、件，点页面名称去办理。',
      '还没有建成的、由区级部门办理的和离线经办台做不了的，都如实写明。',
    ],
    rule: '贯彻落实社会救助改革重点举措任务分工（35项）',
    keys: none,
  },
  '/statistics': { title: '统计', text: ['按月统计的九张表，按今天掌握的情况计算。点数字看它由哪些户、人、件合成，再点一行打开待遇、案件或转办。'], rule: '民政统计调查制度', keys: none },
  '/papers': { title: '文书', text: ['已经发文的文书。打印和送达都有记录，作废的文号不再使用。'], rule: '党政机关公文格式（GB/T 9704—2012）', keys: none },
  '/exchange': {
    title: '同步',
    text: [
      '把本单位的办件导出到优盘，带到区民政局；区里的回执带回来读入。',
      '只有双方的办件簿摘要相同，才显示绿色对勾。',
    ],
    rule: '',
    keys: none,
  },
  '/whatif': {
    title: '试算',
    text: [
      '左边改动情况，右边马上给出每个救助项目的结果、理由和算式。电话咨询可以从空白开始，只填知道的。',
      '没有填的作为“尚不清楚”，缺什么在结果里列出，不会替您猜。',
      '试算什么也不保存；要办理，请到家庭页变更情况或受理申请。',
    ],
    rule: '',
    keys: none,
  },
  '/tools': { title: '工具', text: ['从旧的 Excel 花名册登记家庭。先看检查结果，确认后才写入；有一行不能写入，就一行也不写。'], rule: '', keys: none },
  '/system': { title: '系统', text: ['人员和岗位、委托权限、政策包、备份和核验。'], rule: '', keys: [lookBack] },
};

const fallback: HelpText = { title: '经办台', text: ['请从左边选择页面。'], rule: '', keys: none };

/** The help of the page at an address. */
export function findHelp(pathname: string): HelpText {
  const found = Object.keys(helps).find((path) => pathname.startsWith(path));
  return (found === undefined ? undefined : helps[found]) ?? fallback;
}
