/** The papers on show: bytes handed over by the desk, kept in memory under a token until forgotten. */

const tokenForm = /^[0-9a-f]{32}$/;
const mostPapers = 40;
const mostBytes = 256 * 1024 * 1024;

export interface PaperPages {
  keep: (token: string, bytes: Uint8Array) => void;
  find: (token: string) => Uint8Array | undefined;
  forgetAll: () => void;
}

/** The oldest papers make room when there are too many; the screen asks for them again. */
export function openPaperPages(): PaperPages {
  const papers = new Map<string, Uint8Array>();
  let held = 0;
  const forget = (token: string): void => {
    held -= papers.get(token)?.byteLength ?? 0;
    papers.delete(token);
  };
  const makeRoom = (): void => {
    for (const token of papers.keys()) {
      if (papers.size <= mostPapers && (held <= mostBytes || papers.size === 1)) return;
      forget(token);
    }
  };
  return {
    keep: (token, bytes) => {
      if (!tokenForm.test(token)) throw new Error('a paper token is 32 hex digits');
      forget(token);
      papers.set(token, bytes);
      held += bytes.byteLength;
      makeRoom();
    },
    find: (token) => papers.get(token),
    forgetAll: () => {
      papers.clear();
      held = 0;
    },
  };
}
