// The few signs the app needs, drawn on a grid of 20.
const paths = {
  play: (
    <path
      d="M6 3.8v12.4c0 .6.7 1 1.2.7l9.3-6.2a.8.8 0 0 0 0-1.4L7.2 3.1c-.5-.3-1.2 0-1.2.7Z"
      fill="currentColor"
    />
  ),
  pause: <path d="M5.5 3.5h3v13h-3zM11.5 3.5h3v13h-3z" fill="currentColor" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  fit: <path d="M3.5 7.5v-4h4M16.5 7.5v-4h-4M3.5 12.5v4h4M16.5 12.5v4h-4" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="3.4" />
      <path d="M10 2.2v1.9M10 15.9v1.9M2.2 10h1.9M15.9 10h1.9M4.5 4.5l1.3 1.3M14.2 14.2l1.3 1.3M15.5 4.5l-1.3 1.3M5.8 14.2l-1.3 1.3" />
    </>
  ),
  moon: <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5" />
      <path d="m13 13 4 4" />
    </>
  ),
  down: <path d="m5 7.5 5 5 5-5" />,
  check: <path d="m4 10.5 4 4 8-9" />,
  save: <path d="M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12" />,
  folder: <path d="M2.8 15.5v-11h5l1.6 2h7.8v9z" />,
  pencil: <path d="m4 16 .8-3.4L13.6 3.8l2.6 2.6-8.8 8.8L4 16Z" />,
  sliders: (
    <path d="M3 6h7m4 0h3M3 14h3m4 0h7M14 6a2 2 0 1 1-4 0 2 2 0 0 1 4 0M10 14a2 2 0 1 1-4 0 2 2 0 0 1 4 0" />
  ),
  link: (
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3L10 5.7M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1.2-1.2" />
  ),
  picture: (
    <>
      <path d="M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14" />
      <circle cx="13" cy="7.5" r="1.1" />
    </>
  ),
  next: <path d="m7 4 6 6-6 6" />,
  swap: <path d="M4 7h11l-3-3M16 13H5l3 3" />,
  eye: (
    <>
      <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5Z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  basket: <path d="M3 8h14l-1.6 8H4.6L3 8ZM6.5 8l2-4M13.5 8l-2-4" />,
  target: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="1.6" fill="currentColor" />
    </>
  ),
};

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return <Sign size={size}>{paths[name]}</Sign>;
}

/** The frame of every sign: one grid, one stroke. */
export function Sign({ size, children }: { size: number; children: React.ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.65"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The sign of Shelfwalk: three shelves, and steps passing by. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect x="1" y="1" width="24" height="24" rx="6" fill="currentColor" />
      <g fill="var(--panel)">
        <rect x="5" y="9.4" width="16" height="1.5" rx="0.7" opacity="0.85" />
        <rect x="5" y="16.2" width="16" height="1.5" rx="0.7" opacity="0.85" />
        <rect x="6.4" y="5.4" width="3" height="4" rx="0.7" opacity="0.6" />
        <rect x="10.2" y="4.6" width="2.4" height="4.8" rx="0.7" />
        <rect x="13.6" y="12" width="2.8" height="4.2" rx="0.7" opacity="0.6" />
        <rect x="17.2" y="11.4" width="2.4" height="4.8" rx="0.7" />
        <circle cx="7.2" cy="20.7" r="1.1" />
        <circle cx="11" cy="20.7" r="1.1" opacity="0.8" />
        <circle cx="14.8" cy="20.7" r="1.1" opacity="0.6" />
        <circle cx="18.6" cy="20.7" r="1.1" opacity="0.4" />
      </g>
    </svg>
  );
}
