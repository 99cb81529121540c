/** Delivery forms: the record of how an issued paper reached its addressee (D35), to be written on or as recorded. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { ServiceWay, serviceWayNames, type Serve } from '../../../shared/notice/serve';
import { shortVillageName } from '../../../shared/base/region';
import { deliveryRound } from '../../../shared/notice/content/delivery-round';
import { deliveryRecord } from '../../../shared/notice/content/delivery-record';
import { findRecord } from '../../store/docket';
import { ownOffice } from '../desk';
import { findHousehold } from '../facts/household';
import type { Within } from '../session';
import { frameOf } from './letterhead';
import { newestSeq, placeOf, type ComposedForm } from './material';

interface NoticePlace {
  office: string;
  title: string;
  number: string;
  applicant_name: string;
  household_no: string;
}

interface RoundRecord {
  number: string;
  title: string;
  name: string;
  household_no: string;
  phone: string;
  issued_on: string;
}

/** K10: papers of a village in force of which no service is recorded. */
export function composeDeliveryRound({ desk }: Within, villageCode: string): Outcome<ComposedForm> {
  const { db, clock } = desk;
  const office = ownOffice(desk);
  const rows = db.all<RoundRecord>(
    `SELECT n.number, n.title, c.applicant_name AS name, c.household_no, h.phone, n.issued_on
     FROM notices n JOIN cases c ON c.case_no = n.case_no JOIN households h ON h.household_no = c.household_no
     WHERE n.office = ? AND n.state = 'in_force' AND n.served_on IS NULL AND h.village_code = ?
     ORDER BY n.issued_seq`,
    office,
    villageCode,
  );
  if (rows.length === 0) return refuse('nothing_unserved', '这个村（社区）没有未送达的文书');
  const village_name = shortVillageName(villageCode);
  const content = deliveryRound({
    frame: frameOf(db, office, clock.today()),
    village_name,
    rows: rows.map(({ household_no, ...row }) => {
      const known = findHousehold(db, household_no);
      return { ...row, address: known ? placeOf(known.declaration) : '' };
    }),
  });
  return permit({ content, name: `送达清单 ${village_name}` });
}

/** D35: to be written on before the paper is served, filled in afterwards. */
export function composeDelivery({ desk }: Within, noticeNo: string): Outcome<ComposedForm> {
  const { db, clock } = desk;
  const row = db.one<NoticePlace>(
    `SELECT n.office, n.title, n.number, c.applicant_name, c.household_no
     FROM notices n JOIN cases c ON c.case_no = n.case_no WHERE n.notice_no = ?`,
    noticeNo,
  );
  if (!row) return refuse('notice_unknown', '没有这份文书，请从文书列表中选择');
  const seq = newestSeq(db, noticeNo, 'serve');
  const served = seq === null ? null : findRecord(db, { office: row.office, seq })?.body?.payload as Serve | undefined;
  const known = findHousehold(db, row.household_no);
  const content = deliveryRecord({
    frame: frameOf(db, row.office, clock.today()),
    paper_title: row.title,
    paper_number: row.number,
    addressee: row.applicant_name,
    address: known ? placeOf(known.declaration) : '',
    ways: ServiceWay.options.map((way) => ({ name: serviceWayNames[way], used: served?.way === way })),
    served: served
      ? {
          served_on: served.served_on,
          received_by: served.received_by,
          relation: '',
          deliverers: served.deliverers,
          witnesses: served.witnesses,
          remark: '',
        }
      : null,
  });
  return permit({ content, name: `送达回证 ${row.number}` });
}
