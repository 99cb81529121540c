/** Declaration fields: the whole household in the order of the paper application form. */
import { findOfficeArea } from '../../../shared/base/region';
import { areas } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { useForm, useValue } from '../../form/form-context';
import { MoneyField } from '../../form/money-field';
import { OptionalPart } from '../../form/optional-part';
import { RadioField } from '../../form/radio-field';
import { RowsOf } from '../../form/rows-of';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useSession } from '../../frame/session-context';
import { AccountFields } from './account-fields';
import { blankMember } from './blank-declaration';
import { blankChild, ChildFields } from './children-fields';
import { IncomeFields } from './income-fields';
import { MemberFields } from './member-fields';
import { ObligorFields } from './obligor-fields';
import { PropertyFields } from './property-fields';

/** `at` is where the declaration stands in the form: '' or 'declaration.'. */
export function DeclarationFields({ at, householdNo }: { at: string; householdNo: string }) {
  return (
    <>
      <Section title="一、家庭成员" help="先填户主。身份证号填完后自动带出出生日期和性别。">
        <RowsOf
          path={`${at}members`}
          titleOf={(i) => (i === 0 ? '第 1 名成员' : `第 ${i + 1} 名成员`)}
          addLabel="添加成员"
          fresh={blankMember}
          empty="请至少登记一名成员。"
          least={1}
        >
          {(path) => <MemberFields path={path} householdNo={householdNo} />}
        </RowsOf>
      </Section>
      <PlaceFields at={at} />
      <MeansFields at={at} />
      <YearSums at={at} />
      <Section title="八、收款账户" help="可以以后补录，但审批前必须登记。">
        <AccountPart at={at} />
      </Section>
    </>
  );
}

function PlaceFields({ at }: { at: string }) {
  const { office } = useSession();
  const villages = findOfficeArea(office)?.villages ?? [];
  const choices = villages.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section title="二、住址">
      <div className="fields">
        <ChoiceField path={`${at}village_code`} label="村（社区）" required choices={choices} placeholder="输入名称查找" />
        <RadioField path={`${at}area`} label="城乡类别" required choices={choicesOf(areas)} />
        <TextField path={`${at}address`} label="详细住址" required maxLength={100} />
        <TextField path={`${at}registered_at`} label="户籍所在地" maxLength={100} help="户籍在本镇街的不填" />
        <TextField path={`${at}phone`} label="家庭联系电话" maxLength={30} />
      </div>
    </Section>
  );
}

function MeansFields({ at }: { at: string }) {
  return (
    <>
      <Section title="三、收入" help="每人每类一行。金额可写 1402、1,402.5 或 一千四百零二；没有收入可以不填。">
        <RowsOf path={`${at}income`} titleOf={(i) => `第 ${i + 1} 项收入`} addLabel="添加收入" fresh={() => ({ kind: 'wage' })} empty="没有登记收入。">
          {(path) => <IncomeFields path={path} at={at} />}
        </RowsOf>
      </Section>
      <Section title="四、财产">
        <RowsOf path={`${at}property`} titleOf={(i) => `第 ${i + 1} 项财产`} addLabel="添加财产" fresh={() => ({})} empty="没有登记财产。">
          {(path) => <PropertyFields path={path} />}
        </RowsOf>
      </Section>
      <Section title="五、赡养、抚养、扶养义务人" help="不在本户共同生活、依法有义务的人。">
        <RowsOf path={`${at}obligors`} titleOf={(i) => `第 ${i + 1} 名义务人`} addLabel="添加义务人" fresh={() => ({})} empty="没有登记义务人。">
          {(path) => <ObligorFields path={path} at={at} />}
        </RowsOf>
      </Section>
      <Section title="六、儿童的父母" help="父母死亡、失踪、失联、服刑或重残重病，由他人抚养的儿童才填写。">
        <RowsOf path={`${at}children`} titleOf={(i) => `第 ${i + 1} 名儿童`} addLabel="填写儿童的父母情况" fresh={blankChild} empty="没有这样的儿童。">
          {(path) => <ChildFields path={path} at={at} />}
        </RowsOf>
      </Section>
    </>
  );
}

const sums = [
  ['income_fen', '家庭总收入'],
  ['living_fen', '基本生活支出'],
  ['medical_out_of_pocket_fen', '自付医疗费'],
  ['education_fen', '教育费'],
  ['rehabilitation_fen', '残疾康复费'],
  ['other_fen', '其他刚性支出'],
] as const;

function YearSums({ at }: { at: string }) {
  return (
    <Section title="七、近 12 个月收支" help="申请刚性支出困难认定或支出型临时救助时填写。">
      <OptionalPart path={`${at}last_12_months`} open="填写近 12 个月收支" close="不填这一部分" fresh={() => ({})}>
        <div className="fields">
          {sums.map(([key, label], i) => (
            <MoneyField key={key} path={`${at}last_12_months.${key}`} label={label} required={i === 0} />
          ))}
        </div>
      </OptionalPart>
    </Section>
  );
}

function AccountPart({ at }: { at: string }) {
  const { store } = useForm();
  const members = useValue<readonly { key: string; name: string }[]>(`${at}members`);
  const fresh = (): unknown => {
    const head = members[0];
    const kept = store.get(`${at}members.0.name`);
    return { member: head?.key, holder_name: kept, bank: '', account_no: '' };
  };
  return (
    <OptionalPart path={`${at}account`} open="登记收款账户" close="不登记账户" fresh={fresh}>
      <AccountFields at={at} />
    </OptionalPart>
  );
}
