import { Checkbox, Space } from 'antd';

type TicksProps = {
  options: readonly { value: string; label: string }[];
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
};

/** Boxes one below the other. The form would mark a bare group as required, which a group cannot be (ARIA). */
export function Ticks({ options, id, value = [], onChange }: TicksProps) {
  return (
    <div id={id}>
      <Checkbox.Group onChange={(ticked) => onChange?.(ticked)} value={value}>
        <Space orientation="vertical">
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value}>
              {option.label}
            </Checkbox>
          ))}
        </Space>
      </Checkbox.Group>
    </div>
  );
}
