/** Photo jobs: a picture is kept under its hash before an act may name it, and shown again. */
import { permit, refusals, type Outcome } from '../../../shared/base/outcome';
import { findBlob, keepBlob, PICTURE, type Blob } from '../../store/blobs';
import type { ReadableDb, WritableDb } from '../../store/database';
import { within, type Session } from '../session';

/** The screen makes pictures small before it sends them; whatever is larger was not made by it. */
const MOST_BYTES = 4 * 1024 * 1024;

const photoRefusals = refusals({
  photo_too_large: (f: { most: string }) => `照片超过${f.most}，请先缩小后再选择`,
  photo_no_picture: () => '这个文件不是照片，请选择手机或相机拍摄的照片文件',
  photo_missing: () => '这张照片不在本机，可能还没有随同步包收到',
});

/** JPEG files begin and end with their two marks. */
function isPicture(bytes: Uint8Array): boolean {
  const end = bytes.length;
  return end > 4 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}

export function keepPhoto(db: WritableDb, bytes: Uint8Array): Outcome<{ hash: string }> {
  if (bytes.length > MOST_BYTES) {
    return photoRefusals.because('photo_too_large', { most: `${MOST_BYTES / 1024 / 1024}MB` }, 'bytes');
  }
  if (!isPicture(bytes)) return photoRefusals.because('photo_no_picture', {}, 'bytes');
  return permit({ hash: keepBlob(db, { media: PICTURE, bytes }) });
}

export function readPhoto(db: ReadableDb, hash: string): Outcome<Blob> {
  const found = findBlob(db, hash);
  return found ? permit(found) : photoRefusals.because('photo_missing', {}, 'hash');
}

export function keepPhotoJob(session: Session, { bytes }: { bytes: Uint8Array }): Outcome<{ hash: string }> {
  const inside = within(session);
  return inside.permitted ? keepPhoto(inside.result.desk.db, bytes) : inside;
}

export function readPhotoJob(session: Session, { hash }: { hash: string }): Outcome<Blob> {
  const inside = within(session);
  return inside.permitted ? readPhoto(inside.result.desk.db, hash) : inside;
}
