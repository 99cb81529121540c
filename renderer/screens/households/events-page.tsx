/** Events page: everything that comes or waits in the lives of households in benefit. */
import { Link } from 'react-router';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Page } from '../../parts/page';
import { ComingList } from './coming-list';

export function EventsPage() {
  const found = useAsk('coming_events', {});
  return (
    <Page title="变化提示" aside={<Link to="/households">家庭</Link>}>
      <Answer of={found}>
        {({ days, until, rows, more }) => (
          <>
            <p className="note">
              {`今后 ${days} 天（到 ${until}）和上次决定以来的变化，共 ${rows.length} 条。只作提示，待遇不会自动改变。`}
            </p>
            <ComingList rows={rows} />
            {more > 0 && <p className="note">{`另有 ${more} 户有到期的复核等提示，办完前面的再显示。`}</p>}
          </>
        )}
      </Answer>
    </Page>
  );
}
