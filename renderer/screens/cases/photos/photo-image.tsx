/** Photo image: one kept picture, or the sentence why it cannot be shown. */
import { useEffect, useRef } from 'react';
import { usePhoto } from '../../../hooks/use-photo';

export function PhotoImage({ hash, name }: { hash: string; name: string }) {
  const { picture, refusal } = usePhoto(hash);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!picture || !image.current) return undefined;
    const address = URL.createObjectURL(picture);
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  if (refusal) return <span className="note">{refusal.message}</span>;
  return <img ref={image} alt={name} />;
}
