/** What a file says of one comment; ids are the file's own. */
export interface CommentPart {
  readonly id: string;
  /** The comment that it answers. */
  readonly parentId: string | undefined;
}

export interface CommentThreadOf<T> {
  readonly first: T;
  /** In the order of the file. */
  readonly replies: readonly T[];
}

/**
 * Comments with the answers to them, answers to answers included, in the order of the file. A comment whose parent is not
 * there stands for itself, and so does each of comments that answer each other in a circle: none is lost. Linear.
 */
export function threadsOf<T extends CommentPart>(
  comments: readonly T[],
): readonly CommentThreadOf<T>[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const firsts = firstsOf(comments, byId);
  const replies = new Map<T, T[]>();
  for (const comment of comments) {
    const first = firsts.get(comment) ?? comment;
    if (first === comment) replies.set(comment, []);
  }
  for (const comment of comments) {
    const first = firsts.get(comment) ?? comment;
    if (first !== comment) replies.get(first)?.push(comment);
  }
  return [...replies].map(([first, answers]) => ({ first, replies: answers }));
}

/** The comment that opens the thread of each. */
function firstsOf<T extends CommentPart>(
  comments: readonly T[],
  byId: ReadonlyMap<string, T>,
): ReadonlyMap<T, T> {
  const firsts = new Map<T, T>();
  for (const comment of comments) {
    const path = new Set<T>();
    let at = comment;
    while (!firsts.has(at) && !path.has(at)) {
      path.add(at);
      const parent = at.parentId === undefined ? undefined : byId.get(at.parentId);
      if (parent === undefined) firsts.set(at, at);
      else at = parent;
    }
    const first = firsts.get(at);
    // The path came back to itself, or leads to such a circle.
    for (const each of path) if (!firsts.has(each)) firsts.set(each, first ?? each);
  }
  return firsts;
}
