/** Update page: states a household's facts anew; when somebody was quicker, both versions are shown. */
import { useEffect, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Outcome } from '../../../shared/base/outcome';
import { parse } from '../../../shared/base/parse';
import type { PerformedAct } from '../../../shared/contract';
import type { HouseholdDetail } from '../../../shared/household/rows';
import { Update } from '../../../shared/household/update';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { jumpTo } from '../../form/use-draft';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { checkDeclaration } from './declaration-check';
import { DeclarationFields } from './declaration-fields';
import { NotSameField } from './not-same-field';
import { UpdateEffects } from './update-effects';
import { VersionsCompared } from './versions-compared';

export function UpdatePage() {
  const { householdNo = '' } = useParams();
  const found = useAsk('household', { household_no: householdNo });
  return (
    <Answer of={found}>
      {(household) =>
        household ? <UpdateForm household={household} /> : <Page title="没有这个家庭">请从家庭列表中选择。</Page>
      }
    </Answer>
  );
}

/** Comes from a list of missing facts: the caret goes to the field that would say it. */
function useWantedField(): void {
  const [params] = useSearchParams();
  const field = params.get('field');
  useEffect(() => {
    if (field !== null) jumpTo('update', `declaration.${field}`);
  }, [field]);
}

const outside = ['effective_on', 'reason', 'version', 'household_no', 'not_same'];

/** The door names fields of the declaration with and without its name. */
function fieldOf(field: string): string {
  const bare = field.replace(/^declaration\./, '');
  return outside.includes(bare) || bare === '' ? bare : `declaration.${bare}`;
}

function UpdateForm({ household }: { household: HouseholdDetail }) {
  const navigate = useNavigate();
  useWantedField();
  const { today } = useSession();
  const form = useActForm('update', Update);
  const [conflict, setConflict] = useState(false);
  const { household_no, head_name } = household.row;
  const [first] = useState(() => ({
    household_no,
    version: household.version,
    declaration: household.declaration,
    effective_on: today,
    reason: '',
  }));
  const send = async (value: unknown): Promise<Outcome<PerformedAct[]>> => {
    const outcome = await form.send(value);
    setConflict(!outcome.permitted && outcome.code === 'changed_meanwhile');
    return outcome;
  };
  const back = (): void => void navigate(`/households/${household_no}`);
  return (
    <Page title={`变更家庭情况：${head_name}`} aside={household_no}>
      <Form
        name="update"
        draft={`update:${household_no}`}
        first={first}
        submit="保存变更"
        fieldOf={fieldOf}
        check={(value) => {
          const { declaration } = value as { declaration: unknown };
          const fault = checkDeclaration(declaration, today);
          const parsed = parse(Update, value);
          return fault ?? (parsed.permitted ? null : parsed);
        }}
        send={send}
        onDone={back}
        onCancel={back}
      >
        {conflict && <VersionsCompared latest={household} onSettled={() => setConflict(false)} />}
        <Section title="变更说明">
          <DateField path="effective_on" label="变更发生日期" required help="原来的情况仍然保留，可按日期查看" />
          <TextField path="reason" label="变更原因" required rows={2} maxLength={200} />
        </Section>
        <DeclarationFields at="declaration." householdNo={household_no} />
        <NotSameField />
        <UpdateEffects householdNo={household_no} />
      </Form>
    </Page>
  );
}
