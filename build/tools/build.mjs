/** `npm run build`: bundles everything into out/. */
import { ensureBundle } from './bundle.mjs';

export async function perform() {
  await ensureBundle();
  return 0;
}
