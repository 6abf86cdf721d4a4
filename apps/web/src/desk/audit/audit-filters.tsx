import { Button, Input, Select, Space, Tag } from 'antd';
import { changed, type ListSearch } from '../../list-search.ts';
import { DayRange } from '../parts/day-filter.tsx';
import { actionChoices, objectChoices, objectLabel } from './words.ts';

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Who, what, to what, and between which days. */
export function AuditFilters({ search, onSearch }: Props) {
  const set = (change: ListSearch) => onSearch(changed(search, change));
  const text = (name: string) => search[name] as string | undefined;
  return (
    <Space wrap>
      <Input.Search
        maxLength={100}
        allowClear
        aria-label="经办人姓名"
        defaultValue={text('officer')}
        key={`officer ${text('officer') ?? ''}`}
        onSearch={(officer) => set({ officer })}
        placeholder="经办人姓名"
        style={{ width: 180 }}
      />
      <Input.Search
        maxLength={100}
        allowClear
        aria-label="办件号、批次号等编号，或完整身份证号"
        defaultValue={text('object')}
        key={`object ${text('object') ?? ''}`}
        onSearch={(object) => set({ object: object.trim() })}
        placeholder="办件号、批次号等编号，或完整身份证号"
        style={{ width: 320 }}
      />
      <Select
        allowClear
        aria-label="操作"
        onChange={(action?: string) => set({ action })}
        options={actionChoices}
        placeholder="操作"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 180 }}
        value={text('action')}
      />
      <Select
        allowClear
        aria-label="对象类型"
        onChange={(objectKind?: string) => set({ objectKind, objectId: undefined })}
        options={objectChoices}
        placeholder="对象类型"
        style={{ minWidth: 140 }}
        value={text('objectKind')}
      />
      <DayRange from={text('from')} label="业务日期" onChange={set} to={text('to')} />
      {text('objectId') ? (
        <Tag closable onClose={() => set({ objectId: undefined })}>
          只看{objectLabel(text('objectKind') ?? '')} {text('objectId')}
        </Tag>
      ) : null}
      {text('personId') ? (
        <Tag closable onClose={() => set({ personId: undefined })}>
          只看操作人 {text('personId')}
        </Tag>
      ) : null}
      {Object.keys(search).some((key) => key !== 'page' && key !== 'pageSize') ? (
        <Button onClick={() => onSearch({})} type="link">
          清除条件
        </Button>
      ) : null}
    </Space>
  );
}
