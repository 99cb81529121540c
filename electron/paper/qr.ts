/** Qr: a text as the dark bars of a QR code, encoded by pdfmake and scaled to the size wanted. */
import qrModule, { type QrEncoder } from 'pdfmake/js/qrEnc.js';

/** A horizontal run of dark modules, in parts of the code's side. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

const encoder: QrEncoder = 'default' in qrModule ? qrModule.default : qrModule;

/** Bars of the code at error correction M; adjoining modules of a row are one bar. */
export function barsOf(text: string): Bar[] {
  const { _canvas, _width } = encoder.measure({ qr: text, eccLevel: 'M' });
  const bars: Bar[] = [];
  // The first rectangle is the white ground.
  for (const { x, y, w, h } of _canvas.slice(1)) {
    const last = bars.at(-1);
    const [left, top] = [x / _width, y / _width];
    if (last && last.y === top && Math.abs(last.x + last.width - left) < 1e-9) {
      last.width += w / _width;
    } else {
      bars.push({ x: left, y: top, width: w / _width, height: h / _width });
    }
  }
  return bars;
}
