import { defineClient } from '@holdfast/codegen'

export default defineClient('pintheon')
