import { Select } from 'antd';
import { changed, type ListSearch } from '../../list-search.ts';

type Props = {
  /** The name of the filter in the address. */
  name: string;
  title: string;
  options: readonly { value: string; label: string }[];
  search: ListSearch;
  onSearch: (search: ListSearch) => void;
};

/** One filter of a list: a value out of some, or none; it is kept in the address. */
export function ChoiceFilter({ name, title, options, search, onSearch }: Props) {
  return (
    <Select
      allowClear
      aria-label={title}
      onChange={(value?: string) => onSearch(changed(search, { [name]: value }))}
      options={[...options]}
      placeholder={title}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      // What is chosen may be a sentence; a phone is not made wider for it.
      style={{ minWidth: 160, maxWidth: 'min(24rem, calc(100vw - 48px))' }}
      value={search[name] as string | undefined}
    />
  );
}

type Placed = { division: { code: string; name: string } };

/** The counties that rows stand for, to keep to one of them; nothing where there is one alone. */
export function CountyFilter({
  rows,
  ...rest
}: Pick<Props, 'search' | 'onSearch'> & { rows: readonly Placed[] }) {
  const counties = new Map(rows.map(({ division }) => [division.code, division.name]));
  if (counties.size < 2) return null;
  const options = [...counties].map(([value, label]) => ({ value, label }));
  return <ChoiceFilter name="division" options={options} title="县（市、区）" {...rest} />;
}
