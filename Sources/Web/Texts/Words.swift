import CaseFile

/// The texts in one language: `t("day.title")`, `t("day.due", count: 3)`, `t("day.greeting", ["name": name])`.
///
/// A text holds no markup: what is put into it is escaped with the rest when the page is written.
public struct Words: Sendable {
  let texts: Texts
  public let language: Language

  public func callAsFunction(_ key: String, _ values: [String: String] = [:], count: Int? = nil) -> String {
    guard let text = texts.byKey[key] else { return "⟦\(key)⟧" }
    let form = language == .danish ? text.da : text.en
    var wording = form.other
    if count == 1, let one = form.one { wording = one }
    guard form.hasPlaces else { return wording }
    return wording.filled { name in
      if let count, name == "count" { return String(count) }
      return values[name]
    }
  }

  /// The text of a choice from one of the closed lists of the case file: `role.leader`, `contact-form.visit`.
  public func callAsFunction<Choice: RawRepresentable<String>>(_ choice: Choice) -> String {
    callAsFunction(Passages.key(of: choice))
  }

  public func has(_ key: String) -> Bool { texts.byKey[key] != nil }
}
