import './overlay.css';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

interface Toast {
  id: number;
  text: string;
}

const ToastContext = createContext<(text: string) => void>(() => {});

/** Shows a short confirmation that needs no answer. Errors never go here: they stay where they belong. */
export function useToast(): (text: string) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const show = useCallback((text: string) => {
    const toast = { id: Date.now() + Math.random(), text };
    setToasts((before) => [...before, toast]);
    setTimeout(() => setToasts((before) => before.filter((other) => other !== toast)), 6000);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts no-print" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            {toast.text}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
