import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { fieldsNamed, issuesOf, toldApart } from '../../api/errors.ts';

/**
 * Says at each field of a form what a refusal found there; its fields are named as those of the request.
 *
 * @returns what is wrong with something that is no field of it, to be said above them all
 */
export function useRefusedFields<V>(form: FormInstance<V>, failure: unknown): string | undefined {
  useEffect(() => {
    const refused = issuesOf(failure).map(({ path, message }) => ({ name: [...path], errors: [message] }));
    form.setFields(refused as Parameters<typeof form.setFields>[0]);
  }, [failure, form]);
  if (!failure) return undefined;
  return toldApart(failure, fieldsNamed(...Object.keys(form.getFieldsValue() as object))).above;
}
