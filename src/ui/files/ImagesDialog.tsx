// Pictures of packs: choosing them, what came of it in words, and removing them again.
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { removeImages, stopTaking, takeImages, useImages } from '../../state/files/images.ts';
import { useApp } from '../../state/store.ts';
import { type ImageReport, imageLimits } from '../../worker/images/imageMessages.ts';
import { Button, Buttons, buttonClass } from '../parts/Button.tsx';
import { useFew } from '../parts/Few.tsx';
import { SureButton } from '../parts/SureButton.tsx';
import { useFormat } from '../words/format.ts';
import { skuName } from '../words/names.ts';
import css from './files.module.css';

/** Names told one by one; further ones are counted. */
const FEW = 40;

const faultText = {
  kind: 'images.faultKind',
  large: 'images.faultLarge',
  unreadable: 'images.faultUnreadable',
  room: 'images.faultRoom',
} as const;

export function ImagesDialog() {
  const { t } = useTranslation();
  const format = useFormat();
  const { codes, isOpen, taking, report, failure } = useImages();
  const project = useApp((state) => state.opened?.project);
  const isReadOnly = useApp((state) => state.isReadOnly);
  const close = () => useImages.setState({ isOpen: false, report: null, failure: null });
  if (!isOpen || !project) return null;
  const mb = imageLimits.bytes / 1e6;
  return (
    <Modal
      opened
      onClose={close}
      title={t('images.title')}
      closeButtonProps={{ 'aria-label': t('images.close') }}
      size="lg"
      centered
      transitionProps={{ duration: 0 }}
    >
      <div className={css.imagesDialog} data-testid="images">
        <p>{t('images.lead')}</p>
        <p className="hint">
          {t('images.suffix')} {t('images.limits', { mb })}
        </p>
        <p data-testid="images-state">
          {codes.size === 0
            ? t('images.none')
            : t('images.some', { n: format.int(codes.size), total: format.int(project.skus.length) })}
        </p>
        {taking ? (
          <div className={css.imagesTaking} role="status">
            <span>
              {t('images.taking', { done: format.int(taking.done), total: format.int(taking.total) })}
            </span>
            <progress value={taking.done} max={taking.total} aria-label={t('images.title')} />
            <Button small onClick={() => void stopTaking()}>
              {t('images.cancel')}
            </Button>
          </div>
        ) : (
          <Buttons data-testid="ask-buttons">
            <label
              className={`${buttonClass('strong', true)} ${css.imagesChoose}`}
              data-testid="images-choose"
            >
              {t('images.choose')}
              <input
                type="file"
                className="hidden"
                accept=".png,.jpg,.jpeg,.webp"
                multiple
                disabled={isReadOnly}
                onChange={(event) => {
                  takeImages([...(event.currentTarget.files ?? [])]);
                  event.currentTarget.value = '';
                }}
              />
            </label>
            {codes.size > 0 && !isReadOnly && (
              <SureButton look="plain" small sure={t('images.removeSure')} onSure={() => void removeImages()}>
                {t('images.remove')}
              </SureButton>
            )}
          </Buttons>
        )}
        {failure && (
          <p role="alert">
            {failure.kind === 'many'
              ? t('images.many', { got: failure.message, most: format.int(imageLimits.files) })
              : t('images.failed', { message: failure.message })}
          </p>
        )}
        {report && <Report report={report} />}
      </div>
    </Modal>
  );
}

function Report({ report }: { report: ImageReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const skus = useApp((state) => state.opened?.project.skus);
  const { nFiles, nMatched, nFurther, unmatched, faults, isFull } = report;
  const files = format.int(nFiles);
  const nameOf = (gtin: string): string => {
    const sku = skus?.find((each) => each.gtin === gtin);
    return sku ? skuName(sku, language) : '';
  };
  const why = { mb: imageLimits.bytes / 1e6, mp: imageLimits.pixels / 1e6, n: format.int(imageLimits.kept) };
  return (
    <div data-testid="images-report" role="status">
      <p>
        <b>
          {nMatched === 0
            ? t('images.matchedNone', { files })
            : nMatched === 1
              ? t('images.matchedOne', { files })
              : t('images.matched', { n: format.int(nMatched), files })}
        </b>{' '}
        {nFurther > 0 && t('images.further', { n: format.int(nFurther) })}
      </p>
      {isFull && <p role="alert">{t('images.full')}</p>}
      {unmatched.length > 0 && (
        <>
          <h3>{t('images.unmatched', { n: format.int(unmatched.length) })}</h3>
          <Rows
            rows={unmatched.map(({ name, digits, near }) => [
              name,
              near
                ? t('images.near', { gtin: near, sku: nameOf(near) })
                : t(digits === '' ? 'images.noDigits' : 'images.noNear'),
            ])}
          />
        </>
      )}
      {faults.length > 0 && (
        <>
          <h3>{t('images.faults', { n: format.int(faults.length) })}</h3>
          <Rows rows={faults.map((fault) => [fault.name, t(faultText[fault.why], why)])} />
        </>
      )}
    </div>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  const [shown, more] = useFew(rows, FEW, 10 * FEW);
  return (
    <ul className={css.imagesRows}>
      {shown.map(([name, text], k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files of one name may come from several folders.
        <li key={`${name}${k}`}>
          <b>{name}</b> <span>{text}</span>
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
