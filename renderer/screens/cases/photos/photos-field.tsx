/** Photos field: pictures chosen from files, made small, kept at once, each with its caption. */
import { DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Photo } from '../../../../shared/assessment/attach';
import { Field } from '../../../form/field';
import { useField } from '../../../form/form-context';
import { useJob } from '../../../hooks/use-job';
import { PhotoImage } from './photo-image';
import { shrinkPhoto } from './shrink-photo';

interface ChosenPhotoProps {
  photo: Photo;
  name: string;
  onCaption: (caption: string) => void;
  onRemove: () => void;
}

function ChosenPhoto({ photo, name, onCaption, onRemove }: ChosenPhotoProps) {
  return (
    <li>
      <PhotoImage hash={photo.hash} name={name} />
      <Input
        value={photo.caption}
        aria-label={`${name}的说明`}
        placeholder="说明"
        maxLength={60}
        onChange={(event) => onCaption(event.target.value)}
      />
      <Button type="text" size="small" icon={<DeleteOutlined />} onClick={onRemove}>
        删除
      </Button>
    </li>
  );
}

const noPicture = (name: string): string => `“${name}”不是照片，请选择手机或相机拍摄的照片文件`;

export function PhotosField({ path }: { path: string }) {
  const { id, value, fault, change } = useField<readonly Photo[]>(path);
  const [trouble, setTrouble] = useState<string>();
  const keep = useJob('keep_photo', '保存照片');
  const chooser = useRef<HTMLInputElement>(null);

  const take = async (files: readonly File[]): Promise<void> => {
    setTrouble(undefined);
    let photos = value;
    for (const file of files) {
      const bytes = await shrinkPhoto(file);
      const kept = bytes && (await keep.run({ bytes }));
      if (kept?.permitted !== true) setTrouble(kept ? kept.message : noPicture(file.name));
      else if (!photos.some(({ hash }) => hash === kept.result.hash)) {
        photos = [...photos, { hash: kept.result.hash, caption: '' }];
      }
    }
    change(photos);
  };
  const put = (at: number, caption: string): void =>
    change(value.map((photo, each) => (each === at ? { ...photo, caption } : photo)));

  return (
    <Field id={id} label="照片" required group fault={trouble ?? fault} help="照片存入前会缩小，并去掉拍摄位置等附带信息">
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label="照片文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      <ul className="photos">
        {value.map((photo, at) => (
          <ChosenPhoto
            key={photo.hash}
            photo={photo}
            name={`照片${at + 1}`}
            onCaption={(caption) => put(at, caption)}
            onRemove={() => change(value.filter((_photo, each) => each !== at))}
          />
        ))}
      </ul>
      <Button icon={<PictureOutlined />} loading={keep.busy} onClick={() => chooser.current?.click()}>
        选择照片
      </Button>
    </Field>
  );
}
