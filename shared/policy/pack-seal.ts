/** Pack seal: what is known of the signature on a policy pack, in one value and one sentence. */

/**
 * `bundled`: exactly the example pack that comes with the program, which needs none;
 * `stranger`: sound, but by no district office that this desk has endorsed.
 */
export interface PackSeal {
  state: 'bundled' | 'unsigned' | 'bad' | 'stranger' | 'good';
  /** 'SHA256:…' of the key; null unless the signature is sound. */
  fingerprint: string | null;
  /** The endorsed office whose key it is. */
  office: string | null;
  office_name: string | null;
}

/** A seal with nobody behind it. */
export function nobodysSeal(state: PackSeal['state']): PackSeal {
  return { state, fingerprint: null, office: null, office_name: null };
}

/** The seal in words, for the screen. */
export function sealSentence(seal: PackSeal): string {
  switch (seal.state) {
    case 'bundled':
      return '随程序附带的示例政策包，无需签章';
    case 'unsigned':
      return '没有签章';
    case 'bad':
      return '签章与内容对不上';
    case 'stranger':
      return '签章有效，但签章单位没有经本单位认证';
    case 'good':
      return `${seal.office_name ?? ''}签章，核验无误`;
  }
}
