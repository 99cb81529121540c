/** Pdf: finished pages into the bytes of one PDF, with pdfmake making the pages and the file. */
import PrinterModule, { type PdfDocument, type Printer } from 'pdfmake/js/Printer.js';
import { EmbeddedFonts } from './embedded-fonts';
import type { FontBook } from './font-book';
import { Ink } from './ink';
import type { Page } from './page';

/** What the file says about itself. */
export interface PdfFacts {
  title: string;
  author: string;
  /** Civil date that stands as the date of making, so that the same paper is the same file. */
  made_on: string;
}

/** pdfmake reads nothing from the disk or the network: it is given no files at all. */
const printer = (): Printer => {
  const Made = 'default' in PrinterModule ? PrinterModule.default : PrinterModule;
  const resolver = { resolve: () => undefined, resolved: () => Promise.resolve() };
  return new Made({}, null, resolver, () => false);
};

/** Draws the pages in order into one PDF; null when `goOn`, asked before each page, says no. */
export async function writePdf(
  pages: readonly Page[],
  facts: PdfFacts,
  book: FontBook,
  goOn?: (page: number) => Promise<boolean>,
): Promise<Uint8Array | null> {
  const document = await printer().createPdfKitDocument(definitionOf(pages, facts), {
    bufferPages: true,
  });
  const fonts = new EmbeddedFonts(document);
  for (const [index, page] of pages.entries()) {
    if (goOn && !(await goOn(index))) return null;
    document.switchToPage(index);
    const ink = new Ink(book, fonts, page);
    page.paint(ink);
    document.addContent(ink.finish());
  }
  fonts.finish();
  return bytesOf(document);
}

function definitionOf(pages: readonly Page[], facts: PdfFacts): Record<string, unknown> {
  const first = pages[0];
  return {
    version: '1.7',
    language: 'zh-CN',
    pageSize: { width: first?.width, height: first?.height },
    pageMargins: 0,
    info: {
      title: facts.title,
      author: facts.author,
      producer: '乡镇社会救助经办台',
      creator: '乡镇社会救助经办台',
      creationDate: new Date(`${facts.made_on}T00:00:00Z`),
    },
    content: pages.map(emptyPage),
  };
}

/** An empty page of the right size, to be inked. */
function emptyPage(page: Page, index: number): Record<string, unknown> {
  return {
    canvas: [],
    ...(index === 0 ? {} : { pageBreak: 'before' }),
    pageOrientation: page.width > page.height ? 'landscape' : 'portrait',
  };
}

function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
