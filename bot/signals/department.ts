/** A department of the municipality, as its settings name it. */
export interface Department {
  name: string
  /** How many people work there. */
  size: number
  /** It falls under the meldcode huiselijk geweld en kindermishandeling. Source: domain.md 5.1; which ones do is a local choice. */
  meldcode: boolean
}

/** Below this many people a department says who somebody is (product.md, "How do you want to be known?"). */
export const smallTeam = 10

/** Whether a reporter with a withheld name may be known by this department. One whose size nobody knows counts as small. */
export const showsDepartment = (departments: readonly Department[], name: string | undefined): boolean =>
  (departments.find((department) => department.name === name)?.size ?? 0) >= smallTeam
