/** Proves the interpreter of procedure tables: every state, act and post of the example pack. */
import { describe, expect, test } from 'vitest';
import { Post } from '../../../shared/base/posts';
import { stepNames, type CaseFacts, type Step } from '../../../shared/application/case';
import { needCodes } from '../../../shared/application/needs';
import { positionAfter, positionRefusal, positionSentences } from '../../../shared/application/position';
import { needSentences } from '../../../shared/application/needs';
import { refusals } from '../../../shared/base/outcome';
import { acts, findKind } from '../../../shared/docket/act';
import { examplePack } from '../../../shared/policy/example-pack';
import { usualWay, type NeedName, type Procedure } from '../../../shared/policy/procedure';
import { readyCase, relative } from '../../beds';

// 1. An act may be done in a state by a post exactly when a line of the table says so.
// 2. A bar names the missing step when the act comes later, else what may be done now.
// 3. A line leads where it says; answers of one act may lead to different states.
// 4. A need that the case does not meet bars its line with its own sentence, and no other line.
// 5. The usual way from the first state ends in a decision or with the district.
// 6. Every act and post a table names is known to the desk, and may do that act there.

const declared = refusals({ ...positionSentences, ...needSentences });
const today = '2022-11-25';

const all = examplePack.procedures.flatMap((procedure) =>
  procedure.states.flatMap((state) =>
    (Object.keys(stepNames) as Step[])
      .filter((act) => act !== 'receive')
      .flatMap((act) => Post.options.map((post) => ({ procedure, state, act, post }))),
  ),
);

/** A case that meets each need that any line of the act in the state asks. */
function meeting(procedure: Procedure, place: string, act: Step): CaseFacts {
  const found = readyCase({ position: place });
  const asked = procedure.steps.filter((line) => line.act === act && line.from.includes(place));
  if (asked.some(({ needs }) => needs.includes('facts_changed'))) found.household_version = 2;
  found.asked = { on: '2022-11-01', due_on: '2022-11-15' };
  return found;
}

describe('state × act × post', () => {
  test('permitted exactly where a line stands', () => {
    const wrong = all.flatMap(({ procedure, state, act, post }) => {
      const found = meeting(procedure, state.code, act);
      found.state = state.ends === null ? 'open' : 'approved';
      const bar = positionRefusal(declared, { case: found, procedure }, { act, standing: { post, today, officer_id: 'U99' } });
      const stands = procedure.steps.some(
        (line) => line.act === act && line.from.includes(state.code) && line.posts.includes(post),
      );
      const may = state.ends === null && stands;
      return may === (bar === null) ? [] : [`${procedure.code} ${state.code} ${act} ${post}`];
    });
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(2000);
  });

  test('the bar tells the class of the trouble', () => {
    const wrong = all.flatMap(({ procedure, state, act, post }) => {
      if (state.ends !== null) return [];
      const found = readyCase({ position: state.code });
      const bar = positionRefusal(declared, { case: found, procedure }, { act, standing: { post, today, officer_id: 'U99' } });
      const anywhere = procedure.steps.some((line) => line.act === act);
      const here = procedure.steps.some((line) => line.act === act && line.from.includes(state.code));
      const later = usualWay(procedure, state.code).some(({ to }) =>
        procedure.steps.some((line) => line.act === act && line.from.includes(to)),
      );
      const expected = !anywhere
        ? ['not_in_procedure']
        : here
          ? [undefined, 'not_your_post', ...Object.values(needCodes)]
          : [later ? 'step_missing' : 'not_now'];
      return expected.includes(bar?.code) ? [] : [`${state.code} ${act} ${post}: ${bar?.code}`];
    });
    expect(wrong).toEqual([]);
  });

  test('a line leads where it says', () => {
    for (const procedure of examplePack.procedures) {
      for (const line of procedure.steps.filter(({ act }) => act !== 'receive')) {
        for (const place of line.from) {
          const facts = { case: readyCase({ position: place }), procedure };
          expect(positionAfter(facts, line.act as Step, line.answer)).toBe(line.to);
        }
      }
    }
  });
});

