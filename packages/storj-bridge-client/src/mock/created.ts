/** What was made: 201, and 200 before 0.11. */
export const created = <Body>(
  isLast: boolean,
  body: Body,
): { status: 200; body: Body } | { status: 201; body: Body } =>
  isLast ? { status: 201, body } : { status: 200, body }
