import './account.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useStanding } from '../../api/me.ts';
import { Page } from '../../ui/page.tsx';
import { Redirect } from '../../ui/redirect.tsx';
import { Skeleton } from '../../ui/surface.tsx';
import { landingPath } from './landing-path.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Signs in and leads on, as it does whoever is signed in already: by the identity provider one comes back here. */
export function SignInPage() {
  const { to } = useSearch({ strict: false });
  const standing = useStanding();
  if ('me' in standing) return <Redirect to={landingPath(to, standing.me)} />;
  return (
    <Page title="登录" narrow>
      <div className="card sign-in-card stack">
        {/* What stands above the fields must not push them down while one types. */}
        {standing.kind === 'loading' ? <Skeleton lines={6} /> : <SignInForm />}
        <p className="soft small">
          还没有账号？
          <Link to="/sign-up" search={typeof to === 'string' ? { to } : {}}>
            注册一个
          </Link>
        </p>
      </div>
    </Page>
  );
}
