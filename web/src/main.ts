import { createPinia } from 'pinia'
import { createApp } from 'vue'
import 'element-plus/es/components/base/style/css'
import 'element-plus/es/components/button/style/css'
import 'element-plus/es/components/checkbox/style/css'
import 'element-plus/es/components/dialog/style/css'
import 'element-plus/es/components/dropdown/style/css'
import 'element-plus/es/components/dropdown-item/style/css'
import 'element-plus/es/components/dropdown-menu/style/css'
import 'element-plus/es/components/input/style/css'
import 'element-plus/es/components/input-number/style/css'
import 'element-plus/es/components/message-box/style/css'
import 'element-plus/es/components/select/style/css'
import 'element-plus/es/components/option/style/css'
import './app/tokens.css'
import './app/base.css'
import { whenSignedOut } from './api/client'
import App from './app/App.vue'
import { i18n, speak } from './app/i18n'
import { watchForLostPages } from './app/lost'
import { makeRouter } from './app/router'
import { useSession } from './app/session'

const app = createApp(App)
app.use(createPinia())
app.use(i18n)
const router = makeRouter()
app.use(router)
watchForLostPages(router)
whenSignedOut(() => {
  useSession().forget()
  const at = router.currentRoute.value
  if (at.name !== 'sign-in') void router.push({ name: 'sign-in', query: { next: at.fullPath, expired: '1' } })
})
speak(i18n.global.locale.value === 'en' ? 'en' : 'zh')
app.mount('#app')
