/** Pack signature: signs a policy pack's text with the office's key, and says whose a signature is. */
import type { Pack } from '../../shared/policy/pack';
import { packText } from '../../shared/policy/pack-text';
import {
  PACK_NAMESPACE,
  readSignature,
  signerLine,
  signMessage,
  verifySignature,
} from './ssh-signature';

/** The content of `<id>.json.sshsig`; `ssh-keygen -Y verify -n jiuzhu-pack` accepts it. */
export function signPack(pack: Pack, secret: Uint8Array): string {
  return signMessage(Buffer.from(packText(pack)), secret, PACK_NAMESPACE);
}

/** The signer's OpenSSH line; null when the signature is not one over exactly this pack. */
export function findPackSigner(pack: Pack, signature: string): string | null {
  const read = readSignature(signature, PACK_NAMESPACE);
  const held = read !== null && verifySignature(Buffer.from(packText(pack)), read);
  return held ? signerLine(read.signer) : null;
}
