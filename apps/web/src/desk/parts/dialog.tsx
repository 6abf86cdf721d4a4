import { App, Modal, type ModalProps } from 'antd';
import { type MouseEvent, type UIEvent, useRef } from 'react';
import { DialogFocus } from './dialog-focus.tsx';

/**
 * Every dialog of the desk. It is rendered when it opens and taken away when it closes. What is longer than the window
 * scrolls inside, so that its buttons stay in sight. Where something was filled in, Escape, the cross and a click beside it
 * ask first; the button 取消 says what it does. Whoever opens it by a double click means to open it.
 */
export function Dialog({ children, onCancel, ...props }: Omit<ModalProps, 'open'>) {
  const { modal } = App.useApp();
  const filled = useRef(false);
  const fill = () => {
    filled.current = true;
  };
  const leave: ModalProps['onCancel'] = (event) => {
    if (isSecondClick(event)) return;
    if (!filled.current || isCancelButton(event)) return onCancel?.(event);
    modal.confirm({
      // What is asked first must not be answered by the next Enter: nothing is lost by that.
      autoFocusButton: 'cancel',
      title: '填写的还没有提交，要关闭吗？',
      content: '关闭以后，填写的内容不保留。',
      okText: '关闭，不保留',
      okButtonProps: { danger: true },
      cancelText: '继续填写',
      onOk: () => onCancel?.(event),
    });
  };
  return (
    <Modal cancelText="取消" styles={within} {...props} onCancel={leave} open>
      <DialogFocus>
        {/* What opens above the dialog, a list or a calendar, bubbles to here as well. */}
        <div onChange={fill} onClickCapture={(event) => isChoice(event) && fill()} role="presentation">
          {children}
        </div>
      </DialogFocus>
    </Modal>
  );
}

/** The second click of a double click, beside the dialog that the first has opened. */
const isSecondClick = ({ detail, target }: UIEvent): boolean =>
  detail > 1 && target instanceof Element && target.closest('.ant-modal-container') === null;

const isCancelButton = ({ currentTarget }: { currentTarget: EventTarget | null }): boolean =>
  currentTarget instanceof Element && currentTarget.closest('.ant-modal-footer') !== null;

/** A choice of a list or a day of a calendar: no field changes by it that would say so. */
const isChoice = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.ant-select-item-option, .ant-picker-cell') !== null;

/** The window less the head, the buttons and the room above and below. */
const within = { body: { maxHeight: 'max(160px, calc(100dvh - 270px))', overflowY: 'auto' } } as const;
