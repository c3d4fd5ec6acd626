import { createI18n } from 'vue-i18n'
import type { Language } from '@/api/types'
import * as delegation from '@/features/access/delegation.messages'
import * as access from '@/features/access/messages'
import * as collection from '@/features/collection/messages'
import * as consistency from '@/features/consistency/messages'
import * as actions from '@/features/evaluation/actions.messages'
import * as evaluation from '@/features/evaluation/messages'
import * as pedigree from '@/features/evaluation/pedigree.messages'
import * as indicator from '@/features/indicator/messages'
import * as rows from '@/features/indicator/rows.messages'
import * as quality from '@/features/quality/messages'
import * as notification from '@/features/notification/messages'
import * as registry from '@/features/registry/messages'
import * as report from '@/features/report/messages'
import * as studio from '@/features/studio/messages'
import * as training from '@/features/training/messages'
import * as shared from '@/shared/messages'
import * as shell from './messages'

const KEPT = 'lubanchi.language'

export const messages = {
  zh: { ...shared.zh, ...shell.zh, ...access.zh, ...indicator.zh, ...rows.zh, ...quality.zh, ...report.zh, ...studio.zh, ...consistency.zh, ...evaluation.zh, ...pedigree.zh, ...actions.zh, ...collection.zh, ...notification.zh, ...delegation.zh, ...registry.zh, ...training.zh },
  en: { ...shared.en, ...shell.en, ...access.en, ...indicator.en, ...rows.en, ...quality.en, ...report.en, ...studio.en, ...consistency.en, ...evaluation.en, ...pedigree.en, ...actions.en, ...collection.en, ...notification.en, ...delegation.en, ...registry.en, ...training.en },
}

function kept(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
}

export const i18n = createI18n({ legacy: false, locale: kept(), fallbackLocale: 'zh', messages, missingWarn: true })

/** Changes the language of the whole page and keeps it for the next visit. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  localStorage.setItem(KEPT, language)
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
