/** A handler with nothing to answer. */
export function done<Request>(work: (request: Request) => void): (request: Request) => null {
  return (request) => {
    work(request);
    return null;
  };
}
