export { fileFrom, filesFrom } from '@holdfast/shared/node'
