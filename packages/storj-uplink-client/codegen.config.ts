import { defineClient } from '@holdfast/codegen'

export default defineClient('storj-s3')
