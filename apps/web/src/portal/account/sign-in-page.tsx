import './account.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { safePath } from './safe-path.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { to } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Page title="登录" narrow>
      <div className="card sign-in-card stack">
        <SignInForm onDone={() => void navigate({ to: safePath(to) })} />
        <p className="soft small">
          还没有账号？<Link to="/sign-up">注册一个</Link>
        </p>
      </div>
    </Page>
  );
}
