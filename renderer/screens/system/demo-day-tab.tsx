/** Demo day tab: moves an invented office to a later day, so that a lesson need not wait for a notice to end. */
import { parse } from '../../../shared/base/parse';
import { jobs } from '../../../shared/jobs';
import { DateField } from '../../form/date-field';
import { Form } from '../../form/form';
import { useSession } from '../../frame/session-context';
import { useJob, type JobInput } from '../../hooks/use-job';

export function DemoDayTab() {
  const { today } = useSession();
  const move = useJob('move_demo_day', '更改演练日期');
  return (
    <Form
      key={today}
      name="demo-day"
      first={{ to: today }}
      submit="改到这一天"
      check={(value) => {
        const parsed = parse(jobs.move_demo_day.input, value);
        return parsed.permitted ? null : parsed;
      }}
      send={(value) => move.run(value as JobInput<'move_demo_day'>)}
      onDone={() => undefined}
    >
      <p>演练单位有自己的日期，现在是 {today}。只能往后调，办件按日期先后记录。</p>
      <DateField path="to" label="改到" required />
    </Form>
  );
}
