import { Space, Tag } from 'antd';
import type { Standing } from './views.ts';
import { standingText, stateColours } from './words.ts';

/** How far a parameter can be trusted today: one mark, or one for each way in which it stands in some counties. */
export function Standings({ standings }: { standings: readonly Standing[] }) {
  return (
    <Space size={[4, 4]} wrap>
      {standings.map((standing) => (
        <Tag color={stateColours[standing.state]} key={standing.state} style={{ marginInlineEnd: 0 }}>
          {standingText(standing, standings)}
        </Tag>
      ))}
    </Space>
  );
}

/** The same with the counties by name, where they do not stand alike. */
export function NamedStandings({ standings }: { standings: readonly Standing[] }) {
  if (standings.length === 1) return <Standings standings={standings} />;
  return (
    <Space orientation="vertical" size={4}>
      {standings.map((standing) => (
        <div key={standing.state}>
          <Tag color={stateColours[standing.state]}>{standingText(standing, standings)}</Tag>
          {standing.counties.join('、')}
        </div>
      ))}
    </Space>
  );
}
