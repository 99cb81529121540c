/** Draft jobs: form fields kept per officer until the form is submitted; never part of the docket. */
import { permit, type Outcome } from '../../../shared/base/outcome';
import { within, type Session } from '../session';

export function saveDraft(
  session: Session,
  input: { form: string; content?: unknown },
): Outcome<{ saved_at: string }> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk, officer } = inside.result;
  const saved_at = desk.clock.now();
  desk.db.run(
    `INSERT INTO drafts (officer, form, content, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (officer, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    officer.officer_id,
    input.form,
    JSON.stringify(input.content ?? null),
    saved_at,
  );
  return permit({ saved_at });
}

export function dropDraft(session: Session, input: { form: string }): Outcome<null> {
  const inside = within(session);
  if (!inside.permitted) return inside;
  const { desk, officer } = inside.result;
  desk.db.run(
    'DELETE FROM drafts WHERE officer = ? AND form = ?',
    officer.officer_id,
    input.form,
  );
  return permit(null);
}
