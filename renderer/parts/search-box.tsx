/** Search box: narrows a list while one types; the key / brings the caret here. */
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface SearchBoxProps {
  value: string;
  placeholder: string;
  onSearch: (text: string) => void;
}

const pause = 150;

export function SearchBox({ value, placeholder, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null || typed === value) return undefined;
    const timer = setTimeout(() => onSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Input
      id="page-search"
      type="search"
      className="search-box"
      prefix={<SearchOutlined />}
      placeholder={placeholder}
      aria-label={placeholder}
      allowClear
      maxLength={40}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
