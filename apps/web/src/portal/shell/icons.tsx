import type { ReactNode } from 'react';

/** Line icons for the phone's bar; the word beside each carries the meaning. Hidden where there is room for words only. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="nav-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function IconHome() {
  return (
    <Icon>
      <path d="M4 11 12 4l8 7v9h-5.5v-6h-5v6H4z" />
    </Icon>
  );
}

export function IconCheck() {
  return (
    <Icon>
      <rect x="4" y="3.5" width="16" height="17" rx="2.5" />
      <path d="m8 12.5 2.7 2.7L16 9.5" />
    </Icon>
  );
}

export function IconCases() {
  return (
    <Icon>
      <path d="M6 3.5h8l4 4v13H6z" />
      <path d="M9.5 12h5M9.5 16h5" />
    </Icon>
  );
}

export function IconMe() {
  return (
    <Icon>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
    </Icon>
  );
}
