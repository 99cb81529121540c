/** Register page: enters a household once, for every programme it may ever ask for. */
import { useNavigate } from 'react-router';
import type { PerformedAct } from '../../../shared/contract';
import { Register, type Registered } from '../../../shared/household/register';
import { Form } from '../../form/form';
import { useActForm } from '../../form/use-act-form';
import { useSession } from '../../frame/session-context';
import { Page } from '../../parts/page';
import { blankDeclaration } from './blank-declaration';
import { checkDeclaration } from './declaration-check';
import { NotSameField } from './not-same-field';
import { DeclarationFields } from './declaration-fields';

const first = blankDeclaration('rural');

/** What is typed without the reason that only the door asks for. */
function declarationOf(value: unknown): unknown {
  const { not_same: _said, ...declaration } = value as Record<string, unknown>;
  return declaration;
}

export function RegisterPage() {
  const navigate = useNavigate();
  const { today } = useSession();
  const form = useActForm('register', Register);
  const done = (acts: PerformedAct[]): void => {
    const registered = acts[0]?.result as Registered;
    void navigate(`/households/${registered.household_no}`);
  };
  return (
    <Page title="登记家庭">
      <Form
        name="register"
        draft="register"
        first={first}
        submit="登记家庭"
        check={(value) => checkDeclaration(declarationOf(value), today)}
        send={form.send}
        onDone={done}
        onCancel={() => void navigate('/households')}
      >
        <DeclarationFields at="" householdNo="" />
        <NotSameField />
      </Form>
    </Page>
  );
}
