// The SKUs of a promotion: chosen ones as rows, more by searching; Enter takes the one pointed at.

import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promotedPrice } from '../../../../sim/edit/campaign/promotionEdits.ts';
import { offerOf } from '../../../../sim/kinds/promotion/index.ts';
import type { Plan, Project, Promotion, Sku } from '../../../../sim/project/schema.ts';
import { say } from '../../../../sim/words/text.ts';
import { useApp } from '../../../state/store.ts';
import { Button } from '../../parts/Button.tsx';
import { useFew } from '../../parts/Few.tsx';
import { SearchBox } from '../../parts/Field.tsx';
import { FoundList, FoundRow } from '../../parts/Found.tsx';
import { Icon } from '../../parts/icons.tsx';
import { PackPicture } from '../../parts/PackPicture.tsx';
import { useSearch } from '../../parts/useSearch.ts';
import { useFormat } from '../../words/format.ts';
import { skuIndex } from '../../words/goodsSearch.ts';
import { skuName } from '../../words/names.ts';
import { rangeOf } from '../shelf/useEditRun.ts';
import css from './promotions.module.css';

const MOST_FOUND = 40;
const FEW = 5;
/** As the document allows. */
const MOST_CHOSEN = 1000;

type Goods = Extract<Promotion, { skuIds: string[] }>;

export function SkuPicker(props: {
  project: Project;
  plan: Plan;
  promotion: Goods;
  /** Where only some can be promoted: what stands before a promoter. */
  among: readonly string[] | null;
  set: (skuIds: string[]) => void;
}) {
  const { project, plan, promotion, among, set } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const { skus } = rangeOf(project);
  const { skuIds } = promotion;
  const [shown, more] = useFew(skuIds, FEW);
  return (
    <div className={css.skus} data-testid="promo-skus">
      <div className={css.label}>
        {skuIds.length === 1
          ? t('promotions.skuOne')
          : t('promotions.skus', { n: format.int(skuIds.length) })}
      </div>
      <ul>
        {shown.map((id) => {
          const sku = skus.get(id);
          return (
            sku && (
              <li key={id}>
                <PackPicture sku={sku} brand={rangeOf(project).brands.get(sku.brandId)} w={24} h={32} />
                <span className={css.skuName}>{skuName(sku, language)}</span>
                <Price sku={sku} promotion={promotion} />
                <Button
                  look="icon"
                  label={t('promotions.dropSku', { sku: skuName(sku, language) })}
                  onClick={() => set(skuIds.filter((each) => each !== id))}
                >
                  <Icon name="close" size={13} />
                </Button>
              </li>
            )
          );
        })}
      </ul>
      {more}
      <Search project={project} plan={plan} chosen={skuIds} among={among} set={set} />
    </div>
  );
}

/** Old and new price; what is left of the margin. */
function Price({ sku, promotion }: { sku: Sku; promotion: Goods }) {
  const { t } = useTranslation();
  const format = useFormat();
  const priceCut = offerOf(promotion)?.priceCut;
  if (priceCut === undefined)
    return (
      <span className={css.price}>
        <b>{format.price(sku.price)}</b>
      </span>
    );
  const price = promotedPrice(sku.price, priceCut);
  const left = price - sku.cost;
  return (
    <span className={css.price}>
      <span className="hidden">{t('promotions.oldPrice')}</span>
      <s>{format.price(sku.price)}</s> <b>{format.price(price)}</b>
      <small data-low={left < 0}>
        {t(left < 0 ? 'promotions.lossLeft' : 'promotions.marginLeft', {
          value: format.price(Math.abs(left)),
        })}
      </small>
    </span>
  );
}

function Search(props: {
  project: Project;
  plan: Plan;
  chosen: readonly string[];
  among: readonly string[] | null;
  set: (skuIds: string[]) => void;
}) {
  const { project, plan, chosen, among, set } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const language = useApp((state) => state.language);
  const listId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { brands } = rangeOf(project);
  const standing = useMemo(
    () => new Set(among ?? plan.positions.map(({ skuId }) => skuId)),
    [among, plan.positions],
  );
  const searched = useSearch(skuIndex(project), text);
  const found = useMemo(() => {
    if (!isOpen) return [];
    const own = new Set(project.ownBrandIds);
    const free = searched.filter(({ id }) => standing.has(id) && !chosen.includes(id));
    // Before anything is typed, one's own goods come first.
    return text === '' ? free.sort((a, b) => Number(own.has(b.brandId)) - Number(own.has(a.brandId))) : free;
  }, [project, searched, standing, chosen, text, isOpen]);
  const [rows, more] = useFew(found, MOST_FOUND, MOST_FOUND);
  const take = (ids: readonly string[]) => {
    set([...chosen, ...ids]);
    setAt(0);
  };
  const takeAll = () => take(found.slice(0, MOST_CHOSEN - chosen.length).map(({ id }) => id));
  const pointed = Math.min(at, rows.length - 1);
  return (
    <div className={css.search}>
      <SearchBox
        type="search"
        role="combobox"
        aria-label={t('promotions.addSku')}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && rows.length > 0 ? `${listId}-${pointed}` : undefined}
        placeholder={t('promotions.addSku')}
        data-testid="promo-search"
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, pointed + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, pointed - 1));
          else if (event.key === 'Enter' && event.shiftKey) takeAll();
          else if (event.key === 'Enter' && rows[pointed]) take([rows[pointed].id]);
          else if (event.key === 'Escape' && isOpen) setOpen(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isOpen && (
        <FoundList>
          {rows.length === 0 ? (
            <p className="hint">{among ? t('promotions.noneThere') : t('promotions.noneFound')}</p>
          ) : (
            <div id={listId} role="listbox" tabIndex={-1} aria-label={t('promotions.addSku')}>
              {rows.map((sku, k) => (
                <FoundRow
                  key={sku.id}
                  id={`${listId}-${k}`}
                  role="option"
                  data-testid="promo-option"
                  aria-selected={k === pointed}
                  tabIndex={-1}
                  onPointerEnter={() => setAt(k)}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take([sku.id])}
                  onKeyDown={() => undefined}
                >
                  <span>{skuName(sku, language)}</span>
                  <small>{say(brands.get(sku.brandId)?.name ?? { en: '', zh: '' }, language)}</small>
                  <b>{format.price(sku.price)}</b>
                </FoundRow>
              ))}
            </div>
          )}
          {more}
          {rows.length > 1 && (text !== '' || among) && (
            <Button look="link" onPointerDown={(event) => event.preventDefault()} onClick={takeAll}>
              {t('promotions.addFound', { n: format.int(found.length) })}
            </Button>
          )}
        </FoundList>
      )}
    </div>
  );
}
