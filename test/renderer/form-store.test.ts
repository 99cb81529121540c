/** Proves how a form keeps values and refusals. */
import { describe, expect, test } from 'vitest';
import { refuse } from '../../shared/base/outcome';
import { faultsOf, FormStore } from '../../renderer/form/form-store';
import { valueAt, withValueAt } from '../../renderer/form/paths';

// 1. A value is read and changed by its path; what lies beside the path stays the same object.
// 2. Changing a field takes its refusal away and leaves the others.
// 3. An empty field is asked for; a filled one is told what is wrong with it, without its own name.
// 4. What a field says of itself takes the place of the schema's words.
// 5. A restored draft is no change by a person.

const family = { members: [{ name: '甲' }, { name: '乙' }], address: '3组' };
const same = (field: string): string => field;

describe('paths', () => {
  test('reach into lists and records', () => {
    expect(valueAt(family, 'members.1.name')).toBe('乙');
    expect(valueAt(family, 'members.7.name')).toBeUndefined();
    expect(valueAt(family, '')).toBe(family);
  });

  test('change one place only', () => {
    const changed = withValueAt(family, 'members.1.name', '丙') as typeof family;
    expect(changed.members[1]?.name).toBe('丙');
    expect(changed.members[0]).toBe(family.members[0]);
    expect(family.members[1]?.name).toBe('乙');
    expect(withValueAt(undefined, 'event.on', '2022-11-05')).toEqual({ event: { on: '2022-11-05' } });
  });
});

describe('refusals', () => {
  test('leave with the change of their field', () => {
    const store = new FormStore(family);
    store.setFaults([
      { path: 'address', message: '住址：太短', short: '太短' },
      { path: 'members.0.name', message: '姓名：不对', short: '不对' },
    ]);
    store.set('address', '3组5号');
    expect(store.faultAt('address')).toBeUndefined();
    expect(store.faultAt('members.0.name')).toBe('不对');
  });

  test('ask for what is empty and explain what is not', () => {
    const empty = refuse('invalid', '住址：请填写住址', {}, 'address');
    const wrong = refuse('invalid', '第1名成员的姓名：姓名须为2至40个字', {}, 'members.0.name');
    const ruled = refuse('person_elsewhere', '甲：已登记在别的家庭', {}, 'members.0.name');
    expect(faultsOf({ ...empty, others: [wrong] }, { ...family, address: '' }, same)).toEqual([
      { path: 'address', message: '住址：请填写', short: '请填写' },
      { path: 'members.0.name', message: wrong.message, short: '姓名须为2至40个字' },
    ]);
    expect(faultsOf(ruled, family, same)[0]?.short).toBe('甲：已登记在别的家庭');
  });

  test('a field knows better than the schema what is typed in it', () => {
    const store = new FormStore({ amount_fen: '很多' });
    store.setOwnFault('amount_fen', '这不是金额');
    store.setFaults([{ path: 'amount_fen', message: '金额：应为整数', short: '应为整数' }]);
    expect(store.allFaults()).toEqual([{ path: 'amount_fen', message: '这不是金额', short: '这不是金额' }]);
    store.setOwnFault('amount_fen', undefined);
    store.set('amount_fen', 100);
    expect(store.allFaults()).toEqual([]);
  });
});

describe('changes', () => {
  test('a restored draft is shown, but not saved again', () => {
    const store = new FormStore(family);
    let shown = 0;
    let saved = 0;
    store.subscribe(() => (shown += 1));
    store.onChange(() => (saved += 1));
    store.replace({ address: '草稿' });
    expect([shown, saved]).toEqual([1, 0]);
    store.set('address', '草稿二');
    store.set('address', '草稿二');
    expect([shown, saved]).toEqual([2, 1]);
  });
});
