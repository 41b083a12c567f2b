import CaseFile

/// The questions of a form, in order. The name is part of its drafts' names: never two forms of one name.
public struct Form: Sendable {
  public let name: String
  public let fields: [Field]

  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  var flat: [Field] { fields.flatMap(\.flat) }
}

/// What stands in the fields when the form is opened: a default for convenience, or a text carried forward from an
/// earlier phase, which says where it comes from.
public struct Prefill: Sendable {
  private(set) var values: [String: [String]] = [:]
  /// Where a text comes from, in words: "Screening, 4. juni 2026".
  private(set) var origins: [String: String] = [:]

  public init() {}

  public mutating func set(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { values[name] = [value] }
  }

  public mutating func set(_ name: String, _ chosen: [String]) { values[name] = chosen }

  public mutating func set(_ name: String, _ day: Day) { values[name] = [day.description] }

  public mutating func set(_ name: String, _ instant: Instant) {
    let clock = DanishTime.clock(at: instant)
    values[name] = [clock.day.description]
    values["\(name)-time"] = [clock.time]
  }

  /// A text from an earlier phase. Nothing is set where there is none.
  public mutating func carry(_ name: String, _ text: String?, from origin: String) {
    guard let text, !text.isEmpty else { return }
    values[name] = [text]
    origins[name] = origin
  }
}
