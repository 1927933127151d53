// What a start says after the app died over a project: what was open, and three ways on.
import { say, text } from '../../../sim/words/text.ts';
import { useFiles } from '../../state/files/filesState.ts';
import { openKept, saveKeptToFile } from '../../state/files/projectFiles.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import css from './files.module.css';

/** Needed at such a start alone, so they stand here. */
const words = {
  open: text('Open it anyway', '仍要打开'),
  save: text('Save a copy as a file', '存为文件副本'),
  leave: text('Start with the example', '从示例开始'),
};

export function DiedNotice() {
  const died = useFiles((state) => state.died);
  const language = useApp((state) => state.language);
  if (!died) return null;
  const name = say(died.name, language);
  const said = text(
    `“${name}” was open when the app died, before its first day was over. It is kept, and was not opened again.`,
    `上次打开“${name}”时应用意外中止，首日模拟尚未完成。项目仍保留，此次未自动打开。`,
  );
  const done = () => useFiles.setState({ died: null });
  return (
    <div className={`${css.fileNotice} ${css.fileNoticeStrong}`} role="alert" data-testid="died">
      <span>{said[language]}</span>
      <Button
        onClick={() => {
          done();
          void openKept(died.key);
        }}
      >
        {words.open[language]}
      </Button>
      <Button onClick={() => void saveKeptToFile(died.key, name)}>{words.save[language]}</Button>
      <Button onClick={done}>{words.leave[language]}</Button>
    </div>
  );
}
