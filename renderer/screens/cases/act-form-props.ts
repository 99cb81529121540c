/** Act form props: what every form of an act on a case is given. */
import type { CaseDetail } from '../../../shared/application/rows';

export interface ActFormProps {
  detail: CaseDetail;
  onClose: () => void;
}
