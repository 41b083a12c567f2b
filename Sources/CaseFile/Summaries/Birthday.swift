/// A birthday that changes the child's rights.
public struct Birthday: Hashable, Sendable {
  /// 10: party to its own case (barnets lov § 3). 15: own consent. 16: youth plan. 18: support ends or goes over to
  /// youth support. The texts are `birthday.10` and so on.
  public let age: Int
  public let on: Day

  public static let ages = [10, 15, 16, 18]

  public func hasCome(on day: Day) -> Bool { on <= day }
  public func daysLeft(on day: Day) -> Int { max(0, on.days(since: day)) }
}

extension Family {
  /// The four birthdays, past and to come; none while the birth date isn't known.
  public var birthdays: [Birthday] {
    guard let born else { return [] }
    return Birthday.ages.map { Birthday(age: $0, on: born.adding(years: $0)) }
  }

  public func nextBirthdayThatMatters(after day: Day) -> Birthday? { birthdays.first { $0.on > day } }
}
