/** Drawn paper: an issued paper as a page to look at, drawn when it comes into view. */
import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../shared/base/outcome';
import { useDesk } from './desk-context';
import { beginJob } from './running-jobs';

export interface DrawnPaper {
  token: string | undefined;
  refusal: Refusal | undefined;
}

/** `version` changes when the paper must be drawn anew: it was voided or printed meanwhile. */
export function useDrawnPaper(noticeNo: string, version: string): DrawnPaper {
  const desk = useDesk();
  const { data } = useQuery({
    queryKey: ['drawn', noticeNo, version],
    gcTime: 0,
    queryFn: async () => {
      const running = beginJob('生成文书', () => undefined);
      const outcome = await desk.job('draw_paper', { notice_no: noticeNo });
      running.end();
      return outcome;
    },
  });
  return {
    token: data?.permitted ? data.result.token : undefined,
    refusal: data && !data.permitted ? data : undefined,
  };
}