const report = readyCase().check.report!;
const unmet: Record<NeedName, Partial<CaseFacts>> = {
  facts_changed: { household_version: 1 },
  facts_same: { household_version: 2 },
  determined: { assessment: { ...readyCase().assessment!, decision: 'undetermined' } },
  granted: { assessment: { ...readyCase().assessment!, decision: 'refuse' } },
  notice_over: { disclosure: { posted_on: '2022-11-18', ends_on: today } },
  relatives_filed: { relatives: [relative()] },
  papers_in: { missing: [{ name: '社会救助申请书', basis: '第九条' }] },
  supplement_overdue: { asked: { on: '2022-11-11', due_on: today } },
  check_done: { check: { ...readyCase().check, report: null } },
  check_valid: { check: { ...readyCase().check, report: { ...report, valid_until: '2022-11-24' } } },
  check_settled: { check: { ...readyCase().check, report: { ...report, unsettled: 1 } } },
  objections_closed: { objections: { open: 1, upheld: 0 } },
  facts_fresh: { evidence: [{ evidence_no: 'F-1', what: '周明的收入', valid_until: '2022-11-01' }] },
  emergency_on: { emergency: null },
  not_advanced: { advanced: { award_no: 'A-1', amount_fen: 1, total_fen: 2 } },
};

test('an answer that the table does not lead on from is refused, not a fault', () => {
  const procedure = examplePack.procedures.find(({ code }) => code === 'emergency')!;
  const known = { case: readyCase({ position: 'assessed' }), procedure };
  const asked = { act: 'review', standing: { post: 'reviewer', today, officer_id: 'U99' }, answer: 'return_visit' } as const;
  expect(positionRefusal(declared, known, asked)).toMatchObject({
    code: 'not_in_procedure',
    message: '“急难程序”没有“审核：退回重新入户”这一步，请按案件页列出的下一步办理',
  });
});

test('each need bars its own line with its own sentence', () => {
  for (const procedure of examplePack.procedures) {
    for (const line of procedure.steps.filter(({ act }) => act !== 'receive')) {
      for (const need of line.needs) {
        const place = line.from[0]!;
        const found = { ...meeting(procedure, place, line.act as Step), ...unmet[need] };
        const asked = { act: line.act as Step, standing: { post: line.posts[0]!, today, officer_id: 'U99' } };
        const answer = line.answer === null ? asked : { ...asked, answer: line.answer };
        const bar = positionRefusal(declared, { case: found, procedure }, answer);
        expect([line.act, need, bar?.code]).toEqual([line.act, need, needCodes[need]]);
      }
    }
  }
});

test('the usual way ends in a decision or is handed on', () => {
  const ends = examplePack.procedures.map((procedure) => {
    const last = usualWay(procedure, procedure.states[0]!.code).at(-1);
    return [procedure.code, last?.to];
  });
  expect(Object.fromEntries(ends)).toMatchObject({
    public_notice: 'approved',
    emergency: 'approved',
    plain: 'approved',
    district: 'approved',
  });
});

test('the desk knows every act of a table, its posts, and the sentences of its needs', () => {
  const wrong = examplePack.procedures.flatMap((procedure) =>
    procedure.steps.flatMap(({ act, posts, needs }) => {
      const kind = findKind(act);
      if (!kind) return [`${act} is no act`];
      const strange = posts.filter((post) => !(acts[kind].posts as readonly Post[]).includes(post));
      const list: readonly string[] = acts[kind].refusals.list;
      const silent = needs.map((need) => needCodes[need]).filter((code) => !list.includes(code));
      return [...strange, ...silent].map((what) => `${act}: ${what}`);
    }),
  );
  expect(wrong).toEqual([]);
});
