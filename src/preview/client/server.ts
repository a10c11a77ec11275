/** What the page's scripts ask the server for. */
const token = document.querySelector<HTMLMetaElement>('meta[name="preview-token"]')?.content ?? ''

/** Reads something. Nothing comes back where there is nothing, or nobody answers. */
export async function ask<Value>(path: string): Promise<Value | undefined> {
  const answer = await fetch(path).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as Value) : undefined
}

/** Has something done. @throws {Error} if the server is gone. */
export async function tell<Value>(path: string, posted: unknown): Promise<Value> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-preview-token': token },
    body: JSON.stringify(posted),
  })
  return (await answer.json()) as Value
}
