// Asked before a floor that several plans share is changed: for the plan in hand alone, or for all of them.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { layoutOf, plansOn } from '../../../sim/project/layouts.ts';
import { allText } from '../../../sim/words/lists.ts';
import { nameOf, say, text } from '../../../sim/words/text.ts';
import { answerFloor } from '../../editor/document/sharedFloor.ts';
import { useEditor } from '../../editor/document/state.ts';
import { planOf, useApp } from '../../state/store.ts';
import { Button, Buttons } from '../parts/Button.tsx';

const words = {
  title: text('This floor is shared', '这是共用的平面图'),
  own: text('Only in this plan', '只改本方案'),
  all: text('In all of them', '全部方案都改'),
};

export function FloorQuestion() {
  const { t } = useTranslation();
  const asked = useEditor((state) => state.askedFloor);
  const planId = useEditor((state) => state.planId);
  const project = useApp((state) => state.opened?.project);
  const language = useApp((state) => state.language);
  if (!project) return null;
  const plan = planOf(project, planId);
  const others = plansOn(project, layoutOf(project, plan).id).filter(({ id }) => id !== plan.id);
  const [name, rest] = [nameOf(plan.name, plan.id), allText(others.map((one) => nameOf(one.name, one.id)))];
  const question = text(
    `“${name.en}” stands on the same floor as ${rest.en}. Changed only here, it gets a floor of its own, and the two floors can be compared.`,
    `“${name.zh}”与${rest.zh}共用一张平面图。只改本方案时，它将有自己的平面图，两张平面图可以比较。`,
  );
  return (
    <Modal
      opened={asked !== null}
      onClose={() => answerFloor('cancel')}
      title={say(words.title, language)}
      closeButtonProps={{ 'aria-label': t('edit.cancel') }}
      size="sm"
      centered
      transitionProps={{ duration: 0 }}
    >
      <p>{say(question, language)}</p>
      <Buttons data-testid="floor-question">
        <Button look="strong" small data-autofocus onClick={() => answerFloor('own')}>
          {say(words.own, language)}
        </Button>
        <Button small onClick={() => answerFloor('all')}>
          {say(words.all, language)}
        </Button>
      </Buttons>
    </Modal>
  );
}
