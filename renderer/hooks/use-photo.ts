/** Photo: the bytes of a kept picture. */
import { useQuery } from '@tanstack/react-query';
import type { Refusal } from '../../shared/base/outcome';
import { useDesk } from './desk-context';

interface KeptPhoto {
  /** Undefined while the picture is read. */
  picture: Blob | undefined;
  refusal: Refusal | undefined;
}

export function usePhoto(hash: string): KeptPhoto {
  const desk = useDesk();
  const { data } = useQuery({
    queryKey: ['photo', hash],
    staleTime: Infinity,
    queryFn: async () => {
      const read = await desk.job('read_photo', { hash });
      if (!read.permitted) return { picture: undefined, refusal: read };
      const { bytes, media } = read.result;
      return { picture: new Blob([new Uint8Array(bytes)], { type: media }), refusal: undefined };
    },
  });
  return data ?? { picture: undefined, refusal: undefined };
}
