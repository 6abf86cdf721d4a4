import { messageOf } from '../../api/errors.ts';
import { useOnce } from '../../api/once.ts';
import { refresh, useCall } from '../../api/query.ts';
import { Button } from '../../ui/button.tsx';
import { Failure, Notice } from '../../ui/surface.tsx';
import { useToast } from '../../ui/toast.tsx';

/**
 * A legal representative acts for the firm by law (民法总则第六十一条); the desk asks who filed by which right, so that
 * they are entered once, from today, as who applies for it.
 */
export function ActAsRepresentative({ firmId }: { firmId: string }) {
  const toast = useToast();
  const me = useCall('GET /api/people/me', {});
  const enter = useOnce('POST /api/firms/:firmId/mandates', async () => {
    await refresh('GET /api/me', 'GET /api/firms', 'GET /api/firms/:firmId/mandates');
    toast('现在可以以企业名义申请了');
  });
  if (me.error) return <Failure error={me.error} retry={() => void me.refetch()} />;
  return (
    <Notice tone="warn" title="申请补贴、看企业的办件，请先点“由我本人办理”">
      <p>
        您是法定代表人，可以直接代表企业。点了以后，从今天起登记您本人为经办人，长期有效；以后可以随时撤销，也可以在本页下面定终止日期。要让别人办的，在本页下面授权。
      </p>
      {enter.error ? <p role="alert">{messageOf(enter.error)}</p> : null}
      <div>
        <Button
          kind="primary"
          busy={enter.isPending || !me.data}
          onClick={() => {
            if (!me.data) return;
            const { idNumber, name } = me.data;
            enter.run({ firmId, idNumber, name, scope: 'apply', evidence: '法定代表人本人' });
          }}
        >
          由我本人办理
        </Button>
      </div>
    </Notice>
  );
}
