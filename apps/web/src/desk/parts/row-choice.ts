import type { TableProps } from 'antd';

/** Names of the boxes that choose rows, for a screen reader; antd's own are English or missing. */
export function rowChoice<Row>(
  nameOf: (row: Row) => string,
  usable: (row: Row) => boolean = () => true,
): NonNullable<TableProps<Row>['rowSelection']> {
  return {
    getTitleCheckboxProps: () => ({ 'aria-label': '全选本页' }) as object,
    getCheckboxProps: (row) => ({ 'aria-label': `选择 ${nameOf(row)}`, disabled: !usable(row) }) as object,
  };
}
