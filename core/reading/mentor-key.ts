/** What tells mentors apart by name: the same for all ways to set spaces, capitals and compatible characters. */
export const mentorKey = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
