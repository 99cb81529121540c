/** Pdf: finished pages into the bytes of one PDF, with pdfmake making the pages and the file. */
import PrinterModule, { type PdfDocument, type Printer } from 'pdfmake/js/Printer.js';
import { present } from '../../shared/base/assert';
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

/**
 * Draws pages as they come into one PDF; a page is laid out only when the one before it is
 * written, so that a long file needs little memory. Null when they end early with null.
 */
export async function writePdf(
  pages: Iterable<Page> | AsyncIterable<Page | null>,
  facts: PdfFacts,
  book: FontBook,
): Promise<Uint8Array | null> {
  let document: PdfDocument | null = null;
  let fonts: EmbeddedFonts | null = null;
  let written: Promise<Uint8Array> | null = null;
  for await (const page of pages) {
    if (page === null) return null;
    const { width, height } = page;
    if (document) document.addPage({ size: [width, height] });
    else document = await printer().createPdfKitDocument(definitionOf(page, facts), {});
    written ??= collect(document);
    fonts ??= new EmbeddedFonts(document);
    if (page.bookmark !== undefined) document.outline.addItem(page.bookmark);
    const ink = new Ink(book, fonts, page);
    page.paint(ink);
    document.addContent(ink.finish());
  }
  fonts?.finish();
  document?.end();
  return present(written, 'a paper has a page');
}

/** A document of one empty page, to be inked; further pages are added as they come. */
function definitionOf({ width, height }: Page, facts: PdfFacts): Record<string, unknown> {
  return {
    version: '1.7',
    language: 'zh-CN',
    pageSize: { width, height },
    pageMargins: 0,
    info: {
      title: facts.title,
      author: facts.author,
      producer: '乡镇社会救助经办台',
      creator: '乡镇社会救助经办台',
      creationDate: new Date(`${facts.made_on}T00:00:00Z`),
    },
    content: [{ canvas: [] }],
  };
}

/**
 * Takes the file's bytes as they are written and copies them together: pieces kept as they come
 * would each hold on to a far larger buffer.
 */
function collect(document: PdfDocument): Promise<Uint8Array> {
  let bytes = new Uint8Array(1 << 17);
  let length = 0;
  document.on('data', (chunk: Uint8Array) => {
    if (length + chunk.length > bytes.length) {
      const larger = new Uint8Array(2 * (length + chunk.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    bytes.set(chunk, length);
    length += chunk.length;
  });
  return new Promise((resolve, reject) => {
    document.on('end', () => resolve(bytes.slice(0, length)));
    document.on('error', reject);
  });
}
