/** Award form props: what every form of an act on an award is given. */
import type { AwardDetail } from '../../../shared/award/rows';

export interface AwardFormProps {
  detail: AwardDetail;
  onClose: () => void;
}
