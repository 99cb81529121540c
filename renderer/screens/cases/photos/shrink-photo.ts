/** Shrink photo: a camera's picture made small enough to keep; place and device data fall away with it. */

/** Longest edge of a kept picture, in pixels: a sheet of paper stays readable. */
const LONGEST = 1600;
const QUALITY = 0.8;

/** The picture as JPEG bytes; null when the file is no picture. */
export async function shrinkPhoto(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Uint8Array(await small.arrayBuffer());
}
