/** The little of pdfmake 0.3.11, and of the pdfkit document behind it, that papers use. */
declare module 'pdfmake/js/Printer.js' {
  import type { Readable } from 'node:stream';

  export interface PdfRef {
    data: Record<string, unknown>;
    end(chunk?: Uint8Array | string): void;
  }

  /** pdfkit's document; the last page can be drawn on until another is added. */
  export interface PdfDocument extends Readable {
    outline: { addItem(title: string): unknown };
    page: { width: number; height: number; fonts: Record<string, PdfRef> };
    ref(data?: Record<string, unknown>): PdfRef;
    addContent(operators: string): this;
    addPage(options: { size: [number, number] }): this;
    end(): void;
  }

  export interface UrlResolver {
    resolve(url: string): void;
    resolved(): Promise<void>;
  }

  export interface Printer {
    createPdfKitDocument(
      definition: Record<string, unknown>,
      options: Record<string, never>,
    ): Promise<PdfDocument>;
  }

  type PrinterClass = new (
    fonts: Record<string, never>,
    files: null,
    resolver: UrlResolver,
    localAccess: (path: string) => boolean,
  ) => Printer;

  const module: PrinterClass | { default: PrinterClass };
  export default module;
}

declare module 'pdfmake/js/qrEnc.js' {
  export interface QrEncoder {
    measure(node: { qr: string; eccLevel: 'L' | 'M' | 'Q' | 'H' }): {
      _canvas: { x: number; y: number; w: number; h: number }[];
      _width: number;
    };
  }

  const module: QrEncoder | { default: QrEncoder };
  export default module;
}
