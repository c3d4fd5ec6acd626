import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language, LocalText } from '@/api/types'

/** The reader's language, and `say`, which picks a text in it. */
export function useLanguage(): {
  language: ComputedRef<Language>
  say: (text: LocalText | string | null | undefined) => string
  t: (key: string, values?: Record<string, unknown>) => string
  /** The language of a word that stands on every page as it is: Chinese words on an English page say that they are. */
  tongue: (text: string) => 'zh-CN' | undefined
} {
  const { t, locale } = useI18n({ useScope: 'global' })
  const language = computed<Language>(() => (locale.value === 'en' ? 'en' : 'zh'))
  const say = (text: LocalText | string | null | undefined): string =>
    text == null ? '' : typeof text === 'string' ? text : text[language.value] || text.zh
  const tongue = (text: string): 'zh-CN' | undefined => (/[\u4e00-\u9fff]/.test(text) ? 'zh-CN' : undefined)
  return { language, say, tongue, t: (key, values) => (typeof values?.count === 'number' ? t(key, values, values.count) : t(key, values ?? {})) }
}
