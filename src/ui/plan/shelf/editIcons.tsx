// Signs of the shelf editor's actions, drawn on a grid of 20.
import { Sign } from '../../parts/icons.tsx';

const paths = {
  undo: <path d="M7.5 5 4 8.5 7.5 12M4.5 8.5h7a4.2 4.2 0 0 1 0 8.4H8" />,
  redo: <path d="M12.5 5 16 8.5 12.5 12M15.5 8.5h-7a4.2 4.2 0 0 0 0 8.4H12" />,
  wider: <path d="M3.5 5.5h5v9h-5zM12 10h5M14.5 7.5v5" />,
  narrower: <path d="M3.5 5.5h5v9h-5zM12 10h5" />,
  higher: <path d="M5.5 11h9v5.5h-9zM10 3v5M7.5 5.5h5" />,
  lower: <path d="M5.5 11h9v5.5h-9zM7.5 5.5h5" />,
  turn: <path d="M4 10a6 6 0 0 1 10.6-3.9M16 10a6 6 0 0 1-10.6 3.9M14.8 2.8v3.5h-3.5M5.2 17.2v-3.5h3.5" />,
  label: <path d="M3 10.8V4h6.8l7.2 7.2-6.3 6.3zM6.6 7.6h.01" />,
  swap: <path d="M4 7h11l-3-3M16 13H5l3 3" />,
  fill: <path d="M3 4h4v5H3zM8.5 4h4v5h-4zM14 4h3v5h-3zM3 11h4v5H3zM8.5 11h4v5h-4zM14 11h3v5h-3z" />,
  copy: <path d="M7 7h9.5v9.5H7zM4 12.5H3.5V3.5h9V4" />,
  paste: <path d="M6 4.5H4v12.5h12V4.5h-2M7 3h6v3.2H7zM7.5 10h5M7.5 13h5" />,
  remove: <path d="M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v5M11.5 9v5" />,
  before: <path d="m12.5 4-6 6 6 6" />,
  after: <path d="m7.5 4 6 6-6 6" />,
};

export type EditIconName = keyof typeof paths;

export function EditIcon({ name, size = 18 }: { name: EditIconName; size?: number }) {
  return <Sign size={size}>{paths[name]}</Sign>;
}
