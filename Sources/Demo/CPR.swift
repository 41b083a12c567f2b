import CaseFile

/// CPR numbers for people who don't exist. The day of the month has 60 added to it, as in the replacement numbers that
/// hospitals make up for patients without one: no such number is in the civil registry.
enum CPR {
  static func fictional(born: Day, chance: inout Chance) -> String {
    two(born.day + 60) + two(born.month) + two(born.year % 100) + four(chance.number(0...9999))
  }

  /// Whether it can't have been issued: the day is no day of a month.
  static func isFictional(_ number: String) -> Bool {
    guard number.count == 10, let day = Int(number.prefix(2)) else { return false }
    return (61...91).contains(day)
  }

  private static func two(_ value: Int) -> String { String(repeating: "0", count: value < 10 ? 1 : 0) + String(value) }
  private static func four(_ value: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
