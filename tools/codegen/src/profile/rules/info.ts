import { isObject, type Rule } from '../walk.ts'

/** 3.0 knows no `summary` here, and a license by its URL alone. */
export const info: Rule = ({ summary, description, license, ...rest }) => {
  const text = [summary, description].filter((part) => part !== undefined).join('\n\n')
  return {
    ...rest,
    ...(text && { description: text }),
    ...(isObject(license) && { license: byUrl(license) }),
  }
}

const byUrl: (license: Record<string, unknown>) => Record<string, unknown> = ({
  identifier,
  ...license
}) => ({
  ...license,
  ...(identifier !== undefined && { url: `https://spdx.org/licenses/${identifier}.html` }),
})
