// A button for what cannot be taken back: the first click asks, the second does it. Leaving it lets go.
import { type ReactNode, useState } from 'react';

export function SureButton(props: {
  readonly className: string;
  readonly role?: 'menuitem';
  readonly label?: string;
  readonly sure: string;
  readonly onSure: () => void;
  readonly children: ReactNode;
}) {
  const { className, role, label, sure, onSure, children } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <button
      type="button"
      className={className}
      role={role}
      aria-label={isAsking ? sure : label}
      title={label}
      onBlur={() => setAsking(false)}
      onClick={() => {
        if (isAsking) onSure();
        setAsking(!isAsking);
      }}
    >
      {isAsking ? sure : children}
    </button>
  );
}
