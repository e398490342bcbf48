import { defineClient } from '@holdfast/codegen'

export default defineClient('storj-auth', 'storj-linksharing', 'storj-s3')
