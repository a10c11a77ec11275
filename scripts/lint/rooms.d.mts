/** Rooms of src/, and what each may import besides itself. */
export const rooms: Readonly<Record<string, readonly string[]>>
