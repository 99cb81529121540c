/** The part of yauzl that volumes use; the package brings no types of its own. */
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    compressionMethod: number;
    externalFileAttributes: number;
    isEncrypted(): boolean;
  }

  export interface ZipFile extends EventEmitter {
    entryCount: number;
    readEntry(): void;
    openReadStream(
      entry: Entry,
      done: (fault: Error | null, stream: Readable | undefined) => void,
    ): void;
    close(): void;
  }

  export interface Options {
    autoClose: boolean;
    lazyEntries: boolean;
    strictFileNames: boolean;
    validateEntrySizes: boolean;
  }

  export function open(
    path: string,
    options: Options,
    done: (fault: Error | null, zip: ZipFile | undefined) => void,
  ): void;
}
