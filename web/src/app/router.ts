import { createRouter, createWebHistory, type RouteLocationNormalized, type RouterHistory } from 'vue-router'
import { useSession } from './session'

const scope = (to: RouteLocationNormalized) => ({ unit: String(to.params.unit), year: Number(to.params.year) })
const entry = (to: RouteLocationNormalized) => ({ ...scope(to), id: String(to.params.id) })
const card = (to: RouteLocationNormalized) => ({ ...entry(to), school: String(to.params.school) })

/** Every page that shows data carries unit and year in its address, so that a link can be shared. */
export function makeRouter(history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes: [
      { path: '/sign-in', name: 'sign-in', component: () => import('@/features/access/SignInPage.vue'), meta: { open: true, bare: true, title: 'access.title' } },
      { path: '/', name: 'home', component: () => import('./HomePage.vue') },
      { path: '/:unit/:year(\\d{4})', name: 'dashboard', component: () => import('@/features/indicator/DashboardPage.vue'), props: scope, meta: { title: 'app.dashboard' } },
      { path: '/:unit/:year(\\d{4})/indicators', name: 'indicators', component: () => import('@/features/indicator/IndicatorListPage.vue'), props: scope, meta: { title: 'app.indicators' } },
      { path: '/:unit/:year(\\d{4})/indicators/:id', name: 'indicator', component: () => import('@/features/indicator/IndicatorPage.vue'), props: entry, meta: { title: 'app.indicators' } },
      { path: '/:unit/:year(\\d{4})/movements', name: 'movements', component: () => import('@/features/indicator/MovementPage.vue'), props: scope, meta: { title: 'app.movements' } },
      { path: '/:unit/:year(\\d{4})/stock', name: 'stock', component: () => import('@/features/indicator/StockPage.vue'), props: scope, meta: { title: 'stock.title' } },
      { path: '/:unit/:year(\\d{4})/tables', name: 'tables', component: () => import('@/features/indicator/TablesPage.vue'), props: scope, meta: { title: 'rows.title' } },
      { path: '/:unit/:year(\\d{4})/tables/:id', name: 'rows', component: () => import('@/features/indicator/RowsPage.vue'), props: entry, meta: { title: 'rows.title' } },
      { path: '/:unit/:year(\\d{4})/quality', name: 'quality', component: () => import('@/features/quality/QualityPage.vue'), props: scope, meta: { title: 'quality.title' } },
      { path: '/:unit/:year(\\d{4})/reports', name: 'reports', component: () => import('@/features/report/ReportListPage.vue'), props: scope, meta: { title: 'app.reports' } },
      { path: '/:unit/:year(\\d{4})/reports/:id', name: 'report', component: () => import('@/features/report/ReportPage.vue'), props: entry, meta: { title: 'app.reports' } },
      { path: '/:unit/:year(\\d{4})/studio', name: 'studio', component: () => import('@/features/studio/StudioListPage.vue'), props: scope, meta: { title: 'app.studio' } },
      { path: '/:unit/:year(\\d{4})/studio/:id(\\d+)', name: 'studio-report', component: () => import('@/features/studio/StudioPage.vue'), props: entry, meta: { title: 'app.studio', wide: true } },
      { path: '/:unit/:year(\\d{4})/studio/:id(\\d+)/beside', name: 'studio-beside', component: () => import('@/features/studio/BesidePage.vue'), props: entry, meta: { title: 'studio.beside.title' } },
      { path: '/:unit/:year(\\d{4})/cases', name: 'stories', component: () => import('@/features/studio/StoriesPage.vue'), props: scope, meta: { title: 'studio.stories' } },
      { path: '/library', name: 'library', component: () => import('@/features/studio/LibraryPage.vue'), meta: { open: true, bare: true, title: 'app.library' } },
      { path: '/library/:id', name: 'published', component: () => import('@/features/studio/PublishedPage.vue'), props: (to) => ({ address: String(to.params.id) }), meta: { open: true, bare: true, title: 'app.library' } },
      { path: '/:unit/:year(\\d{4})/compare', name: 'comparison', component: () => import('@/features/consistency/ComparisonPage.vue'), props: scope, meta: { title: 'app.comparison' } },
      { path: '/:unit/:year(\\d{4})/checks', name: 'checks', component: () => import('@/features/consistency/ChecksPage.vue'), props: scope, meta: { title: 'app.checks' } },
      { path: '/:unit/:year(\\d{4})/checks/:id', name: 'check', component: () => import('@/features/consistency/CheckPage.vue'), props: entry, meta: { title: 'app.checks' } },
      { path: '/:unit/:year(\\d{4})/plans', name: 'plans', component: () => import('@/features/evaluation/PlansPage.vue'), props: scope, meta: { title: 'app.plans' } },
      { path: '/:unit/:year(\\d{4})/plans/actions', name: 'actions', component: () => import('@/features/evaluation/ActionsPage.vue'), props: scope, meta: { title: 'actions.title' } },
      { path: '/:unit/:year(\\d{4})/pedigree', name: 'pedigree', component: () => import('@/features/evaluation/PedigreePage.vue'), props: scope, meta: { title: 'pedigree.title' } },
      { path: '/:unit/:year(\\d{4})/standards', name: 'standards', component: () => import('@/features/evaluation/StandardsPage.vue'), props: scope, meta: { title: 'app.standards' } },
      { path: '/:unit/:year(\\d{4})/papers/:id(plans|demand)', name: 'evaluation-paper', component: () => import('@/features/evaluation/PaperPage.vue'), props: entry, meta: { title: 'evaluation.papers.title' } },
      { path: '/:unit/:year(\\d{4})/evaluation', name: 'schemes', component: () => import('@/features/evaluation/SchemesPage.vue'), props: scope, meta: { title: 'app.schemes' } },
      { path: '/:unit/:year(\\d{4})/evaluation/:id', name: 'scheme', component: () => import('@/features/evaluation/SchemePage.vue'), props: entry, meta: { title: 'app.schemes' } },
      { path: '/:unit/:year(\\d{4})/evaluation/:id/:school', name: 'scorecard', component: () => import('@/features/evaluation/ScorecardPage.vue'), props: card, meta: { title: 'app.schemes' } },
      { path: '/:unit/:year(\\d{4})/runs/:id(\\d+)', name: 'run', component: () => import('@/features/evaluation/RunPage.vue'), props: entry, meta: { title: 'app.schemes' } },
      { path: '/:unit/:year(\\d{4})/runs/:id(\\d+)/:school', name: 'run-card', component: () => import('@/features/evaluation/RunCardPage.vue'), props: card, meta: { title: 'app.schemes' } },
      { path: '/register', name: 'register', component: () => import('@/features/registry/RegisterPage.vue'), meta: { title: 'registry.title' } },
      { path: '/register/:id', name: 'register-unit', component: () => import('@/features/registry/UnitPage.vue'), props: (to) => ({ id: String(to.params.id) }), meta: { title: 'registry.title' } },
      { path: '/deputies', name: 'deputies', component: () => import('@/features/access/DelegationPage.vue'), meta: { title: 'delegation.title' } },
      { path: '/messages', name: 'inbox', component: () => import('@/features/notification/InboxPage.vue'), meta: { title: 'notification.title' } },
      { path: '/rounds', name: 'rounds', component: () => import('@/features/collection/RoundsPage.vue'), meta: { title: 'collection.rounds' } },
      { path: '/rounds/:round', name: 'board', component: () => import('@/features/collection/BoardPage.vue'), props: (to) => ({ round: String(to.params.round) }), meta: { title: 'collection.board' } },
      { path: '/rounds/:round/units/:of/:table?', name: 'entry', component: () => import('@/features/collection/EntryPage.vue'), props: (to) => ({ round: String(to.params.round), of: String(to.params.of), table: to.params.table ? String(to.params.table) : undefined }), meta: { wide: true, title: 'collection.entry' } },
      { path: '/rounds/:round/trial/:of', name: 'trial', component: () => import('@/features/quality/TrialPage.vue'), props: (to) => ({ round: String(to.params.round), of: String(to.params.of) }), meta: { title: 'quality.trial' } },
      { path: '/training', name: 'training-catalogue', component: () => import('@/features/training/CataloguePage.vue'), meta: { open: true, bare: true, title: 'training.catalogue' } },
      { path: '/training/sign-in', name: 'training-arrival', component: () => import('@/features/training/ArrivalPage.vue'), meta: { open: true, bare: true, title: 'training.arrive' } },
      { path: '/training/classes/:id(\\d+)', name: 'training-class', component: () => import('@/features/training/ClassPage.vue'), props: (to) => ({ id: Number(to.params.id) }), meta: { title: 'training.board' } },
      { path: '/training/classes/:id(\\d+)/sessions/:session(\\d+)', name: 'training-session', component: () => import('@/features/training/TrainerPage.vue'), props: (to) => ({ id: Number(to.params.id), session: Number(to.params.session) }), meta: { title: 'training.phone', bare: true } },
      { path: '/training/assessments/:id(\\d+)', name: 'training-assessment', component: () => import('@/features/training/AssessmentPage.vue'), props: (to) => ({ id: Number(to.params.id) }), meta: { title: 'training.assessments' } },
      { path: '/:unit/:year(\\d{4})/training/assessments', name: 'training-assessments', component: () => import('@/features/training/AssessmentsPage.vue'), props: scope, meta: { title: 'training.assessments' } },
      { path: '/:unit/:year(\\d{4})/training', name: 'training', component: () => import('@/features/training/OverviewPage.vue'), props: scope, meta: { title: 'training.overview' } },
      { path: '/:unit/:year(\\d{4})/training/classes', name: 'training-board', component: () => import('@/features/training/BoardPage.vue'), props: scope, meta: { title: 'training.board' } },
      { path: '/:unit/:year(\\d{4})/training/money', name: 'training-money', component: () => import('@/features/training/MoneyPage.vue'), props: scope, meta: { title: 'training.money' } },
      { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound' } },
    ],
  })

  router.beforeEach(async (to) => {
    const session = useSession()
    if (!session.session) await session.open().catch(() => {})
    if (!to.meta.open && !session.signedIn) return { name: 'sign-in', query: { next: to.fullPath } }
    return true
  })
  return router
}
