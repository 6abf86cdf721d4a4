import { Modal, type ModalProps } from 'antd';
import { DialogFocus } from './dialog-focus.tsx';

/**
 * Every dialog of the desk. It is rendered when it opens and taken away when it closes. What is longer than the window
 * scrolls inside, so that its buttons stay in sight.
 */
export function Dialog({ children, ...props }: Omit<ModalProps, 'open'>) {
  return (
    <Modal cancelText="取消" styles={within} {...props} open>
      <DialogFocus>{children}</DialogFocus>
    </Modal>
  );
}

/** The window less the head, the buttons and the room above and below. */
const within = { body: { maxHeight: 'max(160px, calc(100dvh - 270px))', overflowY: 'auto' } } as const;
