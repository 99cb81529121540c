/** EmbeddedFonts: the subsets of pooled fonts that one PDF carries. */
import type { Font, Subset } from 'fontkit';
import type { PdfDocument, PdfRef } from 'pdfmake/js/Printer.js';
import type { FaceGlyph, PooledFont } from './pooled-font';

/** Height of the em box above the baseline, in thousandths; the same for every face. */
export const ASCENT = 880;

/** A PDF string: pdfkit tells it from a name by the wrapper object. */
function text(characters: string): unknown {
  return Object(characters);
}

function four(value: number): string {
  return (value + 0x10000).toString(16).slice(1);
}

/** UTF-16 of a code point in hex, as ToUnicode wants it. */
function utf16(code: number): string {
  if (code <= 0xffff) return four(code);
  const rest = code - 0x10000;
  return four(0xd800 | (rest >>> 10)) + four(0xdc00 | (rest & 0x3ff));
}

interface Carried {
  name: string;
  subset: Subset;
  dictionary: PdfRef;
  /** Glyph id of the font to the hex of its id in the subset. */
  hex: Map<number, string>;
  widths: number[];
  codes: number[];
}

export class EmbeddedFonts {
  private readonly carried = new Map<PooledFont, Carried>();

  constructor(private readonly document: PdfDocument) {}

  /** Name of the font's resource; the page shown now may use it from here on. */
  name(font: PooledFont): string {
    const { name, dictionary } = this.carry(font);
    this.document.page.fonts[name] ??= dictionary;
    return name;
  }

  /** The glyph's four hex digits inside this PDF. */
  hex(glyph: FaceGlyph): string {
    const carried = this.carry(glyph.font);
    const known = carried.hex.get(glyph.id);
    if (known !== undefined) return known;
    const id = carried.subset.includeGlyph(glyph.id);
    const hex = four(id);
    carried.hex.set(glyph.id, hex);
    carried.widths[id] = Math.round(glyph.advance);
    carried.codes[id] = glyph.code;
    return hex;
  }

  /** Writes all subsets; to be called once, after the last page is inked. */
  finish(): void {
    for (const [font, carried] of this.carried) this.embed(font, carried);
  }

  private carry(font: PooledFont): Carried {
    const known = this.carried.get(font);
    if (known) return known;
    const carried: Carried = {
      name: `F${this.carried.size + 1}`,
      subset: font.font.createSubset(),
      dictionary: this.document.ref(),
      hex: new Map(),
      widths: [1000],
      codes: [0],
    };
    this.carried.set(font, carried);
    return carried;
  }

  private embed({ font }: PooledFont, carried: Carried): void {
    const name = `PAPER${String.fromCharCode(64 + Number(carried.name.slice(1)))}+${font.postscriptName}`;
    const cff = carried.subset.cff !== undefined;
    const outlines = this.document.ref(cff ? { Subtype: 'CIDFontType0C' } : {});
    outlines.end(carried.subset.encode());
    const descriptor = this.document.ref(describe(font, name));
    descriptor.data[cff ? 'FontFile3' : 'FontFile2'] = outlines;
    descriptor.end();
    const descendant = this.document.ref({
      Type: 'Font',
      Subtype: cff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, carried.widths],
      ...(cff ? {} : { CIDToGIDMap: 'Identity' }),
    });
    descendant.end();
    const unicode = this.document.ref();
    unicode.end(unicodeMap(carried.codes));
    carried.dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    };
    carried.dictionary.end();
  }
}

function describe(font: Font, name: string): Record<string, unknown> {
  const mille = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [minX * mille, minY * mille, maxX * mille, maxY * mille],
    ItalicAngle: font.italicAngle,
    Ascent: ASCENT,
    Descent: ASCENT - 1000,
    CapHeight: (font.capHeight || font.ascent) * mille,
    XHeight: (font.xHeight || 0) * mille,
    StemV: 0,
  };
}

/** The map from glyphs back to characters, so that text can be searched and copied. */
function unicodeMap(codes: readonly number[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < codes.length; start += 256) {
    const part = codes.slice(start, start + 256);
    const texts = part.map((code) => `<${utf16(code)}>`).join(' ');
    ranges.push(`<${four(start)}> <${four(start + part.length - 1)}> [${texts}]`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
