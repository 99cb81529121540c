/** Job tray: long work that is going on, with what remains and a way to stop it. */
import { Button, Progress } from 'antd';
import { useRunningJobs, type RunningJob } from '../hooks/running-jobs';

export function JobTray() {
  const jobs = useRunningJobs();
  if (jobs.length === 0) return null;
  return (
    <div className="job-tray" role="status" aria-live="polite">
      {jobs.map((job) => (
        <OneJob key={job.id} job={job} />
      ))}
    </div>
  );
}

function OneJob({ job }: { job: RunningJob }) {
  const known = job.total > 0;
  const percent = known ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <div className="job">
      <span>
        正在{job.title}
        {known && `：已完成 ${job.done}，还有 ${job.total - job.done}`}
        {job.note !== '' && `（${job.note}）`}
      </span>
      {known && <Progress percent={percent} size="small" showInfo={false} />}
      <Button size="small" onClick={job.cancel}>
        停止
      </Button>
    </div>
  );
}
