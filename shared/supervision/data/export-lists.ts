/** Export lists: which lists may leave the desk as an Excel file, and what each column says. */

/** 'id' and 'account' are masked unless whole numbers were asked for with a purpose. */
export type ExportKind = 'text' | 'id' | 'account' | 'fen' | 'count' | 'yes_no';

export interface ExportColumn {
  /** Field of the row that the list's question answers. */
  field: string;
  title: string;
  kind: ExportKind;
  /** What the figure or word means, for the data dictionary. */
  meaning: string;
}

export interface ExportList {
  title: string;
  columns: readonly ExportColumn[];
}

const column = (field: string, title: string, meaning: string, kind: ExportKind = 'text'): ExportColumn => ({
  field,
  title,
  kind,
  meaning,
});

const village = column('village_name', '村（社区）', '家庭现住的村或社区');
const idNumber = column('id_number', '公民身份号码', '待遇领取人或申请人的身份号码', 'id');

export const exportLists = {
  households: {
    title: '家庭名册',
    columns: [
      column('household_no', '家庭编号', '本机登记家庭的编号'),
      column('head_name', '户主', '户主姓名'),
      column('head_id_number', '公民身份号码', '户主的身份号码', 'id'),
      village,
      column('address', '地址', '登记的详细地址'),
      column('phone', '联系电话', '登记的联系电话'),
      column('members_count', '计入人数', '计入共同生活的人数', 'count'),
      column('awards', '在享项目', '现在享受的救助项目'),
      column('monthly_fen', '每月合计（元）', '本月各项月度待遇合计', 'fen'),
      column('registered_on', '登记日期', '首次登记的日期'),
    ],
  },
  cases: {
    title: '案件名册',
    columns: [
      column('case_no', '案件编号', '受理时取得的编号'),
      column('applicant_name', '申请人', '申请人姓名'),
      idNumber,
      village,
      column('programme_name', '救助项目', '申请的项目'),
      column('received_on', '登记日期', '收到申请的日期'),
      column('waiting', '所处环节', '正在等待的步骤，已办结的为结果'),
      column('handler_name', '经办人', '经办人员姓名'),
      column('amount_fen', '金额（元）', '核算或者批准的金额', 'fen'),
    ],
  },
  awards: {
    title: '待遇名册',
    columns: [
      column('award_no', '待遇编号', '批准时取得的编号'),
      column('name', '姓名', '领取人姓名'),
      idNumber,
      village,
      column('programme_name', '救助项目', '享受的项目'),
      column('members_count', '享受人数', '现在享受的人数', 'count'),
      column('amount_fen', '金额（元）', '月度待遇为本月金额，一次性的为合计', 'fen'),
      column('from', '起始月份', '从该月起享受'),
      column('until', '终止月份', '最后一个月；空白为没有期限'),
      column('standing_name', '状态', '在享、暂停发放、已停发或已结束'),
      column('case_no', '案件编号', '据以批准的案件'),
    ],
  },
  notices: {
    title: '文书登记簿',
    columns: [
      column('number', '文号', '发文时取得的文号'),
      column('title', '文书', '文书种类'),
      column('applicant_name', '申请人', '案件申请人姓名'),
      village,
      column('issued_on', '发文日期', '取号发文的日期'),
      column('served_on', '送达日期', '登记的送达日期；空白为未登记'),
      column('prints', '打印次数', '登记的打印次数', 'count'),
      column('case_no', '案件编号', '所属案件'),
    ],
  },
  referrals: {
    title: '转办名册',
    columns: [
      column('number', '转办单号', '转办时取得的文号'),
      column('names', '姓名', '转办涉及的人员'),
      column('programme_name', '事项', '转办的项目'),
      column('department', '接收部门', '转给的部门或单位'),
      column('sent_on', '转出日期', '转出的日期'),
      column('due_on', '回复期限', '应当回复的日期'),
      column('state_name', '状态', '待回复、已超期或办理结果'),
      column('answered_on', '回复日期', '收到回复的日期'),
      column('told_on', '告知日期', '告知申请人的日期'),
      column('reminders', '催办次数', '已催办的次数', 'count'),
    ],
  },
  money: {
    title: '逐人核对表',
    columns: [
      column('name', '姓名', '领取人姓名'),
      column('award_no', '待遇编号', '批准时取得的编号'),
      column('month', '月份', '所属月份'),
      column('decision_fen', '决定（元）', '该月决定应发的金额', 'fen'),
      column('overpaid_fen', '多发（元）', '该月超出现行决定的金额', 'fen'),
      column('due_fen', '应发（元）', '决定与多发之和', 'fen'),
      column('paid_fen', '已发（元）', '已经到账的金额', 'fen'),
      column('returned_fen', '退回（元）', '退汇或者拒付的金额', 'fen'),
      column('withheld_fen', '暂缓（元）', '暂缓发放的金额', 'fen'),
      column('open_fen', '未了（元）', '尚未入账的金额', 'fen'),
      column('holds', '相等', '决定＝应发＝已发＋退回＋暂缓＋未了', 'yes_no'),
    ],
  },
} as const satisfies Record<string, ExportList>;

export type ExportListName = keyof typeof exportLists;

export const exportListNames = Object.keys(exportLists) as [ExportListName, ...ExportListName[]];
