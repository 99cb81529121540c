/** Cash forms: receipt (D24), slip of an advance (D25) and claim (D26) of the reserve fund, from its vouchers. */
import type { Event, Receive } from '../../../shared/application/receive';
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { cashReceipt, imprestSlip } from '../../../shared/notice/content/cash-papers';
import { reimbursementSlip } from '../../../shared/notice/content/emergency-forms';
import { ownOffice } from '../desk';
import { reserveBalances } from '../facts/ledger-books';
import { powersOf } from '../facts/office';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import { actAt, gatherMaterial, placeOf, signerOf, type ComposedForm, type Material } from './material';

interface VoucherPlace {
  voucher_no: string;
  case_no: string;
  household_no: string;
  name: string;
  id_number: string;
  amount_fen: number;
  way: 'cash' | 'bank';
  paid_on: string;
  witnesses: string;
  supplement_due: string | null;
  decided_seq: number;
}

const VOUCHER = `SELECT v.voucher_no, a.case_no, a.household_no, a.payee_name AS name,
  a.payee_id_number AS id_number, v.amount_fen, v.way, v.paid_on, v.witnesses, s.supplement_due,
  s.seq AS decided_seq
  FROM vouchers v JOIN awards a ON a.award_no = v.award_no
  JOIN award_stages s ON s.award_no = v.award_no AND s.stage = v.stage`;

interface Voucher {
  row: VoucherPlace;
  material: Material;
}

function findVoucher({ desk }: Within, voucherNo: string): Voucher | null {
  const { db, clock } = desk;
  const row = db.one<VoucherPlace>(`${VOUCHER} WHERE v.voucher_no = ?`, voucherNo);
  if (!row) return null;
  const wish = { code: 'D24', case_no: row.case_no, office: ownOffice(desk), today: clock.today() };
  const material = gatherMaterial(db, wish);
  return material && { row, material };
}

const unknownVoucher = () => refuse('voucher_unknown', '没有这张凭证，请从备用金的支付凭证中选择');

/** What the money was for: the event in the applicant's words, or why they applied. */
function reasonOf(material: Material): string {
  const { event } = material.record;
  if (event !== null) return (JSON.parse(event) as Event).text;
  return actAt<Receive, unknown>(material, material.record.received_seq)?.payload.reason ?? '';
}

/** D24: two slips on one sheet, with the witnesses that the payment recorded. */
export function composeReceipt(inside: Within, voucherNo: string): Outcome<ComposedForm> {
  const found = findVoucher(inside, voucherNo);
  if (!found) return unknownVoucher();
  const { row, material } = found;
  const content = cashReceipt({
    frame: frameOf(inside.desk.db, material.office, row.paid_on),
    receipt_no: row.voucher_no,
    programme_name: material.programme_name,
    case_no: row.case_no,
    payee_name: row.name,
    id_number: row.id_number,
    address: placeOf(material.known.declaration),
    reason: reasonOf(material),
    amount_fen: row.amount_fen,
    paid_on: row.paid_on,
    way: row.way,
    witnesses: JSON.parse(row.witnesses) as string[],
  });
  return permit({ content, name: `领取收据 ${row.name}` });
}

/** D25: what left the reserve, on whose word and by which power. */
export function composeImprestSlip(inside: Within, voucherNo: string): Outcome<ComposedForm> {
  const found = findVoucher(inside, voucherNo);
  if (!found) return unknownVoucher();
  const { row, material } = found;
  const decided = actAt<unknown, { power_no?: string }>(material, row.decided_seq);
  const power = powersOf(inside.desk.db, material.office).find(({ power_no }) => power_no === decided?.result.power_no);
  const content = imprestSlip({
    frame: frameOf(inside.desk.db, material.office, row.paid_on),
    slip_no: row.voucher_no,
    holder_name: row.name,
    purpose: reasonOf(material),
    case_no: row.case_no,
    programme_name: material.programme_name,
    amount_fen: row.amount_fen,
    drawn_on: row.paid_on,
    due_on: row.supplement_due,
    approver_name: decided ? signerOf(material, decided) : '',
    power_document: power?.document_no ?? '',
  });
  return permit({ content, name: `备用金领用单 ${row.name}` });
}

/** D26: the vouchers of one claim, beside what the fund holds now. */
export function composeClaim(inside: Within, reimburseNo: string): Outcome<ComposedForm> {
  const { desk } = inside;
  const { db, clock } = desk;
  const office = ownOffice(desk);
  const rows = db.all<VoucherPlace>(
    `${VOUCHER} WHERE v.office = ? AND v.reimburse_no = ? ORDER BY v.paid_on, v.voucher_no`,
    office,
    reimburseNo,
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return refuse('claim_unknown', '没有这份报销单，请从备用金的报销列表中选择');
  const { fixed_fen, cash_fen, bank_fen } = reserveBalances(db, office);
  const content = reimbursementSlip({
    frame: frameOf(db, office, clock.today()),
    slip_no: reimburseNo,
    from: first.paid_on,
    to: last.paid_on,
    vouchers: rows.map((row) => ({
      paid_on: row.paid_on,
      receipt_no: row.voucher_no,
      payee_name: row.name,
      cause: findVoucherReason(inside, row.voucher_no),
      amount_fen: row.amount_fen,
    })),
    fixed_fen,
    cash_fen,
    bank_fen,
  });
  return permit({ content, name: `备用金报销单 ${reimburseNo}` });
}

function findVoucherReason(inside: Within, voucherNo: string): string {
  const found = findVoucher(inside, voucherNo);
  return found ? reasonOf(found.material) : '';
}
