/** The walks of the papers' acts: how each refusal comes about, in the declared order. */
import type { PaperContent } from '../../../shared/notice/content/paper-content';
import { issue } from '../../../shared/notice/issue';
import { print } from '../../../shared/notice/print';
import { serve } from '../../../shared/notice/serve';
import { voidNotice } from '../../../shared/notice/void';
import { standing } from '../../beds';
import { walk } from '../../walk';

const clerk = standing('clerk', 'U02');
const notice_no = '500120004-N-000001';
const number = '来凤社救准〔2022〕1号';
const title = '最低生活保障确认通知书';

const content: PaperContent = {
  layout: 'sheet',
  code: 'D16',
  issuer: '璧山区来凤街道办事处',
  title,
  number: null,
  made_on: '2022-11-25',
  watermarks: [],
  blocks: [{ kind: 'body', lead: null, text: '经审核，符合条件。' }],
  proof: null,
};

const issueWalk = walk(issue, {
  sound: {
    standing: clerk,
    payload: { code: 'D16', case_no: '500120004-dibao-202211-0001-01' },
    facts: {
      content,
      title,
      in_force: null,
      next_number: { series: 'paper-D16', year: 2022, n: 1, number },
      next_notice_no: notice_no,
      phones: [],
    },
  },
  spoil: {
    paper_unknown: (bed) => (bed.facts.title = null),
    already_issued: (bed) => (bed.facts.in_force = { notice_no, number }),
    not_ready: (bed) => (bed.facts.content = null),
  },
});

const printWalk = walk(print, {
  sound: {
    standing: clerk,
    payload: { notice_no, copies: 1, reason: '送达' },
    facts: { notice: { state: 'in_force', number, prints: 0 } },
  },
  spoil: {
    notice_unknown: (bed) => (bed.facts.notice = null),
    notice_void: (bed) => (bed.facts.notice!.state = 'voided'),
  },
});

const serveWalk = walk(serve, {
  sound: {
    standing: clerk,
    payload: {
      notice_no,
      served_on: '2022-11-25',
      way: 'direct',
      received_by: '周明',
      deliverers: ['周经办'],
      witnesses: [],
    },
    facts: {
      notice: {
        code: 'D16',
        title,
        number,
        state: 'in_force',
        issued_on: '2022-11-25',
        served_on: null,
      },
      appeal_days: 60,
    },
  },
  spoil: {
    notice_unknown: (bed) => (bed.facts.notice = null),
    notice_void: (bed) => (bed.facts.notice!.state = 'voided'),
    already_served: (bed) => (bed.facts.notice!.served_on = '2022-11-24'),
    served_future: (bed) => (bed.payload.served_on = '2022-11-26'),
    served_early: (bed) => (bed.payload.served_on = '2022-11-24'),
    left_alone: (bed) => (bed.payload.way = 'left'),
  },
});

const voidWalk = walk(voidNotice, {
  sound: {
    standing: standing('approver', 'U06'),
    payload: { notice_no, reason: '金额写错' },
    facts: { notice: { title, number, state: 'in_force', served_on: null } },
  },
  spoil: {
    notice_unknown: (bed) => (bed.facts.notice = null),
    already_void: (bed) => (bed.facts.notice!.state = 'voided'),
    already_served: (bed) => (bed.facts.notice!.served_on = '2022-11-24'),
  },
});

export const noticeWalks = [issueWalk, printWalk, serveWalk, voidWalk];
