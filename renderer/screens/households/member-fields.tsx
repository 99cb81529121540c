/** Member fields: one person of the household, identity number first, then what assessment needs. */
import { livings, selfCareItems, relations, studentStages } from '../../../shared/policy/data/codes';
import { UNKNOWN } from '../../../shared/policy/assess-input';
import { idTypeNames } from '../../../shared/household/declaration';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { useValue } from '../../form/form-context';
import { NumberField } from '../../form/number-field';
import { RadioField, yesNo, yesNoUnknown } from '../../form/radio-field';
import { TextField } from '../../form/text-field';
import { sexNames } from '../../parts/words';
import { DisabilityFields } from './disability-fields';
import { DuplicatesFound } from './duplicates-found';
import { IdNumberField } from './id-number-field';

const sexes = choicesOf(sexNames);
const apartWays = [
  { value: false, label: '不计入' },
  { value: true, label: '单列（单独保障）' },
] as const;
const none = { value: null, label: '不在学' } as const;

export function MemberFields({ path, householdNo }: { path: string; householdNo: string }) {
  const type = useValue<string>(`${path}.id_type`);
  const carded = type === 'id_card';
  return (
    <>
      <div className="fields">
        {carded && <IdNumberField path={path} autoFocus={path.endsWith('.0')} />}
        <ChoiceField path={`${path}.id_type`} label="证件类型" required choices={choicesOf(idTypeNames)} />
        {!carded && <TextField path={`${path}.id_number`} label="证件号码" help="没有号码的可以不填" nullable />}
      </div>
      <DuplicatesFound path={path} householdNo={householdNo} />
      <div className="fields">
        <TextField path={`${path}.name`} label="姓名" required maxLength={40} />
        <ChoiceField path={`${path}.relation`} label="与户主关系" required choices={choicesOf(relations)} />
        {!carded && <DateField path={`${path}.birth_date`} label="出生日期" required />}
        {type === 'unidentified' && (
          <RadioField path={`${path}.birth_estimated`} label="出生日期是估计的" choices={yesNo} help="查明身份后改为证件上的日期" />
        )}
        {!carded && <RadioField path={`${path}.sex`} label="性别" required choices={sexes} />}
        <TextField path={`${path}.phone`} label="联系电话" maxLength={30} />
        <CountedFields path={path} />
        {path.startsWith('declaration.') && (
          <DateField path={`${path}.deceased_on`} label="死亡日期" empty={null} help="去世的填写，没有的不填" />
        )}
      </div>
      <ConditionFields path={path} />
      <RareFields path={path} />
    </>
  );
}

function CountedFields({ path }: { path: string }) {
  const counted = useValue<unknown>(`${path}.counted`);
  return (
    <>
      <RadioField path={`${path}.counted`} label="计入共同生活家庭成员" required choices={yesNo} />
      {counted === false && (
        <RadioField path={`${path}.apart`} label="怎样列" choices={apartWays} />
      )}
      {counted === false && (
        <TextField path={`${path}.counted_reason`} label="不计入的原因" required help="例如：服刑、失踪、分居的成年子女" />
      )}
    </>
  );
}

function ConditionFields({ path }: { path: string }) {
  return (
    <div className="fields">
      <DisabilityFields path={`${path}.disability`} />
      <CardField path={path} />
      <RadioField path={`${path}.serious_illness`} label="患重大疾病" choices={yesNoUnknown} />
      <ChoiceField
        path={`${path}.student`}
        label="就学阶段"
        choices={[...choicesOf(studentStages), { value: UNKNOWN, label: '尚不清楚' }]}
        none={none}
      />
      <SchoolField path={path} />
      <RadioField path={`${path}.able_to_work`} label="有劳动能力" choices={yesNoUnknown} />
      <RadioField path={`${path}.registered_unemployed`} label="已办失业登记" choices={yesNoUnknown} />
      <NumberField
        path={`${path}.self_care_failed`}
        label="生活自理六项中不能完成的"
        unit="项"
        empty={undefined}
        help={`0 至 ${selfCareItems} 项，申请特困供养时填写`}
      />
    </div>
  );
}

/** Asked of few: where the person is cared for, and religious staff who live away from the family. */
function RareFields({ path }: { path: string }) {
  const living = useValue<unknown>(`${path}.living`);
  const away = useValue<unknown>(`${path}.religious_since`) ?? null;
  const open = living !== undefined || away !== null;
  return (
    <details className="more-fields" {...(open ? { open } : {})}>
      <summary>供养方式、宗教教职人员</summary>
      <div className="fields">
        <ChoiceField
          path={`${path}.living`}
          label="供养方式"
          choices={choicesOf(livings)}
          none={{ value: undefined, label: '不填' }}
          help="特困人员、孤儿填写"
        />
        <DateField
          path={`${path}.religious_since`}
          label="在宗教场所居住从何日起"
          empty={null}
          help="脱离家庭的宗教教职人员填写，满规定年限的不计入原家庭；单独一人申请的，按低保单人户办理"
        />
      </div>
    </details>
  );
}

/** The card's last day, so that the desk reminds in time. */
function CardField({ path }: { path: string }) {
  const disability = useValue<unknown>(`${path}.disability`) ?? null;
  if (disability === null || disability === UNKNOWN) return null;
  return <DateField path={`${path}.card_until`} label="残疾人证有效期至" empty={null} help="到期前会提示换证" />;
}

function SchoolField({ path }: { path: string }) {
  const student = useValue<unknown>(`${path}.student`) ?? null;
  if (student === null || student === UNKNOWN) return null;
  return <DateField path={`${path}.school_until`} label="预计毕业日期" empty={null} help="到期前会提示核对" />;
}
