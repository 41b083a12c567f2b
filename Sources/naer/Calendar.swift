import ArgumentParser
import Law

/// `naer calendar`: the Danish public holidays that the law engine counts by.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Prints the Danish public holidays, one a line: date and name.")

  @Option(help: "First year.")
  var from: Int

  @Option(help: "Last year.")
  var to: Int

  func validate() throws {
    guard (1583...9999).contains(from), (1583...9999).contains(to) else {
      throw ValidationError("Years are from 1583, when the Gregorian Easter began, to 9999.")
    }
    guard from <= to else { throw ValidationError("The first year comes after the last: swap --from and --to.") }
  }

  func run() {
    for year in from...to {
      for holiday in DanishCalendar.holidays(in: year) { print("\(holiday.day) \(holiday.name)") }
    }
  }
}
