import { SetAside } from '../../components/SetAside';
import { change } from '../../platform/changes';
import { saveFile } from '../../platform/save-file';
import { onStoredProblems, setAsideAsText, storedProblems } from '../../platform/stored-problems';
import { useStored } from '../app/use-stored';

const save = async (key: string) =>
  saveFile(`margin-mentor-set-aside-${key.replaceAll(' ', '-')}.json`, await setAsideAsText(key));

/** What could not be read of what is kept, wired to the browser. */
export const SetAsideSection = () => (
  <SetAside
    things={useStored({ load: storedProblems, onChange: onStoredProblems }, [])}
    onSave={(key) => void save(key)}
    onForget={(key) => void change('dropSetAside', key)}
  />
);
