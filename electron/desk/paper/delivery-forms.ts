/** Delivery forms: the record of how an issued paper reached its addressee (D35), to be written on or as recorded. */
import { permit, refuse, type Outcome } from '../../../shared/base/outcome';
import { ServiceWay, serviceWayNames, type Serve } from '../../../shared/notice/serve';
import { deliveryRecord } from '../../../shared/notice/content/delivery-record';
import { findRecord } from '../../store/docket';
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
