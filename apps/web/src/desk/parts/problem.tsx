import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../ui/document-title.ts';

type Props = {
  title: string;
  detail?: ReactNode;
  status?: 'error' | 'warning' | 'info' | '403' | '404';
  retry?: () => unknown;
  /** Where to go instead. */
  children?: ReactNode;
};

/** A page that cannot be shown: what is wrong, as the page's heading and the window's name, and what can be done. */
export function Problem({ title, detail, status = 'warning', retry, children }: Props) {
  useDocumentTitle(title);
  return (
    <Result
      extra={
        <>
          {retry ? <Button onClick={() => void retry()}>重试</Button> : null}
          {children}
        </>
      }
      status={status}
      subTitle={detail}
      title={<h1 style={{ font: 'inherit', margin: 0 }}>{title}</h1>}
    />
  );
}
