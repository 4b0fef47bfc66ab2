import { useApp } from '../app';
import { usePublishText } from './publish';
import { type PublishOptions, usePublishing } from './publish-work';

/** Writes the files where people want them: the folder of last time, another one, or downloads. */
export function PublishActions({
  isSecond = false,
  ...props
}: PublishOptions & {
  /** True beside a better way to publish. */
  isSecond?: boolean;
}) {
  const text = usePublishText();
  const { pickFolder } = useApp().surroundings;
  const { isBusy, said, fault, ...publish } = usePublishing(props);
  const known = pickFolder && props.stored?.folder;
  const ways = [
    known && { label: text.toFolder(known.name), run: () => publish.toFolder(known) },
    pickFolder && {
      label: known ? text.otherFolder : text.chooseFolder,
      run: publish.toChosenFolder,
    },
    { label: text.downloadAll, run: publish.asDownloads },
  ].filter((way) => way !== undefined);
  return (
    <div class="stack">
      <div class="row">
        {ways.map(({ label, run }, index) => (
          <button
            key={label}
            type="button"
            class={index === 0 && !isSecond ? 'button button-main' : 'button'}
            disabled={isBusy.value}
            onClick={run}
          >
            {label}
          </button>
        ))}
      </div>
      <p class="publish-said" role="status">
        {isBusy.value ? text.working : said.value}
      </p>
      {fault.value && (
        <p class="notice" role="alert">
          {fault.value}
        </p>
      )}
    </div>
  );
}
