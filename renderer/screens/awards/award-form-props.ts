/** Award form props: what every form of an act on an award is given. */
import type { AwardDetail } from '../../../shared/award/rows';

export interface AwardFormProps {
  detail: AwardDetail;
  /** What a proposal begins the form with. */
  prefill?: Record<string, string>;
  onClose: () => void;
}
