import Synchronization

/// Gathers the passages of an entry; what is empty is left out.
public struct Passages: Sendable {
  public private(set) var list: [Passage] = []
  let kind: String

  public init(_ kind: String) { self.kind = kind }

  public func observation(_ field: String, _ text: String?) -> Passages { adding(.observation, field, text) }
  public func assessment(_ field: String, _ text: String?) -> Passages { adding(.assessment, field, text) }
  public func quotation(_ field: String, _ text: String?) -> Passages { adding(.quotation, field, text) }
  public func agreement(_ field: String, _ text: String?) -> Passages { adding(.agreement, field, text) }

  public func particular(_ field: String, _ value: String?) -> Passages { adding(.particular, field, value) }
  public func particular(_ field: String, _ value: Day?) -> Passages { adding(.particular, field, value?.description) }
  public func particular(_ field: String, _ value: Int?) -> Passages {
    adding(.particular, field, value.map(String.init))
  }

  public func yesNo(_ field: String, _ value: Bool?) -> Passages {
    guard let value else { return self }
    return adding(.particular, field, value ? "common.yes" : "common.no", isKey: true)
  }

  /// A choice from a closed list: the text is the key `list-name.choice` of the catalogue.
  public func choice<Choice: RawRepresentable<String>>(_ field: String, _ value: Choice?) -> Passages {
    guard let value else { return self }
    return adding(.particular, field, Self.key(of: value), isKey: true)
  }

  public func choices<Choice: RawRepresentable<String>>(_ field: String, _ values: [Choice]?) -> Passages {
    (values ?? []).reduce(self) { $0.choice(field, $1) }
  }

  /// `SupportKind.contactPerson` → `support-kind.contact-person`.
  public static func key<Choice: RawRepresentable<String>>(of value: Choice) -> String {
    lists.withLock { lists in
      if let name = lists[ObjectIdentifier(Choice.self)] { return name + value.rawValue }
      var name = ""
      for letter in String(describing: Choice.self) {
        if letter.isUppercase, !name.isEmpty { name += "-" }
        name += letter.lowercased()
      }
      lists[ObjectIdentifier(Choice.self)] = name + "."
      return name + "." + value.rawValue
    }
  }

  /// What each list is called, once it has been asked for.
  private static let lists = Mutex<[ObjectIdentifier: String]>([:])

  private func adding(_ sender: Passage.Sender, _ field: String, _ text: String?, isKey: Bool = false) -> Passages {
    guard let text, !text.isEmpty else { return self }
    var copy = self
    copy.list.append(Passage(sender, "entry.\(kind).\(field)", text, isKey: isKey))
    return copy
  }
}
