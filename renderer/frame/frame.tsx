/** Frame: navigation, top line and the page between them, for an officer who is logged in. */
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SessionView } from '../../shared/office/rows';
import { bridge } from '../bridge';
import { useAsk } from '../hooks/use-ask';
import { useJob } from '../hooks/use-job';
import { useKept } from '../hooks/use-kept';
import { Answer } from '../parts/answer';
import { Screens } from '../screens/screens';
import { GoTo } from './go-to';
import { JobTray } from './job-tray';
import { Barred } from './barred';
import { Nav } from './nav';
import { PageHelp } from './page-help';
import { SessionContext } from './session-context';
import { TopLine } from './top-line';
import { useFrameKeys } from './use-frame-keys';
import { Watermark } from './watermark';

const largeFactor = 1.25;

function watermarksOf(session: SessionView): string[] {
  return [...(session.demo ? ['演练'] : []), ...(session.pack?.example ? ['示例，未核定'] : [])];
}

export function Frame({ onLocked }: { onLocked: () => void }) {
  const session = useAsk('session', {}, { keep: true });
  return <Answer of={session}>{(view) => <Room session={view} onLocked={onLocked} />}</Answer>;
}

/** A page that has been left keeps nothing of its scroll. */
function useTopOfPage(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    document.querySelector('.page')?.scrollTo(0, 0);
  }, [pathname]);
}

function Room({ session, onLocked }: { session: SessionView; onLocked: () => void }) {
  const [large, setLarge] = useKept('frame.large', false);
  const [folded, setFolded] = useKept('frame.folded', false);
  const [open, setOpen] = useState<'none' | 'goto' | 'help'>('none');
  const lock = useJob('lock', '备份并退出');
  const navigate = useNavigate();
  /** The next officer begins at his own workbench, not where the last one left off. */
  const leave = (): void => {
    void navigate('/');
    onLocked();
  };
  const goTo = useCallback(() => setOpen('goto'), []);
  const help = useCallback(() => setOpen((now) => (now === 'help' ? 'none' : 'help')), []);
  const close = useCallback(() => setOpen('none'), []);
  useFrameKeys({ goTo, help });
  useTopOfPage();
  useEffect(() => {
    bridge().zoom(large ? largeFactor : 1);
  }, [large]);
  return (
    <SessionContext value={session}>
      <div className="frame">
        <TopLine
          large={large}
          onLarge={setLarge}
          onGoTo={goTo}
          onLock={() => void lock.run({}).then(leave)}
        />
        <Nav folded={folded} onFold={setFolded} />
        {session.barred && <Barred barred={session.barred} />}
        <Screens />
        <JobTray />
        <Watermark words={watermarksOf(session)} />
      </div>
      {open === 'goto' && <GoTo onClose={close} />}
      {open === 'help' && <PageHelp onClose={close} />}
    </SessionContext>
  );
}
