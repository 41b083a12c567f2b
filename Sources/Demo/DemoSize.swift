/// How large a department is made, and over how many years.
public struct DemoSize: Hashable, Sendable {
  /// Children's cases, about.
  public let cases: Int
  /// Nil: those whom the material names.
  let caseworkers: Int?
  let years: Int
  /// Notifications in all, those that came to nothing too; nil: the cases' own.
  let notifications: Int?
  /// Everybody in the register; nil: the families of the cases.
  let persons: Int?

  /// A department that one can see across.
  public static func small(cases: Int) -> DemoSize {
    DemoSize(cases: cases, caseworkers: nil, years: 5, notifications: nil, persons: nil)
  }

  /// Of Copenhagen's measure, for any number of cases: to 30,000 of them 900 caseworkers, 120,000 notifications and
  /// 100,000 persons, over ten years.
  public static func large(cases: Int) -> DemoSize {
    DemoSize(
      cases: cases, caseworkers: max(1, cases * 3 / 100), years: 10, notifications: cases * 4, persons: cases * 10 / 3)
  }

  /// Of a hundred cases, how many began in each year, the last first. Most cases are young.
  var beginnings: [(year: Int, share: Int)] {
    years > 5
      ? [(1, 15), (2, 13), (3, 12), (4, 11), (5, 10), (6, 9), (7, 8), (8, 8), (9, 7), (10, 7)]
      : [(1, 44), (2, 28), (3, 14), (4, 9), (5, 5)]
  }
}
