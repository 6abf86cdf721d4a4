import { useParams, useSearch } from '@tanstack/react-router';
import { benefits, findScheme } from '@wenye/policy';
import { useState } from 'react';
import { LinkButton } from '../../ui/button.tsx';
import { BackLink, Page } from '../../ui/page.tsx';
import { Gate } from '../account/gate.tsx';
import { NotFound } from '../shell/fallbacks.tsx';
import { StartPanel } from './start-panel.tsx';
import { Wizard } from './wizard.tsx';

/** The application of a person for one benefit. The draft's id is in the address, so that it can be resumed. */
export function ApplyPage() {
  const { clause } = useParams({ from: '/portal/apply/$clause' });
  const { draft } = useSearch({ from: '/portal/apply/$clause' });
  // Begun from this page, or come to as a draft that was left.
  const [opened] = useState(draft);
  const benefit = benefits.find((each) => each.clause === clause);
  if (!benefit || findScheme(benefit.id)?.claimant !== 'person') return <NotFound />;
  return (
    <Page
      narrow
      title={`申请${benefit.title}`}
      back={
        <BackLink to="/policy/$clause" params={{ clause }}>
          看政策说明
        </BackLink>
      }
    >
      <Gate>
        {(me) =>
          draft ? (
            <Wizard
              key={draft}
              draftId={draft}
              begun={draft !== opened}
              elsewhere={
                <LinkButton to="/apply/$clause" params={{ clause }} search={{}}>
                  申请这项补贴
                </LinkButton>
              }
            />
          ) : me.person ? (
            <StartPanel clause={clause} personId={me.person.personId} name={me.person.name} />
          ) : null
        }
      </Gate>
    </Page>
  );
}
