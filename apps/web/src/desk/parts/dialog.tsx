import { Modal, type ModalProps } from 'antd';
import { DialogFocus } from './dialog-focus.tsx';

/** Every dialog of the desk. It is rendered when it opens and taken away when it closes. */
export function Dialog({ children, ...props }: Omit<ModalProps, 'open'>) {
  return (
    <Modal cancelText="取消" {...props} open>
      <DialogFocus>{children}</DialogFocus>
    </Modal>
  );
}
