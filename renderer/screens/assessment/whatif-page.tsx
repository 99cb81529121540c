/** What-if page: facts that may be changed at will, answered at every keystroke; nothing is recorded. */
import { Button } from 'antd';
import { useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { AssessFactsView } from '../../../shared/assessment/rows';
import { isPlainMonth } from '../../../shared/base/plain-date';
import { assess } from '../../../shared/policy/assess';
import type { AssessInput } from '../../../shared/policy/assess-input';
import type { Pack } from '../../../shared/policy/pack';
import { FormContext } from '../../form/form-context';
import { FormStore } from '../../form/form-store';
import { jumpTo } from '../../form/use-draft';
import { useToday } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { AnswersSide } from './answers-side';
import { ComparedView } from './compared-view';
import { blankFacts, Trial } from './trial';
import { HouseholdPicker } from './household-picker';
import { WhatIfFields } from './whatif-fields';

const form = 'whatif';

/** Whose facts the trial begins with; empty: nobody's. */
function useSubject() {
  const [params] = useSearchParams();
  return useMemo(() => {
    const named = ['case', 'award', 'household'].find((name) => params.has(name));
    return named === undefined ? {} : { [`${named}_no`]: params.get(named) ?? '' };
  }, [params]);
}

export function WhatIfPage() {
  const subject = useSubject();
  const blank = Object.keys(subject).length === 0;
  const found = useAsk('assess_facts', subject, { when: !blank });
  const today = useToday();
  const nobody = useMemo(() => blankFacts(today), [today]);
  if (blank) return <Room key="blank" truth={nobody} view={null} />;
  return (
    <Answer of={found}>
      {(view) =>
        view ? (
          <Room key={JSON.stringify(subject)} truth={view.input} view={view} />
        ) : (
          <Page title="试算">没有找到登记的情况，或者还没有启用政策包。</Page>
        )
      }
    </Answer>
  );
}

interface RoomProps {
  truth: AssessInput;
  view: AssessFactsView | null;
}

function useMonth(store: FormStore, truth: AssessInput): string {
  const month = useSyncExternalStore(store.subscribe, () => store.get('month')) as string;
  return isPlainMonth(month) ? month : truth.month;
}

function Room({ truth, view }: RoomProps) {
  const [first] = useState(truth);
  const [store] = useState(() => new FormStore(truth));
  const [place] = useState(() => ({ store, name: form }));
  const [turn, setTurn] = useState(0);
  const month = useMonth(store, first);
  const today = useAsk('pack_of_month', { month: first.month });
  const chosen = useAsk('pack_of_month', { month }, { keep: true });
  const navigate = useNavigate();
  const reset = (): void => {
    store.replace(first);
    setTurn(turn + 1);
  };
  const title = view ? `试算：${view.head_name}的家庭` : '试算：从空白开始';
  return (
    <Page
      title={title}
      aside="不保存"
      fill
      actions={
        <>
          <Button onClick={reset}>{view ? '恢复登记的情况' : '清空重来'}</Button>
          {view && <Button onClick={() => void navigate('/whatif')}>从空白开始</Button>}
        </>
      }
    >
      <Stripe>
        试算，不保存。这里改动的情况只用来看结果，不记入案件和家庭，离开本页就没有了。
        {view && <Link to={`/households/${view.household_no}`}>看登记的家庭情况</Link>}
      </Stripe>
      <FormContext value={place}>
        <div className="two-sides">
          <section className="side-facts" aria-label="依据" key={turn}>
            <h2>依据</h2>
            {view === null && <HouseholdPicker />}
            <WhatIfFields />
          </section>
          <section className="side-answers" aria-label="说明">
            <h2>说明</h2>
            <Answer of={chosen}>
              {(pack) =>
                pack && today.answer ? (
                  <Answers store={store} truth={first} view={view} pack={pack} packToday={today.answer} />
                ) : (
                  <p className="warns">还没有启用政策包，不能试算。</p>
                )
              }
            </Answer>
          </section>
        </div>
      </FormContext>
    </Page>
  );
}

function Stripe({ children }: { children: ReactNode }) {
  return (
    <div className="whatif-stripe" role="note">
      {children}
    </div>
  );
}

interface AnswersProps extends RoomProps {
  store: FormStore;
  pack: Pack;
  packToday: Pack;
}

/** Reads the whole form at every change; the fields beside it are not drawn anew. */
function Answers({ store, truth, view, pack, packToday }: AnswersProps) {
  const trial = useMemo(() => new Trial(truth, pack), [truth, pack]);
  const before = useMemo(() => assess(truth, packToday), [truth, packToday]);
  const { input, answer, faults } = trial.read(useSyncExternalStore(store.subscribe, store.value));
  const first = answer.results.find((result) => result.programme === view?.programme) ?? null;
  return (
    <div aria-live="off">
      {faults.length > 0 && (
        <div className="warns">
          下面仍是改动前的结果，请先改好：
          <ul className="missing-facts">
            {faults.map((fault) => (
              <li key={`${fault.field ?? ''} ${fault.message}`}>{fault.message}</li>
            ))}
          </ul>
        </div>
      )}
      {view && <ComparedView before={before} after={answer} pack={pack} month={input.month} />}
      <AnswersSide
        input={input}
        results={answer.results}
        pack={pack}
        first={first}
        onField={(path) => jumpTo(form, path)}
      />
    </div>
  );
}
