/** Timeline: the acts that touched a thing, each as a plain sentence, newest first. */
import type { TimelineRow } from '../../../shared/application/rows';
import type { RecordHead } from '../../../shared/docket/record';
import { sentenceOf } from '../../../shared/docket/sentence';
import { postNames } from '../../../shared/base/posts';
import { acts, findKind } from '../../../shared/docket/act';
import type { ReadableDb } from '../../store/database';
import { findRecord } from '../../store/docket';
import type { Within } from '../session';
import { ownOffice } from '../desk';
import { powersOf } from '../facts/office';
import { stoodInFor } from '../standing';

/** The post in which it was done; 代 where it was another's. */
function postName(db: ReadableDb, { office, officer, post, date }: RecordHead): string {
  const absent = stoodInFor(db, { office, officer, post, date });
  return absent === null ? postNames[post] : `代${absent}，${postNames[post]}`;
}

/** All acts that concern a case, household, award, batch or paper. */
export function timelineOf(inside: Within, no: string): TimelineRow[] {
  const { db } = inside.desk;
  const places = db.all<{ office: string; epoch: number; seq: number }>(
    'SELECT office, epoch, seq FROM touches WHERE no = ? ORDER BY epoch DESC, seq DESC LIMIT 500',
    no,
  );
  const powers = new Map(
    powersOf(db, ownOffice(inside.desk)).map((power) => [power.power_no, power.document_no]),
  );
  return places.flatMap((place) => {
    const record = findRecord(db, place);
    if (!record) return [];
    const { head, body } = record;
    const officer = db.one<{ name: string }>(
      'SELECT name FROM officers WHERE office = ? AND officer_id = ?',
      head.office,
      head.officer,
    );
    const kind = findKind(head.kind);
    const notice = (body?.result as { notice_no?: string } | undefined)?.notice_no;
    return {
      ...place,
      kind: head.kind,
      title: kind ? acts[kind].title : '需升级后查看',
      on: head.date,
      at: head.at,
      officer_name: officer?.name ?? head.officer,
      post_name: postName(db, head),
      sentence: sentenceOf(record),
      power_document_no: head.power === null ? null : (powers.get(head.power) ?? head.power),
      notice_no: notice ?? null,
    };
  });
}
