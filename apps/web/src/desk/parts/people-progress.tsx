import { Progress } from 'antd';

type Props = { state: 'waiting' | 'running'; people: number; peopleDone: number; note: string };

/** How far a pass over everybody is. */
export function PeopleProgress({ state, people, peopleDone, note }: Props) {
  const percent = people > 0 ? Math.floor((100 * peopleDone) / people) : 0;
  return (
    <div role="status">
      {state === 'waiting'
        ? '等待开始测算'
        : `正在测算：${peopleDone.toLocaleString()} / ${people.toLocaleString()} 人，${note}`}
      <Progress aria-label="测算进度" percent={percent} />
    </div>
  );
}
