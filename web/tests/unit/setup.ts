import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'

/** Test files share their modules, which halves their time; so a page leaves with its test, or it would ask on in the next. */
disableAutoUnmount()
enableAutoUnmount(afterEach)
