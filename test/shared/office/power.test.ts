/** Proves how a power is found for a decision, and what entering officers answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../shared/base/outcome';
import { incompatiblePosts, Post } from '../../../shared/base/posts';
import { addDays } from '../../../shared/base/plain-date';
import { delegate } from '../../../shared/office/delegate';
import { enrol, findPostFault } from '../../../shared/office/enrol';
import { isLive, searchPower, type Power } from '../../../shared/office/power';
import { revoke } from '../../../shared/office/revoke';
import { livePower, standing } from '../../beds';

// 1. A power binds from its first to its last day, and not from the day of its revocation on.
// 2. The power with the highest ceiling is used; a missing power is told from a ceiling too low.
// 3. A ceiling is reached by its own amount and exceeded by one fen more.
// 4. Posts that exclude each other are refused for one person, the others permitted.
// 5. Revoking lists what was decided under the power since.

const grant = { programme: 'dibao', kind: 'grant', on: '2022-11-25', amount_fen: 85_100 } as const;

function withCeiling(power_no: string, ceiling_fen: number | null): Power {
  return livePower({ power_no, scopes: [{ programme: 'dibao', kinds: ['grant'], ceiling_fen }] });
}

describe('the days of a power', () => {
  test.each([
    ['2021-12-31', false],
    ['2022-01-01', true],
    ['2022-06-30', true],
    ['2022-07-01', false],
  ])('it binds on %s: %s', (on, live) => {
    expect(isLive(livePower({ to: '2022-06-30' }), on)).toBe(live);
    expect(isLive(livePower({ revoked_from: '2022-07-01' }), on)).toBe(live);
  });

  test('a power without an end binds for ever, and one revoked before it began never', () => {
    expect(isLive(livePower(), '2199-12-31')).toBe(true);
    const never = livePower({ revoked_from: '2021-01-01' });
    fc.assert(fc.property(fc.nat(2_000), (days) => !isLive(never, addDays('2021-06-01', days))));
  });
});

describe('the search', () => {
  test('nothing covers another programme, another kind or another day', () => {
    for (const wanted of [
      { ...grant, programme: 'tekun' },
      { ...grant, kind: 'stop' as const },
      { ...grant, on: '2021-12-31' },
    ]) {
      expect(searchPower([livePower()], wanted)).toEqual({ found: false, because: 'none' });
    }
    expect(searchPower([], grant)).toEqual({ found: false, because: 'none' });
  });

  test.each([
    [85_099, 'ceiling'],
    [85_100, 'found'],
    [85_101, 'found'],
  ])('a ceiling of %i fen: %s', (ceiling, answer) => {
    const search = searchPower([withCeiling('Q-1', ceiling)], grant);
    expect(search.found ? 'found' : search.because).toBe(answer);
    if (!search.found) expect(search).toMatchObject({ ceiling_fen: ceiling });
  });

  test('the highest ceiling wins, in whatever order the powers stand', () => {
    const ceiling = fc.option(fc.integer({ min: 1, max: 200_000 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(ceiling, { minLength: 1, maxLength: 5 }),
        fc.nat(200_000),
        (all, amount) => {
          const powers = all.map((fen, i) => withCeiling(`Q-${i}`, fen));
          const wanted = { ...grant, amount_fen: amount };
          const search = searchPower(powers, wanted);
          const covered = all.some((fen) => fen === null || amount <= fen);
          expect(search.found).toBe(covered);
          expect(searchPower(powers.reverse(), wanted).found).toBe(covered);
          if (!search.found)
            expect(search).toMatchObject({ ceiling_fen: Math.max(...(all as number[])) });
        },
      ),
    );
  });
});

describe('posts', () => {
  test('every excluded pair is refused, whatever stands beside it', () => {
    for (const [one, other] of incompatiblePosts) {
      expect(findPostFault([other, 'archivist', one], 'town')?.code).toBe('posts_incompatible');
    }
  });

  test('a set of posts is permitted exactly when it holds no pair and no post twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Post.options), { maxLength: 4 }), (posts) => {
        const twice = new Set(posts).size < posts.length;
        const pair = incompatiblePosts.some(([a, b]) => posts.includes(a) && posts.includes(b));
        expect(findPostFault(posts, 'town') === null).toBe(!twice && !pair);
      }),
    );
  });

  test.each(['purchased', 'social_work'] as const)(
    '%s staff only handle and investigate',
    (employment) => {
      for (const post of ['reviewer', 'approver', 'accountant', 'cashier', 'admin'] as const) {
        const fault = findPostFault([post], employment);
        expect(fault).toMatchObject({ code: 'post_town_only', field: 'posts' });
      }
      expect(findPostFault(['clerk', 'investigator'], employment)).toBeNull();
    },
  );
});

function granted<R>(outcome: Outcome<R>): R {
  if (!outcome.permitted) throw new Error(outcome.message);
  return outcome.result;
}

describe('results', () => {
  const admin = standing('admin', 'U01');

  test('officers are numbered in the order of entering', () => {
    const payload = {
      login: 'zhou',
      name: '周经办',
      employment: 'town' as const,
      posts: ['clerk' as const],
      from: '2022-11-25',
    };
    const facts = { login_taken: false, next_officer_no: 12 };
    expect(granted(enrol.decide(payload, facts, admin))).toEqual({ officer_id: 'U12' });
  });

  test('a power gets its number, and revoking names what was decided under it', () => {
    const payload = {
      document_no: '璧民发〔2022〕1号',
      document_title: '委托通知',
      issuer: '重庆市璧山区民政局',
      mode: 'authorised' as const,
      scopes: [{ programme: 'dibao', kinds: ['grant' as const], ceiling_fen: null }],
      from: '2022-01-01',
      to: null,
    };
    const facts = { next_power_no: 'Q-007', known_programmes: ['dibao'], same_document: null };
    expect(granted(delegate.decide(payload, facts, admin))).toEqual({ power_no: 'Q-007' });
    const order = {
      power_no: 'Q-007',
      document_no: '璧民发〔2022〕9号',
      from: '2022-06-01',
      reason: '收回',
    };
    const decided = { power: livePower(), decisions_since: ['A-1', 'A-2'] };
    expect(granted(revoke.decide(order, decided, admin))).toEqual({
      decisions_since: ['A-1', 'A-2'],
    });
  });
});
