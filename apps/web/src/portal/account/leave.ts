import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../api/auth.ts';
import { forgetAnswers } from '../check/use-answers.ts';

/** Signs out and goes home; on a borrowed phone nothing that was answered stays for the next person. */
export function useLeave() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      forgetAnswers();
      return navigate({ to: '/' });
    },
  });
}
