import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Leads to another page of this site, once for each address. The router's own component leads there again at every
 * rendering: while the page is still loading, and the address already changed, that need not end.
 *
 * @param to path, with its query where it has one
 */
export function Redirect({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ href: to, replace: true });
  }, [navigate, to]);
  return null;
}
