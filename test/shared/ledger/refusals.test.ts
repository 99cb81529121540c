/** Proves the refusals of the money room, each met in its declared order. */
import { walkRefusals } from '../../walk';
import { ledgerWalks } from './refusals.table';

// 1. Each act refuses in its declared order, one fault mended at a time, and then permits.
// 2. The form lets every refused payload through, so each refusal can be reached.
// 3. Every sentence is Chinese, names its figures and ends with the next step.

ledgerWalks.forEach(walkRefusals);
