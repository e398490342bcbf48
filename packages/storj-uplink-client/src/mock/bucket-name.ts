const LABEL = /^[a-z\d](?:[a-z\d-]*[a-z\d])?$/
const IP_ADDRESS = /^(?:(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.|$)){4}$/

/** What can be the name of a bucket (storj/gateway-st, miniogw/validate.go). */
export const isBucketName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 63 &&
  name.split('.').every((label) => LABEL.test(label)) &&
  !IP_ADDRESS.test(name)
