/** Canonical text: whether a JSON text is in RFC 8785 form, told in one pass. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
/** Deeper values are nobody's act; the stack stays small. */
const DEEPEST = 200;

/** Escapes that RFC 8785 leaves: the two signs, five short ones, and \u00xx for other controls. */
const ESCAPE = /\\(?:["\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]))/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/y;
/** Whole numbers that are surely written as they are. */
const PLAIN = /^(?:0|-?[1-9]\d{0,14})$/;

/** True when `canonical(JSON.parse(text)) === text`, a good deal faster. */
export function isCanonicalText(text: string): boolean {
  return value(text, 0, 0) === text.length;
}

/** Each reader answers where its part ends, or -1. */
function value(text: string, at: number, depth: number): number {
  if (depth > DEEPEST) return -1;
  switch (text.charAt(at)) {
    case '{':
      return object(text, at + 1, depth + 1);
    case '[':
      return array(text, at + 1, depth + 1);
    case '"':
      return string(text, at + 1);
    case 't':
      return text.startsWith('true', at) ? at + 4 : -1;
    case 'f':
      return text.startsWith('false', at) ? at + 5 : -1;
    case 'n':
      return text.startsWith('null', at) ? at + 4 : -1;
    default:
      return number(text, at);
  }
}

function object(text: string, from: number, depth: number): number {
  if (text.charAt(from) === '}') return from + 1;
  let before: string | null = null;
  for (let at = from; ; at += 1) {
    if (text.charCodeAt(at) !== QUOTE) return -1;
    const end = string(text, at + 1);
    if (end < 0 || text.charCodeAt(end) !== COLON) return -1;
    const key = keyOf(text.slice(at + 1, end - 1));
    if (before !== null && before >= key) return -1;
    before = key;
    at = value(text, end + 1, depth);
    if (at < 0) return -1;
    if (text.charAt(at) === '}') return at + 1;
    if (text.charCodeAt(at) !== COMMA) return -1;
  }
}

function keyOf(raw: string): string {
  return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
}

function array(text: string, from: number, depth: number): number {
  if (text.charAt(from) === ']') return from + 1;
  for (let at = from; ; at += 1) {
    at = value(text, at, depth);
    if (at < 0) return -1;
    if (text.charAt(at) === ']') return at + 1;
    if (text.charCodeAt(at) !== COMMA) return -1;
  }
}

function string(text: string, from: number): number {
  for (let at = from; at < text.length; ) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return at + 1;
    if (sign < 0x20) return -1;
    if (sign === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return -1;
      at = ESCAPE.lastIndex;
    } else if (sign >= 0xd800 && sign <= 0xdfff) {
      if ((text.codePointAt(at) ?? 0) < 0x10000) return -1;
      at += 2;
    } else {
      at += 1;
    }
  }
  return -1;
}

function number(text: string, at: number): number {
  NUMBER.lastIndex = at;
  if (!NUMBER.test(text)) return -1;
  const end = NUMBER.lastIndex;
  const written = text.slice(at, end);
  if (PLAIN.test(written)) return end;
  const read = Number(written);
  return Number.isFinite(read) && String(read) === written && written !== '-0' ? end : -1;
}
