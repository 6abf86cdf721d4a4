import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';

/** The router keeps a link's `type` for itself. */
const LookingLikeButton = ({ primary, ...rest }: Omit<ButtonProps, 'type'> & { primary?: boolean }) => (
  <Button {...rest} type={primary ? 'primary' : 'default'} />
);

/** A link of the router that looks like a button: one control, where a button within a link would be two. */
export const LinkButton = createLink(LookingLikeButton);
