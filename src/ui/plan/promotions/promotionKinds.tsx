// What a kind of promotion is on screen: its sign on a grid of 20, the few signs on its bar in the calendar, its form.
import type { TFunction } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import type { Promotion, PromotionKind } from '../../../../sim/project/schema.ts';
import { Sign } from '../../parts/icons.tsx';
import type { Format } from '../../words/format.ts';
import { BogoNote, type FormOf, Gift, Material, Promoter, SpecialPrice } from './promotionForms.tsx';

interface PromotionScreen<P extends Promotion> {
  readonly icon: ReactNode;
  bar(promotion: P, words: { readonly t: TFunction; readonly format: Format }): string;
  readonly Form: ComponentType<FormOf<P>>;
}

const screens: { readonly [K in PromotionKind]: PromotionScreen<Extract<Promotion, { kind: K }>> } = {
  specialPrice: {
    icon: (
      <>
        <path d="M3 10.8V4h6.8l7.2 7.2-6.3 6.3zM6.4 7.4h.01" />
        <path d="m9.3 13.4 3.6-3.6" />
      </>
    ),
    bar: ({ priceCut }, { format }) => `−${format.percent(priceCut, 0)}`,
    Form: SpecialPrice,
  },
  gift: {
    icon: (
      <path d="M3.5 8.5h13v8h-13zM2.8 5.7h14.4v2.8H2.8zM10 5.7v10.8M10 5.7C8 2 4.8 3.6 7 5.7M10 5.7c2-3.7 5.2-2.1 3 0" />
    ),
    bar: ({ giftValue }, { format, t }) => t('promotions.barGift', { value: format.price(giftValue) }),
    Form: Gift,
  },
  buyOneGetOne: {
    icon: (
      <>
        <path d="M3 7.5h5.5v9H3zM11.5 7.5H17v9h-5.5z" />
        <path d="M10 2.5v4M8 4.5h4" />
      </>
    ),
    bar: () => '1 + 1',
    Form: BogoNote,
  },
  promoter: {
    icon: (
      <>
        <circle cx="7" cy="7" r="2.6" />
        <path d="M2.6 16.8c.3-3.6 2-5.2 4.4-5.2s4.1 1.6 4.4 5.2M12.3 3.4h5v4.2h-2.6L12.9 9.2V7.6h-.6z" />
      </>
    ),
    bar: ({ fromMin, toMin, nPromoters }, { format }) => {
      const to = toMin === 1440 ? '24:00' : format.time(toMin * 60_000);
      return `${format.time(fromMin * 60_000)}–${to}${nPromoters > 1 ? ` ×${nPromoters}` : ''}`;
    },
    Form: Promoter,
  },
  pop: {
    icon: (
      <>
        <path d="M4 3.2h12v8.6H4zM10 11.8v5M6.8 16.8h6.4" />
        <path d="m10 5.2.8 1.6 1.7.2-1.2 1.2.3 1.7-1.6-.8-1.6.8.3-1.7-1.2-1.2 1.7-.2z" />
      </>
    ),
    bar: ({ elements }, { t }) => t('promotions.barPop', { n: elements.length }),
    Form: Material,
  },
};

export function promotionScreen(kind: PromotionKind): PromotionScreen<Promotion> {
  return screens[kind] as PromotionScreen<Promotion>;
}

const placement = <path d="M3.5 16.5v-9L10 3.8l6.5 3.7v9M3.5 11h13M3.5 16.5h13M7.8 11v5.5M12.2 11v5.5" />;

export function PromotionIcon({ kind, size = 20 }: { kind: PromotionKind | 'placement'; size?: number }) {
  return <Sign size={size}>{kind === 'placement' ? placement : screens[kind].icon}</Sign>;
}
