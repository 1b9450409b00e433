/** What there is about how long signals are kept. */
export const retention = {
  tombstone: (reference: string) => `${reference}: verlopen, de teksten zijn weg`,
}
