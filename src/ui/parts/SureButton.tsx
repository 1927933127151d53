// A button for what cannot be taken back: the first click asks, the second does it. Leaving it lets go.
import { type ReactNode, useState } from 'react';
import { Button, type ButtonLook } from './Button.tsx';

export function SureButton(props: {
  readonly look: ButtonLook;
  readonly small?: boolean;
  readonly role?: 'menuitem';
  readonly label?: string;
  readonly sure: string;
  readonly onSure: () => void;
  readonly children: ReactNode;
}) {
  const { look, small, role, label, sure, onSure, children } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <Button
      look={look}
      small={small}
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
    </Button>
  );
}
