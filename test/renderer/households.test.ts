/** Proves what a household form checks early, and how two versions of it are compared. */
import { describe, expect, test } from 'vitest';
import { blankDeclaration, blankMember, nextKey } from '../../renderer/screens/households/blank-declaration';
import { checkDeclaration } from '../../renderer/screens/households/declaration-check';
import { differencesOf } from '../../renderer/screens/households/declaration-differences';
import { inventedId } from '../family';

// 1. Members get keys that no other member has, even after one was removed.
// 2. A wrong number is refused once, at the number, not at the birth date that follows from it.
// 3. The pure rules of the room run early: one head, one kind of amount an income.
//    so do the parents of a child: a child told of twice, or nobody's child, is refused at its field.
// 4. Two versions are compared fact by fact, in words.

const today = '2022-12-05';

function filled() {
  const blank = blankDeclaration('rural');
  const head = {
    ...blankMember([]),
    name: '测试甲',
    id_number: inventedId('1961-05-14', 'm'),
    birth_date: '1961-05-14',
    sex: 'm',
  };
  return { ...blank, village_code: '500120004201', address: '3组5号', members: [head] };
}

describe('keys', () => {
  test('are never given twice', () => {
    expect(nextKey([])).toBe('m1');
    expect(nextKey([{ key: 'm1' }, { key: 'm4' }])).toBe('m5');
  });
});

describe('early checks', () => {
  test('a whole declaration passes', () => {
    expect(checkDeclaration(filled(), today)).toBeNull();
  });

  test('a wrong number stands alone', () => {
    const members = [{ ...filled().members[0], id_number: '500120196105149971', birth_date: '', sex: undefined }];
    const refusal = checkDeclaration({ ...filled(), members }, today);
    expect(refusal?.field).toBe('members.0.id_number');
    expect(refusal?.others).toBeUndefined();
    expect(refusal?.message).toMatch(/^测试甲：.*校验位/);
  });

  test('an empty form names what is missing', () => {
    const refusal = checkDeclaration(blankDeclaration('rural'), today);
    const fields = [refusal, ...(refusal?.others ?? [])].map((fault) => fault?.field);
    expect(fields).toContain('members.0.id_number');
    expect(fields).toContain('village_code');
    expect(fields).not.toContain('members.0.birth_date');
  });

  test('the rules of the room run early', () => {
    const second = { ...blankMember([{ key: 'm1' }]), relation: 'head', id_number: null, id_type: 'newborn' };
    const two = { ...filled(), members: [...filled().members, { ...second, name: '测试乙', birth_date: '2022-11-01', sex: 'f' }] };
    expect(checkDeclaration(two, today)?.code).toBe('head_not_one');
    const income = [{ member: 'm1', kind: 'wage' }];
    expect(checkDeclaration({ ...filled(), income }, today)?.field).toBe('income.0');
  });
});

describe('parents of children', () => {
  const gone = { state: 'dead', since: '2019-05-01' };
  const child = { member: 'm1', father: gone, mother: { state: 'lost_contact', since: '2022-03-01' } };
  const faultOf = (...children: unknown[]) => checkDeclaration({ ...filled(), children }, today);

  test('are accepted once a child', () => {
    expect(faultOf(child)).toBeNull();
    expect(faultOf({ ...child, mother: { state: 'unknown' } })).toBeNull();
    expect(faultOf(child, child)?.field).toBe('children.1.member');
  });

  test('belong to a member, and both are stated', () => {
    expect(faultOf({ ...child, member: 'm9' })).toMatchObject({ code: 'member_unknown', field: 'children.0.member' });
    const refusal = faultOf({ ...child, mother: {} });
    expect(refusal?.field).toBe('children.0.mother.state');
    expect(refusal?.message).toMatch(/母亲情况|状态/);
  });
});

describe('two versions', () => {
  test('differ by fact, in words', () => {
    const mine = { ...filled(), area: 'rural', phone: '1390' };
    const theirs = { ...mine, area: 'urban' };
    expect(differencesOf(mine, theirs)).toEqual([
      { path: 'area', label: '城乡类别', mine: '农村', theirs: '城市', theirValue: 'urban' },
    ]);
    expect(differencesOf(mine, mine)).toEqual([]);
  });
});
