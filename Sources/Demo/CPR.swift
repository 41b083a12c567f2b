import CaseFile

/// CPR numbers for people who don't exist. The month has 20 added to it, so that no such number can be issued, nor be mistaken
/// for a replacement number (which changes the day). `docs/demo.md` has the scheme.
enum CPR {
  static func fictional(born: Day, male: Bool, chance: inout Chance) -> String {
    let serial = 2 * chance.number(0...499) + (male ? 1 : 0)
    return two(born.day) + two(born.month + 20) + two(born.year % 100) + "4" + three(serial)
  }

  /// Whether it can't have been issued: the month is no month of the year.
  static func isFictional(_ number: String) -> Bool {
    guard number.count == 10, let month = Int(number.dropFirst(2).prefix(2)) else { return false }
    return (21...32).contains(month)
  }

  private static func two(_ value: Int) -> String { String(repeating: "0", count: value < 10 ? 1 : 0) + String(value) }
  private static func three(_ value: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
