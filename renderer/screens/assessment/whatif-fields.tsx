/** What-if fields: the left column of a trial — every fact that a rule may read, open to change. */
import { areas, changeKinds, eventKinds } from '../../../shared/policy/data/codes';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { MonthField } from '../../form/month-field';
import { NumberField } from '../../form/number-field';
import { OptionalPart } from '../../form/optional-part';
import { RadioField, yesNoUnknown } from '../../form/radio-field';
import { RowsOf } from '../../form/rows-of';
import { Section } from '../../form/section';
import { TextField } from '../../form/text-field';
import { useToday } from '../../frame/session-context';
import { useProgrammes } from '../../hooks/use-programmes';
import { blankChild, ChildFields } from '../households/children-fields';
import { IncomeFields } from '../households/income-fields';
import { ObligorFields } from '../households/obligor-fields';
import { PropertyFields } from '../households/property-fields';
import { KnownRows } from './known-rows';
import { blankPerson } from './trial';
import { WhatIfMember } from './whatif-member';

const at = 'household.';

export function WhatIfFields() {
  return (
    <>
      <Section title="月份和城乡">
        <div className="fields">
          <MonthField path="month" label="按哪月的标准" help="写 2022-11；往月按往月的标准" />
          <RadioField path="household.area" label="城乡类别" choices={choicesOf(areas)} />
        </div>
      </Section>
      <Section title="成员">
        <RowsOf
          path="household.members"
          titleOf={(i) => `第 ${i + 1} 名成员`}
          addLabel="添加成员"
          fresh={blankPerson}
          empty="请至少有一名成员。"
          least={1}
        >
          {(path) => <WhatIfMember path={path} />}
        </RowsOf>
      </Section>
      <MeansFields />
      <YearSums />
      <EventFields />
      <StandingFields />
      <ChildrenFields />
      <PriceFields />
    </>
  );
}

function MeansFields() {
  return (
    <>
      <Section title="收入">
        <KnownRows path="household.income" titleOf={(i) => `第 ${i + 1} 项收入`} addLabel="添加收入" fresh={() => ({ kind: 'wage' })} empty="没有收入。">
          {(path) => <IncomeFields path={path} at={at} />}
        </KnownRows>
      </Section>
      <Section title="财产">
        <KnownRows path="household.property" titleOf={(i) => `第 ${i + 1} 项财产`} addLabel="添加财产" fresh={() => ({})} empty="没有须测试的财产。">
          {(path) => <PropertyFields path={path} />}
        </KnownRows>
      </Section>
      <Section title="赡养、抚养、扶养义务人">
        <KnownRows path="household.obligors" titleOf={(i) => `第 ${i + 1} 名义务人`} addLabel="添加义务人" fresh={() => ({})} empty="没有户外的义务人。">
          {(path) => <ObligorFields path={path} at={at} />}
        </KnownRows>
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

function YearSums() {
  return (
    <Section title="近 12 个月收支">
      <OptionalPart path="household.last_12_months" open="填写近 12 个月收支" close="不填这一部分" fresh={() => ({})}>
        <div className="fields">
          {sums.map(([key, label]) => (
            <MoneyField key={key} path={`household.last_12_months.${key}`} label={label} />
          ))}
        </div>
      </OptionalPart>
    </Section>
  );
}

function EventFields() {
  const today = useToday();
  return (
    <Section title="急难事由">
      <OptionalPart path="event" open="有急难事由" close="没有急难事由" fresh={() => ({ on: today, local: true, multiple: 1 })}>
        <div className="fields">
          <ChoiceField path="event.kind" label="事由" choices={choicesOf(eventKinds)} />
          <DateField path="event.on" label="发生日期" />
          <RadioField path="event.local" label="本地户籍" choices={yesNoUnknown} />
          <NumberField path="event.multiple" label="拟救助倍数" unit="倍" empty={undefined} />
        </div>
      </OptionalPart>
    </Section>
  );
}

function StandingFields() {
  const today = useToday();
  const programmes = useProgrammes(today).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section title="在享待遇和变化" help="已经享受待遇的，填现在每月的金额；再填发生了什么变化。">
      <RowsOf path="current" titleOf={(i) => `第 ${i + 1} 项待遇`} addLabel="添加在享待遇" fresh={() => ({})} empty="没有享受待遇。">
        {(path) => (
          <div className="fields">
            <ChoiceField path={`${path}.programme`} label="项目" choices={programmes} />
            <MoneyField path={`${path}.monthly_fen`} label="现在每月" unit="元/月" />
          </div>
        )}
      </RowsOf>
      <OptionalPart path="change" open="情况有变化" close="没有变化" fresh={() => ({ effective_month: today.slice(0, 7), reported_on: today })}>
        <div className="fields">
          <ChoiceField path="change.kind" label="什么变化" choices={choicesOf(changeKinds)} />
          <ChoiceField
            path="change.because"
            label="变化原因"
            choices={[{ value: 'employment', label: '就业' }]}
            none={{ value: undefined, label: '其他' }}
          />
          <MonthField path="change.effective_month" label="从哪月起变化" />
        </div>
      </OptionalPart>
    </Section>
  );
}

function ChildrenFields() {
  return (
    <Section title="儿童的父母">
      <RowsOf path="children" titleOf={(i) => `第 ${i + 1} 名儿童`} addLabel="添加儿童" fresh={blankChild} empty="不涉及孤儿和事实无人抚养儿童。">
        {(path) => <ChildFields path={path} at={at} />}
      </RowsOf>
    </Section>
  );
}

function PriceFields() {
  const today = useToday();
  return (
    <Section title="物价指数">
      <OptionalPart path="price_index" open="填写物价涨幅" close="不填物价涨幅" fresh={() => ({ month: today.slice(0, 7) })}>
        <div className="fields">
          <MonthField path="price_index.month" label="指数月份" />
          <TextField path="price_index.cpi" label="居民消费价格涨幅" unit="%" width="short" />
          <TextField path="price_index.food_cpi" label="食品价格涨幅" unit="%" width="short" />
          <TextField path="price_index.scpi" label="困难群众基本生活费用价格涨幅" unit="%" width="short" />
        </div>
      </OptionalPart>
    </Section>
  );
}
