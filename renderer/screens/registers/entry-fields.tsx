/** Entry fields: the fields of a running ledger as a form, in the order in which the ledger lists them. */
import { flagWords, type RegisterEntry, type RegisterField } from '../../../shared/outreach/register';
import { ChoiceField, choicesOf } from '../../form/choice-field';
import { DateField } from '../../form/date-field';
import { MoneyField } from '../../form/money-field';
import { NumberField } from '../../form/number-field';
import { TextField } from '../../form/text-field';

/** What the form begins with: every field, empty. */
export function emptyEntries(fields: readonly RegisterField[]): RegisterEntry[] {
  return fields.map(({ key }) => ({ field: key, value: '' }));
}

/** The payload's entries: a field that was emptied again is an empty text. */
export function entriesOf(value: unknown): unknown {
  const { entries, ...rest } = value as { entries: { field: string; value?: unknown }[] };
  return { ...rest, entries: entries.map(({ field, value: written }) => ({ field, value: written ?? '' })) };
}

export function EntryFields({ fields }: { fields: readonly RegisterField[] }) {
  return (
    <>
      <div className="fields">
        {fields.map((field, at) => field.kind !== 'long' && <EntryField key={field.key} field={field} at={at} />)}
      </div>
      {fields.map((field, at) => field.kind === 'long' && <EntryField key={field.key} field={field} at={at} />)}
    </>
  );
}

function EntryField({ field, at }: { field: RegisterField; at: number }) {
  const { kind, label, choices = {}, unit } = field;
  const shared = { path: `entries.${String(at)}.value`, label, required: field.required === true };
  const none = field.required ? {} : { none: { value: '' as const, label: '不填' } };
  switch (kind) {
    case 'date':
      return <DateField {...shared} />;
    case 'fen':
      return <MoneyField {...shared} unit={unit ?? '元'} />;
    case 'count':
      return <NumberField {...shared} {...(unit === undefined ? {} : { unit })} />;
    case 'choice':
      return <ChoiceField {...shared} {...none} choices={choicesOf(choices)} />;
    case 'flag':
      return <ChoiceField {...shared} {...none} choices={choicesOf(flagWords)} width="short" />;
    case 'long':
      return <TextField {...shared} rows={2} maxLength={1000} />;
    default:
      return <TextField {...shared} maxLength={200} width="middle" />;
  }
}
