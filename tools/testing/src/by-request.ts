/** A fetch that is told in a Request what it was called with. */
export const byRequest =
  (answer: (request: Request) => Response | Promise<Response>) =>
  async (input: Request | URL | string, init?: RequestInit): Promise<Response> =>
    answer(new Request(input, init))
