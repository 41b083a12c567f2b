import CaseFile

extension When {
  private static let months: [LocalText.Language: [String]] = [
    .da: [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ],
    .en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
  ]

  /// As people write it: `1. maj 2024`, `1. maj 2024 kl. 14.05`.
  func text(in language: LocalText.Language) -> String {
    guard let day = date, let month = Self.months[language]?[day.month - 1] else { return description }
    let date = language == .da ? "\(day.day). \(month) \(day.year)" : "\(day.day) \(month) \(day.year)"
    guard case .at(let instant) = self else { return date }
    let time = DanishTime.clock(at: instant).time
    return language == .da ? "\(date) kl. \(time.replacing(":", with: "."))" : "\(date) at \(time)"
  }
}
