// The signs of the floor view, drawn on a grid of 20.
import { Sign } from '../../parts/icons.tsx';

const paths = {
  turn: <path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M14.5 2.8v3.6h-3.6" />,
  copy: (
    <>
      <rect x="7" y="7" width="9.5" height="9.5" rx="1.5" />
      <path d="M13 4.5V4a1.2 1.2 0 0 0-1.2-1.2H4.7A1.2 1.2 0 0 0 3.5 4v7.3a1.2 1.2 0 0 0 1.2 1.2h.3" />
    </>
  ),
  remove: <path d="M3.5 5.5h13M8 5.5V3.6h4v1.9M5.3 5.5l.8 11h7.8l.8-11M8.4 8.5v5M11.6 8.5v5" />,
  undo: <path d="M4 8h7.5a4 4 0 0 1 0 8H8M7 4.8 3.8 8 7 11.2" />,
  redo: <path d="M16 8H8.5a4 4 0 0 0 0 8H12M13 4.8 16.2 8 13 11.2" />,
  snap: <path d="M5 3v7a5 5 0 0 0 10 0V3h-3.2v7a1.8 1.8 0 0 1-3.6 0V3ZM5 6.3h3.2M11.8 6.3H15" />,
  places: (
    <>
      <path d="M10 17.5s5.5-5 5.5-9a5.5 5.5 0 1 0-11 0c0 4 5.5 9 5.5 9Z" />
      <circle cx="10" cy="8.3" r="1.9" />
    </>
  ),
  old: <path d="M3.5 3.5h2M8 3.5h2M12.5 3.5v2M12.5 8v1M3.5 6v2M3.5 10.5v2h2M7.5 7.5h9v9h-9Z" />,
  good: <path d="m4.5 10.5 3.7 3.7 7.3-8" />,
  alignLeft: <path d="M3.5 3v14M6.5 5.5h10v3.5h-10ZM6.5 11.5h6V15h-6Z" />,
  alignRight: <path d="M16.5 3v14M3.5 5.5h10v3.5h-10ZM7.5 11.5h6V15h-6Z" />,
  alignCentreX: <path d="M10 2.5v2.6M10 9v2.2M10 15v2.5M4.5 5.4h11v3.4h-11ZM6.8 11.4h6.4v3.4H6.8Z" />,
  alignTop: <path d="M3 3.5h14M5.5 6.5v10h3.5v-10ZM11.5 6.5v6H15v-6Z" />,
  alignBottom: <path d="M3 16.5h14M5.5 3.5v10h3.5v-10ZM11.5 7.5v6H15v-6Z" />,
  alignCentreY: <path d="M2.5 10h2.6M9 10h2.2M15 10h2.5M5.4 4.5v11h3.4v-11ZM11.4 6.8v6.4h3.4V6.8Z" />,
  distributeX: <path d="M3 3v14M17 3v14M8 5.5h4v9H8Z" />,
  distributeY: <path d="M3 3h14M3 17h14M5.5 8v4h9V8Z" />,
};

export type FloorIconName = keyof typeof paths;

export function FloorIcon({ name, size = 17 }: { name: FloorIconName; size?: number }) {
  return <Sign size={size}>{paths[name]}</Sign>;
}
