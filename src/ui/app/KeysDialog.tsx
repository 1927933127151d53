// The list of keys: those of the place one is in, and of the others.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say, type Text } from '../../../sim/words/text.ts';
import { floorActions, floorTitle } from '../../editor/floor/actions.ts';
import { type Actions, keyLines } from '../../editor/input/action.ts';
import { pageActions, pagesTitle } from '../../editor/pages/actions.ts';
import { shelfActions, shelfGestures, shelfTitle } from '../../editor/shelf/actions.ts';
import { useApp } from '../../state/store.ts';
import { fileActions } from '../files/actions.ts';
import { KeyRows } from '../parts/KeyRows.tsx';
import { usePlanPage, useShowsFloor } from '../plan/ViewSwitch.tsx';
import { watchActions } from '../watch/actions.ts';
import { helpActions } from './actions.ts';

interface Part {
  readonly title: Text;
  readonly actions: Actions;
  /** What a hand does, and what comes of it. */
  readonly gestures?: readonly (readonly [Text, Text])[];
}

const floor: Part = { title: floorTitle, actions: floorActions };
const shelf: Part = { title: shelfTitle, actions: shelfActions, gestures: shelfGestures };
const pages: Part = { title: pagesTitle, actions: pageActions };
const elsewhere: Actions = { ...watchActions, ...fileActions, ...helpActions(() => undefined) };

/** The part of the Plan place on screen; null in the other places. */
function usePlanPart(): Part | null {
  const isPlan = useApp((state) => state.place === 'plan');
  const isFloor = useShowsFloor();
  const isPage = usePlanPage() !== null;
  if (!isPlan) return null;
  if (isFloor) return floor;
  return isPage ? pages : shelf;
}

export function KeysDialog({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const part = usePlanPart();
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('bay.close') }}
      size="md"
      centered
      transitionProps={{ duration: 0 }}
    >
      {part && <KeyList {...part} title={say(part.title, language)} />}
      <KeyList actions={elsewhere} title={part ? t('keys.elsewhere') : undefined} />
    </Modal>
  );
}

function KeyList(props: Pick<Part, 'actions' | 'gestures'> & { title: string | undefined }) {
  const { title, actions, gestures = [] } = props;
  const language = useApp((state) => state.language);
  const rows = [
    ...keyLines(actions).map(({ says, keys }) => ({ keys, does: say(says, language) })),
    ...gestures.map(([hand, does]) => ({ keys: [], hand: say(hand, language), does: say(does, language) })),
  ];
  return <KeyRows title={title} rows={rows} />;
}
