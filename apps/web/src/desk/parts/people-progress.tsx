import { Progress } from 'antd';

type Props = {
  state: 'waiting' | 'running';
  /** None: the pass is over firms alone. */
  people: number;
  peopleDone: number;
  /** Absent: the pass is over people alone. */
  firms?: number;
  firmsDone?: number;
  note: string;
};

/** How far a pass over everybody, and over every firm after them, is. */
export function PeopleProgress({ state, people, peopleDone, firms = 0, firmsDone = 0, note }: Props) {
  const all = people + firms;
  const percent = all > 0 ? Math.floor((100 * (peopleDone + firmsDone)) / all) : 0;
  const far = [
    ...(people > 0 ? [`${peopleDone.toLocaleString()} / ${people.toLocaleString()} 人`] : []),
    ...(firms > 0 ? [`${firmsDone.toLocaleString()} / ${firms.toLocaleString()} 户企业`] : []),
  ];
  return (
    <div role="status">
      {state === 'waiting' ? '等待开始测算' : `正在测算：${far.join('，')}，${note}`}
      <Progress aria-label="测算进度" percent={percent} />
    </div>
  );
}
