// Gives the app the words of the campaign pages when the first of them is opened.
import i18next from 'i18next';
import { campaignEn } from './en.campaign.ts';
import { campaignZh } from './zh.campaign.ts';

export function addCampaignWords(): void {
  i18next.addResourceBundle('en', 'translation', campaignEn, true, true);
  i18next.addResourceBundle('zh', 'translation', campaignZh, true, true);
}
