import { doubtsOf, faultsOfFigure } from '@wenye/policy';
import { Checkbox, Form, Input, Select } from 'antd';
import { toHalfWidth } from '../../format/dates.ts';
import { atMost } from '../parts/at-most.ts';
import { ComparedItem } from '../parts/compared-item.tsx';
import { DateItem } from '../parts/date-item.tsx';
import { FormDialog, typed } from '../parts/form-dialog.tsx';
import { useBusinessDate } from '../shell/use-roles.ts';
import { Doubts } from './doubts.tsx';
import type { ParameterDetails, Registered } from './views.ts';
import { figureText, NOTATIONS, presentOf, spanText, valuesOnRecord, valueText, whenWord } from './words.ts';

type Values = {
  value?: string;
  region: string;
  from?: string | null;
  to?: string | null;
  source: string;
  note?: string;
  checked?: boolean;
};

/** The city, where figures are registered for it, else the nearest unit above: regions come from the country down. */
const nearestWhole = (regions: ParameterDetails['regions']): string =>
  regions.findLast(({ code }) => code === 'CN' || code.endsWith('00'))?.code ?? 'CN';

/** What stands where the new figure would, or what it replaces, and how far the new one is from it. */
function PresentItem({ parameter, instead }: { parameter: ParameterDetails; instead?: Registered }) {
  const [region, from, to] = [Form.useWatch('region'), Form.useWatch('from'), Form.useWatch('to')] as [
    string | undefined,
    string | null | undefined,
    string | null | undefined,
  ];
  const today = useBusinessDate();
  const figures = instead
    ? [{ ...instead, where: instead.region.name }]
    : presentOf(parameter, { region: region ?? '', from, to });
  return (
    <ComparedItem
      name="value"
      present={figures.map((each) => ({
        value: each.value,
        text: figureText(each, parameter),
        than: whenWord(each, today),
      }))}
    />
  );
}

type ValueProps = Pick<ParameterDetails, 'type' | 'values'> & { parameterKey: string };

/** The value itself: of a code one of those that it can be, by its name. */
function ValueItem({ parameterKey, type, values }: ValueProps) {
  if (values !== null)
    return (
      <Form.Item label="取值" name="value" rules={[{ required: true, message: '请选择取值' }]}>
        <Select options={values.map(({ code, label }) => ({ value: code, label }))} />
      </Form.Item>
    );
  return (
    <Form.Item
      extra={NOTATIONS[type]}
      label="数值"
      name="value"
      normalize={toHalfWidth}
      rules={[atMost(100), typed((text) => (text === '' ? '请填写数值' : faultOf(parameterKey, text)))]}
    >
      <Input style={{ width: 200 }} />
    </Form.Item>
  );
}

/** Why a figure cannot be, in the words in which the server would refuse it. */
const faultOf = (key: string, value: string): string | null =>
  faultsOfFigure({ key, value }).find(({ field }) => field === 'value')?.message ?? null;

/** What is likely a slip is said at the figure, and has to be checked with the original before it is registered. */
function DoubtsItem({ parameter }: { parameter: ParameterDetails }) {
  const [value, from, to] = [Form.useWatch('value'), Form.useWatch('from'), Form.useWatch('to')] as [
    string | undefined,
    string | null | undefined,
    string | null | undefined,
  ];
  const text = value?.trim() ?? '';
  const doubts =
    text === ''
      ? []
      : doubtsOf(parameter, { value: text, from: from ?? null, to: to ?? null }, valuesOnRecord(parameter));
  if (doubts.length === 0) return null;
  return (
    <>
      <Doubts doubts={doubts} />
      <Form.Item
        name="checked"
        preserve={false}
        rules={[
          {
            validator: async (_, checked?: boolean) => {
              if (checked !== true) throw new Error('请对照原件核对，确实如此再勾选');
            },
          },
        ]}
        valuePropName="checked"
      >
        <Checkbox>已对照原件，确实如此</Checkbox>
      </Form.Item>
    </>
  );
}

/** A figure with its source; another person confirms it. In another's place, or only taking that out, where told so. */
export function ProposeDialog({
  parameter,
  instead,
  takesOut = false,
  onClose,
}: {
  parameter: ParameterDetails;
  instead?: Registered;
  takesOut?: boolean;
  onClose: () => void;
}) {
  const { key, label, type, values } = parameter;
  // Of a region that rules do not read one can still be replaced, or taken out.
  const regions =
    instead === undefined || instead.isRead ? parameter.regions : [...parameter.regions, instead.region];
  const title = takesOut ? '登记撤下' : instead ? '登记替换' : '登记数值';
  return (
    <FormDialog
      changes={['GET /api/parameters', 'GET /api/parameters/:key']}
      done="已登记，待另一人确认"
      endpoint="POST /api/parameters/:key/values"
      initialValues={
        instead
          ? { region: instead.region.code, from: instead.from, to: instead.to }
          : { region: nearestWhole(regions), from: null, to: null }
      }
      input={({ value, region, from, to, source, note, checked }: Values) => ({
        key,
        value: takesOut ? null : (value ?? ''),
        region,
        from: from ?? null,
        to: to ?? null,
        source,
        ...(note ? { note } : {}),
        replaces: instead?.valueId ?? null,
        ...(checked ? { checked } : {}),
      })}
      lead={
        instead
          ? `${takesOut ? '撤下' : '替换'}采用中的 ${valueText(instead.value, parameter)}（${instead.region.name}，${spanText(instead)}）。由另一人确认后生效，原来的记录保留。`
          : '由另一人核对来源后确认，确认以后规则才采用。'
      }
      okText={title}
      onClose={onClose}
      title={`${title} · ${label}`}
    >
      {takesOut ? null : <ValueItem parameterKey={key} type={type} values={values} />}
      {takesOut ? null : <PresentItem parameter={parameter} {...(instead ? { instead } : {})} />}
      <Form.Item
        extra={
          parameter.regions.some(({ code }) => !code.endsWith('00') && code !== 'CN')
            ? undefined
            : '规则全市读取一个数，不分县区'
        }
        hidden={takesOut}
        label="适用区划"
        name="region"
        rules={[{ required: true, message: '请选择区划' }]}
      >
        <Select
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {takesOut ? null : (
        <>
          <DateItem extra="不填为一直以来" label="从哪天起适用" name="from" />
          <DateItem
            extra="不填为至今"
            label="适用到哪天（含）"
            name="to"
            since={{ name: 'from', label: '起始日期' }}
          />
          <DoubtsItem parameter={parameter} />
        </>
      )}
      <Form.Item
        extra="文件名称或文号，以及条款"
        label={takesOut ? '撤下的依据' : '来源'}
        name="source"
        rules={[
          atMost(300),
          typed((text) => (text.length < 4 ? '请填写文件名称或文号，以及条款，至少 4 个字' : null)),
        ]}
      >
        <Input placeholder="例如 洛人社〔2020〕12号第二条" />
      </Form.Item>
      <Form.Item label="说明" name="note" rules={[atMost(300)]}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}
